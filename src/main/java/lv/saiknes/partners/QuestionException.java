package lv.saiknes.partners;

import java.util.function.Supplier;

import lv.saiknes.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A question that cannot be answered as asked; its text is for the person who asked.
 */
public class QuestionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Text text;

	private final String argument;

	private final boolean unknownId;

	private final @Nullable String nearest;

	QuestionException(String argument, Text text, boolean unknownId, @Nullable String nearest) {
		super(text.en());
		this.text = text;
		this.argument = argument;
		this.unknownId = unknownId;
		this.nearest = nearest;
	}

	static void check(boolean holds, String argument, Supplier<Text> text) {
		if (!holds) {
			throw new QuestionException(argument, text.get(), false, null);
		}
	}

	/** What is said to the asker; the message is the English of it. */
	public Text text() {
		return this.text;
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
