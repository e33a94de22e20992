package lv.saiknes.connect;

import java.util.List;

import lv.saiknes.model.Entity;
import lv.saiknes.trace.TracedPath;
import lv.saiknes.trace.Verdict;

/**
 * The answer to a {@link ConnectRequest}: a tree whose relations join the things asked
 * for and, where needed, others between them.
 *
 * @param request what was asked
 * @param version version of the dataset
 * @param verdict CONNECTED where all hang together without a node that joins almost
 * everything, ONLY_BROAD where such a one is needed, NONE where some are left apart
 * @param method how the tree was found
 * @param nodes its nodes: those asked for in the order asked, then the others, nearest to
 * the first first
 * @param branches what joins them, from the first of those asked for outwards
 * @param broad the nodes between that join almost everything
 * @param apart things asked for that nothing joins to the tree
 */
public record Connected(ConnectRequest request, String version, Verdict verdict, Method method, List<Entity> nodes,
		List<Branch> branches, List<Entity> broad, List<Entity> apart) {

	public Connected {
		nodes = List.copyOf(nodes);
		branches = List.copyOf(branches);
		broad = List.copyOf(broad);
		apart = List.copyOf(apart);
	}

	/** The nodes that were not asked for. */
	public List<Entity> between() {
		return this.nodes.stream().filter((node) -> !this.request.ids().contains(node.id())).toList();
	}

	/** How a tree was found. */
	public enum Method {

		/** No other tree costs less (Dreyfus and Wagner 1971). */
		EXACT,

		/** No tree costs less than half as much (Mehlhorn 1988). */
		APPROXIMATE

	}

	/**
	 * A relation of the tree.
	 *
	 * @param from its end nearer to the first of the things asked for
	 * @param to the other end
	 * @param step what joins the two, walked that way
	 */
	public record Branch(Entity from, Entity to, TracedPath.Step step) {
	}

}
