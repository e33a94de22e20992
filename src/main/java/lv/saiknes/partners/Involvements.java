package lv.saiknes.partners;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Kept;
import lv.saiknes.model.Manifest.Notice;
import lv.saiknes.model.Period;
import lv.saiknes.model.Positions;
import lv.saiknes.model.Relation;
import lv.saiknes.ontology.Trait;
import org.jspecify.annotations.Nullable;

/**
 * What the graph knows of actors: what each is involved in (measures, projects,
 * partnerships), since when and until when, what that is about, and where the actor is.
 * Made once per graph; immutable.
 */
final class Involvements {

	private static final Set<String> ROLES = Set.of("IMPLEMENTS", "PARTNERS_IN", "PARTICIPATED_IN", "PARTY_TO");

	private static final Set<String> SUBJECTS = Set.of("ABOUT", "COVERS");

	/** Types of bodies that act in their own place alone. */
	private static final Set<String> OF_ONE_PLACE = Set.of("special-economic-zone", "local-action-group",
			"municipal-company", "municipal-institution");

	/** Types of bodies that are somewhere for a state, not for the place. */
	private static final Set<String> OF_A_STATE = Set.of("consulate", "ministry", "agency", "state-company",
			"state-authority", "statistics-office", "international-organisation");

	/** Types of bodies that a municipality keeps. */
	private static final Set<String> OF_A_MUNICIPALITY = Set.of("municipal-company", "municipal-institution");

	private static final double EARTH_KILOMETRES = 6371;

	/** Of fewer measures, being named in all tells nothing. */
	private static final int LEAST_MEASURES = 10;

	/** How much of what a task is about its measure is about. */
	static final double THROUGH_TASK = 0.6;

	/** Of so many nodes what was found out is kept. */
	private static final int KEPT = 1 << 12;

	private final Graph graph;

	/** The countries from which the plans speak of others as foreign. */
	private final Set<String> homes;

	private final List<Integer> actors = new ArrayList<>();

	/** By actor, numbers of the relations by which it is involved in something. */
	private final Positions ofActor;

	/** By what actors are involved in, numbers of these relations. */
	private final Positions inNode;

	/** By node, numbers of the relations that start there: of a country few. */
	private final Positions starting;

	/** By node, numbers of those that end there. */
	private final Positions ending;

	private final Kept<Map<Integer, Path>> themes;

	private final Kept<Map<String, Path>> countries;

	private final Known foreign;

	private final Known municipal;

	private final Known network;

	private final Known ofOwnPlace;

	/** By municipal place that was asked about: where it lies. */
	private final Map<Integer, double[]> points = new ConcurrentHashMap<>();

	/** By money that was asked about: whose period tells when it pays. */
	private final Map<Integer, Optional<Integer>> timings = new ConcurrentHashMap<>();

	/** Municipal places by name, in its order; null until asked for. */
	private volatile @Nullable NavigableMap<String, List<Integer>> places;

	/** What is a measure. */
	private final List<Integer> measures = new ArrayList<>();

	/** The time of each node; most have the same, which is none. */
	private final Period[] periods;

	Involvements(Graph graph) {
		this.graph = graph;
		this.homes = graph.manifest().homeCountries();
		this.periods = new Period[graph.nodeCount()];
		Map<Period, Period> distinct = new HashMap<>();
		for (int node = 0; node < graph.nodeCount(); node++) {
			if (graph.is(node, Trait.ACTOR)) {
				this.actors.add(node);
			}
			if (graph.isMeasure(node)) {
				this.measures.add(node);
			}
			this.periods[node] = distinct.computeIfAbsent(period(graph.entity(node)), (period) -> period);
		}
		Positions.Builder actorsFound = new Positions.Builder(graph.nodeCount());
		Positions.Builder nodesFound = new Positions.Builder(graph.nodeCount());
		for (int edge = 0; edge < graph.edgeCount(); edge++) {
			if (ROLES.contains(graph.type(edge).name())) {
				actorsFound.add(graph.from(edge), edge);
				nodesFound.add(graph.to(edge), edge);
			}
		}
		this.ofActor = actorsFound.build();
		this.inNode = nodesFound.build();
		this.starting = Positions.ofStarts(graph.edgeCount(), graph::from, graph.nodeCount());
		this.ending = Positions.ofStarts(graph.edgeCount(), graph::to, graph.nodeCount());
		this.themes = new Kept<>(graph.nodeCount(), KEPT);
		this.countries = new Kept<>(graph.nodeCount(), KEPT);
		this.foreign = new Known(graph.nodeCount(), this::findForeign);
		this.municipal = new Known(graph.nodeCount(), this::findMunicipal);
		this.network = new Known(graph.nodeCount(), this::findNetwork);
		this.ofOwnPlace = new Known(graph.nodeCount(),
				(node) -> OF_ONE_PLACE.contains(String.valueOf(type(node))) && !hosts(node).isEmpty());
	}

