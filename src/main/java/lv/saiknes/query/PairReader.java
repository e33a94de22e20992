package lv.saiknes.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.Order.Count;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/** Finds pairs of nodes by what they have in common and what they have not. */
@Component
public class PairReader {

	private final Statements statements;

	PairReader(Statements statements) {
		this.statements = statements;
	}

	/**
	 * Pairs with most in common first, then in the order of their ids.
	 * @param kinds kinds of both; any when null
	 * @param share along each of these they have a node in common
	 * @param differ along none of these they have
	 * @param from how many pairs to leave out
	 * @param size how many to return at most
	 */
	public Found find(@Nullable List<String> kinds, List<Count> share, List<Count> differ, int from, int size) {
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("kinds", kinds);
		parameters.put("from", from);
		parameters.put("to", from + size);
		List<String> conditions = new ArrayList<>(
				List.of("a.id < b.id", "($kinds IS NULL OR (a.kind IN $kinds AND b.kind IN $kinds))"));
		List<String> shared = new ArrayList<>();
		for (int i = 0; i < share.size(); i++) {
			String common = common(share.get(i), "s" + i, parameters);
			shared.add("COLLECT { MATCH " + common + " RETURN DISTINCT s" + i + ".id }");
			if (i > 0) {
				conditions.add("EXISTS { MATCH " + common + " }");
			}
		}
		for (int i = 0; i < differ.size(); i++) {
			conditions.add("NOT EXISTS { MATCH " + common(differ.get(i), "d" + i, parameters) + " }");
		}
		String open = differ.stream()
			.flatMap((along) -> List.of("a", "b")
				.stream()
				.map((node) -> ListStatement.unlisted(node, along.relation(), along.direction())))
			.collect(Collectors.joining(" OR "));
		Count first = share.getFirst();
		Record row = this.statements
			.read("CYPHER 25\nMATCH (a:Entity)" + arrow(first.direction(), first.relation()) + "(:Entity)"
					+ arrow(first.direction().opposite(), first.relation()) + "(b:Entity)\nWHERE "
					+ conditions.getFirst() + " AND " + conditions.get(1) + "\nWITH DISTINCT a, b\nWHERE "
					+ String.join("\n  AND ", conditions) + "\nWITH a, b, " + String.join(" + ", shared)
					+ " AS common\n" + "WHERE size(common) > 0\n"
					+ "WITH a, b, COLLECT { UNWIND common AS one RETURN DISTINCT one ORDER BY one } AS shared\n"
					+ "ORDER BY size(shared) DESC, a.id, b.id\n"
					+ "WITH collect({one: a.id, other: b.id, shared: shared, open: "
					+ (open.isEmpty() ? "null" : "(" + open + ")") + "}) AS pairs\n"
					+ "RETURN size(pairs) AS total, pairs[$from..$to] AS page", parameters)
			.getFirst();
		return new Found(
				row.get("page")
					.asList((pair) -> new Pair(pair.get("one").asString(), pair.get("other").asString(),
							pair.get("shared").asList((id) -> id.asString()),
							pair.get("open").isNull() ? null : pair.get("open").asBoolean())),
				row.get("total").asInt());
	}

	/** A pattern from the one to the other over a node of that name. */
	private static String common(Count along, String name, Map<String, Object> parameters) {
		String there = ListStatement.arrow(name + "a", List.of(along.relation()), along.direction());
		String back = ListStatement.arrow(name + "b", List.of(along.relation()), along.direction().opposite());
		String grades = "";
		if (along.grades() != null) {
			parameters.put(name, along.grades());
			grades = " WHERE " + name + "a.grade IN $" + name + " AND " + name + "b.grade IN $" + name;
		}
		return "(a)" + there + "(" + name + ":Entity)" + back + "(b)" + grades;
	}

	private static String arrow(Direction direction, String relation) {
		return ListStatement.arrow("", List.of(relation), direction);
	}

	/**
	 * A page of pairs.
	 *
	 * @param pairs the pairs
	 * @param total how many there are on all pages
	 */
	public record Found(List<Pair> pairs, int total) {
	}

	/**
	 * Two nodes that have something in common.
	 *
	 * @param one id of the one that comes first
	 * @param other id of the other
	 * @param shared ids of what they have in common
	 * @param open whether the sources leave open that they have something in common where
	 * they are to have nothing; null where nothing was asked of differences
	 */
	public record Pair(String one, String other, List<String> shared, @Nullable Boolean open) {
	}

}
