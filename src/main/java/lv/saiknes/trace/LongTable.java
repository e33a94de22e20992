package lv.saiknes.trace;

import java.util.Arrays;

/**
 * Numbers its keys in the order in which they come: a hash table of whole numbers that
 * makes no objects, for millions of them.
 */
final class LongTable {

	private static final int EMPTY = -1;

	private long[] keys = new long[64];

	private int size;

	private int[] slots = slots(256);

	private static int[] slots(int count) {
		int[] slots = new int[count];
		Arrays.fill(slots, EMPTY);
		return slots;
	}

	/** The number of a key, which is new when it is as large as the size was. */
	int add(long key) {
		int slot = find(key);
		if (this.slots[slot] == EMPTY) {
			if (this.size == this.keys.length) {
				this.keys = Arrays.copyOf(this.keys, 2 * this.size);
			}
			this.keys[this.size] = key;
			this.slots[slot] = this.size++;
			if (4 * this.size > 3 * this.slots.length) {
				grow();
			}
			return this.size - 1;
		}
		return this.slots[slot];
	}

	private int find(long key) {
		int slot = Long.hashCode(key * 0x9E3779B97F4A7C15L) & (this.slots.length - 1);
		while (this.slots[slot] != EMPTY && this.keys[this.slots[slot]] != key) {
			slot = (slot + 1) & (this.slots.length - 1);
		}
		return slot;
	}

	private void grow() {
		this.slots = slots(2 * this.slots.length);
		for (int i = 0; i < this.size; i++) {
			this.slots[find(this.keys[i])] = i;
		}
	}

	long key(int number) {
		return this.keys[number];
	}

	int size() {
		return this.size;
	}

	/** Forgets all keys. */
	void clear() {
		Arrays.fill(this.slots, EMPTY);
		this.size = 0;
	}

}
