package lv.saiknes.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * From the start page's search to a relation's passage, and all that the graph view can
 * do.
 */
@ServerTest
class GraphTests {

	@LocalServerPort
	private int port;

	@Test
	void aNameTypedBecomesAPictureAndALineItsPassage() {
		try (Visit visit = new Visit(this.port, "lv")) {
			Page page = visit.open("/");
			page.locator("#text").click();
			page.keyboard().type("arendal");
			assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Ārendāle");
			visit.keep("start-suggestions-lv");
			page.keyboard().press("ArrowDown");
			page.keyboard().press("Enter");
			page.waitForURL("**/id/arendal**");
			page.locator("main a[href^='/graph?id=arendal']").first().click();
			page.waitForURL("**/graph?id=arendal**");
			visit.settle();
			assertThat(page.locator("#panel h2")).hasText("Ārendāle");
			assertThat(page.locator("#status")).containsText("Attēlā");
			clickLine(page);
			assertThat(page.locator("#panel section.evidence")).containsText("004");
			assertThat(page.locator("#panel .passages")).containsText("rinda");
			assertThat(page.locator("#panel .cite")).containsText("BibTeX");
			visit.keep("graph-relation-lv");
			assertThat(visit.barriers()).isEmpty();
		}
	}

	@Test
	void enterInTheSearchOfTheMapGoesThereAndOnAPhoneThePanelComesUp() {
		try (Visit visit = new Visit(this.port, "lv")) {
			Page page = visit.open("/graph");
			page.locator("#map canvas").waitFor();
			assertThat(page.locator("[data-all-years]")).isHidden();
			page.locator("#text").fill("Suvalki");
			page.keyboard().press("Enter");
			page.waitForURL("**select=suwalki**");
			assertThat(page.locator("#panel h2").first()).hasText("Suvalki");
			assertThat(page.locator("#panel .way summary .count")).not().hasCount(0);
			visit.becomePhoneInTheDark();
			BoundingBox panel = Visit.box(page.locator("#panel"));
			int height = page.viewportSize().height;
			assertThat(panel.y + panel.height).isCloseTo(height, within(1.0));
			assertThat(panel.y).isGreaterThan(height / 3.0);
			assertThat(visit.barriers()).isEmpty();
			page.locator("#panel .back").click();
			assertThat(page.locator("#panel.raised")).hasCount(0);
			page.locator("#text").fill("zzqqxx");
			page.keyboard().press("Enter");
			page.waitForURL("**/search?**text=zzqqxx**");
		}
	}

	@Test
	void thePanelTellsHowRelationsStandInTheChosenYear() {
		try (Visit visit = new Visit(this.port, "en")) {
			Page page = visit.open("/graph?select=arendal&lang=en");
			assertThat(page.locator("#panel")).containsText("the term of the cooperation ended in 2015");
			page.locator("#year").fill("2010");
			assertThat(page.locator("#panel")).containsText("Relations in this view");
			assertThat(page.locator("#panel")).not().containsText("the term of the cooperation ended in 2015");
			page.locator("[data-all-years]").click();
			assertThat(page.locator("#panel")).containsText("the term of the cooperation ended in 2015");
		}
	}

	/**
	 * The map, its table and the panel agree; what is of unknown time is offered at once.
	 */
	@Test
	void inAYearWhatIsChosenIsDrawnAndWhatIsLeftOutIsOffered() {
		try (Visit visit = new Visit(this.port, "en")) {
			Page page = visit.open("/graph?select=daugavpils&asOf=2005&lang=en");
			Locator told = page.locator("#told");
			Locator counts = page.locator("#shown [data-counts]");
			assertThat(told).hasAttribute("data-nodes", counts.getAttribute("data-nodes"));
			assertThat(told).hasAttribute("data-edges", counts.getAttribute("data-edges"));
			int drawn = 0;
			for (Locator count : page.locator("#panel .ways-of > .way > summary .count").all()) {
				drawn += Integer.parseInt(count.innerText());
			}
			assertThat(page.locator("#panel .ways-of > h3")).containsText("(" + drawn + " of ");
			Locator offer = page.locator("#told [data-undated-too]");
			BoundingBox map = Visit.box(page.locator("#map"));
			assertThat(Visit.box(offer).y).isLessThan(map.y);
			int few = Integer.parseInt(told.getAttribute("data-nodes"));
			offer.click();
			assertThat(offer).hasCount(0);
			assertThat(page.locator("[name=undated]")).isChecked();
			assertThat(Integer.parseInt(told.getAttribute("data-nodes"))).isGreaterThan(few);
			assertThat(visit.barriers()).isEmpty();
		}
	}

