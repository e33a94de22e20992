package lv.saiknes.question;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * the name of what it identifies, and of a passage its document, lines and where it is
 * read.
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

	private static final String CONNECTION = "Connection";

	/** As many as the API gives of a connection at once. */
	private static final BigInteger ALL = BigInteger.valueOf(100);

	private final GraphQLSchema schema;

	private final boolean whole;

	private NamedQuery(GraphQLSchema schema, boolean whole) {
		this.schema = schema;
		this.whole = whole;
	}

	/** The query with what it lacks for a page. */
	static String of(String query, GraphQLSchema schema) {
		return of(query, new NamedQuery(schema, false));
	}

	/**
	 * The same, and what stands within a row is asked for as far as the API gives it at
	 * once, so that a file need not say how many more there are.
	 */
	static String whole(String query, GraphQLSchema schema) {
		return of(query, new NamedQuery(schema, true));
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
				boolean listed = within || definition != null && isList(definition.getType());
				selections.add(field.transform((builder) -> {
					builder.selectionSet(complete(field.getSelectionSet(), of, listed));
					if (this.whole && within && of instanceof GraphQLNamedType named
							&& named.getName().endsWith(CONNECTION)) {
						builder.arguments(field.getArguments().stream().map(NamedQuery::raised).toList());
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

	private static boolean isList(GraphQLType type) {
		return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type))
				|| GraphQLTypeUtil.unwrapAll(type).getName().endsWith(CONNECTION);
	}

	private static Argument raised(Argument argument) {
		return (argument.getName().equals(FIRST) && argument.getValue() instanceof IntValue)
				? argument.transform((builder) -> builder.value(IntValue.newIntValue(ALL).build())) : argument;
	}

	private static void add(String name, boolean wanted, List<String> keys, GraphQLFieldsContainer fields,
			List<Selection> selections) {
		if (wanted && !keys.contains(name) && fields.getFieldDefinition(name) != null) {
			selections.add(Field.newField(name).build());
		}
	}

}
