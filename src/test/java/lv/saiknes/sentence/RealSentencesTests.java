package lv.saiknes.sentence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.support.RealData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Sentences over the real data, in both languages and directions. */
class RealSentencesTests {

	private static final Path EXAMPLES = Path.of("src/test/resources/sentence/examples.txt");

	private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");

	private static final SentenceWriter WRITER = new SentenceWriter(RealData.ONTOLOGY);

	private static final Map<String, Named> NAMED = RealData.DATASET.entities()
		.stream()
		.collect(Collectors.toMap(Entity::id, Named::of));

	/**
	 * The first relations between each pair of kinds, as they read. A change of templates
	 * or names shows here; read the difference before keeping it.
	 */
	@Test
	void examplesReadAsBefore() throws IOException {
		Map<String, List<Relation>> byEnds = new TreeMap<>(RealData.DATASET.relations()
			.stream()
			.collect(Collectors.groupingBy((relation) -> relation.kind() + " " + NAMED.get(relation.from()).kind() + " "
					+ NAMED.get(relation.to()).kind())));
		List<String> lines = new ArrayList<>();
		byEnds.forEach((ends, relations) -> {
			lines.add("## " + ends);
			int step = Math.max(1, relations.size() / 3);
			for (int i = 0; i < relations.size() && i < 3 * step; i += step) {
				Relation relation = relations.get(i);
				Text forwards = sentence(relation, true, false);
				Text backwards = sentence(relation, false, true);
				lines.addAll(List.of(forwards.lv(), "  < " + backwards.lv(), forwards.en(), "  < " + backwards.en()));
			}
		});
		String written = String.join("\n", lines) + "\n";
		if (!Files.exists(EXAMPLES)) {
			Files.createDirectories(EXAMPLES.getParent());
			Files.writeString(EXAMPLES, written);
		}
		assertThat(written).isEqualTo(Files.readString(EXAMPLES));
	}

	@Test
	void everySentenceIsWhole() {
		assertThat(RealData.DATASET.relations()).allSatisfy((relation) -> {
			for (boolean forwards : new boolean[] { true, false }) {
				Text sentence = sentence(relation, forwards, false);
				assertThat(List.of(sentence.lv(), sentence.en())).allSatisfy(
						(words) -> assertThat(words).matches("[^\\p{Ll}].*\\.").doesNotContain("{", "}", "null", "  "));
			}
		});
	}

	/** What stands in quotation marks is an official name, or stands so in one. */
	@Test
	void onlyOfficialNamesAreQuoted() {
		Set<String> official = RealData.DATASET.entities()
			.stream()
			.filter((entity) -> RealData.ONTOLOGY.getKind(entity.kind())
				.isNameOfficial(entity.properties().get("naming")))
			.flatMap((entity) -> Stream.of(entity.name().lv(), entity.name().en()))
			.map((name) -> name.replaceAll("[“„]", "‘").replace('”', '’'))
			.collect(Collectors.toSet());
		Set<String> within = RealData.DATASET.entities()
			.stream()
			.flatMap((entity) -> Stream.concat(Stream.of(entity.name().lv(), entity.name().en()),
					entity.forms().values().stream()))
			.flatMap((name) -> QUOTED.matcher(name).results().map((quoted) -> quoted.group(1)))
			.collect(Collectors.toSet());
		assertThat(RealData.DATASET.relations()).flatExtracting((relation) -> {
			Text sentence = sentence(relation, true, false);
			return Stream.of(sentence.lv(), sentence.en())
				.flatMap((words) -> QUOTED.matcher(words).results().map((quoted) -> quoted.group(1)))
				.filter((quoted) -> !official.contains(quoted) && !within.contains(quoted))
				.toList();
		}).isEmpty();
		assertThat(sentence(relation("HAS_TASK"), true, false)).satisfies((sentence) -> {
			assertThat(sentence.lv()).contains(" ‘");
			assertThat(sentence.en()).contains(" ‘");
		});
	}

