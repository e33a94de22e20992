package lv.saiknes.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.query.LongWork;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
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
		LongWork work = new LongWork();
		DamerauLevenshteinDistance edits = new DamerauLevenshteinDistance(slips);
		for (int length = word.length() - slips; length <= word.length() + slips; length++) {
			for (String other : this.words.getOrDefault(new Shape(word.charAt(0), length), List.of())) {
				work.step();
				if (edits.apply(word, other) >= 0) {
					like.add(other);
				}
			}
		}
		return like;
	}

	/** What words with slips have in common, about. */
	private record Shape(char first, int length) {
	}

}
