package lv.saiknes.trace;

import java.util.List;
import java.util.Set;

import lv.saiknes.model.Grade;
import lv.saiknes.time.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: from where to where, and by which ways. Lists that limit (kinds,
 * relations) allow everything when empty.
 *
 * @param from ids from which paths start
 * @param to ids at which they end; empty when a kind is asked for
 * @param toKind kind at any node of which they end, null when ids are asked for
 * @param toPlan id of the plan whose nodes of that kind alone count, null for all
 * @param via ids that every path has to pass
 * @param avoid ids that no path may pass
 * @param kinds kinds of the nodes between the ends
 * @param avoidKinds kinds that may not stand between the ends
 * @param relations names of the relations to use
 * @param avoidRelations names of the relations not to use
 * @param grades how relations must be known; derived ones are never walked
 * @param asOf date at which nodes and relations must hold, null for any
 * @param certainty whether what only may hold at that date counts
 * @param maxLength most relations in a path, 1 to {@value #LONGEST}
 * @param first how many paths, 1 to {@value #MOST}
 * @param diversity from 0 (the best scores) to 1 (no shared way)
 * @param includeRosters whether relations that join nearly everything may connect
 */
public record TraceRequest(List<String> from, List<String> to, @Nullable String toKind, @Nullable String toPlan,
		List<String> via, List<String> avoid, Set<String> kinds, Set<String> avoidKinds, Set<String> relations,
		Set<String> avoidRelations, Set<Grade> grades, @Nullable String asOf, Certainty certainty, int maxLength,
		int first, double diversity, boolean includeRosters) {

	/** Most relations that a path may have. */
	public static final int LONGEST = 6;

	/** Most paths that an answer may have. */
	public static final int MOST = 20;

	/** Most ids that each list may have. */
	public static final int MOST_IDS = 10;

	/** Diversity unless another is asked for. */
	public static final double DIVERSITY = 0.5;

	/** Paths in an answer unless another number is asked for. */
	public static final int FIRST = 5;

	public TraceRequest {
		from = List.copyOf(from);
		to = List.copyOf(to);
		via = List.copyOf(via);
		avoid = List.copyOf(avoid);
		kinds = Set.copyOf(kinds);
		avoidKinds = Set.copyOf(avoidKinds);
		relations = Set.copyOf(relations);
		avoidRelations = Set.copyOf(avoidRelations);
		grades = Set.copyOf(grades);
	}

	/** A request that says nothing but from where. */
	public static Builder from(List<String> ids) {
		return new Builder(ids);
	}

	/** The same with other relations allowed, to see what a limit costs. */
	public Builder change() {
		return new Builder(this);
	}

	/** Puts a request together; what is not said has the usual value. */
	public static final class Builder {

		private final List<String> from;

		private List<String> to = List.of();

		private @Nullable String toKind;

		private @Nullable String toPlan;

		private List<String> via = List.of();

		private List<String> avoid = List.of();

		private Set<String> kinds = Set.of();

		private Set<String> avoidKinds = Set.of();

		private Set<String> relations = Set.of();

		private Set<String> avoidRelations = Set.of();

		private Set<Grade> grades = Set.of(Grade.STATED, Grade.CURATED);

		private @Nullable String asOf;

		private Certainty certainty = Certainty.POSSIBLE;

		private int maxLength = LONGEST;

		private int first = FIRST;

		private double diversity = DIVERSITY;

		private boolean includeRosters;

		private Builder(List<String> from) {
			this.from = from;
		}

		private Builder(TraceRequest request) {
			this.from = request.from;
			this.to = request.to;
			this.toKind = request.toKind;
			this.toPlan = request.toPlan;
			this.via = request.via;
			this.avoid = request.avoid;
			this.kinds = request.kinds;
			this.avoidKinds = request.avoidKinds;
			this.relations = request.relations;
			this.avoidRelations = request.avoidRelations;
			this.grades = request.grades;
			this.asOf = request.asOf;
			this.certainty = request.certainty;
			this.maxLength = request.maxLength;
			this.first = request.first;
			this.diversity = request.diversity;
			this.includeRosters = request.includeRosters;
		}

		/** Ids at which paths end. */
		public Builder to(List<String> ids) {
			this.to = ids;
			return this;
		}

		/** Kind at any node of which paths end, and the plan it has to belong to. */
		public Builder toKind(@Nullable String kind, @Nullable String plan) {
			this.toKind = kind;
			this.toPlan = plan;
			return this;
		}

		/** Ids that every path has to pass. */
		public Builder via(List<String> ids) {
			this.via = ids;
			return this;
		}

		/** Ids that no path may pass. */
		public Builder avoid(List<String> ids) {
			this.avoid = ids;
			return this;
		}

		/** Kinds of the nodes between the ends. */
		public Builder kinds(Set<String> names) {
			this.kinds = names;
			return this;
		}

		/** Kinds that may not stand between the ends. */
		public Builder avoidKinds(Set<String> names) {
			this.avoidKinds = names;
			return this;
		}

		/** Names of the relations to use. */
		public Builder relations(Set<String> names) {
			this.relations = names;
			return this;
		}

		/** Names of the relations not to use. */
		public Builder avoidRelations(Set<String> names) {
			this.avoidRelations = names;
			return this;
		}

		/** How relations must be known. */
		public Builder grades(Set<Grade> values) {
			this.grades = values;
			return this;
		}

		/** Date at which nodes and relations must hold. */
		public Builder asOf(@Nullable String date) {
			this.asOf = date;
			return this;
		}

		/** Whether what only may hold at that date counts. */
		public Builder certainty(Certainty wanted) {
			this.certainty = wanted;
			return this;
		}

		/** Most relations in a path. */
		public Builder maxLength(int relations) {
			this.maxLength = relations;
			return this;
		}

		/** How many paths. */
		public Builder first(int paths) {
			this.first = paths;
			return this;
		}

		/** From 0 (the best scores) to 1 (no shared way). */
		public Builder diversity(double value) {
			this.diversity = value;
			return this;
		}

		/** Whether relations that join nearly everything may connect. */
		public Builder includeRosters(boolean include) {
			this.includeRosters = include;
			return this;
		}

		/** The request. */
		public TraceRequest build() {
			return new TraceRequest(this.from, this.to, this.toKind, this.toPlan, this.via, this.avoid, this.kinds,
					this.avoidKinds, this.relations, this.avoidRelations, this.grades, this.asOf, this.certainty,
					this.maxLength, this.first, this.diversity, this.includeRosters);
		}

	}

}
