package lv.saiknes.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import lv.saiknes.SaiknesApplication;
import lv.saiknes.export.Addresses;
import lv.saiknes.export.Export;
import lv.saiknes.export.Format;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Sha256;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.Deadline;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.store.GraphStore;
import lv.saiknes.time.TimeTable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.util.FileSystemUtils;

/**
 * Hurts the program in many ways and looks whether it comes through: {@code Faults [KILLS
 * [NAME…]]}, where KILLS is how often it is killed in each of the things that write, and
 * the names are those of the faults to try (all, if none is named). What the machine does
 * not allow is said. Ends in 1 where something was lost.
 */
public final class Faults {

	private static final Ontology ONTOLOGY = Ontology.load();

	private static final Path ONE = Path.of("seed-data");

	private static final Path OTHER = Path.of("src/test/resources/second-region");

	private static final Duration START = Duration.ofMinutes(10);

	/** As the name of a fault: tells what a store holds, and does nothing else. */
	private static final String TELL = "--tell";

	/** As the name of a fault: makes a store one of which few migrations were applied. */
	private static final String BEFORE = "--before-migrations";

	private static final int LONGEST = 1500;

	/** A file that says this of a node, and what the program says when it was edited. */
	private static final Path TELLING = Path.of("004-rezekne-cooperation/arendal.yaml");

	private static final String TOLD = "summary: {lv: ";

	private static final String EDITED = "Loaded the sentences that were edited";

	/** The clock of a year before, for what is loaded before a program. */
	private static final String CLOCK = """
			#define _GNU_SOURCE
			#include <dlfcn.h>
			#include <sys/time.h>
			#include <time.h>
			static const long BACK = 400L * 24 * 3600;
			int clock_gettime(clockid_t clock, struct timespec *now) {
			  int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
			  int result = real(clock, now);
			  if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec -= BACK;
			  return result;
			}
			int gettimeofday(struct timeval *restrict now, void *restrict zone) {
			  int (*real)(struct timeval *, void *) = dlsym(RTLD_NEXT, "gettimeofday");
			  int result = real(now, zone);
			  if (result == 0) now->tv_sec -= BACK;
			  return result;
			}
			time_t time(time_t *at) {
			  time_t (*real)(time_t *) = dlsym(RTLD_NEXT, "time");
			  time_t now = real(0) - BACK;
			  if (at) *at = now;
			  return now;
			}
			""";

	private final Map<String, Fault> faults = new LinkedHashMap<>();

	private final Random random;

	private final int kills;

	private final Path folder;

	private final String one;

	private final String other;

	private Faults(int kills, long seed) throws IOException {
		this.kills = kills;
		this.random = new Random(seed);
		this.folder = Files.createTempDirectory("saiknes-faults");
		this.one = hash(seeds(ONE));
		this.other = hash(seeds(OTHER));
		this.faults.put("kill-first-load", this::killFirstLoad);
		this.faults.put("kill-first-start", this::killFirstStart);
		this.faults.put("kill-migrations", this::killMigrations);
		this.faults.put("kill-replace", this::killReplace);
		this.faults.put("kill-edit", this::killEdit);
		this.faults.put("kill-rebuild", this::killRebuild);
		this.faults.put("full-disk", this::fullDisk);
		this.faults.put("read-only", this::readOnly);
		this.faults.put("clock-back", this::clockBack);
		this.faults.put("pause", this::pause);
		this.faults.put("reset", this::resets);
		this.faults.put("slow-network", this::slowNetwork);
	}

	/**
	 * Tries them.
	 * @param args how many kills, and which faults
	 */
	public static void main(String[] args) throws Exception {
		if (args.length == 3 && List.of(TELL, BEFORE).contains(args[1])) {
			// For one store, so that no store's memory is another's.
			System.exit(inStore(Path.of(args[2]), args[1].equals(TELL)) ? 0 : 1);
		}
		int kills = (args.length > 0) ? Integer.parseInt(args[0]) : 20;
		long seed = System.nanoTime();
		Faults faults = new Faults(kills, seed);
		System.out.printf("Kills in each: %d; moments drawn from %d.%n", kills, seed);
		boolean whole = true;
		for (Map.Entry<String, Fault> fault : faults.faults.entrySet()) {
			if (args.length < 2 || List.of(args).subList(1, args.length).contains(fault.getKey())) {
				whole &= faults.attempt(fault.getKey(), fault.getValue());
			}
		}
		delete(faults.folder);
		System.exit(whole ? 0 : 1);
	}

