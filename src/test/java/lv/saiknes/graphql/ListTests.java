package lv.saiknes.graphql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Period;
import lv.saiknes.support.Api;
import lv.saiknes.support.RealData;
import lv.saiknes.support.ServerTest;
import lv.saiknes.time.Certainty;
import lv.saiknes.time.TimeTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.neo4j.core.Neo4jClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Filters, orders and dates of lists, at the root and nested. */
@ServerTest
class ListTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Neo4jClient client;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	/** The page lists the euroregion's members in full, and only one town's networks. */
	@Test
	void whatAFilterLeavesOutThoughTheSourcesDoNotCoverItIsTold() {
		JsonNode network = this.api.data("""
				{ municipalities(first: 100, filter: {memberOf: {anyOf: ["union-of-the-baltic-cities"]}}) { totalCount
				    nodes { id } notCovered { leftOutCount leftOut { id } listedCount } } }""").get("municipalities");
		long all = this.api.data("{ municipalities { totalCount } }").at("/municipalities/totalCount").asLong();
		assertThat(names(network.get("nodes"))).contains("rezekne");
		assertThat(network.at("/notCovered/leftOutCount").asLong()).isEqualTo(all - network.get("totalCount").asLong());
		assertThat(network.at("/notCovered/leftOut")).hasSize(20);
		assertThat(names(network.at("/notCovered/leftOut"))).contains("daugavpils").doesNotContain("rezekne");
		assertThat(network.at("/notCovered/listedCount").asLong()).isZero();
		JsonNode euroregion = this.api.data("""
				{ municipalities(filter: {memberOf: {anyOf: ["euroregion-ezeru-zeme"]}}) {
				    notCovered { leftOutCount leftOut { id } } } }""").at("/municipalities/notCovered");
		assertThat(euroregion.get("leftOutCount").asLong()).as("who is not listed there is none").isZero();
		assertThat(euroregion.get("leftOut")).isEmpty();
	}

	@Test
	void whatIsInAListOnlyBecauseTheSourcesAreSilentIsToldToo() {
		JsonNode found = this.api
			.data("""
					{ municipalities(first: 100, filter: {text: "Daugavpils", memberOf: {noneOf: ["union-of-the-baltic-cities"]}}) {
					    nodes { id } notCovered { leftOutCount listedCount listed { id } } } }""")
			.get("municipalities");
		assertThat(names(found.at("/notCovered/listed"))).isEqualTo(names(found.get("nodes"))).contains("daugavpils");
		assertThat(found.at("/notCovered/leftOutCount").asLong()).isZero();
		assertThat(this.api
			.data("""
					{ municipalities(filter: {memberOf: {noneOf: ["euroregion-ezeru-zeme"]}}) { notCovered { listedCount } } }""")
			.at("/municipalities/notCovered/listedCount")
			.asLong()).isZero();
	}

	/** One of two is settled: who does not belong to it does not belong to both. */
	@Test
	void whatOneFullListSettlesIsNotOpen() {
		String both = "[\"union-of-the-baltic-cities\", \"euroregion-ezeru-zeme\"]";
		JsonNode all = this.api
			.data("{ municipalities(filter: {memberOf: {allOf: " + both
					+ "}}) { nodes { id } notCovered { leftOutCount leftOut { id } } } }")
			.get("municipalities");
		assertThat(names(all.get("nodes"))).containsExactly("rezekne");
		List<String> members = names(this.api.data(
				"{ municipalities(first: 100, filter: {memberOf: {anyOf: [\"euroregion-ezeru-zeme\"]}}) { nodes { id } } }")
			.at("/municipalities/nodes"));
		assertThat(names(all.at("/notCovered/leftOut"))).isNotEmpty()
			.doesNotContain("rezekne")
			.allMatch(members::contains)
			.hasSize(members.size() - 1);
	}

	@Test
	void aListAlongARelationSaysWhatItsSilenceMeans() {
		JsonNode found = this.api
			.data("""
					{ daugavpils: municipality(id: "daugavpils") { partnerships { totalCount silence } implements { silence }
					    relations { silence } }
					  rezekne: municipality(id: "rezekne") { partnerships { silence
					    open: notCovered { leftOutCount } } }
					  measure: subPriority(id: "lpr-3.3.2.1") { fundedBy { silence } implementers { silence } }
					  plans { silence } }""");
		assertThat(found.at("/daugavpils/partnerships/totalCount").asInt()).isZero();
		assertThat(found.at("/daugavpils/partnerships/silence").asString()).isEqualTo("NOT_COVERED");
		assertThat(found.at("/daugavpils/implements/silence").asString()).isEqualTo("NONE");
		assertThat(found.at("/daugavpils/relations/silence").isNull()).as("along several relations").isTrue();
		assertThat(found.at("/rezekne/partnerships/silence").asString()).isEqualTo("NONE");
		assertThat(found.at("/rezekne/partnerships/open/leftOutCount").asInt()).as("no filter").isZero();
		assertThat(found.at("/measure/fundedBy/silence").asString()).as("other money may be found")
			.isEqualTo("NOT_COVERED");
		assertThat(found.at("/measure/implementers/silence").asString()).isEqualTo("NONE");
		assertThat(found.at("/plans/silence").isNull()).as("along no relation").isTrue();
	}

	@Test
	void neighboursAreHeldAgainstTheSourcesToo() {
		JsonNode members = this.api
			.data("""
					{ region(id: "latgale-planning-region") { members(filter: {partnerships: {anyOf: ["partnership-rezekne-vitebsk"]}}) {
					    nodes { id } notCovered { leftOutCount leftOut { id } } } } }""")
			.at("/region/members");
		assertThat(names(members.get("nodes"))).containsExactly("rezekne");
		assertThat(names(members.at("/notCovered/leftOut"))).contains("daugavpils").doesNotContain("rezekne");
	}

	@Test
	void measuresWithBothPartnersAreThoseOnBothLists() {
		List<String> zone = ids("institution(id: \"latgale-sez\")", "partnersIn(first: 100)");
		List<String> agency = ids("institution(id: \"liaa\")", "partnersIn(first: 100)");
		assertThat(ids("measures(filter: {partners: {allOf: [\"latgale-sez\", \"liaa\"]}}, first: 100)")).isNotEmpty()
			.containsExactlyInAnyOrderElementsOf(zone.stream().filter(agency::contains).toList());
		List<String> business = ids("institution(id: \"rezekne-sez\")", "partnersIn(first: 100)");
		assertThat(ids("measures(filter: {partners: {anyOf: [\"latgale-sez\", \"rezekne-sez\"]}}, first: 100)"))
			.hasSizeGreaterThan(zone.size())
			.containsExactlyInAnyOrderElementsOf(Stream.concat(zone.stream(), business.stream()).distinct().toList());
		assertThat(ids("measures(filter: {partners: {allOf: [\"liaa\"], noneOf: [\"latgale-sez\"]}}, first: 100)"))
			.containsExactlyInAnyOrderElementsOf(agency.stream().filter((id) -> !zone.contains(id)).toList());
	}

	@Test
	void whatAllMeasuresShareIsOneQuestion() {
		String measures = "{partners: {allOf: [\"latgale-sez\", \"liaa\"]}}";
		JsonNode found = this.api
			.data("{ measures(filter: " + measures + ") { nodes { fundedBy(first: 100) { nodes { id } } } } }")
			.at("/measures/nodes");
		List<String> shared = new ArrayList<>(ids(found.at("/0/fundedBy")));
		found.forEach((measure) -> shared.retainAll(ids(measure.get("fundedBy"))));
		assertThat(ids("fundingInstruments(filter: {fundsEveryMeasure: " + measures + "})")).isNotEmpty()
			.containsExactlyInAnyOrderElementsOf(shared);
	}

	@Test
	void nothingIsSharedByNoMeasure() {
		assertThat(ids("measures(filter: {text: \"qqq\"})")).isEmpty();
		assertThat(ids("fundingInstruments(filter: {fundsEveryMeasure: {text: \"qqq\"}})")).isEmpty();
	}

	@Test
	void conditionsComposeAtTheRootAndNested() {
		String filter = "filter: {themes: {anyOf: [\"education\"]}, implementers: {anyOf: [\"rezekne\"]}}";
		List<String> root = ids("measures(" + filter + ", first: 100)");
		List<String> nested = ids("municipality(id: \"rezekne\")", "implements(" + filter + ", first: 100)");
		List<String> themed = ids("theme(id: \"education\")", "measures(first: 100)");
		assertThat(root).isNotEmpty().isEqualTo(nested.stream().distinct().toList());
		assertThat(themed).containsAll(root).hasSizeGreaterThan(root.size());
	}

	@Test
	void gradesOfAFilterSayWhichRelationsCount() {
		List<String> all = ids("measures(filter: {implementers: {anyOf: [\"ludza-municipality\"]}}, first: 100)");
		List<String> stated = ids(
				"measures(filter: {implementers: {anyOf: [\"ludza-municipality\"], grades: [STATED]}}, first: 100)");
		assertThat(stated).isNotEmpty().hasSizeLessThan(all.size());
		assertThat(all).containsAll(stated);
	}

	@Test
	void narrowerThemesCountWhereAskedFor() {
		List<String> themes = ids("themes(filter: {broader: {anyOf: [\"culture\"]}})");
		assertThat(themes).isNotEmpty();
		List<String> expected = new ArrayList<>(ids("theme(id: \"culture\")", "measures(first: 100)"));
		themes.forEach((theme) -> expected.addAll(ids("theme(id: \"" + theme + "\")", "measures(first: 100)")));
		assertThat(ids("measures(filter: {themes: {anyOf: [\"culture\"], includeNarrower: true}}, first: 100)"))
			.containsExactlyInAnyOrderElementsOf(expected.stream().distinct().toList());
	}

	@Test
	void partsOfAPlanAreFoundAtAnyDepth() {
		List<String> tasks = new ArrayList<>();
		ids("priority(id: \"lpr-3.1.1\")", "subPriorities(first: 100)")
			.forEach((id) -> tasks.addAll(ids("subPriority(id: \"" + id + "\")", "tasks(first: 100)")));
		assertThat(ids("tasks(filter: {partOf: [\"lpr-3.1.1\"]}, first: 100)")).isNotEmpty()
			.containsExactlyInAnyOrderElementsOf(tasks);
		assertThat(this.api.data("{ measures(filter: {partOf: [\"lpr-programme-2027\"]}) { totalCount } }")
			.at("/measures/totalCount")
			.asInt()).isEqualTo(44);
	}

	@Test
	void namesAreFoundByPartWithoutAccents() {
		assertThat(ids("municipalities(filter: {text: \"rezekn\"})")).contains("rezekne", "rezekne-municipality")
			.doesNotContain("daugavpils");
		assertThat(ids("municipalities(filter: {text: \"NOVADS Rēz\"})")).contains("rezekne-municipality")
			.doesNotContain("rezekne");
	}

	@Test
	void typesAndKindsNarrowTheList() {
		assertThat(ids("institutions(filter: {types: [\"university\"]})")).contains("daugavpils-university")
			.doesNotContain("liaa");
		assertThat(ids("municipalities(filter: {isTwinCity: true}, first: 100)")).contains("arendal")
			.doesNotContain("rezekne");
		JsonNode kinds = this.api.data(
				"{ municipality(id: \"rezekne\") { relations(filter: {kinds: [Euroregion, Network]}) { nodes { kind } } } }")
			.at("/municipality/relations/nodes");
		assertThat(kinds).isNotEmpty()
			.allMatch((node) -> List.of("Euroregion", "Network").contains(node.get("kind").asString()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					measures(filter: {themes: {anyOf: ["cultur"]}}) | UNKNOWN_ID | filter.themes.anyOf | culture
					measures(filter: {partOf: ["lpr-3.1.9"]}) | UNKNOWN_ID | filter.partOf | lpr-3.1.1
					institutions(filter: {types: ["universty"]}) | BAD_ARGUMENT | filter.types | university
					fundingInstruments(filter: {fundsEveryMeasure: {partners: {allOf: ["lia"]}}}) | UNKNOWN_ID | filter.fundsEveryMeasure.partners.allOf | liaa
					measures(filter: {themes: {anyOf: ["rezekne"]}}) | UNKNOWN_ID | filter.themes.anyOf |
					projects(filter: {period: {from: "2004", to: "2003"}}) | BAD_ARGUMENT | filter.period.to |
					projects(asOf: "2004-13") | BAD_ARGUMENT | asOf |
					projects(filter: {text: " "}) | BAD_ARGUMENT | filter.text |
					""")
	void whatCannotBeIsRefusedWithTheNearest(String field, String code, String argument, @Nullable String nearest) {
		JsonNode error = this.api.ask("{ " + field + " { totalCount } }", Map.of(), "lv").at("/errors/0/extensions");
		assertThat(error.get("code").asString()).isEqualTo(code);
		assertThat(error.get("argument").asString()).isEqualTo(argument);
		assertThat(error.path("nearest").asString("")).isEqualTo((nearest != null) ? nearest : "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "NAME", "NAME, direction: DESC", "NUMBER, direction: DESC", "START",
			"START, direction: DESC", "END", "RELATION_COUNT", "RELATION_COUNT, direction: DESC" })
	void pagesFollowEachOtherUnderEveryOrder(String by) {
		for (String list : List.of("projects", "priorities", "plans")) {
			String order = "orderBy: [{by: " + by + "}]";
			int size = this.api.data("{ " + list + " { totalCount } }").at("/" + list + "/totalCount").asInt();
			List<String> forwards = pages(list, order, "first", "after", "endCursor", "hasNextPage");
			List<String> backwards = pages(list, order, "last", "before", "startCursor", "hasPreviousPage");
			assertThat(forwards).hasSize(size).doesNotHaveDuplicates();
			assertThat(backwards).isEqualTo(forwards);
		}
	}

	private List<String> pages(String list, String order, String size, String from, String cursor, String more) {
		List<String> all = new ArrayList<>();
		String position = "";
		JsonNode page;
		do {
			page = this.api
				.data("{ %s(%s, %s: 17%s) { nodes { id } pageInfo { %s %s } } }".formatted(list, order, size, position,
						cursor, more))
				.get(list);
			all.addAll(size.equals("last") ? 0 : all.size(), ids(page));
			position = ", " + from + ": \"" + page.at("/pageInfo/" + cursor).asString() + "\"";
		}
		while (page.at("/pageInfo/" + more).asBoolean());
		return all;
	}

	@Test
	void ordersAreWhatTheySay() {
		JsonNode projects = this.api.data(
				"{ projects(orderBy: [{by: START, direction: DESC}, {by: NAME}], first: 100) { nodes { start name } } }")
			.at("/projects/nodes");
		List<String> starts = StreamSupport.stream(projects.spliterator(), false)
			.map((node) -> node.path("start").asString(""))
			.toList();
		assertThat(starts.getFirst()).isNotEmpty();
		assertThat(starts).as("what has no date comes last").isSortedAccordingTo(Comparator.reverseOrder());
		JsonNode themes = this.api.data(
				"{ themes(orderBy: [{by: RELATION_COUNT, direction: DESC}], first: 5) { nodes { relations(first: 0) { totalCount } } } }")
			.at("/themes/nodes");
		assertThat(StreamSupport.stream(themes.spliterator(), false)
			.map((node) -> node.at("/relations/totalCount").asInt())
			.toList()).isSortedAccordingTo(Comparator.reverseOrder());
	}

	@Test
	void aCursorOfAnotherOrderIsRefused() {
		String cursor = this.api.data("{ projects(orderBy: [{by: NAME}], first: 1) { pageInfo { endCursor } } }")
			.at("/projects/pageInfo/endCursor")
			.asString();
		JsonNode error = this.api
			.ask("{ projects(orderBy: [{by: START}], after: \"" + cursor + "\") { totalCount } }", Map.of(), "en")
			.at("/errors/0");
		assertThat(error.at("/extensions/argument").asString()).isEqualTo("after");
		assertThat(error.get("message").asString()).contains("another order");
	}

	/** The database compares dates as {@link Period} does. */
	@ParameterizedTest
	@ValueSource(strings = { "1990", "1994", "2004", "2004-05", "2004-06-01", "2009-06-30", "2009-07-01", "2015",
			"2015-12-31", "2016", "2021", "2021-07", "2027" })
	void asOfLeavesOutOnlyWhatHadNotBegunOrHadEnded(String date) {
		for (String list : List.of("partnerships", "municipalities", "regions", "plans", "fundingInstruments")) {
			JsonNode all = this.api
				.data("{ " + list + "(first: 100) { edges { node { id } validFrom validTo validity(asOf: \"" + date
						+ "\") } } }")
				.at("/" + list + "/edges");
			List<String> expected = new ArrayList<>();
			all.forEach((edge) -> {
				Period period = new Period(text(edge, "validFrom"), text(edge, "validTo"));
				assertThat(edge.get("validity").asString().equals("NOT_YET")
						|| edge.get("validity").asString().equals("ENDED"))
					.isEqualTo(period.at(date, "0000").isOutside());
				if (!period.at(date, "0000").isOutside()) {
					expected.add(edge.at("/node/id").asString());
				}
			});
			assertThat(ids(list + "(asOf: \"" + date + "\", first: 100)")).isEqualTo(expected);
			List<String> during = ids(
					list + "(filter: {period: {from: \"" + date + "\", to: \"" + date + "\"}}, first: 100)");
			assertThat(expected).containsAll(during);
		}
	}

	@Test
	void aRelationHoldsWhileItAndBothItsEndsDo() {
		String query = """
				{ partnership(id: "partnership-rezekne-arendal") { validity(asOf: "%1$s")
				    parties(asOf: "%1$s") { totalCount } all: parties { edges { validFrom validTo validity(asOf: "%1$s") } } }
				  municipality(id: "rezekne") { partnerships(asOf: "%1$s") { nodes { id } }
				    twinCities(asOf: "%1$s") { nodes { id } } } }
				""";
		JsonNode before = this.api.data(query.formatted("2015-12"));
		JsonNode after = this.api.data(query.formatted("2016"));
		assertThat(before.at("/partnership/validity").asString()).isEqualTo("IN_FORCE");
		assertThat(after.at("/partnership/validity").asString()).isEqualTo("ENDED");
		assertThat(ids(before.at("/municipality/partnerships"))).contains("partnership-rezekne-arendal");
		assertThat(ids(after.at("/municipality/partnerships"))).doesNotContain("partnership-rezekne-arendal")
			.contains("partnership-rezekne-suwalki");
		assertThat(ids(before.at("/municipality/twinCities"))).contains("arendal", "suwalki");
		assertThat(ids(after.at("/municipality/twinCities"))).doesNotContain("arendal").contains("suwalki");
		assertThat(before.at("/partnership/parties/totalCount").asInt()).isPositive();
		assertThat(after.at("/partnership/parties/totalCount").asInt()).isZero();
		assertThat(after.at("/partnership/all/edges")).isNotEmpty()
			.allMatch((edge) -> edge.get("validity").asString().equals("ENDED"))
			.allMatch((edge) -> edge.get("validTo").isNull());
	}

	@Test
	void withoutAnEndWhatAnOldSourceSaysIsTheLastKnown() {
		String query = "{ partnership(id: \"partnership-rezekne-suwalki\") { before: validity(asOf: \"2004\") then: validity(asOf: \"2006\") now: validity(asOf: \"2026\") } }";
		JsonNode partnership = this.api.data(query).get("partnership");
		assertThat(partnership.get("before").asString()).isEqualTo("NOT_YET");
		assertThat(partnership.get("then").asString()).isEqualTo("IN_FORCE");
		assertThat(partnership.get("now").asString()).isEqualTo("LAST_KNOWN");
	}

	@Test
	void twinCitiesAreSeenFromBothSidesWithTheirPartnership() {
		JsonNode edges = this.api.data(
				"{ municipality(id: \"rezekne\") { twinCities { totalCount edges { node { id isTwinCity } partnership { id parties(first: 20) { nodes { id } } } evidence { locator } } } } }")
			.at("/municipality/twinCities/edges");
		assertThat(edges).hasSizeGreaterThanOrEqualTo(6).allSatisfy((edge) -> {
			String town = edge.at("/node/id").asString();
			assertThat(edge.at("/node/isTwinCity").asBoolean()).isTrue();
			assertThat(edge.get("evidence")).isNotEmpty();
			assertThat(ids(edge.at("/partnership/parties"))).contains("rezekne", town);
			assertThat(ids("municipality(id: \"" + town + "\")", "twinCities")).contains("rezekne");
		});
	}

	/** The real data has no such case, so one is made for the length of this test. */
	@Test
	void aTownOfTheSameCountryInTheSamePartnershipIsNoTwin() {
		try {
			this.client.query("""
					MATCH (m:Entity {id: 'daugavpils'}), (p:Entity {id: 'partnership-rezekne-suwalki'})
					CREATE (m)-[:PARTY_TO {id: 'made-for-a-test', grade: 'STATED', citations: [], knownAt: '2012'}]->(p)
					""").run();
			// With a date the database is asked, which alone knows of it.
			assertThat(ids("partnership(id: \"partnership-rezekne-suwalki\")", "parties(asOf: \"2012\")"))
				.contains("daugavpils");
			assertThat(ids("municipality(id: \"daugavpils\")", "twinCities(asOf: \"2012\")")).contains("suwalki")
				.doesNotContain("rezekne");
		}
		finally {
			this.client.query("MATCH ()-[r:PARTY_TO {id: 'made-for-a-test'}]->() DELETE r").run();
		}
	}

	/** The database answers what {@link lv.saiknes.time.Times} does. */
	@ParameterizedTest
	@CsvSource({ "1850, 1850", "2014, 2020", "2007, 2007", "2016, 2016", "2026, 2026" })
	void aPeriodFindsWhatIsCertainAndOnAskingWhatIsPossible(String from, String to) {
		TimeTable table = new TimeTable(RealData.DATASET, RealData.ONTOLOGY);
		for (Certainty certainty : Certainty.values()) {
			List<String> expected = RealData.DATASET.entities()
				.stream()
				.filter((entity) -> entity.kind().equals("Partnership"))
				.filter((entity) -> table.find(entity).orElseThrow().during(new Period(from, to), certainty))
				.map(Entity::id)
				.toList();
			assertThat(ids("partnerships(filter: {period: {from: \"%s\", to: \"%s\", certainty: %s}}, first: 100)"
				.formatted(from, to, certainty))).containsExactlyInAnyOrderElementsOf(expected);
			assertThat(ids("partnerships(asOf: \"%s\", certainty: %s, first: 100)".formatted(to, certainty)))
				.containsExactlyInAnyOrderElementsOf(RealData.DATASET.entities()
					.stream()
					.filter((entity) -> entity.kind().equals("Partnership"))
					.filter((entity) -> table.find(entity).orElseThrow().during(new Period(to, to), certainty))
					.map(Entity::id)
					.toList());
		}
	}

	@Test
	void aContestOf2007IsNotInAPeriodThatBeginsLaterAndNothingIsCertainOf1850() {
		assertThat(ids("projects(filter: {period: {from: \"2014\", to: \"2020\"}}, first: 100)"))
			.contains("deinstitutionalisation-latgale")
			.doesNotContain("perspektiva-art-contest-2007", "rezekne-sez-creation");
		assertThat(ids("projects(filter: {period: {from: \"1850\", to: \"1850\"}}, first: 100)")).isEmpty();
		assertThat(ids("measures(asOf: \"1950\", first: 100)")).isEmpty();
	}

	@Test
	void aDateTellsWhatItLeavesOut() {
		JsonNode left = this.api
			.data("""
					{ municipality(id: "rezekne") { partnerships(asOf: "2016", first: 100) { totalCount nodes { id }
					    leftOut { totalCount edges { node { id } relation { kind } state { kind text(lang: EN) certainty } } } }
					    all: partnerships { totalCount leftOut { totalCount } } }
					  partnerships(asOf: "2016", first: 100) { leftOut { edges { node { id } relation { id } } } } }
					""");
		JsonNode partnerships = left.at("/municipality/partnerships");
		assertThat(partnerships.at("/leftOut/totalCount").asInt()).isEqualTo(1);
		assertThat(left.at("/municipality/all/totalCount").asInt())
			.isEqualTo(partnerships.get("totalCount").asInt() + 1);
		assertThat(left.at("/municipality/all/leftOut/totalCount").asInt()).isZero();
		JsonNode edge = partnerships.at("/leftOut/edges/0");
		assertThat(edge.at("/node/id").asString()).isEqualTo("partnership-rezekne-arendal");
		assertThat(edge.at("/state/kind").asString()).isEqualTo("ENDED");
		assertThat(edge.at("/state/text").asString()).isEqualTo("ended in 2015 (prolonged in 2005 by ten years)");
		assertThat(left.at("/partnerships/leftOut/edges/0/node/id").asString())
			.isEqualTo("partnership-rezekne-arendal");
	}

	@Test
	void coverageTellsSilenceFromNone() {
		JsonNode town = this.api
			.data("""
					{ rezekne: entity(id: "rezekne") { coverage { relation direction silence reason source } isNameOfficial }
					  daugavpils: entity(id: "daugavpils") { coverage { relation direction silence reason } } }
					""");
		assertThat(town.at("/rezekne/coverage").toString())
			.contains("\"relation\":\"PARTY_TO\",\"direction\":\"OUT\",\"silence\":\"NONE\"");
		assertThat(town.at("/daugavpils/coverage").toString())
			.contains("\"relation\":\"PARTY_TO\",\"direction\":\"OUT\",\"silence\":\"NOT_COVERED\"");
	}

	@Test
	void twinCitiesArePaged() {
		List<String> all = ids("municipality(id: \"rezekne\")", "twinCities");
		JsonNode first = this.api.data(
				"{ municipality(id: \"rezekne\") { twinCities(first: 3) { nodes { id } pageInfo { hasNextPage endCursor } } } }")
			.at("/municipality/twinCities");
		List<String> joined = new ArrayList<>(ids(first));
		joined.addAll(ids("municipality(id: \"rezekne\")",
				"twinCities(after: \"" + first.at("/pageInfo/endCursor").asString() + "\")"));
		assertThat(joined).isEqualTo(all);
	}

	@Test
	void claimsCanBeLimitedToAGrade() {
		JsonNode partnership = this.api.data("""
				{ partnership(id: "partnership-rezekne-arendal") {
				    claims { grade } derived: claims(grades: [DERIVED]) { property value grade } } }
				""").get("partnership");
		assertThat(partnership.get("derived")).hasSize(1);
		assertThat(partnership.at("/derived/0/property").asString()).isEqualTo("validTo");
		assertThat(partnership.at("/derived/0/value").asString()).isEqualTo("2015");
		assertThat(partnership.get("claims")).hasSizeGreaterThan(1);
	}

	private List<String> ids(String list) {
		return ids(this.api.data("{ list: " + list + " { nodes { id } } }").get("list"));
	}

	private List<String> ids(String node, String list) {
		return ids(this.api.data("{ node: " + node + " { list: " + list + " { nodes { id } } } }").at("/node/list"));
	}

	private static List<String> ids(JsonNode connection) {
		return names(connection.get("nodes"));
	}

	private static List<String> names(JsonNode nodes) {
		return StreamSupport.stream(nodes.spliterator(), false).map((node) -> node.get("id").asString()).toList();
	}

	private static @Nullable String text(JsonNode node, String name) {
		return node.get(name).isNull() ? null : node.get(name).asString();
	}

}
