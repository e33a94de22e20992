package lv.saiknes.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

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
		return sha256(normalise(lines));
	}

	/** The lines as one line of text. */
	static String normalise(List<String> lines) {
		return WHITE_SPACE.matcher(String.join(" ", lines)).replaceAll(" ").strip();
	}

	/** SHA-256 of a text in UTF-8, in lower-case hex. */
	public static String sha256(String text) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java platform has SHA-256", ex);
		}
	}

}