	private boolean attempt(String name, Fault fault) {
		long start = System.nanoTime();
		String result;
		boolean passed = true;
		try {
			result = fault.attempt(Files.createDirectory(this.folder.resolve(name)));
		}
		catch (NotAllowedHereException ex) {
			result = "NOT TRIED: " + ex.getMessage();
		}
		catch (Exception | AssertionError ex) {
			passed = false;
			result = "FAILED: " + brief(ex.toString());
		}
		System.out.printf("%-16s %s (%d s)%n", name, result, (System.nanoTime() - start) / 1_000_000_000);
		return passed;
	}

	/** The end, too: what a program said last is what ended it. */
	private static String brief(String text) {
		return (text.length() > 2 * LONGEST)
				? text.substring(0, LONGEST) + " … " + text.substring(text.length() - LONGEST) : text;
	}

	private String killFirstLoad(Path directory) throws Exception {
		long usual = timeOfLoad(directory.resolve("timed"), ONE);
		int unfinished = 0;
		for (int i = 0; i < this.kills; i++) {
			Path store = directory.resolve("store" + i);
			unfinished += killAt(moment(usual), store, "load") ? 1 : 0;
			load(store, ONE);
			check(List.of(this.one), read(store), "after kill " + i);
			delete(store);
			tellAfter(i);
		}
		return "%d kills, %d before the end; each time the next load ended in the whole data".formatted(this.kills,
				unfinished);
	}

	/** While it serves, too, and begins what takes long. */
	private String killFirstStart(Path directory) throws Exception {
		long start = System.nanoTime();
		try (Program program = serving(directory.resolve("timed"))) {
			check200Soon("/", program.port());
		}
		long usual = (System.nanoTime() - start) / 1_000_000;
		for (int i = 0; i < this.kills; i++) {
			Path store = directory.resolve("store" + i);
			killAt(moment(usual + usual / 2), store, "--saiknes.trace.permutations=20");
			try (Program program = serving(store)) {
				check200Soon("/", program.port());
			}
			check(List.of(this.one), read(store), "after kill " + i);
			delete(store);
			tellAfter(i);
		}
		return "%d kills; each time the next start answered, with the whole data".formatted(this.kills);
	}

	private String killMigrations(Path directory) throws Exception {
		Path store = directory.resolve("store");
		load(store, ONE);
		String whole = tell(store, TELL);
		tell(store, BEFORE);
		if (tell(store, TELL).equals(whole)) {
			throw new AssertionError("nothing was left to migrate");
		}
		Path again = directory.resolve("again");
		FileSystemUtils.copyRecursively(store, again);
		long usual = timeOfLoad(again, ONE);
		int unfinished = 0;
		for (int i = 0; i < this.kills; i++) {
			delete(again);
			FileSystemUtils.copyRecursively(store, again);
			unfinished += killAt(moment(usual), again, "load") ? 1 : 0;
			load(again, ONE);
			check(List.of(whole), tell(again, TELL), "after kill " + i);
			tellAfter(i);
		}
		return "%d kills, %d before the end; each time the next start had all migrations, indexes and data"
			.formatted(this.kills, unfinished);
	}

	private String killReplace(Path directory) throws Exception {
		Path store = directory.resolve("store");
		load(store, ONE);
		long usual = timeOfLoad(store, OTHER);
		String held = this.other;
		int unfinished = 0;
		int kept = 0;
		for (int i = 0; i < this.kills; i++) {
			boolean toOne = held.equals(this.other);
			unfinished += killAt(moment(usual), store, "load", "--saiknes.seed.directory=" + (toOne ? ONE : OTHER)) ? 1
					: 0;
			String found = read(store);
			check(List.of(this.one, this.other), found, "after kill " + i);
			kept += found.equals(held) ? 1 : 0;
			held = found;
			tellAfter(i);
		}
		return "%d kills, %d before the end; %d times the old data was there, else the new, never a mix"
			.formatted(this.kills, unfinished, kept);
	}

	/**
	 * An edited file is read alone; every other kill is near the end, where it is
	 * written.
	 */
	private String killEdit(Path directory) throws Exception {
		Path store = directory.resolve("store");
		Path seeds = directory.resolve("seeds");
		FileSystemUtils.copyRecursively(ONE, seeds);
		load(store, seeds);
		edit(seeds, "0");
		long usual = timeOfLoad(store, seeds);
		String held = hash(seeds(seeds));
		int unfinished = 0;
		int kept = 0;
		for (int i = 0; i < this.kills; i++) {
			edit(seeds, Integer.toString(i + 1));
			String edited = hash(seeds(seeds));
			Duration moment = (i % 2 == 0) ? moment(usual) : moment(usual / 3).plusMillis(usual - usual / 3);
			unfinished += killAt(moment, store, "load", "--saiknes.seed.directory=" + seeds) ? 1 : 0;
			String found = read(store);
			check(List.of(held, edited), found, "after kill " + i);
			String said = load(store, seeds);
			if (found.equals(held)) {
				kept++;
				if (!said.contains(EDITED)) {
					throw new AssertionError("after kill " + i + " all was read: " + said);
				}
			}
			check(List.of(edited), read(store), "after the start that followed kill " + i);
			held = edited;
			tellAfter(i);
		}
		return "%d kills, %d before the end; %d times the old data was there, else the new, and the next start ended in the new"
			.formatted(this.kills, unfinished, kept);
	}

