package lv.saiknes.store;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

/**
 * A database of this process that nobody reads yet. Statements go to it without a socket.
 * For one thread.
 */
final class EmbeddedTarget implements Target {

	private final GraphDatabaseService database;

	private @Nullable Transaction open;

	EmbeddedTarget(GraphDatabaseService database) {
		this.database = database;
	}

	@Override
	public List<Map<String, Object>> run(String cypher, Map<String, Object> parameters) {
		Transaction transaction = this.open;
		return (transaction != null) ? transaction.execute(cypher, parameters).stream().toList()
				: this.database.executeTransactionally(cypher, parameters, (rows) -> rows.stream().toList());
	}

	@Override
	public void inTransaction(Runnable work) {
		try (Transaction transaction = this.database.beginTx()) {
			this.open = transaction;
			work.run();
			transaction.commit();
		}
		finally {
			this.open = null;
		}
	}

}
