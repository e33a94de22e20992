package lv.saiknes.model;

import java.time.YearMonth;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The time in which something holds. Dates have the precision of their source: a year, a
 * month or a day. Two dates are compared at the coarser precision of the two; where they
 * are equal there, the one may fall within the other, so neither counts as earlier. Thus
 * what ended in 2015 had not certainly ended in June 2015, but had in January 2016.
 *
 * @param from first date, null where not known
 * @param to last date, null where not known
 */
public record Period(@Nullable String from, @Nullable String to) {

	/** Of which neither end is known. */
	public static final Period UNKNOWN = new Period(null, null);

	public Period {
		check(from);
		check(to);
	}

	private static void check(@Nullable String date) {
		if (date != null && !isDate(date)) {
			throw new IllegalArgumentException("`" + date + "` is not a date; write 2004, 2004-06 or 2004-06-17");
		}
	}

	/**
	 * The time that the properties of a node or relation speak of, in whichever words its
	 * kind has for it: a partnership is signed, a project starts and ends, a plan or
	 * funding instrument has a period.
	 */
	public static Period of(Map<String, ?> properties) {
		return new Period(first(properties, "validFrom", "signed", "start", "periodFrom"),
				first(properties, "validTo", "end", "periodTo"));
	}

	private static @Nullable String first(Map<String, ?> properties, String... names) {
		for (String name : names) {
			if (properties.get(name) instanceof Object date) {
				return (String) date;
			}
		}
		return null;
	}

	/** Whether a text is a date: 2004, 2004-06 or 2004-06-17, and in the calendar. */
	public static boolean isDate(String text) {
		// Asked of each date of each fact, so without patterns and failures.
		return switch (text.length()) {
			case 4 -> number(text, 0, 4) >= 0;
			case 7 -> number(text, 0, 4) >= 0 && isMonth(text);
			case 10 -> number(text, 0, 4) >= 0 && isMonth(text) && isDay(text);
			default -> false;
		};
	}

	private static boolean isMonth(String text) {
		int month = number(text, 5, 7);
		return text.charAt(4) == '-' && month >= 1 && month <= 12;
	}

	private static boolean isDay(String text) {
		int day = number(text, 8, 10);
		return text.charAt(7) == '-' && day >= 1
				&& day <= YearMonth.of(number(text, 0, 4), number(text, 5, 7)).lengthOfMonth();
	}

	/** What these digits mean; negative where one of them is none. */
	private static int number(String text, int from, int to) {
		int number = 0;
		for (int i = from; i < to; i++) {
			int digit = text.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return -1;
			}
			number = 10 * number + digit;
		}
		return number;
	}

	/** Whether the first date is certainly before the second one. */
	public static boolean isBefore(String date, String other) {
		int precision = Math.min(date.length(), other.length());
		return date.substring(0, precision).compareTo(other.substring(0, precision)) < 0;
	}

	/**
	 * Whether this holds at a date.
	 * @param date the date asked about
	 * @param knownAt the date after which the source knows nothing
	 */
	public Validity at(String date, String knownAt) {
		if (this.from != null && isBefore(date, this.from)) {
			return Validity.NOT_YET;
		}
		if (this.to != null && isBefore(this.to, date)) {
			return Validity.ENDED;
		}
		if (inForce(knownAt).contains(date)) {
			return Validity.IN_FORCE;
		}
		return isBefore(knownAt, date) ? Validity.LAST_KNOWN : Validity.UNKNOWN;
	}

	/**
	 * The time for which a source of this date vouches: from a known beginning on, else
	 * from its own date; up to a known end, else to its own date.
	 */
	public Period inForce(String knownAt) {
		String first = (this.from != null) ? this.from : earlier(this.to, knownAt);
		String last = (this.to != null) ? this.to : later(this.from, knownAt);
		return new Period(first, last);
	}

	/** Whether a date lies within it, as far as both are known. */
	public boolean contains(String date) {
		return (this.from == null || !isBefore(date, this.from)) && (this.to == null || !isBefore(this.to, date));
	}

	/** What two periods have in common; null where nothing, or one of them is null. */
	public static @Nullable Period common(@Nullable Period one, @Nullable Period other) {
		return (one != null && other != null && one.overlaps(other)) ? one.and(other) : null;
	}

	/** Whether the two may have a day in common; an unknown end is taken as open. */
	public boolean overlaps(Period other) {
		return !endsBefore(other) && !other.endsBefore(this);
	}

	private boolean endsBefore(Period other) {
		return this.to != null && other.from != null && isBefore(this.to, other.from);
	}

	/**
	 * The time in which both hold, such as a relation and the nodes at its ends. Of two
	 * equal dates the more precise one counts.
	 */
	public Period and(Period other) {
		return new Period(later(this.from, other.from), earlier(this.to, other.to));
	}

	/**
	 * The later of two dates, the more precise of equal ones; an unknown one gives way.
	 */
	public static @Nullable String later(@Nullable String date, @Nullable String other) {
		if (date == null || other == null) {
			return (date != null) ? date : other;
		}
		return (isBefore(date, other) || (!isBefore(other, date) && other.length() > date.length())) ? other : date;
	}

	/** The earlier of two dates, likewise. */
	public static @Nullable String earlier(@Nullable String date, @Nullable String other) {
		if (date == null || other == null) {
			return (date != null) ? date : other;
		}
		return (isBefore(other, date) || (!isBefore(date, other) && other.length() > date.length())) ? other : date;
	}

}
