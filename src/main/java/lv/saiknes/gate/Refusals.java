package lv.saiknes.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.model.Language;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says why a request is not let in, in its language: to programs as an error of GraphQL,
 * to people as a page that takes no work to make.
 */
final class Refusals {

	private static final Set<String> FOR_PROGRAMS = Set.of("/graphql", "/mcp", "/reconcile");

	/**
	 * Answers with a status and the words under {@code gate.<reason>.heading} and
	 * {@code gate.<reason>.text}.
	 * @param arguments what stands in the text
	 */
	void write(HttpServletRequest request, HttpServletResponse response, int status, String reason, Object... arguments)
			throws IOException {
		Language language = language(request);
		String heading = Words.text("gate." + reason + ".heading").in(language);
		String text = Words.text("gate." + reason + ".text", arguments).in(language);
		Object id = request.getAttribute(RequestId.ATTRIBUTE);
		boolean program = isForPrograms(Visitor.path(request));
		byte[] body = (program ? json(heading + ". " + text, reason, id)
				: page(status, heading, text, Words.text("gate.start").in(language), language, id))
			.getBytes(StandardCharsets.UTF_8);
		response.setStatus(status);
		if (id != null) {
			// What was begun of another answer may have been thrown away with its
			// headers.
			response.setHeader(RequestId.HEADER, id.toString());
		}
		response.setContentType(program ? "application/json;charset=UTF-8" : "text/html;charset=UTF-8");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
		response.flushBuffer();
	}

	/**
	 * Whether programs ask there, who want JSON and whose questions have a queue of their
	 * own.
	 */
	static boolean isForPrograms(String address) {
		return FOR_PROGRAMS.contains(address);
	}

	/** As for pages: the parameter of the address, else what the browser prefers. */
	private static Language language(HttpServletRequest request) {
		String query = String.valueOf(request.getQueryString());
		return query.matches("(?:.*&)?lang=en(?:&.*)?") ? Language.EN
				: query.matches("(?:.*&)?lang=lv(?:&.*)?") || request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
						? Language.LV : Language.of(request.getLocale());
	}

	private static String json(String message, String reason, @Nullable Object id) {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", "REFUSED_" + reason.toUpperCase(Locale.ROOT));
		if (id != null) {
			extensions.put(RequestId.NAME, id);
		}
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("message", message);
		error.put("extensions", extensions);
		return JsonMapper.shared().writeValueAsString(Map.of("errors", List.of(error)));
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

	private static String page(int status, String heading, String text, String start, Language language,
			@Nullable Object id) {
		String code = language.code();
		return """
				<!DOCTYPE html>
				<html lang="%s">
				<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s – Saiknes</title></head>
				<body>
				<main>
				<h1>%s</h1>
				<p>%s</p>
				<p><a href="/?lang=%s">%s</a></p>
				<p>HTTP %d%s</p>
				</main>
				</body>
				</html>
				"""
			.formatted(code, escaped(heading), escaped(heading), escaped(text), code, escaped(start), status,
					(id != null) ? ", " + escaped(id.toString()) : "");
	}

}
