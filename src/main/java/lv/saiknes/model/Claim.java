package lv.saiknes.model;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A statement about one node: a date, a status, a rationale, a coordinate.
 *
 * @param property name of the property, declared in the ontology
 * @param value a String, Long, Double or {@link Text}
 * @param grade how it is known
 * @param citations ids of the passages that say or support it
 * @param reason why an editor judged so, for curated claims
 * @param rule the rule that made it, for derived claims
 * @param premises what the rule used, for derived claims
 */
public record Claim(String property, Object value, Grade grade, List<String> citations, @Nullable Text reason,
		@Nullable String rule, List<String> premises) {

	public Claim {
		citations = List.copyOf(citations);
		premises = List.copyOf(premises);
	}

}
