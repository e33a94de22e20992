package lv.saiknes.time;

import java.util.regex.Pattern;

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
		return MONTH_OR_DAY.matcher(words).matches() ? TimeWords.dated("plain", words).in(language) : words;
	}

}
