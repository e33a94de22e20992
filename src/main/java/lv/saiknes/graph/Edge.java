package lv.saiknes.graph;

import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import org.jspecify.annotations.Nullable;

/**
 * A relation with its ends as positions in the {@link Graph}. The relation itself is made
 * of its bytes when it is asked for, so that who walks over many takes time only for what
 * is looked at. Immutable.
 */
public final class Edge {

	private final Graph graph;

	private final int number;

	Edge(Graph graph, int number) {
		this.graph = graph;
		this.number = number;
	}

	/** Position of the relation. */
	public int number() {
		return this.number;
	}

	/** Position of the start node. */
	public int from() {
		return this.graph.from(this.number);
	}

	/** Position of the end node. */
	public int to() {
		return this.graph.to(this.number);
	}

	/** The end that is not this one. */
	public int other(int node) {
		return this.graph.other(this.number, node);
	}

	/** The relation itself. */
	public Relation relation() {
		return this.graph.relation(this.number);
	}

	/** Id of the relation. */
	public String id() {
		return this.graph.edgeId(this.number);
	}

	/** Kind of the relation. */
	public String kind() {
		return this.graph.type(this.number).name();
	}

	/** How the relation is known. */
	public Grade grade() {
		return this.graph.grade(this.number);
	}

	/** Whether the relation has properties. */
	public boolean hasProperties() {
		return this.graph.hasProperties(this.number);
	}

	/**
	 * Whether it joins nearly everything (by the ontology), so that it connects only who
	 * asks for it.
	 */
	public boolean roster() {
		return this.graph.isRoster(this.number);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Edge that && this.graph == that.graph && this.number == that.number;
	}

	@Override
	public int hashCode() {
		return this.number;
	}

	@Override
	public String toString() {
		return id();
	}

}
