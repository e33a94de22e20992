package lv.saiknes.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.query.LongWork;
import lv.saiknes.time.Certainty;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * One search. Factors of a score are at most one, so a path only loses by going on: the
 * search is best-first, and guided by what the rest of the path costs at least (A*; the
 * bound is exact but for what depends on the path so far). It therefore meets paths in
 * the order of their scores and need not list all of them. A path touches each node once,
 * and the ends only at its ends.
 */
final class Search {

	/** More than any path costs, yet small enough to be added. */
	private static final long NEVER = Long.MAX_VALUE / 4;

	/** Further than any path leads, yet small enough to be added. */
	private static final int FAR = Integer.MAX_VALUE / 2;

	private final HopGraph hops;

	private final TraceRequest request;

	private final Limits limits;

	/** Role of each node: see the constants below. */
	private final byte[] roles;

	private static final byte INNER = 0;

	private static final byte START = 1;

	private static final byte TARGET = 2;

	private static final byte CLOSED = 3;

	/** For each hop: not looked at yet, closed, stated, curated. */
	private final byte[] hopStates;

	static final byte UNKNOWN = 0;

	static final byte SHUT = 1;

	static final byte STATED = 2;

	static final byte CURATED = 3;

	private final int[] starts;

	private final int[] targets;

	private final int[] via;

	private final long curatedCost;

	private final long siblingCost;

	private final long detourCost;

	/** How many relations lie at least between a start and each node. */
	private int[] away = new int[0];

	/** What the rest of the way costs at least, by relations left and node. */
	private long[][] rest = new long[0][];

	/** What the cheapest way to each node to be passed costs, however long. */
	private final Map<Integer, long[]> toVia = new HashMap<>();

	/** How many relations lie at least between each node to be passed and the others. */
	private final Map<Integer, int[]> awayFromVia = new HashMap<>();

	private final LongWork work = new LongWork();

	private int expansions;

	private int reached;

	Search(HopGraph hops, TraceRequest request, Ends ends, Limits limits) {
		this.hops = hops;
		this.request = request;
		this.limits = limits;
		this.starts = ends.from();
		this.targets = ends.to();
		this.via = ends.via();
		this.roles = new byte[hops.nodeCount()];
		this.hopStates = isPlain(request) ? hops.plainStates() : new byte[hops.hopCount()];
		this.curatedCost = HopGraph.cost(hops.weights().curated());
		this.siblingCost = HopGraph.cost(hops.weights().sibling());
		this.detourCost = HopGraph.cost(hops.weights().detour());
		closeNodes(ends.avoid());
	}

	private void closeNodes(int[] avoid) {
		boolean byKind = !this.request.kinds().isEmpty() || !this.request.avoidKinds().isEmpty();
		if (byKind || this.request.asOf() != null) {
			for (int node = 0; node < this.roles.length; node++) {
				this.work.step();
				String kind = this.hops.graph().kind(node);
				boolean kindAllowed = (this.request.kinds().isEmpty() || this.request.kinds().contains(kind))
						&& !this.request.avoidKinds().contains(kind);
				if (!(kindAllowed || isVia(node))
						|| isOver(this.hops.graph().times().ofNode(node), Certainty.POSSIBLE)) {
					this.roles[node] = CLOSED;
				}
			}
		}
		for (int node : avoid) {
			this.roles[node] = CLOSED;
		}
		for (int node : this.targets) {
			this.roles[node] = TARGET;
		}
		for (int node : this.starts) {
			this.roles[node] = START;
		}
	}

	/** Whether relations are held to nothing but what always holds. */
	private static boolean isPlain(TraceRequest request) {
		return request.relations().isEmpty() && request.avoidRelations().isEmpty() && !request.includeRosters()
				&& request.asOf() == null && request.grades().containsAll(Set.of(Grade.STATED, Grade.CURATED));
	}

	private boolean isVia(int node) {
		return Arrays.stream(this.via).anyMatch((passed) -> passed == node);
	}

	/**
	 * Nodes need not be dated themselves: a relation that certainly holds vouches for its
	 * ends.
	 */
	private boolean isOver(Optional<Times> times, Certainty certainty) {
		String date = this.request.asOf();
		return date != null && times.filter((found) -> !found.holds(date, certainty)).isPresent();
	}

