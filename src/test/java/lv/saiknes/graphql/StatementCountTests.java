package lv.saiknes.graphql;

import lv.saiknes.graph.CurrentNodes;
import lv.saiknes.support.Api;
import lv.saiknes.support.CountedStatements;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A query costs as many database statements for many rows as for some. */
@ServerTest
class StatementCountTests {

	@LocalServerPort
	private int port;

	@Autowired
	private CountedStatements statements;

	@ParameterizedTest
	@ValueSource(strings = { "{ themes(last: %d) { totalCount nodes { name } } }",
			"{ measures(first: %d) { nodes { name tasks { edges { grade evidence { locator source { title } } node { name } } } } } }",
			"""
					{ measures(last: %d) { nodes { name
					    implementers { edges { relation { premises { id } } node { name partnersIn(first: 2) { nodes { name } } } } }
					    fundedBy { nodes { name broader { nodes { name } } } } claims { property value evidence { locator } } } } }
					""",
			"""
					{ measures(first: %d) { nodes { partners(filter: {types: ["university"], memberOf: {noneOf: ["union-of-the-baltic-cities"]}},
					    orderBy: [{by: RELATION_COUNT, direction: DESC}], asOf: "2021") { edges { validity node { name } } } } } }
					""",
			"{ municipalities(last: %d) { nodes { twinCities(asOf: \"2010\") { edges { validity node { name } partnership { name covers { nodes { name } } } } } } } }",
			"{ municipality(id: \"rezekne\") { relations(first: %d) { edges { node { name } relation { from { name } } } } } }" })
	void theNumberOfStatementsDoesNotGrowWithTheRows(String query) {
		int forSome = statements(query.formatted(20));
		int forMore = statements(query.formatted(44));
		assertThat(forSome).isPositive();
		assertThat(forMore).isEqualTo(forSome);
	}

	@Test
	void aListOfNodesIsOneStatement() {
		assertThat(statements("{ themes(last: 50) { totalCount nodes { id name aliases } } }")).isEqualTo(1);
	}

	@Test
	void whatIsAtHandIsNone(@Autowired CurrentNodes nodes) {
		nodes.prepare();
		assertThat(statements("""
				{ themes(first: 50) { totalCount nodes { id name aliases } }
				    subPriority(id: "lpr-3.3.2.2") { number tasks(first: 3) { totalCount nodes { name } } } }
				""")).isZero();
	}

	@Test
	void aFilteredListIsOneStatement() {
		assertThat(statements(
				"""
						{ measures(filter: { themes: { anyOf: ["culture", "education"] } }, first: 5) { totalCount nodes { name } } }
						"""))
			.isEqualTo(1);
	}

	@Test
	void aNodeAndAllItsListsAreOneStatement() {
		assertThat(statements("""
				{ subPriority(id: "lpr-3.3.2.2") { tasks(first: 3) { totalCount nodes { name } }
				    partners(last: 2) { nodes { name } } fundedBy(filter: { text: "eiropas" }) { nodes { name } }
				    indicators { edges { cursor } } } }
				""")).isEqualTo(1);
	}

	@Test
	void aListAndAllListsOfItsNodesAreOneStatement() {
		assertThat(statements("""
				{ subPriorities(first: 7) { nodes { tasks { nodes { name } } partners(last: 2) { totalCount } }
				    pageInfo { hasNextPage } } }
				""")).isEqualTo(1);
	}

	private int statements(String query) {
		// Sizes of lists are read once for all requests, by whichever comes first.
		new Api(this.port).data(query);
		this.statements.takeCount();
		new Api(this.port).data(query);
		return this.statements.takeCount();
	}

}
