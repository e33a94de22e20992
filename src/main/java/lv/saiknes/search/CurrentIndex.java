package lv.saiknes.search;

import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Graph;
import lv.saiknes.ontology.Ontology;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The index of the dataset that is loaded now, made when it is first asked for. */
@Component
class CurrentIndex {

	private final CurrentGraph graph;

	private final Ontology ontology;

	private final MessageSource messages;

	private volatile @Nullable SearchIndex index;

	CurrentIndex(CurrentGraph graph, Ontology ontology, MessageSource messages) {
		this.graph = graph;
		this.ontology = ontology;
		this.messages = messages;
	}

	SearchIndex get() {
		Graph current = this.graph.get();
		SearchIndex known = this.index;
		return (known != null && known.version().equals(current.version())) ? known : make(current);
	}

	private synchronized SearchIndex make(Graph current) {
		SearchIndex known = this.index;
		if (known == null || !known.version().equals(current.version())) {
			known = new SearchIndex(current, new Surroundings(current, this.ontology, this.messages)::of);
			this.index = known;
		}
		return known;
	}

}
