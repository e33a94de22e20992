package lv.saiknes.explore;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param more how many of its own parts and tasks are counted but not listed
 */
public record PlanBranch(String id, @Nullable String number, String name, boolean open, List<PlanBranch> parts,
		List<PlanTask> tasks, int taskCount, Set<String> implementers, Set<String> partners, Set<String> instruments,
		int indicators, int more) {

	/**
	 * A task as the plan page shows it.
	 *
	 * @param id its id
	 * @param name what is to be done
	 */
	record PlanTask(String id, String name) {
	}

	/**
	 * The parts of a plan as a tree. Of more parts and tasks than are to be listed those
	 * nearer to the plan come first, and parts before tasks; counts are of all.
	 * @param isOpen whether the part with this id is unfolded, given whether it is by
	 * itself
	 * @param most how many parts and tasks are listed at most
	 */
	public static Tree of(String plan, List<PlanUnit> units, Openness isOpen, Language language, int most) {
		Map<String, List<PlanUnit>> byParent = new LinkedHashMap<>();
		units.forEach((unit) -> byParent.computeIfAbsent(unit.parent(), (id) -> new ArrayList<>()).add(unit));
		List<PlanBranch> all = below(plan, 0, byParent, isOpen, language);
		Map<PlanBranch, Integer> tasks = new IdentityHashMap<>();
		List<PlanBranch> listed = new ArrayList<>(all.subList(0, Math.min(all.size(), most)));
		for (int i = 0; i < listed.size() && listed.size() < most; i++) {
			List<PlanBranch> parts = listed.get(i).parts();
			listed.addAll(parts.subList(0, Math.min(parts.size(), most - listed.size())));
		}
		int left = most - listed.size();
		for (PlanBranch branch : listed) {
			int some = Math.min(left, branch.tasks().size());
			tasks.put(branch, some);
			left -= some;
		}
		List<PlanBranch> first = cut(all, tasks);
		return new Tree(first, all.size() - first.size());
	}

	private static List<PlanBranch> cut(List<PlanBranch> branches, Map<PlanBranch, Integer> tasks) {
		return branches.stream().filter(tasks::containsKey).map((branch) -> {
			List<PlanBranch> parts = cut(branch.parts, tasks);
			List<PlanTask> own = branch.tasks.subList(0, Objects.requireNonNull(tasks.get(branch)));
			return new PlanBranch(branch.id, branch.number, branch.name, branch.open, parts, own, branch.taskCount,
					branch.implementers, branch.partners, branch.instruments, branch.indicators,
					branch.parts.size() - parts.size() + branch.tasks.size() - own.size());
		}).toList();
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
				unit.indicators() + parts.stream().mapToInt(PlanBranch::indicators).sum(), 0);
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
		return !this.parts.isEmpty() || !this.tasks.isEmpty() || this.more > 0;
	}

	/**
	 * The parts of a plan.
	 *
	 * @param branches those directly below it
	 * @param more how many of these are counted but not listed
	 */
	public record Tree(List<PlanBranch> branches, int more) {

		/** Whether any part has tasks. */
		public boolean hasTasks() {
			return this.branches.stream().anyMatch((branch) -> branch.taskCount() > 0);
		}

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
