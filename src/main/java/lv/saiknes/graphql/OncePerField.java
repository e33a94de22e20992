package lv.saiknes.graphql;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import graphql.GraphQLContext;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import lv.saiknes.graphql.Plans.Plan;

/**
 * Works out once per request what a field of the document asks for, though the field is
 * answered for many rows; not at all where the request's plan knows it. A mistake found
 * thereby is told for each row without a second look.
 */
final class OncePerField {

	private OncePerField() {
	}

	@SuppressWarnings("unchecked")
	static <T> T get(DataFetchingEnvironment environment, Supplier<T> asked) {
		Place place = new Place(environment.getMergedField().getFields(), environment.getFieldDefinition());
		Plan plan = environment.getGraphQlContext().get(Plan.class);
		Object planned = (plan != null) ? plan.fields().get(place) : null;
		if (planned != null) {
			return (T) planned;
		}
		Object found = worked(environment.getGraphQlContext()).computeIfAbsent(place, (key) -> {
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

	/** What was worked out for this request. */
	static Map<Place, Object> worked(GraphQLContext request) {
		return request.computeIfAbsent(OncePerField.class, (key) -> new ConcurrentHashMap<Place, Object>());
	}

	/**
	 * A field of the document, on one type.
	 *
	 * @param fields its occurrences
	 * @param definition what the schema says of it
	 */
	record Place(List<Field> fields, GraphQLFieldDefinition definition) {
	}

}
