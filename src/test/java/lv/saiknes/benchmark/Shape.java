package lv.saiknes.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * A question asked in both ways: by GraphQL over HTTP, and by Cypher written for it.
 *
 * @param name what kind of question it is
 * @param query the GraphQL query
 * @param cypher the statement; its one row has the same names and values as the answer's
 * {@code data}
 * @param parameters the statement's parameters
 * @param peer the same question to the peer, whose schema is in {@code deploy/peer}
 */
record Shape(String name, String query, String cypher, Map<String, Object> parameters, String peer) {

	/** Whether the database ranks by other rules than the program. */
	boolean isRankedApart() {
		return this.name.equals("full text");
	}

	/**
	 * What of an answer both ways promise. The database knows only one of the rules by
	 * which the program ranks paths, and leaves equal ones in any order, so that their
	 * order says nothing; every path and all of it does.
	 */
	List<JsonNode> promised(JsonNode answer) {
		Stream<JsonNode> promised = isRankedApart() ? Stream.of(answer.at("/search/nodes/0")) : this.name.equals("path")
				? answer.at("/trace/paths").valueStream().sorted(Comparator.comparing(Shape::ids)) : Stream.of(answer);
		return promised.filter((part) -> !part.isMissingNode()).toList();
	}

	/** Told without the order of a node's members, which each way has its own. */
	private static String ids(JsonNode path) {
		return String.join(" ", path.at("/nodes").valueStream().map((node) -> node.path("id").asString()).toList());
	}

