package lv.saiknes.trace;

/** Whether two things are connected in a way that says something of them. */
public enum Verdict {

	/** Something particular joins them. */
	CONNECTED,

	/**
	 * All that joins them joins almost everything: a broad theme, a class of bodies,
	 * general money, the region's administration.
	 */
	ONLY_BROAD,

	/** No path was found. */
	NONE

}
