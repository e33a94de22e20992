package lv.saiknes.graphql;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

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
				"{ measures(first: 44) { nodes { partners(first: 100) { nodes { partnersIn(first: 100) { nodes { name } } } } } } }");
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
	void whenItsTimeIsOverARequestStops() {
		WebGraphQlHandler handler = WebGraphQlHandler.builder(this.service)
			.interceptor(new RequestTime(Duration.ofNanos(1)))
			.build();
		for (String query : List.of("{ themes { nodes { id } } }", "{ theme(id: \"health\") { id } }",
				"{ dataset { version } }", "{ search(text: \"Rēzekne\") { totalCount } }")) {
			WebGraphQlRequest request = new WebGraphQlRequest(URI.create("/graphql"), new HttpHeaders(), null, null,
					Map.of(), Map.of("query", query), "1", Locale.ENGLISH);
			WebGraphQlResponse response = Objects.requireNonNull(handler.handleRequest(request).block());
			assertThat(response.getErrors()).as(query)
				.hasSize(1)
				.allMatch((error) -> error.getExtensions().get("code").equals("TIMED_OUT"));
		}
		assertThat(ask("{ themes { nodes { id } } }").has("errors")).isFalse();
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
