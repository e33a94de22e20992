package lv.saiknes.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.support.RealData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The export has the members that other programs rely on, and the same bytes each time.
 */
class GraphJsonTests {

	private static final String HASH = "0123456789abcdef".repeat(4);

	private final JsonNode graph = JsonMapper.shared().readTree(GraphJson.toString(dataset()));

	@Test
	void hasFourMembersInTheirOrder() {
		assertThat(this.graph.propertyNames()).containsExactly("dataset", "nodes", "edges", "citations");
	}

	@Test
	void saysWhichDatasetItIs() {
		assertThat(this.graph.get("dataset")).isEqualTo(json("""
				{"version": "abc", "date": "2020-05", "licence": "CC-BY-4.0"}"""));
	}

	@Test
	void aNodeHasAllMembersThoughTheyAreEmpty() {
		assertThat(this.graph.get("nodes").get(0)).isEqualTo(json("""
				{"id": "crafts", "kind": "Theme", "labels": [], "name": {"lv": "Amati", "en": "Crafts"},
				 "aliases": [], "properties": {}, "claims": []}"""));
	}

	@Test
	void aNodeHasAllThatIsKnownOfIt() {
		assertThat(this.graph.get("nodes").get(1)).isEqualTo(
				json("""
						{"id": "kalnava", "kind": "Municipality", "labels": ["TwinCity"],
						 "name": {"lv": "Kalnava", "en": "Kalnava"}, "aliases": ["Kalnavas pilsēta"],
						 "properties": {"forms": {"genitive": "Kalnavas"}, "summary": {"lv": "Pilsēta", "en": "Town"},
						   "sameAs": ["https://example.org/kalnava"], "type": "town", "count": 3, "share": 2.5},
						 "claims": [
						   {"property": "validFrom", "value": "1994", "grade": "STATED", "citations": ["009.1"]},
						   {"property": "latitude", "value": 56.5, "grade": "CURATED", "citations": [], "reason": "from a map",
						    "reasonLv": "no kartes"},
						   {"property": "note", "value": {"lv": "Jauna", "en": "New"}, "grade": "STATED", "citations": ["009.1"]},
						   {"property": "validTo", "value": "2015", "grade": "DERIVED", "citations": [], "rule": "some-rule",
						    "premises": ["kalnava#validFrom"]}]}"""));
	}

	@Test
	void anEdgeHasAllMembersThoughTheyAreEmpty() {
		assertThat(this.graph.get("edges").get(0)).isEqualTo(json("""
				{"id": "a", "kind": "ABOUT", "from": "kalnava", "to": "crafts", "grade": "STATED",
				 "citations": ["009.1"], "properties": {}}"""));
	}

	@Test
	void anEdgeSaysHowItIsKnown() {
		assertThat(this.graph.get("edges").get(1)).isEqualTo(json("""
				{"id": "b", "kind": "ABOUT", "from": "kalnava", "to": "crafts", "grade": "CURATED", "citations": [],
				 "properties": {"reason": "named so", "reasonLv": "tā nosaukts", "validFrom": "1994",
				  "note": {"lv": "Jauna", "en": "New"}}}"""));
		assertThat(this.graph.get("edges").get(2)).isEqualTo(json("""
				{"id": "c", "kind": "ABOUT", "from": "kalnava", "to": "crafts", "grade": "DERIVED", "citations": [],
				 "properties": {"rule": "some-rule", "premises": ["a", "b"]}}"""));
	}

	@Test
	void aCitationHasPlaceLinesAndHash() {
		assertThat(this.graph.get("citations")).isEqualTo(json("""
				[{"id": "009.1", "source": "009", "locator": "1/a", "lines": [1, 1], "sha256": "%s"},
				 {"id": "009.2-3", "source": "009", "locator": "1/b", "lines": [2, 3], "sha256": "%s"}]"""
			.formatted(HASH, HASH)));
	}

	@Test
	void membersStandInTheOrderOfTheFormat() {
		assertThat(this.graph.get("nodes").get(1).propertyNames()).containsExactly("id", "kind", "labels", "name",
				"aliases", "properties", "claims");
		assertThat(this.graph.get("edges").get(1).propertyNames()).containsExactly("id", "kind", "from", "to", "grade",
				"citations", "properties");
		assertThat(this.graph.get("nodes").get(1).get("claims").get(0).propertyNames()).containsExactly("property",
				"value", "grade", "citations");
	}

	@Test
	void nodesAndEdgesSayHowTheyStandAtTheDatasetsDate() {
		JsonNode told = JsonMapper.shared().readTree(GraphJson.toString(RealData.DATASET, RealData.ONTOLOGY));
		assertThat(find(told.get("nodes"), "partnership-rezekne-arendal").get("state")).isEqualTo(json("""
				{"kind": "ENDED", "text": {"lv": "beidzies 2015. gadā (2005. gadā pagarināts uz desmit gadiem)",
				  "en": "ended in 2015 (prolonged in 2005 by ten years)"}, "since": "1994", "until": "2015",
				 "knownAt": "2011-08-12", "certainty": "CERTAIN", "citations": ["004.25", "004.27"]}"""));
		JsonNode district = told.get("edges")
			.valueStream()
			.filter((edge) -> edge.get("from").asString().equals("rezekne-district")
					&& edge.get("to").asString().equals("partnership-rezekne-arendal"))
			.findFirst()
			.orElseThrow();
		assertThat(district.at("/state/until").asString()).isEqualTo("2009-06-30");
		assertThat(find(told.get("nodes"), "culture").has("state")).as("time is no matter").isFalse();
		assertThat(GraphJson.toString(RealData.DATASET)).as("what is hashed").doesNotContain("\"state\"");
	}

