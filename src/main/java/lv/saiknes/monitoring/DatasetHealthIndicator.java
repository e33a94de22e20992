package lv.saiknes.monitoring;

import java.util.Optional;

import lv.saiknes.gate.Readiness;
import lv.saiknes.gate.Readiness.State;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.store.GraphStore;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether there is a dataset to answer from, which one, and whether another is being
 * loaded. While one is being loaded the former still answers.
 */
@Component
class DatasetHealthIndicator extends AbstractHealthIndicator {

	private final DatasetReader datasetReader;

	private final GraphStore store;

	private final Readiness readiness;

	DatasetHealthIndicator(DatasetReader datasetReader, GraphStore store, Readiness readiness) {
		super("The dataset cannot be read");
		this.datasetReader = datasetReader;
		this.store = store;
		this.readiness = readiness;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		if (this.readiness.state() != State.READY) {
			health.outOfService().withDetail("percent", this.readiness.percent());
			return;
		}
		Optional<DatasetReader.Summary> summary = this.datasetReader.findSummary();
		health.withDetail("loading", this.store.isLoading());
		if (summary.isPresent()) {
			health.up().withDetail("version", summary.get().version()).withDetail("date", summary.get().date());
		}
		else {
			health.outOfService().withDetail("remedy", "Run the command `load`.");
		}
	}

}
