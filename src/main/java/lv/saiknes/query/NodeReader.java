package lv.saiknes.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Period;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.Entries.Entry;
import lv.saiknes.query.Entries.Time;
import lv.saiknes.query.Selection.Portion;
import lv.saiknes.query.Slice.Part;
import lv.saiknes.query.Slice.Position;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/**
 * Reads nodes, lists of them, and what stands on them. Every method costs one statement,
 * however many ids it is given, or none where the answer is at hand.
 */
@Component
public class NodeReader {

	/** So many groups are kept with their numbers. */
	private static final int MOST_GROUPS = 10_000;

	private final Statements statements;

	private final Rows rows;

	private final KeptLists kept;

	private final AtHand.Current current;

	private final Cache<Counted, Groups> counted = Caffeine.newBuilder()
		.maximumWeight(MOST_GROUPS)
		.weigher((Counted key, Groups groups) -> 1 + groups.groups().size())
		.build();

	NodeReader(Statements statements, Ontology ontology, AtHand.Current current) {
		this.statements = statements;
		this.current = current;
		this.rows = new Rows(ontology);
		this.kept = new KeptLists(statements);
	}

	/** The nodes with these ids, whole; ids without a node are left out. */
	public Map<String, Vertex> findVertices(Collection<String> ids) {
		return findVertices(ids, null);
	}

	/**
	 * The nodes with these ids, with their id, kind and these properties; ids without a
	 * node are left out.
	 * @param properties names of the properties; all when null
	 */
	public Map<String, Vertex> findVertices(Collection<String> ids, @Nullable List<String> properties) {
		return findVertices(ids, properties, Map.of()).found();
	}

	/**
	 * The same, and lists of neighbours of some of them.
	 * @param lists the lists, each with the ids of the nodes of which it is asked for
	 */
	public WithLists<Map<String, Vertex>> findVertices(Collection<String> ids, @Nullable List<String> properties,
			Map<Neighbours, ? extends Collection<String>> lists) {
		if (properties != null) {
			properties.forEach(Names::check);
		}
		Optional<WithLists<Map<String, Vertex>>> atHand = atHand()
			.flatMap((known) -> known.findVertices(ids, properties)
				.flatMap((found) -> known.findNeighbours(lists).map((all) -> new WithLists<>(found, all))));
		if (atHand.isPresent()) {
			return atHand.get();
		}
		Map<String, Object> found = readOne(ListStatement.ofNodes(List.copyOf(ids), properties, lists));
		Map<String, Vertex> vertices = new LinkedHashMap<>();
		rows(found, "nodes").forEach((row) -> {
			Vertex vertex = vertex(row);
			vertices.put(vertex.id(), vertex);
		});
		return new WithLists<>(vertices, lists(found, lists));
	}

	/** The kinds of the nodes with these ids, by id; ids without a node are left out. */
	public Map<String, String> findKinds(Collection<String> ids) {
		Map<String, String> kinds = new LinkedHashMap<>();
		this.statements
			.read("UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN id, n.kind AS kind",
					Map.of("ids", List.copyOf(ids)))
			.forEach((record) -> kinds.put(record.get("id").asString(), record.get("kind").asString()));
		return kinds;
	}

	/** All ids, sorted; for naming the nearest to a mistyped one. */
	public List<String> listIds() {
		return this.statements.read("MATCH (n:Entity) RETURN n.id AS id ORDER BY id", Map.of())
			.stream()
			.map((record) -> record.get("id").asString())
			.toList();
	}

	/** The nodes that are selected. */
	public Entries list(Selection selection) {
		return list(selection, List.of()).entries();
	}

	/** The same, and lists of neighbours of each of them. */
	public ListWithLists list(Selection selection, List<Neighbours> lists) {
		Optional<ListWithLists> atHand = atHand().flatMap((known) -> known.list(selection)
			.flatMap((entries) -> known.findNeighbours(ofEach(entries, lists))
				.map((all) -> new ListWithLists(entries, all, Map.of()))));
		if (atHand.isPresent()) {
			return atHand.get();
		}
		Map<String, Object> found = this.kept.find(selection, this::listIds)
			.map((page) -> readPage(page, selection, lists))
			.orElseGet(() -> readOne(ListStatement.ofNodes(selection, lists)));
		Entries entries = entries(rows(found, "rows"), selection.slice(), found, (row) -> null);
		Map<String, String> named = new HashMap<>();
		if (!selection.filter().ids().isEmpty()) {
			rows(found, "named").forEach((node) -> named.put((String) node.get("id"), (String) node.get("kind")));
		}
		return new ListWithLists(entries, lists(found, ofEach(entries, lists)), named);
	}

