package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Period;
import lv.saiknes.ontology.Trait;
import lv.saiknes.partners.Involvements.Involvement;
import org.jspecify.annotations.Nullable;

/**
 * Works out what speaks for a candidate. The formulas stand at {@link TermKind}; none of
 * them knows the weights.
 */
final class Terms {

	/** Years after which a cooperation counts for half. */
	static final double HALF_LIFE_YEARS = 10;

	/** How far what its own group is involved in counts as the asker's. */
	private static final double OWN_GROUP = 0.8;

	private final Involvements involvements;

	private final Graph graph;

	private final Subject subject;

	private final int asker;

	private final String asOf;

	private final @Nullable Integer instrument;

	private final @Nullable Wanted wanted;

	/** Non-roster neighbours of the asker or a group of its own, with the way to each. */
	private final Map<Integer, Path> askersTies = new TreeMap<>();

	/** What the asker, or a group of its own such as its schools, is involved in. */
	private final Map<Integer, Own> askersInvolvements = new LinkedHashMap<>();

	/** By theme asked about: what the asker's existing partners leave uncovered. */
	private final Map<Integer, Double> gaps = new TreeMap<>();

	private final Map<Integer, Integer> tieCounts = new HashMap<>();

	private boolean instrumentUncovered;

	Terms(Involvements involvements, Subject subject, int asker, String asOf, @Nullable Integer instrument,
			@Nullable Wanted wanted) {
		this.involvements = involvements;
		this.graph = involvements.graph();
		this.subject = subject;
		this.asker = asker;
		this.asOf = asOf;
		this.instrument = instrument;
		this.wanted = wanted;
		addTies(asker, List.of(), 1);
		involvements.ownGroups(asker).forEach((of) -> addTies(of.from(), List.of(of.relation().id()), OWN_GROUP));
		addOwn(asker, List.of(), 1);
		involvements.ownGroups(asker).forEach((of) -> addOwn(of.from(), List.of(of.relation().id()), OWN_GROUP));
		findGaps();
	}

	private void addOwn(int actor, List<String> way, double share) {
		this.involvements.of(actor).stream().filter(this::begun).forEach((involvement) -> {
			List<String> relations = new ArrayList<>(way);
			relations.add(involvement.edge().relation().id());
			this.askersInvolvements.merge(involvement.node(),
					new Own(relations, share * involvement.closeness(), involvement.planned()),
					(a, b) -> (b.closeness() > a.closeness()) ? b : a);
		});
	}

	/** The terms that this question needs. */
	Set<TermKind> needed() {
		Set<TermKind> needed = EnumSet.of(TermKind.SHARED_MEASURES, TermKind.SHARED_NEIGHBOURS, TermKind.TRACK_RECORD);
		if (!this.subject.isEmpty()) {
			needed.add(TermKind.THEME_MATCH);
			needed.add(TermKind.COMPLEMENT);
		}
		if (this.wanted != null) {
			needed.add(TermKind.GEOGRAPHY);
		}
		return needed;
	}

	/** The values of all terms for a candidate. */
	Map<TermKind, Value> of(int candidate) {
		Map<TermKind, Value> values = new EnumMap<>(TermKind.class);
		Map<Integer, List<Path>> covered = covered(candidate);
		values.put(TermKind.THEME_MATCH, themeMatch(covered));
		values.put(TermKind.SHARED_MEASURES, sharedMeasures(candidate));
		values.put(TermKind.SHARED_NEIGHBOURS, sharedNeighbours(candidate));
		values.put(TermKind.TRACK_RECORD, trackRecord(candidate));
		values.put(TermKind.COMPLEMENT, complement(candidate, covered));
		values.put(TermKind.GEOGRAPHY, geography(candidate));
		return values;
	}

	/** Whether a relation and what it leads to had begun at the date asked about. */
	boolean begun(Involvement involvement) {
		String from = period(involvement).from();
		return from == null || !Period.isBefore(this.asOf, from);
	}

	/** The time of an involvement: of the relation and of what it is in. */
	Period period(Involvement involvement) {
		return this.involvements.periodOf(involvement);
	}