	/** What a node is about; a measure also, to a lesser degree, what its tasks are. */
	private Map<Integer, Path> findThemes(int node) {
		Map<Integer, Path> found = ownThemes(node);
		for (Edge task : out(node, "HAS_TASK")) {
			ownThemes(task.to()).forEach((theme, path) -> {
				addTheme(found, theme, new Path(Way.of(task, path.relations()), THROUGH_TASK * path.strength()));
			});
		}
		return found;
	}

	private Map<Integer, Path> ownThemes(int node) {
		Map<Integer, Path> found = new TreeMap<>();
		for (int i = 0; i < this.starting.count(node); i++) {
			int edge = this.starting.get(node, i);
			if (SUBJECTS.contains(this.graph.type(edge).name())) {
				addTheme(found, this.graph.to(edge),
						new Path(Way.of(this.graph.edge(edge)), trust(this.graph.grade(edge))));
			}
		}
		return found;
	}

	private static void addTheme(Map<Integer, Path> found, int theme, Path path) {
		found.merge(theme, path, (a, b) -> (b.strength() > a.strength()) ? b : a);
	}

	/**
	 * How far a relation is trusted: what a passage says, an editor says, a rule says.
	 */
	static double trust(Grade grade) {
		return switch (grade) {
			case STATED -> 1;
			case CURATED -> 0.8;
			case DERIVED -> 0.5;
		};
	}

	/** The time that the claims of a node speak of. */
	private static Period period(Entity entity) {
		Map<String, String> dates = new LinkedHashMap<>();
		for (Claim claim : entity.claims()) {
			if (claim.value() instanceof String value && Period.isDate(value)) {
				dates.putIfAbsent(claim.property(), value);
			}
		}
		return Period.of(dates);
	}

	Graph graph() {
		return this.graph;
	}

	/** All actors, in the order of their ids. */
	List<Integer> actors() {
		return this.actors;
	}

	/** What an actor is involved in, in the order of the relations' ids. */
	List<Involvement> of(int actor) {
		return involvements(this.ofActor, actor);
	}

	/** Who is involved in a node, in the order of the relations' ids. */
	List<Involvement> in(int node) {
		return involvements(this.inNode, node);
	}

	private List<Involvement> involvements(Positions edges, int node) {
		List<Involvement> involvements = new ArrayList<>(edges.count(node));
		for (int i = 0; i < edges.count(node); i++) {
			involvements.add(new Involvement(this.graph.edge(edges.get(node, i))));
		}
		return involvements;
	}

	/** What a node is about, with the relations that say so. */
	Map<Integer, Path> themesOf(int node) {
		return this.themes.get(node, this::findThemes);
	}

	/**
	 * What is about a theme and measures whose tasks are, how far: {@link #themesOf} from
	 * the other end.
	 */
	Map<Integer, Double> about(int theme) {
		Map<Integer, Double> about = new HashMap<>();
		for (int i = 0; i < this.ending.count(theme); i++) {
			int edge = this.ending.get(theme, i);
			if (SUBJECTS.contains(this.graph.type(edge).name())) {
				int node = this.graph.from(edge);
				double strength = trust(this.graph.grade(edge));
				about.merge(node, strength, Math::max);
				into(node, "HAS_TASK").forEach((task) -> about.merge(task.from(), THROUGH_TASK * strength, Math::max));
			}
		}
		return about;
	}

	/** Ids of the countries where an actor is, with the relations that say so. */
	Map<String, Path> countriesOf(int actor) {
		return this.countries.get(actor, this::findCountries);
	}

	/** The time of an involvement: of the relation and of what it is in. */
	Period periodOf(Involvement involvement) {
		Period own = involvement.edge().hasProperties() ? Period.of(involvement.edge().relation().properties())
				: Period.UNKNOWN;
		Period node = periodOf(involvement.node());
		return own.equals(Period.UNKNOWN) ? node : own.and(node);
	}

	/** Whether an involvement had begun at a date. */
	boolean begun(Involvement involvement, String asOf) {
		String from = periodOf(involvement).from();
		return from == null || !Period.isBefore(asOf, from);
	}

