package lv.saiknes.explore.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import lv.saiknes.support.Api;
import lv.saiknes.support.CountedStatements;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What lies around a node, as the graph view asks for it. */
@ServerTest
class NeighbourhoodTests {

	@LocalServerPort
	private int port;

	@Autowired
	private CountedStatements statements;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void aDateTellsWhatItLeavesOutAroundTheMiddle() {
		String query = """
				{ neighbourhood(ids: ["arendal"]%s) { relations { to { id } }
				    leftOut { relation { from { id } to { id } } state { kind text(lang: EN) } } } }""";
		JsonNode later = this.api.data(query.formatted(", asOf: \"2016\"")).get("neighbourhood");
		assertThat(later.get("leftOut")).anySatisfy((left) -> {
			assertThat(left.at("/relation/to/id").asString()).isEqualTo("partnership-rezekne-arendal");
			assertThat(left.at("/state/kind").asString()).isEqualTo("ENDED");
			assertThat(left.at("/state/text").asString()).isEqualTo("ended in 2015 (prolonged in 2005 by ten years)");
		})
			.allMatch((left) -> left.at("/relation/from/id").asString().equals("arendal")
					|| left.at("/relation/to/id").asString().equals("arendal"));
		assertThat(later.get("relations"))
			.noneMatch((relation) -> relation.at("/to/id").asString().equals("partnership-rezekne-arendal"));
		assertThat(this.api.data(query.formatted("")).at("/neighbourhood/leftOut")).as("without a date").isEmpty();
		assertThat(this.api.data(query.formatted(", asOf: \"2016\", grades: [CURATED]")).at("/neighbourhood/leftOut"))
			.as("not asked for")
			.noneMatch((left) -> left.at("/relation/to/id").asString().equals("partnership-rezekne-arendal"));
	}

	@Test
	void howManyRelationsTheDateLeavesOutIsToldBeyondTheFirst() {
		JsonNode found = this.api
			.data("""
					{ neighbourhood(ids: ["rezekne", "ludza-municipality", "euroregion-ezeru-zeme",
					    "latgale-planning-region", "rezekne-municipality", "daugavpils"], asOf: "1900") { leftOut { relation { id } } leftOutTotal }
					  none: neighbourhood(ids: ["arendal"]) { leftOutTotal } }""");
		assertThat(found.at("/neighbourhood/leftOut")).hasSize(100);
		assertThat(found.at("/neighbourhood/leftOutTotal").asInt()).isGreaterThan(100);
		assertThat(found.at("/none/leftOutTotal").asInt()).isZero();
		JsonNode few = this.api
			.data("{ neighbourhood(ids: [\"arendal\"], asOf: \"2016\") { leftOut { relation { id } } leftOutTotal } }")
			.get("neighbourhood");
		assertThat(few.get("leftOutTotal").asInt()).isPositive().isEqualTo(few.get("leftOut").size());
	}

	@Test
	void theEntityComesFirstThenItsNeighboursWithTheRelationsAmongThem() {
		JsonNode found = around("ids: \"lpr-3.3.2.2\", limit: 300");
		assertThat(found.at("/nodes/0/entity/id").asString()).isEqualTo("lpr-3.3.2.2");
		assertThat(found.at("/nodes/0/distance").asInt()).isZero();
		assertThat(found.get("complete").asBoolean()).isTrue();
		assertThat(found.get("total").asInt()).isEqualTo(found.get("nodes").size()).isGreaterThan(20);
		Set<String> ids = ids(found);
		Set<String> tied = new HashSet<>();
		found.get("relations").forEach((relation) -> {
			assertThat(ids).contains(relation.at("/from/id").asString(), relation.at("/to/id").asString());
			if (relation.at("/from/id").asString().equals("lpr-3.3.2.2")) {
				tied.add(relation.at("/to/id").asString());
			}
			if (relation.at("/to/id").asString().equals("lpr-3.3.2.2")) {
				tied.add(relation.at("/from/id").asString());
			}
		});
		tied.add("lpr-3.3.2.2");
		assertThat(tied).as("each neighbour hangs on the entity").isEqualTo(ids);
		assertThat(found.get("relations")).as("and some on each other").hasSizeGreaterThan(tied.size());
	}

