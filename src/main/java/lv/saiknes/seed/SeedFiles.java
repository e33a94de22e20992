package lv.saiknes.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
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

	/** Proposals, and what second readers think of facts. */
	private static final List<String> BESIDE = List.of("drafts/", "reviews/");

	private static final int LARGEST_BYTES = 16 * 1024 * 1024;

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
					seed.add(read(folder, name, file));
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

	/** What cannot be read is a finding, told with all others. */
	private static SeedFile read(String folder, String name, Path file) throws IOException {
		long size = Files.size(file);
		if (size > LARGEST_BYTES) {
			return unreadable(folder, name, 1, "FILE_TOO_LARGE", "the file has %,d bytes".formatted(size),
					"A file has at most %,d bytes; split it.".formatted(LARGEST_BYTES));
		}
		ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
		CharBuffer text = CharBuffer.allocate(bytes.remaining());
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		CoderResult result = decoder.decode(bytes, text, true);
		text.flip();
		if (!result.isError()) {
			return new SeedFile(folder, name, text.toString());
		}
		String before = text.toString();
		int line = 1 + (int) before.chars().filter((letter) -> letter == '\n').count();
		int column = before.length() - before.lastIndexOf('\n');
		return unreadable(folder, name, line, "NOT_UTF_8",
				"the byte `%02X` in column %d is not UTF-8".formatted(bytes.get(bytes.position()), column),
				"Save the file in UTF-8, and look whether the letters of this line are right.");
	}

	private static SeedFile unreadable(String folder, String name, int line, String code, String message,
			String remedy) {
		return new SeedFile(folder, name, "", new Finding(folder + "/" + name, line, code, message, remedy));
	}

	/** What lies beside the facts is no part of them. */
	private static boolean isSeed(String name) {
		String within = name.startsWith(FOLDER + "/") ? name.substring(FOLDER.length() + 1) : name;
		return BESIDE.stream().noneMatch(within::startsWith) && isText(name);
	}

	private static boolean isText(String name) {
		return name.endsWith(".yaml") || name.endsWith(".lock") || name.endsWith(".csv");
	}

	private static List<SeedFile> sorted(List<SeedFile> seed) {
		return seed.stream().sorted(Comparator.comparing(SeedFile::path)).toList();
	}

}
