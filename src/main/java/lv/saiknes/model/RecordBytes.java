package lv.saiknes.model;

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

import org.jspecify.annotations.Nullable;

/**
 * Records as bytes, to be hashed: their components in the order in which the records
 * declare them. Equal records have the same bytes, others have others, whatever the order
 * of what is in a map. No component can be forgotten, since they are asked of the record
 * itself. For one thread.
 */
public final class RecordBytes {

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

	/** Of all components. */
	public RecordBytes() {
		this((type, component) -> true);
	}

	/**
	 * Of some components.
	 * @param wanted tells by record and name of the component which
	 */
	public RecordBytes(BiPredicate<Class<?>, String> wanted) {
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

	/**
	 * Adds a text, number, truth or record, or a list or map of such.
	 * @throws IllegalArgumentException when it is something else
	 */
	public void add(@Nullable Object value) {
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

	/** The array whose first {@link #length()} bytes are what was added. */
	public byte[] bytes() {
		return this.buffer;
	}

	/** How many bytes there are. */
	public int length() {
		return this.length;
	}

	/** Forgets what was added. */
	public void clear() {
		this.length = 0;
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
