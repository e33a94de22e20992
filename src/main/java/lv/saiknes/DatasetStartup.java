package lv.saiknes;

import java.time.Duration;
import java.util.List;

import lv.saiknes.changes.Versions;
import lv.saiknes.gate.Readiness;
import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.Deadline;
import lv.saiknes.query.StoreException;
import lv.saiknes.seed.CollectionSettings;
import lv.saiknes.seed.Finding;
import lv.saiknes.seed.SeedFile;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedPath;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.seed.SeedReading;
import lv.saiknes.seed.SeedResult;
import lv.saiknes.seed.SeedSettings;
import lv.saiknes.store.DatabaseDoor;
import lv.saiknes.store.GraphStore;
import lv.saiknes.store.LoadListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Opens the database, migrates it and loads the seed data, while the port answers already
 * how far that is. Spring calls the program ready when this is done; what fails here ends
 * it.
 */
@Component
@EnableConfigurationProperties({ SeedSettings.class, CollectionSettings.class })
class DatasetStartup implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(DatasetStartup.class);

	private static final int OPENED = 40;

	private static final int MIGRATED = 50;

	private static final int READ = 65;

	private static final int LOADED = 99;

	static final Duration PATIENCE = Duration.ofHours(1);

	private final DatabaseDoor door;

	private final GraphStore store;

	private final Ontology ontology;

	private final SeedSettings settings;

	private final CollectionSettings collections;

	private final Readiness readiness;

	private final Versions versions;

	private final CurrentGraph graph;

	private volatile boolean closing;

	DatasetStartup(DatabaseDoor door, GraphStore store, Ontology ontology, SeedSettings settings,
			CollectionSettings collections, Readiness readiness, Versions versions, CurrentGraph graph) {
		this.collections = collections;
		this.versions = versions;
		this.graph = graph;
		this.door = door;
		this.store = store;
		this.ontology = ontology;
		this.settings = settings;
		this.readiness = readiness;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		try {
			// What the program does for itself does not fail for being slow.
			Deadline.during(PATIENCE, this::load);
		}
		catch (RuntimeException ex) {
			if (this.closing) {
				// Whoever stops the program while it loads need not be told that it
				// stopped.
				throw new SpringApplication.AbandonedRunException();
			}
			throw ex;
		}
	}

	private void load() {
		this.door.open();
		this.readiness.reach(OPENED);
		if (!this.settings.load()) {
			this.store.findVersion()
				.orElseThrow(
						() -> new StoreException("The database holds no dataset yet, and saiknes.seed.load is false."
								+ " Load one by the command `load`, or start one instance without that setting."));
			this.readiness.ready();
			return;
		}
		List<SeedPath> paths = paths();
		if (paths.isEmpty()) {
			loadOwnCopy();
		}
		else {
			load(paths);
		}
		keep();
		this.readiness.ready();
	}

	private void loadOwnCopy() {
		List<SeedFile> files = SeedFiles.bundled();
		String fingerprint = Fingerprint.of(files);
		if (isMadeFrom(fingerprint)) {
			return;
		}
		SeedReading reading = read(files);
		this.store.setMadeFrom(load(reading), fingerprint, null);
	}

	private void load(List<SeedPath> paths) {
		SeedNow now = SeedNow.look(paths, this.store.findReading().flatMap(KeptReading::of));
		String fingerprint = now.fingerprint();
		if (isMadeFrom(fingerprint)) {
			if (now.isKnownAgain()) {
				now.sum().ifPresent((sum) -> this.store.setMadeFrom(sum.version(), fingerprint, now.kept(sum).bytes()));
			}
		}
		else if (now.loadEdited(new SeedReader(this.ontology), this.store)) {
			logger.info("Loaded the sentences that were edited in {}.", now.edited());
		}
		else {
			SeedReading reading = read(now.read());
			this.store.setMadeFrom(load(reading), fingerprint,
					now.kept(reading.sum().orElseThrow(), reading.facts()).bytes());
		}
	}

	/** Whether these files need not be read. */
	private boolean isMadeFrom(String fingerprint) {
		if (!this.store.isMadeFrom(fingerprint)) {
			return false;
		}
		// By this very program, which has migrated it before.
		logger.info("The store holds this dataset already.");
		return true;
	}

	private SeedReading read(List<SeedFile> files) {
		int migrations = this.store.migrate();
		if (migrations > 0) {
			logger.info("Applied {} migrations.", migrations);
		}
		this.readiness.reach(MIGRATED);
		logger.info("Reading the seed data …");
		return new SeedReader(this.ontology).readKeeping(files);
	}

	/** Loads what was read and tells its version. */
	private String load(SeedReading reading) {
		SeedResult result = reading.result();
		Dataset dataset = result.dataset().orElseThrow(() -> new SeedDataException(result.findings()));
		this.readiness.reach(READ);
		if (!this.store.load(dataset, new Progress())) {
			logger.info("The store holds this dataset already.");
		}
		return dataset.version();
	}

	/**
	 * Keeps the version that is there now, if it is not kept yet. That the data can be
	 * served does not hang on this.
	 */
	private void keep() {
		try {
			String version = this.store.findVersion().orElseThrow();
			if (this.versions.isDue(version)) {
				// Counted, so that nobody waits for the whole of it to be read.
				if (Versions.isTooLarge(this.store.countRecords())) {
					logger.warn("This version of the dataset has more than {} nodes and relations and is not kept,"
							+ " so /changes will not tell of it.", Versions.MOST_RECORDS);
					return;
				}
				// The graph is needed anyway, and a second reading would be a second
				// copy.
				this.versions.keep(this.graph.get().dataset());
			}
		}
		catch (RuntimeException ex) {
			logger.warn("This version of the dataset cannot be kept, so /changes will not tell of it: {}",
					ex.getMessage());
		}
	}

	private List<SeedPath> paths() {
		List<Finding> missing = SeedFiles.listMissing(this.settings.directory())
			.stream()
			.map((folder) -> new Finding(folder.toString(), 1, "MISSING_FOLDER", "there is no folder `" + folder + "`",
					"Name folders of seed data in saiknes.seed.directory, with commas between them."))
			.toList();
		if (!missing.isEmpty()) {
			throw new SeedDataException(missing);
		}
		this.collections.findUnknown(this.settings.directory()).ifPresent((finding) -> {
			throw new SeedDataException(List.of(finding));
		});
		return SeedFiles.listPaths(this.settings.directory(), this.collections.collections());
	}

	@EventListener(ContextClosedEvent.class)
	void close() {
		this.closing = true;
	}

	/** Tells the log in words and those who wait in percent. */
	private final class Progress implements LoadListener {

		@Override
		public void tell(String what) {
			logger.info("Loading {} …", what);
		}

		@Override
		public void reach(int percent) {
			DatasetStartup.this.readiness.reach(READ + percent * (LOADED - READ) / 100);
		}

	}

}
