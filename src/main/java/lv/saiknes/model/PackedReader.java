package lv.saiknes.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link PackedWriter} wrote, from one place on. */
final class PackedReader {

	private final byte[] bytes;

	private int at;

	PackedReader(byte[] bytes, int at) {
		this.bytes = bytes;
		this.at = at;
	}

	int number() {
		return (int) big();
	}

	private long big() {
		long value = 0;
		int shift = 0;
		byte part;
		do {
			part = this.bytes[this.at++];
			value |= (long) (part & 0x7f) << shift;
			shift += 7;
		}
		while (part < 0);
		return value;
	}

	long signed() {
		long value = big();
		return (value >>> 1) ^ -(value & 1);
	}

	double decimal() {
		long bits = 0;
		for (int i = 0; i < Double.BYTES; i++) {
			bits = (bits << Byte.SIZE) | (this.bytes[this.at++] & 0xff);
		}
		return Double.longBitsToDouble(bits);
	}

	byte[] raw(int length) {
		byte[] raw = Arrays.copyOfRange(this.bytes, this.at, this.at + length);
		this.at += length;
		return raw;
	}

	String string(String[] shared) {
		int code = number();
		if ((code & 1) == 1) {
			return shared[code >>> 1];
		}
		int length = code >>> 1;
		String string = new String(this.bytes, this.at, length, StandardCharsets.UTF_8);
		this.at += length;
		return string;
	}

}
