package lv.saiknes.compare;

import java.util.Optional;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;
import lv.saiknes.query.Vertex;

/** What can be compared with its like. */
public enum Sort {

	/** The units of a programme that carry tasks, implementers and money. */
	MEASURE(new Text("pasākums", "measure")),

	/** Who can act, of whatever kind. */
	ACTOR(new Text("dalībnieks", "actor")),

	/** Planning documents. */
	PLAN(new Text("plānošanas dokuments", "plan"));

	private final Text label;

	Sort(Text label) {
		this.label = label;
	}

	/** The class noun. */
	public Text label() {
		return this.label;
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
