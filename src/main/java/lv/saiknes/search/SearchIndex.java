package lv.saiknes.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import lv.saiknes.ontology.Trait;
import lv.saiknes.query.LongWork;
import lv.saiknes.text.Endings;
import lv.saiknes.text.Folding;
import lv.saiknes.text.Stems;
import lv.saiknes.words.Words;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The names of a graph's nodes as a Lucene index, made once for a version of the data.
 * How well a node matches is a matter of steps, each of which stands before all that
 * follow:
 * <ol>
 * <li>its identifier, printed number or address elsewhere is the text; where a text asks
 * who pays for a printed number, carries it out or is a partner in it, that and these;
 * <li>its own name is the text, or one of its other names, or either in another
 * inflection;
 * <li>the text in capitals is a word of its names, where it may be an abbreviation;
 * <li>it is a theme or pays, and each word of the text is one of its other names, but for
 * words that ask for money;
 * <li>its own name begins with the text, or one of its other names;
 * <li>each word of the text begins a word of its names, or is one in another inflection;
 * <li>the same, with the words of its surroundings beside those of its names: what kind
 * of thing it is, where it lies, what it is part of;
 * <li>all words of the text but one are found so;
 * <li>where nothing of all this is found: each word is like a word of its names, with a
 * slip or two; first what is called like a word alone.
 * </ol>
 * Within a step the weight of the node decides: how much the graph says of it, and places
 * and actors before the measures that bear their names. Words are compared as
 * {@link Folding} and {@link Stems} bring them to one form. Immutable and safe to share
 * between threads.
 */
final class SearchIndex {

	private static final int LONGEST_WORD = 40;

	private static final int MOST_WORDS = 12;

	/** So many texts are not cut again. */
	private static final int MOST_CUTS = 20_000;

	/** Of more nodes all words would take too much memory. */
	static final int MOST_UNPACKED = 20_000;

	private static final String ID = "id";

	private static final String KIND = "kind";

	private static final String SOURCE = "source";

	private static final String IDENTIFIER = "identifier";

	private static final String NAME = "name";

	private static final String OTHER_NAME = "otherName";

	private static final String STEMMED_NAME = "stemmedName";

	private static final String EVERYDAY_NAME = "everydayName";

	private static final String EVERYDAY_BEGINNING = "everydayBeginning";

	/** Shorter everyday names are found only when they are typed as they are. */
	private static final int SHORTEST_BEGINNING = 5;

	/** Other words for a theme, which are no names of it. */
	private static final String THEME_WORDS = "themeWords";

	/**
	 * Words of other names of a theme, or of what pays; its own name may be called after
	 * a town.
	 */
	private static final String SUBJECT = "subject";

	private static final String SUBJECT_STEM = "subjectStem";

	private static final String BEGINNING = "beginning";

	private static final String OWN_WORD = "ownWord";

	private static final String OWN_STEM = "ownStem";

	private static final String WORD = "word";

	private static final String STEM = "stem";

	private static final String NEAR_WORD = "nearWord";

	private static final String NEAR_STEM = "nearStem";

	private static final String RANK = "rank";

