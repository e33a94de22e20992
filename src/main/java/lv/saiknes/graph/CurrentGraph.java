package lv.saiknes.graph;

import java.util.Optional;
import java.util.function.Supplier;

import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.InBackground;
import lv.saiknes.query.PreparingException;
import lv.saiknes.query.PreparingException.Prepared;
import lv.saiknes.query.StoreException;
import lv.saiknes.store.GraphStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The graph of the dataset that is loaded now. It is read when it is first asked for and
 * again when another version has been loaded; each call asks the database for the
 * version, since it may be an external one that somebody else loads.
 */
@Component
public class CurrentGraph {

	/** So often another version may be loaded while one is being read. */
	private static final int TRIES = 5;

	private final Supplier<Optional<String>> versions;

	private final Supplier<Dataset> datasets;

	private final Ontology ontology;

	private final InBackground<String, Graph> graph = new InBackground<>(Prepared.GRAPH, this::read);

	@Autowired
	CurrentGraph(GraphStore store, Ontology ontology) {
		this(store::findVersion, store::getDataset, ontology);
	}

	CurrentGraph(Supplier<Optional<String>> versions, Supplier<Dataset> datasets, Ontology ontology) {
		this.versions = versions;
		this.datasets = datasets;
		this.ontology = ontology;
	}

	/**
	 * The graph. Since the database is asked for the version, no search in it is begun
	 * when the request's time is over.
	 * @throws StoreException when no dataset is loaded
	 * @throws PreparingException when a visitor would wait too long for it
	 */
	public Graph get() {
		return this.graph.get(this.versions.get().orElseThrow(StoreException::nothingLoaded));
	}

	/**
	 * The graph, if it is in memory already; for who can do without it. It is not read
	 * because of that.
	 */
	public Optional<Graph> find() {
		return this.versions.get().flatMap(this.graph::find);
	}

	private Graph read(String version) {
		return Graph.of(dataset(), this.ontology);
	}

	/**
	 * All of one version: it is read by several statements, between which another
	 * instance may put another version in its place.
	 */
	private Dataset dataset() {
		for (int i = 0; i < TRIES; i++) {
			Dataset dataset = this.datasets.get();
			if (this.versions.get().filter(dataset.version()::equals).isPresent()) {
				return dataset;
			}
		}
		throw new StoreException("Other versions of the dataset are being loaded again and again, so that none can be"
				+ " read. Let one instance alone load, and start the others with --saiknes.seed.load=false.");
	}

}
