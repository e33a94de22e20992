package lv.saiknes.trace.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The page that traces, and the same answer as JSON and Markdown. */
@ServerTest
class TracePageTests {

	private static final String ASKED = "?from=arendal&to=lpr-3.3.4.2&lang=en";

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void pageJsonAndMarkdownGiveTheSameAnswer() {
		String page = this.api.get("/trace" + ASKED).body();
		JsonNode json = json("/trace.json" + ASKED);
		String markdown = this.api.get("/trace.md" + ASKED).body();
		assertThat(json.get("paths")).isNotEmpty();
		for (JsonNode path : json.get("paths")) {
			for (JsonNode step : path.get("steps")) {
				String sentence = step.at("/sentence/en").asString();
				assertThat(page).contains(">" + sentence.replace("'", "&#39;") + "<");
				assertThat(markdown).contains(sentence);
				for (JsonNode note : step.get("notes")) {
					assertThat(page).contains("id=\"note-" + note + "\"").contains("href=\"#note-" + note + "\"");
					assertThat(markdown).contains("[^" + note + "]: ");
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/trace", "/trace.json", "/trace.md" })
	void theSameAddressGivesTheSameBytes(String path) {
		assertThat(this.api.get(path + ASKED).body()).isEqualTo(this.api.get(path + ASKED).body());
	}

	@Test
	void whoPrefersJsonGetsIt() {
		HttpResponse<String> answer = this.api.get("/trace" + ASKED, "Accept", "application/json");
		assertThat(answer.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/json"));
		assertThat(this.api.get("/trace" + ASKED, "Accept", "text/markdown").body())
			.isEqualTo(this.api.get("/trace.md" + ASKED).body());
		assertThat(answer.body()).isEqualTo(this.api.get("/trace.json" + ASKED).body());
	}

	@Test
	void thePermalinkGivesTheAnswerAgain() {
		JsonNode first = json(
				"/trace.json?from=arendal&to=lpr-3.3.4.2&avoidKinds=Project,Theme&asOf=2012&certainty=CERTAIN&first=3"
						+ "&diversity=0.2&maxLength=5&lang=en");
		String permalink = first.get("permalink").asString();
		assertThat(json(permalink.replace("/trace?", "/trace.json?") + "&lang=en")).isEqualTo(first);
	}

	/** A memo travels further than the page it was made from. */
	@Test
	void markdownNamesTheWholeAddress() {
		String permalink = json("/trace.json" + ASKED).get("permalink").asString();
		assertThat(this.api.get("/trace.md" + ASKED).body()).contains(this.port + permalink + ">");
	}

	@Test
	void theDateThatIsAnsweredForIsSaidOnThePageAndInMarkdown() {
		String address = "?from=arendal&to=rezekne&asOf=2016&lang=en";
		for (String where : List.of("/trace", "/trace.md")) {
			assertThat(this.api.get(where + address).body()).contains("Answer for: 2016. What was possible then")
				.contains("Not in force in 2016: ");
			assertThat(this.api.get(where + address + "&certainty=CERTAIN").body())
				.contains("Answer for: 2016. Only what was certainly in force then stays.")
				.contains("Not certainly in force in 2016: ");
			assertThat(this.api.get(where + "?from=arendal&to=rezekne&lang=en").body()).doesNotContain("Answer for");
		}
	}

	/** The end itself is not short of the end, though a limit kept the search from it. */
	@Test
	void theEndIsNotSaidToBeNearTheEnd() {
		String address = "?from=rezeknes-galas-kombinats&to=lpr-3.4.5&maxLength=2&lang=";
		assertThat(json("/trace.json" + address + "lv").get("nearest"))
			.anySatisfy((near) -> assertThat(near.get("left").asInt()).isZero());
		assertThat(this.api.get("/trace" + address + "lv").body()).doesNotContain("vēl vismaz 0");
		assertThat(this.api.get("/trace" + address + "en").body()).doesNotContain("at least 0");
	}

	/** Whoever reads a path is not to think that a document says it. */
	@Test
	void thatNoDocumentConnectsTheTwoIsSaidBeforeThePath() {
		String page = this.api.get("/trace?from=arendal&to=lpr-3.1.1&lang=lv").body();
		assertThat(page).contains("Neviens dokuments abus nesaista tieši");
		assertThat(page.indexOf("id=\"together\"")).isLessThan(page.indexOf("id=\"verdict\""));
		assertThat(this.api.get("/trace?from=arendal&to=lpr-3.1.1&lang=en").body())
			.contains("No document connects the two directly");
		assertThat(this.api.get("/trace?from=lpr-3.1.1.1&to=lpr-3.1.1&lang=en").body()).as("part of it")
			.contains("id=\"verdict\"")
			.doesNotContain("id=\"together\"");
		assertThat(this.api.get("/trace?from=arendal,suwalki&to=lpr-3.1.1&lang=en").body()).as("several")
			.doesNotContain("id=\"together\"");
	}

	@Test
	void anAddressOfAnotherVersionSaysSo() {
		assertThat(this.api.get("/trace" + ASKED + "&version=0123").body()).contains("dataset version 0123");
		String version = json("/trace.json" + ASKED).get("version").asString();
		assertThat(this.api.get("/trace" + ASKED + "&version=" + version).body()).doesNotContain("The address is of");
	}

	@Test
	void aTextThatNamesOneNodeLeadsToItsAddress() {
		HttpResponse<String> answer = this.api
			.get("/trace?fromText=Suwalki&from=&toText=%C4%80rend%C4%81le&to=&toPlan=nap-2027&asOf=&lang=lv");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location"))
			.hasValueSatisfying((address) -> assertThat(address).endsWith("/trace?from=suwalki&to=arendal&lang=lv"));
	}

	/** In the reader's language; beside it, by which other name it was found. */
	@Test
	void whatIsNamedLikeItIsSuggestedInTheLanguageOfThePage() {
		for (String address : List.of("/search?text=Vilniuzs+qqq", "/trace?fromText=Vilniuzs+qqq&toText=Rezekne")) {
			String page = this.api.get(address + "&lang=lv").body().replaceAll("</?a[^>]*>", "");
			assertThat(page).contains("Viļņa<span class=\"detail\"> (sakrīt: Vilnius)</span>");
			assertThat(this.api.get(address + "&lang=en").body().replaceAll("</?a[^>]*>", "")).contains("Vilnius")
				.doesNotContain("(matches: ");
		}
		assertThat(this.api.get("/search?text=Vitebskart+zzqq&lang=lv").body()).contains("sadarbības līgums</a>")
			.doesNotContain("sadarbības līguma)");
		assertThat(this.api.get("/search?text=kas+maks%C4%81+par+3.1.1.1&lang=lv").body()).contains(">ES fondi<")
			.doesNotContain("sakrīt: ");
		assertThat(this.api.data("{ search(text: \"Vilniuzs qqq\") { suggestions } }").at("/search/suggestions"))
			.hasToString("[\"Viļņa\"]");
	}

	@Test
	void namesSpeltLikeTheTextAreNotCountedAsFound() {
		String page = this.api.get("/search?text=Malta&lang=lv").body();
		assertThat(page).contains("Nekas nav atrasts")
			.containsPattern("(?s)<h2>Līdzīgi rakstīti</h2>.*/id/marta-centre")
			.doesNotContain("Atrasts: 1");
		assertThat(this.api.get("/search?text=Marta&lang=lv").body()).contains("Atrasts: 1")
			.doesNotContain("Līdzīgi rakstīti");
		assertThat(this.api.data("{ search(text: \"Malta\") { near } }").at("/search/near").asBoolean()).isTrue();
		assertThat(this.api.data("{ search(text: \"Marta\") { near } }").at("/search/near").asBoolean()).isFalse();
	}

	/**
	 * Who sends the form is told at the field what is missing; who follows a link is not
	 * blamed.
	 */
	@Test
	void whatIsMissingIsSaidAtTheFieldThatIsEmpty() {
		String to = this.api.get("/trace?fromText=Suwalki&from=&toText=&to=&lang=lv").body();
		assertThat(to).contains("<title>Kļūda: ")
			.containsPattern("<span id=\"toText-amiss\" class=\"amiss\">Nosauciet arī, līdz kam ceļam jāved")
			.containsPattern("name=\"toText\"[^>]*aria-describedby=\"toText-amiss\" aria-invalid=\"true\"")
			.doesNotContain("fromText-amiss");
		assertThat(this.api.get("/trace?fromText=&from=&toText=Suwalki&to=&lang=en").body())
			.contains("<span id=\"fromText-amiss\" class=\"amiss\">Name what the path should begin at.");
		assertThat(this.api.get("/trace?fromText=&from=&toText=&to=&toKind=Project&lang=en").body())
			.contains("<span id=\"fromText-amiss\"");
		assertThat(this.api.get("/trace?from=suwalki&lang=en").body())
			.contains("Also name what the path should lead to")
			.doesNotContain("-amiss");
		assertThat(this.api.get("/trace?lang=en").body()).doesNotContain("-amiss", "Also name what the path");
	}

	@Test
	void aPartOfAPlanIsNamedByItsNumber() {
		for (String text : List.of("3.3.4.2", "3.3.4.2+Social+services+and+health+care")) {
			HttpResponse<String> answer = this.api.get("/trace?fromText=Suwalki&toText=" + text + "&lang=en");
			assertThat(answer.headers().firstValue("Location"))
				.hasValueSatisfying((address) -> assertThat(address).endsWith("from=suwalki&to=lpr-3.3.4.2&lang=en"));
		}
		assertThat(this.api.get("/trace?from=suwalki&to=lpr-3.3.4.2&lang=en").body())
			.contains("value=\"3.3.4.2 Social services and health care\"");
		assertThat(this.api.data("{ search(text: \"3.3.4.2.\") { nodes { id } } }").at("/search/nodes")).singleElement()
			.hasToString("{\"id\":\"lpr-3.3.4.2\"}");
	}

	@Test
	void aTextThatMayMeanSeveralIsAskedAbout() {
		String page = this.api.get("/trace?fromText=R%C4%93zekn&to=arendal&lang=en").body();
		assertThat(page).contains("“Rēzekn” may mean several things");
		Matcher link = Pattern.compile("href=\"(/trace\\?[^\"]*from=rezekne[&\"][^\"]*)\"").matcher(page);
		assertThat(link.find()).isTrue();
		assertThat(this.api.get(link.group(1).replace("&amp;", "&")).body()).contains("class=\"paths\"");
	}

	/** A place that the data does not know is not another that is spelt like it. */
	@Test
	void aNameSpeltLikeAnotherIsOfferedOnThePageAndNotAnswered() {
		HttpResponse<String> answer = this.api.get("/trace?fromText=Malta&toText=Ludza&lang=lv");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("Ar nosaukumu “Malta” nekas nav zināms. Varbūt domājāt:")
			.containsPattern("href=\"/trace\\?[^\"]*from=marta-centre[&\"]")
			.doesNotContain("id=\"verdict\"");
	}

	@Test
	void whichOfSeveralOfANameIsMeantIsSaidWithTheOthers() {
		String address = this.api.get("/trace?fromText=Malnavas+koled%C5%BEa&toText=Ludza&lang=lv")
			.headers()
			.firstValue("Location")
			.orElseThrow();
		assertThat(address).contains("from=malnava-college&to=ludza&").endsWith("&typed=Malnavas+koled%C5%BEa");
		String page = this.api.get(address.substring(address.indexOf("/trace"))).body();
		assertThat(page).contains("“Malnavas koledža” šeit nozīmē: Malnavas koledža (koledža, Malnava). Tā sauc arī:")
			.contains("id=\"verdict\"")
			.contains("<a href=\"/trace?from=lpr-3.1.1.3&amp;to=ludza&amp;lang=lv\">3.1.1.3 Malnavas koledža (");
		assertThat(this.api.get("/trace?from=malnava-college&to=ludza&lang=lv").body()).doesNotContain("šeit nozīmē");
	}

	@Test
	void whatMakesNoSenseIsSaidInTheLanguageOfThePage() {
		HttpResponse<String> page = this.api.get("/trace?from=arendal&to=arendal&lang=lv");
		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(page.body()).contains("Ceļa sākumam nosauciet");
		HttpResponse<String> json = this.api.get("/trace.json?from=arendal&to=rezekene");
		assertThat(json.statusCode()).isEqualTo(400);
		assertThat(json.body()).contains("\"argument\":\"to\"").contains("varbūt domāts `rezekne`?");
		assertThat(this.api.get("/trace.json?from=arendal&to=rezekene&lang=en").body())
			.contains("did you mean `rezekne`?");
	}

	@ParameterizedTest
	@ValueSource(strings = { "maxLength=x", "first=21", "diversity=2", "grades=ALL", "includeRosters=yes", "asOf=soon",
			"certainty=SURE", "kinds=Thing", "relations=KNOWS", "avoidKinds=Thing", "avoidRelations=KNOWS",
			"toPlan=nap-2027", "via=arendal", "avoid=arendal", "toKind=Goal" })
	void everyBadParameterHasItsWords(String parameter) {
		for (String language : List.of("lv", "en")) {
			HttpResponse<String> page = this.api
				.get("/trace?from=arendal&to=rezekne&lang=" + language + "&" + parameter);
			assertThat(page.statusCode()).as(parameter).isEqualTo(400);
			assertThat(page.body()).contains("role=\"alert\"").doesNotContain("??");
		}
	}

	@Test
	void withoutAPathItIsSaidWhatWouldGiveOne() {
		assertThat(this.api.get("/trace?from=poland&to=lpr-3.3.2.2&lang=lv").body())
			.contains("Ceļš būtu, ja drīkstētu iet pa saiknēm")
			.contains("Ar to ceļš būtu.")
			.contains("Čenstohova atrodas Polijā.");
	}

	private JsonNode json(String path) {
		return new ObjectMapper().readTree(this.api.get(path).body());
	}

	/** A second name in a field used to push out the first. */
	@Test
	void severalAreAvoidedAndPassed() {
		HttpResponse<String> answer = this.api.get("/trace?from=arendal&to=lpr-3.3.4.2&avoid=&avoidText=Suwalki%3B+"
				+ "Dmitrov&via=&viaText=R%C4%93zeknes+sadraudz%C4%ABbas+pils%C4%93tas%3B+&lang=lv");
		assertThat(answer.statusCode()).isEqualTo(302);
		String address = answer.headers().firstValue("Location").orElseThrow();
		assertThat(address).contains("via=rezekne-sister-cities&avoid=suwalki,dmitrov");
		String page = this.api.get(address.replaceFirst("^https?://[^/]+", "")).body();
		assertThat(page).contains("<details class=\"settings\" open=\"open\">").contains("value=\"Suvalki; Dmitrova\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "via=rezekne", "avoid=rezekne", "asOf=2020", "maxLength=4", "first=3", "diversity=1.0",
			"grades=STATED", "kinds=Theme", "avoidKinds=Theme", "relations=PARTY_TO", "avoidRelations=ABOUT",
			"includeRosters=true" })
	void settingsStayOpenWhenSet(String setting) {
		String open = "<details class=\"settings\" open=\"open\">";
		assertThat(this.api.get("/trace" + ASKED + "&" + setting).body()).contains(open);
		assertThat(this.api.get("/trace" + ASKED).body()).doesNotContain(open).contains("class=\"settings\"");
	}

	@Test
	void aNoSaysWhatWouldHaveToBe() {
		String page = this.api.get("/trace?from=dmitrov&to=daugavpils-university&lang=lv").body();
		assertThat(page).as("a no is said once")
			.contains("Nē, nekas īpašs tos nesaista")
			.doesNotContain("kas neko īpašu nepasaka.", "tas, kas vieno gandrīz visu (");
		assertThat(page).contains("<details class=\"suppositions\">");
		assertThat(page).doesNotContain("Daugavpils Universitāte būtu viena no pusēm");
		assertThat(this.api.get("/trace?from=vitebsk&to=malnava-college&lang=lv").body()).contains("id=\"suppose\"")
			.contains("Tie nav fakti")
			.contains(">Ja ");
	}

	@Test
	void whereLengthAloneStandsInTheWayTheLongerPathIsNamedAndLinked() {
		String page = this.api.get("/trace?from=arendal&to=lpr-3.3.2.2&maxLength=1&lang=lv").body();
		assertThat(page).contains("Nē, vienas saiknes attālumā nekas tos nesaista; 2 saikņu attālumā ceļš ir.")
			.contains("Rādīt ceļu, kurā ir 2 saiknes")
			.doesNotContain("nekas tos nesaista:", "id=\"suppose\"");
		Matcher longer = Pattern.compile("class=\"longer\"><a href=\"([^\"]+)\"").matcher(page);
		assertThat(longer.find()).isTrue();
		assertThat(this.api.get(longer.group(1).replace("&amp;", "&")).body()).contains("data-verdict=\"CONNECTED\"");
		assertThat(this.api.get("/trace?from=arendal&to=lpr-3.3.2.2&maxLength=1&asOf=2022&lang=en").body())
			.contains("No, in 2022: nothing connects them within one step; over 2 steps there is a path.");
	}

	/** What the reader takes away from the first line must not be that it is in force. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					arendal                     | lpr-3.1.1   | the sister cities of Rēzekne (last heard of in 2011; the term of the cooperation ended in 2015)
					partnership-rezekne-arendal | rezekne     | They were connected by a direct relation (1994–2015)
					rezekne-district | arendal | were connected by the Rēzekne–Arendal cooperation agreement (1994–2009)
					""")
	void theFirstLineSaysWhatHasEnded(String from, String to, String said) {
		assertThat(verdict(this.api.get("/trace?lang=en&from=" + from + "&to=" + to).body())).contains(said);
	}

	/** The same years twice in a sentence are read once, and no name stands in both. */
	@Test
	void theLeadIsShortAndIsNotRepeated() {
		String page = this.api.get("/trace?lang=lv&from=arendal&to=lpr-3.3.4.2").body();
		assertThat(verdict(page)).isEqualTo(
				"Tos saistīja Rēzeknes un Ārendāles sadarbības līgums (1994.–2015. gadā) un sociālie pakalpojumi.");
		assertThat(page).contains("<p>Atrasti pieci ceļi; pirmais pasaka visvairāk.</p>")
			.doesNotContain("Tie ved galvenokārt");
		assertThat(this.api.get("/trace?lang=en&from=arendal&to=lpr-3.3.4.2&first=1").body())
			.contains("<p>One path was found.</p>");
	}

	@Test
	void aNoLeadsToWhatWouldHaveToBe() {
		String no = this.api.get("/trace?from=vitebsk&to=malnava-college&lang=en").body();
		assertThat(no.indexOf("href=\"#suppose\"")).isBetween(no.indexOf("id=\"verdict\""),
				no.indexOf("<ol class=\"paths"));
		assertThat(this.api.get("/trace" + ASKED).body()).doesNotContain("href=\"#suppose\"");
	}

	@Test
	void whatIsInForceIsNotSaidToHaveEnded() {
		assertThat(verdict(this.api.get("/trace?lang=en&from=rezekne&to=lpr-3.3.2.2").body()))
			.isEqualTo("They are connected by a direct relation.");
	}

	private static String verdict(String page) {
		Matcher verdict = Pattern.compile("id=\"verdict\"[^>]*>([^<]*)<").matcher(page);
		assertThat(verdict.find()).isTrue();
		return verdict.group(1);
	}

	/**
	 * Where nothing in particular connects, all that leads there is one line until it is
	 * unfolded.
	 */
	@Test
	void aNoComesFirstAndWhatSaysLittleIsFolded() {
		String page = this.api.get("/trace?from=arendal&to=kraslava&lang=lv").body();
		assertThat(verdict(page)).startsWith("Nē, nekas īpašs tos nesaista");
		int fold = page.indexOf("<details id=\"broad\"");
		assertThat(List.of(fold, page.indexOf("id=\"drawing\""), page.indexOf("id=\"path-1\""),
				page.indexOf("id=\"notes\""), page.indexOf("id=\"suppose\"")))
			.isSorted()
			.allMatch((at) -> at > 0);
		assertThat(page.substring(fold, page.indexOf('>', fold))).doesNotContain("open");
		assertThat(page.split("id=\"notes\"", -1)).hasSize(2);
		assertThat(this.api.get("/trace?from=arendal&to=lpr-3.1.1&lang=lv").body()).containsOnlyOnce("id=\"drawing\"")
			.containsOnlyOnce("id=\"notes\"")
			.doesNotContain("id=\"broad\"");
	}

	@Test
	void whereTheyAreConnectedThatIsAskedByAFold() {
		String page = this.api.get("/trace" + ASKED).body();
		assertThat(page).doesNotContain("id=\"suppose\"").contains("What would connect them more closely?");
		Matcher link = Pattern.compile("href=\"(/trace[^\"#]*suppose=true)#suppose\"").matcher(page);
		assertThat(link.find()).isTrue();
		assertThat(this.api.get(link.group(1).replace("&amp;", "&")).body()).contains("id=\"suppose\"");
	}

}
