package lv.saiknes.monitoring;

import java.util.Optional;

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

	DatasetHealthIndicator(DatasetReader datasetReader, GraphStore store) {
		super("The dataset cannot be read");
		this.datasetReader = datasetReader;
		this.store = store;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
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
