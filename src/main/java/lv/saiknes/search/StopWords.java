package lv.saiknes.search;

import java.util.HashSet;
import java.util.Set;

import lv.saiknes.text.Folding;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;

/** Words that say nothing of what is looked for, as Lucene lists them. */
final class StopWords {

	private static final Set<String> WORDS = new HashSet<>();

	static {
		LatvianAnalyzer.getDefaultStopSet().forEach((word) -> WORDS.add(Folding.fold(new String((char[]) word))));
		EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.forEach((word) -> WORDS.add(new String((char[]) word)));
	}

	private StopWords() {
	}

	/** Whether a folded word is one. */
	static boolean contains(String word) {
		return WORDS.contains(word);
	}

}
