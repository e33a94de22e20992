package lv.saiknes.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.faults.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Many visitors at once, each asking the next thing as soon as it has the answer to the
 * last: {@code LoadTest [CLIENTS [SECONDS [ROUNDS]]]}. They ask the example questions and
 * pages in a mixed order; told are right answers with their times, apart from them who
 * was told to come again, errors, and the processors and memory that the program's own
 * process took. Then a single visitor from another address opens the start page, alone
 * and while as many clients send the dearest question that is allowed, and the dearest
 * page. Clients and program share the machine, so that the times are longer than what
 * either would take.
 */
public final class LoadTest {

	private static final List<String> PAGES = List.of("/", "/?lang=en", "/id/rezekne", "/search?text=skola",
			"/graph?id=rezekne", "/trace?from=arendal&to=lpr-3.3.2.2", "/partners", "/compare", "/plans", "/map",
			"/stories", "/questions", "/data", "/css/saiknes.css");

	private static final int VISITS = 40;

	private static final int MOST_ALIASES = 100;

	/** So many of the dearest requests are measured alone. */
	private static final int SAMPLES = 5;

	/** On a machine that does much else a start takes long. */
	private static final Duration PATIENCE = Duration.ofMinutes(30);

	private static final String BUSY = "told to come again";

	private final HttpClient http = from("127.0.0.1");

	/** Who opens the start page lives elsewhere than the crowd. */
	private final HttpClient visitor = from("127.0.0.2");

