package lv.saiknes.graphql;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.ValidationError;
import lv.saiknes.graphql.ApiError.Code;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.text.Nearest;
import lv.saiknes.words.Hint;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Says what is wrong with a query in words for people, with the nearest name that exists.
 * The engine knows of each mistake what sort it is and where it stands, but its message
 * prints the engine's own classes, and names are only to be had from there. What is not
 * known here is said in the words of the engine, which {@code i18n} has in Latvian; only
 * the messages from which names are read stay English there.
 */
@Component
class DocumentErrors implements WebGraphQlInterceptor {

	private static final Pattern NO_FIELD = Pattern.compile(".*Field '(?<name>\\w+)' in type '(?<type>\\w+)' .*");

	private static final Pattern NO_ARGUMENT = Pattern.compile(".*Unknown field argument '(?<name>\\w+)'");

	private static final Pattern NO_TYPE = Pattern.compile(".*Unknown type '(?<name>\\w+)'");

	private static final Pattern NO_INPUT_FIELD = Pattern
		.compile(".*argument '(?<argument>[\\w.\\[\\]]+)' .* contains a field not in '(?<type>\\w+)': '(?<name>\\w+)'");

	private static final Pattern WRONG_VALUE = Pattern.compile(".*argument '(?<argument>[\\w.\\[\\]]+)' with value"
			+ " '(?<sort>\\w+)\\{(?:name|value)='?(?<name>[^'}]*)'?}' is not a valid '(?<type>\\w+)'.*");

	private static final Pattern ANY_VALUE = Pattern.compile(
			".*argument '(?<argument>[\\w.\\[\\]]+)' with value .* is not a valid '(?<type>\\w+)'.*", Pattern.DOTALL);

	private static final Pattern NULL_VARIABLE = Pattern.compile(
			"Variable '(?<name>[^']+)' has coerced Null value for NonNull type '(?<type>[^']+)'.*", Pattern.DOTALL);

	private static final Pattern WRONG_VARIABLE = Pattern.compile("Variable '(?<name>[^']+)' has an invalid value.*",
			Pattern.DOTALL);

	private static final Pattern VARIABLE_FIELD = Pattern
		.compile(".*variables input contains a field name '(?<name>[^']*)' that is not defined for input object type"
				+ " '(?<type>[^']*)'.*", Pattern.DOTALL);

	private static final Pattern NO_OPERATION = Pattern.compile("Unknown operation named '(?<name>[^']*)'.*");

	private static final Pattern WHICH_OPERATION = Pattern
		.compile("Must provide operation name if query contains multiple operations.*");

	private static final Pattern ENGINE = Pattern
		.compile("Validation [Ee]rror \\([^)]*\\) ?: | with value '\\w+Value\\{.*}'", Pattern.DOTALL);

	/** Texts and comments, in which any letter may stand. */
	private static final Pattern TEXT = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:[^\"\\\\\n]|\\\\.)*\"|#[^\n]*");

	private static final String QUOTES = "“”„‟‘’‚‛«»";

	private static final Pattern STRANGE_LETTER = Pattern
		.compile("[" + QUOTES + "\\u00A0\\u1680\\u2000-\\u200F\\u2028\\u2029\\u202F\\u205F\\u2060\\u3000]");

	private static final int MOST_VALUES = 20;

	private final ObjectProvider<GraphQlSource> source;

	DocumentErrors(ObjectProvider<GraphQlSource> source) {
		this.source = source;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		Language language = Language.of(request.getLocale());
		return chain.next(request).map((response) -> {
			List<GraphQLError> errors = response.getExecutionResult().getErrors();
			return errors.stream().allMatch(DocumentErrors::hasCode) ? response : response
				.transform((builder) -> builder.errors(
						errors.stream().map((error) -> explained(error, request.getDocument(), language)).toList()));
		});
	}

	private static boolean hasCode(GraphQLError error) {
		return error.getExtensions() != null && error.getExtensions().containsKey("code");
	}

