package lv.saiknes.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database that is also read from.
 *
 * @param client sends statements
 * @param transaction its transactions
 */
record BoltTarget(Neo4jClient client, TransactionTemplate transaction) implements Target {

	@Override
	public List<Map<String, Object>> run(String cypher, Map<String, Object> parameters) {
		return List.copyOf(this.client.query(cypher).bindAll(parameters).fetch().all());
	}

	/**
	 * Where the database breaks off the commit, Spring rolls back what is closed already,
	 * and tells that failure ("Transaction must be open") instead of the first, which
	 * stands in the log. Whether the commit was done is not known then.
	 */
	@Override
	public void inTransaction(Runnable work) {
		AtomicBoolean done = new AtomicBoolean();
		try {
			this.transaction.executeWithoutResult((status) -> {
				work.run();
				done.set(true);
			});
		}
		catch (IllegalStateException ex) {
			if (done.get()) {
				throw new TransientDataAccessResourceException("the database broke off the commit", ex);
			}
			throw ex;
		}
	}

}
