import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Run by the build with the newest JDK that Maven found. Leaves a message in the given file
 * when that one is too old, for the build to fail with. Must itself run on Java 11.
 */
public final class RequireJdk {

	private static final int OLDEST = 21;

	private RequireJdk() {
	}

	public static void main(String[] args) throws IOException {
		Path complaint = Path.of(args[0]);
		int version = Runtime.version().feature();
		if (version >= OLDEST) {
			Files.deleteIfExists(complaint);
			return;
		}
		Files.createDirectories(complaint.getParent());
		Files.writeString(complaint,
				"Saiknes needs a JDK " + OLDEST + " or newer. The newest that Maven found is Java " + version + " in "
						+ System.getProperty("java.home")
						+ ". Install one (for example from https://adoptium.net) and run the same command again;"
						+ " your default Java may stay as it is.");
	}

}
