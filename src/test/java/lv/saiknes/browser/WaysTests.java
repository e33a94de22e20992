package lv.saiknes.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The header of every page: ways in by keyboard, search with suggestions. */
@ServerTest
class WaysTests {

	@LocalServerPort
	private int port;

	@Test
	void theWaysOpenByKeyboardAndCloseAgain() {
		try (Visit visit = new Visit(this.port, "en")) {
			Page page = visit.open("/questions");
			assertThat(page.locator(".ways summary").count()).isEqualTo(5);
			assertThat(page.locator(".ways .here summary").innerText()).isEqualTo("Data");
			Locator way = page.locator(".ways summary").nth(1);
			Locator link = page.locator(".ways a[href^='/trace']");
			assertThat(link.isVisible()).isFalse();
			way.focus();
			page.keyboard().press("Enter");
			assertThat(link.isVisible()).isTrue();
			assertThat(visit.barriers()).isEmpty();
			page.keyboard().press("Tab");
			page.keyboard().press("Escape");
			assertThat(link.isVisible()).isFalse();
			assertThat(way.evaluate("summary => summary === document.activeElement")).isEqualTo(true);
			page.keyboard().press("Enter");
			page.locator("main").click();
			assertThat(link.isVisible()).isFalse();
		}
	}

	@Test
	void searchStandsInTheHeaderAndSuggests() {
		try (Visit visit = new Visit(this.port, "lv")) {
			Page page = visit.open("/data");
			page.locator("#find").fill("Suval");
			page.locator("#find-suggestions [role=option]").first().waitFor();
			page.keyboard().press("ArrowDown");
			page.keyboard().press("Enter");
			page.waitForURL("**/id/suwalki?lang=lv");
			visit.settle();
			assertThat(page.locator("h1").innerText()).isEqualTo("Suvalki");
		}
	}

	/** On a small desk too, in the language whose words are longer. */
	@Test
	void theHeaderIsOneRow() {
		try (Visit visit = new Visit(this.port, "en")) {
			Page page = visit.open("/questions");
			page.setViewportSize(1024, 800);
			assertThat(Visit.box(page.locator(".languages")).x).isGreaterThan(Visit.box(page.locator(".find")).x);
		}
	}

	/**
	 * However wide a page is below it, who goes from one to the next finds the mark where
	 * it was.
	 */
	@Test
	void theMarkStaysInOnePlace() {
		try (Visit visit = new Visit(this.port, "en")) {
			visit.page().setViewportSize(1440, 900);
			double x = Visit.box(visit.open("/questions").locator(".logo svg")).x;
			for (String path : List.of("/plans", "/documents", "/graph", "/matrix", "/stories/arendal", "/compare")) {
				assertThat(Visit.box(visit.open(path).locator(".logo svg")).x).as(path).isEqualTo(x);
			}
		}
	}

	/** Ways and search are folded on a phone, and open by keyboard as by a finger. */
	@ParameterizedTest
	@ValueSource(strings = { "lv", "en" })
	void theHeaderOfAPhoneIsOneLine(String language) {
		try (Visit visit = new Visit(this.port, language)) {
			visit.page().setViewportSize(390, 844);
			Page page = visit.open("/questions?lang=" + language);
			assertThat(Visit.box(page.locator("header.house")).height).isLessThan(64);
			Locator menu = page.locator(".menu > summary");
			Locator seek = page.locator(".seek > summary");
			for (Locator target : List.of(menu, seek)) {
				BoundingBox box = Visit.box(target);
				assertThat(Math.min(box.width, box.height)).isGreaterThanOrEqualTo(44);
			}
			Locator ways = page.locator(".ways summary");
			assertThat(ways.first().isVisible()).isFalse();
			menu.focus();
			page.keyboard().press("Enter");
			assertThat(ways.all()).hasSize(5).allMatch(Locator::isVisible);
			assertThat(visit.overhang()).isZero();
			assertThat(visit.barriers()).isEmpty();
			ways.first().click();
			assertThat(page.locator(".ways a").first().isVisible()).isTrue();
			page.keyboard().press("Escape");
			assertThat(ways.first().isVisible()).as("the inner one is closed first").isTrue();
			page.keyboard().press("Escape");
			assertThat(ways.first().isVisible()).isFalse();
			seek.click();
			assertThat(page.locator("#find").isVisible()).isTrue();
			page.waitForCondition(() -> page.evaluate("document.activeElement.id").equals("find"));
			assertThat(visit.overhang()).isZero();
			assertThat(visit.barriers()).isEmpty();
		}
	}

	/** On paper nobody asks, filters or takes along. */
	@Test
	void paperHasNothingToOpen() {
		try (Visit visit = new Visit(this.port, "lv")) {
			for (String path : List.of("/questions/38-two-universities", "/search?text=skola")) {
				Page page = visit.open(path);
				Locator asked = page
					.locator(".take-along, details.ask, details.filter, header .menu, header .seek, header .languages");
				assertThat(asked.first().isVisible()).as(path).isTrue();
				page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
				assertThat(asked.all()).noneMatch(Locator::isVisible);
				page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
			}
		}
	}

	/** What a statement rests on cannot be opened on paper, so it stands there. */
	@Test
	void paperShowsTheEvidence() {
		try (Visit visit = new Visit(this.port, "lv")) {
			Page page = visit.open("/id/suwalki?lang=lv");
			String seen = "document.querySelector('details.evidence cite').checkVisibility({contentVisibilityAuto: true})";
			assertThat(page.evaluate(seen)).isEqualTo(false);
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			for (int i = 0; i < 600 && !page.evaluate(seen).equals(true); i++) {
				page.waitForTimeout(100);
			}
			assertThat(page.evaluate(seen)).isEqualTo(true);
		}
	}

	/** The address says the language, as on each page, whatever the browser's own is. */
	@Test
	void thePlaygroundObeysItsAddressAndShowsWholeTitles() {
		try (Visit visit = new Visit(this.port, "en")) {
			Page page = visit.page();
			page.navigate("/graphiql?lang=lv");
			Locator close = page.locator(".graphiql-tab-close").first();
			close.waitFor();
			assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("lv");
			BoundingBox title = Visit.box(page.locator(".graphiql-tab-button").first());
			assertThat(Visit.box(close).x).isGreaterThanOrEqualTo(title.x + title.width - 1);
		}
	}

	/** The playground is as high as the window, whatever its editors hold. */
	@Test
	void thePlaygroundHasNothingBelowIt() {
		try (Visit visit = new Visit(this.port, "en")) {
			Page page = visit.page();
			// Its editors go on fetching by threads of their own; that they are there is
			// what is asked for.
			page.navigate("/graphiql");
			page.locator(".monaco-editor .view-line").first().waitFor();
			assertThat(page.evaluate("document.documentElement.scrollHeight - innerHeight")).isEqualTo(0);
		}
	}

}
