package lv.saiknes.query;

import java.time.Duration;
import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What repositories read, as {@link Statements} would: in a read transaction that the
 * database stops at the {@link Deadline}. Spring counts its time in whole seconds, so
 * that the last one is rounded up.
 */
@Component
class ReadTransaction {

	private final PlatformTransactionManager transactions;

	private final ObservationRegistry observations;

	ReadTransaction(@Lazy PlatformTransactionManager transactions, ObservationRegistry observations) {
		this.transactions = transactions;
		this.observations = observations;
	}

	/**
	 * Reads in one transaction.
	 * @throws StoreTimeoutException when the time of the request is over
	 */
	<T> T read(Supplier<T> repository) {
		Duration left = Deadline.timeLeft();
		long start = System.nanoTime();
		TransactionTemplate template = new TransactionTemplate(this.transactions);
		template.setReadOnly(true);
		template.setTimeout(Math.toIntExact(left.plusMillis(999).toSeconds()));
		try {
			return Observation.createNotStarted(Statements.OBSERVED, this.observations)
				.observe(() -> template.execute((status) -> repository.get()));
		}
		catch (RuntimeException ex) {
			// What is thrown differs: the database may stop it while it reads or when it
			// ends.
			if (System.nanoTime() - start >= left.toNanos()) {
				throw new StoreTimeoutException("The database did not answer in time.", ex);
			}
			throw ex;
		}
	}

}
