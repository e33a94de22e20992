package lv.saiknes.seed;

import org.jspecify.annotations.Nullable;

/**
 * One file of the seed data.
 *
 * @param folder the folder of seed data that it lies in, as the person named it
 * @param name its path from that folder, with forward slashes
 * @param content its text
 * @param fault why its text could not be read, null where it could
 */
public record SeedFile(String folder, String name, String content, @Nullable Finding fault) {

	/** A file whose text was read. */
	public SeedFile(String folder, String name, String content) {
		this(folder, name, content, null);
	}

	/** A file whose folder is the first part of its path. */
	public SeedFile(String path, String content) {
		this(path.substring(0, path.indexOf('/')), path.substring(path.indexOf('/') + 1), content);
	}

	/** Its path as the person knows it. */
	public String path() {
		return this.folder + "/" + this.name;
	}

}
