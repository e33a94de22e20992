package lv.saiknes.compare;

import java.util.List;
import java.util.Set;

import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import lv.saiknes.query.Link;
import lv.saiknes.query.Vertex;
import lv.saiknes.silence.Silence;
import lv.saiknes.time.State;
import lv.saiknes.words.Words;

/**
 * Things of one sort side by side.
 *
 * @param entities what was compared, in the order asked
 * @param sort their sort
 * @param aspects in which respects; those in which none of them has anything are left out
 * @param leftOut the relations that a date leaves out
 * @param notCovered respects in which nothing is told of any of them and that no source
 * covers for all of them
 */
public record Comparison(List<Vertex> entities, Sort sort, List<Compared> aspects, List<LeftOut> leftOut,
		List<Aspect> notCovered) {

	/**
	 * How many things at least two of the compared have; what they share in two respects
	 * is one thing.
	 */
	public int sharedCount() {
		return (int) this.aspects.stream()
			.flatMap((aspect) -> aspect.shared().stream())
			.map((entry) -> entry.entities().getFirst().id())
			.distinct()
			.count();
	}

	/**
	 * A relation of one of the compared that a date leaves out.
	 *
	 * @param relation the relation
	 * @param state how it stands at the date
	 */
	public record LeftOut(Link relation, State state) {
	}

	/**
	 * One aspect.
	 *
	 * @param aspect which
	 * @param sort what is compared
	 * @param shared what at least two of the compared have, most widely shared first
	 * @param only what each of them has alone, in the order asked
	 */
	public record Compared(Aspect aspect, Sort sort, List<Entry> shared, List<Only> only) {

		/** The aspect's heading. */
		public Text label() {
			return this.aspect.label(this.sort);
		}

	}

	/**
	 * What one of the compared has alone.
	 *
	 * @param entity which of them
	 * @param entries what it has, in the order of names
	 * @param silence what it means that nothing more is told of it in this respect
	 */
	public record Only(Vertex entity, List<Entry> entries, Silence silence) {

		/** The same in words. */
		public Text silenceText() {
			return Words.text("compare.silence." + this.silence.name());
		}

	}

	/**
	 * One thing that is shared, or that one has alone.
	 *
	 * @param entities the node; several where items of different owners are worded alike
	 * @param held which of the compared have it, in the order asked, and when
	 * @param relations the relations that say so, sorted by id
	 * @param joined ids of those that say so only together with another, so that it is
	 * concluded and no source says it
	 */
	public record Entry(List<Vertex> entities, List<Held> held, List<Link> relations, Set<String> joined) {

		/** Which of the compared have it. */
		public List<Vertex> holders() {
			return this.held.stream().map(Held::entity).toList();
		}

	}

	/**
	 * That one of the compared has something.
	 *
	 * @param entity which of them
	 * @param states how that stands in time: what holds first, each in other words; none
	 * where time is no matter
	 */
	public record Held(Vertex entity, List<State> states) {

		/** Whether it only had it. */
		public boolean past() {
			return !this.states.isEmpty() && this.states.stream().allMatch((state) -> state.kind() == Validity.ENDED);
		}

	}

}
