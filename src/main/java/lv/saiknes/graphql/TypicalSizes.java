package lv.saiknes.graphql;

import java.util.HashMap;
import java.util.Map;

import lv.saiknes.query.DatasetChanged;
import lv.saiknes.query.Statements;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How many neighbours a node has along a relation, in the data that is loaded. Counted is
 * what a relation picked at random finds at its end, which is the mean of the squares
 * over the mean: nodes with many neighbours are reached more often, too. Read when it is
 * first asked for, and again when another version has been loaded.
 */
@Component
class TypicalSizes {

	private final Statements statements;

	private volatile @Nullable Map<String, Integer> sizes;

	TypicalSizes(Statements statements) {
		this.statements = statements;
	}

	/**
	 * The size, rounded up; at least one.
	 * @param relation kind of the relation
	 * @param direction OUT, IN or BOTH, as seen from the node
	 */
	int typical(String relation, String direction) {
		Map<String, Integer> known = this.sizes;
		if (known == null) {
			known = read();
			this.sizes = known;
		}
		if (direction.equals("BOTH")) {
			return known.getOrDefault(relation + " OUT", 1) + known.getOrDefault(relation + " IN", 1);
		}
		return known.getOrDefault(relation + " " + direction, 1);
	}

	@EventListener(DatasetChanged.class)
	void forget() {
		this.sizes = null;
	}

	private Map<String, Integer> read() {
		Map<String, Integer> sizes = new HashMap<>();
		// Counted node by node, so that the database's memory suffices for millions.
		this.statements.read("""
				MATCH (n:Entity)
				CALL (n) {
				  MATCH (n)-[r]->(:Entity)
				  RETURN type(r) + ' OUT' AS list, count(*) AS size
				  UNION
				  MATCH (n)<-[r]-(:Entity)
				  RETURN type(r) + ' IN' AS list, count(*) AS size
				}
				RETURN list, ceil(sum(size * size) * 1.0 / sum(size)) AS typical
				""", Map.of())
			.forEach((row) -> sizes.put(row.get("list").asString(), (int) row.get("typical").asDouble()));
		return Map.copyOf(sizes);
	}

}
