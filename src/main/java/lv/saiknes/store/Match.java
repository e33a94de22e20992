package lv.saiknes.store;

import java.util.List;

/**
 * A node that a search found.
 *
 * @param node the node
 * @param score how well it matches; only the order within one search means something
 */
public record Match(Vertex node, double score) {

	/**
	 * Some of the nodes that a search found.
	 *
	 * @param matches those asked for, best first
	 * @param total how many were found
	 */
	public record Page(List<Match> matches, int total) {
	}

}
