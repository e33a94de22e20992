package lv.saiknes.query;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** Knows whether something failed because the database could not be reached. */
public final class Outage {

	private Outage() {
	}

	/**
	 * Whether the database, not the question, is the cause: it does not answer, its
	 * connection broke, it is stopping, or it no longer lets this program in.
	 */
	public static boolean isIn(@Nullable Throwable failure) {
		return Causes.of(failure)
			.stream()
			.anyMatch(
					(cause) -> cause instanceof ServiceUnavailableException || cause instanceof SessionExpiredException
							|| cause instanceof DiscoveryException || cause instanceof SecurityException
							|| (cause instanceof Neo4jException ex && ex.code().endsWith(".DatabaseUnavailable")));
	}

}
