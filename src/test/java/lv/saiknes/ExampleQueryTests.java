package lv.saiknes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Every file in {@code queries/} gives the answer that stands beside it. A missing answer
 * is written, and the test fails so that somebody reads it before it is kept.
 */
@ServerTest
class ExampleQueryTests {

	private static final Path QUERIES = Path.of("queries");

	private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	@LocalServerPort
	private int port;

	static Stream<String> queries() throws IOException {
		try (Stream<Path> files = Files.list(QUERIES)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(".graphql"))
				.map((name) -> name.substring(0, name.length() - ".graphql".length()))
				.sorted()
				.toList()
				.stream();
		}
	}

	@Test
	void thereAreExamplesToCheck() throws IOException {
		assertThat(queries()).hasSizeGreaterThanOrEqualTo(2);
	}

	@ParameterizedTest
	@MethodSource("queries")
	void givesTheExpectedAnswer(String name) throws IOException {
		Path variables = QUERIES.resolve(name + ".variables.json");
		Map<String, Object> given = Files.exists(variables)
				? JSON.readValue(Files.readString(variables), new TypeReference<Map<String, Object>>() {
				}) : Map.of();
		JsonNode answer = new Api(this.port).ask(Files.readString(QUERIES.resolve(name + ".graphql")), given, "lv");
		assertThat(answer.has("errors")).as("errors in " + answer).isFalse();
		Path expected = QUERIES.resolve(name + ".expected.json");
		if (Files.notExists(expected)) {
			Files.writeString(expected, JSON.writeValueAsString(answer) + "\n");
			fail("`" + expected + "` did not exist; it was written now: read it, and keep it if it is right.");
		}
		assertThat(JSON.writeValueAsString(answer))
			.isEqualTo(JSON.writeValueAsString(JSON.readTree(Files.readString(expected))));
	}

}
