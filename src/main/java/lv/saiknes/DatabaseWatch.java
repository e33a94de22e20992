package lv.saiknes;

import java.time.Duration;

import lv.saiknes.gate.Readiness;
import lv.saiknes.store.DatabaseDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks a Neo4j server now and then whether it answers, so that requests are told at once
 * when it does not, instead of waiting for it, and are let in again when it does.
 */
@Component
@ConditionalOnProperty("spring.neo4j.uri")
class DatabaseWatch {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseWatch.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	/** A busy server may take a while. */
	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final DatabaseDoor door;

	private final Readiness readiness;

	private volatile Thread thread = Thread.ofVirtual().name("database-watch").unstarted(this::watch);

	DatabaseWatch(DatabaseDoor door, Readiness readiness) {
		this.door = door;
		this.readiness = readiness;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		this.thread.start();
	}

	@EventListener(ContextClosedEvent.class)
	void end() {
		this.thread.interrupt();
	}

	private void watch() {
		boolean answered = true;
		while (!Thread.currentThread().isInterrupted()) {
			boolean answers = this.door.answersWithin(PATIENCE);
			if (answers) {
				this.readiness.ready();
			}
			else {
				this.readiness.withoutDatabase();
			}
			if (answers != answered) {
				logger.warn(answers ? "The Neo4j server answers again."
						: "The Neo4j server does not answer; requests are told to come again until it does.");
				answered = answers;
			}
			try {
				Thread.sleep(PAUSE);
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

}
