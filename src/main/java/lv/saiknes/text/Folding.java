package lv.saiknes.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * Brings text to the one form in which it is compared, however it was typed, pasted or
 * written: composed or decomposed, with or without accents, in Latin or Cyrillic letters.
 * “Wałbrzych”, “walbrzych” and “WAŁBRZYCH” fold to the same, and so do “Cēsis” and
 * “Цесис”. The rules are those of ICU.
 */
public final class Folding {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	/**
	 * In lower case, composed, without what is not to be seen (soft hyphens, marks of
	 * order).
	 */
	private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

	static final Transliterator TO_ASCII = Transliterator.getInstance("Latin-ASCII");

	private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; [ʹʺ] Remove; Latin-ASCII");

	/** The first character that is not ASCII. */
	private static final int FIRST = 0x80;

	/** The last letter of the Latin blocks of Unicode. */
	private static final int LAST_LATIN = 0x24F;

	/** The block of dashes and quotation marks, which stand in many names. */
	private static final int FIRST_MARK = 0x2010;

	private static final int LAST_MARK = 0x2027;

	/** What the letters up to there become, each by itself, from {@link #FIRST} on. */
	private static final String[] LATIN = table(FIRST, LAST_LATIN);

	/** What the marks become. */
	private static final String[] MARKS = table(FIRST_MARK, LAST_MARK);

	private Folding() {
	}

	private static String[] table(int first, int last) {
		String[] table = new String[last + 1 - first];
		for (int i = 0; i < table.length; i++) {
			table[i] = byRules(String.valueOf((char) (first + i)), TO_ASCII);
		}
		return table;
	}

	/**
	 * The text in lower case, in Latin letters without accents. Letters that Unicode does
	 * not decompose (ł, ø, đ, ß, æ) become their nearest Latin letters; other scripts are
	 * transliterated.
	 */
	public static String fold(String text) {
		String composed = CASEFOLD.normalize(text);
		boolean ascii = true;
		boolean tabled = true;
		for (int i = 0; i < composed.length(); i++) {
			char c = composed.charAt(i);
			ascii &= c < FIRST;
			tabled &= c <= LAST_LATIN || isMark(c);
		}
		if (tabled) {
			return ascii ? composed : byTable(composed);
		}
		boolean latin = composed.chars().noneMatch((c) -> c > LAST_LATIN && Character.isLetter(c));
		return byRules(composed, latin ? TO_ASCII : TO_LATIN);
	}

	private static boolean isMark(char c) {
		return c >= FIRST_MARK && c <= LAST_MARK;
	}

	/** The rules look at each of these letters by itself, and take much longer. */
	private static String byTable(String composed) {
		StringBuilder folded = new StringBuilder(composed.length() + 2);
		for (int i = 0; i < composed.length(); i++) {
			char c = composed.charAt(i);
			if (c < FIRST) {
				folded.append(c);
			}
			else {
				folded.append(isMark(c) ? MARKS[c - FIRST_MARK] : LATIN[c - FIRST]);
			}
		}
		return folded.toString();
	}

	static String byRules(String composed, Transliterator rules) {
		return CASEFOLD.normalize(rules.transliterate(composed));
	}

	/** The words of the folded text with a space between, without its punctuation. */
	public static String words(String text) {
		return String.join(" ", listWords(text));
	}

	/** The words of the folded text. */
	public static List<String> listWords(String text) {
		return WORD.matcher(fold(text)).results().map(MatchResult::group).toList();
	}

	/** The same; a printed number, such as 3.1.1.1, is one word. */
	public static List<String> listWordsAndNumbers(String text) {
		return Stems.listWords(fold(text)).stream().map(MatchResult::group).toList();
	}

}
