package lv.saiknes.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes text comparable without accents: “Wałbrzych” and “walbrzych” fold to the same.
 */
public final class Folding {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private Folding() {
	}

	/**
	 * The text in lower case without accents. Letters that Unicode does not decompose (ł,
	 * ø, đ, ß, æ) become their nearest Latin letters.
	 */
	public static String fold(String text) {
		String lower = text.toLowerCase(Locale.ROOT)
			.replace('ł', 'l')
			.replace('ø', 'o')
			.replace('đ', 'd')
			.replace("ß", "ss")
			.replace("æ", "ae");
		return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
	}

	/** The words of the folded text with a space between, without its punctuation. */
	public static String words(String text) {
		return WORD.matcher(fold(text)).results().map(MatchResult::group).collect(Collectors.joining(" "));
	}

}
