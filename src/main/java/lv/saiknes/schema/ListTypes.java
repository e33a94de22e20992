package lv.saiknes.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Completes lists after the example of {@code Entity.relations}: fields take its
 * arguments, and connections look like {@code EntityConnection}.
 */
final class ListTypes {

	static final String CONNECTION = "Connection";

	private static final String EDGE = "Edge";

	private static final List<String> OF_RELATIONS_ALONE = List.of("kinds", "direction");

	private static final String GRADES = "grades";

	private final Types types;

	ListTypes(Types types) {
		this.types = types;
	}

	/**
	 * Adds the arguments of lists where a field returns one and does not say itself how
	 * it is paged.
	 */
	void addArguments() {
		List<InputValueDefinition> usual = Objects
			.requireNonNull(this.types.get(KindTypes.ENTITY).fields().get("relations"), "relations")
			.getInputValueDefinitions()
			.stream()
			.filter((argument) -> !OF_RELATIONS_ALONE.contains(argument.getName()))
			.toList();
		for (Composite type : this.types.composites()) {
			for (FieldDefinition field : List.copyOf(type.fields().values())) {
				if (isList(field) && !hasArgument(field, "first")) {
					String filter = this.types.findFilter(nodeType(field));
					type.put(field
						.transform((builder) -> builder.inputValueDefinitions(arguments(field, usual, filter))));
				}
			}
		}
	}

	private static List<InputValueDefinition> arguments(FieldDefinition field, List<InputValueDefinition> usual,
			@Nullable String filter) {
		List<InputValueDefinition> arguments = new ArrayList<>();
		field.getInputValueDefinitions()
			.stream()
			.filter((argument) -> usual.stream().noneMatch((other) -> other.getName().equals(argument.getName())))
			.forEach(arguments::add);
		for (InputValueDefinition argument : usual) {
			if (argument.getName().equals("filter") && filter != null) {
				arguments.add(argument.transform((builder) -> builder.type(Sdl.renamed(argument.getType(), filter))));
			}
			else if (!argument.getName().equals(GRADES) || field.hasDirective(KindTypes.RELATION)) {
				arguments.add(argument);
			}
		}
		return arguments;
	}

	/** Adds the connections that fields return and nobody has written. */
	void addConnections() {
		Composite connection = this.types.get(KindTypes.ENTITY + CONNECTION);
		Composite edge = this.types.get(KindTypes.ENTITY + EDGE);
		for (Composite type : this.types.composites()) {
			for (FieldDefinition field : type.fields().values()) {
				if (isList(field) && this.types.find(Sdl.typeName(field.getType())) == null) {
					this.types.put(copy(connection, nodeType(field)));
					this.types.put(copy(edge, nodeType(field)));
				}
			}
		}
	}

	private static Composite copy(Composite example, String node) {
		Composite copy = new Composite(((ObjectTypeDefinition) example.definition())
			.transform((builder) -> builder.name(renamed(example.name(), node))));
		List.copyOf(copy.fields().values())
			.forEach((field) -> copy.put(field.transform((builder) -> builder
				.type(Sdl.renamed(field.getType(), renamed(Sdl.typeName(field.getType()), node))))));
		return copy;
	}

	private static String renamed(String name, String node) {
		return name.startsWith(KindTypes.ENTITY) ? node + name.substring(KindTypes.ENTITY.length()) : name;
	}

	static boolean isList(FieldDefinition field) {
		return Sdl.typeName(field.getType()).endsWith(CONNECTION);
	}

	/** The type of the nodes of a list. */
	static String nodeType(FieldDefinition field) {
		String type = Sdl.typeName(field.getType());
		return type.substring(0, type.length() - CONNECTION.length());
	}

	private static boolean hasArgument(FieldDefinition field, String name) {
		return field.getInputValueDefinitions().stream().anyMatch((argument) -> argument.getName().equals(name));
	}

}
