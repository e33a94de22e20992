package lv.saiknes.explore;

import java.util.List;

import lv.saiknes.model.Text;
import lv.saiknes.query.Link;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.Vertex;
import lv.saiknes.query.Wanted;
import lv.saiknes.time.State;
import org.jspecify.annotations.Nullable;

/**
 * The nodes and relations around some nodes.
 *
 * @param nodes those in the middle first, then nearest and most informative first
 * @param relations relations among them, sorted by id
 * @param complete whether nothing was left out because of a limit
 * @param total how many nodes there are within the depth, those left out included
 * @param groups the relations of the nodes in the middle, counted
 * @param leftOut the first of the relations of the middle that the date leaves out
 * @param leftOutTotal how many of these there are
 */
public record Neighbourhood(List<Node> nodes, List<Link> relations, boolean complete, int total, List<Group> groups,
		List<LeftOut> leftOut, int leftOutTotal) {

	/**
	 * What to look for around which nodes.
	 *
	 * @param ids ids of the nodes in the middle
	 * @param depth how many relations a node may be away
	 * @param kinds kinds of neighbours; all when null
	 * @param relationKinds kinds of relations; all but rosters when null
	 * @param wanted which relations count
	 * @param rosters whether rosters count as relations though they are not named
	 * @param limit how many nodes at most
	 */
	public record Asked(List<String> ids, int depth, @Nullable List<String> kinds, @Nullable List<String> relationKinds,
			Wanted wanted, boolean rosters, int limit) {
	}

	/**
	 * A relation that the date leaves out.
	 *
	 * @param relation the relation
	 * @param state how it stands at the date
	 */
	public record LeftOut(Link relation, State state) {
	}

	/**
	 * A node with its place.
	 *
	 * @param entity the node
	 * @param distance how many relations it is away from the nearest node in the middle
	 * @param degree how many relations it has in the whole graph
	 */
	public record Node(Vertex entity, int distance, int degree) {
	}

	/**
	 * Relations that lead from the middle to nodes of one kind.
	 *
	 * @param relationKind kind of the relations
	 * @param direction whether they start or end in the middle
	 * @param label how they read from the middle
	 * @param kind kind of the nodes at the other end
	 * @param roster whether they are rosters
	 * @param count how many there are
	 */
	public record Group(String relationKind, Direction direction, Text label, String kind, boolean roster, int count) {
	}

}
