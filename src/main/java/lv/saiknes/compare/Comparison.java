package lv.saiknes.compare;

import java.util.List;

import lv.saiknes.model.Text;
import lv.saiknes.query.Link;
import lv.saiknes.query.Vertex;

/**
 * Things of one sort side by side.
 *
 * @param entities what was compared, in the order asked
 * @param sort their sort
 * @param aspects in which respects; those in which none of them has anything are left out
 */
public record Comparison(List<Vertex> entities, Sort sort, List<Compared> aspects) {

	/**
	 * One aspect.
	 *
	 * @param aspect which
	 * @param shared what at least two of the compared have, most widely shared first
	 * @param only what each of them has alone, in the order asked
	 */
	public record Compared(Aspect aspect, List<Entry> shared, List<Only> only) {

		/** The aspect's heading. */
		public Text label() {
			return this.aspect.label();
		}

	}

	/**
	 * What one of the compared has alone.
	 *
	 * @param entity which of them
	 * @param entries what it has, in the order of names
	 */
	public record Only(Vertex entity, List<Entry> entries) {
	}

	/**
	 * One thing that is shared, or that one has alone.
	 *
	 * @param entities the node; several where items of different owners are worded alike
	 * @param holders which of the compared have it, in the order asked
	 * @param relations the relations that say so, sorted by id
	 */
	public record Entry(List<Vertex> entities, List<Vertex> holders, List<Link> relations) {
	}

}
