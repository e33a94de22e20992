package lv.saiknes.store;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import lv.saiknes.store.RangeSums.Range;
import lv.saiknes.store.RangeSums.Suspects;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RangeSumsTests {

	private static final int SIZE = 5 * RangeSums.LENGTH;

	private static final IntFunction<String> IDS = "%06d"::formatted;

	private static final RangeSums SUMS = RangeSums.of(IDS, hashes());

	private static long[] hashes() {
		return LongStream.range(0, SIZE).map((n) -> n * n).toArray();
	}

	@Test
	void whereNothingDiffersThereAreNoSuspects() {
		BitSet differing = SUMS.differing(IDS, hashes());
		assertThat(differing.isEmpty()).isTrue();
		assertThat(SUMS.suspects(differing, IDS, SIZE)).isEqualTo(new Suspects(List.of(), new BitSet()));
	}

	@Test
	void ofWhatDiffersItsRangeIsSuspectAlone() {
		long[] hashes = hashes();
		hashes[2 * RangeSums.LENGTH] = -1;
		Suspects suspects = SUMS.suspects(SUMS.differing(IDS, hashes), IDS, SIZE);
		assertThat(suspects.ranges()).containsExactly(new Range("000256", "000384"));
		assertThat(suspects.things().stream()).containsExactlyElementsOf(IntStream.range(256, 384).boxed().toList());
	}

	@Test
	void rangesSideBySideAreReadAsOneAndTheLastHasNoEnd() {
		long[] hashes = hashes();
		hashes[SIZE - 1] = -1;
		hashes[SIZE - 1 - RangeSums.LENGTH] = -1;
		assertThat(SUMS.suspects(SUMS.differing(IDS, hashes), IDS, SIZE).ranges())
			.containsExactly(new Range("000384", null));
	}

	/** Their sum would be the same. */
	@Test
	void hashesThatChangePlacesAreNoticed() {
		long[] hashes = hashes();
		hashes[7] = 8 * 8;
		hashes[8] = 7 * 7;
		assertThat(SUMS.differing(IDS, hashes).stream()).containsExactly(0);
	}

	@Test
	void whatIsNewOrGoneIsNoticedInItsRange() {
		IntFunction<String> without = (n) -> IDS.apply((n < 200) ? n : n + 1);
		long[] fewer = LongStream.range(0, SIZE - 1).map((n) -> (n < 200) ? n * n : (n + 1) * (n + 1)).toArray();
		assertThat(SUMS.differing(without, fewer).stream()).containsExactly(1);
		assertThat(RangeSums.of(without, fewer).differing(IDS, hashes()).stream()).containsExactly(1);
	}

	@Test
	void whatIsNotInOrderIsOneRange() {
		IntFunction<String> backwards = (n) -> IDS.apply(SIZE - n);
		RangeSums sums = RangeSums.of(backwards, hashes());
		assertThat(sums.firsts()).containsExactly("");
		assertThat(sums.differing(backwards, hashes()).isEmpty()).isTrue();
	}

}
