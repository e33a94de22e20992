package lv.saiknes.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects everything that is wrong, so that all of it is reported at once. */
final class Findings {

	private final List<Finding> findings = new ArrayList<>();

	void add(Place place, String code, String message, String remedy) {
		this.findings.add(new Finding(place.file(), place.line(), code, message, remedy));
	}

	void add(Finding finding) {
		this.findings.add(finding);
	}

	List<Finding> sorted() {
		return this.findings.stream()
			.sorted(Comparator.comparing(Finding::file).thenComparing(Finding::line).thenComparing(Finding::code))
			.distinct()
			.toList();
	}

	/**
	 * A place in a seed file.
	 *
	 * @param file path of the file
	 * @param line line, counted from 1
	 */
	record Place(String file, int line) {
	}

}
