package lv.saiknes.connect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import lv.saiknes.connect.Connected.Branch;
import lv.saiknes.connect.Connected.Method;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Period;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.TraceException;
import lv.saiknes.trace.Verdict;
import lv.saiknes.trace.Ways;
import lv.saiknes.words.Words;

/**
 * Finds the relations that join several things at once and say most: the cheapest tree
 * (Steiner tree) in the graph as a trace walks it, a relation costing the more the less
 * it says. Nodes that join almost everything are let in only where the things do not hang
 * together without them. Immutable, and safe to share between threads.
 */
public final class Connector {

	private final PathTracer tracer;

	private final Limits limits;

	/** One that walks as this tracer does. */
	public Connector(PathTracer tracer) {
		this(tracer, Limits.USUAL);
	}

	Connector(PathTracer tracer, Limits limits) {
		this.tracer = tracer;
		this.limits = limits;
	}

	/**
	 * What joins the things asked for. That nothing does is an answer, too.
	 * @throws TraceException when the request names too few or too many, or what does not
	 * exist
	 */
	public Connected connect(ConnectRequest request) {
		if (request.ids().size() < ConnectRequest.FEWEST || request.ids().size() > ConnectRequest.MOST) {
			throw new TraceException("ids", null, Words.text("refusal.connect.count", request.ids().size(),
					ConnectRequest.FEWEST, ConnectRequest.MOST));
		}
		if (request.asOf() != null && !Period.isDate(request.asOf())) {
			throw new TraceException("asOf", null, Words.text("refusal.date", request.asOf()));
		}
		Ways ways = this.tracer.ways(request.asOf());
		Graph graph = ways.graph();
		int[] asked = request.ids().stream().mapToInt((id) -> this.tracer.position("ids", id)).toArray();
		Set<Integer> ends = new HashSet<>(IntStream.of(asked).boxed().toList());
		IntPredicate open = (node) -> ends.contains(node) || !ways.isClosed(node);
		SteinerTree particular = new SteinerTree(ways,
				(node) -> open.test(node) && (ends.contains(node) || !ways.isBroad(node)));
		List<Integer> together = together(particular, asked);
		SteinerTree trees = particular;
		if (together.size() < asked.length) {
			SteinerTree all = new SteinerTree(ways, open);
			List<Integer> more = together(all, asked);
			if (more.size() > together.size()) {
				together = more;
				trees = all;
			}
		}
		List<Entity> apart = IntStream.of(asked).filter(other(together)).mapToObj(graph::entity).toList();
		if (together.size() < 2) {
			return new Connected(request, graph.version(), Verdict.NONE, Method.EXACT, List.of(), List.of(), List.of(),
					IntStream.of(asked).mapToObj(graph::entity).toList());
		}
		int[] terminals = together.stream().mapToInt(Integer::intValue).toArray();
		Method method = this.limits.allow(terminals.length, graph.nodeCount()) ? Method.EXACT : Method.APPROXIMATE;
		Set<Integer> hops = (method == Method.EXACT) ? trees.exact(terminals) : trees.approximate(terminals);
		return answer(request, ways, terminals, hops, method, apart);
	}

	private static IntPredicate other(List<Integer> nodes) {
		return (node) -> !nodes.contains(node);
	}

	/** The most of these that hang together; of equally many those with the first. */
	private static List<Integer> together(SteinerTree trees, int[] asked) {
		List<Integer> most = List.of();
		Set<Integer> seen = new HashSet<>();
		for (int node : asked) {
			if (!seen.contains(node)) {
				boolean[] reached = trees.reached(node);
				List<Integer> group = IntStream.of(asked).filter((other) -> reached[other]).boxed().toList();
				seen.addAll(group);
				most = (group.size() > most.size()) ? group : most;
			}
		}
		return most;
	}

	/** The tree, walked breadth first from the first of the things. */
	private static Connected answer(ConnectRequest request, Ways ways, int[] terminals, Set<Integer> hops,
			Method method, List<Entity> apart) {
		Graph graph = ways.graph();
		List<Integer> order = new ArrayList<>(List.of(terminals[0]));
		List<Branch> branches = new ArrayList<>();
		Set<Integer> walked = new HashSet<>();
		for (int at = 0; at < order.size(); at++) {
			int node = order.get(at);
			IntStream.range(ways.start(node), ways.end(node))
				.boxed()
				.filter((position) -> hops.contains(ways.hop(position)) && walked.add(ways.hop(position)))
				.sorted(Comparator.comparing(ways::neighbour))
				.forEach((position) -> {
					int next = ways.neighbour(position);
					order.add(next);
					branches
						.add(new Branch(graph.entity(node), graph.entity(next), ways.step(ways.hop(position), node)));
				});
		}
		Set<Integer> asked = new HashSet<>(Arrays.stream(terminals).boxed().toList());
		List<Integer> between = order.stream().filter((node) -> !asked.contains(node)).toList();
		List<Entity> broad = between.stream().filter(ways::isBroad).map(graph::entity).toList();
		List<Entity> nodes = new ArrayList<>(Arrays.stream(terminals).mapToObj(graph::entity).toList());
		between.forEach((node) -> nodes.add(graph.entity(node)));
		Verdict verdict = !apart.isEmpty() ? Verdict.NONE : broad.isEmpty() ? Verdict.CONNECTED : Verdict.ONLY_BROAD;
		return new Connected(request, graph.version(), verdict, method, nodes, depthFirst(branches), broad, apart);
	}

	/** In the order in which a reader follows them: each branch to its end. */
	private static List<Branch> depthFirst(List<Branch> branches) {
		Map<String, List<Branch>> leaving = new LinkedHashMap<>();
		branches
			.forEach((branch) -> leaving.computeIfAbsent(branch.from().id(), (id) -> new ArrayList<>()).add(branch));
		List<Branch> ordered = new ArrayList<>();
		List<Branch> waiting = new ArrayList<>(
				leaving.getOrDefault(branches.getFirst().from().id(), List.of()).reversed());
		while (!waiting.isEmpty()) {
			Branch branch = waiting.removeLast();
			ordered.add(branch);
			waiting.addAll(Objects.requireNonNullElse(leaving.get(branch.to().id()), List.<Branch>of()).reversed());
		}
		return ordered;
	}

	/**
	 * Up to which size the cheapest tree is looked for; beyond it, one that costs at most
	 * twice as much.
	 *
	 * @param steps how many subsets may be put together at nodes
	 * @param entries how many costs may be kept
	 */
	record Limits(long steps, long entries) {

		static final Limits USUAL = new Limits(60_000_000, 4_000_000);

		boolean allow(int terminals, int nodes) {
			return Math.pow(3, terminals - 1) * nodes <= this.steps
					&& Math.pow(2, terminals - 1) * nodes <= this.entries;
		}

	}

}
