package lv.saiknes.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Documents of each form become lines with pages. */
class DocumentReaderTests {

	@TempDir
	private Path folder;

	@Test
	void aPdfKeepsItsPagesAndTitle() throws IOException {
		Path file = this.folder.resolve("plan.pdf");
		try (PDDocument pdf = new PDDocument()) {
			pdf.getDocumentInformation().setTitle("Mill plan");
			for (String words : new String[] { "First page", "Second page" }) {
				PDPage page = new PDPage();
				pdf.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
					content.beginText();
					content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
					content.newLineAtOffset(50, 700);
					content.showText(words);
					content.endText();
				}
			}
			pdf.save(file.toFile());
		}
		Document document = DocumentReader.read(file);
		assertThat(document.title()).isEqualTo("Mill plan");
		assertThat(document.pages()).hasSize(2);
		assertThat(document.lines().get(document.pages().get(1) - 1)).isEqualTo("Second page");
	}

	@Test
	void aDocxKeepsTheNumbersThatWordCounts() throws IOException {
		Map<String, String> parts = new TreeMap<>();
		parts.put("word/document.xml",
				"""
						<w:document xmlns:w="w"><w:body>
						<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Tasks</w:t></w:r></w:p>
						<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Build</w:t></w:r></w:p>
						<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Repair</w:t></w:r></w:p>
						<w:p><w:r><w:br w:type="page"/><w:t>Next page</w:t></w:r></w:p>
						<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cost</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>5 EUR</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
						</w:body></w:document>""");
		parts.put("word/numbering.xml",
				"""
						<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/>
						<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>""");
		parts.put("docProps/core.xml",
				"""
						<cp:coreProperties><dc:title>Mill plan</dc:title><dcterms:modified>2024-05-06T07:08:09Z</dcterms:modified>
						</cp:coreProperties>""");
		Path file = this.folder.resolve("plan.docx");
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		Document document = DocumentReader.read(file);
		assertThat(document.lines()).containsSubsequence("## Tasks", "a. Build", "b. Repair", "Next page",
				"| Cost | 5 EUR |");
		assertThat(document.pages()).hasSize(2);
		assertThat(document.lines().get(document.pages().get(1) - 1)).isEqualTo("Next page");
		assertThat(document.title()).isEqualTo("Mill plan");
		assertThat(document.date()).isEqualTo("2024-05-06");
	}

	@Test
	void aPageOfHtmlLosesWhatIsNoText() throws IOException {
		Document document = DocumentReader.read(write("page.html",
				"""
						<html><head><title>Mill news</title><link rel="canonical" href="https://example.org/news">
						<meta property="article:published_time" content="2024-02-03T10:00"></head>
						<body><script>var x;</script><h2>News</h2><p>One <b>bold</b> word.</p><ul><li>first</li></ul></body></html>"""));
		assertThat(document.lines()).containsExactly("## News", "", "One bold word.", "", "• first", "");
		assertThat(document.title()).isEqualTo("Mill news");
		assertThat(document.date()).isEqualTo("2024-02-03");
		assertThat(document.address()).isEqualTo("https://example.org/news");
	}

	@Test
	void aFormFeedTurnsThePageOfAText() throws IOException {
		Document document = DocumentReader.read(write("plan.txt", "one\ntwo\n\fthree\n"));
		assertThat(document.lines()).containsExactly("one", "two", "", "three", "");
		assertThat(document.pages()).containsExactly(1, 4);
	}

	@Test
	void whatCannotBeReadIsRefusedWithARemedy() throws IOException {
		Path bytes = this.folder.resolve("old.txt");
		Files.write(bytes, new byte[] { 'R', (byte) 0xE7, 'z' });
		assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> DocumentReader.read(bytes))
			.withMessageContaining("UTF-8");
		Path empty = write("empty.md", " \n");
		assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> DocumentReader.read(empty))
			.withMessageContaining("no text");
		Path strange = write("plan.odt", "x");
		assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> DocumentReader.read(strange))
			.withMessageContaining(".docx");
		Path broken = write("broken.pdf", "no pdf");
		assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> DocumentReader.read(broken))
			.withMessageContaining("broken.pdf");
	}

	private Path write(String name, String text) throws IOException {
		return Files.writeString(this.folder.resolve(name), text);
	}

}
