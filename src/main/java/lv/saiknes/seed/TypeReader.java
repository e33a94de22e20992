package lv.saiknes.seed;

import java.util.List;
import java.util.Optional;

import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.text.Nearest;

/**
 * Finds the kinds and relations that seed files name, and reports those that are none.
 */
final class TypeReader {

	private final Ontology ontology;

	private final Findings findings;

	TypeReader(Ontology ontology, Findings findings) {
		this.ontology = ontology;
		this.findings = findings;
	}

	/** The kind of this name, which stands at a key. */
	Optional<Kind> kind(YamlMap map, String key, String name) {
		Optional<Kind> kind = this.ontology.findKind(name);
		if (kind.isEmpty()) {
			unknown(map, key, "kind", name, this.ontology.kinds().stream().map(Kind::name).toList());
		}
		return kind;
	}

	/** The type of the relation of this name, which stands at a key. */
	Optional<RelationType> relation(YamlMap map, String key, String name) {
		Optional<RelationType> type = this.ontology.findRelationType(name);
		if (type.isEmpty()) {
			unknown(map, key, "relation", name,
					this.ontology.relationTypes().stream().map(RelationType::name).toList());
		}
		return type;
	}

	private void unknown(YamlMap map, String key, String what, String name, List<String> names) {
		this.findings.add(map.placeOf(key), what.equals("kind") ? "UNKNOWN_KIND" : "UNKNOWN_RELATION",
				"there is no " + what + " `" + name + "`",
				"Use a " + what + " of graph-schema/ontology.yaml" + Nearest.hint(name, names));
	}

}
