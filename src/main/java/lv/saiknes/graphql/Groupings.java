package lv.saiknes.graphql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import lv.saiknes.graphql.ApiError.Code;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.ValueType;
import lv.saiknes.query.Grouping;
import lv.saiknes.query.Groups.Group;
import lv.saiknes.query.Order;
import lv.saiknes.text.Nearest;
import lv.saiknes.words.Hint;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the nodes of a list in groups, as its field {@code aggregate} asks. */
@Component
class Groupings {

	private static final int MOST_STEPS = 3;

	private static final String GROUP = "group";

	private final Ontology ontology;

	Groupings(Ontology ontology) {
		this.ontology = ontology;
	}

	/** A page of the groups that the field asks for. */
	CompletableFuture<GroupConnection> find(DataFetchingEnvironment environment, Connection list) {
		Asked asked = OncePerField.get(environment, () -> {
			AskedField field = AskedField.of(environment);
			OffsetCursor cursors = OffsetCursor.of(environment);
			Grouping grouping = read(field,
					GraphQLTypeUtil.unwrapAll(environment.getParentType()).getName().replaceAll("Connection$", ""));
			return new Asked(grouping, cursors, cursors.next(field.argument("after")),
					Paging.size("first", field.argument("first")));
		});
		return list.findGroups().find(environment, asked.grouping(), asked.from(), asked.size()).thenApply((found) -> {
			List<GroupEdge> edges = new ArrayList<>();
			found.groups()
				.forEach((group) -> edges.add(new GroupEdge(asked.cursors().at(asked.from() + edges.size()),
						new LabelledGroup(group.key(), label(asked.grouping(), group), group.count()))));
			return new GroupConnection(edges, found.total(), found.counted(), found.ungrouped(),
					asked.cursors().page(asked.from(), edges.size(), found.total()));
		});
	}

	private Grouping read(AskedField field, String type) {
		Map<String, Object> given = Objects.requireNonNullElse(field.argument(GROUP), Map.of());
		Object by = given.get("by");
		Object property = given.get("property");
		List<Map<String, Object>> along = along(given.get("along"));
		if (Stream.of(by != null, property != null, !along.isEmpty()).filter(Boolean::booleanValue).count() != 1) {
			throw ApiError.badArgument(GROUP, Words.text("refusal.group-by"));
		}
		Object kind = given.get("endKind");
		if (kind != null && along.isEmpty()) {
			throw ApiError.badArgument(GROUP + ".endKind", Words.text("refusal.group-end"));
		}
		if (by != null) {
			return new Grouping.ByTrait(Grouping.Trait.valueOf(by.toString()));
		}
		if (property != null) {
			PropertyType found = property(property.toString(), type);
			return new Grouping.ByProperty(found.name(), (found.type() == ValueType.TEXT) ? field.language() : null);
		}
		if (along.size() > MOST_STEPS) {
			throw ApiError.badArgument(GROUP + ".along",
					Words.text("refusal.pairs-many", GROUP + ".along", along.size(), MOST_STEPS));
		}
		List<Order.Count> steps = along.stream().map(Lists::along).toList();
		return new Grouping.ByEnd(steps, (kind != null) ? kind.toString() : null);
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> along(@Nullable Object given) {
		return (given != null) ? (List<Map<String, Object>>) given : List.of();
	}

	/** A property of the nodes of a list. */
	private PropertyType property(String name, String type) {
		Map<String, PropertyType> properties = new LinkedHashMap<>();
		List<Kind> kinds = this.ontology.kinds()
			.stream()
			.filter((kind) -> kind.name().equals(type) || kind.labels().contains(type))
			.toList();
		(kinds.isEmpty() ? this.ontology.kinds() : kinds)
			.forEach((kind) -> Stream.concat(kind.properties().values().stream(), kind.claims().values().stream())
				.forEach((property) -> properties.putIfAbsent(property.name(), property)));
		PropertyType found = properties.get(name);
		if (found == null) {
			Optional<String> nearest = Nearest.to(name, properties.keySet());
			throw new ApiError(Code.BAD_ARGUMENT,
					Words.text("refusal.group-property", name,
							Hint.of(nearest,
									Words.text("refusal.there-are",
											properties.keySet().stream().sorted().collect(Collectors.joining(", "))))),
					GROUP + ".property", nearest.orElse(null));
		}
		return found;
	}

	private Text label(Grouping grouping, Group group) {
		if (group.label() != null) {
			return group.label();
		}
		if (grouping instanceof Grouping.ByTrait by) {
			return switch (by.trait()) {
				case KIND -> this.ontology.getKind(group.key()).label();
				case START_DECADE -> plain(group.key() + "–" + group.key().substring(0, 3) + "9");
				default -> plain(group.key());
			};
		}
		return plain(group.key());
	}

	private static Text plain(String both) {
		return new Text(both, both);
	}

	/**
	 * What a field asks for.
	 *
	 * @param grouping by what nodes are counted
	 * @param cursors the cursors of its groups
	 * @param from how many groups to leave out
	 * @param size how many to return at most
	 */
	private record Asked(Grouping grouping, OffsetCursor cursors, int from, int size) {
	}

	/**
	 * A page of groups.
	 *
	 * @param edges its edges
	 * @param totalCount how many groups there are on all pages
	 * @param counted how many different nodes the list has
	 * @param ungrouped how many of them are in no group
	 * @param pageInfo where the page begins and ends
	 */
	record GroupConnection(List<GroupEdge> edges, int totalCount, long counted, long ungrouped,
			Connection.PageInfo pageInfo) {

		/** The groups of the edges. */
		public List<LabelledGroup> nodes() {
			return this.edges.stream().map(GroupEdge::node).toList();
		}

	}

	/**
	 * One group in a list.
	 *
	 * @param cursor its place in the list
	 * @param node the group
	 */
	record GroupEdge(String cursor, LabelledGroup node) {
	}

	/**
	 * A group and how it is called.
	 *
	 * @param key what its nodes share
	 * @param label the same for reading
	 * @param count how many different nodes it has
	 */
	record LabelledGroup(String key, Text label, long count) {
	}

}
