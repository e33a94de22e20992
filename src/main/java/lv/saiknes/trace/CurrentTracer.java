package lv.saiknes.trace;

import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Graph;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.InBackground;
import lv.saiknes.query.PreparingException;
import lv.saiknes.query.PreparingException.Prepared;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The tracer over the dataset that is loaded now; made again when another version has
 * been loaded.
 */
@Component
public class CurrentTracer {

	private static final Logger logger = LoggerFactory.getLogger(CurrentTracer.class);

	private final CurrentGraph graphs;

	private final Ontology ontology;

	private final CurrentSurprises surprises;

	private final InBackground<Graph, PathTracer> tracer = new InBackground<>(Prepared.TRACES, this::make);

	CurrentTracer(CurrentGraph graphs, Ontology ontology, CurrentSurprises surprises) {
		this.graphs = graphs;
		this.ontology = ontology;
		this.surprises = surprises;
	}

	/** Has it found out in the background how surprising connections are. */
	public void prepare() {
		this.surprises.begin(this.tracer.await(this.graphs.get()).hops());
	}

	/**
	 * The tracer.
	 * @throws PreparingException when it is still being made
	 */
	public PathTracer get() {
		return this.tracer.get(this.graphs.get());
	}

	private PathTracer make(Graph graph) {
		if (graph.nodeCount() > Contents.MOST_NODES) {
			logger.info("Of more than {} nodes, paths are not weighed by what they are about.", Contents.MOST_NODES);
		}
		return new PathTracer(graph, this.ontology, Weights.TUNED, Search.Limits.USUAL, Hinges.Limits.TUNED,
				this.surprises::find);
	}

}
