package lv.saiknes.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.model.Language;
import lv.saiknes.model.Period;
import lv.saiknes.query.Filter.Condition;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.Selection.Portion;
import lv.saiknes.query.Slice.Part;
import lv.saiknes.query.Slice.Position;
import lv.saiknes.silence.Listing;
import lv.saiknes.time.Certainty;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * The Cypher of a list. Its text has only names of the ontology in it; whatever an asker
 * gives is a parameter. The database leaves out what the filter does not want, orders the
 * rest and stops at the page's size; nothing is sorted out afterwards.
 */
public final class ListStatement {

	private static final String LANGUAGE = "CYPHER 25\n";

	/** From what is narrower, or lies in something, to that. */
	private static final String WITHIN = "-[:NARROWER_THAN|LOCATED_IN]->{0,5}";

	private static final String ROWS = "rows";

	private static final String TOTAL = "total";

	private final Map<String, Object> parameters = new HashMap<>();

	private final StringBuilder text = new StringBuilder(LANGUAGE);

	/** What the statement returns. */
	private final List<String> names = new ArrayList<>();

	/**
	 * Variables that hold the nodes with these ids, while conditions may use them.
	 */
	private final Map<List<String>, String> given = new LinkedHashMap<>();

	private ListStatement() {
	}

	/**
	 * Nodes that are selected, as {@code rows}, and lists of neighbours of each of them;
	 * also the nodes that the filter names, as {@code named}, if it names any. Where all
	 * are to be counted, the filter is gone through only once.
	 */
	static ListStatement ofNodes(Selection selection, List<Neighbours> lists) {
		ListStatement statement = new ListStatement();
		Slice slice = selection.slice();
		ways(selection).stream()
			.filter((way) -> way.quantifier() == Filter.Quantifier.ANY)
			.forEach((way) -> statement.given.putIfAbsent(way.ids(), "given" + statement.given.size()));
		List<String> conditions = statement.conditions(selection, List.of("m"));
		String match = statement.match(selection) + where(conditions);
		statement.given.clear();
		boolean collected = slice.has(Part.TOTAL) && !conditions.isEmpty();
		if (collected) {
			statement.text.append("CALL () {\n").append(match).append("RETURN collect(m) AS found\n}\n");
			match = "UNWIND found AS m\n";
		}
		statement.page(selection, collected ? "CALL (found)" : "CALL ()",
				conditions.isEmpty() ? match + where(statement.indexed(slice)) : match, "m.since, m.until",
				List.of("m"), "m.id", "", ROWS);
		if (slice.has(Part.TOTAL)) {
			statement.text.append(collected ? "WITH *, size(found) AS total\n"
					: "CALL () {\n" + match + "RETURN count(m) AS total\n}\n");
			statement.names.add(TOTAL);
		}
		statement.names.add(ROWS);
		if (!selection.filter().ids().isEmpty()) {
			statement.text.append("CALL () {\nUNWIND ")
				.append(statement.parameter(List.copyOf(selection.filter().ids())))
				.append(" AS id\nMATCH (n:Entity {id: id})\nRETURN collect(n {.id, .kind}) AS named\n}\n");
			statement.names.add("named");
		}
		statement.listsOfRows(slice, lists);
		return statement.end();
	}

	private void listsOfRows(Slice slice, List<Neighbours> lists) {
		if (!lists.isEmpty()) {
			this.text.append("WITH *, [row IN rows[..")
				.append(parameter(slice.size()))
				.append("] | row.node.id] AS ids\n");
			Map<Integer, Neighbours> numbered = new LinkedHashMap<>();
			lists.forEach((list) -> numbered.put(numbered.size(), list));
			add("ids", numbered);
		}
	}

	/**
	 * A page of such nodes, of which the ids are known, in the same order and with the
	 * same lists.
	 */
	static ListStatement ofPage(List<String> ids, Selection selection, List<Neighbours> lists) {
		ListStatement statement = new ListStatement();
		statement.page(selection, "CALL ()",
				"UNWIND " + statement.parameter(ids) + " AS one\nMATCH (m:Entity {id: one})\n", "m.since, m.until",
				List.of("m"), "m.id", "", ROWS);
		statement.names.add(ROWS);
		statement.listsOfRows(selection.slice(), lists);
		return statement.end();
	}

