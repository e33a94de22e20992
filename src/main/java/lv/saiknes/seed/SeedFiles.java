package lv.saiknes.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where seed data comes from: directories, or the copy that the program carries. */
public final class SeedFiles {

	private static final String FOLDER = "seed-data";

	/** Where seed data lies unless another directory is named. */
	public static final Path USUAL = Path.of(FOLDER);

	private SeedFiles() {
	}

	/**
	 * The seed data of these directories together, or the program's own copy where none
	 * is named but the usual one and that does not exist.
	 * @throws UncheckedIOException when files cannot be read
	 */
	public static List<SeedFile> of(List<Path> directories) {
		return isPacked(directories) ? bundled()
				: directories.stream().flatMap((directory) -> fromDirectory(directory).stream()).toList();
	}

	/** Those of these directories that are not there and have no packed copy. */
	public static List<Path> listMissing(List<Path> directories) {
		return isPacked(directories) ? List.of()
				: directories.stream().filter((directory) -> !Files.isDirectory(directory)).toList();
	}

	private static boolean isPacked(List<Path> directories) {
		return directories.equals(List.of(USUAL)) && !Files.isDirectory(USUAL);
	}

	/**
	 * The seed data of a directory, sorted by path.
	 * @throws UncheckedIOException when files cannot be read
	 */
	public static List<SeedFile> fromDirectory(Path directory) {
		String folder = directory.toString().replace('\\', '/');
		try (Stream<Path> files = Files.walk(directory)) {
			List<SeedFile> seed = new ArrayList<>();
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String name = directory.relativize(file).toString().replace('\\', '/');
				if (isSeed(name)) {
					seed.add(new SeedFile(folder, name, read(file)));
				}
			}
			return sorted(seed);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("seed data in `" + directory + "` cannot be read", ex);
		}
	}

	/**
	 * The seed data that was packed into the program.
	 * @throws UncheckedIOException when it cannot be read
	 */
	public static List<SeedFile> bundled() {
		try {
			List<SeedFile> seed = new ArrayList<>();
			Resource[] resources = new PathMatchingResourcePatternResolver()
				.getResources("classpath:" + FOLDER + "/**/*.*");
			for (Resource resource : Arrays.stream(resources).filter(Resource::isReadable).toList()) {
				String url = resource.getURL().toString();
				String path = url.substring(url.lastIndexOf("/" + FOLDER + "/") + 1);
				if (isSeed(path)) {
					seed.add(new SeedFile(path, resource.getContentAsString(StandardCharsets.UTF_8)));
				}
			}
			return sorted(seed);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the seed data packed into the program cannot be read", ex);
		}
	}

	private static String read(Path file) throws IOException {
		try {
			return Files.readString(file);
		}
		catch (CharacterCodingException ex) {
			throw new UncheckedIOException("`" + file + "` is not in UTF-8; save it in that encoding", ex);
		}
	}

	private static boolean isSeed(String name) {
		return name.endsWith(".yaml") || name.endsWith(".lock") || name.endsWith(".csv");
	}

	private static List<SeedFile> sorted(List<SeedFile> seed) {
		return seed.stream().sorted(Comparator.comparing(SeedFile::path)).toList();
	}

}
