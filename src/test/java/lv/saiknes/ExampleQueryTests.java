package lv.saiknes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Every file in {@code queries/} gives the answer that stands beside it. A missing answer
 * is written, and the test fails so that somebody reads it before it is kept. What every
 * new fact moves, the figures of a ranking and the sentences made of an answer, is left
 * open in it: that they are there counts here, and what they are in the tests of rankings
 * and sentences.
 */
@ServerTest
class ExampleQueryTests {

	private static final Path QUERIES = Path.of("queries");

	private static final Set<String> FIGURES = Set.of("cost", "score", "terms", "searched", "leftOut", "similarCount");

	private static final Set<String> SENTENCES = Set.of("paragraph", "summary");

	private static final String OPEN = "…";

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
			Files.writeString(expected, JSON.writeValueAsString(settled(answer)) + "\n");
			fail("`" + expected + "` did not exist; it was written now: read it, and keep it if it is right.");
		}
		assertThat(JSON.writeValueAsString(settled(answer)))
			.isEqualTo(JSON.writeValueAsString(settled(JSON.readTree(Files.readString(expected)))));
	}

	/** Who is named as an implementer may apply; that it does so no plan says. */
	@ParameterizedTest
	@MethodSource("queries")
	void whoMayCarryAMeasureOutIsNotSaidToDoSo(String name) throws IOException {
		assertThat(Files.readAllLines(QUERIES.resolve(name + ".graphql"))).filteredOn((line) -> line.startsWith("# "))
			.isNotEmpty()
			.map((line) -> line.replaceAll("\\{[^}]*}", ""))
			.allSatisfy(
					(line) -> assertThat(line).doesNotContainPattern("(?U:\\b(īsteno|ievieš)\\b)|\\bimplements\\b"));
	}

	@Test
	void figuresAndSentencesAreLeftOpenAndNothingElse() {
		assertThat(settled(JSON.readTree("""
				{"rank": 1, "score": {"value": 0.5, "terms": [{"kind": "THEME", "value": 2}], "none": null},
				 "paragraph": "Two towns (004).", "evidence": {"lines": "2-3"}, "count": 4}
				"""))).isEqualTo(JSON.readTree("""
				{"rank": 1, "score": {"value": "…", "terms": [{"kind": "THEME", "value": "…"}], "none": null},
				 "paragraph": "…", "evidence": {"lines": "2-3"}, "count": 4}
				"""));
		assertThat(settled(JSON.readTree("""
				{"paragraph": [{"text": "One town.", "evidence": [{"locator": "1.", "source": {"id": "004"}}]}]}
				"""))).isEqualTo(JSON.readTree("""
				{"paragraph": [{"text": "…", "evidence": [{"locator": "1.", "source": {"id": "004"}}]}]}
				"""));
	}

	/** The answer with what every new fact moves left open. */
	private static JsonNode settled(JsonNode answer) {
		return settled(answer, false, false);
	}

	private static JsonNode settled(JsonNode node, boolean figures, boolean sentence) {
		if (node.isObject()) {
			ObjectNode object = JSON.createObjectNode();
			node.properties().forEach((field) -> {
				String name = field.getKey();
				object.set(name, settled(field.getValue(), figures || FIGURES.contains(name),
						SENTENCES.contains(name) || (sentence && name.equals("text"))));
			});
			return object;
		}
		if (node.isArray()) {
			ArrayNode array = JSON.createArrayNode();
			node.forEach((element) -> array.add(settled(element, figures, sentence)));
			return array;
		}
		return (figures && node.isNumber() || sentence && node.isString()) ? JSON.getNodeFactory().stringNode(OPEN)
				: node;
	}

}
