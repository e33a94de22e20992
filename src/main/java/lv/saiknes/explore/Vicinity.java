package lv.saiknes.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import lv.saiknes.explore.Neighbourhood.Asked;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Grade;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.query.LongWork;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * What lies around some nodes of the graph in memory, by position. For one question and
 * one thread.
 */
final class Vicinity {

	/** Scores are told with nine digits, so that the order hangs on no sum's order. */
	private static final double DIGITS = 1e9;

	private final Graph graph;

	private final Asked asked;

	private final List<Integer> middle;

	private final @Nullable Set<Grade> grades;

	private final @Nullable Set<String> relationKinds;

	private final @Nullable Set<String> kinds;

	private final LongWork work = new LongWork();

	Vicinity(Graph graph, Asked asked) {
		this.graph = graph;
		this.asked = asked;
		this.middle = asked.ids().stream().flatMapToInt((id) -> graph.find(id).stream()).boxed().toList();
		List<String> known = asked.wanted().grades();
		this.grades = (known != null) ? known.stream().map(Grade::valueOf).collect(Collectors.toSet()) : null;
		this.relationKinds = (asked.relationKinds() != null) ? new HashSet<>(asked.relationKinds()) : null;
		this.kinds = (asked.kinds() != null) ? new HashSet<>(asked.kinds()) : null;
	}

	/**
	 * The nodes, those in the middle first, then nearest first, and of equally near ones
	 * those that say most.
	 */
	List<Place> places() {
		List<Place> places = new ArrayList<>();
		Set<Integer> known = new HashSet<>();
		for (int node : this.middle) {
			if (known.add(node)) {
				places.add(new Place(node, 0, degree(node), 1));
			}
		}
		List<Place> ring = List.copyOf(places);
		for (int distance = 1; distance <= this.asked.depth(); distance++) {
			ring = around(ring, known, distance);
			ring.forEach((place) -> known.add(place.node()));
			places.addAll(ring);
		}
		return places;
	}

	private List<Place> around(List<Place> ring, Set<Integer> known, int distance) {
		Map<Integer, Double> ways = new HashMap<>();
		for (Place inner : ring) {
			double weight = inner.weight();
			edges(inner.node()).filter(this::isWanted)
				.map((edge) -> this.graph.other(edge, inner.node()))
				.filter((node) -> !known.contains(node) && isOfKind(node))
				.forEach((node) -> ways.merge(node, weight, Double::sum));
		}
		List<Place> found = new ArrayList<>(ways.size());
		ways.forEach((node, sum) -> {
			int degree = degree(node);
			found.add(new Place(node, distance, degree,
					Math.round(DIGITS * sum / Math.sqrt(Math.max(1, degree))) / DIGITS));
		});
		found.sort(Comparator.comparingDouble(Place::score).reversed().thenComparingInt(Place::node));
		return found;
	}

	private int degree(int node) {
		return (int) edges(node).filter(this::isWanted).count();
	}

	/** The edges of a node, each once. */
	private IntStream edges(int node) {
		this.work.steps(1 + this.graph.degree(node));
		return IntStream.range(0, this.graph.degree(node))
			.filter((n) -> n == 0 || this.graph.edgeAt(node, n) != this.graph.edgeAt(node, n - 1))
			.map((n) -> this.graph.edgeAt(node, n));
	}

	private boolean isOfKind(int node) {
		return this.kinds == null || this.kinds.contains(this.graph.kind(node));
	}

	private boolean isWanted(int edge) {
		return isOfRelationKind(edge) && isKnownSo(edge) && isInTime(edge);
	}

	/** Kinds that are named are wanted though they are rosters. */
	private boolean isOfRelationKind(int edge) {
		return (this.relationKinds != null) ? this.relationKinds.contains(this.graph.type(edge).name())
				: this.asked.rosters() || !this.graph.isRoster(edge);
	}

	private boolean isKnownSo(int edge) {
		return this.grades == null || this.grades.contains(this.graph.grade(edge));
	}

	private boolean isInTime(int edge) {
		String date = this.asked.wanted().asOf();
		if (date == null) {
			return true;
		}
		Optional<Times> times = this.graph.when(edge);
		return times.isEmpty() || times.get().holds(date, this.asked.wanted().certainty());
	}

	/** The relations of the middle of every kind, counted. */
	List<Group> groups() {
		Map<Group, Integer> counts = new LinkedHashMap<>();
		for (int node : new LinkedHashSet<>(this.middle)) {
			edges(node).filter((edge) -> isKnownSo(edge) && isInTime(edge)).forEach((edge) -> {
				boolean out = this.graph.from(edge) == node;
				counts.merge(new Group(this.graph.type(edge), out, this.graph.kind(this.graph.other(edge, node)),
						this.graph.isRoster(edge), 0), 1, Integer::sum);
			});
		}
		return counts.entrySet()
			.stream()
			.map((one) -> new Group(one.getKey().type(), one.getKey().out(), one.getKey().kind(), one.getKey().roster(),
					one.getValue()))
			.sorted(Comparator.comparing((Group group) -> group.type().name())
				.thenComparing((group) -> !group.out())
				.thenComparing(Group::kind)
				.thenComparing(Group::roster))
			.toList();
	}

	/**
	 * The relations of the middle that are wanted but for the date.
	 * @param most of how many the ids are told
	 */
	LeftOuts leftOut(int most) {
		if (this.asked.wanted().asOf() == null) {
			return new LeftOuts(List.of(), 0);
		}
		Set<Integer> left = new HashSet<>();
		for (int node : this.middle) {
			IntPredicate wanted = (edge) -> isOfRelationKind(edge) && isKnownSo(edge);
			edges(node).filter(wanted)
				.filter((edge) -> isOfKind(this.graph.other(edge, node)) && !isInTime(edge))
				.forEach(left::add);
		}
		return new LeftOuts(left.stream().sorted().limit(most).map(this.graph::edgeId).toList(), left.size());
	}

	String id(Place place) {
		return this.graph.id(place.node());
	}

	/**
	 * Where a node stands.
	 *
	 * @param node which
	 * @param distance how far from the middle
	 * @param degree how many relations it has that are wanted
	 * @param score how much the ways that lead to it say
	 */
	record Place(int node, int distance, int degree, double score) {

		/** What a way that goes on from here counts. */
		double weight() {
			return this.score / Math.sqrt(Math.max(1, this.degree));
		}

	}

	/**
	 * Relations of one kind that lead from the middle to nodes of one kind.
	 *
	 * @param type the kind of relations
	 * @param out whether they start in the middle
	 * @param kind kind of the nodes at the other end
	 * @param roster whether they are rosters
	 * @param count how many there are
	 */
	record Group(RelationType type, boolean out, String kind, boolean roster, int count) {
	}

	/**
	 * The relations of the middle that the date leaves out.
	 *
	 * @param first ids of the first of them
	 * @param total how many there are
	 */
	record LeftOuts(List<String> first, int total) {
	}

}
