package lv.saiknes.query;

import java.util.List;
import java.util.Map;

import lv.saiknes.model.Grade;
import lv.saiknes.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * A relation as read from the database.
 *
 * @param kind name of its type
 * @param from id of the start node
 * @param to id of the end node
 * @param properties its properties as stored, those that were asked for
 */
public record Link(String kind, String from, String to, Map<String, Object> properties) {

	/** Its id. */
	public String id() {
		return Rows.string(this.properties, "id");
	}

	/** How it is known. */
	public Grade grade() {
		return Grade.valueOf(Rows.string(this.properties, "grade"));
	}

	/** Ids of the passages that say or support it. */
	public List<String> citations() {
		return Rows.strings(this.properties.get("citations"));
	}

	/** Ids of the relations from which a rule made it. */
	public List<String> premises() {
		return Rows.strings(this.properties.get("premises"));
	}

	/** The date after which the sources know nothing of it, where that was asked for. */
	public String knownAt() {
		return Rows.string(this.properties, "knownAt");
	}

	/** The value of a property, null where it has none; a text in the asked language. */
	public @Nullable Object value(String name, Language language) {
		return Vertex.valueOf(this.properties, name, language);
	}

	/**
	 * The relation of a row with {@code kind}, {@code from}, {@code to},
	 * {@code properties}.
	 */
	public static Link of(Map<String, Object> row) {
		@SuppressWarnings("unchecked")
		Map<String, Object> properties = (Map<String, Object>) Rows.value(row, "properties");
		return new Link(Rows.string(row, "kind"), Rows.string(row, "from"), Rows.string(row, "to"), properties);
	}

}
