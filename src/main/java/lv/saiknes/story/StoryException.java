package lv.saiknes.story;

/** A story's file is absent or wrong; the message says where and how to mend it. */
public class StoryException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public StoryException(String message) {
		super(message);
	}

}
