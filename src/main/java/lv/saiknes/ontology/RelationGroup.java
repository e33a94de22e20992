package lv.saiknes.ontology;

import java.util.List;

import lv.saiknes.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Relations that the page of a node shows under one heading, since readers ask for them
 * together.
 *
 * @param name name in the ontology and in addresses, for example {@code partnerships}
 * @param label the heading; absent for what no group of the ontology names
 * @param ways the relations, as they are walked from the node of the page
 * @param beside what is told with each line: ways from the node at the other end, none
 * for most
 * @param by into what the lines are divided
 * @param otherIsSubject whether a line says how it is related as seen from the node at
 * the other end
 * @param lead whether it may say who or what the node is
 * @param mapped whether the places of the nodes at the other ends belong on its map
 * @param standing what tells how the nodes at the other ends stand with whose they are;
 * absent for most
 */
public record RelationGroup(String name, @Nullable Text label, List<Way> ways, List<Way> beside, By by,
		boolean otherIsSubject, boolean lead, boolean mapped, @Nullable Standing standing) {

	public RelationGroup {
		ways = List.copyOf(ways);
		beside = List.copyOf(beside);
	}

	/** Into what lines of a group are divided. */
	public enum By {

		/** Nothing. */
		NAME,

		/** How it stands in time. */
		STATE,

		/** The plan to which the node at the other end belongs. */
		PLAN,

		/** Nothing; but those with dates are drawn on a line of years. */
		TIME,

		/** Nothing; but lines stand in the order in which the source prints them. */
		PRINTED

	}

	/**
	 * What tells how those in a group stand with the one whose group it is, such as its
	 * sister cities with a town: what both have a part in.
	 *
	 * @param owner relation from the group to whose it is
	 * @param common relation from both to what they have a part in
	 */
	public record Standing(String owner, String common) {
	}

	/**
	 * A relation walked in one direction.
	 *
	 * @param relation name of its type
	 * @param outwards whether from its start
	 */
	public record Way(String relation, boolean outwards) {
	}

}
