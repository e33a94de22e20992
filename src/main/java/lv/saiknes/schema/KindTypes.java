package lv.saiknes.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import lv.saiknes.model.Grade;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.PropertyType;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.ontology.Trait;
import lv.saiknes.ontology.ValueType;

/**
 * Makes from the ontology what the schema needs of each kind. A kind of which a type is
 * written by hand chooses there which of its claims and relations are fields; one of
 * which none is written has them all.
 */
final class KindTypes {

	static final String ENTITY = "Entity";

	static final String RELATION = "relation";

	private static final String NODE = "Node";

	private static final String FILTER = "Filter";

	private final Ontology ontology;

	private final Types types;

	private final List<Kind> unwritten = new ArrayList<>();

	KindTypes(Ontology ontology, Types types) {
		this.ontology = ontology;
		this.types = types;
	}

	/** Adds the types, as far as they are not written, and root fields. */
	void add() {
		for (Kind kind : this.ontology.kinds()) {
			Composite type = this.types.find(kind.name());
			if (type == null) {
				type = new Composite(ObjectTypeDefinition.newObjectTypeDefinition().name(kind.name()).build());
				this.types.put(type);
				this.unwritten.add(kind);
			}
			type.describe(kind.description());
			type.implement(interfaces(kind));
		}
		this.ontology.kinds().forEach(this::addRootFields);
		addValues("Kind", this.ontology.kinds(), Kind::name, (kind) -> this.types.get(kind.name()).words());
		addValues("RelationKind", this.ontology.relationTypes(), RelationType::name, RelationType::description);
		addValues("Grade", List.of(Grade.values()), Grade::name, this.ontology::descriptionOf);
	}

	private List<String> interfaces(Kind kind) {
		List<String> interfaces = new ArrayList<>(List.of(NODE, ENTITY));
		if (kind.is(Trait.ACTOR)) {
			interfaces.add("Actor");
		}
		if (kind.is(Trait.PLACE)) {
			interfaces.add("Place");
		}
		kind.labels().stream().filter((label) -> this.types.find(label) != null).forEach(interfaces::add);
		return interfaces;
	}

	private static FieldDefinition field(PropertyType property) {
		String type = switch (property.type()) {
			case INTEGER -> "Int";
			case DECIMAL -> "Float";
			case STRING, TEXT, DATE, ENUM, URI -> "String";
		};
		return Sdl.field(property.name() + ((property.type() == ValueType.TEXT) ? "(lang: Language): " : ": ") + type
				+ (property.required() ? "!" : ""), property.description());
	}

	private void addRootFields(Kind kind) {
		Composite query = this.types.get("Query");
		String name = kind.name().substring(0, 1).toLowerCase(Locale.ROOT) + kind.name().substring(1);
		FieldDefinition list = query.fields()
			.values()
			.stream()
			.filter((field) -> Sdl.typeName(field.getType()).equals(kind.name() + ListTypes.CONNECTION))
			.findFirst()
			.orElseGet(() -> Sdl.field(plural(name) + ": " + kind.name() + ListTypes.CONNECTION,
					capitalised(kind.plural().en())
							+ ", in the order of their names (parts of plans in printed order)."));
		query.add(Sdl.field(name + "(\"Id of the node.\" id: ID!): " + kind.name(),
				"The " + kind.name() + " with this id. An unknown id, or one of another kind, is an error that names"
						+ " the nearest one."));
		query.fields().remove(list.getName());
		query.add(list);
	}

	private <T> void addValues(String name, Iterable<T> values, Function<T, String> valueName,
			Function<T, String> description) {
		if (!(this.types.findOther(name) instanceof EnumTypeDefinition type)) {
			throw new IllegalStateException("the schema has no enum `" + name + "`; write it in graphql/*.graphqls");
		}
		List<EnumValueDefinition> all = new ArrayList<>(type.getEnumValueDefinitions());
		for (T value : values) {
			if (all.stream().noneMatch((written) -> written.getName().equals(valueName.apply(value)))) {
				all.add(EnumValueDefinition.newEnumValueDefinition()
					.name(valueName.apply(value))
					.description(Sdl.description(description.apply(value)))
					.build());
			}
		}
		this.types.put(type.transform((builder) -> builder.enumValueDefinitions(all)));
	}