	/** By theme asked about: the evidence that an actor covers it. */
	private Map<Integer, List<Path>> covered(int actor) {
		Map<Integer, List<Path>> covered = new TreeMap<>();
		Map<Integer, Involvement> closest = new LinkedHashMap<>();
		this.involvements.of(actor)
			.stream()
			.filter(this::begun)
			.forEach((involvement) -> closest.merge(involvement.node(), involvement,
					(a, b) -> (b.closeness() > a.closeness()) ? b : a));
		closest.forEach((node, involvement) -> {
			double tie = involvement.closeness() / (1 + Math.log(this.involvements.breadth(node)));
			cover(covered, node, List.of(involvement.edge().relation().id()), tie);
		});
		cover(covered, actor, List.of(), 1);
		return covered;
	}

	private void cover(Map<Integer, List<Path>> covered, int node, List<String> way, double tie) {
		Map<Integer, Path> best = new TreeMap<>();
		this.involvements.themesOf(node)
			.forEach((theme, about) -> this.subject.answeredBy(theme).forEach((asked, degree) -> {
				List<String> relations = new ArrayList<>(way);
				relations.addAll(about.relations());
				best.merge(asked, new Path(relations, tie * about.strength() * degree),
						(a, b) -> (b.strength() > a.strength()) ? b : a);
			}));
		best.forEach((asked, path) -> covered.computeIfAbsent(asked, (key) -> new ArrayList<>()).add(path));
	}

	/** Evidence taken together: the strongest counts whole, each further one for half. */
	private static double together(List<Path> paths) {
		double none = 1;
		double share = 1;
		for (Path path : paths.stream().sorted(Comparator.comparingDouble(Path::strength).reversed()).toList()) {
			none *= 1 - share * path.strength();
			share /= 2;
		}
		return 1 - none;
	}

	private Value themeMatch(Map<Integer, List<Path>> covered) {
		double sum = 0;
		double weights = 0;
		List<Path> evidence = new ArrayList<>();
		for (Map.Entry<Integer, Double> asked : this.subject.themes().entrySet()) {
			List<Path> paths = covered.getOrDefault(asked.getKey(), List.of());
			sum += asked.getValue() * together(paths);
			weights += asked.getValue();
			paths.forEach((path) -> evidence.add(new Path(path.relations(), path.strength() * asked.getValue())));
		}
		return Value.of((weights == 0) ? 0 : sum / weights, evidence);
	}

	private Value sharedMeasures(int candidate) {
		Map<Integer, Path> best = new LinkedHashMap<>();
		for (Involvement role : this.involvements.of(candidate)) {
			if (!role.planned()) {
				continue;
			}
			double relevance = this.subject.isEmpty() ? 0.3 : this.subject.relevance(role.node());
			if (relevance > 0) {
				Own own = this.askersInvolvements.get(role.node());
				List<String> relations = new ArrayList<>(List.of(role.edge().relation().id()));
				double strength = relevance * role.closeness();
				if (own != null) {
					relations.addAll(own.relations());
					strength *= own.closeness();
				}
				else {
					strength *= 0.5;
				}
				best.merge(role.node(), new Path(relations, strength), (a, b) -> (b.strength() > a.strength()) ? b : a);
			}
		}
		return Value.saturated(best.values());
	}

	private void addTies(int node, List<String> way, double share) {
		ties(node).forEach((neighbour, tie) -> {
			List<String> relations = new ArrayList<>(way);
			relations.add(tie.relation().id());
			this.askersTies.merge(neighbour, new Path(relations, share * Involvements.trust(tie.relation())),
					(a, b) -> (b.strength() > a.strength()) ? b : a);
		});
	}

	/** The non-roster neighbours of a node, with the most trusted relation to each. */
	private Map<Integer, Edge> ties(int node) {
		Map<Integer, Edge> ties = new TreeMap<>();
		for (int i = 0; i < this.graph.degree(node); i++) {
			Edge edge = this.graph.edge(this.graph.edgeAt(node, i));
			String from = this.involvements.periodOf(edge.relation()).from();
			if (!edge.roster() && edge.from() != edge.to() && (from == null || !Period.isBefore(this.asOf, from))) {
				ties.merge(edge.other(node), edge,
						(a, b) -> (Involvements.trust(b.relation()) > Involvements.trust(a.relation())) ? b : a);
			}
		}
		return ties;
	}

