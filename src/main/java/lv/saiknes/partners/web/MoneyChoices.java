package lv.saiknes.partners.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Trait;
import lv.saiknes.text.Alphabet;

/**
 * The money of the data as a planner chooses from it: first what tells calls apart (funds
 * and programmes that are not over), by where it comes from; apart from these what is a
 * family or budget that pays for anything, what is a detail of another, and what is over.
 */
final class MoneyChoices {

	/** Of these there are calls to apply to. */
	private static final Set<String> CALLS = Set.of("fund", "programme", "instrument", "grant-scheme");

	/** They pay for anything. */
	private static final Set<String> GENERAL = Set.of("fund-family", "budget");

	private final Graph graph;

	private final Language language;

	/** By node; much is a part of the same, to which all of the data may be related. */
	private final Map<Integer, List<Edge>> narrowing = new HashMap<>();

	MoneyChoices(Graph graph, Language language) {
		this.graph = graph;
		this.language = language;
	}

	/** What tells calls apart. */
	List<Group> first() {
		return grouped(this::tellsApart);
	}

	/** All other money. */
	List<Group> others() {
		return grouped((node) -> !tellsApart(node));
	}

	/** Groups, the largest first, and last those that come from nowhere else. */
	private List<Group> grouped(Predicate<Integer> wanted) {
		Map<Integer, List<Choice>> byOrigin = new TreeMap<>();
		IntStream.range(0, this.graph.nodeCount())
			.filter((node) -> this.graph.is(node, Trait.INSTRUMENT))
			.boxed()
			.filter(wanted)
			.forEach((node) -> byOrigin.computeIfAbsent(origin(node), (key) -> new ArrayList<>())
				.add(new Choice(this.graph.id(node), nameOf(node))));
		Alphabet alphabet = (this.language == Language.EN) ? Alphabet.ENGLISH : Alphabet.LATVIAN;
		List<Choice> alone = new ArrayList<>();
		List<Group> groups = new ArrayList<>();
		byOrigin.forEach((origin, choices) -> {
			if (narrower(origin).isEmpty()) {
				alone.addAll(choices);
			}
			else {
				groups.add(new Group(nameOf(origin), sorted(choices, alphabet)));
			}
		});
		groups.sort(Comparator.comparingInt((Group group) -> -group.choices().size())
			.thenComparing((group) -> alphabet.key(group.name())));
		if (!alone.isEmpty()) {
			groups.add(new Group("", sorted(alone, alphabet)));
		}
		return groups;
	}

	private static List<Choice> sorted(List<Choice> choices, Alphabet alphabet) {
		return choices.stream().sorted(Comparator.comparing((choice) -> alphabet.key(choice.name()))).toList();
	}

	private String nameOf(int node) {
		return this.graph.entity(node).name().in(this.language);
	}

	/** Not over, and not a part of something else to apply to. */
	private boolean tellsApart(int node) {
		String type = type(node);
		return CALLS.contains(type)
				&& wider(node).stream()
					.map(this::type)
					.allMatch((above) -> GENERAL.contains(above) || (above.equals("fund") && type.equals("programme")))
				&& allWider(node).stream().noneMatch(this::isOver);
	}

	private boolean isOver(int node) {
		return this.graph.times()
			.find(this.graph.entity(node))
			.map((times) -> times.now(this.graph.date()).kind().isOutside())
			.orElse(false);
	}

	private String type(int node) {
		return String.valueOf(this.graph.entity(node).properties().get("type"));
	}

	/** Where money comes from in the end; of money for work across borders, that. */
	private int origin(int node) {
		List<Integer> wider = allWider(node);
		List<String> border = this.graph.manifest().crossBorder().instruments();
		int from = wider.stream().filter((one) -> border.contains(this.graph.id(one))).findFirst().orElse(node);
		return allWider(from).stream()
			.filter((one) -> wider(one).isEmpty())
			.min(Comparator.comparing(this.graph::id))
			.orElse(from);
	}

	/** It and all that it is a part of, nearest first. */
	private List<Integer> allWider(int node) {
		Set<Integer> all = new LinkedHashSet<>(Set.of(node));
		List<Integer> open = new ArrayList<>(all);
		while (!open.isEmpty()) {
			wider(open.removeFirst()).stream().filter(all::add).forEach(open::add);
		}
		return List.copyOf(all);
	}

	private List<Integer> wider(int node) {
		return narrowing(node).stream().filter((edge) -> edge.from() == node).map(Edge::to).toList();
	}

	private List<Integer> narrower(int node) {
		return narrowing(node).stream().filter((edge) -> edge.to() == node).map(Edge::from).toList();
	}

	private List<Edge> narrowing(int node) {
		return this.narrowing.computeIfAbsent(node,
				(one) -> this.graph.edgesAt(one)
					.mapToObj(this.graph::edge)
					.filter((edge) -> edge.kind().equals("NARROWER_THAN"))
					.toList());
	}

	/**
	 * Money from one origin.
	 *
	 * @param name what the origin is called; empty for various
	 * @param choices what to choose from, in the order of the alphabet
	 */
	record Group(String name, List<Choice> choices) {

		/** Whether it has the instrument with this id. */
		public boolean has(String id) {
			return this.choices.stream().anyMatch((choice) -> choice.id().equals(id));
		}

	}

	/**
	 * An instrument.
	 *
	 * @param id its id
	 * @param name its name
	 */
	record Choice(String id, String name) {
	}

}
