package lv.saiknes.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Validity;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;
import lv.saiknes.query.Deadline;
import lv.saiknes.query.LongWork;
import lv.saiknes.trace.HopGraph.Hop;
import lv.saiknes.trace.Trace.Over;
import lv.saiknes.trace.Trace.Ranked;
import org.jspecify.annotations.Nullable;

/**
 * Finds how things are connected, and ranks the paths by how much they say.
 * <p>
 * A path is scored by degree-weighted path count (Himmelstein and others 2023, doi
 * 10.1101/2023.01.05.522941): each relation counts for less the more of its kind start
 * and end where it does, damped by the exponent ½; relations that join a node to a large
 * share of all that it could be joined to count for less again, whether or not the
 * ontology calls them rosters. The score further falls with each relation, with the
 * weakest grade on the path, and where it goes up to a whole and down again to another of
 * its parts: “both belong to the same priority” is true of too much. A relation may be
 * walked either way, since a reader asks how two things are connected and not which of
 * them points at the other; the sentences say which does.
 * <p>
 * Of the paths that lead through the same kinds by the same relations the best stands for
 * all, one over what has ended only where there is no other; the rest is kept beside it.
 * The list is then ordered so that a path loses by the inner nodes that it shares with
 * one before it.
 * <p>
 * The search is symmetric: with the ends exchanged it finds the same paths, mirrored,
 * with the same scores. Nothing of it changes, and it is safe to share between threads.
 */
public final class PathTracer {

	/** The order in which the search meets paths. */
	private static final Comparator<TracedPath> BY_VALUE = Comparator
		.comparingDouble((TracedPath path) -> -path.score().value())
		.thenComparing(PathTracer::undirected);

	/** What says something in particular stands before what does not. */
	private static final Comparator<TracedPath> PARTICULAR_FIRST = Comparator
		.comparing((TracedPath path) -> !path.particular());

	/**
	 * By score, and by ids where scores are equal: those of the path or of its mirror
	 * image, whichever come first, so that direction makes no difference.
	 */
	private static final Comparator<TracedPath> BEST_FIRST = PARTICULAR_FIRST
		.thenComparingDouble((TracedPath path) -> -path.score().worth())
		.thenComparing(PathTracer::undirected);

	/** Of paths of one pattern what is over stands last, however well it scores. */
	private static final Comparator<TracedPath> PRESENT_FIRST = PARTICULAR_FIRST
		.thenComparing((TracedPath path) -> path.score().over() < 1);

	/** What a path is at least taken to be about its end. */
	private static final double LEAST_LIKE = 0.1;

	private final HopGraph hops;

	private final Graph graph;

	private final Hinges hinges;

	/** What nodes are about; made when it is first needed. */
	private volatile @Nullable Contents contents;

	private final PlanParts parts;

	private final RequestChecks checks;

	private final Unreached unreached;

	private final Search.Limits limits;

	private final Function<HopGraph, Optional<Surprises>> surprises;

	/** A tracer that does not know how surprising what it finds is. */
	public PathTracer(Graph graph, Ontology ontology) {
		this(graph, ontology, Weights.TUNED, Search.Limits.USUAL);
	}

	PathTracer(Graph graph, Ontology ontology, Weights weights, Search.Limits limits) {
		this(graph, ontology, weights, limits, Hinges.Limits.TUNED, (hops) -> Optional.empty());
	}

	PathTracer(Graph graph, Ontology ontology, Weights weights, Search.Limits limits, Hinges.Limits broad,
			Function<HopGraph, Optional<Surprises>> surprises) {
		this.surprises = surprises;
		this.graph = graph;
		this.hops = new HopGraph(graph, weights);
		this.hinges = new Hinges(this.hops, broad, this::alike);
		this.parts = new PlanParts(graph, ontology);
		this.checks = new RequestChecks(graph, ontology, this.parts);
		this.unreached = new Unreached(this.hops);
		this.limits = limits;
	}

	/**
	 * The same in a graph with the same nodes and a supposed relation, which changes
	 * nothing of what they are about.
	 */
	PathTracer in(Graph supposed, Ontology ontology) {
		PathTracer other = new PathTracer(supposed, ontology, this.hops.weights(), this.limits);
		other.contents = contents();
		return other;
	}

	/** Version of the dataset in which it searches. */
	public String version() {
		return this.graph.version();
	}