	private static void edit(Path seeds, String word) throws IOException {
		String text = Files.readString(ONE.resolve(TELLING));
		if (!text.contains(TOLD)) {
			throw new IllegalStateException(TELLING + " has no sentence to edit");
		}
		Files.writeString(seeds.resolve(TELLING), text.replace(TOLD, TOLD + "Labots " + word + ". "));
	}

	private String killRebuild(Path directory) throws Exception {
		Path store = directory.resolve("store");
		long usual = timeOfLoad(store, ONE);
		int unfinished = 0;
		for (int i = 0; i < this.kills; i++) {
			unfinished += killAt(moment(usual), store, "load", "--rebuild") ? 1 : 0;
			load(store, ONE);
			check(List.of(this.one), read(store), "after kill " + i);
			tellAfter(i);
		}
		return "%d kills, %d before the end; each time the next load ended in the whole data".formatted(this.kills,
				unfinished);
	}

	/**
	 * One that is full at the start, and one that others fill in the middle of loading.
	 */
	private String fullDisk(Path directory) throws Exception {
		Path disk = Files.createDirectory(directory.resolve("disk"));
		List<String> told = new ArrayList<>();
		for (boolean atOnce : List.of(true, false)) {
			mount(disk, "-t", "tmpfs", "-o", "size=" + (atOnce ? "1m" : "64m"), "tmpfs");
			try {
				Path store = disk.resolve("store");
				Path others = disk.resolve("others");
				String when = atOnce ? "full at the start" : "filled while loading";
				try (Program program = Program.start(List.of(), store, List.of("load"))) {
					if (!atOnce) {
						program.awaitWords("Loading", START);
						fill(others);
					}
					if (!program.endsWithin(START)) {
						throw new AssertionError(when + ": it neither loads nor ends: " + program.said());
					}
					if (program.await() == 0) {
						throw new AssertionError(when + ": the disk was not full");
					}
					// What stops a transaction in the middle is told by the library, too.
					String said = program.said();
					if (!said.contains("The disk that the folder") || (atOnce && program.printsAStackTrace())) {
						throw new AssertionError(when + ": not told in a sentence: " + said);
					}
					told.add(when + ", told");
				}
				Files.deleteIfExists(others);
				run("mount", "-o", "remount,size=2g", disk.toString());
				load(store, ONE);
				check(List.of(this.one), read(store), "with room again");
			}
			finally {
				run("umount", disk.toString());
			}
		}
		return String.join("; ", told) + "; with room again it loads";
	}

	/** Until there is no room. */
	private static void fill(Path file) throws IOException {
		byte[] bytes = new byte[4096];
		try (OutputStream out = Files.newOutputStream(file)) {
			while (true) {
				out.write(bytes);
			}
		}
		catch (IOException ex) {
			if (Files.getFileStore(file).getUsableSpace() >= bytes.length) {
				throw ex;
			}
		}
	}

	private String readOnly(Path directory) throws Exception {
		Path disk = Files.createDirectory(directory.resolve("disk"));
		mount(disk, "-t", "tmpfs", "-o", "size=2g", "tmpfs");
		try {
			Path store = disk.resolve("store");
			load(store, ONE);
			run("mount", "-o", "remount,ro", disk.toString());
			try (Program program = Program.start(List.of(), store, List.of("load"))) {
				if (!program.endsWithin(START) || program.await() == 0) {
					throw new AssertionError("it did not say so: " + program.said());
				}
				if (program.printsAStackTrace()) {
					throw new AssertionError("a stack trace: " + program.said());
				}
			}
			run("mount", "-o", "remount,rw", disk.toString());
			check(List.of(this.one), read(store), "when it can be written again");
			return "told in a sentence; nothing was changed";
		}
		finally {
			run("umount", disk.toString());
		}
	}

