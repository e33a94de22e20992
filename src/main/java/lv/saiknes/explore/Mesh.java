package lv.saiknes.explore;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Nodes and the weights of what joins them, as a layout and a search for communities walk
 * it: without direction, all that joins two nodes added up, neighbours in the order of
 * their positions. Immutable by habit: nobody writes into its arrays.
 *
 * @param starts neighbours of node n lie from {@code starts[n]} up to
 * {@code starts[n + 1]}
 * @param neighbours positions of the neighbours
 * @param weights weight of each
 * @param loops what joins each node to itself, as nodes that stand for many have it
 */
record Mesh(int[] starts, int[] neighbours, double[] weights, double[] loops) {

	/**
	 * From a list of joins.
	 * @param nodes how many nodes there are
	 * @param from one end of each join
	 * @param to its other end
	 * @param weight its weight
	 * @param loops what joins each node to itself beside these; null for nothing
	 */
	static Mesh of(int nodes, int[] from, int[] to, double[] weight, double @Nullable [] loops) {
		double[] own = (loops != null) ? loops.clone() : new double[nodes];
		int[] starts = new int[nodes + 1];
		for (int i = 0; i < from.length; i++) {
			if (from[i] != to[i]) {
				starts[from[i] + 1]++;
				starts[to[i] + 1]++;
			}
			else {
				own[from[i]] += weight[i];
			}
		}
		Arrays.parallelPrefix(starts, Integer::sum);
		int[] next = starts.clone();
		long[] ends = new long[starts[nodes]];
		for (int i = 0; i < from.length; i++) {
			if (from[i] != to[i]) {
				ends[next[from[i]]++] = ((long) to[i] << 32) | i;
				ends[next[to[i]]++] = ((long) from[i] << 32) | i;
			}
		}
		int[] neighbours = new int[ends.length];
		double[] weights = new double[ends.length];
		int[] merged = new int[nodes + 1];
		int filled = 0;
		for (int node = 0; node < nodes; node++) {
			Arrays.sort(ends, starts[node], starts[node + 1]);
			for (int i = starts[node]; i < starts[node + 1]; i++) {
				int other = (int) (ends[i] >>> 32);
				double one = weight[(int) ends[i]];
				if (filled > merged[node] && neighbours[filled - 1] == other) {
					weights[filled - 1] += one;
				}
				else {
					neighbours[filled] = other;
					weights[filled++] = one;
				}
			}
			merged[node + 1] = filled;
		}
		return new Mesh(merged, Arrays.copyOf(neighbours, filled), Arrays.copyOf(weights, filled), own);
	}

	int size() {
		return this.loops.length;
	}

	/** What joins this node to others, those within it counted twice. */
	double degree(int node) {
		double sum = 2 * this.loops[node];
		for (int i = this.starts[node]; i < this.starts[node + 1]; i++) {
			sum += this.weights[i];
		}
		return sum;
	}

	/** One node for each group. */
	Mesh joined(int[] group, int groups) {
		int[] from = new int[this.neighbours.length / 2];
		int[] to = new int[from.length];
		double[] weight = new double[from.length];
		double[] within = new double[groups];
		int count = 0;
		for (int node = 0; node < size(); node++) {
			within[group[node]] += this.loops[node];
			for (int i = this.starts[node]; i < this.starts[node + 1]; i++) {
				if (this.neighbours[i] > node) {
					from[count] = group[node];
					to[count] = group[this.neighbours[i]];
					weight[count++] = this.weights[i];
				}
			}
		}
		return of(groups, from, to, weight, within);
	}

}
