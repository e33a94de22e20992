package lv.saiknes.draft;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark before an item of a list.
 *
 * @param style letters, numbers or points, each its own style
 * @param label the letter or number, empty for a point
 * @param position place of the label in its order, 0 for a point
 * @param text what follows the mark
 */
record Marks(Style style, String label, int position, String text) {

	private static final Pattern MARK = Pattern
		.compile("^\\s*(?:([a-z])(\\1?)([.)])|(\\d{1,2})([.)])(?!\\d)|([•·▪●◦○*–—-]|o(?= ))(?=\\s*\\S))\\s*(.*)$");

	private static final int LETTERS = 26;

	enum Style {

		LETTER_POINT, LETTER_BRACKET, NUMBER_POINT, NUMBER_BRACKET, POINT

	}

	static Optional<Marks> of(String line) {
		Matcher matcher = MARK.matcher(line);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String text = matcher.group(7);
		if (matcher.group(1) != null) {
			boolean point = matcher.group(3).equals(".");
			// After z. comes aa.
			int round = matcher.group(2).isEmpty() ? 0 : LETTERS;
			return Optional.of(new Marks(point ? Style.LETTER_POINT : Style.LETTER_BRACKET,
					matcher.group(1) + matcher.group(2), round + matcher.group(1).charAt(0) - 'a' + 1, text));
		}
		if (matcher.group(4) != null) {
			boolean point = matcher.group(5).equals(".");
			return Optional.of(new Marks(point ? Style.NUMBER_POINT : Style.NUMBER_BRACKET, matcher.group(4),
					Integer.parseInt(matcher.group(4)), text));
		}
		return Optional.of(new Marks(Style.POINT, "", 0, text));
	}

	static boolean begins(String line) {
		return of(line).isPresent();
	}

}
