package lv.saiknes.trace;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A question that cannot be answered as it was put. The message says how to put it. */
public class TraceException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String argument;

	private final @Nullable String unknownId;

	/**
	 * A question with this argument wrong.
	 * @param unknownId the id in it that no node has, null where that is not what is
	 * wrong
	 * @param message what is wrong and how to put it right, without a full stop
	 */
	public TraceException(String argument, @Nullable String unknownId, String message) {
		super(message);
		this.argument = argument;
		this.unknownId = unknownId;
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
