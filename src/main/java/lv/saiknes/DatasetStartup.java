package lv.saiknes;

import java.util.List;

import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.Finding;
import lv.saiknes.seed.SeedFile;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.seed.SeedResult;
import lv.saiknes.seed.SeedSettings;
import lv.saiknes.store.GraphStore;
import lv.saiknes.store.LoadListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Migrates the store and loads the seed data before the first request is served: its
 * phase comes before that of the web server.
 */
@Component
@EnableConfigurationProperties(SeedSettings.class)
class DatasetStartup implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(DatasetStartup.class);

	private final GraphStore store;

	private final Ontology ontology;

	private final SeedSettings settings;

	private boolean running;

	DatasetStartup(GraphStore store, Ontology ontology, SeedSettings settings) {
		this.store = store;
		this.ontology = ontology;
		this.settings = settings;
	}

	@Override
	public void start() {
		int migrations = this.store.migrate();
		if (migrations > 0) {
			logger.info("Applied {} migrations.", migrations);
		}
		logger.info("Reading the seed data …");
		SeedResult result = new SeedReader(this.ontology).read(files());
		Dataset dataset = result.dataset().orElseThrow(() -> new SeedDataException(result.findings()));
		LoadListener progress = (what) -> logger.info("Loading {} …", what);
		if (!this.store.load(dataset, progress)) {
			logger.info("The store holds this dataset already.");
		}
		this.running = true;
	}

	private List<SeedFile> files() {
		List<Finding> missing = SeedFiles.listMissing(this.settings.directory())
			.stream()
			.map((folder) -> new Finding(folder.toString(), 1, "MISSING_FOLDER", "there is no folder `" + folder + "`",
					"Name folders of seed data in saiknes.seed.directory, with commas between them."))
			.toList();
		if (!missing.isEmpty()) {
			throw new SeedDataException(missing);
		}
		return SeedFiles.of(this.settings.directory());
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return 0;
	}

}
