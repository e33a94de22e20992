package lv.saiknes.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Sha256;
import lv.saiknes.model.Source.PersonalSpan;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Passages are shown only as they were cited, and never with a person in them. */
class SourceLibraryTests {

	@TempDir
	private Path folder;

	private SourceLibrary library;

	@BeforeEach
	void open() throws IOException {
		Files.writeString(this.folder.resolve("009_programme.txt"),
				"Dzirnavu programma\n\n  a.\u00a0stipra\tkoledža\r\nraksti: pasts@example.org, zvani 000\nbeigas");
		Files.writeString(this.folder.resolve("0091_other.txt"), "cits");
		this.library = SourceLibrary.open(this.folder);
	}

	@Test
	void linesEndAtLineFeedAndBlankOnesCount() {
		assertThat(this.library.linesOf("009")).hasSize(5);
		assertThat(this.library.linesOf("009").get(1)).isEmpty();
		assertThat(this.library.linesOf("009").get(4)).isEqualTo("beigas");
		assertThat(this.library.findHash("009", 3, 3)).contains(Sha256.hex("a. stipra koledža"));
		assertThat(this.library.findHash("009", 1, 3)).contains(Sha256.hex("Dzirnavu programma a. stipra koledža"));
	}

	@Test
	void theFileIsTheOneWhoseNameBeginsWithTheNumberAndAnUnderscore() {
		assertThat(this.library.linesOf("0091")).containsExactly("cits");
	}

	@Test
	void thereIsNoHashBeyondTheLastLine() {
		assertThat(this.library.findHash("009", 5, 5)).isPresent();
		assertThat(this.library.findHash("009", 5, 6)).isEmpty();
	}

	@Test
	void aPassageIsShownAsOneLine() {
		assertThat(this.library.findPassage(citation(1, 3, hash(1, 3)), source()))
			.contains("Dzirnavu programma a. stipra koledža");
	}

	@Test
	void personalSpansAreMaskedThoughTheHashCoversThem() {
		Source source = source(new PersonalSpan(4, 8, 25), new PersonalSpan(4, 33, 36));
		assertThat(this.library.findPassage(citation(4, 4, hash(4, 4)), source)).contains("raksti: █████, zvani █████");
	}

	@Test
	void aSpanMasksItsOwnLineAlone() {
		assertThat(this.library.findPassage(citation(4, 5, hash(4, 5)), source(new PersonalSpan(5, 0, 6))))
			.contains("raksti: pasts@example.org, zvani 000 █████");
	}

	@Test
	void nothingButALineFeedEndsALine() throws IOException {
		Files.writeString(this.folder.resolve("007_odd.txt"), "viens\rdivi\u2028trīs\u0085četri\fpieci\nseši");
		assertThat(this.library.linesOf("007")).hasSize(2).last().isEqualTo("seši");
	}

	@Test
	void theLengthOfWhatIsMaskedDoesNotShow() {
		Source longer = source(new PersonalSpan(4, 8, 25));
		Source shorter = source(new PersonalSpan(1, 0, 3));
		assertThat(this.library.findPassage(citation(4, 4, hash(4, 4)), longer)).get().asString().contains(": █████,");
		assertThat(this.library.findPassage(citation(1, 1, hash(1, 1)), shorter)).contains("█████rnavu programma");
	}

	@Test
	void aSpanThatRunsPastTheLineMasksTheRest() {
		assertThat(this.library.findPassage(citation(5, 5, hash(5, 5)), source(new PersonalSpan(5, 3, 99))))
			.contains("bei█████");
	}

	@Test
	void aSpanBeyondTheEndOfItsLineMasksNothing() {
		assertThat(this.library.findPassage(citation(5, 5, hash(5, 5)),
				source(new PersonalSpan(5, 6, 9), new PersonalSpan(5, 50, 60))))
			.contains("beigas");
	}

	/**
	 * A quotation that is cut within a sentence says so; a heading or an item of a list
	 * is whole.
	 */
	@Test
	void aQuotationThatIsCutWithinASentenceHasAnEllipsisThere() throws IOException {
		Files.writeString(this.folder.resolve("006_cut.txt"), String.join("\n", "13. Virziens Prasmes:",
				"a. atbalsts koledžai; kā arī citu augstskolu", "", "filiāļu attīstībai.  ", "b. Arods", "c. Ceļi"));
		assertThat(quote(1, 2)).isEqualTo("13. Virziens Prasmes: a. atbalsts koledžai; kā arī citu augstskolu…");
		assertThat(quote(2, 4)).isEqualTo("a. atbalsts koledžai; kā arī citu augstskolu filiāļu attīstībai.");
		assertThat(quote(4, 4)).isEqualTo("…filiāļu attīstībai.");
		assertThat(quote(5, 5)).isEqualTo("b. Arods");
		assertThat(quote(6, 6)).isEqualTo("c. Ceļi");
	}

	private String quote(int first, int last) {
		String hash = this.library.findHash("006", first, last).orElseThrow();
		Text text = new Text("Griezums", "Cut");
		return this.library
			.findQuote(new Citation(Citation.idOf("006", first, last), "006", "1", first, last, hash),
					new Source("006", text, text, "2020", null, List.of(), null, List.of()))
			.orElseThrow();
	}

	@Test
	void aChangedPassageIsNotShown() throws IOException {
		Citation citation = citation(3, 3, hash(3, 3));
		Files.writeString(this.folder.resolve("009_programme.txt"), "Dzirnavu programma\n\na. vāja koledža");
		assertThat(SourceLibrary.open(this.folder).findPassage(citation, source())).isEmpty();
	}

	@Test
	void aPassageThatIsGoneIsNotShown() {
		assertThat(this.library.findPassage(citation(6, 6, hash(5, 5)), source())).isEmpty();
	}

	@Test
	void anAbsentFileIsNamedWithTheRemedy() {
		assertThatExceptionOfType(SourceException.class).isThrownBy(() -> this.library.linesOf("008"))
			.withMessageContaining("`008_`")
			.withMessageContaining(this.folder.toString())
			.withMessageContaining("put the text of source 008 there");
	}

	@Test
	void anAbsentFolderIsNamedWithTheRemedy() {
		Path absent = this.folder.resolve("absent");
		assertThatExceptionOfType(SourceException.class).isThrownBy(() -> SourceLibrary.open(absent))
			.withMessageContaining("`" + absent + "`")
			.withMessageContaining("SAIKNES_SOURCES_DIRECTORY");
	}

	private String hash(int first, int last) {
		return this.library.findHash("009", first, last).orElseThrow();
	}

	private static Citation citation(int first, int last, String hash) {
		return new Citation(Citation.idOf("009", first, last), "009", "1", first, last, hash);
	}

	private static Source source(PersonalSpan... spans) {
		Text text = new Text("Dzirnavas", "Mill");
		return new Source("009", text, text, "2020", null, List.of(spans), null, List.of());
	}

}
