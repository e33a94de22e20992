package lv.saiknes.ontology;

import java.util.List;

/**
 * A property that a kind, a claim or a relation may have.
 *
 * @param name its name
 * @param type what its value may be
 * @param values the allowed values of an {@link ValueType#ENUM}, else empty
 * @param required whether every node of the kind must have it
 * @param description what it says, in English
 */
public record PropertyType(String name, ValueType type, List<String> values, boolean required, String description) {

	public PropertyType {
		values = List.copyOf(values);
		if ((type == ValueType.ENUM) == values.isEmpty()) {
			throw new OntologyException("property `" + name + "`: exactly the type enum lists values");
		}
	}

}
