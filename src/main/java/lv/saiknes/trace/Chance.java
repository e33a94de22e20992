package lv.saiknes.trace;

/**
 * How likely a graph with the same degrees would hold as much of a path's pattern between
 * two nodes with such degrees as its ends have.
 *
 * @param value from 0 to 1
 * @param from how it is known
 */
public record Chance(double value, From from) {

	/** How surprising that is, in bits: each bit is once more heads of a fair coin. */
	public double surprise() {
		return -Math.log(this.value) / Math.log(2);
	}

	/** How a chance is known. */
	public enum From {

		/** Counted in shuffled graphs; for short patterns. */
		PERMUTATION,

		/** Told from the degrees alone, for any path at all; for long patterns. */
		DEGREES

	}

}
