package lv.saiknes.search;

import java.util.List;

import lv.saiknes.query.Vertex;

/**
 * A node that a search found.
 *
 * @param node the node
 * @param score how well it matches; only the order within one search means something
 */
record Match(Vertex node, double score) {

	/**
	 * Some of the nodes that a search found.
	 *
	 * @param matches those asked for, best first
	 * @param total how many were found
	 */
	record Page(List<Match> matches, int total) {
	}

}
