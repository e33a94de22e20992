package lv.saiknes.query;

import java.time.Duration;
import java.util.function.Supplier;

import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
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

	ReadTransaction(@Lazy PlatformTransactionManager transactions) {
		this.transactions = transactions;
	}

	/**
	 * Reads in one transaction.
	 * @throws StoreTimeoutException when the time of the request is over
	 */
	<T> T read(Supplier<T> repository) {
		Duration left = Deadline.timeLeft();
		TransactionTemplate template = new TransactionTemplate(this.transactions);
		template.setReadOnly(true);
		template.setTimeout(Math.toIntExact(left.plusMillis(999).toSeconds()));
		try {
			return template.execute((status) -> repository.get());
		}
		catch (DataAccessException ex) {
			if (ex.getRootCause() instanceof Neo4jException cause) {
				throw Statements.translated(cause).orElseThrow(() -> ex);
			}
			throw ex;
		}
	}

}
