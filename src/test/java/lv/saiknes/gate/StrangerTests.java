package lv.saiknes.gate;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import lv.saiknes.support.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a stranger sends is answered by the program, and never by its insides. */
@ServerTest
class StrangerTests {

	private static final String INSIDES = "stackTrace|java\\.lang|\\tat [a-z]+\\.|org\\.springframework|io\\.modelcontextprotocol";

	@LocalServerPort
	private int port;

	private final HttpClient client = HttpClient.newHttpClient();

	@ParameterizedTest
	@ValueSource(strings = { "/", "/id/rezekne", "/search?text=x", "/export/nodes.csv", "/css/saiknes.css",
			"/documents", "/robots.txt", "/reconcile", "/nowhere" })
	void aTypeThatNamesNoneIsNoFaultOfTheProgram(String path) throws Exception {
		HttpResponse<String> answer = send(
				request(path).header("Content-Type", "*/*").header("Accept", "text/html, */*;q=0.1").GET());
		assertThat(answer.statusCode()).isEqualTo(path.equals("/nowhere") ? 404 : 200);
		// Where an error is shown the page of errors is asked for in its place.
		assertThat(answer.body()).doesNotContain("HTTP 400", "HTTP 500");
		assertThat(answer.body()).doesNotContainPattern(INSIDES);
	}

	/** Where errors are shown there is nothing to see without one. */
	@ParameterizedTest
	@ValueSource(strings = { "/error", "/error;x=1", "/%65rror", "/error/" })
	void thePageOfErrorsIsNoPage(String path) throws Exception {
		HttpResponse<String> answer = send(request(path).header("Accept", "text/html").GET());
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("HTTP <span>404").doesNotContain("999");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "null", "", "{", "{\"jsonrpc\": \"2.0\"}", "{\"query\": \"{x}\"}" })
	void whatIsNoMessageToAssistantsIsToldSoAsTheirProtocolHasIt(String body) throws Exception {
		HttpResponse<String> answer = send(request("/mcp").header("Content-Type", "application/json")
			.header("Accept", "application/json, text/event-stream")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).startsWith("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{")
			.contains("\"code\":-32")
			.doesNotContainPattern(INSIDES);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ' ',
			value = { "/search?text=(a+AND 200", "/search?text=%22 200", "/search?page=2147483647 200",
					"/search?kind=%00 200", "/documents/000?lines=9999999999 200", "/documents/000?lines=5-1 200",
					"/documents/000?page=-1 200", "/graph/positions.json?v=%0d%0a 404", "/plans?plan=%F0%9F%92%A9 404",
					"/trace?from=rezekne&to=%00 200", "/matrix?from=rezekne&to=daugavpils&maxLength=1e9 400",
					"/connect?ids=rezekne,%C3%A4 200", "/compare?id=%00&id=%5C 200",
					"/export/list.csv?kind=Theme&where=%7B%22a%22:1%7D 400", "/export/list.csv?kind=Theme&asOf=NaN 400",
					"/changes?from=%00&to=x 404", "/reconcile?extend=%5B%5D 400", "/gaps?page=-1 200" })
	void whatMakesNoSenseIsToldSo(String path, int status) throws Exception {
		HttpResponse<String> answer = send(request(path).GET());
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).doesNotContainPattern(INSIDES);
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.timeout(Duration.ofMinutes(5));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
