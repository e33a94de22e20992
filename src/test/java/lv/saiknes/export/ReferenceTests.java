package lv.saiknes.export;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How something is cited. */
class ReferenceTests {

	/** What follows a sentence of ours in a citation is no new sentence. */
	@Test
	void aSentenceOfOursIsCitedWithoutItsFullStop() {
		assertThat(reference("The mill may carry out 9.1.", false).bibtex())
			.contains("title = {The mill may carry out 9.1 (in our words)}");
		assertThat(reference("Programme of the year 2020.", true).bibtex())
			.contains("title = {{Programme of the year 2020.}}");
	}

	private static Reference reference(String title, boolean official) {
		return new Reference("mill", title, official, "in our words", "A graph", "1", "2024-06",
				"https://example.org/id/mill", "en");
	}

}
