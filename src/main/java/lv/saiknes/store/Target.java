package lv.saiknes.store;

import java.util.List;
import java.util.Map;

/** A database that is written to. */
interface Target {

	/** Runs a statement, in the transaction that is open or in one of its own. */
	List<Map<String, Object>> run(String cypher, Map<String, Object> parameters);

	/** Creates nodes with their claims; rows have labels, properties and claims. */
	default void create(List<Map<String, Object>> rows) {
		run("""
				UNWIND $rows AS row
				CREATE (n:Saiknes:Entity)
				SET n:$(row.labels), n = row.properties
				WITH n, row
				UNWIND row.claims AS claim
				CREATE (n)-[:HAS_CLAIM]->(c:Saiknes:Claim)
				SET c = claim
				""", Map.of("rows", rows));
	}

	/**
	 * Creates relations that start at nodes; units have the node's id, its new hash or
	 * none, and rows with kind, end and properties.
	 */
	default void connect(List<Map<String, Object>> units) {
		run("""
				UNWIND $units AS unit
				MATCH (a:Entity {id: unit.id})
				SET a.relationsHash = unit.hash
				WITH a, unit
				UNWIND unit.relations AS row
				MATCH (b:Entity {id: row.to})
				CREATE (a)-[r:$(row.kind)]->(b)
				SET r = row.properties
				""", Map.of("units", units));
	}

	/** Does this in one transaction, which is rolled back where it fails. */
	void inTransaction(Runnable work);

}
