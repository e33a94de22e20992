package lv.saiknes.export.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.address.PublicAddress;
import lv.saiknes.export.Addresses;
import lv.saiknes.export.Delimited;
import lv.saiknes.export.Export;
import lv.saiknes.export.Format;
import lv.saiknes.export.Vocabulary;
import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Graph;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.StoreException;
import lv.saiknes.store.GraphStore;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers requests with exports: what stands in the headers, who has this version
 * already, and what is said to who asks for what is not there.
 */
@Component
class Exports {

	/**
	 * Of an unpackaged program nobody knows which one it is, so its start counts.
	 */
	private static final String PROGRAM = Optional.ofNullable(Exports.class.getPackage().getImplementationVersion())
		.orElseGet(() -> Long.toString(System.currentTimeMillis(), Character.MAX_RADIX));

	private final GraphStore store;

	private final CurrentGraph graph;

	private final Ontology ontology;

	private final PublicAddress address;

	private final MessageSource messages;

	Exports(GraphStore store, CurrentGraph graph, Ontology ontology, PublicAddress address, MessageSource messages) {
		this.messages = messages;
		this.store = store;
		this.graph = graph;
		this.ontology = ontology;
		this.address = address;
	}

	/** The whole graph. */
	Export whole() {
		Graph current = this.graph.get();
		return Export.of(current.dataset(), current.times(), this.ontology, addresses());
	}

	/** How things are called from outside. */
	Addresses addresses() {
		return new Addresses(this.address.base());
	}

	/** Our terms. */
	Vocabulary vocabulary() {
		return new Vocabulary(this.ontology, addresses());
	}

	/**
	 * Whether whoever asks has what this dataset and this program give under this very
	 * address; then the answer is made. Otherwise it is to be made, and its headers tell
	 * what it hangs on.
	 */
	boolean isKnown(HttpServletRequest request, HttpServletResponse response) {
		String version = this.store.findVersion().orElseThrow(StoreException::nothingLoaded);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
		return new ServletWebRequest(request, response).checkNotModified("W/\"" + version + "-" + PROGRAM + "\"");
	}

	/** Writes an export as the answer, as a file to keep. */
	void write(Format format, Export export, String file, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		String asked = Objects.requireNonNullElse(request.getParameter("separator"), ",");
		Optional<Character> separator = Delimited.findSign(asked);
		if (separator.isEmpty()) {
			refuse(HttpServletResponse.SC_BAD_REQUEST, "separator",
					"`" + asked + "` cannot stand between cells; ask for `comma` or `semicolon`.", response);
			return;
		}
		String heads = request.getParameter("heads");
		if (heads != null && !heads.equals("lv") && !heads.equals("en")) {
			refuse(HttpServletResponse.SC_BAD_REQUEST, "heads",
					"There are no headings in `" + heads
							+ "`; ask for `lv` or `en`, or leave `heads` out for the names that the API uses.",
					response);
			return;
		}
		Export asWanted = export.separatedBy(separator.get());
		Export headed = (heads != null) ? asWanted.headed(new ColumnHeads(this.messages, Locale.of(heads))) : asWanted;
		Optional<String> refusal = format.findRefusal(headed);
		if (refusal.isPresent()) {
			response.setHeader(HttpHeaders.ETAG, null);
			refuse(HttpServletResponse.SC_BAD_REQUEST, "format", refusal.get(), response);
			return;
		}
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + "\"");
		write(format.mediaType() + (format.isText() ? ";charset=UTF-8" : ""), response,
				(out) -> format.writer().write(headed, out));
	}

	/** Writes something as the answer. */
	void write(String mediaType, HttpServletResponse response, Body body) throws IOException {
		response.setContentType(mediaType);
		body.write(response.getOutputStream());
	}

	/** Says what is wrong, as JSON. */
	void refuse(int status, String argument, String message, HttpServletResponse response) throws IOException {
		Map<String, String> error = new LinkedHashMap<>();
		error.put("argument", argument);
		error.put("message", message);
		response.setStatus(status);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentType(MediaType.APPLICATION_JSON_VALUE + ";charset=UTF-8");
		JsonMapper.shared().writeValue(response.getOutputStream(), error);
	}

	/** What is written. */
	@FunctionalInterface
	interface Body {

		void write(OutputStream out) throws IOException;

	}

}
