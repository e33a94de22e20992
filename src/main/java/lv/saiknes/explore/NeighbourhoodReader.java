package lv.saiknes.explore;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import lv.saiknes.explore.Neighbourhood.Asked;
import lv.saiknes.explore.Neighbourhood.Group;
import lv.saiknes.explore.Neighbourhood.LeftOut;
import lv.saiknes.explore.Neighbourhood.Node;
import lv.saiknes.explore.Vicinity.Place;
import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.query.Link;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.RelationReader;
import lv.saiknes.query.Statements;
import lv.saiknes.query.Vertex;
import lv.saiknes.query.Wanted;
import lv.saiknes.time.Times;
import org.springframework.stereotype.Component;

/**
 * Finds what lies around some nodes: ring by ring in the graph in memory, where a hub's
 * tens of thousands of relations are soon gone through, then the nodes chosen and the
 * relations among them in the database. The number of statements is always the same.
 */
@Component
public class NeighbourhoodReader {

	/** At most so many relations are returned. */
	public static final int MOST_RELATIONS = 3000;

	private static final String RELATIONS = """
			CYPHER 25
			UNWIND $ids AS id
			MATCH (n:Entity {id: id})-[r:$any($relationKinds)]->(m:Entity)
			WHERE m.id IN $ids AND WANTED
			RETURN {kind: type(r), from: id, to: m.id, properties: properties(r)} AS link
			ORDER BY r.id
			LIMIT $limit
			""".replace("WANTED", "NOT (type(r) + ' ' + endNode(r).kind) IN $rosterEnds AND " + Wanted.CONDITION);

	private static final int MOST_LEFT_OUT = 100;

	private final NodeReader nodeReader;

	private final RelationReader relationReader;

	private final Statements statements;

	private final CurrentGraph graph;

	private final Map<String, RelationType> types = new LinkedHashMap<>();

	NeighbourhoodReader(NodeReader nodeReader, RelationReader relationReader, Statements statements, CurrentGraph graph,
			Ontology ontology) {
		this.nodeReader = nodeReader;
		this.relationReader = relationReader;
		this.statements = statements;
		this.graph = graph;
		ontology.relationTypes().forEach((type) -> this.types.put(type.name(), type));
	}

	/**
	 * What lies around these nodes. Ids without a node are left out; of whom no id has
	 * one, the neighbourhood is empty.
	 */
	public Neighbourhood read(Asked asked) {
		Vicinity vicinity = new Vicinity(this.graph.get(), asked);
		List<Place> places = vicinity.places();
		Map<String, Place> shown = new LinkedHashMap<>();
		places.stream().limit(asked.limit()).forEach((place) -> shown.put(vicinity.id(place), place));
		Map<String, Vertex> vertices = this.nodeReader.findVertices(shown.keySet());
		List<Node> nodes = shown.entrySet()
			.stream()
			.map((one) -> new Node(Objects.requireNonNull(vertices.get(one.getKey()), one.getKey()),
					one.getValue().distance(), one.getValue().degree()))
			.toList();
		List<Link> relations = relations(shown.keySet(), parameters(asked));
		boolean cut = relations.size() > MOST_RELATIONS;
		List<Group> groups = vicinity.groups()
			.stream()
			.map((group) -> new Group(group.type().name(), group.out() ? Direction.OUT : Direction.IN,
					group.out() ? group.type().label() : group.type().inverse(), group.kind(), group.roster(),
					group.count()))
			.toList();
		Vicinity.LeftOuts leftOut = vicinity.leftOut(MOST_LEFT_OUT);
		return new Neighbourhood(nodes, cut ? List.copyOf(relations.subList(0, MOST_RELATIONS)) : relations,
				!cut && shown.size() == places.size(), places.size(), groups, leftOut(asked, leftOut.first()),
				leftOut.total());
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

	private List<LeftOut> leftOut(Asked asked, List<String> ids) {
		String date = asked.wanted().asOf();
		if (date == null || ids.isEmpty()) {
			return List.of();
		}
		Map<String, Link> links = this.relationReader.findLinks(ids);
		return ids.stream()
			.map(links::get)
			.filter(Objects::nonNull)
			.map((link) -> new LeftOut(link, Objects.requireNonNull(Times.of(link.properties()), link::id).at(date)))
			.toList();
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
		return parameters;
	}

	/** Types that are rosters at some ends only, with those ends. */
	private List<String> rosterEnds() {
		return this.types.values()
			.stream()
			.flatMap((type) -> type.rosterTo().stream().map((kind) -> type.name() + " " + kind))
			.toList();
	}

}
