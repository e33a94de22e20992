package lv.saiknes.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.graph.Graph;
import lv.saiknes.ontology.Trait;
import lv.saiknes.query.LongWork;

/**
 * Judges whether a path says something in particular of its ends.
 * <p>
 * Sentences that go on where the one before ended tell of both ends: a town is a member
 * of a group, the group is a partner in a measure, the measure is part of a priority. At
 * a <em>hinge</em> they do not go on but meet: both halves have to do with the same
 * thing, or one actor does both. A hinge says something when it joins few; when it is a
 * class of bodies, money or a theme that joins many pairs, an actor that is asked almost
 * everywhere, or a whole of which both are parts, the path is <em>broad</em>. A theme is
 * what a deed and a plan have in common when the plan is one end of the question; between
 * two deeds or two plans it is a likeness. Two hinges make a chain of acquaintances, and
 * so does a long way outside of the plans.
 * <p>
 * What a node is the ontology's traits say, how many pairs it joins the graph does.
 * Immutable.
 */
final class Hinges {

	/** Of fewer nodes nobody can be said to be joined to almost all. */
	private static final int FEW = 10;

	private final HopGraph hops;

	private final Graph graph;

	private final Limits limits;

	/** How many nodes a relation of each kind begins at, and how many it ends at. */
	private final Map<Side, Integer> populations = new HashMap<>();

	Hinges(HopGraph hops, Limits limits) {
		this.hops = hops;
		this.graph = hops.graph();
		this.limits = limits;
		Map<Side, BitSet> nodes = new HashMap<>();
		LongWork work = new LongWork();
		for (int hop = 0; hop < hops.hopCount(); hop++) {
			work.step();
			nodes.computeIfAbsent(new Side(hops.kind(hop), true), (side) -> new BitSet()).set(hops.from(hop));
			nodes.computeIfAbsent(new Side(hops.kind(hop), false), (side) -> new BitSet()).set(hops.to(hop));
		}
		nodes.forEach((side, there) -> this.populations.put(side, there.cardinality()));
	}

	/**
	 * What a path is worth.
	 * @param nodes its nodes in the order of the walk
	 * @param hops what joins each to the next
	 * @param via nodes that it was to pass; nobody holds them against it
	 */
	Judgement judge(List<Integer> nodes, List<Integer> hops, int[] via) {
		List<Integer> broad = new ArrayList<>();
		int hinges = 0;
		for (int i = 1; i < nodes.size(); i++) {
			if (this.hops.isRoster(hops.get(i - 1))) {
				broad.add(this.hops.to(hops.get(i - 1)));
			}
			else if (i < hops.size() && !contains(via, nodes.get(i))) {
				Passage passage = new Passage(nodes, hops, i);
				if (passage.isBroad()) {
					broad.add(nodes.get(i));
				}
				if (passage.isHinge()) {
					hinges++;
				}
			}
		}
		boolean particular = broad.isEmpty() && hinges <= this.limits.hinges()
				&& outsideOfPlans(nodes) <= this.limits.length() + via.length;
		return new Judgement(particular, broad.stream().distinct().toList());
	}

	private static boolean contains(int[] nodes, int node) {
		return Arrays.stream(nodes).anyMatch((other) -> other == node);
	}

	/**
	 * How many relations there are without those by which the ends lie in their plans:
	 * that a task stands in a measure, and this in a priority, makes no way longer.
	 */
	private int outsideOfPlans(List<Integer> nodes) {
		return lastOf(nodes) - firstOf(nodes);
	}

	/** Where the parts of plans end with which a path begins. */
	private int firstOf(List<Integer> nodes) {
		int first = 0;
		while (first < nodes.size() - 1 && ofPlan(nodes.get(first)) && ofPlan(nodes.get(first + 1))) {
			first++;
		}
		return first;
	}

	/** Where the parts of plans begin with which a path ends. */
	int lastOf(List<Integer> nodes) {
		int last = nodes.size() - 1;
		while (last > firstOf(nodes) && ofPlan(nodes.get(last)) && ofPlan(nodes.get(last - 1))) {
			last--;
		}
		return last;
	}

	/** Whether a node is a plan or belongs to one. */
	boolean ofPlan(int node) {
		return this.graph.is(node, Trait.PLAN) || this.graph.is(node, Trait.UNIT) || this.graph.is(node, Trait.ITEM);
	}

	/** What a path does at one of the nodes between its ends. */
	private final class Passage {

		private final List<Integer> nodes;

		private final int place;

		private final int node;

		private final int arriving;

