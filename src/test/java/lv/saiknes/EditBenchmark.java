package lv.saiknes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.sun.management.OperatingSystemMXBean;
import lv.saiknes.KeptReading.KeptFile;
import lv.saiknes.benchmark.MadeUpData;
import lv.saiknes.benchmark.MadeUpFolder;
import lv.saiknes.model.ContentSum;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Manifest;
import lv.saiknes.model.Sha256;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedPath;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.seed.SeedReading;
import lv.saiknes.store.GraphStore;
import lv.saiknes.store.ProgramHash;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * Writes made-up data of the real shape as a folder of seed data, loads it, then edits
 * sentences and names in its files and loads these, and tells time and processor time.
 * Where a store is given that holds that data already, as {@code SizeBenchmark} left it,
 * only what is kept of a reading is made, of the files that will be edited, since to read
 * a million nodes from files takes more memory than this has.
 */
final class EditBenchmark {

	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private final Ontology ontology = Ontology.load();

	private final SeedReader reader = new SeedReader(this.ontology);

	private final Path folder;

	private final MadeUpFolder made;

	private EditBenchmark(Path folder, int nodes, int relations, boolean filled) throws IOException {
		long begun = System.nanoTime();
		long used = PROCESS.getProcessCpuTime();
		this.folder = folder;
		Dataset real = this.reader.read(SeedFiles.fromDirectory(Path.of("seed-data"))).dataset().orElseThrow();
		this.made = MadeUpFolder.write(folder, MadeUpData.of(real, this.ontology, nodes, relations), filled);
		tell("written", begun, used);
	}

	/**
	 * Runs it.
	 * @param arguments nodes, relations, a folder to work in, and {@code filled} where
	 * its store is
	 */
	public static void main(String[] arguments) throws IOException {
		Path work = Path.of(arguments[2]);
		boolean filled = arguments.length > 3;
		EditBenchmark benchmark = new EditBenchmark(work.resolve("folder"), Integer.parseInt(arguments[0]),
				Integer.parseInt(arguments[1]), filled);
		benchmark.load(work.resolve("store"), filled);
	}

	private void load(Path storeFolder, boolean filled) throws IOException {
		List<String> options = new ArrayList<>(
				List.of("--saiknes.store.directory=" + storeFolder, "--saiknes.sources.directory=",
						"--saiknes.trace.permutations=0", "--saiknes.seed.directory=" + this.folder));
		if (filled) {
			options.add("--saiknes.seed.load=false");
		}
		long begun = System.nanoTime();
		long used = PROCESS.getProcessCpuTime();
		try (var context = new SpringApplicationBuilder(SaiknesApplication.class).web(WebApplicationType.NONE)
			.run(options.toArray(String[]::new))) {
			tell(filled ? "opened" : "opened and loaded", begun, used);
			GraphStore store = context.getBean(GraphStore.class);
			if (filled) {
				step("kept", () -> keep(store, context.getBean(Neo4jClient.class)));
			}
			for (int i = 0; i < MadeUpFolder.EDITED; i++) {
				this.made.edit(i, false);
				step("an edited sentence", () -> load(store));
			}
			for (int i = 0; i < MadeUpFolder.EDITED; i++) {
				this.made.edit(i, true);
				step("an edited name", () -> load(store));
			}
		}
	}

	private void load(GraphStore store) {
		SeedNow now = SeedNow.look(SeedFiles.listPaths(List.of(this.folder), List.of()),
				store.findReading().flatMap(KeptReading::of));
		if (store.isMadeFrom(now.fingerprint()) || !now.loadEdited(this.reader, store)) {
			throw new IllegalStateException("not by the short way");
		}
	}

	/** As a whole load would, of the files that will be edited. */
	private void keep(GraphStore store, Neo4jClient client) {
		ContentSum sum = ContentSum.of("", List.of(), Manifest.NONE, List.of(), List.of(), List.of());
		client.query("MATCH (d:SaiknesDataset) SET d.version = $version, d.storedBy = $program")
			.bindAll(Map.of("version", sum.version(), "program", ProgramHash.get()))
			.run();
		List<SeedPath> paths = SeedFiles.listPaths(List.of(this.folder), List.of());
		List<Path> toEdit = this.made.edited().stream().map(Path::toAbsolutePath).toList();
		Map<String, KeptFile> files = new LinkedHashMap<>();
		for (SeedPath path : paths) {
			boolean shared = path.name().equals("sources.yaml") || path.name().equals("reasons.yaml");
			// Of the others only the stamp counts.
			boolean read = shared || toEdit.contains(path.file().toAbsolutePath());
			files.put(path.path(), new KeptFile(Sha256.hex(read ? path.read().content() : ""),
					shared ? SeedReading.SHARED : null, FileStamp.of(path.file(), Instant.now())));
		}
		var shared = paths.stream()
			.filter((path) -> Objects.requireNonNull(files.get(path.path())).facts().equals(SeedReading.SHARED))
			.map(SeedPath::read)
			.toList();
		paths.stream().filter((path) -> toEdit.contains(path.file().toAbsolutePath())).forEach((path) -> {
			KeptFile known = Objects.requireNonNull(files.get(path.path()));
			var alone = this.reader.readAlone(shared, path.read()).orElseThrow();
			if (!alone.findings().isEmpty()) {
				throw new SeedDataException(alone.findings());
			}
			files.put(path.path(), new KeptFile(known.sha256(), alone.facts(), known.stamp()));
		});
		store.setMadeFrom(sum.version(), "", new KeptReading(sum, files).bytes());
	}

	private static void step(String what, Work work) {
		long begun = System.nanoTime();
		long used = PROCESS.getProcessCpuTime();
		try {
			work.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		tell(what, begun, used);
	}

	private static void tell(String what, long begun, long used) {
		System.out.printf("| %s | %.2f s | %.2f s of processor |%n", what, (System.nanoTime() - begun) / 1e9,
				(PROCESS.getProcessCpuTime() - used) / 1e9);
	}

	@FunctionalInterface
	private interface Work {

		void run() throws IOException;

	}

}
