package lv.saiknes.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Period;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.query.Consequences;
import lv.saiknes.silence.Listing;
import lv.saiknes.time.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whatever is stored of a record changes its hash. */
class RecordHashTests {

	private static final List<Class<? extends Record>> STORED = List.of(Entity.class, Claim.class, Relation.class,
			Citation.class, Source.class, Source.Coverage.class, Source.Exhaustive.class, Source.Marked.class,
			Source.PersonalSpan.class, Text.class, Period.class, Times.class, Listing.class, Consequences.class);

	/** Of each record each component, so that a new one is among them. */
	static Stream<RecordComponent> components() {
		return STORED.stream().flatMap((type) -> Arrays.stream(type.getRecordComponents()));
	}

	@ParameterizedTest
	@MethodSource("components")
	void aComponentThatChangesAloneIsNoticed(RecordComponent changed) throws ReflectiveOperationException {
		Object before = made(changed.getDeclaringRecord(), "");
		Object after = made(changed.getDeclaringRecord(), changed.getName());
		assertThat(after).isNotEqualTo(before);
		assertThat(hash(after)).isNotEqualTo(hash(before));
	}

	@Test
	void equalRecordsHaveOneHashWhateverTheOrderOfTheirProperties() throws ReflectiveOperationException {
		assertThat(hash(made(Entity.class, ""))).isEqualTo(hash(made(Entity.class, "")));
		assertThat(hash(Map.of("a", 1L, "b", 2L, "c", 3L)))
			.isEqualTo(hash(new LinkedHashMap<>(Map.of("c", 3L, "b", 2L, "a", 1L))));
	}

	@Test
	void whatOneTextEndsWithAndTheNextBeginsWithIsNotTheSame() {
		assertThat(hash(List.of("ab", "c"))).isNotEqualTo(hash(List.of("a", "bc")));
		assertThat(hash(List.of(List.of(), "a"))).isNotEqualTo(hash(List.of(List.of("a"))));
		assertThat(hash(List.of(1L))).isNotEqualTo(hash(List.of(1.0)));
	}

	@Test
	void aLongTextIsHashedToItsEnd() {
		String text = "a".repeat(10_000);
		assertThat(hash(text + "b")).isNotEqualTo(hash(text + "c"));
	}

	@Test
	void whatIsNeverStoredIsRefused() {
		assertThatThrownBy(() -> hash(new StringBuilder())).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("StringBuilder");
	}

	static long hash(Object value) {
		RecordHash hash = new RecordHash();
		hash.add(value);
		return hash.end();
	}

	/** A record with one component otherwise than usual. */
	private static Object made(Class<?> type, String other) throws ReflectiveOperationException {
		RecordComponent[] components = type.getRecordComponents();
		Object[] values = new Object[components.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = value(components[i].getGenericType(), components[i].getName().equals(other) ? 1 : 0);
		}
		return type
			.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
			.newInstance(values);
	}

	private static Object value(Type type, int which) throws ReflectiveOperationException {
		if (type instanceof ParameterizedType generic) {
			Type last = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
			return (generic.getRawType() == List.class) ? List.of(value(last, which))
					: Map.of("validFrom", value(last, which));
		}
		if (type == String.class || type == Object.class) {
			return "200" + which;
		}
		if (type == int.class || type == Integer.class) {
			return which;
		}
		if (type == boolean.class) {
			return which == 1;
		}
		Class<?> plain = (Class<?>) type;
		return plain.isEnum() ? plain.getEnumConstants()[which]
				: made(plain, (which == 1) ? plain.getRecordComponents()[0].getName() : "");
	}

}
