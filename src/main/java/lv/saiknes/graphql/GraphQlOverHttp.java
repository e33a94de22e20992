package lv.saiknes.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.language.OperationDefinition.Operation;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
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
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;
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
		return RouterFunctions.route(
				RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path("/graphql")),
				get::answer);
	}

	/** What is no request at all would otherwise be taken for a fault of the program. */
	@Bean
	FilterRegistrationBean<Readable> readableBodies() {
		FilterRegistrationBean<Readable> filter = new FilterRegistrationBean<>(new Readable());
		filter.addUrlPatterns("/graphql");
		return filter;
	}

	/**
	 * Refuses a body that is no JSON object and a type that names none, and says which
	 * methods there are.
	 */
	static final class Readable extends OncePerRequestFilter {

		private static final String METHODS = "GET, HEAD, POST, OPTIONS";

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			if (request.getMethod().equals("OPTIONS")) {
				response.setHeader(HttpHeaders.ALLOW, METHODS);
				return;
			}
			if (request.getMethod().equals("POST")) {
				if (!isConcrete(request.getContentType())) {
					refuse(response, HttpStatus.UNSUPPORTED_MEDIA_TYPE,
							"the header Content-Type must be application/json");
					return;
				}
				if (!beginsObject(request.getInputStream())) {
					refuse(response, HttpStatus.BAD_REQUEST,
							"the body must be a JSON object such as {\"query\": \"{ dataset { version } }\"}");
					return;
				}
			}
			chain.doFilter(request, response);
		}

		private static boolean isConcrete(@Nullable String type) {
			try {
				return type != null && MediaType.parseMediaType(type).isConcrete();
			}
			catch (InvalidMediaTypeException ex) {
				return false;
			}
		}

		/** Reads no further than the first letter; the gate has the whole body. */
		private static boolean beginsObject(InputStream body) throws IOException {
			if (!body.markSupported()) {
				// A form, which Spring's handler refuses by its type.
				return true;
			}
			body.mark(Integer.MAX_VALUE);
			int first = body.read();
			while (first >= 0 && Character.isWhitespace(first)) {
				first = body.read();
			}
			body.reset();
			return first == '{';
		}

		private static void refuse(HttpServletResponse response, HttpStatus status, String message) throws IOException {
			response.setStatus(status.value());
			response.setHeader(HttpHeaders.ALLOW, METHODS);
			response.setContentType("application/json;charset=UTF-8");
			response.getWriter()
				.write(JsonMapper.shared().writeValueAsString(Map.of("errors", List.of(Map.of("message", message)))));
		}

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
