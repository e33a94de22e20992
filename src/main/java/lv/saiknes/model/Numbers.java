package lv.saiknes.model;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Whole numbers by position, at first 0: an array, of many numbers one beside the heap.
 * One thread sets them, then many may read.
 */
public abstract sealed class Numbers {

	private Numbers() {
	}

	/** So many numbers. */
	public static Numbers of(int size) {
		Optional<ByteBuffer> room = BesideHeap.room((long) Integer.BYTES * size);
		return room.isPresent() ? new Mapped(room.get().asIntBuffer()) : new Listed(new int[size]);
	}

	/** So many numbers, each worked out by its position. */
	public static Numbers of(int size, IntUnaryOperator number) {
		Numbers numbers = of(size);
		for (int i = 0; i < size; i++) {
			numbers.set(i, number.applyAsInt(i));
		}
		return numbers;
	}

	/** The number at a position. */
	public abstract int get(int position);

	/** Puts a number at a position. */
	public abstract void set(int position, int number);

	/** How many there are. */
	public abstract int size();

	/** Those from a position up to before another. */
	public final IntStream stream(int from, int to) {
		return IntStream.range(from, to).map(this::get);
	}

	private static final class Listed extends Numbers {

		private final int[] numbers;

		Listed(int[] numbers) {
			this.numbers = numbers;
		}

		@Override
		public int get(int position) {
			return this.numbers[position];
		}

		@Override
		public void set(int position, int number) {
			this.numbers[position] = number;
		}

		@Override
		public int size() {
			return this.numbers.length;
		}

	}

	private static final class Mapped extends Numbers {

		private final IntBuffer numbers;

		Mapped(IntBuffer numbers) {
			this.numbers = numbers;
		}

		@Override
		public int get(int position) {
			return this.numbers.get(position);
		}

		@Override
		public void set(int position, int number) {
			this.numbers.put(position, number);
		}

		@Override
		public int size() {
			return this.numbers.capacity();
		}

	}

}
