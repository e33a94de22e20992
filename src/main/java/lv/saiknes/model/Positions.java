package lv.saiknes.model;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * For each position some others, such as for each node the wholes that it is a part of:
 * two arrays for all of them. Immutable.
 */
public final class Positions {

	/**
	 * Those of position n: {@code all[starts[n]]} up to {@code all[starts[n + 1]]}.
	 */
	private final int[] starts;

	private final int[] all;

	private Positions(int[] starts, int[] all) {
		this.starts = starts;
		this.all = all;
	}

	/**
	 * For each of so many nodes what starts or ends at it, in the order of its number.
	 * @param count of how many things there are
	 * @param from the node at which a thing starts
	 * @param to the node at which it ends
	 */
	public static Positions ofEnds(int count, IntUnaryOperator from, IntUnaryOperator to, int nodes) {
		return grouped(2 * count, (end) -> (((end & 1) == 0) ? from : to).applyAsInt(end >> 1), (end) -> end >> 1,
				nodes);
	}

	/**
	 * For each of so many nodes what starts at it, in the order of its number.
	 * @param count of how many things there are
	 * @param from the node at which a thing starts
	 */
	public static Positions ofStarts(int count, IntUnaryOperator from, int nodes) {
		return grouped(count, from, (thing) -> thing, nodes);
	}

	/** So many entries by the position to which each belongs. */
	private static Positions grouped(int entries, IntUnaryOperator position, IntUnaryOperator other, int size) {
		int[] starts = new int[size + 1];
		for (int i = 0; i < entries; i++) {
			starts[position.applyAsInt(i) + 1]++;
		}
		Arrays.parallelPrefix(starts, Integer::sum);
		int[] all = new int[entries];
		int[] next = starts.clone();
		for (int i = 0; i < entries; i++) {
			all[next[position.applyAsInt(i)]++] = other.applyAsInt(i);
		}
		return new Positions(starts, all);
	}

	/** Those of a position, in the order in which they were added. */
	public IntStream of(int position) {
		return Arrays.stream(this.all, this.starts[position], this.starts[position + 1]);
	}

	/** How many a position has. */
	public int count(int position) {
		return this.starts[position + 1] - this.starts[position];
	}

	/** Where those of a position begin among all. */
	public int start(int position) {
		return this.starts[position];
	}

	/** What stands at a place among all. */
	public int at(int place) {
		return this.all[place];
	}

	/** One of those of a position. */
	public int get(int position, int n) {
		return this.all[this.starts[position] + n];
	}

	/** Collects them. For one thread. */
	public static final class Builder {

		private final int size;

		private final Ints positions = new Ints();

		private final Ints others = new Ints();

		/** For so many positions. */
		public Builder(int size) {
			this.size = size;
		}

		/** Adds another to those of a position. */
		public Builder add(int position, int other) {
			this.positions.add(position);
			this.others.add(other);
			return this;
		}

		/** What was added. */
		public Positions build() {
			int[] keys = this.positions.toArray();
			int[] values = this.others.toArray();
			return grouped(keys.length, (i) -> keys[i], (i) -> values[i], this.size);
		}

	}

}
