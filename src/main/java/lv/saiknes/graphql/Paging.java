package lv.saiknes.graphql;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import lv.saiknes.query.Order;
import lv.saiknes.query.Slice.Position;
import lv.saiknes.query.Slice;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads the paging arguments of a Relay connection and makes its cursors. A cursor holds
 * its list, the order, the sort keys and the id of its edge, so it stays good when other
 * edges come or go, and is refused in another list.
 */
public final class Paging {

	static final int LARGEST_PAGE = 100;

	/** Where neither {@code first} nor {@code last} is given. */
	static final int USUAL_PAGE = 20;

	private static final String BETWEEN = "\u0001";

	private Paging() {
	}

	/**
	 * The part of the list that the field's arguments ask for.
	 * @throws ApiError when they contradict each other or are out of range
	 */
	static Slice slice(AskedField asked, List<Order> orders) {
		Integer first = asked.argument("first");
		Integer last = asked.argument("last");
		if (first != null && last != null) {
			throw ApiError.badArgument("last", Words.text("refusal.first-and-last"));
		}
		int size = size((first != null) ? "first" : "last", (first != null) ? first : last);
		return new Slice(size, last != null, position(asked, "after", orders), position(asked, "before", orders),
				asked.language(), orders, parts(asked), asked.list());
	}

	private static Set<Slice.Part> parts(AskedField asked) {
		Set<Slice.Part> parts = EnumSet.noneOf(Slice.Part.class);
		if (asked.fields().stream().anyMatch((field) -> field.getName().equals("totalCount"))) {
			parts.add(Slice.Part.TOTAL);
		}
		if (asked.asks("pageInfo", List.of("hasNextPage", "hasPreviousPage"))) {
			parts.add(Slice.Part.MORE);
		}
		if (asked.asks("pageInfo", List.of("startCursor", "endCursor")) || asked.asks("edges", List.of("cursor"))) {
			parts.add(Slice.Part.POSITIONS);
		}
		return parts;
	}

	/**
	 * How many entries a page has at most.
	 * @param size what is given for the argument, null where nothing is
	 * @throws ApiError when it is negative or more than a page may have
	 */
	public static int size(String argument, @Nullable Integer size) {
		if (size == null) {
			return USUAL_PAGE;
		}
		if (size < 0 || size > LARGEST_PAGE) {
			throw ApiError.badArgument(argument, Words.text("refusal.page-size", argument, size, LARGEST_PAGE));
		}
		return size;
	}

	/** The cursor of a position; null where that was not asked for. */
	static @Nullable String cursor(@Nullable Position position, Slice slice) {
		if (position == null) {
			return null;
		}
		List<String> parts = new ArrayList<>(List.of(slice.list(), signature(slice.orders())));
		position.keys().forEach((key) -> parts.add(key.toString()));
		parts.add(position.id());
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8));
	}

	private static @Nullable Position position(AskedField asked, String argument, List<Order> orders) {
		String cursor = asked.argument(argument);
		if (cursor == null) {
			return null;
		}
		String[] parts;
		try {
			parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(BETWEEN, -1);
		}
		catch (IllegalArgumentException ex) {
			parts = new String[0];
		}
		int keys = Math.max(1, orders.size());
		if (parts.length < 4) {
			throw ApiError.badArgument(argument, Words.text("refusal.cursor", cursor));
		}
		if (!parts[1].equals(signature(orders)) || parts.length != keys + 3) {
			throw ApiError.badArgument(argument, Words.text("refusal.cursor-order", cursor));
		}
		if (!parts[0].equals(asked.list())) {
			throw ApiError.badArgument(argument, Words.text("refusal.cursor-list", cursor));
		}
		List<Object> values = new ArrayList<>();
		for (int i = 0; i < keys; i++) {
			values.add(key(parts[i + 2], orders.isEmpty() ? null : orders.get(i), argument));
		}
		return new Position(values, parts[keys + 2]);
	}

	private static Object key(String part, @Nullable Order order, String argument) {
		if (order == null || (order.by() != Order.By.RELATION_COUNT && order.count() == null)) {
			return part;
		}
		try {
			return Long.valueOf(part);
		}
		catch (NumberFormatException ex) {
			throw ApiError.badArgument(argument, Words.text("refusal.cursor-number", part));
		}
	}

	private static String signature(List<Order> orders) {
		return orders.stream()
			.map((order) -> order.by() + ((order.count() != null) ? " " + order.count() : "")
					+ (order.descending() ? " DESC" : ""))
			.collect(Collectors.joining(","));
	}

}
