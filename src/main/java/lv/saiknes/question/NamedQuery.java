package lv.saiknes.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * A query that asks for what a page needs beside what it shows: the id of what it names,
 * the name of what it identifies, and where a passage is read.
 */
@SuppressWarnings("rawtypes") // the parser's builders take lists of raw types
final class NamedQuery {

	private static final String ID = "id";

	private static final String NAME = "name";

	private static final String ADDRESS = "address";

	private final GraphQLSchema schema;

	private NamedQuery(GraphQLSchema schema) {
		this.schema = schema;
	}

	/** The query with what it lacks for a page. */
	static String of(String query, GraphQLSchema schema) {
		NamedQuery named = new NamedQuery(schema);
		Document document = Parser.parse(query);
		List<Definition> definitions = new ArrayList<>();
		for (Definition<?> definition : document.getDefinitions()) {
			if (definition instanceof OperationDefinition operation) {
				definitions.add(operation.transform((builder) -> builder
					.selectionSet(named.complete(operation.getSelectionSet(), schema.getQueryType()))));
			}
			else if (definition instanceof FragmentDefinition fragment) {
				definitions.add(fragment
					.transform((builder) -> builder.selectionSet(named.complete(fragment.getSelectionSet(),
							schema.getType(fragment.getTypeCondition().getName())))));
			}
		}
		return AstPrinter.printAst(document.transform((builder) -> builder.definitions(definitions)));
	}

	/** The variables of a query, by name, as written: {@code [ID!]}. */
	static Map<String, String> variables(String query) {
		Map<String, String> types = new HashMap<>();
		Parser.parse(query)
			.getDefinitionsOfType(OperationDefinition.class)
			.forEach((operation) -> operation.getVariableDefinitions()
				.forEach((variable) -> types.put(variable.getName(), AstPrinter.printAst(variable.getType()))));
		return types;
	}

	private @Nullable SelectionSet complete(@Nullable SelectionSet set, @Nullable GraphQLType type) {
		if (set == null || !(type instanceof GraphQLFieldsContainer fields)) {
			return set;
		}
		List<Selection> selections = new ArrayList<>();
		List<String> keys = new ArrayList<>();
		for (Selection<?> selection : set.getSelections()) {
			if (selection instanceof Field field) {
				keys.add(field.getResultKey());
				GraphQLFieldDefinition definition = fields.getFieldDefinition(field.getName());
				GraphQLType of = (definition != null) ? GraphQLTypeUtil.unwrapAll(definition.getType()) : null;
				selections
					.add(field.transform((builder) -> builder.selectionSet(complete(field.getSelectionSet(), of))));
			}
			else if (selection instanceof InlineFragment inline) {
				GraphQLType of = (inline.getTypeCondition() != null)
						? this.schema.getType(inline.getTypeCondition().getName()) : type;
				selections
					.add(inline.transform((builder) -> builder.selectionSet(complete(inline.getSelectionSet(), of))));
			}
			else {
				selections.add(selection);
			}
		}
		add(ID, keys.contains(NAME), keys, fields, selections);
		add(NAME, keys.contains(ID), keys, fields, selections);
		add(ADDRESS, Stream.of("locator", "lines").anyMatch(keys::contains), keys, fields, selections);
		return set.transform((builder) -> builder.selections(selections));
	}

	private static void add(String name, boolean wanted, List<String> keys, GraphQLFieldsContainer fields,
			List<Selection> selections) {
		if (wanted && !keys.contains(name) && fields.getFieldDefinition(name) != null) {
			selections.add(Field.newField(name).build());
		}
	}

}
