package lv.saiknes.trace;

import java.util.List;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.time.State;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link TraceRequest}.
 *
 * @param request what was asked
 * @param version version of the dataset
 * @param verdict whether the ends are connected in a way that says something of them
 * @param paths the paths, best first, one of each pattern of kinds
 * @param complete whether the search ended of itself; when a limit cut it short, better
 * paths than those here may exist
 * @param searched how far was searched
 * @param leftOut what was not walked, and whether walking it would give a path
 * @param nearest where no path was found: how near the search came
 * @param longer where no path was found within the length asked for: how many relations
 * the shortest has that a greater length alone would give; null where none would
 * @param over where a date was asked about: the relations that do not hold then, or not
 * with the certainty asked for, of the best path of whatever time that leads over such
 */
public record Trace(TraceRequest request, String version, Verdict verdict, List<Ranked> paths, boolean complete,
		Searched searched, List<LeftOut> leftOut, List<NearMiss> nearest, @Nullable Integer longer, List<Over> over) {

	public Trace {
		paths = List.copyOf(paths);
		leftOut = List.copyOf(leftOut);
		nearest = List.copyOf(nearest);
		over = List.copyOf(over);
	}

	/**
	 * A path with its place in the list.
	 *
	 * @param rank from 1
	 * @param path the path
	 * @param similar other paths through the same kinds by the same relations, best first
	 */
	public record Ranked(int rank, TracedPath path, List<TracedPath> similar) {

		public Ranked {
			similar = List.copyOf(similar);
		}

	}

	/**
	 * How far was searched.
	 *
	 * @param nodes nodes within the length asked for
	 * @param expansions beginnings of paths that were carried on
	 * @param compared whole paths that were compared
	 */
	public record Searched(int nodes, int expansions, int compared) {
	}

	/**
	 * What was not walked.
	 *
	 * @param reason why
	 * @param count how many relations (for nodes: how many nodes) that concerns in the
	 * whole graph
	 * @param wouldConnect whether a path exists when this alone is allowed; null where
	 * paths were found without it, or where it cannot be allowed
	 */
	public record LeftOut(Reason reason, int count, @Nullable Boolean wouldConnect) {
	}

	/** Why something was not walked. */
	public enum Reason {

		/** It joins nearly everything. */
		ROSTERS,

		/** It follows from other relations by a rule; those are walked instead. */
		DERIVED,

		/** It is known in a way that was not asked for. */
		GRADES,

		/** It does not hold at the date asked about. */
		DATE,

		/** The node is to be avoided. */
		AVOIDED,

		/** The node is of a kind not asked for. */
		KINDS,

		/** The relation is of a type not asked for. */
		RELATIONS,

		/** Longer ways than the length asked for. */
		LENGTH,

		/** Ways that do not pass what was to be passed. */
		VIA

	}

	/**
	 * A relation that does not hold at the date asked about.
	 *
	 * @param relation the relation
	 * @param state how it stands at the date
	 */
	public record Over(Relation relation, State state) {
	}

	/**
	 * A node that the search reached and from which a single relation that was left out
	 * leads to the end, or on towards it.
	 *
	 * @param reached the node that was reached
	 * @param missing the relation that was left out
	 * @param beyond the node to which it leads
	 * @param left how many relations further it is from there to the end, at least
	 */
	public record NearMiss(Entity reached, Relation missing, Entity beyond, int left) {
	}

}