	/** The ids of the nodes that are selected, in order, as {@code ids}. */
	static ListStatement ofIds(Selection selection) {
		ListStatement statement = new ListStatement();
		Slice slice = selection.slice();
		List<String> keys = statement.keys(slice);
		List<String> conditions = statement.conditions(selection, List.of("m"));
		statement.text.append("CALL () {\n")
			.append(statement.match(selection))
			.append(where(conditions))
			.append("WITH m.id AS id");
		for (int i = 0; i < keys.size(); i++) {
			statement.text.append(", ").append(keys.get(i)).append(" AS k").append(i);
		}
		statement.text.append("\nORDER BY ");
		for (int i = 0; i < keys.size(); i++) {
			statement.text.append('k').append(i).append(descending(slice, i) ? " DESC, " : ", ");
		}
		statement.text.append("id\nLIMIT ").append(statement.parameter(slice.size())).append("""

				RETURN collect(id) AS ids
				}
				""");
		statement.names.add("ids");
		return statement.end();
	}

	/**
	 * Nodes with these ids, as {@code nodes}, and some of their lists of neighbours.
	 * @param properties names of the properties to read of the nodes; all when null
	 */
	static ListStatement ofNodes(List<String> ids, @Nullable List<String> properties,
			Map<Neighbours, ? extends Collection<String>> lists) {
		ListStatement statement = new ListStatement();
		statement.text.append("CALL () {\nUNWIND ")
			.append(statement.parameter(ids))
			.append(" AS id\nMATCH (n:Entity {id: id})\nRETURN collect({")
			.append(node("n", properties))
			.append("}) AS nodes\n}\n");
		statement.names.add("nodes");
		statement.add(lists);
		return statement.end();
	}

	/** Lists of neighbours, each of some nodes. */
	static ListStatement ofNeighbours(Map<Neighbours, ? extends Collection<String>> lists) {
		ListStatement statement = new ListStatement();
		statement.add(lists);
		return statement.end();
	}

	/** Of the towns with which each of these is twinned, and the partnerships. */
	static ListStatement ofTwinCities(List<String> ids, Selection selection, List<String> partnership) {
		ListStatement statement = new ListStatement();
		List<String> conditions = statement.conditions(selection, List.of("a", "b"));
		conditions.addAll(List.of("m <> n", "(m:TwinCity) <> (n:TwinCity)"));
		String match = "MATCH (n)-[a:PARTY_TO]->(p:Partnership)<-[b:PARTY_TO]-(m:Municipality)\n" + where(conditions)
				+ "WITH n, p, m, head(collect(a)) AS a, head(collect(b)) AS b\n";
		statement.text.append("UNWIND ").append(statement.parameter(ids)).append(" AS id\nMATCH (n:Entity {id: id})\n");
		statement.page(selection, "CALL (n)", match, "p.since, p.until", List.of("a", "b"), "(p.id + '~' + m.id)",
				"partnership: " + projection("p", partnership)
						+ ", citations: a.citations + [c IN b.citations WHERE NOT c IN a.citations], ",
				ROWS);
		if (statement.count(selection, match, "m", TOTAL)) {
			statement.names.add(TOTAL);
		}
		statement.names.addAll(List.of("id", ROWS));
		return statement.end();
	}

	/** Of the nodes that are selected, how many are in each group. */
	static ListStatement ofGroups(Selection selection, Grouping grouping, int from, int size) {
		ListStatement statement = new ListStatement();
		statement.text.append("CALL () {\nMATCH (m:")
			.append(label(selection))
			.append(")\n")
			.append(where(statement.conditions(selection, List.of("m"))))
			.append("RETURN collect(m) AS found\n}\nWITH '' AS id, found\n");
		return statement.groups(grouping, from, size);
	}

	/** Of the neighbours of each of some nodes, how many are in each group. */
	static ListStatement ofGroups(Collection<String> ids, Neighbours asked, Grouping grouping, int from, int size) {
		ListStatement statement = new ListStatement();
		statement.text.append("UNWIND ")
			.append(statement.parameter(List.copyOf(ids)))
			.append(" AS id\nMATCH (n:Entity {id: id})\nCALL (n) {\n")
			.append(statement.match(asked))
			.append("RETURN collect(DISTINCT m) AS found\n}\n");
		return statement.groups(grouping, from, size);
	}

