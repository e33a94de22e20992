package lv.saiknes.graphql;

import java.util.Objects;

import graphql.schema.DataFetchingEnvironment;
import lv.saiknes.model.Period;
import lv.saiknes.query.DatasetReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dates that arguments give. */
@Component
public class Dates {

	private final DatasetReader datasetReader;

	Dates(DatasetReader datasetReader) {
		this.datasetReader = datasetReader;
	}

	/** The date that the field is asked about; the dataset's where it gives none. */
	public String asOf(DataFetchingEnvironment environment) {
		String given = check(environment.getArgument("asOf"), "asOf");
		return (given != null) ? given : Objects.requireNonNull(environment.getGraphQlContext()
			.<String>computeIfAbsent(Dates.class, (key) -> this.datasetReader.getDate()));
	}

	/**
	 * The date itself, if there is one.
	 * @throws ApiError when it is not in the calendar
	 */
	public static @Nullable String check(@Nullable String date, String argument) {
		if (date != null && !Period.isDate(date)) {
			throw ApiError.badDate(argument, date);
		}
		return date;
	}

}
