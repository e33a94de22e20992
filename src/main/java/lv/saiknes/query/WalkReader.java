package lv.saiknes.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import lv.saiknes.query.Neighbours.Direction;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Reads the ways that lead from some nodes along given steps: one statement for those of
 * one step, one for those of two, and one for the nodes at their ends.
 */
@Component
public class WalkReader {

	private static final String ONE_STEP = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (n:Entity {id: id})-[r:$any($kinds)]-(m:Entity)
			WHERE (type(r) + CASE startNode(r) WHEN n THEN ' OUT' ELSE ' IN' END) IN $paths AND WANTED
			RETURN id, [{kind: type(r), from: startNode(r).id, to: endNode(r).id, properties: properties(r)}] AS links,
			  [startNode(r) = n] AS out, m.id AS end
			ORDER BY r.id
			""".replace("WANTED", Wanted.CONDITION);

	private static final String SOME_OF_ONE_STEP = """
			CYPHER 25
			MATCH (n:Entity {id: $id})ARROW(m:Entity)
			WHERE WANTED
			WITH n, r, m LIMIT $most
			RETURN $id AS id, [{kind: type(r), from: startNode(r).id, to: endNode(r).id, properties: properties(r)}] AS links,
			  [startNode(r) = n] AS out, m.id AS end
			ORDER BY r.id
			"""
		.replace("WANTED", Wanted.CONDITION);

	private static final String DEGREE = """
			CYPHER 25
			MATCH (n:Entity {id: $id})
			RETURN COUNT { (n)--() } AS degree
			""";

	private static final String DEGREES = """
			CYPHER 25
			MATCH (n:Entity {id: $id})-[r]-(:Entity)
			RETURN type(r) AS kind, startNode(r) = n AS out, count(*) AS count
			ORDER BY kind, out
			""";

	private static final String TWO_STEPS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (n:Entity {id: id})-[r:$any($kinds)]-(m:Entity)
			WHERE (type(r) + CASE startNode(r) WHEN n THEN ' OUT' ELSE ' IN' END) IN $beginnings AND WANTED
			WITH id, n, r AS q, m AS x
			MATCH (x)-[r:$any($kinds)]-(m:Entity)
			WHERE m <> n AND WANTED
			  AND (type(q) + CASE startNode(q) WHEN n THEN ' OUT ' ELSE ' IN ' END
			      + type(r) + CASE startNode(r) WHEN x THEN ' OUT' ELSE ' IN' END) IN $paths
			RETURN id, [{kind: type(q), from: startNode(q).id, to: endNode(q).id, properties: properties(q)},
			  {kind: type(r), from: startNode(r).id, to: endNode(r).id, properties: properties(r)}] AS links,
			  [startNode(q) = n, startNode(r) = x] AS out, m.id AS end
			ORDER BY q.id, r.id
			""".replace("WANTED", Wanted.CONDITION);

	private static final String ONWARD = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (n:Entity {id: id}) (()-[r:KIND]->() WHERE WANTED){2,5} (m:Entity)
			WHERE m <> n
			RETURN id, [q IN r | {kind: type(q), from: startNode(q).id, to: endNode(q).id, properties: properties(q)}] AS links,
			  [q IN r | true] AS out, m.id AS end
			ORDER BY size(r), [q IN r | q.id]
			"""
		.replace("WANTED", Wanted.CONDITION);

	private static final String AMONG = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (n:Entity {id: id})-[r:$($kind)]->(m:Entity)
			WHERE m.id IN $ids AND WANTED
			RETURN {kind: type(r), from: id, to: m.id, properties: properties(r)} AS link
			ORDER BY r.id
			""".replace("WANTED", Wanted.CONDITION);

	private final NodeReader nodeReader;

	private final Statements statements;

	WalkReader(NodeReader nodeReader, Statements statements) {
		this.nodeReader = nodeReader;
		this.statements = statements;
	}

