package lv.saiknes.trace;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import lv.saiknes.query.Courtesy;
import lv.saiknes.query.Provisional;
import lv.saiknes.store.StoreSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/**
 * How surprising what is found in the dataset is: read from the store's folder, else
 * counted in the background by one thread of low priority that gives way to requests, and
 * kept there. Nobody waits for it; until it is there, it is not known.
 */
@Component
final class CurrentSurprises implements InfoContributor, DisposableBean {

	private static final Logger logger = LoggerFactory.getLogger(CurrentSurprises.class);

	/** How many paths may be counted in one shuffled graph: about a second's work. */
	private static final long WALKS = 6_000_000;

	/**
	 * In larger graphs it is not counted: to shuffle one takes as long as to count the
	 * paths in it.
	 */
	private static final int MOST_HOPS = 100_000;

	/** How often progress is told. */
	private static final int TOLD = 10;

	private final StoreSettings store;

	private final TraceSettings settings;

	private final Courtesy courtesy;

	private final ExecutorService executor = Executors.newSingleThreadExecutor((work) -> {
		Thread thread = new Thread(work, "surprise");
		thread.setDaemon(true);
		thread.setPriority(Thread.MIN_PRIORITY);
		return thread;
	});

	private volatile @Nullable HopGraph asked;

	private volatile @Nullable HopGraph known;

	private volatile @Nullable Surprises surprises;

	private volatile int counted;

	CurrentSurprises(StoreSettings store, TraceSettings settings, Courtesy courtesy) {
		this.store = store;
		this.settings = settings;
		this.courtesy = courtesy;
	}

	/**
	 * What is known of this graph; asked for the first time, it is begun to be found out.
	 */
	Optional<Surprises> find(HopGraph graph) {
		if (this.known == graph) {
			return Optional.ofNullable(this.surprises);
		}
		begin(graph);
		if (this.settings.permutations() > 0 && this.known != graph) {
			Provisional.say();
		}
		return Optional.empty();
	}

	/** Finds out about this graph in the background. */
	synchronized void begin(HopGraph graph) {
		if (this.asked != graph && this.settings.permutations() > 0) {
			this.asked = graph;
			if (graph.hopCount() <= MOST_HOPS) {
				this.executor.execute(() -> findOut(graph));
				return;
			}
			logger.info("How surprising connections are is not counted where there are more than {} of them.",
					MOST_HOPS);
			this.surprises = null;
			this.known = graph;
		}
	}

	private void findOut(HopGraph graph) {
		if (this.asked != graph) {
			return;
		}
		SurpriseFile file = new SurpriseFile(this.store.directory(), graph.graph().version());
		try {
			this.surprises = read(file, graph).orElseGet(() -> count(file, graph));
			this.known = graph;
		}
		catch (CancellationException ex) {
			logger.info("How surprising connections are was not found out: {}.", ex.getMessage());
		}
		catch (RuntimeException | LinkageError ex) {
			logger.warn("How surprising connections are could not be counted and is begun again when it is asked for",
					ex);
			forget(graph);
		}
	}

	private synchronized void forget(HopGraph graph) {
		if (this.asked == graph) {
			this.asked = null;
		}
	}

	private Optional<Surprises> read(SurpriseFile file, HopGraph graph) {
		try {
			return file.read(MetaGraph.of(graph), this.settings.permutations());
		}
		catch (IOException ex) {
			logger.warn("How surprising connections are could not be read and is counted again: {}", ex.getMessage());
			return Optional.empty();
		}
	}

	private Surprises count(SurpriseFile file, HopGraph graph) {
		int all = this.settings.permutations();
		this.counted = 0;
		Surprises found = Surprises.count(graph, all, WALKS, (done) -> {
			this.counted = done;
			if (done % TOLD == 0 || done == all) {
				logger.info("How surprising connections are: {} of {} shuffled graphs counted.", done, all);
			}
			this.courtesy.giveWay();
			return !Thread.currentThread().isInterrupted();
		});
		try {
			file.write(found, MetaGraph.of(graph));
		}
		catch (IOException ex) {
			logger.warn("How surprising connections are could not be kept and will be counted again: {}",
					ex.getMessage());
		}
		return found;
	}

	@Override
	public void contribute(Info.Builder builder) {
		Map<String, Object> progress = new LinkedHashMap<>();
		progress.put("known", this.surprises != null && this.known == this.asked);
		progress.put("counted", (this.surprises != null) ? this.settings.permutations() : this.counted);
		progress.put("of", this.settings.permutations());
		builder.withDetail("surprise", progress);
	}

	@Override
	public void destroy() {
		this.executor.shutdownNow();
	}

}
