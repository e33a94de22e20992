package lv.saiknes.query;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What an answer needs is still being made of the loaded data, in the background; whoever
 * asks is to ask again.
 */
public class PreparingException extends StoreException {

	private static final long serialVersionUID = 1L;

	private final Prepared what;

	/** Says what is being made. */
	public PreparingException(Prepared what) {
		super(what + " of the loaded data: still being prepared. Ask again in a few seconds.");
		this.what = what;
	}

	/** What is being made. */
	public Prepared what() {
		return this.what;
	}

	/** The one because of which something failed; empty where that is not why. */
	public static Optional<PreparingException> findIn(@Nullable Throwable failure) {
		return Causes.of(failure)
			.stream()
			.filter(PreparingException.class::isInstance)
			.map(PreparingException.class::cast)
			.findFirst();
	}

	/** What is made of the loaded data after it has been loaded. */
	public enum Prepared {

		/** All of it in memory. */
		GRAPH,

		/** The index of names. */
		NAMES,

		/** The index of running texts. */
		TEXTS,

		/** What partners are found by. */
		PARTNERS,

		/** What paths are found by. */
		TRACES,

		/** How much there is of what. */
		COUNTS,

		/** How kinds hang together, and who stands out. */
		OVERVIEW,

		/** Which plans are divided into parts. */
		PLANS,

		/** What the plans leave open. */
		GAPS,

		/** What the map shows first. */
		MAP;

		/** Key of the message that says it. */
		public String key() {
			return "gate.preparing." + name().toLowerCase(Locale.ROOT);
		}

	}

}
