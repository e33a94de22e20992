package lv.saiknes.editions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.ontology.Trait;
import org.jspecify.annotations.Nullable;

/** A plan as the graph has it: its parts in printed order with what hangs on each. */
final class PlanTree {

	private static final Pattern NUMBER = Pattern.compile("\\d+");

	private static final Comparator<Entity> PRINTED = Comparator
		.comparing((Entity entity) -> padded(String.valueOf(entity.properties().getOrDefault("number", ""))))
		.thenComparing((entity) -> padded(entity.id()));

	private final Graph graph;

	private final List<Unit> units = new ArrayList<>();

	PlanTree(Graph graph, int plan) {
		this.graph = graph;
		add(plan, new HashSet<>());
	}

	/** The plan itself, then its parts. */
	List<Unit> units() {
		return this.units;
	}

	private void add(int node, Set<Integer> seen) {
		if (!seen.add(node)) {
			return;
		}
		this.units.add(unit(node));
		edges(node, false, "PART_OF").stream()
			.map(Edge::from)
			.filter((part) -> !this.graph.is(part, Trait.PLAN))
			.sorted(Comparator.comparing(this.graph::entity, PRINTED))
			.forEach((part) -> add(part, seen));
	}

	private Unit unit(int node) {
		Entity entity = this.graph.entity(node);
		List<Task> tasks = edges(node, true, "HAS_TASK").stream()
			.filter((edge) -> this.graph.is(edge.to(), Trait.TASK))
			.map((edge) -> new Task(this.graph.entity(edge.to()), edge.relation(),
					place(edge.relation(), number(entity))))
			.sorted(Comparator.comparing(Task::node, PRINTED))
			.toList();
		List<Tie> ties = new ArrayList<>();
		for (String role : List.of("IMPLEMENTS", "PARTNERS_IN")) {
			edges(node, false, role)
				.forEach((edge) -> ties.add(new Tie(edge.relation(), this.graph.entity(edge.from()), false)));
		}
		edges(node, true, "FUNDED_BY")
			.forEach((edge) -> ties.add(new Tie(edge.relation(), this.graph.entity(edge.to()), true)));
		return new Unit(entity, number(entity), tasks, ties);
	}

	/** What a rule concluded follows from the rest, so it is no difference of its own. */
	private List<Edge> edges(int node, boolean out, String kind) {
		List<Edge> edges = new ArrayList<>();
		for (int i = 0; i < this.graph.degree(node); i++) {
			int number = this.graph.edgeAt(node, i);
			if (!this.graph.type(number).name().equals(kind)) {
				continue;
			}
			Edge edge = this.graph.edge(number);
			if ((out ? edge.from() : edge.to()) == node && edge.relation().premises().isEmpty()) {
				edges.add(edge);
			}
		}
		return edges;
	}

	/** Where a task is printed within its part, as its first passage says. */
	private @Nullable String place(Relation relation, @Nullable String number) {
		if (relation.citations().isEmpty()) {
			return null;
		}
		String locator = this.graph.citation(relation.citations().getFirst()).locator();
		return (number != null && locator.startsWith(number + "/")) ? locator.substring(number.length()) : locator;
	}

	private static @Nullable String number(Entity entity) {
		return (entity.properties().get("number") instanceof String number) ? number : null;
	}

	private static String padded(String text) {
		return NUMBER.matcher(text).replaceAll((match) -> "%09d".formatted(Long.parseLong(match.group())));
	}

	/**
	 * A part of the plan, or the plan itself.
	 *
	 * @param node the part
	 * @param number its number as printed, null where it has none
	 * @param tasks its tasks in printed order
	 * @param ties who is named for it, and money
	 */
	record Unit(Entity node, @Nullable String number, List<Task> tasks, List<Tie> ties) {
	}

	/**
	 * A task.
	 *
	 * @param node the task
	 * @param relation what says that it is one of its part
	 * @param number its number within the part, null where it has none
	 */
	record Task(Entity node, Relation relation, @Nullable String number) {
	}

	/**
	 * A body or money that is named for a part.
	 *
	 * @param relation the relation
	 * @param other the body or money
	 * @param money whether it pays
	 */
	record Tie(Relation relation, Entity other, boolean money) {

		PlanChange.What what() {
			return this.money ? PlanChange.What.MONEY : PlanChange.What.ROLE;
		}

		/** What is the same in both editions if it is the same tie. */
		List<String> key() {
			return List.of(this.relation.kind(), this.other.id(),
					String.valueOf(this.relation.properties().getOrDefault("key", "")));
		}

	}

}
