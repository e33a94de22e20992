package lv.saiknes.store;

import lv.saiknes.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an ordered list is asked for.
 *
 * @param size how many entries at most
 * @param backwards whether they are counted from the end
 * @param after only what follows this position
 * @param before only what precedes this position
 * @param language the language whose order of names counts
 * @param counted whether the number of all entries is asked for
 */
public record Slice(int size, boolean backwards, @Nullable Position after, @Nullable Position before, Language language,
		boolean counted) {

	/**
	 * A position in an ordered list.
	 *
	 * @param sort the sort key of the entry's node
	 * @param id id of the relation that leads to it, or of the node itself
	 */
	public record Position(String sort, String id) {
	}

}
