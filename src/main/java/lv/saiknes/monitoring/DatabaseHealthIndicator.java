package lv.saiknes.monitoring;

import java.time.Duration;

import lv.saiknes.gate.Readiness;
import lv.saiknes.store.DatabaseDoor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers. It is asked only where it is known to be there, and for a
 * short time; Spring's own indicator would wait for one that stands still.
 */
@Component
class DatabaseHealthIndicator implements HealthIndicator {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final Readiness readiness;

	private final DatabaseDoor door;

	DatabaseHealthIndicator(Readiness readiness, DatabaseDoor door) {
		this.readiness = readiness;
		this.door = door;
	}

	@Override
	public Health health() {
		return switch (this.readiness.state()) {
			case LOADING -> Health.outOfService().build();
			case WITHOUT_DATABASE -> Health.down().withDetail("remedy", "Start the Neo4j server.").build();
			case READY -> this.door.answersWithin(PATIENCE) ? Health.up().build() : Health.down().build();
		};
	}

}
