package lv.saiknes.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entities;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Positions;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Relations;
import lv.saiknes.model.Source;
import lv.saiknes.query.Consequences;
import lv.saiknes.query.Rows;
import lv.saiknes.query.StoreException;
import lv.saiknes.store.RangeSums.Range;
import lv.saiknes.store.RangeSums.Suspects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * What is to be written so that a database holds a dataset. Sums over its records and
 * what follows from them tell where something is otherwise; all else is neither worked
 * out nor read. There each node carries a hash of what is stored of it with its claims,
 * and one of the relations that start at it; what has the same hash is not written. All
 * of it may be written in one transaction, or in many small ones: begun again after an
 * end at any moment, the rest is done.
 */
final class Difference {

	/** Hash of a node's content, of a citation's and of a source's. */
	static final String CONTENT = "contentHash";

	/** Hash of the relations that start at a node; absent while some are to come. */
	static final String RELATIONS = "relationsHash";

	private static final int PAGE = 20_000;

	private static final int BATCH = 1000;

	private final Dataset dataset;

	private final Rows.Stored rows;

	private final Target target;

	/** Rows for a new store are made by several threads. */
	private final ThreadLocal<ContentHash> hash = ThreadLocal.withInitial(ContentHash::new);

	/** By node, the relations that start there. */
	private final Positions outgoing;

	private final BitSet created = new BitSet();

	private final BitSet changed = new BitSet();

	/** Nodes in the database from which other relations start than should. */
	private final BitSet rewired = new BitSet();

	private final List<String> gone = new ArrayList<>();

	private final Records<Source> sources;

	private final Records<Citation> citations;

	private final DatasetSums sums;

	private Difference(Dataset dataset, Rows storing, Target target, Optional<DatasetSums> known) {
		this.dataset = dataset;
		this.target = target;
		Entities nodes = dataset.entities();
		for (int node = 0; node < nodes.size(); node++) {
			if (nodes.find(nodes.id(node)).orElseThrow() != node) {
				throw twice(nodes.id(node));
			}
		}
		Relations relations = dataset.relations();
		for (int i = 0; i < relations.size(); i++) {
			if (relations.from(i) == Relations.NO_NODE || relations.to(i) == Relations.NO_NODE) {
				throw new StoreException("The relation `" + relations.id(i) + "` has an end that the dataset lacks.");
			}
		}
		this.outgoing = Positions.ofStarts(relations.size(), relations::from, nodes.size());
		IntFunction<String> ids = nodes::id;
		long[] hashes = new long[nodes.size()];
		long causes = sum(hashes);
		RangeSums entities = RangeSums.of(ids, hashes);
		RangeSums consequences;
		BitSet differing = known.map((sums) -> sums.entities().differing(ids, hashes)).orElseGet(BitSet::new);
		Suspects suspects = known.map((sums) -> sums.entities().suspects(differing, ids, hashes.length))
			.orElseGet(() -> Suspects.all(hashes.length));
		if (known.isPresent() && known.get().causes() == causes && suspects.things().cardinality() <= PAGE) {
			// From what is otherwise nothing follows for others: so nothing follows
			// otherwise.
			consequences = known.get().consequences();
			this.rows = storing.of(dataset, storedConsequences(suspects.ranges()));
		}
		else {
			this.rows = storing.of(dataset);
			long[] following = followingHashes();
			consequences = RangeSums.of(ids, following);
			if (known.isPresent()) {
				differing.or(known.get().consequences().differing(ids, following));
				suspects = known.get().entities().suspects(differing, ids, hashes.length);
			}
		}
		compare(suspects);
		this.sources = new Records<>("Source", dataset.sources(), Source::id, Rows::ofSource,
				known.map(DatasetSums::sources));
		this.citations = new Records<>("Citation", dataset.citations(), Citation::id, Rows::ofCitation,
				known.map(DatasetSums::citations));
		this.sums = new DatasetSums(causes, entities, consequences, this.citations.sums, this.sources.sums);
	}

	/**
	 * Compares a dataset with what a database holds.
	 * @param known sums over what it holds; empty where all of it is to be compared
	 * @throws StoreException when something stands twice in the dataset, or a relation
	 * has no end
	 */
	static Difference between(Dataset dataset, Rows storing, Target target, Optional<DatasetSums> known) {
		return new Difference(dataset, storing, target, known);
	}

	private static StoreException twice(String id) {
		return new StoreException("`" + id + "` stands twice in the dataset.");
	}

