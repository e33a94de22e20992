package lv.saiknes.explore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import lv.saiknes.explore.Gap.Kind;
import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.PerVersion;
import lv.saiknes.query.PreparingException.Prepared;
import lv.saiknes.query.Statements;
import lv.saiknes.query.StoreException;
import lv.saiknes.silence.Listing;
import lv.saiknes.silence.Silence;
import lv.saiknes.time.Times;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Finds what the plans leave open. Each kind of gap is one statement. */
@Component
public class GapReader {

	/** So many gaps are kept. */
	private static final int MOST_KNOWN = 20_000;

	/** Of so many kinds and dates it is kept how many there are. */
	private static final int MOST_COUNTS = 1000;

	private static final Map<Kind, String> STATEMENTS = new EnumMap<>(Map.of(Kind.CONTRADICTION, """
			MATCH (n:Entity)-[r:CONTRADICTS]->(m:Entity)
			RETURN n, m, r.citations AS citations, coalesce(r.noteLv, '') AS lv, coalesce(r.noteEn, '') AS en
			""", Kind.REMARK, """
			MATCH (n:Entity)-[:HAS_CLAIM]->(c:Claim {property: 'note', grade: 'CURATED'})
			RETURN n, null AS m, c.citations AS citations, c.valueLv AS lv, c.valueEn AS en
			""", Kind.MEASURE_WITHOUT_NAMED_IMPLEMENTER, """
			MATCH (n:Measure)
			WHERE NOT EXISTS { MATCH (a:Entity)-[r:IMPLEMENTS]->(n) WHERE NOT a:ActorGroup AND r.grade = 'STATED' }
			OPTIONAL MATCH (g:ActorGroup)-[r:IMPLEMENTS]->(n)
			WITH n, collect(r.citations) AS cited
			RETURN n, null AS m, reduce(all = [], c IN cited | all + c) AS citations, '' AS lv, '' AS en
			""", Kind.TASK_WITHOUT_INDICATOR, """
			MATCH (m:Measure)-[r:HAS_TASK]->(n:Task)
			WHERE NOT EXISTS { (m)-[:MEASURED_BY]->(:Indicator) }
			RETURN n, m, r.citations AS citations, '' AS lv, '' AS en
			""", Kind.INDICATOR_WITHOUT_TARGET, """
			MATCH (m:Measure)-[r:MEASURED_BY]->(n:Indicator)
			WHERE n.target IS NULL
			RETURN n, m, r.citations AS citations, '' AS lv, '' AS en
			""", Kind.TARGET_WITHOUT_FIGURE, """
			MATCH (m:Entity)-[r:PURSUES]->(n:Goal)
			WHERE n.targetValue IS NOT NULL AND NOT EXISTS { (:Observation)-[:OBSERVED_IN]->(n) }
			RETURN n, m, r.citations AS citations, '' AS lv, '' AS en
			""", Kind.PARTNERSHIP_PAST_ITS_END, """
			MATCH (n:Partnership)
			WHERE left(n.until, size($asOf)) < left($asOf, size(n.until))
			OPTIONAL MATCH (n)-[:HAS_CLAIM]->(c:Claim)
			WHERE c.property IN ['signed', 'prolonged', 'prolongedByYears', 'validTo']
			WITH n, collect(c.citations) AS cited
			RETURN n, null AS m, reduce(all = [], c IN cited | all + [i IN c WHERE NOT i IN all]) AS citations,
			  '' AS lv, '' AS en
			""", Kind.PARTNERSHIP_WITHOUT_NEWS, """
			MATCH (n:Partnership)<-[r:PARTY_TO]-(:Entity)
			WHERE n.until IS NULL
			UNWIND r.citations AS id
			MATCH (:Citation {id: id})-[:FROM_SOURCE]->(s:Source)
			WITH n, max(s.date) AS known, collect(DISTINCT id) AS citations
			WHERE left(known, size($asOf)) < left($asOf, size(known))
			RETURN n, null AS m, citations, '' AS lv, '' AS en
			""", Kind.DIRECTION_NAMED_BUT_NOT_ASSIGNED, """
			MATCH (n:Measure)-[r:REFERS_TO]->(m:StrategicDirection)-[:PART_OF]->*(:Plan {level: 'national'})
			MATCH (:Priority)-[c:CONTRIBUTES_TO]->(m)
			WHERE NOT EXISTS { (n)-[:PART_OF]->{0,1}(:Priority)-[:CONTRIBUTES_TO]->(m) }
			WITH n, m, r, c
			ORDER BY c.row, c.code
			WITH n, m, r, collect(c.citations) AS cited, collect(DISTINCT c.code) AS codes
			RETURN n, m, reduce(all = r.citations, c IN cited | all + c) AS citations,
			  reduce(text = '', c IN codes | text + CASE text WHEN '' THEN '' ELSE ', ' END + c) AS lv, '' AS en
			"""));