	static final List<Shape> ALL = List.of(new Shape("entity with six one-hop lists", """
			{ subPriority(id: "lpr-3.3.2.2") { id name number
			    implementers(first: 20) { nodes { id name } }
			    partners(first: 20) { nodes { id name } }
			    fundedBy(first: 20) { nodes { id name } }
			    tasks(first: 20) { nodes { id name } }
			    indicators(first: 20) { nodes { id name } }
			    benefits(first: 20) { nodes { id name } } } }
			""", """
			MATCH (n:Entity {id: $id}) WHERE n:SubPriority
			CALL (n) { MATCH (n)<-[r:IMPLEMENTS]-(m:Entity) WITH r, m ORDER BY m.sortLv, r.id LIMIT 20
			           RETURN collect({id: m.id, name: m.nameLv}) AS implementers }
			CALL (n) { MATCH (n)<-[r:PARTNERS_IN]-(m:Entity) WITH r, m ORDER BY m.sortLv, r.id LIMIT 20
			           RETURN collect({id: m.id, name: m.nameLv}) AS partners }
			CALL (n) { MATCH (n)-[r:FUNDED_BY]->(m:Entity) WITH r, m ORDER BY m.sortLv, r.id LIMIT 20
			           RETURN collect({id: m.id, name: m.nameLv}) AS fundedBy }
			CALL (n) { MATCH (n)-[r:HAS_TASK]->(m:Entity) WITH r, m ORDER BY m.sortLv, r.id LIMIT 20
			           RETURN collect({id: m.id, name: m.nameLv}) AS tasks }
			CALL (n) { MATCH (n)-[r:MEASURED_BY]->(m:Entity) WITH r, m ORDER BY m.sortLv, r.id LIMIT 20
			           RETURN collect({id: m.id, name: m.nameLv}) AS indicators }
			CALL (n) { MATCH (n)-[r:BRINGS]->(m:Entity) WITH r, m ORDER BY m.sortLv, r.id LIMIT 20
			           RETURN collect({id: m.id, name: m.nameLv}) AS benefits }
			RETURN {id: n.id, name: n.nameLv, number: n.number, implementers: {nodes: implementers},
			  partners: {nodes: partners}, fundedBy: {nodes: fundedBy}, tasks: {nodes: tasks},
			  indicators: {nodes: indicators}, benefits: {nodes: benefits}} AS subPriority
			""", Map.of("id", "lpr-3.3.2.2"), """
			{ subPriorities(where: {id: {eq: "lpr-3.3.2.2"}}) { id nameLv number
			    implementers(limit: 20, sort: [{sortLv: ASC}]) { id nameLv }
			    partners(limit: 20, sort: [{sortLv: ASC}]) { id nameLv }
			    fundedBy(limit: 20, sort: [{sortLv: ASC}]) { id nameLv }
			    tasks(limit: 20, sort: [{sortLv: ASC}]) { id nameLv }
			    indicators(limit: 20, sort: [{sortLv: ASC}]) { id nameLv }
			    benefits(limit: 20, sort: [{sortLv: ASC}]) { id nameLv } } }
			"""), new Shape("three levels, nested and paged", """
			{ measures(first: 10) { nodes { id name
			    implementers(first: 10) { nodes { id name
			      partnersIn(first: 5) { nodes { id name } pageInfo { hasNextPage } } } } } } }
			""", """
			CALL () { MATCH (n:Measure) WITH n ORDER BY n.sortLv, n.id LIMIT 10 RETURN n }
			CALL (n) {
			  MATCH (n)<-[r:IMPLEMENTS]-(m:Entity) WITH r, m ORDER BY m.sortLv, r.id LIMIT 10
			  CALL (m) {
			    MATCH (m)-[s:PARTNERS_IN]->(o:Measure) WITH s, o ORDER BY o.sortLv, s.id LIMIT 6
			    WITH collect({id: o.id, name: o.nameLv}) AS nodes
			    RETURN {nodes: nodes[..5], pageInfo: {hasNextPage: size(nodes) > 5}} AS partnersIn
			  }
			  RETURN collect({id: m.id, name: m.nameLv, partnersIn: partnersIn}) AS implementers
			}
			WITH n, implementers ORDER BY n.sortLv, n.id
			RETURN {nodes: collect({id: n.id, name: n.nameLv, implementers: {nodes: implementers}})} AS measures
			""", Map.of(), """
			{ measures(limit: 10, sort: [{sortLv: ASC}]) { id nameLv
			    implementers(limit: 10, sort: [{sortLv: ASC}]) { id nameLv
			      partnersInConnection(first: 5, sort: [{node: {sortLv: ASC}}]) {
			        edges { node { id nameLv } } pageInfo { hasNextPage } } } } }
			"""), new Shape("filter and sort",
			"""
					{ measures(filter: {implementers: {anyOf: ["lpr-municipalities"]}, themes: {anyOf: ["culture", "education"]}},
					    orderBy: [{by: RELATION_COUNT, direction: DESC}], first: 20) { totalCount nodes { id name } } }
					""",
			"""
					MATCH (n:Measure)
					WHERE EXISTS { (n)<-[:IMPLEMENTS]-(a:Entity) WHERE a.id IN $implementers }
					  AND EXISTS { (n)-[:ABOUT]->(t:Entity) WHERE t.id IN $themes }
					WITH n ORDER BY COUNT { (n)--(:Entity) } DESC, n.id
					WITH collect({id: n.id, name: n.nameLv}) AS nodes
					RETURN {totalCount: size(nodes), nodes: nodes[..20]} AS measures
					""",
			Map.of("implementers", List.of("lpr-municipalities"), "themes", List.of("culture", "education")), """
					{ measuresConnection(where: {implementers: {some: {id: {in: ["lpr-municipalities"]}}},
					      themes: {some: {id: {in: ["culture", "education"]}}}}, sort: [{relations: DESC}], first: 20) {
					    totalCount edges { node { id nameLv } } } }
					"""),
			new Shape("full text", """
					{ search(text: "Rēzeknes", first: 10) { totalCount nodes { id name kind } } }
					""",
					"""
							CALL db.index.fulltext.queryNodes('benchmark_names', $text) YIELD node, score
							WITH node, score ORDER BY $wanted IN node.foldedNames DESC, score DESC, node.id
							WITH collect(node) AS found
							RETURN {totalCount: size(found), nodes: [n IN found[..10] | {id: n.id, name: n.nameLv, kind: n.kind}]}
							  AS search
							""",
					Map.of("text", "(+rēzeknes) OR (+rezeknes)", "wanted", "rezeknes"), """
							{ searchEntities(phrase: "(+rēzeknes) OR (+rezeknes)", first: 10) {
							    totalCount edges { score node { id nameLv kind } } } }
							"""),
			new Shape("path", """
					{ trace(from: ["suwalki"], to: ["rezekne"], maxLength: 2) { paths { nodes { id name } } } }
					""", """
					MATCH p = ALL SHORTEST (:Entity {id: $from})
					  -[r WHERE r.grade IN ['STATED', 'CURATED'] AND NOT type(r) IN ['TARGETS', 'LOCATED_IN']
					    AND NOT (type(r) = 'MEMBER_OF' AND endNode(r):Region)]-{1,2}(:Entity {id: $to})
					WITH nodes(p) AS nodes ORDER BY reduce(d = 0, n IN nodes | d + COUNT { (n)--(:Entity) })
					RETURN {paths: collect({nodes: [n IN nodes | {id: n.id, name: n.nameLv}]})} AS trace
					""", Map.of("from", "suwalki", "to", "rezekne"), """
					{ paths(from: "suwalki", to: "rezekne") { nodes { id nameLv } } }
					"""));

}
