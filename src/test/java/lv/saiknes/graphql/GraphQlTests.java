package lv.saiknes.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The API as another program sees it. */
@ServerTest
class GraphQlTests {

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void aPageFollowsThePageBeforeItUntilTheEnd() {
		List<String> all = ids(this.api.data("{ countries(first: 100) { nodes { id } totalCount } }").at("/countries"));
		List<String> paged = new ArrayList<>();
		String after = "null";
		JsonNode page;
		do {
			page = this.api
				.data("{ countries(first: 3, after: " + after
						+ ") { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }")
				.at("/countries");
			assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean()).isEqualTo(!paged.isEmpty());
			paged.addAll(ids(page));
			after = "\"" + page.at("/pageInfo/endCursor").asString() + "\"";
		}
		while (page.at("/pageInfo/hasNextPage").asBoolean());
		assertThat(paged).hasSizeGreaterThan(3).isEqualTo(all);
	}

	@Test
	void pagesCanBeReadFromTheEnd() {
		List<String> all = ids(this.api.data("{ countries(first: 100) { nodes { id } } }").at("/countries"));
		JsonNode last = this.api
			.data("{ countries(last: 2) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor } } }")
			.at("/countries");
		assertThat(ids(last)).isEqualTo(all.subList(all.size() - 2, all.size()));
		assertThat(last.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
		assertThat(last.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
		JsonNode before = this.api
			.data("{ countries(last: 2, before: \"" + last.at("/pageInfo/startCursor").asString()
					+ "\") { nodes { id } pageInfo { hasNextPage } } }")
			.at("/countries");
		assertThat(ids(before)).isEqualTo(all.subList(all.size() - 4, all.size() - 2));
		assertThat(before.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
	}

	@Test
	void nestedListsArePagedToo() {
		String measure = "subPriority(id: \"lpr-3.3.2.1\")";
		List<String> all = ids(
				this.api.data("{ " + measure + " { tasks(first: 100) { nodes { id } } } }").at("/subPriority/tasks"));
		JsonNode first = this.api
			.data("{ " + measure
					+ " { tasks(first: 9) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } } }")
			.at("/subPriority/tasks");
		JsonNode rest = this.api
			.data("{ " + measure + " { tasks(first: 100, after: \"" + first.at("/pageInfo/endCursor").asString()
					+ "\") { nodes { id } } } }")
			.at("/subPriority/tasks");
		assertThat(first.get("totalCount").asInt()).isEqualTo(16);
		assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
		List<String> joined = new ArrayList<>(ids(first));
		joined.addAll(ids(rest));
		assertThat(joined).isEqualTo(all);
		assertThat(all.get(9)).as("in printed order").isEqualTo("lpr-3.3.2.1-task-10");
	}

	@Test
	void anUnknownIdNamesTheNearestOne() {
		JsonNode error = error("{ entity(id: \"rezekene\") { name } }");
		assertThat(error.get("message").asString()).isEqualTo("`rezekene` is not an id; did you mean `rezekne`?");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("UNKNOWN_ID");
		assertThat(error.at("/extensions/argument").asString()).isEqualTo("id");
		assertThat(error.at("/extensions/nearest").asString()).isEqualTo("rezekne");
	}

	@Test
	void anIdOfAnotherKindSaysWhichKindItIs() {
		assertThat(error("{ municipality(id: \"daugavpils-university\") { name } }").get("message").asString())
			.isEqualTo("`daugavpils-university` is of the kind `Institution`, not `Municipality`.");
	}

	@Test
	void relayGetsNullForAnIdThatNoNodeHas() {
		JsonNode data = this.api.data("{ node(id: \"nothing\") { id } nodes(ids: [\"rezekne\", \"nothing\"]) { id } }");
		assertThat(data.get("node").isNull()).isTrue();
		assertThat(data.at("/nodes/0/id").asString()).isEqualTo("rezekne");
		assertThat(data.at("/nodes/1").isNull()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "first: 101", "first: -1", "last: 101", "first: 1, last: 1", "after: \"nonsense\"" })
	void pagingThatCannotBeIsRefused(String arguments) {
		JsonNode error = error("{ themes(" + arguments + ") { nodes { id } } }");
		assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_ARGUMENT");
		assertThat(error.at("/extensions/argument").asString()).isIn("first", "last", "after");
	}

	@ParameterizedTest
	@CsvSource({ "Rezekne, rezekne", "Rēzeknes, rezekne", "rēzeknē, rezekne", "Suwalki, suwalki", "LIAA, liaa",
			"RTA, rezekne-academy", "Rēzeknes Augstskola, rezekne-academy", "Daugavpilī, daugavpils",
			"Daugavpils universitātei, daugavpils-university", "Čenstohova, czestochowa",
			"UBC, union-of-the-baltic-cities", "VARAM, varam", "Arendāle, arendal" })
	void searchFindsInflectedUnaccentedAndShortNames(String text, String id) {
		JsonNode found = this.api
			.ask("query($text: String!) { search(text: $text, first: 3) { nodes { id } } }", Map.of("text", text), "lv")
			.at("/data/search");
		assertThat(ids(found)).contains(id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "foo:bar AND (", "*", "\\\"", "a*~/[]{}", "names:*", "))) OR (((", "NOT", "+ -" })
	void searchTextHasNoOtherMeaningThanItsWords(String text) {
		JsonNode answer = this.api.ask("query($text: String!) { search(text: $text) { totalCount } }",
				Map.of("text", text), "lv");
		assertThat(answer.has("errors") ? answer.at("/errors/0/extensions/code").asString() : "BAD_ARGUMENT")
			.isEqualTo("BAD_ARGUMENT");
	}

	@Test
	void searchKeepsToTheKindsAskedFor() {
		JsonNode found = this.api.data("{ search(text: \"Rēzekne\", kinds: [Municipality]) { nodes { kind } } }");
		assertThat(found.at("/search/nodes")).isNotEmpty()
			.allMatch((node) -> node.get("kind").asString().equals("Municipality"));
	}

	@Test
	void theLanguageIsThatOfTheFieldElseOfTheRequestElseLatvian() {
		String query = "{ theme(id: \"health\") { name english: name(lang: EN) latvian: name(lang: LV) } }";
		JsonNode latvian = this.api.ask(query, Map.of(), "de").at("/data/theme");
		JsonNode english = this.api.ask(query, Map.of(), "en-GB,en;q=0.9,lv;q=0.8").at("/data/theme");
		assertThat(latvian.get("name").asString()).isEqualTo("Veselība");
		assertThat(english.get("name").asString()).isEqualTo("Health");
		assertThat(latvian.get("english").asString()).isEqualTo("Health");
		assertThat(english.get("latvian").asString()).isEqualTo("Veselība");
	}

	@Test
	void derivedRelationsCanBeLeftOutAndNameTheirPremises() {
		String query = """
				{ municipality(id: "ludza-municipality") {
				    all: implements(first: 100) { totalCount }
				    direct: implements(through: [DIRECT], first: 100) { totalCount edges { grade } }
				    group: implements(through: [GROUP], first: 100) {
				      totalCount edges { grade evidence { id } relation { rule premises { id kind } } } } } }
				""";
		JsonNode municipality = this.api.data(query).get("municipality");
		assertThat(municipality.at("/direct/edges"))
			.allMatch((edge) -> !edge.get("grade").asString().equals("DERIVED"));
		assertThat(municipality.at("/group/edges")).isNotEmpty().allSatisfy((edge) -> {
			assertThat(edge.get("grade").asString()).isEqualTo("DERIVED");
			assertThat(edge.get("evidence")).isEmpty();
			assertThat(edge.at("/relation/rule").asString()).isEqualTo("group-member-implements");
			assertThat(edge.at("/relation/premises")).hasSizeGreaterThanOrEqualTo(2);
		});
		assertThat(municipality.at("/all/totalCount").asInt())
			.isEqualTo(municipality.at("/direct/totalCount").asInt() + municipality.at("/group/totalCount").asInt());
	}

	@Test
	void everyStatedEdgeHasItsEvidence() {
		JsonNode edges = this.api
			.data("""
					{ entity(id: "lpr-3.3.2.2") { relations(first: 100, grades: [STATED]) {
					    edges { relation { kind } evidence { locator lines source { publisher date } passage verified } } } } }
					""")
			.at("/entity/relations/edges");
		assertThat(edges).hasSizeGreaterThan(20).allSatisfy((edge) -> {
			assertThat(edge.get("evidence")).isNotEmpty();
			assertThat(edge.at("/evidence/0/locator").asString()).isNotBlank();
			assertThat(edge.at("/evidence/0/passage").isNull()).as("no sources at hand").isTrue();
		});
	}

	@Test
	void theDatasetSaysWhatItIs() {
		JsonNode dataset = this.api.data("""
				{ dataset { version date licence relationCount counts { kind label count }
				    sources { id title date coverage { textLines cited marked open } } } }
				""").get("dataset");
		assertThat(dataset.get("version").asString()).matches("[0-9a-f]{16}");
		assertThat(dataset.get("licence").asString()).isEqualTo("CC-BY-4.0");
		assertThat(dataset.get("sources")).hasSize(5);
		assertThat(dataset.get("sources")).as("every source is read whole")
			.allMatch((source) -> source.at("/coverage/open").asInt() == 0 && source.at("/coverage/cited").asInt() > 0);
	}

	@Test
	void contradictionsAreShownWithBothPassages() {
		JsonNode gaps = this.api.data("""
				{ gaps(kinds: [CONTRADICTION]) { totalCount nodes { kind explanation about { id } other { id }
				    evidence { id } } } }
				""").get("gaps");
		assertThat(gaps.get("totalCount").asInt()).isPositive();
		assertThat(gaps.get("nodes")).allSatisfy((gap) -> {
			assertThat(gap.at("/about/id").asString()).isNotEqualTo(gap.at("/other/id").asString());
			assertThat(gap.get("evidence")).hasSizeGreaterThanOrEqualTo(2);
			assertThat(gap.get("explanation").asString()).isNotBlank();
		});
	}

	/**
	 * Of all namings of directions in the measures two lack their code in the table; of
	 * the others the table has it, or they name no direction.
	 */
	@Test
	void aMeasureThatNamesADirectionItsTableLacksIsAGap() {
		JsonNode gaps = this.api.data("""
				{ gaps(kinds: [DIRECTION_NAMED_BUT_NOT_ASSIGNED]) { nodes { explanation(lang: EN) about { id }
				    other { id } evidence { lines } } } }
				""").at("/gaps/nodes");
		assertThat(gaps).extracting((gap) -> gap.at("/about/id").asString() + " " + gap.at("/other/id").asString())
			.containsExactly("lpr-3.1.2.1 nap-2027-p2-d1", "lpr-3.4.5 nap-2027-p3-d2");
		assertThat(gaps.get(1).get("explanation").asString()).isEqualTo(
				"The measure invokes this direction, yet the table of alignment lists only 1.1, 1.2, 2.1, 2.2, 2.3, 3.1, 3.2, 4.1, 4.2, 4.3, 4.4 for it.");
		assertThat(gaps.get(1).get("evidence")).extracting((cited) -> cited.at("/lines/0").asInt()).contains(8505);
	}

	/** Two of them are tied only through a third: wording is the same in a class. */
	@Test
	void allItemsOfTheSameWordingAreListed() {
		assertThat(this.api.data("""
				{ task(id: "lpr-3.3.2.8-task-14") { sameWordingAs { nodes { id } } } }
				""").at("/task/sameWordingAs/nodes")).extracting((node) -> node.get("id").asString())
			.containsExactly("lpr-3.3.2.4-task-8", "lpr-3.3.2.5-task-8", "lpr-3.3.2.6-task-8", "lpr-3.3.2.7-task-8");
	}

	@Test
	void aPartnershipIsPastItsEndOnlyAfterIt() {
		String query = "{ gaps(kinds: [PARTNERSHIP_PAST_ITS_END], asOf: \"%s\") { nodes { about { id } } } }";
		assertThat(this.api.data(query.formatted("2015")).at("/gaps/nodes")).isEmpty();
		assertThat(this.api.data(query.formatted("2016-01")).at("/gaps/nodes/0/about/id").asString())
			.isEqualTo("partnership-rezekne-arendal");
		assertThat(error(query.formatted("soon")).at("/extensions/argument").asString()).isEqualTo("asOf");
		assertThat(error(query.formatted("2016-13")).at("/extensions/argument").asString()).isEqualTo("asOf");
	}

	@Test
	void remarksAreWhatTheEditorsFoundNotPlainDetail() {
		JsonNode remarks = this.api.data("""
				{ gaps(kinds: [REMARK], first: 100) { nodes { explanation
				    about { claims(properties: ["note"], grades: [CURATED]) { value } } } } }
				""").at("/gaps/nodes");
		assertThat(remarks).isNotEmpty()
			.allMatch((remark) -> StreamSupport.stream(remark.at("/about/claims").spliterator(), false)
				.anyMatch((claim) -> remark.get("explanation").asString().startsWith(claim.get("value").asString())));
	}

	/**
	 * No source reports figures in full, but the programme lists implementers in full.
	 */
	@Test
	void aGapSaysWhetherThePlanLacksItOrTheSourcesDoNotCoverIt() {
		JsonNode gaps = this.api
			.data("""
					{ figures: gaps(kinds: [TARGET_WITHOUT_FIGURE], first: 100) { nodes { silence explanation(lang: EN) } }
					  implementers: gaps(kinds: [MEASURE_WITHOUT_NAMED_IMPLEMENTER], first: 100) { nodes { silence about { id }
					    explanation(lang: EN) } }
					  ended: gaps(kinds: [PARTNERSHIP_PAST_ITS_END]) { nodes { silence explanation(lang: LV) } }
					  old: gaps(kinds: [PARTNERSHIP_WITHOUT_NEWS], silence: NOT_COVERED) { nodes { silence explanation(lang: LV) } }
					  none: gaps(kinds: [TARGET_WITHOUT_FIGURE], silence: NONE) { totalCount } }
					""");
		assertThat(gaps.at("/figures/nodes")).isNotEmpty()
			.allMatch((gap) -> gap.get("silence").asString().equals("NOT_COVERED"))
			.allMatch((gap) -> gap.get("explanation").asString().endsWith("nothing follows from their silence."));
		assertThat(gaps.at("/implementers/nodes")).isNotEmpty()
			.allSatisfy((gap) -> assertThat(gap.get("silence").asString())
				.isEqualTo(gap.at("/about/id").asString().equals("lpr-3.2.3.2") ? "NOT_COVERED" : "NONE"));
		assertThat(gaps.at("/ended/nodes/0/silence").isNull()).isTrue();
		assertThat(gaps.at("/ended/nodes/0/explanation").asString()).isEqualTo(
				"Sadarbības zināmais termiņš ir pagājis: beidzies 2015. gadā (2005. gadā pagarināts uz desmit gadiem).");
		assertThat(gaps.at("/old/nodes")).isNotEmpty()
			.anyMatch((gap) -> gap.get("explanation")
				.asString()
				.equals("Beigas nav zināmas: kopš 1994. gada; ziņas līdz 2011. gadam."));
		assertThat(gaps.at("/none/totalCount").asInt()).isZero();
	}

	@Test
	void gapsOfAPlanOrARegionCanBeAskedFor() {
		JsonNode gaps = this.api.data("""
				{ all: gaps { totalCount }
				  measure: gaps(partOf: ["lpr-3.1.1"], first: 100) { totalCount nodes { about { id } other { id } } }
				  plan: gaps(partOf: ["lpr-programme-2027"]) { totalCount }
				  region: gaps(regions: ["latgale-planning-region"]) { totalCount }
				  partnerships: gaps(kinds: [PARTNERSHIP_PAST_ITS_END, PARTNERSHIP_WITHOUT_NEWS]) { totalCount }
				  ofRegion: gaps(kinds: [PARTNERSHIP_PAST_ITS_END, PARTNERSHIP_WITHOUT_NEWS],
				      regions: ["latgale-planning-region"]) { totalCount }
				  ofPlan: gaps(kinds: [PARTNERSHIP_PAST_ITS_END], partOf: ["lpr-programme-2027"]) { totalCount } }
				""");
		assertThat(gaps.at("/measure/nodes")).isNotEmpty()
			.allMatch((gap) -> (gap.at("/about/id").asString() + " " + gap.at("/other/id").asString())
				.contains("lpr-3.1.1"));
		int all = gaps.at("/all/totalCount").asInt();
		assertThat(gaps.at("/plan/totalCount").asInt()).isGreaterThan(gaps.at("/measure/totalCount").asInt())
			.isLessThan(gaps.at("/region/totalCount").asInt());
		assertThat(gaps.at("/region/totalCount").asInt()).as("gaps of national plans are not the region's")
			.isLessThan(all);
		assertThat(gaps.at("/ofRegion/totalCount")).isEqualTo(gaps.at("/partnerships/totalCount"));
		assertThat(gaps.at("/ofPlan/totalCount").asInt()).isZero();
		assertThat(error("{ gaps(regions: [\"latgale-plannning-region\"]) { totalCount } }").at("/extensions/argument")
			.asString()).isEqualTo("regions");
	}

	@Test
	void gapsArePaged() {
		JsonNode first = this.api
			.data("{ gaps(first: 3) { totalCount nodes { about { id } } pageInfo { endCursor } } }")
			.get("gaps");
		JsonNode four = this.api.data("{ gaps(first: 4) { nodes { about { id } } } }").get("gaps");
		JsonNode next = this.api
			.data("{ gaps(first: 1, after: \"" + first.at("/pageInfo/endCursor").asString()
					+ "\") { nodes { about { id } } pageInfo { hasPreviousPage } } }")
			.get("gaps");
		assertThat(first.get("totalCount").asInt()).isGreaterThan(50);
		assertThat(next.at("/nodes/0")).isEqualTo(four.at("/nodes/3"));
		assertThat(next.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
	}

	@Test
	void introspectionAnswers() {
		JsonNode types = this.api.data("{ __schema { types { name description fields { name args { name } } } } }")
			.at("/__schema/types");
		assertThat(types).hasSizeGreaterThan(80);
	}

	private JsonNode error(String query) {
		JsonNode answer = this.api.ask(query, Map.of(), "en");
		assertThat(answer.has("errors")).as("expected an error in " + answer).isTrue();
		return answer.at("/errors/0");
	}

	private static List<String> ids(JsonNode connection) {
		return StreamSupport.stream(connection.get("nodes").spliterator(), false)
			.map((node) -> node.get("id").asString())
			.toList();
	}

	@Test
	void aSearchTellsTwoOfOneNameApartAndFindsWordsInTexts() {
		JsonNode found = this.api
			.data("""
					{ search(text: "rēzekne", first: 3) { edges { detail(lang: EN) node { id } } }
					  searchTexts(text: "skolotājs", first: 2, lang: LV) { totalCount nodes { text marks { start end } lines entities { id } } } }
					""");
		assertThat(found.at("/search/edges/0/detail").asString()).startsWith("state city");
		assertThat(found.at("/searchTexts/totalCount").asInt()).isPositive();
		assertThat(found.at("/searchTexts/nodes/0/entities")).isNotEmpty();
		assertThat(found.at("/searchTexts/nodes/0/marks/0/end").asInt()).isPositive();
	}

}
