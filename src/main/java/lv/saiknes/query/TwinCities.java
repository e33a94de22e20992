package lv.saiknes.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of the list of towns with which one is twinned.
 *
 * @param entries its entries in order
 * @param more whether the list goes on
 * @param total how many entries the whole list has; -1 where that was not asked for
 */
public record TwinCities(List<Entry> entries, boolean more, long total) {

	/** None. */
	static final TwinCities NONE = new TwinCities(List.of(), false, 0);

	/**
	 * A town and the partnership that joins it.
	 *
	 * @param town the town
	 * @param partnership the agreement or cooperation
	 * @param citations ids of the passages that name the two as its parties
	 * @param position its position, absent where that was not asked for
	 * @param time when it holds, absent where that was not asked for
	 */
	public record Entry(Vertex town, Vertex partnership, List<String> citations, Slice.@Nullable Position position,
			Entries.@Nullable Time time) {
	}

}
