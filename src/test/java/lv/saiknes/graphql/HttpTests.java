package lv.saiknes.graphql;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** GraphQL over HTTP, where Spring for GraphQL alone falls short of the specification. */
@ServerTest
class HttpTests {

	private static final String RESPONSE_TYPE = "application/graphql-response+json";

	@LocalServerPort
	private int port;

	@Test
	void queriesMayBeSentWithGet() {
		HttpResponse<String> response = get("query=" + encoded("query Q($id: ID!) { theme(id: $id) { name } }")
				+ "&operationName=Q&variables=" + encoded("{\"id\": \"health\"}"));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith(RESPONSE_TYPE);
		assertThat(response.body()).contains("Veselība");
	}

	@Test
	void anythingButAQueryIsRefusedWithGet() {
		HttpResponse<String> response = get("query=" + encoded("mutation { change }"));
		assertThat(response.statusCode()).isEqualTo(405);
		assertThat(response.headers().firstValue("Allow")).hasValue("POST");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "query=", "query=%7B__typename%7D&variables=nonsense" })
	void aGetWithoutAProperRequestIsABadRequest(String parameters) {
		assertThat(get(parameters).statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{\"query\": 1}", "{\"query\": true}", "{\"query\": \"{__typename}\", \"operationName\": 7}",
					"{\"query\": \"{__typename}\", \"variables\": 7}", "{}", "nonsense" })
	void aPostThatIsNoRequestIsABadRequest(String body) throws IOException, InterruptedException {
		assertThat(post("application/json", body)).isEqualTo(400);
	}

	@Test
	void aFormOfAnotherSiteIsRefused() throws IOException, InterruptedException {
		assertThat(post("application/x-www-form-urlencoded", "query=%7B__typename%7D")).isEqualTo(415);
		assertThat(post("text/plain", "{\"query\": \"{__typename}\"}")).isEqualTo(415);
	}

	private HttpResponse<String> get(String parameters) {
		return new Api(this.port).get("/graphql?" + parameters, "Accept", RESPONSE_TYPE);
	}

	private int post(String type, String body) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/graphql"))
			.header("Content-Type", type)
			.header("Accept", RESPONSE_TYPE)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
		}
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
