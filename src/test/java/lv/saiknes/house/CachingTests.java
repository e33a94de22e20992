package lv.saiknes.house;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import lv.saiknes.query.DatasetReader;
import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What browsers and programs keep of the answers, and which other sites may read them.
 */
@ServerTest
class CachingTests {

	private static final String QUERY = "/graphql?query="
			+ URLEncoder.encode("{ theme(id: \"health\") { name } }", StandardCharsets.UTF_8);

	@LocalServerPort
	private int port;

	@Autowired
	private DatasetReader datasetReader;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/id/health", "/search?text=skola", "GRAPHQL" })
	void whoHasTheAnswerAlreadyIsToldSo(String page) {
		String path = page.replace("GRAPHQL", QUERY);
		HttpResponse<String> first = this.api.get(path, "Accept-Language", "en");
		String tag = header(first, "ETag");
		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(tag).startsWith("W/\"" + this.datasetReader.findSummary().orElseThrow().version() + "-");
		assertThat(header(first, "Cache-Control")).isEqualTo("no-cache, public");
		assertThat(String.join(", ", first.headers().allValues("Vary"))).containsIgnoringCase("Accept-Language");
		HttpResponse<String> second = this.api.get(path, "Accept-Language", "en", "If-None-Match", tag);
		assertThat(second.statusCode()).isEqualTo(304);
		assertThat(second.body()).isEmpty();
		assertThat(header(second, "ETag")).isEqualTo(tag);
		HttpResponse<String> latvian = this.api.get(path, "Accept-Language", "lv", "If-None-Match", tag);
		assertThat(latvian.statusCode()).isEqualTo(200);
		assertThat(header(latvian, "ETag")).isNotEqualTo(tag);
	}

	@Test
	void anErrorIsNotKept() {
		HttpResponse<String> wrong = this.api.get("/graphql?query=%7Bnothing%7D");
		assertThat(header(wrong, "Cache-Control")).isEqualTo("no-store");
		assertThat(wrong.headers().firstValue("ETag")).isEmpty();
		HttpResponse<String> missing = this.api.get("/id/no-such-thing", "Accept", "text/html");
		assertThat(missing.statusCode()).isEqualTo(404);
		assertThat(missing.headers().firstValue("ETag")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/export/graph.json", "GRAPHQL" })
	void aNotebookOfAnotherSiteMayRead(String path) {
		HttpResponse<String> response = this.api.get(path.replace("GRAPHQL", QUERY), "Origin",
				"https://notebooks.example.org");
		assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
		assertThat(response.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
	}

	@Test
	void aBrowserThatAsksBeforehandIsTold() throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/graphql"))
			.method("OPTIONS", HttpRequest.BodyPublishers.noBody())
			.header("Origin", "https://notebooks.example.org")
			.header("Access-Control-Request-Method", "POST")
			.header("Access-Control-Request-Headers", "content-type")
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(header(response, "Access-Control-Allow-Methods")).contains("POST");
			assertThat(header(response, "Access-Control-Allow-Headers")).isEqualTo("content-type");
		}
	}

	@Test
	void pagesAreNotForOtherSites() {
		assertThat(this.api.get("/", "Origin", "https://other.example.org")
			.headers()
			.firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void originsAreChecked() {
		ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Settings.class);
		runner.withPropertyValues("saiknes.cors.origins=https://a.example.org,http://localhost:8888")
			.run((context) -> assertThat(context.getBean(CrossOriginSettings.class).origins())
				.isEqualTo(List.of("https://a.example.org", "http://localhost:8888")));
		runner.withPropertyValues("saiknes.cors.origins=")
			.run((context) -> assertThat(context.getBean(CrossOriginSettings.class).origins()).isEmpty());
		runner.withPropertyValues("saiknes.cors.origins=a.example.org/path")
			.run((context) -> assertThat(context.getStartupFailure())
				.hasStackTraceContaining("must be * or an origin"));
	}

	private static String header(HttpResponse<String> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(CrossOriginSettings.class)
	static class Settings {

	}

}
