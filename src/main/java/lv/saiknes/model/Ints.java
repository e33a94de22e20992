package lv.saiknes.model;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whole numbers one after another, in pieces, so that nothing is copied while they grow;
 * the first pieces are on the heap, those of many numbers beside it. For one thread.
 */
final class Ints {

	private static final int BITS = 12;

	private static final int SIZE = 1 << BITS;

	/** So many bytes are taken at once beside the heap. */
	private static final int TOGETHER = 64 << 20;

	private final List<IntBuffer> pieces = new ArrayList<>();

	private int size;

	/** Room for further pieces. */
	private @Nullable IntBuffer beside;

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
		if ((long) Integer.BYTES * this.size < BesideHeap.from()) {
			return IntBuffer.allocate(SIZE);
		}
		if (this.beside == null || this.beside.remaining() < SIZE) {
			this.beside = BesideHeap.room(TOGETHER).map(ByteBuffer::asIntBuffer).orElse(null);
		}
		if (this.beside == null) {
			return IntBuffer.allocate(SIZE);
		}
		IntBuffer next = this.beside.slice(this.beside.position(), SIZE);
		this.beside.position(this.beside.position() + SIZE);
		return next;
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
		this.beside = null;
		return numbers;
	}

}
