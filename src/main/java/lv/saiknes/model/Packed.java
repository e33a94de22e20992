package lv.saiknes.model;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A list of records that are kept as bytes and made again when they are asked for, since
 * as objects they would take ten times as much. Those that were made last are kept, so
 * that a small dataset is soon all there. Immutable, and safe to share between threads.
 *
 * @param <T> type of the records
 */
public abstract sealed class Packed<T> extends AbstractList<T> implements RandomAccess
		permits Citations, Entities, Relations {

	/** Where each record begins. */
	final Numbers places;

	final Slabs slabs;

	final PackedStrings strings;

	private final Kept<T> kept;

	Packed(Numbers places, Slabs slabs, PackedStrings strings, int kept) {
		this.places = places;
		this.slabs = slabs;
		this.strings = strings;
		this.kept = new Kept<>(places.size(), kept);
	}

	@Override
	public final int size() {
		return this.places.size();
	}

	/**
	 * The record at a position.
	 * @throws IndexOutOfBoundsException when there is none
	 */
	@Override
	public final T get(int position) {
		return this.kept.get(position, this::unpacked);
	}

	/** Makes a record from its bytes. */
	abstract T unpacked(int position);

	/**
	 * The id of the record at a position, without the rest of it.
	 * @throws IndexOutOfBoundsException when there is none
	 */
	public abstract String id(int position);

	/** The ids of all records in their order, without the rest of them. */
	public final List<String> ids() {
		return IntStream.range(0, size()).mapToObj(this::id).toList();
	}

	/** Position of the record with this id; empty where there is none. */
	public abstract OptionalInt find(String id);

	/** How many bytes the records take, with all that is needed to read them. */
	public long bytes() {
		return this.slabs.bytes() + this.strings.bytes() + (long) Integer.BYTES * this.places.size();
	}

	/** Whether both have the same ids in the same order. */
	final boolean hasIdsOf(Packed<T> other) {
		return this == other || size() == other.size()
				&& IntStream.range(0, size()).allMatch((position) -> id(position).equals(other.id(position)));
	}

	PackedReader reader(int position) {
		return this.slabs.at(this.places.get(position), this.strings);
	}

	/** So many positions in the order of the strings at them. */
	static int[] orderOf(int size, IntFunction<String> string) {
		String[] strings = new String[size];
		Arrays.setAll(strings, string);
		return IntStream.range(0, size)
			.boxed()
			.sorted(Comparator.comparing((position) -> strings[position]))
			.mapToInt(Integer::intValue)
			.toArray();
	}

}
