package lv.saiknes.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.sentence.Named;
import org.jspecify.annotations.Nullable;

/**
 * A node as read from the database.
 *
 * @param properties its properties as stored, those that were asked for
 * @param labels its labels, those of every node left out or not; empty where they were
 * not asked for
 */
public record Vertex(Map<String, Object> properties, Set<String> labels) {

	/** Asks for the labels where properties to read are named. */
	public static final String LABELS = "labels";

	/** Its id. */
	public String id() {
		return Rows.string(this.properties, "id");
	}

	/** Name of its kind. */
	public String kind() {
		return Rows.string(this.properties, "kind");
	}

	/** The value of a property that is a string, null where it has none. */
	public @Nullable String text(String name) {
		return (String) this.properties.get(name);
	}

	/** The value of a property, null where it has none; a text in the asked language. */
	public @Nullable Object value(String name, Language language) {
		return valueOf(this.properties, name, language);
	}

	/** What a sentence needs to know of it. */
	public Named named() {
		Map<String, String> forms = new HashMap<>();
		Entity.FORMS.forEach((form) -> {
			if (this.properties.get(Rows.FORM + form) instanceof String value) {
				forms.put(form, value);
			}
		});
		return new Named(kind(),
				new Text(Rows.string(this.properties, "nameLv"), Rows.string(this.properties, "nameEn")), forms,
				text("type"), text("number"), text("naming"));
	}

	static @Nullable Object valueOf(Map<String, Object> properties, String name, Language language) {
		Object plain = properties.get(name);
		return (plain != null) ? plain : properties.get(property(name, language));
	}

	/** Name of the property that holds a text in a language. */
	public static String property(String text, Language language) {
		return text + ((language == Language.EN) ? "En" : "Lv");
	}

	/**
	 * A node.
	 * @param properties a map of its properties
	 * @param labels a list of its labels, null where they were not asked for
	 */
	public static Vertex of(Object properties, @Nullable Object labels) {
		@SuppressWarnings("unchecked")
		Map<String, Object> map = (Map<String, Object>) properties;
		@SuppressWarnings("unchecked")
		List<String> names = (@Nullable List<String>) labels;
		return new Vertex(map, (names != null) ? Set.copyOf(names) : Set.of());
	}

}