	@Test
	void boxesStandBesideTheirKinds() {
		try (Visit visit = new Visit(this.port, "lv")) {
			Page page = visit.open("/graph");
			page.locator(".choice .kinds > summary").click();
			for (Locator label : page.locator(".choice .kinds label").all()) {
				BoundingBox box = Visit.box(label.locator("input"));
				BoundingBox words = Visit.box(label.locator("span").first());
				assertThat(box.y + box.height / 2).isCloseTo(words.y + words.height / 2, within(4.0));
			}
		}
	}

	/**
	 * Rosters and what a rule concluded are not drawn, and listed all the same.
	 */
	@Test
	void eachRelationThatThePanelListsOpensWithItsGround() {
		try (Visit visit = new Visit(this.port, "en")) {
			for (String id : List.of("daugavpils", "arendal")) {
				Page page = visit.open("/graph?select=" + id);
				page.locator("#panel .way").first().waitFor();
				// Nobody dates a place.
				assertThat(page.locator("#panel > .state")).hasCount(0);
				List<String> sentences = page.locator("#panel .ways-of .relations > li > button").allTextContents();
				assertThat(sentences).doesNotHaveDuplicates();
				int listed = page.locator("#panel .ways-of .relations > li button").count();
				assertThat(page.locator("#panel .ways-of .relations > li.derived")).not().hasCount(0);
				// The buttons keep what they do when the panel shows something else.
				List<?> opened = (List<?>) page.evaluate("""
						async () => {
						  const panel = document.getElementById('panel');
						  const opened = [];
						  for (const button of [...panel.querySelectorAll('.ways-of .relations > li button')]) {
						    const sentence = button.closest('li').querySelector('button').textContent;
						    panel.replaceChildren();
						    button.click();
						    for (let n = 0; n < 500 && !panel.querySelector('h2, [role=alert]'); n++)
						      await new Promise((resolve) => setTimeout(resolve, 20));
						    const told = panel.querySelector('h2')?.textContent === sentence
						      && panel.querySelector('.panel-head .kind')?.textContent
						      && panel.querySelector('section.evidence .passages li, ol.relations li, .facts dd');
						    opened.push(told ? '' : `${button.textContent}: ${panel.textContent}`);
						  }
						  return opened;
						}""");
				assertThat(opened).hasSize(listed).allSatisfy((failure) -> assertThat(failure).isEqualTo(""));
			}
		}
	}

	/**
	 * Clicks up the picture, where lines run from the middle to the boxes on the right,
	 * until one is hit.
	 */
	private static void clickLine(Page page) {
		BoundingBox frame = Visit.box(page.locator("#drawing .canvas"));
		for (double y = frame.height - 20; y > 0 && !page.url().contains("select="); y -= 5) {
			page.mouse().click(frame.x + frame.width * 0.68, frame.y + y);
		}
	}

	@Test
	void whatADateLeavesOutStandsBelowThePicture() {
		try (Visit visit = new Visit(this.port, "lv")) {
			Page page = visit.open("/graph?id=rezekne&asOf=2016-05-06");
			visit.settle();
			assertThat(page.locator("#left-out summary")).isVisible();
			assertThat(page.locator("#left-out summary")).containsText("2016. gada 6. maijs");
			page.locator("#left-out summary").click();
			assertThat(page.locator("#left-out")).containsText("beidzies 2015. gadā");
			assertThat(page.locator("#left-out")).containsText("Ārendāles sadarbības līgumā");
			assertThat(page.locator("#panel .state").first()).containsText("nav zināms, no kura laika; ziņas līdz");
			visit.keep("graph-left-out-lv");
			assertThat(visit.barriers()).isEmpty();
		}
	}

