package lv.saiknes.seed;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lv.saiknes.model.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * A change of a folder of seed data that was checked but is not written yet.
 *
 * @param findings everything that would be wrong after it; where there is anything,
 * nothing may be written
 * @param dataset what the seed data would then hold, present exactly when nothing is
 * wrong
 * @param files the seed data as it would then be
 * @param before texts of the files that it changes as they are, null for one that is not
 * there
 * @param after texts of the same files as they would be, null for one that is removed;
 * lock files included
 */
public record SeedChange(List<Finding> findings, Optional<Dataset> dataset, List<SeedFile> files,
		Map<Path, @Nullable String> before, Map<Path, @Nullable String> after) {

	public SeedChange {
		findings = List.copyOf(findings);
		files = List.copyOf(files);
		before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
		after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
	}

}
