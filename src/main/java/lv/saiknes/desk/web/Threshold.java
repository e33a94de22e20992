package lv.saiknes.desk.web;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.desk.DeskKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who comes to the desk: without the setting nobody, for there is none; else whoever
 * opened it by the address that was printed, at this machine itself. Changes are taken
 * from its own pages alone.
 */
@Component
class Threshold implements HandlerInterceptor, WebMvcConfigurer {

	/** Attribute of a request that is not let in: why, as the key of a message. */
	static final String REFUSED = Threshold.class.getName();

	static final String COOKIE = "saiknes-desk";

	static final String FORM = "X-Saiknes-Desk";

	private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

	private static final List<String> PASSED_ON = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host",
			"X-Real-IP");

	private final DeskKey key;

	private final ObjectProvider<ServerProperties> server;

	private final MessageSource messages;

	Threshold(DeskKey key, ObjectProvider<ServerProperties> server, MessageSource messages) {
		this.key = key;
		this.server = server;
		this.messages = messages;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/desk", "/desk/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (!this.key.isOn()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return false;
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		String refused = refusal(request);
		if (refused == null) {
			return true;
		}
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		if (request.getMethod().equals("GET") && !request.getRequestURI().endsWith(".json")) {
			request.setAttribute(REFUSED, refused);
			return true;
		}
		Locale locale = RequestContextUtils.getLocale(request);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setCharacterEncoding("UTF-8");
		response.getWriter()
			.write(JsonMapper.shared()
				.writeValueAsString(Map.of("error", this.messages.getMessage(refused, null, locale))));
		return false;
	}

	private @Nullable String refusal(HttpServletRequest request) {
		ServerProperties properties = this.server.getIfAvailable();
		InetAddress address = (properties != null) ? properties.getAddress() : null;
		if (address == null || !address.isLoopbackAddress() || !isOfThisMachine(request)) {
			return "desk.refused.elsewhere";
		}
		boolean opening = request.getMethod().equals("GET") && request.getRequestURI().equals("/desk")
				&& this.key.opens(request.getParameter("key"));
		if (!opening && cookies(request).noneMatch(this.key::knows)) {
			return "desk.refused.key";
		}
		if (!request.getMethod().equals("GET") && (!isOwn(request.getHeader(HttpHeaders.ORIGIN), request)
				|| !this.key.isFromPage(request.getHeader(FORM)))) {
			return "desk.refused.page";
		}
		return null;
	}

	/** Neither asked from elsewhere nor passed on by a server that is. */
	private static boolean isOfThisMachine(HttpServletRequest request) {
		String from = request.getRemoteAddr();
		return (from.startsWith("127.") || from.equals("::1") || from.equals("0:0:0:0:0:0:0:1"))
				&& OWN.contains(request.getServerName().toLowerCase(Locale.ROOT))
				&& PASSED_ON.stream().allMatch((header) -> request.getHeader(header) == null);
	}

	private static boolean isOwn(@Nullable String origin, HttpServletRequest request) {
		return (request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort()).equals(origin)
				|| (request.getScheme() + "://" + request.getServerName()).equals(origin)
						&& Set.of(80, 443).contains(request.getServerPort());
	}

	private static Stream<String> cookies(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return (cookies == null) ? Stream.empty()
				: Arrays.stream(cookies).filter((one) -> one.getName().equals(COOKIE)).map(Cookie::getValue);
	}

}
