package lv.saiknes.query;

/** The database did not answer in the time that a request has. */
public class StoreTimeoutException extends StoreException {

	private static final long serialVersionUID = 1L;

	StoreTimeoutException(String message) {
		super(message);
	}

	public StoreTimeoutException(String message, Throwable cause) {
		super(message, cause);
	}

}
