package lv.saiknes.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The words that stand in a field of an index, to be found with slips: a letter that is
 * wrong, missing or too many, or two that changed places. Lucene's {@code FuzzyQuery}
 * finds the same, but makes an automaton of each word that is asked for, which takes
 * longer than to look at the words of a plan. Immutable.
 */
final class Vocabulary {

	private final Map<Shape, List<String>> words = new HashMap<>();

	Vocabulary(IndexReader reader, String field) throws IOException {
		Terms terms = MultiTerms.getTerms(reader, field);
		if (terms != null) {
			TermsEnum each = terms.iterator();
			for (BytesRef term = each.next(); term != null; term = each.next()) {
				String word = term.utf8ToString();
				this.words.computeIfAbsent(new Shape(word.charAt(0), word.length()), (shape) -> new ArrayList<>())
					.add(word);
			}
		}
	}

	/**
	 * The words that are this one with so many slips at most, none of which is in the
	 * first letter.
	 */
	List<String> like(String word, int slips) {
		List<String> like = new ArrayList<>();
		int[][] rows = new int[3][];
		for (int length = word.length() - slips; length <= word.length() + slips; length++) {
			for (String other : this.words.getOrDefault(new Shape(word.charAt(0), length), List.of())) {
				if (isLike(word, other, slips, rows)) {
					like.add(other);
				}
			}
		}
		return like;
	}

	/**
	 * By the least number of edits, of which one may swap two letters, worked out row by
	 * row until it is too large (optimal string alignment).
	 */
	private static boolean isLike(String a, String b, int most, int[][] rows) {
		for (int i = 0; i < rows.length; i++) {
			if (rows[i] == null || rows[i].length < b.length()) {
				rows[i] = new int[b.length()];
			}
		}
		// The first letters are the same: row and column 0 stand for what follows them.
		for (int j = 0; j < b.length(); j++) {
			rows[0][j] = j;
		}
		for (int i = 1; i < a.length(); i++) {
			int[] row = rows[i % 3];
			int[] above = rows[(i + 2) % 3];
			int[] twoAbove = rows[(i + 1) % 3];
			row[0] = i;
			int least = i;
			for (int j = 1; j < b.length(); j++) {
				boolean same = a.charAt(i) == b.charAt(j);
				int edits = Math.min(above[j - 1] + (same ? 0 : 1), 1 + Math.min(above[j], row[j - 1]));
				if (i > 1 && j > 1 && a.charAt(i) == b.charAt(j - 1) && a.charAt(i - 1) == b.charAt(j)) {
					edits = Math.min(edits, 1 + twoAbove[j - 2]);
				}
				row[j] = edits;
				least = Math.min(least, edits);
			}
			// A swap may lead past one row, never past two.
			if (least > most + 1) {
				return false;
			}
		}
		return rows[(a.length() - 1) % 3][b.length() - 1] <= most;
	}

	/** What words with slips have in common, about. */
	private record Shape(char first, int length) {
	}

}