	@Test
	void whatIsCutOffSaysLessThanWhatIsShown() {
		JsonNode found = around("ids: \"lpr-3.3.2.2\", limit: 20");
		assertThat(found.get("nodes")).hasSize(20);
		assertThat(found.get("complete").asBoolean()).isFalse();
		assertThat(found.get("total").asInt()).isGreaterThan(20);
		List<Integer> degrees = StreamSupport.stream(found.get("nodes").spliterator(), false)
			.skip(1)
			.filter((node) -> relationsWith(found, node.at("/entity/id").asString()) == 1)
			.map((node) -> node.get("degree").asInt())
			.toList();
		assertThat(degrees).hasSizeGreaterThan(5).isSorted();
		assertThat(ids(around("ids: \"lpr-3.3.2.2\", limit: 300"))).containsAll(ids(found));
	}

	@Test
	void theSecondRingHangsOnTheFirst() {
		JsonNode found = around("ids: \"euroregion-ezeru-zeme\", depth: 2, limit: 300");
		Set<String> second = new HashSet<>();
		Set<String> first = new HashSet<>();
		found.get("nodes")
			.forEach((node) -> ((node.get("distance").asInt() == 2) ? second : first)
				.add(node.at("/entity/id").asString()));
		assertThat(second).isNotEmpty();
		found.get("relations").forEach((relation) -> {
			if (first.contains(relation.at("/from/id").asString())) {
				second.remove(relation.at("/to/id").asString());
			}
			if (first.contains(relation.at("/to/id").asString())) {
				second.remove(relation.at("/from/id").asString());
			}
		});
		assertThat(second).as("in the second ring without a relation with the first").isEmpty();
	}

	@Test
	void severalEntitiesStandInTheMiddleTogether() {
		JsonNode found = around("ids: [\"suwalki\", \"arendal\"]");
		assertThat(found.at("/nodes/0/entity/id").asString()).isEqualTo("suwalki");
		assertThat(found.at("/nodes/1/entity/id").asString()).isEqualTo("arendal");
		assertThat(found.at("/nodes/1/distance").asInt()).isZero();
		assertThat(ids(found)).contains("partnership-rezekne-suwalki", "partnership-rezekne-arendal");
	}

	@Test
	void rostersAreCountedButShownOnlyWhenAskedFor() {
		JsonNode without = around("ids: \"suwalki\"");
		assertThat(ids(without)).doesNotContain("poland");
		assertThat(without.get("groups")).anySatisfy((group) -> {
			assertThat(group.get("relationKind").asString()).isEqualTo("LOCATED_IN");
			assertThat(group.get("direction").asString()).isEqualTo("OUT");
			assertThat(group.get("kind").asString()).isEqualTo("Country");
			assertThat(group.get("roster").asBoolean()).isTrue();
		});
		assertThat(ids(around("ids: \"suwalki\", includeRosters: true"))).contains("poland");
		assertThat(ids(around("ids: \"suwalki\", relationKinds: [LOCATED_IN]"))).containsExactlyInAnyOrder("suwalki",
				"poland");
	}

	@Test
	void membershipOfARegionIsARosterButOfANetworkIsNot() {
		JsonNode found = around("ids: \"rezekne\", limit: 300");
		assertThat(ids(found)).contains("union-of-the-baltic-cities");
		assertThat(kinds(found)).doesNotContain("Region");
		assertThat(found.get("groups")).anySatisfy((group) -> {
			assertThat(group.get("relationKind").asString()).isEqualTo("MEMBER_OF");
			assertThat(group.get("kind").asString()).isEqualTo("Region");
			assertThat(group.get("roster").asBoolean()).isTrue();
		}).anySatisfy((group) -> {
			assertThat(group.get("relationKind").asString()).isEqualTo("MEMBER_OF");
			assertThat(group.get("kind").asString()).isEqualTo("Network");
			assertThat(group.get("roster").asBoolean()).isFalse();
		});
	}

