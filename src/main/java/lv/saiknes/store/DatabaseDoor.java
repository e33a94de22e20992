package lv.saiknes.store;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import lv.saiknes.query.Outage;
import lv.saiknes.query.StoreException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.SecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Opens the database at the start: waits for the embedded one, and for a server that is
 * not up yet; and knocks at a server's door later, to know whether it still answers.
 */
@Component
public class DatabaseDoor {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseDoor.class);

	private static final Duration PAUSE = Duration.ofMillis(500);

	private final Driver driver;

	private final Optional<EmbeddedNeo4j> embedded;

	private final @Nullable String server;

	private final Duration patience;

	private @Nullable CompletableFuture<Void> knock;

	@Autowired
	DatabaseDoor(@Lazy Driver driver, Optional<EmbeddedNeo4j> embedded, Environment environment,
			StoreSettings settings) {
		this(driver, embedded, environment.getProperty("spring.neo4j.uri"), settings.patience());
	}

	DatabaseDoor(Driver driver, Optional<EmbeddedNeo4j> embedded, @Nullable String server, Duration patience) {
		this.driver = driver;
		this.embedded = embedded;
		this.server = server;
		this.patience = patience;
	}

	/**
	 * Waits until the database answers.
	 * @throws StoreException when it is not fit for this program
	 * @throws org.neo4j.driver.exceptions.Neo4jException when it does not let the program
	 * in, or does not answer in time
	 */
	public void open() {
		if (this.embedded.isPresent()) {
			// It is as new as the program, and needs no driver to be asked.
			this.embedded.get().graph();
			return;
		}
		long end = System.nanoTime() + this.patience.toNanos();
		boolean told = false;
		while (true) {
			try {
				this.driver.verifyConnectivity();
				break;
			}
			catch (RuntimeException ex) {
				if (this.server == null || ex instanceof SecurityException || !Outage.isIn(ex)
						|| System.nanoTime() - end >= 0) {
					throw ex;
				}
				if (!told) {
					logger.info("The Neo4j server at {} does not answer yet; waiting for it, at most {} s.",
							this.server, this.patience.toSeconds());
					told = true;
				}
				Tries.sleep(PAUSE, "the Neo4j server");
			}
		}
		requireLanguage();
	}

	/** Servers of other makers or plans tell versions of their own, so it is tried. */
	private void requireLanguage() {
		try (Session session = this.driver.session()) {
			session.run("CYPHER 25 RETURN 1 AS one").consume();
		}
		catch (ClientException ex) {
			if (!ex.code().endsWith(".SyntaxError") && !ex.code().endsWith(".ArgumentError")
					&& !ex.code().contains("Statement")) {
				throw ex;
			}
			throw new StoreException("The Neo4j server " + ((this.server != null) ? "at " + this.server + " " : "")
					+ "is too old: it does not know Cypher 25. Use Neo4j 2025.06 or newer, or leave spring.neo4j.uri"
					+ " unset to use the embedded one.", ex);
		}
	}

	/**
	 * Whether the database answers within this time. A question that is still open is not
	 * asked again.
	 */
	public synchronized boolean answersWithin(Duration time) {
		CompletableFuture<Void> asked = this.knock;
		if (asked == null) {
			asked = this.driver.verifyConnectivityAsync().toCompletableFuture();
		}
		try {
			asked.get(time.toNanos(), TimeUnit.NANOSECONDS);
			this.knock = null;
			return true;
		}
		catch (TimeoutException ex) {
			this.knock = asked;
			return false;
		}
		catch (ExecutionException ex) {
			this.knock = null;
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

}
