package lv.saiknes.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Kept;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Trait;
import lv.saiknes.query.LongWork;
import lv.saiknes.text.Folding;
import lv.saiknes.text.Stems;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What the nodes of a graph are about, by word: each word of a text with the nodes that
 * have it, in any form or by a word of the same meaning ({@link WordRings}). How well a
 * node has a word is BM25F (Robertson, Zaragoza and Taylor 2004): its names, other names
 * and printed words count most, what is said of it less, what it is printed in or beside
 * least. Immutable and safe to share between threads.
 */
public final class TopicIndex {

	/**
	 * How much a word of the same meaning counts where both languages of a text have one,
	 * so that the meaning is the same, too; and where only one has.
	 */
	private static final float SYNONYM_IN_BOTH = 0.8f;

	private static final float SYNONYM = 0.3f;

	/** What counts how much. */
	private static final Map<String, Float> FIELDS = Map.of("name", 4f, "said", 2f, "around", 1f);

	/** How much a word that begins alike counts: “painter” for “painting”. */
	private static final float ROOT = 0.5f;

	/**
	 * How much a word counts in which the asked one ends: “tūrisms” for “velotūrisms”.
	 */
	private static final float LAST_PART = 0.5f;

	/** So many names are not read again. */
	private static final int MOST_NAMES = 1 << 14;

	private static final String WRITTEN = "written";

	private static final String IN_BOTH = "_both";

	/**
	 * Shortest Latvian stem of a word that may be English: “care” has “car” for one.
	 */
	private static final int SHORTEST_OF_EITHER = 4;

	private final WordRings rings;

	private final Stems stems;

	private final WordPairs pairs;

	/** Latvian stems of the words by which themes are called. */
	private final Set<String> ofThemes = new HashSet<>();

	private final IndexSearcher searcher;

