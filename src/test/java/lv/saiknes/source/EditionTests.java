package lv.saiknes.source;

import java.util.List;
import java.util.Map;

import lv.saiknes.model.Citation;
import lv.saiknes.source.Edition.Range;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Where cited words stand in another edition. */
class EditionTests {

	private static final List<String> BEFORE = List.of("Mill plan", "a. repair the old mill by the river",
			"b. plant a hundred trees", "c. teach crafts in the town", "d. buy a boat");

	private static final List<String> AFTER = List.of("Mill plan", "Second edition", "b. plant a hundred", "trees",
			"a. repair the old mill by the river", "c. teach crafts in the small town");

	@Test
	void sameWordsAreFoundByTheirHashWhereverTheLinesBreak() {
		assertThat(edition(2, 3).same()).containsOnly(Map.entry(new Range(2, 2), new Range(5, 5)),
				Map.entry(new Range(3, 3), new Range(3, 4)));
	}

	@Test
	void nearlySameWordsAreToBeReadAgain() {
		assertThat(edition(4).near()).containsOnly(Map.entry(new Range(4, 4), new Range(6, 6)));
	}

	@Test
	void goneWordsAreLost() {
		assertThat(edition(5).lost()).extracting(Citation::firstLine).containsExactly(5);
	}

	@Test
	void ofEqualPassagesTheOneInTheSameSurroundingsCounts() {
		List<String> before = List.of("x one", "same", "x two", "same");
		List<String> after = List.of("new", "x one", "same", "x two", "same");
		assertThat(Edition.of(before, after, List.of(citation(4))).same())
			.containsOnly(Map.entry(new Range(4, 4), new Range(5, 5)));
	}

	@Test
	void onlyNumbersOfLinesChangeInTheFiles() {
		Edition moved = edition(2, 3);
		assertThat(SeedEdit.withLines("""
				source: "010"    # kept
				relations:
				  # 2 @ stays
				  - {from: a, kind: X, to: b, cite: [2 @ P/a, 009:2 @ Q/a, 3 @ P/b]}
				""", "010", moved)).isEqualTo("""
				source: "010"    # kept
				relations:
				  # 2 @ stays
				  - {from: a, kind: X, to: b, cite: [5 @ P/a, 009:2 @ Q/a, 3-4 @ P/b]}
				""");
		assertThat(SeedEdit.withLines("source: \"009\"\nx: {cite: [010:2 @ P/a, 2 @ Q]}\n", "010", moved))
			.isEqualTo("source: \"009\"\nx: {cite: [010:5 @ P/a, 2 @ Q]}\n");
		assertThat(
				SeedEdit.withLines("source: \"010\"\nmeasure:\n  - {item: a, lines: 2, actors: [b]}\n", "010", moved))
			.contains("{item: a, lines: 5, actors: [b]}");
		assertThat(SeedEdit.withLines("uncited:\n  - {source: \"010\", lines: 2, reason: heading}\n", "010", moved))
			.contains("lines: 5,");
	}

	private static Edition edition(int... lines) {
		return Edition.of(BEFORE, AFTER, java.util.Arrays.stream(lines).mapToObj(EditionTests::citation).toList());
	}

	private static Citation citation(int line) {
		return new Citation(Citation.idOf("010", line, line), "010", "P", line, line, "");
	}

}
