package lv.saiknes.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.Normalizer2;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes texts apart into words and words down to stems, by Lucene's analyzers for Latvian
 * and English. A Latvian word has two stems, made with and without its accents, so that
 * it matches whichever way either side was written. Safe to share between threads.
 */
public final class Stems {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private static final Normalizer2 COMPOSED = Normalizer2.getNFKCCasefoldInstance();

	/** Words of asking, which say nothing of what is asked for. */
	private static final List<String> ASKING = List.of("vēlamies", "vēlos", "gribam", "gribu", "gribētu", "gribētos",
			"meklējam", "meklēju", "meklē", "mēs", "mums", "mūsu", "mani", "man", "kas", "kurš", "kuri", "kopā",
			"kopīgs", "kopīga", "kopīgi", "ideja", "projekts", "projektu", "projekta", "projektam", "partneris",
			"partneri", "partnerus", "partneru", "we", "our", "us", "want", "would", "could", "like", "who", "which",
			"what", "look", "looking", "find", "idea", "together", "joint", "project", "projects", "partner",
			"partners", "between", "from", "about", "us", "i", "my", "me");

	private final Analyzer latvian;

	private final Analyzer english;

	/** With the stop words of Lucene and the words of asking. */
	public Stems() {
		CharArraySet stops = new CharArraySet(300, true);
		LatvianAnalyzer.getDefaultStopSet().forEach((word) -> {
			String stop = new String((char[]) word);
			stops.add(stop);
			stops.add(Folding.fold(stop));
		});
		ASKING.forEach((word) -> {
			stops.add(word);
			stops.add(Folding.fold(word));
		});
		this.latvian = new LatvianAnalyzer(stops);
		CharArraySet englishStops = new CharArraySet(300, true);
		englishStops.addAll(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
		englishStops.addAll(ASKING);
		this.english = new EnglishAnalyzer(englishStops);
	}

	/** A text with its letters composed and in lower case, as its words are told. */
	public static String composed(String text) {
		return COMPOSED.normalize(text);
	}

	/** The words of a text that carry meaning, each once, in order. */
	public List<Word> of(String text) {
		List<Word> words = new ArrayList<>();
		Set<String> seen = new LinkedHashSet<>();
		Matcher matcher = WORD.matcher(composed(text));
		while (matcher.find()) {
			String written = matcher.group();
			String lower = written.toLowerCase(Locale.ROOT);
			if (!seen.add(lower)) {
				continue;
			}
			List<String> accented = stems(this.latvian, lower);
			List<String> plain = stems(this.latvian, Folding.fold(lower));
			List<String> english = stems(this.english, lower);
			if (accented.isEmpty() || plain.isEmpty() || english.isEmpty()) {
				continue;
			}
			Set<String> latvian = new LinkedHashSet<>();
			accented.forEach((stem) -> latvian.add(Folding.fold(stem)));
			latvian.addAll(plain);
			words.add(new Word(written, latvian, Set.copyOf(english)));
		}
		return words;
	}

	private static List<String> stems(Analyzer analyzer, String word) {
		List<String> stems = new ArrayList<>();
		try (TokenStream stream = analyzer.tokenStream("word", word)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				stems.add(term.toString());
			}
			stream.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("a text in memory could not be read", ex);
		}
		return stems;
	}

	/**
	 * A word.
	 *
	 * @param written as it was written
	 * @param latvian its stems if it is Latvian, without accents
	 * @param english its stems if it is English
	 */
	public record Word(String written, Set<String> latvian, Set<String> english) {
	}

}
