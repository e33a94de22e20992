package lv.saiknes.benchmark;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

import com.sun.management.OperatingSystemMXBean;
import lv.saiknes.SaiknesApplication;
import lv.saiknes.query.EmbeddedDatabase;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Measures the processor time of a statement by the door to the embedded database beside
 * that of the same statement over Bolt, in alternation in one JVM; all that the process
 * does is counted.
 */
public final class DoorBenchmark {

	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final SessionConfig READ = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	private DoorBenchmark() {
	}

	/**
	 * Runs it.
	 * @param arguments how many rounds, how many statements a round, and how many to warm
	 * up with; 15, 100 and 2,000 when left out
	 */
	public static void main(String[] arguments) {
		int rounds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 15;
		int each = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : 100;
		int warmUp = (arguments.length > 2) ? Integer.parseInt(arguments[2]) : 2000;
		try (var context = new SpringApplicationBuilder(SaiknesApplication.class).web(WebApplicationType.NONE)
			.run("--saiknes.store.directory=target/benchmark-store", "--saiknes.sources.directory=",
					"--saiknes.trace.permutations=0")) {
			EmbeddedDatabase embedded = context.getBean(EmbeddedDatabase.class);
			Driver driver = context.getBean(Driver.class);
			System.out.println("| statement | embedded | over Bolt | ratio |");
			System.out.println("|---|---:|---:|---:|");
			measure("version of the dataset", "MATCH (d:SaiknesDataset) RETURN d.version AS version", Map.of(),
					embedded, driver, rounds, each, warmUp);
			for (Shape shape : Shape.ALL) {
				if (!shape.isRankedApart()) {
					measure(shape.name(), shape.cypher(), shape.parameters(), embedded, driver, rounds, each, warmUp);
				}
			}
		}
	}

	private static void measure(String name, String cypher, Map<String, Object> parameters, EmbeddedDatabase embedded,
			Driver driver, int rounds, int each, int warmUp) {
		Runnable direct = () -> embedded.read(cypher, parameters, LIMIT);
		Runnable byBolt = () -> {
			try (Session session = driver.session(READ)) {
				session.run(cypher, parameters, TransactionConfig.builder().withTimeout(LIMIT).build())
					.list((row) -> row.asMap());
			}
		};
		time(direct, warmUp);
		time(byBolt, warmUp);
		double[] ones = new double[rounds];
		double[] others = new double[rounds];
		for (int round = 0; round < rounds; round++) {
			ones[round] = time(direct, each);
			others[round] = time(byBolt, each);
		}
		Arrays.sort(ones);
		Arrays.sort(others);
		System.out.printf("| %s | %.3f | %.3f | %.2f |%n", name, ones[rounds / 2], others[rounds / 2],
				ones[rounds / 2] / others[rounds / 2]);
	}

	private static double time(Runnable statement, int times) {
		long before = PROCESS.getProcessCpuTime();
		for (int i = 0; i < times; i++) {
			statement.run();
		}
		return (PROCESS.getProcessCpuTime() - before) / 1e6 / times;
	}

}
