package lv.saiknes.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.OntologyException;
import lv.saiknes.ontology.Trait;
import lv.saiknes.text.Folding;

/**
 * Holds a dataset against the text of its sources. Three checks:
 * <ol>
 * <li>each citation's hash is that of the lines it names;
 * <li>each end of a stated relation is mentioned by the relation's citations together, by
 * one of its names, inflection allowed, unless the ontology says that its kind is known
 * by its place in the document;
 * <li>outside official names no text of the dataset repeats eight or more consecutive
 * words of a source.
 * </ol>
 */
public final class EvidenceVerifier {

	private static final int LONGEST_RUN = 7;

	private static final int TELLING_WORD = 4;

	private final SourceLibrary library;

	private final Ontology ontology;

	/**
	 * A verifier that reads the sources from this library; the ontology says what must be
	 * mentioned and whose names are official.
	 */
	public EvidenceVerifier(SourceLibrary library, Ontology ontology) {
		this.library = library;
		this.ontology = ontology;
	}

	/**
	 * Runs all checks.
	 * @return the problems found, none where everything agrees
	 * @throws OntologyException when a node is of a kind that the ontology does not know
	 * @throws SourceException when a source's file is absent or unreadable
	 */
	public List<EvidenceProblem> verify(Dataset dataset) {
		List<EvidenceProblem> problems = new ArrayList<>();
		checkHashes(dataset, problems);
		checkMentions(dataset, problems);
		checkTitles(dataset, problems);
		checkWording(dataset, problems);
		return problems;
	}

	private void checkHashes(Dataset dataset, List<EvidenceProblem> problems) {
		for (Citation citation : dataset.citations()) {
			Optional<String> hash = this.library.findHash(citation.source(), citation.firstLine(), citation.lastLine());
			if (hash.isEmpty()) {
				problems.add(new EvidenceProblem("NO_SUCH_LINES", citation.id(),
						"source " + citation.source() + " has no line " + citation.lastLine()));
			}
			else if (!hash.get().equals(citation.sha256())) {
				problems.add(new EvidenceProblem("HASH_MISMATCH", citation.id(), "the passage at " + citation.locator()
						+ " has hash `" + hash.get().substring(0, 12)
						+ "…`, not the recorded one; read it again, correct the facts that cite it, then run `cite --lock`"));
			}
		}
	}

	private void checkMentions(Dataset dataset, List<EvidenceProblem> problems) {
		Map<String, Entity> entities = byId(dataset.entities(), Entity::id);
		Map<String, Citation> citations = byId(dataset.citations(), Citation::id);
		Map<String, Source> tables = tables(dataset);
		for (Relation relation : dataset.relations()) {
			if (relation.grade() != Grade.STATED) {
				continue;
			}
			String text = text(relation, citations, tables);
			for (String end : List.of(relation.from(), relation.to())) {
				Entity entity = Objects.requireNonNull(entities.get(end), end);
				boolean inTable = relation.citations()
					.stream()
					.anyMatch((id) -> tables.containsKey(Objects.requireNonNull(citations.get(id), id).source()));
				if (!is(entity, Trait.KNOWN_BY_PLACE) && !isMentioned(entities, end, text)
						&& !(inTable && names(entity).anyMatch((name) -> hasWordsOf(text, name)))) {
					problems.add(new EvidenceProblem("NOT_MENTIONED", relation.id(),
							"the cited passage " + relation.citations() + " does not mention `" + entity.id()
									+ "` by any of its names; cite the line that names it, add the printed form as an"
									+ " alias, or grade the relation CURATED"));
				}
			}
		}
	}

	/**
	 * How many stated relations of each kind rest on a passage that names neither end:
	 * these are known by the place of the passage alone, and nobody but a reader can tell
	 * whether two of them were mistaken for each other.
	 */
	public SortedMap<String, Integer> countKnownByPlace(Dataset dataset) {
		Map<String, Entity> entities = byId(dataset.entities(), Entity::id);
		Map<String, Citation> citations = byId(dataset.citations(), Citation::id);
		Map<String, Source> tables = tables(dataset);
		SortedMap<String, Integer> counts = new TreeMap<>();
		for (Relation relation : dataset.relations()) {
			if (relation.grade() == Grade.STATED && Stream.of(relation.from(), relation.to())
				.noneMatch((end) -> isMentioned(entities, end, text(relation, citations, tables)))) {
				counts.merge(relation.kind(), 1, Integer::sum);
			}
		}
		return counts;
	}

	private static Map<String, Source> tables(Dataset dataset) {
		return byId(dataset.sources().stream().filter(Source::table).toList(), Source::id);
	}

	/**
	 * The passages of a relation. A row says nothing without the title of its table: of
	 * what the cells are the list.
	 */
	private String text(Relation relation, Map<String, Citation> citations, Map<String, Source> tables) {
		return relation.citations()
			.stream()
			.map((id) -> Objects.requireNonNull(citations.get(id), id))
			.map((citation) -> {
				Source table = tables.get(citation.source());
				return (table == null) ? text(citation)
						: table.title().lv() + " " + table.title().en() + " " + text(citation);
			})
			.collect(Collectors.joining(" "));
	}

