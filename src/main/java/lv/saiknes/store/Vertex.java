package lv.saiknes.store;

import java.util.List;
import java.util.Map;
import java.util.Set;

import lv.saiknes.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * A node as read from the database.
 *
 * @param properties its properties as stored
 * @param labels its labels
 */
public record Vertex(Map<String, Object> properties, Set<String> labels) {

	/** Its id. */
	public String id() {
		return (String) this.properties.get("id");
	}

	/** Name of its kind. */
	public String kind() {
		return (String) this.properties.get("kind");
	}

	/** The value of a property, null where it has none; a text in the asked language. */
	public @Nullable Object value(String name, Language language) {
		return valueOf(this.properties, name, language);
	}

	static @Nullable Object valueOf(Map<String, Object> properties, String name, Language language) {
		Object plain = properties.get(name);
		return (plain != null) ? plain : properties.get(name + ((language == Language.EN) ? "En" : "Lv"));
	}

	static Vertex of(Object properties, Object labels) {
		@SuppressWarnings("unchecked")
		Map<String, Object> map = (Map<String, Object>) properties;
		@SuppressWarnings("unchecked")
		List<String> names = (List<String>) labels;
		return new Vertex(map, Set.copyOf(names));
	}

}
