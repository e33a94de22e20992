package lv.saiknes.graphql;

import java.util.LinkedHashMap;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be answered as asked; its text is for the person who asked, and
 * its message is the English one.
 */
public class ApiError extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Text text;

	private final transient Code code;

	private final @Nullable String argument;

	private final @Nullable String nearest;

	/**
	 * An error.
	 * @param argument the argument at fault, {@code query} where it is the document; null
	 * where none is
	 * @param nearest the value or name that was probably meant; null where none is near
	 */
	public ApiError(Code code, Text text, @Nullable String argument, @Nullable String nearest) {
		super(text.en());
		this.text = text;
		this.code = code;
		this.argument = argument;
		this.nearest = nearest;
	}

	/** An argument that cannot be used, without another one that was meant. */
	public static ApiError badArgument(String argument, Text text) {
		return new ApiError(Code.BAD_ARGUMENT, text, argument, null);
	}

	static ApiError badDate(String argument, String value) {
		return badArgument(argument, Words.text("refusal.date", value));
	}

	/** What is said to the asker. */
	Text text() {
		return this.text;
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

	/** A text for the builder of errors, to which a message is a format. */
	static String format(Text text, Language language) {
		return text.in(language).replace("%", "%%");
	}

	/** As an error of the whole request. */
	GraphQLError toError(Language language) {
		return GraphqlErrorBuilder.newError()
			.errorType(this.code)
			.message(format(this.text, language))
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

		/** The database cannot be reached. */
		UNAVAILABLE,

		/** A fault of the program; the log has more under the id in the message. */
		INTERNAL

	}

}
