package lv.saiknes.model;

import java.util.Arrays;

/** Whole numbers one after another. For one thread. */
final class Ints {

	private int[] numbers;

	private int size;

	Ints() {
		this(new int[16]);
		this.size = 0;
	}

	/** Goes on after these. */
	Ints(int[] before) {
		this.numbers = before.clone();
		this.size = before.length;
	}

	void add(int number) {
		if (this.size == this.numbers.length) {
			this.numbers = Arrays.copyOf(this.numbers, Math.max(16, this.size + (this.size >> 1)));
		}
		this.numbers[this.size++] = number;
	}

	int size() {
		return this.size;
	}

	int[] toArray() {
		return Arrays.copyOf(this.numbers, this.size);
	}

}
