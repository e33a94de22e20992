package lv.saiknes.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import lv.saiknes.query.Causes;
import lv.saiknes.query.EmbeddedDatabase;
import lv.saiknes.query.StoreException;
import lv.saiknes.query.StoreTimeoutException;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.api.exceptions.Status;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * Reads of the embedded Neo4j without a socket. No transaction is ever committed, and a
 * statement that would write is refused, as the server refuses it in a read transaction.
 */
final class EmbeddedReads implements EmbeddedDatabase {

	private static final Label DATASET = Label.label("SaiknesDataset");

	private final Supplier<GraphDatabaseService> database;

	private volatile @Nullable Known known;

	/**
	 * Reads a database.
	 * @param database the one that is open now
	 */
	EmbeddedReads(Supplier<GraphDatabaseService> database) {
		this.database = database;
	}

	@Override
	public List<Map<String, Object>> read(String cypher, Map<String, Object> parameters, Duration limit) {
		return within(limit, (transaction) -> {
			try (Result result = transaction.execute(cypher, parameters)) {
				if (result.getQueryExecutionType().canUpdateData()
						|| result.getQueryExecutionType().canUpdateSchema()) {
					throw new StoreException("A statement that should only read would write: `" + cypher + "`.");
				}
				List<Map<String, Object>> rows = new ArrayList<>();
				while (result.hasNext()) {
					rows.add(plain(result.next()));
				}
				return rows;
			}
		});
	}

	/**
	 * Read again only when a transaction has been committed since, whoever did; a commit
	 * is counted before anybody sees what it wrote.
	 */
	@Override
	public Optional<String> findVersion(Duration limit) {
		GraphDatabaseService present = this.database.get();
		if (!present.isAvailable()) {
			return readVersion(limit);
		}
		TransactionIdStore counting = ((GraphDatabaseAPI) present).getDependencyResolver()
			.resolveDependency(TransactionIdStore.class);
		long committed = counting.getLastCommittedTransactionId();
		Known last = this.known;
		if (last != null && last.counting() == counting && last.committed() == committed) {
			return last.version();
		}
		// Else what was committed may be seen only after this was read.
		boolean settled = counting.getHighestGapFreeClosedTransactionId() >= committed;
		Optional<String> version = readVersion(limit);
		if (settled) {
			this.known = new Known(counting, committed, version);
		}
		return version;
	}

	private Optional<String> readVersion(Duration limit) {
		return within(limit, (transaction) -> {
			try (ResourceIterator<Node> datasets = transaction.findNodes(DATASET)) {
				return datasets.hasNext() ? Optional.of((String) datasets.next().getProperty("version"))
						: Optional.empty();
			}
		});
	}

	private <T> T within(Duration limit, Function<Transaction, T> reading) {
		// Zero would mean without limit.
		long millis = Math.max(1, limit.toMillis());
		try (Transaction transaction = this.database.get().beginTx(millis, TimeUnit.MILLISECONDS)) {
			return reading.apply(transaction);
		}
		catch (StoreException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			if (isTimeOut(ex)) {
				throw new StoreTimeoutException("The database did not answer in time.", ex);
			}
			throw new StoreException("The database could not answer (" + ex.getMessage() + ").", ex);
		}
	}

	private static boolean isTimeOut(Throwable failure) {
		return Causes.of(failure)
			.stream()
			.anyMatch((cause) -> cause instanceof Status.HasStatus known
					&& known.status().code().serialize().contains("TransactionTimedOut"));
	}

	private static Map<String, Object> plain(Map<?, ?> stored) {
		Map<String, Object> plain = LinkedHashMap.newLinkedHashMap(stored.size());
		stored.forEach((name, value) -> plain.put((String) name, plain(value)));
		return plain;
	}

	/**
	 * A value as the driver gives it: what is stored as an array comes as one here.
	 */
	@SuppressWarnings("NullAway")
	private static @Nullable Object plain(@Nullable Object stored) {
		return switch (stored) {
			case Map<?, ?> map -> plain(map);
			case List<?> list -> {
				List<Object> plain = new ArrayList<>(list.size());
				list.forEach((value) -> plain.add(plain(value)));
				yield plain;
			}
			case String[] texts -> Arrays.asList((Object[]) texts);
			case long[] numbers -> Arrays.stream(numbers).boxed().map(Object.class::cast).toList();
			case double[] numbers -> Arrays.stream(numbers).boxed().map(Object.class::cast).toList();
			case Integer number -> number.longValue();
			case Float number -> number.doubleValue();
			case null, default -> stored;
		};
	}

	/**
	 * The version that was read last.
	 *
	 * @param counting what counts the transactions of the very database that was open
	 * @param committed how many it had counted
	 * @param version the version, empty where no dataset was loaded
	 */
	private record Known(TransactionIdStore counting, long committed, Optional<String> version) {
	}

}
