package lv.saiknes.spreadsheet;

/** A mapping or its table cannot be used; the message says all that is wrong with it. */
public class MappingException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public MappingException(String message) {
		super(message);
	}

}
