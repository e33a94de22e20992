package lv.saiknes.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import lv.saiknes.graph.Graph;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.query.LongWork;

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
		LongWork work = new LongWork();
		List<Integer> left = new ArrayList<>(units);
		while (!left.isEmpty()) {
			int whole = left.removeLast();
			work.steps(1 + this.graph.degree(whole));
			neighbours(whole,
					(edge) -> this.ofUnits.contains(this.graph.type(edge).name()) && this.graph.to(edge) == whole)
				.stream()
				.filter(units::add)
				.forEach(left::add);
		}
		Set<Integer> parts = new HashSet<>(units);
		for (int unit : units) {
			work.steps(1 + this.graph.degree(unit));
			parts.addAll(neighbours(unit,
					(edge) -> this.ofItems.contains(this.graph.type(edge).name()) && this.graph.from(edge) == unit));
		}
		parts.remove(plan);
		return parts;
	}

	private List<Integer> neighbours(int node, IntPredicate wanted) {
		return IntStream.range(0, this.graph.degree(node))
			.map((n) -> this.graph.edgeAt(node, n))
			.filter(wanted)
			.map((edge) -> this.graph.other(edge, node))
			.boxed()
			.toList();
	}

}
