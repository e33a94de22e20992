package lv.saiknes.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import lv.saiknes.graph.CurrentNodes;
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

/** Counts in groups, held against what the lists themselves say. */
@ServerTest
class AggregateTests {

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void aGroupHasAsManyNodesAsTheListWithItsFilter() {
		JsonNode groups = aggregate("measures", "", "along: [{relation: FUNDED_BY, direction: OUT}]", "");
		assertThat(groups.get("nodes")).hasSizeGreaterThan(5).allSatisfy((group) -> {
			String filter = "filter: {fundedBy: {anyOf: [\"" + group.get("key").asString() + "\"]}}";
			assertThat(group.get("count").asInt()).isEqualTo(total("measures", filter));
		});
		assertThat(groups.get("counted").asInt()).isEqualTo(total("measures", "first: 0"));
		assertThat(groups.get("ungrouped").asInt())
			.isEqualTo(total("measures", "filter: {fundedBy: {count: {max: 0}}}"));
	}

	@Test
	void theLargestGroupComesFirstAndPagesFollowOneAnother() {
		String by = "along: [{relation: FUNDED_BY, direction: OUT}]";
		List<Integer> counts = counts(aggregate("measures", "", by, "first: 100"));
		assertThat(counts).isSortedAccordingTo((one, other) -> other - one);
		JsonNode page = aggregate("measures", "", by, "first: 2");
		assertThat(page.get("totalCount").asInt()).isEqualTo(counts.size());
		JsonNode next = aggregate("measures", "", by,
				"first: 2, after: \"" + page.at("/pageInfo/endCursor").asString() + "\"");
		assertThat(counts(next)).isEqualTo(counts.subList(2, 4));
		assertThat(next.get("nodes").get(0).get("key")).isNotEqualTo(page.get("nodes").get(1).get("key"));
	}

	@Test
	void theFilterOfTheListHoldsForItsGroups() {
		JsonNode some = aggregate("measures", "filter: {themes: {anyOf: [\"culture\"]}}, ",
				"along: [{relation: FUNDED_BY, direction: OUT}]", "");
		assertThat(some.get("counted").asInt()).isEqualTo(total("measures", "filter: {themes: {anyOf: [\"culture\"]}}"))
			.isPositive();
	}

	@ParameterizedTest
	@CsvSource({ "by: KIND, SubPriority", "by: SOURCE, 001" })
	void theGroupsHaveTheKeys(String by, String first) {
		assertThat(aggregate("measures", "", by, "").at("/nodes/0/key").asString()).isEqualTo(first);
	}

	@Test
	void aGroupTellsItsNameInTheLanguageAskedFor() {
		JsonNode group = this.api
			.data("""
					{ measures(first: 0) { aggregate(group: {by: KIND}) { nodes { lv: label(lang: LV) en: label(lang: EN) } } } }
					""")
			.at("/measures/aggregate/nodes/0");
		assertThat(group.get("lv").asString()).isEqualTo("apakšprioritāte");
		assertThat(group.get("en").asString()).isEqualTo("sub-priority");
	}

	@Test
	void yearsAndPropertiesAreCounted() {
		JsonNode decades = aggregate("partnerships", "", "by: START_DECADE", "");
		assertThat(decades.get("nodes")).anySatisfy((group) -> {
			assertThat(group.get("key").asString()).isEqualTo("1990");
			assertThat(group.get("label").asString()).isEqualTo("1990–1999");
		});
		JsonNode levels = aggregate("plans", "", "property: \"level\"", "");
		assertThat(counts(levels).stream().mapToInt(Integer::intValue).sum() + levels.get("ungrouped").asInt())
			.isEqualTo(total("plans", "first: 0"));
	}

	@Test
	void placesCountToTheCountryInWhichTheyLie() {
		JsonNode countries = aggregate("partnerships", "",
				"along: [{relation: PARTY_TO, direction: IN}, {relation: LOCATED_IN, direction: OUT}], endKind: Country",
				"");
		assertThat(countries.get("nodes")).anySatisfy((group) -> {
			assertThat(group.get("key").asString()).isEqualTo("poland");
			assertThat(group.get("count").asInt()).isEqualTo(total("partnerships",
					"filter: {partiesWhere: {locatedIn: {anyOf: [\"poland\"], includeNarrower: true}}}"));
		});
	}

	@Test
	void listsOfManyNodesAreCountedByOneStatement(@Autowired CountedStatements statements,
			@Autowired CurrentNodes nodes) {
		nodes.prepare();
		String query = "{ municipalities(first: %d) { nodes { id implements(first: 0) {"
				+ " aggregate(group: {along: [{relation: ABOUT, direction: OUT}]}, first: 1) { counted } } } } }";
		this.api.data(query.formatted(2));
		statements.takeCount();
		this.api.data(query.formatted(2));
		assertThat(statements.takeCount()).isEqualTo(1);
		this.api.data(query.formatted(20));
		assertThat(statements.takeCount()).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			''                                              | exactly one of
			by: KIND, property: "level"                     | exactly one of
			by: KIND, endKind: Country                      | goes with `along`
			property: "leve"                                | did you mean `level`
			property: "nonsense"                            | there are
			along: [{relation: PARTY_TO}, {relation: PARTY_TO}, {relation: PARTY_TO}, {relation: PARTY_TO}] | 3 at most
			""")
	void whatCannotBeCountedIsRefused(String by, String message) {
		JsonNode error = this.api.ask("{ plans { aggregate(group: {" + by + "}) { counted } } }", Map.of(), "en")
			.at("/errors/0");
		assertThat(error.get("message").asString()).contains(message);
		assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_ARGUMENT");
	}

	private JsonNode aggregate(String list, String arguments, String by, String page) {
		return this.api
			.data("{ " + list + "(" + arguments + "first: 0) { aggregate(group: {" + by + "}"
					+ (page.isEmpty() ? "" : ", ") + page
					+ ") { counted ungrouped totalCount pageInfo { endCursor } nodes { key label count } } } }")
			.at("/" + list + "/aggregate");
	}

	private static List<Integer> counts(JsonNode groups) {
		List<Integer> counts = new ArrayList<>();
		groups.get("nodes").forEach((group) -> counts.add(group.get("count").asInt()));
		return counts;
	}

	private int total(String list, String arguments) {
		return this.api.data("{ " + list + "(" + arguments + ") { totalCount } }").get(list).get("totalCount").asInt();
	}

}
