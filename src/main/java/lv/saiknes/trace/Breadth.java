package lv.saiknes.trace;

import java.util.List;
import java.util.Set;

import lv.saiknes.graph.Graph;
import lv.saiknes.ontology.Trait;

/**
 * Which nodes join so much that two things which meet in them need have nothing to do
 * with each other. Immutable.
 */
final class Breadth {

	/** What such a node can be; that a body takes part in much makes it no class. */
	private static final Set<Trait> CLASSES = Set.of(Trait.THEME, Trait.INSTRUMENT, Trait.GROUP);

	private static final int MANY = 10;

	private final HopGraph hops;

	Breadth(HopGraph hops) {
		this.hops = hops;
	}

	/** The broad nodes between the ends of a path, by position. */
	List<Integer> between(List<Integer> nodes) {
		return nodes.subList(1, nodes.size() - 1).stream().filter(this::isBroad).toList();
	}

	/** Whether the node at this position joins so much. */
	boolean isBroad(int node) {
		Graph graph = this.hops.graph();
		return this.hops.start(node + 1) - this.hops.start(node) >= MANY
				&& CLASSES.stream().anyMatch((trait) -> graph.is(node, trait));
	}

}
