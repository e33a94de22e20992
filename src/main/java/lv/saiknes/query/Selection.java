package lv.saiknes.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which nodes of a list are asked for, and what of them.
 *
 * @param label label that they carry; any when null
 * @param filter what they meet
 * @param asOf leave out what had not begun or had ended at this date; nothing when null
 * @param properties names of the properties to read beside id and kind; all when null
 * @param dated whether to read when each entry holds
 * @param slice which part of the list
 */
public record Selection(@Nullable String label, Filter filter, @Nullable String asOf, @Nullable List<String> properties,
		boolean dated, Slice slice) {

	public Selection {
		if (label != null) {
			Names.check(label);
		}
		if (properties != null) {
			properties.forEach(Names::check);
			properties = properties.stream().sorted().distinct().toList();
		}
	}

	/** All nodes with this label, or of any kind, with all their properties. */
	public static Selection of(@Nullable String label, Slice slice) {
		return new Selection(label, Filter.NONE, null, null, false, slice);
	}

}
