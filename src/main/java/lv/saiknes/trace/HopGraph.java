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
import lv.saiknes.model.Numbers;
import lv.saiknes.model.Positions;
import lv.saiknes.ontology.RelationType.Whole;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.query.LongWork;

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
	private final Numbers first;

	/** The others of those hops that have several. */
	private final Map<Integer, int[]> others;

	/** Number of what a hop has in common with many. */
	private final Numbers sorts;

	private final List<Sort> distinct = new ArrayList<>();

	/** At how many nodes hops of a meta-edge start. */
	private final int[] starting;

	/** At how many nodes they end. */
	private final int[] ending;

	private final Positions incident;

	/** The other end of each hop in that list. */
	private final Numbers neighbours;

	/** What it costs to walk a hop of each sort. */
	private final long[] costs;

	private final byte[] plainStates;

	/**
	 * By node, nodes of a higher number that are closely joined to it, in order.
	 */
	private final Positions close;

	HopGraph(Graph graph, Weights weights) {
		this.graph = graph;
		this.weights = weights;
		this.others = new HashMap<>();
		LongWork work = new LongWork();
		this.first = joined(work);
		this.incident = Positions.ofEnds(this.first.size(), this::from, this::to, graph.nodeCount());
		this.neighbours = Numbers.of(2 * this.first.size());
		for (int node = 0; node < graph.nodeCount(); node++) {
			work.step();
			for (int i = start(node); i < start(node + 1); i++) {
				this.neighbours.set(i, (node == from(incident(i))) ? to(incident(i)) : from(incident(i)));
			}
		}
		Map<MetaEdge, Integer> numbers = new HashMap<>();
		char[] metaEdges = new char[this.first.size()];
		for (int hop = 0; hop < metaEdges.length; hop++) {
			work.step();
			metaEdges[hop] = (char) (int) numbers.computeIfAbsent(
					new MetaEdge(graph.kind(from(hop)), kind(hop), graph.kind(to(hop))), (added) -> numbers.size());
		}
		this.starting = new int[numbers.size()];
		this.ending = new int[numbers.size()];
		Numbers fromDegrees = degrees(this::from, metaEdges, this.starting, work);
		Numbers toDegrees = degrees(this::to, metaEdges, this.ending, work);
		Map<Sort, Integer> found = new HashMap<>();
		this.sorts = Numbers.of(metaEdges.length, (hop) -> found
			.computeIfAbsent(new Sort(metaEdges[hop], fromDegrees.get(hop), toDegrees.get(hop)), (added) -> {
				this.distinct.add(added);
				return found.size();
			}));
		this.costs = new long[this.distinct.size()];
		this.plainStates = new byte[this.first.size()];
		for (int hop = 0; hop < this.first.size(); hop++) {
			work.step();
			// Of one sort all have the same type, and so the same cost.
			if (this.costs[this.sorts.get(hop)] == 0) {
				this.costs[this.sorts.get(hop)] = hop(hop).cost();
			}
			boolean stated = IntStream.of(edges(hop)).anyMatch((edge) -> graph.grade(edge) == Grade.STATED);
			this.plainStates[hop] = isRoster(hop) ? Search.SHUT : stated ? Search.STATED : Search.CURATED;
		}
		this.close = close();
	}

	private Positions close() {
		long[] pairs = LongWork.over(IntStream.range(0, this.first.size()))
			.filter((hop) -> !type(hop).loose() && !isRoster(hop))
			.mapToLong((hop) -> ((long) Math.min(from(hop), to(hop)) << Integer.SIZE) | Math.max(from(hop), to(hop)))
			.sorted()
			.toArray();
		return Positions.ofPairs(pairs.length, (pair) -> (int) (pairs[pair] >> Integer.SIZE),
				(pair) -> (int) pairs[pair], this.graph.nodeCount());
	}

	/**
	 * The first relation of each hop, in the order of the relations; those after it are
	 * noted.
	 */
	private Numbers joined(LongWork work) {
		record Key(int to, RelationType type) {
		}
		Numbers firsts = Numbers.of(this.graph.edgeCount(), (edge) -> -1);
		Map<Integer, List<Integer>> further = new HashMap<>();
		for (int node = 0; node < this.graph.nodeCount(); node++) {
			work.steps(1 + this.graph.degree(node));
			Map<Key, Integer> known = new HashMap<>();
			for (int i = 0; i < this.graph.degree(node); i++) {
				int edge = this.graph.edgeAt(node, i);
				if (this.graph.from(edge) == node && this.graph.grade(edge) != Grade.DERIVED
						&& this.graph.to(edge) != node) {
					int first = known.computeIfAbsent(new Key(this.graph.to(edge), this.graph.type(edge)),
							(key) -> edge);
					firsts.set(edge, first);
					if (first != edge) {
						further.computeIfAbsent(first, (one) -> new ArrayList<>()).add(edge);
					}
				}
			}
		}
		int hops = 0;
		for (int edge = 0; edge < firsts.size(); edge++) {
			if (firsts.get(edge) == edge) {
				List<Integer> more = further.get(edge);
				if (more != null) {
					this.others.put(hops, more.stream().mapToInt(Integer::intValue).toArray());
				}
				firsts.set(hops++, edge);
			}
		}
		return Numbers.of(hops, firsts::get);
	}

	/**
	 * How many hops of its meta-edge each hop shares this end of it with.
	 * @param nodes counts at how many nodes there are such hops
	 */
	private Numbers degrees(IntUnaryOperator end, char[] metaEdges, int[] nodes, LongWork work) {
		Numbers degrees = Numbers.of(this.first.size());
		int[] counts = new int[nodes.length];
		for (int node = 0; node < this.graph.nodeCount(); node++) {
			work.steps(1 + degree(node));
			for (int i = start(node); i < start(node + 1); i++) {
				if (end.applyAsInt(incident(i)) == node && counts[metaEdges[incident(i)]]++ == 0) {
					nodes[metaEdges[incident(i)]]++;
				}
			}
			for (int i = start(node); i < start(node + 1); i++) {
				if (end.applyAsInt(incident(i)) == node) {
					degrees.set(incident(i), counts[metaEdges[incident(i)]]);
				}
			}
			for (int i = start(node); i < start(node + 1); i++) {
				counts[metaEdges[incident(i)]] = 0;
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
		return this.first.size();
	}

	/** What is to be said of a hop. */
	Hop hop(int hop) {
		RelationType type = type(hop);
		Sort sort = this.distinct.get(this.sorts.get(hop));
		int fromDegree = sort.fromDegree();
		int toDegree = sort.toDegree();
		double degrees = Math.pow((double) fromDegree * toDegree, -this.weights.damping());
		double share = Math.max(share(fromDegree, this.ending[sort.metaEdge()]),
				share(toDegree, this.starting[sort.metaEdge()]));
		double roster = (share > this.weights.rosterShare())
				? Math.pow(this.weights.rosterShare() / share, this.weights.rosterSlope()) : 1;
		double loose = type.loose() ? this.weights.loose() : 1;
		return new Hop(from(hop), to(hop), fromDegree, toDegree, degrees, share, roster, loose,
				cost(degrees) + cost(roster) + cost(loose) + cost(this.weights.length()));
	}

	/** Position of the node at which a hop starts. */
	int from(int hop) {
		return this.graph.from(this.first.get(hop));
	}

	/** Position of the node at which a hop ends. */
	int to(int hop) {
		return this.graph.to(this.first.get(hop));
	}

	private RelationType type(int hop) {
		return this.graph.type(this.first.get(hop));
	}

	/** Name of the type of a hop's relations. */
	String kind(int hop) {
		return type(hop).name();
	}

	/** Whether a hop joins nearly everything. */
	boolean isRoster(int hop) {
		return this.graph.isRoster(this.first.get(hop));
	}

	/** Positions of the relations of a hop, one or more. */
	int[] edges(int hop) {
		int[] more = this.others.get(hop);
		if (more == null) {
			return new int[] { this.first.get(hop) };
		}
		return IntStream.concat(IntStream.of(this.first.get(hop)), IntStream.of(more)).toArray();
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
		return this.neighbours.get(position);
	}

	/** What it costs to walk a hop. */
	long cost(int hop) {
		return this.costs[this.sorts.get(hop)];
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
		LongWork work = new LongWork();
		for (int next = 0; next < end; next++) {
			int node = queue[next];
			work.steps(1 + degree(node));
			for (int i = start(node); i < start(node + 1); i++) {
				int neighbour = this.neighbours.get(i);
				if (distances[neighbour] == Integer.MAX_VALUE) {
					distances[neighbour] = distances[node] + 1;
					queue[end++] = neighbour;
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

	/** How many hops touch a node. */
	int degree(int node) {
		return start(node + 1) - start(node);
	}

	/** Whether a hop joins the parts of one plan. */
	boolean joinsParts(int hop) {
		return type(hop).tree();
	}

	/** Whether a hop says of the node that something is a part of it. */
	boolean isWhole(int node, int hop) {
		Whole whole = type(hop).whole();
		return (whole == Whole.TO && node == to(hop)) || (whole == Whole.FROM && node == from(hop));
	}

	/** Whether a relation that is neither loose nor a roster joins these two directly. */
	boolean closelyJoined(int node, int other) {
		return this.close.has(Math.min(node, other), Math.max(node, other));
	}

	private record MetaEdge(String from, String kind, String to) {
	}

	/**
	 * What many hops have in common.
	 *
	 * @param metaEdge which kinds they join by which relation
	 * @param fromDegree to how many nodes of the end's kind the start is so related
	 * @param toDegree how many nodes of the start's kind are so related to the end
	 */
	private record Sort(int metaEdge, int fromDegree, int toDegree) {
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
