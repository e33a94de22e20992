package lv.saiknes.query;

/**
 * By what a list is ordered. What lacks a date or a printed number comes last either way.
 *
 * @param by by what
 * @param descending whether the greatest comes first
 */
public record Order(By by, boolean descending) {

	/** By what a list can be ordered. */
	public enum By {

		/** Name, in the language of the answer. */
		NAME,

		/** Place in the plan. */
		NUMBER,

		/** First date of the node's own time. */
		START,

		/** Last date of the node's own time. */
		END,

		/** Number of relations of the node. */
		RELATION_COUNT

	}

}
