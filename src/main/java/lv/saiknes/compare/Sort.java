package lv.saiknes.compare;

import java.util.Optional;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;
import lv.saiknes.query.Vertex;
import lv.saiknes.words.Words;

/** What can be compared with its like. */
public enum Sort {

	/** The units of a programme that carry tasks, implementers and money. */
	MEASURE,

	/** Who can act, of whatever kind. */
	ACTOR,

	/** Planning documents. */
	PLAN;

	/** The class noun. */
	public Text label() {
		return Words.text("compare.sort." + name());
	}

	/** The sort of a node; empty where nodes of its kind cannot be compared. */
	public static Optional<Sort> of(Vertex node, Ontology ontology) {
		if (node.labels().contains(Entity.MEASURE)) {
			return Optional.of(MEASURE);
		}
		Kind kind = ontology.getKind(node.kind());
		if (kind.is(Trait.PLAN)) {
			return Optional.of(PLAN);
		}
		return kind.is(Trait.ACTOR) ? Optional.of(ACTOR) : Optional.empty();
	}

}
