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
	 * Those of position n: from {@code starts[n]} up to before {@code starts[n + 1]} of
	 * {@code all}.
	 */
	private final int[] starts;

	private final Numbers all;

	private Positions(int[] starts, Numbers all) {
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
		return ofPairs(2 * count, (end) -> (((end & 1) == 0) ? from : to).applyAsInt(end >> 1), (end) -> end >> 1,
				nodes);
	}

	/**
	 * For each of so many nodes what starts at it, in the order of its number.
	 * @param count of how many things there are
	 * @param from the node at which a thing starts
	 */
	public static Positions ofStarts(int count, IntUnaryOperator from, int nodes) {
		return ofPairs(count, from, (thing) -> thing, nodes);
	}

	/**
	 * For each of so many nodes the others of the pairs that it begins, in the order of
	 * the pairs.
	 * @param count how many pairs there are
	 * @param from the node that begins a pair
	 * @param other the other one
	 */
	public static Positions ofPairs(int count, IntUnaryOperator from, IntUnaryOperator other, int nodes) {
		int[] starts = new int[nodes + 1];
		for (int i = 0; i < count; i++) {
			starts[from.applyAsInt(i) + 1]++;
		}
		Arrays.parallelPrefix(starts, Integer::sum);
		Numbers all = Numbers.of(count);
		int[] next = starts.clone();
		for (int i = 0; i < count; i++) {
			all.set(next[from.applyAsInt(i)]++, other.applyAsInt(i));
		}
		return new Positions(starts, all);
	}

	/** Those of a position, in the order in which they were added. */
	public IntStream of(int position) {
		return this.all.stream(this.starts[position], this.starts[position + 1]);
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
		return this.all.get(place);
	}

	/** One of those of a position. */
	public int get(int position, int n) {
		return this.all.get(this.starts[position] + n);
	}

	/** Whether a position has another, where its others are in order. */
	public boolean has(int position, int other) {
		int low = this.starts[position];
		int high = this.starts[position + 1] - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			int found = at(middle);
			if (found == other) {
				return true;
			}
			if (found < other) {
				low = middle + 1;
			}
			else {
				high = middle - 1;
			}
		}
		return false;
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
			return ofPairs(this.positions.size(), this.positions::get, this.others::get, this.size);
		}

	}

}
