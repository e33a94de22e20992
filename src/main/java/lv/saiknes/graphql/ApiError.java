package lv.saiknes.graphql;

import java.util.LinkedHashMap;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be answered as asked; its message is for the person who asked.
 */
public class ApiError extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Code code;

	private final @Nullable String argument;

	private final @Nullable String nearest;

	public ApiError(Code code, String message, @Nullable String argument, @Nullable String nearest) {
		super(message);
		this.code = code;
		this.argument = argument;
		this.nearest = nearest;
	}

	public static ApiError badArgument(String argument, String message) {
		return new ApiError(Code.BAD_ARGUMENT, message, argument, null);
	}

	static ApiError badDate(String argument, String value) {
		return badArgument(argument, "`" + value + "` is not a date; write 2004, 2004-06 or 2004-06-17.");
	}

	Code code() {
		return this.code;
	}

	Map<String, Object> extensions() {
		Map<String, Object> extensions = new LinkedHashMap<>();
		extensions.put("code", this.code.name());
		if (this.argument != null) {
			extensions.put("argument", this.argument);
		}
		if (this.nearest != null) {
			extensions.put("nearest", this.nearest);
		}
		return extensions;
	}

	/** As an error of the whole request. */
	GraphQLError toError() {
		return GraphqlErrorBuilder.newError()
			.errorType(this.code)
			.message(String.valueOf(getMessage()).replace("%", "%%"))
			.extensions(extensions())
			.build();
	}

	/** The classes of errors. */
	public enum Code implements ErrorClassification {

		/** An argument has a value that cannot be used, or the query itself is faulty. */
		BAD_ARGUMENT,

		/** An id that no node has. */
		UNKNOWN_ID,

		/** More than one request may ask for. */
		TOO_EXPENSIVE,

		/** The database did not answer in time. */
		TIMED_OUT,

		/** A fault of the program; the log has more under the id in the message. */
		INTERNAL

	}

}
