package lv.saiknes.query;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import lv.saiknes.query.PreparingException.Prepared;

/**
 * What follows from all of the data, such as a count, read once for each version of it
 * and then at hand, so that what it costs whoever asks does not grow with the data. It is
 * read in the background: who asks meanwhile waits for it, a visitor only so long that it
 * is worth it. Safe to share between threads.
 *
 * @param <T> what it is; immutable
 */
public final class PerVersion<T> {

	/** A database that stands still is not waited for much longer than one that works. */
	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private final Statements statements;

	private final InBackground<String, T> reading;

	/**
	 * Reads nothing yet.
	 * @param what what it is, as {@link PreparingException} says it
	 * @param reading reads it from the database
	 */
	public PerVersion(Prepared what, Statements statements, Supplier<T> reading) {
		this.statements = statements;
		this.reading = new InBackground<>(what, (version) -> {
			T value = reading.get();
			// Another version may have been loaded meanwhile, of which this may be.
			if (!statements.findVersion().equals(Optional.of(version))) {
				throw new PreparingException(what);
			}
			return value;
		}, PATIENCE);
	}

	/**
	 * What follows from the loaded version; empty where none is loaded. Once it has been
	 * read only the version is asked for.
	 * @throws PreparingException when a visitor would wait too long for it
	 */
	public Optional<T> find() {
		return this.statements.findVersion().map(this.reading::get);
	}

}
