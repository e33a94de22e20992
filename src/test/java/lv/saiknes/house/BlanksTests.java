package lv.saiknes.house;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import lv.saiknes.house.Blanks.Clause;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Sentences with blanks, on made-up answers. */
class BlanksTests {

	private static final Map<String, Object> ANSWER = Map.of("town", Map.of("name", "Millford $1"), "count", 0L,
			"towns", Map.of("nodes", List.of(Map.of("name", "A"), Map.of("name", "B"), Map.of("name", "A"))), "none",
			Map.of("nodes", List.of()));

	private static final Map<String, Object> PLANS = Map.of("plans",
			List.of(Map.of("name", "X", "by", List.of(Map.of("name", "A"), Map.of("name", "B")), "parts",
					List.of(Map.of("kind", "part", "size", 1), Map.of("kind", "part", "size", 1))),
					Map.of("name", "Y", "by", List.of(Map.of("name", "C"))), Map.of("name", "Z")));

	private static final Function<List<Object>, String> LISTED = (values) -> values.stream()
		.map((value) -> (value instanceof Clause clause) ? clause.text() : String.valueOf(value))
		.collect(Collectors.joining(" + "));

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

	/** A clause is said of each that has all it asks for, equal ones each time. */
	@Test
	void aClauseIsSaidOfEach() {
		assertThat(Blanks.fill("Plans: {plans: {name} by {by.name}}.", PLANS, LISTED))
			.contains("Plans: X by A + B + Y by C.");
		assertThat(Blanks.fill("{plans: {name}: {parts: {kind} {size}}}", PLANS, LISTED))
			.contains("X: part 1 + part 1");
		assertThat(Blanks.fill("{plans: {name} of {size}}", PLANS, LISTED)).isEmpty();
	}

	@Test
	void aSentenceThatIsAClauseIsSaidForEach() {
		assertThat(Blanks.fillEach("{plans: {name} by {by.name}.}", PLANS, LISTED)).containsExactly("X by A + B.",
				"Y by C.");
		assertThat(Blanks.fillEach("{plans.name} by {plans.by.name}.", PLANS, LISTED))
			.containsExactly("X + Y + Z by A + B + C.");
		assertThat(Blanks.fillEach("{plans.size}", PLANS, LISTED)).isEmpty();
	}

	@Test
	void oneOfSeveralAndTheirNumberCanBeAskedFor() {
		assertThat(Blanks.fill("{plans.1.name} of {#plans}", PLANS, LISTED)).contains("Y of 3");
		assertThat(Blanks.fill("{plans.3.name}", PLANS, LISTED)).isEmpty();
	}

	@Test
	void aBraceThatIsLeftOpenIsAnError() {
		assertThatIllegalArgumentException().isThrownBy(() -> Blanks.fill("{plans: {name}", PLANS, LISTED))
			.withMessageContaining("not closed");
	}

}
