package lv.saiknes.query;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What follows from all of the data, such as a count, read once for each version of it
 * and then at hand, so that what it costs whoever asks does not grow with the data. Who
 * asks while it is being read waits for it. Safe to share between threads.
 *
 * @param <T> what it is; immutable
 */
public final class PerVersion<T> {

	private final Statements statements;

	private final Supplier<T> reading;

	private volatile @Nullable Known<T> known;

	/**
	 * Reads nothing yet.
	 * @param reading reads it from the database
	 */
	public PerVersion(Statements statements, Supplier<T> reading) {
		this.statements = statements;
		this.reading = reading;
	}

	/**
	 * What follows from the loaded version; empty where none is loaded. Once it has been
	 * read only the version is asked for.
	 */
	public Optional<T> find() {
		return this.statements.findVersion().map((version) -> {
			Known<T> before = this.known;
			return (before != null && before.version().equals(version)) ? before.value() : read(version);
		});
	}

	private synchronized T read(String version) {
		Known<T> before = this.known;
		if (before != null && before.version().equals(version)) {
			return before.value();
		}
		T value = this.reading.get();
		// Another version may have been loaded meanwhile.
		if (this.statements.findVersion().equals(Optional.of(version))) {
			this.known = new Known<>(version, value);
		}
		return value;
	}

	private record Known<T>(String version, T value) {
	}

}
