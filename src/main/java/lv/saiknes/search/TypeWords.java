package lv.saiknes.search;

import java.util.Optional;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import org.springframework.context.MessageSource;

/** What the pages call the type of a node, such as “state city”. */
final class TypeWords {

	private TypeWords() {
	}

	/** Empty where the node has no type or its type no word. */
	static Optional<String> of(Entity entity, Language language, MessageSource messages) {
		if (!(entity.properties().get("type") instanceof String type)) {
			return Optional.empty();
		}
		String word = messages.getMessage("value." + entity.kind() + ".type." + type, null, "", language.locale());
		return Optional.ofNullable(word).filter((one) -> !one.isEmpty());
	}

}
