package lv.saiknes.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import lv.saiknes.model.Grade;
import lv.saiknes.store.Neighbours;
import lv.saiknes.store.Neighbours.Direction;
import lv.saiknes.store.Order;
import lv.saiknes.store.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the arguments that lists share: filter, order, date and page. */
@Component
class Lists {

	private static final int MOST_ORDERS = 3;

	private final Filters filters;

	private final AskedProperties properties;

	Lists(Filters filters, AskedProperties properties) {
		this.filters = filters;
		this.properties = properties;
	}

	/** Which nodes the field asks for, of those with this label. */
	Selection selection(DataFetchingEnvironment environment, @Nullable String label) {
		return OncePerField.get(environment, () -> read(environment, label));
	}

	/** Which neighbours of a node the field asks for. */
	Neighbours neighbours(DataFetchingEnvironment environment, @Nullable List<String> kinds, Direction direction,
			@Nullable String label) {
		return OncePerField.get(environment, () -> new Neighbours(kinds, direction, grades(environment),
				this.properties.ofRelations(environment), read(environment, label)));
	}

	/** The same, worked out anew. */
	Selection read(DataFetchingEnvironment environment, @Nullable String label) {
		boolean dated = environment.getSelectionSet()
			.getImmediateFields()
			.stream()
			.filter((field) -> field.getName().equals("edges"))
			.flatMap((edges) -> edges.getSelectionSet().getImmediateFields().stream())
			.map(SelectedField::getName)
			.anyMatch((name) -> name.startsWith("valid"));
		return new Selection(label, this.filters.read(environment),
				Dates.check(environment.getArgument("asOf"), "asOf"), this.properties.ofConnection(environment), dated,
				Paging.slice(environment, orders(environment)));
	}

	private static List<Order> orders(DataFetchingEnvironment environment) {
		List<Map<String, Object>> given = environment.getArgument("orderBy");
		if (given == null) {
			return List.of();
		}
		if (given.size() > MOST_ORDERS) {
			throw ApiError.badArgument("orderBy",
					"`orderBy` has " + given.size() + " entries; give " + MOST_ORDERS + " at most.");
		}
		return given.stream()
			.map((order) -> new Order(Order.By.valueOf(order.get("by").toString()),
					"DESC".equals(order.get("direction"))))
			.toList();
	}

	/**
	 * The grades asked for by {@code grades} and {@code through} together; null for all.
	 */
	private static @Nullable List<String> grades(DataFetchingEnvironment environment) {
		List<String> grades = environment.getArgument("grades");
		List<String> through = environment.getArgument("through");
		if (through == null) {
			return grades;
		}
		List<String> allowed = new ArrayList<>(Stream.of(Grade.values()).map(Grade::name).toList());
		if (!through.contains("DIRECT")) {
			allowed.removeAll(List.of(Grade.STATED.name(), Grade.CURATED.name()));
		}
		if (!through.contains("GROUP")) {
			allowed.remove(Grade.DERIVED.name());
		}
		if (grades != null) {
			allowed.retainAll(grades);
		}
		return allowed;
	}

}
