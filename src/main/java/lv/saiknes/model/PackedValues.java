package lv.saiknes.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** How the parts that nodes and relations have in common are packed. */
final class PackedValues {

	private static final int STRING = 0;

	private static final int LONG = 1;

	private static final int DOUBLE = 2;

	private static final int TEXT = 3;

	/** Longer values are hardly anywhere else. */
	private static final int LONGEST_SHARED = 24;

	private PackedValues() {
	}

	static void own(PackedWriter out, Text text) {
		out.own(text.lv()).own(text.en());
	}

	static void shared(PackedWriter out, Text text) {
		out.shared(text.lv()).shared(text.en());
	}

	static Text text(PackedReader in) {
		return new Text(in.string(), in.string());
	}

	/**
	 * Writes a value.
	 * @throws IllegalArgumentException when it is none that a property may have
	 */
	static void value(PackedWriter out, String property, Object value) {
		switch (value) {
			case String string -> {
				out.number(STRING);
				if (string.length() <= LONGEST_SHARED) {
					out.shared(string);
				}
				else {
					out.own(string);
				}
			}
			case Long number -> out.number(LONG).signed(number);
			case Double number -> out.number(DOUBLE).decimal(number);
			case Text text -> own(out.number(TEXT), text);
			default -> throw new IllegalArgumentException("the value of `" + property + "` is of the type "
					+ value.getClass().getName() + "; write a String, Long, Double or Text");
		}
	}

	static Object value(PackedReader in) {
		int type = in.number();
		return switch (type) {
			case STRING -> in.string();
			case LONG -> in.signed();
			case DOUBLE -> in.decimal();
			case TEXT -> text(in);
			default -> throw new IllegalStateException("no value is of the type " + type);
		};
	}

	static void values(PackedWriter out, Map<String, Object> values) {
		out.number(values.size());
		values.forEach((name, value) -> value(out.shared(name), name, value));
	}

	static Map<String, Object> values(PackedReader in) {
		int size = in.number();
		Map<String, Object> values = LinkedHashMap.newLinkedHashMap(size);
		for (int i = 0; i < size; i++) {
			String name = in.string();
			values.put(name, value(in));
		}
		return values;
	}

	static void strings(PackedWriter out, List<String> strings) {
		out.number(strings.size());
		strings.forEach(out::own);
	}

	static List<String> strings(PackedReader in) {
		int size = in.number();
		if (size == 0) {
			return List.of();
		}
		String[] strings = new String[size];
		for (int i = 0; i < size; i++) {
			strings[i] = in.string();
		}
		return List.of(strings);
	}

	/** Ids by the positions of what they name; one that is not there as it is written. */
	static void references(PackedWriter out, List<String> ids, Packed<?> named) {
		out.number(ids.size());
		ids.forEach((id) -> reference(out, id, named));
	}

	private static void reference(PackedWriter out, String id, Packed<?> named) {
		OptionalInt position = named.find(id);
		if (position.isPresent()) {
			out.number(position.getAsInt() + 1);
		}
		else {
			out.number(0).shared(id);
		}
	}

	static List<String> references(PackedReader in, Packed<?> named) {
		int size = in.number();
		if (size == 0) {
			return List.of();
		}
		String[] ids = new String[size];
		for (int i = 0; i < size; i++) {
			ids[i] = reference(in, named);
		}
		return List.of(ids);
	}

	private static String reference(PackedReader in, Packed<?> named) {
		int code = in.number();
		return (code > 0) ? named.id(code - 1) : in.string();
	}

	/** The positions of ids; -1 for one that is not there. */
	static int[] positions(PackedReader in) {
		int[] positions = new int[in.number()];
		for (int i = 0; i < positions.length; i++) {
			positions[i] = in.number() - 1;
			if (positions[i] < 0) {
				in.string();
			}
		}
		return positions;
	}

	/** Ids of relations, in which those of their ends stand. */
	static void relations(PackedWriter out, List<String> ids, Packed<?> nodes) {
		out.number(ids.size());
		ids.forEach((id) -> references(out, parts(id), nodes));
	}

	static List<String> relations(PackedReader in, Packed<?> nodes) {
		int size = in.number();
		List<String> ids = new ArrayList<>(size);
		for (int i = 0; i < size; i++) {
			ids.add(String.join("~", references(in, nodes)));
		}
		return List.copyOf(ids);
	}

	private static List<String> parts(String id) {
		return List.of(id.split("~", -1));
	}

}
