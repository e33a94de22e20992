package lv.saiknes.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes text comparable without accents: “Suwałki” and “suwalki” fold to the same. */
public final class Folding {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

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

}
