package lv.saiknes.model;

/** Whether something holds at a date, as far as the sources know. */
public enum Validity {

	/** It begins later. */
	NOT_YET,

	/**
	 * It had begun, as far as known, and its known end or the source's own date is not
	 * past.
	 */
	IN_FORCE,

	/** No end is known, but the source is older than the date and may have missed one. */
	LAST_KNOWN,

	/** Its known end is past. */
	ENDED;

	/** Whether a question about this date leaves it out: it certainly does not hold. */
	public boolean isOutside() {
		return this == NOT_YET || this == ENDED;
	}

}
