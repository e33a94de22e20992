package lv.saiknes.editions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import lv.saiknes.editions.Matching.Item;
import lv.saiknes.editions.PlanChange.How;
import lv.saiknes.editions.PlanChange.What;
import lv.saiknes.editions.PlanTree.Task;
import lv.saiknes.editions.PlanTree.Tie;
import lv.saiknes.editions.PlanTree.Unit;
import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Trait;
import lv.saiknes.sentence.Named;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.time.Printed;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares two editions of a plan: their parts, tasks, roles and money. Parts and tasks
 * are matched by their words and numbers, bodies and money by their ids. Safe to share
 * between threads.
 */
@Component
public class PlanComparer {

	private static final String EDITION_OF = "EDITION_OF";

	/** What makes money other money, though it comes from the same source. */
	private static final List<String> SUMS = List.of("amount", "currency", "share");

	private final CurrentGraph current;

	private final SentenceWriter sentences;

	PlanComparer(CurrentGraph current, SentenceWriter sentences) {
		this.current = current;
		this.sentences = sentences;
	}

	/** The plans of which the data has an earlier edition, each with that. */
	public List<Editions> listEditions() {
		Graph graph = this.current.get();
		return IntStream.range(0, graph.edgeCount())
			.filter((edge) -> graph.type(edge).name().equals(EDITION_OF))
			.mapToObj((edge) -> new Editions(graph.entity(graph.to(edge)), graph.entity(graph.from(edge))))
			.toList();
	}

	/**
	 * Those of them in which a plan is one of the two; none where there is no such plan.
	 */
	public List<Editions> listEditions(String plan) {
		Graph graph = this.current.get();
		OptionalInt node = graph.find(plan);
		return node.isEmpty() ? List.of()
				: IntStream.range(0, graph.degree(node.getAsInt()))
					.map((i) -> graph.edgeAt(node.getAsInt(), i))
					.filter((edge) -> graph.type(edge).name().equals(EDITION_OF))
					.mapToObj((edge) -> new Editions(graph.entity(graph.to(edge)), graph.entity(graph.from(edge))))
					.toList();
	}

	/**
	 * What differs between two plans.
	 * @param from id of the earlier edition
	 * @param to id of the later edition
	 * @throws PlanException when one of them is no plan, or both are the same
	 */
	public PlanComparison compare(String from, String to) {
		Graph graph = this.current.get();
		int earlier = plan(graph, "from", from);
		int later = plan(graph, "to", to);
		if (earlier == later) {
			throw new PlanException("to", to, false, Words.text("refusal.plan-same", to));
		}
		return new PlanComparison(graph.entity(earlier), graph.entity(later),
				new Comparing(graph, new PlanTree(graph, earlier), new PlanTree(graph, later)).changes());
	}

	private static int plan(Graph graph, String argument, String id) {
		OptionalInt node = graph.find(id);
		if (node.isEmpty()) {
			throw new PlanException(argument, id, true, Words.text("refusal.plan-unknown", id));
		}
		if (!graph.is(node.getAsInt(), Trait.PLAN)) {
			throw new PlanException(argument, id, false,
					Words.text("refusal.other-kind", id, "Plan", graph.entity(node.getAsInt()).kind()));
		}
		return node.getAsInt();
	}

	/**
	 * Two editions of a plan.
	 *
	 * @param from the earlier one
	 * @param to the later one
	 */
	public record Editions(Entity from, Entity to) {
	}

	/** The work of one comparison. */
	private final class Comparing {

		private final Graph graph;

		private final List<Unit> before;

		private final List<Unit> after;

		private final Map<Unit, Unit> same;

		/**
		 * The tasks of the later edition that the earlier one has, too, each with that.
		 */
		private final Map<Task, Task> tasksBefore = new HashMap<>();

		private final List<PlanChange> found = new ArrayList<>();

