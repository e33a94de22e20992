package lv.saiknes.graphql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import graphql.GraphQLContext;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import lv.saiknes.graphql.ApiError.Code;
import lv.saiknes.model.Period;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.query.Filter.Condition;
import lv.saiknes.query.Filter.Quantifier;
import lv.saiknes.query.Filter;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.NodeReader;
import lv.saiknes.text.Folding;
import lv.saiknes.text.Nearest;
import lv.saiknes.time.Certainty;
import lv.saiknes.words.Hint;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the argument {@code filter} of a list. The schema says what each part of it
 * means: one that carries {@code @relation} looks at that relation, one that carries
 * {@code @property} at that property. Values that no node has are refused with the
 * nearest one.
 */
@Component
class Filters {

	private static final int MOST_IDS = 100;

	private static final int MOST_WORDS = 12;

	private static final int MOST_WITHIN = 3;

	/** How parts end that describe the others instead of naming them. */
	private static final String WHERE = "Where";

	private final NodeReader nodeReader;

	private final Ontology ontology;

	private final UnknownIds unknownIds;

	Filters(NodeReader nodeReader, Ontology ontology, UnknownIds unknownIds) {
		this.nodeReader = nodeReader;
		this.ontology = ontology;
		this.unknownIds = unknownIds;
	}

	/**
	 * What the entries of the field's list must meet. Whether there are nodes with the
	 * ids in it is not known yet.
	 * @throws ApiError when a value cannot be used
	 */
	Filter read(AskedField asked) {
		return read(asked, new ArrayList<>());
	}

	/**
	 * Checks the ids in the filter of the field's list.
	 * @param kinds the kinds of the nodes that there are, by id
	 * @throws ApiError when one is not among them, or of a kind that does not fit
	 */
	void check(AskedField asked, Map<String, String> kinds) {
		List<WantedIds> wanted = new ArrayList<>();
		read(asked, wanted);
		check(wanted, kinds);
	}

	/**
	 * The kinds of the nodes that the filter names, by id, looked up once per request.
	 */
	Map<String, String> kinds(Filter filter, GraphQLContext request) {
		Set<String> ids = filter.ids();
		if (ids.isEmpty()) {
			return Map.of();
		}
		Map<Set<String>, Map<String, String>> lookedUp = request.computeIfAbsent(Filters.class,
				(key) -> new ConcurrentHashMap<Set<String>, Map<String, String>>());
		return lookedUp.computeIfAbsent(ids, this.nodeReader::findKinds);
	}

	/** Whether nodes that filters name were looked up for this request. */
	static boolean hasLookedUp(GraphQLContext request) {
		return request.hasKey(Filters.class);
	}

	private Filter read(AskedField asked, List<WantedIds> wanted) {
		Map<String, Object> given = asked.argument("filter");
		if (given == null) {
			return Filter.NONE;
		}
		GraphQLInputObjectType type = (GraphQLInputObjectType) GraphQLTypeUtil
			.unwrapAll(asked.definition().getArgument("filter").getType());
		Filter filter = read(type, given, "filter", wanted);
		if (filter.ids().size() > MOST_IDS) {
			throw ApiError.badArgument("filter", Words.text("refusal.filter-ids", filter.ids().size(), MOST_IDS));
		}
		return filter;
	}

	private Filter read(GraphQLInputObjectType type, Map<String, Object> given, String path, List<WantedIds> wanted) {
		List<Condition> conditions = new ArrayList<>();
		for (GraphQLInputObjectField field : type.getFields()) {
			Object value = given.get(field.getName());
			if (value != null && !List.of().equals(value)) {
				conditions.addAll(conditions(field, value, path + "." + field.getName(), wanted));
			}
		}
		return new Filter(conditions);
	}

	@SuppressWarnings("unchecked")
	private List<Condition> conditions(GraphQLInputObjectField field, Object value, String path,
			List<WantedIds> wanted) {
		GraphQLInputObjectType nested = (GraphQLTypeUtil
			.unwrapAll(field.getType()) instanceof GraphQLInputObjectType input) ? input : null;
		if (nested != null && nested.getName().equals("IdFilter")) {
			return related(field, (Map<String, Object>) value, path, wanted);
		}
		if (nested != null && nested.getName().equals("PeriodFilter")) {
			Period period = period((Map<String, Object>) value, path);
			return (period.from() == null && period.to() == null) ? List.of() : List.of(new Filter.During(period,
					Certainty.valueOf(String.valueOf(((Map<String, Object>) value).get("certainty")))));
		}
		if (nested != null && field.getName().endsWith(WHERE)) {
			if (path.split(WHERE, -1).length > MOST_WITHIN + 1) {
				throw ApiError.badArgument(path, Words.text("refusal.filter-depth", MOST_WITHIN));
			}
			return List.of(new Filter.RelatedToSome(Objects.requireNonNull(relation(field)), direction(field),
					read(nested, (Map<String, Object>) value, path, wanted)));
		}
		if (nested != null) {
			String name = nested.getName();
			return List.of(new Filter.RelatedToEvery(Objects.requireNonNull(relation(field)), direction(field),
					name.substring(0, name.length() - "Filter".length()),
					read(nested, (Map<String, Object>) value, path, wanted)));
		}
		return List.of(switch (field.getName()) {
			case "text" -> named((String) value, path);
			case "isTwinCity" -> new Filter.Labelled("TwinCity", (Boolean) value);
			case "kinds" -> new Filter.OneOf("kind", (List<String>) value);
			case "sources" -> new Filter.SpokenOf((List<String>) value);
			case "partOf" -> partOf((List<String>) value, path, wanted);
			default -> oneOf(field, (List<String>) value, path);
		});
	}

