package lv.saiknes.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import lv.saiknes.model.Entity;
import lv.saiknes.support.Api;
import lv.saiknes.support.RealData;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The reconciliation service, as OpenRefine asks it. What it answers follows the schemas
 * of the specification, version 0.2, which lie in {@code reconciliation/}.
 */
@ServerTest
class ReconcileTests {

	private static final String SCHEMAS = "https://reconciliation-api.github.io/specs/0.2/schemas/";

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void theManifestTellsWhatTheServiceCan() {
		HttpResponse<String> response = this.api.get("/reconcile?lang=en", "Origin", "http://127.0.0.1:3333");
		assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
		JsonNode manifest = valid(response.body(), "manifest");
		assertThat(manifest.at("/versions/0").asString()).isEqualTo("0.2");
		assertThat(manifest.at("/view/url").asString()).isEqualTo("http://127.0.0.1:" + this.port + "/id/{{id}}");
		assertThat(manifest.get("defaultTypes").size()).isEqualTo(RealData.ONTOLOGY.kinds().size());
	}

	@Test
	void namesAreMatchedAndWhatIsNotSureIsNotCalledSo() {
		JsonNode answer = valid(post("/reconcile?lang=en", "queries", """
				{"q0": {"query": "Rezeknes", "type": "Municipality"},
				 "q1": {"query": "Vitebsk", "properties": [{"pid": "LOCATED_IN", "v": {"id": "belarus"}}]},
				 "q2": {"query": "Vitebsk", "properties": [{"pid": "LOCATED_IN", "v": "Latvia"}]},
				 "q3": {"query": "ALTUM", "limit": 2},
				 "q4": {"query": "xyzzyx"}, "q5": {"query": "–"}, "q6": {"query": "Rēzekne", "limit": 999999999999},
				 "q7": {"query": "Malta"}, "q8": {"query": "Rēzekne"}}""").body(), "reconciliation-result-batch");
		assertThat(answer.at("/q0/result/0/id").asString()).isEqualTo("rezekne");
		assertThat(answer.at("/q0/result/0/match").asBoolean()).isTrue();
		assertThat(answer.at("/q0/result/0/score").asDouble()).isEqualTo(100);
		assertThat(answer.at("/q1/result/0/id").asString()).isEqualTo("vitebsk");
		assertThat(answer.at("/q1/result/0/match").asBoolean()).isTrue();
		assertThat(answer.at("/q2/result/0/match").asBoolean()).as("Vitebsk lies elsewhere").isFalse();
		assertThat(answer.at("/q2/result/0/score").asDouble()).isEqualTo(50);
		assertThat(answer.at("/q3/result").size()).isEqualTo(2);
		assertThat(answer.at("/q3/result").findValuesAsString("match")).as("two things have this name")
			.containsOnly("false");
		assertThat(answer.at("/q4/result").size()).isZero();
		assertThat(answer.at("/q5/result").size()).isZero();
		assertThat(answer.at("/q6/result").size()).as("more than anybody counts is as many as there may be")
			.isGreaterThan(2);
		assertThat(answer.at("/q7/result/0/id").asString()).isEqualTo("marta-centre");
		assertThat(answer.at("/q7/result/0/match").asBoolean()).as("only spelt like it").isFalse();
		assertThat(answer.at("/q8/result/0/id").asString()).isEqualTo("rezekne");
		assertThat(answer.at("/q8/result/0/match").asBoolean()).as("a measure is called after it").isTrue();
		assertThat(answer.at("/q8/result/1/id").asString()).isEqualTo("lpr-3.3.2.2");
		assertThat(answer.at("/q8/result/1/match").asBoolean()).isFalse();
	}

	@Test
	void tablesAreFilledWithWhatIsKnown() {
		JsonNode answer = valid(post("/reconcile?lang=en", "extend",
				"""
						{"ids": ["rezekne", "nobody"], "properties": [{"id": "latitude"}, {"id": "LOCATED_IN"}, {"id": "sameAs"},
						{"id": "kind"}, {"id": "IMPLEMENTS"}]}""")
			.body(), "data-extension-response");
		JsonNode rezekne = answer.at("/rows/rezekne");
		assertThat(rezekne.at("/latitude/0/float").asDouble()).isBetween(56.0, 57.0);
		assertThat(rezekne.at("/sameAs/0/str").asString()).contains("wikidata");
		assertThat(rezekne.at("/kind/0/str").asString()).isEqualTo("municipality");
		assertThat(rezekne.get("LOCATED_IN").findValuesAsString("id")).contains("latvia");
		assertThat(rezekne.at("/LOCATED_IN/0/description").asString()).startsWith("curated; ");
		long measures = RealData.DATASET.relations()
			.stream()
			.filter((relation) -> relation.kind().equals("IMPLEMENTS") && relation.from().equals("rezekne"))
			.count();
		assertThat(rezekne.get("IMPLEMENTS").size()).isEqualTo((int) measures).isPositive();
		assertThat(answer.at("/rows/nobody/latitude").size()).isZero();
	}

