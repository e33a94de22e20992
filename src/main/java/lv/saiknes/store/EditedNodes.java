package lv.saiknes.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import lv.saiknes.model.Claim;
import lv.saiknes.model.ContentSum;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.query.Consequences;
import lv.saiknes.query.Rows;
import lv.saiknes.store.RangeSums.Range;
import lv.saiknes.text.Folding;

/**
 * Writes edited names and sentences of nodes where all else stays, without the rest of
 * the dataset at hand: what is stored of a node is its record, and the sums over the
 * range that it is in tell whether that is still what was loaded. For one thread.
 */
final class EditedNodes {

	/** A node as {@link Rows#entity} reads it. */
	private static final String NODE = """
			{labels: labels(n), properties: properties(n), claims: COLLECT {
			  MATCH (n)-[:HAS_CLAIM]->(c:Claim) RETURN properties(c) ORDER BY c.position
			}}""";

	private final Target target;

	private final Rows rows;

	private final DatasetSums known;

	private final RecordHash hash = new RecordHash();

	private EditedNodes(Target target, Rows rows, DatasetSums known) {
		this.target = target;
		this.rows = rows;
		this.known = known;
	}

	/**
	 * Writes them into the dataset that is loaded, in the transaction that is open.
	 * @param from the sum over what is loaded
	 * @param described nodes of it with the names and sentences that they are to have
	 * @return the sum over the dataset then; empty where this cannot be done so, and
	 * nothing was written
	 */
	static Optional<ContentSum> write(Target target, Rows rows, ContentSum from, Collection<Entity> described) {
		boolean loaded = !target
			.run("MATCH (d:SaiknesDataset {version: $version, storedBy: $program}) RETURN 1 AS one",
					Map.of("version", from.version(), "program", ProgramHash.get()))
			.isEmpty();
		try {
			return loaded
					? DatasetSums.find(target)
						.flatMap((known) -> new EditedNodes(target, rows, known).write(from, described))
					: Optional.empty();
		}
		catch (UnreadableException ex) {
			return Optional.empty();
		}
	}

	private Optional<ContentSum> write(ContentSum from, Collection<Entity> described) {
		Map<String, Entity> stored = new HashMap<>();
		this.target
			.run("MATCH (n:Entity) WHERE n.id IN $ids RETURN " + NODE + " AS row",
					Map.of("ids", described.stream().map(Entity::id).toList()))
			.forEach((row) -> {
				Entity entity = read(this.rows::entity, map(row, "row"));
				stored.put(entity.id(), entity);
			});
		Map<String, Entity> edited = new LinkedHashMap<>();
		ContentSum sum = from;
		for (Entity one : described) {
			Entity old = stored.get(one.id());
			if (old == null || one.claims().size() > old.claims().size()) {
				return Optional.empty();
			}
			Entity fresh = withSentencesOf(one, old);
			if (hash(fresh) != hash(old)) {
				if (causeButName(fresh) != causeButName(old) || isNamedTwice(one, old)) {
					return Optional.empty();
				}
				edited.put(fresh.id(), fresh);
				sum = sum.with(fresh, old);
			}
		}
		Map<String, Consequences> consequences = new HashMap<>();
		RangeSums sums = this.known.entities();
		long causes = this.known.causes();
		for (int range : edited.keySet().stream().mapToInt(sums::rangeOf).distinct().toArray()) {
			Map<String, Node> nodes = nodes(sums.range(range));
			if (sum(nodes, Map.of()) != sums.sums().get(range)) {
				return Optional.empty();
			}
			for (Node node : nodes.values()) {
				String id = node.entity().id();
				consequences.put(id, node.consequences());
				Entity fresh = edited.getOrDefault(id, node.entity());
				if (!fresh.name().equals(node.entity().name())) {
					if (node.consequences().followFromName()) {
						return Optional.empty();
					}
					causes += cause(fresh, node.relations()) - cause(node.entity(), node.relations());
				}
			}
			sums = sums.with(range, sum(nodes, edited));
		}
		Rows.Stored storing = this.rows.of(consequences);
		ContentHash content = new ContentHash();
		Difference.rewrite(this.target,
				edited.values().stream().map((one) -> Difference.row(storing, one, content)).toList());
		this.target.run("""
				MATCH (d:SaiknesDataset)
				SET d.version = $version, d.causes = $causes, d.entitySums = $sums
				""", Map.of("version", sum.version(), "causes", causes, "sums", sums.sums()));
		return Optional.of(sum);
	}

