package lv.saiknes.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Endings of Latvian nouns and adjectives, without accents. A stem alone does not tell a
 * form of a word from another word or a slip: “kaza” has the stem of “kaze” and is no
 * form of it.
 */
public final class Endings {

	/** For each ending of a nominative those of its other cases and its plural. */
	private static final Map<String, Set<String>> CASES = Map.ofEntries(
			Map.entry("s", Set.of("a", "am", "u", "i", "iem", "us", "os", "im", "ij")),
			Map.entry("is", Set.of("a", "im", "i", "u", "iem", "us", "os")),
			Map.entry("us", Set.of("um", "u", "i", "iem", "os")),
			Map.entry("a", Set.of("as", "ai", "u", "am", "o", "ajai", "aja", "ajam", "ajas")),
			Map.entry("e", Set.of("es", "ei", "i", "u", "em")), Map.entry("i", Set.of("u", "iem", "us", "os", "o")),
			Map.entry("as", Set.of("u", "am", "o", "ajam", "ajas")), Map.entry("es", Set.of("u", "em")),
			Map.entry("ais", Set.of("a", "ajam", "o", "aja", "ie", "os", "ajiem", "ajos")),
			Map.entry("ie", Set.of("o", "os", "ajiem", "ajos")));

	private Endings() {
	}

	/**
	 * Whether a word is a form of another.
	 * @param word the word, folded
	 * @param nominative the other as it stands in a name, folded
	 */
	public static boolean isForm(String word, String nominative) {
		return word.equals(nominative) || CASES.entrySet()
			.stream()
			.filter((ending) -> nominative.endsWith(ending.getKey()))
			.anyMatch((ending) -> stems(nominative.substring(0, nominative.length() - ending.getKey().length()))
				.stream()
				.anyMatch(
						(stem) -> word.startsWith(stem) && ending.getValue().contains(word.substring(stem.length()))));
	}

	/** A stem, and how it is softened before some endings. */
	private static List<String> stems(String stem) {
		String soft = stem.endsWith("d") ? stem.replaceFirst("d$", "z")
				: stem.endsWith("t") ? stem.replaceFirst("t$", "s") : stem + "j";
		return List.of(stem, soft);
	}

}
