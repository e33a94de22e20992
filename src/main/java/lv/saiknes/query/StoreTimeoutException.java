package lv.saiknes.query;

import org.jspecify.annotations.Nullable;

/** An answer was not there in the time that a request has. */
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
		return Causes.of(failure).stream().anyMatch(StoreTimeoutException.class::isInstance);
	}

}
