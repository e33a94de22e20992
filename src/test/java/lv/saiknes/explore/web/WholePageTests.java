package lv.saiknes.explore.web;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of the whole graph without script, and the places that its script asks for.
 */
@ServerTest
class WholePageTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@LocalServerPort
	private int port;

	private Api api;

	/**
	 * The layout is made in the background; the first answers tell how far it has come.
	 */
	@BeforeEach
	void waitForTheLayout() throws InterruptedException {
		this.api = new Api(this.port);
		Instant end = Instant.now().plus(PATIENCE);
		HttpResponse<String> response = this.api.get("/graph/positions.json");
		while (response.statusCode() == 202) {
			assertThat(json(response).get("progress").asDouble()).isBetween(0.0, 1.0);
			assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
			assertThat(Instant.now()).as("the layout takes too long").isBefore(end);
			Thread.sleep(100);
			response = this.api.get("/graph/positions.json");
		}
		assertThat(response.statusCode()).isEqualTo(200);
	}

	private static JsonNode json(HttpResponse<String> response) {
		return new ObjectMapper().readTree(response.body());
	}

	private static String found(String pattern, String text) {
		Matcher matcher = Pattern.compile(pattern).matcher(text);
		assertThat(matcher.find()).as(pattern).isTrue();
		return matcher.group(1);
	}

	private int shown(String query) {
		return Integer
			.parseInt(found("data-counts data-nodes=\"(\\d+)\"", this.api.get("/graph?lang=en&" + query).body()));
	}

	private int total(String list) {
		return this.api.data("{ found: " + list + " { totalCount } }").at("/found/totalCount").asInt();
	}

	@Test
	void placesAreKeptForGoodByTheirVersion() {
		String page = this.api.get("/graph?lang=en").body();
		String address = found("data-positions=\"([^\"]+)\"", page).replace("&amp;", "&");
		HttpResponse<String> response = this.api.get(address);
		assertThat(response.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable",
				"max-age=31536000");
		String tag = response.headers().firstValue("ETag").orElseThrow();
		assertThat(this.api.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
		assertThat(json(response).get("version").asString()).isEqualTo(found("data-version=\"([^\"]+)\"", page));
		assertThat(this.api.get(address).body()).isEqualTo(response.body());
		assertThat(this.api.get("/graph/positions.json").headers().firstValue("Cache-Control").orElseThrow())
			.contains("no-cache");
		HttpResponse<String> another = this.api.get("/graph/positions.json?v=another");
		assertThat(another.statusCode()).isEqualTo(404);
		assertThat(another.headers().firstValue("ETag")).isEmpty();
	}

	@Test
	void namesAreInTheLanguageOfTheAddress() {
		assertThat(this.api.get("/graph/positions.json?lang=en").body()).contains("\"Culture\"");
		assertThat(this.api.get("/graph/positions.json?lang=lv").body()).contains("\"Kultūra\"");
	}

	@Test
	void filtersLeaveAsManyAsTheApiSays() {
		assertThat(shown("")).isEqualTo(json(this.api.get("/graph/positions.json")).get("total").asInt());
		assertThat(shown("kind=Project")).isEqualTo(total("projects(first: 1)"));
		assertThat(shown("kind=Project&kind=Partnership"))
			.isEqualTo(total("projects(first: 1)") + total("partnerships(first: 1)"));
		for (String year : new String[] { "1996", "2005", "2016" }) {
			String page = this.api.get("/graph?lang=en&kind=Partnership&undated=true&asOf=" + year).body();
			Matcher ended = Pattern.compile("data-when=\"ENDED\" data-count=\"(\\d+)\"").matcher(page);
			int past = ended.find() ? Integer.parseInt(ended.group(1)) : 0;
			assertThat(shown("kind=Partnership&undated=true&asOf=" + year) - past)
				.isEqualTo(total("partnerships(first: 1, asOf: \"" + year + "\", certainty: POSSIBLE)"));
		}
	}

	/** What is of unknown time fills no year, and is counted at the box that shows it. */
	@Test
	void whatIsOfUnknownTimeIsShownInAYearOnlyWhereAskedFor() {
		String without = this.api.get("/graph?lang=lv&asOf=2005").body();
		int count = Integer.parseInt(found("Nav parādīts, jo laiks nav zināms: ieraksti – (\\d+), saiknes", without));
		assertThat(count).isPositive();
		assertThat(found("href=\"([^\"]+)\" data-undated-too", without)).contains("asOf=2005", "undated=true");
		String with = this.api.get("/graph?lang=en&asOf=2005&undated=true").body();
		assertThat(with).contains("also what is of unknown time (" + count + " entries, ")
			.contains("data-when=\"UNKNOWN\"")
			.doesNotContain("data-undated-too");
		assertThat(shown("asOf=2005&undated=true")).isEqualTo(shown("asOf=2005") + count);
		assertThat(found("rel=\"next\" href=\"([^\"]+)\"", with)).contains("undated=true");
		assertThat(this.api.get("/graph?lang=en").body()).containsPattern("class=\"undated\" hidden");
	}

	/** Where no script draws, a sentence says so and leads to what is there instead. */
	@Test
	void withoutScriptASentenceLeadsToTheTable() {
		assertThat(this.api.get("/graph?lang=en").body())
			.containsPattern(
					"<noscript><p class=\"notice\"><span>The picture needs JavaScript.</span> <a href=\"#shown\">")
			.contains("id=\"shown\"");
		assertThat(this.api.get("/map?lang=lv").body()).containsPattern(
				"<noscript><p class=\"notice\"><span>[^<]+</span> <a href=\"#ties\">[^<]+</a>, <a href=\"#places\">");
	}

	@Test
	void theTableIsPagedAndFilteredWithoutScript() {
		String page = this.api.get("/graph?lang=en&theme=culture&asOf=2011").body();
		assertThat(page).contains("<option value=\"culture\" selected=\"selected\">")
			.contains("value=\"2011\"")
			.contains("Page 1 of ");
		assertThat(page.split("data-node=", -1)).hasSize(51);
		String next = found("rel=\"next\" href=\"([^\"]+)\"", page).replace("&amp;", "&");
		assertThat(next).contains("theme=culture", "asOf=2011", "page=2", "lang=en");
		String second = this.api.get(next.replaceFirst("#.*", "")).body();
		assertThat(second).contains("Page 2 of ").contains("rel=\"prev\"");
		assertThat(found("data-node=\"([^\"]+)\"", second)).isNotEqualTo(found("data-node=\"([^\"]+)\"", page));
	}

	@Test
	void whatIsNotInTheDataIsSaidAndEverythingShown() {
		HttpResponse<String> response = this.api.get("/graph?lang=en&theme=alchemy");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("The data has no “alchemy”");
		HttpResponse<String> places = this.api.get("/graph/positions.json?kind=Dragon");
		assertThat(places.statusCode()).isEqualTo(400);
		assertThat(json(places).get("value").asString()).isEqualTo("Dragon");
		assertThat(this.api.get("/graph/positions.json?around=no-such-id").statusCode()).isEqualTo(404);
	}

}
