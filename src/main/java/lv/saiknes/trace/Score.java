package lv.saiknes.trace;

import java.util.List;

/**
 * A score taken apart. Whoever multiplies {@link #trust()} and, of each hop, its degrees
 * (each to the power of minus {@link #damping()}), length, roster, loose, sibling and
 * detour factors, gets the value; times the factors of content, of what is over and of
 * diversity it gives the place in the list.
 *
 * @param value degree-weighted path score (Himmelstein and others 2023, doi
 * 10.1101/2023.01.05.522941) with the further factors named here
 * @param damping exponent of the degrees
 * @param trust factor of the weakest grade on the path
 * @param hops what each hop contributes, in the order of the walk
 * @param content factor for how much what the path leads through is about the same as a
 * plan's part that is one of its ends; 1 where none is
 * @param over factor for leading over what has ended
 * @param sharedInner the largest share of inner nodes that it has in common with a path
 * before it in the list
 * @param diversity one minus that share times the diversity asked for
 */
public record Score(double value, double damping, double trust, List<Hop> hops, double content, double over,
		double sharedInner, double diversity) {

	public Score {
		hops = List.copyOf(hops);
	}

	/** What the order of the list goes by. */
	public double adjusted() {
		return worth() * this.diversity;
	}

	/** What a path is worth by itself, whatever others there are. */
	double worth() {
		return this.value * this.content * this.over;
	}

	/** The same path after others with which it shares so much. */
	Score after(double shared, double asked) {
		return new Score(this.value, this.damping, this.trust, this.hops, this.content, this.over, shared,
				1 - asked * shared);
	}

	/**
	 * What one hop contributes.
	 *
	 * @param leaving to how many nodes of the next one's kind the node before is joined
	 * by this relation
	 * @param arriving to how many nodes of the kind before the next one is so joined; 1
	 * at the end where any of a kind will do
	 * @param degrees the two, damped
	 * @param length factor that every hop has
	 * @param share the share of all that could be so joined which one of the two is
	 * joined to; 0 for the few
	 * @param roster factor for a share so large that the relation says little
	 * @param sibling factor where the walk turns from a whole to another of its parts
	 * before this hop
	 * @param loose factor for a relation that says little by itself
	 * @param shortcuts how many nodes further back on the path are joined directly to the
	 * one that this hop leads to
	 * @param detour factor for those
	 */
	public record Hop(int leaving, int arriving, double degrees, double length, double share, double roster,
			double sibling, double loose, int shortcuts, double detour) {

		/** The product of its factors. */
		public double factor() {
			return this.degrees * this.length * this.roster * this.sibling * this.loose * this.detour;
		}

	}

}
