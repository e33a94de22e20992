package lv.saiknes.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Period;
import lv.saiknes.model.Relation;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.ontology.Trait;
import lv.saiknes.text.Nearest;
import lv.saiknes.trace.HopGraph.Hop;
import lv.saiknes.trace.Trace.LeftOut;
import lv.saiknes.trace.Trace.NearMiss;
import lv.saiknes.trace.Trace.Ranked;
import lv.saiknes.trace.Trace.Reason;

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
 * all, the others being kept beside it. The list is then ordered so that a path loses by
 * the inner nodes that it shares with one before it.
 * <p>
 * The search is symmetric: with the ends exchanged it finds the same paths, mirrored,
 * with the same scores. Immutable, and safe to share between threads.
 */
public final class PathTracer {

	/** Relations by which parts belong to a unit of a plan. */
	private static final int MOST_NEAR_MISSES = 3;

	private final HopGraph hops;

	private final Graph graph;

	private final Ontology ontology;

	/** Relations from a unit of a plan to the one it is part of. */
	private final List<String> ofUnits;

	/** Relations from a unit of a plan to what is printed in it. */
	private final List<String> ofItems;

	private final Search.Limits limits;

	private final int rosters;

	private final int derived;

	public PathTracer(Graph graph, Ontology ontology) {
		this(graph, ontology, Weights.TUNED, Search.Limits.USUAL);
	}

	PathTracer(Graph graph, Ontology ontology, Weights weights, Search.Limits limits) {
		this.graph = graph;
		this.ontology = ontology;
		this.hops = new HopGraph(graph, ontology, weights);
		this.limits = limits;
		this.ofUnits = ontology.treeRelations(RelationType.Whole.TO);
		this.ofItems = ontology.treeRelations(RelationType.Whole.FROM);
		this.rosters = count(Edge::roster);
		this.derived = count((edge) -> edge.relation().grade() == Grade.DERIVED);
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
		return IntStream.range(0, this.graph.nodeCount())
			.filter((node) -> this.graph.is(node, Trait.PLAN) && !partsOf(node).isEmpty())
			.mapToObj(this.graph::entity)
			.toList();
	}

	/**
	 * The node with this id.
	 * @throws java.util.NoSuchElementException when there is none
	 */
	public Entity entity(String id) {
		return this.graph.entity(this.graph.find(id).orElseThrow());
	}

	/** When what a step of a path tells of held. */
	StepTime time(TracedPath path, int step) {
		return StepTime.of(path, step, this.graph);
	}

	/** Whether it searches in this graph. */
	boolean isOver(Graph other) {
		return this.graph == other;
	}

	/**
	 * The best paths between the ends asked for. Finding none is an answer, too.
	 * @throws TraceException when the request names what does not exist, or contradicts
	 * itself
	 */
	public Trace trace(TraceRequest request) {
		Ends ends = ends(request);
		Search search = search(request, ends, this.limits);
		Search.Found found = search.run();
		List<TracedPath> paths = found.paths().stream().map((path) -> path(path, search)).toList();
		List<Ranked> ranked = ranked(paths, request);
		boolean none = ranked.isEmpty();
		return new Trace(request, this.graph.version(), ranked, found.complete(),
				new Trace.Searched(found.reached(), found.expansions(), found.paths().size()),
				leftOut(request, ends, none), none ? nearMisses(request, search, ends) : List.of());
	}

	private Search search(TraceRequest request, Ends ends, Search.Limits bounds) {
		return new Search(this.hops, request, ends.from(), ends.to(), ends.via(), ends.avoid(), bounds);
	}

	/** All paths that were compared, best first; for tests. */
	List<TracedPath> compared(TraceRequest request) {
		Search search = search(request, ends(request), this.limits);
		return search.run().paths().stream().map((path) -> path(path, search)).sorted(BEST_FIRST).toList();
	}

