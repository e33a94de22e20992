package lv.saiknes.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.query.LongWork;

/**
 * Counts the paths of all patterns in graphs, each by the weight of its degrees, and sums
 * them up by the degrees of the ends. A pattern and its mirror image are one; the one
 * that comes first is counted. Patterns that the graph itself does not have are left out
 * of the shuffled ones.
 */
final class PathCounts {

	/** The pattern of no hop. */
	private static final int NONE = 0;

	private static final int DEGREE_BITS = 18;

	private static final long DEGREES = (1L << 2 * DEGREE_BITS) - 1;

	private final int longest;

	private final int sides;

	/** What follows a pattern by each side; 0 for a pattern that the graph has not. */
	private final List<int[]> following = new ArrayList<>();

	private final List<int[]> patterns = new ArrayList<>();

	/** Those that come before their mirror image. */
	private final BitSet canonical = new BitSet();

	/** The sum of weights in the graph itself, by pattern. */
	private final List<Double> weights = new ArrayList<>();

	/** By pattern and the degrees of both ends: see {@link #group}. */
	private final LongTable groups = new LongTable();

	/**
	 * How many pairs of a group are joined, the sum of their weights, that of squares.
	 */
	private double[][] sums = new double[3][1024];

	/** The other ends of the paths of the patterns from a node. */
	private final LongTable found = new LongTable();

	private double[] foundWeights = new double[1024];

	private boolean real;

	private double[] scales = new double[0];

	PathCounts(int longest, int sides) {
		this.longest = longest;
		this.sides = sides;
		add(new int[0]);
	}

	private int add(int[] pattern) {
		this.patterns.add(pattern);
		this.following.add(new int[(pattern.length < this.longest) ? this.sides : 0]);
		this.canonical.set(this.patterns.size() - 1, isCanonical(pattern));
		this.weights.add(0.0);
		return this.patterns.size() - 1;
	}

	static boolean isCanonical(int[] pattern) {
		return Arrays.compare(pattern, reversed(pattern)) <= 0;
	}

	/** The mirror image: what was left is arrived at. */
	static int[] reversed(int[] pattern) {
		int[] reversed = new int[pattern.length];
		for (int i = 0; i < pattern.length; i++) {
			reversed[i] = pattern[pattern.length - 1 - i] ^ 1;
		}
		return reversed;
	}

	/** A pattern in words, for a file that outlives the numbers of types. */
	static String written(int[] pattern, MetaGraph graph) {
		StringBuilder text = new StringBuilder();
		for (int side : pattern) {
			text.append(text.isEmpty() ? "" : ", ").append((side % 2 == 1) ? ">" : "<").append(graph.name(side / 2));
		}
		return text.toString();
	}

	/** Learns the patterns that the graph itself has, and how much of each. */
	void countReal(MetaGraph graph) {
		this.real = true;
		walkAll(graph);
		this.real = false;
		this.scales = new double[this.patterns.size()];
		for (int pattern = 1; pattern < this.scales.length; pattern++) {
			int[] steps = this.patterns.get(pattern);
			long pairs = pairs(graph, steps[0]) * pairs(graph, steps[steps.length - 1] ^ 1);
			this.scales[pattern] = this.weights.get(pattern) / Math.max(1, pairs);
		}
	}

	private static long pairs(MetaGraph graph, int side) {
		return Surprises.degreesAt(graph, side).values().stream().mapToLong(Integer::longValue).sum();
	}

	/** Counts a shuffled graph. */
	void count(MetaGraph graph) {
		walkAll(graph);
	}

	private void walkAll(MetaGraph graph) {
		if (this.longest == 0) {
			return;
		}
		int[] walked = new int[this.longest + 1];
		for (int node = 0; node < graph.nodeCount(); node++) {
			this.found.clear();
			walked[0] = node;
			walk(graph, walked, 0, NONE, 1);
			sumUp(graph, node);
		}
	}

	private void walk(MetaGraph graph, int[] walked, int length, int pattern, double weight) {
		int node = walked[length];
		for (int place = graph.start(node); place < graph.start(node + 1); place++) {
			int next = next(pattern, graph.side(place));
			int other = graph.neighbour(place);
			if (next != NONE && !contains(walked, length, other)) {
				double product = weight * graph.weight(place);
				if (this.canonical.get(next)) {
					find(((long) next << 32) | other, product);
				}
				if (length + 1 < this.longest) {
					walked[length + 1] = other;
					walk(graph, walked, length + 1, next, product);
				}
			}
		}
	}

	private int next(int pattern, int side) {
		int next = this.following.get(pattern)[side];
		if (next == NONE && this.real) {
			int[] longer = Arrays.copyOf(this.patterns.get(pattern), this.patterns.get(pattern).length + 1);
			longer[longer.length - 1] = side;
			next = add(longer);
			this.following.get(pattern)[side] = next;
		}
		return next;
	}

