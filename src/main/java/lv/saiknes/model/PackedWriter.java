package lv.saiknes.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes records as bytes. Numbers take as many bytes as they need, seven bits in each; a
 * string is written once and named by its number where it repeats, as long as there is
 * room for more such strings, else it stands where it is. So are the words of a text.
 */
final class PackedWriter {

	/** So many strings are named by a number; more would cost more than they save. */
	private static final int MOST_SHARED = 1 << 16;

	/** What the lowest bits of a string's first number say. */
	static final int CODE_BITS = 2;

	static final int CODE = 3;

	/** Its length in bytes follows in the others, then these. */
	static final int LETTERS = 0;

	/** The others are its number. */
	static final int SHARED = 1;

	/** The others are how many words it has. */
	static final int WORDS = 2;

	private final Slabs slabs;

	private final Map<String, Integer> shared = new HashMap<>();

	private final Map<String, Integer> words = new HashMap<>();

	private final boolean open;

	private byte[] bytes = new byte[256];

	private int length;

	PackedWriter() {
		this.slabs = new Slabs();
		this.open = true;
	}

	/** Goes on after records that name these strings; no more are added. */
	PackedWriter(Slabs before, PackedStrings strings) {
		this.slabs = new Slabs(before);
		this.open = false;
		for (String string : strings.whole()) {
			this.shared.put(string, this.shared.size());
		}
		for (String word : strings.words()) {
			this.words.put(word, this.words.size());
		}
	}

	private void room(int more) {
		if (this.length + more > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(2 * this.bytes.length, this.length + more));
		}
	}

	PackedWriter number(int value) {
		return big(value & 0xffffffffL);
	}

	private PackedWriter big(long value) {
		room(10);
		long left = value;
		while ((left & ~0x7fL) != 0) {
			this.bytes[this.length++] = (byte) (left | 0x80);
			left >>>= 7;
		}
		this.bytes[this.length++] = (byte) left;
		return this;
	}

	PackedWriter signed(long value) {
		return big((value << 1) ^ (value >> (Long.SIZE - 1)));
	}

	PackedWriter decimal(double value) {
		room(Double.BYTES);
		long bits = Double.doubleToRawLongBits(value);
		for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
			this.bytes[this.length++] = (byte) (bits >>> shift);
		}
		return this;
	}

	PackedWriter raw(byte[] raw) {
		room(raw.length);
		System.arraycopy(raw, 0, this.bytes, this.length, raw.length);
		this.length += raw.length;
		return this;
	}

	/** A string that is hardly anywhere else. */
	PackedWriter own(String string) {
		String[] parts = string.split(" ", -1);
		if (parts.length == 1) {
			return letters(string, CODE_BITS);
		}
		number((parts.length << CODE_BITS) | WORDS);
		for (String word : parts) {
			Integer known = number(word, this.words);
			if (known != null) {
				number((known << 1) | 1);
			}
			else {
				letters(word, 1);
			}
		}
		return this;
	}

	/** The length, above so many bits that are 0, and the letters. */
	private PackedWriter letters(String string, int bits) {
		byte[] raw = string.getBytes(StandardCharsets.UTF_8);
		return number(raw.length << bits).raw(raw);
	}

	/** The number of a string, a new one where there is room; else null. */
	private @Nullable Integer number(String string, Map<String, Integer> numbers) {
		Integer known = numbers.get(string);
		if (known == null && this.open && numbers.size() < MOST_SHARED) {
			known = numbers.size();
			numbers.put(string, known);
		}
		return known;
	}

	/** A string that may stand in many records. */
	PackedWriter shared(String string) {
		Integer known = number(string, this.shared);
		return (known != null) ? number((known << CODE_BITS) | SHARED) : own(string);
	}

	/**
	 * Ends a record.
	 * @return its place
	 */
	int end() {
		int place = this.slabs.add(this.bytes, this.length);
		this.length = 0;
		return place;
	}

	Slabs done() {
		return this.slabs.done();
	}

	PackedStrings strings() {
		return new PackedStrings(inOrder(this.shared), inOrder(this.words));
	}

	private static String[] inOrder(Map<String, Integer> numbers) {
		String[] strings = new String[numbers.size()];
		numbers.forEach((string, number) -> strings[number] = string);
		return strings;
	}

}
