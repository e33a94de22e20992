package lv.saiknes.trace;

import java.util.Set;

import lv.saiknes.graph.Graph;
import lv.saiknes.ontology.Trait;

/**
 * The graph as a trace walks it: without rosters, derived relations and what does not
 * hold at a date, each hop with what it costs by how much it says. A cost is the negative
 * logarithm of the hop's factors in a {@link Score}, as a whole number of billionths; the
 * trust of a hop that rests on an editor's judgement is one of them, whereas what depends
 * on a whole path (turning at a whole, going round) is not. Not safe to share between
 * threads.
 */
public final class Ways {

	private static final Set<Trait> CLASSES = Set.of(Trait.THEME, Trait.INSTRUMENT, Trait.GROUP);

	private final HopGraph hops;

	private final Search search;

	private final long curatedCost;

	Ways(HopGraph hops, Search search) {
		this.hops = hops;
		this.search = search;
		this.curatedCost = HopGraph.cost(hops.weights().curated());
	}

	/** The graph that is walked. */
	public Graph graph() {
		return this.hops.graph();
	}

	/** Position of the first hop in the list of those that touch a node. */
	public int start(int node) {
		return this.hops.start(node);
	}

	/** Position after the last of them. */
	public int end(int node) {
		return this.hops.start(node + 1);
	}

	/** How many of them there are. */
	public int degree(int node) {
		return this.hops.degree(node);
	}

	/** The hop at a position of that list. */
	public int hop(int position) {
		return this.hops.incident(position);
	}

	/** The other end of the hop at a position of that list. */
	public int neighbour(int position) {
		return this.hops.neighbour(position);
	}

	/** Whether the hop may be walked. */
	public boolean isOpen(int hop) {
		return this.search.state(hop) != Search.SHUT;
	}

	/** Whether the node does not hold at the date asked about. */
	public boolean isClosed(int node) {
		return this.search.isClosed(node);
	}

	/**
	 * Whether the node is a class of bodies, money or a theme that joins so much that
	 * what meets in it need have nothing to do with each other: more than the pairs from
	 * which on a trace calls a path over it broad.
	 */
	public boolean isBroad(int node) {
		return degree(node) > Hinges.Limits.TUNED.pairs()
				&& CLASSES.stream().anyMatch((trait) -> graph().is(node, trait));
	}

	/** What it costs to walk the hop. */
	public long cost(int hop) {
		return this.hops.cost(hop) + ((this.search.state(hop) == Search.CURATED) ? this.curatedCost : 0);
	}

	/**
	 * What a hop would cost that joins its ends to so many nodes of each other's kind,
	 * itself among them.
	 */
	public long cost(int leaving, int arriving) {
		Weights weights = this.hops.weights();
		return HopGraph.cost(Math.pow((double) leaving * arriving, -weights.damping()))
				+ HopGraph.cost(weights.length());
	}

	/** Name of the hop's type of relation. */
	public String kind(int hop) {
		return this.hops.kind(hop);
	}

	/** Whether the hop's relations start at this one of its ends. */
	public boolean startsAt(int hop, int node) {
		return this.hops.from(hop) == node;
	}

	/** The relations of the hop that may be walked, from a node to the other end. */
	public TracedPath.Step step(int hop, int node) {
		return new TracedPath.Step(this.search.relations(hop), startsAt(hop, node));
	}

}
