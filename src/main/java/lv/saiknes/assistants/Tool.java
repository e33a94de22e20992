package lv.saiknes.assistants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.language.Field;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;

/**
 * A question that assistants may ask: a document of the API. Its variables are the
 * arguments of its one field, described as there.
 *
 * @param name name of the tool and of its file
 * @param title what it is, in a few words
 * @param description what it does and how its answer is to be used
 * @param document the document
 */
record Tool(String name, String title, String description, String document) {

	/** All of them, in the order in which they are told. */
	static final List<String> NAMES = List.of("search", "entity", "trace", "partners", "funding", "gaps", "passages");

	private static final String TITLE = "# title: ";

	/** The fragment that tools share. */
	private static final String KNOWN = "Known";

	static Tool read(String name) {
		String own = text(name);
		List<String> head = own.lines().takeWhile((line) -> line.startsWith("#")).toList();
		String description = head.stream()
			.skip(1)
			.map((line) -> line.substring(1).strip())
			.collect(Collectors.joining(" "));
		String document = own.contains("..." + KNOWN) ? own + text(KNOWN.toLowerCase(Locale.ROOT)) : own;
		return new Tool(name, head.getFirst().substring(TITLE.length()), description, document);
	}

	private static String text(String name) {
		String file = "/assistants/" + name + ".graphql";
		try (InputStream in = Objects.requireNonNull(Tool.class.getResourceAsStream(file), file)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What may be asked, as a JSON schema. */
	Map<String, Object> inputSchema(GraphQLSchema schema) {
		OperationDefinition operation = Parser.parse(this.document)
			.getFirstDefinitionOfType(OperationDefinition.class)
			.orElseThrow();
		Field field = (Field) operation.getSelectionSet().getSelections().getFirst();
		GraphQLFieldDefinition root = schema.getQueryType().getFieldDefinition(field.getName());
		Map<String, Object> properties = new LinkedHashMap<>();
		List<String> required = new ArrayList<>();
		for (VariableDefinition variable : operation.getVariableDefinitions()) {
			Map<String, Object> property = schemaOf(variable.getType(), schema);
			GraphQLArgument argument = root.getArgument(variable.getName());
			if (argument == null) {
				argument = schema.getObjectType("Municipality")
					.getFieldDefinition("relations")
					.getArgument(variable.getName());
			}
			if (argument != null && argument.getDescription() != null) {
				property.put("description", argument.getDescription());
			}
			properties.put(variable.getName(), property);
			if (variable.getType() instanceof NonNullType) {
				required.add(variable.getName());
			}
		}
		properties.put("lang", Map.of("type", "string", "enum", List.of("en", "lv"), "description",
				"Language of the answer: English when left out; the sources themselves are Latvian."));
		Map<String, Object> input = new LinkedHashMap<>();
		input.put("type", "object");
		input.put("properties", properties);
		input.put("required", required);
		input.put("additionalProperties", false);
		return input;
	}

	private static Map<String, Object> schemaOf(Type<?> type, GraphQLSchema schema) {
		if (type instanceof NonNullType given) {
			return schemaOf(given.getType(), schema);
		}
		Map<String, Object> told = new LinkedHashMap<>();
		if (type instanceof ListType list) {
			told.put("type", "array");
			told.put("items", schemaOf(list.getType(), schema));
			return told;
		}
		String name = ((TypeName) type).getName();
		told.put("type", switch (name) {
			case "Int" -> "integer";
			case "Float" -> "number";
			case "Boolean" -> "boolean";
			default -> "string";
		});
		if (schema.getType(name) instanceof GraphQLEnumType values) {
			told.put("enum", values.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList());
		}
		return told;
	}

}