	/** The nodes at which paths may end; for tests. */
	int[] targets(TraceRequest request) {
		return ends(request).to();
	}

	// --- what is asked

	private Ends ends(TraceRequest request) {
		check(request);
		int[] from = positions("from", request.from());
		int[] via = positions("via", request.via());
		int[] avoid = positions("avoid", request.avoid());
		int[] to = (request.toKind() != null) ? ofKind(request, from) : positions("to", request.to());
		return new Ends(from, to, via, avoid);
	}

	private void check(TraceRequest request) {
		if (request.from().isEmpty()) {
			throw bad("from", "`from` names no node; give one id or several");
		}
		if (request.to().isEmpty() == (request.toKind() == null)) {
			throw bad("to", request.to().isEmpty() ? "say where paths end: ids by `to`, or a kind by `toKind`"
					: "`to` and `toKind` exclude each other; give ids or a kind");
		}
		if (request.toPlan() != null && request.toKind() == null) {
			throw bad("toPlan", "`toPlan` narrows `toKind`; name a kind, too");
		}
		limit("from", request.from());
		limit("to", request.to());
		limit("via", request.via());
		limit("avoid", request.avoid());
		apart("from", request.from(), "to", request.to());
		for (Map.Entry<String, List<String>> end : Map.of("from", request.from(), "to", request.to()).entrySet()) {
			apart("via", request.via(), end.getKey(), end.getValue());
			apart("avoid", request.avoid(), end.getKey(), end.getValue());
		}
		apart("via", request.via(), "avoid", request.avoid());
		checkNames(request);
		if (request.grades().isEmpty() || request.grades().equals(Set.of(Grade.DERIVED))) {
			throw bad("grades", "`grades` leaves nothing to walk; name STATED, CURATED or both"
					+ " (derived relations are never walked, only what they were derived from)");
		}
		if (request.asOf() != null && !Period.isDate(request.asOf())) {
			throw bad("asOf", "`" + request.asOf() + "` is not a date; write 2004, 2004-06 or 2004-06-17");
		}
		if (request.maxLength() < 1 || request.maxLength() > TraceRequest.LONGEST) {
			throw bad("maxLength",
					"`maxLength` is " + request.maxLength() + "; it may be 1 to " + TraceRequest.LONGEST);
		}
		if (request.via().size() >= request.maxLength()) {
			throw bad("via", "a path of at most " + request.maxLength() + " relations cannot pass "
					+ request.via().size() + " nodes between its ends; allow more by `maxLength` or name fewer");
		}
		if (request.first() < 1 || request.first() > TraceRequest.MOST) {
			throw bad("first", "`first` is " + request.first() + "; it may be 1 to " + TraceRequest.MOST);
		}
		if (!(request.diversity() >= 0 && request.diversity() <= 1)) {
			throw bad("diversity", "`diversity` is " + request.diversity() + "; it may be 0 to 1");
		}
	}

	private void checkNames(TraceRequest request) {
		List<String> kinds = this.ontology.kinds().stream().map((kind) -> kind.name()).toList();
		List<String> relations = this.ontology.relationTypes().stream().map((type) -> type.name()).toList();
		known("toKind", (request.toKind() != null) ? Set.of(request.toKind()) : Set.of(), kinds);
		known("kinds", request.kinds(), kinds);
		known("avoidKinds", request.avoidKinds(), kinds);
		known("relations", request.relations(), relations);
		known("avoidRelations", request.avoidRelations(), relations);
		contradiction("kinds", request.kinds(), "avoidKinds", request.avoidKinds());
		contradiction("relations", request.relations(), "avoidRelations", request.avoidRelations());
	}

	private static void limit(String argument, List<String> ids) {
		if (ids.size() > TraceRequest.MOST_IDS) {
			throw bad(argument,
					"`" + argument + "` names " + ids.size() + " nodes; name at most " + TraceRequest.MOST_IDS);
		}
	}

