package lv.saiknes.time;

import java.util.ArrayList;
import java.util.List;

import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The verbs with which a time is told: an agreement is in force, an event takes place, a
 * body exists.
 */
public enum TimeWords {

	/** Plans, money, roles and memberships. */
	HOLDS,

	/** Agreements and lasting cooperations, and who is a party to them. */
	AGREEMENT,

	/** Projects and events, and who took part in them. */
	TAKES_PLACE,

	/** Bodies and places. */
	EXISTS;

	/** How something of this sort stands, as people say it. */
	Text say(Times times, Validity kind) {
		List<Text> parts = new ArrayList<>();
		switch (kind) {
			case NOT_YET -> parts.add(Words.text("time.not-yet", dated("in", known(times.earliest()))));
			case IN_FORCE -> {
				parts.add(noted(held(times), times));
				addOpen(parts, times);
			}
			case LAST_KNOWN, UNKNOWN -> {
				Text span = span(times);
				if (span != null) {
					parts.add(noted(span, times));
				}
				else if (kind == Validity.UNKNOWN) {
					parts.add(noBeginning());
				}
				parts.add(heard(times));
				if (kind == Validity.LAST_KNOWN && span == null) {
					parts.add(noBeginning());
				}
			}
			case ENDED -> {
				parts.add(noted(ended(times), times));
				if (times.since() == null && times.stage() != Stage.ABANDONED) {
					parts.add(noBeginning());
				}
			}
		}
		return Words.joined(parts, "; ");
	}

	private Text held(Times times) {
		Text span = span(times);
		Text verb = Words.text("time.held." + name());
		return (span != null) ? Words.text("time.held-in", verb, span) : verb;
	}

	private void addOpen(List<Text> parts, Times times) {
		if (times.since() == null) {
			parts.add(noBeginning());
		}
		else if (times.until() == null) {
			parts.add(Words.text("time.no-end"));
		}
	}

	private static Text noBeginning() {
		return Words.text("time.no-beginning");
	}

	private static Text heard(Times times) {
		Text heard = Words.text("time.heard", times.knownAt().substring(0, 4));
		Stage stage = times.stage();
		return (stage != null && stage.isOnPaper())
				? Words.text("time.heard-as", heard, Words.text("time.stage." + stage.name())) : heard;
	}

	private Text ended(Times times) {
		if (times.stage() == Stage.ABANDONED) {
			return Words.text("time.stage." + Stage.ABANDONED.name());
		}
		String until = known(times.until());
		if (this == TAKES_PLACE && times.since() != null && !times.isForetold()) {
			return times.since().equals(until) ? Words.text("time.took-place", dated("in", until))
					: Words.text("time.took-place", both(times.since(), until));
		}
		if (times.isForetold()) {
			return Words.text("time.was-to-end", dated("in", until));
		}
		return Words.text("time.ended." + name(), dated("in", until));
	}

	private static Text noted(Text text, Times times) {
		return (times.note() != null) ? Words.text("time.noted", text, times.note()) : text;
	}

	static @Nullable Text span(Times times) {
		return between(times.since(), times.until());
	}

	private static Text both(String since, String until) {
		if (since.length() == 4 && until.length() == 4) {
			return Words.text("time.between-years", since, until);
		}
		if (since.length() == until.length() && since.startsWith(until.substring(0, 4))) {
			return withinAYear(since.split("-"), until.split("-"));
		}
		return Words.text("time.between", dated("from", since), dated("until", until));
	}

	/** The year, and the month where it is one, are said once. */
	private static Text withinAYear(String[] since, String[] until) {
		Text last = month("until", until[1]);
		if (since.length == 2) {
			return Words.text("time.between-months", since[0], month("from", since[1]), last);
		}
		String first = dayOf(since[2]);
		return since[1].equals(until[1]) ? Words.text("time.between-days", since[0], first, dayOf(until[2]), last)
				: Words.text("time.between-days-of-months", since[0], first, month("from", since[1]), dayOf(until[2]),
						last);
	}

	private static String dayOf(String number) {
		return String.valueOf(Integer.parseInt(number));
	}

	/** A date as the time of something: “in 2004”, “in June 2004”, “on 17 June 2004”. */
	public static Text in(String date) {
		return dated("in", date);
	}

	/** A date as the end of something: “until 2004”, “until 17 June 2004”. */
	public static Text until(String date) {
		return dated("until", date);
	}

	/** A date as the beginning of something: “from 2004”, “from 17 June 2004”. */
	public static Text from(String date) {
		return dated("from", date);
	}

	/** From when to when, as far as known; null where neither is. */
	public static @Nullable Text between(@Nullable String since, @Nullable String until) {
		if (since != null && until != null) {
			return since.equals(until) ? dated("in", since) : both(since, until);
		}
		if (since != null) {
			return dated("since", since);
		}
		return (until != null) ? dated("until", until) : null;
	}

	/** A date in the words of its precision, such as “since 2004”, “until June 2004”. */
	static Text dated(String form, String date) {
		String[] parts = date.split("-");
		return switch (parts.length) {
			case 1 -> Words.text("time.date." + form + ".year", parts[0]);
			case 2 -> Words.text("time.date." + form + ".month", parts[0], month(form, parts[1]));
			default -> Words.text("time.date." + form + ".day", parts[0], month(form, parts[1]), dayOf(parts[2]));
		};
	}

	private static Text month(String form, String number) {
		return Words.text("time.month." + form + "." + number);
	}

	private static String known(@Nullable String date) {
		if (date == null) {
			throw new IllegalStateException("what has not begun or has ended has a date for it");
		}
		return date;
	}

}
