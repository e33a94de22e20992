package lv.saiknes.explore.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.support.Api;
import lv.saiknes.support.CountedStatements;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables of the map, which hold without script all that its script draws. */
@ServerTest
class MapPageTests {

	@LocalServerPort
	private int port;

	@Autowired
	private CountedStatements statements;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	/**
	 * What carries no time is the same in any year: that is said, lest it be read as of
	 * then.
	 */
	@Test
	void theLegendSaysThatMunicipalitiesWithoutTimeAreThoseOfToday() {
		assertThat(this.api.get("/map?lang=lv&asOf=2005&view=latgale").body()).contains("data-today")
			.contains("šodienas pašvaldības");
		assertThat(this.api.get("/map?lang=en&asOf=2005&view=latgale").body()).contains("municipalities of today");
	}

	@Test
	void theYearInTheAddressSaysHowEachPartnershipStands() {
		assertThat(state("/map?lang=en&asOf=1993", "arendal")).isEqualTo("not yet; it begins in 1994");
		assertThat(state("/map?lang=en&asOf=1994", "arendal")).as("what begins is in force")
			.isEqualTo("in force from 1994 to 2015 (prolonged in 2005 by ten years)");
		assertThat(state("/map?lang=en&asOf=2004", "arendal"))
			.isEqualTo("in force from 1994 to 2015 (prolonged in 2005 by ten years)");
		assertThat(state("/map?lang=en&asOf=2015", "arendal")).startsWith("in force from 1994 to 2015");
		assertThat(state("/map?lang=en&asOf=2016", "arendal"))
			.isEqualTo("ended in 2015 (prolonged in 2005 by ten years)");
		assertThat(state("/map?lang=lv&asOf=2005-06-30", "arendal")).startsWith("spēkā no 1994. ");
		assertThat(state("/map?lang=en&asOf=2011", "suwalki"))
			.isEqualTo("in force since January 2005; no end is known");
		assertThat(state("/map?lang=en", "suwalki")).isEqualTo("since January 2005; last heard of in 2011");
	}

	@Test
	void whatItShowsIsReadOnceAVersionAndNotForEachYear() {
		this.api.get("/map?lang=en&asOf=1996");
		this.statements.takeCount();
		assertThat(state("/map?lang=en&asOf=1997", "arendal")).startsWith("in force from 1994 to 2015");
		assertThat(this.statements.takeCount()).isLessThanOrEqualTo(1);
	}

	@Test
	void aPartyThatJoinedLaterHasALineOfItsOwn() {
		assertThat(state("/map?lang=en&asOf=1995", "aust-agder")).isEqualTo("not yet; it begins in 1996");
		assertThat(state("/map?lang=en&asOf=1996", "aust-agder")).startsWith("in force from 1996");
	}

	@Test
	void everyPartnershipAndEveryMemberIsInTheTables() {
		String page = this.api.get("/map?lang=en").body();
		for (JsonNode partnership : this.api.data("{ partnerships(first: 100) { nodes { id } } }")
			.at("/partnerships/nodes")) {
			assertThat(page).contains("data-tie=\"" + partnership.get("id").asString() + "\"");
		}
		for (String list : List.of("euroregion(id: \"euroregion-ezeru-zeme\") { members(first: 100) { nodes { id } } }",
				"region(id: \"latgale-planning-region\") { members(first: 100) { nodes { id } } }")) {
			JsonNode members = this.api.data("{ found: " + list + " }").at("/found/members/nodes");
			assertThat(members.size()).isPositive();
			for (JsonNode member : members) {
				assertThat(page).contains("data-place=\"" + member.get("id").asString() + "\"");
			}
		}
	}

	@Test
	void whereTheDataHasNoCoordinatesThereAreNone() {
		String page = this.api.get("/map?lang=en").body();
		String district = row(page, "data-place=\"rezekne-district\"");
		assertThat(district).contains("The data has no coordinates").doesNotContain("data-latitude");
		assertThat(row(page, "data-place=\"arendal\"")).contains("data-latitude=\"58.46083\"");
		for (MatchResult tie : Pattern.compile("<tr data-tie=\"[^>]*>").matcher(page).results().toList()) {
			MatchResult ends = Pattern.compile("data-a=\"([^\"]*)\" data-b=\"([^\"]*)\"")
				.matcher(tie.group())
				.results()
				.findFirst()
				.orElse(null);
			if (ends != null) {
				assertThat(row(page, "data-place=\"" + ends.group(1) + "\"")).contains("data-latitude");
				assertThat(row(page, "data-place=\"" + ends.group(2) + "\"")).contains("data-latitude");
			}
		}
	}

