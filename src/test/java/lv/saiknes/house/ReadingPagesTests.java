package lv.saiknes.house;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages to be read, as a browser without script sees them. */
@ServerTest
class ReadingPagesTests {

	private static final Pattern ID_LINK = Pattern.compile("href=\"/id/([a-z0-9.-]+)\\?");

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void aSearchSaysPlacesInDocumentsInWords() {
		assertThat(this.api.get("/search?text=633&lang=lv").body()).contains("Avots 000, 1. rindkopa");
		assertThat(this.api.get("/search?text=633&lang=en").body()).contains("Source 000, paragraph 1");
	}

	@Test
	void anEntitySaysWhatIsKnownOfItAndWhereThatIsWritten() {
		String page = page("/id/suwalki?lang=en");
		assertThat(page).contains("<h1>Suwałki</h1>")
			.contains("partnership-rezekne-suwalki")
			.contains("Rēzekne–Suvalki, paragraph 5")
			.contains("/graph?id=suwalki")
			.contains("/trace?from=suwalki")
			.contains("/compare?id=suwalki");
		assertThat(page("/id/suwalki?lang=lv")).contains("<h1>Suvalki</h1>");
	}

	@Test
	void anEntityCanBeCited() {
		String page = page("/id/suwalki?lang=en");
		assertThat(page).contains("@misc{saiknes-suwalki,")
			.contains("title = {{Suwałki}}")
			.contains("http://127.0.0.1:" + this.port + "/id/suwalki");
		String version = this.api.data("{ dataset { version } }").at("/dataset/version").asString();
		assertThat(page).contains("Dataset version " + version).contains("version = {" + version + "}");
	}

	@Test
	void namesOfOursAreSaidToBeOursAndTheirPassageIsOneStepAway() {
		String task = page("/id/lpr-3.1.1.1-task-1?lang=lv");
		assertThat(task).contains("Nosaukums mūsu vārdiem.")
			.containsPattern(
					"(?s)Kur tas rakstīts avotā</span>.{0,80}<span>001</span>, <span>3\\.1\\.1\\.1/8\\.a</span>")
			.doesNotContain("“Reģionam vajadzīgo");
		assertThat(page("/id/a12-reconstruction?lang=en")).contains("Named in our words.")
			.contains("title = {Reconstruction of sections of the A12 road (in our words)}")
			.contains("<dt>Name</dt>");
		assertThat(page("/id/lpr-3.1.1.1?lang=lv")).doesNotContain("Nosaukums mūsu vārdiem.");
		assertThat(page("/id/following-engineering-ideas?lang=lv")).doesNotContain("Nosaukums mūsu vārdiem.");
	}

	/** Who wants all of it finds it first, each form in a line with what it is for. */
	@Test
	void theWholeIsOfferedForDownloadAtTheTopOfThePage() {
		for (String language : List.of("lv", "en")) {
			String page = page("/data?lang=" + language);
			String offer = page.substring(page.indexOf("<section id=\"export\""), page.indexOf("</section>"));
			assertThat(page.indexOf("<h2")).isGreaterThan(page.indexOf("<section id=\"export\""));
			assertThat(page).containsOnlyOnce("id=\"export\"").contains("id=\"formats\"");
			assertThat(Pattern.compile("<div><dt>").matcher(offer).results().count()).isEqualTo(4);
			List<String> files = Pattern.compile("href=\"(/export/[^\"]+)\"")
				.matcher(offer)
				.results()
				.map((file) -> file.group(1).replace("&amp;", "&"))
				.toList();
			assertThat(files).extracting((file) -> file.replaceAll("\\?.*", ""))
				.containsExactly("/export/graph.xlsx", "/export/nodes.csv", "/export/edges.csv", "/export/claims.csv",
						"/export/graph.json", "/export/graph.ttl");
			int rows = this.api.get(files.get(2)).body().split("\r\n").length - 1;
			assertThat(offer.replace("\u00A0", "").replace(",", "")).contains(": " + rows + ")");
		}
	}

