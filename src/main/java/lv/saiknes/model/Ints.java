package lv.saiknes.model;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole numbers one after another, in pieces, so that nothing is copied while they grow;
 * the first pieces are on the heap, those of many numbers beside it. For one thread.
 */
final class Ints {

	private static final int BITS = 12;

	private static final int SIZE = 1 << BITS;

	private final List<IntBuffer> pieces = new ArrayList<>();

	private int size;

	private BesideHeap.Pieces beside = beside();

	Ints() {
	}

	/** Goes on after these. */
	Ints(Numbers before) {
		for (int i = 0; i < before.size(); i++) {
			add(before.get(i));
		}
	}

	void add(int number) {
		if ((this.size & (SIZE - 1)) == 0) {
			this.pieces.add(next());
		}
		this.pieces.getLast().put(this.size++ & (SIZE - 1), number);
	}

	private IntBuffer next() {
		return this.beside.next((long) Integer.BYTES * this.size)
			.map(ByteBuffer::asIntBuffer)
			.orElseGet(() -> IntBuffer.allocate(SIZE));
	}

	private static BesideHeap.Pieces beside() {
		return new BesideHeap.Pieces(Integer.BYTES * SIZE);
	}

	int get(int position) {
		return this.pieces.get(position >> BITS).get(position & (SIZE - 1));
	}

	int size() {
		return this.size;
	}

	/** All of them; here they are no longer. */
	Numbers toNumbers() {
		Numbers numbers = Numbers.of(this.size, this::get);
		this.pieces.clear();
		this.size = 0;
		this.beside = beside();
		return numbers;
	}

}
