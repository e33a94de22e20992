package lv.saiknes.sentence;

import java.util.Map;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence needs to know of a node.
 *
 * @param kind name of its kind in the ontology
 * @param name its name
 * @param forms how the name reads within a sentence, by {@link Entity#FORMS}
 * @param type value of its property {@code type}, null where it has none
 * @param number its printed number, null where it has none
 * @param naming value of its property {@code naming}, null where it has none
 */
public record Named(String kind, Text name, Map<String, String> forms, @Nullable String type, @Nullable String number,
		@Nullable String naming) {

	public Named {
		forms = Map.copyOf(forms);
	}

	/** What a sentence needs to know of this node. */
	public static Named of(Entity entity) {
		return new Named(entity.kind(), entity.name(), entity.forms(), (String) entity.properties().get("type"),
				(String) entity.properties().get("number"), (String) entity.properties().get("naming"));
	}

}