		Comparing(Graph graph, PlanTree before, PlanTree after) {
			this.graph = graph;
			this.before = before.units();
			this.after = after.units();
			Matching matching = new Matching();
			this.same = new LinkedHashMap<>(matching.pairs(parts(this.before), parts(this.after)));
			this.same.put(this.before.getFirst(), this.after.getFirst());
			this.same.forEach((one, other) -> keep(matching.pairs(items(one.tasks()), items(other.tasks()))));
			// What is left may stand in another part now, where the number says nothing.
			keep(matching.pairs(loose(this.before, Set.copyOf(this.tasksBefore.values())),
					loose(this.after, Set.copyOf(this.tasksBefore.keySet()))));
		}

		private void keep(Map<Task, Task> pairs) {
			pairs.forEach((one, other) -> this.tasksBefore.put(other, one));
		}

		private static List<Item<Unit>> parts(List<Unit> units) {
			return units.stream().skip(1).map((unit) -> new Item<>(unit, unit.number(), unit.node().name())).toList();
		}

		private static List<Item<Task>> items(List<Task> tasks) {
			return tasks.stream().map((task) -> new Item<>(task, task.number(), task.node().name())).toList();
		}

		private static List<Item<Task>> loose(List<Unit> units, Set<Task> taken) {
			return units.stream()
				.flatMap((unit) -> unit.tasks().stream())
				.filter((task) -> !taken.contains(task))
				.map((task) -> new Item<>(task, null, task.node().name()))
				.toList();
		}

		List<PlanChange> changes() {
			for (Slot slot : slots()) {
				unit(slot);
				tasks(slot);
				ties(slot);
			}
			return this.found;
		}

		/**
		 * The parts in the order of the later edition; what that has not stands behind
		 * what it follows in the earlier one.
		 */
		private List<Slot> slots() {
			Map<Unit, Unit> back = new HashMap<>();
			this.same.forEach((one, other) -> back.put(other, one));
			List<Slot> slots = new ArrayList<>();
			this.after.forEach((other) -> slots.add(new Slot(back.get(other), other)));
			int last = 0;
			for (Unit one : this.before) {
				Unit other = this.same.get(one);
				if (other != null) {
					last = slots.indexOf(new Slot(one, other));
				}
				else {
					slots.add(++last, new Slot(one, null));
				}
			}
			return slots;
		}

		private void unit(Slot slot) {
			Unit one = slot.one();
			Unit other = slot.other();
			List<Relation> before = (one != null) ? above(one) : List.of();
			List<Relation> after = (other != null) ? above(other) : List.of();
			if (one == null || other == null) {
				add((one == null) ? How.ADDED : How.DROPPED, What.UNIT, slot, one, other, before, after,
						slot.unit().title());
			}
			else if (this.same.get(this.before.getFirst()) != other && !one.node().name().equals(other.node().name())) {
				add(How.REWORDED, What.UNIT, slot, one, other, before, after, one.node().title(), other.node().title());
			}
		}

		private void tasks(Slot slot) {
			for (Task task : (slot.other() != null) ? slot.other().tasks() : List.<Task>of()) {
				Task known = this.tasksBefore.get(task);
				if (known == null) {
					add(How.ADDED, What.TASK, slot, null, task.node(), List.of(), List.of(task.relation()),
							slot.unit().title(), task.node().name());
				}
				else if (slot.one() == null || !slot.one().tasks().contains(known)) {
					add(How.MOVED, What.TASK, slot, known.node(), task.node(), List.of(known.relation()),
							List.of(task.relation()), of(known).title(), slot.unit().title(), task.node().name());
				}
				else if (!known.node().name().equals(task.node().name())) {
					add(How.REWORDED, What.TASK, slot, known.node(), task.node(), List.of(known.relation()),
							List.of(task.relation()), slot.unit().title(), known.node().name(), task.node().name());
				}
			}
			for (Task task : (slot.one() != null) ? slot.one().tasks() : List.<Task>of()) {
				if (!this.tasksBefore.containsValue(task)) {
					add(How.DROPPED, What.TASK, slot, task.node(), null, List.of(task.relation()), List.of(),
							slot.unit().title(), task.node().name());
				}
			}
		}

