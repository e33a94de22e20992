package lv.saiknes.gate;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, by which a person who was told of an error and the log find
 * each other. A proxy may give it by the header {@code X-Request-Id}; the answer carries
 * it in the same header.
 */
public final class RequestId extends OncePerRequestFilter {

	/** Under what name the log and the request's attributes have it. */
	public static final String NAME = "request";

	static final String HEADER = "X-Request-Id";

	/** What else is sent could be meant to break a line of the log. */
	private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

	RequestId() {
	}

	/** The id among the attributes of a request, empty where it has none. */
	public static String among(Map<String, Object> attributes) {
		return attributes.getOrDefault(ATTRIBUTE, "").toString();
	}

	static final String ATTRIBUTE = RequestId.class.getName();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String given = request.getHeader(HEADER);
		String id = (given != null && GIVEN.matcher(given).matches()) ? given
				: UUID.randomUUID().toString().substring(0, 13);
		request.setAttribute(ATTRIBUTE, id);
		response.setHeader(HEADER, id);
		MDC.put(NAME, id);
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove(NAME);
		}
	}

}
