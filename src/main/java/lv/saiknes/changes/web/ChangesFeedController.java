package lv.saiknes.changes.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.address.PublicAddress;
import lv.saiknes.changes.Change;
import lv.saiknes.changes.ChangeWriter;
import lv.saiknes.changes.Comparison;
import lv.saiknes.changes.Versions;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.store.Version;
import lv.saiknes.words.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The versions of the dataset as an Atom feed (RFC 4287): an entry for each that is kept
 * with one before it, the latest first.
 */
@Controller
class ChangesFeedController {

	private static final int TOLD = 20;

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	private final Versions versions;

	private final ChangeWriter writer;

	private final CurrentManifest manifest;

	private final PublicAddress address;

	ChangesFeedController(Versions versions, ChangeWriter writer, CurrentManifest manifest, PublicAddress address) {
		this.versions = versions;
		this.writer = writer;
		this.manifest = manifest;
		this.address = address;
	}

	@GetMapping("/changes.atom")
	void feed(Locale locale, HttpServletResponse response) throws IOException {
		Language language = Language.of(locale);
		response.setContentType("application/atom+xml;charset=UTF-8");
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
				.createXMLStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8.name());
			xml.writeStartDocument("UTF-8", "1.0");
			xml.writeStartElement("feed");
			xml.writeDefaultNamespace(ATOM);
			xml.writeAttribute("xml:lang", locale.getLanguage());
			write(xml, locale, language);
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.flush();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private void write(XMLStreamWriter xml, Locale locale, Language language) throws XMLStreamException {
		List<Version> kept = this.versions.list();
		String base = this.address.base();
		String title = this.manifest.get().title().in(language);
		element(xml, "title", Words.text("changes.feed-title", title).in(language));
		element(xml, "id", base + "/changes.atom");
		element(xml, "updated", (kept.isEmpty() ? Instant.EPOCH : kept.getFirst().loadedAt()).toString());
		link(xml, "self", base + "/changes.atom?lang=" + locale.getLanguage());
		link(xml, "alternate", base + "/changes?lang=" + locale.getLanguage());
		xml.writeStartElement("author");
		element(xml, "name", "Saiknes");
		xml.writeEndElement();
		for (int i = 0; i + 1 < kept.size(); i++) {
			Comparison comparison = this.versions.compare(kept.get(i + 1).id(), kept.get(i).id());
			String page = base + "/changes?from=" + comparison.from() + "&to=" + comparison.to();
			List<Integer> counts = List.copyOf(comparison.counts().values());
			xml.writeStartElement("entry");
			Text entry = Words.text("changes.entry", kept.get(i).id(), counts.get(0), counts.get(1), counts.get(2));
			element(xml, "title", entry.in(language));
			element(xml, "id", page);
			element(xml, "updated", kept.get(i).loadedAt().toString());
			link(xml, "alternate", page + "&lang=" + locale.getLanguage());
			xml.writeStartElement("content");
			xml.writeAttribute("type", "text");
			xml.writeCharacters(content(comparison, language));
			xml.writeEndElement();
			xml.writeEndElement();
		}
	}

	private String content(Comparison comparison, Language language) {
		StringBuilder content = new StringBuilder();
		List<Change> changes = comparison.changes();
		int told = Words.named(changes.size(), TOLD);
		changes.stream()
			.limit(told)
			.forEach((change) -> content.append(Words.text("changes.how." + change.change()).in(language))
				.append(": ")
				.append(this.writer.write(change, language))
				.append('\n'));
		if (changes.size() > told) {
			content.append(Words.text("changes.more", changes.size() - told).in(language)).append('\n');
		}
		return content.toString();
	}

	private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(text);
		xml.writeEndElement();
	}

	private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
		xml.writeEmptyElement("link");
		xml.writeAttribute("rel", relation);
		xml.writeAttribute("href", address);
	}

}