	/** Makes the index of a graph. */
	public TopicIndex(Graph graph) {
		this.rings = new WordRings(graph.manifest().words());
		this.stems = this.rings.stems();
		this.pairs = new WordPairs(graph, this.stems);
		for (int node = 0; node < graph.nodeCount(); node++) {
			if (graph.is(node, Trait.THEME)) {
				Entity theme = graph.entity(node);
				Stream.of(List.of(theme.name().lv()), theme.aliases(), theme.everydayNames())
					.flatMap(List::stream)
					.flatMap((name) -> this.stems.of(name).stream())
					.forEach((word) -> this.ofThemes.addAll(word.latvian()));
			}
		}
		try {
			this.searcher = new IndexFolder(graph, "topics", new WhitespaceAnalyzer(), List.of()).open((writer) -> {
				// A name stands at the node and around its neighbours.
				Kept<Words> names = new Kept<>(graph.nodeCount(), MOST_NAMES);
				for (int node = 0; node < graph.nodeCount(); node++) {
					writer.addDocument(document(graph, node, names));
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the index of topics could not be made", ex);
		}
	}

	/** The n-th document is the n-th node. */
	private Document document(Graph graph, int node, Kept<Words> names) {
		Entity entity = graph.entity(node);
		Words name = new Words();
		name.add(names.get(node, (one) -> name(graph, one)));
		Words around = new Words();
		Stream.concat(entity.aliases().stream(), entity.everydayNames().stream())
			.forEach((one) -> (one.contains(" ") ? around : name).either(one));
		Words said = new Words();
		if (entity.summary() != null) {
			said.both(entity.summary());
		}
		for (Claim claim : entity.claims()) {
			if (claim.value() instanceof Text text) {
				said.both(text);
			}
		}
		for (int i = 0; i < graph.degree(node); i++) {
			int edge = graph.edgeAt(node, i);
			int other = graph.other(edge, node);
			boolean printedIn = graph.is(node, Trait.ITEM) && graph.is(other, Trait.UNIT);
			boolean prints = graph.is(node, Trait.UNIT) && graph.is(other, Trait.ITEM) && !graph.is(other, Trait.TASK);
			boolean about = graph.is(other, Trait.THEME) && graph.from(edge) == node;
			if (printedIn || prints || about) {
				around.add(names.get(other, (one) -> name(graph, one)));
			}
		}
		Document document = new Document();
		document.add(new TextField("name", name.terms.toString(), Field.Store.NO));
		document.add(new TextField("said", said.terms.toString(), Field.Store.NO));
		document.add(new TextField("around", around.terms.toString(), Field.Store.NO));
		Set<String> written = new LinkedHashSet<>(name.written);
		written.addAll(said.written);
		written.forEach((word) -> document.add(new StringField(WRITTEN, word, Field.Store.NO)));
		return document;
	}

	private Words name(Graph graph, int node) {
		Words name = new Words();
		name.both(graph.entity(node).name());
		return name;
	}

	/** All words of a text as they are written, in order; compounds are one word. */
	public List<String> written(String text) {
		return this.stems.written(text);
	}

	/** The words of a text that say what it is about, in order. */
	public List<Word> read(String text) {
		List<Word> words = new ArrayList<>();
		for (Stems.Word word : this.stems.of(text)) {
			Map<Integer, Double> scores = scores(word);
			words.add(new Word(word.written(), scores, scores.isEmpty() ? suggestion(word.written()) : null));
		}
		return words;
	}

	private Map<Integer, Double> scores(Stems.Word word) {
		List<Query> any = new ArrayList<>();
		word.latvian().forEach((stem) -> any.add(has("lv_" + stem)));
		word.english().forEach((stem) -> any.add(has("en_" + stem)));
		word.latvian().forEach((stem) -> this.pairs.findEnglish(stem).ifPresent((pair) -> any.add(has("en_" + pair))));
		word.english().forEach((stem) -> this.pairs.findLatvian(stem).ifPresent((pair) -> any.add(has("lv_" + pair))));
		Set<String> rings = new LinkedHashSet<>(this.rings.ofLatvian(word));
		rings.addAll(this.rings.ofEnglish(word));
		rings.forEach((ring) -> {
			any.add(new BoostQuery(has(ring), SYNONYM));
			any.add(new BoostQuery(has(ring + IN_BOTH), SYNONYM_IN_BOTH));
		});
		findRoot(word).ifPresent((root) -> any.add(new BoostQuery(has(root), ROOT)));
		Set<String> last = lastPart(word);
		last.forEach((stem) -> any.add(new BoostQuery(has("lv_" + stem), LAST_PART)));
		this.rings.ofLatvian(last)
			.forEach((ring) -> any.add(new BoostQuery(has(ring + IN_BOTH), LAST_PART * SYNONYM_IN_BOTH)));
		try {
			Map<Integer, Double> scores = new HashMap<>();
			LongWork work = new LongWork();
			int most = this.searcher.getIndexReader().maxDoc();
			if (most > 0) {
				for (ScoreDoc hit : this.searcher.search(new DisjunctionMaxQuery(any, 0), most).scoreDocs) {
					work.step();
					scores.put(hit.doc, (double) hit.score);
				}
			}
			return scores;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the index of topics could not be read", ex);
		}
	}

	/**
	 * Latvian stems of what a word ends in that is made of two, and says what kind of
	 * thing it is; none of other words.
	 */
	public Set<String> lastPart(String written) {
		return this.stems.of(written).stream().flatMap((word) -> lastPart(word).stream()).collect(Collectors.toSet());
	}

	/**
	 * What a compound ends in; a word by which a theme is called says by itself what it
	 * is.
	 */
	private Set<String> lastPart(Stems.Word word) {
		return Collections.disjoint(word.latvian(), this.ofThemes) ? this.rings.lastPart(word) : Set.of();
	}

	/**
	 * What a word that is asked for has in common with those derived from it. The
	 * beginning of a compound is not it: it only narrows what the last part says, and
	 * travelling on water has nothing to do with pipes.
	 */
	private Optional<String> findRoot(Stems.Word word) {
		return lastPart(word).isEmpty() ? word.findRoot().map((root) -> "root_" + root) : Optional.empty();
	}

	private static Query has(String term) {
		CombinedFieldQuery.Builder query = new CombinedFieldQuery.Builder(term);
		FIELDS.forEach(query::addField);
		return query.build();
	}

	/** The word of the data that a mistyped one may be, with a slip or two. */
	private @Nullable String suggestion(String written) {
		String word = Folding.fold(written);
		if (word.length() < 5) {
			return null;
		}
		try {
			Terms terms = MultiTerms.getTerms(this.searcher.getIndexReader(), WRITTEN);
			if (terms == null) {
				return null;
			}
			FuzzyTermsEnum like = new FuzzyTermsEnum(terms, new Term(WRITTEN, word), (word.length() < 9) ? 1 : 2, 1,
					true);
			Map<Double, String> best = new TreeMap<>();
			LongWork work = new LongWork();
			for (BytesRef term = like.next(); term != null; term = like.next()) {
				work.step();
				best.putIfAbsent(-like.getBoost() - like.docFreq() / 1e6, term.utf8ToString());
			}
			return best.isEmpty() ? null : best.values().iterator().next();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the index of topics could not be read", ex);
		}
	}

	/** Words as the index holds them. */
	private final class Words {

		private final StringBuilder terms = new StringBuilder();

		private final Set<String> written = new LinkedHashSet<>();

		void both(Text text) {
			List<Stems.Word> latvian = TopicIndex.this.stems.of(text.lv());
			List<Stems.Word> english = TopicIndex.this.stems.of(text.en());
			add(latvian, true, false);
			add(english, false, true);
			Set<String> rings = rings(latvian, TopicIndex.this.rings::ofLatvian);
			rings.retainAll(rings(english, TopicIndex.this.rings::ofEnglish));
			rings.forEach((ring) -> this.terms.append(' ').append(ring).append(IN_BOTH));
		}

		private Set<String> rings(List<Stems.Word> words, Function<Stems.Word, Set<String>> ofWord) {
			Set<String> rings = new TreeSet<>();
			words.forEach((word) -> rings.addAll(ofWord.apply(word)));
			return rings;
		}

		void either(String text) {
			add(TopicIndex.this.stems.of(text), true, true);
		}

		/** The words of a text that was read already. */
		void add(Words other) {
			this.terms.append(other.terms);
			this.written.addAll(other.written);
		}

		private void add(List<Stems.Word> words, boolean lv, boolean en) {
			for (Stems.Word word : words) {
				Set<String> all = new LinkedHashSet<>();
				if (lv) {
					word.latvian()
						.stream()
						.filter((stem) -> !en || stem.length() >= SHORTEST_OF_EITHER)
						.forEach((stem) -> all.add("lv_" + stem));
					all.addAll(TopicIndex.this.rings.ofLatvian(word));
				}
				if (en) {
					word.english().forEach((stem) -> all.add("en_" + stem));
					all.addAll(TopicIndex.this.rings.ofEnglish(word));
				}
				word.findRoot().ifPresent((root) -> all.add("root_" + root));
				all.forEach((term) -> this.terms.append(' ').append(term));
				this.written.add(word.folded());
			}
		}

	}

	/**
	 * A word of a text.
	 *
	 * @param written as it was written
	 * @param scores by node that has it, how well
	 * @param suggestion a word of the data that may be meant, null where there is none,
	 * or where nodes have the word itself
	 */
	public record Word(String written, Map<Integer, Double> scores, @Nullable String suggestion) {
	}

}
