package lv.saiknes.document;

import java.util.List;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;

/**
 * A cited passage with all that rests on it.
 *
 * @param citation the passage
 * @param relations the relations that cite it, by id
 * @param claims the claims that cite it, by node
 */
public record Passage(Citation citation, List<RelationOf> relations, List<ClaimOf> claims) {

	public Passage {
		relations = List.copyOf(relations);
		claims = List.copyOf(claims);
	}

	/** How many facts rest on it. */
	public int facts() {
		return this.relations.size() + this.claims.size();
	}

	/** Whether this line belongs to it. */
	public boolean covers(int line) {
		return this.citation.firstLine() <= line && line <= this.citation.lastLine();
	}

	/**
	 * A relation.
	 *
	 * @param relation the relation
	 * @param from where it starts
	 * @param to where it ends
	 * @param past whether it had ended at the date of the dataset
	 */
	public record RelationOf(Relation relation, Entity from, Entity to, boolean past) {
	}

	/**
	 * A claim.
	 *
	 * @param entity the node that it is about
	 * @param position its place among the node's claims
	 */
	public record ClaimOf(Entity entity, int position) {
	}

}
