package lv.saiknes.profile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType.Whole;
import lv.saiknes.ontology.Trait;
import lv.saiknes.query.Statements;
import lv.saiknes.query.Vertex;
import org.springframework.stereotype.Component;

/** Reads where the parts of plans stand in them. */
@Component
class PlanOf {

	/** From an item to its unit, perhaps by way of a goal, and from there up. */
	private static final String ABOVE = """
			UNWIND $ids AS id
			MATCH path = (:Entity {id: id})<-[:ITEMS]-{0,2}(:Entity)-[:UNITS]->{0,5}(plan:Entity)
			WHERE plan.kind IN $plans AND plan.id <> id
			WITH id, path, plan ORDER BY id, length(path), plan.id
			WITH id, collect(path)[0] AS path
			RETURN id, [node IN nodes(path)[1..] | properties(node)] AS above
			""";

	private final Statements statements;

	private final String text;

	private final List<String> plans;

	PlanOf(Statements statements, Ontology ontology) {
		this.statements = statements;
		this.plans = ontology.kinds(Trait.PLAN).stream().map(Kind::name).toList();
		this.text = ABOVE.replace("ITEMS", String.join("|", ontology.treeRelations(Whole.FROM)))
			.replace("UNITS", String.join("|", ontology.treeRelations(Whole.TO)));
	}

	/**
	 * What stands above each of these nodes up to the nearest plan, which is the last;
	 * nodes that belong to none are left out. It costs one statement.
	 */
	Map<String, List<Vertex>> find(Collection<String> ids) {
		Map<String, List<Vertex>> above = new LinkedHashMap<>();
		this.statements.read(this.text, Map.of("ids", List.copyOf(ids), "plans", this.plans))
			.forEach((record) -> above.put(record.get("id").asString(),
					record.get("above").asList((node) -> Vertex.of(node.asMap(), null))));
		return above;
	}

}
