package lv.saiknes.house;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Sentences with blanks, on made-up answers. */
class BlanksTests {

	private static final Function<List<Object>, String> LISTED = (
			values) -> values.stream().map(String::valueOf).collect(Collectors.joining(" + "));

	private static final Map<String, Object> ANSWER = Map.of("town", Map.of("name", "Millford $1"), "count", 0L,
			"towns", Map.of("nodes", List.of(Map.of("name", "A"), Map.of("name", "B"), Map.of("name", "A"))), "none",
			Map.of("nodes", List.of()));

	@Test
	void eachBlankIsFilledWithWhatItsPathLeadsTo() {
		assertThat(Blanks.fill("{town.name}: {count}.", ANSWER, LISTED)).contains("Millford $1: 0.");
	}

	@Test
	void severalValuesAreListedEachOnce() {
		assertThat(Blanks.fill("With {towns.nodes.name}", ANSWER, LISTED)).contains("With A + B");
	}

	@Test
	void aSentenceWithABlankLeftOpenIsNotSaid() {
		assertThat(Blanks.fill("{town.name} with {none.nodes.name}", ANSWER, LISTED)).isEmpty();
		assertThat(Blanks.fill("{town.size}", ANSWER, LISTED)).isEmpty();
		assertThat(Blanks.fill("{nowhere.name}", ANSWER, LISTED)).isEmpty();
	}

}
