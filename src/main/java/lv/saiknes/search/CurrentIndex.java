package lv.saiknes.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

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

	/** Where the names of types stand, by which nodes are found, too. */
	private static final List<String> MESSAGES = List.of("/messages.properties", "/messages_en.properties");

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
	 * @throws PreparingException when a visitor would wait too long for it
	 */
	SearchIndex get() {
		return this.index.get(this.graph.get());
	}

	private SearchIndex make(Graph current) {
		return new SearchIndex(current, new Surroundings(current, this.ontology, this.messages)::of,
				MESSAGES.stream().map(CurrentIndex::text).toList());
	}

	private static String text(String file) {
		try (InputStream in = Objects.requireNonNull(CurrentIndex.class.getResourceAsStream(file), file)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
