package lv.saiknes.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.UndeclaredThrowableException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether records are still the same without making what is stored of them: the
 * first 64 bits of a Murmur3 hash over the components of what is added, in the order in
 * which the records declare them. No component can be forgotten, since they are asked of
 * the record itself. For one thread.
 */
final class RecordHash {

	private static final int SEED = 46;

	private static final ClassValue<Map<String, MethodHandle>> COMPONENTS = new ClassValue<>() {
		@Override
		protected Map<String, MethodHandle> computeValue(Class<?> type) {
			Map<String, MethodHandle> components = new LinkedHashMap<>();
			for (RecordComponent component : type.getRecordComponents()) {
				components.put(component.getName(), reading(component));
			}
			return components;
		}
	};

	private final Map<Class<?>, MethodHandle[]> components = new IdentityHashMap<>();

	private final BiPredicate<Class<?>, String> wanted;

	private byte[] buffer = new byte[4096];

	private int length;

	/** Over all components. */
	RecordHash() {
		this((type, component) -> true);
	}

	/**
	 * Over some components.
	 * @param wanted tells by record and name of the component which
	 */
	RecordHash(BiPredicate<Class<?>, String> wanted) {
		this.wanted = wanted;
	}

	private MethodHandle[] componentsOf(Class<?> type) {
		return COMPONENTS.get(type)
			.entrySet()
			.stream()
			.filter((component) -> this.wanted.test(type, component.getKey()))
			.map(Map.Entry::getValue)
			.toArray(MethodHandle[]::new);
	}

	private static MethodHandle reading(RecordComponent component) {
		try {
			return MethodHandles.publicLookup()
				.unreflect(component.getAccessor())
				.asType(MethodType.methodType(Object.class, Object.class));
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException("what is stored is public", ex);
		}
	}

	/** Adds a text, number, truth or record, or a list or map of such. */
	void add(@Nullable Object value) {
		switch (value) {
			case null -> begin('0', 0);
			case String text -> {
				byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
				begin('s', bytes.length);
				put(bytes);
			}
			case Record record -> {
				MethodHandle[] all = this.components.computeIfAbsent(record.getClass(), this::componentsOf);
				begin('r', all.length);
				for (MethodHandle component : all) {
					add(read(component, record));
				}
			}
			case List<?> list -> {
				begin('l', list.size());
				list.forEach(this::add);
			}
			case Map<?, ?> map -> {
				begin('m', map.size());
				((map.size() > 1) ? new TreeMap<>(map) : map).forEach((name, one) -> {
					add(name);
					add(one);
				});
			}
			case Enum<?> constant -> add(constant.name());
			case Integer number -> begin('n', number);
			case Long number -> begin('n', number);
			case Double number -> begin('d', Double.doubleToLongBits(number));
			case Boolean truth -> begin('b', truth ? 1 : 0);
			default -> throw new IllegalArgumentException("nothing of " + value.getClass() + " is stored");
		}
	}

	private static Object read(MethodHandle component, Record record) {
		try {
			return component.invokeExact((Object) record);
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new UndeclaredThrowableException(ex);
		}
	}

	/** The hash of all that was added since the last one. */
	long end() {
		long hash = StringHelper.murmurhash3_x64_128(this.buffer, 0, this.length, SEED)[0];
		this.length = 0;
		return hash;
	}

	private void begin(char what, long number) {
		byte[] to = room(1 + Long.BYTES);
		to[this.length++] = (byte) what;
		for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
			to[this.length++] = (byte) (number >>> shift);
		}
	}

	private void put(byte[] bytes) {
		System.arraycopy(bytes, 0, room(bytes.length), this.length, bytes.length);
		this.length += bytes.length;
	}

	private byte[] room(int more) {
		if (this.buffer.length - this.length < more) {
			this.buffer = Arrays.copyOf(this.buffer, Math.max(this.length + more, 2 * this.buffer.length));
		}
		return this.buffer;
	}

}
