package lv.saiknes.draft;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A section of a unit of a plan, with the items of its list.
 *
 * @param number its number as printed, empty where it has none
 * @param role what its items are, absent where that is not known
 * @param heading the line of its heading
 * @param items its items
 */
record Section(String number, Lexicon.@Nullable Role role, int heading, List<Item> items) {

	Section {
		items = List.copyOf(items);
	}

	/**
	 * An item of a list.
	 *
	 * @param label the letter or number before it, empty where there is none
	 * @param lines its lines
	 * @param text its words, without the mark
	 */
	record Item(String label, Lines lines, String text) {
	}

}