	private final AtomicInteger sent = new AtomicInteger();

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
		int errors = 0;
		try (Program program = Program.startAsInstalled(store)) {
			program.awaitAnswer(PATIENCE);
			LoadTest test = new LoadTest(program.port());
			List<HttpRequest> mix = test.mix();
			System.out.println("| round | answers | a second | p50 ms | p99 ms | told to come again | p99 ms | errors"
					+ " | processors | memory MB |");
			System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
			System.out.printf("| before | | | | | | | | | %d |%n", program.residentKilobytes() / 1024);
			for (int round = 1; round <= rounds; round++) {
				long processor = program.processorMillis();
				Round found = test.round(mix, clients, Duration.ofSeconds(seconds), round);
				errors += found.errors();
				System.out.printf("| %d | %d | %d | %d | %d | %d | %d | %d | %.2f | %d |%n", round,
						found.answered().length, found.answered().length / seconds, percentile(found.answered(), 50),
						percentile(found.answered(), 99), found.sentAway().length, percentile(found.sentAway(), 99),
						found.errors(), (program.processorMillis() - processor) / 1000.0 / seconds,
						program.residentKilobytes() / 1024);
				found.kinds().forEach((kind, count) -> System.out.println("  " + kind + ": " + count));
			}
			test.crowd(clients, program);
		}
		System.exit((errors == 0) ? 0 : 1);
	}

	private static HttpClient from(String address) {
		try {
			return HttpClient.newBuilder()
				.version(HttpClient.Version.HTTP_1_1)
				.localAddress(InetAddress.getByName(address))
				.connectTimeout(Duration.ofSeconds(30))
				.executor(Executors.newVirtualThreadPerTaskExecutor())
				.build();
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException(ex);
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
		Queue<Long> answered = new ConcurrentLinkedQueue<>();
		Queue<Long> sentAway = new ConcurrentLinkedQueue<>();
		Map<String, Integer> kinds = new ConcurrentHashMap<>();
		long end = System.nanoTime() + time.toNanos();
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < clients; i++) {
			Random random = new Random(1000L * seed + i);
			threads.add(Thread.ofVirtual().start(() -> {
				while (System.nanoTime() < end) {
					HttpRequest request = mix.get(random.nextInt(mix.size()));
					long start = System.nanoTime();
					String outcome = ask(this.http, request);
					long millis = (System.nanoTime() - start) / 1_000_000;
					if (outcome.isEmpty()) {
						answered.add(millis);
					}
					else if (outcome.equals(BUSY)) {
						sentAway.add(millis);
					}
					else {
						kinds.merge(outcome, 1, Integer::sum);
					}
				}
			}));
		}
		for (Thread thread : threads) {
			thread.join();
		}
		return new Round(sorted(answered), sorted(sentAway), kinds);
	}

	private static long[] sorted(Queue<Long> times) {
		return times.stream().mapToLong(Long::longValue).sorted().toArray();
	}

	/**
	 * What was wrong with the answer, empty where nothing was, and {@link #BUSY} where it
	 * was one that tells when to come again.
	 */
	private static String ask(HttpClient http, HttpRequest request) {
		try {
			HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() == 503 && response.headers().firstValue("Retry-After").isPresent()) {
				return BUSY;
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

	/** A visitor from another address than the crowd, alone and beside it. */
	private void crowd(int clients, Program program) throws InterruptedException {
		for (String what : List.of("question", "page")) {
			Supplier<HttpRequest> dearest = what.equals("question") ? dearestQuestions() : this::dearestPage;
			long processor = program.processorMillis();
			for (int i = 0; i < SAMPLES; i++) {
				ask(this.http, dearest.get());
			}
			long each = (program.processorMillis() - processor) / SAMPLES;
			long[] alone = visits();
			AtomicInteger answered = new AtomicInteger();
			AtomicInteger busy = new AtomicInteger();
			Map<String, Integer> wrong = new ConcurrentHashMap<>();
			AtomicBoolean over = new AtomicBoolean();
			List<Thread> crowd = new ArrayList<>();
			for (int i = 0; i < clients; i++) {
				crowd.add(Thread.ofVirtual().start(() -> {
					while (!over.get()) {
						String outcome = ask(this.http, dearest.get());
						(outcome.equals(BUSY) ? busy : answered).incrementAndGet();
						if (!outcome.isEmpty() && !outcome.equals(BUSY)) {
							wrong.merge(outcome, 1, Integer::sum);
						}
					}
				}));
			}
			Thread.sleep(2000);
			long before = program.processorMillis();
			long own = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
			long start = System.nanoTime();
			long[] crowded = visits();
			long seconds = Math.max(1, (System.nanoTime() - start) / 1_000_000_000);
			System.out
				.printf("The start page, %d and %d times of %d answered: alone %d ms (median; 95th percentile %d), beside %d clients that send the"
						+ " dearest %s (%d ms of processor time each) %d ms (%d), %.1f times. In these %d s the program had"
						+ " %.2f processors and the clients %.2f; %d of theirs were answered, %d told to come again, %s wrong.%n",
						alone.length, crowded.length, VISITS, percentile(alone, 50), percentile(alone, 95), clients,
						what, each, percentile(crowded, 50), percentile(crowded, 95),
						(double) percentile(crowded, 50) / Math.max(1, percentile(alone, 50)), seconds,
						(program.processorMillis() - before) / 1000.0 / seconds,
						(ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() - own) / 1000.0
								/ seconds,
						answered.get(), busy.get(), wrong.isEmpty() ? "none" : wrong.toString());
			over.set(true);
			for (Thread thread : crowd) {
				thread.join();
			}
		}
	}

	/**
	 * As many traces in one request as the limit of cost allows, with other names each
	 * time, since the answer to the same question is kept.
	 */
	private Supplier<HttpRequest> dearestQuestions() {
		int most = 0;
		String trouble = "";
		while (trouble.isEmpty() && most < MOST_ALIASES) {
			most++;
			trouble = ask(this.http, traces(most));
		}
		if (most == 1) {
			throw new IllegalStateException("no trace was answered");
		}
		System.out.println("The dearest: " + (most - 1) + " traces in one request; one more gives " + trouble);
		int allowed = most - 1;
		return () -> traces(allowed);
	}

	private HttpRequest traces(int aliases) {
		int number = this.sent.incrementAndGet();
		StringBuilder query = new StringBuilder("{");
		for (int i = 0; i < aliases; i++) {
			query.append(" t%d_%d: trace(from: [\"arendal\"], to: [\"lpr-3.3.2.2\"], first: %d) { paths { rank } }"
				.formatted(number, i, 1 + i % 10));
		}
		return question(query.append(" }").toString(), Map.of());
	}

	/** What {@link DearestRequests} finds: a column of names, others each time. */
	private HttpRequest dearestPage() {
		int number = this.sent.incrementAndGet();
		String names = IntStream.range(0, 1000)
			.mapToObj((i) -> "Skola+un+muzejs+" + number + "+" + i)
			.collect(Collectors.joining("%0A", "names=", ""));
		return HttpRequest.newBuilder(URI.create(this.address + "/match"))
			.timeout(Duration.ofMinutes(2))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(names))
			.build();
	}

	/** The times of those that were answered, sorted. */
	private long[] visits() {
		List<Long> millis = new ArrayList<>();
		for (int i = 0; i < VISITS; i++) {
			long start = System.nanoTime();
			String trouble = ask(this.visitor, page("/"));
			if (trouble.isEmpty()) {
				millis.add((System.nanoTime() - start) / 1_000_000);
			}
			else if (!trouble.equals(BUSY)) {
				throw new IllegalStateException("the start page: " + trouble);
			}
		}
		return millis.stream().mapToLong(Long::longValue).sorted().toArray();
	}

	private static long percentile(long[] sorted, int percent) {
		return (sorted.length > 0) ? sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] : 0;
	}

	/**
	 * What came of a round.
	 *
	 * @param answered the times of all right answers, sorted
	 * @param sentAway the times after which others were told to come again, sorted
	 * @param kinds what else was wrong, with how often
	 */
	private record Round(long[] answered, long[] sentAway, Map<String, Integer> kinds) {

		int errors() {
			return this.kinds.values().stream().mapToInt(Integer::intValue).sum();
		}

	}

}
