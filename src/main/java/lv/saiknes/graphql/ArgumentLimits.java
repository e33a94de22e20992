package lv.saiknes.graphql;

import java.util.Collection;
import java.util.Map;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * How much any argument may hold, as the description of the schema says: what follows for
 * a single argument from its meaning may be less, and is said and checked there.
 */
final class ArgumentLimits {

	/** Most entries of a list. */
	static final int ENTRIES = 100;

	/** Most letters of a text, such as an idea or a cursor. */
	static final int LETTERS = 2_000;

	/** Most letters of an id. */
	static final int ID_LETTERS = 200;

	private ArgumentLimits() {
	}

	/**
	 * Checks the arguments of a field, each entry and part of them.
	 * @throws ApiError when one holds too much
	 */
	static void check(GraphQLFieldDefinition field, Map<String, Object> arguments) {
		for (GraphQLArgument argument : field.getArguments()) {
			check(argument.getName(), argument.getType(), arguments.get(argument.getName()));
		}
	}

	/**
	 * Checks the variables of a request, whatever their type.
	 * @throws ApiError when one holds too much
	 */
	static void checkVariables(Map<String, Object> variables) {
		variables.forEach((name, value) -> check("$" + name, null, value));
	}

	private static void check(String path, @Nullable GraphQLInputType type, @Nullable Object value) {
		switch (value) {
			case String text -> {
				boolean id = type != null && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLNamedType named
						&& named.getName().equals("ID");
				int limit = id ? ID_LETTERS : LETTERS;
				if (text.length() > limit) {
					throw ApiError.badArgument(path, Words.text("refusal.letters", path, text.length(), limit));
				}
			}
			case Collection<?> entries -> {
				if (entries.size() > ENTRIES) {
					throw ApiError.badArgument(path, Words.text("refusal.entries", path, entries.size(), ENTRIES));
				}
				GraphQLInputType inner = (type != null && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type)))
						? (GraphQLInputType) GraphQLTypeUtil.unwrapOne(GraphQLTypeUtil.unwrapNonNull(type)) : type;
				entries.forEach((entry) -> check(path, inner, entry));
			}
			case Map<?, ?> parts -> parts.forEach((name, part) -> check(path + "." + name, part(type, name), part));
			case null, default -> {
			}
		}
	}

	private static @Nullable GraphQLInputType part(@Nullable GraphQLInputType type, Object name) {
		return (type != null && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input
				&& input.getField(name.toString()) != null) ? input.getField(name.toString()).getType() : null;
	}

}
