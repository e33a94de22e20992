package lv.saiknes.silence;

/** What it means that nothing is said. */
public enum Silence {

	/** A source lists such things in full, and this is not among them. */
	NONE,

	/** No source covers it, so that nothing follows. */
	NOT_COVERED

}
