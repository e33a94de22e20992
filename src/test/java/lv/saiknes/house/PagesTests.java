package lv.saiknes.house;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.export.GraphJson;
import lv.saiknes.model.Language;
import lv.saiknes.model.Manifest.Question;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.support.Api;
import lv.saiknes.support.RealData;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Pages and exports as a browser fetches them. */
@ServerTest
class PagesTests {

	private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void theStartPageIsLatvianUnlessAskedOtherwise() {
		assertThat(this.api.get("/").body()).contains("lang=\"lv\"")
			.contains("Kas ar ko saistīts")
			.contains("Atrast partneri");
		assertThat(this.api.get("/", "Accept-Language", "en").body()).contains("lang=\"en\"")
			.contains("Find a partner");
		assertThat(this.api.get("/?lang=en").body()).contains("lang=\"en\"");
		assertThat(this.api.get("/?lang=lv", "Accept-Language", "en").body()).contains("lang=\"lv\"");
	}

	/** At the top with a link to the field, at the field, and in the title. */
	@ParameterizedTest
	@CsvSource({ "/trace?from=rezekne&to=arendal&asOf=soon, asOf", "/trace?from=rezekne&to=rezekne, ",
			"/matrix?from=rezekne&to=arendal&asOf=soon, asOf", "/connect?ids=arendal&ids=rezekne&asOf=soon, ",
			"/partners?actor=rezekne&idea=culture&asOf=soon, asOf",
			"/compare?id=rezekne&id=daugavpils&asOf=soon, asOf" })
	void whatIsWrongWithAFormIsSaidAtTheTopAndAtTheField(String path, String at) {
		for (String language : List.of("lv", "en")) {
			String page = this.api.get(path + "&lang=" + language).body();
			Matcher top = Pattern.compile("(?s)role=\"alert\".*?<a href=\"#(\\w+)\">([^<]+)</a>").matcher(page);
			assertThat(top.find()).as(path).isTrue();
			String field = top.group(1);
			assertThat(field).isEqualTo((at != null) ? at : field);
			assertThat(top.start()).isLessThan(page.indexOf("<h1"));
			assertThat(page).contains(" id=\"" + field + "\"")
				.contains("id=\"" + field + "-amiss\" class=\"amiss\">" + top.group(2) + "<")
				.contains("aria-invalid=\"true\"")
				.containsPattern("aria-describedby=\"" + field + "-amiss[ \"]")
				.contains("<title>" + (language.equals("lv") ? "Kļūda: " : "Error: "))
				.doesNotContain("??");
			assertThat(page.split("role=\"alert\"", -1)).as("said once").hasSize(2);
		}
		assertThat(this.api.get("/trace?from=rezekne&to=arendal").body()).doesNotContain("amiss", "Kļūda");
	}

	/** Readers who jump from landmark to landmark are to know which is which. */
	@ParameterizedTest
	@ValueSource(strings = { "/graph", "/graph?id=rezekne" })
	void searchesOfAPageHaveNamesOfTheirOwn(String path) {
		List<String> names = Pattern.compile("<form[^>]*role=\"search\"[^>]*>")
			.matcher(this.api.get(path).body())
			.results()
			.map((form) -> form.group().replaceAll(".*aria-label=\"([^\"]*)\".*", "$1"))
			.toList();
		assertThat(names).hasSizeGreaterThan(1).doesNotHaveDuplicates().noneMatch((name) -> name.startsWith("<"));
	}

	/** How it is known is said once, and a heading has no full stop. */
	@Test
	void thePageOfAFactSaysItsGradeOnce() {
		for (String path : List.of("/id/arendal~partners-in~lpr-3.3.2.2~rezekne-sister-cities~derived")) {
			String page = this.api.get(path + "?lang=lv").body();
			assertThat(page.split(">secināts<", -1)).hasSize(2);
			assertThat(page).containsPattern("<h1>[^<]*[^.]</h1>").contains(">avotā teikts<");
		}
	}

	@Test
	void thePageAboutTheDataShowsEachSourceAndTheLimits() {
		String latvian = this.api.get("/data?lang=lv").body();
		assertThat(latvian).contains("Par datiem").contains("004").contains("Kā citēt").doesNotContain("??");
		assertThat(latvian).contains("href=\"/documents/004?lang=lv\"").contains("href=\"/contradictions?lang=lv\"");
		String english = this.api.get("/data?lang=en").body();
		assertThat(english).contains("About the data").contains("a graph of Latgale&#39;s plans").doesNotContain("{0}");
	}

