package lv.saiknes.matrix;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.support.Api;
import lv.saiknes.support.RealData;
import lv.saiknes.support.ServerTest;
import lv.saiknes.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** All pairs as the API, the page and the CSV give them. */
@ServerTest
class MatrixPageTests {

	private static final String ASKED = "?fromLabel=TwinCity&toKind=StrategicDirection&toPlan=lpr-programme-2027&lang=en";

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void apiPageAndCsvGiveTheSameAnswer() {
		JsonNode matrix = this.api
			.data("""
					{ traceMatrix(from: {label: "TwinCity"}, to: {kind: StrategicDirection, plan: "lpr-programme-2027"}) {
					  rows { id } columns { id } connected onlyBroad none permalink
					  cells { from { id } to { id } verdict score strength length sentence(lang: EN) permalink nodes { id } } } }
					""")
			.get("traceMatrix");
		int pairs = matrix.get("rows").size() * matrix.get("columns").size();
		assertThat(matrix.get("cells")).hasSize(pairs);
		assertThat(matrix.get("connected").asInt() + matrix.get("onlyBroad").asInt() + matrix.get("none").asInt())
			.isEqualTo(pairs);
		String page = this.api.get(matrix.get("permalink").asString() + "&lang=en").body();
		String csv = this.api.get("/matrix.csv" + ASKED).body();
		assertThat(csv.lines()).hasSize(pairs + 1);
		assertThat(Pattern.compile("<td class=\"(CONNECTED-\\d|COMMON|ONLY_BROAD|NONE)\">").matcher(page).results())
			.hasSize(pairs);
		for (JsonNode cell : matrix.get("cells")) {
			String from = cell.at("/from/id").asString();
			String to = cell.at("/to/id").asString();
			assertThat(cell.get("permalink").asString()).startsWith("/trace?from=" + from + "&to=" + to);
			assertThat(csv)
				.containsPattern("(?m)^" + from + ",[^\r]*," + to + ",[^\r]*," + cell.get("verdict").asString());
			assertThat(cell.get("nodes").size()).isEqualTo(cell.get("length").asInt() + 1);
		}
	}

	/** Sister cities are not just any municipalities. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			fromLabel=TwinCity              | lv | Ārvalstu sadraudzības pilsētas × Virzieni
			fromLabel=TwinCity              | en | Sister cities abroad × Strategic directions
			fromGroup=rezekne-sister-cities | en | Sister cities of Rēzekne × Strategic directions
			fromKind=Region                 | en | Regions ×
			""")
	void theHeadingFitsWhatStandsThere(String rows, String language, String heading) {
		String page = this.api
			.get("/matrix?" + rows + "&toKind=StrategicDirection&toPlan=lpr-programme-2027&lang=" + language)
			.body();
		assertThat(page.replaceAll("(?s).*<h1>(.*?)</h1>.*", "$1")).contains(heading);
	}

	@Test
	void everyLabelHasAName() {
		assertThat(MatrixTracer.labels(RealData.ONTOLOGY)).isNotEmpty()
			.allSatisfy((label) -> assertThat(Words.text("matrix.side." + label).lv()).isNotBlank());
	}

	/** “108 of 108, 0, 0” says nothing. */
	@Test
	void whatThereIsNoneOfIsNotCounted() {
		assertThat(summary("toPlan=nap-2027"))
			.matches("108 pairs: \\d joined by something particular, \\d+ by a way that is the same for all rows or all"
					+ " columns\\.");
		assertThat(summary("toPlan=nap-2027&maxLength=4")).matches("108 pairs: \\d+ .* by nothing\\.")
			.doesNotContain(" 0 ");
	}

	/** Eighteen columns fit no page, eighteen rows do. */
	@Test
	void aTableWithManyColumnsIsTurnedAndSaysHowToReadItAboveItself() {
		String page = this.api.get("/matrix?lang=lv&fromLabel=TwinCity&toKind=StrategicDirection&toPlan=nap-2027")
			.body();
		String table = page.substring(page.indexOf("<table class=\"heat\""), page.indexOf("</table>"));
		assertThat(table.substring(0, table.indexOf("</thead>")).split("<th ", -1)).hasSize(7);
		assertThat(table.split("<th scope=\"row\">", -1)).hasSize(19);
		assertThat(table).contains("row=arendal&amp;column=nap-").doesNotContain("column=arendal");
		assertThat(page.substring(0, page.indexOf("<table class=\"heat\"")))
			.contains("<p class=\"how\">Skaitlis šūnā: cik saikņu ir labākajā ceļā.")
			.contains("Rindas un kolonnas te ir samainītas vietām");
		assertThat(this.api.get("/matrix" + ASKED).body()).doesNotContain("changed places");
	}

	/** What is wrong is said once, and without the signs of programs. */
	@ParameterizedTest
	@CsvSource({ "/matrix?from=rezekne&toKind=Goal&toPlan=latgale-programme-2027",
			"/trace?from=arendal&toKind=Goal&toPlan=latgale-programme-2027" })
	void anUnknownIdIsNamedOnceInPlainWords(String address) {
		String page = this.api.get(address + "&lang=lv").body();
		String problem = page.replaceAll("(?s).*aria-labelledby=\"problem\">(.*?)</div>.*", "$1");
		assertThat(problem).contains("Tāda identifikatora kā “latgale-programme-2027” datos nav.")
			.contains("Varbūt domāts")
			.doesNotContain("`", "nav identifikators");
	}

