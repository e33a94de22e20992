package lv.saiknes.connect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntPredicate;

import lv.saiknes.query.LongWork;
import lv.saiknes.trace.Ways;

/**
 * The cheapest tree that holds some nodes of a graph (a Steiner tree). Costs are whole
 * numbers and ties are broken by the order of nodes and hops, so that the same question
 * has the same answer. Asked once each.
 */
final class SteinerTree {

	/** More than any tree costs, yet small enough to be added. */
	private static final long NEVER = Long.MAX_VALUE / 4;

	private static final Comparator<long[]> CHEAPEST = Comparator.<long[]>comparingLong((entry) -> entry[0])
		.thenComparingLong((entry) -> entry[1]);

	private final Ways ways;

	private final IntPredicate allowed;

	private final LongWork work = new LongWork();

	/**
	 * In what can be walked here.
	 * @param allowed which nodes may be touched
	 */
	SteinerTree(Ways ways, IntPredicate allowed) {
		this.ways = ways;
		this.allowed = allowed;
	}

	/**
	 * The nodes that can be reached from this one.
	 */
	boolean[] reached(int from) {
		boolean[] reached = new boolean[this.ways.graph().nodeCount()];
		long[] costs = spread(Map.of(from, 0L)).costs();
		for (int node = 0; node < reached.length; node++) {
			reached[node] = costs[node] < NEVER;
		}
		return reached;
	}

	/**
	 * The cheapest tree by dynamic programming over the subsets of the terminals (Dreyfus
	 * and Wagner 1971, with the shortest-path step of Erickson, Monma and Veinott 1987).
	 * Time grows with three to the power of the number of terminals.
	 * @param terminals two or more that hang together
	 * @return the hops of the tree
	 */
	Set<Integer> exact(int[] terminals) {
		int root = terminals[terminals.length - 1];
		int sets = 1 << (terminals.length - 1);
		int nodes = this.ways.graph().nodeCount();
		long[][] costs = new long[sets][];
		// The set that was split off at a node, or minus one and the hop by which the
		// tree came to it.
		int[][] choices = new int[sets][];
		for (int set = 1; set < sets; set++) {
			long[] cost = new long[nodes];
			int[] choice = new int[nodes];
			Arrays.fill(cost, NEVER);
			if (Integer.bitCount(set) == 1) {
				cost[terminals[Integer.numberOfTrailingZeros(set)]] = 0;
			}
			for (int part = (set - 1) & set; part > (set ^ part); part = (part - 1) & set) {
				this.work.steps(nodes);
				long[] one = costs[part];
				long[] other = costs[set ^ part];
				for (int node = 0; node < nodes; node++) {
					long together = one[node] + other[node];
					if (together < cost[node]) {
						cost[node] = together;
						choice[node] = part;
					}
				}
			}
			grow(cost, choice);
			costs[set] = cost;
			choices[set] = choice;
		}
		Set<Integer> hops = new HashSet<>();
		collect(choices, sets - 1, root, hops);
		return hops;
	}

	/** Carries costs on along the hops, noting by which one each node is reached. */
	private void grow(long[] cost, int[] choice) {
		PriorityQueue<long[]> queue = new PriorityQueue<>(CHEAPEST);
		for (int node = 0; node < cost.length; node++) {
			if (cost[node] < NEVER) {
				queue.add(new long[] { cost[node], node });
			}
		}
		while (!queue.isEmpty()) {
			long[] here = queue.remove();
			int node = (int) here[1];
			if (here[0] > cost[node]) {
				continue;
			}
			this.work.steps(1 + this.ways.degree(node));
			for (int i = this.ways.start(node); i < this.ways.end(node); i++) {
				int next = this.ways.neighbour(i);
				int hop = this.ways.hop(i);
				if (this.allowed.test(next) && this.ways.isOpen(hop) && here[0] + this.ways.cost(hop) < cost[next]) {
					cost[next] = here[0] + this.ways.cost(hop);
					choice[next] = -1 - hop;
					queue.add(new long[] { cost[next], next });
				}
			}
		}
	}

	private void collect(int[][] choices, int set, int node, Set<Integer> hops) {
		int choice = choices[set][node];
		if (choice < 0) {
			hops.add(-1 - choice);
			collect(choices, set, other(-1 - choice, node), hops);
		}
		else if (choice > 0) {
			collect(choices, choice, node, hops);
			collect(choices, set ^ choice, node, hops);
		}
	}