	private GraphQLError explained(GraphQLError error, String document, Language language) {
		if (hasCode(error)) {
			return error;
		}
		String message = String.valueOf(error.getMessage());
		ApiError said = ofStrangeLetter(error, document).or(() -> explanation(error, message))
			.orElseGet(() -> ApiError.badArgument("query",
					Words.text("refusal.engine", ENGINE.matcher(message).replaceAll(""))));
		return GraphqlErrorBuilder.newError()
			.errorType(error.getErrorType())
			.message(ApiError.format(said.text(), language))
			.locations(error.getLocations())
			.extensions(said.extensions())
			.build();
	}

	/**
	 * Word processors and web pages put other blanks and quotes than those that the
	 * language has into what is copied from them.
	 */
	private static Optional<ApiError> ofStrangeLetter(GraphQLError error, String document) {
		if (error.getErrorType() != ErrorType.InvalidSyntax) {
			return Optional.empty();
		}
		Matcher matcher = STRANGE_LETTER.matcher(TEXT.matcher(document)
			.replaceAll((text) -> Matcher.quoteReplacement(text.group().replaceAll("[^\n]", "x"))));
		if (!matcher.find()) {
			return Optional.empty();
		}
		String before = document.substring(0, matcher.start());
		int line = (int) before.lines().count() + (before.isEmpty() || before.endsWith("\n") ? 1 : 0);
		int column = matcher.start() - before.lastIndexOf('\n');
		String letter = matcher.group();
		String code = "U+%04X".formatted(letter.codePointAt(0));
		return Optional.of(ApiError.badArgument("query",
				(QUOTES.indexOf(letter) < 0) ? Words.text("refusal.strange-blank", code, line, column)
						: Words.text("refusal.strange-quote", code, line, column, letter)));
	}

	private Optional<ApiError> explanation(GraphQLError error, String message) {
		GraphQLSchema schema = this.source.getObject().schema();
		Matcher matcher = NO_FIELD.matcher(message);
		if (matcher.matches()) {
			return Optional.of(noField(schema, matcher.group("type"), matcher.group("name")));
		}
		matcher = NO_ARGUMENT.matcher(message);
		if (matcher.matches() && error instanceof ValidationError validation) {
			return Optional.of(noArgument(schema, validation.getQueryPath(), matcher.group("name")));
		}
		matcher = NO_TYPE.matcher(message);
		if (matcher.matches()) {
			List<String> types = schema.getAllTypesAsList().stream().map(GraphQLNamedSchemaElement::getName).toList();
			String name = matcher.group("name");
			Optional<String> near = Nearest.to(name, types);
			return Optional.of(new ApiError(Code.BAD_ARGUMENT, Words.text("refusal.no-type", name, Hint.of(near)),
					"query", near.orElse(null)));
		}
		matcher = NO_INPUT_FIELD.matcher(message);
		if (matcher.matches() && schema.getType(matcher.group("type")) instanceof GraphQLInputObjectType type) {
			List<String> fields = type.getFields().stream().map(GraphQLInputObjectField::getName).toList();
			return Optional.of(noField(type.getName(), matcher.group("argument"), matcher.group("name"), fields));
		}
		matcher = WRONG_VALUE.matcher(message);
		if (matcher.matches()) {
			return Optional.of(wrongValue(schema.getType(matcher.group("type")), matcher.group("type"),
					matcher.group("argument"), matcher.group("name"), matcher.group("sort").equals("StringValue")));
		}
		matcher = ANY_VALUE.matcher(message);
		if (matcher.matches()) {
			return Optional.of(ApiError.badArgument(matcher.group("argument"),
					Words.text("refusal.wrong-type", matcher.group("argument"), matcher.group("type"))));
		}
		return ofVariables(message).or(() -> ofOperation(message));
	}

	private static Optional<ApiError> ofVariables(String message) {
		Matcher matcher = NULL_VARIABLE.matcher(message);
		if (matcher.matches()) {
			return Optional.of(ApiError.badArgument(matcher.group("name"),
					Words.text("refusal.null-variable", matcher.group("name"), matcher.group("type"))));
		}
		matcher = VARIABLE_FIELD.matcher(message);
		if (matcher.matches()) {
			return Optional.of(ApiError.badArgument(matcher.group("name"),
					Words.text("refusal.variable-field", matcher.group("name"), matcher.group("type"))));
		}
		matcher = WRONG_VARIABLE.matcher(message);
		return matcher.matches() ? Optional.of(ApiError.badArgument(matcher.group("name"),
				Words.text("refusal.wrong-variable", matcher.group("name")))) : Optional.empty();
	}

