package lv.saiknes.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.store.Slice;
import lv.saiknes.store.Slice.Position;
import org.jspecify.annotations.Nullable;

/**
 * Reads the paging arguments of a Relay connection and makes its cursors. A cursor holds
 * the sort key and the id of its edge, so it stays good when other edges come or go.
 */
final class Paging {

	static final int LARGEST_PAGE = 100;

	private static final int USUAL_PAGE = 20;

	private static final String BETWEEN = "\u0001";

	private Paging() {
	}

	/**
	 * The part of the list that the field's arguments ask for.
	 * @throws ApiError when they contradict each other or are out of range
	 */
	static Slice slice(DataFetchingEnvironment environment) {
		Integer first = environment.getArgument("first");
		Integer last = environment.getArgument("last");
		if (first != null && last != null) {
			throw ApiError.badArgument("last", "`first` and `last` contradict each other; give one of them.");
		}
		int size = size((first != null) ? "first" : "last", (first != null) ? first : last);
		return new Slice(size, last != null, position(environment, "after"), position(environment, "before"),
				RequestLanguage.of(environment), environment.getSelectionSet().contains("totalCount"));
	}

	static int size(String argument, @Nullable Integer size) {
		if (size == null) {
			return USUAL_PAGE;
		}
		if (size < 0 || size > LARGEST_PAGE) {
			throw ApiError.badArgument(argument, "`" + argument + ": " + size + "` is out of range; ask for 0 to "
					+ LARGEST_PAGE + " and follow with `after`.");
		}
		return size;
	}

	static String cursor(Position position) {
		String plain = position.sort() + BETWEEN + position.id();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
	}

	static @Nullable Position position(DataFetchingEnvironment environment, String argument) {
		String cursor = environment.getArgument(argument);
		if (cursor == null) {
			return null;
		}
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(BETWEEN);
			if (parts.length == 2) {
				return new Position(parts[0], parts[1]);
			}
		}
		catch (IllegalArgumentException ex) {
			// falls through to the error: it is not a cursor
		}
		throw ApiError.badArgument(argument,
				"`" + cursor + "` is not a cursor; use a `cursor`, `startCursor` or `endCursor` of an earlier answer.");
	}

}