	@Test
	void valuesAreWrittenAsTheLanguageDoes() {
		assertThat(page("/id/rezekne?lang=lv")).contains(">56,51028<").doesNotContain("56.51028");
		assertThat(page("/id/rezekne?lang=en")).contains(">56.51028<");
		assertThat(page("/id/partnership-rezekne-suwalki?lang=lv")).contains(">2005. gada janvāris<");
		assertThat(page("/id/partnership-rezekne-suwalki?lang=en")).contains(">January 2005<");
		JsonNode claims = this.api
			.data("{ entity(id: \"partnership-rezekne-suwalki\") { claims(properties: [\"signed\"]) {"
					+ " value lv: printed(lang: LV) en: printed(lang: EN) } } }")
			.at("/entity/claims/0");
		assertThat(claims.at("/value").asString()).isEqualTo("2005-01");
		assertThat(claims.at("/lv").asString()).isEqualTo("2005. gada janvāris");
		assertThat(claims.at("/en").asString()).isEqualTo("January 2005");
	}

	/** Everyday names stand in one line; each has its reason where the line is opened. */
	@Test
	void everydayNamesStandInOneLine() {
		String page = page("/id/rezekne?lang=lv");
		assertThat(page.split("<dt>Saukts arī</dt>", -1)).hasSize(2);
		assertThat(page).contains("<span>Rēzne; Rositten; Rzeżyca")
			.contains("<summary>pa vienam, ar pamatojumu</summary>")
			.contains("<p>pilsētas iesauka</p>");
	}

	@Test
	void thePlaygroundIsToldTheQuestionsOfThisData() {
		JsonNode questions = JsonMapper.shared().readTree(this.api.get("/questions.json").body());
		assertThat(questions).hasSizeGreaterThan(30);
		assertThat(questions.at("/0/id").asString()).isEqualTo("01-sister-cities-and-priorities");
		assertThat(questions.at("/0/tab/lv").asString())
			.startsWith("# " + questions.at("/0/title/lv").asString() + "\n# ")
			.contains("\nquery ");
		assertThat(questions.at("/0/variables").asString()).startsWith("{");
	}

	@Test
	void whatIsOneOfAFewValuesIsSaidInWords() {
		assertThat(page("/id/lias-2030?lang=lv")).contains("<dt>Līmenis</dt>")
			.contains("<dd>valsts</dd>")
			.contains("<dd>ilgtermiņa</dd>");
		assertThat(page("/id/cfla?lang=en")).contains("<dt>Type</dt>").contains("<dd>agency</dd>");
	}

	@Test
	void everyRelationOfAnEntityIsOnItsPageOrOnePageOfItsGroup() {
		List<String> groups = Pattern.compile("<section class=\"group\" aria-labelledby=\"(\\w+)\"")
			.matcher(page("/id/lpr-3.3.2.3?lang=en"))
			.results()
			.map((found) -> found.group(1))
			.toList();
		assertThat(groups).hasSizeGreaterThan(5);
		long told = 0;
		for (String group : groups) {
			// A fold of evidence holds the fold of a letter about it.
			told += Pattern.compile("(?s)<summary><span class=\"known\".*?</details>")
				.matcher(page("/id/lpr-3.3.2.3?group=" + group + "&lang=en")
					.replaceAll("(?s)<details class=\"wrong\".*?</details>", ""))
				.results()
				.mapToLong((fold) -> facts(fold.group()))
				.sum();
		}
		assertThat(told).isEqualTo(this.api.data("{ entity(id: \"lpr-3.3.2.3\") { relations { totalCount } } }")
			.at("/entity/relations/totalCount")
			.asLong());
	}

	/** Relations of a line, without those from which they were concluded. */
	private static long facts(String fold) {
		return Pattern.compile("<div class=\"fact\">|<ul><li>|</li></ul>")
			.matcher(fold.replaceAll("(?s)<ul><li><div class=\"fact\">.*?</div></li></ul>", ""))
			.results()
			.filter((found) -> found.group().startsWith("<div"))
			.count();
	}

