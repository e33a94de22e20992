package lv.saiknes.graphql;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import lv.saiknes.gate.Crowd;
import lv.saiknes.gate.RequestId;
import lv.saiknes.query.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import reactor.core.publisher.Mono;

/**
 * Gives each request its time, unless it has one already, and watches how crowded it is
 * meanwhile. The deadline goes with the request to whichever threads work for it, so that
 * the store sees it.
 */
final class RequestTime implements WebGraphQlInterceptor {

	private final Duration time;

	private final Crowd crowd;

	RequestTime(Duration time, Crowd crowd) {
		this.time = time;
		this.crowd = crowd;
		ContextRegistry.getInstance().registerThreadLocalAccessor(new Accessor());
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Crowd.Watch watch = this.crowd.watch();
		Deadline begun = Deadline.current();
		Deadline deadline = (begun != null) ? begun : Deadline.in(this.time);
		request
			.configureExecutionInput((input, builder) -> builder
				.graphQLContext(
						Map.of(Crowd.Watch.class, watch, RequestId.class, RequestId.among(request.getAttributes()),
								DataLoaderDispatchingContextKeys.ENABLE_DATA_LOADER_EXHAUSTED_DISPATCHING, true))
				.build());
		return Mono
			.using(() -> enter(deadline), (before) -> chain.next(request),
					(before) -> Deadline.setCurrent(before.orElse(null)))
			.contextWrite((context) -> context.put(Accessor.KEY, deadline));
	}

	/** For fields that the engine asks directly, on the request's own thread. */
	private static Optional<Deadline> enter(Deadline deadline) {
		Optional<Deadline> before = Optional.ofNullable(Deadline.current());
		Deadline.setCurrent(deadline);
		return before;
	}

	private static final class Accessor implements ThreadLocalAccessor<Deadline> {

		static final String KEY = Deadline.class.getName();

		@Override
		public Object key() {
			return KEY;
		}

		@Override
		public @Nullable Deadline getValue() {
			return Deadline.current();
		}

		@Override
		public void setValue(Deadline deadline) {
			Deadline.setCurrent(deadline);
		}

		@Override
		public void setValue() {
			Deadline.setCurrent(null);
		}

	}

}
