package lv.saiknes.document.web;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import lv.saiknes.document.web.SheetView.Piece;
import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of documents where their texts are not at hand. */
@ServerTest
class DocumentPagesTests {

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void allDocumentsAreListedWithWhatRestsOnThem() {
		String page = page("/documents?lang=en");
		this.api.data("{ dataset { sources { id coverage { textLines } } } }")
			.at("/dataset/sources")
			.forEach((source) -> assertThat(page).contains("/documents/" + source.get("id").asString() + "?lang=en"));
		assertThat(page).contains("Covers what happened until 12 August 2011.");
		assertThat(page("/documents?lang=lv")).contains("Ziņas līdz 2011. gada 12. augustam.");
	}

	@Test
	void aCitationLeadsToItsLinesWithTheFactsThatRestOnThem() {
		String entity = page("/id/suwalki?lang=en");
		assertThat(entity).containsPattern("href=\"/documents/004\\?lines=\\d+(-\\d+)?&amp;lang=en#L\\d+\"");
		String line = entity.replaceAll("(?s).*?href=\"/documents/004\\?lines=(\\d+).*", "$1");
		String page = page("/documents/004?lines=" + line + "&lang=en");
		assertThat(page).contains("id=\"L" + line + "\"").containsPattern("(?s)block asked.*?Suwałki");
	}

	@Test
	void theAddressOfEvidenceIsThatOfItsLines() {
		String address = this.api.data(
				"{ entity(id: \"suwalki\") { relations(first: 1, grades: [STATED]) { edges { evidence { address lines } } } } }")
			.at("/entity/relations/edges/0/evidence/0/address")
			.asString();
		assertThat(address).startsWith("/documents/004?lines=");
		assertThat(page(address.replaceFirst("#.*", ""))).contains("id=\"" + address.replaceFirst(".*#", "") + "\"");
	}

	/**
	 * Wherever one came in, a line that stays says which document it is, and where in it.
	 */
	@Test
	void aPageSaysWhichDocumentItIsAndWhereInIt() {
		assertThat(page("/documents/001?lines=2116&lang=en")).containsPattern(
				"(?s)<p class=\"whereabouts\"><a href=\"#main\"><span class=\"no\">001</span> <span>Development programme.*?"
						+ "data-line=\"line \\{0}\">line 2116</span>");
		assertThat(page("/documents/004?lang=lv"))
			.containsPattern("data-line=\"\\{0}\\. rinda\">\\d+\\.–\\d+\\. rinda</span>");
	}

	/** Where the data knows where a document was published, its passages lead there. */
	@Test
	void aDocumentAndItsPassagesLeadToItsPublisherWhereThatIsKnown() {
		String link = "href=\"http://www.rezeknespartneriba.lv\" rel=\"noreferrer\">";
		String known = page("/documents/003?lang=en");
		assertThat(known.split("class=\"drawn\"", -1)).hasSizeGreaterThan(3)
			.allSatisfy((part) -> assertThat(part).contains(link));
		assertThat(known).doesNotContain("gives no address");
		assertThat(page("/documents/002?lang=en")).doesNotContain("rel=\"noreferrer\">The publisher’s site")
			.containsOnlyOnce("<span>The document itself gives no address at which it was published;");
	}

	/**
	 * Without the text there is no word of it; a visitor is told how to find a place, not
	 * what whoever runs the program would have to set.
	 */
	@Test
	void withoutTheTextAnOutlineIsShown() {
		String page = page("/documents/001?lines=2116&lang=en");
		assertThat(page).contains("by its section and item").contains("class=\"sheet outline\"");
		assertThat(page).doesNotContain("SAIKNES_");
		assertThat(page).doesNotContain("name=\"find\"");
		assertThat(page("/documents/004?lang=lv")).contains("class=\"words\">1. fotogrāfija<")
			.contains(">Rēzekne–Arendāle, 1. rindkopa<")
			.doesNotContain("Fotogrāfijas/1");
		assertThat(page("/documents/004?lang=en")).contains("class=\"words\">Photograph 1<");
		assertThat(page("/documents/001?lang=lv")).contains("class=\"words\">1. nodaļa, 1. punkts<");
	}

