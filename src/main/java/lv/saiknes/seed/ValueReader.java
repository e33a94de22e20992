package lv.saiknes.seed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import lv.saiknes.address.WholeAddress;
import lv.saiknes.model.Period;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.text.Nearest;

/**
 * Reads values of the types that the ontology knows and reports those that do not fit.
 */
final class ValueReader {

	/** A day and a time of day, as YAML reads them. */
	private static final String TIMESTAMP = "\\d{4}-\\d\\d-\\d\\d([Tt]|[ \\t]+)\\d\\d?:\\d\\d(:\\d\\d)?\\S*( *\\S+)?";

	private final Findings findings;

	ValueReader(Findings findings) {
		this.findings = findings;
	}

	/** Values of the declared properties, in the order of the declaration. */
	Map<String, Object> properties(YamlMap map, Map<String, PropertyType> declared) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (PropertyType type : declared.values()) {
			if (map.has(type.name())) {
				value(map, type.name(), type).ifPresent((value) -> values.put(type.name(), value));
			}
			else if (type.required()) {
				this.findings.add(map.place(), "MISSING_PROPERTY", "`" + type.name() + "` is missing",
						type.description());
			}
		}
		return values;
	}

	/** The value at a key as a String, Long, Double or Text. */
	Optional<Object> value(YamlMap map, String key, PropertyType type) {
		return switch (type.type()) {
			case TEXT -> map.text(key).map(Object.class::cast);
			case STRING -> map.string(key).map(Object.class::cast);
			case INTEGER -> number(map, key, true);
			case DECIMAL -> number(map, key, false);
			case DATE -> map.string(key)
				.filter((v) -> Period.isDate(v) || (v.matches(TIMESTAMP)
						? bad(map, key, v, "is a point in time (a YAML timestamp), not a date",
								"Write the day alone, such as \"" + v.substring(0, v.indexOf('-') + 6) + "\".")
						: bad(map, key, v, "is not a date", "Write 2004, 2004-06 or 2004-06-17, in quotation marks.")))
				.map(Object.class::cast);
			case ENUM -> map.string(key)
				.filter((v) -> type.values().contains(v) || bad(map, key, v, "is not a value of `" + type.name() + "`",
						"Allowed are " + String.join(", ", type.values()) + Nearest.hint(v, type.values())))
				.map(Object.class::cast);
			case URI -> map.string(key)
				.filter((v) -> WholeAddress.find(v).isPresent() || bad(map, key, v, "is not an address",
						"Write an address that begins with http:// or https://."))
				.map(Object.class::cast);
		};
	}

	private Optional<Object> number(YamlMap map, String key, boolean whole) {
		return map.string(key).flatMap((v) -> {
			try {
				if (v.matches("-?\\d+")) {
					return Optional.of(Long.valueOf(v));
				}
				if (!whole && v.matches("-?\\d+\\.\\d+")) {
					return Optional.of(Double.valueOf(v));
				}
			}
			catch (NumberFormatException ex) {
				// falls through to the finding: the number is too long
			}
			bad(map, key, v, "is not a number", whole ? "Write digits only." : "Write digits with a decimal point.");
			return Optional.empty();
		});
	}

	private boolean bad(YamlMap map, String key, String value, String problem, String remedy) {
		return map.bad(key, "`" + value + "` " + problem, remedy);
	}

}
