package lv.saiknes.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import lv.saiknes.model.Language;
import lv.saiknes.model.Period;
import lv.saiknes.store.Filter.Condition;
import lv.saiknes.store.Neighbours.Direction;
import lv.saiknes.store.Slice.Position;
import org.jspecify.annotations.Nullable;

/**
 * The Cypher of a list. Its text has only names of the ontology in it; whatever an asker
 * gives is a parameter. The database leaves out what the filter does not want, orders the
 * rest and stops at the page's size; nothing is sorted out afterwards.
 */
final class ListStatement {

	private static final String LANGUAGE = "CYPHER 25\n";

	private static final String SUB_UNITS = "(()<-[:HAS_TASK|MEASURED_BY|BRINGS|PURSUES]-()){0,1} (()-[:PART_OF]->()){0,5}";

	private final Map<String, Object> parameters = new HashMap<>();

	private final Selection selection;

	private final String text;

	private ListStatement(Selection selection) {
		this.selection = selection;
		String match = "MATCH (m:" + ((selection.label() != null) ? selection.label() : "Entity") + ")\n"
				+ where(conditions(List.of("m")));
		this.text = LANGUAGE + page("CALL ()", match, List.of("m"), "m.id", "{")
				+ (selection.slice().counted() ? "CALL () {\n" + match + "RETURN count(m) AS total\n}\n" : "")
				+ "RETURN rows" + (selection.slice().counted() ? ", total" : "");
	}

	private ListStatement(List<String> ids, Neighbours asked) {
		this.selection = asked.selection();
		this.parameters.put("ids", ids);
		List<String> conditions = conditions(List.of("n", "r", "m"));
		if (asked.grades() != null) {
			conditions.add("r.grade IN " + parameter(asked.grades()));
		}
		String match = "MATCH (n)" + arrow("r", asked.kinds(), asked.direction()) + "(m:"
				+ ((this.selection.label() != null) ? this.selection.label() : "Entity") + ")\n" + where(conditions);
		this.text = LANGUAGE + "UNWIND $ids AS id\nMATCH (n:Entity {id: id})\n"
				+ page("CALL (n)", match, List.of("r", "n", "m"), "r.id", link(asked))
				+ (this.selection.slice().counted() ? "CALL (n) {\n" + match + "RETURN count(r) AS total\n}\n" : "")
				+ "RETURN id, rows" + (this.selection.slice().counted() ? ", total" : "");
	}

	private ListStatement(List<String> ids, Selection selection, List<String> partnership) {
		this.selection = selection;
		this.parameters.put("ids", ids);
		List<String> conditions = conditions(List.of("p", "a", "b", "m"));
		conditions.addAll(List.of("m <> n", "(m:TwinCity) <> (n:TwinCity)"));
		String match = "MATCH (n)-[a:PARTY_TO]->(p:Partnership)<-[b:PARTY_TO]-(m:Municipality)\n" + where(conditions)
				+ "WITH n, p, m, head(collect(a)) AS a, head(collect(b)) AS b\n";
		this.text = LANGUAGE + "UNWIND $ids AS id\nMATCH (n:Entity {id: id})\n"
				+ page("CALL (n)", match, List.of("p", "a", "b", "m", "n"), "(p.id + '~' + m.id)",
						"{id: p.id + '~' + m.id, partnership: " + projection("p", partnership)
								+ ", citations: a.citations + [c IN b.citations WHERE NOT c IN a.citations], ")
				+ (selection.slice().counted() ? "CALL (n) {\n" + match + "RETURN count(m) AS total\n}\n" : "")
				+ "RETURN id, rows" + (selection.slice().counted() ? ", total" : "");
	}

	private ListStatement(List<ListStatement> lists) {
		this.selection = lists.getFirst().selection;
		StringBuilder together = new StringBuilder(LANGUAGE);
		List<String> names = new ArrayList<>();
		for (int i = 0; i < lists.size(); i++) {
			ListStatement list = lists.get(i);
			String own = "l" + i + "_";
			list.parameters.forEach((name, value) -> this.parameters.put(own + name, value));
			names.add("list" + i);
			together.append("CALL () {\n")
				.append(list.text.substring(LANGUAGE.length(), list.text.lastIndexOf("RETURN id"))
					.replace("$", "$" + own))
				.append("RETURN collect({id: id, rows: rows")
				.append(list.selection.slice().counted() ? ", total: total" : "")
				.append("}) AS list")
				.append(i)
				.append("\n}\n");
		}
		this.text = together.append("RETURN ").append(String.join(", ", names)).toString();
	}

	/**
	 * Several lists of neighbours in one statement, which answers with one row: the first
	 * list under {@code list0}, and so on.
	 */
	static ListStatement together(List<ListStatement> lists) {
		return new ListStatement(lists);
	}