	/**
	 * The ways from each of these nodes that take one of these sequences of one or two
	 * steps, sorted by the ids of their relations, shorter ways first.
	 */
	public List<Walk> find(Collection<String> ids, Collection<List<Step>> paths, Wanted wanted) {
		List<Record> found = new ArrayList<>();
		for (int length = 1; length <= 2; length++) {
			int steps = length;
			List<List<Step>> such = paths.stream().filter((path) -> path.size() == steps).distinct().toList();
			if (!such.isEmpty()) {
				Map<String, Object> parameters = wanted.parameters();
				parameters.put("ids", List.copyOf(ids));
				parameters.put("kinds", such.stream().flatMap(List::stream).map(Step::kind).distinct().toList());
				parameters.put("beginnings", such.stream().map((path) -> text(path.subList(0, 1))).distinct().toList());
				parameters.put("paths", such.stream().map(WalkReader::text).toList());
				found.addAll(this.statements.read((length == 1) ? ONE_STEP : TWO_STEPS, parameters));
			}
		}
		return walks(found);
	}

	/**
	 * The ways from each of these nodes along two to five relations of one kind, such as
	 * to what contains the place in which they are; shorter ways first.
	 */
	public List<Walk> findOnward(Collection<String> ids, String kind, Wanted wanted) {
		Names.check(kind);
		Map<String, Object> parameters = wanted.parameters();
		parameters.put("ids", List.copyOf(ids));
		return walks(this.statements.read(ONWARD.replace("KIND", kind), parameters));
	}

	/**
	 * Some of the ways of one step from a node, whichever the database has at hand.
	 * @param most how many at most
	 */
	public List<Walk> findSome(String id, Step step, Wanted wanted, int most) {
		Names.check(step.kind());
		Map<String, Object> parameters = wanted.parameters();
		parameters.put("id", id);
		parameters.put("most", most);
		return walks(this.statements.read(
				SOME_OF_ONE_STEP.replace("ARROW", ListStatement.arrow("r", List.of(step.kind()), step.direction())),
				parameters));
	}

	/**
	 * How many relations lead each way from a node that has more than {@code many} in
	 * all, which the database knows without going through them; empty for any other.
	 */
	public Map<Step, Long> countWhereMany(String id, int many) {
		Map<String, Object> parameters = Map.of("id", id);
		long all = this.statements.read(DEGREE, parameters)
			.stream()
			.mapToLong((record) -> record.get("degree").asLong())
			.sum();
		Map<Step, Long> counts = new LinkedHashMap<>();
		if (all > many) {
			this.statements.read(DEGREES, parameters)
				.forEach((record) -> counts.put(
						new Step(record.get("kind").asString(),
								record.get("out").asBoolean() ? Direction.OUT : Direction.IN),
						record.get("count").asLong()));
		}
		return counts;
	}

	private List<Walk> walks(List<Record> found) {
		Set<String> ends = new LinkedHashSet<>(found.stream().map((record) -> record.get("end").asString()).toList());
		Map<String, Vertex> vertices = this.nodeReader.findVertices(ends);
		return found.stream().map((record) -> walk(record, vertices)).toList();
	}

	/** The relations of one kind that join two of these nodes, sorted by id. */
	public List<Link> findAmong(Collection<String> ids, String kind, Wanted wanted) {
		Map<String, Object> parameters = wanted.parameters();
		parameters.put("ids", List.copyOf(ids));
		parameters.put("kind", kind);
		return this.statements.read(AMONG, parameters)
			.stream()
			.map((record) -> Link.of(record.get("link").asMap()))
			.toList();
	}

	private static Walk walk(Record record, Map<String, Vertex> vertices) {
		List<Link> links = record.get("links").asList((link) -> Link.of(link.asMap()));
		List<Boolean> out = record.get("out").asList((value) -> value.asBoolean());
		List<Step> steps = new ArrayList<>();
		for (int i = 0; i < links.size(); i++) {
			steps.add(new Step(links.get(i).kind(), out.get(i) ? Direction.OUT : Direction.IN));
		}
		return new Walk(record.get("id").asString(), List.copyOf(steps), links,
				Objects.requireNonNull(vertices.get(record.get("end").asString())));
	}

	private static String text(List<Step> path) {
		return String.join(" ", path.stream().map((step) -> step.kind() + " " + step.direction()).toList());
	}

}
