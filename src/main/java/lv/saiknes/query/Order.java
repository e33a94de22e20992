package lv.saiknes.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * By what a list is ordered. What lacks a date or a printed number comes last either way.
 *
 * @param by by what
 * @param descending whether the greatest comes first
 * @param count which relations are counted, where it is by the number of some; else null
 */
public record Order(By by, boolean descending, @Nullable Count count) {

	public Order {
		if ((by == By.RELATION_COUNT_OF) != (count != null)) {
			throw new IllegalArgumentException("the relations to count go with " + By.RELATION_COUNT_OF);
		}
	}

	/**
	 * Relations that are counted: different nodes at their other ends.
	 *
	 * @param relation kind of the relation
	 * @param direction in which direction, seen from the node
	 * @param grades how they are known; in any way when null
	 */
	public record Count(String relation, Neighbours.Direction direction, @Nullable List<String> grades) {

		public Count {
			Names.check(relation);
			grades = (grades != null) ? List.copyOf(grades) : null;
		}

	}

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
		RELATION_COUNT,

		/** Number of its relations of one kind. */
		RELATION_COUNT_OF

	}

}