	@Test
	void kindsAndGradesAreKeptTo() {
		assertThat(kinds(around("ids: \"lpr-3.3.2.2\", kinds: [Task, Indicator], limit: 300")))
			.containsExactlyInAnyOrder("SubPriority", "Task", "Indicator");
		JsonNode stated = around("ids: \"ludza-municipality\", grades: [STATED], limit: 300");
		assertThat(stated.get("relations")).isNotEmpty()
			.allMatch((relation) -> relation.get("grade").asString().equals("STATED"));
		assertThat(stated.get("relations").size())
			.isLessThan(around("ids: \"ludza-municipality\", limit: 300").get("relations").size());
	}

	@Test
	void whatIsOverAtADateIsLeftOut() {
		assertThat(ids(around("ids: \"arendal\", asOf: \"2015-06\""))).contains("partnership-rezekne-arendal");
		assertThat(ids(around("ids: \"arendal\", asOf: \"2016\""))).doesNotContain("partnership-rezekne-arendal");
		assertThat(ids(around("ids: \"arendal\", asOf: \"1990\""))).doesNotContain("partnership-rezekne-arendal");
	}

	@Test
	void aLargerNeighbourhoodCostsAsManyStatements() {
		String query = "{ neighbourhood(ids: \"%s\", limit: %d) { nodes { entity { name } } relations { id } } }";
		this.statements.takeCount();
		this.api.data(query.formatted("suwalki", 10));
		int few = this.statements.takeCount();
		this.api.data(query.formatted("rezekne", 300));
		assertThat(few).isPositive();
		assertThat(this.statements.takeCount()).isEqualTo(few);
	}

	@Test
	void theCostGrowsWithTheLimit() {
		assertThat(cost(300) - cost(100)).isEqualTo(200);
		assertThat(cost(300)).as("nodes and relations").isGreaterThan(1500);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "ids: [] | ids", "ids: \"rezekne\", depth: 3 | depth", "ids: \"rezekne\", limit: 301 | limit",
					"ids: [\"rezekne\", \"arendal\"], limit: 1 | limit", "ids: \"rezekne\", asOf: \"soon\" | asOf",
					"ids: \"rezekene\" | id" })
	void whatCannotBeIsRefusedWithTheArgumentsName(String arguments, String argument) {
		JsonNode error = this.api.ask("{ neighbourhood(" + arguments + ") { total } }", Map.of(), "lv").at("/errors/0");
		assertThat(error.at("/extensions/argument").asString()).isEqualTo(argument);
	}

	private int cost(int limit) {
		return this.api
			.ask("{ neighbourhood(ids: \"rezekne\", limit: " + limit
					+ ") { nodes { entity { name } } relations { id } } }", Map.of(), "lv")
			.at("/extensions/cost/requested")
			.asInt();
	}

	private JsonNode around(String arguments) {
		return this.api.data("{ neighbourhood(" + arguments + """
				) { complete total nodes { distance degree entity { id kind } }
				    relations { kind grade from { id } to { id } }
				    groups { relationKind direction kind roster label count } } }
				""").get("neighbourhood");
	}

	private static long relationsWith(JsonNode found, String id) {
		return StreamSupport.stream(found.get("relations").spliterator(), false)
			.filter((relation) -> Set.of(relation.at("/from/id").asString(), relation.at("/to/id").asString())
				.equals(Set.of(id, found.at("/nodes/0/entity/id").asString())))
			.count();
	}

	private static Set<String> ids(JsonNode found) {
		Set<String> ids = new HashSet<>();
		found.get("nodes").forEach((node) -> ids.add(node.at("/entity/id").asString()));
		return ids;
	}

	private static Set<String> kinds(JsonNode found) {
		Set<String> kinds = new HashSet<>();
		found.get("nodes").forEach((node) -> kinds.add(node.at("/entity/kind").asString()));
		return kinds;
	}

}
