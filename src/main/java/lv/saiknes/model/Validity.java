package lv.saiknes.model;

import java.util.Comparator;
import java.util.List;

/** Whether something holds at a date, as far as the sources know. */
public enum Validity {

	/** It begins later. */
	NOT_YET,

	/**
	 * It had begun, or the source knew it as going on, and its known end or the source's
	 * own date is not past.
	 */
	IN_FORCE,

	/** No end is known, but the source is older than the date and may have missed one. */
	LAST_KNOWN,

	/** Its known end is past. */
	ENDED,

	/**
	 * The date is before the source's own, and from when on it holds nobody says; or its
	 * time is not told at all.
	 */
	UNKNOWN;

	/** The order in which they are told: what holds first, what has ended last. */
	public static final List<Validity> HOLDING_FIRST = List.of(IN_FORCE, LAST_KNOWN, NOT_YET, UNKNOWN, ENDED);

	/** By that order: of two the lesser holds better. */
	public static final Comparator<Validity> BY_HOLDING = Comparator.comparingInt(HOLDING_FIRST::indexOf);

	/** Whether a question about this date leaves it out: it certainly does not hold. */
	public boolean isOutside() {
		return this == NOT_YET || this == ENDED;
	}

}