	private static Map<Neighbours, List<String>> ofEach(Entries entries, List<Neighbours> lists) {
		List<String> ids = entries.entries().stream().map((entry) -> entry.node().id()).toList();
		Map<Neighbours, List<String>> asked = new LinkedHashMap<>();
		lists.forEach((list) -> asked.put(list, ids));
		return asked;
	}

	/**
	 * What is in memory of the data; nothing where the database is not in this process.
	 */
	private Optional<AtHand> atHand() {
		return this.statements.isEmbedded() ? this.current.find() : Optional.empty();
	}

	private List<String> listIds(Selection selection) {
		return Rows.strings(readOne(ListStatement.ofIds(selection)).get("ids"));
	}

	private Map<String, Object> readPage(KeptLists.Page page, Selection selection, List<Neighbours> lists) {
		Map<String, Object> found = new HashMap<>(
				readOne(ListStatement.ofPage(page.ids(), selection.with(selection.slice().ofPage()), lists)));
		found.put("total", (long) page.total());
		return found;
	}

	/** The neighbours of each of these nodes. */
	public Map<String, Entries> findNeighbours(Collection<String> ids, Neighbours asked) {
		return Objects.requireNonNull(findNeighbours(Map.of(asked, ids)).get(asked));
	}

	/**
	 * Several lists of neighbours, each of some nodes: all in one statement, since most
	 * of what a small list costs is the way to the database.
	 */
	public Map<Neighbours, Map<String, Entries>> findNeighbours(Map<Neighbours, ? extends Collection<String>> asked) {
		return atHand().<Map<Neighbours, Map<String, Entries>>>flatMap((known) -> known.findNeighbours(asked))
			.orElseGet(() -> lists(readOne(ListStatement.ofNeighbours(asked)), asked));
	}

	/** The lists of neighbours in the order in which they were asked for. */
	private static Map<Neighbours, Map<String, Entries>> lists(Map<String, Object> found,
			Map<Neighbours, ? extends Collection<String>> asked) {
		Map<Neighbours, Map<String, Entries>> lists = new LinkedHashMap<>();
		asked.forEach((list, ids) -> {
			Map<String, Entries> ofNodes = new HashMap<>();
			ids.forEach((id) -> ofNodes.put(id, Entries.NONE));
			rows(found, "list" + lists.size())
				.forEach((ofNode) -> ofNodes.put((String) ofNode.get("id"), entries(rows(ofNode, "rows"),
						list.selection().slice(), ofNode, (row) -> list.linked() ? Link.of(row) : null)));
			lists.put(list, ofNodes);
		});
		return lists;
	}

	/**
	 * The towns with which each of these is twinned.
	 * @param partnership names of the properties to read of the partnerships
	 */
	public Map<String, TwinCities> findTwinCities(Collection<String> ids, Selection towns, List<String> partnership) {
		partnership.forEach(Names::check);
		ListStatement statement = ListStatement.ofTwinCities(List.copyOf(ids), towns, partnership);
		Map<String, TwinCities> twins = new HashMap<>();
		ids.forEach((id) -> twins.put(id, TwinCities.NONE));
		for (Record record : this.statements.read(statement.text(), statement.parameters())) {
			Map<String, Object> found = record.asMap();
			List<TwinCities.Entry> entries = rows(found, "rows").stream()
				.map((row) -> new TwinCities.Entry(vertex(row), Vertex.of(Rows.value(row, "partnership"), null),
						Rows.strings(row.get("citations")), position(row), time(row)))
				.toList();
			boolean more = entries.size() > towns.slice().size();
			twins.put((String) found.get("id"),
					new TwinCities(more ? entries.subList(0, towns.slice().size()) : entries, more,
							towns.slice().has(Part.TOTAL) ? (Long) found.get("total") : -1));
		}
		return twins;
	}

	/** The claims of each of these nodes, in the order of the seed data. */
	public Map<String, List<Claim>> findClaims(Collection<String> ids) {
		Map<String, List<Claim>> claims = new HashMap<>();
		ids.forEach((id) -> claims.put(id, List.of()));
		this.statements.read("""
				UNWIND $ids AS id
				MATCH (n:Entity {id: id})-[:HAS_CLAIM]->(c:Claim)
				WITH n, c ORDER BY n.id, c.position
				RETURN n.id AS id, n.kind AS kind, collect(properties(c)) AS claims
				""", Map.of("ids", List.copyOf(ids)))
			.forEach((record) -> claims.put(record.get("id").asString(), record.get("claims")
				.asList((claim) -> this.rows.claim(record.get("kind").asString(), claim.asMap()))));
		return claims;
	}

