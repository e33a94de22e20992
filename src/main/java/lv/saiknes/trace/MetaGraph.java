package lv.saiknes.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The graph as a null model sees it: which hops there are of each type (kind, relation,
 * kind), and how many of each type start and end at each node. It can be shuffled so that
 * all of these numbers stay and nothing else does. Rosters, which are not walked unless
 * asked for, are left out. Immutable.
 */
final class MetaGraph {

	/** How many swaps are tried for each hop; as in hetnetpy. */
	private static final int SWAPS = 10;

	private final List<String> names;

	private final String[] kinds;

	/** By type: the hops as pairs of nodes, the start in the upper half. */
	private final long[][] hops;

	/**
	 * By node and side: how many hops there are; a side is twice a type, plus 1 outwards.
	 */
	private final Map<Long, Integer> degrees;

	/** Hops of node n: from {@code starts[n]} up to {@code starts[n + 1]}. */
	private final int[] starts;

	private final int[] sides;

	private final int[] neighbours;

	private final double[] weights;

	private MetaGraph(List<String> names, String[] kinds, long[][] hops, double damping) {
		this.names = names;
		this.kinds = kinds;
		this.hops = hops;
		this.degrees = new HashMap<>();
		this.starts = new int[kinds.length + 1];
		for (int type = 0; type < hops.length; type++) {
			for (long hop : hops[type]) {
				this.degrees.merge(at(from(hop), 2 * type + 1), 1, Integer::sum);
				this.degrees.merge(at(to(hop), 2 * type), 1, Integer::sum);
				this.starts[from(hop) + 1]++;
				this.starts[to(hop) + 1]++;
			}
		}
		Arrays.parallelPrefix(this.starts, Integer::sum);
		int all = this.starts[kinds.length];
		this.sides = new int[all];
		this.neighbours = new int[all];
		this.weights = new double[all];
		int[] next = this.starts.clone();
		for (int type = 0; type < hops.length; type++) {
			for (long hop : hops[type]) {
				double weight = Math.pow((double) degree(from(hop), 2 * type + 1) * degree(to(hop), 2 * type),
						-damping);
				put(next[from(hop)]++, 2 * type + 1, to(hop), weight);
				put(next[to(hop)]++, 2 * type, from(hop), weight);
			}
		}
	}

	private void put(int place, int side, int neighbour, double weight) {
		this.sides[place] = side;
		this.neighbours[place] = neighbour;
		this.weights[place] = weight;
	}

	static MetaGraph of(HopGraph graph) {
		Map<String, Integer> types = new LinkedHashMap<>();
		List<List<Long>> hops = new ArrayList<>();
		String[] kinds = new String[graph.nodeCount()];
		for (int node = 0; node < kinds.length; node++) {
			kinds[node] = graph.graph().kind(node);
		}
		for (int i = 0; i < graph.hopCount(); i++) {
			if (graph.plainStates()[i] != Search.SHUT) {
				String name = kinds[graph.from(i)] + " " + graph.kind(i) + " " + kinds[graph.to(i)];
				int type = types.computeIfAbsent(name, (made) -> types.size());
				if (type == hops.size()) {
					hops.add(new ArrayList<>());
				}
				hops.get(type).add(((long) graph.from(i) << 32) | graph.to(i));
			}
		}
		return new MetaGraph(List.copyOf(types.keySet()), kinds,
				hops.stream().map((list) -> list.stream().mapToLong(Long::longValue).toArray()).toArray(long[][]::new),
				graph.weights().damping());
	}

	/**
	 * A graph in which each node has as many hops of each type as here, with other
	 * partners: XSwap (Hanhijärvi, Garriga and Puolamäki 2009) for one type after
	 * another.
	 * @param seed the same seed gives the same graph
	 */
	MetaGraph shuffled(long seed, double damping) {
		long[][] shuffled = new long[this.hops.length][];
		for (int type = 0; type < shuffled.length; type++) {
			shuffled[type] = shuffled(this.hops[type], new Random(seed * 1_000_003 + type));
		}
		return new MetaGraph(this.names, this.kinds, shuffled, damping);
	}

	private static long[] shuffled(long[] original, Random random) {
		long[] hops = original.clone();
		Set<Long> present = new HashSet<>();
		for (long hop : hops) {
			present.add(hop);
		}
		for (int i = 0; i < SWAPS * hops.length; i++) {
			int one = random.nextInt(hops.length);
			int other = random.nextInt(hops.length);
			long first = ((long) from(hops[one]) << 32) | to(hops[other]);
			long second = ((long) from(hops[other]) << 32) | to(hops[one]);
			if (from(first) != to(first) && from(second) != to(second) && !present.contains(first)
					&& !present.contains(second)) {
				present.remove(hops[one]);
				present.remove(hops[other]);
				hops[one] = first;
				hops[other] = second;
				present.add(first);
				present.add(second);
			}
		}
		return hops;
	}

	private static int from(long hop) {
		return (int) (hop >>> 32);
	}

	private static int to(long hop) {
		return (int) hop;
	}

	private static long at(int node, int side) {
		return ((long) node << 32) | side;
	}

	int nodeCount() {
		return this.kinds.length;
	}

	int typeCount() {
		return this.hops.length;
	}

	/** How many hops of a type there are. */
	int hopCount(int type) {
		return this.hops[type].length;
	}

	/** The type with this name, -1 when there is none. */
	int type(String from, String relation, String to) {
		return this.names.indexOf(from + " " + relation + " " + to);
	}

	String name(int type) {
		return this.names.get(type);
	}

	/** How many hops a node has on a side. */
	int degree(int node, int side) {
		return this.degrees.getOrDefault(at(node, side), 0);
	}

	int start(int node) {
		return this.starts[node];
	}

	int side(int place) {
		return this.sides[place];
	}

	int neighbour(int place) {
		return this.neighbours[place];
	}

	/** Factor of the degrees at both ends, damped. */
	double weight(int place) {
		return this.weights[place];
	}

	/** How many walks of so many hops there are, at most. */
	long walks(int length) {
		double[] walks = new double[nodeCount()];
		Arrays.fill(walks, 1);
		for (int i = 0; i < length; i++) {
			double[] longer = new double[walks.length];
			for (int node = 0; node < walks.length; node++) {
				for (int place = this.starts[node]; place < this.starts[node + 1]; place++) {
					longer[node] += walks[this.neighbours[place]];
				}
			}
			walks = longer;
		}
		return (long) Arrays.stream(walks).sum();
	}

}
