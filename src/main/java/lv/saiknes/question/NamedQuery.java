package lv.saiknes.question;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * A query that asks for what a page needs beside what it shows: the id of what it names,
 * the name of what it identifies, of a list how long it is, and of a passage its
 * document, lines and where it is read.
 */
@SuppressWarnings("rawtypes") // the parser's builders take lists of raw types
final class NamedQuery {

	private static final String ID = "id";

	private static final String NAME = "name";

	private static final String NUMBER = "number";

	private static final String TITLE = "title";

	private static final String ADDRESS = "address";

	private static final String LOCATOR = "locator";

	private static final String LINES = "lines";

	private static final String SOURCE = "source";

	private static final String FIRST = "first";

	private static final String LAST = "last";

	private static final String TOTAL = "totalCount";

	private static final String CONNECTION = "Connection";

	/** As many as the API gives of a connection at once. */
	static final int ALL = 100;

	private final GraphQLSchema schema;

	private final Extent extent;

	private NamedQuery(GraphQLSchema schema, Extent extent) {
		this.schema = schema;
		this.extent = extent;
	}

	/**
	 * The query with what it lacks for a page.
	 * @param extent how much of its lists is asked for
	 */
	static String of(String query, Extent extent, GraphQLSchema schema) {
		return of(query, new NamedQuery(schema, extent));
	}

	private static String of(String query, NamedQuery named) {
		GraphQLSchema schema = named.schema;
		Document document = Parser.parse(query);
		List<Definition> definitions = new ArrayList<>();
		for (Definition<?> definition : document.getDefinitions()) {
			if (definition instanceof OperationDefinition operation) {
				definitions.add(operation.transform((builder) -> builder
					.selectionSet(named.complete(operation.getSelectionSet(), schema.getQueryType(), false))));
			}
			else if (definition instanceof FragmentDefinition fragment) {
				definitions
					.add(fragment.transform((builder) -> builder.selectionSet(named.complete(fragment.getSelectionSet(),
							schema.getType(fragment.getTypeCondition().getName()), true))));
			}
		}
		return AstPrinter.printAst(document.transform((builder) -> builder.definitions(asked(definitions))));
	}

	/** A variable that is no longer asked for must not be declared. */
	private static List<Definition> asked(List<Definition> definitions) {
		StringBuilder selections = new StringBuilder();
		for (Definition<?> definition : definitions) {
			if (definition instanceof OperationDefinition operation) {
				selections.append(AstPrinter.printAst(operation.getSelectionSet()));
			}
			else {
				selections.append(AstPrinter.printAst(definition));
			}
		}
		return definitions.stream()
			.map((definition) -> (definition instanceof OperationDefinition operation) ? (Definition) operation
				.transform((builder) -> builder.variableDefinitions(operation.getVariableDefinitions()
					.stream()
					.filter((
							variable) -> Pattern.compile("\\$" + variable.getName() + "\\b").matcher(selections).find())
					.toList())) : definition)
			.toList();
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

	/**
	 * What is selected with what it lacks.
	 * @param within whether it stands within a row
	 */
	private @Nullable SelectionSet complete(@Nullable SelectionSet set, @Nullable GraphQLType type, boolean within) {
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
				boolean listed = within || definition != null
						&& GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()));
				selections.add(field.transform((builder) -> {
					builder.selectionSet(complete(field.getSelectionSet(), of, listed));
					if (this.extent.raises(within) && of instanceof GraphQLNamedType named
							&& named.getName().endsWith(CONNECTION)) {
						builder.arguments(raised(field.getArguments()));
					}
				}));
			}
			else if (selection instanceof InlineFragment inline) {
				GraphQLType of = (inline.getTypeCondition() != null)
						? this.schema.getType(inline.getTypeCondition().getName()) : type;
				selections.add(inline
					.transform((builder) -> builder.selectionSet(complete(inline.getSelectionSet(), of, within))));
			}
			else {
				selections.add(selection);
			}
		}
		add(ID, Stream.of(NAME, NUMBER, TITLE).anyMatch(keys::contains), keys, fields, selections);
		// A printed number alone says nothing to a reader.
		add(NAME, keys.contains(ID) || keys.contains(NUMBER), keys, fields, selections);
		// How long a list is that may be cut.
		add(TOTAL, !within && Stream.of("edges", "nodes").anyMatch(keys::contains), keys, fields, selections);
		boolean passage = Stream.of(LOCATOR, LINES).anyMatch(keys::contains);
		add(ADDRESS, passage, keys, fields, selections);
		add(LINES, passage, keys, fields, selections);
		if (passage && !keys.contains(SOURCE) && fields.getFieldDefinition(SOURCE) != null) {
			selections.add(Field.newField(SOURCE)
				.selectionSet(SelectionSet.newSelectionSet().selection(Field.newField(ID).build()).build())
				.build());
		}
		return set.transform((builder) -> builder.selections(selections));
	}

	/** Of which nothing is asked for, or the end, that is left as it is. */
	private static List<Argument> raised(List<Argument> arguments) {
		if (arguments.stream()
			.anyMatch((argument) -> argument.getName().equals(LAST)
					|| argument.getName().equals(FIRST) && isNone(argument.getValue()))) {
			return arguments;
		}
		return Stream
			.concat(arguments.stream().filter((argument) -> !argument.getName().equals(FIRST)),
					Stream
						.of(Argument.newArgument(FIRST, IntValue.newIntValue(BigInteger.valueOf(ALL)).build()).build()))
			.toList();
	}

	private static boolean isNone(Value<?> value) {
		return value instanceof IntValue number && number.getValue().signum() == 0;
	}

	private static void add(String name, boolean wanted, List<String> keys, GraphQLFieldsContainer fields,
			List<Selection> selections) {
		if (wanted && !keys.contains(name) && fields.getFieldDefinition(name) != null) {
			selections.add(Field.newField(name).build());
		}
	}

	/** How much of its lists a query asks for, at most what the API gives at once. */
	enum Extent {

		/** As much as is written in it. */
		ASKED,
		/** All of those that are tables. */
		ROWS,
		/**
		 * All of those within a row, too, so that a file need not say how many more there
		 * are.
		 */
		ALL;

		private boolean raises(boolean within) {
			return this == ALL || this == ROWS && !within;
		}

	}

}
