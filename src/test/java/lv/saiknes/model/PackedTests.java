package lv.saiknes.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.support.RealData;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What is packed comes out as it went in. */
class PackedTests {

	private static final List<Citation> CITATIONS = List.of(
			new Citation("001.7", "001", "3.1/4.a", 7, 7, "0123456789abcdef".repeat(4)),
			new Citation("001.8-2000000", "001", "ķēde", 8, 2_000_000, "0123456789ABCDEF".repeat(4)),
			new Citation("old", "002", "", 1, 1, ""));

	private static final List<Entity> ENTITIES = List.of(new Entity("bare", "Theme", List
		.of(), new Text("Ūdens", "Water"), List.of(), Map.of(), null, List.of(), Map.of(), List.of()), new Entity(
				"full", "Action", List.of("Measure", "Other"), new Text("Pirmā", "First"), List.of("P", ""),
				ordered("nominative", "a", "genitive", "ģen"), new Text("Īss.", "Short."),
				List.of("http://www.wikidata.org/entity/Q1"),
				ordered("z", "text", "a", Long.MIN_VALUE, "b", -1L, "c", Long.MAX_VALUE, "d", 0.1, "e", Double.NaN, "f",
						new Text("garš ".repeat(60_000), "𝄞"), "g", ""),
				List.of(new Claim("signed", "2004", Grade.STATED, List.of("001.7", "nowhere"), null, null, List.of()),
						new Claim("share", 0.5, Grade.CURATED, List.of(), new Text("jo", "since"), null, List.of()),
						new Claim("count", 3L, Grade.DERIVED, List.of("old"), new Text("x", "y"), "rule",
								List.of("bare~about~full", "")))));

	private static final List<Relation> RELATIONS = List.of(
			relation("bare~about~full", Grade.STATED, List.of("001.7"), null, null, List.of(), Map.of()),
			relation("bare~about~full~~", Grade.STATED, List.of("nowhere"), null, null, List.of(), Map.of()),
			relation("bare~about~full~curated", Grade.CURATED, List.of(), new Text("jo", "since"), null, List.of(),
					Map.of()),
			relation("bare~about~full~key", Grade.STATED, List.of(), null, null, List.of(),
					ordered("z", "v", "a", 1L, "m", 2.5, "k", new Text("viens", "one"))),
			relation("bare~about~full~key~derived", Grade.DERIVED, List.of("old", "001.7"), new Text("a", "b"), "rule",
					List.of("bare~about~full~key", "r1", "a~b~c", "", "~full~"), Map.of()),
			new Relation("r1", "PART_OF", "nobody", "full", Grade.STATED, List.of(), null, null, List.of(), Map.of()),
			new Relation("r2", "PART_OF", "full", "nobody", Grade.STATED, List.of(), null, null, List.of(), Map.of()));

	private static Relation relation(String id, Grade grade, List<String> citations, Text reason, String rule,
			List<String> premises, Map<String, Object> properties) {
		return new Relation(id, "ABOUT", "bare", "full", grade, citations, reason, rule, premises, properties);
	}