	/** The best paths, best first. */
	Found run() {
		this.away = distances(this.starts);
		this.reached = (int) Arrays.stream(this.away).filter((distance) -> distance < FAR).count();
		measureRest();
		for (int node : this.via) {
			this.toVia.put(node, costsTo(node));
			this.awayFromVia.put(node, distances(new int[] { node }));
		}
		return bestFirst();
	}

	/** Whether there is a path at all. */
	boolean connects() {
		if (this.via.length > 0) {
			return !run().paths().isEmpty();
		}
		int[] distances = distances(this.starts);
		return Arrays.stream(this.targets).anyMatch((target) -> distances[target] < FAR);
	}

	/** Whether this search does not touch the node at all. */
	boolean isClosed(int node) {
		return this.roles[node] == CLOSED;
	}

	/** What the hop is to this search: closed, stated or curated. */
	byte state(int hop) {
		byte known = this.hopStates[hop];
		if (known == UNKNOWN) {
			known = look(hop);
			this.hopStates[hop] = known;
		}
		return known;
	}

	private byte look(int hop) {
		String kind = this.hops.kind(hop);
		if (!this.request.relations().isEmpty() && !this.request.relations().contains(kind)
				|| this.request.avoidRelations().contains(kind)) {
			return SHUT;
		}
		byte best = SHUT;
		for (int edge : this.hops.edges(hop)) {
			if (isOpen(edge)) {
				if (this.hops.graph().grade(edge) == Grade.STATED) {
					return STATED;
				}
				best = CURATED;
			}
		}
		return best;
	}

	private boolean isOpen(int edge) {
		return (this.request.includeRosters() || !this.hops.graph().isRoster(edge))
				&& this.request.grades().contains(this.hops.graph().grade(edge))
				&& !isOver(this.hops.graph().when(edge), this.request.certainty());
	}

	/** How many relations lie at least between these nodes and each other one. */
	private int[] distances(int[] nodes) {
		int[] distances = new int[this.hops.nodeCount()];
		Arrays.fill(distances, FAR);
		int[] queue = new int[distances.length];
		int end = 0;
		for (int node : nodes) {
			distances[node] = 0;
			queue[end++] = node;
		}
		for (int next = 0; next < end; next++) {
			int node = queue[next];
			this.work.steps(1 + this.hops.degree(node));
			int distance = distances[node] + 1;
			if (distance > this.request.maxLength() || distance > 1 && this.roles[node] != INNER) {
				continue;
			}
			for (int i = this.hops.start(node); i < this.hops.start(node + 1); i++) {
				int other = this.hops.neighbour(i);
				if (distances[other] == FAR && this.roles[other] != CLOSED && state(this.hops.incident(i)) != SHUT) {
					distances[other] = distance;
					queue[end++] = other;
				}
			}
		}
		return distances;
	}

	/**
	 * Layer by layer what the cheapest rest of the way costs, for the nodes that can be
	 * reached with so many relations left.
	 */
	private void measureRest() {
		int length = this.request.maxLength();
		this.rest = new long[length + 1][this.hops.nodeCount()];
		Arrays.fill(this.rest[0], NEVER);
		for (int target : this.targets) {
			this.rest[0][target] = 0;
		}
		int[] toGo = distances(this.targets);
		int[] nodes = IntStream.range(0, toGo.length)
			.filter((node) -> this.roles[node] == INNER && this.away[node] + toGo[node] <= length)
			.toArray();
		for (int left = 1; left <= length; left++) {
			long[] shorter = this.rest[left - 1];
			long[] costs = shorter.clone();
			for (int node : nodes) {
				if (toGo[node] > left || this.away[node] > length - left) {
					continue;
				}
				this.work.steps(1 + this.hops.degree(node));
				long best = costs[node];
				for (int i = this.hops.start(node); i < this.hops.start(node + 1); i++) {
					int number = this.hops.incident(i);
					if (state(number) != SHUT) {
						best = Math.min(best, shorter[this.hops.neighbour(i)] + this.hops.cost(number));
					}
				}
				costs[node] = best;
			}
			this.rest[left] = costs;
		}
	}

