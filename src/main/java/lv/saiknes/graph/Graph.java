package lv.saiknes.graph;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entities;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Knowledge;
import lv.saiknes.model.Manifest;
import lv.saiknes.model.Numbers;
import lv.saiknes.model.Positions;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Relations;
import lv.saiknes.model.Source;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.ontology.Trait;
import lv.saiknes.query.LongWork;
import lv.saiknes.time.TimeTable;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as adjacency lists. Its records stay packed, beside arrays of what walking it
 * asks for, so that an edge takes some fifty bytes and not a thousand. Nodes and edges
 * are known by position: nodes in the order of their ids, edges in the order of their
 * relations' ids, so that whatever walks it in order gives the same answer every time.
 * Immutable, and safe to share between threads.
 */
public final class Graph {

	private final Dataset dataset;

	private final Entities nodes;

	private final Relations relations;

	private final Kind[] kinds;

	private final RelationType[] types;

	private final BitSet rosters;

	/** Edges of each node. */
	private final Positions incident;

	private final Map<String, Source> sources;

	private final TimeTable times;

	/** Numbers of the times of the edges. */
	private final Numbers whens;

	private Graph(Dataset dataset, Ontology ontology, TimeTable times) {
		this.dataset = dataset;
		this.nodes = dataset.entities();
		this.relations = dataset.relations();
		// The whole is not made when nobody waits any more for what one relation changes.
		this.kinds = LongWork.over(IntStream.range(0, this.nodes.size()))
			.mapToObj((node) -> ontology.getKind(this.nodes.kind(node)))
			.toArray(Kind[]::new);
		this.types = ontology.typesOf(this.relations).toArray(RelationType[]::new);
		this.rosters = new BitSet(this.relations.size());
		LongWork work = new LongWork();
		for (int i = 0; i < this.relations.size(); i++) {
			work.step();
			RelationType type = type(i);
			this.rosters.set(i, type.roster() || type.rosterTo().contains(this.nodes.kind(this.relations.to(i))));
		}
		this.incident = Positions.ofEnds(this.relations.size(), this.relations::from, this.relations::to,
				this.nodes.size());
		this.sources = dataset.sources().stream().collect(Collectors.toMap(Source::id, Function.identity()));
		this.times = times;
		this.whens = times.numbersOf(this.relations);
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
		return new Dataset(this.dataset.version(), this.dataset.date(), this.dataset.sources(),
				this.dataset.citations(), this.nodes, this.relations.with(further), this.dataset.manifest());
	}

	/** The dataset of which this is the graph. */
	public Dataset dataset() {
		return this.dataset;
	}

	/** What the house says of this data. */
	public Manifest manifest() {
		return this.dataset.manifest();
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
		return this.nodes.size();
	}

	/** How many edges there are. */
	public int edgeCount() {
		return this.relations.size();
	}

	/**
	 * The node at this position. It is made of bytes; who walks over many asks for no
	 * more than needed: {@link #id}, {@link #kind}, {@link #isMeasure}.
	 */
	public Entity entity(int node) {
		return this.nodes.get(node);
	}

	/** Id of the node at this position. */
	public String id(int node) {
		return this.nodes.id(node);
	}

	/** Name of the kind of the node at this position. */
	public String kind(int node) {
		return this.kinds[node].name();
	}

	/** Labels of the node at this position beside its kind. */
	public List<String> labels(int node) {
		return this.nodes.labels(node);
	}

	/** Whether the node at this position is a unit of a plan that carries sections. */
	public boolean isMeasure(int node) {
		return this.nodes.isMeasure(node);
	}

	/** Whether the node at this position is of a kind that has this trait. */
	public boolean is(int node, Trait trait) {
		return this.kinds[node].is(trait);
	}

	/** Position of the node with this id; empty where there is none. */
	public OptionalInt find(String id) {
		return this.nodes.find(id);
	}

	/** The edge at this position. */
	public Edge edge(int edge) {
		return new Edge(this, edge);
	}

	Relation relation(int edge) {
		return this.relations.get(edge);
	}

	boolean hasProperties(int edge) {
		return this.relations.hasProperties(edge);
	}

	/** Id of the relation that is the edge at this position. */
	public String edgeId(int edge) {
		return this.relations.id(edge);
	}

	/** Position of the node at which the edge at this position starts. */
	public int from(int edge) {
		return this.relations.from(edge);
	}

	/** Position of the node at which the edge at this position ends. */
	public int to(int edge) {
		return this.relations.to(edge);
	}

	/** The end of the edge at this position that is not this node. */
	public int other(int edge, int node) {
		return (node == from(edge)) ? to(edge) : from(edge);
	}

	/** Of which type the edge at this position is. */
	public RelationType type(int edge) {
		return this.types[this.relations.kindNumber(edge)];
	}

	/** How the edge at this position is known. */
	public Grade grade(int edge) {
		return this.relations.grade(edge);
	}

	/** Whether the edge at this position joins nearly everything. */
	public boolean isRoster(int edge) {
		return this.rosters.get(edge);
	}

	/**
	 * When the edge at this position holds, without the passages that this rests on;
	 * empty where time is no matter.
	 */
	public Optional<Times> when(int edge) {
		return this.times.ofNumber(this.whens.get(edge));
	}

	/** The edge of the relation with this id; empty where there is none. */
	public Optional<Edge> findEdge(String relation) {
		OptionalInt position = this.relations.find(relation);
		return position.isPresent() ? Optional.of(edge(position.getAsInt())) : Optional.empty();
	}

	/** How many edges start or end at this node. */
	public int degree(int node) {
		return this.incident.count(node);
	}

	/** Position of the n-th edge that starts or ends at this node. */
	public int edgeAt(int node, int n) {
		return this.incident.get(node, n);
	}

	/** Positions of the edges that start or end at this node. */
	public IntStream edgesAt(int node) {
		return this.incident.of(node);
	}

	/** Positions of the edges of this type that start at this node. */
	public IntStream edgesFrom(int node, String type) {
		return edgesAt(node).filter((edge) -> from(edge) == node && type(edge).name().equals(type));
	}

	/** Positions of the edges of this type that end at this node. */
	public IntStream edgesTo(int node, String type) {
		return edgesAt(node).filter((edge) -> to(edge) == node && type(edge).name().equals(type));
	}

	/** Ids of the sources that the edge at this position cites. */
	public TreeSet<String> sourcesOf(int edge) {
		TreeSet<String> found = new TreeSet<>();
		for (int citation : this.relations.citations(edge)) {
			found.add(this.dataset.citations().source(citation));
		}
		return found;
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
		OptionalInt position = this.dataset.citations().find(id);
		return required(position.isPresent() ? this.dataset.citations().get(position.getAsInt()) : null, "citation",
				id);
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
