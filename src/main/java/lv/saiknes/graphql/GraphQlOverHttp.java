package lv.saiknes.graphql;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import graphql.language.OperationDefinition.Operation;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.model.Language;
import lv.saiknes.query.Deadline;
import lv.saiknes.query.EntityTags;
import lv.saiknes.query.Outage;
import lv.saiknes.query.Provisional;
import lv.saiknes.query.PreparingException;
import lv.saiknes.query.StoreException;
import lv.saiknes.query.StoreTimeoutException;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.AlternativeJdkIdGenerator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * GraphQL over HTTP, as its specification describes: with POST the request is a JSON
 * object, with GET its parts are parameters of the address. What is no request is
 * answered in the shape of an error of GraphQL, in the language asked for. Answers to GET
 * carry an ETag by the version of the dataset, so that whoever has one already is told
 * so.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(TrustedSettings.class)
class GraphQlOverHttp {

	private static final String METHODS = "GET, HEAD, POST, OPTIONS";

	/** Kept by anyone, asked about each time. */
	private static final CacheControl ASKED_AGAIN = CacheControl.noCache().cachePublic();

	@Bean
	Documents documents(TrustedSettings settings, LimitSettings limits) throws IOException {
		return new Documents(settings, limits.characters());
	}

	/** Comes before Spring's own routes, which take POST alone. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	RouterFunction<ServerResponse> graphQlRoutes(WebGraphQlHandler handler, Documents documents, EntityTags tags,
			LimitSettings limits) {
		Handler answering = new Handler(handler, documents, tags,
				(limits.cache() > 0) ? new Answers(limits.cache()) : null, limits.time());
		return RouterFunctions.route(RequestPredicates.path("/graphql"), answering::answer);
	}

	/**
	 * A type that names none, such as &#42;/*, would stop Spring before anything can be
	 * said, wherever it is sent, for all addresses are first looked for among the routes.
	 * With another one that is refused, the refusal is our own.
	 */
	@Bean
	FilterRegistrationBean<OncePerRequestFilter> concreteTypes() {
		FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(new OncePerRequestFilter() {

			@Override
			protected boolean shouldNotFilterErrorDispatch() {
				return false;
			}

			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				String type = request.getContentType();
				chain.doFilter((type == null || RequestReader.isConcrete(type)) ? request : new Untyped(request),
						response);
			}

		});
		filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return filter;
	}

	/** Looks as if it had bytes of an unknown type. */
	private static final class Untyped extends HttpServletRequestWrapper {

		Untyped(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getContentType() {
			return MediaType.APPLICATION_OCTET_STREAM_VALUE;
		}

		@Override
		public @Nullable String getHeader(String name) {
			return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) ? getContentType() : super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name) ? Collections.enumeration(List.of(getContentType()))
					: super.getHeaders(name);
		}

	}

	/** Spring's own handler, of which the writing of faulty and late answers is used. */
	static final class Handler extends GraphQlHttpHandler {

		private static final AlternativeJdkIdGenerator IDS = new AlternativeJdkIdGenerator();

		private static final JsonMapper JSON = JsonMapper.shared();

		private final WebGraphQlHandler handler;

		private final Documents documents;

		private final EntityTags tags;

		private final @Nullable Answers answers;

		private final Duration time;

		Handler(WebGraphQlHandler handler, Documents documents, EntityTags tags, @Nullable Answers answers,
				Duration time) {
			super(handler);
			this.handler = handler;
			this.documents = documents;
			this.tags = tags;
			this.answers = answers;
			this.time = time;
		}

		ServerResponse answer(ServerRequest request) throws IOException {
			HttpMethod method = request.method();
			if (method.equals(HttpMethod.OPTIONS)) {
				return ServerResponse.ok().header(HttpHeaders.ALLOW, METHODS).build();
			}
			boolean reading = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
			if (!reading && !method.equals(HttpMethod.POST)) {
				return refusal(request, HttpStatus.METHOD_NOT_ALLOWED,
						ApiError.badArgument("method", Words.text("refusal.method", method)), METHODS);
			}
			if (!reading && !RequestReader.isJson(request)) {
				return refusal(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE,
						ApiError.badArgument(HttpHeaders.CONTENT_TYPE, Words.text("refusal.content-type")), METHODS);
			}
			try {
				Map<String, Object> asked = RequestReader.read(request);
				Optional<String> document = this.documents.find(asked);
				if (document.isEmpty()) {
					return unknownHash(request);
				}
				if (reading && !isQuery(document.get(), (String) asked.get("operationName"))) {
					return refusal(request, HttpStatus.METHOD_NOT_ALLOWED,
							ApiError.badArgument("query", Words.text("refusal.get-reads")), "POST");
				}
				// What is read before a field is begun counts, too.
				Deadline.setCurrent(Deadline.in(this.time));
				return answer(request, asked, document.get(), reading);
			}
			catch (ApiError ex) {
				return refusal(request, HttpStatus.BAD_REQUEST, ex, METHODS);
			}
			finally {
				Deadline.setCurrent(null);
			}
		}

		private ServerResponse answer(ServerRequest request, Map<String, Object> asked, String document,
				boolean reading) {
			Optional<String> version = (reading || this.answers != null) ? this.tags.findVersion() : Optional.empty();
			Optional<String> tag = version.filter((one) -> reading)
				.map((one) -> this.tags.of(one, Arrays.asList(document, asked.get("operationName"),
						asked.get("variables"), LocaleContextHolder.getLocale(), RequestReader.answerType(request))));
			if (tag.isPresent() && request.checkNotModified(tag.get()).isPresent()) {
				return ServerResponse.status(HttpStatus.NOT_MODIFIED)
					.headers((headers) -> cached(headers, tag.get()))
					.build();
			}
			Optional<Answers.Asked> question = version.filter((one) -> this.answers != null)
				.map((one) -> question(one, asked, document));
			byte[] known = question.map((one) -> Objects.requireNonNull(this.answers).find(one)).orElse(null);
			return (known != null) ? written(request, known, reading, tag)
					: worked(request, ask(request, asked, document), question, reading, tag);
		}

		private static Answers.Asked question(String version, Map<String, Object> asked, String document) {
			return new Answers.Asked(version, document, String.valueOf(asked.getOrDefault("operationName", "")),
					(Map<?, ?>) asked.getOrDefault("variables", Map.of()),
					Language.of(LocaleContextHolder.getLocale()));
		}

		/** All work for a request is done on its thread, so that its answer is there. */
		private ServerResponse worked(ServerRequest request, Mono<WebGraphQlResponse> asking,
				Optional<Answers.Asked> question, boolean reading, Optional<String> tag) {
			Provisional.takeSaid();
			CompletableFuture<WebGraphQlResponse> asked = asking.toFuture();
			boolean settled = !Provisional.takeSaid();
			if (!asked.isDone() || asked.isCompletedExceptionally() || !asked.join().getErrors().isEmpty()) {
				return faulty(request, Mono.fromFuture(asked).doOnNext((response) -> {
					if (reading) {
						response.getResponseHeaders().setCacheControl(CacheControl.noStore());
					}
				}));
			}
			byte[] answer = JSON.writeValueAsBytes(asked.join().toMap());
			// Another version may have been loaded meanwhile, of which it tells then.
			question.filter((one) -> settled)
				.filter((one) -> this.tags.findVersion().filter(one.version()::equals).isPresent())
				.ifPresent((one) -> Objects.requireNonNull(this.answers).keep(one, answer));
			return written(request, answer, reading, tag.filter((one) -> settled));
		}

		private static ServerResponse written(ServerRequest request, byte[] answer, boolean reading,
				Optional<String> tag) {
			return ServerResponse.ok().contentType(RequestReader.answerType(request)).headers((headers) -> {
				if (tag.isPresent()) {
					cached(headers, tag.get());
				}
				else if (reading) {
					headers.setCacheControl(CacheControl.noStore());
				}
			}).build((servletRequest, response) -> {
				response.getOutputStream().write(answer);
				return null;
			});
		}

		/**
		 * Answers with errors, or when all is there. Where the database cannot be
		 * reached, or had no time before a field was begun, the gate is to say so, as it
		 * does for pages.
		 */
		private ServerResponse faulty(ServerRequest request, Mono<WebGraphQlResponse> response) {
			CompletableFuture<WebGraphQlResponse> answer = response.flatMap((whole) -> {
				Throwable outage = whole.getExecutionInput().getGraphQLContext().get(Outage.class);
				return (outage != null) ? Mono.<WebGraphQlResponse>error(outage) : Mono.just(whole);
			}).toFuture();
			if (answer.isCompletedExceptionally()
					&& (Outage.isIn(answer.exceptionNow()) || StoreTimeoutException.isIn(answer.exceptionNow())
							|| PreparingException.findIn(answer.exceptionNow()).isPresent())) {
				throw new StoreException("The database cannot be reached or did not answer in time, or what the answer"
						+ " needs is still being prepared.", answer.exceptionNow());
			}
			return prepareResponse(request, Mono.fromFuture(answer));
		}

		private static void cached(HttpHeaders headers, String tag) {
			headers.setETag(tag);
			headers.setCacheControl(ASKED_AGAIN);
			headers.setVary(List.of(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE));
		}

		private Mono<WebGraphQlResponse> ask(ServerRequest request, Map<String, Object> asked, String document) {
			Map<String, Object> body = new LinkedHashMap<>(asked);
			body.put("query", document);
			return this.handler.handleRequest(new WebGraphQlRequest(request.uri(), request.headers().asHttpHeaders(),
					new LinkedMultiValueMap<>(), request.remoteAddress().orElse(null), request.attributes(), body,
					IDS.generateId().toString(), LocaleContextHolder.getLocale()));
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

		/** Apollo's clients know this message and code, and send the text then. */
		private static ServerResponse unknownHash(ServerRequest request) {
			return ServerResponse.ok()
				.contentType(RequestReader.answerType(request))
				.cacheControl(CacheControl.noStore())
				.body(Map.of("errors", List.of(Map.of("message", "PersistedQueryNotFound", "extensions",
						Map.of("code", "PERSISTED_QUERY_NOT_FOUND")))));
		}

		private static ServerResponse refusal(ServerRequest request, HttpStatus status, ApiError error,
				String methods) {
			return ServerResponse.status(status)
				.header(HttpHeaders.ALLOW, methods)
				.contentType(RequestReader.answerType(request))
				.cacheControl(CacheControl.noStore())
				.body(Map.of("errors", List.of(Objects
					.requireNonNull(error.toError(Language.of(LocaleContextHolder.getLocale())).toSpecification()))));
		}

	}

}
