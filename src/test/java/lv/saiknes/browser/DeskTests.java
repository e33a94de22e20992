package lv.saiknes.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import lv.saiknes.SaiknesApplication;
import lv.saiknes.desk.DeskKey;
import lv.saiknes.seed.SeedExample;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.seed.SeedResult;
import lv.saiknes.support.LoadedOntology;
import lv.saiknes.support.PreparedIndexes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person who has never seen a seed file adds a twinning from a page of made-up text,
 * takes it back, and reads facts a second time.
 */
@DirtiesContext
@Import(PreparedIndexes.class)
@SpringBootTest(classes = SaiknesApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "saiknes.desk=true", "saiknes.trace.permutations=0",
				"saiknes.corrections.url=https://issues.example/new?body={text}" })
class DeskTests {

	/** Line 26 of the text. */
	private static final String PAGE = """

			Kalnavas jaunie draugi
			2019. gada maijā Kalnava noslēdza sadarbības līgumu ar Upesgalu.""";

	private static final int LINE = 26;

	@TempDir
	private static Path folder;

	private static Path seed;

	@LocalServerPort
	private int port;

	@Autowired
	private DeskKey key;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry registry) {
		registry.add("saiknes.seed.directory", () -> seed.toString());
		registry.add("saiknes.sources.directory", () -> folder.resolve("sources").toString());
		registry.add("saiknes.store.directory", () -> folder.resolve("store").toString());
	}

	@BeforeAll
	static void write() throws IOException {
		seed = Files.createDirectories(folder.resolve("seed"));
		SeedExample example = SeedExample.sound().saying(PAGE);
		example.writeSeed(seed);
		example.writeSource(Files.createDirectories(folder.resolve("sources")));
		Files.createDirectories(seed.resolve("drafts/009"));
		Files.writeString(seed.resolve("drafts/009/proposals.yaml"),
				"""
						status: draft
						source: "009"
						proposals:
						  - {status: draft, confidence: 0.90, ground: name-in-text, relation: {from: "partnership-kalnava-ezermala", kind: "COVERS", to: "crafts"}, cite: "22 @ Beigas/1"}
						  - {status: draft, confidence: 0.40, ground: name-in-text, relation: {from: "ezermala", kind: "LOCATED_IN", to: "millonia"}, cite: "23 @ Beigas/2"}
						""");
	}

	@Test
	void aTwinningIsAddedFromAPageOfTextAndTakenBack() throws IOException {
		Map<String, String> before = texts();
		try (Visit visit = new Visit(this.port, "lv")) {
			Page page = visit.open(this.key.address());
			assertThat(page.url()).doesNotContain("key=");
			page.locator(".card a").first().click();
			visit.settle();
			assertThat(page.locator("#L22 .drawn")).not().hasCount(0);
			assertThat(page.locator("#L" + LINE)).hasAttribute("data-state", "OPEN");
			page.setViewportSize(1024, 768);
			assertThat(visit.overhang()).isZero();
			assertThat(visit.barriers()).isEmpty();
			visit.keep("desk-lv");
			page.locator("#L" + LINE + " .pick").focus();
			page.keyboard().press("Space");
			page.keyboard().press("Enter");
			assertThat(page.locator("#locator")).hasValue("Kalnavas jaunie draugi/1");
			choose(page, "from", "kalnava");
			page.locator("#to-new").check();
			page.locator("#to-kind").selectOption("Partnership");
			page.locator("#to-lv").fill("Kalnavas un Upesgala līgums");
			page.locator("#to-en").fill("Kalnava–Upesgals agreement");
			page.locator("#to-value-form").selectOption("agreement");
			assertThat(page.locator("#relation option")).not().containsText(new String[] { "aptver" });
			page.locator("#relation").selectOption(">PARTY_TO");
			page.locator("#value-validFrom").fill("2019-05");
			assertThat(page.locator("#sentence-lv")).containsText("Kalnava ir viena no pusēm");
			assertThat(page.locator("#sentence-en")).containsText("Kalnava is a party to");
			visit.keep("desk-filled-lv");
			page.keyboard().press("Control+Enter");
			assertThat(page.locator("#said")).containsText("Saglabāts");
			assertThat(page.locator("#L" + LINE)).hasAttribute("data-state", "CITED");
			page.locator("#from-new").check();
			page.locator("#from-kind").selectOption("Municipality");
			page.locator("#from-lv").fill("Upesgals");
			page.locator("#from-en").fill("Upesgals");
			page.locator("#from-value-label").selectOption("TwinCity");
			page.locator("#from-value-type").selectOption("town");
			page.locator("#relation").selectOption(">PARTY_TO");
			page.locator("#save").click();
			assertThat(page.locator("#L" + LINE + " .drawn")).hasCount(2);
			String nodes = Files.readString(seed.resolve("nodes.yaml"));
			assertThat(nodes).contains(
					"  - {from: kalnava, kind: PARTY_TO, to: kalnava-upesgals-agreement, validFrom: \"2019-05\", cite: 26 @ Kalnavas jaunie draugi/1}\n",
					"{id: upesgals, kind: Municipality, labels: [TwinCity], name: {lv: Upesgals, en: Upesgals}, type: town}");
			assertThat(Files.readString(seed.resolve("citations.lock"))).contains("009.26 ");
			assertSound();
			visit.open("/id/kalnava-upesgals-agreement?lang=en");
			assertThat(page.locator("h1")).hasText("Kalnava–Upesgals agreement");
			page.goBack();
			page.locator("#undo").click();
			assertThat(page.locator("#said")).containsText("Atsaukts");
			page.locator("#undo").click();
			assertThat(page.locator("#L" + LINE)).hasAttribute("data-state", "OPEN");
		}
		assertThat(texts()).isEqualTo(before);
		assertSound();
	}

	@Test
	void whatTheValidatorRefusesIsToldAndNotWritten() throws IOException {
		Map<String, String> before = texts();
		try (Visit visit = new Visit(this.port, "en")) {
			visit.open(this.key.address());
			Page page = visit.open("/desk/009?lang=en");
			page.locator("#L" + LINE + " .words").click();
			choose(page, "from", "kalnava");
			choose(page, "to", "partnership-kalnava-ezermala");
			page.locator("#relation").selectOption(">PARTY_TO");
			page.locator("#value-validFrom").fill("May 2019");
			page.locator("#save").click();
			assertThat(page.locator("#said")).containsText("DUPLICATE_RELATION");
			assertThat(page.locator("#said")).containsText("`May 2019` is not a date");
			assertThat(visit.barriers()).isEmpty();
			page.locator("#clear").click();
			page.locator("#L" + LINE + " .words").click();
			choose(page, "from", "ezermala");
			choose(page, "to", "millonia");
			page.locator("#relation").selectOption(">LOCATED_IN");
			page.locator("#save").click();
			assertThat(page.locator("#said")).containsText("NOT_MENTIONED");
			visit.forgive("422");
		}
		assertThat(texts()).isEqualTo(before);
	}

	@Test
	void proposalsAreAcceptedChangedAndStruckAndFactsReadASecondTime() throws IOException {
		try (Visit visit = new Visit(this.port, "lv")) {
			visit.open(this.key.address());
			Page page = visit.open("/desk/009");
			Locator proposals = page.locator(".proposals > li");
			assertThat(proposals).hasCount(2);
			proposals.last().locator("[data-do=change]").click();
			assertThat(page.locator("#from-text")).hasValue("Ezermala");
			assertThat(page.locator("#relation")).hasValue(">LOCATED_IN");
			proposals.last().locator("[data-do=strike]").click();
			assertThat(page.locator("#said")).containsText("Svītrots");
			assertThat(proposals).hasCount(1);
			assertThat(Files.readString(seed.resolve("drafts/009/proposals.yaml"))).contains("struck");
			visit.open("/desk/009?view=review");
			page.keyboard().press("j");
			page.keyboard().press("a");
			assertThat(page.locator(".drawn[data-verdict=AGREED]")).hasCount(1);
			page.keyboard().press("j");
			page.keyboard().press("d");
			page.keyboard().type("rindā cits gads");
			page.keyboard().press("Enter");
			assertThat(page.locator(".drawn[data-verdict=DISPUTED]")).containsText("rindā cits gads");
			assertThat(visit.barriers()).isEmpty();
			visit.keep("desk-review-lv");
			assertThat(Files.readString(seed.resolve("reviews/009.yaml"))).contains("agreed: false", "rindā cits gads");
			assertSound();
		}
	}

	@Test
	void aReaderWhoFindsAFactWrongHasALetterAboutIt() {
		try (Visit visit = new Visit(this.port, "en")) {
			Page page = visit.open("/id/kalnava~party-to~partnership-kalnava-ezermala?lang=en");
			page.locator(".wrong a").click();
			page.waitForURL("**/letter?fact=*");
			String letter = page.locator(".letter textarea").inputValue();
			assertThat(letter).contains("Kalnava was a party to", "/id/kalnava~party-to~partnership-kalnava-ezermala",
					"009, Mill programme, Beigas, paragraph 1, lines: 22", "Version of the data: ",
					"pagarināts par 10 gadiem");
			assertThat(page.locator(".letter a[href^='mailto:?subject=']")).hasCount(1);
			String form = page.locator(".letter a[rel=noreferrer]").getAttribute("href");
			assertThat(form).startsWith("https://issues.example/new?body=Fact%3A%20Kalnava");
			page.locator(".letter .copy").click();
			assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(letter);
			assertThat(visit.barriers()).isEmpty();
			visit.open("/id/kalnava?lang=en");
			assertThat(page.locator(".wrong a")).not().hasCount(0);
			visit.open("/trace?from=kalnava&to=partnership-kalnava-ezermala&lang=en");
			assertThat(page.locator(".wrong a")).not().hasCount(0);
		}
	}

	private static void choose(Page page, String end, String id) {
		// At once: who types slowly is offered what fits the beginning, too.
		page.locator("#" + end + "-text").fill(id.replaceFirst("partnership-(.*)-(.*)", "$1 $2 līgums"));
		page.locator("#" + end + "-text-suggestions li").first().waitFor();
		page.keyboard().press("ArrowDown");
		page.keyboard().press("Enter");
		assertThat(page.locator("#" + end)).hasValue(id);
	}

	private static void assertSound() {
		SeedResult result = new SeedReader(LoadedOntology.ONTOLOGY).read(SeedFiles.of(List.of(seed)));
		assertThat(result.findings()).isEmpty();
	}

	/** All files of facts and their locks, by path. */
	private static Map<String, String> texts() throws IOException {
		Map<String, String> texts = new TreeMap<>();
		try (Stream<Path> files = Files.walk(seed)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				if (!file.toString().matches(".*(drafts|reviews).*")) {
					texts.put(file.toString(), Files.readString(file));
				}
			}
		}
		return texts;
	}

}
