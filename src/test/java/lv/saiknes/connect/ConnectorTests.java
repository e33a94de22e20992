package lv.saiknes.connect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import lv.saiknes.connect.Connected.Branch;
import lv.saiknes.connect.Connected.Method;
import lv.saiknes.model.Entity;
import lv.saiknes.support.TimeOver;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.SmallGraph;
import lv.saiknes.trace.TraceException;
import lv.saiknes.trace.Verdict;
import lv.saiknes.trace.Ways;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What connects several things, on small graphs, against trying every tree. */
class ConnectorTests {

	private static final Connector.Limits NONE = new Connector.Limits(0, 0);

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void noTreeCostsLess(long seed) {
		PathTracer tracer = SmallGraph.random(seed, 13, 26).tracer();
		Ways ways = tracer.ways(null);
		int tried = 0;
		for (int first = 0; first < 4; first++) {
			int[] terminals = { first, first + 4, first + 8 };
			SteinerTree trees = new SteinerTree(ways, (node) -> true);
			boolean[] reached = trees.reached(terminals[0]);
			if (!Arrays.stream(terminals).allMatch((node) -> reached[node])) {
				continue;
			}
			tried++;
			long least = cheapest(ways, terminals);
			long exact = cost(ways, trees.exact(terminals));
			long approximate = cost(ways, trees.approximate(terminals));
			assertThat(exact).isEqualTo(least);
			assertThat(approximate).isBetween(least, 2 * least);
			assertThat(isTree(ways, trees.exact(terminals), terminals)).isTrue();
			assertThat(isTree(ways, trees.approximate(terminals), terminals)).isTrue();
		}
		assertThat(tried).as("questions that have a tree").isPositive();
	}

	/**
	 * Over all sets of further nodes, the cheapest tree that spans them and the
	 * terminals.
	 */
	private static long cheapest(Ways ways, int[] terminals) {
		int nodes = ways.graph().nodeCount();
		long least = Long.MAX_VALUE;
		for (int set = 0; set < 1 << nodes; set++) {
			int chosen = set;
			if (Arrays.stream(terminals).allMatch((node) -> (chosen >> node & 1) == 1)) {
				least = Math.min(least, spanning(ways, chosen));
			}
		}
		return least;
	}

	/**
	 * Cost of the cheapest tree that spans these nodes (Prim); endless where there is
	 * none.
	 */
	private static long spanning(Ways ways, int set) {
		int within = Integer.lowestOneBit(set);
		long cost = 0;
		while (within != set) {
			long best = Long.MAX_VALUE;
			int next = -1;
			for (int node = 0; node < ways.graph().nodeCount(); node++) {
				for (int i = ways.start(node); (within >> node & 1) == 1 && i < ways.end(node); i++) {
					int other = ways.neighbour(i);
					if ((set >> other & 1) == 1 && (within >> other & 1) == 0 && ways.isOpen(ways.hop(i))
							&& ways.cost(ways.hop(i)) < best) {
						best = ways.cost(ways.hop(i));
						next = other;
					}
				}
			}
			if (next < 0) {
				return Long.MAX_VALUE;
			}
			within |= 1 << next;
			cost += best;
		}
		return cost;
	}

	private static long cost(Ways ways, Set<Integer> hops) {
		return hops.stream().mapToLong(ways::cost).sum();
	}

	/** One node more than hops, all of them joined, and no end that was not asked for. */
	private static boolean isTree(Ways ways, Set<Integer> hops, int[] terminals) {
		Set<Integer> seen = new HashSet<>();
		List<Integer> open = new ArrayList<>(List.of(terminals[0]));
		boolean neededOnly = true;
		while (!open.isEmpty()) {
			int node = open.removeLast();
			if (seen.add(node)) {
				List<Integer> next = IntStream.range(ways.start(node), ways.end(node))
					.filter((position) -> hops.contains(ways.hop(position)))
					.map(ways::neighbour)
					.boxed()
					.toList();
				neededOnly &= next.size() > 1 || Arrays.stream(terminals).anyMatch((terminal) -> terminal == node);
				open.addAll(next);
			}
		}
		return neededOnly && seen.size() == hops.size() + 1
				&& seen.containsAll(Arrays.stream(terminals).boxed().collect(Collectors.toSet()));
	}

