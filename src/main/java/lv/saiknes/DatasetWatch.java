package lv.saiknes;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import lv.saiknes.query.DatasetChanged;
import lv.saiknes.store.GraphStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Watches a database that others may load, too, and tells of another version within a
 * second, so that what is made of it is made before somebody asks. Every request asks for
 * the version by itself: nobody is answered from an old one because nobody told. An
 * embedded store is loaded by this program alone, before it serves.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("spring.neo4j.uri")
class DatasetWatch implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(DatasetWatch.class);

	private static final Duration EVERY = Duration.ofSeconds(1);

	private final GraphStore store;

	private final ApplicationEventPublisher events;

	private volatile CountDownLatch stopped = new CountDownLatch(0);

	DatasetWatch(GraphStore store, ApplicationEventPublisher events) {
		this.store = store;
		this.events = events;
	}

	@Override
	public void start() {
		CountDownLatch end = new CountDownLatch(1);
		this.stopped = end;
		Thread.ofVirtual().name("dataset-watch").start(() -> watch(end));
	}

	private void watch(CountDownLatch end) {
		String known = null;
		try {
			while (!end.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
				String now = version().orElse(known);
				if (known != null && now != null && !now.equals(known)) {
					logger.info("Version {} of the dataset has been loaded.", now);
					this.events.publishEvent(new DatasetChanged(now));
				}
				known = now;
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Empty while the database is away; those who ask are told so. */
	private Optional<String> version() {
		try {
			return this.store.findVersion();
		}
		catch (RuntimeException ex) {
			logger.debug("The version of the dataset could not be asked for.", ex);
			return Optional.empty();
		}
	}

	@Override
	public void stop() {
		this.stopped.countDown();
	}

	@Override
	public boolean isRunning() {
		return this.stopped.getCount() > 0;
	}

}
