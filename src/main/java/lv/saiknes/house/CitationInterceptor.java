package lv.saiknes.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.export.Reference;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * How a node, relation or claim is cited, as files: its permalink with the format behind
 * it.
 */
class CitationInterceptor implements HandlerInterceptor {

	private static final Map<String, Notation> NOTATIONS = new LinkedHashMap<>();

	static {
		NOTATIONS.put(".bib", new Notation("application/x-bibtex;charset=UTF-8", Reference::bibtex));
		NOTATIONS.put(".ris", new Notation("application/x-research-info-systems;charset=UTF-8", Reference::ris));
		NOTATIONS.put(".csl.json", new Notation("application/vnd.citationstyles.csl+json", Reference::csl));
	}

	private final References references;

	CitationInterceptor(References references) {
		this.references = references;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
				&& variables.get("id") instanceof String name) {
			for (Map.Entry<String, Notation> notation : NOTATIONS.entrySet()) {
				if (name.endsWith(notation.getKey())) {
					return !write(name.substring(0, name.length() - notation.getKey().length()), notation.getValue(),
							request, response);
				}
			}
		}
		return true;
	}

	/** Where nothing is cited so, the page says that there is nothing. */
	private boolean write(String id, Notation notation, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Optional<Reference> reference = this.references.find(id, RequestContextUtils.getLocale(request));
		if (reference.isPresent()) {
			response.setContentType(notation.type());
			response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
			response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
			response.getOutputStream().write(notation.text().apply(reference.get()).getBytes(StandardCharsets.UTF_8));
		}
		return reference.isPresent();
	}

	/**
	 * A way to write it.
	 *
	 * @param type its media type
	 * @param text what is written
	 */
	private record Notation(String type, Function<Reference, String> text) {
	}

}