	/** A question about money is none that names answer. */
	@ParameterizedTest
	@CsvSource({ "kas maksā par tūrismu, true", "who pays for tourism, true", "tūrisms, false",
			"sister cities, false" })
	void whoAsksWhoPaysIsLedToThePartnerFinder(String text, boolean led) {
		String page = this.api.get("/search?lang=en&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)).body();
		assertThat(page.contains("href=\"/partners?idea=")).isEqualTo(led);
	}

	private String summary(String asked) {
		return this.api.get("/matrix?lang=en&fromLabel=TwinCity&toKind=StrategicDirection&" + asked)
			.body()
			.replaceAll("(?s).*data-verdict=\"TABLE\">([^<]*)<.*", "$1");
	}

	@Test
	void aPairIsAnsweredAsATraceAnswersItAlone() {
		JsonNode cell = this.api.data("""
				{ traceMatrix(from: {ids: ["arendal"]}, to: {ids: ["lpr-3.3.2.2"]}) {
				  cells { verdict score sentence(lang: EN) nodes { id } } } }""").at("/traceMatrix/cells/0");
		JsonNode trace = this.api.data("""
				{ trace(from: "arendal", to: "lpr-3.3.2.2") { verdict
				  paths { paragraph(lang: EN) nodes { id } score { adjusted } } } }""").get("trace");
		assertThat(cell.get("verdict")).isEqualTo(trace.get("verdict"));
		assertThat(cell.get("sentence")).isEqualTo(trace.at("/paths/0/paragraph"));
		assertThat(cell.get("nodes")).isEqualTo(trace.at("/paths/0/nodes"));
		assertThat(cell.get("score")).isEqualTo(trace.at("/paths/0/score/adjusted"));
	}

	@Test
	void aCellLeadsToItsBestPathAndOnToTheTrace() {
		String page = this.api.get("/matrix?from=arendal,dmitrov&to=lpr-3.3.2.2,daugavpils-university&lang=en").body();
		Matcher link = Pattern.compile("href=\"(/matrix\\?[^\"]*row=arendal&amp;column=lpr-3.3.2.2)#pair\"")
			.matcher(page);
		assertThat(link.find()).isTrue();
		String opened = this.api.get(link.group(1).replace("&amp;", "&")).body();
		assertThat(opened).contains("id=\"pair\"")
			.contains("Arendal → 3.3.2.2 Rēzekne")
			.contains("href=\"/trace?from=arendal&amp;to=lpr-3.3.2.2&amp;version=");
		assertThat(page).doesNotContain("id=\"pair\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/matrix", "/matrix.csv" })
	void theSameAddressGivesTheSameBytes(String path) {
		assertThat(this.api.get(path + ASKED).body()).isEqualTo(this.api.get(path + ASKED).body());
	}

	@Test
	void namesAreReadAndTheAddressSaysIds() {
		HttpResponse<String> answer = this.api.get("/matrix?from=&fromText=Suwalki%3B+Dmitrov&fromKind=&to=&toText="
				+ "&toKind=StrategicDirection&toPlan=nap-2027&asOf=&maxLength=6&lang=en");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location")).hasValueSatisfying((address) -> assertThat(address)
			.endsWith("/matrix?from=suwalki,dmitrov&toKind=StrategicDirection&toPlan=nap-2027&maxLength=6&lang=en"));
	}

	@Test
	void withoutAQuestionThereAreExamplesThatWork() {
		String page = this.api.get("/matrix?lang=en").body();
		Matcher example = Pattern.compile("<li><a href=\"(/matrix\\?from[^\"]+)\"").matcher(page);
		assertThat(example.find()).isTrue();
		assertThat(this.api.get(example.group(1).replace("&amp;", "&")).body()).contains("class=\"heat\"");
	}

	@Test
	void whatIsTooMuchIsSaidInTheLanguageOfThePage() {
		for (String language : List.of("lv", "en")) {
			HttpResponse<String> page = this.api.get("/matrix?fromLabel=TwinCity&toKind=Task&lang=" + language);
			assertThat(page.statusCode()).isEqualTo(400);
			assertThat(page.body()).contains("role=\"alert\"").doesNotContain("??");
		}
		assertThat(this.api.get("/matrix.csv?fromLabel=TwinCity&toKind=Task").statusCode()).isEqualTo(400);
		JsonNode error = this.api
			.ask("{ traceMatrix(from: {ids: [\"arendall\"]}, to: {kind: Goal}) { version } }", Map.of(), "en")
			.at("/errors/0");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("UNKNOWN_ID");
		assertThat(error.at("/message").asString()).contains("did you mean `arendal`");
	}

	@Test
	void whatAMatrixCostsIsCounted() {
		JsonNode cost = this.api
			.ask("{ traceMatrix(from: {ids: [\"arendal\"]}, to: {ids: [\"altum\"]}) { version } }", Map.of(), "en")
			.at("/extensions/cost/requested");
		assertThat(cost.asInt()).isGreaterThanOrEqualTo(5000);
	}

}
