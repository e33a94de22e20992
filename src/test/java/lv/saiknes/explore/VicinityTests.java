package lv.saiknes.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.explore.Neighbourhood.Asked;
import lv.saiknes.explore.Vicinity.Place;
import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Graph;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.query.Statements;
import lv.saiknes.query.Wanted;
import lv.saiknes.support.ServerTest;
import lv.saiknes.support.TimeOver;
import lv.saiknes.time.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What is found in memory around nodes is what the database finds there. */
@ServerTest
class VicinityTests {

	private static final int STEP = 41;

	static final List<Wanted> ALL_WANTED = List.of(Wanted.ALL, new Wanted(List.of("STATED"), null, Certainty.POSSIBLE),
			new Wanted(null, "2016", Certainty.POSSIBLE), new Wanted(null, "2012-05", Certainty.CERTAIN),
			new Wanted(List.of("STATED", "CURATED"), "1998", Certainty.POSSIBLE));

	private static final String WANTED = "type(r) IN $kinds AND NOT (type(r) + ' ' + endNode(r).kind) IN $rosterEnds AND "
			+ Wanted.CONDITION;

	private static final String AROUND = """
			CYPHER 25
			UNWIND $ring AS inner
			MATCH (i:Entity {id: inner.id})-[r]-(m:Entity)
			WHERE NOT m.id IN $known AND ($nodeKinds IS NULL OR m.kind IN $nodeKinds) AND WANTED
			WITH m AS n, sum(inner.weight) AS ways
			WITH n, ways, COUNT { (n)-[r]-(m:Entity) WHERE WANTED } AS degree
			WITH n, degree, round(ways / sqrt(CASE degree WHEN 0 THEN 1 ELSE degree END), 9) AS score
			RETURN n.id AS id, degree, score
			ORDER BY score DESC, id
			""".replace("WANTED", WANTED);

	private static final String LEFT_OUT = """
			CYPHER 25
			MATCH (n:Entity {id: $id})-[r]-(m:Entity)
			WHERE type(r) IN $kinds AND NOT (type(r) + ' ' + endNode(r).kind) IN $rosterEnds
			  AND ($nodeKinds IS NULL OR m.kind IN $nodeKinds) AND LEFT_OUT
			RETURN DISTINCT r.id AS id
			ORDER BY id
			""".replace("LEFT_OUT", "($grades IS NULL OR r.grade IN $grades) AND NOT (" + Wanted.CONDITION + ")");

	private static final String GROUPS = """
			CYPHER 25
			MATCH (n:Entity {id: $id})-[r]-(m:Entity)
			WHERE WANTED
			WITH type(r) AS type, startNode(r) = n AS out, m.kind AS kind, count(*) AS count
			RETURN type + ' ' + toString(out) + ' ' + kind + ' ' + toString(count) AS row
			""".replace("WANTED", Wanted.CONDITION);

	@Autowired
	private CurrentGraph current;

	@Autowired
	private Statements statements;

	@Autowired
	private Ontology ontology;

	@ParameterizedTest
	@FieldSource("ALL_WANTED")
	void theSameIsAroundANodeAsInTheDatabase(Wanted wanted) {
		Graph graph = this.current.get();
		int found = 0;
		for (int node = 0; node < graph.nodeCount(); node += STEP) {
			boolean rosters = node % 2 == 0;
			List<String> kinds = (node % 5 == 0) ? List.of("Municipality", "Task", "Measure") : null;
			String id = graph.id(node);
			Vicinity vicinity = new Vicinity(graph, new Asked(List.of(id), 2, kinds, null, wanted, rosters, 100));
			Map<String, Object> parameters = wanted.parameters();
			parameters.put("kinds",
					this.ontology.relationTypes()
						.stream()
						.filter((type) -> rosters || !type.roster())
						.map(RelationType::name)
						.toList());
			parameters.put("rosterEnds", rosters ? List.of() : rosterEnds());
			parameters.put("nodeKinds", kinds);
			parameters.put("id", id);
			List<Place> places = vicinity.places();
			assertThat(told(vicinity, places, 1)).as("around %s", id)
				.isEqualTo(read(parameters, places.subList(0, 1), List.of(id), graph));
			List<Place> near = places.stream().filter((place) -> place.distance() == 1).toList();
			List<String> known = new ArrayList<>(near.stream().map(vicinity::id).toList());
			known.add(id);
			assertThat(told(vicinity, places, 2)).as("two steps from %s", id)
				.isEqualTo(read(parameters, near, known, graph));
			Vicinity.LeftOuts left = vicinity.leftOut(10);
			List<String> leftOut = (wanted.asOf() == null) ? List.of() : ids(LEFT_OUT, parameters, "id");
			assertThat(left.total()).as("left out of %s", id).isEqualTo(leftOut.size());
			assertThat(leftOut).startsWith(left.first().toArray(String[]::new));
			assertThat(ids(GROUPS, parameters, "row")).as("groups of %s", id)
				.containsExactlyInAnyOrderElementsOf(groups(vicinity));
			found += places.size() + left.total();
		}
		assertThat(found).isGreaterThan(50);
	}

	private List<String> rosterEnds() {
		return this.ontology.relationTypes()
			.stream()
			.flatMap((type) -> type.rosterTo().stream().map((kind) -> type.name() + " " + kind))
			.toList();
	}

	private static List<String> told(Vicinity vicinity, List<Place> places, int distance) {
		return places.stream()
			.filter((place) -> place.distance() == distance)
			.map((place) -> vicinity.id(place) + " " + place.degree())
			.sorted()
			.toList();
	}

	private List<String> read(Map<String, Object> asked, List<Place> ring, List<String> known, Graph graph) {
		Map<String, Object> parameters = new HashMap<>(asked);
		parameters.put("ring",
				ring.stream().map((place) -> Map.of("id", graph.id(place.node()), "weight", place.weight())).toList());
		parameters.put("known", known);
		return this.statements.read(AROUND, parameters)
			.stream()
			.map((record) -> record.get("id").asString() + " " + record.get("degree").asInt())
			.sorted()
			.toList();
	}

	private List<String> ids(String statement, Map<String, Object> parameters, String column) {
		return this.statements.read(statement, parameters)
			.stream()
			.map((record) -> record.get(column).asString())
			.toList();
	}

	/** Rosters at some ends only are a group of their own. */
	private static List<String> groups(Vicinity vicinity) {
		Map<String, Integer> counts = new HashMap<>();
		vicinity.groups()
			.forEach((group) -> counts.merge(group.type().name() + " " + group.out() + " " + group.kind(),
					group.count(), Integer::sum));
		return counts.entrySet().stream().map((one) -> one.getKey() + " " + one.getValue()).toList();
	}

	@Test
	void whatIsAroundIsNotLookedForWhenTheTimeIsOver() {
		Graph graph = this.current.get();
		Asked asked = new Asked(List.of("latgale-planning-region"), 2, null, null,
				new Wanted(null, "2016", Certainty.POSSIBLE), true, 50);
		TimeOver.assertEndsAtAnyLook(() -> new Vicinity(graph, asked).places());
		TimeOver.assertEnds(() -> new Vicinity(graph, asked).groups());
		TimeOver.assertEnds(() -> new Vicinity(graph, asked).leftOut(5));
	}

}
