package lv.saiknes.partners;

import org.jspecify.annotations.Nullable;

/**
 * A question that cannot be answered as asked; its message is for the person who asked.
 */
public class QuestionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String argument;

	private final boolean unknownId;

	private final @Nullable String nearest;

	QuestionException(String argument, String message, boolean unknownId, @Nullable String nearest) {
		super(message);
		this.argument = argument;
		this.unknownId = unknownId;
		this.nearest = nearest;
	}

	static void check(boolean holds, String argument, String message) {
		if (!holds) {
			throw new QuestionException(argument, message, false, null);
		}
	}

	/** The argument that is wrong. */
	public String argument() {
		return this.argument;
	}

	/** Whether it names something that is not there. */
	public boolean isUnknownId() {
		return this.unknownId;
	}

	/** The nearest value that would do, where there is one. */
	public @Nullable String nearest() {
		return this.nearest;
	}

}