	/** Of the nodes that are selected. */
	static ListStatement ofNodes(Selection selection) {
		return new ListStatement(selection);
	}

	/** Of the neighbours of each of these nodes. */
	static ListStatement ofNeighbours(List<String> ids, Neighbours asked) {
		return new ListStatement(ids, asked);
	}

	/** Of the towns with which each of these is twinned, and the partnerships. */
	static ListStatement ofTwinCities(List<String> ids, Selection towns, List<String> partnership) {
		return new ListStatement(ids, towns, partnership);
	}

	String text() {
		return this.text;
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	/**
	 * What of a node is read: id, kind and these properties, or all where none are named.
	 */
	static String projection(String node, @Nullable List<String> properties) {
		return (properties == null) ? "properties(" + node + ")" : projection(node, ".id, .kind", properties);
	}

	private static String projection(String name, String always, List<String> properties) {
		return properties.stream()
			.filter((property) -> !List.of("id", "kind", Vertex.LABELS).contains(property))
			.map((property) -> ", ." + property)
			.collect(Collectors.joining("", name + " {" + always, "}"));
	}

	/** The labels of a node, where they are asked for. */
	static String labels(String node, @Nullable List<String> properties) {
		return (properties == null || properties.contains(Vertex.LABELS)) ? "labels(" + node + ")" : "[]";
	}

	private static String link(Neighbours asked) {
		String kind = (asked.kinds() != null && asked.kinds().size() == 1) ? "'" + asked.kinds().getFirst() + "'"
				: "type(r)";
		String ends = switch (asked.direction()) {
			case OUT -> "from: n.id, to: m.id";
			case IN -> "from: m.id, to: n.id";
			case BOTH -> "from: startNode(r).id, to: endNode(r).id";
		};
		return "{kind: " + kind + ", " + ends + ", properties: "
				+ ((asked.properties() == null) ? "properties(r)" : projection("r", ".id", asked.properties())) + ", ";
	}

	private String page(String call, String match, List<String> dated, String id, String row) {
		Slice slice = this.selection.slice();
		List<String> keys = keys();
		StringBuilder page = new StringBuilder(call + " {\n" + match + "WITH *");
		for (int i = 0; i < keys.size(); i++) {
			page.append(", ").append(keys.get(i)).append(" AS k").append(i);
		}
		page.append('\n');
		List<String> bounds = new ArrayList<>();
		bound(slice.after(), id, false).ifPresent(bounds::add);
		bound(slice.before(), id, true).ifPresent(bounds::add);
		page.append(where(bounds)).append("ORDER BY ");
		for (int i = 0; i < keys.size(); i++) {
			page.append('k').append(i).append((descending(i) != slice.backwards()) ? " DESC, " : ", ");
		}
		page.append(id).append(slice.backwards() ? " DESC" : "").append("\nLIMIT ").append(parameter(slice.size() + 1));
		String sort = keys.isEmpty() ? "" : "k0";
		for (int i = 1; i < keys.size(); i++) {
			sort += ", k" + i;
		}
		return page.append("\nRETURN collect(")
			.append(row)
			.append("sort: [")
			.append(sort)
			.append("], node: ")
			.append(projection("m", this.selection.properties()))
			.append(", labels: ")
			.append(labels("m", this.selection.properties()))
			.append(this.selection.dated() ? times(dated) : "")
			.append("}) AS rows\n}\n")
			.toString();
	}

	private static String times(List<String> dated) {
		return dated.stream()
			.map((name) -> "[NAME.since, NAME.until]".replace("NAME", name))
			.collect(Collectors.joining(", ", ", times: [", "], knownAt: " + dated.getFirst() + ".knownAt"));
	}

	private boolean descending(int key) {
		List<Order> orders = this.selection.slice().orders();
		return !orders.isEmpty() && orders.get(key).descending();
	}

	private List<String> keys() {
		Slice slice = this.selection.slice();
		String language = (slice.language() == Language.EN) ? "En" : "Lv";
		return slice.orders().isEmpty() ? List.of("m.sort" + language)
				: slice.orders().stream().map((order) -> key(order, language)).toList();
	}

	private static String key(Order order, String language) {
		String last = order.descending() ? "''" : "'~'";
		return switch (order.by()) {
			case NAME -> "m.alphabetical" + language;
			case NUMBER -> "coalesce(m.printed, " + last + ")";
			case START -> "coalesce(m.since, " + last + ")";
			case END -> "coalesce(m.until, " + last + ")";
			case RELATION_COUNT -> "COUNT { (m)--(:Entity) }";
		};
	}

	/** What follows, or precedes, a position under the order of the list. */
	private Optional<String> bound(@Nullable Position position, String id, boolean precedes) {
		if (position == null) {
			return Optional.empty();
		}
		List<String> ways = new ArrayList<>();
		StringBuilder equal = new StringBuilder();
		for (int i = 0; i < position.keys().size(); i++) {
			String key = parameter(position.keys().get(i));
			ways.add(equal + "k" + i + ((descending(i) != precedes) ? " < " : " > ") + key);
			equal.append("k").append(i).append(" = ").append(key).append(" AND ");
		}
		ways.add(equal + id + (precedes ? " < " : " > ") + parameter(position.id()));
		return Optional.of("(" + String.join(" OR ", ways) + ")");
	}

	private List<String> conditions(List<String> dated) {
		List<String> conditions = new ArrayList<>();
		this.selection.filter().conditions().forEach((condition) -> conditions.add(cypher("m", condition)));
		if (this.selection.asOf() != null) {
			String date = parameter(this.selection.asOf());
			dated.forEach((name) -> conditions.add(overlaps(name, date, date)));
		}
		return conditions;
	}

	private String cypher(String node, Condition condition) {
		return switch (condition) {
			case Filter.OneOf oneOf -> node + "." + oneOf.property() + " IN " + parameter(oneOf.values());
			case Filter.Labelled labelled -> (labelled.carried() ? "" : "NOT ") + node + ":" + labelled.label();
			case Filter.Named named -> "any(name IN " + node + ".foldedNames WHERE all(word IN "
					+ parameter(named.words()) + " WHERE name CONTAINS word))";
			case Filter.During during -> during(node, during.period());
			case Filter.Related related -> related(node, related);
			case Filter.RelatedToEvery every -> toEvery(node, every);
		};
	}

	private String during(String node, Period period) {
		return "(" + node + ".since IS NOT NULL OR " + node + ".until IS NOT NULL) AND "
				+ overlaps(node, (period.from() != null) ? parameter(period.from()) : null,
						(period.to() != null) ? parameter(period.to()) : null);
	}

	/** Dates of unequal precision are compared as {@link Period} does. */
	private static String overlaps(String name, @Nullable String from, @Nullable String to) {
		List<String> conditions = new ArrayList<>();
		if (to != null) {
			conditions.add("(NAME.since IS NULL OR left(NAME.since, size(DATE)) <= left(DATE, size(NAME.since)))"
				.replace("NAME", name)
				.replace("DATE", to));
		}
		if (from != null) {
			conditions.add("(NAME.until IS NULL OR left(NAME.until, size(DATE)) >= left(DATE, size(NAME.until)))"
				.replace("NAME", name)
				.replace("DATE", from));
		}
		return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
	}

	private String related(String node, Filter.Related related) {
		String path;
		if ("PART_OF".equals(related.relation())) {
			path = "MATCH (" + node + ") " + SUB_UNITS + " (other:Entity) WHERE other <> " + node + " AND other.id ";
		}
		else {
			path = "MATCH (" + node + ")"
					+ arrow("x", (related.relation() != null) ? List.of(related.relation()) : null, related.direction())
					+ (related.inclusive() ? "(:Entity)-[:NARROWER_THAN|LOCATED_IN]->{0,5}" : "")
					+ "(other:Entity) WHERE "
					+ ((related.grades() != null) ? "x.grade IN " + parameter(related.grades()) + " AND " : "")
					+ "other.id ";
		}
		String ids = parameter(related.ids());
		return switch (related.quantifier()) {
			case ANY -> "EXISTS { " + path + "IN " + ids + " }";
			case NONE -> "NOT EXISTS { " + path + "IN " + ids + " }";
			case ALL -> "all(one IN " + ids + " WHERE EXISTS { " + path + "= one })";
		};
	}

	private String toEvery(String node, Filter.RelatedToEvery every) {
		List<String> conditions = new ArrayList<>();
		every.filter().conditions().forEach((condition) -> conditions.add(cypher("each", condition)));
		String each = "MATCH (each:" + every.label() + ") ";
		String exist = "EXISTS { " + each + where(conditions) + " }";
		conditions
			.add("NOT EXISTS { (" + node + ")" + arrow("", List.of(every.relation()), every.direction()) + "(each) }");
		return exist + " AND NOT EXISTS { " + each + where(conditions) + " }";
	}

	private static String arrow(String name, @Nullable List<String> kinds, Direction direction) {
		String relation = "[" + name + ((kinds != null) ? ":" + String.join("|", kinds) : "") + "]";
		return ((direction == Direction.IN) ? "<-" : "-") + relation + ((direction == Direction.OUT) ? "->" : "-");
	}

	private static String where(List<String> conditions) {
		return conditions.isEmpty() ? "" : "WHERE " + String.join("\n  AND ", conditions) + "\n";
	}

	private String parameter(Object value) {
		String name = "p" + this.parameters.size();
		this.parameters.put(name, value);
		return "$" + name;
	}

}