	/** Date of that dataset. */
	public String date() {
		return this.graph.date();
	}

	/** The plans that have parts, sorted by id. */
	public List<Entity> plansWithParts() {
		return LongWork.over(IntStream.range(0, this.graph.nodeCount()))
			.filter((node) -> this.graph.is(node, Trait.PLAN) && !this.parts.of(node).isEmpty())
			.mapToObj(this.graph::entity)
			.toList();
	}

	/** Positions of the units of a plan and of what is printed in them. */
	public Set<Integer> partsOf(int plan) {
		return this.parts.of(plan);
	}

	/**
	 * The graph as a trace walks it at a date, for questions that are about more than
	 * paths from one end to the other.
	 * @param asOf the date, null for whatever time
	 */
	public Ways ways(@Nullable String asOf) {
		TraceRequest request = TraceRequest.from(List.of()).asOf(asOf).build();
		return new Ways(this.hops, new Search(this.hops, request, Ends.NOWHERE, this.limits));
	}

	/**
	 * The node with this id.
	 * @throws java.util.NoSuchElementException when there is none
	 */
	public Entity entity(String id) {
		return this.graph.entity(this.graph.find(id).orElseThrow());
	}

	/** How surprising a path is; empty where that is not known, or not yet. */
	public Optional<Chance> findChance(TracedPath path) {
		return this.surprises.apply(this.hops)
			.map((known) -> known.chance(path.nodes().stream().map((node) -> position(node.id())).toList(), path));
	}

	private int position(String id) {
		return this.graph.find(id).orElseThrow();
	}

	/**
	 * Position of the node that an argument names.
	 * @throws TraceException when there is none
	 */
	public int position(String argument, String id) {
		return this.checks.position(argument, id);
	}

	/** When what a step of a path tells of held, as seen from a date. */
	StepTime time(TracedPath path, int step, String date) {
		return StepTime.of(path, step, this.graph, date);
	}

	/** The graph as it is walked. */
	HopGraph hops() {
		return this.hops;
	}

	/**
	 * The best paths between the ends asked for. Finding none is an answer, too.
	 * @throws TraceException when the request names what does not exist, or contradicts
	 * itself
	 */
	public Trace trace(TraceRequest request) {
		Ends ends = this.checks.ends(request);
		Search search = new Search(this.hops, request, ends, this.limits);
		Search.Found found = search.run();
		List<TracedPath> paths = found.paths().stream().map((path) -> path(path, search)).toList();
		List<Ranked> ranked = ranked(paths, request);
		boolean none = ranked.isEmpty();
		return new Trace(request, this.graph.version(), verdict(paths), ranked, found.complete(),
				new Trace.Searched(found.reached(), found.expansions(), found.paths().size()),
				this.unreached.leftOut(request, ends, none),
				none ? this.unreached.nearMisses(request, search, ends) : List.of(),
				none ? this.unreached.findLonger(request, ends) : null, over(request, ends));
	}

	private static Verdict verdict(List<TracedPath> paths) {
		if (paths.isEmpty()) {
			return Verdict.NONE;
		}
		return paths.stream().anyMatch(TracedPath::particular) ? Verdict.CONNECTED : Verdict.ONLY_BROAD;
	}

	/**
	 * What the date left out: of the best path of whatever time that leads over anything
	 * which does not hold then, the relations that do not.
	 */
	private List<Over> over(TraceRequest request, Ends ends) {
		String date = request.asOf();
		if (date == null) {
			return List.of();
		}
		Search search = new Search(this.hops, request.change().asOf(null).build(), ends, this.limits);
		return search.run()
			.paths()
			.stream()
			.map((path) -> path(path, search))
			.filter((path) -> path.steps().stream().anyMatch((step) -> isOver(step, request)))
			.min(BEST_FIRST)
			.stream()
			.flatMap((path) -> path.steps().stream())
			.filter((step) -> isOver(step, request))
			.map((step) -> step.relations().getFirst())
			.map((relation) -> new Over(relation, this.graph.times().find(relation).orElseThrow().at(date)))
			.toList();
	}

	private boolean isOver(TracedPath.Step step, TraceRequest request) {
		return step.relations().stream().allMatch((relation) -> isOver(relation, request));
	}

