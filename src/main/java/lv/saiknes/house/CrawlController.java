package lv.saiknes.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.address.PublicAddress;
import lv.saiknes.query.NodeReader;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What search engines ask for: which pages there are, each in both languages
 * (sitemaps.org, with the links to translations that Google describes), and which
 * addresses are not for them.
 */
@Controller
class CrawlController {

	/** The most addresses that a sitemap may have. */
	private static final int MOST = 50_000;

	private static final String[] LANGUAGES = { "lv", "en" };

	private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

	private static final String XHTML = "http://www.w3.org/1999/xhtml";

	private static final List<String> PAGES = List.of("/", "/graph", "/trace", "/matrix", "/connect", "/partners",
			"/compare", "/plans", "/map", "/stories", "/questions", "/documents", "/contradictions", "/gaps", "/data",
			"/changes", "/match", "/ns");

	private final NodeReader nodes;

	private final PublicAddress address;

	private final int most;

	CrawlController(NodeReader nodes, PublicAddress address) {
		this.nodes = nodes;
		this.address = address;
		this.most = MOST / LANGUAGES.length;
	}

	@GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
	@ResponseBody
	String robots() {
		return """
				User-agent: *
				Disallow: /graphql
				Disallow: /export/
				Disallow: /letter
				Disallow: /search
				Disallow: /*?*format=
				Disallow: /*?*from=
				Disallow: /*?*ids=
				Disallow: /*?*idea=

				Sitemap: %s/sitemap.xml
				""".formatted(this.address.base());
	}

	/** All pages, or where there are too many for one file, the files that have them. */
	@GetMapping("/sitemap.xml")
	void sitemap(HttpServletResponse response) throws IOException {
		List<String> pages = pages();
		if (pages.size() <= this.most) {
			write(pages, response);
			return;
		}
		write(response, (xml) -> {
			xml.writeStartElement("sitemapindex");
			xml.writeDefaultNamespace(NAMESPACE);
			for (int part = 1; (part - 1) * this.most < pages.size(); part++) {
				xml.writeStartElement("sitemap");
				element(xml, "loc", this.address.base() + "/sitemap-" + part + ".xml");
				xml.writeEndElement();
			}
			xml.writeEndElement();
		});
	}

	@GetMapping("/sitemap-{part:\\d{1,6}}.xml")
	void part(@PathVariable int part, HttpServletResponse response) throws IOException {
		List<String> pages = pages();
		long from = (part - 1L) * this.most;
		if (part < 1 || from >= pages.size()) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		write(pages.subList((int) from, (int) Math.min(pages.size(), from + this.most)), response);
	}

	private List<String> pages() {
		List<String> pages = new ArrayList<>(PAGES);
		this.nodes.listIds().forEach((id) -> pages.add("/id/" + id));
		return pages;
	}

	private void write(List<String> pages, HttpServletResponse response) throws IOException {
		String base = this.address.base();
		write(response, (xml) -> {
			xml.writeStartElement("urlset");
			xml.writeDefaultNamespace(NAMESPACE);
			xml.writeNamespace("xhtml", XHTML);
			for (String page : pages) {
				for (String language : LANGUAGES) {
					xml.writeStartElement("url");
					element(xml, "loc", base + page + "?lang=" + language);
					for (String other : LANGUAGES) {
						xml.writeEmptyElement("xhtml", "link", XHTML);
						xml.writeAttribute("rel", "alternate");
						xml.writeAttribute("hreflang", other);
						xml.writeAttribute("href", base + page + "?lang=" + other);
					}
					xml.writeEndElement();
				}
			}
			xml.writeEndElement();
		});
	}

	private static void write(HttpServletResponse response, Content content) throws IOException {
		response.setContentType("application/xml;charset=UTF-8");
		response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
				.createXMLStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8.name());
			xml.writeStartDocument("UTF-8", "1.0");
			content.write(xml);
			xml.writeEndDocument();
			xml.flush();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(text);
		xml.writeEndElement();
	}

	/** What is written. */
	@FunctionalInterface
	private interface Content {

		void write(XMLStreamWriter xml) throws XMLStreamException;

	}

}
