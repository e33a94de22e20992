package lv.saiknes.query;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.support.RealData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** From what something follows for other records, shown on the real data. */
class ConsequencesTests {

	private static final Rows ROWS = new Rows(RealData.ONTOLOGY);

	private static final Map<String, Consequences> REAL = consequences(RealData.DATASET);

	/** So of what differs in nothing else, nothing need be worked out for others. */
	@Test
	void nothingFollowsFromWhatIsSaidToMeanNothing() {
		assertThat(consequences(without((record, name) -> !Consequences.followFrom(record, name)))).isEqualTo(REAL);
	}

	@Test
	void fromNamesSomethingFollowsOnlyWhereItIsSaid() {
		assertThat(consequences(renamed((entity) -> !REAL.get(entity.id()).followFromName()))).isEqualTo(REAL);
		assertThat(consequences(renamed((entity) -> true))).isNotEqualTo(REAL);
	}

	private static Dataset renamed(Predicate<Entity> which) {
		Dataset real = RealData.DATASET;
		List<Entity> entities = real.entities()
			.stream()
			.map((one) -> which.test(one) ? new Entity(one.id(), one.kind(), one.labels(), new Text("-", "-"),
					one.aliases(), one.forms(), one.summary(), one.sameAs(), one.properties(), one.claims()) : one)
			.toList();
		return new Dataset("renamed", real.date(), real.sources(), real.citations(), entities, real.relations(),
				real.manifest());
	}

	@Test
	void somethingFollowsFromTheRest() {
		assertThat(consequences(without((record, name) -> record == Entity.class && name.equals("claims"))))
			.isNotEqualTo(REAL);
		assertThat(consequences(without((record, name) -> record == Source.class && name.equals("exhaustive"))))
			.isNotEqualTo(REAL);
		assertThat(consequences(without((record, name) -> record == Relation.class && name.equals("properties"))))
			.isNotEqualTo(REAL);
	}

	@Test
	void whatIsNamedAsMeaningNothingIsThere() {
		for (Class<?> record : Set.of(Entity.class, Relation.class, Citation.class, Source.class)) {
			assertThat(Arrays.stream(record.getRecordComponents())
				.filter((component) -> !Consequences.followFrom(record, component.getName()))).isNotEmpty();
		}
	}

	@Test
	@SuppressWarnings("unchecked")
	void whatIsStoredTellsThemAgain() {
		Rows.Stored stored = ROWS.of(RealData.DATASET);
		for (Entity entity : RealData.DATASET.entities()) {
			assertThat(Consequences.of((Map<String, Object>) Rows.value(stored.entity(entity), "properties")))
				.isEqualTo(REAL.get(entity.id()));
		}
		for (Relation relation : RealData.DATASET.relations()) {
			assertThat(Consequences.of((Map<String, Object>) Rows.value(stored.relation(relation), "properties")))
				.isEqualTo(REAL.get(relation.id()));
		}
	}

	@Test
	void whatIsKnownIsNotWorkedOut() {
		Entity entity = RealData.DATASET.entities().getFirst();
		Consequences known = new Consequences("1887", null, List.of());
		Dataset broken = new Dataset("v", "2011", List.of(), List.of(), List.of(entity), List.of());
		assertThat(ROWS.of(broken, Map.of(entity.id(), known)).consequences(entity)).isEqualTo(known);
	}

	private static Map<String, Consequences> consequences(Dataset dataset) {
		Rows.Stored stored = ROWS.of(dataset);
		Map<String, Consequences> all = new HashMap<>();
		dataset.entities().forEach((entity) -> all.put(entity.id(), stored.consequences(entity)));
		dataset.relations().forEach((relation) -> all.put(relation.id(), stored.consequences(relation)));
		return all;
	}

	/** The real data with something taken out of all records. */
	private static Dataset without(BiPredicate<Class<?>, String> gone) {
		Dataset real = RealData.DATASET;
		return new Dataset("without", real.date(), all(real.sources(), gone), all(real.citations(), gone),
				all(real.entities(), gone), all(real.relations(), gone), real.manifest());
	}

	@SuppressWarnings("unchecked")
	private static <T> List<T> all(List<T> records, BiPredicate<Class<?>, String> gone) {
		List<T> without = new ArrayList<>();
		records.forEach((record) -> without.add((T) without(record, gone)));
		return without;
	}

	private static @Nullable Object without(@Nullable Object value, BiPredicate<Class<?>, String> gone) {
		if (value instanceof List<?> list) {
			return list.stream().map((one) -> without(one, gone)).toList();
		}
		if (value instanceof Map<?, ?> map) {
			Map<Object, @Nullable Object> without = new HashMap<>();
			map.forEach((name, one) -> without.put(name, without(one, gone)));
			return without;
		}
		if (value instanceof Text text) {
			return gone.test(Text.class, "lv") ? new Text("-", "-") : text;
		}
		return (value instanceof Record record) ? made(record, gone) : value;
	}

	private static Object made(Record record, BiPredicate<Class<?>, String> gone) {
		try {
			Class<?> type = record.getClass();
			RecordComponent[] components = type.getRecordComponents();
			@Nullable Object[] values = new Object[components.length];
			for (int i = 0; i < values.length; i++) {
				Object value = components[i].getAccessor().invoke(record);
				// The name of a node is told where it has ended.
				boolean name = record instanceof Entity && components[i].getName().equals("name");
				values[i] = gone.test(type, components[i].getName()) ? nothing(components[i].getType(), value)
						: name ? value : without(value, gone);
			}
			return type
				.getDeclaredConstructor(
						Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
				.newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static @Nullable Object nothing(Class<?> type, @Nullable Object value) {
		if (type == Text.class) {
			return (value != null) ? new Text("-", "-") : null;
		}
		return (type == List.class) ? List.of() : (type == Map.class) ? Map.of() : (type == int.class) ? (Object) 1
				: (type == boolean.class) ? (Object) false : (type == String.class && value != null) ? "-" : null;
	}

}
