package lv.saiknes.assistants;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Assistants ask with the official client, over HTTP. */
@ServerTest
class AssistantServerTests {

	@LocalServerPort
	private int port;

	private McpSyncClient client;

	@BeforeEach
	void connect() {
		this.client = McpClient.sync(HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + this.port).build())
			.requestTimeout(Duration.ofMinutes(2))
			.build();
		assertThat(this.client.initialize().instructions()).contains("square brackets");
	}

	@AfterEach
	void close() {
		this.client.close();
	}

	@Test
	void sevenToolsTellWhatTheyTakeAndThatTheyWriteNothing() {
		List<Tool> tools = this.client.listTools().tools();
		assertThat(tools).extracting(Tool::name)
			.containsExactlyInAnyOrder("search", "entity", "trace", "partners", "funding", "gaps", "passages");
		for (Tool tool : tools) {
			assertThat(tool.annotations().readOnlyHint()).as(tool.name()).isTrue();
			assertThat(tool.description()).as(tool.name()).hasSizeGreaterThan(100);
			Map<?, ?> properties = (Map<?, ?>) tool.inputSchema().get("properties");
			properties
				.forEach((name, property) -> assertThat(((Map<?, ?>) property).keySet()).as("%s.%s", tool.name(), name)
					.anyMatch("type"::equals));
			for (String name : List.of("text", "id", "from", "idea", "kinds")) {
				if (properties.get(name) instanceof Map<?, ?> property && !tool.name().equals("entity")) {
					assertThat(property.get("description")).as("%s.%s", tool.name(), name).isNotNull();
				}
			}
		}
	}

	@Test
	void whatIsFoundByNameCanBeAskedAbout() {
		JsonNode found = call("search", Map.of("text", "Rēzekne", "kinds", List.of("Municipality")));
		assertThat(found.at("/search/edges/0/node/id").asString()).isEqualTo("rezekne");
		JsonNode entity = call("entity", Map.of("id", "rezekne", "first", 100));
		assertThat(entity.at("/entity/name").asString()).isEqualTo("Rēzekne");
		assertThat(entity.at("/entity/relations/edges").size()).isGreaterThan(20);
		for (JsonNode edge : entity.at("/entity/relations/edges")) {
			JsonNode relation = edge.get("relation");
			String sentence = relation.get("sentence").asString();
			assertThat(sentence).contains("[" + relation.get("grade").asString());
			if (relation.has("state")) {
				assertThat(sentence).contains(relation.at("/state/text").asString());
			}
			for (JsonNode evidence : relation.get("evidence")) {
				assertThat(sentence).contains("source " + evidence.at("/source/id").asString() + " “")
					.contains(evidence.get("locator").asString())
					.containsPattern("lines? " + evidence.at("/lines/0").asInt());
			}
		}
		assertThat(call("entity", Map.of("id", "rezekne", "lang", "lv")).at("/entity/coverage").size()).isPositive();
	}

	@Test
	void everyStatementOfEveryToolIsCited() {
		Map<String, Map<String, Object>> questions = Map.of("entity", Map.of("id", "daugavpils-university"), "trace",
				Map.of("from", List.of("vitebsk"), "to", List.of("daugavpils-university")), "partners",
				Map.of("actor", "rezekne", "idea", "pārrobežu mākslas skolu apmaiņa"), "funding",
				Map.of("actor", "rezekne", "idea", "pārrobežu kultūras projekti"), "gaps", Map.of("first", 20));
		questions.forEach((tool, arguments) -> {
			int cited = cited(call(tool, arguments), tool);
			assertThat(cited).as(tool).isGreaterThan(4);
		});
		JsonNode passages = call("passages", Map.of("text", "mākslas skola"));
		assertThat(passages.at("/searchTexts/nodes").size()).isPositive();
		for (JsonNode place : passages.at("/searchTexts/nodes")) {
			assertThat(place.get("text").asString()).endsWith(place.has("source") ? "]" : "[" + Citing.OURS + "]");
		}
	}

	/** Every map that has evidence has a sentence that ends in brackets. */
	private static int cited(JsonNode node, String tool) {
		int cited = 0;
		if (node.isObject() && node.has("evidence") && !node.has("knownAt")) {
			String sentence = List.of("sentence", "text", "value", "reason", "explanation")
				.stream()
				.filter(node::has)
				.findFirst()
				.map((name) -> node.get(name).asString())
				.orElse("");
			assertThat(sentence).as("%s: %s", tool, node).endsWith("]").contains(" [");
			if (!node.get("evidence").isEmpty()) {
				assertThat(sentence).as(tool).contains("source ");
			}
			cited++;
		}
		for (JsonNode child : node) {
			cited += cited(child, tool);
		}
		return cited;
	}

	@Test
	void theBestWayIsThatOfTheApi() {
		JsonNode told = call("trace", Map.of("from", List.of("vitebsk"), "to", List.of("daugavpils-university")));
		JsonNode asked = new Api(this.port).data(
				"{ trace(from: [\"vitebsk\"], to: [\"daugavpils-university\"], first: 3) { paths { nodes { id } } } }");
		assertThat(told.at("/trace/paths").size()).isEqualTo(asked.at("/trace/paths").size()).isPositive();
		for (int i = 0; i < asked.at("/trace/paths").size(); i++) {
			assertThat(told.at("/trace/paths/" + i + "/nodes").findValuesAsString("id"))
				.isEqualTo(asked.at("/trace/paths/" + i + "/nodes").findValuesAsString("id"));
		}
	}

	@Test
	void mistakesNameTheRemedy() {
		CallToolResult unknown = this.client
			.callTool(CallToolRequest.builder("entity").arguments(Map.of("id", "rezekene")).build());
		assertThat(unknown.isError()).isTrue();
		assertThat(text(unknown)).contains("UNKNOWN_ID").contains("rezekne");
		CallToolResult misnamed = this.client
			.callTool(CallToolRequest.builder("search").arguments(Map.of("query", "Rēzekne")).build());
		assertThat(misnamed.isError()).isTrue();
		assertThat(text(misnamed)).contains("text");
		CallToolResult much = this.client
			.callTool(CallToolRequest.builder("search").arguments(Map.of("text", "a", "first", 1000)).build());
		assertThat(much.isError()).isTrue();
		assertThat(text(much)).contains("BAD_ARGUMENT");
	}

	@Test
	void anEntityIsAResource() {
		assertThat(this.client.listResourceTemplates().resourceTemplates().getFirst().uriTemplate())
			.isEqualTo("saiknes://entity/{id}");
		TextResourceContents contents = (TextResourceContents) this.client
			.readResource(ReadResourceRequest.builder("saiknes://entity/rezekne").build())
			.contents()
			.getFirst();
		assertThat(JsonMapper.shared().readTree(contents.text()).at("/entity/id").asString()).isEqualTo("rezekne");
		assertThatExceptionOfType(McpError.class)
			.isThrownBy(
					() -> this.client.readResource(ReadResourceRequest.builder("saiknes://entity/rezekene").build()))
			.withMessageContaining("rezekne");
	}

	private JsonNode call(String tool, Map<String, Object> arguments) {
		CallToolResult result = this.client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
		assertThat(result.isError()).as("%s: %s", tool, text(result)).isFalse();
		JsonNode told = JsonMapper.shared().readTree(text(result));
		assertThat(told).as("what is structured is what is written")
			.isEqualTo(
					JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(result.structuredContent())));
		return told;
	}

	private static String text(CallToolResult result) {
		return ((TextContent) result.content().getFirst()).text();
	}

}
