package lv.saiknes.trace;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import lv.saiknes.model.Grade;
import lv.saiknes.support.RealData;
import lv.saiknes.trace.JudgedPairs.Pair;
import lv.saiknes.trace.Trace.Ranked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What holds of every trace, on graphs made at random and on the judged pairs. */
class TracePropertyTests {

	/** Enough to compare all paths of a small graph. */
	private static final Search.Limits ALL = new Search.Limits(1_000_000, 2_000_000, 10_000_000, 10_000_000);

	static LongStream seeds() {
		return LongStream.range(0, 60);
	}

	private static PathTracer tracer(long seed) {
		return new PathTracer(SmallGraph.random(seed, 28, 60).graph(), RealData.ONTOLOGY, Weights.TUNED, ALL);
	}

	private static TraceRequest.Builder request(long seed) {
		return TraceRequest.from(List.of("n" + seed % 7)).to(List.of("n" + (7 + seed % 13)));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void pathsAreSimpleAndOfRealRelations(long seed) {
		for (TracedPath path : tracer(seed).compared(request(seed).build())) {
			assertThat(path.nodes()).doesNotHaveDuplicates();
			assertThat(path.steps()).hasSizeBetween(1, TraceRequest.LONGEST);
			for (int i = 0; i < path.steps().size(); i++) {
				TracedPath.Step step = path.steps().get(i);
				String before = path.nodes().get(i).id();
				String after = path.nodes().get(i + 1).id();
				assertThat(step.relations()).isNotEmpty().allSatisfy((relation) -> {
					assertThat(relation.from()).isEqualTo(step.forwards() ? before : after);
					assertThat(relation.to()).isEqualTo(step.forwards() ? after : before);
					assertThat(relation.grade()).isNotEqualTo(Grade.DERIVED);
					assertThat(relation.kind()).isNotEqualTo("LOCATED_IN");
				});
			}
		}
	}

	/** The other search knows nothing of costs and bounds. */
	@ParameterizedTest
	@MethodSource("seeds")
	void thePathsAreThoseThatASearchWithoutRankingFinds(long seed) {
		PathTracer tracer = tracer(seed);
		TraceRequest request = request(seed).build();
		ShortestPaths plain = new ShortestPaths(SmallGraph.random(seed, 28, 60).graph(), request,
				Arrays.stream(tracer.targets(request)).boxed().collect(Collectors.toSet()));
		assertThat(tracer.compared(request)).extracting(TracedPath::toString)
			.containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, TraceRequest.LONGEST)
				.mapToObj(plain::ofLength)
				.flatMap(Set::stream)
				.toList());
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void passingANodeLeavesThePathsThatPassIt(long seed) {
		PathTracer tracer = tracer(seed);
		PathTracer some = new PathTracer(SmallGraph.random(seed, 28, 60).graph(), RealData.ONTOLOGY, Weights.TUNED,
				new Search.Limits(2, 1000, 10_000_000, 10_000_000));
		List<TracedPath> all = tracer.compared(request(seed).build());
		for (List<String> via : List.of(List.of("n21"), List.of("n22"), List.of("n23", "n24"))) {
			List<TracedPath> passing = all.stream()
				.filter((path) -> path.nodes().stream().map((node) -> node.id()).toList().containsAll(via))
				.toList();
			TraceRequest request = request(seed).via(via).first(1).build();
			assertThat(scores(tracer.compared(request), false)).isEqualTo(scores(passing, false));
			assertThat(scores(passing, false)).startsWith(scores(some.compared(request), false).toArray(String[]::new));
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void theSearchIsSymmetric(long seed) {
		PathTracer tracer = tracer(seed);
		TraceRequest there = request(seed).first(20).build();
		TraceRequest back = TraceRequest.from(there.to()).to(there.from()).first(20).build();
		assertThat(scores(tracer.compared(back), true)).isEqualTo(scores(tracer.compared(there), false));
		assertThat(scores(paths(tracer.trace(back)), true)).isEqualTo(scores(paths(tracer.trace(there)), false));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void droppingAGradeNeverAddsAPath(long seed) {
		PathTracer tracer = tracer(seed);
		Set<List<String>> all = nodes(tracer.compared(request(seed).build()));
		for (Grade grade : List.of(Grade.STATED, Grade.CURATED)) {
			assertThat(all).containsAll(nodes(tracer.compared(request(seed).grades(Set.of(grade)).build())));
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void limitsAreHonoured(long seed) {
		for (int length = 1; length <= TraceRequest.LONGEST; length++) {
			int longest = length;
			assertThat(tracer(seed).trace(request(seed).maxLength(length).first(2).build()).paths())
				.hasSizeLessThanOrEqualTo(2)
				.allSatisfy((ranked) -> assertThat(ranked.path().steps()).hasSizeLessThanOrEqualTo(longest));
		}
	}

	/** The search may stop early because it meets paths in the order of their scores. */
	@ParameterizedTest
	@MethodSource("seeds")
	void theFirstPathsOfAShortSearchAreTheBestOfAll(long seed) {
		PathTracer some = new PathTracer(SmallGraph.random(seed, 28, 60).graph(), RealData.ONTOLOGY, Weights.TUNED,
				new Search.Limits(5, 1000, 10_000_000, 10_000_000));
		TraceRequest request = request(seed).first(1).build();
		List<TracedPath> best = some.compared(request);
		assertThat(scores(tracer(seed).compared(request), false))
			.startsWith(scores(best, false).toArray(String[]::new));
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void everyScoreIsTheProductOfItsParts(long seed) {
		tracer(seed).trace(request(seed).first(20).build())
			.paths()
			.forEach((ranked) -> assertRecomputed(ranked.path().score()));
	}

	@Test
	void everyScoreOnTheRealDataIsTheProductOfItsParts() {
		PathTracer tracer = new PathTracer(TraceEvaluation.GRAPH, RealData.ONTOLOGY);
		for (Pair pair : JudgedPairs.read(JudgedPairs.FIRST).pairs()) {
			Trace trace = tracer.trace(TraceEvaluation.request(pair).build());
			assertThat(trace.complete()).as(pair.id()).isTrue();
			trace.paths().forEach((ranked) -> {
				assertRecomputed(ranked.path().score());
				ranked.similar().forEach((path) -> assertRecomputed(path.score()));
			});
		}
	}

	@Test
	void theRealDataIsWalkedAlikeFromBothEnds() {
		PathTracer tracer = new PathTracer(TraceEvaluation.GRAPH, RealData.ONTOLOGY);
		for (Pair pair : JudgedPairs.read(JudgedPairs.FIRST).pairs()) {
			if (pair.toKind() == null) {
				TraceRequest there = TraceEvaluation.request(pair).build();
				TraceRequest back = TraceRequest.from(pair.to()).to(pair.from()).via(pair.via()).first(20).build();
				assertThat(scores(paths(tracer.trace(back)), true)).as(pair.id())
					.isEqualTo(scores(paths(tracer.trace(there)), false));
			}
		}
	}

	private static void assertRecomputed(Score score) {
		double product = score.trust();
		for (Score.Hop hop : score.hops()) {
			double degrees = Math.pow((double) hop.leaving() * hop.arriving(), -score.damping());
			assertThat(hop.degrees()).isCloseTo(degrees, within(1e-12));
			product *= degrees * hop.length() * hop.roster() * hop.sibling() * hop.loose() * hop.detour();
		}
		assertThat(score.value() / product).isCloseTo(1, within(1e-7));
	}

	private static List<TracedPath> paths(Trace trace) {
		return trace.paths().stream().map(Ranked::path).toList();
	}

	private static List<String> scores(List<TracedPath> paths, boolean mirrored) {
		return paths.stream().map((path) -> {
			List<String> ids = path.nodes().stream().map((node) -> node.id()).toList();
			return (mirrored ? ids.reversed() : ids) + " " + path.score().value() + " " + path.score().diversity();
		}).toList();
	}

	private static Set<List<String>> nodes(List<TracedPath> paths) {
		return paths.stream()
			.map((path) -> path.nodes().stream().map((node) -> node.id()).toList())
			.collect(Collectors.toCollection(HashSet::new));
	}

}
