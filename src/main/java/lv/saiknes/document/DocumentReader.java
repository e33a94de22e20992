package lv.saiknes.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import lv.saiknes.evidence.SourceException;
import lv.saiknes.evidence.SourceLibrary;
import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.model.Validity;
import lv.saiknes.query.LongWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what is drawn from the documents of the dataset that is loaded now. What rests on
 * each passage is worked out once for a dataset. Safe to share between threads.
 */
@Component
public class DocumentReader {

	/** What is told beside the lines of more fills the memory. */
	public static final int MOST_NODES = 300_000;

	private final CurrentGraph graphs;

	private final Optional<SourceLibrary> library;

	private volatile @Nullable Known known;

	DocumentReader(CurrentGraph graphs, Optional<SourceLibrary> library) {
		this.graphs = graphs;
		this.library = library;
	}

	/** Whether what rests on each passage is too much to be told beside its lines. */
	public boolean isTooLarge() {
		return this.graphs.get().nodeCount() > MOST_NODES;
	}

	/** The documents by themselves, by id, without what rests on them. */
	public List<Source> sources() {
		return this.graphs.get().dataset().sources();
	}

	/**
	 * The documents, by id.
	 * @throws lv.saiknes.query.StoreException when no dataset is loaded
	 * @throws lv.saiknes.query.StoreTimeoutException when the request's time is over
	 * before what rests on each passage is worked out
	 */
	public List<Document> list() {
		return known().sheets().values().stream().map(Sheet::document).toList();
	}

	/** The document with this id laid out to be read, if there is one. */
	public Optional<Sheet> find(String id) {
		return Optional.ofNullable(known().sheets().get(id));
	}

	/** Whether a passage is still the one that was cited; so where no text is at hand. */
	public boolean isUnchanged(Citation citation, Sheet sheet) {
		return !sheet.hasText() || this.library.orElseThrow()
			.findHash(citation.source(), citation.firstLine(), citation.lastLine())
			.filter(citation.sha256()::equals)
			.isPresent();
	}

	private Known known() {
		Graph graph = this.graphs.get();
		Known before = this.known;
		if (before != null && before.graph() == graph) {
			return before;
		}
		Map<String, Sheet> sheets = new TreeMap<>();
		of(graph).forEach((document) -> sheets.put(document.source().id(),
				new Sheet(document, findText(document.source()).orElse(null))));
		Known now = new Known(graph, sheets);
		this.known = now;
		return now;
	}

	/** A folder may hold some of the texts only. */
	private Optional<List<String>> findText(Source source) {
		try {
			return this.library.map((texts) -> texts.linesShown(source));
		}
		catch (SourceException ex) {
			return Optional.empty();
		}
	}

	static List<Document> of(Graph graph) {
		Dataset dataset = graph.dataset();
		Map<String, List<Passage.RelationOf>> relations = new HashMap<>();
		Map<String, List<Passage.ClaimOf>> claims = new HashMap<>();
		LongWork work = new LongWork();
		for (Relation relation : dataset.relations()) {
			work.step();
			if (!relation.citations().isEmpty()) {
				Passage.RelationOf cited = new Passage.RelationOf(relation,
						graph.entity(graph.find(relation.from()).orElseThrow()),
						graph.entity(graph.find(relation.to()).orElseThrow()), isPast(graph, relation));
				relation.citations()
					.forEach((id) -> relations.computeIfAbsent(id, (key) -> new ArrayList<>()).add(cited));
			}
		}
		for (Entity entity : dataset.entities()) {
			work.step();
			for (int i = 0; i < entity.claims().size(); i++) {
				Passage.ClaimOf claim = new Passage.ClaimOf(entity, i);
				entity.claims()
					.get(i)
					.citations()
					.forEach((id) -> claims.computeIfAbsent(id, (key) -> new ArrayList<>()).add(claim));
			}
		}
		Map<String, List<Passage>> passages = new HashMap<>();
		dataset.citations()
			.stream()
			.peek((citation) -> work.step())
			.sorted(Comparator.comparing(Citation::firstLine).thenComparing(Citation::lastLine))
			.forEach((citation) -> passages.computeIfAbsent(citation.source(), (key) -> new ArrayList<>())
				.add(new Passage(citation, relations.getOrDefault(citation.id(), List.of()),
						claims.getOrDefault(citation.id(), List.of()))));
		return dataset.sources()
			.stream()
			.map((source) -> new Document(source,
					Objects.requireNonNullElse(passages.get(source.id()), List.<Passage>of())))
			.toList();
	}

	private static boolean isPast(Graph graph, Relation relation) {
		return graph.times()
			.find(relation)
			.filter((times) -> times.validity(graph.date()) == Validity.ENDED)
			.isPresent();
	}

	/**
	 * What is known of a dataset.
	 *
	 * @param graph its graph, one object for one version
	 * @param sheets its documents by id
	 */
	private record Known(Graph graph, Map<String, Sheet> sheets) {
	}

}
