package lv.saiknes.graphql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.SelectedField;
import lv.saiknes.model.Language;
import org.jspecify.annotations.Nullable;

/**
 * A field of the document with what its data is read by. It may be the field that is
 * being answered or one further down whose data is read beforehand.
 *
 * @param definition what the schema says of it
 * @param arguments its arguments, without those that say nothing
 * @param selection what is asked of its value
 * @param request the request
 */
public record AskedField(GraphQLFieldDefinition definition, Map<String, Object> arguments,
		DataFetchingFieldSelectionSet selection, GraphQLContext request) {

	private static final Set<String> PAGING = Set.of("first", "after", "last", "before", "orderBy");

	public AskedField {
		arguments = GivenArguments.of(definition, arguments);
	}

	/** The field that is being answered. */
	public static AskedField of(DataFetchingEnvironment environment) {
		return new AskedField(environment.getFieldDefinition(), environment.getArguments(),
				environment.getSelectionSet(), environment.getGraphQlContext());
	}

	/**
	 * What follows from the field of the document alone, and never changes: worked out
	 * once, and known already where the same question was asked before. A field can have
	 * but one such thing.
	 * @param reading works it out
	 */
	public static <T> T once(DataFetchingEnvironment environment, Function<AskedField, T> reading) {
		return OncePerField.get(environment, () -> reading.apply(of(environment)));
	}

	/** The value of an argument, null where it is not given. */
	@SuppressWarnings("unchecked")
	<T> @Nullable T argument(String name) {
		return (T) this.arguments.get(name);
	}

	/**
	 * By what cursors tell one list from another: what the field follows, and its
	 * arguments but for order and page.
	 */
	String list() {
		GraphQLAppliedDirective relation = this.definition.getAppliedDirective("relation");
		String along = (relation == null) ? this.definition.getName()
				: relation.getArgument("kind").getValue() + " " + relation.getArgument("direction").getValue();
		Map<String, Object> given = new TreeMap<>(this.arguments);
		given.keySet().removeAll(PAGING);
		String whole = GraphQLTypeUtil.simplePrint(this.definition.getType()) + " " + along + " " + ordered(given) + " "
				+ language();
		return Integer.toString(whole.hashCode(), Character.MAX_RADIX);
	}

	/** With the parts of objects in the order of their names. */
	private static Object ordered(Object value) {
		return switch (value) {
			case Map<?, ?> parts -> {
				Map<String, Object> ordered = new TreeMap<>();
				parts.forEach((name, part) -> ordered.put(String.valueOf(name), ordered(part)));
				yield ordered;
			}
			case List<?> entries -> entries.stream().map(AskedField::ordered).toList();
			default -> value;
		};
	}

	/** The language in which the field is to be answered. */
	Language language() {
		return language(this.arguments);
	}

	/** The language in which a field asked of the value is to be answered. */
	Language language(SelectedField field) {
		return language(field.getArguments());
	}

	private Language language(Map<String, Object> given) {
		Object argument = given.get("lang");
		return (argument != null) ? Language.valueOf(argument.toString())
				: this.request.getOrDefault(Language.class, Language.LV);
	}

	/** The fields asked of the value itself. */
	List<SelectedField> fields() {
		return this.selection.getImmediateFields();
	}

	/** The fields asked of what the value has under this name. */
	Stream<SelectedField> fields(String name) {
		return below(fields().stream(), name);
	}

	/** The fields asked of each node, where the value is a connection. */
	Stream<SelectedField> nodes() {
		return Stream.concat(fields("nodes"), below(fields("edges"), "node"));
	}

	/** The fields asked of what those have under this name. */
	static Stream<SelectedField> below(Stream<SelectedField> fields, String name) {
		return fields.filter((field) -> field.getName().equals(name))
			.flatMap((field) -> field.getSelectionSet().getImmediateFields().stream());
	}

	/** Whether one of these fields is asked of what the value has under this name. */
	public boolean asks(String name, List<String> fields) {
		return fields(name).anyMatch((field) -> fields.contains(field.getName()));
	}

}
