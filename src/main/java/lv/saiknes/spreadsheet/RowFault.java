package lv.saiknes.spreadsheet;

/** Something in a row for which it is refused. */
final class RowFault extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	RowFault(String code, String message) {
		super(message, null, false, false);
		this.code = code;
	}

	String code() {
		return this.code;
	}

	String text() {
		return String.valueOf(getMessage());
	}

}
