package lv.saiknes.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.TypeDefinition;

/**
 * Describes what is written without a description as its namesakes are described: fields
 * of entities as the fields of the same name and type of other entities (with their
 * arguments, where none are written), arguments as other fields' arguments, parts of a
 * filter as other filters' parts. Where namesakes do not agree, it stays without a
 * description. Only what is written by hand is followed, so that a new kind never changes
 * the words of an old one.
 */
final class Namesakes {

	private final Types types;

	private final Map<String, Map<String, FieldDefinition>> fields = new HashMap<>();

	private final Map<String, Map<String, InputValueDefinition>> arguments = new HashMap<>();

	private final Map<String, Map<String, InputValueDefinition>> parts = new HashMap<>();

	/** Learns what these types say so far. */
	Namesakes(Types types) {
		this.types = types;
		collect();
	}

	/** Describes what these types do not say. */
	void describe() {
		for (Composite type : this.types.composites()) {
			for (FieldDefinition field : List.copyOf(type.fields().values())) {
				type.put(describedArguments(isEntity(type) ? described(field) : field));
			}
		}
		for (TypeDefinition<?> type : this.types.others()) {
			if (type instanceof InputObjectTypeDefinition input) {
				this.types
					.put(input.transform((builder) -> builder.inputValueDefinitions(input.getInputValueDefinitions()
						.stream()
						.map((part) -> described(part, this.parts))
						.toList())));
			}
		}
	}

	private void collect() {
		for (Composite type : this.types.composites()) {
			for (FieldDefinition field : type.fields().values()) {
				if (isEntity(type)) {
					learn(field, key(field), this.fields);
				}
				field.getInputValueDefinitions().forEach((argument) -> learn(argument, key(argument), this.arguments));
			}
		}
		for (TypeDefinition<?> type : this.types.others()) {
			if (type instanceof InputObjectTypeDefinition input) {
				input.getInputValueDefinitions().forEach((part) -> learn(part, key(part), this.parts));
			}
		}
	}

	private static boolean isEntity(Composite type) {
		return type.name().equals(KindTypes.ENTITY) || type.interfaces().contains(KindTypes.ENTITY);
	}

	private static <T extends AbstractDescribedNode<?>> void learn(T node, String key,
			Map<String, Map<String, T>> namesakes) {
		if (node.getDescription() != null) {
			namesakes.computeIfAbsent(key, (k) -> new HashMap<>())
				.putIfAbsent(node.getDescription().getContent(), node);
		}
	}

	private static <T> Optional<T> find(String key, Map<String, Map<String, T>> namesakes) {
		return Optional.ofNullable(namesakes.get(key))
			.filter((different) -> different.size() == 1)
			.map((same) -> same.values().iterator().next());
	}

	private FieldDefinition described(FieldDefinition field) {
		if (field.getDescription() != null) {
			return field;
		}
		return find(key(field), this.fields).map((namesake) -> field.transform((builder) -> {
			builder.description(namesake.getDescription());
			if (field.getInputValueDefinitions().isEmpty()) {
				builder.inputValueDefinitions(namesake.getInputValueDefinitions());
			}
		})).orElse(field);
	}

	private FieldDefinition describedArguments(FieldDefinition field) {
		return field.transform((builder) -> builder.inputValueDefinitions(field.getInputValueDefinitions()
			.stream()
			.map((argument) -> described(argument, this.arguments))
			.toList()));
	}

	private static InputValueDefinition described(InputValueDefinition value,
			Map<String, Map<String, InputValueDefinition>> namesakes) {
		if (value.getDescription() != null) {
			return value;
		}
		return find(key(value), namesakes)
			.map((namesake) -> value.transform((builder) -> builder.description(namesake.getDescription())))
			.orElse(value);
	}

	private static String key(FieldDefinition field) {
		return field.getName() + ": " + AstPrinter.printAstCompact(field.getType());
	}

	private static String key(InputValueDefinition value) {
		return value.getName() + ": " + AstPrinter.printAstCompact(value.getType()) + " = "
				+ ((value.getDefaultValue() != null) ? AstPrinter.printAstCompact(value.getDefaultValue()) : "");
	}

}
