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
 */
public record RelationGroup(String name, @Nullable Text label, List<Way> ways, List<Way> beside, By by,
		boolean otherIsSubject, boolean lead, boolean mapped) {

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
		TIME

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
