package lv.saiknes.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Positions;
import lv.saiknes.ontology.RelationType.Whole;
import lv.saiknes.ontology.RelationType;

/**
 * The graph as it is walked: derived relations left out, relations of one kind between
 * the same two nodes joined into one hop, and what a hop costs in itself. A cost is the
 * negative logarithm of a factor as a whole number of billionths, so that sums do not
 * depend on the order in which they are made. Immutable.
 */
final class HopGraph {

	private static final double UNIT = 1e9;

	private final Graph graph;

	private final Weights weights;

	/** The first relation of each hop. */
	private final int[] first;

	/** The others of those hops that have several. */
	private final Map<Integer, int[]> others;

	/** To how many nodes of the end's kind the start is so related. */
	private final int[] fromDegrees;

	/** How many nodes of the start's kind are so related to the end. */
	private final int[] toDegrees;

	/** Which kinds a hop joins by which relation. */
	private final char[] metaEdges;

	/** At how many nodes hops of a meta-edge start. */
	private final int[] starting;

	/** At how many nodes they end. */
	private final int[] ending;

	private final Positions incident;

	/** The other end of each hop in that list. */
	private final int[] neighbours;

	private final long[] costs;

	private final byte[] plainStates;

	/** Pairs of nodes that are closely joined, in order. */
	private final long[] closePairs;

	HopGraph(Graph graph, Weights weights) {
		this.graph = graph;
		this.weights = weights;
		this.others = new HashMap<>();
		this.first = joined();
		this.incident = Positions.ofEnds(this.first.length, this::from, this::to, graph.nodeCount());
		this.neighbours = new int[2 * this.first.length];
		for (int node = 0; node < graph.nodeCount(); node++) {
			for (int i = start(node); i < start(node + 1); i++) {
				this.neighbours[i] = (node == from(incident(i))) ? to(incident(i)) : from(incident(i));
			}
		}
		Map<MetaEdge, Integer> numbers = new HashMap<>();
		this.metaEdges = new char[this.first.length];
		for (int hop = 0; hop < this.first.length; hop++) {
			this.metaEdges[hop] = (char) (int) numbers.computeIfAbsent(
					new MetaEdge(graph.kind(from(hop)), kind(hop), graph.kind(to(hop))), (added) -> numbers.size());
		}
		this.starting = new int[numbers.size()];
		this.ending = new int[numbers.size()];
		this.fromDegrees = degrees(this::from, this.starting);
		this.toDegrees = degrees(this::to, this.ending);
		this.costs = new long[this.first.length];
		this.plainStates = new byte[this.first.length];
		for (int hop = 0; hop < this.first.length; hop++) {
			this.costs[hop] = hop(hop).cost();
			boolean stated = IntStream.of(edges(hop)).anyMatch((edge) -> graph.grade(edge) == Grade.STATED);
			this.plainStates[hop] = isRoster(hop) ? Search.SHUT : stated ? Search.STATED : Search.CURATED;
		}
		this.closePairs = IntStream.range(0, this.first.length)
			.filter((hop) -> !type(hop).loose() && !isRoster(hop))
			.mapToLong((hop) -> pair(from(hop), to(hop)))
			.sorted()
			.toArray();
	}

	/**
	 * The first relation of each hop, in the order of the relations; those after it are
	 * noted.
	 */
	private int[] joined() {
		record Key(int to, RelationType type) {
		}
		int[] firsts = new int[this.graph.edgeCount()];
		Arrays.fill(firsts, -1);
		Map<Integer, List<Integer>> further = new HashMap<>();
		for (int node = 0; node < this.graph.nodeCount(); node++) {
			Map<Key, Integer> known = new HashMap<>();
			for (int i = 0; i < this.graph.degree(node); i++) {
				int edge = this.graph.edgeAt(node, i);
				if (this.graph.from(edge) == node && this.graph.grade(edge) != Grade.DERIVED
						&& this.graph.to(edge) != node) {
					firsts[edge] = known.computeIfAbsent(new Key(this.graph.to(edge), this.graph.type(edge)),
							(key) -> edge);
					if (firsts[edge] != edge) {
						further.computeIfAbsent(firsts[edge], (one) -> new ArrayList<>()).add(edge);
					}
				}
			}
		}
		int[] found = IntStream.range(0, firsts.length).filter((edge) -> firsts[edge] == edge).toArray();
		for (int hop = 0; hop < found.length; hop++) {
			List<Integer> more = further.get(found[hop]);
			if (more != null) {
				this.others.put(hop, more.stream().mapToInt(Integer::intValue).toArray());
			}
		}
		return found;
	}

	/**
	 * How many hops of its meta-edge each hop shares this end of it with.
	 * @param nodes counts at how many nodes there are such hops
	 */
	private int[] degrees(IntUnaryOperator end, int[] nodes) {
		int[] degrees = new int[this.first.length];
		int[] counts = new int[nodes.length];
		for (int node = 0; node < this.graph.nodeCount(); node++) {
			for (int i = start(node); i < start(node + 1); i++) {
				if (end.applyAsInt(incident(i)) == node && counts[this.metaEdges[incident(i)]]++ == 0) {
					nodes[this.metaEdges[incident(i)]]++;
				}
			}
			for (int i = start(node); i < start(node + 1); i++) {
				if (end.applyAsInt(incident(i)) == node) {
					degrees[incident(i)] = counts[this.metaEdges[incident(i)]];
				}
			}
			for (int i = start(node); i < start(node + 1); i++) {
				counts[this.metaEdges[incident(i)]] = 0;
			}
		}
		return degrees;
	}

