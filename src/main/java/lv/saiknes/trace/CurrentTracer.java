package lv.saiknes.trace;

import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Graph;
import lv.saiknes.ontology.Ontology;
import org.jspecify.annotations.Nullable;
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

	private volatile @Nullable PathTracer tracer;

	CurrentTracer(CurrentGraph graphs, Ontology ontology, CurrentSurprises surprises) {
		this.graphs = graphs;
		this.ontology = ontology;
		this.surprises = surprises;
	}

	/** Has it found out in the background how surprising connections are. */
	public void prepare() {
		this.surprises.begin(get().hops());
	}

	/** The tracer. */
	public PathTracer get() {
		Graph graph = this.graphs.get();
		PathTracer known = this.tracer;
		return (known != null && known.isOver(graph)) ? known : make(graph);
	}

	private synchronized PathTracer make(Graph graph) {
		PathTracer known = this.tracer;
		if (known == null || !known.isOver(graph)) {
			known = new PathTracer(graph, this.ontology, Weights.TUNED, Search.Limits.USUAL, Hinges.Limits.TUNED,
					this.surprises::find);
			this.tracer = known;
			if (graph.nodeCount() > Contents.MOST_NODES) {
				logger.info("Of more than {} nodes, paths are not weighed by what they are about.",
						Contents.MOST_NODES);
			}
		}
		return known;
	}

}
