package lv.saiknes.graphql;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;

/**
 * Works out once per request what a field of the document asks for, though the field is
 * answered for many rows. A mistake found thereby is told for each row without a second
 * look.
 */
final class OncePerField {

	private OncePerField() {
	}

	@SuppressWarnings("unchecked")
	static <T> T get(DataFetchingEnvironment environment, Supplier<T> asked) {
		Map<Place, Object> known = environment.getGraphQlContext()
			.computeIfAbsent(OncePerField.class, (key) -> new ConcurrentHashMap<Place, Object>());
		Place place = new Place(environment.getMergedField().getFields(), environment.getFieldDefinition());
		Object found = known.computeIfAbsent(place, (key) -> {
			try {
				return asked.get();
			}
			catch (ApiError error) {
				return error;
			}
		});
		if (found instanceof ApiError error) {
			throw error;
		}
		return (T) found;
	}

	/**
	 * A field of the document, on one type.
	 *
	 * @param fields its occurrences
	 * @param definition what the schema says of it
	 */
	private record Place(List<Field> fields, GraphQLFieldDefinition definition) {
	}

}
