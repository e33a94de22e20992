package lv.saiknes.trace;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import lv.saiknes.graph.Graph;
import lv.saiknes.support.RealData;
import lv.saiknes.support.TimeOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A trace ends when its request's time is over, wherever it is, and the next one is not
 * the worse for it.
 */
class TraceTimeTests {

	private static final Graph GRAPH = Graph.of(RealData.DATASET, RealData.ONTOLOGY);

	private static final HopGraph HOPS = new HopGraph(GRAPH, Weights.TUNED);

	private static final PathTracer TRACER = new PathTracer(GRAPH, RealData.ONTOLOGY);

	private static TraceRequest.Builder asked() {
		return TraceRequest.from(List.of("preili")).to(List.of("marta-centre"));
	}

	private static List<TraceRequest> requests() {
		return List.of(asked().build(), asked().asOf("2016").build(), asked().via(List.of("daugavpils")).build(),
				asked().maxLength(1).build(), asked().avoidKinds(Set.of("Project")).build(),
				TraceRequest.from(List.of("preili")).toKind("SubPriority", "lpr-programme-2027").build());
	}

	@ParameterizedTest
	@MethodSource("requests")
	void aTraceEndsWhereverItIs(TraceRequest request) {
		TimeOver.assertEndsAtAnyLook(() -> TRACER.trace(request));
	}

	@Test
	void whatWouldConnectEndsWhereverItIs() {
		Supposer supposer = new Supposer(TRACER, RealData.ONTOLOGY);
		TimeOver.assertEnds(() -> supposer.suppose("preili", "marta-centre", null, 1));
		TimeOver
			.assertEnds(() -> GRAPH.withEach(List.of(RealData.DATASET.relations().iterator().next()), RealData.ONTOLOGY)
				.toList());
		TimeOver.assertEnds(() -> new HopGraph(GRAPH, Weights.TUNED));
		TimeOver.assertEnds(() -> new Hinges(HOPS, Hinges.Limits.TUNED, (theme, end) -> 0));
		TimeOver.assertEnds(() -> new Unreached(HOPS));
	}

	@Test
	void whatGoesThroughTheWholeGraphEnds() {
		TimeOver.assertEnds(() -> HOPS.distances(new int[] { 0 }));
		TimeOver.assertEnds(TRACER::plansWithParts);
		TimeOver.assertEnds(() -> TRACER.partsOf(GRAPH.find("lpr-programme-2027").orElseThrow()));
		TimeOver.assertEnds(() -> TRACER.targets(TraceRequest.from(List.of("preili")).toKind("Project", null).build()));
	}

	/** Of what has been half compared nothing is kept. */
	@Test
	void whatNodesAreAboutIsTheSameAfterItsTimeWasOver() {
		TimeOver.assertEnds(() -> new Contents(GRAPH));
		int one = GRAPH.find("lpr-3.3.2.1").orElseThrow();
		int other = GRAPH.find("lpr-3.3.2.3").orElseThrow();
		Contents contents = new Contents(GRAPH);
		TimeOver.assertEnds(() -> contents.likeness(one, other));
		assertThat(contents.likeness(one, other)).isEqualTo(new Contents(GRAPH).likeness(one, other));
	}

	/** Neither is what has been half counted. */
	@Test
	void howSurprisingAPathIsIsTheSameAfterItsTimeWasOver() {
		SmallGraph pairs = new SmallGraph();
		IntStream.range(0, 20)
			.forEach((i) -> pairs.nodes("Institution", "a" + i, "b" + i)
				.nodes("Project", "p" + i)
				.stated("a" + i + " -PARTICIPATED_IN-> p" + i + " <-PARTICIPATED_IN- b" + i));
		Graph graph = pairs.graph();
		HopGraph hops = new HopGraph(graph, Weights.TUNED);
		TracedPath path = pairs.tracer()
			.trace(TraceRequest.from(List.of("a0")).to(List.of("b0")).build())
			.paths()
			.getFirst()
			.path();
		List<Integer> nodes = path.nodes().stream().map((node) -> graph.find(node.id()).orElseThrow()).toList();
		for (long walks : new long[] { 0, 1_000_000 }) {
			Surprises surprises = Surprises.count(hops, 3, walks, (done) -> true);
			TimeOver.assertEnds(() -> surprises.chance(nodes, path));
			assertThat(surprises.chance(nodes, path))
				.isEqualTo(Surprises.count(hops, 3, walks, (done) -> true).chance(nodes, path));
		}
	}

}
