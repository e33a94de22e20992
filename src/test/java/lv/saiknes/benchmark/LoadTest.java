package lv.saiknes.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import lv.saiknes.faults.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many visitors at once, each asking the next thing as soon as it has the answer to the
 * last: {@code LoadTest [CLIENTS [SECONDS [ROUNDS]]]}. They ask the example questions and
 * pages in a mixed order; told are answers, errors, times and the memory of the program's
 * own process after each round. Then a single visitor opens the start page, alone and
 * while as many clients send the dearest request of one field that is allowed. Client and
 * program share the machine, so that the times are longer than what either would take.
 */
public final class LoadTest {

	private static final List<String> PAGES = List.of("/", "/?lang=en", "/id/rezekne", "/search?text=skola",
			"/graph?id=rezekne", "/trace?from=arendal&to=lpr-3.3.2.2", "/partners", "/compare", "/plans", "/map",
			"/stories", "/questions", "/data", "/css/saiknes.css");

	private static final int VISITS = 40;

	private static final int MOST_ALIASES = 100;

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(30))
		.executor(Executors.newVirtualThreadPerTaskExecutor())
		.build();

	private final String address;

	private LoadTest(int port) {
		this.address = "http://127.0.0.1:" + port;
	}

	/**
	 * Runs it.
	 * @param args clients, seconds of a round, rounds; 200, 60 and 3 when left out
	 */
	public static void main(String[] args) throws Exception {
		int clients = (args.length > 0) ? Integer.parseInt(args[0]) : 200;
		int seconds = (args.length > 1) ? Integer.parseInt(args[1]) : 60;
		int rounds = (args.length > 2) ? Integer.parseInt(args[2]) : 3;
		Path store = Files.createTempDirectory("saiknes-load");
		try (Program program = Program.start(List.of(), store, List.of())) {
			program.awaitAnswer(Duration.ofMinutes(10));
			LoadTest test = new LoadTest(program.port());
			List<HttpRequest> mix = test.mix();
			System.out
				.println("| round | answers | a second | told to come again | errors | p50 ms | p99 ms | memory MB |");
			System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|");
			System.out.printf("| before | | | | | | | %d |%n", program.residentKilobytes() / 1024);
			int errors = 0;
			for (int round = 1; round <= rounds; round++) {
				Round found = test.round(mix, clients, Duration.ofSeconds(seconds), round);
				errors += found.errors();
				System.out.printf("| %d | %d | %d | %d | %d | %d | %d | %d |%n", round, found.millis().length,
						found.millis().length / seconds, found.busy(), found.errors(), percentile(found.millis(), 50),
						percentile(found.millis(), 99), program.residentKilobytes() / 1024);
				found.kinds().forEach((kind, count) -> System.out.println("  " + kind + ": " + count));
			}
			test.crowd(clients);
			System.exit((errors == 0) ? 0 : 1);
		}
	}

	/** Example questions and pages, as many of each. */
	private List<HttpRequest> mix() throws IOException {
		List<HttpRequest> requests = new ArrayList<>();
		try (Stream<Path> files = Files.list(Path.of("queries"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".graphql")).sorted().toList()) {
				Path variables = Path.of(file.toString().replace(".graphql", ".variables.json"));
				JsonNode given = JsonMapper.shared()
					.readTree(Files.exists(variables) ? Files.readString(variables) : "{}");
				requests.add(question(Files.readString(file), given));
			}
		}
		for (int i = 0, questions = requests.size(); i < questions; i++) {
			requests.add(page(PAGES.get(i % PAGES.size())));
		}
		return requests;
	}

	private HttpRequest page(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path)).timeout(Duration.ofMinutes(2)).build();
	}

	private HttpRequest question(String query, Object variables) {
		return HttpRequest.newBuilder(URI.create(this.address + "/graphql"))
			.timeout(Duration.ofMinutes(2))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers
				.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables))))
			.build();
	}

	private Round round(List<HttpRequest> mix, int clients, Duration time, int seed) throws InterruptedException {
		Queue<Long> times = new ConcurrentLinkedQueue<>();
		AtomicInteger busy = new AtomicInteger();
		Map<String, Integer> kinds = new ConcurrentHashMap<>();
		long end = System.nanoTime() + time.toNanos();
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < clients; i++) {
			Random random = new Random(1000L * seed + i);
			threads.add(Thread.ofVirtual().start(() -> {
				while (System.nanoTime() < end) {
					HttpRequest request = mix.get(random.nextInt(mix.size()));
					long start = System.nanoTime();
					String trouble = ask(request, busy);
					times.add((System.nanoTime() - start) / 1_000_000);
					if (!trouble.isEmpty()) {
						kinds.merge(trouble, 1, Integer::sum);
					}
				}
			}));
		}
		for (Thread thread : threads) {
			thread.join();
		}
		long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
		return new Round(sorted, busy.get(), kinds.values().stream().mapToInt(Integer::intValue).sum(), kinds);
	}

	/** What was wrong with the answer, empty where nothing was. */
	private String ask(HttpRequest request, AtomicInteger busy) {
		try {
			HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() == 503 && response.headers().firstValue("Retry-After").isPresent()) {
				busy.incrementAndGet();
				return "";
			}
			if (response.statusCode() != 200) {
				return request.uri().getPath() + " HTTP " + response.statusCode();
			}
			if (request.uri().getPath().equals("/graphql")) {
				JsonNode code = JsonMapper.shared().readTree(response.body()).at("/errors/0/extensions/code");
				return code.isMissingNode() ? "" : "/graphql " + code.asString();
			}
			return "";
		}
		catch (IOException ex) {
			return request.uri().getPath() + " " + ex;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return "interrupted";
		}
	}

	private void crowd(int clients) throws InterruptedException {
		HttpRequest dearest = dearest();
		long[] alone = visits();
		long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
		AtomicInteger busy = new AtomicInteger();
		AtomicInteger answered = new AtomicInteger();
		List<Thread> crowd = new ArrayList<>();
		for (int i = 0; i < clients; i++) {
			crowd.add(Thread.ofVirtual().start(() -> {
				while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
					ask(dearest, busy);
					answered.incrementAndGet();
				}
			}));
		}
		Thread.sleep(2000);
		long[] crowded = visits();
		crowd.forEach(Thread::interrupt);
		System.out
			.printf("The start page, %d times: alone %d ms (median; 95th percentile %d), beside %d clients that send the"
					+ " dearest request %d ms (%d), %.1f times; %d of theirs were answered meanwhile, %d told to come again.%n",
					VISITS, percentile(alone, 50), percentile(alone, 95), clients, percentile(crowded, 50),
					percentile(crowded, 95), (double) percentile(crowded, 50) / Math.max(1, percentile(alone, 50)),
					answered.get() - busy.get(), busy.get());
	}

	/** As many traces in one request as the limit of cost allows. */
	private HttpRequest dearest() throws InterruptedException {
		HttpRequest best = null;
		for (int aliases = 1; aliases <= MOST_ALIASES; aliases++) {
			StringBuilder query = new StringBuilder("{");
			for (int i = 0; i < aliases; i++) {
				query.append(" t")
					.append(i)
					.append(": trace(from: [\"arendal\"], to: [\"lpr-3.3.2.2\"], first: ")
					.append(1 + i % 10)
					.append(") { paths { rank } }");
			}
			HttpRequest request = question(query.append(" }").toString(), Map.of());
			String trouble = ask(request, new AtomicInteger());
			if (!trouble.isEmpty()) {
				System.out
					.println("The dearest: " + (aliases - 1) + " traces in one request; one more gives " + trouble);
				break;
			}
			best = request;
		}
		if (best == null) {
			throw new IllegalStateException("no trace was answered");
		}
		return best;
	}

	private long[] visits() {
		long[] millis = new long[VISITS];
		for (int i = 0; i < VISITS; i++) {
			long start = System.nanoTime();
			String trouble = ask(page("/"), new AtomicInteger());
			if (!trouble.isEmpty()) {
				throw new IllegalStateException(trouble);
			}
			millis[i] = (System.nanoTime() - start) / 1_000_000;
		}
		Arrays.sort(millis);
		return millis;
	}

	private static long percentile(long[] sorted, int percent) {
		return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
	}

	/**
	 * What came of a round.
	 *
	 * @param millis the times of all answers, sorted
	 * @param busy how many were told to come again
	 * @param errors how many answers were wrong
	 * @param kinds what was wrong, with how often
	 */
	private record Round(long[] millis, int busy, int errors, Map<String, Integer> kinds) {
	}

}
