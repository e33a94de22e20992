package lv.saiknes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import com.sun.management.OperatingSystemMXBean;
import lv.saiknes.KeptReading.KeptFile;
import lv.saiknes.benchmark.MadeUpData;
import lv.saiknes.evidence.CitationLock;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.ContentSum;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Manifest;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
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
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

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

	private static final int NODES_OF_A_FILE = 200;

	private static final int EDITS = 6;

	private static final int LONGEST_NAME = 160;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Ontology ontology = Ontology.load();

	private final SeedReader reader = new SeedReader(this.ontology);

	private final Path folder;

	private final List<List<Entity>> edited = new ArrayList<>();

	private final Map<String, String> reasons = new TreeMap<>();

	private final Set<String> cited = new HashSet<>();

	private final Map<Integer, List<Integer>> byStart = new HashMap<>();

	private final Map<String, List<Map<String, Object>>> relationsOfEdited = new TreeMap<>();

	private Dataset made;

	private EditBenchmark(Path folder) {
		this.folder = folder;
	}

	/**
	 * Runs it.
	 * @param arguments nodes, relations, a folder to work in, and {@code filled} where
	 * its store is
	 */
	public static void main(String[] arguments) throws IOException {
		Path work = Path.of(arguments[2]);
		EditBenchmark benchmark = new EditBenchmark(work.resolve("folder"));
		step("written", () -> benchmark.write(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])));
		benchmark.load(work.resolve("store"), arguments.length > 3);
	}

	private void write(int nodes, int count) throws IOException {
		Dataset real = this.reader.read(SeedFiles.fromDirectory(Path.of("seed-data"))).dataset().orElseThrow();
		Dataset made = MadeUpData.of(real, this.ontology, nodes, count);
		boolean there = Files.exists(this.folder);
		Files.createDirectories(this.folder);
		this.made = made;
		for (int i = 0; i < made.relations().size(); i++) {
			this.byStart.computeIfAbsent(made.relations().from(i), (from) -> new ArrayList<>()).add(i);
		}
		for (int first = 0, file = 0; first < made.entities().size(); first += NODES_OF_A_FILE, file++) {
			List<Entity> some = List
				.copyOf(made.entities().subList(first, Math.min(made.entities().size(), first + NODES_OF_A_FILE)));
			boolean toEdit = this.edited.size() < EDITS && file % 7 == 5
					&& some.stream().allMatch((entity) -> isShort(entity.name()));
			if (there && !toEdit) {
				continue;
			}
			Map<String, List<Map<String, Object>>> own = relationsOf(some);
			if (toEdit) {
				this.edited.add(some);
				this.relationsOfEdited.putAll(own);
			}
			Files.writeString(file(some), text(some, own));
		}
		if (there) {
			return;
		}
		for (String name : List.of("dataset.yaml", "sources.yaml", "coverage.lock")) {
			Files.copy(Path.of("seed-data", name), this.folder.resolve(name));
		}
		FileSystemUtils.copyRecursively(Path.of("seed-data/stories"), this.folder.resolve("stories"));
		StringBuilder all = new StringBuilder("reasons:\n");
		this.reasons.forEach(
				(en, lv) -> all.append("- ").append(JSON.writeValueAsString(Map.of("en", en, "lv", lv))).append('\n'));
		Files.writeString(this.folder.resolve("reasons.yaml"), all);
		Files.writeString(this.folder.resolve("citations.lock"),
				CitationLock.write(made.citations().stream().filter((one) -> this.cited.contains(one.id())).toList()));
	}

	private Map<String, List<Map<String, Object>>> relationsOf(List<Entity> some) {
		Map<String, List<Map<String, Object>>> own = new TreeMap<>();
		for (Entity entity : some) {
			List<Map<String, Object>> relations = new ArrayList<>();
			for (int i : this.byStart.getOrDefault(this.made.entities().find(entity.id()).orElseThrow(), List.of())) {
				Relation relation = this.made.relations().get(i);
				if (relation.grade() != Grade.DERIVED) {
					relations.add(map(relation));
				}
			}
			own.put(entity.id(), relations);
		}
		return own;
	}

	private Path file(List<Entity> some) {
		return this.folder.resolve(some.getFirst().id() + ".yaml");
	}

	private String text(List<Entity> some, Map<String, List<Map<String, Object>>> own) {
		StringBuilder text = new StringBuilder("nodes:\n");
		some.forEach((entity) -> text.append("- ")
			.append(JSON.writerWithDefaultPrettyPrinter()
				.writeValueAsString(map(entity, own.getOrDefault(entity.id(), List.of())))
				.replace("\n", "\n  "))
			.append('\n'));
		return text.toString();
	}

	private Map<String, Object> map(Entity entity, List<Map<String, Object>> own) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("id", entity.id());
		map.put("kind", entity.kind());
		map.put("labels", entity.labels());
		map.put("name", isShort(entity.name()) ? text(entity.name())
				: text(new Text(shortened(entity.name().lv()), shortened(entity.name().en()))));
		map.put("aliases", entity.aliases());
		if (!entity.forms().isEmpty()) {
			map.put("forms", entity.forms());
		}
		if (entity.summary() != null) {
			map.put("summary", text(entity.summary()));
		}
		map.put("sameAs", entity.sameAs());
		entity.properties().forEach((name, value) -> map.put(name, value(value)));
		map.put("claims",
				entity.claims().stream().filter((one) -> one.grade() != Grade.DERIVED).map(this::map).toList());
		map.put("relations", own);
		return map;
	}

	private static boolean isShort(Text name) {
		return Math.max(name.lv().length(), name.en().length()) <= LONGEST_NAME;
	}

	private static String shortened(String name) {
		return name.substring(0, Math.min(name.length(), LONGEST_NAME));
	}

	private Map<String, Object> map(Claim claim) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("property", claim.property());
		map.put("value", value(claim.value()));
		evidence(map, claim.grade(), claim.citations(), claim.reason());
		return map;
	}

	private Map<String, Object> map(Relation relation) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("kind", relation.kind());
		map.put("to", relation.to());
		evidence(map, relation.grade(), relation.citations(), relation.reason());
		relation.properties().forEach((name, value) -> map.put(name, value(value)));
		return map;
	}

	private void evidence(Map<String, Object> map, Grade grade, List<String> cited, Text reason) {
		if (grade == Grade.CURATED) {
			map.put("grade", "CURATED");
		}
		if (reason != null) {
			this.reasons.putIfAbsent(reason.en(), reason.lv());
			map.put("reason", reason.en());
		}
		this.cited.addAll(cited);
		map.put("cite", cited.stream().map((id) -> {
			Citation one = this.made.citations().get(this.made.citations().find(id).orElseThrow());
			return one.source() + ":" + one.firstLine() + "-" + one.lastLine() + " @ " + one.locator();
		}).toList());
	}

	private static Object value(Object value) {
		return (value instanceof Text text) ? text(text) : value;
	}

	private static Map<String, String> text(Text text) {
		return Map.of("lv", text.lv(), "en", text.en());
	}

	private void load(Path storeFolder, boolean filled) throws IOException {
		this.byStart.clear();
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
			for (int i = 0; i < EDITS; i++) {
				int which = i;
				edit(i % this.edited.size(), which, false);
				step("an edited sentence", () -> load(store));
			}
			for (int i = 0; i < EDITS; i++) {
				int which = i;
				edit(i % this.edited.size(), which, true);
				step("an edited name", () -> load(store));
			}
		}
	}

	private void edit(int file, int which, boolean name) throws IOException {
		List<Entity> some = new ArrayList<>(this.edited.get(file));
		int place = 17 + which;
		Entity old = some.get(place);
		Text text = new Text("Labots " + which + ".", "Edited " + which + ".");
		some.set(place, new Entity(old.id(), old.kind(), old.labels(), name ? text : old.name(), old.aliases(),
				old.forms(), name ? old.summary() : text, old.sameAs(), old.properties(), old.claims()));
		this.edited.set(file, some);
		Files.writeString(file(some), text(some, this.relationsOfEdited));
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
		List<Path> toEdit = this.edited.stream().map(this::file).map(Path::toAbsolutePath).toList();
		Map<String, KeptFile> files = new LinkedHashMap<>();
		for (SeedPath path : paths) {
			boolean shared = path.name().equals("sources.yaml") || path.name().equals("reasons.yaml");
			files.put(path.path(),
					new KeptFile(Fingerprint.sha256(path.name().endsWith(".lock") ? "" : path.read().content()),
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
