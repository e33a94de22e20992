package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Period;
import lv.saiknes.ontology.Trait;
import lv.saiknes.partners.Involvements.Involvement;
import org.jspecify.annotations.Nullable;

/**
 * Works out what speaks for a candidate: a voting model of expert finding (Macdonald and
 * Ounis 2006, CombSUM). Each document that the question is about votes for the bodies
 * that have a part in it, as far as it is relevant and as closely as they have; the votes
 * saturate. Plans and what was done vote apart, since a plan says who may and a project
 * who did. Bodies that plans name nearly everywhere have their votes lessened. The
 * formulas stand at {@link TermKind}; none of them knows the weights.
 */
final class Terms {

	/**
	 * How closely an implementer of a measure belongs to it; a partner is named for it.
	 */
	private static final double IMPLEMENTER = 0.67;

	private static final double PARTNER = 1;

	/** A role that a rule passes on from a group. */
	private static final double THROUGH_GROUP = 0.07;

	/** What is lost by being named in all measures. */
	private static final double BREADTH = 0.4;

	/** Votes of plans that are worth one half. */
	private static final double HALF = 0.67;

	/** Votes of projects and partnerships that are worth one half. */
	private static final double HALF_OF_WORK = 2;

	private static final double NAMED_BY_MEASURE = 0.3;

	/** A place is often named for where things are, not for who does them. */
	private static final double PLACE_NAMED = 0.5;

	private static final double NAMED_BY_WORK = 0.5;

	/** Work without the asker. */
	private static final double ALONE = 0.2;

	/** Work with the body in whose place the asker is. */
	private static final double NEAR = 0.5;

	/** What arose from a partnership or network, beside the thing itself. */
	private static final double AROSE = 0.5;

	private static final double NETWORK = 0.3;

	private final Involvements involvements;

	private final Graph graph;

	private final Subject subject;

	private final int asker;

	private final String asOf;

	private final @Nullable Integer instrument;

	/** What the asker, or a group of its own such as its schools, takes part in. */
	private final Map<Integer, List<String>> askersWork = new LinkedHashMap<>();

	/** The same for the bodies in whose place the asker is. */
	private final Map<Integer, List<String>> hostsWork = new LinkedHashMap<>();

	/** Networks of the asker: those it is in, and those its own measure names. */
	private final Map<Integer, List<String>> networks = new TreeMap<>();

	private final Set<Integer> wantedPlaces;

	Terms(Involvements involvements, Subject subject, int asker, String asOf, @Nullable Integer instrument,
			Set<Integer> wantedPlaces) {
		this.involvements = involvements;
		this.graph = involvements.graph();
		this.subject = subject;
		this.asker = asker;
		this.asOf = asOf;
		this.instrument = instrument;
		this.wantedPlaces = Set.copyOf(wantedPlaces);
		addWork(asker, List.of(), this.askersWork);
		involvements.ownGroups(asker).forEach((of) -> addWork(of.from(), List.of(of.relation().id()), this.askersWork));
		involvements.hosts(asker).forEach((place, way) -> addWork(place, way, this.hostsWork));
		findNetworks();
	}

	private void addWork(int actor, List<String> way, Map<Integer, List<String>> work) {
		this.involvements.of(actor)
			.stream()
			.filter((involvement) -> !involvement.planned() && begun(involvement))
			.forEach((involvement) -> {
				List<String> relations = new ArrayList<>(way);
				relations.add(involvement.edge().relation().id());
				work.putIfAbsent(involvement.node(), relations);
			});
	}

	private void findNetworks() {
		this.involvements.out(this.asker, "MEMBER_OF")
			.stream()
			.filter((edge) -> this.involvements.isNetwork(edge.to()))
			.forEach((edge) -> this.networks.put(edge.to(), List.of(edge.relation().id())));
		for (Edge own : this.involvements.into(this.asker, "TARGETS")) {
			this.involvements.in(own.from())
				.stream()
				.filter((role) -> role.edge().relation().grade() == Grade.STATED
						&& this.involvements.isNetwork(role.actor()))
				.forEach((role) -> this.networks.putIfAbsent(role.actor(),
						List.of(own.relation().id(), role.edge().relation().id())));
		}
	}