	/** Compares a dataset with an empty database. */
	static Difference toNothing(Dataset dataset, Rows storing) {
		return new Difference(dataset, storing, new NoTarget(), Optional.empty());
	}

	private static <T> Map<String, Integer> positions(List<T> things, Function<T, String> id) {
		Map<String, Integer> positions = HashMap.newHashMap(things.size());
		for (int i = 0; i < things.size(); i++) {
			if (positions.put(id.apply(things.get(i)), i) != null) {
				throw twice(id.apply(things.get(i)));
			}
		}
		return positions;
	}

	/**
	 * Hashes each node with the relations that start at it.
	 * @return a sum over all from which something follows for others
	 */
	private long sum(long[] hashes) {
		RecordHash all = new RecordHash();
		RecordHash causing = causing();
		causing.add(this.dataset.date());
		causing.add(this.dataset.sources());
		long causes = causing.end();
		for (Citation citation : this.dataset.citations()) {
			causing.add(citation);
			causes += causing.end();
		}
		for (int node = 0; node < hashes.length; node++) {
			Entity entity = entity(node);
			all.add(entity);
			addCauses(causing, entity);
			for (int i = 0; i < this.outgoing.count(node); i++) {
				Relation relation = this.dataset.relations().get(this.outgoing.get(node, i));
				all.add(relation);
				causing.add(relation);
			}
			hashes[node] = all.end();
			causes += causing.end();
		}
		return causes;
	}

	/** Hashes that from which something follows for others. */
	static RecordHash causing() {
		return new RecordHash(Consequences::followFrom);
	}

	static void addCauses(RecordHash causing, Entity entity) {
		causing.add(entity);
		causing.add(entity.name().lv());
		causing.add(entity.name().en());
	}

	/** Of what follows for each node and the relations that start at it. */
	private long[] followingHashes() {
		RecordHash hash = new RecordHash();
		long[] hashes = new long[this.dataset.entities().size()];
		for (int node = 0; node < hashes.length; node++) {
			hash.add(this.rows.consequences(entity(node)));
			for (int i = 0; i < this.outgoing.count(node); i++) {
				hash.add(this.rows.consequences(this.dataset.relations().get(this.outgoing.get(node, i))));
			}
			hashes[node] = hash.end();
		}
		return hashes;
	}

	/** What was found to follow for the nodes in ranges, and for their relations. */
	private Map<String, Consequences> storedConsequences(List<Range> ranges) {
		Map<String, Consequences> known = new HashMap<>();
		for (Range range : ranges) {
			inRange(range, "MATCH (n:Entity)", """
					RETURN n.id AS id, properties(n) AS properties,
					  [(n)-[r]->(:Entity) | properties(r)] AS relations
					""", (row) -> {
				known.put((String) value(row, "id"), consequences(value(row, "properties")));
				((List<?>) value(row, "relations")).forEach(
						(relation) -> known.put((String) value((Map<?, ?>) relation, "id"), consequences(relation)));
			});
		}
		return known;
	}

	@SuppressWarnings("unchecked")
	private static Consequences consequences(Object properties) {
		return Consequences.of((Map<String, Object>) properties);
	}

	private static Object value(Map<?, ?> row, String name) {
		return Objects.requireNonNull(row.get(name), name);
	}

	private void compare(Suspects suspects) {
		this.created.or(suspects.things());
		eachStored("Entity", suspects.ranges(), (stored) -> {
			String id = (String) value(stored, "id");
			OptionalInt found = this.dataset.entities().find(id);
			if (found.isEmpty()) {
				this.gone.add(id);
				return;
			}
			int node = found.getAsInt();
			this.created.clear(node);
			if (!Objects.equals(stored.get(CONTENT), row(node).get(CONTENT))) {
				this.changed.set(node);
			}
			if (!Objects.equals(stored.get(RELATIONS), relationsHash(node))) {
				this.rewired.set(node);
			}
		});
	}

	private void eachStored(String label, List<Range> ranges, Consumer<Map<String, Object>> reader) {
		ranges.forEach((range) -> inRange(range, "MATCH (n:" + label + ")",
				"RETURN n.id AS id, n.contentHash AS contentHash, n.relationsHash AS relationsHash", reader));
	}

