package lv.saiknes.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Trait;
import lv.saiknes.search.TextSearch.Hit;
import lv.saiknes.search.TextSearch.Mark;
import lv.saiknes.text.Stems;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The running text of a dataset as a Lucene index: the sources' own lines, where they are
 * at hand, and what the data says in words of its own (summaries, claims, the tasks,
 * goals and indicators of plans). Ranked by BM25 over stems; a text that has all words of
 * the question comes before one that lacks one of them. Immutable and safe to share
 * between threads.
 */
final class TextIndex {

	/** Longest stretch of lines that is one place. */
	private static final int MOST_LINES = 8;

	/** How much of a long text is shown around what was found. */
	private static final int AROUND = 110;

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private static final String ORDER = "order";

	private static final String STEMS = "stems";

	private static final String SOURCE = "source";

	private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, new SortField(ORDER, SortField.Type.STRING));

	private final Graph graph;

	private final Stems stems = new Stems();

	private final Map<String, List<Place>> places;

	/**
	 * By node: the citations of the relations that begin or end there, tightest first.
	 */
	private final Map<String, List<String>> cited = new HashMap<>();

	private final IndexSearcher searcher;

	TextIndex(Graph graph, Optional<SourceLibrary> library) {
		this.graph = graph;
		this.places = places(graph);
		this.places.values()
			.stream()
			.flatMap(List::stream)
			.forEach((place) -> place.nodes()
				.forEach((node) -> this.cited.computeIfAbsent(node, (id) -> new ArrayList<>())
					.add(place.citation().id())));
		try {
			Directory directory = new ByteBuffersDirectory();
			try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
				if (library.isPresent()) {
					for (Source source : graph.sources()) {
						addLines(writer, source, library.get().linesShown(source));
					}
				}
				for (int node = 0; node < graph.nodeCount(); node++) {
					addWords(writer, node);
				}
				writer.forceMerge(1);
			}
			this.searcher = new IndexSearcher(DirectoryReader.open(directory));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the index of texts could not be made", ex);
		}
	}

	Graph graph() {
		return this.graph;
	}

	/** By source: its citations with the nodes of what rests on them, tightest first. */
	private static Map<String, List<Place>> places(Graph graph) {
		Map<String, Set<String>> nodes = new TreeMap<>();
		for (int i = 0; i < graph.edgeCount(); i++) {
			var relation = graph.edge(i).relation();
			relation.citations().forEach((citation) -> {
				Set<String> of = nodes.computeIfAbsent(citation, (id) -> new LinkedHashSet<>());
				of.add(relation.from());
				of.add(relation.to());
			});
		}
		for (int node = 0; node < graph.nodeCount(); node++) {
			Entity entity = graph.entity(node);
			entity.claims()
				.forEach((claim) -> claim.citations()
					.forEach((citation) -> nodes.computeIfAbsent(citation, (id) -> new LinkedHashSet<>())
						.add(entity.id())));
		}
		return nodes.entrySet()
			.stream()
			.map((entry) -> new Place(graph.citation(entry.getKey()), List.copyOf(entry.getValue())))
			.sorted(Comparator.comparingInt((Place place) -> place.citation().lastLine() - place.citation().firstLine())
				.thenComparing((place) -> place.citation().id()))
			.collect(Collectors.groupingBy((place) -> place.citation().source()));
	}

	/** Stretches between blank lines, long ones cut. */
	private void addLines(IndexWriter writer, Source source, List<String> lines) throws IOException {
		int first = 0;
		for (int i = 0; i <= lines.size(); i++) {
			boolean ends = i == lines.size() || lines.get(i).isBlank();
			if (ends || i - first >= MOST_LINES) {
				if (i > first) {
					String text = String.join("\n", lines.subList(first, i));
					Document document = document("a " + source.id() + " %06d".formatted(first), text, null);
					document.add(new StringField(SOURCE, source.id(), Field.Store.YES));
					document.add(new StoredField("first", first + 1));
					document.add(new StoredField("last", i));
					writer.addDocument(document);
				}
				first = ends ? i + 1 : i;
			}
		}
	}

	private void addWords(IndexWriter writer, int node) throws IOException {
		Entity entity = this.graph.entity(node);
		List<String> cited = this.cited.getOrDefault(entity.id(), List.of());
		if (this.graph.is(node, Trait.ITEM)) {
			add(writer, entity, "name", entity.name(), cited);
		}
		if (entity.summary() != null) {
			add(writer, entity, "summary", entity.summary(), cited);
		}
		for (Claim claim : entity.claims()) {
			if (claim.value() instanceof Text text) {
				add(writer, entity, claim.property(), text, claim.citations());
			}
		}
	}

	/** Own words, with the passage on which they rest. */
	private void add(IndexWriter writer, Entity entity, String property, Text text, List<String> cited)
			throws IOException {
		Document document = document("b " + entity.id() + " " + property, text.lv(), text.en());
		if (!cited.isEmpty()) {
			document.add(new StoredField("citation", cited.getFirst()));
			document.add(new StringField(SOURCE, this.graph.citation(cited.getFirst()).source(), Field.Store.NO));
		}
		document.add(new StoredField("entity", entity.id()));
		document.add(new StoredField("property", property));
		writer.addDocument(document);
	}

	private Document document(String order, String lv, @Nullable String en) {
		Document document = new Document();
		document.add(new SortedDocValuesField(ORDER, new BytesRef(order)));
		document.add(new StoredField("lv", lv));
		StringBuilder words = new StringBuilder();
		this.stems.of(lv).forEach((word) -> word.latvian().forEach((stem) -> words.append(" lv_").append(stem)));
		if (en != null) {
			document.add(new StoredField("en", en));
			this.stems.of(en).forEach((word) -> word.english().forEach((stem) -> words.append(" en_").append(stem)));
		}
		document.add(new TextField(STEMS, words.toString(), Field.Store.NO));
		return document;
	}

	/**
	 * The places where the words of a text stand.
	 * @param sources only in these sources; everywhere when null
	 */
	TextSearch.Found find(String text, @Nullable Collection<String> sources, Language language, int offset, int size) {
		List<Stems.Word> words = this.stems.of(text).stream().limit(12).toList();
		if (words.isEmpty()) {
			return new TextSearch.Found(List.of(), 0);
		}
		Query all = limited(query(words, words.size()), sources);
		if (count(all) == 0 && words.size() > 2) {
			all = limited(query(words, words.size() - 1), sources);
		}
		Set<String> wanted = words.stream().flatMap((word) -> terms(word).stream()).collect(Collectors.toSet());
		return find(all, wanted, language, offset, size);
	}

	/** The places where all words of one of these names stand. */
	TextSearch.Found findNames(List<String> names, @Nullable Collection<String> sources, Language language, int offset,
			int size) {
		BooleanQuery.Builder any = new BooleanQuery.Builder();
		Set<String> wanted = new LinkedHashSet<>();
		names.stream().map(this.stems::of).filter((words) -> !words.isEmpty()).limit(40).forEach((words) -> {
			any.add(query(words, words.size()), Occur.SHOULD);
			words.forEach((word) -> wanted.addAll(terms(word)));
		});
		return wanted.isEmpty() ? new TextSearch.Found(List.of(), 0)
				: find(limited(any.build(), sources), wanted, language, offset, size);
	}

	private int count(Query query) {
		try {
			return this.searcher.count(query);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the index of texts could not be read", ex);
		}
	}

	private TextSearch.Found find(Query query, Set<String> wanted, Language language, int offset, int size) {
		int total = count(query);
		if (total <= offset || size == 0) {
			return new TextSearch.Found(List.of(), total);
		}
		try {
			TopDocs top = this.searcher.search(query, offset + size, BEST_FIRST, true);
			List<Hit> hits = new ArrayList<>();
			for (ScoreDoc hit : Arrays.asList(top.scoreDocs).subList(offset, top.scoreDocs.length)) {
				hits.add(hit(this.searcher.storedFields().document(hit.doc), wanted, language));
			}
			return new TextSearch.Found(hits, total);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the index of texts could not be read", ex);
		}
	}

	private static Query query(List<Stems.Word> words, int least) {
		BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
		for (Stems.Word word : words) {
			SynonymQuery.Builder any = new SynonymQuery.Builder(STEMS);
			terms(word).forEach((term) -> any.addTerm(new Term(STEMS, term)));
			some.add(any.build(), Occur.SHOULD);
		}
		return some.build();
	}

	private static Query limited(Query query, @Nullable Collection<String> sources) {
		return (sources == null) ? query
				: new BooleanQuery.Builder().add(query, Occur.MUST)
					.add(new TermInSetQuery(SOURCE, sources.stream().map(BytesRef::new).toList()), Occur.FILTER)
					.build();
	}

	private static Set<String> terms(Stems.Word word) {
		Set<String> terms = new LinkedHashSet<>();
		word.latvian().forEach((stem) -> terms.add("lv_" + stem));
		word.english().forEach((stem) -> terms.add("en_" + stem));
		return terms;
	}

	private Hit hit(Document document, Set<String> wanted, Language language) {
		String lv = document.get("lv");
		String en = document.get("en");
		String text = (en != null && language == Language.EN) ? en : lv;
		List<Mark> marks = marks(text, wanted);
		if (marks.isEmpty() && en != null) {
			text = text.equals(en) ? lv : en;
			marks = marks(text, wanted);
		}
		int begin = marks.isEmpty() ? 0 : beginning(text, marks.getFirst().start());
		int end = Math.min(text.length(), begin + 3 * AROUND);
		String shown = (begin > 0 ? "…" : "") + text.substring(begin, end).replace('\n', ' ')
				+ (end < text.length() ? "…" : "");
		int shift = begin - ((begin > 0) ? 1 : 0);
		List<Mark> shifted = marks.stream()
			.filter((mark) -> mark.end() <= end)
			.map((mark) -> new Mark(mark.start() - shift, mark.end() - shift))
			.toList();
		String entity = document.get("entity");
		if (entity != null) {
			String property = document.get("property");
			String cited = document.get("citation");
			if (cited == null) {
				return new Hit(null, null, 0, 0, property, shown, shifted, List.of(entity));
			}
			Citation citation = this.graph.citation(cited);
			return new Hit(citation.source(), citation.locator(), citation.firstLine(), citation.lastLine(), property,
					shown, shifted, List.of(entity));
		}
		String source = document.get(SOURCE);
		int first = Integer.parseInt(document.get("first"));
		int last = Integer.parseInt(document.get("last"));
		return passage(source, first, last, text, marks, shown, shifted);
	}

	/** The tightest cited place that holds what was found; else the lines themselves. */
	private Hit passage(String source, int first, int last, String text, List<Mark> marks, String shown,
			List<Mark> shifted) {
		int line = first + (int) text.substring(0, marks.isEmpty() ? 0 : marks.getFirst().start())
			.chars()
			.filter((c) -> c == '\n')
			.count();
		List<Place> holding = this.places.getOrDefault(source, List.of())
			.stream()
			.filter((place) -> place.citation().firstLine() <= line && place.citation().lastLine() >= line)
			.toList();
		if (holding.isEmpty()) {
			return new Hit(source, null, first, last, null, shown, shifted, List.of());
		}
		Citation tightest = holding.getFirst().citation();
		List<String> nodes = holding.stream().flatMap((place) -> place.nodes().stream()).distinct().limit(6).toList();
		return new Hit(source, tightest.locator(), tightest.firstLine(), tightest.lastLine(), null, shown, shifted,
				nodes);
	}

	/** The words that were asked for, in any of their forms. */
	private List<Mark> marks(String text, Set<String> wanted) {
		return WORD.matcher(text)
			.results()
			.filter((word) -> isWanted(word, wanted))
			.map((word) -> new Mark(word.start(), word.end()))
			.toList();
	}

	private boolean isWanted(MatchResult word, Set<String> wanted) {
		return this.stems.of(word.group())
			.stream()
			.anyMatch((stemmed) -> terms(stemmed).stream().anyMatch(wanted::contains));
	}

	/** Where to begin so that what was found is in the middle, at a word. */
	private static int beginning(String text, int found) {
		if (found < AROUND) {
			return 0;
		}
		int space = text.indexOf(' ', found - AROUND);
		return (space < 0 || space > found) ? found : space + 1;
	}

	/**
	 * A cited place.
	 *
	 * @param citation the citation
	 * @param nodes ids of the nodes of which something rests on it
	 */
	private record Place(Citation citation, List<String> nodes) {
	}

}
