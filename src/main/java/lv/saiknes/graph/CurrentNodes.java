package lv.saiknes.graph;

import java.util.Optional;

import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.AtHand;
import lv.saiknes.query.InBackground;
import lv.saiknes.query.PreparingException.Prepared;
import lv.saiknes.query.Rows;
import org.springframework.stereotype.Component;

/**
 * The nodes of the loaded dataset as they are answered from memory, as soon as that has
 * been prepared.
 */
@Component
public class CurrentNodes implements AtHand.Current {

	/** The order of more takes too long to be made at each start. */
	private static final int MOST = 100_000;

	private final CurrentGraph graph;

	private final InBackground<Graph, NodesAtHand> nodes;

	CurrentNodes(CurrentGraph graph, Ontology ontology) {
		this.graph = graph;
		Rows rows = new Rows(ontology);
		this.nodes = new InBackground<>(Prepared.GRAPH, (current) -> new NodesAtHand(current, rows));
	}

	/** Makes what is needed beside the graph, if it is not there yet. */
	public void prepare() {
		Graph current = this.graph.get();
		if (current.nodeCount() <= MOST) {
			this.nodes.get(current);
		}
	}

	@Override
	public Optional<AtHand> find() {
		return this.graph.find()
			.filter((current) -> current.nodeCount() <= MOST)
			// Of a version that another instance has loaded nobody has prepared it.
			.flatMap(this.nodes::findOrBegin);
	}

}
