package lv.saiknes.store;

import java.util.List;
import java.util.Map;

/** A database that is written to. */
interface Target {

	/** Runs a statement, in the transaction that is open or in one of its own. */
	List<Map<String, Object>> run(String cypher, Map<String, Object> parameters);

	/** Does this in one transaction, which is rolled back where it fails. */
	void inTransaction(Runnable work);

}