	@Test
	void everyQuestionOfTheStartPageHasAnAnswer() {
		for (String language : List.of("lv", "en")) {
			String page = this.api.get("/?lang=" + language).body();
			Matcher addresses = REFERENCE.matcher(page.substring(page.indexOf("class=\"questions\"")));
			assertThat(RealData.DATASET.manifest().start().questions()).hasSizeGreaterThan(5);
			for (Question question : RealData.DATASET.manifest().start().questions()) {
				assertThat(addresses.find()).isTrue();
				String address = addresses.group(1).replace("&amp;", "&");
				String here = question.address().in(Language.valueOf(language.toUpperCase(Locale.ROOT)));
				assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8))
					.startsWith(URLDecoder.decode(here, StandardCharsets.UTF_8))
					.contains("lang=" + language);
				assertThat(this.api.get(address).statusCode()).as(address).isEqualTo(200);
			}
		}
	}

	/** A reader is not led to a page that speaks of an idea in another language. */
	@Test
	void anAddressCarriesAnIdeaInTheLanguageOfThePage() {
		assertThat(this.api.get("/?lang=lv").body())
			.contains("idea=p%C4%81rrobe%C5%BEu+m%C4%81kslas+skolu+apmai%C5%86a&amp;lang=lv")
			.doesNotContain("art+school");
		assertThat(this.api.get("/?lang=en").body()).contains("idea=art+school+exchange+across+the+border&amp;lang=en")
			.doesNotContain("p%C4%81rrobe");
	}

	/**
	 * A letter that stood beside each fact made one of these pages four times as heavy.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "/", "/plans", "/plans?open=all", "/compare?id=rezekne&id=daugavpils", "/id/rezekne",
			"/map", "/questions", "/graph", "/stories/arendal", "/documents/001",
			"/trace?from=arendal&to=lpr-3.3.4.2" })
	void noPageIsHeavy(String path) {
		HttpResponse<String> page = this.api.get(path);
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(300_000);
	}

	@Test
	void theLetterAboutAFactHasAnAddressOfItsOwn() {
		String fact = "arendal~party-to~partnership-rezekne-arendal";
		assertThat(this.api.get("/id/" + fact + "?lang=en").body())
			.contains("href=\"/letter?fact=" + fact + "&amp;lang=en\"")
			.doesNotContain("<textarea");
		String letter = this.api.get("/letter?fact=" + fact + "&lang=en").body();
		String text = letter.substring(letter.indexOf("<textarea"), letter.indexOf("</textarea>"));
		assertThat(letter).contains("This copy names no address to write to.")
			.contains("fill in the recipient yourself");
		assertThat(text).contains("Arendal was a party to")
			.contains("/id/" + fact)
			.contains("Rēzekne–Arendāle, paragraph 1");
		String claims = this.api.get("/id/arendal?lang=en").body();
		Matcher claim = Pattern.compile("/letter\\?fact=(arendal~[^&]+)&amp;").matcher(claims);
		assertThat(claim.find()).isTrue();
		assertThat(this.api.get("/letter?fact=" + claim.group(1)).body()).contains("<textarea");
		for (String nothing : List.of("", "arendal", "arendal~party-to~nowhere")) {
			assertThat(this.api.get("/letter?fact=" + nothing).statusCode()).as(nothing).isEqualTo(404);
		}
	}

	@Test
	void theGraphPageNamesTheNearestIdForOneThatIsNot() {
		HttpResponse<String> page = this.api.get("/graph?id=rezekene&lang=en");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("“rezekene”").contains("/graph?id=rezekne");
	}

	@Test
	void anErrorIsAPageOfTheHouseInTheReadersLanguage() {
		HttpResponse<String> missing = this.api.get("/nonsuch?a=1&lang=lv", "Accept", "text/html");
		assertThat(missing.statusCode()).isEqualTo(404);
		assertThat(missing.body()).contains("<h1>Šādas lapas nav</h1>")
			.contains("href=\"/nonsuch?a=1&amp;lang=en\"")
			.doesNotContain("??");
		assertThat(missing.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
		HttpResponse<String> wrong = this.api.get("/id/rezekne?page=x&lang=en", "Accept", "text/html");
		assertThat(wrong.statusCode()).isEqualTo(400);
		assertThat(wrong.body()).contains("<h1>This address cannot be answered</h1>");
	}

	@Test
	void theOverviewCountsWhatTheGraphHolds() {
		String page = this.api.get("/graph?lang=en").body();
		int relations = Pattern.compile("data-to=\"\\w+\" data-count=\"(\\d+)\"")
			.matcher(page)
			.results()
			.mapToInt((row) -> Integer.parseInt(row.group(1)))
			.sum();
		assertThat(relations)
			.isEqualTo(this.api.data("{ dataset { relationCount } }").at("/dataset/relationCount").asInt());
		assertThat(page).contains("data-kind=\"Task\" data-count=\"343\"");
	}

	@Test
	void pagesAllowNothingFromElsewhere() {
		assertThat(policy("/")).contains("default-src 'none'").contains("script-src 'self'").doesNotContain("unsafe");
		assertThat(policy("/graphiql")).contains("default-src 'none'")
			.contains("connect-src 'self'")
			.doesNotContain("unsafe-eval");
	}

	@Test
	void thePlaygroundIsBundledWithAllThatItNeeds() {
		for (String path : List.of("/graphiql", "/graphiql/")) {
			HttpResponse<String> page = this.api.get(path);
			assertThat(page.statusCode()).isEqualTo(200);
			Matcher references = REFERENCE.matcher(page.body());
			int scripts = 0;
			while (references.find()) {
				String reference = references.group(1);
				assertThat(reference).startsWith("/").doesNotStartWith("//");
				assertThat(this.api.get(reference).statusCode()).as(reference).isEqualTo(200);
				scripts += reference.endsWith(".js") ? 1 : 0;
			}
			assertThat(scripts).isPositive();
		}
	}

	@Test
	void theExportIsTheDatasetToTheByteAndIsNotSentTwice() {
		HttpResponse<String> export = this.api.get("/export/graph.json");
		assertThat(export.headers().firstValue("Content-Type")).hasValue("application/json");
		String expected = GraphJson
			.toString(new SeedReader(Ontology.load()).read(SeedFiles.fromDirectory(Path.of("seed-data")))
				.dataset()
				.orElseThrow(), Ontology.load());
		assertThat(export.body()).isEqualTo(expected);
		String tag = export.headers().firstValue("ETag").orElseThrow();
		assertThat(this.api.get("/export/graph.json", "If-None-Match", tag).statusCode()).isEqualTo(304);
	}

	private String policy(String path) {
		return this.api.get(path).headers().firstValue("Content-Security-Policy").orElse("");
	}

}
