package lv.saiknes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import lv.saiknes.seed.SeedFile;
import lv.saiknes.store.ProgramHash;

/**
 * Tells whether a dataset was made from these very seed files by this very program, so
 * that a later start need not read them again to know that it would make the same.
 */
final class Fingerprint {

	private Fingerprint() {
	}

	/**
	 * The fingerprint of files and program.
	 * @throws java.io.UncheckedIOException when the program's own files cannot be read
	 */
	static String of(List<SeedFile> files) {
		MessageDigest digest = sha256();
		for (SeedFile file : files) {
			add(digest, file.path().getBytes(StandardCharsets.UTF_8));
			add(digest, file.content().getBytes(StandardCharsets.UTF_8));
			add(digest, String.valueOf(file.fault()).getBytes(StandardCharsets.UTF_8));
		}
		add(digest, ProgramHash.get().getBytes(StandardCharsets.US_ASCII));
		return HexFormat.of().formatHex(digest.digest());
	}

	private static void add(MessageDigest digest, byte[] bytes) {
		digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
		digest.update(bytes);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