	private int other(int hop, int node) {
		for (int i = this.ways.start(node); i < this.ways.end(node); i++) {
			if (this.ways.hop(i) == hop) {
				return this.ways.neighbour(i);
			}
		}
		throw new IllegalArgumentException("hop " + hop + " does not touch node " + node);
	}

	/**
	 * A tree that costs at most twice the cheapest one (Mehlhorn 1988): the nearest
	 * terminal of each node is found in one sweep, and the hops between the areas of two
	 * terminals tell how far these are from each other.
	 * @param terminals two or more that hang together
	 * @return the hops of the tree
	 */
	Set<Integer> approximate(int[] terminals) {
		Map<Integer, Long> sources = new HashMap<>();
		for (int terminal : terminals) {
			sources.put(terminal, 0L);
		}
		Spread spread = spread(sources);
		List<Bridge> bridges = new ArrayList<>();
		for (int node = 0; node < spread.costs().length; node++) {
			if (spread.costs()[node] >= NEVER) {
				continue;
			}
			this.work.steps(1 + this.ways.degree(node));
			for (int i = this.ways.start(node); i < this.ways.end(node); i++) {
				int next = this.ways.neighbour(i);
				int hop = this.ways.hop(i);
				if (node < next && this.ways.isOpen(hop) && spread.costs()[next] < NEVER
						&& spread.sources()[node] != spread.sources()[next]) {
					bridges.add(new Bridge(spread.costs()[node] + this.ways.cost(hop) + spread.costs()[next], hop, node,
							next));
				}
			}
		}
		bridges.sort(Comparator.comparingLong(Bridge::cost).thenComparingInt(Bridge::hop));
		Groups groups = new Groups(spread.costs().length);
		Set<Integer> hops = new HashSet<>();
		for (Bridge bridge : bridges) {
			if (groups.join(spread.sources()[bridge.node()], spread.sources()[bridge.next()])) {
				hops.add(bridge.hop());
				for (int end : new int[] { bridge.node(), bridge.next() }) {
					for (int node = end; spread.hops()[node] >= 0; node = other(spread.hops()[node], node)) {
						hops.add(spread.hops()[node]);
					}
				}
			}
		}
		return hops;
	}

	/** How each node is reached from the nearest of these. */
	private Spread spread(Map<Integer, Long> sources) {
		int nodes = this.ways.graph().nodeCount();
		long[] costs = new long[nodes];
		int[] hops = new int[nodes];
		int[] nearest = new int[nodes];
		Arrays.fill(costs, NEVER);
		Arrays.fill(hops, -1);
		PriorityQueue<long[]> queue = new PriorityQueue<>(CHEAPEST);
		sources.forEach((node, cost) -> {
			costs[node] = cost;
			nearest[node] = node;
			queue.add(new long[] { cost, node });
		});
		while (!queue.isEmpty()) {
			long[] here = queue.remove();
			int node = (int) here[1];
			if (here[0] > costs[node]) {
				continue;
			}
			this.work.steps(1 + this.ways.degree(node));
			for (int i = this.ways.start(node); i < this.ways.end(node); i++) {
				int next = this.ways.neighbour(i);
				int hop = this.ways.hop(i);
				if (this.allowed.test(next) && this.ways.isOpen(hop) && here[0] + this.ways.cost(hop) < costs[next]) {
					costs[next] = here[0] + this.ways.cost(hop);
					hops[next] = hop;
					nearest[next] = nearest[node];
					queue.add(new long[] { costs[next], next });
				}
			}
		}
		return new Spread(costs, hops, nearest);
	}

	/**
	 * How nodes are reached from the nearest source.
	 *
	 * @param costs what it costs
	 * @param hops the last hop, -1 at a source and where nothing leads
	 * @param sources the source
	 */
	private record Spread(long[] costs, int[] hops, int[] sources) {
	}

	/**
	 * A hop from the area of one terminal into that of another.
	 *
	 * @param cost what the way between the two terminals over it costs
	 * @param hop the hop
	 * @param node its one end
	 * @param next its other end
	 */
	private record Bridge(long cost, int hop, int node, int next) {
	}

	/** Which nodes are joined already. */
	private static final class Groups {

		private final int[] heads;

		Groups(int nodes) {
			this.heads = new int[nodes];
			Arrays.setAll(this.heads, (node) -> node);
		}

		private int head(int node) {
			int head = node;
			while (this.heads[head] != head) {
				this.heads[head] = this.heads[this.heads[head]];
				head = this.heads[head];
			}
			return head;
		}

		/** Joins the two; false where they are joined already. */
		boolean join(int one, int other) {
			int head = head(one);
			this.heads[head(one)] = head(other);
			return head != head(other);
		}

	}

}