	@Test
	void theBranchesFollowTheTreeFromTheFirst() {
		Connected connected = connector().connect(request("a", "b", "c"));
		assertThat(connected.verdict()).isEqualTo(Verdict.CONNECTED);
		assertThat(connected.method()).isEqualTo(Method.EXACT);
		assertThat(connected.nodes()).extracting(Entity::id).containsExactly("a", "b", "c", "p");
		assertThat(connected.between()).extracting(Entity::id).containsExactly("p");
		Set<Entity> told = new HashSet<>(Set.of(connected.branches().getFirst().from()));
		for (Branch branch : connected.branches()) {
			assertThat(told).contains(branch.from());
			told.add(branch.to());
			assertThat(branch.step().forwards())
				.isEqualTo(branch.step().relations().getFirst().from().equals(branch.from().id()));
		}
		assertThat(told).containsExactlyInAnyOrderElementsOf(connected.nodes());
	}

	@Test
	void whatJoinsAlmostEverythingIsTheLastResort() {
		SmallGraph graph = small();
		IntStream.range(0, 20).forEach((i) -> {
			graph.nodes("Partnership", "q" + i).stated("q" + i + " -COVERS-> t");
		});
		graph.stated("p -COVERS-> t");
		Connected without = new Connector(graph.tracer()).connect(request("a", "b", "c"));
		assertThat(without.broad()).isEmpty();
		Connected with = new Connector(graph.tracer()).connect(request("a", "b", "q7"));
		assertThat(with.verdict()).isEqualTo(Verdict.ONLY_BROAD);
		assertThat(with.broad()).extracting(Entity::id).containsExactly("t");
	}

	@Test
	void whatHangsTogetherIsJoinedAndTheRestNamed() {
		SmallGraph graph = small().nodes("Municipality", "far");
		Connected some = new Connector(graph.tracer()).connect(request("far", "a", "b"));
		assertThat(some.verdict()).isEqualTo(Verdict.NONE);
		assertThat(some.apart()).extracting(Entity::id).containsExactly("far");
		assertThat(some.branches()).hasSize(2);
		Connected none = new Connector(small().nodes("Municipality", "far", "off").tracer())
			.connect(request("far", "off", "a"));
		assertThat(none.branches()).isEmpty();
		assertThat(none.apart()).hasSize(3);
	}

	@Test
	void aGraphThatIsTooLargeGetsATreeThatSaysSo() {
		Connected connected = new Connector(small().tracer(), NONE).connect(request("a", "b", "c"));
		assertThat(connected.method()).isEqualTo(Method.APPROXIMATE);
		assertThat(connected.branches()).hasSize(3);
	}

	@Test
	void tooFewTooManyAndUnknownAreRefused() {
		assertRefused("ids", "name 3 to 10", request("a", "b", "b"));
		assertRefused("ids", "name 3 to 10", request("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"));
		assertRefused("ids", "is not an id", request("a", "b", "x"));
		assertRefused("asOf", "not a date", new ConnectRequest(List.of("a", "b", "c"), "soon"));
	}

	private static void assertRefused(String argument, String message, ConnectRequest request) {
		assertThatExceptionOfType(TraceException.class).isThrownBy(() -> connector().connect(request))
			.withMessageContaining(message)
			.satisfies((ex) -> assertThat(ex.argument()).isEqualTo(argument));
	}

	private static ConnectRequest request(String... ids) {
		return new ConnectRequest(List.of(ids), null);
	}

	private static Connector connector() {
		return new Connector(small().tracer());
	}

	/** Three parties to a partnership, two of which meet in a measure, too. */
	private static SmallGraph small() {
		return new SmallGraph().nodes("Municipality", "a", "b", "c")
			.nodes("Partnership", "p")
			.nodes("SubPriority", "m")
			.nodes("Theme", "t")
			.stated("a -PARTY_TO-> p")
			.stated("b -PARTY_TO-> p")
			.stated("c -PARTY_TO-> p")
			.curated("a -IMPLEMENTS-> m")
			.curated("c -IMPLEMENTS-> m");
	}

	/** The cheapest tree of many takes long in a large graph. */
	@Test
	void noTreeIsLookedForAnyMoreWhenTheTimeIsOver() {
		Ways ways = SmallGraph.random(7, 40, 90).tracer().ways(null);
		int[] terminals = { 0, 1, 2 };
		TimeOver.assertEnds(() -> new SteinerTree(ways, (node) -> true).exact(terminals));
		TimeOver.assertEnds(() -> new SteinerTree(ways, (node) -> true).approximate(terminals));
		TimeOver.assertEnds(() -> new SteinerTree(ways, (node) -> true).reached(0));
	}

}
