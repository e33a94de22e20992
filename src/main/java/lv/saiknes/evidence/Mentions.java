package lv.saiknes.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a text mentions a name in any inflection. The words of the name must
 * follow each other, with at most two other words between two of them; a word matches
 * when it has the same beginning and only its ending differs. Abbreviations (all capital
 * letters) must stand as they are, with or without an ending.
 */
final class Mentions {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private static final int LONGEST_ENDING = 4;

	private static final int LARGEST_GAP = 2;

	private Mentions() {
	}

	static boolean mentions(String text, String name) {
		List<String> words = words(text);
		List<String> wanted = words(name);
		if (wanted.isEmpty()) {
			return false;
		}
		for (int start = 0; start < words.size(); start++) {
			if (matchesFrom(words, start, wanted)) {
				return true;
			}
		}
		return false;
	}

	private static boolean matchesFrom(List<String> words, int start, List<String> wanted) {
		int position = start;
		for (int i = 0; i < wanted.size(); i++) {
			int last = Math.min(words.size() - 1, (i == 0) ? start : position + LARGEST_GAP);
			while (position <= last && !sameWord(wanted.get(i), words.get(position))) {
				position++;
			}
			if (position > last) {
				return false;
			}
			position++;
		}
		return true;
	}

	static boolean sameWord(String name, String word) {
		if (isAbbreviation(name)) {
			String ending = word.startsWith(name) ? word.substring(name.length()) : "X";
			return ending.length() <= LONGEST_ENDING && ending.equals(ending.toLowerCase(Locale.ROOT));
		}
		String a = name.toLowerCase(Locale.ROOT);
		String b = word.toLowerCase(Locale.ROOT);
		int common = 0;
		while (common < a.length() && common < b.length() && a.charAt(common) == b.charAt(common)) {
			common++;
		}
		if (a.chars().anyMatch(Character::isDigit) || a.length() < 4) {
			return a.equals(b);
		}
		return common >= Math.max(3, a.length() - 3) && b.length() - common <= LONGEST_ENDING;
	}

	static List<String> words(String text) {
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(text);
		while (matcher.find()) {
			words.add(matcher.group());
		}
		return words;
	}

	private static boolean isAbbreviation(String word) {
		return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))
				&& word.chars().allMatch(Character::isLetter);
	}

}