	private static Entity withSentencesOf(Entity described, Entity old) {
		List<Claim> claims = new ArrayList<>(described.claims());
		claims.addAll(claimsOfOthers(described, old));
		return new Entity(old.id(), old.kind(), old.labels(), described.name(), described.aliases(), described.forms(),
				described.summary(), described.sameAs(), described.properties(), claims);
	}

	/** What others say of it and what follows by rule comes after its own claims. */
	private static List<Claim> claimsOfOthers(Entity described, Entity old) {
		return old.claims().subList(described.claims().size(), old.claims().size());
	}

	/** Whether it is now called what another file says that people call it. */
	private static boolean isNamedTwice(Entity described, Entity old) {
		Set<String> own = described.allNames().stream().map(Folding::words).collect(Collectors.toSet());
		return old.withClaims(claimsOfOthers(described, old))
			.everydayNames()
			.stream()
			.map(Folding::words)
			.anyMatch(own::contains);
	}

	private long hash(Entity entity) {
		this.hash.add(entity);
		return this.hash.end();
	}

	private static long causeButName(Entity entity) {
		RecordHash cause = Difference.causing();
		cause.add(entity);
		return cause.end();
	}

	private static long cause(Entity entity, List<Relation> relations) {
		RecordHash cause = Difference.causing();
		Difference.addCauses(cause, entity);
		relations.forEach(cause::add);
		return cause.end();
	}

	/** What is stored in a range, in the order of ids. */
	private Map<String, Node> nodes(Range range) {
		Map<String, Object> parameters = new HashMap<>(Map.of("from", range.from()));
		String until = "";
		if (range.to() != null) {
			parameters.put("to", range.to());
			until = " AND n.id < $to";
		}
		Map<String, Node> nodes = new TreeMap<>();
		this.target.run("MATCH (n:Entity) WHERE n.id >= $from" + until + " RETURN " + NODE + """
				 AS row, [(n)-[r]->(b:Entity) | {kind: type(r), from: n.id, to: b.id, properties: properties(r)}]
				 AS relations
				""", parameters).forEach((row) -> {
			Entity entity = read(this.rows::entity, map(row, "row"));
			Map<String, Relation> relations = new TreeMap<>();
			((List<?>) Objects.requireNonNull(row.get("relations"))).forEach((one) -> {
				Relation relation = read(this.rows::relation, map(one));
				relations.put(relation.id(), relation);
			});
			nodes.put(entity.id(), new Node(entity, List.copyOf(relations.values()),
					read(Consequences::of, map(map(row, "row"), "properties"))));
		});
		return nodes;
	}

	/** What somebody has changed by hand may be no record any more. */
	private static <T> T read(Function<Map<String, Object>, T> reader, Map<String, Object> row) {
		try {
			return reader.apply(row);
		}
		catch (RuntimeException ex) {
			throw new UnreadableException(ex);
		}
	}

	/** The sum over a range in which some nodes are others. */
	private long sum(Map<String, Node> nodes, Map<String, Entity> others) {
		long sum = 0;
		for (Node node : nodes.values()) {
			this.hash.add(others.getOrDefault(node.entity().id(), node.entity()));
			node.relations().forEach(this.hash::add);
			sum = RangeSums.added(sum, this.hash.end());
		}
		return sum;
	}

	private static Map<String, Object> map(Map<String, Object> row, String name) {
		return map(Objects.requireNonNull(row.get(name), name));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

	/**
	 * What is stored of a node.
	 *
	 * @param entity the node
	 * @param relations those that start there, in the order of ids
	 * @param consequences what follows for it
	 */
	private record Node(Entity entity, List<Relation> relations, Consequences consequences) {
	}

	/** What is stored is no record. */
	private static final class UnreadableException extends RuntimeException {

		private static final long serialVersionUID = 1;

		UnreadableException(RuntimeException cause) {
			super(cause);
		}

	}

}