		private final int leaving;

		private final boolean whole;

		Passage(List<Integer> nodes, List<Integer> hops, int place) {
			this.nodes = nodes;
			this.place = place;
			this.node = nodes.get(place);
			this.arriving = hops.get(place - 1);
			this.leaving = hops.get(place);
			this.whole = Hinges.this.hops.throughWhole(this.node, this.arriving, this.leaving);
		}

		/** How many pairs the node joins in the way in which it joins this one. */
		private int pairs() {
			return degree(this.arriving) * degree(this.leaving);
		}

		/** How many nodes of whatever kind such a relation joins to this one. */
		private int degree(int hop) {
			HopGraph graph = Hinges.this.hops;
			int degree = 0;
			LongWork work = new LongWork();
			for (int i = graph.start(this.node); i < graph.start(this.node + 1); i++) {
				work.step();
				int other = graph.incident(i);
				if (graph.kind(other).equals(graph.kind(hop)) && endsHere(other) == endsHere(hop)) {
					degree++;
				}
			}
			return degree;
		}

		private boolean endsHere(int hop) {
			return Hinges.this.hops.to(hop) == this.node;
		}

		/**
		 * Whether both sentences end here, or both begin here with who acts; what a
		 * document says of itself belongs together.
		 */
		private boolean isMeeting() {
			boolean ends = endsHere(this.arriving);
			return ends == endsHere(this.leaving) && (ends || is(Trait.ACTOR));
		}

		boolean isHinge() {
			return isMeeting() && pairs() > 1;
		}

		boolean isBroad() {
			if (is(Trait.GROUP)) {
				return joinsMany();
			}
			if (!isMeeting()) {
				return this.whole;
			}
			if (is(Trait.THEME)) {
				return !isServed();
			}
			return this.whole || isSharedPlan() || is(Trait.INSTRUMENT) && joinsMany()
					|| is(Trait.ACTOR) && share(this.arriving) * share(this.leaving) > Hinges.this.limits.share();
		}

		/**
		 * To how many of all that anything has such a relation to the node has it: who is
		 * asked everywhere joins nothing in particular.
		 */
		private double share(int hop) {
			int all = Hinges.this.populations.getOrDefault(new Side(Hinges.this.hops.kind(hop), endsHere(hop)), 0);
			return (all < FEW) ? 0 : (double) degree(hop) / all;
		}

		private boolean joinsMany() {
			return pairs() > Hinges.this.limits.pairs();
		}

		/** Whether two parts of plans refer alike to a third. */
		private boolean isSharedPlan() {
			return ofPlan(this.node) && ofPlan(before()) && ofPlan(after())
					&& Hinges.this.hops.kind(this.arriving).equals(Hinges.this.hops.kind(this.leaving));
		}

		/**
		 * Whether a plan that is one end of the question and a deed have the theme in
		 * common.
		 */
		private boolean isServed() {
			int last = this.nodes.size() - 1;
			boolean planFirst = firstOf(this.nodes) >= this.place - 1 && ofPlan(before());
			boolean planLast = lastOf(this.nodes) <= this.place + 1 && ofPlan(after());
			return planFirst && !ofPlan(after()) && !ofPlan(this.nodes.get(last))
					|| planLast && !ofPlan(before()) && !ofPlan(this.nodes.getFirst());
		}

		private int before() {
			return this.nodes.get(this.place - 1);
		}

		private int after() {
			return this.nodes.get(this.place + 1);
		}

		private boolean is(Trait trait) {
			return Hinges.this.graph.is(this.node, trait);
		}

	}

	/**
	 * What a path is worth.
	 *
	 * @param particular whether it says something in particular of its ends
	 * @param broad the nodes on it that join almost everything, in its order; a path may
	 * say nothing in particular without any
	 */
	record Judgement(boolean particular, List<Integer> broad) {
	}

	/** One end of the relations of a kind: where they begin, or where they end. */
	private record Side(String kind, boolean start) {
	}

	/**
	 * From where a path says nothing in particular. The figures were chosen on the halves
	 * of the judged pairs that are for tuning; decision 33 tells what was tried.
	 *
	 * @param pairs how many pairs a class of bodies or money may join
	 * @param hinges how many hinges a path may have
	 * @param length how many relations it may have outside of the plans in which its ends
	 * lie
	 * @param share the share of all pairs, of those that have such relations at all, that
	 * an actor may join
	 */
	record Limits(int pairs, int hinges, int length, double share) {

		static final Limits TUNED = new Limits(12, 1, 3, 0.04);

	}

}
