package lv.saiknes.graph;

import lv.saiknes.model.Relation;

/**
 * A relation with its ends as positions in the {@link Graph}.
 *
 * @param number position of the relation
 * @param from position of the start node
 * @param to position of the end node
 * @param relation the relation itself
 * @param roster whether it joins nearly everything (by the ontology), so that it connects
 * only who asks for it
 */
public record Edge(int number, int from, int to, Relation relation, boolean roster) {

	/** The end that is not this one. */
	public int other(int node) {
		return (node == this.from) ? this.to : this.from;
	}

}
