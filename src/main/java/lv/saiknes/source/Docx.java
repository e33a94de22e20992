package lv.saiknes.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a DOCX: a line for each paragraph and each row of a table, with the numbers that
 * Word counts by itself. Pages are those at which it was broken when it was saved last.
 */
final class Docx {

	private static final long LARGEST_PART = 200L * 1024 * 1024;

	private static final int DEEPEST = 9;

	private final DocumentReader.Pages pages = new DocumentReader.Pages();

	private final Map<String, Element> formats = new HashMap<>();

	private final Map<String, int[]> counters = new HashMap<>();

	private final StringBuilder page = new StringBuilder();

	private Docx() {
	}

	static Document read(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			org.jsoup.nodes.Document body = part(zip, "word/document.xml");
			if (body == null) {
				throw new DocumentException("`" + file + "` holds no Word document.");
			}
			Docx docx = new Docx();
			docx.formats(part(zip, "word/numbering.xml"));
			Element content = body.getElementsByTag("w:body").first();
			if (content != null) {
				content.children().forEach(docx::block);
			}
			docx.pages.add(docx.page.toString());
			org.jsoup.nodes.Document core = part(zip, "docProps/core.xml");
			org.jsoup.nodes.Document app = part(zip, "docProps/app.xml");
			String changed = value(core, "dcterms:modified");
			return new Document(docx.pages.lines(), (docx.pages.starts().size() > 1) ? docx.pages.starts() : List.of(),
					value(core, "dc:title"), value(app, "Company"),
					(changed != null && changed.length() >= 10) ? changed.substring(0, 10) : null, null);
		}
	}

	private static org.jsoup.nodes.@Nullable Document part(ZipFile zip, String name) throws IOException {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) {
			return null;
		}
		try (InputStream in = zip.getInputStream(entry)) {
			byte[] bytes = in.readNBytes((int) LARGEST_PART);
			if (in.read() >= 0) {
				throw new DocumentException("`" + zip.getName() + "` unpacks to more than it may.");
			}
			return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
		}
	}

	private static @Nullable String value(org.jsoup.nodes.@Nullable Document part, String tag) {
		Element element = (part != null) ? part.getElementsByTag(tag).first() : null;
		return (element != null) ? DocumentReader.said(element.text()) : null;
	}

	/** How lists are numbered: for each list its levels. */
	private void formats(org.jsoup.nodes.@Nullable Document numbering) {
		if (numbering == null) {
			return;
		}
		Map<String, Element> drawn = new HashMap<>();
		numbering.getElementsByTag("w:abstractNum").forEach((one) -> drawn.put(one.attr("w:abstractNumId"), one));
		numbering.getElementsByTag("w:num").forEach((one) -> {
			Element of = one.getElementsByTag("w:abstractNumId").first();
			Element format = (of != null) ? drawn.get(of.attr("w:val")) : null;
			if (format != null) {
				this.formats.put(one.attr("w:numId"), format);
			}
		});
	}

	private void block(Element element) {
		switch (element.tagName()) {
			case "w:p" -> this.page.append(paragraph(element)).append('\n');
			case "w:tbl" -> element.getElementsByTag("w:tr").forEach((row) -> {
				List<String> cells = new ArrayList<>();
				row.getElementsByTag("w:tc")
					.forEach((cell) -> cells
						.add(String.join(" ", cell.getElementsByTag("w:p").stream().map(this::paragraph).toList())));
				this.page.append("| ").append(String.join(" | ", cells)).append(" |\n");
			});
			case "w:sdt" -> element.getElementsByTag("w:sdtContent")
				.stream()
				.limit(1)
				.forEach((content) -> content.children().forEach(this::block));
			default -> {
			}
		}
	}

	private String paragraph(Element paragraph) {
		StringBuilder text = new StringBuilder();
		String style = first(paragraph, "w:pStyle");
		String number = number(paragraph);
		if (style.matches("(?i)heading\\d|virsraksts\\d")) {
			text.append("#".repeat(Math.min(6, style.charAt(style.length() - 1) - '0'))).append(' ');
		}
		text.append(number);
		for (Element run : paragraph.getAllElements()) {
			switch (run.tagName()) {
				case "w:t" -> text.append(run.wholeText());
				case "w:tab" -> text.append(run.parent() != null && run.parent().tagName().equals("w:r") ? "\t" : "");
				case "w:br" -> {
					if (run.attr("w:type").equals("page")) {
						turn(text);
					}
					else {
						text.append('\n');
					}
				}
				case "w:lastRenderedPageBreak" -> turn(text);
				default -> {
				}
			}
		}
		return text.toString();
	}

	/** A page that begins within a paragraph begins with its line. */
	private void turn(StringBuilder text) {
		if (!this.page.isEmpty() || !text.toString().isBlank()) {
			if (!text.toString().isBlank()) {
				this.page.append(text).append('\n');
				text.setLength(0);
			}
			this.pages.add(this.page.toString());
			this.page.setLength(0);
		}
	}

	private static String first(Element element, String tag) {
		Element found = element.getElementsByTag(tag).first();
		return (found != null) ? found.attr("w:val") : "";
	}

	/** The number that Word shows before a paragraph of a list. */
	private String number(Element paragraph) {
		Element list = paragraph.getElementsByTag("w:numPr").first();
		Element format = (list != null) ? this.formats.get(first(list, "w:numId")) : null;
		if (list == null || format == null) {
			return "";
		}
		String depth = first(list, "w:ilvl");
		int level = depth.matches("\\d") ? Math.min(DEEPEST - 1, Integer.parseInt(depth)) : 0;
		int[] counter = this.counters.computeIfAbsent(first(list, "w:numId"), (id) -> new int[DEEPEST]);
		counter[level]++;
		for (int i = level + 1; i < DEEPEST; i++) {
			counter[i] = 0;
		}
		Element drawn = format.getElementsByTag("w:lvl")
			.stream()
			.filter((one) -> one.attr("w:ilvl").equals(String.valueOf(level)))
			.findFirst()
			.orElse(null);
		if (drawn == null) {
			return "";
		}
		String kind = first(drawn, "w:numFmt");
		if (kind.equals("bullet")) {
			return "• ";
		}
		String text = first(drawn, "w:lvlText");
		for (int i = 0; i <= level; i++) {
			int value = Math.max(1, counter[i]);
			text = text.replace("%" + (i + 1), (i == level && kind.equals("lowerLetter"))
					? String.valueOf((char) ('a' + (value - 1) % 26)) : String.valueOf(value));
		}
		return text + " ";
	}

}
