package lv.saiknes.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import lv.saiknes.model.Language;
import lv.saiknes.query.Selection.Portion;
import lv.saiknes.query.Slice.Part;
import lv.saiknes.query.Slice.Position;
import org.jspecify.annotations.Nullable;

/**
 * The ids of lists that no index of the database has: in another order than the usual
 * one, or of what meets a filter. To find a page of them the database goes through all;
 * so a list that is asked for again is read whole once for a version of the data, and a
 * page of it costs then what stands on it. Safe to share between threads.
 */
final class KeptLists {

	/** So many ids are kept in all, which takes some 12 MB. */
	private static final int MOST_IDS = 500_000;

	/** A list with more than these would leave no room for others. */
	private static final int LONGEST = MOST_IDS / 4;

	/** So many lists are known to have been asked for before. */
	private static final int MOST_ASKED = 1_000;

	/** A page with more is as good as the list. */
	private static final int LARGEST_PAGE = 1_000;

	private final Statements statements;

	private final Cache<Key, Boolean> asked = Caffeine.newBuilder().maximumSize(MOST_ASKED).build();

	private final Cache<Key, Ids> lists = Caffeine.newBuilder()
		.maximumWeight(MOST_IDS)
		.weigher((Key key, Ids ids) -> 1 + ids.size())
		.build();

	KeptLists(Statements statements) {
		this.statements = statements;
	}

	/**
	 * A page of a list that is kept; empty where the database is to be asked.
	 * @param reading reads the ids of a list in order, at most so many as its slice has
	 */
	Optional<Page> find(Selection selection, Function<Selection, List<String>> reading) {
		Slice slice = selection.slice();
		boolean usual = slice.orders().isEmpty() && selection.filter().equals(Filter.NONE) && selection.asOf() == null;
		if (usual || slice.size() > LARGEST_PAGE || selection.portion() != Portion.LISTED
				|| !selection.filter().ids().isEmpty()) {
			return Optional.empty();
		}
		Optional<Key> key = this.statements.findVersion().map((version) -> Key.of(version, selection));
		if (key.isEmpty()) {
			return Optional.empty();
		}
		Ids known = this.lists.getIfPresent(key.get());
		if (known == null) {
			// Most lists are asked for once, for which it is not worth it.
			if (this.asked.asMap().putIfAbsent(key.get(), true) == null) {
				return Optional.empty();
			}
			known = this.lists.get(key.get(), (one) -> read(one, selection, reading));
		}
		return Objects.requireNonNull(known).page(slice);
	}

	private Ids read(Key key, Selection selection, Function<Selection, List<String>> reading) {
		Slice all = new Slice(LONGEST + 1, false, null, null, selection.slice().language(), selection.slice().orders(),
				Set.of(), "");
		List<String> ids = reading.apply(selection.with(all));
		// Another version may have been loaded meanwhile.
		boolean same = this.statements.findVersion().equals(Optional.of(key.version()));
		return (same && ids.size() <= LONGEST) ? new Ids(ids) : Ids.NONE;
	}

	/**
	 * What tells a list from others.
	 *
	 * @param version version of the data
	 */
	private record Key(String version, @Nullable String label, Filter filter, @Nullable AtDate asOf, List<Order> orders,
			Language language) {

		static Key of(String version, Selection selection) {
			return new Key(version, selection.label(), selection.filter(), selection.asOf(), selection.slice().orders(),
					selection.slice().language());
		}

	}

	/**
	 * A page of a list.
	 *
	 * @param ids the ids on it, and one more where the list goes on
	 * @param total how many the list has
	 */
	record Page(List<String> ids, int total) {
	}

	/** The ids of a list, packed. */
	private static final class Ids {

		/** In place of a list that is too long. */
		static final Ids NONE = new Ids(List.of(), false);

		private final byte[] letters;

		private final int[] starts;

		private final boolean kept;

		Ids(List<String> ids) {
			this(ids, true);
		}

		private Ids(List<String> ids, boolean kept) {
			this.letters = String.join("", ids).getBytes(StandardCharsets.UTF_8);
			this.starts = new int[ids.size() + 1];
			for (int i = 0; i < ids.size(); i++) {
				this.starts[i + 1] = this.starts[i] + ids.get(i).getBytes(StandardCharsets.UTF_8).length;
			}
			this.kept = kept;
		}

		int size() {
			return this.starts.length - 1;
		}

		Optional<Page> page(Slice slice) {
			int from = (slice.after() != null) ? find(slice.after()) + 1 : 0;
			int to = (slice.before() != null) ? find(slice.before()) : size();
			if (!this.kept || from < 0 || to < 0) {
				return Optional.empty();
			}
			int most = slice.size() + (slice.has(Part.MORE) ? 1 : 0);
			if (slice.backwards()) {
				from = Math.max(from, to - most);
			}
			else {
				to = Math.min(to, from + most);
			}
			List<String> ids = new ArrayList<>();
			for (int i = from; i < to; i++) {
				ids.add(new String(this.letters, this.starts[i], this.starts[i + 1] - this.starts[i],
						StandardCharsets.UTF_8));
			}
			return Optional.of(new Page(Collections.unmodifiableList(ids), size()));
		}

		/** Negative where it is not in the list, as after other data has been loaded. */
		private int find(Position position) {
			byte[] id = position.id().getBytes(StandardCharsets.UTF_8);
			for (int i = 0; i < size(); i++) {
				if (Arrays.equals(this.letters, this.starts[i], this.starts[i + 1], id, 0, id.length)) {
					return i;
				}
			}
			return -2;
		}

	}

}
