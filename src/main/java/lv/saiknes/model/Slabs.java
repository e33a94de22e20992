package lv.saiknes.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bytes that records are written into one after another, none across two arrays, so that
 * the largest array is small beside the whole. A place is an array and a position in it.
 * One thread writes; what is written never changes, so that many may read.
 */
final class Slabs {

	private static final int BITS = 20;

	private static final int SIZE = 1 << BITS;

	private static final int MOST = 1 << (Integer.SIZE - 1 - BITS);

	private final List<byte[]> written;

	private byte[][] arrays;

	private int used;

	Slabs() {
		this(List.of());
	}

	/** Goes on after what is written already, which is shared. */
	Slabs(Slabs before) {
		this(Arrays.asList(before.arrays));
	}

	private Slabs(List<byte[]> before) {
		this.written = new ArrayList<>(before);
		this.arrays = before.toArray(byte[][]::new);
		this.used = SIZE;
	}

	/**
	 * Adds a record.
	 * @return its place
	 */
	int add(byte[] bytes, int length) {
		if (this.used + length > SIZE) {
			if (this.written.size() == MOST) {
				throw new IllegalArgumentException("the records take more than " + ((long) MOST * SIZE >> 30)
						+ " GB, which one list cannot hold; split the dataset");
			}
			// A record beyond all measure has an array of its own.
			this.written.add(new byte[Math.max(SIZE, length)]);
			this.used = 0;
		}
		System.arraycopy(bytes, 0, this.written.getLast(), this.used, length);
		int place = ((this.written.size() - 1) << BITS) | this.used;
		this.used = Math.min(SIZE, this.used + length);
		return place;
	}

	/** Ends the writing; the last array is cut to what is in it. */
	Slabs done() {
		if (!this.written.isEmpty() && this.used < SIZE) {
			this.written.add(Arrays.copyOf(this.written.removeLast(), this.used));
		}
		this.arrays = this.written.toArray(byte[][]::new);
		this.used = SIZE;
		return this;
	}

	/** A reader at a place. */
	PackedReader at(int place, PackedStrings strings) {
		return new PackedReader(this.arrays[place >>> BITS], place & (SIZE - 1), strings);
	}

	long bytes() {
		return Arrays.stream(this.arrays).mapToLong((array) -> array.length).sum();
	}

}
