package lv.saiknes.explore;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import lv.saiknes.explore.Whole.Joins;
import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Graph;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.Courtesy;
import lv.saiknes.query.Provisional;
import lv.saiknes.query.StoreException;
import lv.saiknes.store.StoreSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The picture of the whole graph as it is loaded now. Its layout is read from the store's
 * folder, else made in the background by one thread of low priority that gives way to
 * requests, and kept there: once for each version of the dataset. No request waits for
 * it.
 */
@Component
public class CurrentWhole implements DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(CurrentWhole.class);

	/**
	 * More nodes are not laid out: for a million that takes more memory and time than all
	 * the rest, and clusters of clusters tell nobody anything.
	 */
	public static final int MOST_NODES = 300_000;

	private final CurrentGraph graphs;

	private final Ontology ontology;

	private final StoreSettings store;

	private final Courtesy courtesy;

	private final ExecutorService executor = Executors.newSingleThreadExecutor((work) -> {
		Thread thread = new Thread(work, "layout");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		return thread;
	});

	private @Nullable Graph asked;

	private volatile @Nullable Whole whole;

	private volatile double progress;

	CurrentWhole(CurrentGraph graphs, Ontology ontology, StoreSettings store, Courtesy courtesy) {
		this.graphs = graphs;
		this.ontology = ontology;
		this.store = store;
		this.courtesy = courtesy;
	}

	/**
	 * Has the picture made and waits until that is over.
	 * @return whether it is there, or never will be; not where another version was loaded
	 * meanwhile
	 * @throws StoreException when no dataset is loaded
	 */
	public boolean prepare() throws InterruptedException, ExecutionException {
		if (isTooLarge()) {
			logger.info("Of more than {} nodes there is no picture of the whole graph.", MOST_NODES);
			return true;
		}
		if (find().isEmpty()) {
			Provisional.takeSaid();
			// Behind what was begun.
			this.executor.submit(() -> {
			}).get();
		}
		return find().isPresent();
	}

	/**
	 * The picture; empty while it is being laid out, which the first question begins, and
	 * where the graph is too large for one.
	 * @throws StoreException when no dataset is loaded
	 */
	public Optional<Whole> find() {
		Graph graph = this.graphs.get();
		Whole known = this.whole;
		if (known != null && known.isOf(graph)) {
			return Optional.of(known);
		}
		if (!isTooLarge(graph)) {
			begin(graph);
			Provisional.say();
		}
		return Optional.empty();
	}

	/**
	 * Whether there is no picture since the graph has more than {@value #MOST_NODES}
	 * nodes.
	 * @throws StoreException when no dataset is loaded
	 */
	public boolean isTooLarge() {
		return isTooLarge(this.graphs.get());
	}

	private static boolean isTooLarge(Graph graph) {
		return graph.nodeCount() > MOST_NODES;
	}

	/** The share of the layout that is done, from 0 to 1. */
	public double progress() {
		return this.progress;
	}

	private synchronized void begin(Graph graph) {
		if (this.asked != graph) {
			this.asked = graph;
			this.progress = 0;
			this.executor.execute(() -> makeOrForget(graph));
		}
	}

	private synchronized boolean isAsked(Graph graph) {
		return this.asked == graph;
	}

	/** What fails is begun anew when the picture is next asked for, not never. */
	private void makeOrForget(Graph graph) {
		try {
			make(graph);
		}
		catch (RuntimeException | LinkageError ex) {
			logger.warn("The picture of the whole graph could not be made and is begun again when it is asked for", ex);
			forget(graph);
		}
	}

	private synchronized void forget(Graph graph) {
		if (this.asked == graph) {
			this.asked = null;
		}
	}

	private void make(Graph graph) {
		if (!isAsked(graph)) {
			return;
		}
		Joins joins = Joins.of(graph, this.ontology);
		Mesh mesh = joins.mesh(graph.nodeCount());
		LayoutFile file = new LayoutFile(this.store.directory(), graph.version());
		Layout layout = read(file, mesh).orElse(null);
		if (layout == null) {
			layout = Layout.of(mesh, (done) -> {
				this.progress = done;
				this.courtesy.giveWay();
				return isAsked(graph) && !Thread.currentThread().isInterrupted();
			});
			if (layout == null) {
				return;
			}
			keep(file, layout, mesh);
		}
		this.whole = new Whole(graph, joins, layout, this.ontology);
		this.progress = 1;
	}

	private static Optional<Layout> read(LayoutFile file, Mesh mesh) {
		try {
			return file.read(mesh);
		}
		catch (IOException ex) {
			logger.warn("The layout of the whole graph could not be read and is made again: {}", ex.getMessage());
			return Optional.empty();
		}
	}

	private static void keep(LayoutFile file, Layout layout, Mesh mesh) {
		try {
			file.write(layout, mesh);
		}
		catch (IOException ex) {
			logger.warn("The layout of the whole graph could not be kept and will be made again: {}", ex.getMessage());
		}
	}

	@Override
	public void destroy() {
		for (Runnable left : this.executor.shutdownNow()) {
			if (left instanceof Future<?> awaited) {
				// Somebody waits for it.
				awaited.cancel(false);
			}
		}
	}

}
