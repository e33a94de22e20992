package lv.saiknes.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import lv.saiknes.model.Grade;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.ValueType;
import lv.saiknes.time.Printed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the fields of answers and their values are called. */
@Component
class AnswerWords {

	private static final int DECIMALS = 3;

	private static final MathContext SMALL = new MathContext(1);

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

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

	/**
	 * What a field is called where it stands: what stands in one thing may be called
	 * otherwise than in another.
	 * @param in the field in which it stands
	 */
	String label(String in, String field, Locale locale) {
		return find("answer.in." + in + "." + field, locale).orElseGet(() -> label(field, locale));
	}

	/** What a property of the model is called, if there is one of that name. */
	Optional<String> property(String name, Locale locale) {
		return (types(name).findAny().isPresent()) ? Optional.of(label(name, locale)) : Optional.empty();
	}

	/** A value that the API gives as text, as a number where the property has numbers. */
	Object typed(String property, Object value) {
		boolean number = types(property)
			.allMatch((type) -> type.type() == ValueType.INTEGER || type.type() == ValueType.DECIMAL);
		return (number && value instanceof String text && NUMBER.matcher(text).matches()) ? new BigDecimal(text)
				: value;
	}

	private Stream<PropertyType> types(String name) {
		return owners().map((owner) -> owner.properties().get(name)).filter(Objects::nonNull);
	}

	private Stream<Owner> owners() {
		return Stream.concat(
				this.ontology.kinds()
					.stream()
					.flatMap((kind) -> Stream.of(new Owner(kind.name(), kind.properties()),
							new Owner(kind.name(), kind.claims()))),
				this.ontology.relationTypes().stream().map((type) -> new Owner(type.name(), type.properties())));
	}

	/**
	 * The value of a field in words. One of a list that the model gives is called as on
	 * other pages.
	 */
	String value(String field, Object value, Locale locale) {
		return (value instanceof String code) ? owners()
			.filter((owner) -> owner.properties().get(field) instanceof PropertyType type
					&& type.values().contains(code))
			.map((owner) -> find("value." + owner.name() + "." + field + "." + code, locale))
			.flatMap(Optional::stream)
			.findFirst()
			.or(() -> field.equals("property") ? property(code, locale) : Optional.empty())
			.or(() -> find("answer.value." + field + "." + code, locale))
			.orElseGet(() -> value(value, locale)) : value(value, locale);
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
			BigDecimal exact = BigDecimal.valueOf(number);
			BigDecimal rounded = exact.setScale(DECIMALS, RoundingMode.HALF_UP);
			// What is small is not nothing.
			return Printed.of((rounded.signum() == 0) ? exact.round(SMALL) : rounded, language);
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

	/**
	 * A kind or a sort of relation.
	 *
	 * @param name its name
	 * @param properties what it may have
	 */
	private record Owner(String name, Map<String, PropertyType> properties) {
	}

}
