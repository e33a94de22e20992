package lv.saiknes.house;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.FileSystemResource;
import org.springframework.web.servlet.resource.ContentVersionStrategy;

import static org.assertj.core.api.Assertions.assertThat;

/** A browser keeps for good what cannot change, and asks about all else. */
@ServerTest
class CacheTests {

	private static final String FOREVER = "max-age=31536000, public, immutable";

	private static final Pattern FILE = Pattern
		.compile("(?:src|href|data-borders|url)[=(]\"(/[^\"]+\\.(?:js|css|json|woff2|ttf))\"");

	private static final Pattern CHUNK = Pattern.compile("(?:from|import)\\(?\"(?:\\./|\\.\\./assets/)([^\"]+)\"");

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/graph?id=rezekne", "/trace", "/partners", "/compare", "/plans", "/map",
			"/stories/arendal", "/id/rezekne", "/graphiql" })
	void aPageIsAskedAboutAgainItsFilesAreNot(String page) {
		HttpResponse<String> response = this.api.get(page);
		assertThat(cache(response)).doesNotContain("immutable").doesNotContain("max-age=3");
		List<String> files = matches(FILE, response.body()).stream()
			.filter((file) -> !file.startsWith("/export/") && !file.startsWith("/id/") && !file.startsWith("/trace."))
			.toList();
		assertThat(files).isNotEmpty();
		for (String file : files) {
			HttpResponse<String> answer = this.api.get(file);
			assertThat(answer.statusCode()).as(file).isEqualTo(200);
			assertThat(cache(answer)).as(file).isEqualTo(FOREVER);
			assertFilesOf(file, answer.body());
		}
	}

	/** The fonts of a style sheet, the chunks of a script. */
	private void assertFilesOf(String file, String body) {
		Pattern pattern = file.endsWith(".css") ? FILE : CHUNK;
		for (String other : file.contains("monaco") ? List.<String>of() : matches(pattern, body)) {
			String address = file.endsWith(".css") ? other : "/assets/" + other;
			HttpResponse<String> answer = this.api.get(address);
			assertThat(answer.statusCode()).as("%s of %s", address, file).isEqualTo(200);
			assertThat(cache(answer)).as("%s of %s", address, file).isEqualTo(FOREVER);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/css/saiknes.css", "/explorer/graph.js", "/explorer/countries-50m.json",
			"/graphiql/index.html" })
	void aNameWithoutHashIsAskedAboutEachTime(String file) {
		HttpResponse<String> response = this.api.get(file);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(cache(response)).isEqualTo("no-cache");
	}

	@Test
	void theAddressOfAnEarlierContentIsNotFound() {
		HttpResponse<String> response = this.api.get("/css/saiknes-0123456789abcdef0123456789abcdef.css");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(cache(response)).doesNotContain("immutable");
	}

	@Test
	void aChangedFileHasAnotherAddress(@TempDir Path directory) throws IOException {
		String page = this.api.get("/").body();
		String own = matches(FILE, page).stream()
			.filter((file) -> file.startsWith("/css/saiknes-"))
			.findFirst()
			.orElseThrow();
		byte[] served = this.api.get(own).body().getBytes(java.nio.charset.StandardCharsets.UTF_8);
		File file = Files.write(directory.resolve("saiknes.css"), served).toFile();
		ContentVersionStrategy strategy = new ContentVersionStrategy();
		assertThat(own).isEqualTo("/css/saiknes-" + strategy.getResourceVersion(new FileSystemResource(file)) + ".css");
		Files.writeString(file.toPath(), "/* */", java.nio.file.StandardOpenOption.APPEND);
		assertThat(own)
			.isNotEqualTo("/css/saiknes-" + strategy.getResourceVersion(new FileSystemResource(file)) + ".css");
	}

	private static String cache(HttpResponse<?> response) {
		return response.headers().firstValue("Cache-Control").orElse("");
	}

	private static List<String> matches(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((match) -> match.group(1)).distinct().toList();
	}

}