	@Test
	void personsStayMasked() {
		assertThat(SheetView.pieces("Raksta " + SourceLibrary.MASK + ", tālrunis", "raksta"))
			.containsExactlyElementsOf(List.of(new Piece("Raksta", Piece.Kind.FOUND), new Piece(" ", Piece.Kind.TEXT),
					new Piece(SourceLibrary.MASK, Piece.Kind.MASKED), new Piece(", tālrunis", Piece.Kind.TEXT)));
	}

	@Test
	void aDocumentThatIsNotThereIsNotFound() {
		assertThat(this.api.get("/documents/999").statusCode()).isEqualTo(404);
	}

	@Test
	void bothSidesOfAContradictionStandSideBySide() {
		String page = page("/contradictions?lang=lv");
		int count = this.api.data("{ gaps(kinds: [CONTRADICTION]) { totalCount } }").at("/gaps/totalCount").asInt();
		assertThat(page.split("class=\"against\"", -1)).hasSize(count + 1);
		assertThat(page).contains("miniet arī otru");
		// No text is at hand, and none is promised.
		assertThat(page).contains("šajā kopijā nav")
			.contains("(jau norādīts augstāk)")
			.doesNotContain("tā kā iespiestas", "citāts dots")
			.doesNotContain("<blockquote");
		// Each names its sides, and each side has a passage.
		assertThat(Arrays.stream(page.split("class=\"against\"")).skip(1))
			.allSatisfy((section) -> assertThat(section.split("<li[ >]", -1)).hasSizeGreaterThan(2));
	}

	/** A passage that shows two contradictions is quoted with the first alone. */
	@Test
	void noPassageIsQuotedTwice() {
		String page = page("/contradictions?lang=lv");
		Set<String> quoted = new HashSet<>();
		int passages = 0;
		for (String item : page.split("<li id=\"passage-")) {
			int at = item.indexOf("<cite>");
			if (passages++ > 0 && at >= 0) {
				assertThat(quoted.add(item.substring(at, item.indexOf("</li>")))).as(item).isTrue();
			}
		}
		List<String> again = Pattern.compile("href=\"#(passage-\\d+)\"")
			.matcher(page)
			.results()
			.map((one) -> one.group(1))
			.toList();
		assertThat(again).isNotEmpty().allMatch((anchor) -> page.contains("id=\"" + anchor + "\""));
	}

	@Test
	void thatNoTaskIsWithoutAnIndicatorIsNotSaidAsIfEachHadOne() {
		assertThat(page("/gaps?lang=lv")).containsPattern(
				"(?s)Uzdevumi, kuru pasākumam nav rādītāja</span>\\s*<span class=\"count\">0</span></h2>\\s*<p>Rādītāji dokumentos ir pie pasākumiem");
	}

	/** The strip of a document tells its parts apart, however much rests on all of it. */
	@Test
	void theStripOfADocumentIsNotOfOneColour() {
		assertThat(Pattern.compile("<a [^>]*data-heat=\"(\\d)\"")
			.matcher(page("/documents/004?lang=lv"))
			.results()
			.map((one) -> one.group(1))
			.distinct()
			.count()).isGreaterThan(1);
	}

	@Test
	void whatIsLeftOpenIsCountedAsByTheApi() {
		String page = page("/gaps?lang=en");
		int count = this.api.data("{ gaps(kinds: [INDICATOR_WITHOUT_TARGET]) { totalCount } }")
			.at("/gaps/totalCount")
			.asInt();
		assertThat(count).isPositive();
		assertThat(page).containsPattern("Indicators without a target</a>\\s*<span class=\"count\">" + count + "<");
		assertThat(page("/gaps?kind=INDICATOR_WITHOUT_TARGET&page=2&lang=en")).contains("start=\"26\"")
			.contains("not how much is enough");
	}

	private String page(String path) {
		HttpResponse<String> response = this.api.get(path);
		assertThat(response.statusCode()).as(path).isEqualTo(200);
		assertThat(response.body()).as(path).doesNotContain("??");
		return response.body();
	}

}
