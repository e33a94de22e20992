package lv.saiknes.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Knowledge;
import lv.saiknes.model.Manifest;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.ontology.Trait;
import lv.saiknes.time.TimeTable;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as adjacency lists. Nodes and edges are known by position: nodes in the order
 * of their ids, edges in the order of their relations' ids, so that whatever walks it in
 * order gives the same answer every time. Immutable, and safe to share between threads.
 */
public final class Graph {

	private final Dataset dataset;

	private final Kind[] kinds;

	/** Positions of the nodes in the order of their ids. */
	private final int[] nodesById;

	private final Edge[] edges;

	private final int[] edgesById;

	/**
	 * Edges of node n: {@code incident[starts[n]]} up to {@code incident[starts[n + 1]]}.
	 */
	private final int[] starts;

	private final int[] incident;

	private final Map<String, Citation> citations;

	private final Map<String, Source> sources;

	private final TimeTable times;

	private Graph(Dataset dataset, Ontology ontology, TimeTable times) {
		this.dataset = dataset;
		List<Entity> entities = dataset.entities();
		this.kinds = entities.stream().map((entity) -> ontology.getKind(entity.kind())).toArray(Kind[]::new);
		Map<String, Integer> positions = HashMap.newHashMap(entities.size());
		for (int i = 0; i < entities.size(); i++) {
			positions.put(entities.get(i).id(), i);
		}
		this.nodesById = sorted(entities.size(), (node) -> entities.get(node).id());
		List<Relation> relations = dataset.relations();
		this.edges = new Edge[relations.size()];
		this.edgesById = sorted(relations.size(), (edge) -> relations.get(edge).id());
		this.starts = new int[entities.size() + 1];
		for (int i = 0; i < this.edges.length; i++) {
			Relation relation = relations.get(i);
			int from = Objects.requireNonNull(positions.get(relation.from()), relation::from);
			int to = Objects.requireNonNull(positions.get(relation.to()), relation::to);
			this.edges[i] = new Edge(from, to, relation, isRoster(ontology, relation, entities.get(to)));
			this.starts[from + 1]++;
			this.starts[to + 1]++;
		}
		Arrays.parallelPrefix(this.starts, Integer::sum);
		this.incident = new int[2 * this.edges.length];
		int[] next = this.starts.clone();
		for (int i = 0; i < this.edges.length; i++) {
			this.incident[next[this.edges[i].from()]++] = i;
			this.incident[next[this.edges[i].to()]++] = i;
		}
		this.citations = dataset.citations().stream().collect(Collectors.toMap(Citation::id, Function.identity()));
		this.sources = dataset.sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
		this.times = times;
	}

	/** The dataset as a graph; the ontology says which relations are rosters. */
	public static Graph of(Dataset dataset, Ontology ontology) {
		return new Graph(dataset, ontology, new TimeTable(dataset, ontology));
	}

	/**
	 * The same with one relation more, to see what that would change: a graph for each of
	 * these relations, made when it is asked for.
	 */
	public Stream<Graph> withEach(List<Relation> relations, Ontology ontology) {
		TimeTable together = new TimeTable(with(relations), ontology);
		return relations.stream().map((relation) -> new Graph(with(List.of(relation)), ontology, together));
	}

	private Dataset with(List<Relation> further) {
		List<Relation> relations = Stream.concat(this.dataset.relations().stream(), further.stream())
			.sorted(Comparator.comparing(Relation::id))
			.toList();
		return new Dataset(this.dataset.version(), this.dataset.date(), this.dataset.sources(),
				this.dataset.citations(), this.dataset.entities(), relations, this.dataset.manifest());
	}

	/** The dataset of which this is the graph. */
	public Dataset dataset() {
		return this.dataset;
	}

	/** What the house says of this data. */
	public Manifest manifest() {
		return this.dataset.manifest();
	}

	private static boolean isRoster(Ontology ontology, Relation relation, Entity end) {
		RelationType type = ontology.findRelationType(relation.kind()).orElseThrow();
		return type.roster() || type.rosterTo().contains(end.kind());
	}

	/** Version of the dataset. */
	public String version() {
		return this.dataset.version();
	}

	/** Date of the dataset. */
	public String date() {
		return this.dataset.date();
	}

	/** How many nodes there are. */
	public int nodeCount() {
		return this.dataset.entities().size();
	}

	/** How many edges there are. */
	public int edgeCount() {
		return this.edges.length;
	}

	/** The node at this position. */
	public Entity entity(int node) {
		return this.dataset.entities().get(node);
	}

	/** Whether the node at this position is of a kind that has this trait. */
	public boolean is(int node, Trait trait) {
		return this.kinds[node].is(trait);
	}

	/** Position of the node with this id; empty where there is none. */
	public OptionalInt find(String id) {
		return find(id, this.nodesById, (node) -> entity(node).id());
	}

	/** The edge at this position. */
	public Edge edge(int edge) {
		return this.edges[edge];
	}

	/** The edge of the relation with this id; empty where there is none. */
	public Optional<Edge> findEdge(String relation) {
		OptionalInt position = find(relation, this.edgesById, (edge) -> this.edges[edge].relation().id());
		return position.isPresent() ? Optional.of(this.edges[position.getAsInt()]) : Optional.empty();
	}

	/** A dataset is in this order, as a rule. */
	private static int[] sorted(int size, IntFunction<String> id) {
		int[] positions = IntStream.range(0, size).toArray();
		for (int i = 1; i < size; i++) {
			if (id.apply(i - 1).compareTo(id.apply(i)) > 0) {
				return IntStream.of(positions)
					.boxed()
					.sorted(Comparator.comparing(id::apply))
					.mapToInt(Integer::intValue)
					.toArray();
			}
		}
		return positions;
	}

	private static OptionalInt find(String wanted, int[] positions, IntFunction<String> id) {
		int low = 0;
		int high = positions.length - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			int order = id.apply(positions[middle]).compareTo(wanted);
			if (order == 0) {
				return OptionalInt.of(positions[middle]);
			}
			if (order < 0) {
				low = middle + 1;
			}
			else {
				high = middle - 1;
			}
		}
		return OptionalInt.empty();
	}

	/** How many edges start or end at this node. */
	public int degree(int node) {
		return this.starts[node + 1] - this.starts[node];
	}

	/** Position of the n-th edge that starts or ends at this node. */
	public int edgeAt(int node, int n) {
		return this.incident[this.starts[node] + n];
	}

	/** Up to which date the sources know of its nodes and relations. */
	public Knowledge knowledge() {
		return this.times.knowledge();
	}

	/** When its nodes and relations hold. */
	public TimeTable times() {
		return this.times;
	}

	/** The citation with this id; the dataset has one for each id that it uses. */
	public Citation citation(String id) {
		return required(this.citations.get(id), "citation", id);
	}

	/** The source with this id; the dataset has one for each id that it uses. */
	public Source source(String id) {
		return required(this.sources.get(id), "source", id);
	}

	/** All sources, in the order of their numbers. */
	public List<Source> sources() {
		return this.dataset.sources();
	}

	private static <T> T required(@Nullable T found, String what, String id) {
		if (found == null) {
			throw new IllegalArgumentException("the dataset has no " + what + " `" + id + "`");
		}
		return found;
	}

}