	/** What the cheapest way from each node to this one costs, however long. */
	private long[] costsTo(int node) {
		long[] costs = new long[this.hops.nodeCount()];
		Arrays.fill(costs, NEVER);
		costs[node] = 0;
		record Reached(int node, long cost) {
		}
		PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingLong(Reached::cost));
		queue.add(new Reached(node, 0));
		while (!queue.isEmpty()) {
			Reached here = queue.remove();
			if (here.cost() > costs[here.node()]) {
				continue;
			}
			this.work.steps(1 + this.hops.degree(here.node()));
			for (int i = this.hops.start(here.node()); i < this.hops.start(here.node() + 1); i++) {
				int number = this.hops.incident(i);
				if (state(number) == SHUT) {
					continue;
				}
				int other = this.hops.neighbour(i);
				long cost = here.cost() + this.hops.cost(number);
				if (cost < costs[other] && this.roles[other] != CLOSED) {
					costs[other] = cost;
					if (this.roles[other] == INNER) {
						queue.add(new Reached(other, cost));
					}
				}
			}
		}
		return costs;
	}

	private Found bestFirst() {
		PriorityQueue<Partial> queue = new PriorityQueue<>(
				Comparator.comparingLong(Partial::bound).thenComparingInt(Partial::number));
		int made = 0;
		for (int start : this.starts) {
			queue.add(new Partial(null, start, -1, 0, 0, 0, false, made++));
		}
		List<Partial> found = new ArrayList<>();
		Map<Integer, Integer> patterns = new HashMap<>();
		long worst = NEVER;
		boolean complete = true;
		while (!queue.isEmpty()) {
			Partial here = queue.remove();
			if (here.bound() > worst) {
				break;
			}
			if (this.roles[here.node()] == TARGET) {
				found.add(here);
				patterns.merge(pattern(here), 1, Integer::sum);
				if (worst == NEVER && found.size() >= this.limits.pool() && patterns.size() >= this.request.first()) {
					worst = here.bound();
				}
				if (found.size() >= this.limits.most()) {
					complete = false;
					break;
				}
				continue;
			}
			if (this.expansions >= this.limits.expansions() || queue.size() > this.limits.waiting()) {
				complete = false;
				break;
			}
			this.expansions++;
			this.work.steps(1 + this.hops.degree(here.node()));
			made = expand(here, queue, made);
		}
		return new Found(found.stream().map(this::path).toList(), complete, this.expansions, this.reached);
	}

	/** By kinds of nodes and relations; a clash of hashes merely ends a search later. */
	private int pattern(Partial path) {
		int hash = 0;
		for (Partial step = path; step != null; step = step.before()) {
			hash = 31 * hash + this.hops.graph().kind(step.node()).hashCode();
			hash = 31 * hash + ((step.hop() >= 0) ? this.hops.kind(step.hop()).hashCode() : 0);
		}
		return hash;
	}

	private int expand(Partial here, PriorityQueue<Partial> queue, int made) {
		int number = made;
		int left = this.request.maxLength() - here.length() - 1;
		for (int i = this.hops.start(here.node()); i < this.hops.start(here.node() + 1); i++) {
			int hopNumber = this.hops.incident(i);
			byte state = state(hopNumber);
			if (state == SHUT) {
				continue;
			}
			int other = this.hops.neighbour(i);
			byte role = this.roles[other];
			if (role == CLOSED || role == START || here.contains(other)) {
				continue;
			}
			long toTarget = this.rest[left][other];
			if (toTarget >= NEVER) {
				continue;
			}
			boolean curated = here.curated() || state == CURATED;
			long cost = here.cost() + this.hops.cost(hopNumber);
			if (curated && !here.curated()) {
				cost += this.curatedCost;
			}
			if (here.hop() >= 0 && this.hops.throughWhole(here.node(), here.hop(), hopNumber)) {
				cost += this.siblingCost;
			}
			cost += this.detourCost * shortcuts(here, other);
			long throughVia = leastThroughVia(here, other, left);
			if (throughVia < NEVER) {
				queue.add(new Partial(here, other, hopNumber, cost, cost + Math.max(toTarget, throughVia),
						here.length() + 1, curated, number++));
			}
		}
		return number;
	}

	/** How many nodes before this one could have gone on to the next directly. */
	private int shortcuts(Partial here, int next) {
		int shortcuts = 0;
		for (Partial step = here.before(); step != null; step = step.before()) {
			if (this.hops.closelyJoined(step.node(), next)) {
				shortcuts++;
			}
		}
		return shortcuts;
	}

	/**
	 * What it costs at least to go on to a target through the nodes that are still to be
	 * passed, with so many relations left.
	 */
	private long leastThroughVia(Partial here, int next, int left) {
		long least = 0;
		for (int node : this.via) {
			if (node != next && !here.contains(node)) {
				int then = left - Objects.requireNonNull(this.awayFromVia.get(node))[next];
				if (this.roles[next] == TARGET || then < 1 || this.rest[then][node] >= NEVER) {
					return NEVER;
				}
				least = Math.max(least, Objects.requireNonNull(this.toVia.get(node))[next] + this.rest[then][node]);
			}
		}
		return least;
	}

	private Path path(Partial end) {
		List<Integer> nodes = new ArrayList<>();
		List<Integer> walked = new ArrayList<>();
		for (Partial step = end; step != null; step = step.before()) {
			nodes.add(step.node());
			if (step.hop() >= 0) {
				walked.add(step.hop());
			}
		}
		Collections.reverse(nodes);
		Collections.reverse(walked);
		return new Path(nodes, walked, end.cost(), end.curated());
	}

	/** Positions of the relations of a hop that this search may use. */
	int[] open(int hop) {
		return IntStream.of(this.hops.edges(hop)).filter(this::isOpen).toArray();
	}

	/** The relations of a hop that this search may use. */
	List<Relation> relations(int hop) {
		return IntStream.of(open(hop)).mapToObj((edge) -> this.hops.graph().edge(edge).relation()).toList();
	}

	/**
	 * Whether any end of a kind will do, so that how many ways lead to one says nothing
	 * against it.
	 */
	boolean endsAnywhere() {
		return this.request.toKind() != null;
	}

	/** Whether no date is asked about. */
	boolean isOfAnyTime() {
		return this.request.asOf() == null;
	}

	/** The nodes to be passed. */
	int[] via() {
		return this.via;
	}

	/** Relations that lie between the starts and what they reach, by length. */
	Collection<Integer> reachedNodes() {
		List<Integer> nodes = new ArrayList<>();
		for (int node = 0; node < this.away.length; node++) {
			if (this.away[node] < FAR) {
				nodes.add(node);
			}
		}
		return nodes;
	}

	/**
	 * The beginning of a path.
	 *
	 * @param before the same without its last hop, null at the start
	 * @param node where it has come to
	 * @param hop the last hop, -1 at the start
	 * @param cost what it has cost
	 * @param bound what the whole path will cost at least
	 * @param length how many hops it has
	 * @param curated whether one of them is curated
	 * @param number in the order of making, for equal bounds
	 */
	private record Partial(@Nullable Partial before, int node, int hop, long cost, long bound, int length,
			boolean curated, int number) {

		boolean contains(int other) {
			for (Partial step = this; step != null; step = step.before) {
				if (step.node == other) {
					return true;
				}
			}
			return false;
		}

	}

	/**
	 * A path found.
	 *
	 * @param nodes positions of its nodes
	 * @param hops positions of its hops
	 * @param cost what it costs
	 * @param curated whether it rests on an editor's judgement somewhere
	 */
	record Path(List<Integer> nodes, List<Integer> hops, long cost, boolean curated) {
	}

	/**
	 * What a search found.
	 *
	 * @param paths best first
	 * @param complete whether no limit cut it short
	 * @param expansions how many beginnings of paths were carried on
	 * @param reached how many nodes lie within the length asked for
	 */
	record Found(List<Path> paths, boolean complete, int expansions, int reached) {
	}

	/**
	 * Bounds of a search. They count work and not time, so that the same question has the
	 * same answer on every machine.
	 *
	 * @param pool how many paths are compared before the best of each pattern is chosen
	 * @param most how many may be found where many cost the same
	 * @param expansions how many beginnings of paths may be carried on
	 * @param waiting how many may wait to be carried on
	 */
	record Limits(int pool, int most, int expansions, int waiting) {

		static final Limits USUAL = new Limits(300, 1000, 100_000, 1_000_000);

		/** Enough to see whether there is a path. */
		static final Limits ONE = new Limits(1, 1, 20_000, 1_000_000);

	}

}
