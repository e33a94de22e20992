package lv.saiknes.graphql;

import java.util.Objects;
import java.util.function.Supplier;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import lv.saiknes.model.Language;
import lv.saiknes.query.Link;
import lv.saiknes.query.Vertex;
import org.jspecify.annotations.Nullable;

/**
 * Reads a field from the properties of the node or relation at hand. Most fields of an
 * answer are of this sort, so it spares the engine what they do not need: the language is
 * asked for only where a text has two.
 *
 * @param name name of the property
 */
record StoredValue(String name) implements LightDataFetcher<@Nullable Object> {

	@Override
	public @Nullable Object get(GraphQLFieldDefinition field, Object source,
			Supplier<DataFetchingEnvironment> environment) {
		Object plain = (source instanceof Link link) ? link.properties().get(this.name)
				: ((Vertex) source).properties().get(this.name);
		if (plain != null) {
			return plain;
		}
		Language language = RequestLanguage.of(environment.get());
		return (source instanceof Link link) ? link.value(this.name, language)
				: ((Vertex) source).value(this.name, language);
	}

	@Override
	public @Nullable Object get(DataFetchingEnvironment environment) {
		return get(environment.getFieldDefinition(), Objects.requireNonNull(environment.getSource()),
				() -> environment);
	}

}
