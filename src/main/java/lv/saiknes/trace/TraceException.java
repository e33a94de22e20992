package lv.saiknes.trace;

import java.util.Optional;

import lv.saiknes.model.Text;
import org.jspecify.annotations.Nullable;

/** A question that cannot be answered as it was put. The text says how to put it. */
public class TraceException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Text text;

	private final String argument;

	private final @Nullable String unknownId;

	/**
	 * A question with this argument wrong.
	 * @param unknownId the id in it that no node has, null where that is not what is
	 * wrong
	 * @param text what is wrong and how to put it right
	 */
	public TraceException(String argument, @Nullable String unknownId, Text text) {
		super(text.en());
		this.text = text;
		this.argument = argument;
		this.unknownId = unknownId;
	}

	/** What is said to the asker; the message is the English of it. */
	public Text text() {
		return this.text;
	}

	/** The argument that is wrong. */
	public String argument() {
		return this.argument;
	}

	/** The id in it that no node has, where that is what is wrong. */
	public Optional<String> unknownId() {
		return Optional.ofNullable(this.unknownId);
	}

}
