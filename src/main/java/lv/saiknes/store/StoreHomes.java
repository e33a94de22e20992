package lv.saiknes.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.springframework.util.FileSystemUtils;

/**
 * The folders of the embedded store. One is current, by a file that names it; without
 * that file it is the first. Another one is a store that was not completed, or one whose
 * place was taken.
 *
 * @param directory the folder in which they lie
 */
record StoreHomes(Path directory) {

	private static final String FIRST = "neo4j";

	private static final String THROWN_AWAY = "neo4j-thrown-away";

	private static final String POINTER = "current-store";

	/** The folder of the store that counts. */
	Path current() {
		try {
			Path pointer = this.directory.resolve(POINTER);
			return this.directory.resolve(Files.exists(pointer) ? Files.readString(pointer).strip() : FIRST);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A folder for a store that is to take its place. */
	Path next() {
		return this.directory.resolve(current().endsWith(FIRST) ? FIRST + "-2" : FIRST);
	}

	/** From now on this one counts, whenever the process may end. */
	void select(Path home) throws IOException {
		Path written = this.directory.resolve(POINTER + ".new");
		Files.writeString(written, home.getFileName() + "\n", StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
		Files.move(written, this.directory.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE,
				StandardCopyOption.REPLACE_EXISTING);
	}

	/** Deletes all but the current one. */
	void deleteOthers() throws IOException {
		Path current = current();
		for (String name : List.of(FIRST, FIRST + "-2", THROWN_AWAY)) {
			Path home = this.directory.resolve(name);
			if (!home.equals(current)) {
				FileSystemUtils.deleteRecursively(home);
			}
		}
	}

	/**
	 * From now on there is none, whenever the process may end: half of one would be taken
	 * for a damaged one. {@link #deleteOthers} deletes what was there.
	 */
	void clear() throws IOException {
		deleteOthers();
		Path current = current();
		if (Files.exists(current)) {
			Files.move(current, this.directory.resolve(THROWN_AWAY), StandardCopyOption.ATOMIC_MOVE);
		}
		Files.deleteIfExists(this.directory.resolve(POINTER));
	}

}
