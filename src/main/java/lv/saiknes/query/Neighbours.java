package lv.saiknes.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which neighbours of a node are asked for. Two requests that are equal are answered by
 * one statement, for however many nodes.
 *
 * @param kinds names of the relations to follow; all when null
 * @param direction in which direction
 * @param grades how the relations are known; in any way when null
 * @param linked whether the relations themselves are asked for, and not only where they
 * lead
 * @param properties names of the properties to read of the relations beside their id; all
 * when null
 * @param selection which of the nodes at their other ends
 */
public record Neighbours(@Nullable List<String> kinds, Direction direction, @Nullable List<String> grades,
		boolean linked, @Nullable List<String> properties, Selection selection) {

	public Neighbours {
		if (kinds != null) {
			kinds.forEach(Names::check);
			kinds = List.copyOf(kinds);
		}
		if (properties != null) {
			properties.forEach(Names::check);
			properties = properties.stream().sorted().distinct().toList();
		}
		grades = (grades != null) ? List.copyOf(grades) : null;
	}

	/** What the date leaves out of this list. */
	public Neighbours leftOut(AtDate left) {
		return new Neighbours(this.kinds, this.direction, this.grades, true, null, this.selection.leftOut(left));
	}

	/** What the sources leave open of this list. */
	public Neighbours open(Selection.Portion open) {
		return new Neighbours(this.kinds, this.direction, this.grades, false, List.of(), this.selection.open(open));
	}

	/** The same neighbours, of which nothing is to be read. */
	public Neighbours unread() {
		return new Neighbours(this.kinds, this.direction, this.grades, false, List.of(), this.selection.unread());
	}

	/** Direction of a relation as seen from a node. */
	public enum Direction {

		/** It starts at the node. */
		OUT,

		/** It ends at the node. */
		IN,

		/** Either. */
		BOTH;

		/** The same relation as seen from its other end. */
		Direction opposite() {
			return switch (this) {
				case OUT -> IN;
				case IN -> OUT;
				case BOTH -> BOTH;
			};
		}

	}

}
