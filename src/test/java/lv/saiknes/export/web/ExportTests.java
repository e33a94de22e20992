package lv.saiknes.export.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.nio.charset.StandardCharsets;
import java.net.URLEncoder;
import java.util.HashSet;
import java.util.Set;

import lv.saiknes.export.Addresses;
import lv.saiknes.export.Format;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.support.Api;
import lv.saiknes.support.RealData;
import lv.saiknes.support.ServerTest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything can be taken along where it is seen, permalinks answer everyone in what they
 * read, and nothing is sent twice.
 */
@ServerTest
class ExportTests {

	private static final Relation RELATION = RealData.DATASET.relations()
		.stream()
		.filter((relation) -> relation.kind().equals("PARTY_TO"))
		.findFirst()
		.orElseThrow();

	private static final String NODE = RELATION.from();

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	/** A new column needs its words, or its heading stays that of the API. */
	@ParameterizedTest
	@ValueSource(strings = { "nodes.csv", "edges.csv", "claims.csv" })
	void tablesHaveHeadingsInWordsWhereTheyAreAskedFor(String file) {
		List<String> names = heads(file + "?x=1");
		List<String> latvian = heads(file + "?heads=lv");
		List<String> english = heads(file + "?heads=en");
		assertThat(latvian).hasSameSizeAs(names).doesNotContainAnyElementsOf(names);
		assertThat(english).hasSameSizeAs(names).doesNotContainAnyElementsOf(names);
		assertThat(latvian).contains("Adrese", file.startsWith("nodes") ? "Stāvoklis (latviski)" : "Kā zināms");
		assertThat(this.api.get("/export/" + file + "?heads=de").statusCode()).isEqualTo(400);
	}

	/** A spreadsheet takes “10-11” for the tenth of November. */
	@Test
	void linesAreNoDaysWhereHeadingsAreWords() {
		assertThat(this.api.get("/export/edges.csv").body()).containsPattern(",10-11,")
			.doesNotContainPattern(",10–11,");
		assertThat(this.api.get("/export/edges.csv?heads=lv").body()).containsPattern(",10–11,")
			.doesNotContainPattern(",10-11,");
	}

