package lv.saiknes.graphql;

import java.util.List;
import java.util.Map;

import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Counts, filters within filters, sources and pairs, with what the real data answers. */
@ServerTest
class QuestionTests {

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void aListIsOrderedByTheCountOfOneRelation() {
		assertThat(ids("measures",
				"first: 3, orderBy: [{count: {relation: PARTNERS_IN, direction: IN}, direction: DESC}]"))
			.containsExactly("lpr-3.3.2.7", "lpr-3.3.2.4", "lpr-3.3.2.9");
		assertThat(ids("measures",
				"first: 2, orderBy: [{count: {relation: PARTNERS_IN, direction: IN, grades: [STATED]}, direction: DESC}]"))
			.containsExactly("lpr-3.3.2.7", "lpr-3.3.2.8");
		assertThat(ids("municipalities",
				"first: 1, orderBy: [{count: {relation: PARTY_TO, direction: OUT}, direction: DESC}]"))
			.containsExactly("rezekne");
	}

	@Test
	void suchAListGoesOnBehindItsCursor() {
		String order = "orderBy: [{count: {relation: PARTNERS_IN, direction: IN}, direction: DESC}]";
		String cursor = this.api.data("{ measures(first: 2, " + order + ") { pageInfo { endCursor } } }")
			.at("/measures/pageInfo/endCursor")
			.asString();
		assertThat(ids("measures", "first: 1, after: \"" + cursor + "\", " + order)).containsExactly("lpr-3.3.2.9");
	}

	@ParameterizedTest
	@CsvSource({ "'min: 2, max: 2', 5", "'min: 3, max: 3', 20", "'min: 5', 9", "'max: 0', 0", "'max: 3', 25" })
	void aRelationIsCounted(String bounds, int measures) {
		assertThat(total("measures", "filter: {fundedBy: {count: {" + bounds + "}}}")).isEqualTo(measures);
	}

	@Test
	void whatHasNoneThatTheSourcesTellOfIsNotSettledByTheirSilence() {
		JsonNode list = this.api
			.data("""
					{ institutions(first: 0, filter: {partnerships: {count: {max: 0}}}) { totalCount notCovered { listedCount } } }""")
			.get("institutions");
		int some = total("institutions", "filter: {partnerships: {count: {min: 1}}}");
		assertThat(some).isBetween(5, 12);
		assertThat(list.get("totalCount").asInt()).isEqualTo(total("institutions", "first: 1") - some);
		assertThat(list.at("/notCovered/listedCount").asInt()).isPositive();
	}

	@Test
	void filtersStandWithinFilters() {
		assertThat(ids("partnerships",
				"filter: {partiesWhere: {locatedIn: {anyOf: [\"poland\"], includeNarrower: true}}}"))
			.containsExactlyInAnyOrder("partnership-rezekne-czestochowa", "partnership-rezekne-suwalki");
		assertThat(ids("partnerships", "filter: {partiesWhere: {locatedInWhere: {text: \"Polija\"}}}"))
			.isSubsetOf("partnership-rezekne-czestochowa", "partnership-rezekne-suwalki")
			.isNotEmpty();
		assertThat(error("{ partnerships(filter: {partiesWhere: {partnershipsWhere: {partiesWhere: {partnershipsWhere:"
				+ " {text: \"a\"}}}}}) { totalCount } }"))
			.contains("more than 3 filters within each other");
	}

	@Test
	void aListIsFilteredBySource() {
		assertThat(ids("plans", "filter: {sources: [\"003\"]}")).containsExactly("rezekne-partnership-strategy-2027");
		assertThat(total("plans", "filter: {sources: [\"002\"]}")).isEqualTo(4);
		assertThat(total("plans", "filter: {sources: [\"002\", \"000\"]}")).isEqualTo(13);
	}

	@Test
	void pairsShareOneThingButNotAnother() {
		String query = """
				{ pairs(kinds: [SubPriority, Priority], share: [{relation: FUNDED_BY, direction: OUT}],
				    differ: [{relation: PARTNERS_IN, direction: IN}], first: 2%s) {
				  totalCount pageInfo { endCursor hasNextPage } nodes { one { id } other { id } shared { id } silence } } }""";
		JsonNode pairs = this.api.data(query.formatted("")).get("pairs");
		assertThat(pairs.get("totalCount").asInt()).isEqualTo(203);
		assertThat(pairs.at("/nodes/0/one/id").asString()).isEqualTo("lpr-3.1.2.3");
		assertThat(pairs.at("/nodes/0/other/id").asString()).isEqualTo("lpr-3.2.2.1");
		assertThat(pairs.at("/nodes/0/shared").valueStream().map((one) -> one.get("id").asString()))
			.containsExactly("cross-border-programmes", "eu-funds", "municipal-funding", "state-funding");
		assertThat(pairs.at("/nodes/0/silence").asString()).isIn("NONE", "NOT_COVERED");
		String next = ", after: \"" + pairs.at("/pageInfo/endCursor").asString() + "\"";
		JsonNode second = this.api.data(query.formatted(next)).get("pairs");
		assertThat(second.at("/nodes/0/one/id").asString()).isEqualTo("lpr-3.1.1.4");
		assertThat(second.at("/nodes/0/other/id").asString()).isEqualTo("lpr-3.1.2.3");
	}

	@Test
	void filtersWithinFiltersCount() {
		JsonNode cost = this.api
			.ask("{ partnerships(first: 1, filter: {partiesWhere: {memberOf: {count: {min: 1}}}}) { nodes { id } } }",
					Map.of(), "en")
			.at("/extensions/cost/requested");
		assertThat(cost.asInt()).isEqualTo(1 + 1 + 2 * 50);
	}

	@Test
	void whatCannotBeCountedIsRefused() {
		assertThat(error("{ plans(orderBy: [{direction: DESC}]) { totalCount } }")).contains("`by` or `count`");
		assertThat(error("{ plans(filter: {fundedBy: {count: {min: 3, max: 1}}}) { totalCount } }")).contains("swap");
		assertThat(error("{ plans(filter: {fundedBy: {count: {min: -1}}}) { totalCount } }")).contains("0 or more");
		assertThat(error("{ pairs(share: []) { totalCount } }")).contains("names no relation");
	}

	private List<String> ids(String list, String arguments) {
		return this.api.data("{ " + list + "(" + arguments + ") { nodes { id } } }")
			.at("/" + list + "/nodes")
			.valueStream()
			.map((node) -> node.get("id").asString())
			.toList();
	}

	private int total(String list, String arguments) {
		return this.api.data("{ " + list + "(" + arguments + ") { totalCount } }")
			.at("/" + list + "/totalCount")
			.asInt();
	}

	private String error(String query) {
		return this.api.ask(query, Map.of(), "en").at("/errors/0/message").asString();
	}

}