	/**
	 * For the program alone. The tool {@code faketime} would set the clocks of processor
	 * time back, too, and with them the program stands still.
	 */
	private String clockBack(Path directory) throws Exception {
		Path source = Files.writeString(directory.resolve("clock.c"), CLOCK);
		Path library = directory.resolve("clock.so");
		if (run("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl") != 0) {
			throw new NotAllowedHereException("a clock cannot be made (needs a C compiler)");
		}
		List<String> before = List.of("env", "LD_PRELOAD=" + library);
		if (run("env", "LD_PRELOAD=" + library, "sh", "-c",
				"test $(date +%s) -lt " + System.currentTimeMillis() / 1000) != 0) {
			throw new NotAllowedHereException("the clock of one program cannot be set back");
		}
		Path store = directory.resolve("store");
		load(store, ONE);
		try (Program program = Program.start(before, store, List.of("load", "--saiknes.seed.directory=" + OTHER))) {
			if (!program.endsWithin(START) || program.await() != 0) {
				throw new AssertionError("with the clock of a year before it does not load: " + program.said());
			}
		}
		check(List.of(this.other), read(store), "after a load with the clock of a year before");
		return "data loaded a year before its predecessor is read as it is";
	}

	private String pause(Path directory) throws Exception {
		try (Program program = serving(directory.resolve("store"))) {
			List<Thread> visitors = new ArrayList<>();
			List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
			program.signal("STOP");
			for (int i = 0; i < 50; i++) {
				visitors.add(Thread.ofVirtual()
					.start(() -> answers.add(quietly("/", program.port(), Duration.ofSeconds(120)))));
			}
			Thread.sleep(15_000);
			program.signal("CONT");
			for (Thread visitor : visitors) {
				visitor.join();
			}
			check200Soon("/", program.port());
			long answered = answers.stream().filter((status) -> status == 200).count();
			long later = answers.stream().filter((status) -> status == 503).count();
			if (answered + later != 50) {
				throw new AssertionError("answers were " + answers);
			}
			return "15 s: of 50 who waited %d were answered, %d told to come again; then as before".formatted(answered,
					later);
		}
	}

