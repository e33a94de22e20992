package lv.saiknes.explore.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.explore.Contribution;
import lv.saiknes.model.Language;
import lv.saiknes.query.Fact;
import lv.saiknes.query.Vertex;
import org.jspecify.annotations.Nullable;

/**
 * Contributions as a table: a row for each direction that is contributed to, a column for
 * each part that contributes, with its own parts counted in it.
 *
 * @param columns what contributes, in printed order
 * @param plans the plans that are contributed to, with their rows
 * @param contributions how many there are in all
 * @param more how many of these are not in the table
 */
record Alignment(List<Named> columns, List<Whole> plans, int contributions, int more) {

	/** So many shades tell how large a share of a column's parts contributes. */
	private static final int SHADES = 4;

	/**
	 * Of more contributions than fit into the table, those of its first columns, and of
	 * these all in its first rows, so that what a cell counts is whole; and those in
	 * column and row of the one that is unfolded.
	 * @param level at which place the level of a plan stands
	 * @param opened id of the contribution to be shown unfolded, null for none
	 * @param columns how many columns there may be
	 * @param most how many contributions
	 */
	static List<Contribution> fit(List<Contribution> contributions, ToIntFunction<Vertex> level,
			@Nullable String opened, int columns, int most) {
		Comparator<Vertex> printed = Comparator
			.comparing((Vertex node) -> String.valueOf(node.value("sortLv", Language.LV)))
			.thenComparing(Vertex::id);
		Set<String> first = contributions.stream()
			.map(Alignment::column)
			.distinct()
			.sorted(printed)
			.limit(columns)
			.map(Vertex::id)
			.collect(Collectors.toSet());
		contributions.stream()
			.filter((one) -> one.link().id().equals(opened))
			.forEach((one) -> first.add(column(one).id()));
		Map<String, List<Contribution>> rows = contributions.stream()
			.filter((one) -> first.contains(column(one).id()))
			.sorted(Comparator.comparingInt((Contribution one) -> level.applyAsInt(one.toPlan()))
				.thenComparing(Contribution::toPlan, printed)
				.thenComparing(Contribution::to, printed))
			.collect(Collectors.groupingBy((one) -> one.to().id(), LinkedHashMap::new, Collectors.toList()));
		Set<String> shown = new HashSet<>();
		rows.values().forEach((row) -> {
			if (shown.isEmpty() || shown.size() + row.size() <= most
					|| row.stream().anyMatch((one) -> one.link().id().equals(opened))) {
				row.forEach((one) -> shown.add(one.link().id()));
			}
		});
		return contributions.stream().filter((one) -> shown.contains(one.link().id())).toList();
	}

	/**
	 * The table of these contributions: plans of the highest level first, of one level
	 * those first to which most is contributed.
	 * @param level at which place the level of a plan stands
	 * @param known the contributions as facts, by id
	 * @param opened id of the contribution to be shown unfolded, null for none
	 * @param all how many contributions there are, with those that did not fit
	 */
	static Alignment of(List<Contribution> contributions, ToIntFunction<Vertex> level, Map<String, Fact> known,
			@Nullable String opened, int all, Language language) {
		Function<Vertex, Named> name = (node) -> Named.of(node, language);
		List<Named> columns = contributions.stream()
			.map(Alignment::column)
			.distinct()
			.map(name)
			.sorted(PRINTED_ORDER)
			.toList();
		Map<String, List<Contribution>> byPlan = contributions.stream()
			.collect(Collectors.groupingBy((one) -> one.toPlan().id(), TreeMap::new, Collectors.toList()));
		List<Whole> plans = byPlan.values()
			.stream()
			.sorted(Comparator.comparingInt((List<Contribution> such) -> level.applyAsInt(such.getFirst().toPlan()))
				.thenComparingInt((such) -> -such.size()))
			.map((such) -> whole(name.apply(such.getFirst().toPlan()), such, columns,
					new Flows(known, opened, language)))
			.toList();
		return new Alignment(columns, plans, all, all - contributions.size());
	}

	/** Whether all that contributes does so to this plan. */
	public boolean into(String plan) {
		return this.plans.stream().allMatch((whole) -> whole.plan().id().equals(plan));
	}

	private static Whole whole(Named plan, List<Contribution> contributions, List<Named> columns, Flows flows) {
		Map<Named, Map<Named, List<Contribution>>> sorted = new TreeMap<>(PRINTED_ORDER);
		for (Contribution one : contributions) {
			sorted.computeIfAbsent(flows.named(one.toParent()), (part) -> new TreeMap<>(PRINTED_ORDER))
				.computeIfAbsent(flows.named(one.to()), (direction) -> new ArrayList<>())
				.add(one);
		}
		List<Part> parts = new ArrayList<>();
		sorted.forEach((part, directions) -> {
			List<Row> rows = new ArrayList<>();
			directions.forEach((to, such) -> rows.add(row(to, such, columns, flows)));
			parts.add(new Part(part.id().equals(plan.id()) ? null : part, rows));
		});
		return new Whole(plan, parts);
	}

