package lv.saiknes.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Reads a page of HTML: a line for each block, what is no text left out. */
final class Html {

	private static final Set<String> SILENT = Set.of("script", "style", "noscript", "template", "svg", "head");

	private static final Set<String> CELLS = Set.of("td", "th");

	private Html() {
	}

	static Document read(Path file) throws IOException {
		org.jsoup.nodes.Document page = Jsoup.parse(file.toFile(), null);
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		page.body().traverse(new NodeVisitor() {

			@Override
			public void head(Node node, int depth) {
				if (node instanceof TextNode text && !isSilent(node)) {
					line.append(text.getWholeText().replaceAll("\\s+", " "));
				}
				else if (node instanceof Element element && !isSilent(node)) {
					if (element.tagName().equals("br") || (element.isBlock() && !isCell(element))) {
						end();
					}
					else if (isCell(element) && !line.toString().isBlank()) {
						line.append(" | ");
					}
					if (element.tagName().matches("h[1-6]")) {
						line.append("#".repeat(element.tagName().charAt(1) - '0')).append(' ');
					}
					if (element.tagName().equals("li")) {
						line.append("• ");
					}
				}
			}

			@Override
			public void tail(Node node, int depth) {
				if (node instanceof Element element && element.isBlock() && !isCell(element)) {
					end();
					if (element.tagName().matches("p|h[1-6]|ul|ol|table")) {
						blank();
					}
				}
			}

			private void end() {
				String text = line.toString().strip();
				line.setLength(0);
				if (!text.isEmpty() && !text.matches("#+|•")) {
					lines.add(text);
				}
			}

			private void blank() {
				if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
					lines.add("");
				}
			}

		});
		return new Document(lines, List.of(), DocumentReader.said(page.title()),
				meta(page, "meta[property=og:site_name]", "meta[name=DC.publisher]", "meta[name=publisher]"),
				day(meta(page, "meta[property=article:modified_time]", "meta[property=article:published_time]",
						"meta[name=DC.date]", "meta[name=date]")),
				DocumentReader.said(page.select("link[rel=canonical]").attr("href")));
	}

	private static boolean isSilent(Node node) {
		for (Node one = node; one != null; one = one.parent()) {
			if (SILENT.contains(one.nodeName())) {
				return true;
			}
		}
		return false;
	}

	private static boolean isCell(Element element) {
		return CELLS.contains(element.tagName());
	}

	private static @Nullable String meta(org.jsoup.nodes.Document page, String... selectors) {
		for (String selector : selectors) {
			String value = DocumentReader.said(page.select(selector).attr("content"));
			if (value != null) {
				return value;
			}
		}
		return null;
	}

	private static @Nullable String day(@Nullable String time) {
		return (time != null && time.matches("\\d{4}-\\d{2}-\\d{2}.*")) ? time.substring(0, 10) : null;
	}

}