	private String resets(Path directory) throws Exception {
		try (Program program = serving(directory.resolve("store")); Proxy network = new Proxy(program.port())) {
			for (int i = 0; i < 300; i++) {
				try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), network.port())) {
					String path = List.of("/", "/export/graph.json", "/partners", "/graph?id=rezekne").get(i % 4);
					socket.getOutputStream()
						.write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
							.getBytes(StandardCharsets.US_ASCII));
					Thread.sleep(this.random.nextInt(40));
					network.reset();
				}
				catch (IOException ex) {
					// That is what a reset does.
				}
			}
			check200Soon("/", program.port());
			check200Soon("/export/graph.json", program.port());
			return "300 connections broken off while they were answered; then as before";
		}
	}

	private String slowNetwork(Path directory) throws Exception {
		try (Program program = serving(directory.resolve("store")); Proxy network = new Proxy(program.port())) {
			network.slow(16, 200);
			List<Socket> slow = new ArrayList<>();
			for (int i = 0; i < 200; i++) {
				Socket socket = new Socket(InetAddress.getLoopbackAddress(), network.port());
				OutputStream out = socket.getOutputStream();
				boolean sends = i % 2 == 0;
				out.write((sends
						? "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n{"
						: "GET /partners HTTP/1.1\r\nHost: localhost\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
				slow.add(socket);
			}
			for (int i = 0; i < 20; i++) {
				check200("/", program.port());
				check200("/graphql?query=%7B__typename%7D", program.port());
			}
			for (Socket socket : slow) {
				socket.close();
			}
			return "100 slow senders and 100 slow receivers; 40 others were answered meanwhile";
		}
	}

	private Program serving(Path store) throws IOException, InterruptedException {
		Program program = Program.start(List.of(), store, List.of());
		program.awaitAnswer(START);
		return program;
	}

	private static int quietly(String path, int port, Duration time) {
		try {
			return Program.status(path, port, time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 0;
		}
	}

	/**
	 * Who was told to come again comes again: what was asked for before may still be
	 * worked on.
	 */
	private static void check200Soon(String path, int port) throws InterruptedException {
		long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
		while (Program.status(path, port, Duration.ofMinutes(2)) == 503 && System.nanoTime() < end) {
			Thread.sleep(2000);
		}
		check200(path, port);
	}

	private static void check200(String path, int port) throws InterruptedException {
		int status = Program.status(path, port, Duration.ofMinutes(2));
		if (status != 200) {
			throw new AssertionError(path + " was answered by " + status);
		}
	}

	/** So that something is known of a long run that is broken off, too. */
	private void tellAfter(int kill) {
		System.out.printf("%16s after kill %d of %d all is there%n", "", kill + 1, this.kills);
	}

	/** Some moment of what usually takes so long. */
	private Duration moment(long usualMillis) {
		return Duration.ofMillis(this.random.nextLong(usualMillis));
	}

	private static boolean killAt(Duration moment, Path store, String... arguments) throws Exception {
		try (Program program = Program.start(List.of(), store, List.of(arguments))) {
			boolean ended = program.endsWithin(moment);
			program.kill();
			return !ended;
		}
	}

	private static long timeOfLoad(Path store, Path seeds) throws Exception {
		long start = System.nanoTime();
		load(store, seeds);
		return (System.nanoTime() - start) / 1_000_000;
	}

	/** Loads and returns what the program said. */
	private static String load(Path store, Path seeds) throws Exception {
		try (Program program = Program.start(List.of(), store, List.of("load", "--saiknes.seed.directory=" + seeds))) {
			if (program.await() != 0) {
				throw new AssertionError("does not load: " + program.said());
			}
			return program.said();
		}
	}

	/** What the store holds, as a hash of its export. */
	private static String read(Path store) throws IOException, InterruptedException {
		return tell(store, TELL).lines().findFirst().orElseThrow();
	}

	/** Asks in a process of its own. */
	private static String tell(Path store, String what) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--add-opens=java.base/java.nio=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED", "-Xmx400m",
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				Faults.class.getName(), "0", what, store.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0) {
			throw new AssertionError("the store cannot be read: " + told);
		}
		return told;
	}

	private static boolean inStore(Path store, boolean tells) {
		SpringApplication application = new SpringApplication(SaiknesApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setLogStartupInfo(false);
		PrintStream out = System.out;
		System.setOut(System.err);
		try (ConfigurableApplicationContext context = application.run("--saiknes.store.directory=" + store,
				"--saiknes.seed.load=false", "--saiknes.sources.directory=", "--saiknes.trace.permutations=0")) {
			Deadline.setCurrent(Deadline.in(START));
			Neo4jClient client = context.getBean(Neo4jClient.class);
			if (tells) {
				out.println(hash(context.getBean(GraphStore.class).getDataset()));
				out.println(names(client, "SHOW INDEXES YIELD name"));
				out.println(names(client, "MATCH (m:SaiknesMigration) RETURN m.name AS name"));
				out.println(names(client, "MATCH (l:SaiknesLock) RETURN l.owner AS name"));
			}
			else {
				names(client,
						"SHOW INDEXES YIELD name, owningConstraint, type WHERE owningConstraint IS NULL AND type <> 'LOOKUP' RETURN name")
					.forEach((name) -> client.query("DROP INDEX " + name).run());
				client.query("MATCH (m:SaiknesMigration) WHERE m.version > 1 DELETE m").run();
				client.query("MATCH (d:SaiknesDataset) REMOVE d.madeFrom").run();
			}
			return true;
		}
		catch (RuntimeException ex) {
			out.println(ex);
			return false;
		}
	}

	private static List<String> names(Neo4jClient client, String cypher) {
		return client.query(cypher)
			.fetch()
			.all()
			.stream()
			.map((row) -> String.valueOf(row.get("name")))
			.sorted()
			.toList();
	}

	private static Dataset seeds(Path directory) {
		return new SeedReader(ONTOLOGY).read(SeedFiles.fromDirectory(directory)).dataset().orElseThrow();
	}

	private static String hash(Dataset dataset) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			Format.JSON.writer()
				.write(Export.of(dataset, new TimeTable(dataset, ONTOLOGY), ONTOLOGY,
						new Addresses("https://links.example.org")), bytes);
			return HexFormat.of().formatHex(Sha256.digest().digest(bytes.toByteArray()));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void check(List<String> wanted, String found, String when) {
		if (!wanted.contains(found)) {
			throw new AssertionError(when + " the export is another one");
		}
	}

	private static void mount(Path on, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("mount"));
		command.addAll(List.of(arguments));
		command.add(on.toString());
		if (run(command.toArray(String[]::new)) != 0) {
			throw new NotAllowedHereException("a small disk cannot be mounted (needs root)");
		}
	}

	private static int run(String... command) throws InterruptedException {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor();
		}
		catch (IOException ex) {
			return -1;
		}
	}

	private static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		Files.walkFileTree(folder, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, IOException ex) throws IOException {
				Files.delete(directory);
				return FileVisitResult.CONTINUE;
			}

		});
	}

	/** One of the ways to hurt it; says what came of it, or throws. */
	private interface Fault {

		String attempt(Path directory) throws Exception;

	}

	private static final class NotAllowedHereException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NotAllowedHereException(String message) {
			super(message);
		}

	}

}
