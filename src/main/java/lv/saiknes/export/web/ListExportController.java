package lv.saiknes.export.web;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.export.Format;
import lv.saiknes.export.Part;
import lv.saiknes.text.Nearest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of the API in the formats of other programs: all nodes of a kind that meet a
 * filter, with all their relations. The API itself reads the list, so that a filter means
 * the same here and there, and what is wrong with it is said in the same words.
 */
@Controller
@ConditionalOnWebApplication
class ListExportController {

	private static final String CONNECTION = "Connection";

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Exports exports;

	private final WebGraphQlHandler api;

	private final GraphQlSource source;

	ListExportController(Exports exports, WebGraphQlHandler api, GraphQlSource source) {
		this.exports = exports;
		this.api = api;
		this.source = source;
	}

	@GetMapping("/export/list.{format}")
	void list(@PathVariable String format, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "{}") String where, @RequestParam(required = false) @Nullable String asOf,
			HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
		Optional<Format> asked = Format.find(format);
		Map<String, GraphQLFieldDefinition> lists = lists();
		GraphQLFieldDefinition list = lists.get(kind);
		if (asked.isEmpty()) {
			this.exports.refuse(HttpServletResponse.SC_NOT_FOUND, "format", Format.refusal(format), response);
			return;
		}
		if (list == null) {
			this.exports.refuse(HttpServletResponse.SC_BAD_REQUEST, "kind",
					"`kind` is `" + kind + "`" + Nearest.hint(kind, lists.keySet(), "; ask for one of "
							+ lists.keySet().stream().map((one) -> '`' + one + '`').collect(Collectors.joining(", "))
							+ "."),
					response);
			return;
		}
		Map<?, ?> filter;
		try {
			filter = JSON.readValue(where, Map.class);
		}
		catch (JacksonException ex) {
			this.exports.refuse(HttpServletResponse.SC_BAD_REQUEST, "where",
					"`where` is not a JSON object; write a filter of the list as in GraphQL, with its names in quotes:"
							+ " {\"text\": \"…\"}.",
					response);
			return;
		}
		if (this.exports.isKnown(request, response)) {
			return;
		}
		Answer answer = read(list, filter, asOf, locale);
		if (answer.error() != null) {
			response.setHeader(HttpHeaders.ETAG, null);
			this.exports.refuse(HttpServletResponse.SC_BAD_REQUEST, "where", answer.error(), response);
			return;
		}
		this.exports.write(asked.get(), this.exports.whole().part(Part.around(answer.ids())),
				kind.toLowerCase(Locale.ROOT) + "-" + asked.get().file(), request, response);
	}

	/** The lists at the root that take a filter, by the type of their nodes. */
	private Map<String, GraphQLFieldDefinition> lists() {
		Map<String, GraphQLFieldDefinition> lists = new TreeMap<>();
		for (GraphQLFieldDefinition field : this.source.schema().getQueryType().getFieldDefinitions()) {
			String type = typeName(field);
			if (type.endsWith(CONNECTION) && field.getArgument("filter") != null && field.getArgument("asOf") != null) {
				lists.put(type.substring(0, type.length() - CONNECTION.length()), field);
			}
		}
		return lists;
	}

	private static String typeName(GraphQLFieldDefinition field) {
		return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName();
	}

	/** Page after page, until the list ends. */
	private Answer read(GraphQLFieldDefinition list, Map<?, ?> filter, @Nullable String asOf, Locale locale) {
		String document = "query List($filter: " + GraphQLTypeUtil.simplePrint(list.getArgument("filter").getType())
				+ ", $asOf: String, $after: String) { list: " + list.getName()
				+ "(filter: $filter, asOf: $asOf, first: 100, after: $after)"
				+ " { nodes { id } pageInfo { hasNextPage endCursor } } }";
		List<String> ids = new ArrayList<>();
		Map<String, Object> variables = new HashMap<>();
		variables.put("filter", filter);
		if (asOf != null) {
			variables.put("asOf", asOf);
		}
		boolean more = true;
		while (more) {
			WebGraphQlRequest request = new WebGraphQlRequest(URI.create("/export"), new HttpHeaders(),
					new LinkedMultiValueMap<>(), null, Map.of(), Map.of("query", document, "variables", variables),
					"export", locale);
			Map<String, Object> answer = Objects
				.requireNonNull(this.api.handleRequest(request).block(), "the API answers every request")
				.toMap();
			if (answer.get("errors") instanceof List<?> errors) {
				return new Answer(List.of(), String.valueOf(member(errors.getFirst(), "message")));
			}
			Object page = member(answer.get("data"), "list");
			((List<?>) member(page, "nodes")).forEach((node) -> ids.add(String.valueOf(member(node, "id"))));
			Object info = member(page, "pageInfo");
			more = (Boolean) member(info, "hasNextPage");
			if (more) {
				variables.put("after", member(info, "endCursor"));
			}
		}
		return new Answer(ids, null);
	}

	private static Object member(@Nullable Object of, String name) {
		return Objects.requireNonNull(((Map<?, ?>) Objects.requireNonNull(of, name)).get(name), name);
	}

	/**
	 * What the API answered.
	 *
	 * @param ids ids of the nodes
	 * @param error what is wrong; null where nothing is
	 */
	private record Answer(List<String> ids, @Nullable String error) {
	}

}