	/**
	 * The nodes among which those that meet the conditions are: all with the label, or
	 * where a condition names nodes to which they are related, the neighbours of these;
	 * of several such conditions the database takes the one with fewest relations.
	 */
	private String match(Selection selection) {
		List<Filter.Related> ways = ways(selection);
		if (ways.isEmpty()) {
			return "MATCH (m:" + label(selection) + ")\n";
		}
		StringBuilder known = new StringBuilder();
		this.given.forEach((ids, name) -> known.append("CALL () {\nUNWIND ")
			.append(parameter(ids))
			.append(" AS id\nMATCH (s:Entity {id: id})\nRETURN collect(s) AS ")
			.append(name)
			.append("\n}\n"));
		String found = "WITH " + String.join(", ", Stream.concat(Stream.of("m"), this.given.values().stream()).toList())
				+ "\n";
		StringBuilder degrees = new StringBuilder();
		List<String> branches = new ArrayList<>();
		for (int i = 0; i < ways.size(); i++) {
			Filter.Related way = ways.get(i);
			// Whoever is related to each of them is related to the first.
			String ids = parameter((way.quantifier() == Filter.Quantifier.ALL) ? way.ids().subList(0, 1) : way.ids());
			String leads = arrow("", (way.relation() != null) ? List.of(way.relation()) : null,
					way.direction().opposite());
			int at = i;
			String least = IntStream.range(0, ways.size())
				.filter((other) -> other != at)
				.mapToObj((other) -> "d" + at + ((at < other) ? " <= d" : " < d") + other)
				.collect(Collectors.joining(" AND "));
			degrees.append("CALL () {\nUNWIND ")
				.append(ids)
				.append(" AS id\nMATCH (s:Entity {id: id})\nRETURN sum(COUNT { (s)")
				.append(leads)
				.append("() }) AS d")
				.append(i)
				.append("\n}\n");
			branches.add("UNWIND " + (least.isEmpty() ? ids : "CASE WHEN " + least + " THEN " + ids + " ELSE [] END")
					+ " AS id\nMATCH (s:Entity {id: id})" + leads + "(m:" + label(selection)
					+ ")\nRETURN DISTINCT m\n");
		}
		if (branches.size() == 1) {
			return known + "CALL () {\n" + branches.getFirst() + "}\n" + found;
		}
		return known.toString() + degrees
				+ IntStream.range(0, ways.size())
					.mapToObj((i) -> "d" + i)
					.collect(Collectors.joining(", ", "CALL (", ") {\n"))
				+ String.join("UNION\n", branches) + "}\n" + found;
	}

	/** The conditions that lead from nodes that are named to those that are listed. */
	private static List<Filter.Related> ways(Selection selection) {
		return (selection.portion() != Portion.LISTED) ? List.of()
				: selection.filter()
					.conditions()
					.stream()
					.filter((condition) -> condition instanceof Filter.Related)
					.map(Filter.Related.class::cast)
					.filter((related) -> related.quantifier() != Filter.Quantifier.NONE && !related.inclusive()
							&& !related.ids().isEmpty())
					.toList();
	}

	/** A key and its name, in both languages, for each group that a node is in. */
	private ListStatement groups(Grouping grouping, int from, int size) {
		this.text.append("CALL (found) {\nUNWIND found AS m\nCALL (m) {\n")
			.append(keys(grouping))
			.append("}\nRETURN collect(keys) AS all\n}\nCALL (all) {\nUNWIND all AS keys\nUNWIND keys AS key\n")
			.append("WITH key, count(*) AS count\nORDER BY count DESC, key[0]\n")
			.append("RETURN collect({key: key, count: count}) AS groups\n}\n");
		String first = parameter(from);
		this.text.append("RETURN id, size(found) AS counted, size([keys IN all WHERE size(keys) = 0]) AS ungrouped, ")
			.append("size(groups) AS total, groups[")
			.append(first)
			.append("..")
			.append(parameter(from + size))
			.append("] AS page");
		return this;
	}

