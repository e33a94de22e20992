package lv.saiknes.gate;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests for a name that is not the server's own: a page elsewhere could have
 * its own name point to this machine and then read what it answers.
 */
final class OwnHosts extends OncePerRequestFilter {

	private static final int MISDIRECTED = 421;

	private final Set<String> own;

	private final Refusals refusals;

	/**
	 * Lets in requests for these names.
	 * @param own names in small letters
	 */
	OwnHosts(Set<String> own, Refusals refusals) {
		this.own = Set.copyOf(own);
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String host = request.getServerName().toLowerCase(Locale.ROOT);
		if (this.own.contains(host.endsWith(".") ? host.substring(0, host.length() - 1) : host)) {
			chain.doFilter(request, response);
		}
		else {
			this.refusals.write(request, response, MISDIRECTED, "host");
		}
	}

}
