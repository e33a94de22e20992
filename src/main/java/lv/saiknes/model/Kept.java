package lv.saiknes.model;

import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * What was worked out last for positions of a list, as much as there is room for: of a
 * small list all, of a large one no more memory than of a small one. Safe to share
 * between threads; two of them may work out the same.
 *
 * @param <T> what is kept, immutable
 */
public final class Kept<T> {

	private final @Nullable Made<T>[] made;

	private final int mask;

	/**
	 * Keeps for so many positions.
	 * @param size how many positions there are
	 * @param most for how many there is room
	 */
	@SuppressWarnings({ "unchecked", "rawtypes" })
	public Kept(int size, int most) {
		int room = Math.min(most, size);
		this.made = new Made[Integer.highestOneBit(Math.max(1, 2 * room - 1))];
		this.mask = this.made.length - 1;
	}

	/**
	 * What is kept for a position, or else made now.
	 * @param make makes it
	 */
	public T get(int position, IntFunction<T> make) {
		Made<T> known = this.made[position & this.mask];
		if (known == null || known.position() != position) {
			known = new Made<>(position, make.apply(position));
			this.made[position & this.mask] = known;
		}
		return known.one();
	}

	private record Made<T>(int position, T one) {
	}

}
