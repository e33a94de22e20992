package lv.saiknes.trace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

import lv.saiknes.query.LongWork;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.jspecify.annotations.Nullable;

/**
 * How likely a graph with the same degrees would hold as much of a pattern between two
 * nodes with such degrees (Himmelstein and others 2023, doi 10.1101/2023.01.05.522941).
 * <p>
 * For short patterns the degree-weighted path counts of shuffled graphs are gathered by
 * the degrees of both ends, and their distribution is taken for a gamma distribution with
 * a hurdle: a share of pairs has none, the others follow a gamma distribution of the same
 * mean and variance. For longer ones there are too many paths; there the chance that
 * there is any path at all is told from the degrees: with as many expected as ends meet
 * at random, none is found with the probability of a Poisson distribution. Immutable.
 */
final class Surprises {

	/** Nothing is told to be rarer than in so many pairs. */
	private static final double LEAST = 1e-12;

	private static final double SAME = 1e-5;

	private final MetaGraph graph;

	private final int permutations;

	private final int longest;

	private final Map<String, Null> nulls;

	/** By side: how many nodes have so many hops there. */
	private final Map<Integer, Map<Integer, Integer>> alike = new ConcurrentHashMap<>();

	private final Map<Long, Double> through = new ConcurrentHashMap<>();

	Surprises(MetaGraph graph, int permutations, int longest, Map<String, Null> nulls) {
		this.graph = graph;
		this.permutations = permutations;
		this.longest = longest;
		this.nulls = Map.copyOf(nulls);
	}

	/**
	 * Shuffles the graph so often and counts the paths of all patterns that it has.
	 * @param walks how many paths may be counted in one graph; it decides up to which
	 * length patterns are counted
	 * @param done told how many shuffled graphs are counted; says whether to go on
	 * @throws CancellationException when it is not to go on
	 */
	static Surprises count(HopGraph hops, int permutations, long walks, IntPredicate done) {
		MetaGraph graph = MetaGraph.of(hops);
		double damping = hops.weights().damping();
		int longest = 0;
		while (longest < TraceRequest.LONGEST && graph.walks(longest + 1) <= walks) {
			longest++;
		}
		PathCounts patterns = new PathCounts(longest, 2 * graph.typeCount());
		patterns.countReal(graph);
		for (int i = 0; i < permutations; i++) {
			patterns.count(graph.shuffled(i, damping));
			if (!done.test(i + 1)) {
				throw new CancellationException("stopped after " + (i + 1) + " shuffled graphs");
			}
		}
		return new Surprises(graph, permutations, longest, patterns.nulls(graph));
	}

	int permutations() {
		return this.permutations;
	}

	int longest() {
		return this.longest;
	}

	/** What was counted, by pattern. */
	Map<String, Null> nulls() {
		return new TreeMap<>(this.nulls);
	}

	/**
	 * The chance of what joins the ends of a path by its pattern; null where the pattern
	 * is none that is walked without being asked for.
	 */
	@Nullable Chance chance(List<Integer> nodes, TracedPath path) {
		int[] sides = sides(path);
		if (sides == null) {
			return null;
		}
		int from = nodes.getFirst();
		int to = nodes.getLast();
		if (sides.length > this.longest) {
			return new Chance(Math.max(LEAST, 1 - Math.exp(-expected(sides, from, to))), Chance.From.DEGREES);
		}
		boolean forwards = PathCounts.isCanonical(sides);
		int[] pattern = forwards ? sides : PathCounts.reversed(sides);
		Null counted = this.nulls.get(PathCounts.written(pattern, this.graph));
		if (counted == null) {
			return null;
		}
		int start = forwards ? from : to;
		int end = forwards ? to : from;
		double value = asinh(PathCounts.weight(this.graph, pattern, start, end) / counted.scale());
		int last = pattern[pattern.length - 1] ^ 1;
		long pairs = (long) this.permutations * alike(start, pattern[0]) * alike(end, last);
		return new Chance(
				counted.chance(value, this.graph.degree(start, pattern[0]), this.graph.degree(end, last), pairs),
				Chance.From.PERMUTATION);
	}

