package lv.saiknes.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

import lv.saiknes.export.Part;
import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Language;
import lv.saiknes.model.Period;
import lv.saiknes.model.Positions;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.model.Validity;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;
import lv.saiknes.query.LongWork;
import lv.saiknes.time.Certainty;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * The whole graph as a picture: all nodes, and the relations that say something. Those
 * that a rule concluded stay hidden, as they repeat what they were concluded from, and so
 * do rosters, which join nearly everything; both are counted.
 * <p>
 * A cluster is a community of {@link Communities}. It is called after the theme, or else
 * after the member, that has most relations to its other members, if at least a
 * {@linkplain #NAMING_SHARE third} of these are joined to it: what fewer share says
 * nothing of the rest, and misled. Else it has no name; the member that leads it only
 * tells it from others. Of equals the one with the lower id counts. A community of one is
 * called after its member.
 * <p>
 * What is a part of something, and has no known start of its own, is not there before
 * what it is part of begins. A place of which no start is known was there all along.
 * Immutable, and safe to share between threads.
 */
public final class Whole {

	/** At most so many nodes are shown at once; where there are more, by clusters. */
	public static final int MOST_NODES = 4000;

	/** At most so many clusters are shown at once. */
	public static final int MOST_CLUSTERS = 300;

	/** At most so many relations, or joins between clusters, are shown at once. */
	public static final int MOST_EDGES = 20_000;

	/** What says little by itself draws its ends together less. */
	private static final double LOOSE = 0.3;

	/** A cluster is called after what so many of its other members are joined to. */
	private static final double NAMING_SHARE = 1.0 / 3;

	private static final int NO_TIME = -1;

	private final Graph graph;

	private final Joins joins;

	private final Layout layout;

	private final int firstYear;

	private final int lastYear;

	private final List<String> courses;

	private final int[] courseOfNode;

	private final int[] courseOfEdge;

	private final Sets sources;

	private final int[] sourcesOfNode;

	private final int[] sourcesOfEdge;

	private final Sets themes;

	private final int[] themesOfNode;

	private final List<Entity> usedThemes;

	private final Map<String, Integer> kinds;

	private final List<List<int[]>> members = new ArrayList<>();

	/** By level and cluster, the member that leads it. */
	private final List<int[]> names = new ArrayList<>();

	/** By level, the clusters that may be called after that member. */
	private final List<BitSet> named = new ArrayList<>();

	/** By level and cluster, the middle of its members, first across, then down. */
	private final List<int[][]> middles = new ArrayList<>();

	private final int[] degrees;

	/** Nodes in a stable order: those with most relations first, then by id. */
	private final int[] byRank;

	/** The place of each node in that order. */
	private final int[] ranks;

	/** Position among the joins of an edge of the graph; negative where it is hidden. */
	private final int[] joinOfEdge;

	/** Everything, which is what most ask for. */
	private final Chosen everything;

	/** How many relations join which two clusters of the coarsest level. */
	private final Map<Long, Integer> topLinks;

	private final int mostNodes;

	Whole(Graph graph, Joins joins, Layout layout, Ontology ontology) {
		this(graph, joins, layout, ontology, MOST_NODES);
	}

	Whole(Graph graph, Joins joins, Layout layout, Ontology ontology, int mostNodes) {
		this.mostNodes = mostNodes;
		this.graph = graph;
		this.joins = joins;
		this.layout = layout;
		this.lastYear = Integer.parseInt(graph.date().substring(0, 4));
		this.firstYear = firstYear(graph, this.lastYear);
		Courses times = new Courses(this.firstYear, this.lastYear);
		@Nullable String[] earliest = earliest(graph, ontology);
		this.courseOfNode = IntStream.range(0, graph.nodeCount())
			.map((node) -> times.of(graph.times().ofNode(node).orElse(null), earliest[node],
					graph.is(node, Trait.PLACE)))
			.toArray();
		this.courseOfEdge = IntStream.of(joins.edges())
			.map((edge) -> times.of(graph.when(edge).orElse(null), null, false))
			.toArray();
		this.courses = times.all();
		this.sources = new Sets();
		this.sourcesOfEdge = IntStream.of(joins.edges())
			.map((edge) -> this.sources.of(graph.sourcesOf(edge)))
			.toArray();
		this.degrees = new int[graph.nodeCount()];
		this.sourcesOfNode = sourcesOfNodes();
		this.themes = new Sets();
		this.themesOfNode = themesOfNodes(ontology);
		this.usedThemes = findUsedThemes();
		this.kinds = countKinds();
		this.byRank = IntStream.range(0, graph.nodeCount())
			.boxed()
			.sorted(Comparator.<Integer>comparingInt((node) -> -this.degrees[node]).thenComparing(graph::id))
			.mapToInt(Integer::intValue)
			.toArray();
		this.ranks = new int[this.byRank.length];
		for (int rank = 0; rank < this.byRank.length; rank++) {
			this.ranks[this.byRank[rank]] = rank;
		}
		this.joinOfEdge = new int[graph.edgeCount()];
		Arrays.fill(this.joinOfEdge, -1);
		for (int join = 0; join < joins.size(); join++) {
			this.joinOfEdge[joins.edges()[join]] = join;
		}
		for (int level = 0; level < layout.depth(); level++) {
			this.members.add(layout.membersAt(level));
			this.names.add(names(level));
			this.named.add(named(level));
			this.middles.add(middles(this.members.get(level)));
		}
		this.topLinks = links(layout.levels().getLast(), IntStream.range(0, joins.size()));
		BitSet nodes = new BitSet();
		nodes.set(0, graph.nodeCount());
		BitSet edges = new BitSet();
		edges.set(0, joins.size());
		this.everything = new Chosen(WholeFilter.NONE, null, nodes, edges);
	}

	private int[][] middles(List<int[]> clusters) {
		int[][] middles = new int[clusters.size()][];
		for (int number = 0; number < middles.length; number++) {
			middles[number] = new int[] { mean(clusters.get(number), this.layout.x()),
					mean(clusters.get(number), this.layout.y()) };
		}
		return middles;
	}

	private static int mean(int[] members, int[] values) {
		return (int) Math.round(IntStream.of(members).mapToLong((node) -> values[node]).average().orElse(0));
	}

	/**
	 * How many of some joins lead from one cluster to another, by both clusters, the
	 * lower number in the upper half.
	 */
	Map<Long, Integer> links(int[] group, IntStream some) {
		Map<Long, Integer> counts = new HashMap<>();
		LongWork.over(some).forEach((join) -> {
			int from = group[this.joins.from()[join]];
			int to = group[this.joins.to()[join]];
			if (from != to) {
				counts.merge(((long) Math.min(from, to) << 32) | Math.max(from, to), 1, Integer::sum);
			}
		});
		return counts;
	}

	/**
	 * The year in which the first plan, agreement or undertaking that has a date begins:
	 * bodies and places are far older, and say nothing before.
	 */
	private static int firstYear(Graph graph, int lastYear) {
		int first = lastYear;
		for (int node = 0; node < graph.nodeCount(); node++) {
			if (graph.is(node, Trait.PLAN) || graph.is(node, Trait.PARTNERSHIP) || graph.is(node, Trait.UNDERTAKING)) {
				String since = graph.times().ofNode(node).map(Times::since).orElse(null);
				first = (since != null) ? Math.min(first, Integer.parseInt(since.substring(0, 4))) : first;
			}
		}
		return first;
	}

	/**
	 * For each node before when it certainly is not there: by its own dates, else by
	 * those of what it is part of, of several by the first to begin; null where not
	 * known.
	 */
	private static @Nullable String[] earliest(Graph graph, Ontology ontology) {
		Positions wholes = ontology.wholesOf(graph.dataset().entities(), graph.dataset().relations());
		@Nullable String[] found = new String[graph.nodeCount()];
		BitSet looked = new BitSet();
		for (int node = 0; node < found.length; node++) {
			earliest(node, graph, wholes, found, looked);
		}
		return found;
	}

	private static @Nullable String earliest(int node, Graph graph, Positions wholes, @Nullable String[] found,
			BitSet looked) {
		if (looked.get(node)) {
			return found[node];
		}
		looked.set(node);
		String first = graph.times().ofNode(node).map(Times::earliest).orElse(null);
		if (first == null) {
			for (int i = 0; i < wholes.count(node); i++) {
				String whole = earliest(wholes.get(node, i), graph, wholes, found, looked);
				if (whole == null) {
					return null;
				}
				first = (first == null || Period.isBefore(whole, first)) ? whole : first;
			}
		}
		found[node] = first;
		return first;
	}

	private TreeSet<String> sources(List<String> citations) {
		TreeSet<String> found = new TreeSet<>();
		for (String citation : citations) {
			Citation one = this.graph.citation(citation);
			found.add(one.source());
		}
		return found;
	}

	/** A source tells of a node when a claim of it or a relation shown cites it. */
	private int[] sourcesOfNodes() {
		List<TreeSet<String>> found = new ArrayList<>();
		for (int node = 0; node < this.graph.nodeCount(); node++) {
			TreeSet<String> own = new TreeSet<>();
			this.graph.entity(node).claims().forEach((claim) -> own.addAll(sources(claim.citations())));
			found.add(own);
		}
		for (int i = 0; i < this.joins.size(); i++) {
			for (int end : new int[] { this.joins.from()[i], this.joins.to()[i] }) {
				found.get(end).addAll(this.sources.get(this.sourcesOfEdge[i]));
				this.degrees[end]++;
			}
		}
		return found.stream().mapToInt(this.sources::of).toArray();
	}

	/** A node is on the themes that it is joined to, and on all broader ones. */
	private int[] themesOfNodes(Ontology ontology) {
		Map<Integer, List<Integer>> broader = new HashMap<>();
		for (int edge = 0; edge < this.graph.edgeCount(); edge++) {
			int from = this.graph.from(edge);
			if (this.graph.is(from, Trait.THEME) && this.graph.is(this.graph.to(edge), Trait.THEME)
					&& this.graph.type(edge).acyclic()) {
				broader.computeIfAbsent(from, (theme) -> new ArrayList<>()).add(this.graph.to(edge));
			}
		}
		List<TreeSet<String>> found = new ArrayList<>();
		for (int node = 0; node < this.graph.nodeCount(); node++) {
			found.add(new TreeSet<>());
			if (this.graph.is(node, Trait.THEME)) {
				addTheme(node, broader, found.get(node));
			}
		}
		for (int i = 0; i < this.joins.size(); i++) {
			int from = this.joins.from()[i];
			int to = this.joins.to()[i];
			if (this.graph.is(to, Trait.THEME) && !this.graph.is(from, Trait.THEME)) {
				addTheme(to, broader, found.get(from));
			}
		}
		return found.stream().mapToInt(this.themes::of).toArray();
	}

	private void addTheme(int theme, Map<Integer, List<Integer>> broader, TreeSet<String> into) {
		if (into.add(this.graph.id(theme))) {
			broader.getOrDefault(theme, List.of()).forEach((wider) -> addTheme(wider, broader, into));
		}
	}

	private int[] names(int level) {
		int[] group = this.layout.levels().get(level);
		int[] within = new int[group.length];
		for (int i = 0; i < this.joins.size(); i++) {
			int from = this.joins.from()[i];
			int to = this.joins.to()[i];
			if (group[from] == group[to]) {
				within[from]++;
				within[to]++;
			}
		}
		Comparator<Integer> most = Comparator.<Integer>comparingInt((node) -> within[node])
			.thenComparing(this.graph::id, Comparator.reverseOrder());
		return this.members.get(level).stream().mapToInt((all) -> {
			int best = IntStream.of(all).boxed().max(most).orElseThrow();
			Optional<Integer> theme = IntStream.of(all)
				.boxed()
				.filter((node) -> this.graph.is(node, Trait.THEME))
				.max(most);
			return theme.filter((node) -> isShared(node, all.length, group)).orElse(best);
		}).toArray();
	}

	private BitSet named(int level) {
		int[] group = this.layout.levels().get(level);
		BitSet found = new BitSet();
		for (int number = 0; number < this.names.get(level).length; number++) {
			found.set(number, isShared(this.names.get(level)[number], membersOf(level, number).length, group));
		}
		return found;
	}

	/** Whether enough of the other members of a node's cluster are joined to it. */
	private boolean isShared(int node, int members, int[] group) {
		long joined = IntStream.range(0, this.graph.degree(node))
			.map((i) -> this.joinOfEdge[this.graph.edgeAt(node, i)])
			.filter((join) -> join >= 0)
			.map((join) -> (this.joins.from()[join] == node) ? this.joins.to()[join] : this.joins.from()[join])
			.filter((other) -> other != node && group[other] == group[node])
			.distinct()
			.count();
		return joined >= NAMING_SHARE * (members - 1);
	}

	/** Version of the dataset that this is a picture of. */
	public String version() {
		return this.graph.version();
	}

	boolean isOf(Graph other) {
		return this.graph == other;
	}

	/** The first year that can be chosen. */
	public int firstYear() {
		return this.firstYear;
	}

	/** The last one, beyond which the sources know nothing. */
	public int lastYear() {
		return this.lastYear;
	}

	/** How many nodes there are. */
	public int nodeCount() {
		return this.graph.nodeCount();
	}

	/** How many relations say something, so that they are shown. */
	public int edgeCount() {
		return this.joins.size();
	}

	/** How many relations stay hidden because a rule concluded them. */
	public int derivedCount() {
		return this.joins.derived();
	}

	/** How many relations stay hidden because they join nearly everything. */
	public int rosterCount() {
		return this.joins.rosters();
	}

	/** The sources, by number. */
	public List<Source> sources() {
		return this.graph.sources();
	}

	/** Themes that something is on, by id. */
	public List<Entity> themes() {
		return this.usedThemes;
	}

	private List<Entity> findUsedThemes() {
		BitSet used = new BitSet();
		this.themes.all().forEach((set) -> set.forEach((theme) -> used.set(this.graph.find(theme).orElseThrow())));
		return used.stream().mapToObj(this.graph::entity).sorted(Comparator.comparing(Entity::id)).toList();
	}

	/** The kinds that there are, with how many nodes of each. */
	public Map<String, Integer> kinds() {
		return this.kinds;
	}

	private Map<String, Integer> countKinds() {
		Map<String, Integer> counts = new LinkedHashMap<>();
		for (int node = 0; node < nodeCount(); node++) {
			counts.merge(this.graph.kind(node), 1, Integer::sum);
		}
		return Collections.unmodifiableMap(counts);
	}

	/**
	 * What a filter leaves, within a cluster or in all; empty where none is so called.
	 */
	public Optional<Chosen> find(WholeFilter filter, @Nullable String cluster) {
		if (cluster == null) {
			return Optional.of(choose(filter, null));
		}
		return Cluster.parse(cluster).filter(this::exists).map((within) -> choose(filter, within));
	}

	private boolean exists(Cluster cluster) {
		return cluster.level() < this.members.size() && cluster.number() < this.members.get(cluster.level()).size();
	}

	private Chosen choose(WholeFilter filter, @Nullable Cluster within) {
		if (within == null && filter.equals(WholeFilter.NONE)) {
			return this.everything;
		}
		BitSet all = new BitSet();
		if (within != null) {
			IntStream.of(this.members.get(within.level()).get(within.number())).forEach(all::set);
		}
		else {
			all.set(0, nodeCount());
		}
		BitSet selected = selected(filter);
		selected.and(all);
		BitSet passing = new BitSet();
		LongWork.over(all.stream())
			.filter((node) -> filter.kinds().isEmpty() || filter.kinds().contains(this.graph.kind(node)))
			.filter((node) -> filter.source() == null
					|| this.sources.get(this.sourcesOfNode[node]).contains(filter.source()))
			.filter((node) -> filter.year() == null || state(this.courseOfNode[node], filter.year()) != State.NOT_YET)
			.forEach(passing::set);
		String theme = filter.theme();
		if (theme != null) {
			passing.and(near(passing, theme, filter.year()));
		}
		passing.or(selected);
		BitSet edges = new BitSet();
		among(passing)
			.filter((i) -> filter.source() == null || this.sources.get(this.sourcesOfEdge[i]).contains(filter.source()))
			.filter((i) -> theme == null || isOn(this.joins.from()[i], theme) || isOn(this.joins.to()[i], theme))
			.filter((i) -> filter.year() == null || state(this.courseOfEdge[i], filter.year()) != State.NOT_YET)
			.forEach(edges::set);
		if (filter.year() == null) {
			return new Chosen(filter, within, passing, edges);
		}
		BitSet datedNodes = new BitSet();
		BitSet datedEdges = new BitSet();
		keepDated(passing, edges, filter.year(), selected, datedNodes, datedEdges);
		if (theme != null) {
			int year = filter.year();
			datedNodes.stream()
				.filter((node) -> !selected.get(node) && !isNear(node, theme,
						(join, other) -> state(this.courseOfEdge[join], year) != State.UNKNOWN
								&& (datedNodes.get(other) || state(this.courseOfNode[other], year) != State.UNKNOWN)
								&& isOpen(join, other, year)))
				.boxed()
				.toList()
				.forEach(datedNodes::clear);
		}
		int hiddenNodes = passing.cardinality() - datedNodes.cardinality();
		int hiddenEdges = edges.cardinality() - datedEdges.cardinality();
		return filter.undated() ? new Chosen(filter, within, passing, edges, hiddenNodes, hiddenEdges)
				: new Chosen(filter, within, datedNodes, datedEdges, hiddenNodes, hiddenEdges);
	}

	/**
	 * Leaves out what is of unknown time. Who takes part in what is known to have begun
	 * was there, though it is not known since when.
	 */
	private void keepDated(BitSet nodes, BitSet edges, int year, BitSet selected, BitSet keptNodes, BitSet keptEdges) {
		LongWork.over(nodes.stream())
			.filter((node) -> state(this.courseOfNode[node], year) != State.UNKNOWN || selected.get(node))
			.forEach(keptNodes::set);
		LongWork.over(edges.stream()).filter((i) -> hasBegun(state(this.courseOfEdge[i], year))).forEach((i) -> {
			keptNodes.set(this.joins.from()[i]);
			keptNodes.set(this.joins.to()[i]);
		});
		LongWork.over(edges.stream())
			.filter((i) -> state(this.courseOfEdge[i], year) != State.UNKNOWN)
			.filter((i) -> keptNodes.get(this.joins.from()[i]) && keptNodes.get(this.joins.to()[i]))
			.forEach(keptEdges::set);
	}

	private static boolean hasBegun(State state) {
		return switch (state) {
			case IN_FORCE, FORETOLD, LAST_KNOWN, ENDED -> true;
			case NOT_YET, UNKNOWN, TIMELESS -> false;
		};
	}

	/** The node that is selected, or both ends of the relation. */
	private BitSet selected(WholeFilter filter) {
		BitSet nodes = new BitSet();
		String id = filter.selected();
		if (id != null) {
			this.graph.find(id).ifPresent(nodes::set);
			this.graph.findEdge(id).map(Edge::relation).ifPresent((relation) -> {
				this.graph.find(relation.from()).ifPresent(nodes::set);
				this.graph.find(relation.to()).ifPresent(nodes::set);
			});
		}
		return nodes;
	}

	/** The joins between some nodes, from what joins each of them. */
	IntStream among(BitSet nodes) {
		LongWork work = new LongWork();
		return nodes.stream()
			.peek((node) -> work.steps(1 + this.graph.degree(node)))
			.flatMap(this::joinsOf)
			.filter((join) -> nodes.get(this.joins.from()[join]) && nodes.get(this.joins.to()[join]));
	}

	/** The joins that start at a node. */
	private IntStream joinsOf(int node) {
		return IntStream.range(0, this.graph.degree(node))
			.map((i) -> this.joinOfEdge[this.graph.edgeAt(node, i)])
			.filter((join) -> join >= 0 && this.joins.from()[join] == node)
			// An edge from a node to itself stands there twice.
			.distinct();
	}

	/** Those on a theme or joined to what is; in a year by what is not yet to come. */
	private BitSet near(BitSet nodes, String theme, @Nullable Integer year) {
		BitSet near = new BitSet();
		LongWork work = new LongWork();
		nodes.stream()
			.peek((node) -> work.steps(1 + this.graph.degree(node)))
			.filter((node) -> isNear(node, theme, (join, other) -> year == null || isOpen(join, other, year)))
			.forEach(near::set);
		return near;
	}

	/** Whether neither a join nor what it leads to is yet to come. */
	private boolean isOpen(int join, int other, int year) {
		return state(this.courseOfEdge[join], year) != State.NOT_YET
				&& state(this.courseOfNode[other], year) != State.NOT_YET;
	}

	/** Whether it is on a theme or joined to what is, by a join that counts. */
	private boolean isNear(int node, String theme, BiPredicate<Integer, Integer> counts) {
		return isOn(node, theme) || IntStream.range(0, this.graph.degree(node))
			.map((i) -> this.joinOfEdge[this.graph.edgeAt(node, i)])
			.anyMatch((join) -> {
				if (join < 0) {
					return false;
				}
				int other = (this.joins.from()[join] == node) ? this.joins.to()[join] : this.joins.from()[join];
				return isOn(other, theme) && counts.test(join, other);
			});
	}

	private boolean isOn(int node, String theme) {
		return this.themes.get(this.themesOfNode[node]).contains(theme);
	}

	private State state(int course, int year) {
		return (course == NO_TIME) ? State.TIMELESS : State
			.of(this.courses.get(course).charAt(Math.clamp(year, this.firstYear, this.lastYear) - this.firstYear));
	}

	/**
	 * The smallest view in which a node can be seen: the key of a cluster, or null for
	 * the whole; empty where no node has this id.
	 */
	public Optional<Optional<String>> findView(String id) {
		OptionalInt node = this.graph.find(id);
		if (node.isEmpty()) {
			return Optional.empty();
		}
		if (nodeCount() <= this.mostNodes) {
			return Optional.of(Optional.empty());
		}
		for (int level = this.layout.depth() - 1; level >= 0; level--) {
			int number = this.layout.levels().get(level)[node.getAsInt()];
			if (this.members.get(level).get(number).length <= this.mostNodes || level == 0) {
				return Optional.of(Optional.of(new Cluster(level, number).key()));
			}
		}
		throw new IllegalStateException("a layout has a level");
	}

	/** Its nodes in a stable order: those with most relations first, then by id. */
	private int[] ordered(BitSet nodes) {
		return LongWork.over(nodes.stream())
			.map((node) -> this.ranks[node])
			.sorted()
			.map((rank) -> this.byRank[rank])
			.toArray();
	}

	/** How something stands in a year, as the picture tells it apart. */
	public enum State {

		/** It holds, and the sources vouch for it. */
		IN_FORCE('F'),

		/** It holds as the sources foretold it. */
		FORETOLD('P'),

		/** It was last heard of; no end is known. */
		LAST_KNOWN('L'),

		/** It has ended. */
		ENDED('E'),

		/** It is yet to begin. */
		NOT_YET('N'),

		/** Since when it holds is not known. */
		UNKNOWN('U'),

		/** Time is no matter. */
		TIMELESS('-');

		private final char letter;

		State(char letter) {
			this.letter = letter;
		}

		static State of(char letter) {
			return Arrays.stream(values()).filter((state) -> state.letter == letter).findFirst().orElseThrow();
		}

		private static State of(Times times, String year) {
			lv.saiknes.time.State at = times.at(year);
			if (at.kind() == Validity.IN_FORCE) {
				return (at.certainty() == Certainty.CERTAIN) ? IN_FORCE : FORETOLD;
			}
			return valueOf(at.kind().name());
		}

	}

	/**
	 * A cluster by its place among the communities.
	 *
	 * @param level its level, 0 for the finest
	 * @param number its number there
	 */
	record Cluster(int level, int number) {

		static Optional<Cluster> parse(String key) {
			return key.matches("\\d{1,2}-\\d{1,9}")
					? Optional.of(new Cluster(Integer.parseInt(key.substring(0, key.indexOf('-'))),
							Integer.parseInt(key.substring(key.indexOf('-') + 1))))
					: Optional.empty();
		}

		String key() {
			return this.level + "-" + this.number;
		}

	}

	/**
	 * What joins nodes in the picture.
	 *
	 * @param edges positions of the edges in the graph, in the order of ids
	 * @param from where each starts
	 * @param to where it ends
	 * @param weights how much it draws its ends together
	 * @param derived how many were left out because a rule concluded them
	 * @param rosters how many because they join nearly everything
	 */
	record Joins(int[] edges, int[] from, int[] to, double[] weights, int derived, int rosters) {

		static Joins of(Graph graph, Ontology ontology) {
			int derived = 0;
			int rosters = 0;
			int[] edges = new int[graph.edgeCount()];
			int count = 0;
			for (int edge = 0; edge < edges.length; edge++) {
				if (graph.grade(edge) == Grade.DERIVED) {
					derived++;
				}
				else if (graph.isRoster(edge)) {
					rosters++;
				}
				else {
					edges[count++] = edge;
				}
			}
			int[] kept = Arrays.copyOf(edges, count);
			return new Joins(kept, IntStream.of(kept).map(graph::from).toArray(),
					IntStream.of(kept).map(graph::to).toArray(),
					IntStream.of(kept).mapToDouble((edge) -> graph.type(edge).loose() ? LOOSE : 1).toArray(), derived,
					rosters);
		}

		int size() {
			return this.edges.length;
		}

		Mesh mesh(int nodes) {
			return Mesh.of(nodes, this.from, this.to, this.weights, null);
		}

	}

	/** A state for each year, told once for all that fare alike. */
	private static final class Courses {

		private final int first;

		private final int last;

		private final Map<String, Integer> numbers = new LinkedHashMap<>();

		private final Map<Object, Integer> known = new HashMap<>();

		Courses(int first, int last) {
			this.first = first;
			this.last = last;
		}

		/**
		 * Of what is not there before `earliest`, where that is known.
		 * @param stays whether it was there all along where no start is known
		 */
		int of(@Nullable Times times, @Nullable String earliest, boolean stays) {
			if (times == null && (earliest == null || !Period.isBefore(String.valueOf(this.first), earliest))) {
				return NO_TIME;
			}
			Object same = (times == null) ? Arrays.asList(earliest) : Arrays.asList(earliest, stays, times.until(),
					times.earliest(), times.knownAt(), times.inForce(), times.certain(), times.stage(), times.words());
			return this.known.computeIfAbsent(same, (key) -> {
				StringBuilder course = new StringBuilder();
				for (int year = this.first; year <= this.last; year++) {
					String at = String.valueOf(year);
					boolean before = earliest != null && Period.isBefore(at, earliest);
					State state = before ? State.NOT_YET : (times != null) ? State.of(times, at) : State.TIMELESS;
					course.append((stays && state == State.UNKNOWN) ? State.TIMELESS.letter : state.letter);
				}
				return this.numbers.computeIfAbsent(course.toString(), (text) -> this.numbers.size());
			});
		}

		List<String> all() {
			return List.copyOf(this.numbers.keySet());
		}

	}

	/** Sets of ids, each told once. */
	static final class Sets {

		private final Map<TreeSet<String>, Integer> numbers = new HashMap<>();

		private final List<TreeSet<String>> all = new ArrayList<>();

		int of(TreeSet<String> set) {
			return this.numbers.computeIfAbsent(set, (key) -> {
				this.all.add(new TreeSet<>(key));
				return this.all.size() - 1;
			});
		}

		TreeSet<String> get(int number) {
			return this.all.get(number);
		}

		List<TreeSet<String>> all() {
			return this.all;
		}

	}

	/** What is left of the whole by a filter, and how it is shown. */
	public final class Chosen {

		private final WholeFilter filter;

		private final @Nullable Cluster within;

		private final BitSet nodes;

		private final BitSet edges;

		private final int undatedNodes;

		private final int undatedEdges;

		private Chosen(WholeFilter filter, @Nullable Cluster within, BitSet nodes, BitSet edges) {
			this(filter, within, nodes, edges, 0, 0);
		}

		private Chosen(WholeFilter filter, @Nullable Cluster within, BitSet nodes, BitSet edges, int undatedNodes,
				int undatedEdges) {
			this.filter = filter;
			this.within = within;
			this.nodes = nodes;
			this.edges = edges;
			this.undatedNodes = undatedNodes;
			this.undatedEdges = undatedEdges;
		}

		/**
		 * How many nodes are seen in the year only where what is of unknown time is; none
		 * without a year.
		 */
		public int undatedNodes() {
			return this.undatedNodes;
		}

		/** How many relations are. */
		public int undatedEdges() {
			return this.undatedEdges;
		}

		/** How many nodes. */
		public int nodeCount() {
			return this.nodes.cardinality();
		}

		/** How many relations between them. */
		public int edgeCount() {
			return this.edges.cardinality();
		}

		/** Its nodes and relations, to be taken along. */
		public Part part() {
			return Part.of(LongWork.over(this.nodes.stream()).mapToObj(Whole.this.graph::id).toList(),
					LongWork.over(this.edges.stream()).mapToObj((edge) -> relation(edge).id()).toList());
		}

		/** How many nodes stand how in the year that is asked for; empty without one. */
		public Map<State, Integer> states() {
			Map<State, Integer> counts = new LinkedHashMap<>();
			Integer year = this.filter.year();
			if (year != null) {
				this.nodes.stream()
					.forEach((node) -> counts.merge(state(Whole.this.courseOfNode[node], year), 1, Integer::sum));
			}
			return counts;
		}

		/** What leads the cluster within which it is; null in the whole. */
		public @Nullable Entity cluster() {
			return (this.within != null)
					? Whole.this.graph.entity(Whole.this.names.get(this.within.level())[this.within.number()]) : null;
		}

		/** Whether that cluster is called after what leads it. */
		public boolean isNamed() {
			return this.within != null && Whole.this.isNamed(this.within.level(), this.within.number());
		}

		/** A part of its nodes, those with most relations first. */
		public List<Row> rows(int offset, int limit) {
			boolean everything = this == Whole.this.everything;
			IntStream all = everything ? IntStream.of(Whole.this.byRank) : IntStream.of(ordered(this.nodes));
			return all.skip(offset).limit(limit).mapToObj((node) -> {
				Integer year = this.filter.year();
				return new Row(Whole.this.graph.entity(node), everything ? Whole.this.degrees[node] : shownAt(node),
						(year != null) ? state(Whole.this.courseOfNode[node], year) : null);
			}).toList();
		}

		/** How many of its joins are at a node. */
		private int shownAt(int node) {
			int count = 0;
			for (int i = 0; i < Whole.this.graph.degree(node); i++) {
				int join = Whole.this.joinOfEdge[Whole.this.graph.edgeAt(node, i)];
				count += (join >= 0 && this.edges.get(join)) ? 1 : 0;
			}
			return count;
		}

		/** How it is drawn: by nodes where they are few enough, else by clusters. */
		View view() {
			int[] all = (this.within != null) ? Whole.this.members.get(this.within.level()).get(this.within.number())
					: IntStream.range(0, Whole.this.nodeCount()).toArray();
			int level = (this.within != null) ? this.within.level() - 1 : Whole.this.layout.depth() - 1;
			return new View(this, (this.within != null) ? this.within.key() : null, all, level,
					all.length <= Whole.this.mostNodes || level < 0);
		}

	}

	/**
	 * A node in the table.
	 *
	 * @param entity the node
	 * @param relations how many of its relations are shown
	 * @param state how it stands in the year that is asked for; null without one
	 */
	public record Row(Entity entity, int relations, @Nullable State state) {
	}

	/**
	 * What is drawn at once.
	 *
	 * @param chosen what the filter leaves
	 * @param within key of the cluster within which it is; null for the whole
	 * @param all all nodes of this view, whatever the filter says
	 * @param level the level of the clusters that are named or shown; negative for none
	 * @param byNodes whether nodes are shown, not clusters
	 */
	record View(Chosen chosen, @Nullable String within, int[] all, int level, boolean byNodes) {
	}

	Graph graph() {
		return this.graph;
	}

	Layout layout() {
		return this.layout;
	}

	Joins joins() {
		return this.joins;
	}

	List<String> courses() {
		return this.courses;
	}

	int courseOfNode(int node) {
		return this.courseOfNode[node];
	}

	int courseOfEdge(int edge) {
		return this.courseOfEdge[edge];
	}

	Sets sourceSets() {
		return this.sources;
	}

	int sourcesOfNode(int node) {
		return this.sourcesOfNode[node];
	}

	int sourcesOfEdge(int edge) {
		return this.sourcesOfEdge[edge];
	}

	Sets themeSets() {
		return this.themes;
	}

	int themesOfNode(int node) {
		return this.themesOfNode[node];
	}

	int[] membersOf(int level, int number) {
		return this.members.get(level).get(number);
	}

	int clusterCount(int level) {
		return this.members.get(level).size();
	}

	int nameOf(int level, int number) {
		return this.names.get(level)[number];
	}

	int degree(int node) {
		return this.degrees[node];
	}

	boolean isNamed(int level, int number) {
		return this.named.get(level).get(number);
	}

	/** The middle of the members of a cluster, across and down. */
	int[] middleOf(int level, int number) {
		return this.middles.get(level)[number];
	}

	/** How many relations join which two clusters of the coarsest level. */
	Map<Long, Integer> topLinks() {
		return this.topLinks;
	}

	/** At most so many nodes are shown at once. */
	int mostNodes() {
		return this.mostNodes;
	}

	boolean isChosen(Chosen chosen, int node) {
		return chosen.nodes.get(node);
	}

	boolean isEverything(Chosen chosen) {
		return chosen == this.everything;
	}

	int[] ordered(int[] nodes) {
		BitSet set = new BitSet();
		IntStream.of(nodes).forEach(set::set);
		return ordered(set);
	}

	/** The relation of an edge shown. */
	Relation relation(int edge) {
		return this.graph.edge(this.joins.edges()[edge]).relation();
	}

	/**
	 * A node's name as pages print it: its printed number before it, where it has one.
	 */
	public static String title(Entity entity, Language language) {
		String name = entity.name().in(language);
		return (entity.properties().get("number") instanceof String number) ? number + " " + name : name;
	}

}