	@SuppressWarnings("unchecked")
	private List<Condition> related(GraphQLInputObjectField field, Map<String, Object> given, String path,
			List<WantedIds> wanted) {
		String relation = relation(field);
		Direction direction = direction(field);
		Map<String, Quantifier> quantifiers = new LinkedHashMap<>();
		quantifiers.put("allOf", Quantifier.ALL);
		quantifiers.put("anyOf", Quantifier.ANY);
		quantifiers.put("noneOf", Quantifier.NONE);
		List<Condition> conditions = new ArrayList<>();
		quantifiers.forEach((name, quantifier) -> {
			List<String> ids = (List<String>) given.getOrDefault(name, List.of());
			if (ids != null && !ids.isEmpty()) {
				wanted.add(new WantedIds(path + "." + name, ids, kinds(relation, direction)));
				conditions.add(new Filter.Related(relation, direction, quantifier, ids,
						(List<String>) given.get("grades"), Boolean.TRUE.equals(given.get("includeNarrower"))));
			}
		});
		if (given.get("count") instanceof Map<?, ?> count) {
			List<String> grades = (List<String>) given.get("grades");
			Integer min = bound(count, "min", path);
			Integer max = bound(count, "max", path);
			if (min != null && max != null && min > max) {
				throw ApiError.badArgument(path + ".count.max", Words.text("refusal.filter-count", max, min));
			}
			if (min != null) {
				conditions.add(new Filter.Counted(relation, direction, grades, true, min));
			}
			if (max != null) {
				conditions.add(new Filter.Counted(relation, direction, grades, false, max));
			}
		}
		return conditions;
	}

	private static @Nullable Integer bound(Map<?, ?> count, String name, String path) {
		Integer bound = (Integer) count.get(name);
		if (bound != null && bound < 0) {
			throw ApiError.badArgument(path + ".count." + name, Words.text("refusal.filter-negative", bound));
		}
		return bound;
	}

	private Condition partOf(List<String> ids, String path, List<WantedIds> wanted) {
		wanted.add(new WantedIds(path, ids, Set.of()));
		return new Filter.PartOf(this.ontology.treeRelations(RelationType.Whole.FROM),
				this.ontology.treeRelations(RelationType.Whole.TO), ids);
	}

	private static Condition named(String text, String path) {
		List<String> words = List.of(Folding.fold(text).strip().split("\\s+"));
		if (text.isBlank() || words.size() > MOST_WORDS) {
			throw ApiError.badArgument(path, Words.text("refusal.filter-words", path, MOST_WORDS));
		}
		return new Filter.Named(words);
	}

	private Condition oneOf(GraphQLInputObjectField field, List<String> values, String path) {
		String property = Objects.requireNonNull(field.getAppliedDirective("property")).getArgument("name").getValue();
		Set<String> allowed = this.ontology.kinds()
			.stream()
			.map((kind) -> kind.properties().get(property))
			.filter(Objects::nonNull)
			.map(PropertyType::values)
			.flatMap(Collection::stream)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		values.stream().filter((value) -> !allowed.contains(value)).findFirst().ifPresent((value) -> {
			Optional<String> nearest = Nearest.to(value, allowed);
			throw new ApiError(Code.BAD_ARGUMENT,
					Words.text("refusal.filter-value", value, path,
							Hint.of(nearest, Words.text("refusal.there-are", String.join(", ", allowed)))),
					path, nearest.orElse(null));
		});
		return new Filter.OneOf(property, values);
	}

	private static Period period(Map<String, Object> given, String path) {
		String from = Dates.check((String) given.get("from"), path + ".from");
		String to = Dates.check((String) given.get("to"), path + ".to");
		if (from != null && to != null && Period.isBefore(to, from)) {
			throw ApiError.badArgument(path + ".to", Words.text("refusal.filter-dates", to, from));
		}
		return new Period(from, to);
	}

	private static @Nullable String relation(GraphQLInputObjectField field) {
		GraphQLAppliedDirective directive = field.getAppliedDirective("relation");
		return (directive != null) ? directive.getArgument("kind").getValue().toString() : null;
	}

	private static Direction direction(GraphQLInputObjectField field) {
		GraphQLAppliedDirective directive = field.getAppliedDirective("relation");
		return (directive != null) ? Direction.valueOf(directive.getArgument("direction").getValue().toString())
				: Direction.BOTH;
	}

	/**
	 * The kinds that can stand at the other end of a relation; all where it may be any.
	 */
	private Set<String> kinds(@Nullable String relation, Direction direction) {
		RelationType type = this.ontology.findRelationType(String.valueOf(relation)).orElse(null);
		return (type == null) ? Set.of()
				: type.ends()
					.stream()
					.map((ends) -> (direction == Direction.OUT) ? ends.to() : ends.from())
					.flatMap(Collection::stream)
					.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private void check(List<WantedIds> wanted, Map<String, String> kinds) {
		for (WantedIds ids : wanted) {
			for (String id : ids.ids()) {
				String kind = kinds.get(id);
				if (kind == null) {
					throw this.unknownIds.error(id, ids.path());
				}
				if (!ids.kinds().isEmpty() && !ids.kinds().contains(kind)) {
					throw new ApiError(Code.UNKNOWN_ID,
							Words.text("refusal.other-kinds", id, kind, ids.path(), String.join(", ", ids.kinds())),
							ids.path(), null);
				}
			}
		}
	}

	/**
	 * Ids that must be there.
	 *
	 * @param path where they stand
	 * @param ids the ids
	 * @param kinds kinds that they may have; any where empty
	 */
	private record WantedIds(String path, List<String> ids, Set<String> kinds) {
	}

}
