package lv.saiknes.search;

import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Graph;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.InBackground;
import lv.saiknes.query.PreparingException;
import lv.saiknes.query.PreparingException.Prepared;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The index of the dataset that is loaded now, made when it is first asked for. */
@Component
class CurrentIndex {

	private final CurrentGraph graph;

	private final Ontology ontology;

	private final MessageSource messages;

	private final InBackground<Graph, SearchIndex> index = new InBackground<>(Prepared.NAMES, this::make);

	CurrentIndex(CurrentGraph graph, Ontology ontology, MessageSource messages) {
		this.graph = graph;
		this.ontology = ontology;
		this.messages = messages;
	}

	/**
	 * The index.
	 * @throws PreparingException when it is still being made
	 */
	SearchIndex get() {
		return this.index.get(this.graph.get());
	}

	/** Has it made, if it is not yet, and waits for it. */
	void prepare() {
		this.index.await(this.graph.get());
	}

	private SearchIndex make(Graph current) {
		return new SearchIndex(current, new Surroundings(current, this.ontology, this.messages)::of);
	}

}
