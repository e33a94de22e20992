package lv.saiknes.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

import lv.saiknes.model.Language;
import lv.saiknes.query.Vertex;
import org.jspecify.annotations.Nullable;

/**
 * A part of a plan as the plan page shows it, with all that is below it. Tasks and
 * indicators belong to one measure each and are added up; an implementer, partner or
 * funding instrument that several measures name counts once.
 *
 * @param id its id
 * @param number its printed number, absent where none is printed
 * @param name its name
 * @param open whether it is unfolded
 * @param parts what it is divided into
 * @param tasks its own tasks
 * @param taskCount tasks of it and of everything below
 * @param implementers distinct implementers named in it and below, by id
 * @param partners distinct partners named in it and below, by id
 * @param instruments distinct funding instruments named in it and below, by id
 * @param indicators indicators of it and of everything below
 */
public record PlanBranch(String id, @Nullable String number, String name, boolean open, List<PlanBranch> parts,
		List<PlanTask> tasks, int taskCount, Set<String> implementers, Set<String> partners, Set<String> instruments,
		int indicators) {

	/**
	 * A task as the plan page shows it.
	 *
	 * @param id its id
	 * @param name what is to be done
	 */
	record PlanTask(String id, String name) {
	}

	/**
	 * The parts of a plan as a tree.
	 * @param isOpen whether the part with this id is unfolded, given whether it is by itself
	 */
	public static List<PlanBranch> of(String plan, List<PlanUnit> units, Openness isOpen, Language language) {
		Map<String, List<PlanUnit>> byParent = new LinkedHashMap<>();
		units.forEach((unit) -> byParent.computeIfAbsent(unit.parent(), (id) -> new ArrayList<>()).add(unit));
		return below(plan, 0, byParent, isOpen, language);
	}

	private static List<PlanBranch> below(String parent, int depth, Map<String, List<PlanUnit>> byParent,
			Openness isOpen, Language language) {
		return byParent.getOrDefault(parent, List.of()).stream().map((unit) -> {
			List<PlanBranch> parts = below(unit.node().id(), depth + 1, byParent, isOpen, language);
			return of(unit, parts, isOpen.test(unit.node().id(), depth == 0 && !parts.isEmpty()), language);
		}).toList();
	}

	private static PlanBranch of(PlanUnit unit, List<PlanBranch> parts, boolean open, Language language) {
		Vertex node = unit.node();
		List<PlanTask> tasks = unit.tasks()
			.stream()
			.map((task) -> new PlanTask(task.id(), nameOf(task, language)))
			.toList();
		return new PlanBranch(node.id(), (String) node.value("number", language), nameOf(node, language), open, parts,
				tasks, tasks.size() + parts.stream().mapToInt(PlanBranch::taskCount).sum(),
				together(unit.implementers(), parts, PlanBranch::implementers),
				together(unit.partners(), parts, PlanBranch::partners),
				together(unit.instruments(), parts, PlanBranch::instruments),
				unit.indicators() + parts.stream().mapToInt(PlanBranch::indicators).sum());
	}

	private static Set<String> together(List<String> own, List<PlanBranch> parts,
			Function<PlanBranch, Set<String>> ofPart) {
		Set<String> all = new TreeSet<>(own);
		parts.forEach((part) -> all.addAll(ofPart.apply(part)));
		return all;
	}

	private static String nameOf(Vertex node, Language language) {
		return String.valueOf(node.value("name", language));
	}

	/** Whether it can be unfolded. */
	public boolean isDivided() {
		return !this.parts.isEmpty() || !this.tasks.isEmpty();
	}

	/** Whether a part is unfolded. */
	@FunctionalInterface
	public interface Openness {

		/** Unfolded parts by request. */
		boolean test(String id, boolean unasked);

		/**
		 * As the address says: the ids listed, or everything for {@code all}; where it
		 * says nothing, the first level alone, so that the whole plan fits a screen.
		 */
		public static Openness of(@Nullable List<String> open) {
			if (open == null) {
				return (id, unasked) -> unasked;
			}
			Predicate<String> listed = Set.copyOf(open)::contains;
			return open.contains("all") ? (id, unasked) -> true : (id, unasked) -> listed.test(id);
		}

	}

}
