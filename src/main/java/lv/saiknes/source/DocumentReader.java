package lv.saiknes.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document into lines: text, Markdown, PDF, DOCX and HTML, told by the ending of
 * the file's name. Nothing is fetched from elsewhere.
 */
public final class DocumentReader {

	private static final long LARGEST_BYTES = 200L * 1024 * 1024;

	private static final char FORM_FEED = '\f';

	private DocumentReader() {
	}

	/**
	 * The document in a file.
	 * @throws DocumentException when it cannot be read, or has no text
	 */
	public static Document read(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		String ending = name.substring(name.lastIndexOf('.') + 1);
		try {
			if (!Files.isRegularFile(file)) {
				throw new DocumentException("There is no file `" + file + "`.");
			}
			if (Files.size(file) > LARGEST_BYTES) {
				throw new DocumentException("`" + file + "` has more than " + LARGEST_BYTES + " bytes; split it.");
			}
			Document document = switch (ending) {
				case "txt", "text", "md", "markdown" -> text(file);
				case "pdf" -> pdf(file);
				case "docx" -> Docx.read(file);
				case "html", "htm", "xhtml" -> Html.read(file);
				default -> throw new DocumentException(
						"`" + file + "` ends with neither .txt, .md, .pdf, .docx nor .html; save it as one of these.");
			};
			if (document.lines().stream().allMatch(String::isBlank)) {
				throw new DocumentException("`" + file
						+ "` has no text; where its pages are pictures, let a program recognise their letters first.");
			}
			return document;
		}
		catch (IOException ex) {
			throw new DocumentException("`" + file + "` cannot be read as ." + ending + ": " + ex.getMessage());
		}
	}

	private static Document text(Path file) throws IOException {
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
		}
		catch (CharacterCodingException ex) {
			throw new DocumentException("`" + file + "` is not UTF-8; save it in UTF-8.");
		}
		Pages pages = new Pages();
		String[] parts = text.replace("\uFEFF", "").split(String.valueOf(FORM_FEED), -1);
		for (String page : parts) {
			pages.add(page);
		}
		return new Document(pages.lines(), (parts.length > 1) ? pages.starts() : List.of(), null, null, null, null);
	}

	private static Document pdf(Path file) throws IOException {
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setLineSeparator("\n");
			stripper.setParagraphEnd("\n");
			Pages pages = new Pages();
			for (int page = 1; page <= document.getNumberOfPages(); page++) {
				stripper.setStartPage(page);
				stripper.setEndPage(page);
				pages.add(stripper.getText(document));
			}
			PDDocumentInformation about = document.getDocumentInformation();
			Calendar changed = (about.getModificationDate() != null) ? about.getModificationDate()
					: about.getCreationDate();
			return new Document(pages.lines(), pages.starts(), said(about.getTitle()), null,
					(changed != null) ? LocalDate.ofInstant(changed.toInstant(), ZoneOffset.UTC).toString() : null,
					null);
		}
	}

	/** What a document says of itself, where it says anything. */
	static @Nullable String said(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	/** Lines with the first of each page. */
	static final class Pages {

		private final List<String> lines = new ArrayList<>();

		private final List<Integer> starts = new ArrayList<>();

		void add(String page) {
			this.starts.add(this.lines.size() + 1);
			List<String> own = new ArrayList<>(page.replace("\r\n", "\n").replace('\r', '\n').lines().toList());
			while (!own.isEmpty() && own.getLast().isBlank()) {
				own.removeLast();
			}
			own.forEach((line) -> this.lines.add(line.replaceAll("[\\p{Cntrl}&&[^\\t]]", "").stripTrailing()));
			// A blank line parts the pages, so that no passage runs on by chance.
			this.lines.add("");
		}

		List<String> lines() {
			return this.lines;
		}

		List<Integer> starts() {
			return this.starts;
		}

	}

}
