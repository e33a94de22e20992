package lv.saiknes.source;

/** A document that cannot become a source as it is; its message says how to mend that. */
public final class DocumentException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** What is wrong, where, and how to mend it. */
	public DocumentException(String message) {
		super(message);
	}

}
