package lv.saiknes.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Grade;
import lv.saiknes.ontology.Ontology;
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

	private final Hop[] hops;

	/**
	 * Hops of node n: {@code incident[starts[n]]} up to {@code incident[starts[n + 1]]}.
	 */
	private final int[] starts;

	private final int[] incident;

	/** The other end of each of these. */
	private final int[] neighbours;

	private final long[] costs;

	private final byte[] plainStates;

	private final long[] closePairs;

	HopGraph(Graph graph, Ontology ontology, Weights weights) {
		this.graph = graph;
		this.weights = weights;
		this.hops = hops(graph, ontology, weights);
		this.starts = new int[graph.nodeCount() + 1];
		for (Hop hop : this.hops) {
			this.starts[hop.from() + 1]++;
			this.starts[hop.to() + 1]++;
		}
		Arrays.parallelPrefix(this.starts, Integer::sum);
		this.incident = new int[2 * this.hops.length];
		int[] next = this.starts.clone();
		for (int i = 0; i < this.hops.length; i++) {
			this.incident[next[this.hops[i].from()]++] = i;
			this.incident[next[this.hops[i].to()]++] = i;
		}
		this.neighbours = new int[this.incident.length];
		for (int node = 0; node < graph.nodeCount(); node++) {
			for (int i = this.starts[node]; i < this.starts[node + 1]; i++) {
				this.neighbours[i] = this.hops[this.incident[i]].other(node);
			}
		}
		this.costs = Arrays.stream(this.hops).mapToLong(Hop::cost).toArray();
		this.plainStates = plainStates(this.hops);
		this.closePairs = Arrays.stream(this.hops)
			.filter((hop) -> !hop.isLoose() && !hop.edges().getFirst().roster())
			.mapToLong((hop) -> pair(hop.from(), hop.to()))
			.sorted()
			.distinct()
			.toArray();
	}

	private static byte[] plainStates(Hop[] hops) {
		byte[] states = new byte[hops.length];
		for (int i = 0; i < hops.length; i++) {
			boolean stated = hops[i].edges().stream().anyMatch((edge) -> edge.relation().grade() == Grade.STATED);
			states[i] = hops[i].edges().getFirst().roster() ? Search.SHUT : stated ? Search.STATED : Search.CURATED;
		}
		return states;
	}

	private static Hop[] hops(Graph graph, Ontology ontology, Weights weights) {
		record Key(int from, int to, String kind) {
		}
		Map<Key, List<Edge>> joined = new LinkedHashMap<>();
		for (int i = 0; i < graph.edgeCount(); i++) {
			Edge edge = graph.edge(i);
			if (edge.relation().grade() != Grade.DERIVED && edge.from() != edge.to()) {
				joined
					.computeIfAbsent(new Key(edge.from(), edge.to(), edge.relation().kind()),
							(key) -> new ArrayList<>(1))
					.add(edge);
			}
		}
		Map<MetaEdge, Integer> metaEdges = new HashMap<>();
		int[] metaEdge = new int[joined.size()];
		Map<Long, Integer> out = HashMap.newHashMap(joined.size());
		Map<Long, Integer> in = HashMap.newHashMap(joined.size());
		int next = 0;
		for (Key key : joined.keySet()) {
			MetaEdge meta = new MetaEdge(graph.entity(key.from()).kind(), key.kind(), graph.entity(key.to()).kind());
			metaEdge[next] = metaEdges.computeIfAbsent(meta, (m) -> metaEdges.size());
			out.merge(at(key.from(), metaEdge[next]), 1, Integer::sum);
			in.merge(at(key.to(), metaEdge[next]), 1, Integer::sum);
			next++;
		}
		int[] starting = new int[metaEdges.size()];
		int[] ending = new int[metaEdges.size()];
		out.keySet().forEach((key) -> starting[key.intValue()]++);
		in.keySet().forEach((key) -> ending[key.intValue()]++);
		Hop[] hops = new Hop[joined.size()];
		next = 0;
		for (Map.Entry<Key, List<Edge>> entry : joined.entrySet()) {
			Key key = entry.getKey();
			RelationType type = ontology.findRelationType(key.kind()).orElseThrow();
			int meta = metaEdge[next];
			int fromDegree = Objects.requireNonNull(out.get(at(key.from(), meta)));
			int toDegree = Objects.requireNonNull(in.get(at(key.to(), meta)));
			double degrees = Math.pow((double) fromDegree * toDegree, -weights.damping());
			double share = Math.max(share(fromDegree, ending[meta]), share(toDegree, starting[meta]));
			double roster = (share > weights.rosterShare())
					? Math.pow(weights.rosterShare() / share, weights.rosterSlope()) : 1;
			double loose = type.loose() ? weights.loose() : 1;
			hops[next] = new Hop(key.from(), key.to(), List.copyOf(entry.getValue()), type.whole(), fromDegree,
					toDegree, degrees, share, roster, loose,
					cost(degrees) + cost(roster) + cost(loose) + cost(weights.length()));
			next++;
		}
		return hops;
	}

	/** A node and the number of a meta-edge, the latter in the lower half. */
	private static long at(int node, int metaEdge) {
		return ((long) node << 32) | metaEdge;
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
		return this.hops.length;
	}

	Hop hop(int hop) {
		return this.hops[hop];
	}

	/** Position in the list of incident hops at which those of a node begin. */
	int start(int node) {
		return this.starts[node];
	}

	/** The hop at a position of the list of incident hops. */
	int incident(int position) {
		return this.incident[position];
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
			for (int i = this.starts[node]; i < this.starts[node + 1]; i++) {
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
		return this.hops[arriving].isWhole(node) && this.hops[leaving].isWhole(node);
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
	 * @param edges the relations, one or more
	 * @param whole which end is the whole of which the other is a part
	 * @param fromDegree to how many nodes of the end's kind the start is so related
	 * @param toDegree how many nodes of the start's kind are so related to the end
	 * @param degrees factor for the degrees
	 * @param share the larger share of possible partners that one of the ends is joined
	 * to
	 * @param roster factor for that
	 * @param loose factor for saying little by itself
	 * @param cost of walking it, whatever grade it has
	 */
	record Hop(int from, int to, List<Edge> edges, Whole whole, int fromDegree, int toDegree, double degrees,
			double share, double roster, double loose, long cost) {

		int other(int node) {
			return (node == this.from) ? this.to : this.from;
		}

		boolean isLoose() {
			return this.loose < 1;
		}

		String kind() {
			return this.edges.getFirst().relation().kind();
		}

		boolean isWhole(int node) {
			return (this.whole == Whole.TO && node == this.to) || (this.whole == Whole.FROM && node == this.from);
		}

	}

}
