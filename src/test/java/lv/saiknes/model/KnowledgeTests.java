package lv.saiknes.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import lv.saiknes.support.RealData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Until when the sources know of something, on a small dataset and on the real one. */
class KnowledgeTests {

	private static final Relation BY_BOTH = relation("by-both", List.of("old", "new"), List.of());

	private static final Relation BY_OLD = relation("by-old", List.of("old"), List.of());

	private static final Relation UNCITED = relation("uncited", List.of(), List.of());

	private static final Relation DERIVED = relation("derived", List.of(), List.of("by-both", "by-old"));

	private static final Relation TWICE_DERIVED = relation("a-twice-derived", List.of(), List.of("by-both", "derived"));

	private static final Entity START = entity("start", List.of());

	private static final Entity CLAIMED = entity("claimed",
			List.of(new Claim("signed", "2004", Grade.STATED, List.of("new"), null, null, List.of())));

	private static final Entity UNTOLD = entity("untold", List.of());

	private static final Knowledge KNOWLEDGE = new Knowledge(
			new Dataset("test", "2026", List.of(source("001", "2011-08-12"), source("002", "2024-06")),
					List.of(citation("old", "001"), citation("new", "002")), List.of(CLAIMED, START, UNTOLD),
					List.of(TWICE_DERIVED, BY_BOTH, BY_OLD, DERIVED, UNCITED)));

	@Test
	void theLatestSourceThatSaysARelationCounts() {
		assertThat(KNOWLEDGE.of(BY_BOTH)).isEqualTo("2024-06");
		assertThat(KNOWLEDGE.of(BY_OLD)).isEqualTo("2011-08-12");
	}

	@Test
	void ofWhatARuleMadeTheOldestPremiseCounts() {
		assertThat(KNOWLEDGE.of(DERIVED)).isEqualTo("2011-08-12");
		assertThat(KNOWLEDGE.of(TWICE_DERIVED)).isEqualTo("2011-08-12");
	}

	@Test
	void whereNoPassageIsCitedBothEndsHaveToBeHeardOf() {
		assertThat(KNOWLEDGE.of(UNCITED)).isEqualTo("2024-06");
	}

	@Test
	void whatNothingIsSaidOfIsKnownUpToTheDateOfTheDataset() {
		assertThat(KNOWLEDGE.of(UNTOLD)).isEqualTo("2026");
		assertThat(KNOWLEDGE.findCited(UNTOLD)).isEmpty();
	}

	@Test
	void ofANodeAllThatIsSaidOfItCounts() {
		assertThat(KNOWLEDGE.findCited(START)).contains("2024-06");
		assertThat(KNOWLEDGE.of(CLAIMED)).isEqualTo("2024-06");
	}

	@Test
	void aRelationOfAnotherDatasetIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> KNOWLEDGE.of(relation("other", List.of(), List.of("by-both"))))
			.withMessageContaining("`other`");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> KNOWLEDGE.of(relation("cited", List.of("elsewhere"), List.of())))
			.withMessageContaining("`elsewhere`");
	}

	@Test
	void nothingDerivedIsKnownLongerThanWhatItWasDerivedFrom() {
		Knowledge knowledge = new Knowledge(RealData.DATASET);
		Map<String, String> known = RealData.DATASET.relations()
			.stream()
			.collect(Collectors.toMap(Relation::id, knowledge::of));
		assertThat(RealData.DATASET.relations().stream().filter((one) -> !one.premises().isEmpty()))
			.hasSizeGreaterThan(500)
			.allSatisfy((derived) -> assertThat(known.get(derived.id())).as(derived.id())
				.isEqualTo(derived.premises().stream().map(known::get).min(Comparator.naturalOrder()).orElseThrow()));
	}

	private static Relation relation(String id, List<String> citations, List<String> premises) {
		return new Relation(id, "PARTY_TO", "start", "end", premises.isEmpty() ? Grade.STATED : Grade.DERIVED,
				citations, null, null, premises, Map.of());
	}

	private static Entity entity(String id, List<Claim> claims) {
		return new Entity(id, "Municipality", List.of(), new Text(id, id), List.of(), Map.of(), null, List.of(),
				Map.of(), claims);
	}

	private static Source source(String id, String date) {
		return new Source(id, new Text(id, id), new Text(id, id), date, null, List.of(), null, List.of());
	}

	private static Citation citation(String id, String source) {
		return new Citation(id, source, "1", 1, 1, "");
	}

}
