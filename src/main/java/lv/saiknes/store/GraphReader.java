package lv.saiknes.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lv.saiknes.model.Claim;
import lv.saiknes.model.Language;
import lv.saiknes.model.Source;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.store.Entries.Entry;
import lv.saiknes.store.Neighbours.Direction;
import lv.saiknes.store.Slice.Position;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads nodes, relations and citations for the API. Every method costs one statement,
 * however many ids it is given; statements run in read transactions, so that a cluster
 * may send them to any member, and are stopped by the database after a time limit.
 */
@Component
public class GraphReader {

	private static final SessionConfig READ = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	private static final TransactionConfig LIMITED = TransactionConfig.builder()
		.withTimeout(Duration.ofSeconds(5))
		.build();

	private static final Map<Direction, String> PATTERNS = new EnumMap<>(
			Map.of(Direction.OUT, "(n)-[r:$any($kinds)]->(m:Entity)", Direction.IN, "(n)<-[r:$any($kinds)]-(m:Entity)",
					Direction.BOTH, "(n)-[r:$any($kinds)]-(m:Entity)"));

	private static final Map<Direction, String> FORWARDS = neighbourStatements("ASC");

	private static final Map<Direction, String> BACKWARDS = neighbourStatements("DESC");

	private static final String LIST_FORWARDS = listStatement("ASC");

	private static final String LIST_BACKWARDS = listStatement("DESC");

	private final Driver driver;

	private final Rows rows;

	private final List<String> allKinds;

	GraphReader(@Lazy Driver driver, Ontology ontology) {
		this.driver = driver;
		this.rows = new Rows(ontology);
		this.allKinds = ontology.relationTypes().stream().map((type) -> type.name()).toList();
	}

	/** The nodes with these ids; ids without a node are left out. */
	public Map<String, Vertex> findVertices(Collection<String> ids) {
		Map<String, Vertex> vertices = new LinkedHashMap<>();
		read("""
				UNWIND $ids AS id
				MATCH (n:Entity {id: id})
				RETURN properties(n) AS properties, labels(n) AS labels
				""", Map.of("ids", List.copyOf(ids))).forEach((record) -> {
			Vertex vertex = vertex(record);
			vertices.put(vertex.id(), vertex);
		});
		return vertices;
	}

	/** All ids, sorted; for naming the nearest to a mistyped one. */
	public List<String> listIds() {
		return read("MATCH (n:Entity) RETURN n.id AS id ORDER BY id", Map.of()).stream()
			.map((record) -> record.get("id").asString())
			.toList();
	}

	/** The nodes that carry this label, in the order of their names. */
	public Entries list(String label, Slice slice) {
		Map<String, Object> parameters = parameters(slice);
		parameters.put("label", label);
		List<Record> found = read(slice.backwards() ? LIST_BACKWARDS : LIST_FORWARDS, parameters);
		List<Entry> entries = new ArrayList<>();
		found.get(0).get("rows").asList((row) -> row.asMap()).forEach((row) -> {
			Vertex vertex = Vertex.of(row.get("node"), row.get("labels"));
			entries.add(new Entry(vertex, null, new Position((String) row.get("sort"), vertex.id())));
		});
		return entries(entries, slice, found.get(0).get("total").asLong());
	}

	/** The neighbours of each of these nodes. */
	public Map<String, Entries> findNeighbours(Collection<String> ids, Neighbours asked) {
		Slice slice = asked.slice();
		Map<String, Object> parameters = parameters(slice);
		parameters.put("ids", List.copyOf(ids));
		parameters.put("kinds", (asked.kinds() != null) ? asked.kinds() : this.allKinds);
		parameters.put("label", asked.label());
		parameters.put("grades", asked.grades());
		String statement = (slice.backwards() ? BACKWARDS : FORWARDS).get(asked.direction());
		Map<String, Entries> neighbours = new HashMap<>();
		ids.forEach((id) -> neighbours.put(id, Entries.NONE));
		for (Record record : read(statement, parameters)) {
			List<Entry> entries = new ArrayList<>();
			record.get("rows").asList((row) -> row.asMap()).forEach((row) -> {
				Link link = Link.of(row);
				entries.add(new Entry(Vertex.of(row.get("node"), row.get("labels")), link,
						new Position((String) row.get("sort"), link.id())));
			});
			neighbours.put(record.get("id").asString(), entries(entries, slice, record.get("total").asLong()));
		}
		return neighbours;
	}

