package lv.saiknes.monitoring;

import lv.saiknes.gate.Readiness;
import org.neo4j.driver.Driver;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.neo4j.health.Neo4jHealthIndicator;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers. Spring's own indicator asks it where it is known to be
 * there; else whoever asks would have to wait for it.
 */
@Component
class DatabaseHealthIndicator implements HealthIndicator {

	private final Readiness readiness;

	private final Neo4jHealthIndicator indicator;

	DatabaseHealthIndicator(Readiness readiness, @Lazy Driver driver) {
		this.readiness = readiness;
		this.indicator = new Neo4jHealthIndicator(driver);
	}

	@Override
	public Health health() {
		return switch (this.readiness.state()) {
			case LOADING -> Health.outOfService().build();
			case WITHOUT_DATABASE -> Health.down().withDetail("remedy", "Start the Neo4j server.").build();
			case READY -> this.indicator.health();
		};
	}

}