	/**
	 * Which share of those that have such a relation at all this node is joined to; few
	 * are no roster, however few there are to join.
	 */
	private static double share(int degree, int population) {
		return (degree >= 5) ? (double) degree / population : 0;
	}

	static long cost(double factor) {
		return Math.round(-Math.log(factor) * UNIT);
	}

	Graph graph() {
		return this.graph;
	}

	Weights weights() {
		return this.weights;
	}

	int nodeCount() {
		return this.graph.nodeCount();
	}

	int hopCount() {
		return this.first.length;
	}

	/** What is to be said of a hop. */
	Hop hop(int hop) {
		RelationType type = type(hop);
		int meta = this.metaEdges[hop];
		double degrees = Math.pow((double) this.fromDegrees[hop] * this.toDegrees[hop], -this.weights.damping());
		double share = Math.max(share(this.fromDegrees[hop], this.ending[meta]),
				share(this.toDegrees[hop], this.starting[meta]));
		double roster = (share > this.weights.rosterShare())
				? Math.pow(this.weights.rosterShare() / share, this.weights.rosterSlope()) : 1;
		double loose = type.loose() ? this.weights.loose() : 1;
		return new Hop(from(hop), to(hop), this.fromDegrees[hop], this.toDegrees[hop], degrees, share, roster, loose,
				cost(degrees) + cost(roster) + cost(loose) + cost(this.weights.length()));
	}

	/** Position of the node at which a hop starts. */
	int from(int hop) {
		return this.graph.from(this.first[hop]);
	}

	/** Position of the node at which a hop ends. */
	int to(int hop) {
		return this.graph.to(this.first[hop]);
	}

	private RelationType type(int hop) {
		return this.graph.type(this.first[hop]);
	}

	/** Name of the type of a hop's relations. */
	String kind(int hop) {
		return type(hop).name();
	}

	/** Whether a hop joins nearly everything. */
	boolean isRoster(int hop) {
		return this.graph.isRoster(this.first[hop]);
	}

	/** Positions of the relations of a hop, one or more. */
	int[] edges(int hop) {
		int[] more = this.others.get(hop);
		if (more == null) {
			return new int[] { this.first[hop] };
		}
		return IntStream.concat(IntStream.of(this.first[hop]), IntStream.of(more)).toArray();
	}

	/** Position in the list of incident hops at which those of a node begin. */
	int start(int node) {
		return this.incident.start(node);
	}

	/** The hop at a position of the list of incident hops. */
	int incident(int position) {
		return this.incident.at(position);
	}

	/** The other end of the hop at a position of the list of incident hops. */
	int neighbour(int position) {
		return this.neighbours[position];
	}

	/** What it costs to walk a hop. */
	long cost(int hop) {
		return this.costs[hop];
	}

	/**
	 * For each hop what it is to who asks for nothing special: closed, stated or curated.
	 */
	byte[] plainStates() {
		return this.plainStates;
	}

	/**
	 * How many hops of any sort lie between the nearest of these nodes and each other
	 * one; {@link Integer#MAX_VALUE} where no way leads.
	 */
	int[] distances(int[] nodes) {
		int[] distances = new int[nodeCount()];
		Arrays.fill(distances, Integer.MAX_VALUE);
		int[] queue = new int[distances.length];
		int end = 0;
		for (int node : nodes) {
			distances[node] = 0;
			queue[end++] = node;
		}
		for (int next = 0; next < end; next++) {
			int node = queue[next];
			for (int i = start(node); i < start(node + 1); i++) {
				if (distances[this.neighbours[i]] == Integer.MAX_VALUE) {
					distances[this.neighbours[i]] = distances[node] + 1;
					queue[end++] = this.neighbours[i];
				}
			}
		}
		return distances;
	}

	/**
	 * Whether the walk through this node goes up to a whole and down again to another of
	 * its parts.
	 */
	boolean throughWhole(int node, int arriving, int leaving) {
		return isWhole(node, arriving) && isWhole(node, leaving);
	}

	private boolean isWhole(int node, int hop) {
		Whole whole = type(hop).whole();
		return (whole == Whole.TO && node == to(hop)) || (whole == Whole.FROM && node == from(hop));
	}

	/** Whether a relation that is neither loose nor a roster joins these two directly. */
	boolean closelyJoined(int node, int other) {
		return Arrays.binarySearch(this.closePairs, pair(node, other)) >= 0;
	}

	private static long pair(int node, int other) {
		return ((long) Math.min(node, other) << 32) | Math.max(node, other);
	}

	private record MetaEdge(String from, String kind, String to) {
	}

	/**
	 * The relations of one kind from one node to another.
	 *
	 * @param from position of the start
	 * @param to position of the end
	 * @param fromDegree to how many nodes of the end's kind the start is so related
	 * @param toDegree how many nodes of the start's kind are so related to the end
	 * @param degrees factor for the degrees
	 * @param share the larger share of possible partners that one of the ends is joined
	 * to
	 * @param roster factor for that
	 * @param loose factor for saying little by itself
	 * @param cost of walking it, whatever grade it has
	 */
	record Hop(int from, int to, int fromDegree, int toDegree, double degrees, double share, double roster,
			double loose, long cost) {
	}

}