	private static Optional<ApiError> ofOperation(String message) {
		Matcher matcher = NO_OPERATION.matcher(message);
		if (matcher.matches()) {
			return Optional
				.of(ApiError.badArgument("operationName", Words.text("refusal.no-operation", matcher.group("name"))));
		}
		return WHICH_OPERATION.matcher(message).matches()
				? Optional.of(ApiError.badArgument("operationName", Words.text("refusal.which-operation")))
				: Optional.empty();
	}

	private static ApiError noField(GraphQLSchema schema, String type, String name) {
		Collection<String> fields = fields(schema.getType(type));
		if (fields.contains("nodes") && Nearest.to(name, fields).isEmpty()
				&& schema.getType(type) instanceof GraphQLFieldsContainer connection) {
			GraphQLType node = GraphQLTypeUtil.unwrapAll(connection.getFieldDefinition("nodes").getType());
			Collection<String> below = fields(node);
			Optional<String> near = below.contains(name) ? Optional.of(name) : Nearest.to(name, below);
			if (near.isPresent()) {
				return new ApiError(Code.BAD_ARGUMENT,
						Words.text("refusal.of-nodes", type, name, "nodes { " + near.get() + " }"), "query",
						near.get());
			}
		}
		return noField(type, "query", name, fields);
	}

	private static ApiError noField(String type, String argument, String name, Collection<String> known) {
		Optional<String> near = Nearest.to(name, known);
		return new ApiError(Code.BAD_ARGUMENT, Words.text("refusal.no-field", type, name, help(near, known)), argument,
				near.orElse(null));
	}

	private static Collection<String> fields(@Nullable GraphQLType type) {
		return (type instanceof GraphQLFieldsContainer container)
				? container.getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName).toList() : List.of();
	}

	/** The field is found by its path; within a fragment on another type it is not. */
	private static ApiError noArgument(GraphQLSchema schema, @Nullable List<String> path, String name) {
		GraphQLType type = schema.getQueryType();
		GraphQLFieldDefinition field = null;
		for (String step : (path != null) ? path : List.<String>of()) {
			field = (type instanceof GraphQLFieldsContainer container) ? container.getFieldDefinition(step) : null;
			if (field == null) {
				break;
			}
			type = GraphQLTypeUtil.unwrapAll(field.getType());
		}
		if (field == null) {
			return ApiError.badArgument(name, Words.text("refusal.no-such-argument", name));
		}
		List<String> known = field.getArguments().stream().map(GraphQLArgument::getName).toList();
		Optional<String> near = Nearest.to(name, known);
		return new ApiError(Code.BAD_ARGUMENT,
				Words.text("refusal.no-argument", field.getName(), name, help(near, known)), name, near.orElse(null));
	}

	private static ApiError wrongValue(@Nullable GraphQLType type, String name, String argument, String value,
			boolean quoted) {
		if (type instanceof GraphQLEnumType options) {
			if (quoted && options.getValue(value) != null) {
				return new ApiError(Code.BAD_ARGUMENT, Words.text("refusal.quoted-value", argument, value, name),
						argument, value);
			}
			List<String> values = options.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
			Optional<String> near = Nearest.to(value, values);
			return new ApiError(Code.BAD_ARGUMENT,
					Words.text("refusal.no-value", argument, value, name, help(near, values)), argument,
					near.orElse(null));
		}
		return ApiError.badArgument(argument, Words.text("refusal.wrong-value", argument, name, value));
	}

	private static Text help(Optional<String> near, Collection<String> known) {
		return Hint.of(near, (known.isEmpty() || known.size() > MOST_VALUES) ? Words.text("refusal.end")
				: Words.text("refusal.there-are", String.join(", ", known)));
	}

}
