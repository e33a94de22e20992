package lv.saiknes.model;

import java.util.Arrays;

/**
 * The strings that records name by their numbers.
 *
 * @param whole what stands in records as a whole
 * @param words words of texts
 */
@SuppressWarnings("ArrayRecordComponent")
record PackedStrings(String[] whole, String[] words) {

	/** What a string takes beside its letters. */
	private static final int OBJECT = 60;

	/** About so many bytes they take. */
	long bytes() {
		return bytes(this.whole) + bytes(this.words);
	}

	private static long bytes(String[] strings) {
		return Arrays.stream(strings).mapToLong((string) -> OBJECT + string.length()).sum();
	}

}