	private static boolean isMentioned(Map<String, Entity> entities, String id, String text) {
		return names(Objects.requireNonNull(entities.get(id), id)).anyMatch((name) -> Mentions.mentions(text, name));
	}

	/**
	 * Whether each longer word of a name stands in a row, in whatever case and order:
	 * tables write capitals and forms of law as they please.
	 */
	private static boolean hasWordsOf(String row, String name) {
		List<String> telling = Folding.listWords(name)
			.stream()
			.filter((word) -> word.length() >= TELLING_WORD)
			.toList();
		return !telling.isEmpty() && new HashSet<>(Folding.listWords(row)).containsAll(telling);
	}

	private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
		return all.stream().collect(Collectors.toMap(id, (one) -> one));
	}

	private String text(Citation citation) {
		List<String> lines = this.library.linesOf(citation.source());
		if (citation.firstLine() > lines.size()) {
			return "";
		}
		return PassageHash
			.normalise(lines.subList(citation.firstLine() - 1, Math.min(citation.lastLine(), lines.size())));
	}

	private static Stream<String> names(Entity entity) {
		return Stream
			.of(Stream.of(entity.name().lv(), entity.name().en()), entity.aliases().stream(),
					entity.forms().values().stream())
			.flatMap((s) -> s);
	}

	/**
	 * Where a kind tells titles as printed from names of ours, the former stand in a
	 * source, though perhaps inflected.
	 */
	private void checkTitles(Dataset dataset, List<EvidenceProblem> problems) {
		List<String> texts = dataset.sources()
			.stream()
			.map((source) -> String.join(" ", this.library.linesOf(source.id())))
			.toList();
		for (Entity entity : dataset.entities()) {
			if (isNameOfficial(entity) && this.ontology.getKind(entity.kind()).properties().containsKey("naming")
					&& texts.stream().noneMatch((text) -> Mentions.mentions(text, entity.name().lv()))) {
				problems.add(new EvidenceProblem("NOT_PRINTED", entity.id(), "no source prints the title `"
						+ entity.name().lv() + "`; take it over as printed, or say `naming: described`"));
			}
		}
	}

	private void checkWording(Dataset dataset, List<EvidenceProblem> problems) {
		Set<String> runs = new HashSet<>();
		dataset.sources().forEach((source) -> {
			List<String> words = Mentions.words(String.join(" ", this.library.linesOf(source.id())));
			for (int i = 0; i + LONGEST_RUN < words.size(); i++) {
				runs.add(run(words, i));
			}
		});
		List<List<String>> official = dataset.entities()
			.stream()
			.filter(this::isNameOfficial)
			.flatMap(EvidenceVerifier::names)
			.map(Mentions::words)
			.filter((words) -> words.size() > 3)
			.toList();
		Map<String, List<String>> texts = new HashMap<>();
		for (Entity entity : dataset.entities()) {
			List<String> own = texts.computeIfAbsent(entity.id(), (id) -> new ArrayList<>());
			if (!isNameOfficial(entity)) {
				addText(own, entity.name());
			}
			if (entity.summary() != null) {
				addText(own, entity.summary());
			}
			entity.properties().values().forEach((value) -> addText(own, value));
			entity.claims().stream().map(Claim::value).forEach((value) -> addText(own, value));
		}
		for (Relation relation : dataset.relations()) {
			relation.properties()
				.values()
				.forEach((value) -> addText(texts.computeIfAbsent(relation.id(), (id) -> new ArrayList<>()), value));
		}
		texts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach((entry) -> {
			for (String text : entry.getValue()) {
				List<String> written = Mentions.words(text);
				// To take names out is costly, and makes no run that was not there.
				if (findRun(written, runs).isPresent()) {
					List<String> words = without(official, written);
					findRun(words, runs).ifPresent((i) -> problems.add(new EvidenceProblem("COPIED_WORDING",
							entry.getKey(), "`" + String.join(" ", words.subList(i, i + LONGEST_RUN + 1))
									+ "` stands so in a source; say it in other words, or shorter")));
				}
			}
		});
	}

	/** Where the first of these runs begins. */
	private static OptionalInt findRun(List<String> words, Set<String> runs) {
		return IntStream.range(0, words.size() - LONGEST_RUN).filter((i) -> runs.contains(run(words, i))).findFirst();
	}

	private boolean isNameOfficial(Entity entity) {
		return this.ontology.getKind(entity.kind()).isNameOfficial(entity.properties().get("naming"));
	}

	private boolean is(Entity entity, Trait trait) {
		return this.ontology.getKind(entity.kind()).is(trait);
	}

	private static void addText(List<String> texts, Object value) {
		if (value instanceof Text text) {
			texts.add(text.lv());
			texts.add(text.en());
		}
	}

	private static String run(List<String> words, int start) {
		return String.join(" ", words.subList(start, start + LONGEST_RUN + 1)).toLowerCase(Locale.ROOT);
	}

	/** The words with each official name replaced by a mark that stands in no source. */
	private static List<String> without(List<List<String>> official, List<String> words) {
		List<String> rest = new ArrayList<>(words);
		for (List<String> name : official) {
			int at;
			while ((at = Collections.indexOfSubList(rest, name)) >= 0) {
				rest.subList(at, at + name.size()).clear();
				rest.add(at, "\u0000");
			}
		}
		return rest;
	}

}
