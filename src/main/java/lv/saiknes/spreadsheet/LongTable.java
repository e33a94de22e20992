package lv.saiknes.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import lv.saiknes.model.Sha256;

/**
 * Remembers a number for each text, of which it keeps 64 bits of its SHA-256 alone: at
 * most 64 bytes a text, however long. That two of a million texts are taken for one is as
 * likely as one in thirty million.
 */
final class LongTable {

	/** What is returned for a text that is not there. */
	static final long NONE = -1;

	private static final int FIRST_SIZE = 1024;

	private long[] keys = new long[FIRST_SIZE];

	private long[] values = new long[FIRST_SIZE];

	private int size;

	private final MessageDigest digest = Sha256.digest();

	/** The number of a text, or {@link #NONE}. */
	long get(String text) {
		int at = find(hash(text), this.keys);
		return (this.keys[at] == 0) ? NONE : this.values[at];
	}

	/** Remembers a number, not below zero; the number before it, or {@link #NONE}. */
	long put(String text, long value) {
		if (2 * this.size >= this.keys.length) {
			grow();
		}
		long hash = hash(text);
		int at = find(hash, this.keys);
		long before = (this.keys[at] == 0) ? NONE : this.values[at];
		this.size += (before == NONE) ? 1 : 0;
		this.keys[at] = hash;
		this.values[at] = value;
		return before;
	}

	boolean has(String text) {
		return get(text) != NONE;
	}

	int size() {
		return this.size;
	}

	/** So much room its numbers take. */
	long bytes() {
		return (long) (this.keys.length + this.values.length) * Long.BYTES;
	}

	/** So many bits of a text, none of them all zero. */
	long hash(String text) {
		byte[] bytes = this.digest.digest(text.getBytes(StandardCharsets.UTF_8));
		long hash = 0;
		for (int i = 0; i < Long.BYTES; i++) {
			hash = hash << Byte.SIZE | (bytes[i] & 0xFF);
		}
		return (hash == 0) ? 1 : hash;
	}

	private static int find(long hash, long[] keys) {
		int at = (int) (hash & (keys.length - 1));
		while (keys[at] != 0 && keys[at] != hash) {
			at = (at + 1) & (keys.length - 1);
		}
		return at;
	}

	private void grow() {
		long[] keysBefore = this.keys;
		long[] valuesBefore = this.values;
		this.keys = new long[2 * keysBefore.length];
		this.values = new long[this.keys.length];
		for (int i = 0; i < keysBefore.length; i++) {
			if (keysBefore[i] != 0) {
				int at = find(keysBefore[i], this.keys);
				this.keys[at] = keysBefore[i];
				this.values[at] = valuesBefore[i];
			}
		}
	}

}
