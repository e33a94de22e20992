package lv.saiknes.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page of partners in a browser: its first screen, and what its script adds. */
@ServerTest
class PartnersTests {

	private static final String ASKED = "/partners?actor=rezekne&idea=pārrobežu mākslas skolu apmaiņa";

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "lv", "en" })
	void theFirstCandidatesStandOnTheFirstScreen(String language) {
		try (Visit visit = new Visit(this.port, language)) {
			visit.page().setViewportSize(1440, 900);
			Page page = visit.open(ASKED);
			Locator second = page.locator(".candidate").nth(1);
			assertThat(Visit.box(second).y + Visit.box(second).height).as("bottom of the second card").isLessThan(900);
			assertThat(page.locator("#pick")).isHidden();
			assertThat(page.locator("#money")).isInViewport();
			assertThat(page.locator("#idea")).isHidden();
			page.locator(".asking > summary").click();
			assertThat(page.locator("#idea")).hasValue("pārrobežu mākslas skolu apmaiņa");
		}
	}

	@Test
	void whoIsTickedIsInTheAddressAtOnceAndGoesAlong() {
		try (Visit visit = new Visit(this.port, "lv")) {
			Page page = visit.open(ASKED);
			assertThat(page.locator("#pick button")).isHidden();
			assertThat(page.locator("#to-list")).isHidden();
			tick(page, "vitebsk").focus();
			page.keyboard().press("Space");
			tick(page, "arendal").click();
			assertThat(page.url()).endsWith("list=vitebsk,arendal");
			assertThat(page.locator("#picked")).hasText("Izlasē: 2");
			page.locator(".pages a[rel=next]").click();
			String onThisPage = page.locator(".candidate").first().getAttribute("id");
			assertThat(page.locator("#picked")).hasText("Izlasē: 2");
			tick(page, onThisPage).check();
			page.locator(".languages a[hreflang=en]").click();
			assertThat(page.locator("#picked")).hasText("On the shortlist: 3");
			assertThat(tick(page, onThisPage)).isChecked();
			tick(page, onThisPage).uncheck();
			assertThat(page.url()).contains("list=vitebsk,arendal").doesNotContain(onThisPage);
			page.locator(".asking > summary").click();
			page.locator("#idea").fill("youth sport");
			page.locator("#ask > button").click();
			assertThat(page.locator("#picked")).hasText("On the shortlist: 2");
			page.goBack();
			page.locator("#to-list").click();
			assertThat(page.locator(".candidate")).hasCount(2);
		}
	}

	@Test
	void theShortlistIsCopiedAndPrinted() {
		try (Visit visit = new Visit(this.port, "lv")) {
			Page page = visit.open(ASKED + "&list=vitebsk,arendal&view=list");
			page.locator("#copy").click();
			assertThat(page.locator("#copied")).hasText("Nokopēts.");
			String copied = (String) page.evaluate("navigator.clipboard.readText()");
			assertThat(copied).contains("1. Ārendāle", "2. Vitebska", "Jāpārbauda: ");
			assertThat(page.locator("#print")).isVisible();
			Locator passage = page.locator("#vitebsk .passages cite").first();
			assertThat(passage).isHidden();
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(passage).isVisible();
			assertThat(page.locator("#vitebsk .why")).isVisible();
			assertThat(page.locator("#print")).isHidden();
			assertThat(page.locator("#plain")).isHidden();
		}
	}

	/** What folds out is for everybody, too. */
	@ParameterizedTest
	@ValueSource(strings = { "&size=3&list=vitebsk", "&list=vitebsk,arendal&view=list" })
	void whatFoldsOutIsOpenToEveryone(String more) {
		try (Visit visit = new Visit(this.port, "en")) {
			Page page = visit.open(ASKED + more);
			page.locator("details").evaluateAll("(all) => { for (const one of all) one.open = true; }");
			assertThat(visit.barriers()).isEmpty();
			visit.becomePhoneInTheDark();
			assertThat(visit.overhang()).as("pixels that the page is too wide for a phone").isZero();
			assertThat(visit.barriers()).as("in the dark").isEmpty();
		}
	}

	private static Locator tick(Page page, String actor) {
		return page.locator("#" + actor + " .pick input");
	}

}
