package lv.saiknes.graph;

import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.StoreException;
import lv.saiknes.store.GraphStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The graph of the dataset that is loaded now. It is read when it is first asked for and
 * again when another version has been loaded; each call asks the database for the
 * version, since it may be an external one that somebody else loads.
 */
@Component
public class CurrentGraph {

	private final GraphStore store;

	private final Ontology ontology;

	private volatile @Nullable Graph graph;

	CurrentGraph(GraphStore store, Ontology ontology) {
		this.store = store;
		this.ontology = ontology;
	}

	/**
	 * The graph. Since the database is asked for the version, no search in it is begun
	 * when the request's time is over.
	 * @throws StoreException when no dataset is loaded
	 */
	public Graph get() {
		Graph known = this.graph;
		String version = this.store.findVersion()
			.orElseThrow(() -> new StoreException("No dataset is loaded. Run the command `load`."));
		return (known != null && known.version().equals(version)) ? known : read(version);
	}

	private synchronized Graph read(String version) {
		Graph known = this.graph;
		if (known == null || !known.version().equals(version)) {
			known = Graph.of(this.store.getDataset(), this.ontology);
			this.graph = known;
		}
		return known;
	}

}