	@Test
	void eachPartnershipShowsWhereItsDatesAndPartiesAreWritten() {
		String row = row(this.api.get("/map?lang=en").body(), "data-b=\"arendal\"");
		assertThat(row).contains("line 25").contains("line 27").contains("Arendal was a party to");
		assertThat(row).as("a derived date opens to its rule and premises")
			.contains("Rule: an agreement prolonged by so many years")
			.contains("Concluded from");
	}

	@Test
	void whatChangesInAYearIsSaidInWords() {
		assertThat(news("/map?lang=lv&asOf=2005")).contains("Rēzekne – Ārendāle: pagarināta par 10 gadiem 2005. gadā")
			.contains("Rēzekne – Suvalki: sākas 2005. gada janvārī")
			.doesNotContain("Čenstohova");
		assertThat(news("/map?lang=en&asOf=2011")).contains("Rēzekne – Suwałki: last news in 2011");
		assertThat(news("/map?lang=en&asOf=2012")).as("that nothing is known any longer is no change")
			.doesNotContain("Suwałki");
		assertThat(news("/map?lang=en&asOf=2015")).contains("Rēzekne – Arendal: ends in 2015");
		assertThat(news("/map?lang=en&asOf=2016")).as("what ended the year before").doesNotContain("Arendal");
	}

	private String news(String address) {
		String page = this.api.get(address).body();
		int start = page.indexOf("data-news");
		return page.substring(start, page.indexOf("</ul>", start));
	}

	@Test
	void itSaysWhyItOpensAtThatYearAndWhyAPartnershipHasNoLine() {
		assertThat(this.api.get("/map?lang=lv").body()).containsPattern(
				"data-opened><span>Karte sākumā rāda 2015\\. gadu – pēdējo, kurā.*asOf=2016[^>]*>Kā viss ir[^<]*: 2016\\. gads<")
			.contains("sadarbība beigusies")
			.containsPattern(
					"Kartē nav: (pusēm datos nav koordinātu|visas puses, kam ir koordinātas) \\(\\d+ no \\d+\\)")
			.doesNotContain("koordinātu vai");
		assertThat(this.api.get("/map?lang=en&asOf=2015").body()).as("a year that was asked for needs no reason")
			.doesNotContain("data-opened");
	}

	@Test
	void theMapOpensWhereAPartnershipIsLastInForceAndEndsWhereKnowledgeEnds() {
		String page = this.api.get("/map?lang=en").body();
		assertThat(page).containsPattern("<input id=\"asOf\"[^>]*min=\"1993\" max=\"2016\" value=\"2015\"")
			.contains("until 2011; the last end that is known is in 2015. So the map ends with 2016");
		assertThat(this.api.get("/map?lang=en&asOf=2024").body()).contains("nothing of 2024")
			.containsPattern("<input id=\"asOf\"[^>]*value=\"2016\"");
	}

	@Test
	void whereCoordinatesAreFromIsANoteInThePagesLanguage() {
		String page = this.api.get("/map?lang=lv").body();
		Matcher note = Pattern.compile("href=\"#(note-\\d+)\"").matcher(row(page, "data-place=\"arendal\""));
		assertThat(note.find()).isTrue();
		int at = page.indexOf("id=\"" + note.group(1) + "\"");
		assertThat(page.substring(at, page.indexOf("</li>", at))).contains("redaktora vērtējums: Punkts norādīts");
	}

	@Test
	void membersSayOfWhichEuroregion() {
		assertThat(row(this.api.get("/map?lang=en").body(), "data-place=\"daugavpils\""))
			.containsPattern("data-euroregion=\"[^\"]*Country of Lakes");
	}

	@Test
	void whatIsNoYearIsRefusedWithWords() {
		HttpResponse<String> response = this.api.get("/map?lang=en&asOf=soon");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("“soon” is not a year").contains("data-tie");
	}

	@Test
	void bordersComeFromThisServer() {
		HttpResponse<String> borders = this.api.get("/explorer/countries-50m.json");
		assertThat(borders.statusCode()).isEqualTo(200);
		assertThat(borders.body()).contains("\"Latvia\"");
	}

	private String state(String address, String party) {
		String row = row(this.api.get(address).body(), "data-b=\"" + party + "\"");
		int start = row.indexOf('>', row.indexOf("data-now")) + 1;
		return row.substring(start, row.indexOf('<', start)).strip();
	}

	private static String row(String page, String mark) {
		int at = page.indexOf(mark);
		assertThat(at).as(mark).isPositive();
		return page.substring(page.lastIndexOf("<tr", at), page.indexOf("</tr>", at));
	}

}