	private Value sharedNeighbours(int candidate) {
		List<Path> shared = new ArrayList<>();
		ties(candidate).forEach((neighbour, tie) -> {
			Path own = this.askersTies.get(neighbour);
			if (own != null) {
				List<String> relations = new ArrayList<>(own.relations());
				relations.add(tie.relation().id());
				shared.add(new Path(relations, own.strength() * Involvements.trust(tie.relation())
						/ Math.log(Math.max(2, tieCount(neighbour)))));
			}
		});
		return Value.saturated(shared);
	}

	/** How many neighbours a candidate shares with the asker, rosters left out. */
	int commonNeighbours(int candidate) {
		return (int) ties(candidate).keySet().stream().filter(this.askersTies::containsKey).count();
	}

	private int tieCount(int node) {
		return this.tieCounts.computeIfAbsent(node, (key) -> ties(key).size());
	}

	private Value trackRecord(int candidate) {
		Map<Integer, Path> best = new LinkedHashMap<>();
		for (Involvement involvement : this.involvements.of(candidate)) {
			String lastKnown = (involvement.planned() || !begun(involvement)) ? null : lastKnown(involvement);
			if (lastKnown == null) {
				continue;
			}
			Own own = this.askersInvolvements.get(involvement.node());
			List<String> relations = new ArrayList<>(List.of(involvement.edge().relation().id()));
			if (own != null) {
				relations.addAll(own.relations());
			}
			double strength = Math.pow(0.5, age(lastKnown) / HALF_LIFE_YEARS) * ((own != null) ? own.closeness() : 0.4)
					* ((this.subject.isEmpty() || this.subject.touches(involvement.node())) ? 1 : 0.3)
					* Involvements.trust(involvement.edge().relation());
			best.merge(involvement.node(), new Path(relations, strength),
					(a, b) -> (b.strength() > a.strength()) ? b : a);
		}
		return Value.saturated(best.values());
	}

	/** Years since something was last known to be so. */
	private double age(String lastKnown) {
		return Math.max(0, year(this.asOf) - year(lastKnown));
	}

	/**
	 * When something was last known to be so, up to the date asked about: at its end,
	 * else, for a project, at its beginning, else at the source's date. Null where
	 * nothing tells that it was so by then.
	 */
	@Nullable String lastKnown(Involvement involvement) {
		Period period = period(involvement);
		boolean lasting = this.graph.is(involvement.node(), Trait.PARTNERSHIP);
		String last = (period.to() != null) ? period.to() : (!lasting && period.from() != null) ? period.from()
				: this.involvements.knownAt(involvement.edge().relation());
		if (!Period.isBefore(this.asOf, last)) {
			return last;
		}
		return (period.from() != null) ? this.asOf : null;
	}

	private static int year(String date) {
		return Integer.parseInt(date.substring(0, 4));
	}

	/** Who is in a project or partnership with the asker. */
	Set<Integer> existingPartners() {
		Set<Integer> partners = new LinkedHashSet<>();
		this.askersInvolvements.forEach((node, own) -> {
			if (!own.planned()) {
				this.involvements.in(node).stream().filter(this::begun).forEach((other) -> partners.add(other.actor()));
			}
		});
		partners.remove(this.asker);
		return partners;
	}

	private void findGaps() {
		this.subject.themes().keySet().forEach((theme) -> this.gaps.put(theme, 1.0));
		this.instrumentUncovered = this.instrument != null;
		for (int partner : existingPartners()) {
			Map<Integer, List<Path>> covered = covered(partner);
			this.gaps.replaceAll((theme, gap) -> Math.min(gap, 1 - together(covered.getOrDefault(theme, List.of()))));
			this.instrumentUncovered &= paidBy(partner).isEmpty();
		}
	}