	/** The relations with these ids; ids without a relation are left out. */
	public Map<String, Link> findLinks(Collection<String> ids) {
		Map<String, Link> links = new LinkedHashMap<>();
		read("""
				UNWIND $ids AS id
				MATCH (a:Entity {id: split(id, '~')[0]})-[r {id: id}]->(b:Entity)
				RETURN {kind: type(r), from: a.id, to: b.id, properties: properties(r)} AS link
				""", Map.of("ids", List.copyOf(ids))).forEach((record) -> {
			Link link = Link.of(record.get("link").asMap());
			links.put(link.id(), link);
		});
		return links;
	}

	/** The citations with these ids; ids without a citation are left out. */
	public Map<String, CitedPassage> findCitations(Collection<String> ids) {
		Map<String, CitedPassage> passages = new LinkedHashMap<>();
		read("""
				UNWIND $ids AS id
				MATCH (c:Citation {id: id})-[:FROM_SOURCE]->(s:Source)
				RETURN properties(c) AS citation, properties(s) AS source
				""", Map.of("ids", List.copyOf(ids))).forEach((record) -> {
			CitedPassage passage = new CitedPassage(this.rows.citation(record.get("citation").asMap()),
					this.rows.source(record.get("source").asMap()));
			passages.put(passage.citation().id(), passage);
		});
		return passages;
	}

	/** The claims of each of these nodes, in the order of the seed data. */
	public Map<String, List<Claim>> findClaims(Collection<String> ids) {
		Map<String, List<Claim>> claims = new HashMap<>();
		ids.forEach((id) -> claims.put(id, List.of()));
		read("""
				UNWIND $ids AS id
				MATCH (n:Entity {id: id})-[:HAS_CLAIM]->(c:Claim)
				WITH n, c ORDER BY n.id, c.position
				RETURN n.id AS id, n.kind AS kind, collect(properties(c)) AS claims
				""", Map.of("ids", List.copyOf(ids))).forEach((record) -> claims.put(record.get("id").asString(),
				record.get("claims").asList((claim) -> this.rows.claim(record.get("kind").asString(), claim.asMap()))));
		return claims;
	}

