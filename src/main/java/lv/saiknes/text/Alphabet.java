package lv.saiknes.text;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

import com.ibm.icu.text.Collator;

/**
 * The order of a language's alphabet, as Unicode's locale data have it: in Latvian č
 * stands after all of c, in English beside it. Numbers are ordered by value, and
 * quotation marks do not count. Safe to share between threads.
 */
public enum Alphabet {

	/** A, ā, b, c, č, d, e, ē … */
	LATVIAN("lv"),

	/** Accents tell apart only what is otherwise the same. */
	ENGLISH("en");

	private static final Pattern QUOTATION_MARKS = Pattern.compile("[“”„‘’«»\"]");

	private final Collator collator;

	Alphabet(String language) {
		this.collator = Collator.getInstance(Locale.forLanguageTag(language + "-u-kn-true")).freeze();
	}

	/**
	 * What to order a name by: the keys of two names compare, letter by letter, as the
	 * names do in this alphabet.
	 */
	public String key(String name) {
		String words = QUOTATION_MARKS.matcher(name).replaceAll("").strip();
		return HexFormat.of().formatHex(this.collator.getCollationKey(words).toByteArray());
	}

}
