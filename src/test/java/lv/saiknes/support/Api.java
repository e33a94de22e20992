package lv.saiknes.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Asks a running server over HTTP, as any other program would. */
public final class Api {

	private static final ObjectMapper JSON = new ObjectMapper();

	/** How an answer that is not there yet is told, by the API and by pages. */
	private static final List<String> PREPARING = List.of("REFUSED_PREPARING",
			"Saiknes is still preparing what this answer needs", "Saiknes vēl gatavo šai atbildei vajadzīgo");

	private static final int MOST_AGAIN = 150;

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

	/**
	 * Asks again while what the answer needs is being made of the loaded data, as a page
	 * does by itself: on a busy machine that takes long, which is no fault.
	 */
	private HttpResponse<String> send(HttpRequest request) {
		try {
			HttpResponse<String> response = this.client.send(request, HttpResponse.BodyHandlers.ofString());
			for (int again = 0; again < MOST_AGAIN && isPreparing(response); again++) {
				Thread.sleep(Duration.ofSeconds(2));
				response = this.client.send(request, HttpResponse.BodyHandlers.ofString());
			}
			return response;
		}
		catch (IOException ex) {
			throw new AssertionError("no answer from " + request.uri(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError("interrupted while waiting for " + request.uri(), ex);
		}
	}

	private static boolean isPreparing(HttpResponse<String> response) {
		return response.statusCode() == 503 && PREPARING.stream().anyMatch(response.body()::contains);
	}

}
