package lv.saiknes.time;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.words.Words;

/**
 * Values of the data as a reader writes them: numbers with the language's decimal sign
 * and their thousands apart, dates in words. Files for machines keep the values
 * themselves.
 */
public final class Printed {

	private static final Pattern MONTH_OR_DAY = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");

	/** What numbers of a printed place count, where it is no section or item. */
	private static final Map<String, String> PLACES = Map.of("tab", "table", "row", "row", "fn", "footnote", "¶",
			"paragraph");

	private static final Pattern PLACE = Pattern.compile("(tab|row|fn|¶)(\\d+)");

	private Printed() {
	}

	/**
	 * A value in a language.
	 * @param value a number; a date, which is known by its form and stays as it is where
	 * it is a year; a {@link Text}; anything else as its string
	 */
	public static String of(Object value, Language language) {
		if (value instanceof Number number) {
			return Words.number(number, language);
		}
		if (value instanceof Text text) {
			return text.in(language);
		}
		String words = value.toString();
		return isDate(words) ? TimeWords.dated("plain", words).in(language) : words;
	}

	/** Whether a text is a month or a day, which is printed in words. */
	public static boolean isDate(String text) {
		return MONTH_OR_DAY.matcher(text).matches();
	}

	/** A sentence without its full stop, where words follow it or it is a heading. */
	public static String unended(String sentence) {
		return sentence.replaceFirst("\\.$", "");
	}

	/**
	 * A locator in words where it counts tables, rows, footnotes or paragraphs; sections
	 * and items stay as they are printed.
	 */
	public static String place(String locator, Language language) {
		String[] parts = locator.split("/");
		if (Arrays.stream(parts).noneMatch((part) -> PLACE.matcher(part).matches())) {
			return locator;
		}
		return Arrays.stream(parts).map((part) -> {
			Matcher place = PLACE.matcher(part);
			return place.matches()
					? Words.text("sentence.place." + Objects.requireNonNull(PLACES.get(place.group(1))), place.group(2))
						.in(language)
					: part;
		}).collect(Collectors.joining(", "));
	}

}
