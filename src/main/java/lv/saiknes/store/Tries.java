package lv.saiknes.store;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import lv.saiknes.query.Causes;
import lv.saiknes.query.StoreException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.graphdb.TransactionTerminatedException;
import org.neo4j.graphdb.TransientFailureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Does again what the database broke off: a connection that was lost, a transaction that
 * was ended by a time limit, for another one or by somebody's hand.
 *
 * @param pause how long to wait before, longer each time
 */
record Tries(Duration pause) {

	private static final Logger logger = LoggerFactory.getLogger(Tries.class);

	private static final int MOST = 4;

	/**
	 * Does something until it is not broken off, but not for ever.
	 * @param work what can be done again from its beginning
	 * @param isLost whether it would be in vain
	 * @throws RuntimeException whatever else it throws, or what broke it off the last
	 * time
	 */
	<T> T until(Supplier<T> work, BooleanSupplier isLost) {
		for (int tried = 1;; tried++) {
			try {
				return work.get();
			}
			catch (RuntimeException ex) {
				if (tried == MOST || !isBrokenOff(ex) || isLost.getAsBoolean()) {
					throw ex;
				}
				logger.info("The database broke off what was being written ({}). Trying again …", ex.getMessage());
			}
			sleep(this.pause.multipliedBy(tried), "the database");
		}
	}

	static boolean isBrokenOff(Throwable thrown) {
		return !isOutOfMemory(thrown) && isCausedBy(thrown,
				(cause) -> cause instanceof RetryableException || cause instanceof TransientFailureException
						|| cause instanceof TransactionTerminatedException
						|| cause instanceof TransientDataAccessResourceException
						|| cause instanceof Neo4jException failure && isEndOfTransaction(failure.code()));
	}

	/** Codes that the driver does not call worth a second try. */
	private static boolean isEndOfTransaction(String code) {
		return code.endsWith(".Transaction.Terminated") || code.endsWith(".Transaction.LockClientStopped")
				|| code.contains(".Transaction.TransactionTimedOut");
	}

	/** Whether a transaction was too large, which it will be again. */
	static boolean isOutOfMemory(Throwable thrown) {
		return isCausedBy(thrown,
				(cause) -> cause instanceof Neo4jException failure && failure.code().contains("OutOfMemory"));
	}

	private static boolean isCausedBy(Throwable thrown, Predicate<Throwable> what) {
		return Causes.of(thrown).stream().anyMatch(what);
	}

	/**
	 * Waits.
	 * @param what for what, to be told where the wait is interrupted
	 */
	static void sleep(Duration time, String what) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new StoreException("Interrupted while waiting for " + what + ".", ex);
		}
	}

}
