package lv.saiknes.query;

import java.util.List;

import lv.saiknes.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A page of the groups of a list, the largest first, equal ones in the order of their
 * keys.
 *
 * @param counted how many different nodes the list has
 * @param ungrouped how many of them are in no group
 * @param total how many groups there are on all pages
 * @param groups the groups
 */
public record Groups(long counted, long ungrouped, int total, List<Group> groups) {

	/** Of a list without nodes. */
	public static final Groups NONE = new Groups(0, 0, 0, List.of());

	public Groups {
		groups = List.copyOf(groups);
	}

	/**
	 * A group.
	 *
	 * @param key the value that its nodes share: a kind, the number of a source, a year,
	 * the first year of ten, the value of a property, or the id of a node
	 * @param label name of the source or node; null where the key says it all
	 * @param count how many different nodes it has
	 */
	public record Group(String key, @Nullable Text label, long count) {
	}

}
