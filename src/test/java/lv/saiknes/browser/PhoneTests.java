package lv.saiknes.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What is asked for is to be seen where there is little room. */
@ServerTest
class PhoneTests {

	private static final int MOST_STOPS = 400;

	@LocalServerPort
	private int port;

	@Test
	void thePanelLeavesTheMapFreeAndIsALineWhileYearsGoBy() {
		try (Visit visit = new Visit(this.port, "en")) {
			visit.page().setViewportSize(390, 844);
			Page page = visit.open("/graph?select=suwalki&lang=en");
			assertThat(page.locator("#panel.raised h2").first()).hasText("Suwałki");
			assertFree(page);
			page.locator("#panel .ways-of .relations > li > button").first().click();
			assertThat(page.locator("#panel.raised h2").first()).not().hasText("Suwałki");
			assertFree(page);
			page.locator(".choice .year button").first().click();
			assertThat(page.locator("#panel.raised.folded")).hasCount(1);
			assertThat(Visit.box(page.locator("#panel")).height).isLessThan(150);
			assertThat(page.locator("#panel [data-fold]")).hasAttribute("aria-expanded", "false");
			page.locator(".choice .year button").first().click();
			page.locator("#panel [data-fold]").click();
			assertThat(page.locator("#panel.folded")).hasCount(0);
			assertThat(Visit.box(page.locator("#panel")).height).isGreaterThan(300);
			assertThat(visit.overhang()).isZero();
			assertThat(visit.barriers()).isEmpty();
		}
	}

	/** The map stands above the panel, in the window. */
	private static void assertFree(Page page) {
		BoundingBox map = Visit.box(page.locator("#map"));
		assertThat(map.y).isGreaterThanOrEqualTo(-1);
		assertThat(map.y + map.height).isLessThanOrEqualTo(Visit.box(page.locator("#panel")).y + 1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 390, 1024, 1440 })
	void whatChangesInAYearStandsBesideItsMap(int width) {
		try (Visit visit = new Visit(this.port, "lv")) {
			int height = (width < 500) ? 844 : 900;
			visit.page().setViewportSize(width, height);
			Page page = visit.open("/map?asOf=2005");
			page.locator("svg.map .land").first().waitFor();
			Locator news = page.locator(".news li");
			assertThat(news).not().hasCount(0);
			for (Locator one : news.all()) {
				BoundingBox box = Visit.box(one);
				assertThat(box.y + box.height).as(one.innerText()).isLessThan(height);
			}
			assertThat(visit.overhang()).isZero();
		}
	}

