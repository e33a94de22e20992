package lv.saiknes.explore;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import lv.saiknes.explore.Neighbourhood.Asked;
import lv.saiknes.explore.Neighbourhood.Group;
import lv.saiknes.explore.Neighbourhood.LeftOut;
import lv.saiknes.explore.Neighbourhood.Node;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.query.Link;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Statements;
import lv.saiknes.query.Vertex;
import lv.saiknes.query.Wanted;
import lv.saiknes.time.Times;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * Reads what lies around some nodes: ring by ring, one statement for each, then the nodes
 * chosen and the relations among them. The number of statements depends on the depth
 * alone.
 */
@Component
public class NeighbourhoodReader {

	/** At most so many relations are returned. */
	public static final int MOST_RELATIONS = 3000;

	private static final String WANTED = "NOT (type(r) + ' ' + endNode(r).kind) IN $rosterEnds AND " + Wanted.CONDITION;

	private static final String MIDDLE = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (n:Entity {id: id})
			RETURN id, COUNT { (n)-[r:$any($relationKinds)]-(m:Entity) WHERE WANTED } AS degree
			""".replace("WANTED", WANTED);

	private static final String RING = """
			CYPHER 25
			UNWIND $ring AS inner
			MATCH (i:Entity {id: inner.id})-[r:$any($relationKinds)]-(m:Entity)
			WHERE NOT m.id IN $known AND ($kinds IS NULL OR m.kind IN $kinds) AND WANTED
			WITH m AS n, sum(inner.weight) AS ways
			WITH n, ways, COUNT { (n)-[r:$any($relationKinds)]-(m:Entity) WHERE WANTED } AS degree
			WITH n, degree, round(ways / sqrt(CASE degree WHEN 0 THEN 1 ELSE degree END), 9) AS score
			RETURN n.id AS id, degree, score
			ORDER BY score DESC, id
			""".replace("WANTED", WANTED);

	private static final String RELATIONS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (n:Entity {id: id})-[r:$any($relationKinds)]->(m:Entity)
			WHERE m.id IN $ids AND WANTED
			RETURN {kind: type(r), from: id, to: m.id, properties: properties(r)} AS link
			ORDER BY r.id
			LIMIT $limit
			""".replace("WANTED", WANTED);

	private static final String GROUPS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (n:Entity {id: id})-[r:$any($allKinds)]-(m:Entity)
			WHERE WANTED
			WITH type(r) AS relationKind, startNode(r) = n AS out, m.kind AS kind,
			  type(r) IN $rosters OR (type(r) + ' ' + endNode(r).kind) IN $ends AS roster
			RETURN relationKind, out, kind, roster, count(*) AS count
			ORDER BY relationKind, out DESC, kind, roster
			""".replace("WANTED", WANTED);

	private static final String LEFT_OUT = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (n:Entity {id: id})-[r:$any($relationKinds)]-(m:Entity)
			WHERE ($kinds IS NULL OR m.kind IN $kinds) AND NOT (type(r) + ' ' + endNode(r).kind) IN $rosterEnds
			  AND LEFT_OUT
			WITH DISTINCT r
			ORDER BY r.id
			WITH collect(r) AS left
			RETURN size(left) AS total, [r IN left[..$limit] |
			  {kind: type(r), from: startNode(r).id, to: endNode(r).id, properties: properties(r)}] AS links
			""".replace("LEFT_OUT", Wanted.LEFT_OUT);

	private static final int MOST_LEFT_OUT = 100;

	private final NodeReader nodeReader;

	private final Statements statements;

	private final Map<String, RelationType> types = new LinkedHashMap<>();

	NeighbourhoodReader(NodeReader nodeReader, Statements statements, Ontology ontology) {
		this.nodeReader = nodeReader;
		this.statements = statements;
		ontology.relationTypes().forEach((type) -> this.types.put(type.name(), type));
	}

	/**
	 * What lies around these nodes. Ids without a node are left out; of whom no id has
	 * one, the neighbourhood is empty.
	 */
	public Neighbourhood read(Asked asked) {
		Map<String, Object> parameters = parameters(asked);
		Map<String, Place> places = new LinkedHashMap<>();
		parameters.put("ids", asked.ids());
		List<Place> ring = places(MIDDLE, parameters, 0).stream()
			.sorted(Comparator.comparingInt((place) -> asked.ids().indexOf(place.id())))
			.toList();
		ring.forEach((place) -> places.put(place.id(), place));
		for (int distance = 1; distance <= asked.depth(); distance++) {
			parameters.put("ring",
					ring.stream().map((place) -> Map.of("id", place.id(), "weight", place.weight())).toList());
			parameters.put("known", List.copyOf(places.keySet()));
			ring = places(RING, parameters, distance);
			ring.forEach((place) -> places.put(place.id(), place));
		}
		Set<String> shown = new LinkedHashSet<>(places.keySet().stream().limit(asked.limit()).toList());
		Map<String, Vertex> vertices = this.nodeReader.findVertices(shown);
		List<Node> nodes = shown.stream().map((id) -> {
			Place place = Objects.requireNonNull(places.get(id));
			return new Node(Objects.requireNonNull(vertices.get(id), id), place.distance(), place.degree());
		}).toList();
		List<Link> relations = relations(shown, parameters);
		boolean cut = relations.size() > MOST_RELATIONS;
		LeftOuts leftOut = leftOut(asked, parameters);
		return new Neighbourhood(nodes, cut ? List.copyOf(relations.subList(0, MOST_RELATIONS)) : relations,
				!cut && shown.size() == places.size(), places.size(), groups(asked, parameters), leftOut.first(),
				leftOut.total());
	}

