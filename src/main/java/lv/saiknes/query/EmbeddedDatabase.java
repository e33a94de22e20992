package lv.saiknes.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The database where it runs in this process: statements reach it without a connection.
 * There is none where the database is a server.
 */
public interface EmbeddedDatabase {

	/**
	 * The rows that a statement finds, each as a map by the names of its columns, of the
	 * values that the driver gives: strings, longs, doubles, booleans, lists and maps.
	 * @param cypher a statement that only reads; others are refused
	 * @param limit after which time the database stops it
	 * @throws StoreTimeoutException when it was stopped
	 */
	List<Map<String, Object>> read(String cypher, Map<String, Object> parameters, Duration limit);

	/**
	 * The version of the dataset that is loaded, absent where none is. Each request asks
	 * for it, some more than once, so that it is read without a statement.
	 * @param limit after which time the database stops that
	 * @throws StoreTimeoutException when it was stopped
	 */
	Optional<String> findVersion(Duration limit);

}
