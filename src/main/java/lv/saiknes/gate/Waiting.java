package lv.saiknes.gate;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.gate.Readiness.State;
import lv.saiknes.query.Outage;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells whoever asks while the data is being loaded how far that is, and whoever asks
 * while the database is away when to come again. Pages ask again by themselves. Files,
 * and how the program is, need no data.
 */
final class Waiting extends OncePerRequestFilter {

	/** The header by which browsers load a page again, without any script. */
	static final String REFRESH = "Refresh";

	private static final int LOADING_SECONDS = 2;

	private static final int OUTAGE_SECONDS = 5;

	private final Readiness readiness;

	private final Refusals refusals;

	Waiting(Readiness readiness, Refusals refusals) {
		this.readiness = readiness;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		State state = this.readiness.state();
		if (state == State.READY || Queue.isFree(request.getRequestURI())) {
			try {
				chain.doFilter(request, response);
			}
			catch (ServletException | RuntimeException ex) {
				if (!Outage.isIn(ex) || response.isCommitted()) {
					throw ex;
				}
				response.reset();
				refuse(request, response, State.WITHOUT_DATABASE);
			}
		}
		else {
			refuse(request, response, state);
		}
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, State state) throws IOException {
		boolean loading = state == State.LOADING;
		int seconds = loading ? LOADING_SECONDS : OUTAGE_SECONDS;
		response.setIntHeader(HttpHeaders.RETRY_AFTER, seconds);
		if (!Refusals.isForPrograms(request.getRequestURI()) && "GET".equals(request.getMethod())) {
			response.setIntHeader(REFRESH, seconds);
		}
		this.refusals.write(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE,
				loading ? "loading" : "outage", this.readiness.percent());
	}

}
