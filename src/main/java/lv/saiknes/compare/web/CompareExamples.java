package lv.saiknes.compare.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import lv.saiknes.compare.Sort;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;
import lv.saiknes.query.PerVersion;
import lv.saiknes.query.PreparingException.Prepared;
import lv.saiknes.query.PreparingException;
import lv.saiknes.query.Statements;
import lv.saiknes.query.Vertex;
import org.springframework.stereotype.Component;

/**
 * Pairs that are worth comparing, found in the data: of a kind the two of one type among
 * those with most relations that have most neighbours in common.
 */
@Component
class CompareExamples {

	/**
	 * Of a sort so many pairs, each of another kind, so that one sort does not stand for
	 * all.
	 */
	private static final int PER_SORT = 2;

	/** Of a kind so many are looked at, those with most relations. */
	private static final int PER_KIND = 40;

	/** Of a type so many are paired. */
	private static final int PER_TYPE = 6;

	/** Of a node so many neighbours are looked at. */
	private static final int NEIGHBOURS = 1000;

	/** Two that have less in common are no example. */
	private static final int FEWEST_SHARED = 3;

	private final Statements statements;

	private final Ontology ontology;

	private final PerVersion<List<List<Vertex>>> pairs;

	CompareExamples(Statements statements, Ontology ontology) {
		this.statements = statements;
		this.ontology = ontology;
		this.pairs = new PerVersion<>(Prepared.OVERVIEW, statements, this::read);
	}

	/**
	 * The pairs, those with most in common first; none where the data has none, or while
	 * they are looked for.
	 */
	List<List<Vertex>> list() {
		try {
			return this.pairs.find().orElse(List.of());
		}
		catch (PreparingException ex) {
			return List.of();
		}
	}

	private List<List<Vertex>> read() {
		Map<Sort, Integer> taken = new EnumMap<>(Sort.class);
		return this.ontology.kinds()
			.stream()
			// A class of actors is nobody whom a reader would compare.
			.filter((kind) -> !kind.is(Trait.GROUP))
			.map(Kind::name)
			.sorted()
			.map(this::best)
			.filter((pair) -> pair.shared() >= FEWEST_SHARED)
			.sorted(Comparator.comparing(Pair::shared).reversed())
			.map(Pair::nodes)
			.filter((nodes) -> taken.merge(Sort.of(nodes.getFirst(), this.ontology).orElseThrow(), 1,
					Integer::sum) <= PER_SORT)
			.toList();
	}

	/** Of a kind the two that have most in common; nobody where there are no two. */
	private Pair best(String kind) {
		Map<String, List<Vertex>> byType = new LinkedHashMap<>();
		prominent(kind).stream().filter((node) -> Sort.of(node, this.ontology).isPresent()).forEach((node) -> {
			List<Vertex> alike = byType.computeIfAbsent(String.valueOf(node.properties().get("type")),
					(type) -> new ArrayList<>());
			if (alike.size() < PER_TYPE) {
				alike.add(node);
			}
		});
		Map<String, Set<String>> neighbours = neighbours(
				byType.values().stream().flatMap(List::stream).map(Vertex::id).toList());
		Pair best = new Pair(List.of(), 0);
		for (List<Vertex> alike : byType.values()) {
			for (Vertex one : alike) {
				for (Vertex other : alike.subList(alike.indexOf(one) + 1, alike.size())) {
					Set<String> shared = new HashSet<>(neighbours.getOrDefault(one.id(), Set.of()));
					shared.retainAll(neighbours.getOrDefault(other.id(), Set.of()));
					if (shared.size() > best.shared()) {
						best = new Pair(List.of(one, other), shared.size());
					}
				}
			}
		}
		return best;
	}

	private List<Vertex> prominent(String kind) {
		return this.statements.read("""
				MATCH (n:%s)
				WITH n, COUNT { (n)--() } AS degree
				ORDER BY degree DESC, n.id
				LIMIT $perKind
				RETURN properties(n) AS properties, labels(n) AS labels
				""".formatted(kind), Map.of("perKind", PER_KIND))
			.stream()
			.map((record) -> Vertex.of(record.get("properties").asMap(), record.get("labels").asList()))
			.toList();
	}

	private Map<String, Set<String>> neighbours(List<String> ids) {
		Map<String, Set<String>> neighbours = new LinkedHashMap<>();
		this.statements.read("""
				UNWIND $ids AS id
				MATCH (n:Entity {id: id})
				CALL (n) {
				  MATCH (n)--(other:Entity)
				  RETURN other.id AS other
				  LIMIT $neighbours
				}
				RETURN id, collect(DISTINCT other) AS others
				ORDER BY id
				""", Map.of("ids", ids, "neighbours", NEIGHBOURS))
			.forEach((record) -> neighbours.put(record.get("id").asString(),
					Set.copyOf(record.get("others").asList((other) -> other.asString()))));
		return neighbours;
	}

	/**
	 * Two of a kind.
	 *
	 * @param nodes the two; none where no two have anything in common
	 * @param shared how many neighbours they have in common
	 */
	private record Pair(List<Vertex> nodes, int shared) {
	}

}
