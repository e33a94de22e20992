package lv.saiknes.graphql;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import graphql.introspection.IntrospectionQuery;
import lv.saiknes.model.Sha256;
import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is said before GraphQL begins, and documents that are asked for by their hash. */
@ServerTest
class TransportTests {

	private static final String QUERY = "{ theme(id: \"health\") { name } }";

	@LocalServerPort
	private int port;

	@Autowired
	private Documents documents;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			{"variables": {}}                              | query     | There is no `query`
			{"query": "  "}                                | query     | There is no `query`
			{"query": 1}                                   | query     | must be text, not 1
			{"query": "{a}", "operationName": [7]}         | operationName | must be text, not [7]
			{"query": "{a}", "variables": "{\\"id\\": 1}"} | variables | object written as text
			{"query": "{a}", "variables": [1]}             | variables | such as {"id": "kalnava"}, not [1]
			{"query": "{a}", "extensions": 3}              | extensions | must be a JSON object
			[{"query": "{a}"}, {"query": "{b}"}]           | body      | a list of 2 requests
			null                                           | body      | such as {"query": "{ dataset { version } }"}
			"{a}"                                          | body      | must be a JSON object
			{"query": "{a}",}                              | body      | line 1, column
			{a}                                            | body      | is not JSON
			{"query": "{a}", "documentId": "29-coverage"}  | documentId | exclude each other
			{"documentId": "29-covrage"}                   | documentId | did you mean `29-coverage`
			""")
	void whatIsNoRequestIsAnErrorOfGraphQlWithItsRemedy(String body, String argument, String message) {
		HttpResponse<String> response = post("application/json", body);
		JsonNode error = JsonMapper.shared().readTree(response.body()).at("/errors/0");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(error.at("/message").asString()).contains(message);
		assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_ARGUMENT");
		assertThat(error.at("/extensions/argument").asString()).isEqualTo(argument);
	}

	@Test
	void itIsSaidInTheLanguageAskedFor() {
		assertThat(post("application/json", "[1]", "Accept-Language", "lv").body())
			.contains("Pieprasījuma saturā ir saraksts");
	}

	@Test
	void anotherTypeIsRefusedWithTheOneThatIsTaken() {
		HttpResponse<String> response = post("text/plain", "{\"query\": \"{__typename}\"}");
		assertThat(response.statusCode()).isEqualTo(415);
		assertThat(response.body()).contains("`application/json`").contains("BAD_ARGUMENT");
	}

	@Test
	void anotherMethodIsRefusedWithThoseThatThereAre() {
		HttpResponse<String> response = send(
				request().header("Accept-Language", "en").PUT(HttpRequest.BodyPublishers.noBody()));
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
		assertThat(response.body()).contains("GET or POST");
	}

	@Test
	void aByteOrderMarkDoesNoHarm() {
		assertThat(post("application/json", "\uFEFF{\"query\": \"\uFEFF{ __typename }\"}").body())
			.contains("\"Query\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			'{ theme(id: “health”) { name } }'      | “ | line 1, column 13
			'{ \u00A0theme(id: "health") { name } }' | U+00A0 | line 1, column 3
			'# “a” \n{ a(b: "“c”")\n\u202F}'        | U+202F | line 3, column 1
			""")
	void lettersOfWordProcessorsAreNamedWithTheirPlace(String query, String letter, String place) {
		JsonNode answer = this.api.ask(query.replace("\\n", "\n"), Map.of(), "en");
		assertThat(answer.at("/errors/0/message").asString()).contains(letter).contains(place);
		assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_ARGUMENT");
	}

	@Test
	void suchLettersMayStandInATextAndInAComment() {
		JsonNode answer = this.api.ask("# “\u00A0”\n{ search(text: \"“Rēzekne”\u00A0\", first: 1) { totalCount } }",
				Map.of(), "en");
		assertThat(answer.has("errors")).isFalse();
	}

	@Test
	void aValueOfAnEnumerationInQuotesIsSaidToNeedNone() {
		JsonNode error = this.api
			.ask("{ search(text: \"a\", kinds: [\"Municipality\"]) { totalCount } }", Map.of(), "en")
			.at("/errors/0");
		assertThat(error.at("/message").asString()).contains("`Municipality` is a value of the enumeration `Kind`")
			.contains("without quotes");
		assertThat(error.at("/extensions/nearest").asString()).isEqualTo("Municipality");
	}

	@Test
	void aHashIsEnoughOnceTheTextHasBeenSent() {
		String query = "query Once { theme(id: \"health\") { id } }";
		String hash = Sha256.hex(query);
		String persisted = "{\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \"" + hash + "\"}}";
		JsonNode before = json(post("application/json", "{\"extensions\": " + persisted + "}"));
		assertThat(before.at("/errors/0/message").asString()).isEqualTo("PersistedQueryNotFound");
		assertThat(before.at("/errors/0/extensions/code").asString()).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
		JsonNode with = json(post("application/json", JsonMapper.shared()
			.writeValueAsString(Map.of("query", query, "extensions", JsonMapper.shared().readTree(persisted)))));
		assertThat(with.at("/data/theme/id").asString()).isEqualTo("health");
		HttpResponse<String> got = this.api.get("/graphql?extensions=" + encoded(persisted));
		assertThat(json(got).at("/data/theme/id").asString()).isEqualTo("health");
	}

	@Test
	void aTextThatItsHashDoesNotFitIsRefused() {
		JsonNode answer = json(post("application/json",
				"{\"query\": \"{__typename}\", \"extensions\": {\"persistedQuery\": {\"version\": 1, \"sha256Hash\": \""
						+ "0".repeat(64) + "\"}}}"));
		assertThat(answer.at("/errors/0/message").asString()).contains(Sha256.hex("{__typename}"));
		assertThat(this.documents.sent()).doesNotContainKey("0".repeat(64));
	}

	@Test
	void theStoreOfSentTextsIsBounded() throws IOException {
		Documents small = new Documents(new TrustedSettings(null, false), 20_000);
		for (int i = 0; i < 400; i++) {
			String query = "{ a" + i + " }" + " ".repeat(19_000);
			small.find(Map.of("query", query, "extensions",
					Map.of("persistedQuery", Map.of("sha256Hash", Sha256.hex(query)))));
		}
		assertThat(small.sent()).hasSizeBetween(1, 4_000_000 / 19_000);
	}

	@Test
	void exampleQueriesAreAskedForByNameOrHash() throws IOException {
		JsonNode byName = json(post("application/json", "{\"documentId\": \"29-coverage\"}"));
		assertThat(byName.at("/data/dataset/sources")).hasSize(5);
		String text = Files.readString(Path.of("queries/29-coverage.graphql"));
		assertThat(json(this.api.get("/graphql?documentId=sha256:" + Sha256.hex(text), "Accept-Language", "en"))
			.get("data")).isEqualTo(byName.get("data"));
	}

	@Test
	void whereOnlyTrustedDocumentsAreAnsweredOthersAreRefused(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("own.graphql"), QUERY);
		Documents trusted = new Documents(new TrustedSettings(folder, true), 20_000);
		assertThat(trusted.find(Map.of("documentId", "own"))).hasValue(QUERY);
		assertThat(trusted.find(Map.of("query", QUERY))).hasValue(QUERY);
		assertThatExceptionOfType(ApiError.class).isThrownBy(() -> trusted.find(Map.of("query", "{ other }")))
			.withMessageContaining("only documents that it knows");
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> new Documents(new TrustedSettings(folder.resolve("none"), true), 20_000))
			.withMessageContaining("saiknes.trusted.directory");
	}

	@Test
	void aCursorOfAnotherListIsRefused() {
		String cursor = this.api.data("{ themes(first: 1) { pageInfo { endCursor } } }")
			.at("/themes/pageInfo/endCursor")
			.asString();
		assertThat(errorOf("{ municipalities(after: \"" + cursor + "\") { totalCount } }"))
			.contains("not a cursor of this list");
		assertThat(errorOf("{ themes(after: \"" + cursor + "\", filter: {text: \"a\"}) { totalCount } }"))
			.contains("not a cursor of this list");
		String place = this.api.data("{ search(text: \"skola\", first: 1) { pageInfo { endCursor } } }")
			.at("/search/pageInfo/endCursor")
			.asString();
		assertThat(errorOf("{ search(text: \"centrs\", after: \"" + place + "\") { totalCount } }"))
			.contains("not a cursor of this list");
		assertThat(errorOf("{ gaps(after: \"" + place + "\") { totalCount } }")).contains("not a cursor of this list");
	}

	@Test
	void severalQuestionsAboutTheSchemaAreAnsweredTogether() {
		JsonNode data = this.api.data("{ a: __type(name: \"Theme\") { name } b: __type(name: \"Plan\") { name } }");
		assertThat(data.at("/b/name").asString()).isEqualTo("Plan");
	}

	@Test
	void questionsAboutTheSchemaThatMultiplyAreRefused() {
		assertThat(
				errorOf("""
						{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }"""))
			.contains("This query may read");
	}

	@Test
	void thePlaygroundsOwnQuestionAboutTheSchemaIsCheap() {
		JsonNode answer = this.api.ask(IntrospectionQuery.INTROSPECTION_QUERY, Map.of(), "en");
		assertThat(answer.at("/data/__schema/types")).hasSizeGreaterThan(100);
		assertThat(answer.at("/extensions/cost/requested").asInt()).isBetween(1_000, 50_000);
	}

	@Test
	void aQueryOfMeasuresWithTheirPartnersAndMoneyIsNotRefusedForWhatCouldBe() {
		JsonNode answer = this.api.ask("""
				{ measures(first: 44) { nodes { name
				    partners(first: 100) { nodes { name } }
				    implementers(first: 100) { nodes { name memberOf(first: 10) { nodes { name } } } }
				    fundedBy(first: 100) { nodes { name broader(first: 5) { nodes { name } } } } } } }""", Map.of(),
				"en");
		assertThat(answer.has("errors")).isFalse();
		int entries = answer.at("/data/measures").toString().split("\"name\"").length - 1;
		assertThat(answer.at("/extensions/cost/requested").asInt()).isBetween(entries / 2, entries * 5);
	}

	private String errorOf(String query) {
		return this.api.ask(query, Map.of(), "en").at("/errors/0/message").asString();
	}

	private HttpResponse<String> post(String type, String body, String... headers) {
		HttpRequest.Builder request = request().header("Content-Type", type);
		if (headers.length == 0) {
			request.header("Accept-Language", "en");
		}
		for (int i = 0; i < headers.length; i += 2) {
			request.header(headers[i], headers[i + 1]);
		}
		return send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private HttpRequest.Builder request() {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/graphql"));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private static JsonNode json(HttpResponse<String> response) {
		return JsonMapper.shared().readTree(response.body());
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
