package lv.saiknes.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;
import lv.saiknes.SaiknesApplication;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the processor time of a request by GraphQL over HTTP, and of the same answer
 * by hand-written Cypher over Bolt with the official driver, one session a request, made
 * into the same JSON; also of an answer that was kept, and of the same question to
 * {@code @neo4j/graphql} over the same database, where {@code deploy/peer} is installed.
 * All are asked of the same server and database in the same JVM, in alternation, so that
 * a busy machine disturbs all alike; the median of the rounds counts. Of the HTTP side
 * all that the process does is counted but the client's own thread; of the Cypher side
 * all, since there the calling thread is the program; of the peer its own process as
 * well.
 */
public final class Benchmark {

	private static final ObjectMapper JSON = JsonMapper.builder().build();

	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	/** So many requests count as the first. */
	private static final int FIRST = 1000;

	private static final int LONGEST_PREPARATION = 240;

	/** Who uses less of a second does nothing in particular. */
	private static final long CALM_NANOS = 50_000_000;

	private final URI api;

	private final Driver driver;

	private final @Nullable Peer peer;

	/** Makes each question another one for who keeps answers. */
	private int asked;

	private Benchmark(int port, Driver driver, @Nullable Peer peer) {
		this.api = URI.create("http://127.0.0.1:" + port + "/graphql");
		this.driver = driver;
		this.peer = peer;
	}

	/**
	 * Runs all shapes.
	 * @param arguments how many rounds, how many requests a round, how many requests to
	 * warm up with, and the beginning of the names of the shapes wanted; 40, 50, 2,000
	 * and all when left out
	 */
	public static void main(String[] arguments) throws IOException {
		int rounds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 40;
		int requests = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : 50;
		int warmUp = (arguments.length > 2) ? Integer.parseInt(arguments[2]) : 2000;
		String wanted = (arguments.length > 3) ? arguments[3] : "";
		try (var context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(SaiknesApplication.class)
			.run("--server.port=0", "--saiknes.store.directory=target/benchmark-store", "--saiknes.store.rebuild=true",
					"--saiknes.sources.directory=", "--saiknes.trace.permutations=0")) {
			Benchmark benchmark = new Benchmark(context.getWebServer().getPort(), context.getBean(Driver.class), null);
			benchmark.index();
			awaitCalm();
			try (Peer peer = Peer.start(context.getBean(Neo4jConnectionDetails.class).getUri(),
					Path.of("target/benchmark-store/bolt-password"))) {
				new Benchmark(context.getWebServer().getPort(), context.getBean(Driver.class), peer).run(rounds,
						requests, warmUp, wanted, System.out);
			}
		}
	}

	/** What the other way of searching needs; the program has an index of its own. */
	private void index() {
		try (Session session = this.driver.session()) {
			session.run("""
					CREATE FULLTEXT INDEX benchmark_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.names, n.foldedNames]
					OPTIONS {indexConfig: {`fulltext.analyzer`: 'latvian'}}
					""").consume();
			session.run("CALL db.awaitIndexes(60)").consume();
		}
	}

