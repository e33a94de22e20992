package lv.saiknes.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import lv.saiknes.model.Story;
import lv.saiknes.support.RealData;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What is seen of a page before anybody scrolls, and how much of a page there is. */
@ServerTest
class FirstScreenTests {

	@LocalServerPort
	private int port;

	@Test
	void theMapOfTheGraphIsInTheFirstScreenOfAPhone() {
		try (Visit visit = new Visit(this.port, "lv")) {
			for (String address : List.of("/graph", "/graph?asOf=2015&theme=culture")) {
				Page page = visit.open(address);
				page.locator("#map canvas").waitFor();
				visit.becomePhoneInTheDark();
				assertThat(bottom(page.locator("#map"))).as(address).isLessThanOrEqualTo(844);
				assertThat(page.locator("#year")).isVisible();
				assertThat(page.locator("select[name=theme]")).isHidden();
				page.locator(".narrow > summary").click();
				assertThat(page.locator("select[name=theme]")).isVisible();
				assertThat(visit.overhang()).isZero();
				assertThat(visit.barriers()).isEmpty();
				page.setViewportSize(1280, 800);
			}
		}
	}

	@Test
	void theChoiceOfTheGraphIsOneLineAtADeskWhetherOrNotAYearIsChosen() {
		try (Visit visit = new Visit(this.port, "en")) {
			for (String address : List.of("/graph?lang=en", "/graph?asOf=2015&lang=en", "/graph?asOf=2015&lang=lv")) {
				Page page = visit.open(address);
				page.locator("#map canvas").waitFor();
				assertThat(page.locator("select[name=theme]")).isVisible();
				assertThat(Visit.box(page.locator("#choice")).height).as(address).isLessThan(60);
			}
		}
	}

	/** What, for whom, on which documents and until when. */
	@Test
	void theStartPageTellsItsDocumentsInTheFirstScreen() {
		for (String language : List.of("lv", "en")) {
			try (Visit visit = new Visit(this.port, language)) {
				Page page = visit.open("/?lang=" + language);
				page.setViewportSize(1440, 900);
				assertThat(bottom(page.locator(".documents li").last())).as(language).isLessThan(900);
				visit.becomePhoneInTheDark();
				assertThat(bottom(page.locator(".documents li").last())).as(language).isLessThan(844);
				assertThat(Visit.box(page.locator(".ties")).y).as(language)
					.isGreaterThanOrEqualTo(bottom(page.locator(".documents")));
				assertThat(visit.overhang()).isZero();
				assertThat(visit.barriers()).isEmpty();
			}
		}
	}

	@Test
	void yearsAndMapAreInOneScreenOfAPhone() {
		for (String language : List.of("lv", "en")) {
			try (Visit visit = new Visit(this.port, language)) {
				Page page = visit.open("/map?lang=" + language);
				visit.becomePhoneInTheDark();
				page.locator("svg.map .land").first().waitFor();
				assertThat(bottom(page.locator("svg.map"))).as(language).isLessThan(844);
				assertThat(Visit.box(page.locator(".year [type=range]")).y).as(language)
					.isBetween(0.0, Visit.box(page.locator("svg.map")).y);
				assertThat(visit.overhang()).isZero();
			}
		}
	}

	@Test
	void questionsAreFoldedByGroupOnAPhoneAndOpenAtADesk() {
		try (Visit visit = new Visit(this.port, "lv")) {
			Page page = visit.open("/questions");
			Locator first = page.locator(".questions a").first();
			assertThat(first).isVisible();
			page.setViewportSize(1280, 900);
			assertThat(height(page)).isLessThan(3 * 900);
			visit.becomePhoneInTheDark();
			assertThat(first).isHidden();
			assertThat(height(page)).isLessThan(2 * 844);
			page.locator(".fold > summary").first().click();
			assertThat(first).isVisible();
			assertThat(visit.barriers()).isEmpty();
		}
	}

	/** A word of a table is whole; what has no room scrolls in a box of its own. */
	@Test
	void noWordOfATableIsBrokenAtADesk() {
		try (Visit visit = new Visit(this.port, "lv")) {
			for (String question : List.of("09-social-fund", "23-planning-in-five-sources",
					"11-cross-border-programmes")) {
				Page page = visit.open("/questions/" + question + "?lang=lv");
				page.setViewportSize(1280, 900);
				Object broken = page.evaluate(
						"""
								() => [...document.querySelectorAll('.part th, .part td')].flatMap((cell) => {
								  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
								  const broken = [];
								  while (texts.nextNode()) {
								    for (const word of texts.currentNode.data.matchAll(/\\p{L}{2,30}/gu)) {
								      const range = document.createRange();
								      range.setStart(texts.currentNode, word.index);
								      range.setEnd(texts.currentNode, word.index + word[0].length);
								      if (new Set([...range.getClientRects()].map((one) => one.top)).size > 1) broken.push(word[0]);
								    }
								  }
								  return broken;
								})""");
				assertThat((List<?>) broken).as(question).isEmpty();
				assertThat(visit.overhang()).as(question).isZero();
			}
		}
	}