	private static boolean contains(int[] walked, int length, int node) {
		for (int i = 0; i <= length; i++) {
			if (walked[i] == node) {
				return true;
			}
		}
		return false;
	}

	private void find(long end, double weight) {
		int before = this.found.size();
		int number = this.found.add(end);
		if (number == this.foundWeights.length) {
			this.foundWeights = Arrays.copyOf(this.foundWeights, 2 * number);
		}
		this.foundWeights[number] = weight + ((number < before) ? this.foundWeights[number] : 0);
	}

	private void sumUp(MetaGraph graph, int node) {
		for (int i = 0; i < this.found.size(); i++) {
			int pattern = (int) (this.found.key(i) >>> 32);
			double weight = this.foundWeights[i];
			if (this.real) {
				this.weights.set(pattern, this.weights.get(pattern) + weight);
			}
			else {
				int[] steps = this.patterns.get(pattern);
				int to = graph.degree((int) this.found.key(i), steps[steps.length - 1] ^ 1);
				sumUp(group(pattern, graph.degree(node, steps[0]), to), Surprises.asinh(weight / this.scales[pattern]));
			}
		}
	}

	private void sumUp(long group, double value) {
		int number = this.groups.add(group);
		if (number == this.sums[0].length) {
			for (int i = 0; i < this.sums.length; i++) {
				this.sums[i] = Arrays.copyOf(this.sums[i], 2 * number);
			}
		}
		this.sums[0][number]++;
		this.sums[1][number] += value;
		this.sums[2][number] += value * value;
	}

	/** A pattern and the degrees of both ends, each as far as it can be told apart. */
	private static long group(int pattern, int from, int to) {
		return ((long) pattern << 2 * DEGREE_BITS) | ((long) degree(from) << DEGREE_BITS) | degree(to);
	}

	private static int degree(int degree) {
		return Math.min(degree, (1 << DEGREE_BITS) - 1);
	}

	/** The weight of all paths of a pattern between two nodes. */
	static double weight(MetaGraph graph, int[] pattern, int from, int to) {
		int[] walked = new int[pattern.length + 1];
		walked[0] = from;
		return weight(graph, pattern, walked, 0, to, new LongWork());
	}

	private static double weight(MetaGraph graph, int[] pattern, int[] walked, int length, int to, LongWork work) {
		double sum = 0;
		int node = walked[length];
		work.steps(1 + graph.start(node + 1) - graph.start(node));
		for (int place = graph.start(node); place < graph.start(node + 1); place++) {
			int other = graph.neighbour(place);
			if (graph.side(place) == pattern[length] && !contains(walked, length, other)) {
				if (length + 1 == pattern.length) {
					sum += (other == to) ? graph.weight(place) : 0;
				}
				else if (other != to) {
					walked[length + 1] = other;
					sum += graph.weight(place) * weight(graph, pattern, walked, length + 1, to, work);
				}
			}
		}
		return sum;
	}

	/** What was counted, by pattern. */
	Map<String, Surprises.Null> nulls(MetaGraph graph) {
		Map<Integer, List<Integer>> numbers = new HashMap<>();
		for (int i = 0; i < this.groups.size(); i++) {
			numbers.computeIfAbsent((int) (this.groups.key(i) >>> 2 * DEGREE_BITS), (made) -> new ArrayList<>()).add(i);
		}
		Map<String, Surprises.Null> nulls = new HashMap<>();
		for (int pattern = 1; pattern < this.patterns.size(); pattern++) {
			if (this.canonical.get(pattern)) {
				nulls.put(written(this.patterns.get(pattern), graph),
						of(this.scales[pattern], numbers.getOrDefault(pattern, List.of())));
			}
		}
		return nulls;
	}

	private Surprises.Null of(double scale, List<Integer> numbers) {
		int[] sorted = numbers.stream()
			.sorted(Comparator.comparingLong(this.groups::key))
			.mapToInt(Integer::intValue)
			.toArray();
		return new Surprises.Null(scale,
				Arrays.stream(sorted).mapToLong((number) -> this.groups.key(number) & DEGREES).toArray(),
				Arrays.stream(sorted).mapToDouble((number) -> this.sums[0][number]).toArray(),
				Arrays.stream(sorted).mapToDouble((number) -> this.sums[1][number]).toArray(),
				Arrays.stream(sorted).mapToDouble((number) -> this.sums[2][number]).toArray());
	}

	/** The degrees of both ends as {@link Surprises.Null} holds them. */
	static long degrees(int from, int to) {
		return group(0, from, to);
	}

}