	@Test
	void nodesSayWhetherTheirNameIsAPrintedTitle() {
		JsonNode told = JsonMapper.shared().readTree(GraphJson.toString(RealData.DATASET, RealData.ONTOLOGY));
		assertThat(find(told.get("nodes"), "lpr-3.3.2.1").get("isNameOfficial").asBoolean()).isTrue();
		assertThat(find(told.get("nodes"), "lpr-3.3.2.1-task-1").get("isNameOfficial").asBoolean()).isFalse();
		assertThat(told.get("nodes")
			.valueStream()
			.filter((node) -> node.at("/properties/naming").asString("").equals("described"))).isNotEmpty()
			.noneMatch((node) -> node.get("isNameOfficial").asBoolean());
		assertThat(GraphJson.toString(RealData.DATASET)).as("what is hashed").doesNotContain("isNameOfficial");
	}

	private static JsonNode find(JsonNode nodes, String id) {
		return nodes.valueStream().filter((node) -> node.get("id").asString().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void theSameDatasetGivesTheSameBytes() throws IOException {
		assertThat(bytes(dataset())).isEqualTo(bytes(dataset()));
	}

	@Test
	void theBytesAreUtf8AndEndWithALine() throws IOException {
		String text = new String(bytes(dataset()), StandardCharsets.UTF_8);
		assertThat(text).isEqualTo(GraphJson.toString(dataset(), RealData.ONTOLOGY))
			.contains("Kalnavas pilsēta")
			.endsWith("}\n");
		assertThat(bytes(dataset())).containsSequence("pilsēta".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void theStreamStaysOpen() throws IOException {
		StringBuilder closed = new StringBuilder();
		GraphJson.write(dataset(), RealData.ONTOLOGY, new ByteArrayOutputStream() {
			@Override
			public void close() {
				closed.append("closed");
			}
		});
		assertThat(closed).isEmpty();
	}

	private static byte[] bytes(Dataset dataset) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		GraphJson.write(dataset, RealData.ONTOLOGY, out);
		return out.toByteArray();
	}

	private static JsonNode json(String text) {
		return JsonMapper.shared().readTree(text);
	}

	private static Dataset dataset() {
		Text mill = new Text("Dzirnavas", "Mill");
		Text fresh = new Text("Jauna", "New");
		Entity crafts = new Entity("crafts", "Theme", List.of(), new Text("Amati", "Crafts"), List.of(), Map.of(), null,
				List.of(), Map.of(), List.of());
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("type", "town");
		properties.put("count", 3L);
		properties.put("share", 2.5);
		List<Claim> claims = List.of(
				new Claim("validFrom", "1994", Grade.STATED, List.of("009.1"), null, null, List.of()),
				new Claim("latitude", 56.5, Grade.CURATED, List.of(), new Text("no kartes", "from a map"), null,
						List.of()),
				new Claim("note", fresh, Grade.STATED, List.of("009.1"), null, null, List.of()), new Claim("validTo",
						"2015", Grade.DERIVED, List.of(), null, "some-rule", List.of("kalnava#validFrom")));
		Entity kalnava = new Entity("kalnava", "Municipality", List.of("TwinCity"), new Text("Kalnava", "Kalnava"),
				List.of("Kalnavas pilsēta"), Map.of("genitive", "Kalnavas"), new Text("Pilsēta", "Town"),
				List.of("https://example.org/kalnava"), properties, claims);
		Map<String, Object> dated = new LinkedHashMap<>();
		dated.put("validFrom", "1994");
		dated.put("note", fresh);
		List<Relation> relations = List.of(
				new Relation("a", "ABOUT", "kalnava", "crafts", Grade.STATED, List.of("009.1"), null, null, List.of(),
						Map.of()),
				new Relation("b", "ABOUT", "kalnava", "crafts", Grade.CURATED, List.of(),
						new Text("tā nosaukts", "named so"), null, List.of(), dated),
				new Relation("c", "ABOUT", "kalnava", "crafts", Grade.DERIVED, List.of(), null, "some-rule",
						List.of("a", "b"), Map.of()));
		return new Dataset("abc", "2020-05",
				List.of(new Source("009", mill, mill, "2020-05", null, List.of(), null, List.of())),
				List.of(new Citation("009.1", "009", "1/a", 1, 1, HASH),
						new Citation("009.2-3", "009", "1/b", 2, 3, HASH)),
				List.of(crafts, kalnava), relations);
	}

}
