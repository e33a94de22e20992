package lv.saiknes.export;

import java.util.Locale;

/**
 * The terms of our own vocabulary: a kind has its name, a relation its name in one word
 * ({@code PARTNERS_IN} is {@code partnersIn}), a property its name.
 */
final class Terms {

	/** What is said of a thing, with its evidence. */
	static final String STATEMENT = "Statement";

	/** A passage. */
	static final String CITATION = "Citation";

	/** A document. */
	static final String SOURCE = "Source";

	private Terms() {
	}

	/** Name of a relation's term. */
	static String ofRelation(String relation) {
		StringBuilder name = new StringBuilder();
		for (String word : relation.toLowerCase(Locale.ROOT).split("_")) {
			name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
		}
		return name.toString();
	}

}
