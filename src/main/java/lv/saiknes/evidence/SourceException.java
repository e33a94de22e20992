package lv.saiknes.evidence;

/** A source cannot be read; the message says which, where and what to do. */
public class SourceException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public SourceException(String message) {
		super(message);
	}

}
