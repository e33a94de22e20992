package lv.saiknes.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import lv.saiknes.support.RealData;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of pages of nodes as they are seen. */
@ServerTest
class ProfileTests {

	private static final int HIGHEST = 6000;

	@LocalServerPort
	private int port;

	/** Those with most relations have the longest pages. */
	@Test
	void noProfileIsLongerThanAReaderScrolls() {
		Map<String, Integer> relations = new HashMap<>();
		RealData.DATASET.relations()
			.forEach((relation) -> List.of(relation.from(), relation.to())
				.forEach((end) -> relations.merge(end, 1, Integer::sum)));
		List<String> largest = relations.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
			.limit(12)
			.map(Map.Entry::getKey)
			.toList();
		try (Visit visit = new Visit(this.port, "lv")) {
			for (String id : largest) {
				Page page = visit.open("/id/" + id + "?lang=lv");
				page.setViewportSize(1440, 900);
				assertThat(((Number) page.evaluate("document.documentElement.scrollHeight")).intValue()).as(id)
					.isLessThan(HIGHEST);
			}
		}
	}

	/** On a phone all but the first are folded; a link to one opens it. */
	@Test
	void groupsFoldOnAPhoneAndStandOpenAtADesk() {
		try (Visit visit = new Visit(this.port, "lv")) {
			for (String id : List.of("rezekne", "lpr-3.3.2.7")) {
				Page page = visit.open("/id/" + id + "?lang=lv");
				page.setViewportSize(1280, 800);
				Locator folded = page.locator(".group").last().locator(".relations a").first();
				assertThat(folded.isVisible()).as(id).isTrue();
				visit.becomePhoneInTheDark();
				assertThat(((Number) page.evaluate("document.documentElement.scrollHeight")).intValue()).as(id)
					.isLessThan(HIGHEST);
				assertThat(page.locator(".group").first().locator(".relations a").first().isVisible()).isTrue();
				assertThat(folded.isVisible()).as(id).isFalse();
				page.locator(".fan a").last().click();
				assertThat(folded.isVisible()).as(id).isTrue();
				assertThat(visit.overhang()).isZero();
				assertThat(visit.barriers()).isEmpty();
			}
		}
	}

	@Test
	void namesOnTheSmallMapCanBeReadOnAPhone() {
		try (Visit visit = new Visit(this.port, "lv")) {
			Page page = visit.open("/id/rezekne?lang=lv");
			visit.becomePhoneInTheDark();
			assertThat(((Number) page.evaluate("""
					() => parseFloat(getComputedStyle(document.querySelector('.place text')).fontSize)
					  * document.querySelector('.place svg').getScreenCTM().a""")).doubleValue())
				.isGreaterThanOrEqualTo(11);
		}
	}

	/** What rests on a line is folded, the line is not. */
	@Test
	void aDocumentCanBeReadThroughOnAPhone() {
		try (Visit visit = new Visit(this.port, "lv")) {
			Page page = visit.open("/documents/001?lang=lv");
			page.setViewportSize(1280, 800);
			Locator fact = page.locator(".drawn a").first();
			assertThat(fact.isVisible()).isTrue();
			visit.becomePhoneInTheDark();
			assertThat(fact.isVisible()).isFalse();
			page.locator(".margin > summary").first().click();
			assertThat(fact.isVisible()).isTrue();
			assertThat(visit.barriers()).isEmpty();
		}
	}

	/** It is a fold of the browser: no script, but keyboard and touch. */
	@Test
	void theMeaningOfGradesOpensByKeyboard() {
		try (Visit visit = new Visit(this.port, "en")) {
			Page page = visit.open("/id/rezekne?lang=en");
			Locator meaning = page.locator("details.meaning").first();
			assertThat(meaning.locator("dd").first().isVisible()).isFalse();
			meaning.locator("summary").focus();
			page.keyboard().press("Enter");
			assertThat(meaning.locator("dd").first().isVisible()).isTrue();
			assertThat(meaning.innerText()).contains("The cited place in a source says so");
		}
	}

}
