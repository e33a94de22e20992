package lv.saiknes.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Cursors of a list that is made anew for each request: the place in the list. A cursor
 * of another list is refused.
 */
public final class OffsetCursor {

	private final String prefix;

	private OffsetCursor(String list) {
		this.prefix = "at:" + list + ":";
	}

	/** Of the list that the field asks for. */
	public static OffsetCursor of(DataFetchingEnvironment environment) {
		return new OffsetCursor(AskedField.of(environment).list());
	}

	/** The cursor of an entry. */
	public String at(int index) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((this.prefix + index).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Where a page begins and ends.
	 * @param from place of its first entry
	 * @param shown how many entries it has
	 * @param total how many the list has
	 */
	public Connection.PageInfo page(int from, int shown, int total) {
		return new Connection.PageInfo((shown > 0) ? at(from) : null, (shown > 0) ? at(from + shown - 1) : null,
				from + shown < total, from > 0);
	}

	/**
	 * The place after this cursor; the beginning where there is none.
	 * @throws ApiError when it is not a cursor of this list
	 */
	public int next(@Nullable String after) {
		if (after == null) {
			return 0;
		}
		String plain = "";
		try {
			plain = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			// falls through to the error: it is not a cursor
		}
		if (plain.startsWith(this.prefix) && plain.substring(this.prefix.length()).matches("\\d{1,6}")) {
			return Integer.parseInt(plain.substring(this.prefix.length())) + 1;
		}
		throw ApiError.badArgument("after", Words.text("refusal.cursor-list", after));
	}

}
