package lv.saiknes.assistants;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves assistants by the Model Context Protocol, over HTTP without sessions or over
 * standard input and output. Nothing here writes; the limits are those of the API, which
 * answers each question.
 */
@Component
@ConditionalOnWebApplication
public class AssistantServer {

	private static final String ENTITY = "saiknes://entity/";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final McpJsonMapper MESSAGES = new JacksonMcpJsonMapper(JSON);

	/** The API itself stops sooner. */
	private static final Duration LONGEST = Duration.ofMinutes(1);

	private static final String INSTRUCTIONS = """
			A graph of regional plans and partnerships, each statement with its evidence. Find ids with `search`, then \
			ask the other tools by id. Behind each sentence stands in square brackets how it is known (STATED: a \
			passage says so; DERIVED: a rule concludes it; CURATED: an editor's judgement), how it stands in time as \
			far as the sources know, and where it is written. Repeat these whenever you repeat the sentence, and say \
			nothing of what the answers do not say. What has not been heard of since a date may have ended; silence \
			is a no only where `coverage` or `silence` says so.""";

	private final WebGraphQlHandler api;

	private final GraphQlSource source;

	AssistantServer(WebGraphQlHandler api, GraphQlSource source) {
		this.api = api;
		this.source = source;
	}

	/** Answers over HTTP, each request by itself. */
	HttpServletStatelessServerTransport overHttp(String path) {
		HttpServletStatelessServerTransport http = HttpServletStatelessServerTransport.builder()
			.jsonMapper(MESSAGES)
			.messageEndpoint(path)
			.build();
		McpServer.sync(http)
			.serverInfo("saiknes", version())
			.instructions(INSTRUCTIONS)
			.jsonMapper(MESSAGES)
			.capabilities(capabilities())
			.requestTimeout(LONGEST)
			.immediateExecution(true)
			.validateToolInputs(true)
			.tools(tools().entrySet()
				.stream()
				.map((tool) -> new McpStatelessServerFeatures.SyncToolSpecification(tool.getValue(),
						(context, request) -> call(tool.getKey(), request)))
				.toList())
			.resourceTemplates(List.of(new McpStatelessServerFeatures.SyncResourceTemplateSpecification(template(),
					(context, request) -> read(request))))
			.build();
		return http;
	}

	/** Answers over these streams until the input ends. */
	public void serve(InputStream in, OutputStream out) throws InterruptedException {
		CountDownLatch ended = new CountDownLatch(1);
		McpSyncServer server = McpServer.sync(new StdioServerTransportProvider(MESSAGES, new Watched(in, ended), out))
			.serverInfo("saiknes", version())
			.instructions(INSTRUCTIONS)
			.jsonMapper(MESSAGES)
			.capabilities(capabilities())
			.requestTimeout(LONGEST)
			.validateToolInputs(true)
			.tools(tools().entrySet()
				.stream()
				.map((tool) -> new McpServerFeatures.SyncToolSpecification(tool.getValue(),
						(exchange, request) -> call(tool.getKey(), request)))
				.toList())
			.resourceTemplates(List.of(new McpServerFeatures.SyncResourceTemplateSpecification(template(),
					(exchange, request) -> read(request))))
			.build();
		ended.await();
		server.closeGracefully();
	}

	private static String version() {
		return Optional.ofNullable(AssistantServer.class.getPackage().getImplementationVersion()).orElse("0");
	}

	private static ServerCapabilities capabilities() {
		return new ServerCapabilities.Builder().tools(false).resources(false, false).build();
	}

	private Map<Tool, McpSchema.Tool> tools() {
		Map<Tool, McpSchema.Tool> tools = new LinkedHashMap<>();
		for (String name : Tool.NAMES) {
			Tool tool = Tool.read(name);
			tools.put(tool,
					McpSchema.Tool.builder(name, tool.inputSchema(this.source.schema()))
						.title(tool.title())
						.description(tool.description())
						.annotations(ToolAnnotations.builder()
							.title(tool.title())
							.readOnlyHint(true)
							.destructiveHint(false)
							.idempotentHint(true)
							.openWorldHint(false)
							.build())
						.build());
		}
		return tools;
	}

	private static ResourceTemplate template() {
		return ResourceTemplate.builder(ENTITY + "{id}", "entity")
			.title("What is known of one thing")
			.description("The answer of the tool `entity` for an id, such as those that `search` returns.")
			.mimeType("application/json")
			.build();
	}

	private CallToolResult call(Tool tool, CallToolRequest request) {
		Map<String, Object> arguments = new LinkedHashMap<>(Objects.requireNonNullElse(request.arguments(), Map.of()));
		boolean latvian = "lv".equals(arguments.remove("lang"));
		Map<String, Object> answer = ask(tool, arguments, latvian ? Locale.of("lv") : Locale.ENGLISH);
		boolean failed = answer.containsKey("errors");
		CallToolResult.Builder result = CallToolResult.builder()
			.addTextContent(JSON.writeValueAsString(answer))
			.isError(failed);
		return (failed ? result : result.structuredContent(answer)).build();
	}

	private ReadResourceResult read(ReadResourceRequest request) {
		String id = request.uri().substring(ENTITY.length());
		Map<String, Object> answer = ask(Tool.read("entity"), Map.of("id", id), Locale.ENGLISH);
		if (answer.containsKey("errors")) {
			throw McpError.builder(McpSchema.ErrorCodes.RESOURCE_NOT_FOUND)
				.message(JSON.writeValueAsString(answer.get("errors")))
				.build();
		}
		return ReadResourceResult
			.builder(List.of(TextResourceContents.builder(request.uri(), JSON.writeValueAsString(answer))
				.mimeType("application/json")
				.build()))
			.build();
	}

	/** The data of the answer, cited; or its errors, if it has any. */
	private Map<String, Object> ask(Tool tool, Map<String, Object> variables, Locale locale) {
		Map<String, Object> body = Map.of("query", tool.document(), "variables", variables);
		WebGraphQlRequest request = new WebGraphQlRequest(URI.create("/mcp"), new HttpHeaders(),
				new LinkedMultiValueMap<>(), null, Map.of(), body, tool.name(), locale);
		Map<String, Object> answer = Objects
			.requireNonNull(this.api.handleRequest(request).block(), "the API answers every request")
			.toMap();
		Object errors = answer.get("errors");
		if (errors != null) {
			return Map.of("errors", errors);
		}
		Map<String, Object> cited = new LinkedHashMap<>();
		((Map<?, ?>) Objects.requireNonNull(answer.get("data"))).forEach(
				(name, value) -> cited.put(String.valueOf(name), (value != null) ? Citing.cited(value) : Map.of()));
		return cited;
	}

}
