package lv.saiknes.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.language.OperationDefinition.Operation;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Answers queries sent with GET, as the GraphQL-over-HTTP specification describes: the
 * document, the operation's name and the variables (as JSON) are parameters of the
 * address. Spring for GraphQL answers POST; anything but a query is refused here with
 * 405.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class GraphQlOverHttp {

	/** A number is no query: what is not a string is refused with 400. */
	@Bean
	JsonMapperBuilderCustomizer stringsAreStrings() {
		return (builder) -> builder.withCoercionConfig(LogicalType.Textual,
				(config) -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
					.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
	}

	/** Comes before Spring's own routes, which refuse GET. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	RouterFunction<ServerResponse> graphQlGetRoute(WebGraphQlHandler handler) {
		Handler get = new Handler(handler);
		return RouterFunctions.route(RequestPredicates.GET("/graphql"), get::answer);
	}

	/** Spring's own handler for POST, of which the writing of the response is used. */
	private static final class Handler extends GraphQlHttpHandler {

		private static final ObjectMapper JSON = JsonMapper.builder().build();

		private static final AlternativeJdkIdGenerator IDS = new AlternativeJdkIdGenerator();

		private final WebGraphQlHandler handler;

		Handler(WebGraphQlHandler handler) {
			super(handler);
			this.handler = handler;
		}

		ServerResponse answer(ServerRequest request) {
			Optional<String> query = request.param("query").filter((text) -> !text.isBlank());
			if (query.isEmpty()) {
				return refusal(Words.text("refusal.query-missing"));
			}
			String operationName = request.param("operationName").filter((name) -> !name.isEmpty()).orElse(null);
			if (!isQuery(query.get(), operationName)) {
				return ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED).header(HttpHeaders.ALLOW, "POST").build();
			}
			try {
				Map<String, Object> body = new LinkedHashMap<>();
				body.put("query", query.get());
				body.put("operationName", operationName);
				body.put("variables", object(request, "variables"));
				body.put("extensions", object(request, "extensions"));
				WebGraphQlRequest graphQl = new WebGraphQlRequest(request.uri(), request.headers().asHttpHeaders(),
						new LinkedMultiValueMap<>(), request.remoteAddress().orElse(null), request.attributes(), body,
						IDS.generateId().toString(), LocaleContextHolder.getLocale());
				return prepareResponse(request, this.handler.handleRequest(graphQl));
			}
			catch (JacksonException ex) {
				return refusal(Words.text("refusal.variables"));
			}
		}

		private static @Nullable Map<String, Object> object(ServerRequest request, String parameter) {
			Optional<String> json = request.param(parameter).filter((text) -> !text.isBlank());
			return json.isEmpty() ? null : JSON.readValue(json.get(), new TypeReference<Map<String, Object>>() {
			});
		}

		/**
		 * A document that cannot be parsed goes on to the engine, which says what is
		 * wrong.
		 */
		private static boolean isQuery(String document, @Nullable String operationName) {
			try {
				return Parser.parse(document)
					.getDefinitionsOfType(OperationDefinition.class)
					.stream()
					.filter((operation) -> operationName == null || operationName.equals(operation.getName()))
					.allMatch((operation) -> operation.getOperation() == Operation.QUERY);
			}
			catch (InvalidSyntaxException ex) {
				return true;
			}
		}

		private static ServerResponse refusal(Text text) {
			String message = text.in(Language.of(LocaleContextHolder.getLocale()));
			return ServerResponse.status(HttpStatus.BAD_REQUEST)
				.header(HttpHeaders.ALLOW, HttpMethod.GET + ", " + HttpMethod.POST)
				.body(Map.of("errors", List.of(Map.of("message", message))));
		}

	}

}
