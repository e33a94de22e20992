package lv.saiknes.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.gate.Crowd;
import lv.saiknes.gate.RequestId;
import lv.saiknes.graphql.ApiError.Code;
import lv.saiknes.model.Text;
import lv.saiknes.query.Causes;
import lv.saiknes.query.Outage;
import lv.saiknes.query.PreparingException;
import lv.saiknes.query.StoreTimeoutException;
import lv.saiknes.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.execution.DataFetcherExceptionResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes errors of an answer out of exceptions. What the asker can mend is said plainly;
 * faults of the program stay opaque, with an id that stands in the log.
 */
@Component
class ErrorResolver implements DataFetcherExceptionResolver {

	private static final Logger logger = LoggerFactory.getLogger(ErrorResolver.class);

	private final ConfigurableApplicationContext context;

	ErrorResolver(ConfigurableApplicationContext context) {
		this.context = context;
	}

	@Override
	public Mono<List<GraphQLError>> resolveException(Throwable exception, DataFetchingEnvironment environment) {
		for (Throwable cause : Causes.of(exception)) {
			if (cause instanceof ApiError error) {
				return answer(environment, error.code(), error.text(), error.extensions());
			}
			if (cause instanceof StoreTimeoutException) {
				Crowd.Watch watch = environment.getGraphQlContext().get(Crowd.Watch.class);
				return timedOut(environment, watch != null && watch.wasCrowded());
			}
		}
		Optional<PreparingException> preparing = PreparingException.findIn(exception);
		if (preparing.isPresent()) {
			environment.getGraphQlContext().put(Outage.class, exception);
			return answer(environment, Code.UNAVAILABLE,
					Words.text("refusal.preparing", Words.text(preparing.get().what().key())), Map.of());
		}
		// Whoever stops the program need not be told that its database is stopped, too.
		if (Outage.isIn(exception) || this.context.isClosed()) {
			// The whole request is to be asked again, which those who answer it see to.
			environment.getGraphQlContext().put(Outage.class, exception);
			return answer(environment, Code.UNAVAILABLE, Words.text("gate.outage.text"), Map.of());
		}
		String request = environment.getGraphQlContext().getOrDefault(RequestId.class, "");
		String id = request.isEmpty() ? UUID.randomUUID().toString() : request;
		logger.error("Internal error {} at {}", id, environment.getExecutionStepInfo().getPath(), exception);
		return answer(environment, Code.INTERNAL, Words.text("refusal.internal", id), Map.of("id", id));
	}

	/** Ask for less is no advice where others were the cause. */
	private static Mono<List<GraphQLError>> timedOut(DataFetchingEnvironment environment, boolean crowded) {
		return answer(environment, Code.TIMED_OUT,
				crowded ? Words.text("refusal.timed-out-crowd") : Words.text("refusal.timed-out"),
				Map.of("cause", crowded ? "CROWD" : "QUESTION"));
	}

	private static Mono<List<GraphQLError>> answer(DataFetchingEnvironment environment, Code code, Text text,
			Map<String, Object> more) {
		Map<String, Object> extensions = new LinkedHashMap<>(Map.of("code", code.name()));
		extensions.putAll(more);
		return Mono.just(List.of(GraphqlErrorBuilder.newError(environment)
			.errorType(code)
			.message(ApiError.format(text, RequestLanguage.of(environment)))
			.extensions(extensions)
			.build()));
	}

}
