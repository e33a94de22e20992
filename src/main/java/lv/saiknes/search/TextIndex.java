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
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Citations;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Positions;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Trait;
import lv.saiknes.query.LongWork;
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
import org.apache.lucene.index.IndexWriter;
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

	private static final String ORDER = "order";

	private static final String STEMS = "stems";

	private static final String SOURCE = "source";

	private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, new SortField(ORDER, SortField.Type.STRING));

	private final Graph graph;

	private final Stems stems = new Stems();

	private final Citations citations;

	/** By passage: the nodes of which something rests on it; some stand twice. */
	private final Positions nodes;

	/** By source: the passages on which something rests, tightest first. */
	private final Map<String, int[]> places;

	private final IndexSearcher searcher;

	TextIndex(Graph graph, Optional<SourceLibrary> library) {
		this.graph = graph;
		this.citations = graph.dataset().citations();
		this.nodes = nodes(graph);
		this.places = places();
		int[] cited = tightest(graph.nodeCount());
		try {
			List<List<String>> lines = graph.sources()
				.stream()
				.map((source) -> library.map((all) -> all.linesShown(source)).orElse(List.of()))
				.toList();
			this.searcher = new IndexFolder(graph, "texts", new WhitespaceAnalyzer(),
					lines.stream().flatMap(List::stream).toList())
				.open((writer) -> {
					for (int i = 0; i < lines.size(); i++) {
						addLines(writer, graph.sources().get(i), lines.get(i));
					}
					for (int node = 0; node < graph.nodeCount(); node++) {
						addWords(writer, node, cited[node]);
					}
				});
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the index of texts could not be made", ex);
		}
	}

	Graph graph() {
		return this.graph;
	}

	private static Positions nodes(Graph graph) {
		Dataset dataset = graph.dataset();
		Positions.Builder found = new Positions.Builder(dataset.citations().size());
		for (int edge = 0; edge < graph.edgeCount(); edge++) {
			for (int citation : dataset.relations().citations(edge)) {
				found.add(citation, graph.from(edge)).add(citation, graph.to(edge));
			}
		}
		for (int node = 0; node < graph.nodeCount(); node++) {
			for (Claim claim : graph.entity(node).claims()) {
				for (String citation : claim.citations()) {
					found.add(dataset.citations().find(citation).orElseThrow(), node);
				}
			}
		}
		return found.build();
	}

	private Map<String, int[]> places() {
		Map<String, List<Integer>> found = IntStream.range(0, this.citations.size())
			.filter((citation) -> this.nodes.count(citation) > 0)
			.boxed()
			.collect(Collectors.groupingBy(this.citations::source));
		Map<String, int[]> ordered = new HashMap<>();
		found.forEach((source, all) -> ordered.put(source,
				all.stream()
					.sorted(Comparator.comparingInt(this.citations::lines).thenComparing(this.citations::id))
					.mapToInt(Integer::intValue)
					.toArray()));
		return ordered;
	}

	/**
	 * For each node the tightest passage, in the first source, on which something of it
	 * rests; -1 where there is none.
	 */
	private int[] tightest(int size) {
		int[] tightest = new int[size];
		Arrays.fill(tightest, -1);
		for (int[] all : this.places.values()) {
			for (int citation : all) {
				this.nodes.of(citation)
					.filter((node) -> tightest[node] < 0)
					.forEach((node) -> tightest[node] = citation);
			}
		}
		return tightest;
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

	private void addWords(IndexWriter writer, int node, int citation) throws IOException {
		Entity entity = this.graph.entity(node);
		List<String> cited = (citation >= 0) ? List.of(this.citations.id(citation)) : List.of();
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
		List<Stems.Word> numbers = words.stream().filter(Stems.Word::isNumber).toList();
		if (count(all) == 0 && !numbers.isEmpty() && numbers.size() < words.size()) {
			// What is said of a printed number may be asked in other words.
			words = numbers;
			all = limited(query(words, words.size()), sources);
		}
		else if (count(all) == 0 && words.size() > 2) {
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
		int[] holding = LongWork.over(IntStream.of(this.places.getOrDefault(source, new int[0])))
			.filter((place) -> this.citations.get(place).firstLine() <= line
					&& this.citations.get(place).lastLine() >= line)
			.toArray();
		if (holding.length == 0) {
			return new Hit(source, null, first, last, null, shown, shifted, List.of());
		}
		Citation tightest = this.citations.get(holding[0]);
		List<String> told = IntStream.of(holding)
			.flatMap(this.nodes::of)
			.distinct()
			.limit(6)
			.mapToObj(this.graph::id)
			.toList();
		return new Hit(source, tightest.locator(), tightest.firstLine(), tightest.lastLine(), null, shown, shifted,
				told);
	}

	/** The words that were asked for, in any of their forms. */
	private List<Mark> marks(String text, Set<String> wanted) {
		return Stems.listWords(text)
			.stream()
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

}
