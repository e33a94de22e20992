package lv.saiknes.query;

import java.util.List;
import java.util.Set;

import lv.saiknes.query.Slice.Part;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes of a list are asked for, and what of them.
 *
 * @param label label that they carry; any when null
 * @param filter what they meet
 * @param asOf the date at which they are to hold; null for whatever time
 * @param properties names of the properties to read beside id and kind; all when null
 * @param dated whether to read when each entry holds
 * @param slice which part of the list
 * @param portion whether what the filter lists is asked for, or what the sources leave
 * open
 */
public record Selection(@Nullable String label, Filter filter, @Nullable AtDate asOf, @Nullable List<String> properties,
		boolean dated, Slice slice, Portion portion) {

	private static final int LEFT_OUT = 20;

	public Selection {
		if (label != null) {
			Names.check(label);
		}
		if (properties != null) {
			properties.forEach(Names::check);
			properties = properties.stream().sorted().distinct().toList();
		}
	}

	/** What the date leaves out of this list: the first of it, and how many there are. */
	public Selection leftOut(AtDate left) {
		return new Selection(this.label, this.filter, new AtDate(left.date(), left.certainty(), true), null, true,
				first(), this.portion);
	}

	/**
	 * What the sources leave open of this list: the first of it, and how many there are.
	 */
	public Selection open(Portion open) {
		return new Selection(this.label, this.filter, this.asOf, null, false, first(), open);
	}

	/** The same nodes, of which nothing is to be read. */
	public Selection unread() {
		return new Selection(this.label, this.filter, this.asOf, List.of(), false,
				new Slice(0, false, null, null, this.slice.language(), List.of(), Set.of(), ""), this.portion);
	}

	/** Another part of the same list. */
	Selection with(Slice other) {
		return new Selection(this.label, this.filter, this.asOf, this.properties, this.dated, other, this.portion);
	}

	private Slice first() {
		return new Slice(LEFT_OUT, false, null, null, this.slice.language(), List.of(), Set.of(Part.TOTAL), "");
	}

	/** All nodes with this label, or of any kind, with all their properties. */
	public static Selection of(@Nullable String label, Slice slice) {
		return new Selection(label, Filter.NONE, null, null, false, slice, Portion.LISTED);
	}

	/** What is asked for of what a filter can be held against. */
	public enum Portion {

		/** What meets the filter. */
		LISTED,

		/**
		 * What would meet it, were what the sources do not cover of it as asked.
		 */
		OPEN_LEFT_OUT,

		/**
		 * What meets it only because the sources say nothing, and do not cover it.
		 */
		OPEN_LISTED

	}

}
