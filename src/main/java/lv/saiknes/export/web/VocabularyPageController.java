package lv.saiknes.export.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.export.Vocabulary;
import lv.saiknes.model.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The vocabulary of linked data as a page, and for programs the way to it. */
@Controller
class VocabularyPageController {

	private final Exports exports;

	VocabularyPageController(Exports exports) {
		this.exports = exports;
	}

	@GetMapping(path = "/ns", produces = "text/turtle")
	String turtle(HttpServletResponse response) {
		return other("/ns.ttl", response);
	}

	@GetMapping(path = "/ns", produces = "application/ld+json")
	String jsonLd(HttpServletResponse response) {
		return other("/ns.jsonld", response);
	}

	private static String other(String address, HttpServletResponse response) {
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		return "forward:" + address;
	}

	/** The page, also for those who accept anything. */
	@GetMapping(path = "/ns", produces = { MediaType.TEXT_HTML_VALUE, MediaType.ALL_VALUE })
	String page(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale) {
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		response.setHeader(HttpHeaders.LINK,
				"</ns.ttl>; rel=\"alternate\"; type=\"text/turtle\", </ns.jsonld>; rel=\"alternate\"; type=\"application/ld+json\"");
		List<Vocabulary.Term> terms = this.exports.vocabulary().terms();
		model.addAttribute("address", this.exports.addresses().vocabulary());
		model.addAttribute("language", Language.of(locale));
		model.addAttribute("sorts", Vocabulary.Sort.values());
		model.addAttribute("terms", terms);
		return "vocabulary";
	}

}
