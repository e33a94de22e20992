package lv.saiknes.compare.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import lv.saiknes.graph.Graph;
import lv.saiknes.query.Link;
import lv.saiknes.query.Vertex;

/**
 * Those of the kind of what is compared: what nearly all of them have tells nothing of
 * some.
 */
final class Peers {

	/** Of what has more relations these many are looked at: so many have it, or more. */
	private static final int MOST = 2000;

	private final Graph graph;

	private final Set<String> kinds;

	Peers(Graph graph, List<Vertex> compared) {
		this.graph = graph;
		this.kinds = compared.stream().map(Vertex::kind).collect(Collectors.toSet());
	}

	/**
	 * How many of them have a thing.
	 * @param ids the thing, or what lies between it and those that have it
	 * @param relations relations by which some have it
	 */
	int count(List<String> ids, Collection<Link> relations) {
		Set<String> types = relations.stream().map(Link::kind).collect(Collectors.toSet());
		return (int) ids.stream()
			.flatMapToInt((id) -> this.graph.find(id).stream())
			.flatMap((node) -> those(node, types))
			.distinct()
			.count();
	}

	private IntStream those(int node, Set<String> types) {
		return this.graph.edgesAt(node)
			.limit(MOST)
			.filter((edge) -> types.contains(this.graph.type(edge).name()))
			.map((edge) -> this.graph.other(edge, node))
			.filter((other) -> this.kinds.contains(this.graph.kind(other)));
	}

}
