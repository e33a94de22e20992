package lv.saiknes.graphql;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.graphql.ApiError.Code;
import lv.saiknes.model.Text;
import lv.saiknes.query.StoreTimeoutException;
import lv.saiknes.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

	@Override
	public Mono<List<GraphQLError>> resolveException(Throwable exception, DataFetchingEnvironment environment) {
		for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
			if (cause instanceof ApiError error) {
				return answer(environment, error.code(), error.text(), error.extensions());
			}
			if (cause instanceof StoreTimeoutException) {
				return answer(environment, Code.TIMED_OUT, Words.text("refusal.timed-out"),
						Map.of("code", Code.TIMED_OUT.name()));
			}
		}
		String id = UUID.randomUUID().toString();
		logger.error("Internal error {} at {}", id, environment.getExecutionStepInfo().getPath(), exception);
		return answer(environment, Code.INTERNAL, Words.text("refusal.internal", id),
				Map.of("code", Code.INTERNAL.name(), "id", id));
	}

	private static Mono<List<GraphQLError>> answer(DataFetchingEnvironment environment, Code code, Text text,
			Map<String, Object> extensions) {
		return Mono.just(List.of(GraphqlErrorBuilder.newError(environment)
			.errorType(code)
			.message(escaped(text.in(RequestLanguage.of(environment))))
			.extensions(extensions)
			.build()));
	}

	/** The builder formats messages, so a percent sign would be read as a format. */
	private static String escaped(String message) {
		return message.replace("%", "%%");
	}

}
