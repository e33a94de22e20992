package lv.saiknes.query;

import java.util.ArrayList;
import java.util.List;

import lv.saiknes.time.Certainty;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database what {@link Times} answers: whether a node or relation holds at some
 * date of a period.
 */
final class Dating {

	private Dating() {
	}

	/**
	 * Whether what bears this name holds between two dates, each an expression or null;
	 * what has no time does.
	 */
	static String holds(String name, @Nullable String from, @Nullable String to, Certainty certainty) {
		return "(NAME.timeWords IS NULL OR ".replace("NAME", name) + ((certainty == Certainty.CERTAIN)
				? "NAME.certainFrom IS NOT NULL AND ".replace("NAME", name)
						+ overlaps(name, "certainFrom", "certainTo", from, to)
				: "coalesce(NAME.timeStage, '') <> 'ABANDONED' AND ".replace("NAME", name)
						+ overlaps(name, "earliest", "until", from, to))
				+ ")";
	}

	/** The same, but what has no time does not. */
	static String holdsWithin(String name, @Nullable String from, @Nullable String to, Certainty certainty) {
		return name + ".timeWords IS NOT NULL AND " + holds(name, from, to, certainty);
	}

	/** Dates of unequal precision are compared as {@code Period} does. */
	private static String overlaps(String name, String first, String last, @Nullable String from, @Nullable String to) {
		List<String> conditions = new ArrayList<>();
		if (to != null) {
			conditions.add("(FIRST IS NULL OR left(FIRST, size(DATE)) <= left(DATE, size(FIRST)))"
				.replace("FIRST", name + "." + first)
				.replace("DATE", to));
		}
		if (from != null) {
			conditions.add("(LAST IS NULL OR left(LAST, size(DATE)) >= left(DATE, size(LAST)))"
				.replace("LAST", name + "." + last)
				.replace("DATE", from));
		}
		return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
	}

}
