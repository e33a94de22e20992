package lv.saiknes.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the statements that the program sends to the database. */
public class CountedStatements implements BeanPostProcessor {

	private final AtomicInteger count = new AtomicInteger();

	/** How many statements have run since the last call. */
	public int takeCount() {
		return this.count.getAndSet(0);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof Driver) ? counting(bean, Driver.class) : bean;
	}

	private Object counting(Object target, Class<?> type) {
		return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
			try {
				Object result = method.invoke(target, arguments);
				if (method.getName().equals("run")) {
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
