package lv.saiknes.browser;

import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds on every page of the house, in both languages: nobody is shut out, nothing
 * is asked of another host, a phone shows it without scrolling sideways. GraphiQL's own
 * page is not ours and is left out.
 */
@ServerTest
class EveryPageTests {

	/** A page joins the house with a line here. */
	private static final List<HousePage> PAGES = List.of(new HousePage("start", "/"),
			new HousePage("overview", "/graph"), new HousePage("graph", "/graph?id=rezekne"),
			new HousePage("graph-list", "/graph?id=lpr-3.1.1.1&view=list"),
			new HousePage("compare", "/compare?id=rezekne&id=daugavpils"),
			new HousePage("trace", "/trace?from=arendal&to=lpr-3.3.4.2"), new HousePage("trace-form", "/trace"),
			new HousePage("trace-broad", "/trace?from=dmitrov&to=daugavpils-university"),
			new HousePage("matrix",
					"/matrix?from=arendal,dmitrov,poland&to=lpr-3.3.2.2,daugavpils-university&row=arendal&column=lpr-3.3.2.2"),
			new HousePage("matrix-form", "/matrix"), new HousePage("connect-form", "/connect"),
			new HousePage("connect", "/connect?ids=arendal,rezekne-academy,lpr-3.3.2.2"),
			new HousePage("trace-none", "/trace?from=poland&to=lpr-3.3.2.2"), new HousePage("plans", "/plans"),
			new HousePage("map", "/map?asOf=2005"), new HousePage("stories", "/stories"),
			new HousePage("story", "/stories/arendal"), new HousePage("entity", "/id/rezekne"),
			new HousePage("entity-measure", "/id/lpr-3.4.3"), new HousePage("entity-group", "/id/rezekne?group=roles"),
			new HousePage("statement", "/id/arendal~partners-in~lpr-3.3.2.2~rezekne-sister-cities~derived"),
			new HousePage("letter", "/letter?fact=arendal~partners-in~lpr-3.3.2.2~rezekne-sister-cities~derived"),
			new HousePage("plans-opened", "/plans?flow=lpr-3.1.1~contributes-to~lias-2030-p1-d1"),
			new HousePage("search", "/search?text=kultūra"), new HousePage("questions", "/questions"),
			new HousePage("data", "/data"), new HousePage("compare-form", "/compare"),
			new HousePage("partners", "/partners?actor=rezekne&idea=pārrobežu mākslas skolu apmaiņa"),
			new HousePage("partners-form", "/partners"), new HousePage("shortlist",
					"/partners?actor=rezekne&idea=pārrobežu mākslas skolu apmaiņa&list=vitebsk,arendal&view=list"));

	@LocalServerPort
	private int port;

	static Stream<Arguments> pages() {
		return PAGES.stream()
			.flatMap((page) -> Stream.of("lv", "en")
				.map((language) -> Arguments.of(page.name(), page.path(), language)));
	}

	@ParameterizedTest(name = "{0} {2}")
	@MethodSource("pages")
	void isOpenToEveryone(String name, String path, String language) {
		try (Visit visit = new Visit(this.port, language)) {
			Page page = visit.open(path);
			visit.keep(name + "-" + language);
			assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
			assertThat(page.locator("h1").count()).as("headings of the first order").isOne();
			assertThat(page.locator("main").count()).isOne();
			assertThat(page.title()).isNotBlank();
			assertThat(page.locator("body").innerText()).as("texts that are missing").doesNotContain("??");
			assertThat(visit.barriers()).isEmpty();
			visit.becomePhoneInTheDark();
			visit.keep(name + "-phone-" + language);
			assertThat(visit.overhang()).as("pixels that the page is too wide for a phone").isZero();
			// Colours know no language.
			assertThat(language.equals("en") ? List.of() : visit.barriers()).as("in the dark").isEmpty();
			String other = language.equals("lv") ? "en" : "lv";
			page.locator(".languages a[hreflang=" + other + "]").click();
			assertThat(page.locator("html").getAttribute("lang")).isEqualTo(other);
		}
	}

	/**
	 * A page of the house.
	 *
	 * @param name name of its screenshots
	 * @param path an address at which it shows what it can
	 */
	record HousePage(String name, String path) {
	}

}
