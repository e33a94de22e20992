package lv.saiknes.ontology;

import java.util.List;
import java.util.Map;
import java.util.Set;

import lv.saiknes.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A kind of node.
 *
 * @param name name in the store and the API, for example {@code SubPriority}
 * @param noun its class noun
 * @param plural class noun in the plural
 * @param pluralDative Latvian dative plural of the class noun
 * @param nouns narrower class nouns, by the values of the property {@code type} that
 * choose them
 * @param quoted whether names of this kind are set apart from a sentence: in double
 * quotation marks where they are official, else in single ones
 * @param traits what it is, as far as the program treats kinds differently
 * @param oneOff values of the property {@code type} of what happens once, and so ends
 * when it happens
 * @param description what it is, in English
 * @param labels further labels that its nodes may carry
 * @param properties properties without evidence of their own, by name
 * @param claims properties that are stated with evidence, by name, common ones included
 */
public record Kind(String name, Noun noun, Text plural, String pluralDative, Map<String, Noun> nouns, boolean quoted,
		Set<Trait> traits, Set<String> oneOff, String description, List<String> labels,
		Map<String, PropertyType> properties, Map<String, PropertyType> claims) {

	/** Whether it has a trait. */
	public boolean is(Trait trait) {
		return this.traits.contains(trait);
	}

	/**
	 * Whether the name of a node of this kind is an official one, which may be quoted.
	 * @param naming value of its property {@code naming}, null where it has none
	 */
	public boolean isNameOfficial(@Nullable Object naming) {
		return is(Trait.OFFICIAL_NAME) && !"described".equals(naming);
	}

	/** Whether nodes of this kind act (implement, take part, belong). */
	public boolean actor() {
		return is(Trait.ACTOR);
	}

	/** Whether nodes of this type happen once. */
	public boolean isOneOff(@Nullable Object type) {
		return type != null && this.oneOff.contains(type);
	}

	/** Nominative singular of its class noun. */
	public Text label() {
		return this.noun.label();
	}

	/**
	 * The class noun after a number: in Latvian 1, 21, 31 … take the singular, not 11.
	 */
	public Text labelFor(long number) {
		return new Text((number % 10 == 1 && number % 100 != 11) ? label().lv() : this.plural.lv(),
				(number == 1) ? label().en() : this.plural.en());
	}

}
