package lv.saiknes.model;

import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * Positions by id: a table with open addressing that holds nothing but positions, so that
 * a million ids take 8 MB and not the 100 of a map of objects. Where an id stands twice
 * the first counts. Immutable.
 */
final class IdIndex {

	private final IntFunction<String> ids;

	/** A position plus one; none at 0. */
	private final int[] table;

	IdIndex(int size, IntFunction<String> ids) {
		this.ids = ids;
		this.table = new int[Math.max(2, Integer.highestOneBit(Math.max(1, size)) << 2)];
		for (int position = 0; position < size; position++) {
			int slot = slot(ids.apply(position));
			while (this.table[slot] != 0) {
				slot = next(slot);
			}
			this.table[slot] = position + 1;
		}
	}

	private int slot(String id) {
		int hash = id.hashCode() * 0x9e3779b9;
		return (hash ^ (hash >>> 15)) & (this.table.length - 1);
	}

	private int next(int slot) {
		return (slot + 1) & (this.table.length - 1);
	}

	OptionalInt find(String id) {
		for (int slot = slot(id); this.table[slot] != 0; slot = next(slot)) {
			int position = this.table[slot] - 1;
			if (this.ids.apply(position).equals(id)) {
				return OptionalInt.of(position);
			}
		}
		return OptionalInt.empty();
	}

	long bytes() {
		return (long) Integer.BYTES * this.table.length;
	}

}
