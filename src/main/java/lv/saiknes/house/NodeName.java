package lv.saiknes.house;

import java.util.Locale;

import lv.saiknes.model.Language;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Noun;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.Vertex;
import org.jspecify.annotations.Nullable;

/**
 * A node as a page names it.
 *
 * @param id its id
 * @param name its name
 * @param kind its kind in words, as near as its type allows
 * @param number its printed number, absent for most
 * @param official whether the name is a printed title; else it describes the node in our
 * words
 */
public record NodeName(String id, String name, String kind, @Nullable String number, boolean official) {

	/** The name with the printed number before it, where it has one. */
	public String title() {
		return (this.number != null) ? this.number + " " + this.name : this.name;
	}

	/** Its kind beside the name, empty where the name itself ends in that word. */
	public String aside() {
		return this.name.toLowerCase(Locale.ROOT).endsWith(" " + this.kind) ? "" : this.kind;
	}

	public static NodeName of(Vertex node, Ontology ontology, Language language) {
		Kind kind = ontology.getKind(node.kind());
		Noun noun = (node.properties().get("type") instanceof String type)
				? kind.nouns().getOrDefault(type, kind.noun()) : kind.noun();
		return new NodeName(node.id(), String.valueOf(node.value("name", language)), noun.label().in(language),
				(String) node.properties().get("number"), kind.isNameOfficial(node.properties().get("naming")));
	}

}
