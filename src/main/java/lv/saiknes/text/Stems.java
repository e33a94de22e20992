package lv.saiknes.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.text.Normalizer2;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes texts apart into words and words down to stems, by Lucene's analyzers for Latvian
 * and English. A Latvian word has two stems, made with and without its accents, so that
 * it matches whichever way either side was written. Safe to share between threads.
 */
public final class Stems {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private static final Normalizer2 COMPOSED = Normalizer2.getNFKCCasefoldInstance();

	/** Words that say nothing of what a text is about. */
	private static final String COMMON = "/text/common-words.txt";

	private final Analyzer latvian;

	private final Analyzer english;

	/** Without words that say nothing: those that Lucene lists, and our own. */
	public Stems() {
		this(stops(LatvianAnalyzer.getDefaultStopSet(), true), stops(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET, false));
	}

	private Stems(CharArraySet latvianStops, CharArraySet englishStops) {
		this.latvian = new LatvianAnalyzer(latvianStops);
		this.english = new English(englishStops);
	}

	/** With all words: in a name each counts. */
	public static Stems ofAllWords() {
		return new Stems(CharArraySet.EMPTY_SET, CharArraySet.EMPTY_SET);
	}

	private static CharArraySet stops(CharArraySet listed, boolean folded) {
		CharArraySet stops = new CharArraySet(500, true);
		stops.addAll(listed);
		stops.addAll(common());
		if (folded) {
			for (Object stop : listed) {
				stops.add(Folding.fold(new String((char[]) stop)));
			}
			common().forEach((stop) -> stops.add(Folding.fold(stop)));
		}
		return stops;
	}

	private static List<String> common() {
		try (InputStream file = Objects.requireNonNull(Stems.class.getResourceAsStream(COMMON), COMMON)) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.flatMap((line) -> WORD.matcher(line).results().map(MatchResult::group))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("`" + COMMON + "` could not be read", ex);
		}
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
	 * English words by KStem, which takes them down to words that there are: “customs” is
	 * not “customer”.
	 */
	private static final class English extends Analyzer {

		private final CharArraySet stops;

		English(CharArraySet stops) {
			this.stops = stops;
		}

		@Override
		protected TokenStreamComponents createComponents(String field) {
			Tokenizer words = new StandardTokenizer();
			TokenStream stems = new EnglishPossessiveFilter(words);
			stems = new StopFilter(new LowerCaseFilter(stems), this.stops);
			return new TokenStreamComponents(words, new KStemFilter(stems));
		}

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
