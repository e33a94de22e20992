package lv.saiknes.matrix;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.support.RealData;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.SmallGraph;
import lv.saiknes.trace.Trace;
import lv.saiknes.trace.TraceException;
import lv.saiknes.trace.TraceRequest;
import lv.saiknes.trace.TracedPath;
import lv.saiknes.trace.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** All pairs, against single traces. */
class MatrixTracerTests {

	private static final MatrixEnds NOTHING = new MatrixEnds(List.of(), null, null, null, null);

	private static final PathTracer REAL = new PathTracer(Graph.of(RealData.DATASET, RealData.ONTOLOGY),
			RealData.ONTOLOGY);

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void everyPairIsAnsweredAsATraceAnswersItAlone(long seed) {
		PathTracer tracer = SmallGraph.random(seed, 30, 60).tracer();
		MatrixEnds rows = ids(IntStream.range(0, 6).mapToObj((i) -> "n" + i).toArray(String[]::new));
		MatrixEnds columns = ids(IntStream.range(3, 12).mapToObj((i) -> "n" + i).toArray(String[]::new));
		Matrix matrix = matrix(tracer, rows, columns);
		assertThat(matrix.cells()).hasSize(54);
		int connected = 0;
		for (Matrix.Cell cell : matrix.cells()) {
			if (cell.from().equals(cell.to())) {
				assertThat(cell.verdict()).isNull();
				assertThat(cell.path()).isNull();
				continue;
			}
			Trace alone = tracer
				.trace(TraceRequest.from(List.of(cell.from().id())).to(List.of(cell.to().id())).build());
			assertThat(cell.verdict()).isEqualTo(alone.verdict());
			assertThat(written(cell.path()))
				.isEqualTo(alone.paths().stream().map((ranked) -> written(ranked.path())).findFirst().orElse("none"));
			connected += (cell.verdict() == Verdict.CONNECTED) ? 1 : 0;
		}
		assertThat(connected).as("pairs that tell the verdicts apart").isBetween(1, 53);
		assertThat(matrix.count(Verdict.CONNECTED)).isEqualTo(connected);
	}

	@Test
	void theSameQuestionHasTheSameAnswer() {
		MatrixEnds rows = new MatrixEnds(List.of(), null, "TwinCity", null, null);
		MatrixEnds columns = new MatrixEnds(List.of(), "StrategicDirection", null, "nap-2027", null);
		assertThat(matrix(REAL, rows, columns)).isEqualTo(matrix(REAL, rows, columns));
	}

	@Test
	void thePairsOfARowFollowTheColumns() {
		Matrix matrix = matrix(REAL, ids("suwalki", "arendal"), ids("lpr-3.3.2.2", "nap-2027", "altum"));
		for (int row = 0; row < 2; row++) {
			for (int column = 0; column < 3; column++) {
				assertThat(matrix.cell(row, column).from()).isEqualTo(matrix.rows().get(row));
				assertThat(matrix.cell(row, column).to()).isEqualTo(matrix.columns().get(column));
			}
		}
		assertThat(matrix.rows()).extracting(Entity::id).containsExactly("suwalki", "arendal");
	}

	@Test
	void strengthsAreQuartersOfTheConnectedPairs() {
		Matrix matrix = matrix(REAL, new MatrixEnds(List.of(), null, "TwinCity", null, null),
				new MatrixEnds(List.of(), "StrategicDirection", null, "nap-2027", null));
		assertThat(matrix.cells()).extracting(Matrix.Cell::strength).contains(1, 2, 3, 4);
		for (Matrix.Cell cell : matrix.cells()) {
			assertThat(cell.strength() > 0).isEqualTo(cell.verdict() == Verdict.CONNECTED);
			matrix.cells()
				.stream()
				.filter((other) -> other.strength() > cell.strength() && cell.strength() > 0)
				.forEach((stronger) -> assertThat(score(stronger)).isGreaterThan(score(cell)));
		}
	}