	@Test
	void yearsThatArePlayedAreNamedAndEndWhereNothingMoreIsKnown() {
		try (Visit visit = new Visit(this.port, "en")) {
			Page page = visit.open("/map?asOf=2014&lang=en");
			page.locator("svg.map .land").first().waitFor();
			Locator play = page.locator("[data-play]");
			// What is said for a moment only is taken down, since a busy browser may be
			// asked after it.
			play.evaluate("(button) => { window.said = []; new MutationObserver(() =>"
					+ " window.said.push(button.textContent)).observe(button, {childList: true, subtree: true,"
					+ " characterData: true}); }");
			play.click();
			assertThat(page.locator(".news")).hasText("From this year on nothing is known of any partnership.");
			assertThat(play).hasText("Play the years");
			assertThat(String.valueOf(page.evaluate("window.said"))).contains("Stop (2015)");
			assertThat(page.locator(".changes")).containsText("So the map ends with 2016");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "from=rezekne&to=daugavpils", "from=arendal&to=lpr-3.3.4.2" })
	void answerPictureAndPassageShareTheFirstScreen(String asked) {
		try (Visit visit = new Visit(this.port, "en")) {
			visit.page().setViewportSize(390, 844);
			Page page = visit.open("/trace?lang=en&" + asked);
			assertThat(page.locator("#verdict")).isVisible();
			BoundingBox drawing = Visit.box(page.locator("#drawing"));
			BoundingBox sentence = Visit.box(page.locator("#chosen .sentence"));
			assertThat(drawing.y).isGreaterThan(Visit.box(page.locator("#verdict")).y);
			assertThat(sentence.y).isGreaterThanOrEqualTo(drawing.y + drawing.height);
			assertThat(sentence.y + sentence.height).isLessThan(844);
			assertThat(page.locator("#chosen .passages li")).not().hasCount(0);
			assertThat(page.url()).as("nobody chose a line").doesNotContain("#");
			assertThat(visit.overhang()).isZero();
			assertThat(visit.barriers()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "from=arendal&to=altum", "from=arendal&to=lpr-3.3.4.2&asOf=2020" })
	void aNoStandsInTheFirstScreenAndUnderNoFold(String asked) {
		try (Visit visit = new Visit(this.port, "en")) {
			visit.page().setViewportSize(390, 844);
			Page page = visit.open("/trace?lang=en&" + asked);
			Locator verdict = page.locator("#verdict");
			assertThat(verdict).containsText("No, ");
			assertThat(page.locator("details #verdict")).hasCount(0);
			BoundingBox box = Visit.box(verdict);
			assertThat(box.y + box.height).isLessThan(422);
		}
	}

	@ParameterizedTest
	@CsvSource({ "/graph?select=suwalki, lv, Aizvērt", "/graph?id=arendal&select=rezekne, en, Close" })
	void whatComesUpOverThePageIsClosedByASign(String address, String language, String name) {
		try (Visit visit = new Visit(this.port, language)) {
			visit.page().setViewportSize(390, 844);
			Page page = visit.open(address + "&lang=" + language);
			page.locator("#panel.raised .panel-head").waitFor();
			Locator close = page.locator("#panel .close");
			assertThat(close.getAttribute("aria-label")).isEqualTo(name);
			BoundingBox box = Visit.box(close);
			assertThat(Math.min(box.width, box.height)).isGreaterThanOrEqualTo(44);
			close.click();
			assertThat(page.locator("#panel.raised")).hasCount(0);
			assertThat(page.url()).doesNotContain("select=");
		}
	}

	/**
	 * From stop to stop, each is seen, shows that it is the one, and lies under nothing.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "/compare?id=daugavpils&id=rezekne", "/graph?select=suwalki", "/graph?id=arendal",
			"/trace?from=arendal&to=lpr-3.3.4.2", "/map", "/connect?ids=arendal,rezekne,daugavpils", "/match" })
	void whoGoesOnByKeysSeesWhere(String address) {
		try (Visit visit = new Visit(this.port, "en")) {
			visit.page().setViewportSize(390, 844);
			Page page = visit.open(address);
			if (address.contains("select=")) {
				page.locator("#panel .way").first().waitFor();
			}
			List<String> lost = new ArrayList<>();
			int stops = 0;
			for (; stops < MOST_STOPS; stops++) {
				page.keyboard().press("Tab");
				Object told = page.evaluate(
						"""
								() => {
								  const one = document.activeElement;
								  if (!one || one === document.body || one.dataset.met) return null;
								  one.dataset.met = 'yes';
								  const style = getComputedStyle(one);
								  const box = one.getBoundingClientRect();
								  const ring = one instanceof SVGElement || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1);
								  const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
								  const panel = document.querySelector('.panel.raised');
								  const under = panel && !panel.contains(one) && box.bottom > panel.getBoundingClientRect().top + 1
								    && box.height < innerHeight / 3;
								  return ring && seen && !under ? '' : `${ring ? '' : 'no ring '}${seen ? '' : 'out of sight '}${under ? 'under the panel ' : ''}`
								    + one.outerHTML.slice(0, 120);
								}""");
				if (told == null) {
					break;
				}
				if (!told.equals("")) {
					lost.add(String.valueOf(told));
				}
			}
			assertThat(stops).isBetween(15, MOST_STOPS - 1);
			assertThat(lost).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "id=daugavpils&id=rezekne",
			"id=rezekne&id=daugavpils&id=ludza-municipality&id=balvi-municipality" })
	void aComparisonFitsAPhoneWithItsPlacesAndItsNames(String compared) {
		try (Visit visit = new Visit(this.port, "lv")) {
			visit.page().setViewportSize(390, 844);
			Page page = visit.open("/compare?" + compared);
			List<?> wide = (List<?>) page.evaluate("""
					() => [...document.querySelectorAll('.comparison')].filter((one) => one.checkVisibility())
					  .map((one) => one.scrollWidth - one.parentElement.clientWidth)""");
			assertThat(wide).isNotEmpty().allSatisfy((one) -> assertThat(((Number) one).intValue()).isZero());
			List<?> broken = (List<?>) page.evaluate("""
					() => [...document.querySelectorAll('.comparison thead a')].filter((one) => one.checkVisibility())
					  .filter((one) => one.getClientRects().length > one.textContent.split(' ').length)
					  .map((one) => one.textContent)""");
			assertThat(broken).isEmpty();
			assertThat(visit.overhang()).isZero();
			assertThat(visit.barriers()).isEmpty();
		}
	}

	/** English has longer words for the folds than Latvian. */
	@ParameterizedTest
	@ValueSource(strings = { "lv", "en" })
	void theFormOfAComparisonIsOneColumnOnAPhone(String language) {
		try (Visit visit = new Visit(this.port, language)) {
			visit.page().setViewportSize(390, 844);
			Page page = visit.open("/compare");
			List<?> parts = (List<?>) page.evaluate("""
					() => [...document.querySelectorAll('form.compare > :not([type=hidden])')]
					  .map((one) => one.getBoundingClientRect()).map((box) => [box.left, box.top, box.bottom])""");
			assertThat(parts).hasSize(5);
			double bottom = 0;
			for (Object part : parts) {
				List<?> box = (List<?>) part;
				assertThat(((Number) box.get(0)).doubleValue()).isLessThan(20);
				assertThat(((Number) box.get(1)).doubleValue()).isGreaterThanOrEqualTo(bottom);
				bottom = ((Number) box.get(2)).doubleValue();
			}
			assertThat(((Number) page.evaluate("() => document.querySelector('#text-2').offsetWidth")).intValue())
				.isGreaterThan(300);
		}
	}

}
