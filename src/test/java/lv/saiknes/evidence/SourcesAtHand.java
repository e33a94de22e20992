package lv.saiknes.evidence;

import java.nio.file.Path;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The texts of the sources, where the machine has them. */
final class SourcesAtHand {

	private static final String VARIABLE = "SAIKNES_SOURCES_DIRECTORY";

	private SourcesAtHand() {
	}

	/** The sources; a test that asks for them is skipped where they are not at hand. */
	static SourceLibrary library() {
		String directory = System.getenv(VARIABLE);
		assumeTrue(directory != null && !directory.isBlank(), "the sources are not at hand: set " + VARIABLE
				+ " to the folder with their texts to hold the data against them");
		return SourceLibrary.open(Path.of(directory));
	}

}