	/** Projects of an actor that the instrument, or a part of it, paid. */
	List<Path> paidBy(int actor) {
		if (this.instrument == null) {
			return List.of();
		}
		Map<Integer, List<String>> family = this.involvements.reach(this.instrument, "NARROWER_THAN", false);
		List<Path> paid = new ArrayList<>();
		for (Involvement involvement : this.involvements.of(actor)) {
			if (!involvement.planned() && begun(involvement)) {
				for (Edge funding : this.involvements.out(involvement.node(), "FUNDED_BY")) {
					List<String> way = family.get(funding.to());
					if (way != null) {
						List<String> relations = new ArrayList<>(
								List.of(involvement.edge().relation().id(), funding.relation().id()));
						relations.addAll(way.reversed());
						paid.add(new Path(relations, 1));
					}
				}
			}
		}
		return paid;
	}

	private Value complement(int candidate, Map<Integer, List<Path>> covered) {
		double sum = 0;
		double weights = 0;
		List<Path> evidence = new ArrayList<>();
		for (Map.Entry<Integer, Double> asked : this.subject.themes().entrySet()) {
			double gap = this.gaps.getOrDefault(asked.getKey(), 0.0);
			List<Path> paths = covered.getOrDefault(asked.getKey(), List.of());
			sum += asked.getValue() * gap * together(paths);
			weights += asked.getValue();
			paths.forEach((path) -> evidence.add(new Path(path.relations(), path.strength() * gap * asked.getValue())));
		}
		if (this.instrument != null) {
			List<Path> paid = this.instrumentUncovered ? paidBy(candidate) : List.of();
			sum += paid.isEmpty() ? 0 : 1;
			weights += 1;
			evidence.addAll(paid);
		}
		return Value.of((weights == 0) ? 0 : sum / weights, evidence);
	}

	private Value geography(int candidate) {
		if (this.wanted == null) {
			return Value.NONE;
		}
		Map<String, Path> own = this.involvements.countriesOf(this.asker);
		Value best = Value.NONE;
		for (Map.Entry<String, Path> where : this.involvements.countriesOf(candidate).entrySet()) {
			boolean inside = this.wanted.countries().isEmpty() || this.wanted.countries().contains(where.getKey());
			double value = !inside ? 0 : own.containsKey(where.getKey()) ? 0.5 : 1;
			if (this.wanted.countries().isEmpty() && own.containsKey(where.getKey())) {
				value = 0;
			}
			if (value > best.value()) {
				best = Value.of(value, List.of(new Path(where.getValue().relations(), value)));
			}
		}
		if (!this.wanted.places().isEmpty()) {
			for (Map.Entry<Integer, List<String>> place : this.involvements.reach(candidate, "LOCATED_IN", true)
				.entrySet()) {
				if (this.wanted.places().contains(place.getKey())) {
					return Value.of(1, place.getValue().isEmpty() ? List.of() : List.of(new Path(place.getValue(), 1)));
				}
			}
		}
		return best;
	}

	/**
	 * Something that the asker is involved in.
	 *
	 * @param relations how it comes to it
	 * @param closeness how closely
	 * @param planned whether it is a role that a plan gives
	 */
	private record Own(List<String> relations, double closeness, boolean planned) {
	}

	/**
	 * Where partners are wanted.
	 *
	 * @param countries ids of countries; any abroad when empty
	 * @param places places named in the idea
	 */
	record Wanted(Set<String> countries, Set<Integer> places) {
	}

	/**
	 * The value of a term with its evidence.
	 *
	 * @param value from 0 to 1
	 * @param evidence strongest first
	 */
	record Value(double value, List<Path> evidence) {

		static final Value NONE = new Value(0, List.of());

		static Value of(double value, List<Path> evidence) {
			return new Value(round(value), sorted(evidence));
		}

		/** Evidence that adds up, ever more slowly. */
		static Value saturated(Collection<Path> evidence) {
			double sum = evidence.stream().mapToDouble(Path::strength).sum();
			return of(sum / (1 + sum), List.copyOf(evidence));
		}

		private static List<Path> sorted(List<Path> evidence) {
			return evidence.stream()
				.filter((path) -> path.strength() > 0 && !path.relations().isEmpty())
				.map((path) -> new Path(path.relations(), round(path.strength())))
				.sorted(Comparator.comparingDouble(Path::strength)
					.reversed()
					.thenComparing((path) -> path.relations().toString()))
				.toList();
		}

		static double round(double value) {
			return Math.round(value * 10_000) / 10_000.0;
		}

	}

}