	private String keys(Grouping grouping) {
		return switch (grouping) {
			case Grouping.ByTrait by -> switch (by.trait()) {
				case KIND -> plainKey("m.kind");
				case START_YEAR -> plainKey("left(m.since, 4)");
				case START_DECADE -> plainKey("left(m.since, 3) + '0'");
				case END_YEAR -> plainKey("left(m.until, 4)");
				case SOURCE -> """
						CALL (m) {
						MATCH (m)-[r]-(:Entity) UNWIND r.citations AS cited RETURN cited
						UNION
						MATCH (m)-[:HAS_CLAIM]->(c:Claim) UNWIND c.citations AS cited RETURN cited
						}
						MATCH (:Citation {id: cited})-[:FROM_SOURCE]->(s)
						RETURN collect(DISTINCT [s.id, s.titleLv, s.titleEn]) AS keys
						""";
			};
			case Grouping.ByProperty by -> plainKey(
					"m." + ((by.language() != null) ? Vertex.property(by.property(), by.language()) : by.property()));
			case Grouping.ByEnd by ->
				"MATCH (m)" + path(by) + "RETURN collect(DISTINCT [e.id, e.nameLv, e.nameEn]) AS keys\n";
		};
	}

	private static String plainKey(String value) {
		return "RETURN CASE WHEN " + value + " IS NULL THEN [] ELSE [[toString(" + value
				+ "), null, null]] END AS keys\n";
	}

	private String path(Grouping.ByEnd by) {
		StringBuilder path = new StringBuilder();
		List<String> conditions = new ArrayList<>();
		for (int i = 0; i < by.along().size(); i++) {
			Order.Count step = by.along().get(i);
			boolean last = i == by.along().size() - 1 && by.kind() == null;
			path.append(arrow("g" + i, List.of(step.relation()), step.direction()))
				.append(last ? "(e:Entity)" : "(:Entity)");
			if (step.grades() != null) {
				conditions.add("g" + i + ".grade IN " + parameter(step.grades()));
			}
		}
		if (by.kind() != null) {
			path.append(WITHIN).append("(e:").append(by.kind()).append(')');
		}
		return path.append('\n').append(where(conditions)).toString();
	}

	private void add(Map<Neighbours, ? extends Collection<String>> lists) {
		Map<List<String>, Map<Integer, Neighbours>> ofNodes = new LinkedHashMap<>();
		int number = 0;
		for (Map.Entry<Neighbours, ? extends Collection<String>> list : lists.entrySet()) {
			ofNodes.computeIfAbsent(List.copyOf(list.getValue()), (key) -> new LinkedHashMap<>())
				.put(number++, list.getKey());
		}
		ofNodes.forEach((ids, numbered) -> add(parameter(ids), numbered));
	}

	/**
	 * Adds lists, as {@code list0} and so on by their numbers, of the nodes with these
	 * ids, which are looked up once for all of them.
	 */
	private void add(String ids, Map<Integer, Neighbours> numbered) {
		this.text.append("CALL (")
			.append(ids.startsWith("$") ? "" : ids)
			.append(") {\nUNWIND ")
			.append(ids)
			.append(" AS id\nMATCH (n:Entity {id: id})\n");
		List<String> collected = new ArrayList<>();
		numbered.forEach((number, asked) -> {
			String match = match(asked);
			page(asked.selection(), "CALL (n)", match, "r.validFrom, r.validTo", List.of("r"), "r.id",
					asked.linked() ? link(asked) : "", "rows" + number);
			boolean counted = count(asked.selection(), match, "r", "total" + number);
			String name = "list" + number;
			collected.add("collect({id: id, rows: rows" + number + (counted ? ", total: total" + number : "") + "}) AS "
					+ name);
			this.names.add(name);
		});
		this.text.append("RETURN ").append(String.join(", ", collected)).append("\n}\n");
	}

	/** The relations {@code r} of a node and what they lead to. */
	private String match(Neighbours asked) {
		List<String> conditions = conditions(asked.selection(), List.of("r"));
		if (asked.grades() != null) {
			conditions.add("r.grade IN " + parameter(asked.grades()));
		}
		return "MATCH (n)" + arrow("r", asked.kinds(), asked.direction()) + "(m:" + label(asked.selection()) + ")\n"
				+ where(conditions);
	}

	private ListStatement end() {
		this.text.append("RETURN ").append(String.join(", ", this.names));
		return this;
	}

