package lv.saiknes.monitoring;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses whoever does not ask from this machine. A proxy on this machine asks for
 * others, which it says in its headers.
 */
final class LoopbackOnly extends OncePerRequestFilter {

	private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean here = InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
		if (here && FORWARDED.stream().allMatch((header) -> request.getHeader(header) == null)) {
			chain.doFilter(request, response);
		}
		else {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
	}

}
