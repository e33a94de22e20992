package lv.saiknes.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/** Cursors of lists that are made anew for each request: the place in the list. */
public final class OffsetCursor {

	private static final String PREFIX = "at:";

	private OffsetCursor() {
	}

	public static String of(int index) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((PREFIX + index).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Where a page begins and ends.
	 * @param from place of its first entry
	 * @param shown how many entries it has
	 * @param total how many the list has
	 */
	public static Connection.PageInfo page(int from, int shown, int total) {
		return new Connection.PageInfo((shown > 0) ? of(from) : null, (shown > 0) ? of(from + shown - 1) : null,
				from + shown < total, from > 0);
	}

	/**
	 * The place after this cursor; the beginning where there is none.
	 * @throws ApiError when it is not a cursor of such a list
	 */
	public static int next(@Nullable String after) {
		if (after == null) {
			return 0;
		}
		try {
			String plain = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
			if (plain.matches(PREFIX + "\\d{1,6}")) {
				return Integer.parseInt(plain.substring(PREFIX.length())) + 1;
			}
		}
		catch (IllegalArgumentException ex) {
			// falls through to the error: it is not a cursor
		}
		throw ApiError.badArgument("after", Words.text("refusal.cursor-list", after));
	}

}