	private static final String KEPT = "n.sortLv, n.id, m.id";

	/** Several may be of one node; read page by page, none is to be on two or on none. */
	private static final String PAGED = KEPT + ", lv, en, citations";

	/** Of a contradiction both sides whole, and what each itself rests on. */
	private static final String SIDES = "properties(n) AS n, properties(m) AS m, " + side("n") + " AS aboutCited, "
			+ side("m") + " AS otherCited";

	/** Kinds of which there are others at another date. */
	private static final Set<Kind> DATED = EnumSet.of(Kind.PARTNERSHIP_PAST_ITS_END, Kind.PARTNERSHIP_WITHOUT_NEWS);

	/** Gaps that are the absence of a relation, of the node or of the other one. */
	private static final Map<Kind, Absence> ABSENCES = new EnumMap<>(Map.of(Kind.MEASURE_WITHOUT_NAMED_IMPLEMENTER,
			new Absence("n", "IMPLEMENTS", false), Kind.TASK_WITHOUT_INDICATOR, new Absence("m", "MEASURED_BY", true),
			Kind.INDICATOR_WITHOUT_TARGET, new Absence("m", "MEASURED_BY", true), Kind.TARGET_WITHOUT_FIGURE,
			new Absence("n", "OBSERVED_IN", false)));

	/**
	 * Of others no more than is needed: all that is known of so many does not fit beside
	 * the rest at a million nodes.
	 */
	private static final String TOLD = told("n") + " AS n, " + told("m") + " AS m, [] AS aboutCited, [] AS otherCited";

	private final Statements statements;

	private final CurrentGraph graphs;

	private final Ontology ontology;

	private final PerVersion<Known> known;

	private final int mostKnown;

	@Autowired
	GapReader(Statements statements, CurrentGraph graphs, Ontology ontology) {
		this(statements, graphs, ontology, MOST_KNOWN);
	}

	/** The same that keeps so many gaps. */
	GapReader(Statements statements, CurrentGraph graphs, Ontology ontology, int mostKnown) {
		this.mostKnown = mostKnown;
		this.statements = statements;
		this.graphs = graphs;
		this.ontology = ontology;
		this.known = new PerVersion<>(Prepared.GAPS, statements, this::readUndated);
	}

	/**
	 * A page of the gaps, by kind and then in the order of the nodes concerned, and how
	 * many there are. Of kinds with more than are kept these alone are read.
	 * @param after how many before them are left out
	 * @param first how many there are at most
	 */
	public Page find(GapQuestion question, int after, int first) {
		Known read = this.known.find().orElseThrow(StoreException::nothingLoaded);
		Map<Kind, List<Gap>> narrowed = narrowed(read, question);
		List<Gap> page = new ArrayList<>();
		int total = 0;
		for (Kind kind : Kind.values()) {
			if (question.kinds().contains(kind)) {
				Key key = Key.of(kind, question);
				List<Gap> kept = narrowed.get(kind);
				int count = (kept != null) ? kept.size() : count(read, key);
				int from = Math.clamp((long) after - total, 0, count);
				int to = Math.clamp((long) after + first - total, from, count);
				if (from < to) {
					page.addAll((kept != null) ? kept.subList(from, to) : list(read, key, from, to - from));
				}
				total += count;
			}
		}
		return new Page(page, total);
	}