	/** Reads nodes in pages. */
	private void inRange(Range range, String match, String result, Consumer<Map<String, Object>> reader) {
		Map<String, Object> parameters = new HashMap<>(Map.of("from", range.from(), "page", PAGE));
		String until = "";
		if (range.to() != null) {
			parameters.put("to", range.to());
			until = " AND n.id < $to";
		}
		String cypher = match + " WHERE n.id >= $from" + until + " WITH n ORDER BY n.id LIMIT $page " + result
				+ " ORDER BY id";
		List<Map<String, Object>> page;
		do {
			page = this.target.run(cypher, parameters);
			page.forEach(reader);
			if (!page.isEmpty()) {
				// The least that is more than the last.
				parameters.put("from", page.getLast().get("id") + "\0");
			}
		}
		while (page.size() == PAGE);
	}

	/** How many nodes and relations have to be written or looked at, about. */
	long size() {
		return (long) this.created.cardinality() + this.changed.cardinality() + this.gone.size() + relations(created())
				+ relations(this.rewired.stream()) + this.citations.size() + this.sources.size();
	}

	private IntStream created() {
		return this.created.stream();
	}

	private long relations(IntStream nodes) {
		return nodes.mapToLong(this.outgoing::count).sum();
	}

	/** Sums over the dataset, to be kept with it. */
	DatasetSums sums() {
		return this.sums;
	}

	/** In plain words. */
	@Override
	public String toString() {
		return this.created.cardinality() + " new, " + this.changed.cardinality() + " changed and " + this.gone.size()
				+ " vanished nodes, relations of " + (this.created.cardinality() + this.rewired.cardinality())
				+ " nodes";
	}

	/**
	 * Writes all of it, in the transaction that is open or else in one for each batch.
	 * @param inOne whether a transaction is open
	 */
	void write(boolean inOne, LoadProgress progress) {
		Consumer<Runnable> batch = inOne ? Runnable::run : this.target::inTransaction;
		this.sources.write(batch, """
				UNWIND $rows AS row
				MERGE (n:Source {id: row.id})
				SET n:Saiknes, n = row
				""", progress);
		this.citations.write(batch, """
				UNWIND $rows AS row
				MERGE (n:Citation {id: row.id})
				SET n:Saiknes, n = row
				WITH n, row
				OPTIONAL MATCH (n)-[old:FROM_SOURCE]->()
				DELETE old
				WITH DISTINCT n, row
				MATCH (s:Source {id: row.source})
				CREATE (n)-[:FROM_SOURCE]->(s)
				""", progress);
		inBatches(this.created, batch, progress, (nodes) -> create(nodes.stream().map(this::row).toList()));
		inBatches(this.changed, batch, progress,
				(nodes) -> rewrite(this.target, nodes.stream().map(this::row).toList()));
		writeRelations(batch, progress);
		deleteAll("Entity", this.gone, batch, progress);
		deleteAll("Citation", this.citations.gone, batch, progress);
		deleteAll("Source", this.sources.gone, batch, progress);
	}

	/** Writes nodes anew, with their claims; their relations stay. */
	static void rewrite(Target target, List<Map<String, Object>> rows) {
		target.run("""
				UNWIND $ids AS id
				MATCH (:Entity {id: id})-[:HAS_CLAIM]->(c:Claim)
				DETACH DELETE c
				""", Map.of("ids", rows.stream().map((row) -> value(properties(row), "id")).toList()));
		target.run("""
				UNWIND $rows AS row
				MATCH (n:Entity {id: row.properties.id})
				WITH n, row, n.relationsHash AS relationsHash
				REMOVE n:$([l IN labels(n) WHERE NOT l IN ['Saiknes', 'Entity'] AND NOT l IN row.labels])
				SET n:$(row.labels), n = row.properties, n.relationsHash = relationsHash
				WITH n, row
				UNWIND row.claims AS claim
				CREATE (n)-[:HAS_CLAIM]->(c:Saiknes:Claim)
				SET c = claim
				""", Map.of("rows", rows));
	}

	/**
	 * Writes the whole dataset into a new store, by all processors.
	 * @param home the folder of the database, in which none lies yet
	 */
	void writeNew(Path home, LoadProgress progress) throws IOException {
		Contents contents = new Contents(this.dataset, this, progress);
		NewStore.write(home, contents.nodes(), contents.relations());
	}

	private Entity entity(int node) {
		return this.dataset.entities().get(node);
	}

	/** A source as it is to be stored. */
	Map<String, Object> row(Source source) {
		return this.sources.row(source);
	}

	/** A citation as it is to be stored. */
	Map<String, Object> row(Citation citation) {
		return this.citations.row(citation);
	}

