package lv.saiknes.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * Sums of the hashes of things in the order of their ids, a range of ids at a time. Kept
 * with what is stored they tell in which ranges something is otherwise, so that of the
 * others nothing need be read.
 *
 * @param firsts with which id each range begins; the first begins before all
 * @param sums the sum of each range
 */
record RangeSums(List<String> firsts, List<Long> sums) {

	/** So many things are a range: few to read again, and few sums to keep. */
	static final int LENGTH = 128;

	/** Odd, so that nothing of what was added before is lost. */
	private static final long FACTOR = 0x9E3779B97F4A7C15L;

	RangeSums {
		firsts = List.copyOf(firsts);
		sums = List.copyOf(sums);
		if (firsts.size() != sums.size()) {
			throw new IllegalArgumentException("each range has a sum");
		}
	}

	/**
	 * The sums of these things. What is not in the order of ids is a single range.
	 * @param hashes a hash of each, its id included
	 */
	static RangeSums of(IntFunction<String> ids, long[] hashes) {
		List<String> firsts = new ArrayList<>(List.of(""));
		if (isSorted(ids, hashes.length)) {
			for (int i = LENGTH; i < hashes.length; i += LENGTH) {
				firsts.add(ids.apply(i));
			}
		}
		return new RangeSums(firsts, Collections.nCopies(firsts.size(), 0L)).summed(ids, hashes);
	}

	/** Whether things are in the order of their ids, so that none stands twice. */
	static boolean isSorted(IntFunction<String> ids, int size) {
		for (int i = 1; i < size; i++) {
			if (ids.apply(i - 1).compareTo(ids.apply(i)) >= 0) {
				return false;
			}
		}
		return true;
	}

	/** Sums of these things over the same ranges. */
	private RangeSums summed(IntFunction<String> ids, long[] hashes) {
		long[] all = new long[this.firsts.size()];
		for (int i = 0; i < hashes.length; i++) {
			int range = rangeOf(ids.apply(i));
			all[range] = added(all[range], hashes[i]);
		}
		return new RangeSums(this.firsts, Arrays.stream(all).boxed().toList());
	}

	/** A sum with one hash more; in another order it is another. */
	static long added(long sum, long hash) {
		return sum * FACTOR + hash;
	}

	/** In which range things with this id are. */
	int rangeOf(String id) {
		int found = Collections.binarySearch(this.firsts, id);
		return (found >= 0) ? found : -found - 2;
	}

	/** The ids of a range. */
	Range range(int number) {
		return new Range(this.firsts.get(number),
				(number + 1 < this.firsts.size()) ? this.firsts.get(number + 1) : null);
	}

	/** The same with another sum of one range. */
	RangeSums with(int number, long sum) {
		List<Long> changed = new ArrayList<>(this.sums);
		changed.set(number, sum);
		return new RangeSums(this.firsts, changed);
	}

	/** In which ranges these things are not what was summed. */
	BitSet differing(IntFunction<String> ids, long[] hashes) {
		RangeSums now = summed(ids, hashes);
		BitSet differing = new BitSet();
		for (int i = 0; i < this.sums.size(); i++) {
			differing.set(i, !this.sums.get(i).equals(now.sums.get(i)));
		}
		return differing;
	}

	/**
	 * What is in some of the ranges.
	 * @param size how many things there are
	 */
	Suspects suspects(BitSet chosen, IntFunction<String> ids, int size) {
		BitSet things = new BitSet();
		for (int i = 0; i < size && !chosen.isEmpty(); i++) {
			things.set(i, chosen.get(rangeOf(ids.apply(i))));
		}
		List<Range> ranges = new ArrayList<>();
		for (int from = chosen.nextSetBit(0); from >= 0;) {
			int to = chosen.nextClearBit(from);
			ranges.add(new Range(this.firsts.get(from), (to < this.firsts.size()) ? this.firsts.get(to) : null));
			from = chosen.nextSetBit(to);
		}
		return new Suspects(ranges, things);
	}

	/**
	 * Ids from one on, the next one's range excluded.
	 *
	 * @param from the first id, or what is before it
	 * @param to the id after the last, null where all that follow belong to it
	 */
	record Range(String from, @Nullable String to) {
	}

	/**
	 * What is to be compared one by one.
	 *
	 * @param ranges where it is stored
	 * @param things which of the things it is
	 */
	record Suspects(List<Range> ranges, BitSet things) {

		/** All of so many things. */
		static Suspects all(int size) {
			BitSet things = new BitSet(size);
			things.set(0, size);
			return new Suspects(List.of(new Range("", null)), things);
		}

	}

}