	/**
	 * Where not all gaps are asked for: which ones are, of each kind that is asked for
	 * and kept. Of the others the database finds them.
	 */
	private Map<Kind, List<Gap>> narrowed(Known read, GapQuestion question) {
		Map<Kind, List<Gap>> narrowed = new EnumMap<>(Kind.class);
		if (!question.isOfAll()) {
			for (Kind kind : question.kinds()) {
				Key all = Key.of(kind, question.asOf());
				if (isKept(read, all)) {
					narrowed.put(kind,
							known(read, all).stream()
								.filter((gap) -> question.silence() == null || gap.silence() == question.silence())
								.toList());
				}
			}
		}
		return question.isOfAnywhere() ? narrowed : within(narrowed, question);
	}

	/** How many gaps of a kind there are. */
	public int count(Kind kind, String asOf) {
		return count(this.known.find().orElseThrow(StoreException::nothingLoaded), Key.of(kind, asOf));
	}

	/**
	 * Some of the gaps of a kind, in the order of the nodes concerned; of more than are
	 * kept these alone are read.
	 * @param after how many before them are left out
	 * @param first how many there are at most
	 */
	public List<Gap> list(Kind kind, String asOf, int after, int first) {
		Known read = this.known.find().orElseThrow(StoreException::nothingLoaded);
		return list(read, Key.of(kind, asOf), after, first);
	}

	private List<Gap> list(Known read, Key key, int after, int first) {
		int count = count(read, key);
		return isKept(read, key)
				? known(read, key).subList(Math.min(after, count), (int) Math.min((long) after + first, count))
				: read(key, after, first, PAGED);
	}

	/** Whether it is a whole kind, of which there is room for all. */
	private boolean isKept(Known read, Key key) {
		return key.isWhole() && count(read, key) <= this.mostKnown;
	}

	private int count(Known read, Key key) {
		return Objects.requireNonNull(read.counts().get(key, this::count));
	}

	private int count(Key key) {
		return (key.silence() != null && !ABSENCES.containsKey(key.kind())
				&& key.silence() != silenceWithoutAbsence(key.kind()))
						? 0
						: this.statements.read(found(key) + "RETURN count(*) AS count", parameters(key))
							.getFirst()
							.get("count")
							.asInt();
	}

	/** The gaps of a kind, narrowed to those that are asked for. */
	private String found(Key key) {
		String all = "CYPHER 25\nCALL () {\n" + STATEMENTS.get(key.kind()) + "}\n";
		if (key.isWhole()) {
			return all;
		}
		List<String> conditions = new ArrayList<>();
		if (key.isSomewhere()) {
			conditions.add("(n.id IN $inside OR m.id IN $inside)");
		}
		Absence absence = ABSENCES.get(key.kind());
		if (key.silence() != null && absence != null) {
			conditions.add(((key.silence() == Silence.NONE) ? "" : "NOT ") + "any(listing IN coalesce(" + absence.node()
					+ "." + Listing.STORED + ", []) WHERE listing STARTS WITH '"
					+ Listing.beginning(absence.relation(), absence.outwards()) + "')");
		}
		return all + "WITH n, m, citations, lv, en"
				+ (conditions.isEmpty() ? "\n" : "\nWHERE " + String.join(" AND ", conditions) + "\n");
	}

	private Map<String, Object> parameters(Key key) {
		return key.isSomewhere()
				? Map.of("asOf", key.asOf(), "inside",
						new Inside(this.graphs.get(), this.ontology).ids(key.parts(), key.regions()))
				: Map.of("asOf", key.asOf());
	}

