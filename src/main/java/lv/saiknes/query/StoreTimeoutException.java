package lv.saiknes.query;

import org.jspecify.annotations.Nullable;

/** The database did not answer in the time that a request has. */
public class StoreTimeoutException extends StoreException {

	private static final long serialVersionUID = 1L;

	public StoreTimeoutException(String message) {
		super(message);
	}

	public StoreTimeoutException(String message, Throwable cause) {
		super(message, cause);
	}

	/** Whether something failed for want of time. */
	public static boolean isIn(@Nullable Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof StoreTimeoutException) {
				return true;
			}
		}
		return false;
	}

}