	/** The time of a node, as its claims say. */
	Period periodOf(int node) {
		return this.periods[node];
	}

	/**
	 * Whose period tells when money pays: its own if it has any, else that of the nearest
	 * money of which it is a part; of several as near, of the one that ends last. Null
	 * where none of them has one.
	 */
	@Nullable Integer timingOf(int instrument) {
		return this.timings.computeIfAbsent(instrument, this::findTiming).orElse(null);
	}

	private Optional<Integer> findTiming(int instrument) {
		Map<Integer, List<String>> wider = reach(instrument, "NARROWER_THAN", true);
		return wider.keySet()
			.stream()
			.filter((node) -> !periodOf(node).equals(Period.UNKNOWN))
			.min(Comparator.comparingInt((Integer node) -> Objects.requireNonNull(wider.get(node)).size())
				.thenComparing((node) -> periodOf(node).to(), Comparator.nullsFirst(Comparator.reverseOrder())));
	}

	/** When money pays, as {@link #timingOf} has it; unknown where nothing tells. */
	Period payingOf(int instrument) {
		Integer timing = timingOf(instrument);
		return (timing != null) ? periodOf(timing) : Period.UNKNOWN;
	}

	/** Edges of one kind that start at a node. */
	List<Edge> out(int node, String kind) {
		return edges(node, kind, true);
	}

	/** Edges that start at a node. */
	List<Edge> out(int node) {
		return this.starting.of(node).mapToObj(this.graph::edge).toList();
	}

	/** Edges of one kind that end at a node. */
	List<Edge> into(int node, String kind) {
		return edges(node, kind, false);
	}

	private List<Edge> edges(int node, String kind, boolean out) {
		Positions all = out ? this.starting : this.ending;
		List<Edge> edges = new ArrayList<>();
		for (int i = 0; i < all.count(node); i++) {
			int edge = all.get(node, i);
			if (this.graph.type(edge).name().equals(kind)) {
				edges.add(this.graph.edge(edge));
			}
		}
		return edges;
	}

	/**
	 * The relations of an actor's own groups to it, such as its schools; foreign groups,
	 * such as its sister cities, are not its own.
	 */
	List<Edge> ownGroups(int actor) {
		return into(actor, "OF").stream()
			.filter((of) -> !"foreign".equals(this.graph.entity(of.from()).properties().get("scope")))
			.toList();
	}

	/**
	 * The relations of what is an actor's own to it: its groups, its units, and the
	 * bodies in a place that governs itself, unless they are a state's.
	 */
	List<Edge> parts(int actor) {
		List<Edge> parts = new ArrayList<>(ownGroups(actor));
		parts.addAll(into(actor, "UNIT_OF"));
		if (isMunicipal(actor)) {
			into(actor, "LOCATED_IN").stream()
				.filter((edge) -> !OF_A_STATE.contains(String.valueOf(type(edge.from()))))
				.forEach(parts::add);
		}
		return parts;
	}

	/**
	 * The bodies in whose place an actor is, or of which it is a unit: a school's town, a
	 * hospital's city, with paths.
	 */
	Map<Integer, List<String>> hosts(int actor) {
		Map<Integer, List<String>> hosts = new LinkedHashMap<>();
		for (String kind : List.of("UNIT_OF", "LOCATED_IN")) {
			out(actor, kind).stream()
				.filter((edge) -> kind.equals("UNIT_OF") || isMunicipal(edge.to()))
				.forEach((edge) -> hosts.putIfAbsent(edge.to(), Way.of(edge)));
		}
		return hosts;
	}

	/** Whether it is a place that governs itself: an actor in which nobody is counted. */
	boolean isMunicipal(int node) {
		return this.municipal.of(node);
	}

	private boolean findMunicipal(int node) {
		return this.graph.is(node, Trait.PLACE) && this.graph.is(node, Trait.ACTOR)
				&& !this.graph.is(node, Trait.COUNTRY) && into(node, "MEMBER_OF").stream().noneMatch(Edge::roster);
	}

