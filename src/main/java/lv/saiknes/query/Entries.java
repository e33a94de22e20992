package lv.saiknes.query;

import java.util.List;

import lv.saiknes.model.Period;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * A part of an ordered list.
 *
 * @param entries its entries in order
 * @param more whether the list goes on beyond the end that was asked for; false where
 * that was not asked
 * @param total how many entries the whole list has; -1 where that was not asked for
 */
public record Entries(List<Entry> entries, boolean more, long total) {

	/** An empty list. */
	public static final Entries NONE = new Entries(List.of(), false, 0);

	/**
	 * One entry.
	 *
	 * @param node the node
	 * @param link the relation that leads to it, absent in lists of nodes and where it
	 * was not asked for
	 * @param position its position, absent where that was not asked for
	 * @param time when it holds, absent where that was not asked for
	 */
	public record Entry(Vertex node, @Nullable Link link, Slice.@Nullable Position position, @Nullable Time time) {
	}

	/**
	 * When an entry holds.
	 *
	 * @param own dates of the relation itself, or of the node in a list of nodes
	 * @param times when it holds, with what it takes over from its ends; null where time
	 * is no matter
	 */
	public record Time(Period own, @Nullable Times times) {
	}

}
