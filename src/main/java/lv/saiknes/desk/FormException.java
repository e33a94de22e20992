package lv.saiknes.desk;

/** A form that cannot be read as a fact; the message is the code of what is missing. */
public final class FormException extends RuntimeException {

	private final String field;

	FormException(String field, String message) {
		super(message);
		this.field = field;
	}

	/** Name of the field that is to be filled in otherwise. */
	public String field() {
		return this.field;
	}

}