	/**
	 * Other places that govern themselves and are of another type but of the same name,
	 * as a city is beside its municipality: the name of one is the other's with the noun
	 * of its type. English names tell, since nothing in them is inflected.
	 */
	List<Integer> namesakes(int node) {
		if (!isMunicipal(node)) {
			return List.of();
		}
		NavigableMap<String, List<Integer>> names = places();
		String name = this.graph.entity(node).name().en();
		List<Integer> alike = new ArrayList<>();
		for (int end = name.indexOf(' '); end >= 0; end = name.indexOf(' ', end + 1)) {
			alike.addAll(names.getOrDefault(name.substring(0, end), List.of()));
		}
		names.subMap(name + " ", name + (char) (' ' + 1)).values().forEach(alike::addAll);
		return alike.stream()
			.filter((other) -> periodOf(other).to() == null && !sameType(node, other))
			.sorted()
			.toList();
	}

	private NavigableMap<String, List<Integer>> places() {
		NavigableMap<String, List<Integer>> known = this.places;
		if (known == null) {
			known = new TreeMap<>();
			for (int actor : this.actors) {
				if (isMunicipal(actor)) {
					known.computeIfAbsent(this.graph.entity(actor).name().en(), (name) -> new ArrayList<>()).add(actor);
				}
			}
			this.places = known;
		}
		return known;
	}

	private boolean sameType(int one, int other) {
		return Objects.equals(type(one), type(other));
	}

	private @Nullable Object type(int node) {
		return this.graph.entity(node).properties().get("type");
	}

	/** Whether it joins bodies of more than one country. */
	boolean isNetwork(int node) {
		return this.network.of(node);
	}

	private boolean findNetwork(int node) {
		return !this.graph.is(node, Trait.GROUP) && !this.graph.is(node, Trait.PLACE)
				&& into(node, "MEMBER_OF").stream().anyMatch((edge) -> isForeign(edge.from()));
	}

	/** Whether what it does is for the place alone in which it is. */
	boolean servesOwnPlace(int node) {
		return this.ofOwnPlace.of(node);
	}

	/**
	 * How far two places are from one another, on a plane that touches the globe between
	 * them; not a number where a point is not known. A body is where its place is.
	 */
	double kilometres(int one, int other) {
		double[] from = this.points.computeIfAbsent(one, this::point);
		double[] to = this.points.computeIfAbsent(other, this::point);
		double north = Math.toRadians(to[0] - from[0]);
		double east = Math.toRadians(to[1] - from[1]) * Math.cos(Math.toRadians((to[0] + from[0]) / 2));
		return EARTH_KILOMETRES * Math.hypot(north, east);
	}

	private double[] point(int node) {
		double[] own = { number(node, "latitude"), number(node, "longitude") };
		return Double.isNaN(own[0]) ? hosts(node).keySet()
			.stream()
			.map((place) -> new double[] { number(place, "latitude"), number(place, "longitude") })
			.findFirst()
			.orElse(own) : own;
	}

	private double number(int node, String property) {
		return this.graph.entity(node)
			.claims()
			.stream()
			.filter((claim) -> claim.property().equals(property))
			.map(Claim::value)
			.filter(Number.class::isInstance)
			.mapToDouble((value) -> ((Number) value).doubleValue())
			.findFirst()
			.orElse(Double.NaN);
	}

	/** All measures, in the order of their ids. */
	List<Integer> measures() {
		return this.measures;
	}

	/** The share of all measures in which plans name an actor itself. */
	double shareOfMeasures(int actor) {
		long named = of(actor).stream()
			.filter((role) -> role.planned() && role.edge().grade() == Grade.STATED)
			.map(Involvement::node)
			.distinct()
			.count();
		return named / (double) Math.max(LEAST_MEASURES, this.measures.size());
	}

	/** The node and all that can be reached from it along edges of a kind, with paths. */
	Map<Integer, List<String>> reach(int node, String kind, boolean out) {
		return reach(node, (at) -> edges(at, kind, out));
	}

	/** The places that a node is in, and the regions that those belong to, with paths. */
	Map<Integer, List<String>> territory(int node) {
		return reach(node, (at) -> {
			List<Edge> up = new ArrayList<>(out(at, "LOCATED_IN"));
			out(at, "MEMBER_OF").stream().filter(Edge::roster).forEach(up::add);
			return up;
		});
	}

	/** The node and all whose {@link #territory} it is in. */
	Set<Integer> within(int node) {
		return reach(node, (at) -> {
			List<Edge> down = new ArrayList<>(into(at, "LOCATED_IN"));
			into(at, "MEMBER_OF").stream().filter(Edge::roster).forEach(down::add);
			return down;
		}).keySet();
	}