	@Test
	void theAddressHoldsTheWholeView() {
		try (Visit visit = new Visit(this.port, "en")) {
			Page page = visit.open("/graph?id=rezekne");
			openFilters(page);
			page.locator("[data-filter=Project]").uncheck();
			page.locator("[data-filter=DERIVED]").uncheck();
			page.locator("#asOf").fill("2005");
			page.locator("#asOf").press("Enter");
			button(page, "List").click();
			visit.settle();
			Locator partnership = page.locator("#twin .members button.plain",
					new Page.LocatorOptions().setHasText("Arendal cooperation"));
			partnership.click();
			visit.settle();
			page.locator("#twin [aria-expanded=false]").first().click();
			visit.settle();
			String address = page.url();
			assertThat(address).contains("withoutKinds=Project")
				.contains("withoutGrades=DERIVED")
				.contains("asOf=2005")
				.contains("view=list")
				.contains("expand=");
			String list = page.locator("#twin").innerText();
			String panel = page.locator("#panel h2").innerText();
			try (Visit colleague = new Visit(this.port, "en")) {
				Page same = colleague.open(address.substring(address.indexOf("/graph")));
				assertThat(same.locator("#twin").innerText()).isEqualTo(list);
				assertThat(same.locator("#panel h2").innerText()).isEqualTo(panel);
				openFilters(same);
				assertThat(same.locator("[data-filter=Project]")).not().isChecked();
				assertThat(same.locator("#asOf")).hasValue("2005");
				same.locator(".languages a[hreflang=lv]").click();
				colleague.settle();
				assertThat(same.url()).contains("asOf=2005").contains("view=list").contains("lang=lv");
				assertThat(same.locator("#twin h2")).hasText("Tās pašas saiknes sarakstā");
			}
			page.goBack();
			page.goBack();
			assertThat(page.locator("#panel h2")).hasText("Rēzekne");
		}
	}

	@Test
	void filtersLeaveOutWhatIsNotWanted() {
		try (Visit visit = new Visit(this.port, "en")) {
			Page page = visit.open("/graph?id=arendal&view=list");
			Locator derived = page.locator("#twin .mark.derived");
			Locator agreement = page.locator("#twin .members > li",
					new Page.LocatorOptions().setHasText("cooperation agreement"));
			assertThat(agreement).hasCount(1);
			assertThat(derived).not().hasCount(0);
			openFilters(page);
			// Prolonged by ten years in 2005: a derived end, so the derived must not be
			// left out yet.
			page.locator("#asOf").fill("2020");
			page.locator("#asOf").press("Enter");
			assertThat(agreement).hasCount(0);
			page.locator("[data-filter=DERIVED]").uncheck();
			assertThat(derived).hasCount(0);
			assertThat(page.locator("summary", new Page.LocatorOptions().setHasText("Filters (2 on)"))).isVisible();
			button(page, "Clear filters").click();
			assertThat(agreement).hasCount(1);
			assertThat(derived).not().hasCount(0);
		}
	}

	@Test
	void everythingCanBeDoneByKeyboard() {
		try (Visit visit = new Visit(this.port, "en")) {
			Page page = visit.open("/graph?id=arendal");
			page.locator("#drawing .canvas").focus();
			page.keyboard().press("ArrowRight");
			page.keyboard().press("ArrowRight");
			String told = page.locator("#drawing .unseen").innerText();
			assertThat(told).isNotBlank().doesNotStartWith("Arendal.");
			visit.keep("graph-focus-en");
			page.keyboard().press("Enter");
			assertThat(page.locator("#panel-heading")).isFocused();
			assertThat(told).startsWith(page.locator("#panel-heading").innerText());
			page.keyboard().press("Tab");
			page.keyboard().press("Enter");
			assertThat(page.locator("#panel .actions button").first()).hasText("Fold");
			assertThat(page.url()).contains("expand=");
			visit.settle();
			// The list shows itself to whoever comes to it by keys.
			page.locator("#twin button").first().focus();
			assertThat(Visit.box(page.locator("#twin")).height).isGreaterThan(100);
			page.locator("#twin .mark.stated").first().focus();
			page.keyboard().press("Enter");
			assertThat(page.locator("#panel section.evidence")).isVisible();
			assertThat(visit.barriers()).isEmpty();
		}
	}

	@Test
	void thePictureCanBeTakenAway() {
		try (Visit visit = new Visit(this.port, "lv")) {
			Page page = visit.open("/graph?id=arendal");
			Path png = page.waitForDownload(() -> button(page, "PNG").click()).path();
			assertThat(read(png)).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(20_000);
			String svg = new String(read(page.waitForDownload(() -> button(page, "SVG").click()).path()));
			assertThat(svg).startsWith("<svg ").contains(">Ārendāle<").contains("stroke-dasharray=\"8 5\"");
			String again = new String(read(page.waitForDownload(() -> button(page, "SVG").click()).path()));
			assertThat(again).isEqualTo(svg);
		}
	}

	@Test
	void theSamePictureIsDrawnEachTime() {
		String first;
		try (Visit visit = new Visit(this.port, "lv")) {
			first = svg(visit.open("/graph?id=rezekne&expand=daugavpils-university,union-of-the-baltic-cities"));
			visit.keep("graph-unfolded-lv");
		}
		try (Visit visit = new Visit(this.port, "lv")) {
			assertThat(svg(visit.open("/graph?id=rezekne&expand=daugavpils-university,union-of-the-baltic-cities")))
				.isEqualTo(first);
		}
	}

