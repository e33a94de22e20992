package lv.saiknes.evidence;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The texts of the sources, where the machine has them. */
final class SourcesAtHand {

	private static final String VARIABLE = "SAIKNES_SOURCES_DIRECTORY";

	private static final String MISSING = "the sources are not at hand, so the data was not held against them; set "
			+ VARIABLE + " to the folder with their texts";

	private static final AtomicBoolean SAID = new AtomicBoolean();

	private SourcesAtHand() {
	}

	/**
	 * The sources; a test that asks for them is skipped where they are not at hand, and
	 * the build says so once.
	 */
	static SourceLibrary library() {
		String directory = System.getenv(VARIABLE);
		boolean present = directory != null && !directory.isBlank();
		if (!present && SAID.compareAndSet(false, true)) {
			System.out.println("Skipped: " + MISSING + ".");
		}
		assumeTrue(present, MISSING);
		return SourceLibrary.open(Path.of(directory));
	}

}
