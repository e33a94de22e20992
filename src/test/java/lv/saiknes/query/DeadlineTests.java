package lv.saiknes.query;

import java.time.Duration;
import java.util.Map;

import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.support.CountedStatements;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The database's work for a request ends with the request's time. */
@ServerTest
class DeadlineTests {

	private static final String ENDLESS = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b"
			+ " WITH a, b WHERE a * b = -1 RETURN count(*) AS n";

	/** Less than a statement has without a deadline, and more than a machine sleeps. */
	private static final Duration LIMIT = Duration.ofSeconds(9);

	@Autowired
	private NodeReader nodeReader;

	@Autowired
	private Statements statements;

	@Autowired
	private CountedStatements sent;

	@Autowired
	private ReadTransaction transaction;

	@Autowired
	private PassageReader passageReader;

	@Autowired
	private Neo4jClient client;

	@Autowired
	private CurrentGraph graph;

	@AfterEach
	void takeAway() {
		Deadline.setCurrent(null);
	}

	@Test
	void aStatementIsStoppedAtTheDeadline() {
		Deadline.setCurrent(Deadline.in(Duration.ofMillis(300)));
		assertThatExceptionOfType(StoreTimeoutException.class)
			.isThrownBy(() -> this.statements.read(ENDLESS, Map.of()));
	}

	@Test
	void whatARepositoryReadsIsStoppedAtTheDeadline() {
		Deadline.setCurrent(Deadline.in(Duration.ofMillis(300)));
		assertThatExceptionOfType(StoreTimeoutException.class)
			.isThrownBy(() -> this.transaction.read(() -> this.client.query(ENDLESS).fetch().one()));
	}

	@Test
	void aStatementIsGivenTheTimeThatIsLeft() {
		Deadline.setCurrent(Deadline.in(LIMIT));
		this.sent.takeTimeouts();
		this.statements.read("RETURN 1", Map.of());
		assertThat(this.sent.takeTimeouts()).hasSize(1).allMatch((timeout) -> timeout.compareTo(LIMIT) <= 0);
	}

	@Test
	void aRepositoryIsGivenTheTimeThatIsLeft() {
		Deadline.setCurrent(Deadline.in(LIMIT));
		this.sent.takeTimeouts();
		this.transaction.read(() -> this.client.query("RETURN 1").fetch().one());
		assertThat(this.sent.takeTimeouts()).hasSize(1).allMatch((timeout) -> timeout.compareTo(LIMIT) <= 0);
	}

	@Test
	void noRepositoryReadsAfterIt() {
		Deadline.setCurrent(Deadline.in(Duration.ZERO));
		assertThatExceptionOfType(StoreTimeoutException.class).isThrownBy(() -> this.passageReader.listSources());
		Deadline.setCurrent(null);
		assertThat(this.passageReader.listSources()).isNotEmpty();
	}

	@Test
	void aStatementCannotWrite() {
		assertThatExceptionOfType(StoreException.class)
			.isThrownBy(() -> this.statements.read("CREATE (n:Trial) RETURN n.id AS id", Map.of()))
			.withMessageContaining("would write");
		assertThat(this.statements.read("MATCH (n:Trial) RETURN n.id AS id", Map.of())).isEmpty();
	}

	@Test
	void whatARepositoryReadsCannotWrite() {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(
				() -> this.transaction.read(() -> this.client.query("CREATE (n:Trial) RETURN n").fetch().one()));
	}

	@Test
	void noStatementIsBegunAfterIt() {
		Deadline.setCurrent(Deadline.in(Duration.ZERO));
		assertThatExceptionOfType(StoreTimeoutException.class).isThrownBy(() -> this.nodeReader.listIds());
		Deadline.setCurrent(null);
		assertThat(this.nodeReader.listIds()).isNotEmpty();
	}

	@Test
	void noSearchInMemoryIsBegunAfterIt() {
		Deadline.setCurrent(Deadline.in(Duration.ZERO));
		assertThatExceptionOfType(StoreTimeoutException.class).isThrownBy(() -> this.graph.get());
		Deadline.setCurrent(null);
		assertThat(this.graph.get().nodeCount()).isPositive();
	}

}
