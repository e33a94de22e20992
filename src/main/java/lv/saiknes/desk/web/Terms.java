package lv.saiknes.desk.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import org.springframework.context.MessageSource;

/**
 * What a form may say, in the language of the page.
 *
 * @param kinds kinds of nodes, by the alphabet
 * @param relations relations
 */
record Terms(List<KindTerm> kinds, List<RelationTerm> relations) {

	static Terms of(Ontology ontology, MessageSource messages, Locale locale) {
		Language language = Language.of(locale);
		return new Terms(
				ontology.kinds()
					.stream()
					.map((kind) -> new KindTerm(kind.name(), kind.label().in(language),
							kind.labels()
								.stream()
								.map((label) -> new Choice(label, Objects.requireNonNullElse(
										messages.getMessage("matrix.label." + label, null, label, locale), label)))
								.toList(),
							values(kind.name(), kind.properties().values(), messages, locale),
							values(kind.name(), kind.claims().values(), messages, locale)))
					.sorted(Comparator.comparing(KindTerm::label, String.CASE_INSENSITIVE_ORDER))
					.toList(),
				ontology.relationTypes()
					.stream()
					.map((type) -> new RelationTerm(type.name(), type.label().in(language), type.inverse().in(language),
							type.ends().stream().map((ends) -> new EndsTerm(ends.from(), ends.to())).toList(),
							values(type.name(), type.properties().values(), messages, locale)))
					.toList());
	}

	private static List<ValueTerm> values(String owner, Collection<PropertyType> types, MessageSource messages,
			Locale locale) {
		return types.stream()
			.map((type) -> new ValueTerm(type.name(), word(messages, "property." + type.name(), type.name(), locale),
					type.type().name(), type.required(),
					type.values()
						.stream()
						.map((value) -> new Choice(value,
								word(messages, "value." + owner + "." + type.name() + "." + value, value, locale)))
						.toList()))
			.toList();
	}

	private static String word(MessageSource messages, String key, String otherwise, Locale locale) {
		return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale), otherwise);
	}

	/**
	 * A kind of node.
	 *
	 * @param name its name
	 * @param label its class noun
	 * @param labels further labels that its nodes may carry
	 * @param properties what is written of a node itself
	 * @param claims what is said of it with lines of its own
	 */
	record KindTerm(String name, String label, List<Choice> labels, List<ValueTerm> properties,
			List<ValueTerm> claims) {
	}

	/**
	 * A relation.
	 *
	 * @param name its name
	 * @param label how it reads from start to end
	 * @param inverse how it reads from end to start
	 * @param ends what it may join
	 * @param properties what it may say beside
	 */
	record RelationTerm(String name, String label, String inverse, List<EndsTerm> ends, List<ValueTerm> properties) {
	}

	/**
	 * Kinds that a relation may join.
	 *
	 * @param from at its start
	 * @param to at its end
	 */
	record EndsTerm(Set<String> from, Set<String> to) {
	}

	/**
	 * A value.
	 *
	 * @param name its name
	 * @param label what it is called
	 * @param type what it may be
	 * @param required whether it must be there
	 * @param values what may be chosen, empty where anything may be written
	 */
	record ValueTerm(String name, String label, String type, boolean required, List<Choice> values) {
	}

	/**
	 * One of a few.
	 *
	 * @param value as the data writes it
	 * @param label in words
	 */
	record Choice(String value, String label) {
	}

}