	/** Excel itself refuses a sheet's name of more than 31 letters. */
	@ParameterizedTest
	@CsvSource({ "?heads=lv, Par datiem;Ieraksti;Saiknes;Apgalvojumi;Vietas avotos;Avoti, Nosaukums",
			"?heads=en, About the data;Nodes;Relations;Claims;Places in the sources;Sources, Title",
			"'', about;nodes;edges;claims;citations;sources, title" })
	void theSheetsOfAWorkbookAreCalledAsItsColumnsAre(String heads, String sheets, String title) throws IOException {
		byte[] made;
		try (InputStream answer = URI.create("http://127.0.0.1:" + this.port + "/export/graph.xlsx" + heads)
			.toURL()
			.openStream()) {
			made = answer.readAllBytes();
		}
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(made))) {
			assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly(sheets.split(";"))
				.allMatch((name) -> name.length() <= 31);
			assertThat(workbook.getFirstSheet().read().getFirst().getCellText(0)).isEqualTo(title);
		}
	}

	private List<String> heads(String address) {
		return List
			.of(this.api.get("/export/" + address).body().substring(1).lines().findFirst().orElseThrow().split(","));
	}

	@Test
	void theLatvianPageOffersTablesWithLatvianHeadings() {
		assertThat(this.api.get("/data?lang=lv").body()).contains("/export/nodes.csv?heads=lv&amp;separator=semicolon")
			.contains("/export/graph.xlsx?heads=lv")
			.contains("href=\"/export/graph.ttl\"");
		assertThat(this.api.get("/data?lang=en").body()).contains("href=\"/export/nodes.csv\"");
	}

	/**
	 * The tables of pages are alike: marked as UTF-8, and where cells are parted by
	 * semicolons, as Latvian pages ask, decimals have a comma.
	 */
	@ParameterizedTest
	@CsvSource({ "/partners?actor=rezekne&idea=tourism, /partners.csv?actor=rezekne&idea=tourism, rank;id;name",
			"/matrix?from=arendal&to=lpr-3.3.4.2, /matrix.csv?from=arendal&to=lpr-3.3.4.2, from;fromName;to" })
	void tablesOfPagesOpenInSpreadsheets(String page, String file, String heads) {
		assertThat(this.api.get(page + "&lang=lv").body()).contains("separator=semicolon");
		assertThat(this.api.get(page + "&lang=en").body()).doesNotContain("separator=semicolon\"");
		assertThat(this.api.get(file + "&lang=lv&separator=semicolon").body()).startsWith("\uFEFF" + heads)
			.containsPattern(";0,\\d+;");
		assertThat(this.api.get(file + "&lang=lv").body()).startsWith("\uFEFF" + heads.replace(';', ','))
			.containsPattern(",0\\.\\d+,");
	}

	@ParameterizedTest
	@EnumSource
	void theWholeGraphIsThereInEachFormatAndNotSentTwice(Format format) {
		HttpResponse<String> first = this.api.get("/export/" + format.file());
		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(header(first, "Content-Type")).startsWith(format.mediaType());
		assertThat(first.body()).isNotEmpty();
		assertNotSentTwice("/export/" + format.file(), first);
	}

	@Test
	void anExportThatDoesNotExistIsToldWithThoseThatDo() {
		HttpResponse<String> answer = this.api.get("/export/graph.docx");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("`graph.docx`", "`graph.ttl`", "`nodes.csv`");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "text/turtle|.ttl", "application/ld+json|.jsonld", "application/json|.json",
					"application/x-bibtex|.bib", "text/turtle;q=0.5, application/ld+json;q=0.9|.jsonld",
					"text/html;q=0.1, text/turtle;q=0.2|.ttl", "text/*;q=0.1, text/turtle|.ttl",
					"application/*, text/html;q=0.9|.jsonld" })
	void whoPrefersDataIsSentOnToIt(String accept, String suffix) {
		HttpResponse<String> answer = this.api.get("/id/" + NODE, "Accept", accept);
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(header(answer, "Location")).isEqualTo("/id/" + NODE + suffix);
		assertThat(answer.headers().allValues("Vary").toString()).containsIgnoringCase("Accept")
			.containsIgnoringCase("Accept-Language");
		assertThat(this.api.get(header(answer, "Location")).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html", "*/*", "text/html, text/turtle;q=0.9", "text/turtle;q=0, */*;q=0.1",
			"application/xhtml+xml, text/html;q=0.9, */*;q=0.8", "no media type" })
	void whoPrefersThePageGetsItWithTheWayToTheRest(String accept) {
		HttpResponse<String> answer = this.api.get("/id/" + NODE, "Accept", accept);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(header(answer, "Content-Type")).startsWith("text/html");
		assertThat(header(answer, "Link")).contains("</id/" + NODE + ".ttl>; rel=\"alternate\"; type=\"text/turtle\"",
				".csl.json>");
		assertThat(answer.headers().allValues("Vary").toString()).containsIgnoringCase("accept-language");
	}

	@Test
	void whoAcceptsNothingOfItIsToldWhatThereIs() {
		HttpResponse<String> answer = this.api.get("/id/" + NODE, "Accept", "image/png");
		assertThat(answer.statusCode()).isEqualTo(406);
		assertThat(answer.body()).contains("`text/turtle`", "`text/html`");
	}

	@ParameterizedTest
	@ValueSource(strings = { ".ttl", ".jsonld", ".json" })
	void dataOfAPermalinkIsNotSentTwice(String suffix) {
		HttpResponse<String> answer = this.api.get("/id/" + NODE + suffix);
		assertThat(answer.statusCode()).isEqualTo(200);
		assertNotSentTwice("/id/" + NODE + suffix, answer);
	}

	@Test
	void aNodeComesWithAllItsRelationsAndNoOthers() {
		JsonNode graph = JsonMapper.shared().readTree(this.api.get("/id/" + NODE + ".json").body());
		Set<String> ids = new HashSet<>();
		graph.get("edges").forEach((edge) -> ids.add(edge.get("id").asString()));
		Set<String> own = new HashSet<>();
		RealData.DATASET.relations()
			.stream()
			.filter((relation) -> relation.from().equals(NODE) || relation.to().equals(NODE))
			.forEach((relation) -> own.add(relation.id()));
		assertThat(ids).containsAll(own).hasSizeLessThan(RealData.DATASET.relations().size());
	}

	@Test
	void aRelationHasAPageDataAndACitation() {
		String address = "/id/" + RELATION.id();
		HttpResponse<String> page = this.api.get(address + "?lang=en");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("/id/" + RELATION.from(), "/id/" + RELATION.to(),
				"url = {http://127.0.0.1:" + this.port + address + "}");
		RELATION.citations()
			.forEach((id) -> RealData.DATASET.citations()
				.stream()
				.filter((citation) -> citation.id().equals(id))
				.forEach((citation) -> assertThat(page.body()).contains(citation.locator())));
		JsonNode data = JsonMapper.shared().readTree(this.api.get(address + ".json").body());
		assertThat(data.get("edges").get(0).get("id").asString()).isEqualTo(RELATION.id());
		assertThat(this.api.get(address + ".ris").body()).startsWith("TY  - DATA").contains("UR  - http");
		assertThat(this.api.get(address + ".bib").body()).doesNotContain("{saiknes-" + RELATION.id());
	}

	@Test
	void aClaimHasAPageDataAndACitation() {
		Entity entity = RealData.DATASET.entities()
			.stream()
			.filter((one) -> one.claims().size() > 1 && one.claims().get(1).value() instanceof String)
			.findFirst()
			.orElseThrow();
		String id = Addresses.claimIds(entity).get(1);
		HttpResponse<String> page = this.api.get("/id/" + id + "?lang=en");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains(entity.name().en(), "/id/" + id + ".ttl");
		assertThat(this.api.get("/id/" + id + ".ttl").body()).contains("/id/" + id);
		JsonNode csl = JsonMapper.shared().readTree(this.api.get("/id/" + id + ".csl.json?lang=en").body());
		assertThat(csl.get(0).get("URL").asString()).endsWith("/id/" + id);
		assertThat(csl.get(0).get("title").asString()).contains(entity.name().en());
		assertThat(this.api.get("/id/" + entity.id() + "~claim~nothing").statusCode()).isEqualTo(404);
	}

	@Test
	void whatDoesNotExistIsNotFoundInAnyForm() {
		for (String suffix : new String[] { "", ".html", ".ttl", ".json", ".jsonld", ".bib" }) {
			assertThat(this.api.get("/id/no-such-thing-at-all" + suffix).statusCode()).as(suffix).isEqualTo(404);
		}
		assertThat(this.api.get("/id/" + NODE + "x.ttl").body()).contains("did you mean `" + NODE + "`");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/id/NODE", "/id/RELATION", "/graph?id=NODE", "/trace?from=NODE&to=OTHER",
			"/compare?id=rezekne&id=daugavpils", "/map", "/plans", "/search?text=rezekne",
			"/connect?ids=arendal,rezekne-academy,lpr-3.3.2.2", "/matrix?from=arendal,suwalki&to=lpr-3.3.2.2,rezekne",
			"/partners?actor=rezekne&idea=festival", "/stories/arendal" })
	void whatAPageShowsIsOfferedAndThereInOtherFormats(String page) {
		String address = page.replace("NODE", NODE).replace("RELATION", RELATION.id()).replace("OTHER", RELATION.to());
		String shown = this.api.get(address).body();
		assertThat(shown).contains("<form class=\"take\"", "value=\"gexf\"", "data-keep=\"page\"");
		String with = address + (address.contains("?") ? "&" : "?") + "format=";
		for (String format : new String[] { "ttl", "edges.csv", "geojson" }) {
			HttpResponse<String> answer = this.api.get(with + format);
			assertThat(answer.statusCode()).as(with + format).isEqualTo(200);
			assertThat(header(answer, "Content-Type")).startsWith(Format.find(format).orElseThrow().mediaType());
			assertNotSentTwice(with + format, answer);
		}
		JsonNode part = JsonMapper.shared().readTree(this.api.get(with + "json").body());
		assertThat(part.get("nodes")).isNotEmpty();
		assertThat(part.get("nodes").size()).isLessThan(RealData.DATASET.entities().size());
	}

	@Test
	void aFormatThatDoesNotExistIsRefusedWithTheListOfThoseThatDo() {
		HttpResponse<String> answer = this.api.get("/map?format=docx");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("\"argument\":\"format\"", "`docx`", "`geojson`", "`xlsx`");
		assertThat(answer.headers().firstValue("ETag")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/trace?format=ttl", "/matrix?format=ttl", "/questions?format=ttl",
			"/id/no-such-thing?format=ttl" })
	void whereNoPartOfTheGraphIsShownNoneIsGiven(String address) {
		HttpResponse<String> answer = this.api.get(address);
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("\"argument\":\"format\"");
		assertThat(answer.headers().firstValue("ETag")).isEmpty();
	}

	@Test
	void aListOfTheApiIsThereInOtherFormats() {
		String filter = "{\"themes\": {\"anyOf\": [\"culture\"]}}";
		int total = this.api.data("{ measures(filter: {themes: {anyOf: [\"culture\"]}}) { totalCount } }")
			.at("/measures/totalCount")
			.asInt();
		HttpResponse<String> table = this.api.get("/export/list.nodes.csv?kind=Measure&where=" + encoded(filter));
		assertThat(table.statusCode()).isEqualTo(200);
		assertThat(header(table, "Content-Disposition")).contains("measure-nodes.csv");
		List<String> lines = table.body().lines().toList();
		int labels = List.of(lines.getFirst().split(",")).indexOf("labels");
		assertThat(lines.getFirst()).contains(",isNameOfficial,");
		assertThat(labels).isPositive();
		assertThat(lines.stream().filter((line) -> line.contains(",Measure,"))).hasSizeGreaterThanOrEqualTo(total);
		assertThat(this.api.get("/export/list.json?kind=Country").body()).contains("\"latvia\"");
		assertThat(this.api.get("/export/list.ttl?kind=Partnership&asOf=2005").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			list.docx?kind=Measure                          | 404 | `nodes.csv`
			list.ttl                                        | 400 | `Measure`
			list.ttl?kind=Measur                            | 400 | did you mean `Measure`
			list.ttl?kind=Measure&where=themes              | 400 | JSON
			list.ttl?kind=Measure&where=%7B%22x%22%3A1%7D   | 400 | x
			list.ttl?kind=Measure&asOf=someday              | 400 | not a date
			""")
	void aListThatCannotBeReadIsRefused(String address, int status, String message) {
		HttpResponse<String> answer = this.api.get("/export/" + address, "Accept-Language", "en");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).contains(message);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	@Test
	void theSignBetweenCellsIsChosen() {
		assertThat(this.api.get("/export/edges.csv").body()).startsWith("\uFEFFid,from,");
		assertThat(this.api.get("/export/edges.csv?separator=semicolon").body()).startsWith("\uFEFFid;from;");
		HttpResponse<String> answer = this.api.get("/export/edges.csv?separator=tab");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("`tab`", "`semicolon`");
	}

	@Test
	void theVocabularyIsAPageAndDataByWhatIsAccepted() {
		assertThat(this.api.get("/ns", "Accept", "text/html").body()).contains("PARTNERS_IN", "id=\"Plan\"");
		assertThat(this.api.get("/ns?lang=en", "Accept", "*/*").body()).contains("<h1>Vocabulary</h1>");
		assertThat(this.api.get("/ns", "Accept", "text/turtle").body()).contains("ns:PARTNERS_IN");
		assertThat(this.api.get("/ns", "Accept", "application/ld+json").body()).contains("\"ns:PARTNERS_IN\"");
		assertThat(this.api.get("/ns/shapes.ttl").body()).contains("sh:targetClass ns:Plan");
		assertThat(this.api.get("/.well-known/void").body()).contains("dcat:Dataset", "void:classPartition",
				RealData.DATASET.version());
	}

	private void assertNotSentTwice(String address, HttpResponse<String> first) {
		assertThat(header(first, "Cache-Control")).isEqualTo("public, no-cache");
		HttpResponse<String> again = this.api.get(address, "If-None-Match", header(first, "ETag"));
		assertThat(again.statusCode()).as(address).isEqualTo(304);
		assertThat(again.body()).isEmpty();
		assertThat(this.api.get(address, "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
	}

	private static String header(HttpResponse<String> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

}