	@Test
	void whatIsTypedIsCompleted() {
		JsonNode entities = valid(this.api.get("/reconcile/suggest/entity?prefix=daugavpils%20univ&lang=en").body(),
				"suggest-entities-response");
		assertThat(entities.at("/result").findValuesAsString("id")).contains("daugavpils-university");
		assertThat(valid(this.api.get("/reconcile/suggest/type?prefix=mun&lang=en").body(), "suggest-types-response")
			.at("/result/0/id")
			.asString()).isEqualTo("Municipality");
		assertThat(valid(this.api.get("/reconcile/suggest/property?prefix=lat&lang=en").body(),
				"suggest-properties-response")
			.at("/result/0/id")
			.asString()).isEqualTo("latitude");
		JsonNode proposed = valid(this.api.get("/reconcile/properties?type=Municipality&lang=en").body(),
				"data-extension-property-proposal");
		assertThat(proposed.at("/properties").findValuesAsString("id")).contains("latitude", "IMPLEMENTS")
			.doesNotContain("HAS_TASK");
	}

	@Test
	void mistakesNameTheRemedy() {
		refused("queries", "{\"a", "JSON");
		refused("queries", "[]", "object");
		refused("queries", "{\"a\": {\"limit\": 3}}", "query");
		refused("queries", "{\"a\": {\"query\": \"x\", \"type\": \"Munipality\"}}", "`Municipality`");
		refused("queries", "{\"a\": {\"query\": \"x\", \"properties\": [{\"pid\": \"latitud\", \"v\": 1}]}}",
				"`latitude`");
		refused("extend", "{\"ids\": [\"rezekne\"], \"properties\": [{\"id\": \"latitud\"}]}", "`latitude`");
		refused("extend", "{\"ids\": \"rezekne\", \"properties\": []}", "ids");
		Map<String, Object> many = new LinkedHashMap<>();
		for (int i = 0; i <= NameMatcher.MOST_NAMES; i++) {
			many.put("q" + i, Map.of("query", "x"));
		}
		refused("queries", JsonMapper.shared().writeValueAsString(many), "1,001");
	}

	@Test
	void aThousandNamesTakeSeconds() {
		List<Entity> entities = RealData.DATASET.entities()
			.stream()
			// Two letters may be a word that the search passes over.
			.filter((entity) -> entity.name().lv().length() > 2)
			.sorted(Comparator.comparingInt((Entity entity) -> entity.name().lv().length()).thenComparing(Entity::id))
			.limit(NameMatcher.MOST_NAMES)
			.toList();
		Map<String, Object> names = new LinkedHashMap<>();
		entities.forEach((entity) -> names.put("q" + names.size(),
				Map.of("query", entity.name().lv(), "type", entity.kind(), "limit", 20)));
		assertThat(names).hasSize(NameMatcher.MOST_NAMES);
		long start = System.nanoTime();
		HttpResponse<String> response = post("/reconcile", "queries", JsonMapper.shared().writeValueAsString(names));
		Duration taken = Duration.ofNanos(System.nanoTime() - start);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(taken).isLessThan(Duration.ofSeconds(60));
		JsonNode answer = JsonMapper.shared().readTree(response.body());
		for (int i = 0; i < entities.size(); i++) {
			assertThat(answer.at("/q" + i + "/result").findValuesAsString("id")).contains(entities.get(i).id());
		}
	}

	@Test
	void aPastedColumnIsMatchedWithoutAScript() {
		String page = post("/match?lang=en", "names", "Daugavpils Universitāte\n\nxyzzyx\n", "kind", "Institution")
			.body();
		assertThat(page).contains("Names: 2; recognised with certainty: 1, almost certainly: 0.")
			.contains("href=\"/id/daugavpils-university?lang=en\"")
			.contains("not found")
			.doesNotContain("??");
		String table = post("/match?lang=en", "names", "Daugavpils Universitāte\n\nxyzzyx\n", "kind", "Institution",
				"csv", "true")
			.body();
		assertThat(table.lines().toList()).hasSize(3);
		assertThat(table).startsWith("\uFEFFtext,outcome,id")
			.contains("Daugavpils Universitāte,sure,daugavpils-university,Daugavpils University,Institution,")
			.contains("http://127.0.0.1:" + this.port + "/id/daugavpils-university")
			.contains("xyzzyx,none,");
		HttpResponse<String> wrong = post("/match?lang=en", "names", "x", "kind", "Munipality");
		assertThat(wrong.statusCode()).isEqualTo(400);
		assertThat(wrong.body()).contains("`Municipality`");
		assertThat(this.api.get("/data?lang=lv").body()).contains("href=\"/match?lang=lv\"");
		assertThat(this.api.get("/match?lang=lv").body()).contains("Ko nozīmē šie nosaukumi?").doesNotContain("??");
	}