	/**
	 * Waits until the program has prepared what it prepares after the start, which is no
	 * cost of requests; at most so long.
	 */
	private static void awaitCalm() {
		int calm = 0;
		for (int second = 0; second < LONGEST_PREPARATION && calm < 3; second++) {
			long before = PROCESS.getProcessCpuTime();
			try {
				Thread.sleep(1000);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			calm = (PROCESS.getProcessCpuTime() - before < CALM_NANOS) ? calm + 1 : 0;
		}
	}

	private void run(int rounds, int requests, int warmUp, String wanted, PrintStream out) throws IOException {
		out.printf(
				"%n%d rounds of %d requests, after %d of each to warm up; milliseconds of processor time a request.%n%n",
				rounds, requests, warmUp);
		out.println("| shape | GraphQL over HTTP | Cypher over Bolt | ratio | kept answer"
				+ " | peer | ratio to it | first " + FIRST + " | peer's first " + FIRST + " |");
		out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
		for (Shape shape : Shape.ALL) {
			if (!shape.name().startsWith(wanted)) {
				continue;
			}
			int first = Math.min(FIRST, warmUp);
			double cold = time(first, () -> ask(fresh(shape)));
			double coldPeer = askPeer(shape, first);
			time(warmUp - first, () -> ask(fresh(shape)));
			askPeer(shape, warmUp - first);
			time(warmUp, () -> read(shape));
			check(shape);
			byte[] same = JSON.writeValueAsBytes(Map.of("query", shape.query()));
			double[][] times = new double[4][rounds];
			for (int round = 0; round < rounds; round++) {
				times[0][round] = time(requests, () -> ask(fresh(shape)));
				times[1][round] = timeWithCaller(requests, () -> read(shape));
				times[2][round] = time(requests, () -> ask(same));
				times[3][round] = askPeer(shape, requests);
			}
			double one = median(times[0]);
			double other = median(times[1]);
			double peers = median(times[3]);
			out.printf("| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n", shape.name(), one, other,
					one / other, median(times[2]), peers, one / peers, cold, coldPeer);
		}
	}

	/** Processor time a request of all but the thread that asks. */
	private static double time(int requests, Asking asking) throws IOException {
		long client = THREADS.getCurrentThreadCpuTime();
		long process = PROCESS.getProcessCpuTime();
		for (int i = 0; i < requests; i++) {
			asking.ask();
		}
		return (PROCESS.getProcessCpuTime() - process - (THREADS.getCurrentThreadCpuTime() - client)) / 1e6 / requests;
	}

	/** The same with the thread that asks. */
	private static double timeWithCaller(int requests, Asking asking) throws IOException {
		long client = THREADS.getCurrentThreadCpuTime();
		double others = time(requests, asking);
		return others + (THREADS.getCurrentThreadCpuTime() - client) / 1e6 / requests;
	}

	/** Processor time a request of the database and the peer; not a number without it. */
	private double askPeer(Shape shape, int requests) throws IOException {
		if (this.peer == null) {
			return Double.NaN;
		}
		Peer asked = this.peer;
		byte[] body = JSON.writeValueAsBytes(Map.of("query", shape.peer()));
		JsonNode answer = JSON.readTree(ask(asked.uri(), body));
		if (answer.has("errors")) {
			throw new IllegalStateException("the peer cannot answer `" + shape.name() + "`:\n" + answer);
		}
		long before = asked.processorNanos();
		double database = time(requests, () -> ask(asked.uri(), body));
		return database + (asked.processorNanos() - before) / 1e6 / requests;
	}

	/** The question with a variable that it does not use, so that no kept answer fits. */
	private byte[] fresh(Shape shape) {
		return JSON.writeValueAsBytes(Map.of("query", shape.query(), "variables", Map.of("asked", this.asked++)));
	}

	/**
	 * Both ways must give the same answer, as far as both promise one: where each ranks
	 * by its own rules, the same first; of paths the same ones, each as often, in
	 * whatever order.
	 */
	private void check(Shape shape) throws IOException {
		JsonNode byGraphQl = JSON.readTree(ask(JSON.writeValueAsBytes(Map.of("query", shape.query()))));
		JsonNode byCypher = JSON.readTree(read(shape));
		List<JsonNode> one = shape.promised(byGraphQl.path("data"));
		if (!one.equals(shape.promised(byCypher)) || one.isEmpty() || byGraphQl.has("errors")) {
			throw new IllegalStateException(
					"the answers to `" + shape.name() + "` differ:\n" + byGraphQl + "\n" + byCypher);
		}
	}

	private byte[] ask(byte[] body) throws IOException {
		return ask(this.api, body);
	}

	private static byte[] ask(URI address, byte[] body) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
		connection.setDoOutput(true);
		connection.setRequestProperty("Content-Type", "application/json");
		connection.setRequestProperty("Accept", "application/json");
		connection.setFixedLengthStreamingMode(body.length);
		try (OutputStream out = connection.getOutputStream()) {
			out.write(body);
		}
		try (InputStream in = connection.getInputStream()) {
			return in.readAllBytes();
		}
	}

	private byte[] read(Shape shape) {
		try (Session session = this.driver.session()) {
			Map<String, Object> row = session
				.executeRead((transaction) -> transaction.run(shape.cypher(), shape.parameters()).single().asMap());
			return JSON.writeValueAsString(row).getBytes(StandardCharsets.UTF_8);
		}
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}

	/** Asks once. */
	private interface Asking {

		void ask() throws IOException;

	}

}
