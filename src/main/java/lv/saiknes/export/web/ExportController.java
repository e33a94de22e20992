package lv.saiknes.export.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.export.Format;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The whole graph in the formats of other programs, the terms that linked data uses, and
 * the shapes that it keeps to.
 */
@Controller
class ExportController {

	private static final String TURTLE = "text/turtle;charset=UTF-8";

	private final Exports exports;

	ExportController(Exports exports) {
		this.exports = exports;
	}

	@GetMapping("/export/{file}")
	void file(@PathVariable String file, HttpServletRequest request, HttpServletResponse response) throws IOException {
		Optional<Format> format = Format.ofFile(file);
		if (format.isEmpty()) {
			this.exports.refuse(HttpServletResponse.SC_NOT_FOUND, "file",
					"There is no export `" + file + "`; there are "
							+ Arrays.stream(Format.values())
								.map((one) -> '`' + one.file() + '`')
								.collect(Collectors.joining(", "))
							+ ".",
					response);
		}
		else if (!this.exports.isKnown(request, response)) {
			this.exports.write(format.get(), this.exports.whole(), file, request, response);
		}
	}

	@GetMapping("/ns.ttl")
	void vocabularyAsTurtle(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!this.exports.isKnown(request, response)) {
			this.exports.write(TURTLE, response, this.exports.vocabulary()::writeTurtle);
		}
	}

	@GetMapping("/ns.jsonld")
	void vocabularyAsJsonLd(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!this.exports.isKnown(request, response)) {
			this.exports.write("application/ld+json", response, this.exports.vocabulary()::writeJsonLd);
		}
	}

	@GetMapping("/ns/shapes.ttl")
	void shapes(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!this.exports.isKnown(request, response)) {
			byte[] shapes = this.exports.vocabulary().shapes().getBytes(StandardCharsets.UTF_8);
			this.exports.write(TURTLE, response, (out) -> out.write(shapes));
		}
	}

	/** Where catalogues look for what is described at the beginning of each export. */
	@GetMapping(path = { "/.well-known/void", "/data.ttl" }, produces = MediaType.ALL_VALUE)
	void catalogue(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!this.exports.isKnown(request, response)) {
			this.exports.write(TURTLE, response, this.exports.whole()::describeAsTurtle);
		}
	}

}
