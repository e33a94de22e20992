package lv.saiknes.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder with a file for each version, whose name says all that is known of it. A file
 * is complete once it has its name.
 */
public final class FolderShelf implements VersionShelf {

	private static final Pattern NAME = Pattern.compile("(\\d+)_([\\d-]+)_(\\w+)\\.json\\.gz");

	private final Path folder;

	/** In this folder, which is made when it is needed. */
	public FolderShelf(Path folder) {
		this.folder = folder;
	}

	/**
	 * Where versions are kept: as it is set, else in the folder of the embedded store.
	 */
	static Path folder(VersionSettings settings, Path store) {
		Path folder = settings.directory();
		return (folder != null) ? folder : store.resolve("versions");
	}

	@Override
	public List<Version> list() {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map(FolderShelf::version)
				.flatMap(Optional::stream)
				.sorted(Comparator.comparing(Version::loadedAt).reversed())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the kept versions cannot be listed", ex);
		}
	}

	private static Optional<Version> version(Path file) {
		Matcher name = NAME.matcher(file.getFileName().toString());
		return name.matches()
				? Optional
					.of(new Version(name.group(3), name.group(2), Instant.ofEpochMilli(Long.parseLong(name.group(1)))))
				: Optional.empty();
	}

	private Path file(Version version) {
		return this.folder
			.resolve(version.loadedAt().toEpochMilli() + "_" + version.date() + "_" + version.id() + ".json.gz");
	}

	@Override
	public byte[] read(Version version) {
		try {
			return Files.readAllBytes(file(version));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a kept version cannot be read", ex);
		}
	}

	@Override
	public void add(Version version, byte[] content) {
		try {
			WholeFile.write(file(version), (out) -> out.write(content));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the version cannot be kept in " + this.folder, ex);
		}
	}

	@Override
	public void remove(Version version) {
		try {
			Files.deleteIfExists(file(version));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a kept version cannot be removed", ex);
		}
	}

}
