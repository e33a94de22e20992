package lv.saiknes.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A claim as a page shows it, with how and where it is known.
 *
 * @param property name of the property
 * @param value its value
 * @param gradeLabel its grade in words
 * @param reason why an editor judged so, absent where nobody did
 * @param rule name of the rule that made it, absent for what is stated or judged
 * @param passages where it is written
 * @param premises what a rule concluded it from
 */
public record ClaimFact(String property, String value, String gradeLabel, @Nullable String reason,
		@Nullable String rule, List<Fact.Passage> passages, List<ClaimFact> premises) {

	public ClaimFact {
		passages = List.copyOf(passages);
		premises = List.copyOf(premises);
	}

}
