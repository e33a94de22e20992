package lv.saiknes.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A relation between two nodes; it reads as a sentence from start to end.
 *
 * @param id unique over the dataset, made from ends, kind and grade
 * @param kind name of its kind in the ontology
 * @param from id of the start node
 * @param to id of the end node
 * @param grade how it is known
 * @param citations ids of the passages that say or support it
 * @param reason why an editor judged so, for curated relations
 * @param rule the rule that made it, for derived relations
 * @param premises ids of the relations that the rule used, for derived relations
 * @param properties values of the properties that the ontology declares: String, Long,
 * Double or {@link Text}
 */
public record Relation(String id, String kind, String from, String to, Grade grade, List<String> citations,
		@Nullable Text reason, @Nullable String rule, List<String> premises, Map<String, Object> properties) {

	public Relation {
		citations = List.copyOf(citations);
		premises = List.copyOf(premises);
		properties = properties.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(properties));
	}

	/**
	 * The id of a relation: ends and kind, what tells it from its likes, and the grade
	 * unless it is stated.
	 */
	public static String idOf(String from, String kind, String to, @Nullable String key, Grade grade) {
		StringBuilder id = new StringBuilder(from).append('~')
			.append(kind.toLowerCase(Locale.ROOT).replace('_', '-'))
			.append('~')
			.append(to);
		if (key != null) {
			id.append('~').append(key);
		}
		if (grade != Grade.STATED) {
			id.append('~').append(grade.name().toLowerCase(Locale.ROOT));
		}
		return id.toString();
	}

}
