package lv.saiknes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import lv.saiknes.seed.SeedFile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Tells whether a dataset was made from these very seed files by this very program, so
 * that a later start need not read them again to know that it would make the same.
 */
final class Fingerprint {

	private static final List<String> PROGRAM = List.of("classpath*:lv/saiknes/**/*.class",
			"classpath*:graph-schema/*.yaml", "classpath*:graph-schema/migrations/*.cypher",
			"classpath*:words/*.properties");

	private Fingerprint() {
	}

	/**
	 * The fingerprint of files and program.
	 * @throws UncheckedIOException when the program's own files cannot be read
	 */
	static String of(List<SeedFile> files) {
		MessageDigest digest = sha256();
		for (SeedFile file : files) {
			add(digest, file.path().getBytes(StandardCharsets.UTF_8));
			add(digest, file.content().getBytes(StandardCharsets.UTF_8));
			add(digest, String.valueOf(file.fault()).getBytes(StandardCharsets.UTF_8));
		}
		try {
			for (String pattern : PROGRAM) {
				Resource[] parts = new PathMatchingResourcePatternResolver().getResources(pattern);
				Arrays.sort(parts, Comparator.comparing(Resource::getDescription));
				for (Resource part : parts) {
					try (InputStream in = part.getInputStream()) {
						add(digest, in.readAllBytes());
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the program's own files cannot be read", ex);
		}
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
