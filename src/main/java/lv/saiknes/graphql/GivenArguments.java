package lv.saiknes.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives fields the arguments that say something: {@code null}, and an empty list where
 * the list may be left out, are as if they were left out, so that programs can send all
 * their variables always. What has a default then has it.
 */
@Component
final class GivenArguments extends SimplePerformantInstrumentation {

	@Override
	public DataFetcher<?> instrumentDataFetcher(DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters,
			InstrumentationState state) {
		if (parameters.isTrivialDataFetcher()) {
			// They ask for the language alone, which null leaves to the request.
			return fetcher;
		}
		Map<String, Object> all = parameters.getEnvironment().getArguments();
		Map<String, Object> given = of(parameters.getEnvironment().getFieldDefinition(), all);
		return (given == all) ? fetcher : (environment) -> fetcher
			.get(DataFetchingEnvironmentImpl.newDataFetchingEnvironment(environment).arguments(given).build());
	}

	/**
	 * What is given of the arguments of a field; the same map where all are.
	 * @param field the field
	 * @param arguments its arguments as they were sent
	 */
	static Map<String, Object> of(GraphQLFieldDefinition field, Map<String, Object> arguments) {
		Map<String, Object> given = arguments;
		for (GraphQLArgument argument : field.getArguments()) {
			if (arguments.containsKey(argument.getName())) {
				given = put(given, arguments, argument.getName(), argument.getType(),
						GraphQLArgument.getArgumentDefaultValue(argument));
			}
		}
		return given;
	}

	private static Map<String, Object> put(Map<String, Object> given, Map<String, Object> all, String name,
			GraphQLInputType type, @Nullable Object usual) {
		Object sent = all.get(name);
		Object value = value(type, sent);
		if (value == sent && value != null) {
			return given;
		}
		Map<String, Object> changed = (given == all) ? new LinkedHashMap<>(all) : given;
		if (value != null) {
			changed.put(name, value);
		}
		else if (usual != null) {
			changed.put(name, usual);
		}
		else {
			changed.remove(name);
		}
		return changed;
	}

	/** Null where the value says nothing. */
	private static @Nullable Object value(GraphQLInputType type, @Nullable Object sent) {
		if (List.of().equals(sent)) {
			return GraphQLTypeUtil.isNonNull(type) ? sent : null;
		}
		if (sent instanceof List<?> entries && entries.stream().anyMatch(Map.class::isInstance)) {
			return entries.stream().map((entry) -> parts(type, entry)).toList();
		}
		return (sent instanceof Map<?, ?>) ? parts(type, sent) : sent;
	}

	@SuppressWarnings("unchecked")
	private static Object parts(GraphQLInputType type, Object sent) {
		if (!(sent instanceof Map<?, ?>)
				|| !(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input)) {
			return sent;
		}
		Map<String, Object> all = (Map<String, Object>) sent;
		Map<String, Object> given = all;
		for (GraphQLInputObjectField field : input.getFields()) {
			if (all.containsKey(field.getName())) {
				given = put(given, all, field.getName(), field.getType(),
						GraphQLInputObjectField.getInputFieldDefaultValue(field));
			}
		}
		return given;
	}

}
