package lv.saiknes.draft;

import java.util.List;

/** Tells Latvian from English by the letters that English does not have. */
final class Tongue {

	/**
	 * Of a hundred letters of a Latvian text about ten are such, of an English one none.
	 */
	private static final int ONE_IN = 40;

	private Tongue() {
	}

	static String of(List<String> lines) {
		String latvianLetters = String.join("", Lexicon.words().list("latvianLetters"));
		long letters = 0;
		long latvian = 0;
		for (String line : lines) {
			letters += line.chars().filter(Character::isLetter).count();
			latvian += line.chars().filter((c) -> latvianLetters.indexOf(Character.toLowerCase(c)) >= 0).count();
		}
		return (latvian * ONE_IN >= letters) ? "lv" : "en";
	}

}
