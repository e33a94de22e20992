package lv.saiknes.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import lv.saiknes.query.EmbeddedDatabase;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Counts the statements that the program sends to the database, and keeps the time that
 * each transaction is given.
 */
public class CountedStatements implements BeanPostProcessor {

	/** Threads that work beside requests. */
	private static final Set<String> BESIDE = Set.of("preparations", "layout", "surprise", "dataset-watch", "making");

	private final AtomicInteger count = new AtomicInteger();

	private final Queue<Duration> timeouts = new ConcurrentLinkedQueue<>();

	/** How many statements have run since the last call. */
	public int takeCount() {
		return this.count.getAndSet(0);
	}

	/** The time given to each transaction since the last call. */
	public List<Duration> takeTimeouts() {
		List<Duration> taken = new ArrayList<>();
		for (Duration timeout = this.timeouts.poll(); timeout != null; timeout = this.timeouts.poll()) {
			taken.add(timeout);
		}
		return taken;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof Driver) ? counting(bean, Driver.class)
				: (bean instanceof EmbeddedDatabase) ? counting(bean, EmbeddedDatabase.class) : bean;
	}

	private Object counting(Object target, Class<?> type) {
		return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
			for (Object argument : (arguments != null) ? arguments : new Object[0]) {
				if (argument instanceof TransactionConfig config && config.timeout() != null) {
					this.timeouts.add(config.timeout());
				}
				if (argument instanceof Duration limit) {
					this.timeouts.add(limit);
				}
			}
			try {
				Object result = method.invoke(target, arguments);
				// What is prepared meanwhile belongs to no request.
				if (List.of("run", "read").contains(method.getName())
						&& !BESIDE.contains(Thread.currentThread().getName())) {
					this.count.incrementAndGet();
				}
				return (result instanceof Session) ? counting(result, Session.class)
						: (result instanceof Transaction) ? counting(result, Transaction.class) : result;
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		});
	}

}
