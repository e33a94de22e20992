package lv.saiknes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Tells without reading a file whether it is as it was: its size, its number on the disk,
 * and when its content and, which nobody can choose, anything of it was last changed.
 */
final class FileStamp {

	/**
	 * What was changed so shortly before may be changed again within the same tick of a
	 * file system's clock.
	 */
	static final Duration OLD = Duration.ofSeconds(2);

	private FileStamp() {
	}

	/**
	 * Says of a file what it is known by; to be asked before it is read.
	 * @return empty where its system does not tell that, or it has just been changed
	 */
	static Optional<String> of(Path file, Instant now) {
		try {
			Map<String, Object> all = Files.readAttributes(file, "unix:size,ino,lastModifiedTime,ctime");
			FileTime changed = (FileTime) Objects.requireNonNull(all.get("ctime"));
			FileTime modified = (FileTime) Objects.requireNonNull(all.get("lastModifiedTime"));
			Instant old = now.minus(OLD);
			if (changed.toInstant().isAfter(old) || modified.toInstant().isAfter(old)) {
				return Optional.empty();
			}
			return Optional.of(all.get("size") + ":" + all.get("ino") + ":" + modified.to(TimeUnit.NANOSECONDS) + ":"
					+ changed.to(TimeUnit.NANOSECONDS));
		}
		catch (UnsupportedOperationException | IllegalArgumentException | IOException ex) {
			return Optional.empty();
		}
	}

}
