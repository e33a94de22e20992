package lv.saiknes.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.async.ResultCursor;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The one door through which questions go to the database. Statements run in read
 * transactions, so that a cluster may send them to any member, and are stopped by the
 * database at the {@link Deadline}. Where the database runs in this process they go to it
 * directly, else by the driver.
 */
@Component
public class Statements {

	/** For what is on its way when the database has stopped a statement. */
	private static final Duration GRACE = Duration.ofSeconds(2);

	/** Under what name the time of statements is measured. */
	static final String OBSERVED = "saiknes.statement";

	private final Driver driver;

	private final @Nullable EmbeddedDatabase embedded;

	private final SessionConfig read;

	private final ObservationRegistry observations;

	Statements(@Lazy Driver driver, ObjectProvider<EmbeddedDatabase> embedded, BookmarkManager bookmarks,
			@Value("${spring.data.neo4j.database:}") String database, ObservationRegistry observations) {
		this.driver = driver;
		this.embedded = embedded.getIfAvailable();
		SessionConfig.Builder read = SessionConfig.builder()
			.withDefaultAccessMode(AccessMode.READ)
			.withBookmarkManager(bookmarks);
		// As Spring takes it for what it asks.
		this.read = (database.isEmpty() ? read : read.withDatabase(database)).build();
		this.observations = observations;
	}

	/**
	 * The rows that a statement finds.
	 * @param cypher a statement that only reads; all that varies stands in the parameters
	 * @throws StoreTimeoutException when the time of the request is over
	 */
	public List<Record> read(String cypher, Map<String, Object> parameters) {
		return Observation.createNotStarted(OBSERVED, this.observations).observe(() -> run(cypher, parameters));
	}

	/** Whether the database runs in this process. */
	boolean isEmbedded() {
		return this.embedded != null;
	}

	/**
	 * Version of the dataset that is loaded, absent where none is.
	 * @throws StoreTimeoutException when the time of the request is over
	 */
	public Optional<String> findVersion() {
		return (this.embedded != null) ? this.embedded.findVersion(Deadline.timeLeft())
				: read("MATCH (d:SaiknesDataset) RETURN d.version AS version", Map.of()).stream()
					.findFirst()
					.map((row) -> row.get("version").asString());
	}

	private List<Record> run(String cypher, Map<String, Object> parameters) {
		Duration left = Deadline.timeLeft();
		if (this.embedded != null) {
			return this.embedded.read(cypher, parameters, left).stream().map((row) -> (Record) new Row(row)).toList();
		}
		return ask(cypher, parameters, left);
	}

	/**
	 * Asks a server, which stops the statement itself; one that stands still does not
	 * even do that, so that nobody waits for it much longer.
	 */
	private List<Record> ask(String cypher, Map<String, Object> parameters, Duration left) {
		TransactionConfig limited = TransactionConfig.builder().withTimeout(left).build();
		AsyncSession session = this.driver.session(AsyncSession.class, this.read);
		try {
			return session.runAsync(cypher, parameters, limited)
				.thenCompose(ResultCursor::listAsync)
				.toCompletableFuture()
				.get(left.plus(GRACE).toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof Neo4jException cause) {
				if (cause.code().contains("TransactionTimedOut")) {
					throw new StoreTimeoutException("The database did not answer in time.", cause);
				}
				throw cause;
			}
			throw new StoreException("The database could not answer (" + ex.getMessage() + ").", ex);
		}
		catch (TimeoutException ex) {
			throw new ServiceUnavailableException("The database stands still.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServiceUnavailableException("Interrupted while waiting for the database.", ex);
		}
		finally {
			session.closeAsync();
		}
	}

}
