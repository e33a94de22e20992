package lv.saiknes.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
 * @param orders by what the list is ordered; where empty, parts of plans stand in printed
 * order and all else by name
 * @param parts what is asked for beside the entries
 * @param list by what its positions are told from those of other lists; empty where none
 * is asked for
 */
public record Slice(int size, boolean backwards, @Nullable Position after, @Nullable Position before, Language language,
		List<Order> orders, Set<Part> parts, String list) {

	public Slice {
		orders = List.copyOf(orders);
		parts = Set.copyOf(parts);
	}

	/** All entries in the usual order, for who shows or chooses from each of them. */
	public static Slice all(Language language) {
		return new Slice(Integer.MAX_VALUE, false, null, null, language, List.of(), Set.of(), "");
	}

	/** The same of a list of which only this page is there and the number is known. */
	Slice ofPage() {
		Set<Part> open = new HashSet<>(this.parts);
		open.remove(Part.TOTAL);
		return new Slice(this.size, this.backwards, null, null, this.language, this.orders, open, this.list);
	}

	/** Whether this is asked for beside the entries. */
	public boolean has(Part part) {
		return this.parts.contains(part);
	}

	/** What can be asked of a list beside its entries. */
	public enum Part {

		/** The number of all entries. */
		TOTAL,

		/** Whether the list goes on. */
		MORE,

		/** The position of each entry. */
		POSITIONS

	}

	/**
	 * A position in an ordered list.
	 *
	 * @param keys the sort keys of the entry's node, each a String or a Long
	 * @param id id of the relation that leads to it, or of the node itself
	 */
	public record Position(List<Object> keys, String id) {

		public Position {
			keys = List.copyOf(keys);
		}

	}

}
