package lv.saiknes.explore;

import java.util.List;
import java.util.Map;

import lv.saiknes.query.Statements;
import lv.saiknes.query.Vertex;
import org.springframework.stereotype.Component;

/** Reads the whole graph at a glance: how kinds hang together, and who stands out. */
@Component
public class OverviewReader {

	private final Statements statements;

	OverviewReader(Statements statements) {
		this.statements = statements;
	}

	/**
	 * How many relations of each kind lead from each kind of node to each other, most
	 * first.
	 */
	public List<KindLink> listKindLinks() {
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

	/** Of each kind the nodes with most relations, at most {@code perKind}. */
	public List<Vertex> listProminent(int perKind) {
		return this.statements.read("""
				MATCH (n:Entity)
				WITH n, COUNT { (n)--() } AS degree
				ORDER BY degree DESC, n.id
				WITH n.kind AS kind, collect(n)[..$perKind] AS prominent
				UNWIND range(0, size(prominent) - 1) AS place
				WITH kind, place, prominent[place] AS n
				RETURN properties(n) AS properties, labels(n) AS labels
				ORDER BY kind, place
				""", Map.of("perKind", perKind))
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
