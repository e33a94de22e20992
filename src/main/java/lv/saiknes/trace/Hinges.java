package lv.saiknes.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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
 * everywhere, a whole of which both are parts, or a part of a plan to which others refer,
 * the path is <em>broad</em>. A theme is what a deed and a plan have in common when the
 * plan is one end of the question, the theme is not that of almost everything, and the
 * way goes no further than up or down that plan or else comes to what is about the same;
 * between two deeds or two plans it is a likeness. Two hinges make a chain of
 * acquaintances, and so does a long way outside of the plans.
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

	/** How much a theme is what a part of a plan is about, from 0 to 1. */
	private final Likeness likeness;

	/** How many nodes a relation of each kind begins at, and how many it ends at. */
	private final Map<Side, Integer> populations = new HashMap<>();

	Hinges(HopGraph hops, Limits limits, Likeness likeness) {
		this.likeness = likeness;
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

		private final List<Integer> hops;

		private final int place;

		private final int node;

		private final int arriving;

		private final int leaving;

		private final boolean whole;

		Passage(List<Integer> nodes, List<Integer> hops, int place) {
			this.nodes = nodes;
			this.hops = hops;
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

		/**
		 * Whether two parts of plans refer alike to a third, or to one to which many do,
		 * or the one to a whole and the other is a part of it.
		 */
		private boolean isSharedPlan() {
			return ofPlan(this.node) && ofPlan(before()) && ofPlan(after())
					&& (Hinges.this.hops.kind(this.arriving).equals(Hinges.this.hops.kind(this.leaving)) || joinsMany()
							|| Hinges.this.hops.isWhole(this.node, this.arriving)
							|| Hinges.this.hops.isWhole(this.node, this.leaving));
		}

		/**
		 * Whether a plan that is one end of the question and a deed have the theme in
		 * common.
		 */
		private boolean isServed() {
			int last = this.nodes.size() - 1;
			boolean planFirst = firstOf(this.nodes) >= this.place - 1 && ofPlan(before());
			boolean planLast = lastOf(this.nodes) <= this.place + 1 && ofPlan(after());
			return planFirst && !ofPlan(after()) && !ofPlan(this.nodes.get(last)) && leadsTo(0)
					|| planLast && !ofPlan(before()) && !ofPlan(this.nodes.getFirst()) && leadsTo(last);
		}

		/**
		 * Whether the theme says something of the plan's part at this end: it is not what
		 * almost everything is about, and the part of which it is said lies in the end or
		 * the end in it. Where a plan only contributes or refers to the end, the end has
		 * to be about the theme, too.
		 */
		private boolean leadsTo(int end) {
			int hop = (end == 0) ? this.arriving : this.leaving;
			if (share(hop) > Hinges.this.limits.theme()) {
				return false;
			}
			int first = (end == 0) ? 0 : this.place + 1;
			int beyond = (end == 0) ? this.place - 1 : end;
			boolean within = IntStream.range(first, beyond)
				.allMatch((i) -> Hinges.this.hops.joinsParts(this.hops.get(i)));
			return within || Hinges.this.likeness.of(this.node, this.nodes.get(end)) >= Hinges.this.limits.alike();
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

	/** How much two nodes are about the same. */
	interface Likeness {

		/** From 0 to 1. */
		double of(int theme, int end);

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
	 * @param theme the share of all that is about anything that a theme may join
	 * @param alike how much of what its kind is at most about it a theme has to be, to
	 * say something of what a plan contributes or refers to
	 */
	record Limits(int pairs, int hinges, int length, double share, double theme, double alike) {

		static final Limits TUNED = new Limits(12, 1, 3, 0.04, 0.1, 0.5);

	}

}
