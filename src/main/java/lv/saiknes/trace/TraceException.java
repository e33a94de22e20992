package lv.saiknes.trace;

/** A question that cannot be answered as it was put. The message says how to put it. */
public class TraceException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String argument;

	private final boolean unknownId;

	TraceException(String argument, boolean unknownId, String message) {
		super(message);
		this.argument = argument;
		this.unknownId = unknownId;
	}

	/** The argument that is wrong. */
	public String argument() {
		return this.argument;
	}

	/** Whether it names a node that does not exist. */
	public boolean isUnknownId() {
		return this.unknownId;
	}

}