	/** How many nodes have as many hops on a side as this one. */
	private int alike(int node, int side) {
		return this.alike.computeIfAbsent(side, (key) -> degreesAt(this.graph, key))
			.getOrDefault(this.graph.degree(node, side), 1);
	}

	/**
	 * The types of the hops of a path with the direction of each; null for an unknown
	 * one.
	 */
	private int @Nullable [] sides(TracedPath path) {
		int[] sides = new int[path.steps().size()];
		for (int i = 0; i < sides.length; i++) {
			TracedPath.Step step = path.steps().get(i);
			String here = path.nodes().get(i).kind();
			String next = path.nodes().get(i + 1).kind();
			int type = step.forwards() ? this.graph.type(here, step.kind(), next)
					: this.graph.type(next, step.kind(), here);
			if (type < 0) {
				return null;
			}
			sides[i] = 2 * type + (step.forwards() ? 1 : 0);
		}
		return sides;
	}

	/**
	 * How many paths of a pattern there are between two nodes if each end of a hop meets
	 * any other of its type alike (the configuration model of Newman, Strogatz and Watts
	 * 2001).
	 */
	private double expected(int[] sides, int from, int to) {
		double expected = this.graph.degree(from, sides[0]);
		for (int i = 1; i < sides.length; i++) {
			int arriving = sides[i - 1] ^ 1;
			int leaving = sides[i];
			expected *= this.through.computeIfAbsent(((long) arriving << 32) | leaving, this::through)
					/ this.graph.hopCount(arriving / 2);
		}
		int last = sides[sides.length - 1];
		return expected * this.graph.degree(to, last ^ 1) / this.graph.hopCount(last / 2);
	}

	/** How many ways lead through all nodes from one side to another. */
	private double through(long key) {
		int arriving = (int) (key >>> 32);
		int leaving = (int) key;
		double through = 0;
		LongWork work = new LongWork();
		for (int node = 0; node < this.graph.nodeCount(); node++) {
			work.step();
			int degree = this.graph.degree(node, arriving);
			if (degree > 0) {
				through += degree * (double) (this.graph.degree(node, leaving) - ((arriving == leaving) ? 1 : 0));
			}
		}
		return through;
	}

	static double asinh(double value) {
		return Math.log(value + Math.sqrt(value * value + 1));
	}

	/**
	 * What shuffled graphs hold of a pattern.
	 *
	 * @param scale by what weights are divided: their mean in the graph itself
	 * @param groups the degrees of both ends of joined pairs, sorted; see
	 * {@link PathCounts#degrees}
	 * @param joined how many pairs of such degrees are joined, in all shuffled graphs
	 * @param sums the sum of their scaled weights
	 * @param squares the sum of the squares
	 */
	record Null(double scale, long[] groups, double[] joined, double[] sums, double[] squares) {

		/**
		 * The chance of at least this weight, as hetmatpy reckons it: where the variance
		 * is none, by whether it is more than all the others.
		 * @param pairs how many pairs with such degrees there are in all shuffled graphs
		 */
		double chance(double weight, int from, int to, long pairs) {
			int group = Arrays.binarySearch(this.groups, PathCounts.degrees(from, to));
			double rarest = 1.0 / (pairs + 1);
			if (group < 0) {
				return rarest;
			}
			double hurdle = Math.min(1, this.joined[group] / pairs);
			double mean = this.sums[group] / this.joined[group];
			double deviations = this.squares[group] - this.sums[group] * mean;
			if (this.joined[group] < 2 || deviations < SAME) {
				return (weight <= mean + SAME) ? hurdle : Math.min(hurdle, rarest);
			}
			double beta = mean * (this.joined[group] - 1) / deviations;
			return Math.max(LEAST, hurdle * RegularizedGamma.Q.value(mean * beta, beta * weight));
		}

	}

	/** Degrees and how often they occur at a side. */
	static Map<Integer, Integer> degreesAt(MetaGraph graph, int side) {
		Map<Integer, Integer> degrees = new HashMap<>();
		LongWork work = new LongWork();
		for (int node = 0; node < graph.nodeCount(); node++) {
			work.step();
			int degree = graph.degree(node, side);
			if (degree > 0) {
				degrees.merge(degree, 1, Integer::sum);
			}
		}
		return degrees;
	}

}
