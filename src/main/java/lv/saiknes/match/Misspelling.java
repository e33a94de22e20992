package lv.saiknes.match;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

import lv.saiknes.text.Folding;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Whether somebody who wrote one name meant another: word by word they are the same, but
 * that in long words a letter is wrong, missing, too many or has changed places with the
 * next. In a short word another letter makes another name (Malta, Marta).
 */
final class Misspelling {

	private static final int LONG = 6;

	private static final LevenshteinDistance ONE_LETTER = new LevenshteinDistance(1);

	private Misspelling() {
	}

	/** Whether the text is one of these names so written. */
	static boolean isOf(Collection<String> names, String text) {
		List<String> written = Folding.listWords(text);
		return names.stream().map(Folding::listWords).anyMatch((name) -> isOf(name, written));
	}

	private static boolean isOf(List<String> name, List<String> written) {
		return name.size() == written.size()
				&& IntStream.range(0, name.size()).allMatch((i) -> isOf(name.get(i), written.get(i)));
	}

	private static boolean isOf(String meant, String written) {
		return meant.equals(written) || Math.max(meant.length(), written.length()) >= LONG
				&& (ONE_LETTER.apply(meant, written) >= 0 || isSwapped(meant, written));
	}

	private static boolean isSwapped(String meant, String written) {
		if (meant.length() != written.length()) {
			return false;
		}
		int at = 0;
		while (meant.charAt(at) == written.charAt(at)) {
			at++;
		}
		return at + 1 < meant.length() && meant.charAt(at) == written.charAt(at + 1)
				&& meant.charAt(at + 1) == written.charAt(at)
				&& meant.substring(at + 2).equals(written.substring(at + 2));
	}

}