	String text() {
		return this.text.toString();
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

	/** What of a node is read, and its labels where they are asked for. */
	public static String node(String node, @Nullable List<String> properties) {
		return "node: " + projection(node, properties)
				+ ((properties == null || properties.contains(Vertex.LABELS)) ? ", labels: labels(" + node + ")" : "");
	}

	private static String label(Selection selection) {
		return (selection.label() != null) ? selection.label() : "Entity";
	}

	private static String link(Neighbours asked) {
		String kind = (asked.kinds() != null && asked.kinds().size() == 1) ? "'" + asked.kinds().getFirst() + "'"
				: "type(r)";
		String ends = switch (asked.direction()) {
			case OUT -> "from: n.id, to: m.id";
			case IN -> "from: m.id, to: n.id";
			case BOTH -> "from: startNode(r).id, to: endNode(r).id";
		};
		return "kind: " + kind + ", " + ends + ", properties: "
				+ ((asked.properties() == null) ? "properties(r)" : projection("r", ".id", asked.properties())) + ", ";
	}

	/**
	 * The entries of a page, under this name; one more where it is asked whether the list
	 * goes on.
	 */
	private void page(Selection selection, String call, String match, String own, List<String> dated, String id,
			String row, String name) {
		Slice slice = selection.slice();
		List<String> keys = keys(slice);
		this.text.append(call).append(" {\n").append(match).append("WITH *");
		for (int i = 0; i < keys.size(); i++) {
			this.text.append(", ").append(keys.get(i)).append(" AS k").append(i);
		}
		this.text.append('\n');
		List<String> bounds = new ArrayList<>();
		bound(slice, slice.after(), id, false).ifPresent(bounds::add);
		bound(slice, slice.before(), id, true).ifPresent(bounds::add);
		this.text.append(where(bounds)).append("ORDER BY ");
		for (int i = 0; i < keys.size(); i++) {
			this.text.append('k').append(i).append((descending(slice, i) != slice.backwards()) ? " DESC, " : ", ");
		}
		this.text.append(id)
			.append(slice.backwards() ? " DESC" : "")
			.append("\nLIMIT ")
			.append(parameter(slice.size() + (slice.has(Part.MORE) ? 1 : 0)))
			.append("\nRETURN collect({")
			.append(row)
			.append(slice.has(Part.POSITIONS) ? position(keys.size(), id) : "")
			.append(node("m", selection.properties()))
			.append(selection.dated() ? times(own, dated) : "")
			.append("}) AS ")
			.append(name)
			.append("\n}\n");
	}

	private static String position(int keys, String id) {
		return IntStream.range(0, keys).mapToObj((i) -> "k" + i).collect(Collectors.joining(", ", "sort: [", "]"))
				+ ", id: " + id + ", ";
	}

	/**
	 * How many entries there are on all pages, under this name, if that is asked for.
	 */
	private boolean count(Selection selection, String match, String counted, String name) {
		boolean asked = selection.slice().has(Part.TOTAL);
		if (asked) {
			this.text.append("CALL (n) {\n")
				.append(match)
				.append("RETURN count(")
				.append(counted)
				.append(") AS ")
				.append(name)
				.append("\n}\n");
		}
		return asked;
	}

	private static String times(String own, List<String> dated) {
		return dated.stream()
			.map((name) -> projection(name, "." + Times.STORED.getFirst(), Times.STORED))
			.collect(Collectors.joining(", ", ", own: [" + own + "], times: [", "]"));
	}

	/**
	 * Says what is true of all nodes, so that the database takes them in order from the
	 * index on the key and the id, from the position on, and not all of them to order
	 * them; nothing where the order is another one.
	 */
	private List<String> indexed(Slice slice) {
		if (!slice.orders().isEmpty()) {
			return List.of();
		}
		String key = keys(slice).getFirst();
		List<String> indexed = new ArrayList<>(List.of(key + " IS NOT NULL", "m.id IS NOT NULL"));
		if (slice.after() != null) {
			indexed.add(key + " >= " + parameter(slice.after().keys().getFirst()));
		}
		if (slice.before() != null) {
			indexed.add(key + " <= " + parameter(slice.before().keys().getFirst()));
		}
		return indexed;
	}

	private static boolean descending(Slice slice, int key) {
		List<Order> orders = slice.orders();
		return !orders.isEmpty() && orders.get(key).descending();
	}

	private List<String> keys(Slice slice) {
		return slice.orders().isEmpty() ? List.of("m." + Vertex.property("sort", slice.language()))
				: slice.orders().stream().map((order) -> key(order, slice.language())).toList();
	}

	private String key(Order order, Language language) {
		String last = order.descending() ? "''" : "'~'";
		return switch (order.by()) {
			case NAME -> "m." + Vertex.property("alphabetical", language);
			case NUMBER -> "coalesce(m.printed, " + last + ")";
			case START -> "coalesce(m.since, " + last + ")";
			case END -> "coalesce(m.until, " + last + ")";
			case RELATION_COUNT -> "COUNT { (m)--(:Entity) }";
			case RELATION_COUNT_OF -> {
				Order.Count count = Objects.requireNonNull(order.count());
				yield number("m", count.relation(), count.direction(), count.grades());
			}
		};
	}

	/** What follows, or precedes, a position under the order of the list. */
	private Optional<String> bound(Slice slice, @Nullable Position position, String id, boolean precedes) {
		if (position == null) {
			return Optional.empty();
		}
		List<String> ways = new ArrayList<>();
		StringBuilder equal = new StringBuilder();
		for (int i = 0; i < position.keys().size(); i++) {
			String key = parameter(position.keys().get(i));
			ways.add(equal + "k" + i + ((descending(slice, i) != precedes) ? " < " : " > ") + key);
			equal.append("k").append(i).append(" = ").append(key).append(" AND ");
		}
		ways.add(equal + id + (precedes ? " < " : " > ") + parameter(position.id()));
		return Optional.of("(" + String.join(" OR ", ways) + ")");
	}

	private List<String> conditions(Selection selection, List<String> dated) {
		List<String> conditions = new ArrayList<>();
		conditions.addAll(filtered(selection));
		if (selection.asOf() != null) {
			String date = parameter(selection.asOf().date());
			String holds = dated.stream()
				.map((name) -> Dating.holds(name, date, date, selection.asOf().certainty()))
				.collect(Collectors.joining(" AND "));
			conditions.add(selection.asOf().leftOut() ? "NOT (" + holds + ")" : holds);
		}
		return conditions;
	}

	private List<String> filtered(Selection selection) {
		List<String> met = new ArrayList<>();
		List<String> open = new ArrayList<>();
		boolean leftOut = selection.portion() == Portion.OPEN_LEFT_OUT;
		for (Condition condition : selection.filter().conditions()) {
			String meets = cypher("m", condition);
			if (leftOut && Filter.isOpenWhereUnmet(condition)) {
				met.add("(" + meets + " OR " + notCovered("m", condition) + ")");
				open.add("NOT (" + meets + ")");
			}
			else {
				met.add(meets);
				if (selection.portion() == Portion.OPEN_LISTED && Filter.isOpenWhereMet(condition)) {
					open.add(notCovered("m", condition));
				}
			}
		}
		if (!open.isEmpty()) {
			met.add("(" + String.join(" OR ", open) + ")");
		}
		return met;
	}

	/**
	 * Whether no source lists in full what decides a condition by relations: neither what
	 * the node reaches so, nor what reaches those that it asks for.
	 */
	private String notCovered(String node, Condition condition) {
		if (condition instanceof Filter.RelatedToEvery every) {
			return unlisted(node, every.relation(), every.direction());
		}
		if (condition instanceof Filter.RelatedToSome some) {
			return unlisted(node, some.relation(), some.direction());
		}
		if (condition instanceof Filter.Counted counted) {
			return unlisted(node, Objects.requireNonNull(counted.relation()), counted.direction());
		}
		Filter.Related related = (Filter.Related) condition;
		String relation = Objects.requireNonNull(related.relation());
		String own = unlisted(node, relation, related.direction());
		if (related.inclusive()) {
			return own;
		}
		String others = "MATCH (other:Entity) WHERE other.id IN " + parameter(related.ids()) + " AND ";
		String other = unlisted("other", relation, related.direction().opposite());
		return own + " AND "
				+ ((related.quantifier() == Filter.Quantifier.ALL)
						? "NOT EXISTS { " + others + "NOT " + other + " AND NOT EXISTS { MATCH (" + node + ")"
								+ arrow("", List.of(relation), related.direction()) + "(other) } }"
						: "EXISTS { " + others + other + " }");
	}

	static String unlisted(String node, String relation, Direction direction) {
		String listed = relation + ((direction == Direction.BOTH) ? " " : " " + direction + " ");
		return "none(one IN coalesce(" + node + "." + Listing.STORED + ", []) WHERE one STARTS WITH '" + listed + "')";
	}

	private String cypher(String node, Condition condition) {
		return switch (condition) {
			case Filter.OneOf oneOf -> node + "." + oneOf.property() + " IN " + parameter(oneOf.values());
			case Filter.Labelled labelled -> (labelled.carried() ? "" : "NOT ") + node + ":" + labelled.label();
			case Filter.Named named -> "any(name IN " + node + ".foldedNames WHERE all(word IN "
					+ parameter(named.words()) + " WHERE name CONTAINS word))";
			case Filter.During during -> during(node, during.period(), during.certainty());
			case Filter.Related related -> related(node, related);
			case Filter.PartOf partOf -> partOf(node, partOf);
			case Filter.RelatedToEvery every -> toEvery(node, every);
			case Filter.RelatedToSome some -> toSome(node, some);
			case Filter.Counted counted -> number(node, counted.relation(), counted.direction(), counted.grades())
					+ (counted.least() ? " >= " : " <= ") + parameter(counted.number());
			case Filter.SpokenOf spoken -> spokenOf(node, parameter(spoken.sources()));
		};
	}

	private String during(String node, Period period, Certainty certainty) {
		return Dating.holdsWithin(node, (period.from() != null) ? parameter(period.from()) : null,
				(period.to() != null) ? parameter(period.to()) : null, certainty);
	}

	private String related(String node, Filter.Related related) {
		boolean any = related.quantifier() == Filter.Quantifier.ANY;
		String given = (any && !related.inclusive()) ? this.given.get(related.ids()) : null;
		String path = "MATCH (" + node + ")"
				+ arrow(node + "x", (related.relation() != null) ? List.of(related.relation()) : null,
						related.direction())
				+ (related.inclusive() ? "(:Entity)" + WITHIN : "") + ((given != null) ? "(other)" : "(other:Entity)")
				+ " WHERE "
				+ ((related.grades() != null) ? node + "x.grade IN " + parameter(related.grades()) + " AND " : "");
		if (given != null) {
			// Which node it is costs less to find out than its id.
			return "EXISTS { " + path + "other IN " + given + " }";
		}
		path += "other.id ";
		String ids = parameter(related.ids());
		return switch (related.quantifier()) {
			case ANY -> "EXISTS { " + path + "IN " + ids + " }";
			case NONE -> "NOT EXISTS { " + path + "IN " + ids + " }";
			case ALL -> "all(one IN " + ids + " WHERE EXISTS { " + path + "= one })";
		};
	}

	private String partOf(String node, Filter.PartOf partOf) {
		return "EXISTS { MATCH (" + node + ") (()<-[:" + String.join("|", partOf.ofItems()) + "]-()){0,1} (()-[:"
				+ String.join("|", partOf.ofUnits()) + "]->()){0,5} (other:Entity) WHERE other <> " + node
				+ " AND other.id IN " + parameter(partOf.ids()) + " }";
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

	/** Variables are named after the node, since filters stand within filters. */
	private String toSome(String node, Filter.RelatedToSome some) {
		String other = node + "o";
		List<String> conditions = some.filter()
			.conditions()
			.stream()
			.map((condition) -> cypher(other, condition))
			.toList();
		return "EXISTS { MATCH (" + node + ")" + arrow("", List.of(some.relation()), some.direction()) + "(" + other
				+ ":Entity) " + where(conditions) + " }";
	}

	/** How many different nodes it is related to. */
	private String number(String node, @Nullable String relation, Direction direction, @Nullable List<String> grades) {
		return "COUNT { MATCH (" + node + ")"
				+ arrow(node + "r", (relation != null) ? List.of(relation) : null, direction) + "(" + node + "n:Entity)"
				+ ((grades != null) ? " WHERE " + node + "r.grade IN " + parameter(grades) : "") + " RETURN DISTINCT "
				+ node + "n }";
	}

	/** Whether a relation or claim of the node rests on one of the sources. */
	private static String spokenOf(String node, String sources) {
		String rests = "any(cited IN " + node + "s.citations WHERE EXISTS { MATCH (:Citation {id: cited})"
				+ "-[:FROM_SOURCE]->(source) WHERE source.id IN " + sources + " })";
		return "(EXISTS { MATCH (" + node + ")-[" + node + "s]-(:Entity) WHERE " + rests + " } OR EXISTS { MATCH ("
				+ node + ")-[:HAS_CLAIM]->(" + node + "s:Claim) WHERE " + rests + " })";
	}

	static String arrow(String name, @Nullable List<String> kinds, Direction direction) {
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
