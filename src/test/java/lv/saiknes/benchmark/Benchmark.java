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
import java.util.Arrays;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;
import lv.saiknes.SaiknesApplication;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the processor time of a request by GraphQL over HTTP, and of the same answer
 * by hand-written Cypher over Bolt with the official driver, one session a request, made
 * into the same JSON. Both are asked of the same server and database in the same JVM, in
 * alternation, so that a busy machine disturbs both alike; the median of the rounds
 * counts. Of the HTTP side all that the process does is counted but the client's own
 * thread; of the Cypher side all, since there the calling thread is the program.
 */
public final class Benchmark {

	private static final ObjectMapper JSON = JsonMapper.builder().build();

	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private final URI api;

	private final Driver driver;

	private Benchmark(int port, Driver driver) {
		this.api = URI.create("http://127.0.0.1:" + port + "/graphql");
		this.driver = driver;
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
					"--saiknes.sources.directory=")) {
			new Benchmark(context.getWebServer().getPort(), context.getBean(Driver.class)).run(rounds, requests, warmUp,
					wanted, System.out);
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

	private void run(int rounds, int requests, int warmUp, String wanted, PrintStream out) throws IOException {
		index();
		out.printf(
				"%n%d rounds of %d requests, after %d of each to warm up; milliseconds of processor time a request.%n%n",
				rounds, requests, warmUp);
		out.println("| shape | GraphQL over HTTP | Cypher over Bolt | ratio |");
		out.println("|---|---:|---:|---:|");
		for (Shape shape : Shape.ALL) {
			if (!shape.name().startsWith(wanted)) {
				continue;
			}
			byte[] body = JSON.writeValueAsBytes(Map.of("query", shape.query()));
			for (int i = 0; i < warmUp; i++) {
				ask(body);
				read(shape);
			}
			check(shape);
			double[] graphQl = new double[rounds];
			double[] cypher = new double[rounds];
			for (int round = 0; round < rounds; round++) {
				long process = PROCESS.getProcessCpuTime();
				long client = THREADS.getCurrentThreadCpuTime();
				for (int i = 0; i < requests; i++) {
					ask(body);
				}
				client = THREADS.getCurrentThreadCpuTime() - client;
				long between = PROCESS.getProcessCpuTime();
				graphQl[round] = (between - process - client) / 1e6 / requests;
				for (int i = 0; i < requests; i++) {
					read(shape);
				}
				cypher[round] = (PROCESS.getProcessCpuTime() - between) / 1e6 / requests;
			}
			double one = median(graphQl);
			double other = median(cypher);
			out.printf("| %s | %.2f | %.2f | %.2f |%n", shape.name(), one, other, one / other);
		}
	}

	/**
	 * Both ways must give the same answer; where each ranks by its own rules, the same
	 * first.
	 */
	private void check(Shape shape) throws IOException {
		JsonNode byGraphQl = JSON.readTree(ask(JSON.writeValueAsBytes(Map.of("query", shape.query()))));
		JsonNode byCypher = JSON.readTree(read(shape));
		JsonNode one = byGraphQl.path("data");
		JsonNode other = byCypher;
		if (shape.isRankedApart()) {
			one = one.at("/search/nodes/0");
			other = other.at("/search/nodes/0");
		}
		if (!one.equals(other) || one.isMissingNode() || byGraphQl.has("errors")) {
			throw new IllegalStateException(
					"the answers to `" + shape.name() + "` differ:\n" + byGraphQl + "\n" + byCypher);
		}
	}

	private byte[] ask(byte[] body) throws IOException {
		HttpURLConnection connection = (HttpURLConnection) this.api.toURL().openConnection();
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

}
