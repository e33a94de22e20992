package lv.saiknes;

import java.util.List;
import java.util.stream.Collectors;

import lv.saiknes.seed.Finding;

/** The seed data is not sound; nothing was loaded. */
class SeedDataException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	SeedDataException(List<Finding> findings) {
		super("The seed data has " + findings.size() + " findings; the store stays as it was.\n"
				+ findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
	}

}
