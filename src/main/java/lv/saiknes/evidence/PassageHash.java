package lv.saiknes.evidence;

import java.util.List;
import java.util.regex.Pattern;

import lv.saiknes.model.Sha256;

/**
 * The hash of a passage: SHA-256, in lower-case hex, of its lines joined by a space, each
 * run of Unicode white space made one space, ends trimmed, in UTF-8.
 */
public final class PassageHash {

	private static final Pattern WHITE_SPACE = Pattern.compile("(?U)\\s+");

	private PassageHash() {
	}

	/** The hash of these lines. */
	public static String of(List<String> lines) {
		return Sha256.hex(normalise(lines));
	}

	/** The lines as one line of text. */
	static String normalise(List<String> lines) {
		return WHITE_SPACE.matcher(String.join(" ", lines)).replaceAll(" ").strip();
	}

}
