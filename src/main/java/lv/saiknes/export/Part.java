package lv.saiknes.export;

import java.util.Collection;
import java.util.List;

/**
 * A part of the graph, as a page shows it, by ids. What is not in the data is passed
 * over.
 *
 * @param nodes nodes of it
 * @param relations relations of it; their ends belong to it, too
 * @param reach which relations of the nodes belong to it besides
 */
public record Part(List<String> nodes, List<String> relations, Reach reach) {

	/** Under this name a page tells which part of the graph it shows. */
	public static final String SHOWN = "part";

	/** Which relations of the nodes belong to a part, besides those that it names. */
	public enum Reach {

		/** None. */
		NAMED,

		/** Those between them. */
		AMONG,

		/** All. */
		AROUND

	}

	public Part {
		nodes = List.copyOf(nodes);
		relations = List.copyOf(relations);
	}

	/** These nodes and relations. */
	public static Part of(Collection<String> nodes, Collection<String> relations) {
		return new Part(List.copyOf(nodes), List.copyOf(relations), Reach.NAMED);
	}

	/** These nodes with the relations between them, and these relations. */
	public static Part among(Collection<String> nodes, Collection<String> relations) {
		return new Part(List.copyOf(nodes), List.copyOf(relations), Reach.AMONG);
	}

	/** These nodes with all their relations. */
	public static Part around(Collection<String> nodes) {
		return new Part(List.copyOf(nodes), List.of(), Reach.AROUND);
	}

}
