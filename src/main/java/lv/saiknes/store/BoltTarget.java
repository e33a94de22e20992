package lv.saiknes.store;

import java.util.List;
import java.util.Map;

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

	@Override
	public void inTransaction(Runnable work) {
		this.transaction.executeWithoutResult((status) -> work.run());
	}

}
