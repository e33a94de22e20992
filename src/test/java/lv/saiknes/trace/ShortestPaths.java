package lv.saiknes.trace;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Grade;

/**
 * All simple paths of a length between the ends of a request, over stated and curated
 * relations that are no rosters: what a plain search for shortest paths would list.
 * Written apart from {@link Search}, so that one does not repeat the other's mistakes.
 */
final class ShortestPaths {

	private static final int FAR = Integer.MAX_VALUE / 2;

	private final Graph graph;

	private final TraceRequest request;

	private final Set<Integer> targets;

	private final int[] distances;

	private final Set<String> found = new TreeSet<>();

	ShortestPaths(Graph graph, TraceRequest request, Set<Integer> targets) {
		this.graph = graph;
		this.request = request;
		this.targets = targets;
		this.distances = distances();
	}

	/**
	 * The paths with so many relations, as {@link TracedPath#toString()} writes them.
	 */
	Set<String> ofLength(int length) {
		this.found.clear();
		for (String from : this.request.from()) {
			int start = this.graph.find(from).orElseThrow();
			walk(start, from, new HashSet<>(Set.of(start)), length);
		}
		return new TreeSet<>(this.found);
	}

	private void walk(int node, String path, Set<Integer> passed, int left) {
		if (left == 0) {
			if (this.targets.contains(node) && this.request.via()
				.stream()
				.allMatch((id) -> passed.contains(this.graph.find(id).orElseThrow()))) {
				this.found.add(path);
			}
			return;
		}
		if (this.distances[node] > left || (this.targets.contains(node) && passed.size() > 1)) {
			return;
		}
		for (Edge edge : edges(node)) {
			int next = edge.other(node);
			boolean back = this.request.from().contains(this.graph.entity(next).id());
			if (!back && passed.add(next)) {
				String id = this.graph.entity(next).id();
				String kind = edge.relation().kind();
				walk(next, path + ((edge.from() == node) ? " -" + kind + "-> " : " <-" + kind + "- ") + id, passed,
						left - 1);
				passed.remove(next);
			}
		}
	}

	private List<Edge> edges(int node) {
		return IntStream.range(0, this.graph.degree(node))
			.mapToObj((n) -> this.graph.edge(this.graph.edgeAt(node, n)))
			.filter((edge) -> edge.relation().grade() != Grade.DERIVED && !edge.roster())
			.toList();
	}

	private int[] distances() {
		int[] distances = new int[this.graph.nodeCount()];
		Arrays.fill(distances, FAR);
		Deque<Integer> left = new ArrayDeque<>(this.targets);
		left.forEach((node) -> distances[node] = 0);
		while (!left.isEmpty()) {
			int node = left.remove();
			for (Edge edge : edges(node)) {
				int other = edge.other(node);
				if (distances[other] == FAR) {
					distances[other] = distances[node] + 1;
					left.add(other);
				}
			}
		}
		return distances;
	}

}
