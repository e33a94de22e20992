package lv.saiknes.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.sun.management.OperatingSystemMXBean;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import lv.saiknes.SaiknesApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for the requests that take most processor time among those that are allowed:
 * makes requests at random from the schema, keeps the dearest, and changes them at
 * random. The same seed makes the same requests as long as measuring ranks them alike.
 * Then asks for pages and files with as much as each takes, of different things each
 * time, since what was worked out for one may be at hand for the same.
 */
public final class DearestRequests {

	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private static final int BEST = 12;

	private static final int WARM_UP = 300;

	private static final int MOST_ALIASES = 60;

	private static final int PAGES_OF_A_SHAPE = 12;

	private static final String IDEA = "pārrobežu mākslas skolu apmaiņa un tūrisms, ";

	private final HttpClient client = HttpClient.newHttpClient();

	private final String address;

	private final URI api;

	private final GraphQLSchema schema;

	private final List<String> ids;

	private final Random random;

	private final Set<String> asked = new HashSet<>();

	private final List<Found> best = new ArrayList<>();

	private int refused;

	private DearestRequests(int port, GraphQLSchema schema, int seed) throws IOException, InterruptedException {
		this.address = "http://127.0.0.1:" + port;
		this.api = URI.create(this.address + "/graphql");
		this.schema = schema;
		this.random = new Random(seed);
		JsonNode nodes = JsonMapper.shared()
			.readTree(ask("{ measures(first: 44) { nodes { id } } municipalities(first: 60) { nodes { id } }"
					+ " institutions(first: 60) { nodes { id } } plans { nodes { id } } themes(first: 60) { nodes { id } } }"))
			.path("data");
		this.ids = nodes.findValuesAsString("id");
	}

