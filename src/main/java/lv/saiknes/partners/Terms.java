package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
 * that have a part in it, as far as it is relevant and as closely as they have; a
 * document that names many gives each less (the association of Balog, Azzopardi and de
 * Rijke 2006); the votes saturate. Plans and what was done vote apart, since a plan says
 * who may and a project who did. A place has its own tasks, too, which say what it wants
 * itself. Bodies that plans name nearly everywhere, and those whose other work is of
 * another kind (the candidate's profile), have the votes of plans lessened. The formulas
 * stand at {@link TermKind}; none of them knows the weights.
 */
final class Terms {

	/** How a body is tied to plans and money that it keeps. */
	private static final List<String> KEEPING = List.of("ADOPTED_BY", "MANAGED_BY", "PREPARED_BY");

	private final Involvements involvements;

	private final Graph graph;

	private final Subject subject;

	private final Asker asker;

	private final Factors factors;

	private final String asOf;

	private final @Nullable Integer instrument;

	private final Set<Integer> wantedPlaces;

	/** By measure: what a role in it counts, given how many it names. */
	private final Map<Integer, Double> shares = new HashMap<>();

	Terms(Involvements involvements, Subject subject, Asker asker, String asOf, @Nullable Integer instrument,
			Set<Integer> wantedPlaces) {
		this.involvements = involvements;
		this.graph = involvements.graph();
		this.subject = subject;
		this.asker = asker;
		this.factors = subject.factors();
		this.asOf = asOf;
		this.instrument = instrument;
		this.wantedPlaces = Set.copyOf(wantedPlaces);
	}

	Graph graph() {
		return this.graph;
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

	private Value sharedMeasures(int candidate) {
		Map<Integer, Path> best = new LinkedHashMap<>();
		this.involvements.of(candidate).forEach((role) -> vote(best, role, List.of()));
		if (!this.graph.is(candidate, Trait.GROUP) && !this.graph.is(candidate, Trait.PLACE)) {
			// Its branches and institutions are its own: the body is whom one would call.
			this.involvements.into(candidate, "OF")
				.forEach((of) -> this.involvements.of(of.from())
					.stream()
					.filter((role) -> role.edge().grade() == Grade.STATED)
					.forEach((role) -> vote(best, role, Way.of(of))));
		}
		addOwnTasks(best, candidate);
		addNetworks(best, candidate);
		double sum = profile(candidate) * best.values().stream().mapToDouble(Path::strength).sum();
		double broad = this.factors.of(Factor.BREADTH) * this.involvements.shareOfMeasures(candidate);
		return Value.of((1 - broad) * sum / (this.factors.of(Factor.HALF) + sum), best.values());
	}

	/**
	 * What a place's own measures lay down is what it wants itself; the task nearest to
	 * the question tells.
	 */
	private void addOwnTasks(Map<Integer, Path> best, int candidate) {
		if (this.involvements.isMunicipal(candidate)) {
			this.involvements.into(candidate, "TARGETS").forEach((own) -> {
				keep(best, own.from(), new Path(
						Way.of(() -> Stream.concat(Stream.of(own), this.subject.tasksOf(own.from()).stream().limit(1))),
						this.factors.of(Factor.OWN_TASKS) * this.subject.relevanceAsOwn(own.from())));
			});
		}
	}

	/**
	 * Places abroad have a part in what the asker's networks to which they belong have.
	 */
	private void addNetworks(Map<Integer, Path> best, int candidate) {
		if (this.graph.is(candidate, Trait.PLACE) && this.involvements.isForeign(candidate)) {
			for (Edge member : this.involvements.out(candidate, "MEMBER_OF")) {
				if (this.asker.networks().containsKey(member.to())) {
					this.involvements.of(member.to())
						.stream()
						.filter((role) -> role.planned() && role.edge().grade() == Grade.STATED)
						.forEach((role) -> keep(best, role.node(), new Path(Way.of(List.of(member, role.edge())),
								this.factors.of(Factor.THROUGH_NETWORK) * this.subject.relevance(role.node()))));
				}
			}
		}
	}

	/**
	 * What is left of the votes of plans for a body whose work is altogether more or less
	 * of the kind that is asked: from 1 - {@link Factor#PROFILE} to 1. Where measures or
	 * tasks are named a role in them is enough.
	 */
	private double profile(int candidate) {
		if (this.subject.isLimited()) {
			return 1;
		}
		double like = 0;
		double all = 1;
		for (Involvement one : this.involvements.of(candidate)) {
			double part = (one.edge().grade() == Grade.STATED) ? 1 : this.factors.of(Factor.IN_PROFILE_THROUGH_GROUP);
			like += part * this.subject.likeness(one.node());
			all += part;
		}
		double profile = this.factors.of(Factor.PROFILE);
		return 1 - profile + profile
				* Math.min(1, this.factors.of(Factor.PROFILE_RISE) * like / all + this.subject.likeness(candidate));
	}

	private void vote(Map<Integer, Path> best, Involvement role, List<String> way) {
		double relevance = role.planned() ? relevance(role.node()) : 0;
		if (relevance > 0) {
			boolean partner = role.edge().kind().equals("PARTNERS_IN");
			double closeness = (role.edge().grade() != Grade.STATED) ? this.factors.of(Factor.THROUGH_GROUP)
					: partner ? this.factors.of(Factor.PARTNER) : this.factors.of(Factor.IMPLEMENTER);
			keep(best, role.node(), new Path(Way.of(way, role.edge()), share(role.node()) * relevance * closeness));
		}
	}

	/**
	 * How far a measure is what is asked. Where nobody asks, nothing but this tells who
	 * fits: measures that have a word in common with the idea and another subject must
	 * not add up to something.
	 */
	private double relevance(int measure) {
		double relevance = this.subject.relevance(measure);
		double little = this.factors.of(Factor.LITTLE);
		boolean beside = this.asker.node() == null && relevance < little
				&& this.subject.concepts(measure) < this.factors.of(Factor.MOST_OF_IT);
		return beside ? relevance * relevance / little : relevance;
	}

	/** What a role in a measure counts: less where many bodies are named in it. */
	private double share(int measure) {
		return this.shares.computeIfAbsent(measure, (key) -> {
			long named = this.involvements.in(key)
				.stream()
				.filter((role) -> role.planned() && role.edge().grade() == Grade.STATED)
				.map(Involvement::actor)
				.distinct()
				.count();
			return Math.min(this.factors.of(Factor.MOST_FOR_FEW), Math
				.pow(this.factors.of(Factor.USUALLY_NAMED) / Math.max(1, named), this.factors.of(Factor.SPLIT)));
		});
	}

	private static void keep(Map<Integer, Path> best, int node, Path path) {
		best.merge(node, path, (one, other) -> (other.strength() > one.strength()) ? other : one);
	}

	/**
	 * Passages of tasks, measures and projects name it, though they give it no role, or
	 * it keeps a plan or money for such work.
	 */
	private Value namedForIt(int candidate) {
		List<Path> named = new ArrayList<>();
		double place = this.graph.is(candidate, Trait.PLACE) ? this.factors.of(Factor.PLACE_NAMED) : 1;
		for (Edge edge : this.involvements.into(candidate, "REFERS_TO")) {
			int by = edge.from();
			double strength = this.graph.is(by, Trait.TASK) ? this.subject.relevanceOfTask(by)
					: this.graph.isMeasure(by) ? this.factors.of(Factor.NAMED_BY_MEASURE) * this.subject.relevance(by)
							: isWork(by) ? this.factors.of(Factor.NAMED_BY_WORK) * this.subject.likeness(by) : 0;
			named.add(new Path(Way.of(edge), Math.min(1, place * strength)));
		}
		for (String kind : KEEPING) {
			for (Edge edge : this.involvements.into(candidate, kind)) {
				named.add(new Path(Way.of(edge),
						Math.min(1, this.factors.of(Factor.KEEPER) * this.subject.likeness(edge.from()))));
			}
		}
		return Value.of(named.stream().mapToDouble(Path::strength).max().orElse(0), named);
	}

	private boolean isWork(int node) {
		return this.graph.is(node, Trait.UNDERTAKING) || this.graph.is(node, Trait.PARTNERSHIP);
	}

	/**
	 * What was done, less where it was without the asker; where nobody is said to ask
	 * there is no such difference.
	 */
	private Value trackRecord(int candidate) {
		boolean unasked = this.asker.node() == null;
		Map<Integer, Path> best = new LinkedHashMap<>();
		for (Involvement theirs : this.involvements.of(candidate)) {
			if (theirs.planned() || !this.involvements.begun(theirs, this.asOf)) {
				continue;
			}
			double share = (unasked || this.asker.work().containsKey(theirs.node())) ? 1
					: this.asker.nearWork().containsKey(theirs.node()) ? this.factors.of(Factor.NEAR)
							: this.factors.of(Factor.ALONE);
			List<String> relations = Way.of(theirs.edge());
			keep(best, theirs.node(), new Path(relations, share * likenessOfWork(theirs.node())));
			addArisen(best, theirs.node(), relations, share);
		}
		addArisen(best, candidate, List.of(), 1);
		double sum = best.values().stream().mapToDouble(Path::strength).sum();
		return Value.of(sum / (this.factors.of(Factor.HALF_OF_WORK) + sum), best.values());
	}

	/**
	 * How far work is what was asked. Where nobody asks, nothing but this tells who fits:
	 * much that fits a little must not outweigh the thing itself.
	 */
	private double likenessOfWork(int node) {
		double likeness = this.subject.likeness(node);
		return (this.asker.node() == null) ? Math.pow(likeness, this.factors.of(Factor.SHARPNESS_OF_WORK)) : likeness;
	}

	private void addArisen(Map<Integer, Path> best, int from, List<String> way, double share) {
		for (Edge arisen : this.involvements.into(from, "ARISES_FROM")) {
			String begun = this.involvements.periodOf(arisen.from()).from();
			if (begun == null || !Period.isBefore(this.asOf, begun)) {
				keep(best, arisen.from(), new Path(Way.of(way, arisen),
						this.factors.of(Factor.AROSE) * share * likenessOfWork(arisen.from())));
			}
		}
	}

	/** What joins it to the asker already, whatever that is about. */
	private Value cooperation(int candidate) {
		if (this.asker.node() == null) {
			return Value.NONE;
		}
		List<Path> paths = new ArrayList<>();
		for (Involvement theirs : this.involvements.of(candidate)) {
			List<String> work = this.asker.work().get(theirs.node());
			List<String> near = this.asker.nearWork().get(theirs.node());
			if ((work != null || near != null) && !theirs.planned() && this.involvements.begun(theirs, this.asOf)) {
				add(paths, theirs.edge(), work, 1);
				add(paths, theirs.edge(), near, this.factors.of(Factor.HOST));
			}
		}
		List<String> host = this.asker.hosts().get(candidate);
		if (host != null) {
			paths.add(new Path(host, this.factors.of(Factor.HOST)));
		}
		if (this.asker.networks().containsKey(candidate)) {
			paths.add(new Path(this.asker.networks().get(candidate), this.factors.of(Factor.NETWORK)));
		}
		if (this.graph.is(candidate, Trait.PLACE)) {
			for (Edge member : this.involvements.out(candidate, "MEMBER_OF")) {
				add(paths, member, this.asker.networks().get(member.to()), this.factors.of(Factor.IN_NETWORK));
			}
		}
		addNamed(paths, this.asker.ownMeasures(), this.involvements.of(candidate));
		if (this.involvements.isMunicipal(candidate)) {
			addNamed(paths, this.involvements.into(candidate, "TARGETS"), this.asker.roles());
		}
		return Value.of(paths.stream().mapToDouble(Path::strength).max().orElse(0), paths);
	}

	/** Where the measure of one of the two names the other. */
	private void addNamed(List<Path> paths, List<Edge> measures, List<Involvement> roles) {
		if (measures.isEmpty()) {
			return;
		}
		Map<Integer, List<Edge>> own = new HashMap<>();
		measures.forEach((edge) -> own.computeIfAbsent(edge.from(), (key) -> new ArrayList<>()).add(edge));
		roles.stream()
			.filter((role) -> role.edge().grade() == Grade.STATED)
			.forEach((role) -> own.getOrDefault(role.node(), List.of())
				.forEach((edge) -> paths
					.add(new Path(Way.of(List.of(role.edge(), edge)), this.factors.of(Factor.NAMED_PARTNER)))));
	}

	private static void add(List<Path> paths, Edge theirs, @Nullable List<String> own, double strength) {
		if (own != null) {
			paths.add(new Path(Way.of(theirs, own.reversed()), strength));
		}
	}

	/** Its content, as far as the asker has not worked with it. */
	private static Value complement(Value plans, Value record, Value cooperation) {
		return Value.of((1 - cooperation.value()) * Math.max(plans.value(), record.value()), () -> {
			List<Path> evidence = new ArrayList<>(plans.evidence());
			evidence.addAll(record.evidence());
			return evidence;
		});
	}

	/** Where the idea, or the question, wants a partner. */
	private Value geography(int candidate) {
		if (this.wantedPlaces.isEmpty()) {
			return Value.NONE;
		}
		for (Map.Entry<Integer, List<String>> place : this.involvements.territory(candidate).entrySet()) {
			if (this.wantedPlaces.contains(place.getKey())) {
				return Value.of(1, List.of(new Path(place.getValue(), 1)));
			}
		}
		return Value.NONE;
	}

	/**
	 * When something was last known to be so, up to the date asked about: at its end,
	 * else, for a project, at its beginning, else at the source's date. Null where
	 * nothing tells that it was so by then.
	 */
	@Nullable String lastKnown(Involvement involvement) {
		Period period = this.involvements.periodOf(involvement);
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
			if (!involvement.planned() && this.involvements.begun(involvement, this.asOf)) {
				for (Edge funding : this.involvements.out(involvement.node(), "FUNDED_BY")) {
					List<String> way = family.get(funding.to());
					if (way != null) {
						List<String> relations = new ArrayList<>(List.of(involvement.edge().id(), funding.id()));
						relations.addAll(way.reversed());
						paid.add(new Path(relations, 1));
					}
				}
			}
		}
		return paid;
	}

	/** The value of a term with its evidence, which is put in order when it is told. */
	static final class Value {

		static final Value NONE = new Value(0, List::of);

		private final double value;

		private final Supplier<Collection<Path>> found;

		private @Nullable List<Path> evidence;

		private Value(double value, Supplier<Collection<Path>> found) {
			this.value = value;
			this.found = found;
		}

		static Value of(double value, Collection<Path> evidence) {
			return of(value, () -> evidence);
		}

		static Value of(double value, Supplier<Collection<Path>> evidence) {
			return new Value(Rounded.value(Math.clamp(value, 0, 1)), evidence);
		}

		/** From 0 to 1. */
		double value() {
			return this.value;
		}

		/** What speaks for it, strongest first. */
		List<Path> evidence() {
			List<Path> known = this.evidence;
			if (known == null) {
				known = sorted(this.found.get());
				this.evidence = known;
			}
			return known;
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Value that && this.value == that.value && evidence().equals(that.evidence());
		}

		@Override
		public int hashCode() {
			return Double.hashCode(this.value);
		}

		@Override
		public String toString() {
			return this.value + " " + evidence();
		}

		private static List<Path> sorted(Collection<Path> evidence) {
			return evidence.stream()
				.filter((path) -> path.strength() > 0 && !path.relations().isEmpty())
				.map((path) -> new Path(List.copyOf(path.relations()), Rounded.value(path.strength())))
				.sorted(Comparator.comparingDouble(Path::strength)
					.reversed()
					.thenComparing((path) -> path.relations().toString()))
				.toList();
		}

	}

}
