package lv.saiknes.search;

import java.util.Set;

import lv.saiknes.graph.Graph;
import lv.saiknes.support.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What words are about, on the real data. */
class TopicIndexTests {

	private static final Graph GRAPH = Graph.of(RealData.DATASET, RealData.ONTOLOGY);

	private static final TopicIndex INDEX = new TopicIndex(GRAPH);

	private static final WordRings RINGS = new WordRings(GRAPH.manifest().words());

	private static double score(String word, String id) {
		return INDEX.read(word).getFirst().scores().getOrDefault(GRAPH.find(id).orElseThrow(), 0.0);
	}

	/** None of these words stands in the data with its theme. */
	@ParameterizedTest
	@CsvSource({ "velotūrisma, tourism", "ūdenstūrisms, tourism", "gastrotūrismā, tourism" })
	void aLatvianWordMadeOfTwoIsAboutWhatItEndsIn(String word, String theme) {
		assertThat(score(word, theme)).isPositive().isLessThan(score(theme, theme));
	}

	@ParameterizedTest
	@ValueSource(strings = { "transports", "emigranti", "priekšlikums", "pašvaldība", "tūrisms", "Daugavpils", "care",
			"atomelektrostacija" })
	void aWordThatOnlyEndsInTheSameLettersIsNoSuchWord(String word) {
		assertThat(RINGS.stems().of(word)).singleElement()
			.satisfies((read) -> assertThat(RINGS.lastPart(read)).isEmpty());
	}

	/** What a compound begins with only narrows what it ends in. */
	@ParameterizedTest
	@CsvSource({ "ūdenstūrisma, water-management", "kultūrtūrisms, culture" })
	void whatALatvianWordMadeOfTwoBeginsWithIsNotWhatItIsAbout(String word, String theme) {
		assertThat(score(word, theme)).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "ūdenssaimniecība, rural-development", "mājsaimniecība, rural-development",
			"zivsaimniecība, rural-development", "dzelzceļš, roads" })
	void aWordThatIsKnownAsOneIsNotTakenApart(String word, String theme) {
		assertThat(score(word, theme)).isZero();
	}

	@Test
	void theLongestLastPartCounts() {
		assertThat(RINGS.lastPart(RINGS.stems().of("elektrotransportlīdzekļiem").getFirst()))
			.isEqualTo(Set.of("transportlidzekl"));
	}

}
