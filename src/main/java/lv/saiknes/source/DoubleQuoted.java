package lv.saiknes.source;

/** A text as YAML has it between quotation marks. */
final class DoubleQuoted {

	private DoubleQuoted() {
	}

	static String of(String text) {
		return "\"" + text.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

}
