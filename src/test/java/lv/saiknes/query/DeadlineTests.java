package lv.saiknes.query;

import java.time.Duration;
import java.util.Map;

import lv.saiknes.graph.CurrentGraph;
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

	@Autowired
	private NodeReader nodeReader;

	@Autowired
	private Statements statements;

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
		long start = System.nanoTime();
		assertThatExceptionOfType(StoreTimeoutException.class)
			.isThrownBy(() -> this.statements.read(ENDLESS, Map.of()));
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
	}

	@Test
	void whatARepositoryReadsIsStoppedAtTheDeadline() {
		Deadline.setCurrent(Deadline.in(Duration.ofMillis(300)));
		long start = System.nanoTime();
		assertThatExceptionOfType(StoreTimeoutException.class)
			.isThrownBy(() -> this.transaction.read(() -> this.client.query(ENDLESS).fetch().one()));
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
	}

	@Test
	void noRepositoryReadsAfterIt() {
		Deadline.setCurrent(Deadline.in(Duration.ZERO));
		assertThatExceptionOfType(StoreTimeoutException.class).isThrownBy(() -> this.passageReader.listSources());
		Deadline.setCurrent(null);
		assertThat(this.passageReader.listSources()).isNotEmpty();
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
