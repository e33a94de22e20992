package lv.saiknes.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.IntStream;

import lv.saiknes.support.RealData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

/** How surprising connections are, on graphs in which that can be seen. */
class SurprisesTests {

	/** Bodies in pairs, each pair with a project of its own. */
	private static SmallGraph pairs(int count) {
		SmallGraph graph = new SmallGraph();
		for (int i = 0; i < count; i++) {
			graph.nodes("Institution", "a" + i, "b" + i)
				.nodes("Project", "p" + i)
				.stated("a" + i + " -PARTICIPATED_IN-> p" + i + " <-PARTICIPATED_IN- b" + i);
		}
		return graph;
	}

	private static HopGraph hops(SmallGraph graph) {
		return new HopGraph(graph.graph(), Weights.TUNED);
	}

	private static Surprises count(HopGraph hops, int permutations, long walks) {
		return Surprises.count(hops, permutations, walks, (done) -> true);
	}

	@Test
	void shufflingKeepsAllDegreesAndChangesPartners() {
		MetaGraph graph = MetaGraph.of(hops(pairs(20)));
		MetaGraph shuffled = graph.shuffled(1, 0.5);
		int moved = 0;
		for (int node = 0; node < graph.nodeCount(); node++) {
			assertThat(shuffled.degree(node, 0)).isEqualTo(graph.degree(node, 0));
			assertThat(shuffled.degree(node, 1)).isEqualTo(graph.degree(node, 1));
			for (int place = graph.start(node); place < graph.start(node + 1); place++) {
				moved += (graph.neighbour(place) != shuffled.neighbour(place)) ? 1 : 0;
			}
		}
		assertThat(shuffled.hopCount(0)).isEqualTo(40);
		assertThat(moved).isGreaterThan(40);
	}

	@Test
	void theSameSeedShufflesAlike() {
		MetaGraph graph = MetaGraph.of(hops(pairs(10)));
		assertThat(neighbours(graph.shuffled(3, 0.5))).isEqualTo(neighbours(graph.shuffled(3, 0.5)))
			.isNotEqualTo(neighbours(graph.shuffled(4, 0.5)));
	}

	private static List<Integer> neighbours(MetaGraph graph) {
		return IntStream.range(0, graph.start(graph.nodeCount())).mapToObj(graph::neighbour).toList();
	}

	/** Of 40 bodies each meets one other: by chance about one in 39. */
	@Test
	void thatTwoOfManyMeetIsAsSurprisingAsItIsRare() {
		Chance chance = chance(pairs(20), "a0", "b0", 200, 1_000_000);
		assertThat(chance.from()).isEqualTo(Chance.From.PERMUTATION);
		assertThat(chance.value()).isCloseTo(1.0 / 40, within(0.005));
		assertThat(chance.surprise()).isCloseTo(-Math.log(chance.value()) / Math.log(2), within(1e-9));
	}

	@Test
	void thatAllMeetIsNoSurprise() {
		SmallGraph graph = new SmallGraph().nodes("Project", "all");
		for (int i = 0; i < 10; i++) {
			graph.nodes("Institution", "i" + i).stated("i" + i + " -PARTICIPATED_IN-> all");
		}
		assertThat(chance(graph, "i0", "i1", 20, 1_000_000).value()).isCloseTo(1, within(0.11));
	}

	@Test
	void theDegreesTellAlmostTheSame() {
		Chance told = chance(pairs(20), "a0", "b0", 1, 1);
		assertThat(told.from()).isEqualTo(Chance.From.DEGREES);
		assertThat(told.value()).isCloseTo(1 - Math.exp(-1.0 / 40), within(1e-9));
	}