	@Test
	void whatIsSeenOfAPictureIsInItsAddress() {
		try (Visit visit = new Visit(this.port, "lv")) {
			Page page = visit.open("/graph?id=rezekne");
			page.locator("#drawing .canvas").press("+");
			page.waitForURL("**at=**");
			BoundingBox frame = Visit.box(page.locator("#drawing .canvas"));
			page.mouse().move(frame.x + 40, frame.y + 40);
			page.mouse().down();
			page.mouse().move(frame.x + 140, frame.y + 90);
			page.mouse().up();
			String address = addressAtRest(page);
			double[] seen = viewport(page);
			page.navigate(address);
			visit.settle();
			assertThat(viewport(page)).containsExactly(seen, within(1.5));
			assertThat(page.url()).isEqualTo(address);
		}
	}

	/** The address once it no longer changes. */
	private static String addressAtRest(Page page) {
		String before = "";
		String now = page.url();
		while (!now.equals(before)) {
			before = now;
			page.waitForTimeout(700);
			now = page.url();
		}
		return now;
	}

	/** How near the picture is, and where its origin stands in the window. */
	private static double[] viewport(Page page) {
		Object numbers = page.evaluate("""
				() => {
				  const { cy } = document.querySelector('#drawing .canvas')._cyreg;
				  return [cy.zoom(), cy.pan().x, cy.pan().y];
				}""");
		return ((List<?>) numbers).stream().mapToDouble((number) -> ((Number) number).doubleValue()).toArray();
	}

	@Test
	void aLineOfATracedPathBecomesItsPassage() {
		try (Visit visit = new Visit(this.port, "lv")) {
			Page page = visit.open("/trace?from=arendal&to=lpr-3.3.4.2");
			List<?> point = (List<?>) page.evaluate("""
					() => {
					  const canvas = document.querySelector('#drawing .canvas');
					  const { x, y } = canvas._cyreg.cy.edges()[0].renderedMidpoint();
					  const frame = canvas.getBoundingClientRect();
					  return [frame.x + x, frame.y + y];
					}""");
			page.mouse().click(((Number) point.get(0)).doubleValue(), ((Number) point.get(1)).doubleValue());
			Locator chosen = page.locator("#chosen");
			assertThat(chosen.locator(".sentence")).containsText("Ārendāle bija viena no pusēm Rēzeknes un Ārendāles");
			assertThat(chosen.locator("> .passages")).containsText("Rēzekne–Arendāle, 1. rindkopa");
			visit.keep("trace-line-lv");
			String address = page.url();
			visit.open("/");
			page.navigate(address);
			visit.settle();
			assertThat(chosen.locator(".sentence")).containsText("Ārendāle bija viena no pusēm Rēzeknes un Ārendāles");
			assertThat(visit.barriers()).isEmpty();
		}
	}

	@Test
	void citationsCanBeCopied() {
		try (Visit visit = new Visit(this.port, "en")) {
			Page page = visit.open("/graph?id=arendal");
			page.locator("#panel .cite summary").click();
			button(page, "Copy: BibTeX").click();
			String copied = String.valueOf(page.evaluate("navigator.clipboard.readText()"));
			assertThat(copied).startsWith("@misc{saiknes-arendal,");
			assertThat(visit.open("/id/arendal").locator(".cite pre").textContent()).isEqualTo(copied);
		}
	}

	@Test
	void aMistypedIdIsAnsweredWithTheNearest() {
		try (Visit visit = new Visit(this.port, "en")) {
			Page page = visit.page();
			assertThat(page.navigate("/graph?id=rezekene").status()).isEqualTo(404);
			visit.forgive("404");
			page.locator("[role=alert] a").click();
			visit.settle();
			assertThat(page.locator("h1")).containsText("Rēzekne");
		}
	}

	@Test
	void largeNeighbourhoodsAreClusteredAndStillDrawnQuickly() {
		try (Visit visit = new Visit(this.port, "en")) {
			Page page = visit.open("/graph?id=latgale-planning-region");
			visit.keep("graph-large-en");
			assertThat(page.locator("#twin .members > li").count()).isGreaterThan(20);
			assertThat(page.locator("#status").innerText()).contains("In the picture");
			assertThat(visit.barriers()).isEmpty();
		}
	}

	private static String svg(Page page) {
		return new String(read(page.waitForDownload(() -> button(page, "SVG").click()).path()));
	}

	private static byte[] read(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void openFilters(Page page) {
		page.locator("#tools details > summary").click();
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
