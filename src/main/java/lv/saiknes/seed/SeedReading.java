package lv.saiknes.seed;

import java.util.Map;
import java.util.Optional;

import lv.saiknes.model.ContentSum;

/**
 * What reading all of the seed data gave, with what is worth keeping of it, so that an
 * edited file can be read alone.
 *
 * @param result the dataset or the findings
 * @param sum the sum over the dataset, present where that is
 * @param facts by the path of a file of nodes a digest of what it says but sentences, and
 * {@link #SHARED} by the path of one that others refer to; files of other parts are not
 * in it
 */
public record SeedReading(SeedResult result, Optional<ContentSum> sum, Map<String, String> facts) {

	/** Marks a file of sources or reasons. */
	public static final String SHARED = "shared";

	public SeedReading {
		facts = Map.copyOf(facts);
	}

}
