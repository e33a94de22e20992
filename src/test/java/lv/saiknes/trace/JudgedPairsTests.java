package lv.saiknes.trace;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.trace.JudgedPairs.Half;
import lv.saiknes.trace.JudgedPairs.Pair;
import lv.saiknes.trace.JudgedPairs.Step;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is judged stands in the project's data and keeps to the rules it names. */
class JudgedPairsTests {

	private static final int MOST_RELATIONS = 6;

	private static final Set<String> PARTS_OF_A_UNIT = Set.of("PURSUES", "HAS_TASK", "MEASURED_BY", "BRINGS");

	private static JudgedPairs judged;

	private static JudgedPairs verdicts;

	private static Map<String, Entity> entities;

	private static Set<Step> usable;

	private static Map<String, Set<String>> neighbours;

	@BeforeAll
	static void read() {
		judged = JudgedPairs.read(JudgedPairs.FIRST);
		verdicts = JudgedPairs.read(JudgedPairs.VERDICTS_TUNE);
		Ontology ontology = Ontology.load();
		Dataset dataset = new SeedReader(ontology).read(SeedFiles.fromDirectory(Path.of("seed-data")))
			.dataset()
			.orElseThrow();
		entities = dataset.entities().stream().collect(Collectors.toMap(Entity::id, (entity) -> entity));
		usable = dataset.relations()
			.stream()
			.filter((relation) -> relation.grade() != Grade.DERIVED)
			.filter(Predicate.not((relation) -> isRoster(relation, ontology)))
			.map((relation) -> new Step(relation.from(), relation.kind(), relation.to()))
			.collect(Collectors.toSet());
		neighbours = new HashMap<>();
		for (Step step : usable) {
			neighbours.computeIfAbsent(step.from(), (id) -> new HashSet<>()).add(step.to());
			neighbours.computeIfAbsent(step.to(), (id) -> new HashSet<>()).add(step.from());
		}
	}

	@Test
	void thereAreEnoughOfEachSort() {
		assertThat(judged.pairs()).hasSizeGreaterThanOrEqualTo(48);
		assertThat(judged.pairs()).filteredOn((pair) -> pair.none() != null && !pair.onlyWorthless())
			.hasSizeGreaterThanOrEqualTo(8);
		assertThat(judged.pairs()).extracting(Pair::id).doesNotHaveDuplicates();
	}

	@Test
	void theHalvesAreAlike() {
		assertThat(judged.of(Half.TUNE).size() - judged.of(Half.REPORT).size()).isBetween(-2, 2);
		Map<String, Integer> moreToTune = new LinkedHashMap<>();
		for (Pair pair : judged.pairs()) {
			moreToTune.merge(pair.type(), (pair.half() == Half.TUNE) ? 1 : -1, Integer::sum);
		}
		assertThat(moreToTune).allSatisfy((type, difference) -> assertThat(difference).isBetween(-1, 1));
	}

	@Test
	void everyNameIsKnown() {
		assertThat(all()).allSatisfy((pair) -> {
			assertThat(entities.keySet()).containsAll(pair.from()).containsAll(pair.to()).containsAll(pair.via());
			assertThat(targets(pair)).isNotEmpty().doesNotContainAnyElementsOf(pair.from());
		});
	}

	@Test
	void aReaderNamesAtMostThreeFirstAndNothingTwice() {
		assertThat(all()).allSatisfy((pair) -> {
			assertThat(pair.best()).hasSizeLessThanOrEqualTo(3);
			assertThat(paths(pair)).doesNotHaveDuplicates();
		});
	}

	@Test
	void everyPathStandsInTheDataWithoutRostersAndDerivedRelations() {
		assertThat(all()).allSatisfy((pair) -> assertThat(paths(pair)).allSatisfy((path) -> {
			assertThat(usable).as(path.toString()).containsAll(path.steps());
			assertThat(path.nodes()).doesNotHaveDuplicates();
			assertThat(path.steps()).hasSizeBetween(1, MOST_RELATIONS);
		}));
	}

	@Test
	void everyPathAnswersItsQuestion() {
		assertThat(all()).allSatisfy((pair) -> assertThat(paths(pair)).allSatisfy((path) -> {
			assertThat(pair.from()).contains(path.nodes().getFirst());
			assertThat(targets(pair)).contains(path.nodes().getLast());
			assertThat(path.nodes()).containsAll(pair.via());
		}));
	}

	@Test
	void whereThereIsNothingNoPathExists() {
		assertThat(judged.pairs()).filteredOn((pair) -> pair.none() != null)
			.allSatisfy(
					(pair) -> assertThat(within(pair.from()).stream().anyMatch(targets(pair)::contains)).as(pair.id())
						.isEqualTo(pair.onlyWorthless()));
	}

	@Test
	void aPathReadsAsItWasWritten() {
		String text = "a -PARTNERS_IN-> b <-ABOUT- c";
		assertThat(JudgedPairs.Path.parse(text)).hasToString(text)
			.extracting(JudgedPairs.Path::steps)
			.isEqualTo(List.of(new Step("a", "PARTNERS_IN", "b"), new Step("c", "ABOUT", "b")));
	}

	/**
	 * The pairs whose halves are at hand; those that are only reported are not opened.
	 */
	private static List<Pair> all() {
		return Stream.of(judged, verdicts).flatMap((file) -> file.pairs().stream()).toList();
	}

	private static boolean isRoster(Relation relation, Ontology ontology) {
		RelationType type = ontology.findRelationType(relation.kind()).orElseThrow();
		return type.roster() || type.rosterTo().contains(entity(relation.to()).kind());
	}

	private static Entity entity(String id) {
		return Objects.requireNonNull(entities.get(id), id);
	}

	private static List<JudgedPairs.Path> paths(Pair pair) {
		return List.of(pair.best(), pair.acceptable()).stream().flatMap(Collection::stream).toList();
	}

	private static Set<String> targets(Pair pair) {
		if (pair.toKind() == null) {
			return Set.copyOf(pair.to());
		}
		Set<String> searched = (pair.toPlan() != null) ? nodesOf(pair.toPlan()) : entities.keySet();
		return searched.stream().filter((id) -> entity(id).kind().equals(pair.toKind())).collect(Collectors.toSet());
	}

	/** The units below a plan, and the parts of the plan and of its units. */
	private static Set<String> nodesOf(String plan) {
		Set<String> units = new HashSet<>(Set.of(plan));
		Deque<String> left = new ArrayDeque<>(units);
		while (!left.isEmpty()) {
			String whole = left.remove();
			usable.stream()
				.filter((step) -> step.kind().equals("PART_OF") && step.to().equals(whole))
				.map(Step::from)
				.filter(units::add)
				.forEach(left::add);
		}
		Set<String> nodes = new HashSet<>(units);
		usable.stream()
			.filter((step) -> PARTS_OF_A_UNIT.contains(step.kind()) && units.contains(step.from()))
			.map(Step::to)
			.forEach(nodes::add);
		nodes.remove(plan);
		return nodes;
	}

	/** What lies within the greatest length of a path. */
	private static Set<String> within(List<String> from) {
		Set<String> found = new HashSet<>(from);
		Set<String> edge = found;
		for (int length = 1; length <= MOST_RELATIONS; length++) {
			edge = edge.stream()
				.flatMap((id) -> neighbours.getOrDefault(id, Set.of()).stream())
				.filter((id) -> !found.contains(id))
				.collect(Collectors.toSet());
			found.addAll(edge);
		}
		return found;
	}

}