	/** A node as it is to be stored. */
	Map<String, Object> row(int node) {
		return row(this.rows, entity(node), this.hash.get());
	}

	/** A node as it is to be stored. */
	static Map<String, Object> row(Rows.Stored rows, Entity entity, ContentHash hash) {
		Map<String, Object> row = new LinkedHashMap<>(rows.entity(entity));
		row.put("claims", rows.claims(entity));
		long content = hash.of(row);
		properties(row).put(CONTENT, content);
		row.put(CONTENT, content);
		return row;
	}

	private List<Map<String, Object>> relationRows(int node) {
		return this.outgoing.of(node).mapToObj(this::relationRow).toList();
	}

	/** The properties of a node or relation as it is to be stored. */
	@SuppressWarnings("unchecked")
	static Map<String, Object> properties(Map<String, Object> row) {
		return (Map<String, Object>) Objects.requireNonNull(row.get("properties"));
	}

	/** A relation as it is to be stored. */
	Map<String, Object> relationRow(int relation) {
		return this.rows.relation(this.dataset.relations().get(relation));
	}

	/** By node, the relations that start there. */
	Positions outgoing() {
		return this.outgoing;
	}

	/** A hash of the relations that start at a node, as they are to be stored. */
	long relationsHash(int node) {
		return this.hash.get().of(relationRows(node));
	}

	private static void inBatches(BitSet nodes, Consumer<Runnable> batch, LoadProgress progress,
			Consumer<List<Integer>> write) {
		List<Integer> some = new ArrayList<>(BATCH);
		nodes.stream().forEach((node) -> {
			some.add(node);
			if (some.size() == BATCH) {
				batch.accept(() -> write.accept(some));
				progress.add(some.size());
				some.clear();
			}
		});
		if (!some.isEmpty()) {
			batch.accept(() -> write.accept(some));
			progress.add(some.size());
		}
	}

	private void writeRelations(Consumer<Runnable> batch, LoadProgress progress) {
		List<Map<String, Object>> waiting = new ArrayList<>();
		int[] size = new int[1];
		BitSet nodes = (BitSet) this.created.clone();
		nodes.or(this.rewired);
		nodes.stream().forEach((node) -> {
			List<Map<String, Object>> wanted = relationRows(node);
			long all = this.hash.get().of(wanted);
			List<Map<String, Object>> missing = this.rewired.get(node) ? removeOthers(node, wanted, batch) : wanted;
			for (int from = 0; from == 0 || from < missing.size(); from += BATCH) {
				List<Map<String, Object>> some = missing.subList(from, Math.min(missing.size(), from + BATCH));
				waiting.add(unit(entity(node).id(), some, (from + BATCH >= missing.size()) ? all : null));
				size[0] += 1 + some.size();
				if (size[0] >= BATCH) {
					flush(waiting, batch);
					size[0] = 0;
				}
			}
			progress.add(wanted.size());
		});
		flush(waiting, batch);
	}

	private static Map<String, Object> unit(String id, List<Map<String, Object>> relations, @Nullable Long hash) {
		Map<String, Object> unit = new HashMap<>();
		unit.put("id", id);
		unit.put("relations", relations);
		unit.put("hash", hash);
		return unit;
	}

	/** Creates nodes with their claims; rows have labels, properties and claims. */
	private void create(List<Map<String, Object>> rows) {
		this.target.run("""
				UNWIND $rows AS row
				CREATE (n:Saiknes:Entity)
				SET n:$(row.labels), n = row.properties
				WITH n, row
				UNWIND row.claims AS claim
				CREATE (n)-[:HAS_CLAIM]->(c:Saiknes:Claim)
				SET c = claim
				""", Map.of("rows", rows));
	}

	/**
	 * Creates relations that start at nodes; units have the node's id, its new hash or
	 * none, and rows with kind, end and properties.
	 */
	private void connect(List<Map<String, Object>> units) {
		this.target.run("""
				UNWIND $units AS unit
				MATCH (a:Entity {id: unit.id})
				SET a.relationsHash = unit.hash
				WITH a, unit
				UNWIND unit.relations AS row
				MATCH (b:Entity {id: row.to})
				CREATE (a)-[r:$(row.kind)]->(b)
				SET r = row.properties
				""", Map.of("units", units));
	}

	private void flush(List<Map<String, Object>> units, Consumer<Runnable> batch) {
		if (!units.isEmpty()) {
			batch.accept(() -> connect(units));
			units.clear();
		}
	}