	private static Map<Integer, List<String>> reach(int node, IntFunction<List<Edge>> edges) {
		Map<Integer, List<String>> reached = new LinkedHashMap<>();
		reached.put(node, List.of());
		Deque<Integer> queue = new ArrayDeque<>(List.of(node));
		while (!queue.isEmpty()) {
			int at = queue.remove();
			for (Edge edge : edges.apply(at)) {
				int next = edge.other(at);
				if (!reached.containsKey(next)) {
					reached.put(next, Way.of(Objects.requireNonNull(reached.get(at)), edge));
					queue.add(next);
				}
			}
		}
		return reached;
	}

	/**
	 * Countries along LOCATED_IN; a group is where the actor is whose group it is, unless
	 * the plan calls it foreign and that actor is at home.
	 */
	private Map<String, Path> findCountries(int actor) {
		Map<String, Path> found = new TreeMap<>();
		reach(actor, "LOCATED_IN", true).forEach((place, relations) -> {
			if (this.graph.is(place, Trait.COUNTRY)) {
				found.put(this.graph.id(place), new Path(relations, 1));
			}
		});
		Entity entity = this.graph.entity(actor);
		if (this.graph.is(actor, Trait.GROUP)) {
			for (Edge of : out(actor, "OF")) {
				if (of.to() == actor || this.graph.is(of.to(), Trait.GROUP)) {
					continue;
				}
				findCountries(of.to()).forEach((country, path) -> {
					if (!(this.homes.contains(country) && "foreign".equals(entity.properties().get("scope")))) {
						found.putIfAbsent(country, new Path(Way.of(of, path.relations()), 1));
					}
				});
			}
		}
		return found;
	}

	/** Whether the sources show an actor as one from abroad. */
	boolean isForeign(int actor) {
		return this.foreign.of(actor);
	}

	private boolean findForeign(int actor) {
		Map<String, Path> where = countriesOf(actor);
		return (where.isEmpty()) ? "foreign".equals(this.graph.entity(actor).properties().get("scope"))
				: where.keySet().stream().noneMatch(this.homes::contains);
	}

	/**
	 * Whether its kind says what it is in law: a place that governs itself, a body of a
	 * state or of a municipality; a class of bodies is nothing in law.
	 */
	boolean hasStatusByKind(int actor) {
		String type = String.valueOf(type(actor));
		return this.graph.is(actor, Trait.PLACE) || this.graph.is(actor, Trait.GROUP) || OF_A_STATE.contains(type)
				|| OF_A_MUNICIPALITY.contains(type);
	}

	/**
	 * What has to be known first of work with somebody abroad, each with the country that
	 * it is about; what stands last in the manifest comes first.
	 */
	Map<Notice, String> notices(int actor) {
		Map<Notice, String> notices = new LinkedHashMap<>();
		if (isForeign(actor)) {
			Map<String, Path> countries = countriesOf(actor);
			this.graph.manifest()
				.crossBorder()
				.notices()
				.reversed()
				.forEach((notice) -> notice.countries()
					.stream()
					.filter(countries::containsKey)
					.findFirst()
					.ifPresent((country) -> notices.put(notice, country)));
		}
		return notices;
	}

	/** The date until which the sources know of a relation. */
	String knownAt(Relation relation) {
		return this.graph.knowledge().of(relation);
	}

	/**
	 * The date after which the sources that speak of an actor know nothing of it; null
	 * where none speaks of it by itself, but only of a group that it is counted in.
	 */
	@Nullable String lastKnown(int actor) {
		return this.graph.knowledge().findCited(this.graph.entity(actor)).orElse(null);
	}

	/** Ids of nodes as positions, those that are not there left out. */
	@Nullable Integer position(String id) {
		return this.graph.find(id).isPresent() ? this.graph.find(id).getAsInt() : null;
	}

	/**
	 * An actor's part in something.
	 *
	 * @param edge the relation with its ends
	 */
	record Involvement(Edge edge) {

		/** In what. */
		int node() {
			return this.edge.to();
		}

		/** Whose. */
		int actor() {
			return this.edge.from();
		}

		/** Whether it is a role that a plan gives, rather than something done. */
		boolean planned() {
			return this.edge.kind().equals("IMPLEMENTS") || this.edge.kind().equals("PARTNERS_IN");
		}

		/** How closely it binds: done, to be done by, to be joined by. */
		double closeness() {
			return switch (this.edge.kind()) {
				case "IMPLEMENTS" -> 0.8;
				case "PARTNERS_IN" -> 0.6;
				default -> 1;
			} * trust(this.edge.grade());
		}

	}

}
