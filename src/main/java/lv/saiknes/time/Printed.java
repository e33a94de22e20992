package lv.saiknes.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Values of the data as a reader writes them: numbers with the language's decimal sign
 * and their thousands apart, dates in words. Files for machines keep the values
 * themselves.
 */
public final class Printed {

	private static final Pattern MONTH_OR_DAY = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");

	/** What numbers of a printed place count, where it is no section or item. */
	private static final Map<String, String> PLACES = Map.of("tab", "table", "row", "row", "fn", "footnote", "att",
			"figure", "¶", "paragraph");

	private static final Pattern PLACE = Pattern.compile("(tab|row|fn|att|¶)(\\d+)(?:\\.(\\d+))?");

	/** A paragraph, or an item in one, under a heading that is no number. */
	private static final Pattern UNDER_HEADING = Pattern.compile("(\\d+)(?:\\.(\\d+))?");

	/** What a place is called that has no number, by how locators write it. */
	private static final Map<String, String> HEADINGS = printed("heading", "introduction", "date", "picture");

	/** What is counted under a heading, where that is no paragraph. */
	private static final Map<String, String> COUNTED = printed("photograph", "news");

	private Printed() {
	}

	private static Map<String, String> printed(String... places) {
		Map<String, String> printed = new HashMap<>();
		for (String place : places) {
			Text words = Words.text("sentence.printed." + place);
			printed.put(words.lv(), place);
			printed.put(words.en(), place);
		}
		return Map.copyOf(printed);
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
	 * A locator in words, where it is more than a numbered section with its item, as in
	 * {@code 3.1.1.1/4.a}: tables, rows, footnotes, figures and paragraphs, the
	 * paragraphs under a heading that has no number, and the points of a chapter.
	 */
	public static String place(String locator, Language language) {
		String[] parts = locator.split("/");
		if (parts.length == 2 && parts[0].matches("\\d+") && parts[1].matches("\\d+")) {
			return said("chapter", parts[0], language) + ", " + said("item", parts[1], language);
		}
		List<String> words = new ArrayList<>();
		boolean said = false;
		for (int i = 0; i < parts.length; i++) {
			String part = parts[i];
			Matcher place = PLACE.matcher(part);
			Matcher under = UNDER_HEADING.matcher(part);
			String heading = HEADINGS.get(part);
			String counted = COUNTED.get(part);
			if (place.matches()) {
				words.add(said(Objects.requireNonNull(PLACES.get(place.group(1))), place.group(2), language));
				item(place.group(3), language).ifPresent(words::add);
				said = true;
			}
			else if (i > 0 && isHeading(parts[i - 1]) && under.matches()) {
				words.add(said("paragraph", under.group(1), language));
				item(under.group(2), language).ifPresent(words::add);
				said = true;
			}
			else if (counted != null && i + 1 < parts.length && UNDER_HEADING.matcher(parts[i + 1]).matches()) {
				i++;
				words.add(said(counted, parts[i], language));
				said = true;
			}
			else if (heading != null) {
				words.add(Words.text("sentence.place." + heading).in(language));
				said = true;
			}
			else {
				words.add(part);
			}
		}
		return said ? String.join(", ", words) : locator;
	}

	private static boolean isHeading(String part) {
		return part.matches("\\p{L}.*") && !PLACE.matcher(part).matches();
	}

	private static Optional<String> item(@Nullable String number, Language language) {
		return Optional.ofNullable(number).map((one) -> said("item", one, language));
	}

	private static String said(String what, String number, Language language) {
		return Words.text("sentence.place." + what, number).in(language);
	}

}