	private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE,
			new SortField(RANK, SortField.Type.LONG, true), new SortField(ID, SortField.Type.STRING));

	/** A name that begins with an abbreviation. */
	private static final Pattern ABBREVIATED = Pattern.compile("\\p{Lu}{2,}(?!\\p{L})");

	/** A word in capitals. */
	private static final Pattern ABBREVIATION = Pattern.compile("(?U)\\b\\p{Lu}{2,}\\b");

	/** What is asked of a part of a plan: who pays, who carries it out, with whom. */
	private static final List<String> ASKED = List.of("FUNDED_BY", "IMPLEMENTS", "PARTNERS_IN");

	private static final Stems ALL_WORDS = Stems.ofAllWords();

	/** So many parts of plans that bear a number are asked about. */
	private static final int MOST_PARTS = 10;

	private final Graph graph;

	private final Stems stems = new Stems();

	private final IndexSearcher searcher;

	/** The same unpacked; absent of a large graph. */
	private final @Nullable Postings postings;

	/** The words of names; those of a node's own name are some of them. */
	private final Vocabulary vocabulary;

	/**
	 * Makes the index.
	 * @param surroundings words that tell what kind of thing a node is and where it lies
	 */
	SearchIndex(Graph graph, Function<Entity, List<String>> surroundings) {
		this(graph, surroundings, List.of());
	}

	/**
	 * The same.
	 * @param madeOf what these words follow from, beside graph and program
	 */
	SearchIndex(Graph graph, Function<Entity, List<String>> surroundings, List<String> madeOf) {
		this(graph, surroundings, madeOf, MOST_UNPACKED);
	}

	SearchIndex(Graph graph, Function<Entity, List<String>> surroundings, List<String> madeOf, int mostUnpacked) {
		this.graph = graph;
		try {
			this.searcher = new IndexFolder(graph, "names", new KeywordAnalyzer(), madeOf).open((writer) -> {
				// A name stands in several fields and around the node's neighbours.
				Cache<String, Cut> cuts = Caffeine.newBuilder().maximumSize(MOST_CUTS).build();
				for (int node = 0; node < graph.nodeCount(); node++) {
					writer.addDocument(document(graph, node, surroundings, (text) -> cuts.get(text, this::cut)));
				}
			});
			this.postings = (graph.nodeCount() <= mostUnpacked)
					? new Postings(graph, this.searcher.getIndexReader(), RANK) : null;
			this.vocabulary = new Vocabulary(this.searcher.getIndexReader(), WORD);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the index of names could not be made", ex);
		}
	}

	private Document document(Graph graph, int node, Function<Entity, List<String>> surroundings,
			Function<String, Cut> cuts) {
		Entity entity = graph.entity(node);
		Document document = new Document();
		document.add(new SortedDocValuesField(ID, new BytesRef(entity.id())));
		document.add(new NumericDocValuesField(RANK, Weight.of(graph, node)));
		add(document, KIND, Set.of(entity.kind()));
		if (graph.is(node, Trait.THEME) || graph.is(node, Trait.INSTRUMENT)) {
			List<Cut> words = Stream.concat(entity.aliases().stream(), entity.everydayNames().stream())
				.map(cuts)
				.toList();
			add(document, SUBJECT, words.stream().flatMap((cut) -> cut.words().stream()).toList());
			add(document, SUBJECT_STEM, words.stream().flatMap((cut) -> cut.stems().stream()).toList());
		}
		Set<String> sources = sources(graph, node);
		add(document, SOURCE, sources);
		document.add(new SortedSetDocValuesField(KIND, new BytesRef(entity.kind())));
		sources.forEach((source) -> document.add(new SortedSetDocValuesField(SOURCE, new BytesRef(source))));
		add(document, IDENTIFIER, Identifiers.of(entity));
		Set<String> own = new LinkedHashSet<>(List.of(entity.name().lv(), entity.name().en()));
		Set<String> other = new LinkedHashSet<>(entity.aliases());
		other.addAll(entity.forms().values());
		other.removeAll(own);
		List<Cut> ownCuts = own.stream().map(cuts).toList();
		List<Cut> otherCuts = other.stream().map(cuts).toList();
		add(document, NAME, ownCuts.stream().map(Cut::folded).toList());
		add(document, OWN_WORD, ownCuts.stream().flatMap((cut) -> cut.words().stream()).toList());
		add(document, OWN_STEM, ownCuts.stream().flatMap((cut) -> cut.stems().stream()).toList());
		add(document, BEGINNING,
				Stream.concat(own.stream(), other.stream().filter((name) -> ABBREVIATED.matcher(name).lookingAt()))
					.map(cuts)
					.map(Cut::folded)
					.toList());
		add(document, graph.is(node, Trait.THEME) ? THEME_WORDS : OTHER_NAME,
				otherCuts.stream().map(Cut::folded).toList());
		List<String> everyday = entity.everydayNames().stream().map(cuts).map(Cut::folded).distinct().toList();
		add(document, EVERYDAY_NAME, everyday);
		add(document, EVERYDAY_BEGINNING,
				everyday.stream().filter((name) -> name.length() >= SHORTEST_BEGINNING).toList());
		Stream<Cut> everydayCuts = entity.everydayNames()
			.stream()
			.filter((name) -> name.length() >= SHORTEST_BEGINNING)
			.map(cuts);
		Set<String> stemmed = new LinkedHashSet<>();
		Set<String> words = new LinkedHashSet<>();
		Set<String> stemsOfAll = new LinkedHashSet<>();
		Stream.of(ownCuts.stream(), otherCuts.stream(), everydayCuts).flatMap((all) -> all).forEach((cut) -> {
			words.addAll(cut.words());
			stemsOfAll.addAll(cut.stems());
			stemmed.add(cut.stemmed());
		});
		add(document, STEMMED_NAME, stemmed);
		add(document, WORD, words);
		add(document, STEM, stemsOfAll);
		surroundings.apply(entity).stream().map(cuts).forEach((cut) -> {
			words.addAll(cut.words());
			stemsOfAll.addAll(cut.stems());
		});
		add(document, NEAR_WORD, words);
		add(document, NEAR_STEM, stemsOfAll);
		return document;
	}

	private static void add(Document document, String field, Collection<String> values) {
		values.stream()
			.filter((value) -> !value.isEmpty())
			.distinct()
			.forEach((value) -> document.add(new StringField(field, value, Field.Store.NO)));
	}

	/** The sources that speak of a node. */
	private static Set<String> sources(Graph graph, int node) {
		Set<String> citations = new LinkedHashSet<>();
		graph.entity(node).claims().forEach((claim) -> citations.addAll(claim.citations()));
		Set<String> sources = new LinkedHashSet<>();
		citations.forEach((citation) -> sources.add(graph.citation(citation).source()));
		for (int i = 0; i < graph.degree(node); i++) {
			sources.addAll(graph.sourcesOf(graph.edgeAt(node, i)));
		}
		return sources;
	}

	private Cut cut(String text) {
		List<String> words = Folding.listWordsAndNumbers(text);
		List<Stems.Word> stemmed = this.stems.of(text);
		Set<String> stems = new LinkedHashSet<>();
		stemmed.forEach((word) -> stems.addAll(stems(word)));
		return new Cut(words, stems, stemmed(stemmed));
	}

	/** All stems of the words of a text, Latvian and English ones told apart. */
	private Set<String> stems(String text) {
		Set<String> stems = new LinkedHashSet<>();
		this.stems.of(text).forEach((word) -> stems.addAll(stems(word)));
		return stems;
	}

	/** The same of words that say nothing of what a text is about, too. */
	private static Set<String> stemsOfAll(String text) {
		Set<String> stems = new LinkedHashSet<>();
		ALL_WORDS.of(text).forEach((word) -> stems.addAll(stems(word)));
		return stems;
	}

	private static Set<String> stems(Stems.Word word) {
		Set<String> stems = new LinkedHashSet<>();
		word.latvian().forEach((stem) -> stems.add("lv " + stem));
		word.english().forEach((stem) -> stems.add("en " + stem));
		return stems;
	}

	/** A name by the stems of its words, so that another inflection of it is the same. */
	private static String stemmed(List<Stems.Word> name) {
		StringBuilder stemmed = new StringBuilder();
		name.forEach((word) -> stemmed.append(word.latvian().stream().sorted().toList()));
		return stemmed.toString();
	}

	/**
	 * The nodes that match, best first.
	 * @param kinds only nodes of these kinds; all when null
	 * @param sources only nodes of which one of these sources speaks; all when null
	 * @param offset how many of the best to leave out
	 * @param size how many to return
	 */
	Found find(String text, @Nullable Collection<String> kinds, @Nullable Collection<String> sources, int offset,
			int size) {
		Asked asked = Asked.of(text);
		if (asked.isEmpty()) {
			return Found.NOTHING;
		}
		// The search itself tells whether a reading finds anything.
		for (Query exact : exact(asked)) {
			Found found = find(limited(exact, kinds, sources), offset, size, false);
			if (found.total() > 0) {
				return found;
			}
		}
		return find(limited(withSlips(asked), kinds, sources), offset, size, true);
	}

	/**
	 * How many of the nodes that match are of each kind, whatever kinds are wanted, and
	 * how many each source speaks of, whatever sources are; those without any are left
	 * out.
	 * @param kinds only nodes of these kinds count for sources; all when null
	 * @param sources only nodes of these sources count for kinds; all when null
	 */
	Counts count(String text, @Nullable Collection<String> kinds, @Nullable Collection<String> sources,
			Collection<String> allKinds, Collection<String> allSources) {
		return new Counts(
				each(allKinds, reading(text, null, sources).map((reading) -> limited(reading, null, sources)), KIND),
				each(allSources, reading(text, kinds, null).map((reading) -> limited(reading, kinds, null)), SOURCE));
	}

	/** Counted while what matches is gone through once, however many values there are. */
	private Map<String, Integer> each(Collection<String> values, Optional<Query> query, String field) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		try {
			Map<String, Integer> found = query.isPresent() ? countEach(query.get(), field) : Map.of();
			values.stream()
				.filter(found::containsKey)
				.forEach((value) -> counts.put(value, Objects.requireNonNull(found.get(value))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the index of names could not be read", ex);
		}
		return counts;
	}

	private Map<String, Integer> countEach(Query query, String field) throws IOException {
		Map<String, Integer> counts = new HashMap<>();
		org.apache.lucene.search.Weight weight = this.searcher.createWeight(this.searcher.rewrite(query),
				ScoreMode.COMPLETE_NO_SCORES, 1);
		for (LeafReaderContext leaf : this.searcher.getIndexReader().leaves()) {
			LongWork work = new LongWork();
			SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
			int[] ofEach = new int[(int) values.getValueCount()];
			Scorer scorer = weight.scorer(leaf);
			if (scorer != null) {
				DocIdSetIterator matching = scorer.iterator();
				while (matching.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
					work.step();
					if (values.advanceExact(matching.docID())) {
						for (int i = 0; i < values.docValueCount(); i++) {
							ofEach[(int) values.nextOrd()]++;
						}
					}
				}
			}
			for (int value = 0; value < ofEach.length; value++) {
				if (ofEach[value] > 0) {
					counts.merge(values.lookupOrd(value).utf8ToString(), ofEach[value], Integer::sum);
				}
			}
		}
		return counts;
	}

	/** The first reading of a text that finds anything; the last where none does. */
	private Optional<Query> reading(String text, @Nullable Collection<String> kinds,
			@Nullable Collection<String> sources) {
		Asked asked = Asked.of(text);
		if (asked.isEmpty()) {
			return Optional.empty();
		}
		return exact(asked).stream()
			.filter((query) -> total(limited(query, kinds, sources)) > 0)
			.findFirst()
			.or(() -> Optional.of(withSlips(asked)));
	}

	/** How a text is read as it stands. */
	private List<Query> exact(Asked asked) {
		List<Query> exact = new ArrayList<>();
		Identifiers.numbered(asked.text()).ifPresent((numbered) -> exact.add(numbered(numbered)));
		Set<String> numbers = new LinkedHashSet<>(Identifiers.mentionedIn(asked.text()));
		if (!numbers.isEmpty()) {
			askedOf(numbers, asked).ifPresent(exact::add);
		}
		exact.add(exactly(asked));
		if (!numbers.isEmpty()) {
			exact.add(in(IDENTIFIER, numbers));
		}
		return exact;
	}

	/**
	 * What is asked of parts of plans that are named by their printed numbers, such as
	 * who pays for them: the parts, then what relations of that sort join to them.
	 */
	private Optional<Query> askedOf(Set<String> numbers, Asked asked) {
		Set<String> stems = stemsOfAll(asked.text());
		Set<String> types = new LinkedHashSet<>();
		ASKED.forEach((type) -> {
			Text words = Words.text("search.asks." + type);
			if (!Collections.disjoint(stems, stemsOfAll(words.lv() + " " + words.en()))) {
				types.add(type);
			}
		});
		Set<String> parts = new LinkedHashSet<>(
				types.isEmpty() ? List.of() : find(in(IDENTIFIER, numbers), 0, MOST_PARTS, false).ids());
		Set<String> joined = new LinkedHashSet<>();
		parts.forEach((part) -> {
			int node = this.graph.find(part).orElseThrow();
			for (int i = 0; i < this.graph.degree(node); i++) {
				int edge = this.graph.edgeAt(node, i);
				if (types.contains(this.graph.type(edge).name())) {
					joined.add(this.graph.id(this.graph.other(edge, node)));
				}
			}
		});
		return joined.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(
				List.of(step(900, in(IDENTIFIER, parts)), step(700, in(IDENTIFIER, joined))), 0));
	}

	private int total(Query query) {
		try {
			return this.searcher.count(query);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the index of names could not be read", ex);
		}
	}

	/** The nodes of which the text is a name, in whatever inflection. */
	List<String> named(String text, int most) {
		Asked asked = Asked.of(text);
		if (asked.words().isEmpty()) {
			return List.of();
		}
		String folded = String.join(" ", asked.all());
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		List.of(NAME, OTHER_NAME, THEME_WORDS, EVERYDAY_NAME)
			.forEach((field) -> any.add(new TermQuery(new Term(field, folded)), Occur.SHOULD));
		return find(any.build(), 0, most, false).ids();
	}

	/** A node that was found. */
	Entity entity(String id) {
		return this.graph.entity(this.graph.find(id).orElseThrow());
	}

	/** Nodes whose names share a word with the text, or have one like it. */
	List<String> similar(String text, int most) {
		Asked asked = Asked.of(text);
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		for (String word : asked.words()) {
			// The nearer the word, and the rarer, the better.
			any.add(new FuzzyQuery(new Term(WORD, word), slips(word), 1), Occur.SHOULD);
			if (word.length() > 4) {
				any.add(new PrefixQuery(new Term(WORD, word.substring(0, 4))), Occur.SHOULD);
			}
		}
		return asked.words().isEmpty() ? List.of() : find(any.build(), 0, most, true).ids();
	}

	private Found find(Query query, int offset, int size, boolean slips) {
		Found unpacked = (this.postings != null) ? this.postings.find(query, offset, size, slips) : null;
		return (unpacked != null) ? unpacked : search(query, offset, size, slips);
	}

	/** The unpacked words. */
	Optional<Postings> postings() {
		return Optional.ofNullable(this.postings);
	}

	private Found search(Query query, int offset, int size, boolean slips) {
		try {
			if (size == 0) {
				return new Found(List.of(), List.of(), total(query), slips);
			}
			int wanted = (int) Math.min((long) offset + size, Math.max(1, this.searcher.getIndexReader().maxDoc()));
			TopFieldDocs top = this.searcher.search(query,
					new TopFieldCollectorManager(BEST_FIRST, wanted, null, Integer.MAX_VALUE));
			int total = (int) top.totalHits.value();
			List<String> ids = new ArrayList<>();
			List<Double> scores = new ArrayList<>();
			for (int i = offset; i < top.scoreDocs.length; i++) {
				// By what hits are ordered is at hand with them: score, weight and id.
				@Nullable Object[] keys = ((FieldDoc) top.scoreDocs[i]).fields;
				scores.add(((Float) Objects.requireNonNull(keys[0])).doubleValue());
				ids.add(((BytesRef) Objects.requireNonNull(keys[2])).utf8ToString());
			}
			return new Found(ids, scores, total, slips);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the index of names could not be read", ex);
		}
	}

	private static Query limited(Query query, @Nullable Collection<String> kinds,
			@Nullable Collection<String> sources) {
		BooleanQuery.Builder limited = new BooleanQuery.Builder().add(query, Occur.MUST);
		if (kinds != null) {
			limited.add(in(KIND, kinds), Occur.FILTER);
		}
		if (sources != null) {
			limited.add(in(SOURCE, sources), Occur.FILTER);
		}
		return limited.build();
	}

	private static Query in(String field, Collection<String> values) {
		return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
	}

	/** A part of a plan by its printed number, alone or before its name. */
	private Query numbered(Identifiers.Numbered numbered) {
		BooleanQuery.Builder both = new BooleanQuery.Builder();
		both.add(new TermQuery(new Term(IDENTIFIER, numbered.number())), Occur.MUST);
		Folding.listWordsAndNumbers(numbered.name())
			.stream()
			.limit(MOST_WORDS)
			.forEach((word) -> both.add(begins(word, WORD, STEM), Occur.MUST));
		return both.build();
	}

	private Query exactly(Asked asked) {
		List<Query> steps = new ArrayList<>();
		if (asked.identifier() != null) {
			steps.add(step(900, new TermQuery(new Term(IDENTIFIER, asked.identifier()))));
		}
		if (asked.words().isEmpty() && !asked.all().isEmpty()) {
			steps.addAll(named(asked));
		}
		else if (!asked.words().isEmpty()) {
			String folded = String.join(" ", asked.all());
			steps.addAll(names(folded));
			inflected(asked).ifPresent((stemmed) -> steps.add(step(800, stemmed)));
			if (ABBREVIATION.matcher(asked.text().strip()).matches()) {
				steps.add(step(760, new TermQuery(new Term(WORD, folded))));
			}
			if (asked.words().size() > 1) {
				// “sister cities” are those of a town before what they are a case of.
				steps.add(step(835, new PrefixQuery(new Term(BEGINNING, folded + " "))));
			}
			if (folded.length() > 1) {
				steps.add(step(750, new PrefixQuery(new Term(BEGINNING, folded))));
				steps.add(step(740, either(new PrefixQuery(new Term(OTHER_NAME, folded)),
						new PrefixQuery(new Term(THEME_WORDS, folded)))));
				steps.add(step(730, new PrefixQuery(new Term(EVERYDAY_BEGINNING, folded))));
			}
			// What is shorter may be the first letters of a name.
			if (asked.words().stream().allMatch((word) -> word.length() >= SHORTEST_BEGINNING)) {
				steps.add(step(755, subject(asked)));
			}
			List<Form> forms = asked.words().stream().map((word) -> new Form(word, stems(word))).toList();
			List<Query> inNames = forms.stream().map((form) -> begins(form, WORD, STEM)).toList();
			List<Query> near = forms.stream().map((form) -> begins(form, NEAR_WORD, NEAR_STEM)).toList();
			steps.add(step(710, all(forms.stream().map((form) -> begins(form, OWN_WORD, OWN_STEM)).toList())));
			steps.add(step(700, all(inNames)));
			if (asked.words().size() > 1) {
				steps.add(step(600, all(near)));
			}
			if (asked.words().size() > 2) {
				BooleanQuery.Builder most = new BooleanQuery.Builder().setMinimumNumberShouldMatch(near.size() - 1);
				near.forEach((word) -> most.add(word, Occur.SHOULD));
				BooleanQuery.Builder named = new BooleanQuery.Builder().add(most.build(), Occur.MUST);
				BooleanQuery.Builder any = new BooleanQuery.Builder();
				inNames.forEach((word) -> any.add(word, Occur.SHOULD));
				steps.add(step(500, named.add(any.build(), Occur.MUST).build()));
			}
		}
		return steps.isEmpty() ? MatchNoDocsQuery.INSTANCE : new DisjunctionMaxQuery(steps, 0);
	}

	/**
	 * A theme, or what pays, of whose other names all words are, whole or inflected, but
	 * for those that ask for money, of which a theme says nothing.
	 */
	private Query subject(Asked asked) {
		Text asks = Words.text("search.asks.FUNDED_BY");
		Set<String> asking = stemsOfAll(asks.lv() + " " + asks.en());
		List<String> rest = asked.words()
			.stream()
			.filter((word) -> Collections.disjoint(asking, stemsOfAll(word)))
			.toList();
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		(rest.isEmpty() ? asked.words() : rest).forEach((word) -> {
			BooleanQuery.Builder either = new BooleanQuery.Builder();
			either.add(new TermQuery(new Term(SUBJECT, word)), Occur.SHOULD);
			stems(word).forEach((stem) -> either.add(new TermQuery(new Term(SUBJECT_STEM, stem)), Occur.SHOULD));
			all.add(either.build(), Occur.MUST);
		});
		return all.build();
	}

	/** A node bears the text as a name, its own before others. */
	private static List<Query> names(String folded) {
		return List.of(step(850, new TermQuery(new Term(NAME, folded))),
				step(840, new TermQuery(new Term(OTHER_NAME, folded))),
				step(830, either(new TermQuery(new Term(THEME_WORDS, folded)),
						new TermQuery(new Term(EVERYDAY_NAME, folded)))));
	}

	/** A node bears it in another inflection. */
	private Optional<Query> inflected(Asked asked) {
		String stemmed = stemmed(this.stems.of(asked.text()));
		// Stems know no abbreviation that is spelt like a word that says nothing.
		return (stemmed.isEmpty() || asked.words().stream().anyMatch(StopWords::contains)) ? Optional.empty()
				: Optional.of(new TermQuery(new Term(STEMMED_NAME, stemmed)));
	}

	/**
	 * The nodes that a text names, as against those in whose names it stands or to which
	 * it is only near: their identifier or one of their names is the text, else it is one
	 * of their names in another inflection. Best first, as {@link #find} has them.
	 * @param kinds only nodes of these kinds; all when null
	 * @param most how many at most
	 */
	List<String> called(String text, @Nullable Collection<String> kinds, int most) {
		Asked asked = Asked.of(text);
		List<Query> steps = new ArrayList<>(names(String.join(" ", asked.all())));
		if (asked.identifier() != null) {
			steps.add(step(900, new TermQuery(new Term(IDENTIFIER, asked.identifier()))));
		}
		List<String> exact = find(limited(new DisjunctionMaxQuery(steps, 0), kinds, null), 0, most, false).ids();
		return !exact.isEmpty() ? exact
				: inflected(asked).map((query) -> find(limited(query, kinds, null), 0, most, false).ids())
					.orElse(List.of())
					.stream()
					.filter((id) -> entity(id).allNames().stream().anyMatch((name) -> isInflected(asked, name)))
					.toList();
	}

	/**
	 * Whether a text is another inflection of a name, which what has its stems may not
	 * be. No abbreviation is inflected by its letters.
	 */
	private static boolean isInflected(Asked asked, String name) {
		List<String> words = Folding.listWordsAndNumbers(name);
		return !ABBREVIATION.matcher(name).matches() && asked.all().size() == words.size()
				&& IntStream.range(0, words.size()).allMatch((i) -> Endings.isForm(asked.all().get(i), words.get(i)));
	}

	/**
	 * Where no word says anything, they may be a name still; written in capitals, they
	 * are an abbreviation, which may stand within a name.
	 */
	private static List<Query> named(Asked asked) {
		String folded = String.join(" ", asked.all());
		List<Query> steps = new ArrayList<>(List.of(step(850, new TermQuery(new Term(NAME, folded))),
				step(840, new TermQuery(new Term(OTHER_NAME, folded)))));
		if (ABBREVIATION.matcher(asked.text().strip()).matches()) {
			steps.add(step(700, new TermQuery(new Term(WORD, folded))));
		}
		return steps;
	}

	/** A word that begins a word, from its second letter on. */
	private static Query begins(String word, String words) {
		return (word.length() > 1) ? new PrefixQuery(new Term(words, word)) : new TermQuery(new Term(words, word));
	}

	private Query begins(String word, String words, String stems) {
		return begins(new Form(word, stems(word)), words, stems);
	}

	/** A word that begins a word, or is one in another form. */
	private static Query begins(Form form, String words, String stems) {
		BooleanQuery.Builder either = new BooleanQuery.Builder();
		either.add(begins(form.word(), words), Occur.SHOULD);
		form.stems().forEach((stem) -> either.add(new TermQuery(new Term(stems, stem)), Occur.SHOULD));
		return either.build();
	}

	private Query withSlips(Asked asked) {
		if (asked.words().isEmpty()) {
			return MatchNoDocsQuery.INSTANCE;
		}
		List<Query> steps = new ArrayList<>();
		List<Query> own = new ArrayList<>();
		List<Query> like = new ArrayList<>();
		List<Query> near = new ArrayList<>();
		for (String word : asked.words()) {
			List<String> meant = like(word);
			own.add(either(begins(word, OWN_WORD, OWN_STEM), in(OWN_WORD, meant)));
			like.add(either(begins(word, WORD, STEM), in(WORD, meant)));
			near.add(either(begins(word, NEAR_WORD, NEAR_STEM), in(WORD, meant)));
		}
		if (asked.words().size() == 1) {
			steps.add(step(320, in(NAME, like(asked.words().getFirst()))));
		}
		steps.add(step(310, all(own)));
		steps.add(step(300, all(like)));
		steps.add(step(200, all(near)));
		return new DisjunctionMaxQuery(steps, 0);
	}

	/**
	 * The words that one may be with one slip, or two where it is long; the first letter
	 * is taken as right.
	 */
	private List<String> like(String word) {
		return this.vocabulary.like(word, slips(word));
	}

	private static int slips(String word) {
		return (word.length() < 4) ? 0 : (word.length() < 7) ? 1 : 2;
	}

	private static Query either(Query one, Query other) {
		return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
	}

	private static Query all(List<Query> queries) {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		queries.forEach((query) -> all.add(query, Occur.MUST));
		return all.build();
	}

	private static Query step(float score, Query query) {
		return new BoostQuery(new ConstantScoreQuery(query), score);
	}

	/**
	 * A text as it is indexed.
	 *
	 * @param words its words, folded
	 * @param stems their stems
	 * @param stemmed all of it by the stems of its words
	 */
	private record Cut(List<String> words, Set<String> stems, String stemmed) {

		String folded() {
			return String.join(" ", this.words);
		}

	}

	/**
	 * A word that was asked for.
	 *
	 * @param word the word, folded
	 * @param stems its stems
	 */
	private record Form(String word, Set<String> stems) {
	}

	/**
	 * What was asked for.
	 *
	 * @param text the text
	 * @param all its words, folded
	 * @param words those that say something
	 * @param identifier what it says if it is an identifier, a number or an address
	 */
	record Asked(String text, List<String> all, List<String> words, @Nullable String identifier) {

		static Asked of(String text) {
			List<String> all = Folding.listWordsAndNumbers(text)
				.stream()
				.filter((word) -> word.length() <= LONGEST_WORD)
				.limit(MOST_WORDS)
				.toList();
			String identifier = Identifiers.in(text).orElse(null);
			boolean address = text.contains("://");
			return new Asked(text, address ? List.of() : all, address ? List.of() : telling(text, all), identifier);
		}

		/**
		 * The words that say something. An abbreviation among other words does, though it
		 * be spelt like a word that does not (IT).
		 */
		private static List<String> telling(String text, List<String> all) {
			Set<String> abbreviations = new HashSet<>();
			if (text.chars().anyMatch(Character::isLowerCase)) {
				ABBREVIATION.matcher(text).results().forEach((word) -> abbreviations.add(Folding.fold(word.group())));
			}
			return all.stream().filter((word) -> abbreviations.contains(word) || !StopWords.contains(word)).toList();
		}

		boolean isEmpty() {
			return this.all.isEmpty() && this.identifier == null;
		}

	}

	/**
	 * What was found.
	 *
	 * @param ids ids of the nodes asked for, best first
	 * @param scores their scores; only their order means something
	 * @param total how many match in all
	 * @param slips whether they match only with slips
	 */
	record Found(List<String> ids, List<Double> scores, int total, boolean slips) {

		static final Found NOTHING = new Found(List.of(), List.of(), 0, false);

	}

	/**
	 * How many match.
	 *
	 * @param kinds by the kind of node
	 * @param sources by the source that speaks of it
	 */
	record Counts(Map<String, Integer> kinds, Map<String, Integer> sources) {
	}

	/** How much a node weighs among others that match as well. */
	private static final class Weight {

		private Weight() {
		}

		static long of(Graph graph, int node) {
			int weight = (int) Math.round(20 * Math.log1p(graph.degree(node)));
			if (graph.is(node, Trait.GROUP) || graph.is(node, Trait.THEME)) {
				weight += 60;
			}
			else if (graph.is(node, Trait.ACTOR)) {
				weight += 100;
			}
			if (graph.is(node, Trait.PLACE)) {
				weight += 40;
			}
			if (graph.is(node, Trait.COUNTRY)) {
				weight += 80;
			}
			if (graph.is(node, Trait.PLAN) || graph.is(node, Trait.INSTRUMENT)) {
				weight += 60;
			}
			if (graph.is(node, Trait.UNIT)) {
				weight += 20;
			}
			if (graph.is(node, Trait.ITEM)) {
				weight -= 60;
			}
			if (graph.entity(node).period().to() != null
					&& graph.entity(node).period().at(graph.date(), graph.date()) == Validity.ENDED) {
				weight -= 60;
			}
			return weight;
		}

	}

}