	private static void apart(String argument, List<String> ids, String other, List<String> others) {
		ids.stream().filter(others::contains).findFirst().ifPresent((id) -> {
			throw bad(argument, "`" + id + "` stands both in `" + argument + "` and in `" + other + "`");
		});
	}

	private static void known(String argument, Set<String> names, List<String> known) {
		names.stream().sorted().filter(Predicate.not(known::contains)).findFirst().ifPresent((name) -> {
			throw bad(argument, "`" + argument + "`: there is no `" + name + "`" + Nearest.hint(name, known));
		});
	}

	private static void contradiction(String argument, Set<String> names, String other, Set<String> others) {
		if (!names.isEmpty() && others.containsAll(names)) {
			throw bad(argument, "`" + other + "` takes away all that `" + argument + "` allows");
		}
	}

	private static TraceException bad(String argument, String message) {
		return new TraceException(argument, null, message);
	}

	private int[] positions(String argument, List<String> ids) {
		return ids.stream().distinct().mapToInt((id) -> position(argument, id)).toArray();
	}

	private int position(String argument, String id) {
		return this.graph.find(id).orElseThrow(() -> {
			List<String> ids = IntStream.range(0, this.graph.nodeCount())
				.mapToObj((node) -> this.graph.entity(node).id())
				.toList();
			return new TraceException(argument, id,
					"`" + argument + "`: `" + id + "` is not an id" + Nearest.hint(id, ids));
		});
	}

	private int[] ofKind(TraceRequest request, int[] from) {
		String plan = request.toPlan();
		if (plan != null && !this.graph.is(position("toPlan", plan), Trait.PLAN)) {
			throw bad("toPlan", "`" + plan + "` is no plan");
		}
		IntStream searched = (plan != null) ? partsOf(position("toPlan", plan)).stream().mapToInt(Integer::intValue)
				: IntStream.range(0, this.graph.nodeCount());
		Set<Integer> starts = new HashSet<>(IntStream.of(from).boxed().toList());
		int[] targets = searched.filter((node) -> this.graph.entity(node).kind().equals(request.toKind()))
			.filter((node) -> !starts.contains(node))
			.toArray();
		if (targets.length == 0) {
			throw bad("toKind", "there is no other " + request.toKind() + ((plan != null) ? " in `" + plan + "`" : ""));
		}
		return targets;
	}

	/**
	 * The units below a plan, and the goals, tasks, indicators and benefits of the plan
	 * and its units.
	 */
	private Set<Integer> partsOf(int plan) {
		Set<Integer> units = new HashSet<>(Set.of(plan));
		List<Integer> left = new ArrayList<>(units);
		while (!left.isEmpty()) {
			int whole = left.removeLast();
			neighbours(whole, (edge) -> this.ofUnits.contains(edge.relation().kind()) && edge.to() == whole).stream()
				.filter(units::add)
				.forEach(left::add);
		}
		Set<Integer> parts = new HashSet<>(units);
		for (int unit : units) {
			parts.addAll(
					neighbours(unit, (edge) -> this.ofItems.contains(edge.relation().kind()) && edge.from() == unit));
		}
		parts.remove(plan);
		return parts;
	}

	private List<Integer> neighbours(int node, Predicate<Edge> wanted) {
		return IntStream.range(0, this.graph.degree(node))
			.mapToObj((n) -> this.graph.edge(this.graph.edgeAt(node, n)))
			.filter(wanted)
			.map((edge) -> edge.other(node))
			.toList();
	}

	// --- what was found

