package lv.saiknes.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import org.jspecify.annotations.Nullable;

/**
 * Takes texts apart into words and words down to stems, by Lucene's analyzers for Latvian
 * and English. A Latvian word has two stems, made with and without its accents, so that
 * it matches whichever way either side was written. Safe to share between threads.
 */
public final class Stems {

	/**
	 * A number by which plans call their parts: 3.1.1.1 and U-3.1.1, but not a date, such
	 * as 12.08.2011, of which each part is asked for by itself. A full stop behind it is
	 * no part of it.
	 */
	private static final String NUMBER = "(?:\\p{L}{1,3}-)?(?<!\\d\\.)\\d{1,3}(?:\\.\\d{1,3})+(?![\\d])(?!\\.\\d)";

	private static final Pattern PRINTED = Pattern.compile(NUMBER);

	private static final Pattern WORD = Pattern.compile(NUMBER + "|[\\p{L}\\p{N}]+");

	/** How many letters at its beginning make words alike. */
	private static final int ROOT_LENGTH = 5;

	/** So many words a region's plans use, about; others are worked out again. */
	private static final int MOST_WORDS = 20_000;

	private static final Normalizer2 COMPOSED = Normalizer2.getNFKCCasefoldInstance();

	/** Words that say nothing of what a text is about. */
	private static final String COMMON = "/text/common-words.txt";

	private final Analyzer latvian;

	private final Analyzer english;

	private final Compounds compounds;

	/** The same words come again and again, and each takes three analyzers. */
	private final Cache<String, Optional<Word>> known = Caffeine.newBuilder().maximumSize(MOST_WORDS).build();

	/** Without words that say nothing: those that Lucene lists, and our own. */
	public Stems() {
		this(Compounds.NONE);
	}

	/** The same; what these compounds are made of is one word. */
	public Stems(Compounds compounds) {
		this(stops(LatvianAnalyzer.getDefaultStopSet(), true), stops(EnglishAnalyzer.ENGLISH_STOP_WORDS_SET, false),
				compounds);
	}

	private Stems(CharArraySet latvianStops, CharArraySet englishStops, Compounds compounds) {
		this.latvian = new LatvianAnalyzer(latvianStops);
		this.english = new English(englishStops);
		this.compounds = compounds;
	}

	/** With all words: in a name each counts. */
	public static Stems ofAllWords() {
		return new Stems(CharArraySet.EMPTY_SET, CharArraySet.EMPTY_SET, Compounds.NONE);
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
				.flatMap((line) -> listWords(line).stream().map(MatchResult::group))
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

	/** All words of a text as they stand there, a printed number being one. */
	public static List<MatchResult> listWords(String text) {
		return WORD.matcher(text).results().toList();
	}

	/** The words of a text that carry meaning, each once, in order. */
	public List<Word> of(String text) {
		return words(text).stream().flatMap(Optional::stream).toList();
	}

	/** All words of a text as they are written, each once, compounds as one. */
	public List<String> written(String text) {
		List<String> written = new ArrayList<>();
		walk(composed(text), (words, compound) -> written.add(words));
		return written;
	}

	private List<Optional<Word>> words(String text) {
		List<Optional<Word>> words = new ArrayList<>();
		walk(composed(text), (written, compound) -> words
			.add((compound != null) ? Optional.of(compound) : this.known.get(written, this::findWord)));
		return words;
	}

	private void walk(String text, BiConsumer<String, @Nullable Word> each) {
		List<MatchResult> found = listWords(text);
		List<String> all = found.stream().map(MatchResult::group).toList();
		Set<String> seen = new LinkedHashSet<>();
		for (int i = 0; i < all.size();) {
			Compounds.Found compound = this.compounds.find(all.subList(i, all.size()));
			int length = (compound != null) ? compound.length() : 1;
			String written = text.substring(found.get(i).start(), found.get(i + length - 1).end());
			if (seen.add(written.toLowerCase(Locale.ROOT))) {
				each.accept(written, (compound != null)
						? new Word(written, Folding.fold(written), compound.latvian(), compound.english()) : null);
			}
			i += length;
		}
	}

	/** A word with its stems; empty where it says nothing of what a text is about. */
	private Optional<Word> findWord(String written) {
		String lower = written.toLowerCase(Locale.ROOT);
		if (PRINTED.matcher(lower).matches()) {
			String number = Folding.fold(lower);
			return Optional.of(new Word(written, number, Set.of(number), Set.of(number)));
		}
		List<String> accented = stems(this.latvian, lower);
		List<String> plain = stems(this.latvian, Folding.fold(lower));
		List<String> english = stems(this.english, lower);
		if (accented.isEmpty() || plain.isEmpty() || english.isEmpty()) {
			return Optional.empty();
		}
		Set<String> latvian = new LinkedHashSet<>();
		accented.forEach((stem) -> latvian.add(Folding.fold(stem)));
		latvian.addAll(plain);
		return Optional
			.of(new Word(written, Folding.fold(written), Collections.unmodifiableSet(latvian), Set.copyOf(english)));
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
	 * @param folded the same, folded
	 * @param latvian its stems if it is Latvian, without accents; none of an English
	 * compound
	 * @param english its stems if it is English; none of a Latvian compound
	 */
	public record Word(String written, String folded, Set<String> latvian, Set<String> english) {

		/**
		 * The beginning that it has in common with words derived from it; none of short
		 * words, of compounds and of printed numbers.
		 */
		public Optional<String> findRoot() {
			boolean single = !this.latvian.isEmpty() && !this.english.isEmpty() && !isNumber();
			return (single && this.written.length() > ROOT_LENGTH) ? Optional.of(this.folded.substring(0, ROOT_LENGTH))
					: Optional.empty();
		}

		/** Whether it is a printed number, such as 3.1.1.1. */
		public boolean isNumber() {
			return PRINTED.matcher(this.folded).matches();
		}

	}

}