	private boolean isOver(Relation relation, TraceRequest request) {
		String date = Objects.requireNonNull(request.asOf());
		return this.graph.times().find(relation).filter((times) -> !times.holds(date, request.certainty())).isPresent();
	}

	/**
	 * Whether a relation had ended.
	 * @param date by which date; the dataset's when null
	 */
	public boolean hasEnded(Relation relation, @Nullable String date) {
		String seen = (date != null) ? date : date();
		return this.graph.times().find(relation).filter((times) -> times.validity(seen) == Validity.ENDED).isPresent();
	}

	/** Whether a document states a relation between these two, be it of whatever time. */
	public boolean isStated(String one, String other) {
		int from = position(one);
		int to = position(other);
		int few = (this.graph.degree(from) <= this.graph.degree(to)) ? from : to;
		return IntStream.range(0, this.graph.degree(few))
			.map((n) -> this.graph.edgeAt(few, n))
			.anyMatch((edge) -> this.graph.grade(edge) == Grade.STATED
					&& this.graph.other(edge, few) == ((few == from) ? to : from));
	}

	private boolean hasEnded(int edge) {
		return this.graph.when(edge).filter((times) -> times.validity(date()) == Validity.ENDED).isPresent();
	}

	/** All paths that were compared, as the search meets them; for tests. */
	List<TracedPath> compared(TraceRequest request) {
		Search search = new Search(this.hops, request, this.checks.ends(request), this.limits);
		return search.run().paths().stream().map((path) -> path(path, search)).sorted(BY_VALUE).toList();
	}

	/** The nodes at which paths may end; for tests. */
	int[] targets(TraceRequest request) {
		return this.checks.ends(request).to();
	}

