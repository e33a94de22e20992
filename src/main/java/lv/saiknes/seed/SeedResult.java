package lv.saiknes.seed;

import java.util.List;
import java.util.Optional;

import lv.saiknes.model.Dataset;

/**
 * What reading the seed data gave.
 *
 * @param dataset the dataset, present exactly when nothing is wrong
 * @param findings everything that is wrong, sorted by file and line
 */
public record SeedResult(Optional<Dataset> dataset, List<Finding> findings) {

	public SeedResult {
		findings = List.copyOf(findings);
	}

}