	/**
	 * Runs the search.
	 * @param arguments how many requests to try and the seed; 400 and 1 when left out.
	 * With none to try there are only pages
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		int tries = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 400;
		int seed = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : 1;
		try (var context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(SaiknesApplication.class)
			.run("--server.port=0", "--saiknes.store.directory=target/benchmark-store", "--saiknes.store.rebuild=true",
					"--saiknes.sources.directory=", "--saiknes.api.cache=0", "--saiknes.pages.cache=0",
					"--saiknes.trace.permutations=0")) {
			DearestRequests search = new DearestRequests(context.getWebServer().getPort(),
					context.getBean(GraphQlSource.class).schema(), seed);
			if (tries > 0) {
				search.run(tries);
			}
			search.pages();
		}
	}

	/** What people and programs open, with as much as it takes. */
	private void pages() throws IOException, InterruptedException {
		List<Supplier<HttpRequest>> shapes = List.of(() -> page("/"), () -> page("/id/" + id()),
				() -> page("/id/" + id() + ".ttl"),
				() -> page("/search?text=a+e+i+o+u+r+s+t+k+" + this.random.nextInt(90)),
				() -> page("/search?text=" + "attīstības+kultūras+".repeat(9) + this.random.nextInt(90)),
				() -> page("/graph"), () -> page("/graph?id=" + id()), () -> page("/graph/positions.json"),
				() -> page("/graph/positions.json?around=" + id()),
				() -> page("/graph/positions.json?source=00" + this.random.nextInt(5)),
				() -> page("/trace?first=20&from=" + several(10) + "&to=" + several(10)),
				() -> page("/trace?first=20&includeRosters=true&from=" + several(10) + "&to=" + several(10)),
				() -> page("/trace?from=" + id() + "&toKind=Task"),
				() -> page("/matrix?from=" + several(10) + "&to=" + several(100)),
				() -> page("/matrix?fromKind=Municipality&toKind=Institution"),
				() -> page("/matrix.csv?from=" + several(40) + "&to=" + several(25)),
				() -> page("/connect?ids=" + several(10)),
				() -> page("/partners?actor=" + id() + "&idea=" + encoded(IDEA.repeat(40))),
				() -> page("/partners.csv?actor=" + id() + "&idea=" + encoded(IDEA.repeat(40))),
				() -> page("/partners?view=list&list=" + several(50) + "&idea=" + encoded(IDEA.repeat(20))),
				() -> page("/compare?id=" + id() + "&id=" + id() + "&id=" + id() + "&id=" + id()),
				() -> page("/plans?open=all"), () -> page("/plans/changes"), () -> page("/map"),
				() -> page("/map?asOf=" + (1990 + this.random.nextInt(40))), () -> page("/stories"),
				() -> page("/questions"), () -> page("/data"), () -> page("/documents"), () -> page("/documents/001"),
				() -> page("/documents/001?find=a"), () -> page("/gaps"), () -> page("/contradictions"),
				() -> page("/changes"), () -> page("/sitemap.xml"), () -> page("/ns"),
				() -> page("/export/graph."
						+ List.of("json", "ttl", "jsonld", "graphml", "xlsx").get(this.random.nextInt(5))),
				() -> page("/export/list.xlsx?kind=Task"),
				() -> form("/match", "names=" + encoded((IDEA + "\n").repeat(1000))),
				() -> form("/match", "names=" + names(1000)),
				() -> form("/reconcile", "queries=" + encoded(queries(50))),
				() -> form("/reconcile", "queries=" + encoded(queries(1000))));
		System.out.println("| CPU ms, median | highest but one | answered by | of |");
		System.out.println("|---:|---:|---:|---|");
		for (Supplier<HttpRequest> shape : shapes) {
			HttpRequest request = shape.get();
			List<Double> times = new ArrayList<>();
			int status = 0;
			for (int i = 0; i < PAGES_OF_A_SHAPE; i++) {
				long before = PROCESS.getProcessCpuTime();
				status = Math.max(status,
						this.client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
				times.add((PROCESS.getProcessCpuTime() - before) / 1e6);
				request = shape.get();
			}
			times.sort(Comparator.naturalOrder());
			String of = request.method() + " " + request.uri().toString().substring(this.address.length());
			System.out.printf("| %.0f | %.0f | %d | `%s` |%n", times.get(times.size() / 2), times.get(times.size() - 2),
					status, (of.length() > 100) ? of.substring(0, 100) + "…" : of);
		}
	}

	private HttpRequest page(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path.replace(' ', '+'))).build();
	}

	private HttpRequest form(String path, String body) {
		return HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
	}

	private String several(int number) {
		return IntStream.range(0, number).mapToObj((i) -> id()).distinct().collect(Collectors.joining(","));
	}

	private String names(int number) {
		return IntStream.range(0, number).mapToObj((i) -> id().replace('-', '+')).collect(Collectors.joining("%0A"));
	}

	private String queries(int number) {
		Map<String, Object> queries = new LinkedHashMap<>();
		for (int i = 0; i < number; i++) {
			queries.put("q" + i, Map.of("query", id().replace('-', ' ') + " " + i));
		}
		return JsonMapper.shared().writeValueAsString(queries);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text.strip(), StandardCharsets.UTF_8);
	}

	private void run(int tries) throws IOException, InterruptedException {
		for (int i = 0; i < WARM_UP; i++) {
			ask(root().query());
		}
		for (int i = 0; i < tries; i++) {
			boolean fresh = this.best.size() < BEST || this.random.nextInt(3) == 0;
			measure(fresh ? root() : changed(this.best.get(this.random.nextInt(this.best.size())).root()));
		}
		System.out.printf("%n%d requests tried, %d refused as too expensive.%n%n", this.asked.size(), this.refused);
		System.out.println("| CPU ms | cost | of one field, times aliases |");
		System.out.println("|---:|---:|---|");
		for (Found found : this.best) {
			String field = found.root().field();
			System.out.printf("| %.0f | %d | %d × `%s` |%n", found.millis(), found.cost(), found.root().times(),
					(field.length() > 400) ? field.substring(0, 400) + "…" : field);
		}
	}

	private void measure(Root root) throws IOException, InterruptedException {
		if (!this.asked.add(root.query())) {
			return;
		}
		JsonNode first = JsonMapper.shared().readTree(ask(root.query()));
		String code = first.at("/errors/0/extensions/code").asString("");
		if (code.equals("TOO_EXPENSIVE")) {
			this.refused++;
			return;
		}
		if (first.path("data").isMissingNode() || first.path("data").isNull()) {
			return;
		}
		double millis = Double.MAX_VALUE;
		for (int i = 0; i < 3; i++) {
			long before = PROCESS.getProcessCpuTime();
			ask(root.query());
			millis = Math.min(millis, (PROCESS.getProcessCpuTime() - before) / 1e6);
		}
		this.best.add(new Found(root, millis, first.at("/extensions/cost/requested").asInt()));
		this.best.sort(Comparator.comparingDouble(Found::millis).reversed());
		if (this.best.size() > BEST) {
			this.best.removeLast();
		}
	}

	private Root changed(Root root) {
		return switch (this.random.nextInt(3)) {
			case 0 -> new Root(root.field(), Math.clamp(root.times() * 2L, 1, MOST_ALIASES));
			case 1 -> new Root(root.field().replaceFirst("first: \\d+", "first: " + size()), root.times());
			default -> new Root(root.field(), 1 + this.random.nextInt(MOST_ALIASES));
		};
	}

	private Root root() {
		List<GraphQLFieldDefinition> fields = this.schema.getQueryType().getFieldDefinitions();
		// Half of the time what is worked out rather than listed: there are few such
		// fields.
		List<GraphQLFieldDefinition> engines = fields.stream()
			.filter((field) -> field.getArguments().size() > 3 && field.getArgument("before") == null
					|| field.getArguments().isEmpty())
			.toList();
		while (true) {
			List<GraphQLFieldDefinition> some = this.random.nextBoolean() ? engines : fields;
			String field = field(some.get(this.random.nextInt(some.size())), 0);
			if (field != null) {
				return new Root(field, 1 + this.random.nextInt(4));
			}
		}
	}

	/** A field with arguments and selection, null where these cannot be made. */
	private String field(GraphQLFieldDefinition field, int depth) {
		StringBuilder text = new StringBuilder(field.getName());
		List<String> arguments = new ArrayList<>();
		for (GraphQLArgument argument : field.getArguments()) {
			String value = value(argument, depth);
			if (value == null && GraphQLTypeUtil.isNonNull(argument.getType())) {
				return null;
			}
			if (value != null) {
				arguments.add(argument.getName() + ": " + value);
			}
		}
		if (!arguments.isEmpty()) {
			text.append('(').append(String.join(", ", arguments)).append(')');
		}
		GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
		if (type instanceof GraphQLFieldsContainer container) {
			String selection = selection(container, depth + 1);
			if (selection == null) {
				return null;
			}
			text.append(' ').append(selection);
		}
		return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof graphql.schema.GraphQLUnionType ? null
				: text.toString();
	}

	private String selection(GraphQLFieldsContainer type, int depth) {
		List<String> chosen = new ArrayList<>();
		String name = ((GraphQLNamedType) type).getName();
		boolean connection = name.endsWith("Connection");
		for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
			boolean leaf = !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer);
			boolean wanted = connection
					? field.getName().equals("nodes") || field.getName().equals("edges") && this.random.nextInt(3) == 0
					: leaf ? this.random.nextInt(3) == 0
							: depth < 9 && this.random.nextInt(type.getFieldDefinitions().size() / 2 + 1) == 0;
			if (wanted) {
				String text = field(field, depth);
				if (text != null) {
					chosen.add(text);
				}
			}
		}
		return chosen.isEmpty() ? "{ __typename }" : "{ " + String.join(" ", chosen) + " }";
	}

	private String value(GraphQLArgument argument, int depth) {
		String name = argument.getName();
		String type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(argument.getType())).getName();
		boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(argument.getType()));
		boolean needed = GraphQLTypeUtil.isNonNull(argument.getType());
		if (!needed && this.random.nextInt(3) > 0 && !name.equals("first")) {
			return null;
		}
		return switch (type) {
			case "ID" -> list ? ids(name) : quoted(id());
			case "Int" -> switch (name) {
				case "first" -> String.valueOf(size());
				case "limit" -> "300";
				case "depth" -> "2";
				case "maxLength" -> "6";
				default -> null;
			};
			case "Boolean" -> String.valueOf(this.random.nextBoolean());
			case "String" -> switch (name) {
				case "text" -> quoted((this.random.nextBoolean() ? "a e i o u r s t" : "Rēzekne kultūra attīstība"));
				case "idea" -> quoted("pārrobežu mākslas skolu apmaiņa un tūrisms ".repeat(this.random.nextInt(45)));
				case "asOf" -> quoted("2020");
				default -> null;
			};
			default -> (this.schema.getType(type) instanceof GraphQLEnumType options && needed)
					? options.getValues().getFirst().getName() : null;
		};
	}

	private String ids(String name) {
		int many = switch (name) {
			case "ids" -> (this.random.nextBoolean()) ? 5 : 100;
			default -> 1 + this.random.nextInt(10);
		};
		List<String> chosen = new ArrayList<>();
		for (int i = 0; i < many; i++) {
			chosen.add(quoted(id()));
		}
		return "[" + String.join(", ", chosen) + "]";
	}

	private String id() {
		return this.ids.get(this.random.nextInt(this.ids.size()));
	}

	private int size() {
		return List.of(1, 5, 20, 50, 100).get(this.random.nextInt(5));
	}

	private static String quoted(String text) {
		return JsonMapper.shared().writeValueAsString(text);
	}

	private String ask(String query) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(this.api)
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("query", query))))
			.build();
		return this.client.send(request, HttpResponse.BodyHandlers.ofString()).body();
	}

	/**
	 * A request that asks the same several times under different aliases.
	 *
	 * @param field the field
	 * @param times how often
	 */
	private record Root(String field, int times) {

		String query() {
			StringBuilder query = new StringBuilder("{");
			for (int i = 0; i < this.times; i++) {
				query.append(" a").append(i).append(": ").append(this.field);
			}
			return query.append(" }").toString();
		}

	}

	/**
	 * A request that was allowed.
	 *
	 * @param root what was asked
	 * @param millis processor time
	 * @param cost what it was estimated at
	 */
	private record Found(Root root, double millis, int cost) {
	}

}
