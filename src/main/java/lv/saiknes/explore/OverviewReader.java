package lv.saiknes.explore;

import java.util.List;
import java.util.Map;

import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.PerVersion;
import lv.saiknes.query.PreparingException.Prepared;
import lv.saiknes.query.Statements;
import lv.saiknes.query.Vertex;
import org.springframework.stereotype.Component;

/** Reads the whole graph at a glance: how kinds hang together, and who stands out. */
@Component
public class OverviewReader {

	/** So many nodes of each kind stand out. */
	private static final int PROMINENT = 5;

	private final Statements statements;

	private final Ontology ontology;

	private final PerVersion<List<KindLink>> links;

	private final PerVersion<List<Vertex>> prominent;

	OverviewReader(Statements statements, Ontology ontology) {
		this.statements = statements;
		this.ontology = ontology;
		this.links = new PerVersion<>(Prepared.OVERVIEW, statements, this::readKindLinks);
		this.prominent = new PerVersion<>(Prepared.OVERVIEW, statements, this::readProminent);
	}

	/**
	 * How many relations of each kind lead from each kind of node to each other, most
	 * first.
	 */
	public List<KindLink> listKindLinks() {
		return this.links.find().orElse(List.of());
	}

	private List<KindLink> readKindLinks() {
		return this.statements.read("""
				MATCH (from:Entity)-[r]->(to:Entity)
				WITH from.kind AS from, type(r) AS relation, to.kind AS to, count(*) AS count
				RETURN from, relation, to, count
				ORDER BY count DESC, from, relation, to
				""", Map.of())
			.stream()
			.map((record) -> new KindLink(record.get("from").asString(), record.get("relation").asString(),
					record.get("to").asString(), record.get("count").asLong()))
			.toList();
	}

	/** Of each kind the nodes with most relations, a few. */
	public List<Vertex> listProminent() {
		return this.prominent.find().orElse(List.of());
	}

	/** Kind by kind, so that the database keeps in mind no more than it returns. */
	private List<Vertex> readProminent() {
		return this.ontology.kinds()
			.stream()
			.map(Kind::name)
			.sorted()
			.flatMap((kind) -> this.statements.read("""
					MATCH (n:%s)
					WITH n, COUNT { (n)--() } AS degree
					ORDER BY degree DESC, n.id
					LIMIT $perKind
					RETURN properties(n) AS properties, labels(n) AS labels
					""".formatted(kind), Map.of("perKind", PROMINENT)).stream())
			.map((record) -> Vertex.of(record.get("properties").asMap(), record.get("labels").asList()))
			.toList();
	}

	/**
	 * Relations of one kind between nodes of two kinds.
	 *
	 * @param from kind of the nodes where they start
	 * @param relation kind of the relations
	 * @param to kind of the nodes where they end
	 * @param count how many there are
	 */
	public record KindLink(String from, String relation, String to, long count) {
	}

}