	@SuppressWarnings("unchecked")
	private static <T> Map<String, T> ordered(Object... namesAndValues) {
		Map<String, T> map = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			map.put((String) namesAndValues[i], (T) namesAndValues[i + 1]);
		}
		return map;
	}

	private static Dataset dataset() {
		return new Dataset("v", "2026", List.of(), CITATIONS, ENTITIES, RELATIONS);
	}

	@Test
	void recordsOfEverySortComeOutAsTheyWentIn() {
		Dataset dataset = dataset();
		assertThat(dataset.citations()).containsExactlyElementsOf(CITATIONS);
		assertThat(dataset.entities()).containsExactlyElementsOf(ENTITIES);
		assertThat(dataset.relations()).containsExactlyElementsOf(RELATIONS);
		assertThat(dataset.entities().get(1).properties().keySet()).containsExactly("z", "a", "b", "c", "d", "e", "f",
				"g");
		assertThat(dataset.relations().get(3).properties().keySet()).containsExactly("z", "a", "m", "k");
	}

	@Test
	void theRealRecordsComeOutAsTheyWentIn() {
		List<Citation> citations = new ArrayList<>(RealData.DATASET.citations());
		List<Entity> entities = new ArrayList<>(RealData.DATASET.entities());
		List<Relation> relations = new ArrayList<>(RealData.DATASET.relations());
		Dataset again = new Dataset("v", "2026", List.of(), citations, entities, relations);
		assertThat(again.entities()).hasSizeGreaterThan(1000).containsExactlyElementsOf(entities);
		assertThat(again.relations()).hasSizeGreaterThan(5000).containsExactlyElementsOf(relations);
		assertThat(again.citations()).hasSizeGreaterThan(1000).containsExactlyElementsOf(citations);
	}

	@Test
	void whichPropertiesThereAreIsKnownWithoutTheRecords() {
		for (Dataset dataset : List.of(dataset(), RealData.DATASET)) {
			assertThat(dataset.entities().properties()).isNotEmpty()
				.isEqualTo(dataset.entities()
					.stream()
					.flatMap((entity) -> Stream.concat(entity.properties().keySet().stream(),
							entity.claims().stream().map(Claim::property)))
					.collect(Collectors.toSet()));
			assertThat(dataset.relations().properties()).isNotEmpty()
				.isEqualTo(dataset.relations()
					.stream()
					.flatMap((relation) -> relation.properties().keySet().stream())
					.collect(Collectors.toSet()));
		}
	}

	@Test
	void whatIsToldWithoutARecordIsWhatTheRecordSays() {
		for (Dataset dataset : List.of(dataset(), RealData.DATASET)) {
			for (int i = 0; i < dataset.citations().size(); i++) {
				assertThat(dataset.citations().id(i)).isEqualTo(dataset.citations().get(i).id());
				assertThat(dataset.citations().source(i)).isEqualTo(dataset.citations().get(i).source());
			}
			for (int i = 0; i < dataset.entities().size(); i++) {
				Entity entity = dataset.entities().get(i);
				assertThat(dataset.entities().id(i)).isEqualTo(entity.id());
				assertThat(dataset.entities().kind(i)).isEqualTo(entity.kind());
				assertThat(dataset.entities().isMeasure(i)).isEqualTo(entity.isMeasure());
			}
			for (int i = 0; i < dataset.relations().size(); i++) {
				Relation relation = dataset.relations().get(i);
				assertThat(dataset.relations().id(i)).isEqualTo(relation.id());
				assertThat(dataset.relations().kind(i)).isEqualTo(relation.kind());
				assertThat(dataset.relations().grade(i)).isEqualTo(relation.grade());
				assertThat(dataset.relations().from(i)).isEqualTo(dataset.entities().find(relation.from()).orElse(-1));
				assertThat(dataset.relations().to(i)).isEqualTo(dataset.entities().find(relation.to()).orElse(-1));
				assertThat(dataset.relations().hasPremises(i)).isEqualTo(!relation.premises().isEmpty());
				assertThat(dataset.relations().citations(i)).containsExactly(relation.citations()
					.stream()
					.mapToInt((id) -> dataset.citations().find(id).orElse(-1))
					.toArray());
			}
		}
	}

	@Test
	void everyRecordIsFoundByItsId() {
		Dataset real = RealData.DATASET;
		for (Packed<?> records : List.of(real.citations(), real.entities(), real.relations(), dataset().relations())) {
			for (int i = 0; i < records.size(); i++) {
				assertThat(records.find(records.id(i))).hasValue(i);
			}
			assertThat(records.find("nowhere")).isEmpty();
			assertThat(records.find("")).isEmpty();
			assertThat(records.find("~")).isEmpty();
		}
	}

	@Test
	void aPositionThatIsNotThereIsRefused() {
		Dataset dataset = dataset();
		for (Packed<?> records : List.of(dataset.citations(), dataset.entities(), dataset.relations())) {
			assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> records.get(records.size()));
			assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> records.get(-1));
		}
	}

	@Test
	void aValueThatNoPropertyMayHaveIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Dataset("v", "2026", List.of(), List.of(), ENTITIES,
					List.of(relation("r", Grade.STATED, List.of(), null, null, List.of(), Map.of("odd", 'c')))))
			.withMessageContaining("`odd`")
			.withMessageContaining("Character");
	}

	@Test
	void sortedRecordsAreInTheOrderOfTheirIds() {
		Citations.Builder citations = new Citations.Builder();
		Dataset real = RealData.DATASET;
		shuffled(real.citations()).forEach(citations::add);
		Entities.Builder entities = new Entities.Builder(citations.sorted());
		shuffled(real.entities()).forEach(entities::add);
		Entities nodes = entities.sorted();
		assertThat(nodes).containsExactlyElementsOf(real.entities());
		assertThat(nodes).extracting(Entity::kind)
			.containsExactlyElementsOf(real.entities().stream().map(Entity::kind).toList());
		Relations.Builder relations = new Relations.Builder(nodes, real.citations());
		shuffled(real.relations()).forEach(relations::add);
		assertThat(relations.sorted()).containsExactlyElementsOf(real.relations());
	}

	@Test
	void furtherRelationsTakeTheirPlaces() {
		Dataset real = RealData.DATASET;
		Relation further = new Relation("m", "PART_OF", real.entities().getFirst().id(), real.entities().get(1).id(),
				Grade.STATED, List.of(), new Text("jauns vārds", "a new word"), null, List.of(),
				Map.of("new", "newer"));
		List<Relation> all = new ArrayList<>(real.relations());
		all.add(further);
		all.sort((one, other) -> one.id().compareTo(other.id()));
		assertThat(real.relations().with(List.of(further))).containsExactlyElementsOf(all);
		assertThat(real.relations().find("m")).isEmpty();
	}

	@Test
	void overOtherNodesRelationsKeepTheirEnds() {
		Dataset dataset = dataset();
		List<Entity> turned = new ArrayList<>(ENTITIES);
		Collections.reverse(turned);
		Dataset other = new Dataset("v", "2026", List.of(), dataset.citations(), turned, dataset.relations());
		assertThat(other.relations()).containsExactlyElementsOf(RELATIONS);
		assertThat(other.relations().from(0)).isEqualTo(1);
		Dataset same = new Dataset("v", "2026", List.of(), dataset.citations(), new ArrayList<>(ENTITIES),
				dataset.relations());
		assertThat(same.relations()).containsExactlyElementsOf(RELATIONS);
	}

	private static <T> List<T> shuffled(List<T> list) {
		List<T> shuffled = new ArrayList<>(list);
		Collections.shuffle(shuffled, new java.util.Random(3));
		return shuffled;
	}

}
