package lv.saiknes.editions;

import java.util.ArrayList;
import java.util.List;

/** Tells word by word how one text became another. */
public final class WordDiff {

	private WordDiff() {
	}

	/**
	 * Runs of words that both have, in their order, and between them those of the earlier
	 * text, then those of the later one, by the longest common subsequence.
	 */
	public static List<Run> of(String earlier, String later) {
		String[] one = words(earlier);
		String[] other = words(later);
		int[][] common = new int[one.length + 1][other.length + 1];
		for (int i = one.length - 1; i >= 0; i--) {
			for (int j = other.length - 1; j >= 0; j--) {
				common[i][j] = one[i].equals(other[j]) ? common[i + 1][j + 1] + 1
						: Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		List<Run> runs = new ArrayList<>();
		int i = 0;
		int j = 0;
		while (i < one.length || j < other.length) {
			if (i < one.length && j < other.length && one[i].equals(other[j])) {
				add(runs, one[i], Sort.KEPT);
				i++;
				j++;
			}
			else if (i < one.length && (j == other.length || common[i + 1][j] >= common[i][j + 1])) {
				add(runs, one[i++], Sort.DROPPED);
			}
			else {
				add(runs, other[j++], Sort.ADDED);
			}
		}
		return runs;
	}

	private static String[] words(String text) {
		return text.isBlank() ? new String[0] : text.strip().split("\\s+");
	}

	private static void add(List<Run> runs, String word, Sort sort) {
		if (!runs.isEmpty() && runs.getLast().sort() == sort) {
			runs.add(new Run(runs.removeLast().text() + " " + word, sort));
		}
		else {
			runs.add(new Run(word, sort));
		}
	}

	/**
	 * Words that stand together.
	 *
	 * @param text the words
	 * @param sort which of the texts has them
	 */
	public record Run(String text, Sort sort) {
	}

	/** Which of the texts has a word. */
	public enum Sort {

		/** Both have it. */
		KEPT,
		/** Only the earlier one has it. */
		DROPPED,
		/** Only the later one has it. */
		ADDED

	}

}
