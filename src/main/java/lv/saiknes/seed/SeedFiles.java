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

/** Where seed data comes from: a directory, or the copy that the program carries. */
public final class SeedFiles {

	private static final String FOLDER = "seed-data";

	private SeedFiles() {
	}

	/**
	 * The seed data of a directory, or the program's own copy where that directory does
	 * not exist.
	 * @throws UncheckedIOException when files cannot be read
	 */
	public static List<SeedFile> of(Path directory) {
		return Files.isDirectory(directory) ? fromDirectory(directory) : bundled();
	}

	/**
	 * The seed data of a directory, sorted by path.
	 * @throws UncheckedIOException when files cannot be read
	 */
	public static List<SeedFile> fromDirectory(Path directory) {
		try (Stream<Path> files = Files.walk(directory)) {
			List<SeedFile> seed = new ArrayList<>();
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String path = FOLDER + "/" + directory.relativize(file).toString().replace('\\', '/');
				if (isSeed(path)) {
					seed.add(new SeedFile(path, read(file, path)));
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

	private static String read(Path file, String path) throws IOException {
		try {
			return Files.readString(file);
		}
		catch (CharacterCodingException ex) {
			throw new UncheckedIOException("`" + path + "` is not in UTF-8; save it in that encoding", ex);
		}
	}

	private static boolean isSeed(String path) {
		return path.endsWith(".yaml") || path.endsWith(".lock") || path.endsWith(".csv");
	}

	private static List<SeedFile> sorted(List<SeedFile> seed) {
		return seed.stream().sorted(Comparator.comparing(SeedFile::path)).toList();
	}

}
