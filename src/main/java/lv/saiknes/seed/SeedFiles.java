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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
	 * All collections of these directories together, or the program's own copy where none
	 * is named but the usual one and that does not exist.
	 * @throws UncheckedIOException when files cannot be read
	 */
	public static List<SeedFile> of(List<Path> directories) {
		return of(directories, List.of());
	}

	/**
	 * The chosen collections of these directories, in the order of the choice; all of
	 * them where none is chosen. They have to be among {@link #listCollections}.
	 * @throws UncheckedIOException when files cannot be read
	 */
	public static List<SeedFile> of(List<Path> directories, List<String> chosen) {
		return isPacked(directories) ? bundled() : listPaths(directories, chosen).stream().map(SeedPath::read).toList();
	}

	/**
	 * Where the files lie that {@link #of(List, List)} reads, in its order; none where
	 * the program's own copy is read.
	 * @throws UncheckedIOException when folders cannot be read
	 */
	public static List<SeedPath> listPaths(List<Path> directories, List<String> chosen) {
		if (isPacked(directories)) {
			return List.of();
		}
		Map<String, List<Path>> known = collections(directories);
		return (chosen.isEmpty() ? known.keySet() : new LinkedHashSet<>(chosen)).stream()
			.flatMap((name) -> known.getOrDefault(name, List.of()).stream())
			.flatMap((directory) -> listPaths(directory).stream())
			.toList();
	}

	/** The names of the collections in these directories, in their order. */
	public static List<String> listCollections(List<Path> directories) {
		return isPacked(directories) ? List.of(FOLDER) : List.copyOf(collections(directories).keySet());
	}

	/**
	 * A directory is a collection, named like itself, unless it has no `dataset.yaml` but
	 * folders in it do: then each of these is one.
	 */
	private static Map<String, List<Path>> collections(List<Path> directories) {
		Map<String, List<Path>> collections = new LinkedHashMap<>();
		for (Path directory : directories) {
			List<Path> within = isCollection(directory) ? List.of() : within(directory);
			for (Path folder : within.isEmpty() ? List.of(directory) : within) {
				String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
				List<Path> known = collections.computeIfAbsent(name, (key) -> new ArrayList<>());
				known.add(folder);
			}
		}
		return collections;
	}

	private static boolean isCollection(Path directory) {
		return Files.isRegularFile(directory.resolve("dataset.yaml"));
	}

	private static List<Path> within(Path directory) {
		if (!Files.isDirectory(directory)) {
			return List.of();
		}
		try (Stream<Path> folders = Files.list(directory)) {
			return folders.filter(SeedFiles::isCollection).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the folder `" + directory + "` cannot be read", ex);
		}
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
		return listPaths(directory).stream().map(SeedPath::read).toList();
	}

	private static List<SeedPath> listPaths(Path directory) {
		String folder = directory.toString().replace('\\', '/');
		// Where it is a link to a folder, that is walked.
		try (Stream<Path> files = Files.walk(directory.toRealPath())) {
			Path root = directory.toRealPath();
			return files.filter(Files::isRegularFile)
				.map((file) -> new SeedPath(folder, root.relativize(file).toString().replace('\\', '/'), file))
				.filter((path) -> isSeed(path.name()))
				.sorted(Comparator.comparing(SeedPath::path))
				.toList();
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
	static SeedFile read(String folder, String name, Path file) throws IOException {
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
