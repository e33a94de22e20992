package lv.saiknes.match;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The parts of names that Latvian tables seldom write out: “nov.”, “pag.”, “pils.”,
 * “raj.” behind a name in the genitive.
 */
final class Abbreviations {

	/** Each with its dot, behind a name and a space. */
	private static final Pattern ABBREVIATION = Pattern.compile("(?iU)(?<=\\p{L}\\s{1,3})(nov|pag|pils|raj)\\.(\\s*)");

	private static final Map<String, Word> WORDS = Map.of("nov", new Word("novads", "novada"), "pag",
			new Word("pagasts", "pagasta"), "pils", new Word("pilsēta", "pilsētas"), "raj",
			new Word("rajons", "rajona"));

	private Abbreviations() {
	}

	/**
	 * A name with these written out: as it is called where the name ends so or goes on
	 * behind a comma, in the genitive where a word follows.
	 */
	static String writtenOut(String name) {
		return ABBREVIATION.matcher(name).replaceAll((found) -> {
			Word word = WORDS.get(found.group(1).toLowerCase(Locale.ROOT));
			return (word != null) ? followed(name, found) ? word.genitive() + ' ' : word.nominative() + found.group(2)
					: found.group();
		});
	}

	private static boolean followed(String name, MatchResult found) {
		return found.end() < name.length() && Character.isLetter(name.codePointAt(found.end()));
	}

	private record Word(String nominative, String genitive) {
	}

}
