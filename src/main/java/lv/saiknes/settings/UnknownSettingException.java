package lv.saiknes.settings;

/** Something was set that the program does not know. */
public class UnknownSettingException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnknownSettingException(String message) {
		super(message);
	}

}