	/** Removes what is not wanted or is otherwise, and says what is still missing. */
	private List<Map<String, Object>> removeOthers(int node, List<Map<String, Object>> wanted,
			Consumer<Runnable> batch) {
		Map<String, Object> id = Map.of("id", entity(node).id());
		Map<Long, Map<String, Object>> missing = new LinkedHashMap<>();
		wanted.forEach((row) -> missing.put(this.hash.get().of(row), row));
		List<Object> others = new ArrayList<>();
		this.target.run("""
				MATCH (a:Entity {id: $id})-[r]->(b:Entity)
				RETURN elementId(r) AS element, {to: b.id, kind: type(r), properties: properties(r)} AS row
				""", id).forEach((stored) -> {
			if (missing.remove(this.hash.get().of(Objects.requireNonNull(stored.get("row")))) == null) {
				others.add(stored.get("element"));
			}
		});
		if (!others.isEmpty()) {
			batch.accept(() -> this.target.run("""
					MATCH (a:Entity {id: $id})
					REMOVE a.relationsHash
					WITH a
					MATCH (a)-[r]->()
					WHERE elementId(r) IN $others
					DELETE r
					""", Map.of("id", entity(node).id(), "others", others)));
		}
		return List.copyOf(missing.values());
	}

	private void deleteAll(String label, List<String> ids, Consumer<Runnable> batch, LoadProgress progress) {
		for (int from = 0; from < ids.size(); from += BATCH) {
			List<String> some = ids.subList(from, Math.min(ids.size(), from + BATCH));
			batch.accept(() -> this.target.run("UNWIND $ids AS id MATCH (n:" + label + """
					 {id: id})
					OPTIONAL MATCH (n)-[:HAS_CLAIM]->(c:Claim)
					DETACH DELETE c, n
					""", Map.of("ids", some)));
			progress.add(some.size());
		}
	}

	/** Nodes that stand by themselves. */
	private final class Records<T> {

		private final List<T> things;

		private final BitSet missing;

		private final List<String> gone = new ArrayList<>();

		private final Function<T, Map<String, Object>> properties;

		private final RangeSums sums;

		Records(String label, List<T> things, Function<T, String> id, Function<T, Map<String, Object>> properties,
				Optional<RangeSums> known) {
			this.things = things;
			this.properties = properties;
			IntFunction<String> ids = (thing) -> id.apply(things.get(thing));
			Supplier<Map<String, Integer>> positions = SingletonSupplier.of(() -> positions(things, id));
			if (!RangeSums.isSorted(ids, things.size())) {
				// It may be that one stands twice.
				positions.get();
			}
			long[] hashes = hashes(things);
			this.sums = RangeSums.of(ids, hashes);
			Suspects suspects = known.map((sums) -> sums.suspects(sums.differing(ids, hashes), ids, hashes.length))
				.orElseGet(() -> Suspects.all(hashes.length));
			this.missing = suspects.things();
			eachStored(label, suspects.ranges(), (stored) -> {
				String found = (String) Objects.requireNonNull(stored.get("id"));
				Integer thing = positions.get().get(found);
				if (thing == null) {
					this.gone.add(found);
				}
				else if (Objects.equals(stored.get(CONTENT), row(things.get(thing)).get(CONTENT))) {
					this.missing.clear(thing);
				}
			});
		}

		private static long[] hashes(List<?> things) {
			RecordHash hash = new RecordHash();
			return things.stream().mapToLong((thing) -> {
				hash.add(thing);
				return hash.end();
			}).toArray();
		}

		int size() {
			return this.missing.cardinality() + this.gone.size();
		}

		private Map<String, Object> row(T thing) {
			Map<String, Object> row = new LinkedHashMap<>(this.properties.apply(thing));
			row.put(CONTENT, Difference.this.hash.get().of(row));
			return row;
		}

		void write(Consumer<Runnable> batch, String cypher, LoadProgress progress) {
			inBatches(this.missing, batch, progress, (some) -> Difference.this.target.run(cypher,
					Map.of("rows", some.stream().map(this.things::get).map(this::row).toList())));
		}

	}

	/** Holds nothing yet, and is written to in another way. */
	private static final class NoTarget implements Target {

		@Override
		public List<Map<String, Object>> run(String cypher, Map<String, Object> parameters) {
			return List.of();
		}

		@Override
		public void inTransaction(Runnable work) {
			throw new UnsupportedOperationException("a new store is written without transactions");
		}

	}

}
