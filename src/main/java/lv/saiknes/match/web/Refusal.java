package lv.saiknes.match.web;

import lv.saiknes.model.Text;

/** A request that cannot be answered as asked; its text is for the person who asked. */
final class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String argument;

	private final transient Text text;

	Refusal(String argument, Text text) {
		super(text.en());
		this.argument = argument;
		this.text = text;
	}

	String argument() {
		return this.argument;
	}

	Text text() {
		return this.text;
	}

}
