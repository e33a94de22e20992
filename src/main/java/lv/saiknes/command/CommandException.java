package lv.saiknes.command;

/** A command cannot do what was asked; the message says why and what to do. */
class CommandException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	CommandException(String message) {
		super(message);
	}

	/** What the work itself refuses, in its words. */
	CommandException(RuntimeException refusal) {
		super(refusal.getMessage(), refusal);
	}

}
