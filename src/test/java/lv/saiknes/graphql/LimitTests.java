package lv.saiknes.graphql;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.gate.Crowd;
import lv.saiknes.gate.Crowds;
import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a stranger may ask for, and what the answer tells of its cost. */
@ServerTest
class LimitTests {

	@LocalServerPort
	private int port;

	@Autowired
	private ExecutionGraphQlService service;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void everyAnswerTellsItsCost() {
		JsonNode cost = ask("{ themes(first: 7) { nodes { name } } }").at("/extensions/cost");
		assertThat(cost.get("requested").asInt()).isEqualTo(8);
		assertThat(cost.get("limit").asInt()).isEqualTo(100_000);
	}

	@Test
	void listsWithinListsMultiply() {
		JsonNode answer = ask("{ themes(first: 10) { nodes { tasks(first: 5) { nodes { name } } } } }");
		assertThat(answer.at("/extensions/cost/requested").asInt()).isEqualTo(1 + 10 * (1 + 5));
	}

	@Test
	void aListThatUsuallyHasOneEntryCostsOne() {
		JsonNode answer = ask("{ subPriorities(first: 10) { nodes { partOf { nodes { name } } } } }");
		assertThat(answer.at("/extensions/cost/requested").asInt()).isEqualTo(1 + 10 * (1 + 1));
	}

	@Test
	void whatCostsTooMuchIsRefusedBeforeItRunsWithTheRemedy() {
		JsonNode answer = ask(
				"{ measures(first: 44) { nodes { partners(first: 100) { nodes { partnersIn(first: 100) { nodes {"
						+ " partners(first: 100) { nodes { name } } } } } } } } }");
		assertThat(answer.path("data").isMissingNode() || answer.path("data").isNull()).isTrue();
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("TOO_EXPENSIVE");
		assertThat(answer.at("/errors/0/extensions/cost").asInt()).isGreaterThan(100_000);
		assertThat(answer.at("/errors/0/message").asString()).contains("100,000").contains("`first`");
	}

	@Test
	void variablesCountForTheCost() {
		JsonNode answer = this.api.ask("query($n: Int) { themes(first: $n) { nodes { name } } }", Map.of("n", 50),
				"en");
		assertThat(answer.at("/extensions/cost/requested").asInt()).isEqualTo(51);
	}

	@Test
	void whatAFieldReadsBesideItsEntriesCounts() {
		assertThat(cost("{ nodes(ids: [\"health\", \"culture\", \"tourism\"]) { id } }")).isEqualTo(1 + 3);
		assertThat(cost("{ theme(id: \"health\") { claims { property } } }"))
			.isGreaterThan(cost("{ theme(id: \"health\") { name } }"));
		assertThat(cost("{ gaps(first: 1) { nodes { kind } } }")).isGreaterThan(300);
		assertThat(cost("{ search(text: \"x\", first: 1) { nodes { id } } }")).isGreaterThan(50);
	}

	/** What is worked out takes no less for being asked for in one field. */
	@ParameterizedTest
	@ValueSource(strings = { "neighbourhood(ids: [\"rezekne\"], depth: 2) { total }",
			"trace(from: [\"rezekne\"], to: [\"ludza-municipality\"]) { paths { rank } }", "gaps { totalCount }",
			"partners(actor: \"rezekne\") { words { __typename } }", "dataset { version }",
			"search(text: \"x\") { totalCount }", "searchTexts(text: \"x\") { totalCount }" })
	void whatIsWorkedOutCannotBeAskedForManyTimesAtOnce(String field) {
		String repeated = IntStream.range(0, 40)
			.mapToObj((i) -> "... { a" + i + ": " + field + " }")
			.collect(Collectors.joining(" ", "{ ", " }"));
		JsonNode error = ask(repeated).at("/errors/0");
		assertThat(error.at("/extensions/code").asString()).as("error: " + error).isEqualTo("TOO_EXPENSIVE");
		assertThat(error.at("/extensions/cost").asInt()).isGreaterThan(100_000);
	}

