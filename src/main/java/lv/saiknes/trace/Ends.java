package lv.saiknes.trace;

/**
 * Positions of the nodes that a request names.
 *
 * @param from starts
 * @param to targets
 * @param via to be passed
 * @param avoid not to be passed
 */
record Ends(int[] from, int[] to, int[] via, int[] avoid) {

	private static final int[] NONE = {};

	/** Of a search that is asked what it may walk, and not to walk it. */
	static final Ends NOWHERE = new Ends(NONE, NONE, NONE, NONE);

	Ends withoutVia() {
		return new Ends(this.from, this.to, NONE, this.avoid);
	}

	Ends withoutAvoid() {
		return new Ends(this.from, this.to, this.via, NONE);
	}

}