	@Test
	void aLargeGroupIsPaged() {
		String address = "/id/latvia?relation=LOCATED_IN&direction=IN&lang=en";
		List<String> first = links(page(address));
		List<String> second = links(page(address + "&page=2"));
		assertThat(first).hasSizeGreaterThanOrEqualTo(50);
		assertThat(second).isNotEmpty()
			.doesNotContainAnyElementsOf(first.stream().filter((id) -> !id.equals("latvia")).toList().subList(0, 40));
		assertThat(page(address)).contains("rel=\"next\"").doesNotContain("rel=\"prev\"").contains("Page 1 of 2");
	}

	@Test
	void anUnknownIdIsNotFoundAndTheNearestIsNamed() {
		HttpResponse<String> response = this.api.get("/id/rezekene?lang=en");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).contains("Nothing in the data has the id “rezekene”.")
			.contains("href=\"/id/rezekne?lang=en\"");
		assertThat(this.api.get("/id/%3Cscript%3E?lang=en").body()).contains("“&lt;script&gt;”");
	}

	/** The counts are those of what each link leads to, and add up to the whole. */
	@Test
	void searchResultsAreFilteredByKindAndSource() {
		String all = page("/search?text=Rezekne&lang=lv");
		int total = total(all, "Atrasts: (\\d+)");
		Map<String, Integer> kinds = counts(all, "kind");
		assertThat(kinds).containsKeys("Municipality", "Institution", "SubPriority");
		assertThat(kinds.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
		assertThat(all).contains("<span>Organizācijas</span>").contains("<span>Pašvaldības</span>");
		assertThat(all).contains("<details class=\"fold\">").doesNotContain("<details class=\"fold\" open");
		String institutions = page("/search?text=Rezekne&kind=Institution&lang=lv");
		assertThat(institutions).containsOnlyOnce("<details class=\"fold\" open");
		assertThat(total(institutions, "Atrasts: (\\d+)")).isEqualTo(kinds.get("Institution"));
		assertThat(institutions).containsPattern("kind=Institution&amp;lang=lv\" aria-current=\"true\"")
			.contains("/id/rezekne-academy?")
			.contains("href=\"/search?text=Rezekne&amp;lang=lv\">Visi</a>")
			.doesNotContainPattern("href=\"/id/rezekne\\?lang=lv\">Rēzekne</a>\\s*<span class=\"kind\"");
		assertThat(counts(institutions, "kind")).isEqualTo(kinds);
		Map<String, Integer> sources = counts(institutions, "source");
		assertThat(sources).containsKey("004").doesNotContainKey("002");
		String both = page("/search?text=Rezekne&kind=Institution&source=004&lang=en");
		assertThat(total(both, "Found: (\\d+)")).isEqualTo(sources.get("004"));
		assertThat(both).contains("<h2 id=\"kinds\">Kind</h2>")
			.contains("<h2 id=\"sources\">Source</h2>")
			.contains("<span>Organisations</span>");
		assertThat(page("/search?text=qzqzqz&lang=en")).doesNotContain("id=\"kinds\"");
		assertThat(all.indexOf("class=\"relations\"")).as("what was found comes first")
			.isPositive()
			.isLessThan(all.indexOf("id=\"kinds\""));
		assertThat(total(page("/search?q=Rezekne&lang=lv"), "Atrasts: (\\d+)")).as("as other searches call it")
			.isEqualTo(total);
	}

	/** Items of one wording belong to several measures; each says to which. */
	@Test
	void resultsOfOneNameAreToldApart() {
		JsonNode edges = this.api
			.data("{ search(text: \"Samazināts CO2 izmešu daudzums\", kinds: [Indicator], first: 3) {"
					+ " edges { node { name } detail } } }")
			.at("/search/edges");
		assertThat(edges).hasSize(3);
		assertThat(edges.findValuesAsString("name")).containsOnly("Samazināts CO2 izmešu daudzums");
		assertThat(edges.findValuesAsString("detail")).doesNotHaveDuplicates()
			.anyMatch((detail) -> detail.startsWith("novērtēšanas rādītājs, 3.2.4.1 "));
	}

	private static int total(String page, String words) {
		return Pattern.compile(words)
			.matcher(page)
			.results()
			.mapToInt((found) -> Integer.parseInt(found.group(1)))
			.findFirst()
			.orElse(-1);
	}

	/** The counts of the links that choose a value of this parameter. */
	private static Map<String, Integer> counts(String page, String parameter) {
		Map<String, Integer> counts = new TreeMap<>();
		Pattern.compile(parameter + "=(\\w+)&amp;lang[^\"]*\"[^>]*><span>[^<]*</span> \\(<span>(\\d+)</span>\\)")
			.matcher(page)
			.results()
			.forEach((found) -> counts.put(found.group(1), Integer.parseInt(found.group(2))));
		return counts;
	}

	@Test
	void searchResultsLeadToPages() {
		assertThat(links(page("/search?text=Rezekne&lang=en"))).contains("rezekne", "rezekne-municipality");
		assertThat(page("/search?text=RTA&lang=en")).contains("matches: RTA");
		assertThat(page("/search?text=Rezekne&lang=en&page=2")).contains("Page 2 of").contains("start=\"21\"");
		assertThat(page("/search?text=rezeknq&lang=en")).contains("/id/rezekne");
		assertThat(page("/search?text=qzqzqz&lang=lv")).contains("Nekas nav atrasts")
			.contains("Pamēģiniet citu vārdu")
			.as("nothing to list or to take along")
			.doesNotContain("<ol class=\"relations\"")
			.doesNotContain("data-keep");
		assertThat(page("/search?text=Rezekne&lang=lv")).contains("data-keep").doesNotContain("Pamēģiniet citu vārdu");
		assertThat(page("/search?text=***&lang=en")).contains("no word to look for");
		assertThat(page("/search?lang=en")).contains("<h1>Search</h1>");
	}

	@Test
	void aNameThatIsClearLeadsToTheComparison() {
		HttpResponse<String> response = this.api.get("/compare?id=&text=LIAA&id=&text=VARAM&lang=en");
		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(response.headers().firstValue("Location").orElse("")).endsWith("/compare?id=liaa&id=varam&lang=en");
	}

	@Test
	void aNameThatSeveralBearIsThatOfTheFirst() {
		HttpResponse<String> response = this.api.get("/compare?id=&text=Rezekne&id=daugavpils&text=&lang=en");
		assertThat(response.headers().firstValue("Location").orElse(""))
			.endsWith("/compare?id=rezekne&id=daugavpils&lang=en&typed=Rezekne");
	}

	@Test
	void aNameWithACommaIsOneName() {
		assertThat(page("/compare?id=&text=Qqq,%20zzz&lang=en")).contains("value=\"Qqq, zzz\"");
	}

	@Test
	void aNameThatMayMeanSeveralIsOfferedAsAChoiceThatKeepsTheRest() {
		String page = page("/compare?id=&text=pilseta&id=daugavpils&text=&lang=en");
		assertThat(page).contains("“pilseta” may mean several things")
			.contains(
					"href=\"/compare?id=rezekne-entrepreneurs&amp;id=daugavpils&amp;text=&amp;text=Daugavpils&amp;lang=en\"");
		HttpResponse<String> chosen = this.api.get("/compare?id=rezekne&text=&id=daugavpils&text=Daugavpils&lang=en");
		assertThat(chosen.headers().firstValue("Location").orElse(""))
			.endsWith("/compare?id=rezekne&id=daugavpils&lang=en");
	}

	@Test
	void anIdThatNoLongerFitsTheTextBesideItIsLeftAside() {
		HttpResponse<String> response = this.api.get("/compare?id=rezekne&text=LIAA&id=altum&text=&lang=en");
		assertThat(response.headers().firstValue("Location").orElse("")).endsWith("/compare?id=liaa&id=altum&lang=en");
	}

	@Test
	void theComparisonShowsWhatIsSharedWithItsEvidence() {
		String page = page("/compare?id=lpr-3.3.2.1&id=lpr-3.3.2.2&lang=en");
		assertThat(page).contains("3.3.2.1 Daugavpils")
			.contains("Implementers")
			.contains("3 of 11 shared")
			.contains("001 3.3.2.1/4.c");
	}

	@Test
	void whatIsNotOfOneSortIsSaidToBeSo() {
		assertThat(page("/compare?id=rezekne&id=lpr-3.1.1.1&lang=en")).contains("not of one sort")
			.contains("<strong>Rēzekne</strong>: <span>actor</span>");
		assertThat(page("/compare?id=rezekne&lang=en")).contains("Name something to compare it with.");
	}

	@Test
	void questionsAreThoseOfTheFilesAndOpenInThePlayground() throws IOException {
		String page = page("/questions?lang=lv");
		List<Path> files;
		try (Stream<Path> all = Files.list(Path.of("queries"))) {
			files = all.filter((file) -> file.toString().endsWith(".graphql")).sorted().toList();
		}
		for (Path file : files) {
			String text = Files.readString(file);
			String title = text.lines().filter((line) -> line.startsWith("# title.lv: ")).findFirst().orElseThrow();
			assertThat(page).contains(HtmlUtils.htmlEscape(title.substring("# title.lv: ".length()), "UTF-8"));
			String query = text.substring(text.indexOf("\nquery")).strip();
			String id = file.getFileName().toString().replace(".graphql", "");
			Matcher opens = Pattern.compile("href=\"/graphiql\\?lang=..#query=([^\"&]+)(?:&amp;variables=([^\"]+))?\"")
				.matcher(page("/questions/" + id + "?lang=lv"));
			assertThat(opens.find()).as(id).isTrue();
			assertThat(decoded(opens.group(1))).as(id).contains(query);
			Path variables = Path.of(file.toString().replace(".graphql", ".variables.json"));
			assertThat(opens.group(2) != null).as(id).isEqualTo(Files.exists(variables));
			if (Files.exists(variables)) {
				assertThat(JsonMapper.shared().readTree(decoded(opens.group(2)))).as(id)
					.isEqualTo(JsonMapper.shared().readTree(Files.readString(variables)));
			}
		}
	}

	private static String decoded(String text) {
		return URLDecoder.decode(HtmlUtils.htmlUnescape(text), StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/id/rezekne", "/id/rezekene", "/search?text=rezekne", "/compare",
			"/compare?id=rezekne&id=daugavpils", "/questions" })
	void everyTextIsThereInBothLanguages(String path) {
		for (String language : List.of("lv", "en")) {
			String body = this.api.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language).body();
			assertThat(body).contains("lang=\"" + language + "\"").doesNotContain("??").doesNotContain("{0}");
		}
	}

	@Test
	void everyPropertyThatAPageMayNameHasItsWords() {
		Map<String, String> lacking = new TreeMap<>();
		Ontology ontology = Ontology.load();
		ResourceBundle words = ResourceBundle.getBundle("messages", Locale.ROOT);
		Stream.concat(
				ontology.kinds()
					.stream()
					.flatMap((kind) -> Stream.concat(kind.properties().values().stream(),
							kind.claims().values().stream())),
				ontology.relationTypes().stream().flatMap((type) -> type.properties().values().stream()))
			.map(PropertyType::name)
			.filter((name) -> !List.of("key", "note", "number").contains(name))
			.filter((name) -> !words.containsKey("property." + name))
			.forEach((name) -> lacking.put(name, "property." + name));
		assertThat(lacking).isEmpty();
	}

	@Test
	void everyValueThatAPageMayShowHasItsWordsInBothLanguages() {
		Ontology ontology = Ontology.load();
		Map<String, Collection<PropertyType>> properties = new TreeMap<>();
		ontology.kinds().forEach((kind) -> properties.put(kind.name(), kind.properties().values()));
		ontology.relationTypes().forEach((type) -> properties.put(type.name(), type.properties().values()));
		List<String> keys = new ArrayList<>();
		properties.forEach((name, types) -> types.forEach((type) -> type.values()
			.forEach((value) -> keys.add("value." + name + "." + type.name() + "." + value))));
		for (String language : List.of("", "en")) {
			ResourceBundle words = ResourceBundle.getBundle("messages", Locale.of(language),
					ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
			assertThat(words.keySet()).containsAll(keys);
		}
	}

	private String page(String path) {
		HttpResponse<String> response = this.api.get(path);
		assertThat(response.statusCode()).as(path).isEqualTo(200);
		return response.body();
	}

	private static List<String> links(String page) {
		return ID_LINK.matcher(page).results().map((MatchResult found) -> found.group(1)).distinct().toList();
	}

}
