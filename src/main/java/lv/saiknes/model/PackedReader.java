package lv.saiknes.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what {@link PackedWriter} wrote, from one place on. */
final class PackedReader {

	private final ByteBuffer bytes;

	private final PackedStrings strings;

	private int at;

	PackedReader(ByteBuffer bytes, int at, PackedStrings strings) {
		this.bytes = bytes;
		this.at = at;
		this.strings = strings;
	}

	int number() {
		return (int) big();
	}

	private long big() {
		long value = 0;
		int shift = 0;
		byte part;
		do {
			part = this.bytes.get(this.at++);
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
			bits = (bits << Byte.SIZE) | (this.bytes.get(this.at++) & 0xff);
		}
		return Double.longBitsToDouble(bits);
	}

	byte[] raw(int length) {
		byte[] raw = new byte[length];
		this.bytes.get(this.at, raw);
		this.at += length;
		return raw;
	}

	String string() {
		int code = number();
		int rest = code >>> PackedWriter.CODE_BITS;
		return switch (code & PackedWriter.CODE) {
			case PackedWriter.SHARED -> this.strings.whole()[rest];
			case PackedWriter.WORDS -> words(rest);
			default -> letters(rest);
		};
	}

	private String words(int count) {
		StringBuilder text = new StringBuilder(count << 3);
		for (int i = 0; i < count; i++) {
			if (i > 0) {
				text.append(' ');
			}
			int code = number();
			text.append(((code & 1) == 1) ? this.strings.words()[code >>> 1] : letters(code >>> 1));
		}
		return text.toString();
	}

	private String letters(int length) {
		if (!this.bytes.hasArray()) {
			return new String(raw(length), StandardCharsets.UTF_8);
		}
		String string = new String(this.bytes.array(), this.at, length, StandardCharsets.UTF_8);
		this.at += length;
		return string;
	}

}
