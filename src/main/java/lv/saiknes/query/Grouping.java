package lv.saiknes.query;

import java.util.List;

import lv.saiknes.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * By what the nodes of a list are counted. A node may be in several groups, or in none.
 */
public sealed interface Grouping permits Grouping.ByTrait, Grouping.ByProperty, Grouping.ByEnd {

	/**
	 * By something that every node can have.
	 *
	 * @param trait what
	 */
	record ByTrait(Trait trait) implements Grouping {

	}

	/**
	 * By the value of a property.
	 *
	 * @param property its name
	 * @param language the language of its values, where it has texts; else null
	 */
	record ByProperty(String property, @Nullable Language language) implements Grouping {

		public ByProperty {
			Names.check(property);
		}

	}

	/**
	 * By the nodes that it reaches.
	 *
	 * @param along the relations that lead there, one after another
	 * @param kind kind of the ends; whatever lies in them or is narrower counts to them,
	 * too; null where the last relation ends at them
	 */
	record ByEnd(List<Order.Count> along, @Nullable String kind) implements Grouping {

		public ByEnd {
			along = List.copyOf(along);
			if (kind != null) {
				Names.check(kind);
			}
		}

	}

	/** What every node can have. */
	enum Trait {

		/** Its kind. */
		KIND,

		/** The sources that tell something of it. */
		SOURCE,

		/** The year in which its own time begins. */
		START_YEAR,

		/** The ten years in which its own time begins. */
		START_DECADE,

		/** The year in which its own time ends. */
		END_YEAR

	}

}