	/**
	 * By score, and by ids where scores are equal: those of the path or of its mirror
	 * image, whichever come first, so that direction makes no difference.
	 */
	private static final Comparator<TracedPath> BEST_FIRST = Comparator
		.comparingDouble((TracedPath path) -> -path.score().value())
		.thenComparing(PathTracer::undirected);

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
		Weights weights = this.hops.weights();
		List<TracedPath.Step> steps = new ArrayList<>();
		List<Score.Hop> parts = new ArrayList<>();
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
			steps.add(new TracedPath.Step(search.open(found.hops().get(i)).stream().map(Edge::relation).toList(),
					forwards));
			parts.add(new Score.Hop(forwards ? hop.fromDegree() : hop.toDegree(),
					forwards ? hop.toDegree() : hop.fromDegree(), hop.degrees(), weights.length(), hop.share(),
					hop.roster(), sibling ? weights.sibling() : 1, hop.loose(), shortcuts,
					Math.pow(weights.detour(), shortcuts)));
		}
		Score score = new Score(Math.exp(-found.cost() / 1e9), weights.damping(),
				found.curated() ? weights.curated() : 1, parts, 0, 1);
		return new TracedPath(found.nodes().stream().map(this.graph::entity).toList(), steps, score);
	}

	private static List<Ranked> ranked(List<TracedPath> paths, TraceRequest request) {
		Map<String, List<TracedPath>> byPattern = new LinkedHashMap<>();
		paths.stream()
			.sorted(BEST_FIRST)
			.forEach((path) -> byPattern.computeIfAbsent(path.pattern(), (pattern) -> new ArrayList<>()).add(path));
		List<TracedPath> left = new ArrayList<>(byPattern.values().stream().map(List::getFirst).toList());
		List<TracedPath> chosen = new ArrayList<>();
		List<Ranked> ranked = new ArrayList<>();
		while (!left.isEmpty() && ranked.size() < request.first()) {
			TracedPath best = left.stream()
				.map((path) -> afterOthers(path, chosen, request.diversity()))
				.min(Comparator.comparingDouble((TracedPath path) -> -path.score().adjusted())
					.thenComparing(PathTracer::undirected))
				.orElseThrow();
			List<TracedPath> alike = byPattern.get(best.pattern());
			left.remove(alike.getFirst());
			chosen.add(best);
			ranked.add(new Ranked(ranked.size() + 1, best, alike.subList(1, alike.size())));
		}
		return ranked;
	}

	/** The path with what it loses by what it shares with those before it. */
	private static TracedPath afterOthers(TracedPath path, List<TracedPath> before, double diversity) {
		double shared = before.stream().mapToDouble((other) -> shared(path.inner(), other.inner())).max().orElse(0);
		Score score = path.score();
		return new TracedPath(path.nodes(), path.steps(),
				new Score(score.value(), score.damping(), score.trust(), score.hops(), shared, 1 - diversity * shared));
	}

	private static double shared(Set<String> inner, Set<String> other) {
		Set<String> all = new HashSet<>(inner);
		all.addAll(other);
		return all.isEmpty() ? 0 : (double) (inner.size() + other.size() - all.size()) / all.size();
	}

	// --- what was not walked

	private List<LeftOut> leftOut(TraceRequest request, Ends ends, boolean none) {
		List<LeftOut> leftOut = new ArrayList<>();
		if (!request.includeRosters()) {
			add(leftOut, Reason.ROSTERS, this.rosters, none,
					connects(request.change().includeRosters(true).build(), ends, none));
		}
		leftOut.add(new LeftOut(Reason.DERIVED, this.derived, null));
		Set<Grade> walkable = Set.of(Grade.STATED, Grade.CURATED);
		if (!request.grades().containsAll(walkable)) {
			add(leftOut, Reason.GRADES,
					count((edge) -> edge.relation().grade() != Grade.DERIVED
							&& !request.grades().contains(edge.relation().grade())),
					none, connects(request.change().grades(walkable).build(), ends, none));
		}
		String date = request.asOf();
		if (date != null) {
			add(leftOut, Reason.DATE,
					count((edge) -> Period.of(edge.relation().properties()).at(date, date).isOutside()), none,
					connects(request.change().asOf(null).build(), ends, none));
		}
		if (!request.avoid().isEmpty()) {
			add(leftOut, Reason.AVOIDED, request.avoid().size(), none,
					connects(request.change().avoid(List.of()).build(),
							new Ends(ends.from(), ends.to(), ends.via(), NONE), none));
		}
		if (!request.kinds().isEmpty() || !request.avoidKinds().isEmpty()) {
			add(leftOut, Reason.KINDS,
					(int) IntStream.range(0, this.graph.nodeCount())
						.mapToObj((node) -> this.graph.entity(node).kind())
						.filter((kind) -> request.avoidKinds().contains(kind)
								|| !(request.kinds().isEmpty() || request.kinds().contains(kind)))
						.count(),
					none, connects(request.change().kinds(Set.of()).avoidKinds(Set.of()).build(), ends, none));
		}
		if (!request.relations().isEmpty() || !request.avoidRelations().isEmpty()) {
			add(leftOut, Reason.RELATIONS, count((edge) -> edge.relation().grade() != Grade.DERIVED && (request
				.avoidRelations()
				.contains(edge.relation().kind())
					|| !(request.relations().isEmpty() || request.relations().contains(edge.relation().kind())))), none,
					connects(request.change().relations(Set.of()).avoidRelations(Set.of()).build(), ends, none));
		}
		if (none && request.maxLength() < TraceRequest.LONGEST) {
			add(leftOut, Reason.LENGTH, TraceRequest.LONGEST - request.maxLength(), true,
					connects(request.change().maxLength(TraceRequest.LONGEST).build(), ends, true));
		}
		if (none && !request.via().isEmpty()) {
			add(leftOut, Reason.VIA, request.via().size(), true, connects(request.change().via(List.of()).build(),
					new Ends(ends.from(), ends.to(), NONE, ends.avoid()), true));
		}
		return leftOut;
	}

	private static final int[] NONE = {};

	/** What was left out, where there is something. */
	private static void add(List<LeftOut> leftOut, Reason reason, int count, boolean none, boolean connects) {
		if (count > 0) {
			leftOut.add(new LeftOut(reason, count, none ? Boolean.valueOf(connects) : null));
		}
	}

	private boolean connects(TraceRequest request, Ends ends, boolean asked) {
		return asked && search(request, ends, Search.Limits.ONE).connects();
	}

	private int count(Predicate<Edge> wanted) {
		return (int) IntStream.range(0, this.graph.edgeCount()).mapToObj(this.graph::edge).filter(wanted).count();
	}

	/**
	 * Relations that were left out and lead from what was reached towards the end, those
	 * first from which it is nearest. Distances are counted over all relations but
	 * derived ones.
	 */
	private List<NearMiss> nearMisses(TraceRequest request, Search search, Ends ends) {
		int[] distance = this.hops.distances(ends.to());
		Collection<Integer> reached = search.reachedNodes();
		Set<Integer> known = new HashSet<>(reached);
		List<NearMiss> misses = new ArrayList<>();
		for (int node : reached) {
			for (int n = 0; n < this.graph.degree(node); n++) {
				Edge edge = this.graph.edge(this.graph.edgeAt(node, n));
				int other = edge.other(node);
				Relation relation = edge.relation();
				if (relation.grade() != Grade.DERIVED && !known.contains(other)
						&& distance[other] != Integer.MAX_VALUE) {
					misses.add(
							new NearMiss(this.graph.entity(node), relation, this.graph.entity(other), distance[other]));
				}
			}
		}
		return misses.stream()
			.sorted(Comparator.comparingInt(NearMiss::left).thenComparing((miss) -> miss.missing().id()))
			.limit(Math.min(MOST_NEAR_MISSES, request.first()))
			.toList();
	}

	/**
	 * Positions of what was named.
	 *
	 * @param from starts
	 * @param to targets
	 * @param via to be passed
	 * @param avoid not to be passed
	 */
	private record Ends(int[] from, int[] to, int[] via, int[] avoid) {
	}

}
