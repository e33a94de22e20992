package lv.saiknes.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes records as bytes. Numbers take as many bytes as they need, seven bits in each;
 * a string is written once and named by its number where it repeats, as long as there is
 * room for more such strings, else it stands where it is.
 */
final class PackedWriter {

	/** So many strings are named by a number; more would cost more than they save. */
	private static final int MOST_SHARED = 1 << 16;

	private final Slabs slabs;

	private final Map<String, Integer> shared = new HashMap<>();

	private final int most;

	private byte[] bytes = new byte[256];

	private int length;

	PackedWriter() {
		this.slabs = new Slabs();
		this.most = MOST_SHARED;
	}

	/** Goes on after records whose shared strings are these; no more are added. */
	PackedWriter(Slabs before, String[] shared) {
		this.slabs = new Slabs(before);
		this.most = shared.length;
		for (String string : shared) {
			this.shared.put(string, this.shared.size());
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
		byte[] raw = string.getBytes(StandardCharsets.UTF_8);
		return number(raw.length << 1).raw(raw);
	}

	/** A string that may stand in many records. */
	PackedWriter shared(String string) {
		Integer known = this.shared.get(string);
		if (known == null) {
			if (this.shared.size() >= this.most) {
				return own(string);
			}
			known = this.shared.size();
			this.shared.put(string, known);
		}
		return number((known << 1) | 1);
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

	String[] strings() {
		String[] strings = new String[this.shared.size()];
		this.shared.forEach((string, number) -> strings[number] = string);
		return strings;
	}

}