	@Test
	void chancesAreTheSameEachTimeAndFromBothEnds() {
		SmallGraph graph = SmallGraph.random(5, 40, 120);
		Surprises one = count(hops(graph), 20, 1_000_000);
		Surprises other = count(hops(graph), 20, 1_000_000);
		PathTracer tracer = graph.tracer();
		for (Trace.Ranked ranked : tracer.trace(request("n0", "n8")).paths()) {
			assertThat(chance(graph, one, ranked.path())).isEqualTo(chance(graph, other, ranked.path()));
		}
		List<Trace.Ranked> there = tracer.trace(request("n0", "n3")).paths();
		for (Trace.Ranked ranked : tracer.trace(request("n3", "n0")).paths()) {
			String mirrored = ranked.path().nodes().reversed().toString();
			there.stream()
				.filter((path) -> path.path().nodes().toString().equals(mirrored))
				.forEach((path) -> assertThat(chance(graph, one, ranked.path()).value())
					.isCloseTo(chance(graph, one, path.path()).value(), within(1e-12)));
		}
	}

	@Test
	void itIsNotKnownBeforeItIsCounted() {
		SmallGraph graph = pairs(3);
		TracedPath path = path(graph, "a0", "b0");
		assertThat(graph.tracer().findChance(path)).isEmpty();
		Function<HopGraph, Optional<Surprises>> counted = (hops) -> Optional.of(count(hops, 5, 1_000));
		assertThat(new PathTracer(graph.graph(), RealData.ONTOLOGY, Weights.TUNED, Search.Limits.USUAL,
				Hinges.Limits.TUNED, counted)
			.findChance(path)).isPresent();
	}

	@Test
	void countingStopsWhenItIsTold() {
		assertThatExceptionOfType(CancellationException.class)
			.isThrownBy(() -> Surprises.count(hops(pairs(3)), 5, 1_000, (done) -> done < 2))
			.withMessageContaining("after 2");
	}

	@Test
	void whatIsKeptIsReadAgain(@TempDir Path directory) throws IOException {
		SmallGraph graph = SmallGraph.random(5, 40, 120);
		HopGraph hops = hops(graph);
		MetaGraph meta = MetaGraph.of(hops);
		Surprises counted = count(hops, 20, 1_000_000);
		Files.writeString(directory.resolve("surprise-older.tsv.gz"), "of another version");
		SurpriseFile file = new SurpriseFile(directory, "v");
		assertThat(file.read(meta, 20)).isEmpty();
		file.write(counted, meta);
		assertThat(directory).isDirectoryContaining("glob:**surprise-v.tsv.gz")
			.isDirectoryNotContaining("glob:**older*")
			.isDirectoryNotContaining("glob:**.part");
		Surprises read = file.read(meta, 20).orElseThrow();
		assertThat(read.longest()).isEqualTo(counted.longest());
		for (Trace.Ranked ranked : graph.tracer().trace(request("n0", "n8")).paths()) {
			assertThat(chance(graph, read, ranked.path())).isEqualTo(chance(graph, counted, ranked.path()));
		}
		assertThat(file.read(meta, 10)).isEmpty();
	}

	@Test
	void aDamagedFileSaysWhatToDo(@TempDir Path directory) throws IOException {
		HopGraph hops = hops(pairs(3));
		MetaGraph meta = MetaGraph.of(hops);
		SurpriseFile file = new SurpriseFile(directory, "v");
		file.write(count(hops, 2, 1_000), meta);
		Files.writeString(directory.resolve("surprise-v.tsv.gz"), "torn");
		assertThatIOException().isThrownBy(() -> file.read(meta, 2));
	}

	private static TraceRequest request(String from, String to) {
		return TraceRequest.from(List.of(from)).to(List.of(to)).first(20).build();
	}

	private static TracedPath path(SmallGraph graph, String from, String to) {
		return graph.tracer().trace(request(from, to)).paths().getFirst().path();
	}

	private static Chance chance(SmallGraph graph, String from, String to, int permutations, long walks) {
		return chance(graph, count(hops(graph), permutations, walks), path(graph, from, to));
	}

	private static Chance chance(SmallGraph graph, Surprises surprises, TracedPath path) {
		return Objects.requireNonNull(surprises
			.chance(path.nodes().stream().map((node) -> graph.graph().find(node.id()).orElseThrow()).toList(), path));
	}

}