	/**
	 * Nodes whose names match, best first: by Latvian stems, and where that finds nothing
	 * by beginnings and small slips.
	 * @param stems Lucene query for the index of stems, already escaped
	 * @param spellings Lucene query for the index of spellings, already escaped
	 * @param kinds only nodes of these kinds; all when null
	 */
	public List<Match> search(String stems, String spellings, @Nullable List<String> kinds, int limit) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("kinds", kinds);
		parameters.put("limit", limit);
		parameters.put("index", "entity_names");
		parameters.put("query", stems);
		List<Match> found = fullText(parameters);
		if (found.isEmpty()) {
			parameters.put("index", "entity_spellings");
			parameters.put("query", spellings);
			found = fullText(parameters);
		}
		return found;
	}

	private List<Match> fullText(Map<String, Object> parameters) {
		return read("""
				CALL db.index.fulltext.queryNodes($index, $query) YIELD node, score
				WHERE $kinds IS NULL OR node.kind IN $kinds
				RETURN properties(node) AS properties, labels(node) AS labels, score
				ORDER BY score DESC, node.id
				LIMIT $limit
				""", parameters).stream()
			.map((record) -> new Match(vertex(record), record.get("score").asDouble()))
			.toList();
	}

	/** The documents that the data cites, sorted by id. */
	public List<Source> listSources() {
		return read("MATCH (s:Source) RETURN properties(s) AS source ORDER BY s.id", Map.of()).stream()
			.map((record) -> this.rows.source(record.get("source").asMap()))
			.toList();
	}

	/**
	 * Version and date of the loaded dataset and its counts, or empty where none is
	 * loaded.
	 */
	public Optional<Summary> findSummary() {
		return read("""
				MATCH (d:SaiknesDataset)
				CALL () { MATCH (n:Entity) WITH n.kind AS kind, count(*) AS count ORDER BY kind
				          RETURN collect([kind, count]) AS counts }
				CALL () { MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS relations }
				RETURN d.version AS version, d.date AS date, counts, relations
				""", Map.of()).stream().findFirst().map((record) -> {
			Map<String, Long> counts = new LinkedHashMap<>();
			record.get("counts")
				.asList((pair) -> pair.asList())
				.forEach((pair) -> counts.put((String) pair.get(0), (Long) pair.get(1)));
			return new Summary(record.get("version").asString(), record.get("date").asString(), counts,
					record.get("relations").asLong());
		});
	}

	/**
	 * What is loaded.
	 *
	 * @param version hash of the content
	 * @param date the latest date of a source
	 * @param counts number of nodes by kind
	 * @param relations number of relations
	 */
	public record Summary(String version, String date, Map<String, Long> counts, long relations) {
	}

	List<Record> read(String cypher, Map<String, Object> parameters) {
		try (Session session = this.driver.session(READ)) {
			return session.run(cypher, parameters, LIMITED).list();
		}
	}

	private static Vertex vertex(Record record) {
		return Vertex.of(record.get("properties").asMap(), record.get("labels").asList());
	}

	private static Map<String, Object> parameters(Slice slice) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("sort", (slice.language() == Language.EN) ? "sortEn" : "sortLv");
		parameters.put("after", position(slice.after()));
		parameters.put("before", position(slice.before()));
		parameters.put("limit", slice.size() + 1);
		parameters.put("counted", slice.counted());
		return parameters;
	}

	private static @Nullable List<String> position(@Nullable Position position) {
		return (position != null) ? List.of(position.sort(), position.id()) : null;
	}

	/** One entry more than asked for was read, to see whether the list goes on. */
	private static Entries entries(List<Entry> read, Slice slice, long total) {
		boolean more = read.size() > slice.size();
		List<Entry> entries = new ArrayList<>(more ? read.subList(0, slice.size()) : read);
		if (slice.backwards()) {
			Collections.reverse(entries);
		}
		return new Entries(List.copyOf(entries), more, total);
	}

	private static Map<Direction, String> neighbourStatements(String order) {
		Map<Direction, String> statements = new EnumMap<>(Direction.class);
		PATTERNS.forEach((direction, pattern) -> statements.put(direction, """
				CYPHER 25
				UNWIND $ids AS id
				MATCH (n:Entity {id: id})
				CALL (n) {
				  MATCH PATTERN
				  WHERE ($label IS NULL OR $label IN labels(m)) AND ($grades IS NULL OR r.grade IN $grades)
				  WITH r, m, m[$sort] AS sort
				  WHERE ($after IS NULL OR [sort, r.id] > $after) AND ($before IS NULL OR [sort, r.id] < $before)
				  ORDER BY sort @, r.id @
				  LIMIT $limit
				  RETURN collect({kind: type(r), from: startNode(r).id, to: endNode(r).id, properties: properties(r),
				                  sort: sort, node: properties(m), labels: labels(m)}) AS rows
				}
				CALL (n) {
				  WITH n WHERE $counted
				  MATCH PATTERN
				  WHERE ($label IS NULL OR $label IN labels(m)) AND ($grades IS NULL OR r.grade IN $grades)
				  RETURN count(r) AS total
				}
				RETURN id, rows, total
				""".replace("PATTERN", pattern).replace("@", order)));
		return statements;
	}

	private static String listStatement(String order) {
		return """
				CYPHER 25
				CALL () {
				  MATCH (m:$($label))
				  WITH m, m[$sort] AS sort
				  WHERE ($after IS NULL OR [sort, m.id] > $after) AND ($before IS NULL OR [sort, m.id] < $before)
				  ORDER BY sort @, m.id @
				  LIMIT $limit
				  RETURN collect({sort: sort, node: properties(m), labels: labels(m)}) AS rows
				}
				CALL () {
				  MATCH (m:$($label)) WHERE $counted
				  RETURN count(m) AS total
				}
				RETURN rows, total
				""".replace("@", order);
	}

}