	/** “Eiroreģions” begins with a capital where the sentence does, and nowhere else. */
	@Test
	void whatANameIsIsNoCapitalWithinASentence() {
		Pattern capital = Pattern.compile("(?U)[\\p{L}:,–] (Eiroreģion|Dabas park|Teātra studij|Aizsargājam|Folkloras|"
				+ "Deju ansambl|Instrumentāl|Estrādes|Konceptuāl)\\w* ");
		assertThat(RealData.DATASET.relations())
			.flatExtracting(
					(relation) -> Stream.of(sentence(relation, true, false).lv(), sentence(relation, false, false).lv())
						.map((words) -> words.replaceAll("“[^”]*”", "“”").replaceAll("‘[^’]*’", "‘’"))
						.filter((words) -> capital.matcher(words).find())
						.toList())
			.isEmpty();
	}

	@Test
	void yearsAreJoinedByADash() {
		assertThat(RealData.DATASET.entities()).allSatisfy(
				(entity) -> assertThat(entity.forms().values()).noneMatch((form) -> form.matches(".*\\d{4}-\\d{4}.*")));
	}

	@Test
	void partsOfASentenceAreSetApartByADash() {
		assertThat(RealData.DATASET.entities().stream().flatMap((entity) -> {
			List<Text> texts = new ArrayList<>(List.of(entity.name()));
			Stream.concat(Stream.ofNullable(entity.summary()), entity.claims().stream().map(Claim::value))
				.filter(Text.class::isInstance)
				.forEach((text) -> texts.add((Text) text));
			return texts.stream();
		})).noneMatch((text) -> (text.lv() + text.en()).contains(" - "));
	}

	@Test
	void everyThemeCarriesItsCases() {
		assertThat(RealData.DATASET.entities()).filteredOn((entity) -> entity.kind().equals("Theme"))
			.isNotEmpty()
			.allSatisfy((entity) -> assertThat(entity.forms()).containsKeys("nominative", "genitive", "english"));
	}

	@Test
	void aThemeIsAWordOfTheSentence() {
		Named road = NAMED.get("a12-reconstruction");
		assertThat(WRITER.sentence("ABOUT", road, NAMED.get("higher-education"), false))
			.isEqualTo(new Text("Projekts ‘Autoceļa A12 posmu pārbūve’ ir par augstāko izglītību.",
					"The project ‘Reconstruction of sections of the A12 road’ is about higher education."));
	}

	@Test
	void whoActsCarriesTheCaseInTheName() {
		assertThat(RealData.DATASET.entities()).filteredOn((entity) -> RealData.ONTOLOGY.getKind(entity.kind()).actor())
			.filteredOn((entity) -> entity.forms().isEmpty())
			.extracting(Entity::id)
			.containsExactly("spatial-foresight");
	}

	@Test
	void aNameHasAllItsCasesOrNone() {
		Set<String> cases = Set.of("genitive", "dative", "accusative", "locative");
		assertThat(RealData.DATASET.entities()).filteredOn((entity) -> !entity.forms().isEmpty())
			.filteredOn((entity) -> !entity.forms().keySet().containsAll(cases))
			.extracting(Entity::id)
			.isEmpty();
	}

	@Test
	void aMeasureNamedAfterATownStaysAMeasure() {
		assertThat(WRITER.name(NAMED.get("lpr-3.3.2.2")))
			.isEqualTo(new Text("apakšprioritāte 3.3.2.2. “Rēzekne”", "sub-priority 3.3.2.2 “Rēzekne”"));
		assertThat(WRITER.name(NAMED.get("rezekne"))).isEqualTo(new Text("Rēzekne", "Rēzekne"));
	}

	private static Relation relation(String kind) {
		return RealData.DATASET.relations()
			.stream()
			.filter((relation) -> relation.kind().equals(kind))
			.findFirst()
			.orElseThrow();
	}

	private static Text sentence(Relation relation, boolean forwards, boolean continued) {
		return WRITER.sentence(relation.kind(), NAMED.get(relation.from()), NAMED.get(relation.to()), forwards,
				continued, false);
	}

}
