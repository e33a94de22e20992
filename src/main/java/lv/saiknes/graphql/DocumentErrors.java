package lv.saiknes.graphql;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
import lv.saiknes.text.Nearest;
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
 * prints the engine's own classes, and names are only to be had from there.
 */
@Component
class DocumentErrors implements WebGraphQlInterceptor {

	private static final Pattern NO_FIELD = Pattern.compile(".*Field '(?<name>\\w+)' in type '(?<type>\\w+)' .*");

	private static final Pattern NO_ARGUMENT = Pattern.compile(".*Unknown field argument '(?<name>\\w+)'");

	private static final Pattern NO_TYPE = Pattern.compile(".*Unknown type '(?<name>\\w+)'");

	private static final Pattern NO_INPUT_FIELD = Pattern
		.compile(".*argument '(?<argument>[\\w.\\[\\]]+)' .* contains a field not in '(?<type>\\w+)': '(?<name>\\w+)'");

	private static final Pattern WRONG_VALUE = Pattern.compile(".*argument '(?<argument>[\\w.\\[\\]]+)' with value"
			+ " '\\w+\\{(?:name|value)='?(?<name>[^'}]*)'?}' is not a valid '(?<type>\\w+)'.*");

	private static final Pattern ENGINE = Pattern.compile("Validation error \\([^)]*\\) : ");

	private static final int MOST_VALUES = 20;

	private final ObjectProvider<GraphQlSource> source;

	DocumentErrors(ObjectProvider<GraphQlSource> source) {
		this.source = source;
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request).map((response) -> {
			List<GraphQLError> errors = response.getExecutionResult().getErrors();
			return errors.stream().allMatch(DocumentErrors::hasCode) ? response
					: response.transform((builder) -> builder.errors(errors.stream().map(this::explained).toList()));
		});
	}

	private static boolean hasCode(GraphQLError error) {
		return error.getExtensions() != null && error.getExtensions().containsKey("code");
	}

	private GraphQLError explained(GraphQLError error) {
		if (hasCode(error)) {
			return error;
		}
		String message = String.valueOf(error.getMessage());
		Explanation said = explanation(error, message)
			.orElse(new Explanation(ENGINE.matcher(message).replaceFirst(""), "query", null));
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", Code.BAD_ARGUMENT.name());
		extensions.put("argument", said.argument());
		if (said.nearest() != null) {
			extensions.put("nearest", said.nearest());
		}
		return GraphqlErrorBuilder.newError()
			.errorType(error.getErrorType())
			.message(said.message().replace("%", "%%"))
			.locations(error.getLocations())
			.extensions(extensions)
			.build();
	}

	private Optional<Explanation> explanation(GraphQLError error, String message) {
		GraphQLSchema schema = this.source.getObject().schema();
		Matcher matcher = NO_FIELD.matcher(message);
		if (matcher.matches()) {
			return Optional.of(noField(schema, matcher.group("type"), matcher.group("name")));
		}
		matcher = NO_ARGUMENT.matcher(message);
		if (matcher.matches() && error instanceof ValidationError validation) {
			return noArgument(schema, validation.getQueryPath(), matcher.group("name"));
		}
		matcher = NO_TYPE.matcher(message);
		if (matcher.matches()) {
			List<String> types = schema.getAllTypesAsList().stream().map(GraphQLNamedSchemaElement::getName).toList();
			return Optional
				.of(missing("There is no type `" + matcher.group("name") + "`", "query", matcher.group("name"), types));
		}
		matcher = NO_INPUT_FIELD.matcher(message);
		if (matcher.matches() && schema.getType(matcher.group("type")) instanceof GraphQLInputObjectType type) {
			List<String> fields = type.getFields().stream().map(GraphQLInputObjectField::getName).toList();
			return Optional.of(missing("`" + type.getName() + "` has no field `" + matcher.group("name") + "`",
					matcher.group("argument"), matcher.group("name"), fields));
		}
		matcher = WRONG_VALUE.matcher(message);
		if (matcher.matches()) {
			return Optional.of(wrongValue(schema.getType(matcher.group("type")), matcher.group("type"),
					matcher.group("argument"), matcher.group("name")));
		}
		return Optional.empty();
	}

	private static Explanation noField(GraphQLSchema schema, String type, String name) {
		Collection<String> fields = fields(schema.getType(type));
		String said = "`" + type + "` has no field `" + name + "`";
		if (fields.contains("nodes") && Nearest.to(name, fields).isEmpty()
				&& schema.getType(type) instanceof GraphQLFieldsContainer connection) {
			GraphQLType node = GraphQLTypeUtil.unwrapAll(connection.getFieldDefinition("nodes").getType());
			Collection<String> below = fields(node);
			Optional<String> near = below.contains(name) ? Optional.of(name) : Nearest.to(name, below);
			if (near.isPresent()) {
				return new Explanation(said + "; ask for it of its nodes: `nodes { " + near.get() + " }`.", "query",
						near.get());
			}
		}
		return missing(said, "query", name, fields);
	}

	private static Collection<String> fields(@Nullable GraphQLType type) {
		return (type instanceof GraphQLFieldsContainer container)
				? container.getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName).toList() : List.of();
	}

	/** The field is found by its path; within a fragment on another type it is not. */
	private static Optional<Explanation> noArgument(GraphQLSchema schema, @Nullable List<String> path, String name) {
		GraphQLType type = schema.getQueryType();
		GraphQLFieldDefinition field = null;
		for (String step : (path != null) ? path : List.<String>of()) {
			field = (type instanceof GraphQLFieldsContainer container) ? container.getFieldDefinition(step) : null;
			if (field == null) {
				return Optional.empty();
			}
			type = GraphQLTypeUtil.unwrapAll(field.getType());
		}
		return Optional.ofNullable(field)
			.map((found) -> missing("`" + found.getName() + "` takes no argument `" + name + "`", name, name,
					found.getArguments().stream().map(GraphQLArgument::getName).toList()));
	}

	private static Explanation wrongValue(@Nullable GraphQLType type, String name, String argument, String value) {
		if (type instanceof GraphQLEnumType options) {
			List<String> values = options.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList();
			return missing("`" + argument + "`: `" + value + "` is no value of `" + name + "`", argument, value,
					values);
		}
		return new Explanation("`" + argument + "` takes a value of type `" + name + "`, not `" + value + "`.",
				argument, null);
	}

	private static Explanation missing(String said, String argument, String name, Collection<String> known) {
		Optional<String> near = Nearest.to(name, known);
		String help = near.map((nearest) -> "; did you mean `" + nearest + "`?")
			.orElse((known.isEmpty() || known.size() > MOST_VALUES) ? "."
					: "; there are " + String.join(", ", known) + ".");
		return new Explanation(said + help, argument, near.orElse(null));
	}

	/**
	 * What is said of a mistake.
	 *
	 * @param message for the person who asked
	 * @param argument the argument at fault, {@code query} where it is the document
	 * @param nearest the name that was probably meant
	 */
	private record Explanation(String message, String argument, @Nullable String nearest) {
	}

}
