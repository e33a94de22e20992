package lv.saiknes.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * Makes a folder from which the program starts sooner: its jar unpacked, and a cache of
 * what a start and the example questions need, as the JDK keeps it since version 25.
 */
@Command(name = "prepare", mixinStandardHelpOptions = true,
		description = { "Make a folder beside the jar from which the program starts sooner: it is",
				"unpacked, started once on a store for the while, asked the example questions and",
				"for its pages, and what that needed is kept (JDK 25 or newer). Start it then by the",
				"script `saiknes` in that folder, which takes the options of the server and the",
				"commands. Takes the options of the server, such as --saiknes.seed.directory=FOLDER." })
final class PrepareCommand implements Callable<Integer> {

	private static final int OLDEST_JAVA = 25;

	private static final String CACHE = "saiknes.aot";

	private static final String JAR = "saiknes.jar";

	/**
	 * The same for making the cache and for using it, since it fits no other ones. The
	 * JDK names hundreds of classes that it cannot keep, which is of no use to anybody.
	 * With room for its classes a start needs no collection of all memory to make some.
	 */
	private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-XX:MetaspaceSize=256m",
			"-XX:+ExitOnOutOfMemoryError", "-XX:+IgnoreUnrecognizedVMOptions", "--sun-misc-unsafe-memory-access=allow",
			"-Xlog:disable", "-Xlog:all=error:stderr:none");

	private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(?:SF|RSA|DSA|EC)");

	@Option(names = "--destination", paramLabel = "DIR",
			description = "folder to make, or to make anew (default: named like the jar, beside it)")
	private @Nullable Path destination;

	@Unmatched
	private List<String> options = new ArrayList<>();

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws IOException, InterruptedException {
		Path jar = jar(System.getProperty("java.class.path"));
		requireJava(Runtime.version().feature());
		Path folder = (this.destination != null) ? this.destination.toAbsolutePath().normalize()
				: jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
		makeAnew(folder);
		PrintWriter out = this.spec.commandLine().getOut();
		out.printf("Unpacking into %s …%n", folder);
		out.flush();
		run(List.of(java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination",
				folder.toString()));
		Path unpacked = folder.resolve(jar.getFileName());
		Files.move(unpacked, folder.resolve(JAR), StandardCopyOption.REPLACE_EXISTING);
		removeSignatures(folder.resolve("lib"));
		out.println("Starting once and asking, which takes a minute or two …");
		out.flush();
		Path store = store(folder);
		try {
			List<String> training = new ArrayList<>(List.of(java()));
			training.addAll(JVM);
			training.addAll(List.of("-XX:AOTCacheOutput=" + folder.resolve(CACHE), "-jar",
					folder.resolve(JAR).toString(), TrainCommand.NAME, "--saiknes.store.directory=" + store,
					// To have done it is enough; all of it would take a minute more.
					"--saiknes.trace.permutations=2"));
			training.addAll(this.options);
			run(training);
		}
		finally {
			FileSystemUtils.deleteRecursively(store);
		}
		Path home = Path.of(System.getProperty("java.home"));
		Files.copy(home.resolve("release"), folder.resolve("jdk-release"));
		Path script = folder.resolve("saiknes");
		Files.writeString(script, script(folder.toRealPath(), home));
		if (script.getFileSystem().supportedFileAttributeViews().contains("posix")) {
			Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
		out.printf("Start with %s%n", script);
		return 0;
	}

	/**
	 * The packed program that runs.
	 * @throws CommandException when it runs from classes
	 */
	static Path jar(String classPath) throws IOException {
		Path jar = Path.of(classPath.endsWith(".jar") && classPath.indexOf(':', 2) < 0 ? classPath : "");
		if (Files.isRegularFile(jar)) {
			try (JarFile file = new JarFile(jar.toFile())) {
				if (file.getEntry("BOOT-INF/classpath.idx") != null) {
					return jar.toAbsolutePath().normalize();
				}
			}
		}
		throw new CommandException("Only the packed program can be prepared: `mvn package`, then"
				+ " `java -jar target/saiknes.jar prepare`.");
	}

	static void requireJava(int version) {
		if (version < OLDEST_JAVA) {
			throw new CommandException("`prepare` needs JDK " + OLDEST_JAVA + " or newer, but this is Java " + version
					+ "; start it with the `java` of a newer JDK.");
		}
	}

	/**
	 * For the while. It lies within the folder, so that after one who was killed the next
	 * takes it away.
	 */
	static Path store(Path folder) {
		return folder.resolve("training-store");
	}

	/** Only what this command made is thrown away. */
	static void makeAnew(Path folder) throws IOException {
		if (Files.isDirectory(folder)) {
			boolean ours = Files.isRegularFile(folder.resolve(JAR)) && Files.isDirectory(folder.resolve("lib"));
			try (var files = Files.list(folder)) {
				if (!ours && files.findAny().isPresent()) {
					throw new CommandException("The folder `" + folder + "` holds something else; name another one with"
							+ " --destination.");
				}
			}
			FileSystemUtils.deleteRecursively(folder);
		}
		else if (Files.exists(folder)) {
			throw new CommandException("`" + folder + "` is no folder; name another one with --destination.");
		}
		Files.createDirectories(folder);
	}

	/**
	 * Classes of signed jars, and all that build upon them, would not be kept. The
	 * signatures are those of single files among what this program was built from.
	 */
	static void removeSignatures(Path folder) throws IOException {
		List<Path> jars;
		try (Stream<Path> files = Files.list(folder)) {
			jars = files.filter((file) -> file.toString().endsWith(".jar")).toList();
		}
		for (Path jar : jars) {
			List<String> signatures;
			try (JarFile file = new JarFile(jar.toFile())) {
				signatures = file.stream()
					.map(ZipEntry::getName)
					.filter((name) -> SIGNATURE.matcher(name).matches())
					.toList();
			}
			if (!signatures.isEmpty()) {
				try (FileSystem content = FileSystems.newFileSystem(jar)) {
					for (String signature : signatures) {
						Files.delete(content.getPath(signature));
					}
				}
			}
		}
	}

	/**
	 * The script that starts the program with the cache, on this JDK, or another one
	 * where that is gone.
	 * @param folder where the cache was made
	 * @param home the JDK that made it
	 */
	static String script(Path folder, Path home) throws IOException {
		try (InputStream in = Objects.requireNonNull(PrepareCommand.class.getResourceAsStream("/launch/saiknes.sh"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("@OPTIONS@", String.join(" ", JVM))
				.replace("@JAVA_HOME@", home.toString())
				.replace("@FOLDER@", folder.toString());
		}
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private static void run(List<String> command) throws IOException, InterruptedException {
		int code = new ProcessBuilder(command).inheritIO().start().waitFor();
		if (code != 0) {
			throw new CommandException("The program could not be prepared; what is said above tells why.");
		}
	}

}