	private static final Comparator<Named> PRINTED_ORDER = Comparator.comparing(Named::sort).thenComparing(Named::id);

	/** The part directly below the plan, where that is no further than one step away. */
	private static Vertex column(Contribution contribution) {
		return contribution.fromParent().labels().contains("Plan") ? contribution.from() : contribution.fromParent();
	}

	private static Row row(Named to, List<Contribution> contributions, List<Named> columns, Flows flows) {
		List<Cell> cells = columns.stream().map((column) -> {
			List<Contribution> here = contributions.stream()
				.filter((one) -> column(one).id().equals(column.id()))
				.toList();
			List<Contribution> parts = here.stream().filter((one) -> !one.from().id().equals(column.id())).toList();
			Map<String, List<Flow>> byPart = new LinkedHashMap<>();
			here.stream()
				.sorted(Comparator.comparing((one) -> !one.from().id().equals(column.id())))
				.map(flows::of)
				.forEach((flow) -> byPart.computeIfAbsent(flow.from().id(), (id) -> new ArrayList<>()).add(flow));
			int count = (int) parts.stream().map((one) -> one.from().id()).distinct().count();
			return new Cell(column, parts.size() < here.size(), count, parts.isEmpty() ? 0 : parts.getFirst().alike(),
					List.copyOf(byPart.values()));
		}).toList();
		return new Row(to, cells);
	}

	/**
	 * A plan that is contributed to.
	 *
	 * @param plan the plan
	 * @param parts its parts with what is contributed to them
	 */
	record Whole(Named plan, List<Part> parts) {

		/** So many directions tell what it comes to. */
		private static final int STRONGEST = 3;

		/**
		 * The directions to which most parts contribute, the strongest first; of equally
		 * strong ones those printed first.
		 */
		public List<Row> strongest() {
			return rows().sorted(Comparator.comparingInt(Row::count).reversed()).limit(STRONGEST).toList();
		}

		/** How many directions are contributed to. */
		public int directions() {
			return (int) rows().count();
		}

		private Stream<Row> rows() {
			return this.parts.stream().flatMap((part) -> part.rows().stream());
		}

	}

	/**
	 * Directions that are parts of the same part of a plan.
	 *
	 * @param head what they are parts of, null where that is the plan
	 * @param rows the directions
	 */
	record Part(@Nullable Named head, List<Row> rows) {
	}

	/**
	 * A direction that is contributed to.
	 *
	 * @param to the direction
	 * @param cells who contributes, in the order of the columns
	 */
	record Row(Named to, List<Cell> cells) {

		/** How many parts of a plan contribute to it. */
		public int count() {
			return this.cells.stream().mapToInt((cell) -> cell.parts().size()).sum();
		}

		/** Whether one of its contributions is unfolded. */
		public boolean isOpen() {
			return this.cells.stream()
				.flatMap((cell) -> cell.parts().stream())
				.flatMap(List::stream)
				.anyMatch(Flow::open);
		}

	}

	/**
	 * What one column contributes to one direction.
	 *
	 * @param column the column
	 * @param itself whether the column's own part is named
	 * @param count how many of its parts are named
	 * @param of how many parts like these it has; 0 where none is named
	 * @param parts the contributions of each part, those of the column itself first
	 */
	record Cell(Named column, boolean itself, int count, int of, List<List<Flow>> parts) {

		/** From 0 for nothing to 4 for all parts of the column. */
		public int shade() {
			return (this.count == 0) ? 0 : Math.ceilDiv(this.count * SHADES, this.of);
		}

	}

	/**
	 * One contribution: one printed code in one row of a table.
	 *
	 * @param id id of the relation
	 * @param from what contributes
	 * @param code code printed in the alignment table
	 * @param passage the row of the alignment table; absent where nothing is cited
	 * @param fact sentence and evidence
	 * @param open whether it is unfolded
	 */
	record Flow(String id, Named from, @Nullable String code, Fact.@Nullable Passage passage, Fact fact, boolean open) {
	}

	/** Makes contributions readable. */
	private record Flows(Map<String, Fact> known, @Nullable String opened, Language language) {

		Named named(Vertex node) {
			return Named.of(node, this.language);
		}

		Flow of(Contribution contribution) {
			Fact fact = Objects.requireNonNull(this.known.get(contribution.link().id()));
			return new Flow(fact.id(), named(contribution.from()),
					(String) contribution.link().value("code", this.language),
					fact.passages().stream().findFirst().orElse(null), fact, fact.id().equals(this.opened));
		}

	}

	/**
	 * A plan or part of one by name.
	 *
	 * @param id its id
	 * @param number its printed number, absent where none is printed
	 * @param name its name
	 * @param sort its place in printed order
	 */
	record Named(String id, @Nullable String number, String name, String sort) {

		static Named of(Vertex node, Language language) {
			return new Named(node.id(), (String) node.value("number", language),
					String.valueOf(node.value("name", language)), String.valueOf(node.value("sortLv", language)));
		}

		/** Number and name. */
		public String title() {
			return (this.number != null) ? this.number + " " + this.name : this.name;
		}

	}

}
