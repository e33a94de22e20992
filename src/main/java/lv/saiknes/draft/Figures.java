package lv.saiknes.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.text.Folding;
import org.jspecify.annotations.Nullable;

/** Finds dates, periods and sums of money in a text. */
final class Figures {

	/** Words between the first and the last of a period. */
	private static final String UNTIL = String.join("|", Lexicon.words().list("until"));

	/** {@code 17.06.2004.}, {@code 2004-06-17}. */
	private static final Pattern DAY = Pattern
		.compile("(?<!\\d)(?:(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d{2})|((?:19|20)\\d{2})-(\\d{2})-(\\d{2}))(?!\\d)");

	/** {@code 2014–2020}, from 1998 to 2001. */
	private static final Pattern PERIOD = Pattern
		.compile("(?<![\\d.,-])((?:19|20)\\d{2})\\.?(?:\\s?(?:gada|year))?\\s?(?:[-–—/]|" + UNTIL
				+ ")\\s?((?:19|20)\\d{2})(?![\\d])");

	/** Year first, then perhaps the day, then the month, as Latvian writes dates. */
	private static final Pattern LATVIAN = Pattern
		.compile("(?<!\\d)((?:19|20)\\d{2})\\.\\s?gad\\p{L}*\\s+(?:(\\d{1,2})\\.\\s?)?(\\p{L}{3,})");

	/** Days of one month: the year, the first, the last, the month. */
	private static final Pattern SPAN = Pattern
		.compile("(?<!\\d)((?:19|20)\\d{2})\\.\\s?gad\\p{L}*\\s+no\\s+(\\d{1,2})\\.\\s*(?:" + UNTIL
				+ ")\\s+(\\d{1,2})\\.\\s*(\\p{L}{3,})");

	/** {@code 17 June 2004}, {@code June 2004}, {@code June 17, 2004}. */
	private static final Pattern ENGLISH = Pattern.compile(
			"(?:(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+)?(\\p{Lu}\\p{L}{2,})\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,\\s*)?((?:19|20)\\d{2})(?!\\d)");

	/** A year by itself. */
	private static final Pattern YEAR = Pattern.compile("(?<![\\d.,/-])((?:19|20)\\d{2})(?![\\d%]|[.,]\\d)");

	private static final Pattern NUMBER = Pattern
		.compile("(?<![\\p{L}\\d.,])(\\d{1,3}(?:[ \u00A0.,]\\d{3})+|\\d+)([.,]\\d{1,2})?(?!\\d)");

	private Figures() {
	}

	/** The figures of a text, in its order, none within another. */
	static List<Figure> of(String text) {
		List<Figure> figures = new ArrayList<>();
		days(text, figures);
		months(text, figures);
		periods(text, figures);
		money(text, figures);
		Matcher year = YEAR.matcher(text);
		while (year.find()) {
			add(figures, new Figure("date", year.group(1), year.start(), year.end()));
		}
		figures.sort((one, other) -> Integer.compare(one.from(), other.from()));
		return figures;
	}

	/** The first date of a text, or the first of its periods. */
	static Optional<String> firstDate(String text) {
		return of(text).stream().filter((figure) -> figure.property().equals("date")).map(Figure::value).findFirst();
	}

	private static void days(String text, List<Figure> figures) {
		Matcher day = DAY.matcher(text);
		while (day.find()) {
			boolean written = day.group(1) != null;
			int number = Integer.parseInt(written ? day.group(1) : day.group(6));
			int month = Integer.parseInt(written ? day.group(2) : day.group(5));
			if (month >= 1 && month <= 12 && number >= 1 && number <= 31) {
				add(figures,
						new Figure("date",
								"%s-%02d-%02d".formatted(written ? day.group(3) : day.group(4), month, number),
								day.start(), day.end()));
			}
		}
	}