	private int cost(String query) {
		return ask(query).at("/extensions/cost/requested").asInt();
	}

	@Test
	void tooManyAliasesAreRefused() {
		refused(IntStream.range(0, 101)
			.mapToObj((i) -> "a" + i + ": theme(id: \"health\") { name }")
			.collect(Collectors.joining(" ", "{ ", " }")), "101 aliases");
	}

	@Test
	void theSameFieldAgainAndAgainIsRefused() {
		refused("{ theme(id: \"health\") { " + "name ".repeat(500) + "} }", "500 repetitions");
	}

	@Test
	void tooManyDirectivesAreRefused() {
		refused("{ theme(id: \"health\") { name " + "@include(if: true) ".repeat(100) + "} }", "100 directives");
	}

	@Test
	void tooDeepNestingIsRefusedThroughFragmentsToo() {
		String deep = "{ name }";
		for (int i = 0; i < 15; i++) {
			deep = "{ broader(first: 1) { nodes " + deep + " } }";
		}
		refused("{ theme(id: \"health\") " + deep + " }", "levels of nested fields");
		refused("{ theme(id: \"health\") { ...D } } fragment D on Theme " + deep, "levels of nested fields");
	}

	/** 848 letters that grow to five million fields. */
	@ParameterizedTest
	@ValueSource(strings = { "name", "broader(first: 1) { totalCount }", "a: name" })
	void fragmentsThatGrowWhenWrittenOutAreRefused(String innermost) {
		StringBuilder query = new StringBuilder("{ theme(id: \"health\") { ...F0 } }");
		for (int i = 0; i < 14; i++) {
			query.append(" fragment F%d on Theme { %s }".formatted(i,
					(i < 13) ? "...F%d ".formatted(i + 1).repeat(3).strip() : innermost));
		}
		refused(query.toString(), "fields, with its fragments written out");
	}

	@Test
	void aFragmentCountsForEachPlaceWhereItIsSpread() {
		String spread = "a: theme(id: \"health\") { ...N } b: theme(id: \"health\") { ...N }"
				+ " c: theme(id: \"health\") { ...N } d: theme(id: \"health\") { ...N }";
		String aliases = IntStream.range(0, 15).mapToObj((i) -> "x" + i + ": name").collect(Collectors.joining(" "));
		assertThat(ask("{ a: theme(id: \"health\") { ...N } } fragment N on Theme { " + aliases + " }").has("errors"))
			.isFalse();
		refused("{ " + spread + " } fragment N on Theme { " + aliases + " }", "64 aliases");
	}

	@Test
	void inlineFragmentsCountToo() {
		refused("{ theme(id: \"health\") { " + "... { name } ".repeat(600) + "} }", "fields");
	}

	@ParameterizedTest
	@MethodSource("largeArguments")
	void anArgumentThatHoldsTooMuchIsRefused(String query, Map<String, Object> variables, String argument,
			String told) {
		JsonNode error = this.api.ask(query, variables, "en").at("/errors/0");
		assertThat(error.at("/extensions/code").asString()).as("error: " + error).isEqualTo("BAD_ARGUMENT");
		assertThat(error.at("/extensions/argument").asString()).isEqualTo(argument);
		assertThat(error.path("message").asString()).contains(told).contains("the limit is");
	}

	static Stream<Arguments> largeArguments() {
		List<String> ids = Collections.nCopies(101, "health");
		String long201 = "x".repeat(201);
		String long2001 = "x".repeat(2_001);
		return Stream.of(
				Arguments.of("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", Map.of("ids", ids), "$ids",
						"101 entries"),
				Arguments.of("{ nodes(ids: " + JsonMapper.shared().writeValueAsString(ids) + ") { id } }", Map.of(),
						"ids", "101 entries"),
				Arguments.of("query($id: ID!) { node(id: $id) { id } }", Map.of("id", long201), "id", "201 letters"),
				Arguments.of("query($f: PlanPartFilter) { goals(filter: $f) { totalCount } }",
						Map.of("f", Map.of("partOf", ids)), "$f.partOf", "101 entries"),
				Arguments.of("query($id: ID!) { goals(filter: {partOf: [$id]}) { totalCount } }", Map.of("id", long201),
						"filter.partOf", "201 letters"),
				Arguments.of("query($i: String) { partners(actor: \"rezekne\", idea: $i) { words { __typename } } }",
						Map.of("i", long2001), "$i", "2,001 letters"));
	}

