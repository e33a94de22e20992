package lv.saiknes.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A node of the graph.
 *
 * @param id slug, unique over all kinds
 * @param kind name of its kind in the ontology
 * @param labels further labels that its kind allows, for example {@code TwinCity}
 * @param name its name
 * @param aliases abbreviations, old names and printed forms
 * @param forms how the name reads within a sentence, by {@link #FORMS}
 * @param summary a short text about it, absent for most
 * @param sameAs addresses of the same thing elsewhere
 * @param properties values of the properties that the kind declares: String, Long, Double
 * or {@link Text}
 * @param claims statements with evidence of their own
 */
public record Entity(String id, String kind, List<String> labels, Text name, List<String> aliases,
		Map<String, String> forms, @Nullable Text summary, List<String> sameAs, Map<String, Object> properties,
		List<Claim> claims) {

	/**
	 * What {@link #forms} may hold: the Latvian cases (the nominative where it is not the
	 * name itself, such as “ciemi” for “Ciemi”), and the English reading where it is not
	 * the name itself (“the villages of Kalnava”).
	 */
	public static final List<String> FORMS = List.of("nominative", "genitive", "dative", "accusative", "locative",
			"english");

	/**
	 * Label of the units of a plan that carry its sections: tasks, implementers, money.
	 */
	public static final String MEASURE = "Measure";

	/**
	 * Claim that gives a name by which people call a node though no source does: an old,
	 * foreign or everyday one. Search finds it; evidence does not count it.
	 */
	public static final String ALSO_KNOWN_AS = "alsoKnownAs";

	/** What stands between several names in one such claim. */
	public static final String BETWEEN_NAMES = "; ";

	public Entity {
		labels = List.copyOf(labels);
		aliases = List.copyOf(aliases);
		forms = forms.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(forms));
		sameAs = List.copyOf(sameAs);
		properties = properties.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(properties));
		claims = List.copyOf(claims);
	}

	/** Its name with the printed number before it, where it has one. */
	public Text title() {
		return (this.properties.get("number") instanceof String number)
				? new Text(number + " " + this.name.lv(), number + " " + this.name.en()) : this.name;
	}

	/** Whether it is a unit of a plan that carries sections. */
	public boolean isMeasure() {
		return this.labels.contains(MEASURE);
	}

	/**
	 * The time that its properties and claims speak of; of several claims to one date the
	 * first counts.
	 */
	public Period period() {
		Map<String, Object> values = new LinkedHashMap<>(this.properties);
		this.claims.forEach((claim) -> values.putIfAbsent(claim.property(), claim.value()));
		return Period.of(values);
	}

	/**
	 * The value of a property, else that of the first claim to it; null where it has
	 * neither.
	 */
	public @Nullable Object value(String property) {
		Object value = this.properties.get(property);
		for (int i = 0; value == null && i < this.claims.size(); i++) {
			Claim claim = this.claims.get(i);
			value = claim.property().equals(property) ? claim.value() : null;
		}
		return value;
	}

	/** Its names, other names and forms of them, those that people use included. */
	public Set<String> allNames() {
		Set<String> names = new LinkedHashSet<>(List.of(this.name.lv(), this.name.en()));
		names.addAll(this.aliases);
		names.addAll(this.forms.values());
		names.addAll(everydayNames());
		return names;
	}

	/** Names by which people call it though no source does. */
	public List<String> everydayNames() {
		return this.claims.stream()
			.filter((claim) -> claim.property().equals(ALSO_KNOWN_AS))
			.flatMap((claim) -> Arrays.stream(String.valueOf(claim.value()).split(BETWEEN_NAMES)))
			.toList();
	}

	/** The same node with other claims. */
	public Entity withClaims(List<Claim> newClaims) {
		return new Entity(this.id, this.kind, this.labels, this.name, this.aliases, this.forms, this.summary,
				this.sameAs, this.properties, newClaims);
	}

}