	/** All sister cities are partners in one measure; Suwałki works on health, too. */
	@Test
	void theWayThatAllRowsHaveSaysNothingOfOneOfThem() {
		Matrix matrix = matrix(REAL, new MatrixEnds(List.of(), null, "TwinCity", null, null),
				new MatrixEnds(List.of(), "StrategicDirection", null, "nap-2027", null));
		assertThat(common(matrix, "lianozovo", "nap-2027-p5-d2")).isTrue();
		assertThat(common(matrix, "suwalki", "nap-2027-p1-d1")).isFalse();
		assertThat(matrix.countCommon()).isGreaterThan(matrix.cells().size() / 2);
		assertThat(matrix.cells()).filteredOn(Matrix.Cell::common)
			.allMatch((cell) -> cell.verdict() == Verdict.CONNECTED && cell.strength() > 0);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2, 3 })
	void ofTwoNobodySaysAll(int towns) {
		SmallGraph graph = new SmallGraph().nodes("ActorGroup", "friends")
			.nodes("SubPriority", "m")
			.stated("friends -PARTNERS_IN-> m");
		String[] rows = IntStream.range(0, towns).mapToObj((i) -> "t" + i).toArray(String[]::new);
		for (String row : rows) {
			graph.nodes("Municipality", row).stated(row + " -MEMBER_OF-> friends");
		}
		assertThat(matrix(graph.tracer(), ids(rows), ids("m")).countCommon()).isEqualTo((towns == 3) ? 3 : 0);
		assertThat(matrix(graph.tracer(), ids("m"), ids(rows)).countCommon()).isEqualTo((towns == 3) ? 3 : 0);
		graph.nodes("Municipality", "else").stated("else -IMPLEMENTS-> m");
		String[] more = IntStream.rangeClosed(0, towns)
			.mapToObj((i) -> (i < towns) ? rows[i] : "else")
			.toArray(String[]::new);
		assertThat(matrix(graph.tracer(), ids(more), ids("m")).countCommon()).isZero();
	}

	private static boolean common(Matrix matrix, String row, String column) {
		return matrix.cells()
			.stream()
			.filter((cell) -> cell.from().id().equals(row) && cell.to().id().equals(column))
			.allMatch(Matrix.Cell::common);
	}

	@Test
	void partsOfPlansStandInPrintedOrderAndTownsByName() {
		MatrixTracer tracer = new MatrixTracer(REAL, RealData.ONTOLOGY);
		assertThat(tracer.fitting("from", new MatrixEnds(List.of(), null, "TwinCity", null, null), null))
			.extracting((town) -> town.name().lv())
			.startsWith("Ārendāle", "Čenstohova")
			.endsWith("Vitebska");
		List<String> tasks = tracer
			.fitting("to", new MatrixEnds(List.of(), "Task", null, "lpr-programme-2027", null), null)
			.stream()
			.map(Entity::id)
			.toList();
		assertThat(tasks.indexOf("lpr-3.3.2.1-task-9")).isPositive().isLessThan(tasks.indexOf("lpr-3.3.2.1-task-11"));
	}

	@Test
	void membersOfAGroupAreThoseOfTheDate() {
		PathTracer tracer = new SmallGraph().nodes("Municipality", "a", "b")
			.nodes("ActorGroup", "g")
			.stated("a -MEMBER_OF-> g")
			.relation("b -MEMBER_OF-> g", Grade.STATED, Map.of("validTo", "2001"))
			.tracer();
		MatrixEnds members = new MatrixEnds(List.of(), null, null, null, "g");
		MatrixTracer matrix = new MatrixTracer(tracer, RealData.ONTOLOGY);
		assertThat(matrix.fitting("from", members, null)).extracting(Entity::id).containsExactly("a", "b");
		assertThat(matrix.fitting("from", members, "2020")).extracting(Entity::id).containsExactly("a");
	}

	@Test
	void whatNamesNothingOrTooMuchIsRefusedWithTheNumbers() {
		MatrixEnds all = new MatrixEnds(List.of(), "Task", null, null, null);
		MatrixEnds one = ids("arendal");
		assertRefused(NOTHING, one, "from", "names nothing");
		assertRefused(one, NOTHING, "to", "names nothing");
		assertRefused(new MatrixEnds(List.of("arendal"), "Goal", null, null, null), one, "from", "ids alone");
		assertRefused(all, one, "from", "at most 50");
		assertRefused(one, all, "to", "at most 100");
		assertRefused(ids("arendall"), one, "from", "did you mean `arendal`");
		assertRefused(new MatrixEnds(List.of(), "Gaol", null, null, null), one, "from", "did you mean `Goal`");
		assertRefused(new MatrixEnds(List.of(), null, "TwinTown", null, null), one, "from", "there is no `TwinTown`");
		assertRefused(new MatrixEnds(List.of(), "Goal", null, "arendal", null), one, "from", "is no plan");
		assertRefused(new MatrixEnds(List.of(), "Country", "TwinCity", null, null), one, "from", "fits nothing");
		String[] some = RealData.DATASET.entities().stream().limit(50).map(Entity::id).toArray(String[]::new);
		String[] more = RealData.DATASET.entities().stream().skip(60).limit(21).map(Entity::id).toArray(String[]::new);
		assertRefused(ids(some), ids(more), "to", "are 1,050 pairs; ask for at most 1,000");
	}

	private static void assertRefused(MatrixEnds from, MatrixEnds to, String argument, String message) {
		assertThatExceptionOfType(TraceException.class).isThrownBy(() -> matrix(REAL, from, to))
			.withMessageContaining(message)
			.satisfies((ex) -> assertThat(ex.argument()).isEqualTo(argument));
	}

	private static MatrixEnds ids(String... ids) {
		return new MatrixEnds(List.of(ids), null, null, null, null);
	}

	private static Matrix matrix(PathTracer tracer, MatrixEnds from, MatrixEnds to) {
		return new MatrixTracer(tracer, RealData.ONTOLOGY)
			.matrix(new MatrixRequest(from, to, null, TraceRequest.LONGEST));
	}

	private static String written(@Nullable TracedPath path) {
		return (path != null) ? path.toString() : "none";
	}

	private static double score(Matrix.Cell cell) {
		return Objects.requireNonNull(cell.path()).score().adjusted();
	}

}
