package lv.saiknes.graphql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.SelectedField;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.AtDate;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.Neighbours;
import lv.saiknes.query.Order;
import lv.saiknes.query.Selection.Portion;
import lv.saiknes.query.Selection;
import lv.saiknes.query.Vertex;
import lv.saiknes.time.Certainty;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the arguments that lists share: filter, order, date and page. */
@Component
public class Lists {

	private static final int MOST_ORDERS = 3;

	/** How the types of lists end. */
	static final String CONNECTION = "Connection";

	private static final String RELATION = "relation";

	private final Filters filters;

	private final AskedProperties properties;

	private final Ontology ontology;

	Lists(Filters filters, AskedProperties properties, Ontology ontology) {
		this.filters = filters;
		this.properties = properties;
		this.ontology = ontology;
	}

	/**
	 * Which nodes the field asks for, of those with this label; the ids in its filter are
	 * still to be checked.
	 */
	Selection selection(AskedField asked, @Nullable String label) {
		boolean dated = asked.fields("edges")
			.anyMatch((field) -> field.getName().startsWith("valid") || field.getName().equals("state"));
		return new Selection(label, this.filters.read(asked), atDate(asked), this.properties.ofConnection(asked), dated,
				Paging.slice(asked, orders(asked)), Portion.LISTED);
	}

	/** The date that a list is asked about; null for whatever time. */
	static @Nullable AtDate atDate(AskedField asked) {
		String date = Dates.check(asked.argument("asOf"), "asOf");
		Object certainty = asked.argument("certainty");
		return (date != null) ? new AtDate(date,
				(certainty != null) ? Certainty.valueOf(certainty.toString()) : Certainty.POSSIBLE, false) : null;
	}

	/**
	 * Which neighbours of a node the field asks for: those along the relation that it
	 * carries, else along those that its arguments name.
	 */
	Neighbours neighbours(AskedField asked) {
		GraphQLAppliedDirective relation = asked.definition().getAppliedDirective(RELATION);
		List<String> kinds = (relation != null) ? List.of(value(relation, "kind")) : asked.argument("kinds");
		String direction = (relation != null) ? value(relation, "direction")
				: String.valueOf(asked.<Object>argument("direction"));
		return new Neighbours(kinds, Direction.valueOf(direction), grades(asked),
				asked.asks("edges", List.of("relation", "grade", "evidence")), this.properties.ofRelations(asked),
				checked(asked, label(GraphQLTypeUtil.unwrapAll(asked.definition().getType()).getName())));
	}

	/** Which nodes the field asks for; the ids in its filter are looked up at once. */
	Selection checked(AskedField asked, @Nullable String label) {
		Selection selection = selection(asked, label);
		this.filters.check(asked, this.filters.kinds(selection.filter(), asked.request()));
		return selection;
	}

	/** What the field asks of the node that it stands for. */
	Loaders.Node node(DataFetchingEnvironment environment) {
		return OncePerField.get(environment, () -> {
			AskedField asked = AskedField.of(environment);
			return new Loaders.Node(this.properties.ofNode(asked), below(asked, asked.fields().stream()));
		});
	}

	/** The node with this id, with what the field asks of the node that it stands for. */
	public CompletableFuture<Vertex> vertex(DataFetchingEnvironment environment, String id) {
		return Loaders.vertex(environment, id, node(environment));
	}

	/** The nodes with these ids, with what the field asks of each. */
	public CompletableFuture<List<Vertex>> vertices(DataFetchingEnvironment environment, List<String> ids) {
		return Loaders.vertices(environment, ids, node(environment));
	}

	/**
	 * The lists of neighbours that are asked for of each node, so that they can be read
	 * with it. Left out is what only some kinds of nodes have, and what cannot be used as
	 * asked for, which its own field will say.
	 * @param fields the fields asked for of each node
	 */
	List<Neighbours> below(AskedField asked, Stream<SelectedField> fields) {
		List<Neighbours> lists = new ArrayList<>();
		fields.filter((field) -> !field.isConditional()).forEach((field) -> {
			try {
				Set<Neighbours> meant = field.getFieldDefinitions()
					.stream()
					.filter((definition) -> definition.hasAppliedDirective(RELATION)
							|| definition.getName().equals("relations"))
					.map((definition) -> neighbours(
							new AskedField(definition, field.getArguments(), field.getSelectionSet(), asked.request())))
					.collect(Collectors.toSet());
				if (meant.size() == 1 && !lists.containsAll(meant)) {
					lists.addAll(meant);
				}
			}
			catch (ApiError ex) {
				// left to the field itself
			}
		});
		return lists;
	}

	/** The label of the nodes in a connection of this type; null where it may be any. */
	@Nullable String label(String connection) {
		String label = connection.substring(0, connection.length() - CONNECTION.length());
		return (label.equals(Entity.MEASURE) || this.ontology.findKind(label).isPresent()) ? label : null;
	}

	private static String value(GraphQLAppliedDirective directive, String argument) {
		return directive.getArgument(argument).getValue().toString();
	}

	private static List<Order> orders(AskedField asked) {
		List<Map<String, Object>> given = asked.argument("orderBy");
		if (given == null) {
			return List.of();
		}
		if (given.size() > MOST_ORDERS) {
			throw ApiError.badArgument("orderBy", Words.text("refusal.orders", given.size(), MOST_ORDERS));
		}
		return given.stream().map(Lists::order).toList();
	}

	@SuppressWarnings("unchecked")
	private static Order order(Map<String, Object> given) {
		boolean descending = "DESC".equals(given.get("direction"));
		Object by = given.get("by");
		Map<String, Object> count = (Map<String, Object>) given.get("count");
		if ((by == null) == (count == null)) {
			throw ApiError.badArgument("orderBy", Words.text("refusal.order-by"));
		}
		return (by != null) ? new Order(Order.By.valueOf(by.toString()), descending, null)
				: new Order(Order.By.RELATION_COUNT_OF, descending, along(Objects.requireNonNull(count)));
	}

	/** Relations of one kind, from {@code RelationInput}. */
	@SuppressWarnings("unchecked")
	static Order.Count along(Map<String, Object> given) {
		return new Order.Count(Objects.requireNonNull(given.get("relation")).toString(),
				Direction.valueOf(String.valueOf(given.get("direction"))), (List<String>) given.get("grades"));
	}

	/**
	 * The grades asked for by {@code grades} and {@code through} together; null for all.
	 */
	private static @Nullable List<String> grades(AskedField asked) {
		List<String> grades = asked.argument("grades");
		List<String> through = asked.argument("through");
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
