package lv.saiknes.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What is asked for is to be seen where there is little room. */
@ServerTest
class PhoneTests {

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
			play.click();
			assertThat(play).hasText("Stop (2015)");
			assertThat(play).hasText("Play the years");
			assertThat(page.locator(".news"))
				.hasText("From this year on nothing is known of any partnership.");
			assertThat(page.locator(".changes")).containsText("So the map ends with 2016");
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

}
