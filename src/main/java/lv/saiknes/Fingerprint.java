package lv.saiknes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.model.Sha256;
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
	 * @param files the hashes of the texts of the files, by their paths, in the order in
	 * which they are read
	 * @throws java.io.UncheckedIOException when the program's own files cannot be read
	 */
	static String of(Map<String, String> files) {
		MessageDigest digest = Sha256.digest();
		files.forEach((path, hash) -> {
			add(digest, path.getBytes(StandardCharsets.UTF_8));
			add(digest, hash.getBytes(StandardCharsets.US_ASCII));
		});
		add(digest, ProgramHash.get().getBytes(StandardCharsets.US_ASCII));
		return HexFormat.of().formatHex(digest.digest());
	}

	/** The fingerprint of files that are at hand, and of the program. */
	static String of(List<SeedFile> files) {
		Map<String, String> hashes = new LinkedHashMap<>();
		files.forEach((file) -> hashes.put(file.path(), Sha256.hex(file.content())));
		return of(hashes);
	}

	private static void add(MessageDigest digest, byte[] bytes) {
		digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
		digest.update(bytes);
	}

}
