package lv.saiknes.gate;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.gate.Crowd.Lane;
import lv.saiknes.gate.Crowd.Place;
import lv.saiknes.query.Deadline;
import lv.saiknes.query.InBackground;
import lv.saiknes.query.PreparingException;
import lv.saiknes.query.StoreTimeoutException;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets requests in as the {@link Crowd} allows, and gives each its time; those that find
 * no place are told when to come again, and so are those whose time was over or for which
 * what they need is still being prepared. Files cost nothing and are always answered, and
 * so is whoever asks how the program is.
 */
final class Queue extends OncePerRequestFilter {

	private static final int COME_AGAIN_SECONDS = 2;

	private static final int PREPARING_SECONDS = 5;

	private static final List<String> FREE = List.of("/actuator", "/assets/", "/css/", "/explorer/", "/fonts/",
			"/graphiql", "/favicon");

	/** The API gives its questions their time, wherever they come from. */
	private static final Set<String> WITH_OWN_TIME = Set.of("/graphql", "/mcp");

	/** What is written is written to its end. */
	private static final String WRITING = "/desk";

	private final Crowd crowd;

	private final Duration time;

	private final Refusals refusals;

	Queue(Crowd crowd, Duration time, Refusals refusals) {
		this.crowd = crowd;
		this.time = time;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Lane lane = lane(Visitor.path(request));
		if (lane == null) {
			chain.doFilter(request, response);
			return;
		}
		Place place = null;
		try {
			place = this.crowd.enter(lane, Visitor.address(request));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		if (place == null) {
			response.setIntHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS);
			this.refusals.write(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "busy",
					COME_AGAIN_SECONDS);
			return;
		}
		boolean goesOn = false;
		Crowd.Watch watch = this.crowd.watch();
		Crowd.workFor(place);
		InBackground.setForVisitor(true);
		Deadline.setCurrent(deadline(lane, Visitor.path(request), response));
		try {
			chain.doFilter(request, response);
			if (request.isAsyncStarted()) {
				request.getAsyncContext().addListener(new Leaving(place));
				goesOn = true;
			}
		}
		catch (ServletException | RuntimeException ex) {
			Optional<PreparingException> preparing = PreparingException.findIn(ex);
			if ((preparing.isEmpty() && !StoreTimeoutException.isIn(ex)) || response.isCommitted()) {
				throw ex;
			}
			response.reset();
			if (preparing.isPresent()) {
				refuse(request, response, preparing.get());
				return;
			}
			response.setIntHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS);
			this.refusals.write(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE,
					watch.wasCrowded() ? "crowd" : "time", COME_AGAIN_SECONDS);
		}
		finally {
			Deadline.setCurrent(null);
			Crowd.workFor(null);
			InBackground.setForVisitor(false);
			if (!goesOn) {
				place.leave();
			}
		}
	}

	/** An export may go on for as long as somebody receives it, once it has begun. */
	private @Nullable Deadline deadline(Lane lane, String address, HttpServletResponse response) {
		if (WITH_OWN_TIME.contains(address) || address.startsWith(WRITING)) {
			return null;
		}
		return (lane == Lane.EXPORTS) ? Deadline.in(this.time, response::isCommitted) : Deadline.in(this.time);
	}

	/** A page asks again by itself. */
	private void refuse(HttpServletRequest request, HttpServletResponse response, PreparingException preparing)
			throws IOException {
		response.setIntHeader(HttpHeaders.RETRY_AFTER, PREPARING_SECONDS);
		if (!Refusals.isForPrograms(Visitor.path(request)) && "GET".equals(request.getMethod())) {
			response.setIntHeader(Waiting.REFRESH, PREPARING_SECONDS);
		}
		this.refusals.write(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "preparing",
				Words.text(preparing.what().key()), PREPARING_SECONDS);
	}

	/** Whether it costs nothing to answer there. */
	static boolean isFree(String address) {
		return FREE.stream().anyMatch(address::startsWith);
	}

	private static @Nullable Lane lane(String address) {
		if (isFree(address)) {
			return null;
		}
		return Refusals.isForPrograms(address) ? Lane.QUESTIONS
				: address.startsWith("/export/") ? Lane.EXPORTS : Lane.PAGES;
	}

	/** Leaves the place when the answer that is being worked out is done. */
	private record Leaving(Place place) implements AsyncListener {

		@Override
		public void onComplete(AsyncEvent event) {
			this.place.leave();
		}

		@Override
		public void onTimeout(AsyncEvent event) {
			this.place.leave();
		}

		@Override
		public void onError(AsyncEvent event) {
			this.place.leave();
		}

		@Override
		public void onStartAsync(AsyncEvent event) {
			event.getAsyncContext().addListener(this);
		}

	}

}
