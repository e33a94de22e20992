package lv.saiknes.explore;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import lv.saiknes.graph.Graph;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType.Whole;

/**
 * Which nodes are parts of plans or units, and which concern regions. It is found in
 * memory, backwards from those: along paths of any length the database does not look
 * whether its time is over, and it would go from each node that is asked about.
 */
final class Inside {

	/** So deep is a plan at most. */
	private static final int LEVELS = 6;

	private static final Set<String> WORK_OF = Set.of("PREPARED_BY", "DRAFTED_BY", "ADOPTED_BY", "OBSERVED_IN");

	private static final Set<String> TAKES_PART = Set.of("IMPLEMENTS", "PARTY_TO", "PARTICIPATED_IN");

	private static final Set<String> BELONGS = Set.of("MEMBER_OF", "LOCATED_IN", "UNIT_OF", "OF");

	/** So far from its region a body belongs to it. */
	private static final int BELONGING = 3;

	private final Graph graph;

	private final Set<String> units;

	private final Set<String> items;

	Inside(Graph graph, Ontology ontology) {
		this.graph = graph;
		this.units = Set.copyOf(ontology.treeRelations(Whole.TO));
		this.items = Set.copyOf(ontology.treeRelations(Whole.FROM));
	}

	/**
	 * Positions of the nodes that are both.
	 * @param parts ids of the plans or units of which they are, or are parts; no matter
	 * when empty
	 * @param regions ids of the regions that they concern: they are, or their plan was
	 * made by, a body of the region, or one implements, is a party to or took part in
	 * them; no matter when empty
	 */
	BitSet find(Collection<String> parts, Collection<String> regions) {
		BitSet inside = new BitSet();
		inside.set(0, this.graph.nodeCount());
		if (!parts.isEmpty()) {
			inside.and(partsOf(positions(parts)));
		}
		if (!regions.isEmpty()) {
			BitSet bodies = backwards(positions(regions), BELONGS, BELONGING);
			bodies.or(neighbours(bodies, TAKES_PART, false));
			bodies.or(neighbours(bodies, WORK_OF, true));
			inside.and(partsOf(bodies));
		}
		return inside;
	}

	/** Ids of the same. */
	List<String> ids(Collection<String> parts, Collection<String> regions) {
		return find(parts, regions).stream().mapToObj(this.graph::id).toList();
	}

	private BitSet positions(Collection<String> ids) {
		BitSet positions = new BitSet();
		ids.forEach((id) -> this.graph.find(id).ifPresent(positions::set));
		return positions;
	}

	/** These and what they are made up of. */
	private BitSet partsOf(BitSet wholes) {
		BitSet parts = backwards(wholes, this.units, LEVELS);
		parts.or(neighbours(parts, this.items, false));
		return parts;
	}

	private BitSet backwards(BitSet from, Set<String> types, int steps) {
		BitSet reached = (BitSet) from.clone();
		BitSet last = from;
		for (int i = 0; i < steps && !last.isEmpty(); i++) {
			BitSet next = neighbours(last, types, true);
			next.andNot(reached);
			reached.or(next);
			last = next;
		}
		return reached;
	}

	/** Where edges of these types lead from these nodes, or from where to them. */
	private BitSet neighbours(BitSet nodes, Set<String> types, boolean backwards) {
		BitSet found = new BitSet();
		nodes.stream().forEach((node) -> this.graph.edgesAt(node).forEach((edge) -> {
			int end = backwards ? this.graph.from(edge) : this.graph.to(edge);
			if (end != node && types.contains(this.graph.type(edge).name())) {
				found.set(end);
			}
		}));
		return found;
	}

}