	/** What the limits are is told where a reader looks first. */
	@Test
	void theSchemaTellsTheLimitsOfArguments() {
		String words = ask("{ __schema { description } }").at("/data/__schema/description").asString();
		assertThat(words.replace("\n", " ")).contains("at most %,d entries".formatted(ArgumentLimits.ENTRIES),
				"an id at most %,d letters".formatted(ArgumentLimits.ID_LETTERS),
				"at most %,d letters".formatted(ArgumentLimits.LETTERS));
	}

	@Test
	void tooLongADocumentIsRefused() {
		refused("{ theme(id: \"health\") { name } } #" + "x".repeat(20_000), "characters");
	}

	@Test
	void anAnswerFromTheCacheIsTheSame() {
		String query = "query($id: ID!) { theme(id: $id) { name(lang: EN) } }";
		assertThat(this.api.ask(query, Map.of("id", "health"), "lv").at("/data/theme/name").asString())
			.isEqualTo("Health");
		assertThat(this.api.ask(query, Map.of("id", "culture"), "lv").at("/data/theme/name").asString())
			.isEqualTo("Culture");
	}

	@Test
	void whenItsTimeIsOverARequestStopsAndTellsWhetherOthersWereTheCause() {
		timedOut(Crowds.empty(), "QUESTION", "Ask for less");
		timedOut(Crowds.crowded(), "CROWD", "Ask again in a few seconds");
		assertThat(ask("{ themes { nodes { id } } }").has("errors")).isFalse();
	}

	private void timedOut(Crowd crowd, String cause, String told) {
		WebGraphQlHandler handler = WebGraphQlHandler.builder(this.service)
			.interceptor(new RequestLanguage(), new RequestTime(Duration.ofNanos(1), crowd))
			.build();
		for (String query : List.of("{ themes { nodes { id } } }", "{ theme(id: \"health\") { id } }",
				"{ dataset { version } }", "{ search(text: \"Rēzekne\") { totalCount } }")) {
			WebGraphQlRequest request = new WebGraphQlRequest(URI.create("/graphql"), new HttpHeaders(), null, null,
					Map.of(), Map.of("query", query), "1", Locale.ENGLISH);
			WebGraphQlResponse response = Objects.requireNonNull(handler.handleRequest(request).block());
			assertThat(response.getErrors()).as(query).hasSize(1).allSatisfy((error) -> {
				assertThat(error.getExtensions()).containsEntry("code", "TIMED_OUT").containsEntry("cause", cause);
				assertThat(error.getMessage()).contains(told);
			});
		}
	}

	@Test
	void introspectionOfToolsIsWithinTheLimits() {
		JsonNode answer = ask("""
				{ __schema { types { fields { type { kind name ofType { kind name ofType { kind name ofType { kind name
				  ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } } } }
				""");
		assertThat(answer.has("errors")).isFalse();
	}

	@Test
	void aFragmentWithinItselfIsAnOrdinaryError() {
		JsonNode answer = ask("{ theme(id: \"health\") { ...A } } fragment A on Theme { name ...A }");
		assertThat(answer.at("/errors/0/message").asString()).containsIgnoringCase("cycle");
	}

	private void refused(String query, String expected) {
		JsonNode answer = ask(query);
		assertThat(answer.at("/errors/0/extensions/code").asString()).as("answer: " + answer)
			.isEqualTo("TOO_EXPENSIVE");
		assertThat(answer.at("/errors/0/message").asString()).contains(expected).contains("limit");
	}

	private JsonNode ask(String query) {
		return this.api.ask(query, Map.of(), "en");
	}

}
