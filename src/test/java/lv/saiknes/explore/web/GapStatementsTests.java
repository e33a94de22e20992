package lv.saiknes.explore.web;

import lv.saiknes.support.Api;
import lv.saiknes.support.CountedStatements;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What the plans leave open is looked for once a version. */
@ServerTest
class GapStatementsTests {

	private static final String QUERY = "{ gaps(kinds: [TASK_WITHOUT_INDICATOR, REMARK, CONTRADICTION], asOf: \"%s\","
			+ " first: 5) { totalCount nodes { kind } } }";

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
	void whatIsTheSameAtEveryDateIsNotReadForEach() {
		int total = this.api.data(QUERY.formatted("2011")).at("/gaps/totalCount").asInt();
		this.statements.takeCount();
		assertThat(this.api.data(QUERY.formatted("2013")).at("/gaps/totalCount").asInt()).isEqualTo(total).isPositive();
		assertThat(this.statements.takeCount()).as("no statement for any of the three kinds").isLessThanOrEqualTo(1);
	}

}
