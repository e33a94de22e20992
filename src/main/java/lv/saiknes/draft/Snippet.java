package lv.saiknes.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a source as far as a draft repeats them: no more than seven, so that
 * drafts, too, may lie where the source's text may not.
 *
 * @param words the words, with a mark where more follow
 * @param whole whether they are all
 */
record Snippet(String words, boolean whole) {

	private static final int MOST_WORDS = 7;

	private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

	static Snippet of(String text) {
		String plain = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip().replaceAll("[;,.]$", "");
		Matcher matcher = WORD.matcher(plain);
		int words = 0;
		while (matcher.find()) {
			words++;
			if (words == MOST_WORDS && matcher.find()) {
				matcher.region(0, plain.length());
				int end = 0;
				for (int i = 0; i < MOST_WORDS && matcher.find(); i++) {
					end = matcher.end();
				}
				return new Snippet(plain.substring(0, end) + " …", false);
			}
		}
		return new Snippet(plain, true);
	}

}
