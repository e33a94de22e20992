package lv.saiknes.model;

import java.nio.ByteBuffer;
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

	private final List<ByteBuffer> written;

	private ByteBuffer[] arrays;

	private int used;

	private BesideHeap.Pieces beside = beside();

	Slabs() {
		this(List.of());
	}

	/** Goes on after what is written already, which is shared. */
	Slabs(Slabs before) {
		this(Arrays.asList(before.arrays));
	}

	private Slabs(List<ByteBuffer> before) {
		this.written = new ArrayList<>(before);
		this.arrays = before.toArray(ByteBuffer[]::new);
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
			this.written.add((length > SIZE) ? ByteBuffer.allocate(length) : next());
			this.used = 0;
		}
		this.written.getLast().put(this.used, bytes, 0, length);
		int place = ((this.written.size() - 1) << BITS) | this.used;
		this.used = Math.min(SIZE, this.used + length);
		return place;
	}

	private ByteBuffer next() {
		return this.beside.next((long) this.written.size() << BITS).orElseGet(() -> ByteBuffer.allocate(SIZE));
	}

	private static BesideHeap.Pieces beside() {
		return new BesideHeap.Pieces(SIZE);
	}

	/** Ends the writing; the last array is cut to what is in it. */
	Slabs done() {
		if (!this.written.isEmpty() && this.used < SIZE) {
			ByteBuffer last = this.written.removeLast();
			this.written.add(last.hasArray() ? ByteBuffer.wrap(Arrays.copyOf(last.array(), this.used))
					: last.slice(0, this.used));
		}
		this.arrays = this.written.toArray(ByteBuffer[]::new);
		this.used = SIZE;
		this.beside = beside();
		return this;
	}

	/** A reader at a place. */
	PackedReader at(int place, PackedStrings strings) {
		return new PackedReader(this.arrays[place >>> BITS], place & (SIZE - 1), strings);
	}

	long bytes() {
		return Arrays.stream(this.arrays).mapToLong(ByteBuffer::capacity).sum();
	}

}
