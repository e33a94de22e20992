package lv.saiknes.store;

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

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Tells this very program, its ontology, words and libraries included, from any other.
 * What one has made of the same facts may be otherwise made by another: which part of a
 * program matters to that, nobody has to think of.
 */
public final class ProgramHash {

	/** Of libraries their manifests, which name their versions. */
	private static final List<String> PARTS = List.of("classpath*:lv/saiknes/**/*.class",
			"classpath*:graph-schema/*.yaml", "classpath*:graph-schema/migrations/*.cypher",
			"classpath*:words/*.properties", "classpath*:META-INF/MANIFEST.MF");

	private ProgramHash() {
	}

	/**
	 * The hash; worked out once.
	 * @throws UncheckedIOException when the program's own files cannot be read
	 */
	public static String get() {
		return Holder.HASH;
	}

	private static String read() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (String pattern : PARTS) {
				Resource[] parts = new PathMatchingResourcePatternResolver().getResources(pattern);
				Arrays.sort(parts, Comparator.comparing(Resource::getDescription));
				for (Resource part : parts) {
					try (InputStream in = part.getInputStream()) {
						byte[] bytes = in.readAllBytes();
						digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
						digest.update(bytes);
					}
				}
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("the program's own files cannot be read", ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	private static final class Holder {

		static final String HASH = read();

	}

}
