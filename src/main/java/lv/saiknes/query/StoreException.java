package lv.saiknes.query;

/** The store cannot be used; the message says why and what to do. */
public class StoreException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public StoreException(String message) {
		super(message);
	}

	public StoreException(String message, Throwable cause) {
		super(message, cause);
	}

	/** That nothing can be told, since no dataset is loaded. */
	public static StoreException nothingLoaded() {
		return new StoreException("No dataset is loaded. Run the command `load`.");
	}

}
