package lv.saiknes.explore;

import java.util.List;
import java.util.Map;

import lv.saiknes.query.PerVersion;
import lv.saiknes.query.Statements;
import lv.saiknes.query.Vertex;
import org.springframework.stereotype.Component;

/** Reads the whole graph at a glance: how kinds hang together, and who stands out. */
@Component
public class OverviewReader {

	/** So many nodes of each kind stand out. */
	private static final int PROMINENT = 5;

	private final Statements statements;

	private final PerVersion<List<KindLink>> links;

	private final PerVersion<List<Vertex>> prominent;

	OverviewReader(Statements statements) {
		this.statements = statements;
		this.links = new PerVersion<>(statements, this::readKindLinks);
		this.prominent = new PerVersion<>(statements, this::readProminent);
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

	private List<Vertex> readProminent() {
		return this.statements.read("""
				MATCH (n:Entity)
				WITH n, COUNT { (n)--() } AS degree
				ORDER BY degree DESC, n.id
				WITH n.kind AS kind, collect(n)[..$perKind] AS prominent
				UNWIND range(0, size(prominent) - 1) AS place
				WITH kind, place, prominent[place] AS n
				RETURN properties(n) AS properties, labels(n) AS labels
				ORDER BY kind, place
				""", Map.of("perKind", PROMINENT))
			.stream()
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
