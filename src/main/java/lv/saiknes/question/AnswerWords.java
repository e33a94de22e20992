package lv.saiknes.question;

import java.util.Locale;
import java.util.Optional;

import lv.saiknes.model.Grade;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.time.Printed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the fields of answers and their values are called. */
@Component
class AnswerWords {

	private final MessageSource messages;

	private final Ontology ontology;

	AnswerWords(MessageSource messages, Ontology ontology) {
		this.messages = messages;
		this.ontology = ontology;
	}

	/**
	 * What a field is called: by a message for it, by that of the property of that name,
	 * else its name taken apart into words.
	 */
	String label(String field, Locale locale) {
		return find("answer.field." + field, locale).or(() -> find("property." + field, locale))
			.orElseGet(() -> field.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
	}

	/** What a variable of a query is called. */
	String variable(String name, Locale locale) {
		return find("answer.variable." + name, locale).orElseGet(() -> label(name, locale));
	}

	/**
	 * A value in words. Names of the model are known by their form: kinds, relations and
	 * grades are called as in the ontology, other names by a message.
	 */
	String value(Object value, Locale locale) {
		Language language = Language.of(locale);
		if (value instanceof Boolean yes) {
			return say(yes ? "answer.yes" : "answer.no", locale);
		}
		if (value instanceof Double number) {
			return Printed.of(Math.round(number * 1000) / 1000.0, language);
		}
		if (!(value instanceof String name) || !name.matches("[A-Z][A-Za-z_]+")) {
			return Printed.of(value, language);
		}
		for (Grade grade : Grade.values()) {
			if (grade.name().equals(name)) {
				return this.ontology.labelOf(grade).in(language);
			}
		}
		return this.ontology.findKind(name)
			.map((kind) -> kind.label().in(language))
			.or(() -> this.ontology.findRelationType(name).map((type) -> type.label().in(language)))
			.or(() -> find("answer.value." + name, locale))
			.orElse(name);
	}

	String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

	private Optional<String> find(String key, Locale locale) {
		return Optional.ofNullable(this.messages.getMessage(key, null, null, locale));
	}

}
