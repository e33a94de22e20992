package lv.saiknes.benchmark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.sun.management.OperatingSystemMXBean;
import lv.saiknes.SaiknesApplication;
import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.EmbeddedDatabase;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.store.GraphStore;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.summary.ProfiledPlan;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * How the processor time of a request, and what the database does for it, grow with the
 * data. For each size a process of its own loads made-up data (once; the store stays in
 * {@code target}), and another one serves it and is asked. What is found is put into the
 * table {@link GrowthTable#FILE}; {@link GrowthPage} draws it.
 * <p>
 * Counted is the processor time of all threads but that which asks and the JVM's own
 * (compiler, collector), the median of some requests after others to warm up; a query is
 * asked with a variable that it does not use, so that no kept answer fits. The JVM
 * compiles by its faster compiler alone, so that it is soon done with it.
 */
public final class GrowthBenchmark {

	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	/** As in real data of a region: so many relations for each node. */
	private static final int RELATIONS = 5;

	private static final String ALL = ".*";

	/** Pages for which an index, or what traces walk, has to be there. */
	private static final List<String> PREPARED = List.of("/search?text=velo", "/partners?idea=velo",
			"/trace?from=rezekne&to=suwalki");

	/** All questions are asked so often before any is measured. */
	private static final int FIRST_ROUNDS = 3;

	private static final int WARM_UP = 10;

	private static final int FEWEST = 3;

	private static final int MOST = 15;

	/** A question that takes longer than this in all is asked less often. */
	private static final double PATIENCE_MILLIS = 1500;

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final URI server;

	private final Driver driver;

	private final List<Statement> statements;

	private int asked;

	private GrowthBenchmark(int port, Driver driver, List<Statement> statements) {
		this.server = URI.create("http://127.0.0.1:" + port);
		this.driver = driver;
		this.statements = statements;
	}

	/**
	 * Runs it.
	 * @param arguments {@code sizes HEAP NODES…} for all, {@code load NODES} and
	 * {@code measure NODES [PATTERN OF NAMES]} for one part of one size, {@code page} to
	 * draw what was measured
	 */
	public static void main(String[] arguments) throws Exception {
		int nodes = (arguments.length > 1) ? Integer.parseInt(arguments[1].replace("m", "")) : 0;
		switch (arguments[0]) {
			case "sizes" -> {
				for (String size : Arrays.copyOfRange(arguments, 2, arguments.length)) {
					if (!Files.exists(loaded(Integer.parseInt(size)))) {
						child(arguments[1], "load", size);
					}
					child(arguments[1], "measure", size);
				}
				GrowthPage.write();
			}
			case "load" -> load(nodes);
			case "measure" -> measure(nodes, (arguments.length > 2) ? arguments[2] : ALL);
			case "page" -> GrowthPage.write();
			default ->
				throw new IllegalArgumentException("`" + arguments[0] + "` is none of sizes, load, measure, page");
		}
	}

	private static void child(String heap, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap,
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((argument) -> argument.startsWith("--"))
			.forEach(command::add);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), GrowthBenchmark.class.getName()));
		command.addAll(List.of(arguments));
		if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
			throw new IllegalStateException("this ended badly: " + String.join(" ", arguments));
		}
	}

	private static Path store(int nodes) {
		return Path.of("target", "growth", String.valueOf(nodes));
	}

	private static Path loaded(int nodes) {
		return store(nodes).resolve("loaded");
	}

	private static void load(int nodes) throws IOException {
		Ontology ontology = Ontology.load();
		Dataset real = new SeedReader(ontology).read(SeedFiles.fromDirectory(Path.of("seed-data")))
			.dataset()
			.orElseThrow();
		Dataset made = MadeUpData.of(real, ontology, nodes, RELATIONS * nodes);
		if (made.relations().size() < RELATIONS * made.entities().size()) {
			// Copies are whole, so that a small size becomes a larger one.
			made = MadeUpData.of(real, ontology, nodes, RELATIONS * made.entities().size());
		}
		long before = PROCESS.getProcessCpuTime();
		try (var context = new SpringApplicationBuilder(SaiknesApplication.class).web(WebApplicationType.NONE)
			.run("--saiknes.store.directory=" + store(nodes), "--saiknes.store.rebuild=true",
					"--saiknes.sources.directory=", "--saiknes.trace.permutations=0")) {
			context.getBean(GraphStore.class).load(made, (progress) -> {
			});
		}
		System.out.printf("%,d nodes and %,d relations loaded in %.1f s of processor time%n", made.entities().size(),
				made.relations().size(), (PROCESS.getProcessCpuTime() - before) / 1e9);
		Files.writeString(loaded(nodes), made.entities().size() + " " + made.relations().size());
	}

	private static void measure(int nodes, String wanted) throws IOException, InterruptedException {
		String[] size = Files.readString(loaded(nodes)).split(" ");
		List<Statement> statements = new ArrayList<>();
		try (var context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(SaiknesApplication.class)
			.initializers((starting) -> starting.getBeanFactory().addBeanPostProcessor(recorder(statements)))
			.run("--server.port=0", "--saiknes.store.directory=" + store(nodes), "--saiknes.seed.load=false",
					"--saiknes.sources.directory=", "--saiknes.trace.permutations=0", "--saiknes.api.time=300s",
					"--saiknes.crowd.time=300s", "--saiknes.api.cache=0", "--saiknes.pages.cache=0")) {
			GrowthBenchmark benchmark = new GrowthBenchmark(context.getWebServer().getPort(),
					context.getBean(Driver.class), statements);
			long before = PROCESS.getProcessCpuTime();
			benchmark.awaitPreparations();
			System.gc();
			System.out.printf("%s nodes, %s relations: all prepared in %.1f s of processor time, %d MB in use%n",
					size[0], size[1], (PROCESS.getProcessCpuTime() - before) / 1e9,
					(Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
			List<GrowthQuestion> questions = new ArrayList<>(GrowthQuestion.ALL);
			questions.add(GrowthQuestion.traces(judged()));
			for (int round = 0; round < FIRST_ROUNDS; round++) {
				for (GrowthQuestion question : questions) {
					if (question.name().matches(wanted)) {
						try {
							benchmark.time(question);
						}
						catch (IOException ex) {
							System.out.println(question.name() + ": " + ex.getMessage());
						}
					}
				}
			}
			for (GrowthQuestion question : questions) {
				if (question.name().matches(wanted)) {
					try {
						GrowthTable.Row row = benchmark.measure(question, Integer.parseInt(size[0]),
								Integer.parseInt(size[1]));
						System.out.println(row.line());
						GrowthTable.put(row);
					}
					catch (IOException ex) {
						// Then there is no row, which is the answer.
						System.out.println(question.name() + ": " + ex.getMessage());
					}
				}
			}
		}
	}

	/** Takes down what is asked of the database. */
	private static BeanPostProcessor recorder(List<Statement> statements) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (!(bean instanceof EmbeddedDatabase database)) {
					return bean;
				}
				return new EmbeddedDatabase() {

					@Override
					public List<Map<String, Object>> read(String cypher, Map<String, Object> parameters,
							Duration limit) {
						synchronized (statements) {
							statements.add(new Statement(cypher, new HashMap<>(parameters)));
						}
						// What is slow is measured, too.
						return database.read(cypher, parameters, PATIENCE);
					}

					@Override
					public Optional<String> findVersion(Duration limit) {
						return database.findVersion(PATIENCE);
					}

				};
			}
		};
	}

	/**
	 * The layout is prepared after the indexes; where the graph is too large for one, who
	 * asks for the indexes begins them.
	 */
	private void awaitPreparations() throws InterruptedException {
		while (!isLaidOut() || !PREPARED.stream().allMatch(this::isAnswered)) {
			Thread.sleep(500);
		}
	}

	private boolean isLaidOut() {
		try {
			return !new String(ask("/graph/positions.json", 0)).startsWith("{\"progress\"");
		}
		catch (FileNotFoundException ex) {
			return true;
		}
		catch (IOException ex) {
			// As long as the graph is being read the server says so.
			return false;
		}
	}

	private boolean isAnswered(String page) {
		try {
			ask(page, 0);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	@SuppressWarnings("unchecked")
	private static List<String[]> judged() throws IOException {
		try (InputStream file = Objects
			.requireNonNull(GrowthBenchmark.class.getResourceAsStream("/trace/judged-pairs.yaml"))) {
			Map<String, List<Map<String, Object>>> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
			return Objects.requireNonNull(all.get("pairs"))
				.stream()
				.filter((pair) -> pair.get("to") != null && pair.get("via") == null && pair.get("asOf") == null)
				.map((pair) -> new String[] { ((List<String>) pair.get("from")).getFirst(),
						((List<String>) pair.get("to")).getFirst() })
				.toList();
		}
	}

	private GrowthTable.Row measure(GrowthQuestion question, int nodes, int relations) throws IOException {
		this.statements.clear();
		int bytes = 0;
		for (String one : question.asked()) {
			byte[] answer = ask(one, this.asked++);
			bytes += answer.length;
			if (GrowthQuestion.isQuery(one)) {
				GrowthQuestion.check(question.name(), answer);
			}
		}
		List<Statement> made = List.copyOf(this.statements);
		long hits = 0;
		for (Statement statement : made) {
			hits += hits(statement);
		}
		double first = time(question);
		for (int i = 0; i < WARM_UP && i * first < PATIENCE_MILLIS; i++) {
			time(question);
		}
		int times = (int) Math.clamp(PATIENCE_MILLIS / first, FEWEST, MOST);
		times += question.asked().size() - times % question.asked().size();
		double[] millis = new double[times];
		for (int i = 0; i < times; i++) {
			millis[i] = time(question);
		}
		Arrays.sort(millis);
		int parts = question.asked().size();
		return new GrowthTable.Row(nodes, relations, question.name(), millis[times / 2], made.size() / (double) parts,
				hits / parts, bytes / parts);
	}

	/** Milliseconds of processor time of the next request. */
	private double time(GrowthQuestion question) throws IOException {
		int number = this.asked++;
		long before = nanos();
		ask(question.asked().get(number % question.asked().size()), number);
		return (nanos() - before) / 1e6;
	}

	/**
	 * What all threads but the one that asks, the compiler's and the collector's used.
	 */
	private static long nanos() {
		long sum = 0;
		for (long thread : THREADS.getAllThreadIds()) {
			if (thread != Thread.currentThread().threadId()) {
				sum += Math.max(0, THREADS.getThreadCpuTime(thread));
			}
		}
		return sum;
	}

	private long hits(Statement statement) {
		String text = statement.cypher().startsWith("CYPHER 25") ? statement.cypher().substring("CYPHER 25".length())
				: statement.cypher();
		String language = statement.cypher().startsWith("CYPHER 25") ? "CYPHER 25 " : "";
		try (Session session = this.driver.session()) {
			Result result = session.run(language + "PROFILE " + text, statement.parameters());
			// The database counts only what was fetched.
			result.list();
			return hits(result.consume().profile());
		}
	}

	private static long hits(@Nullable ProfiledPlan plan) {
		return (plan == null) ? 0 : plan.dbHits() + plan.children().stream().mapToLong(GrowthBenchmark::hits).sum();
	}

	private byte[] ask(String asked, int number) throws IOException {
		boolean query = GrowthQuestion.isQuery(asked);
		HttpURLConnection connection = (HttpURLConnection) this.server.resolve(query ? "/graphql" : asked)
			.toURL()
			.openConnection();
		if (query) {
			byte[] body = GrowthQuestion.body(asked, number);
			connection.setDoOutput(true);
			connection.setRequestProperty("Content-Type", "application/json");
			connection.setRequestProperty("Accept", "application/json");
			connection.setFixedLengthStreamingMode(body.length);
			try (OutputStream out = connection.getOutputStream()) {
				out.write(body);
			}
		}
		else {
			connection.setRequestProperty("Accept", "*/*");
		}
		try (InputStream in = connection.getInputStream()) {
			return in.readAllBytes();
		}
	}

	/** A statement with its parameters. */
	private record Statement(String cypher, Map<String, Object> parameters) {
	}

}