		/** The part of the earlier edition that has a task. */
		private Entity of(Task task) {
			return this.before.stream().filter((unit) -> unit.tasks().contains(task)).findFirst().orElseThrow().node();
		}

		private void ties(Slot slot) {
			Map<List<String>, Tie> before = (slot.one() != null) ? byKey(slot.one()) : Map.of();
			Map<List<String>, Tie> after = (slot.other() != null) ? byKey(slot.other()) : Map.of();
			after.forEach((key, tie) -> {
				Tie known = before.get(key);
				if (known == null) {
					add(How.ADDED, tie.what(), slot, null, tie.other(), List.of(), List.of(tie.relation()),
							sentence(tie, false));
				}
				else if (!sums(known).equals(sums(tie))) {
					add(How.ALTERED, tie.what(), slot, known.other(), tie.other(), List.of(known.relation()),
							List.of(tie.relation()), sentence(tie, false), sum(known), sum(tie));
				}
			});
			before.forEach((key, tie) -> {
				if (!after.containsKey(key)) {
					add(How.DROPPED, tie.what(), slot, tie.other(), null, List.of(tie.relation()), List.of(),
							sentence(tie, true));
				}
			});
		}

		private static Map<List<String>, Tie> byKey(Unit unit) {
			Map<List<String>, Tie> ties = new LinkedHashMap<>();
			unit.ties().forEach((tie) -> ties.putIfAbsent(tie.key(), tie));
			return ties;
		}

		private Text sentence(Tie tie, boolean past) {
			Relation relation = tie.relation();
			return PlanComparer.this.sentences.sentence(relation.kind(), named(relation.from()), named(relation.to()),
					past);
		}

		private Named named(String id) {
			return Named.of(this.graph.entity(this.graph.find(id).orElseThrow()));
		}

		/** Why a part is one: what says of which it is a part. */
		private List<Relation> above(Unit unit) {
			int node = this.graph.find(unit.node().id()).orElseThrow();
			return IntStream.range(0, this.graph.degree(node))
				.mapToObj((n) -> this.graph.edge(this.graph.edgeAt(node, n)))
				.filter((edge) -> edge.from() == node && edge.kind().equals("PART_OF"))
				.map(Edge::relation)
				.toList();
		}

		private void add(How how, What what, Slot slot, @Nullable Unit one, @Nullable Unit other, List<Relation> before,
				List<Relation> after, Object... arguments) {
			add(how, what, slot, (one != null) ? one.node() : null, (other != null) ? other.node() : null, before,
					after, arguments);
		}

		private void add(How how, What what, Slot slot, @Nullable Entity earlier, @Nullable Entity later,
				List<Relation> before, List<Relation> after, Object... arguments) {
			this.found.add(new PlanChange(how, what, slot.unit(), earlier, later,
					Words.text("editions." + what + "." + how, arguments), citations(before), citations(after)));
		}

		private List<Citation> citations(List<Relation> relations) {
			return relations.stream()
				.flatMap((relation) -> relation.citations().stream())
				.distinct()
				.map(this.graph::citation)
				.toList();
		}

	}

	private static List<Object> sums(Tie tie) {
		return SUMS.stream().map((name) -> tie.relation().properties().getOrDefault(name, "")).toList();
	}

	private static Text sum(Tie tie) {
		List<Text> said = SUMS.stream()
			.map((name) -> tie.relation().properties().get(name))
			.filter(Objects::nonNull)
			.map((value) -> new Text(Printed.of(value, Language.LV), Printed.of(value, Language.EN)))
			.toList();
		return said.isEmpty() ? Words.text("editions.no-sum") : Words.joined(said, " ");
	}

	/**
	 * A part as the two editions have it.
	 *
	 * @param one in the earlier edition, null where that has it not
	 * @param other in the later edition, likewise
	 */
	private record Slot(@Nullable Unit one, @Nullable Unit other) {

		Entity unit() {
			return Objects.requireNonNull((this.other != null) ? this.other : this.one).node();
		}

	}

}