	/**
	 * Most kinds are the same at every date: these are read once a version, in the
	 * background, as far as there is room for them.
	 */
	private Known readUndated() {
		Map<Kind, List<Gap>> undated = new EnumMap<>(Kind.class);
		Cache<Key, Integer> counts = Caffeine.newBuilder().maximumSize(MOST_COUNTS).build();
		int room = this.mostKnown;
		for (Kind kind : Kind.values()) {
			if (!DATED.contains(kind)) {
				Key key = Key.of(kind, "");
				int count = count(key);
				counts.put(key, count);
				if (count <= room) {
					undated.put(kind, read(key, 0, count, KEPT));
					room -= count;
				}
			}
		}
		return new Known(undated,
				Caffeine.newBuilder()
					.maximumWeight(this.mostKnown)
					.weigher((Key key, List<Gap> gaps) -> 1 + gaps.size())
					.build(),
				counts);
	}

	private List<Gap> known(Known read, Key key) {
		List<Gap> undated = read.undated().get(key.kind());
		return (undated != null) ? undated
				: Objects.requireNonNull(read.others().get(key, (one) -> read(one, 0, Integer.MAX_VALUE, KEPT)));
	}

	private static String told(String node) {
		return Stream.concat(Times.STORED.stream(), Stream.of(Listing.STORED))
			.map((name) -> "." + name)
			.collect(Collectors.joining(", ", node + " {", "}"));
	}

	private List<Gap> read(Key key, int after, int first, String order) {
		Map<String, Object> parameters = new HashMap<>(parameters(key));
		parameters.put("after", after);
		parameters.put("first", first);
		return this.statements.read(found(key) + """
				WITH n, m, citations, lv, en
				ORDER BY %s
				SKIP $after LIMIT $first
				RETURN n.id AS about, m.id AS other, citations, lv, en, %s
				""".formatted(order, (key.kind() == Kind.CONTRADICTION) ? SIDES : TOLD), parameters)
			.stream()
			.map((record) -> gap(key.kind(), record, key.asOf()))
			.toList();
	}

	private Map<Kind, List<Gap>> within(Map<Kind, List<Gap>> gaps, GapQuestion question) {
		Graph graph = this.graphs.get();
		BitSet inside = new Inside(graph, this.ontology).find(question.partOf(), question.regions());
		Map<Kind, List<Gap>> left = new EnumMap<>(Kind.class);
		gaps.forEach((kind, all) -> left.put(kind,
				all.stream()
					.filter((gap) -> gap.nodes()
						.stream()
						.map(graph::find)
						.anyMatch((node) -> node.isPresent() && inside.get(node.getAsInt())))
					.toList()));
		return left;
	}

	private static String side(String node) {
		return """
				COLLECT {
				  MATCH (%1$s)-[own:OBSERVED_IN]->(:Entity) UNWIND own.citations AS id RETURN id
				  UNION
				  MATCH (%1$s)<-[own:PURSUES]-(:Entity) UNWIND own.citations AS id RETURN id
				}""".formatted(node);
	}

	private static Gap gap(Kind kind, Record record, String asOf) {
		String about = record.get("about").asString();
		String other = record.get("other").isNull() ? null : record.get("other").asString();
		Silence silence = silence(kind, record);
		Text explanation = explanation(kind, record, asOf);
		return new Gap(kind, about, other,
				(silence == Silence.NOT_COVERED && ABSENCES.containsKey(kind))
						? Words.together(List.of(explanation, Words.text("explore.gap.not-covered"))) : explanation,
				silence, citations(kind, record), (kind == Kind.CONTRADICTION) ? disagreement(record) : null);
	}

	private static Disagreement disagreement(Record record) {
		return Disagreement.of(record.get("n").asMap(), record.get("m").asMap(), ids(record, "citations"),
				ids(record, "aboutCited"), ids(record, "otherCited"));
	}

	private static List<String> ids(Record record, String name) {
		return record.get(name).asList((id) -> id.asString());
	}

