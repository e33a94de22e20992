package lv.saiknes.graphql;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a request of GraphQL over HTTP: a JSON object sent with POST, or the parameters
 * of an address.
 */
final class RequestReader {

	static final String SAMPLE = "{ dataset { version } }";

	private static final String SAMPLE_OBJECT = "{\"id\": \"kalnava\"}";

	private static final String VARIABLES = "variables";

	private static final String EXTENSIONS = "extensions";

	private static final String BODY = "body";

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private static final JsonMapper JSON = JsonMapper.shared();

	private RequestReader() {
	}

	/**
	 * Whether the request says that its body is JSON. A form or plain text, which a page
	 * of another site could send without asking, is not.
	 */
	static boolean isJson(ServerRequest request) {
		return request.headers()
			.contentType()
			.filter((type) -> type.getType().equals("application")
					&& (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json")))
			.isPresent();
	}

	/** Whether that is a type of media at all, and a single one. */
	static boolean isConcrete(String type) {
		try {
			return MediaType.parseMediaType(type).isConcrete();
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	/**
	 * What is asked: {@code query}, {@code operationName}, {@code documentId} as text,
	 * {@code variables} and {@code extensions} as objects; what is not given is absent.
	 * @throws ApiError when it is no such request
	 */
	static Map<String, Object> read(ServerRequest request) throws IOException {
		return request.method().equals(HttpMethod.POST)
				? fromBody(request.servletRequest().getInputStream().readAllBytes()) : fromAddress(request);
	}

	private static Map<String, Object> fromBody(byte[] bytes) {
		int start = startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
		JsonNode body;
		try {
			body = JSON.readTree(bytes, start, bytes.length - start);
		}
		catch (JacksonException ex) {
			int line = (ex.getLocation() != null) ? ex.getLocation().getLineNr() : 1;
			int column = (ex.getLocation() != null) ? ex.getLocation().getColumnNr() : 1;
			throw ApiError.badArgument(BODY, Words.text("refusal.body-json", line, column));
		}
		if (body.isArray() && !body.isEmpty()) {
			throw ApiError.badArgument(BODY, Words.text("refusal.body-batch", body.size()));
		}
		if (!body.isObject()) {
			throw ApiError.badArgument(BODY, Words.text("refusal.body-object", "{\"query\": \"" + SAMPLE + "\"}"));
		}
		Map<String, Object> asked = new LinkedHashMap<>();
		for (String name : new String[] { "query", "operationName", "documentId" }) {
			put(asked, name, text(name, body.path(name)));
		}
		put(asked, VARIABLES, object(VARIABLES, body.path(VARIABLES)));
		put(asked, EXTENSIONS, object(EXTENSIONS, body.path(EXTENSIONS)));
		return asked;
	}

	private static Map<String, Object> fromAddress(ServerRequest request) {
		Map<String, Object> asked = new LinkedHashMap<>();
		for (String name : new String[] { "query", "operationName", "documentId" }) {
			put(asked, name, given(request, name).orElse(null));
		}
		for (String name : new String[] { VARIABLES, EXTENSIONS }) {
			given(request, name).ifPresent((json) -> put(asked, name, object(name, parsed(name, json))));
		}
		return asked;
	}

	private static Optional<String> given(ServerRequest request, String name) {
		return request.param(name).filter((text) -> !text.isBlank());
	}

	private static JsonNode parsed(String name, String json) {
		try {
			return JSON.readTree(json);
		}
		catch (JacksonException ex) {
			throw ApiError.badArgument(name, Words.text("refusal.parameter-json", name, SAMPLE_OBJECT));
		}
	}

	private static @Nullable String text(String name, JsonNode value) {
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		if (!value.isString()) {
			throw ApiError.badArgument(name, Words.text("refusal.no-text", name, shown(value)));
		}
		return value.asString().isBlank() ? null : value.asString();
	}

	private static @Nullable Object object(String name, JsonNode value) {
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		if (value.isString()) {
			throw ApiError.badArgument(name, Words.text("refusal.object-as-text", name));
		}
		if (!value.isObject()) {
			throw ApiError.badArgument(name, Words.text("refusal.no-object", name, shown(value), SAMPLE_OBJECT));
		}
		return JSON.convertValue(value, Map.class);
	}

	private static String shown(JsonNode value) {
		String text = value.toString();
		return (text.length() > 40) ? text.substring(0, 40) + "…" : text;
	}

	private static void put(Map<String, Object> asked, String name, @Nullable Object value) {
		if (value != null) {
			asked.put(name, value);
		}
	}

	private static boolean startsWithMark(byte[] bytes) {
		for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
			if (bytes.length <= i || bytes[i] != BYTE_ORDER_MARK[i]) {
				return false;
			}
		}
		return true;
	}

	/** In which of the two types for answers of GraphQL the request wants its answer. */
	static MediaType answerType(ServerRequest request) {
		try {
			return request.headers()
				.accept()
				.stream()
				.filter((type) -> type.equalsTypeAndSubtype(MediaType.APPLICATION_GRAPHQL_RESPONSE))
				.findFirst()
				.map((type) -> MediaType.APPLICATION_GRAPHQL_RESPONSE)
				.orElse(MediaType.APPLICATION_JSON);
		}
		catch (InvalidMediaTypeException ex) {
			return MediaType.APPLICATION_JSON;
		}
	}

}
