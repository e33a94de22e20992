package lv.saiknes.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Writes files that are there whole or not at all: beside their place first, under a name
 * of their own. A program that is killed meanwhile leaves that; {@link #sweep} takes it
 * away.
 */
public final class WholeFile {

	private static final String BEGUN = ".part";

	private static final Pattern NAME = Pattern.compile(".+[.-]\\d+\\" + BEGUN);

	/** Nobody writes so long: several programs may keep their files in one folder. */
	static final Duration OLD = Duration.ofHours(1);

	private WholeFile() {
	}

	/**
	 * Writes a file, in the place of what was there before.
	 * @throws IOException when it cannot be written; nothing is left of it then
	 */
	public static void write(Path file, Content content) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		Files.createDirectories(folder);
		Path begun = Files.createTempFile(folder, file.getFileName() + ".", BEGUN);
		try {
			try (OutputStream out = Files.newOutputStream(begun)) {
				content.writeTo(out);
			}
			Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
		}
		finally {
			Files.deleteIfExists(begun);
		}
	}

	/**
	 * Deletes what others began long ago and did not finish; of a folder, if there is
	 * one.
	 */
	static void sweep(Path folder, Instant now) throws IOException {
		if (!Files.isDirectory(folder)) {
			return;
		}
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + BEGUN)) {
			for (Path file : files) {
				if (NAME.matcher(file.getFileName().toString()).matches() && isOld(file, now)) {
					Files.deleteIfExists(file);
				}
			}
		}
	}

	private static boolean isOld(Path file, Instant now) throws IOException {
		try {
			return Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(OLD));
		}
		catch (NoSuchFileException ex) {
			return false;
		}
	}

	/** What is to be written. */
	@FunctionalInterface
	public interface Content {

		/** Writes it. */
		void writeTo(OutputStream out) throws IOException;

	}

}
