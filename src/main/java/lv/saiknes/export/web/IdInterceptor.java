package lv.saiknes.export.web;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.export.Addresses;
import lv.saiknes.export.Export;
import lv.saiknes.export.Format;
import lv.saiknes.export.Part;
import lv.saiknes.model.Dataset;
import lv.saiknes.text.Nearest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What stands under the permalink of a node, relation or claim: its page for people, and
 * for programs the way to its data (303, since the data is not the thing), as their
 * {@code Accept} weighs them. The data itself is under the same address with the format
 * behind it.
 */
class IdInterceptor implements HandlerInterceptor {

	private static final String PAGE = "html";

	/**
	 * What can be had, by what stands behind the id; the page where nothing is preferred.
	 */
	private static final Map<String, MediaType> OFFERED = offered();

	private static final List<Format> DATA = List.of(Format.TURTLE, Format.JSON_LD, Format.JSON);

	private final Exports exports;

	IdInterceptor(Exports exports) {
		this.exports = exports;
	}

	private static Map<String, MediaType> offered() {
		Map<String, MediaType> offered = new LinkedHashMap<>();
		offered.put(PAGE, MediaType.TEXT_HTML);
		offered.put("ttl", MediaType.valueOf("text/turtle"));
		offered.put("jsonld", MediaType.valueOf("application/ld+json"));
		offered.put("json", MediaType.APPLICATION_JSON);
		offered.put("bib", MediaType.valueOf("application/x-bibtex"));
		offered.put("ris", MediaType.valueOf("application/x-research-info-systems"));
		offered.put("csl.json", MediaType.valueOf("application/vnd.citationstyles.csl+json"));
		return offered;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables)
				|| !(variables.get("id") instanceof String name)) {
			return true;
		}
		Optional<String> suffix = OFFERED.keySet()
			.stream()
			.filter((one) -> name.endsWith("." + one))
			.max(Comparator.comparingInt(String::length));
		if (suffix.isPresent()) {
			Optional<Format> format = DATA.stream().filter((one) -> one.key().equals(suffix.get())).findFirst();
			if (format.isEmpty()) {
				return true;
			}
			String id = name.substring(0, name.length() - suffix.get().length() - 1);
			if (!this.exports.isKnown(request, response)) {
				write(id, format.get(), request, response);
			}
			return false;
		}
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		String best = best(request.getHeader(HttpHeaders.ACCEPT));
		if (best.equals(PAGE)) {
			response.setHeader(HttpHeaders.LINK, alternates(request.getRequestURI()));
			return true;
		}
		if (best.isEmpty()) {
			StringJoiner types = new StringJoiner(", ");
			OFFERED.values().forEach((type) -> types.add("`" + type + "`"));
			this.exports.refuse(HttpServletResponse.SC_NOT_ACCEPTABLE, HttpHeaders.ACCEPT,
					"This cannot be had in a form that you accept; there are " + types + ".", response);
			return false;
		}
		response.setStatus(HttpServletResponse.SC_SEE_OTHER);
		response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "." + best);
		return false;
	}

	/**
	 * The form with the greatest weight, of equal ones the first; empty where none is
	 * accepted. Of several ranges that a form is in, the narrowest weighs it.
	 */
	private static String best(String accept) {
		List<MediaType> ranges = ranges(accept);
		String best = "";
		double most = 0;
		for (Map.Entry<String, MediaType> form : OFFERED.entrySet()) {
			double weight = ranges.stream()
				.filter((range) -> range.includes(form.getValue()))
				.max(Comparator.comparingInt(IdInterceptor::narrowness))
				.map(MediaType::getQualityValue)
				.orElse(0.0);
			if (weight > most) {
				most = weight;
				best = form.getKey();
			}
		}
		return best;
	}

	private static int narrowness(MediaType range) {
		return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
	}

	/** What cannot be read says nothing. */
	private static List<MediaType> ranges(String accept) {
		try {
			List<MediaType> ranges = MediaType.parseMediaTypes(accept);
			return ranges.isEmpty() ? List.of(MediaType.ALL) : ranges;
		}
		catch (InvalidMediaTypeException ex) {
			return List.of(MediaType.ALL);
		}
	}

	private static String alternates(String address) {
		StringJoiner links = new StringJoiner(", ");
		OFFERED.forEach((suffix, type) -> {
			if (!suffix.equals(PAGE)) {
				links.add("<" + address + "." + suffix + ">; rel=\"alternate\"; type=\"" + type + "\"");
			}
		});
		return links.toString();
	}

	private void write(String id, Format format, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Export whole = this.exports.whole();
		Optional<Part> part = part(id, whole);
		if (part.isPresent()) {
			this.exports.write(format, whole.part(part.get()), id + "." + format.key(), request, response);
			return;
		}
		response.setHeader(HttpHeaders.ETAG, null);
		this.exports.refuse(HttpServletResponse.SC_NOT_FOUND, "id",
				"There is no `" + id + "`" + Nearest.hint(id, whole.dataset().entities().ids(), "."), response);
	}

	/** A node with all its relations, a relation with its ends, a claim with its node. */
	private static Optional<Part> part(String id, Export whole) {
		Dataset dataset = whole.dataset();
		if (dataset.relations().find(id).isPresent()) {
			return Optional.of(Part.of(List.of(), List.of(id)));
		}
		int end = id.indexOf(Addresses.PARTS);
		String node = (end < 0) ? id : id.substring(0, end);
		OptionalInt found = dataset.entities().find(node);
		if (found.isEmpty()) {
			return Optional.empty();
		}
		if (end < 0) {
			return Optional.of(Part.around(List.of(node)));
		}
		return Addresses.claimIds(dataset.entities().get(found.getAsInt())).contains(id)
				? Optional.of(Part.of(List.of(node), List.of())) : Optional.empty();
	}

}
