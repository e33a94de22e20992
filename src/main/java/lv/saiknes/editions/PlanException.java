package lv.saiknes.editions;

import java.util.Optional;

import lv.saiknes.model.Text;

/** Plans that cannot be compared. */
public final class PlanException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String argument;

	private final transient Text text;

	private final boolean unknown;

	private final String id;

	PlanException(String argument, String id, boolean unknown, Text text) {
		super(text.en());
		this.argument = argument;
		this.id = id;
		this.unknown = unknown;
		this.text = text;
	}

	/** Which of the two is wrong: {@code from} or {@code to}. */
	public String argument() {
		return this.argument;
	}

	/** What is wrong. */
	public Text text() {
		return this.text;
	}

	/** The id, where there is nothing that has it. */
	public Optional<String> unknownId() {
		return this.unknown ? Optional.of(this.id) : Optional.empty();
	}

}