	private static void months(String text, List<Figure> figures) {
		Matcher span = SPAN.matcher(text);
		while (span.find()) {
			Optional<Integer> month = Lexicon.words().findMonth(span.group(4));
			month.ifPresent((number) -> add(figures, new Figure("period",
					date(span.group(1), number, span.group(2)) + "/" + date(span.group(1), number, span.group(3)),
					span.start(), span.end())));
		}
		Matcher latvian = LATVIAN.matcher(text);
		while (latvian.find()) {
			Optional<Integer> month = Lexicon.words().findMonth(latvian.group(3));
			month.ifPresent((number) -> add(figures, new Figure("date",
					date(latvian.group(1), number, latvian.group(2)), latvian.start(), latvian.end())));
		}
		Matcher english = ENGLISH.matcher(text);
		while (english.find()) {
			Optional<Integer> month = Lexicon.words().findMonth(english.group(2));
			String day = (english.group(1) != null) ? english.group(1) : english.group(3);
			month.ifPresent((number) -> add(figures,
					new Figure("date", date(english.group(4), number, day), english.start(), english.end())));
		}
	}

	private static String date(String year, int month, @Nullable String day) {
		return (day != null) ? "%s-%02d-%02d".formatted(year, month, Integer.parseInt(day))
				: "%s-%02d".formatted(year, month);
	}

	private static void periods(String text, List<Figure> figures) {
		Matcher period = PERIOD.matcher(text);
		while (period.find()) {
			if (period.group(1).compareTo(period.group(2)) < 0) {
				add(figures,
						new Figure("period", period.group(1) + "/" + period.group(2), period.start(), period.end()));
			}
		}
	}

	/** A number beside a currency, with a multiplier between them perhaps. */
	private static void money(String text, List<Figure> figures) {
		Map<String, List<String>> currencies = Lexicon.words().groups("currencies");
		Map<String, List<String>> multipliers = Lexicon.words().groups("multipliers");
		Matcher number = NUMBER.matcher(text);
		while (number.find()) {
			String before = text.substring(Math.max(0, number.start() - 4), number.start());
			String[] after = text.substring(number.end(), Math.min(text.length(), number.end() + 24))
				.strip()
				.split("[\\s\u00A0]+", 3);
			long times = 1;
			int at = 0;
			for (Map.Entry<String, List<String>> multiplier : multipliers.entrySet()) {
				String word = Folding.fold(after[0]);
				if (multiplier.getValue()
					.stream()
					.anyMatch((m) -> (m.length() > 1) ? word.startsWith(m) : word.equals(m))) {
					times = Long.parseLong(multiplier.getKey());
					at = 1;
				}
			}
			Optional<String> currency = currency(currencies, (after.length > at) ? after[at] : "")
				.or(() -> currency(currencies, before.strip()));
			// What a unit costs is not what the thing costs.
			boolean each = after.length > at && after[at].contains("/");
			if (currency.isPresent() && !each) {
				BigDecimal amount = new BigDecimal(number.group(1).replaceAll("\\D", "")
						+ ((number.group(2) != null) ? number.group(2).replace(',', '.') : ""))
					.multiply(BigDecimal.valueOf(times))
					.stripTrailingZeros();
				add(figures, new Figure("amount", amount.toPlainString() + " " + currency.get(), number.start(),
						number.end()));
			}
		}
	}

	private static Optional<String> currency(Map<String, List<String>> currencies, String word) {
		String folded = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}€$].*$", "");
		return currencies.entrySet()
			.stream()
			.filter((one) -> one.getValue()
				.stream()
				.anyMatch((mark) -> (mark.length() > 2)
						? folded.startsWith(mark) && folded.length() <= mark.length() + 2 : folded.equals(mark)))
			.map(Map.Entry::getKey)
			.findFirst();
	}

	private static void add(List<Figure> figures, Figure figure) {
		if (figures.stream().noneMatch((one) -> one.from() < figure.to() && figure.from() < one.to())) {
			figures.add(figure);
		}
	}

	/**
	 * A figure.
	 *
	 * @param property {@code date}, {@code period} or {@code amount}
	 * @param value as seed data writes it: {@code 2004-06}, {@code 2014/2020},
	 * {@code 30660000 EUR}
	 * @param from where it begins
	 * @param to where it ends
	 */
	record Figure(String property, String value, int from, int to) {
	}

}