	/** The values of all terms for a candidate. */
	Map<TermKind, Value> of(int candidate) {
		Value plans = sharedMeasures(candidate);
		Value record = trackRecord(candidate);
		Value cooperation = cooperation(candidate);
		Map<TermKind, Value> values = new EnumMap<>(TermKind.class);
		values.put(TermKind.SHARED_MEASURES, plans);
		values.put(TermKind.NAMED_FOR_IT, namedForIt(candidate));
		values.put(TermKind.TRACK_RECORD, record);
		values.put(TermKind.COOPERATION, cooperation);
		values.put(TermKind.COMPLEMENT, complement(plans, record, cooperation));
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

	private Value sharedMeasures(int candidate) {
		Map<Integer, Path> best = new LinkedHashMap<>();
		this.involvements.of(candidate).forEach((role) -> vote(best, role, List.of()));
		if (!this.graph.is(candidate, Trait.GROUP) && !this.graph.is(candidate, Trait.PLACE)) {
			// Its branches and institutions are its own: the body is whom one would call.
			this.involvements.into(candidate, "OF")
				.forEach((of) -> this.involvements.of(of.from())
					.stream()
					.filter((role) -> role.edge().relation().grade() == Grade.STATED)
					.forEach((role) -> vote(best, role, List.of(of.relation().id()))));
		}
		double sum = best.values().stream().mapToDouble(Path::strength).sum();
		double broad = BREADTH * this.involvements.shareOfMeasures(candidate);
		return Value.of((1 - broad) * sum / (HALF + sum), best.values());
	}

	private void vote(Map<Integer, Path> best, Involvement role, List<String> way) {
		double relevance = role.planned() ? this.subject.relevance(role.node()) : 0;
		if (relevance > 0) {
			boolean partner = role.edge().relation().kind().equals("PARTNERS_IN");
			double closeness = (role.edge().relation().grade() != Grade.STATED) ? THROUGH_GROUP
					: partner ? PARTNER : IMPLEMENTER;
			List<String> relations = new ArrayList<>(way);
			relations.add(role.edge().relation().id());
			keep(best, role.node(), new Path(relations, relevance * closeness));
		}
	}

	private static void keep(Map<Integer, Path> best, int node, Path path) {
		best.merge(node, path, (one, other) -> (other.strength() > one.strength()) ? other : one);
	}

	/** Passages of tasks, measures and projects name it, though they give it no role. */
	private Value namedForIt(int candidate) {
		List<Path> named = new ArrayList<>();
		double place = this.graph.is(candidate, Trait.PLACE) ? PLACE_NAMED : 1;
		for (Edge edge : this.involvements.into(candidate, "REFERS_TO")) {
			int by = edge.from();
			double strength = this.graph.is(by, Trait.TASK) ? this.subject.relevanceOfTask(by)
					: this.graph.entity(by).isMeasure() ? NAMED_BY_MEASURE * this.subject.relevance(by)
							: isWork(by) ? NAMED_BY_WORK * this.subject.likeness(by) : 0;
			named.add(new Path(List.of(edge.relation().id()), Math.min(1, place * strength)));
		}
		return Value.of(named.stream().mapToDouble(Path::strength).max().orElse(0), named);
	}

	private boolean isWork(int node) {
		return this.graph.is(node, Trait.UNDERTAKING) || this.graph.is(node, Trait.PARTNERSHIP);
	}

	private Value trackRecord(int candidate) {
		Map<Integer, Path> best = new LinkedHashMap<>();
		for (Involvement theirs : this.involvements.of(candidate)) {
			if (theirs.planned() || !begun(theirs)) {
				continue;
			}
			double share = this.askersWork.containsKey(theirs.node()) ? 1
					: this.hostsWork.containsKey(theirs.node()) ? NEAR : ALONE;
			List<String> relations = List.of(theirs.edge().relation().id());
			keep(best, theirs.node(), new Path(relations, share * this.subject.likeness(theirs.node())));
			addArisen(best, theirs.node(), relations, share);
		}
		addArisen(best, candidate, List.of(), 1);
		double sum = best.values().stream().mapToDouble(Path::strength).sum();
		return Value.of(sum / (HALF_OF_WORK + sum), best.values());
	}

	private void addArisen(Map<Integer, Path> best, int from, List<String> way, double share) {
		for (Edge arisen : this.involvements.into(from, "ARISES_FROM")) {
			String begun = this.involvements.periodOf(arisen.from()).from();
			if (begun == null || !Period.isBefore(this.asOf, begun)) {
				List<String> relations = new ArrayList<>(way);
				relations.add(arisen.relation().id());
				keep(best, arisen.from(), new Path(relations, AROSE * share * this.subject.likeness(arisen.from())));
			}
		}
	}

	/** What joins it to the asker already, whatever that is about. */
	private Value cooperation(int candidate) {
		List<Path> paths = new ArrayList<>();
		for (Involvement theirs : this.involvements.of(candidate)) {
			if (!theirs.planned() && begun(theirs)) {
				add(paths, theirs.edge().relation().id(), this.askersWork.get(theirs.node()), 1);
				add(paths, theirs.edge().relation().id(), this.hostsWork.get(theirs.node()), 0.5);
			}
		}
		List<String> host = this.involvements.hosts(this.asker).get(candidate);
		if (host != null) {
			paths.add(new Path(host, 0.5));
		}
		if (this.networks.containsKey(candidate)) {
			paths.add(new Path(this.networks.get(candidate), 1));
		}
		for (Edge member : this.involvements.out(candidate, "MEMBER_OF")) {
			if (this.graph.is(candidate, Trait.PLACE)) {
				add(paths, member.relation().id(), this.networks.get(member.to()), NETWORK);
			}
		}
		return Value.of(paths.stream().mapToDouble(Path::strength).max().orElse(0), paths);
	}

	private static void add(List<Path> paths, String theirs, @Nullable List<String> own, double strength) {
		if (own != null) {
			List<String> relations = new ArrayList<>(List.of(theirs));
			relations.addAll(own.reversed());
			paths.add(new Path(relations, strength));
		}
	}

	/** Its content, as far as the asker has not worked with it. */
	private static Value complement(Value plans, Value record, Value cooperation) {
		List<Path> evidence = new ArrayList<>(plans.evidence());
		evidence.addAll(record.evidence());
		return Value.of((1 - cooperation.value()) * Math.max(plans.value(), record.value()), evidence);
	}

	/** Where the idea, or the question, wants a partner. */
	private Value geography(int candidate) {
		for (Map.Entry<Integer, List<String>> place : this.involvements.territory(candidate).entrySet()) {
			if (this.wantedPlaces.contains(place.getKey())) {
				return Value.of(1, List.of(new Path(place.getValue(), 1)));
			}
		}
		return Value.NONE;
	}

	/** How many neighbours a candidate shares with the asker, rosters left out. */
	int commonNeighbours(int candidate) {
		Set<Integer> common = new HashSet<>(neighbours(candidate));
		common.retainAll(neighbours(this.asker));
		return common.size();
	}

	private Set<Integer> neighbours(int node) {
		Set<Integer> neighbours = new HashSet<>();
		for (int i = 0; i < this.graph.degree(node); i++) {
			Edge edge = this.graph.edge(this.graph.edgeAt(node, i));
			if (!edge.roster() && edge.from() != edge.to()) {
				neighbours.add(edge.other(node));
			}
		}
		return neighbours;
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

	/**
	 * Whether the asker, or a group of its own, takes part in a project or partnership.
	 */
	boolean isAskers(int work) {
		return this.askersWork.containsKey(work);
	}

	/**
	 * The value of a term with its evidence.
	 *
	 * @param value from 0 to 1
	 * @param evidence strongest first
	 */
	record Value(double value, List<Path> evidence) {

		static final Value NONE = new Value(0, List.of());

		static Value of(double value, Collection<Path> evidence) {
			return new Value(round(Math.clamp(value, 0, 1)), sorted(evidence));
		}

		private static List<Path> sorted(Collection<Path> evidence) {
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