	/**
	 * What it means that something is not told. Of what came after its date a source
	 * knows nothing.
	 */
	private static @Nullable Silence silence(Kind kind, Record record) {
		Absence absence = ABSENCES.get(kind);
		if (absence == null) {
			return silenceWithoutAbsence(kind);
		}
		List<Listing> listings = Listing.of(record.get(absence.node()).asMap().get(Listing.STORED));
		return Listing.find(listings, absence.relation(), absence.outwards()).isPresent() ? Silence.NONE
				: Silence.NOT_COVERED;
	}

	private static @Nullable Silence silenceWithoutAbsence(Kind kind) {
		return (kind == Kind.PARTNERSHIP_WITHOUT_NEWS) ? Silence.NOT_COVERED : null;
	}

	/**
	 * A contradiction's passages stand in the order of its two sides; collected ones by
	 * id.
	 */
	private static List<String> citations(Kind kind, Record record) {
		List<String> ids = ids(record, "citations");
		return (kind == Kind.CONTRADICTION) ? ids : ids.stream().distinct().sorted().toList();
	}

	/**
	 * What the statement says of a kind, or the kind's own words where it says nothing.
	 */
	private static Text explanation(Kind kind, Record record, String asOf) {
		String lv = record.get("lv").asString();
		String en = record.get("en").asString();
		return switch (kind) {
			case CONTRADICTION -> lv.isBlank() ? words(kind) : new Text(sentence(lv), sentence(en));
			case REMARK -> new Text(sentence(lv), sentence(en));
			case PARTNERSHIP_PAST_ITS_END, PARTNERSHIP_WITHOUT_NEWS ->
				words(kind, Objects.requireNonNull(Times.of(record.get("n").asMap()), kind::name).at(asOf).text());
			case DIRECTION_NAMED_BUT_NOT_ASSIGNED -> words(kind, lv);
			case MEASURE_WITHOUT_NAMED_IMPLEMENTER, TASK_WITHOUT_INDICATOR, INDICATOR_WITHOUT_TARGET,
					TARGET_WITHOUT_FIGURE ->
				words(kind);
		};
	}

	private static Text words(Kind kind, Object... arguments) {
		return Words.text("explore.gap." + kind.name(), arguments);
	}

	private static String sentence(String text) {
		return text.endsWith(".") ? text : text + ".";
	}

	/**
	 * What was found.
	 *
	 * @param undated what is the same at every date, by kind
	 * @param others what hangs on a date, and kinds with very many gaps; on most pages
	 * the same is asked again
	 * @param counts how many there are
	 */
	private record Known(Map<Kind, List<Gap>> undated, Cache<Key, List<Gap>> others, Cache<Key, Integer> counts) {
	}

	/**
	 * Some of the gaps that were asked for.
	 *
	 * @param gaps those of the page
	 * @param total how many there are on all pages
	 */
	public record Page(List<Gap> gaps, int total) {
	}

	/**
	 * A kind of gap at a date, or those of it that are asked for.
	 *
	 * @param kind the kind
	 * @param asOf the date; empty where the same ones are there at every date
	 * @param silence what their silence means; whatever when null
	 * @param parts ids of plans or units in whose parts they are; anywhere when empty
	 * @param regions ids of regions that they concern; any when empty
	 */
	private record Key(Kind kind, String asOf, @Nullable Silence silence, List<String> parts, List<String> regions) {

		static Key of(Kind kind, String asOf) {
			return new Key(kind, DATED.contains(kind) ? asOf : "", null, List.of(), List.of());
		}

		static Key of(Kind kind, GapQuestion question) {
			return new Key(kind, DATED.contains(kind) ? question.asOf() : "", question.silence(), question.partOf(),
					question.regions());
		}

		boolean isWhole() {
			return this.silence == null && !isSomewhere();
		}

		/** Whether it matters where they are or what they concern. */
		boolean isSomewhere() {
			return !this.parts.isEmpty() || !this.regions.isEmpty();
		}

	}

	/**
	 * That a node lacks a relation.
	 *
	 * @param node under which name the statement returns it
	 * @param relation name of the relation
	 * @param outwards whether it would start at the node
	 */
	private record Absence(String node, String relation, boolean outwards) {
	}

}