	/**
	 * Adds fields for the properties of kinds, and for the claims and relations of those
	 * of which nothing is written, with filters. A relation that a field follows already,
	 * as those of an interface do, gets no second one.
	 */
	void addFields() {
		for (Kind kind : this.ontology.kinds()) {
			Composite type = this.types.get(kind.name());
			kind.properties().values().stream().map(KindTypes::field).forEach(type::add);
		}
		for (Kind kind : this.unwritten) {
			Composite type = this.types.get(kind.name());
			type.add(Sdl.field("validity: Validity!"));
			kind.claims().values().stream().map(KindTypes::field).forEach(type::add);
			for (RelationType relation : this.ontology.relationTypes()) {
				Set<String> to = ends(relation, kind, RelationType.Ends::from, RelationType.Ends::to);
				Set<String> from = ends(relation, kind, RelationType.Ends::to, RelationType.Ends::from);
				if (relation.symmetric()) {
					to.addAll(from);
					addRelation(type, relation, "BOTH", camelCase(relation.name()), relation.description(), to);
				}
				else {
					addRelation(type, relation, "OUT", camelCase(relation.name()), relation.description(), to);
					String inverse = relation.inverse().en();
					addRelation(type, relation, "IN", camelCase(inverse.replaceFirst("^(is|are) ", "")),
							relation.description() + " From its end: “" + inverse + "”.", from);
				}
			}
			if (this.types.findFilter(kind.name()) == null) {
				this.types.put(filter(kind, type));
			}
		}
	}

	private static Set<String> ends(RelationType relation, Kind kind, Function<RelationType.Ends, Set<String>> here,
			Function<RelationType.Ends, Set<String>> there) {
		return relation.ends()
			.stream()
			.filter((ends) -> here.apply(ends).contains(kind.name()))
			.flatMap((ends) -> there.apply(ends).stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	private void addRelation(Composite type, RelationType relation, String direction, String name, String description,
			Set<String> kinds) {
		boolean followed = type.fields()
			.values()
			.stream()
			.flatMap((field) -> field.getDirectives(RELATION).stream())
			.anyMatch((directive) -> Sdl.argument(directive, "kind").equals(relation.name())
					&& List.of(direction, "BOTH").contains(Sdl.argument(directive, "direction")));
		if (!kinds.isEmpty() && !followed) {
			type.add(Sdl.field(name + ": " + nodeType(kinds) + ListTypes.CONNECTION + "! @relation(kind: "
					+ relation.name() + ", direction: " + direction + ")", description));
		}
	}

	/** The kind, where it is one; else an interface that all have. */
	private String nodeType(Set<String> kinds) {
		if (kinds.size() == 1) {
			return kinds.iterator().next();
		}
		return this.types.composites()
			.stream()
			.filter((type) -> type.isInterface() && type.interfaces().contains(ENTITY))
			.map(Composite::name)
			.filter((name) -> kinds.stream().allMatch((kind) -> this.types.get(kind).interfaces().contains(name)))
			.findFirst()
			.orElse(ENTITY);
	}

	private static InputObjectTypeDefinition filter(Kind kind, Composite type) {
		List<InputValueDefinition> parts = new ArrayList<>();
		kind.properties()
			.values()
			.stream()
			.filter((property) -> property.type() == ValueType.ENUM)
			.map((property) -> Sdl.input(
					plural(property.name()) + ": [String!] @property(name: \"" + property.name() + "\")",
					property.description()))
			.forEach(parts::add);
		parts.add(Sdl.input("text: String"));
		parts.add(Sdl.input("period: PeriodFilter"));
		type.fields()
			.values()
			.stream()
			.filter((field) -> field.hasDirective(RELATION))
			.map((field) -> InputValueDefinition.newInputValueDefinition()
				.name(field.getName())
				.type(new TypeName("IdFilter"))
				.description(field.getDescription())
				.directive(field.getDirectives(RELATION).getFirst())
				.build())
			.forEach(parts::add);
		return InputObjectTypeDefinition.newInputObjectDefinition()
			.name(kind.name() + FILTER)
			.description(
					Sdl.description("Conditions on " + kind.plural().en() + "; an entry meets all that are given."))
			.inputValueDefinitions(parts)
			.build();
	}

	private static String camelCase(String words) {
		List<String> parts = Stream.of(words.toLowerCase(Locale.ROOT).split("[^a-z]+"))
			.filter((part) -> !part.isEmpty())
			.toList();
		return parts.getFirst() + parts.stream().skip(1).map(KindTypes::capitalised).collect(Collectors.joining());
	}

	private static String capitalised(String word) {
		return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
	}

	/** The plural of an English noun that is formed by rule. */
	private static String plural(String noun) {
		if (noun.matches(".*[^aeiou]y")) {
			return noun.substring(0, noun.length() - 1) + "ies";
		}
		return noun + (noun.matches(".*(s|x|z|ch|sh)") ? "es" : "s");
	}

}
