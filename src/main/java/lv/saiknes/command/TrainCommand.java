package lv.saiknes.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@link PrepareCommand} runs: starts the server, asks it the example questions and
 * for pages as others would, and ends.
 */
@Command(name = TrainCommand.NAME, hidden = true, description = "Start, ask the example questions, and end.")
final class TrainCommand implements Callable<Integer> {

	static final String NAME = "train";

	private static final int PAGES = 60;

	/** Pages whose addresses begin alike are made alike. */
	private static final int PAGES_ALIKE = 4;

	/** In all, so that what is never ready holds nobody up for good. */
	private static final int MOST_AGAIN = 120;

	private static final Duration LATER = Duration.ofSeconds(1);

	private static final String NODE = "/id/";

	private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#]*)");

	private final Class<?> program;

	private final HttpClient client = HttpClient.newHttpClient();

	private int again;

	@Unmatched
	private List<String> options = new ArrayList<>();

	/** Asks this Spring application. */
	TrainCommand(Class<?> program) {
		this.program = program;
	}

	@Override
	public Integer call() throws IOException, InterruptedException {
		List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--server.address=127.0.0.1"));
		arguments.addAll(CommandLine.springArguments(this.options));
		ConfigurableApplicationContext context;
		try {
			context = new SpringApplication(this.program).run(arguments.toArray(String[]::new));
		}
		catch (RuntimeException ex) {
			// Spring has printed what went wrong and how to mend it.
			return 1;
		}
		try (context) {
			int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
			String base = "http://127.0.0.1:" + port;
			int questions = askQuestions(base);
			System.out.printf("Asked %d questions and opened %d pages.%n", questions, openPages(base));
		}
		return 0;
	}

	private int askQuestions(String base) throws IOException, InterruptedException {
		PathMatchingResourcePatternResolver packed = new PathMatchingResourcePatternResolver();
		int asked = 0;
		for (Resource query : packed.getResources("classpath:queries/*.graphql")) {
			Map<String, Object> body = new LinkedHashMap<>();
			body.put("query", query.getContentAsString(StandardCharsets.UTF_8));
			Resource variables = packed.getResource(
					"classpath:queries/" + String.valueOf(query.getFilename()).replace(".graphql", ".variables.json"));
			if (variables.exists()) {
				body.put("variables",
						JsonMapper.shared().readTree(variables.getContentAsString(StandardCharsets.UTF_8)));
			}
			send(HttpRequest.newBuilder(URI.create(base + "/graphql"))
				.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
				.POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
			asked++;
		}
		return asked;
	}

	/**
	 * From the start page along its links, a few of each sort, and a search for the first
	 * thing that is met.
	 */
	private int openPages(String base) throws IOException, InterruptedException {
		Deque<String> open = new ArrayDeque<>(List.of("/", "/?lang=en"));
		Set<String> seen = new LinkedHashSet<>(open);
		Map<String, Integer> alike = new HashMap<>();
		int opened = 0;
		boolean searched = false;
		while (!open.isEmpty() && opened < PAGES) {
			String page = send(HttpRequest.newBuilder(URI.create(base + open.removeFirst()))
				.header(HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE));
			opened++;
			links(page).stream()
				.filter(seen::add)
				.filter((link) -> alike.merge(sort(link), 1, Integer::sum) <= PAGES_ALIKE)
				.forEach(open::addLast);
			if (!searched) {
				Optional<String> id = seen.stream().filter((link) -> link.startsWith(NODE)).findFirst();
				id.ifPresent((link) -> open
					.addFirst("/search?text=" + link.substring(NODE.length()).replaceFirst("[?.].*", "")));
				searched = id.isPresent();
			}
		}
		return opened;
	}

	static List<String> links(String page) {
		Matcher matcher = LINK.matcher(page);
		List<String> links = new ArrayList<>();
		while (matcher.find()) {
			String link = HtmlUtils.htmlUnescape(matcher.group(1));
			try {
				URI.create(link);
				if (!link.startsWith("//")) {
					links.add(link);
				}
			}
			catch (IllegalArgumentException ex) {
				// A browser would mend it.
			}
		}
		return links;
	}

	private static String sort(String link) {
		return Arrays.stream(link.split("[/?]")).skip(1).findFirst().orElse("");
	}

	/**
	 * Comes again while the server says that what is asked for is being prepared: only
	 * from what is answered is anything learned.
	 */
	private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		while (answer.statusCode() == HttpStatus.SERVICE_UNAVAILABLE.value() && this.again < MOST_AGAIN) {
			this.again++;
			Thread.sleep(LATER);
			answer = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		return answer.body();
	}

}