	/**
	 * How many of the nodes that are selected are in each group. Where all are counted
	 * they are counted once for a version of the data.
	 */
	public Groups group(Selection selection, Grouping grouping, int from, int size) {
		Optional<String> version = (selection.filter().equals(Filter.NONE) && selection.asOf() == null
				&& selection.portion() == Portion.LISTED) ? this.statements.findVersion() : Optional.empty();
		if (version.isEmpty()) {
			return count(selection, grouping, from, size);
		}
		Counted key = new Counted(version.get(), selection.label(), grouping, from, size);
		Groups known = this.counted.getIfPresent(key);
		if (known == null) {
			known = count(selection, grouping, from, size);
			// Another version may have been loaded meanwhile.
			if (this.statements.findVersion().equals(version)) {
				this.counted.put(key, known);
			}
		}
		return known;
	}

	private Groups count(Selection selection, Grouping grouping, int from, int size) {
		return groups(ListStatement.ofGroups(selection, grouping, from, size)).getOrDefault("", Groups.NONE);
	}

	/** How many of the neighbours of each of these nodes are in each group. */
	public Map<String, Groups> group(Collection<String> ids, Neighbours asked, Grouping grouping, int from, int size) {
		return groups(ListStatement.ofGroups(ids, asked, grouping, from, size));
	}

	private Map<String, Groups> groups(ListStatement statement) {
		Map<String, Groups> groups = new HashMap<>();
		this.statements.read(statement.text(), statement.parameters())
			.forEach((row) -> groups.put(row.get("id").asString(),
					new Groups(row.get("counted").asLong(), row.get("ungrouped").asLong(), row.get("total").asInt(),
							row.get("page").asList(NodeReader::groupOf))));
		return groups;
	}

	private static Groups.Group groupOf(Value group) {
		List<String> key = group.get("key").asList((part) -> part.isNull() ? "" : part.asString());
		return new Groups.Group(key.getFirst(), key.getLast().isEmpty() ? null : new Text(key.get(1), key.getLast()),
				group.get("count").asLong());
	}

	private Map<String, Object> readOne(ListStatement statement) {
		return this.statements.read(statement.text(), statement.parameters()).getFirst().asMap();
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> rows(Map<String, Object> found, String name) {
		return (List<Map<String, Object>>) Rows.value(found, name);
	}

	private static Vertex vertex(Map<String, Object> row) {
		return Vertex.of(Rows.value(row, "node"), row.get("labels"));
	}

	private static @Nullable Position position(Map<String, Object> row) {
		return (row.get("sort") instanceof List<?> keys)
				? new Position(keys.stream().map(Object.class::cast).toList(), Rows.string(row, "id")) : null;
	}

	@SuppressWarnings("unchecked")
	private static @Nullable Time time(Map<String, Object> row) {
		if (!(row.get("times") instanceof List<?> rows)) {
			return null;
		}
		List<?> own = Objects.requireNonNull((List<?>) row.get("own"), "own");
		return new Time(new Period((String) own.get(0), (String) own.get(1)),
				rows.stream()
					.map((stored) -> Times.of((Map<String, Object>) stored))
					.filter(Objects::nonNull)
					.reduce(Times::and)
					.orElse(null));
	}

	/**
	 * Where it was asked whether the list goes on, one entry more than the page has was
	 * read.
	 */
	private static Entries entries(List<Map<String, Object>> rows, Slice slice, Map<String, Object> found,
			Function<Map<String, Object>, @Nullable Link> link) {
		boolean more = rows.size() > slice.size();
		List<Entry> entries = new ArrayList<>();
		(more ? rows.subList(0, slice.size()) : rows)
			.forEach((row) -> entries.add(new Entry(vertex(row), link.apply(row), position(row), time(row))));
		if (slice.backwards()) {
			Collections.reverse(entries);
		}
		return new Entries(List.copyOf(entries), more, slice.has(Part.TOTAL) ? (Long) found.get("total") : -1);
	}

	/**
	 * What was counted.
	 *
	 * @param version version of the data
	 */
	private record Counted(String version, @Nullable String label, Grouping grouping, int from, int size) {
	}

	/**
	 * Nodes that were selected.
	 *
	 * @param entries the nodes
	 * @param lists lists of neighbours of them, by the ids of their nodes
	 * @param named the kinds of the nodes that the filter names, by id; ids without a
	 * node are left out
	 */
	public record ListWithLists(Entries entries, Map<Neighbours, Map<String, Entries>> lists,
			Map<String, String> named) {
	}

	/**
	 * What was found, and lists of neighbours of the nodes in it.
	 *
	 * @param found what was found
	 * @param lists the lists, by the ids of their nodes
	 */
	public record WithLists<T>(T found, Map<Neighbours, Map<String, Entries>> lists) {
	}

}
