package lv.saiknes.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Where a file of the seed data lies that may be read.
 *
 * @param folder the folder of seed data that it lies in, as the person named it
 * @param name its path from that folder, with forward slashes
 * @param file where it is
 */
public record SeedPath(String folder, String name, Path file) {

	/** Its path as the person knows it. */
	public String path() {
		return this.folder + "/" + this.name;
	}

	/**
	 * Reads it.
	 * @throws UncheckedIOException when that is not possible
	 */
	public SeedFile read() {
		try {
			return SeedFiles.read(this.folder, this.name, this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("seed data in `" + this.folder + "` cannot be read", ex);
		}
	}

}
