package lv.saiknes.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;

/** What belongs to a plan. */
final class PlanParts {

	private final Graph graph;

	/** Relations from a unit of a plan to the one it is part of. */
	private final List<String> ofUnits;

	/** Relations from a unit of a plan to what is printed in it. */
	private final List<String> ofItems;

	PlanParts(Graph graph, Ontology ontology) {
		this.graph = graph;
		this.ofUnits = ontology.treeRelations(RelationType.Whole.TO);
		this.ofItems = ontology.treeRelations(RelationType.Whole.FROM);
	}

	/**
	 * The units below a plan, and the goals, tasks, indicators and benefits of the plan
	 * and its units.
	 */
	Set<Integer> of(int plan) {
		Set<Integer> units = new HashSet<>(Set.of(plan));
		List<Integer> left = new ArrayList<>(units);
		while (!left.isEmpty()) {
			int whole = left.removeLast();
			neighbours(whole, (edge) -> this.ofUnits.contains(edge.relation().kind()) && edge.to() == whole).stream()
				.filter(units::add)
				.forEach(left::add);
		}
		Set<Integer> parts = new HashSet<>(units);
		for (int unit : units) {
			parts.addAll(
					neighbours(unit, (edge) -> this.ofItems.contains(edge.relation().kind()) && edge.from() == unit));
		}
		parts.remove(plan);
		return parts;
	}

	private List<Integer> neighbours(int node, Predicate<Edge> wanted) {
		return IntStream.range(0, this.graph.degree(node))
			.mapToObj((n) -> this.graph.edge(this.graph.edgeAt(node, n)))
			.filter(wanted)
			.map((edge) -> edge.other(node))
			.toList();
	}

}