	private static String undirected(TracedPath path) {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < path.nodes().size(); i++) {
			names.add(path.nodes().get(i).id());
			if (i < path.steps().size()) {
				names.add(path.steps().get(i).kind());
			}
		}
		String forwards = String.join(" ", names);
		String backwards = String.join(" ", names.reversed());
		return (forwards.compareTo(backwards) < 0) ? forwards : backwards;
	}

	private TracedPath path(Search.Path found, Search search) {
		Deadline.check();
		Weights weights = this.hops.weights();
		List<TracedPath.Step> steps = new ArrayList<>();
		List<Score.Hop> parts = new ArrayList<>();
		long cost = found.cost();
		for (int i = 0; i < found.hops().size(); i++) {
			Hop hop = this.hops.hop(found.hops().get(i));
			boolean forwards = hop.from() == found.nodes().get(i);
			boolean sibling = i > 0
					&& this.hops.throughWhole(found.nodes().get(i), found.hops().get(i - 1), found.hops().get(i));
			int next = found.nodes().get(i + 1);
			int shortcuts = (int) found.nodes()
				.subList(0, i)
				.stream()
				.filter((before) -> this.hops.closelyJoined(before, next))
				.count();
			steps.add(new TracedPath.Step(search.relations(found.hops().get(i)), forwards));
			int leaving = forwards ? hop.fromDegree() : hop.toDegree();
			boolean anyEnd = search.endsAnywhere() && i == found.hops().size() - 1;
			int arriving = anyEnd ? 1 : forwards ? hop.toDegree() : hop.fromDegree();
			double degrees = Math.pow((double) leaving * arriving, -weights.damping());
			cost -= HopGraph.cost(hop.degrees()) - HopGraph.cost(degrees);
			parts.add(new Score.Hop(leaving, arriving, degrees, weights.length(), hop.share(), hop.roster(),
					sibling ? weights.sibling() : 1, hop.loose(), shortcuts, Math.pow(weights.detour(), shortcuts)));
		}
		Score score = new Score(Math.exp(-cost / 1e9), weights.damping(), found.curated() ? weights.curated() : 1,
				parts, content(found, search.endsAnywhere()), over(found, search), 0, 1);
		Hinges.Judgement judged = this.hinges.judge(found.nodes(), found.hops(), search.via());
		return new TracedPath(found.nodes().stream().map(this.graph::entity).toList(), steps, judged.particular(),
				judged.broad().stream().map(this.graph::entity).toList(), score);
	}

	/**
	 * How much a path is about the parts of plans that it leads to or from; where any end
	 * of a kind will do, also what its start is about.
	 */
	private double content(Search.Path found, boolean anyEnd) {
		if (this.hops.weights().content() == 0 || this.graph.nodeCount() > Contents.MOST_NODES) {
			return 1;
		}
		List<Integer> nodes = found.nodes();
		double start = (anyEnd && this.hinges.ofPlan(nodes.getLast())) ? likeness(nodes.getFirst(), nodes.getLast())
				: 1;
		return Math.pow(likeness(nodes) * likeness(nodes.reversed()) * start, this.hops.weights().content());
	}

	/**
	 * How much the path is about the plan's part at which it ends: where it comes to that
	 * plan, or by which theme to that part.
	 */
	private double likeness(List<Integer> nodes) {
		int end = nodes.getLast();
		if (!this.hinges.ofPlan(end)) {
			return 1;
		}
		int first = this.hinges.lastOf(nodes);
		int told = (first < nodes.size() - 1) ? first : nodes.size() - 2;
		boolean tells = told > 0 && (first < nodes.size() - 1 || this.graph.is(nodes.get(told), Trait.THEME));
		return tells ? likeness(nodes.get(told), end) : 1;
	}

	private double likeness(int node, int end) {
		return Math.max(LEAST_LIKE, contents().likeness(node, end));
	}

	/** How much a theme is what an end is about; in a large graph that is not weighed. */
	private double alike(int theme, int end) {
		return (this.graph.nodeCount() > Contents.MOST_NODES) ? 1 : contents().likeness(theme, end);
	}

	private Contents contents() {
		Contents known = this.contents;
		return (known != null) ? known : makeContents();
	}

	private synchronized Contents makeContents() {
		Contents known = this.contents;
		if (known == null) {
			known = new Contents(this.graph);
			this.contents = known;
		}
		return known;
	}

	/** Whether it leads over what has ended, where no date is asked about. */
	private double over(Search.Path found, Search search) {
		boolean over = search.isOfAnyTime()
				&& found.hops().stream().anyMatch((hop) -> IntStream.of(search.open(hop)).allMatch(this::hasEnded));
		return over ? this.hops.weights().over() : 1;
	}

	private static List<Ranked> ranked(List<TracedPath> paths, TraceRequest request) {
		Map<String, List<TracedPath>> byPattern = new LinkedHashMap<>();
		paths.stream()
			.sorted(BEST_FIRST)
			.forEach((path) -> byPattern.computeIfAbsent(alike(path, request), (pattern) -> new ArrayList<>())
				.add(path));
		byPattern.values().forEach((alike) -> alike.sort(PRESENT_FIRST));
		List<TracedPath> left = new ArrayList<>(byPattern.values().stream().map(List::getFirst).toList());
		List<TracedPath> chosen = new ArrayList<>();
		List<Ranked> ranked = new ArrayList<>();
		while (!left.isEmpty() && ranked.size() < request.first()) {
			TracedPath best = left.stream()
				.map((path) -> afterOthers(path, chosen, request.diversity()))
				.min(PARTICULAR_FIRST.thenComparingDouble((TracedPath path) -> -path.score().adjusted())
					.thenComparing(PathTracer::undirected))
				.orElseThrow();
			List<TracedPath> alike = Objects.requireNonNull(byPattern.get(alike(best, request)));
			left.remove(alike.getFirst());
			chosen.add(best);
			ranked.add(new Ranked(ranked.size() + 1, best, alike.subList(1, alike.size())));
		}
		return ranked;
	}

	/**
	 * What paths have in common of which one stands for all: where any end of a kind will
	 * do, each end has paths of its own.
	 */
	private static String alike(TracedPath path, TraceRequest request) {
		return (request.toKind() != null) ? path.pattern() + " " + path.nodes().getLast().id() : path.pattern();
	}

	/** The path with what it loses by what it shares with those before it. */
	private static TracedPath afterOthers(TracedPath path, List<TracedPath> before, double diversity) {
		double shared = before.stream().mapToDouble((other) -> shared(path.inner(), other.inner())).max().orElse(0);
		return new TracedPath(path.nodes(), path.steps(), path.particular(), path.broad(),
				path.score().after(shared, diversity));
	}

	private static double shared(Set<String> inner, Set<String> other) {
		Set<String> all = new HashSet<>(inner);
		all.addAll(other);
		return all.isEmpty() ? 0 : (double) (inner.size() + other.size() - all.size()) / all.size();
	}

}