	/**
	 * Who comes by a citation is told the line that is marked, not the first in sight.
	 */
	@Test
	void theLineThatStaysNamesTheCitedLine() {
		try (Visit visit = new Visit(this.port, "en")) {
			Page page = visit.open("/documents/001?lang=en");
			Locator at = page.locator(".whereabouts [data-at]");
			Locator cited = page.locator(".sheet .line[id]").nth(4);
			String line = cited.getAttribute("id").substring(1);
			page.evaluate("line => { location.hash = `L${line}`; scrollBy(0, -120); }", line);
			assertThat(at).hasText("line " + line);
			page.locator(".sheet .line[id]").last().scrollIntoViewIfNeeded();
			assertThat(at).not().hasText("line " + line);
		}
	}

	@Test
	void stepsOfAStoryAreLargeEnoughForAFinger() {
		try (Visit visit = new Visit(this.port, "lv")) {
			for (int width : new int[] { 390, 1440 }) {
				visit.page().setViewportSize(width, 844);
				Page page = visit.open("/stories/" + RealData.DATASET.manifest().stories().getFirst().id());
				for (Locator step : page.locator(".steps a").all()) {
					BoundingBox box = Visit.box(step);
					assertThat(Math.min(box.width, box.height)).as("at %d", width).isGreaterThanOrEqualTo(40);
				}
				assertThat(visit.overhang()).isZero();
			}
		}
	}

	/** Pictures that need more room than there is have more rows, or come in parts. */
	@Test
	void wordsInPicturesOfStoriesCanBeReadOnAPhone() {
		try (Visit visit = new Visit(this.port, "lv")) {
			int pictures = 0;
			for (Story story : RealData.DATASET.manifest().stories()) {
				visit.page().setViewportSize(390, 844);
				Page page = visit.open("/stories/" + story.id());
				page.locator("section.step .scene .box").last().waitFor();
				List<?> smallest = (List<?>) page.evaluate(
						"""
								() => [...document.querySelectorAll('section.step .scene')].map((scene) => Math.min(
								  ...[...scene.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize)
								    * new DOMMatrix(getComputedStyle(scene.querySelector('.moving')).transform).a)))""");
				assertThat(smallest).as(story.id())
					.hasSize(story.steps().size())
					.allSatisfy((size) -> assertThat(((Number) size).doubleValue()).isGreaterThanOrEqualTo(10.99));
				assertThat(page.evaluate("() => [...document.querySelectorAll('section.step .picture')]"
						+ ".filter((place) => place.scrollWidth > place.clientWidth).length"))
					.as("pictures of %s that are cut at the edge", story.id())
					.isEqualTo(0);
				assertThat(visit.overhang()).as(story.id()).isZero();
				pictures += smallest.size();
			}
			assertThat(visit.barriers()).isEmpty();
			assertThat(pictures).isPositive();
		}
	}

	@Test
	void hintsInFieldsCanBeReadOnLightAndDarkPaper() {
		try (Visit visit = new Visit(this.port, "en")) {
			for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
				for (String address : List.of("/graph", "/compare", "/connect", "/matrix", "/trace")) {
					Page page = visit.open(address + "?lang=en");
					page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
					List<?> contrasts = (List<?>) page.evaluate("""
							() => [...document.querySelectorAll('input[placeholder]')].map((field) => {
							  const light = (colour) => {
							    const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => {
							      const share = part / 255;
							      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
							    });
							    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
							  };
							  const hint = getComputedStyle(field, '::placeholder');
							  const [a, b] = [light(hint.color), light(getComputedStyle(field).backgroundColor)];
							  return hint.opacity === '1' ? Math.max(a, b) / Math.min(a, b) : 0;
							})""");
					assertThat(contrasts).as(address + " " + colours)
						.isNotEmpty()
						.allSatisfy((contrast) -> assertThat(((Number) contrast).doubleValue()).isGreaterThan(4.5));
				}
			}
		}
	}

	private static int height(Page page) {
		return ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
	}

	private static double bottom(Locator part) {
		BoundingBox box = Visit.box(part);
		return box.y + box.height;
	}

}