	private List<Place> places(String statement, Map<String, Object> parameters, int distance) {
		return this.statements.read(statement, parameters).stream().map((record) -> {
			int degree = record.get("degree").asInt();
			double score = record.containsKey("score") ? record.get("score").asDouble() : 1;
			return new Place(record.get("id").asString(), distance, degree, score);
		}).toList();
	}

	/** One more than may be shown is read, to see whether that is all. */
	private List<Link> relations(Collection<String> ids, Map<String, Object> asked) {
		Map<String, Object> parameters = new HashMap<>(asked);
		parameters.put("ids", List.copyOf(ids));
		parameters.put("limit", MOST_RELATIONS + 1);
		return this.statements.read(RELATIONS, parameters)
			.stream()
			.map((record) -> Link.of(record.get("link").asMap()))
			.toList();
	}

	private List<Group> groups(Asked asked, Map<String, Object> wanted) {
		Map<String, Object> parameters = new HashMap<>(wanted);
		parameters.put("ids", asked.ids());
		parameters.put("allKinds", List.copyOf(this.types.keySet()));
		parameters.put("rosterEnds", List.of());
		parameters.put("rosters",
				this.types.values().stream().filter(RelationType::roster).map(RelationType::name).toList());
		parameters.put("ends", rosterEnds());
		return this.statements.read(GROUPS, parameters).stream().map((record) -> {
			RelationType type = Objects.requireNonNull(this.types.get(record.get("relationKind").asString()));
			boolean out = record.get("out").asBoolean();
			return new Group(type.name(), out ? Direction.OUT : Direction.IN, out ? type.label() : type.inverse(),
					record.get("kind").asString(), record.get("roster").asBoolean(), record.get("count").asInt());
		}).toList();
	}

	private LeftOuts leftOut(Asked asked, Map<String, Object> wanted) {
		String date = asked.wanted().asOf();
		if (date == null) {
			return new LeftOuts(List.of(), 0);
		}
		Map<String, Object> parameters = new HashMap<>(wanted);
		parameters.put("ids", asked.ids());
		parameters.put("limit", MOST_LEFT_OUT);
		Record found = this.statements.read(LEFT_OUT, parameters).getFirst();
		return new LeftOuts(found.get("links")
			.asList((link) -> Link.of(link.asMap()))
			.stream()
			.map((link) -> new LeftOut(link, Objects.requireNonNull(Times.of(link.properties()), link::id).at(date)))
			.toList(), found.get("total").asInt());
	}

	private Map<String, Object> parameters(Asked asked) {
		Map<String, Object> parameters = asked.wanted().parameters();
		List<String> named = asked.relationKinds();
		boolean rosters = asked.rosters() || named != null;
		parameters.put("relationKinds",
				(named != null) ? named
						: this.types.values()
							.stream()
							.filter((type) -> rosters || !type.roster())
							.map(RelationType::name)
							.toList());
		parameters.put("rosterEnds", rosters ? List.of() : rosterEnds());
		parameters.put("kinds", asked.kinds());
		return parameters;
	}

	/** Types that are rosters at some ends only, with those ends. */
	private List<String> rosterEnds() {
		return this.types.values()
			.stream()
			.flatMap((type) -> type.rosterTo().stream().map((kind) -> type.name() + " " + kind))
			.toList();
	}

	/**
	 * The relations of the middle that the date leaves out.
	 *
	 * @param first the first of them
	 * @param total how many there are
	 */
	private record LeftOuts(List<LeftOut> first, int total) {
	}

	/**
	 * Where a node stands.
	 *
	 * @param id its id
	 * @param distance how far from the middle
	 * @param degree how many relations it has
	 * @param score how much the ways that lead to it say
	 */
	private record Place(String id, int distance, int degree, double score) {

		/** What a way that goes on from here counts. */
		double weight() {
			return this.score / Math.sqrt(Math.max(1, this.degree));
		}

	}

}
