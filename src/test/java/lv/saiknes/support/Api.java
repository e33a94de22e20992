package lv.saiknes.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Asks a running server over HTTP, as any other program would. */
public final class Api {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final HttpClient client = HttpClient.newHttpClient();

	private final String base;

	/** Asks the server on this port of the loopback interface. */
	public Api(int port) {
		this.base = "http://127.0.0.1:" + port;
	}

	/** The whole answer to a GraphQL document. */
	public JsonNode ask(String query, Map<String, ?> variables, String language) {
		String body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.base + "/graphql"))
			.header("Content-Type", "application/json")
			.header("Accept-Language", language)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		return JSON.readTree(send(request).body());
	}

	/**
	 * The data of the answer to a GraphQL document, in Latvian.
	 * @throws AssertionError when the answer has errors
	 */
	public JsonNode data(String query) {
		JsonNode answer = ask(query, Map.of(), "lv");
		if (answer.has("errors")) {
			throw new AssertionError("the answer has errors: " + answer.get("errors"));
		}
		return answer.get("data");
	}

	/** The response to a GET request. */
	public HttpResponse<String> get(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.base + path));
		return send((headers.length > 0) ? request.headers(headers).build() : request.build());
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.client.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new AssertionError("no answer from " + request.uri(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError("interrupted while waiting for " + request.uri(), ex);
		}
	}

}