	/** A measure is called after the university, and is not it. */
	@Test
	void whatIsOnlyCalledAfterAnotherMakesNoNameUnsureAndOnlyNearNamesAreAlternatives() {
		String table = post("/match?lang=en", "names",
				"Daugavpils Universitate\nLatgales planosanas regions\nRēzeknes augstskola\nLudzas novada dome", "csv",
				"true")
			.body();
		List<String> rows = table.lines().skip(1).toList();
		assertThat(rows.get(0)).startsWith("Daugavpils Universitate,sure,daugavpils-university,")
			.contains("lpr-3.1.1.1");
		assertThat(rows.get(1)).startsWith("Latgales planosanas regions,sure,latgale-planning-region,");
		assertThat(rows.get(2)).startsWith("Rēzeknes augstskola,sure,rezekne-academy,")
			.doesNotContain("norwegian-language", "stem-method");
		assertThat(rows.get(3)).contains(",ludza-municipality,").doesNotContain("malnava-college").endsWith(",ludza");
	}

	/** In tables a municipality is seldom written out, and letters slip. */
	@Test
	void whatIsAbbreviatedIsSureAndALetterOffInALongWordIsAlmostSo() {
		String table = post("/match?lang=en", "names",
				"Ludzas nov.\nDaugavpils pils. dome\nBalvu novds\nMalnavas kolledža\nSatiksmes minstrija\n"
						+ "Rezeknes tehnologiju akademja\nLatgales plānošanas rōģions\nBalvu centrs",
				"csv", "true")
			.body();
		assertThat(table.lines().skip(1).map((row) -> row.substring(row.indexOf(',') + 1)).toList()).satisfiesExactly(
				(row) -> assertThat(row).startsWith("sure,ludza-municipality,"),
				(row) -> assertThat(row).startsWith("sure,daugavpils,"),
				(row) -> assertThat(row).startsWith("likely,balvi-municipality,"),
				(row) -> assertThat(row).startsWith("likely,malnava-college,"),
				(row) -> assertThat(row).startsWith("likely,ministry-of-transport,"),
				(row) -> assertThat(row).startsWith("likely,rezekne-academy,"),
				(row) -> assertThat(row).startsWith("likely,latgale-planning-region,"),
				(row) -> assertThat(row).startsWith("possible,"));
		String page = post("/match?lang=lv", "names", "Ludzas nov.\nBalvu novds").body();
		assertThat(page).contains("no tiem droši atpazīti: 1, gandrīz droši: 1.")
			.contains(">gandrīz droši<")
			.as("where it lies says its detail")
			.doesNotContainPattern("\\d{2}[.,]\\d{3}");
		assertThat(post("/reconcile?lang=en", "queries", "{\"q\": {\"query\": \"Balvu novds\"}}").body())
			.as("a program takes only what is sure without looking")
			.doesNotContain("\"match\":true");
	}

	@Test
	void aPreviewMayStandInTheFramesOfOthers() {
		HttpResponse<String> preview = this.api.get("/reconcile/preview?id=rezekne&lang=en");
		assertThat(preview.headers().firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors *");
		assertThat(preview.body()).contains("Rēzekne").contains("state city");
		HttpResponse<String> unknown = this.api.get("/reconcile/preview?id=rezekene&lang=en");
		assertThat(unknown.statusCode()).isEqualTo(404);
		assertThat(unknown.body()).contains("`rezekne`");
	}

	private void refused(String parameter, String json, String remedy) {
		HttpResponse<String> response = post("/reconcile?lang=en", parameter, json);
		assertThat(response.statusCode()).as(json).isEqualTo(400);
		JsonNode error = JsonMapper.shared().readTree(response.body());
		assertThat(error.get("code").asString()).isEqualTo("BAD_ARGUMENT");
		assertThat(error.get("argument").asString()).isEqualTo(parameter);
		assertThat(error.get("message").asString()).contains(remedy);
	}

	private static JsonNode valid(String json, String schema) {
		SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, (builder) -> builder
			.schemas((address) -> address.startsWith(SCHEMAS) ? read(address.substring(SCHEMAS.length())) : null));
		// Their own dialect is the newest of their time, which had no number.
		String text = read(schema + ".json").replace("http://json-schema.org/schema#",
				"http://json-schema.org/draft-07/schema#");
		assertThat(schemas.getSchema(text, InputFormat.JSON).validate(json, InputFormat.JSON)).as(json).isEmpty();
		return JsonMapper.shared().readTree(json);
	}

	private static String read(String file) {
		try {
			return Files.readString(Path.of("src/test/resources/reconciliation", file))
				.replace("http://json-schema.org/schema#", "http://json-schema.org/draft-07/schema#");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private HttpResponse<String> post(String path, String... fields) {
		StringBuilder body = new StringBuilder();
		for (int i = 0; i < fields.length; i += 2) {
			body.append((i > 0) ? "&" : "")
				.append(fields[i])
				.append('=')
				.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
		}
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body.toString()))
			.build();
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}
