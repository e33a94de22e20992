package lv.saiknes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import lv.saiknes.model.ContentSum;
import lv.saiknes.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of reading the seed data beside the dataset that was made of it, so that
 * of an edited folder only the edited files need be read.
 *
 * @param sum the sum over the dataset
 * @param files what is known of each file, by its path, in the order of reading
 */
record KeptReading(ContentSum sum, Map<String, KeptFile> files) {

	private static final String BEGIN = "reading 1";

	private static final String END = "end ";

	KeptReading {
		files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
	}

	/** As bytes, with a hash over them. */
	byte[] bytes() {
		StringBuilder text = new StringBuilder(BEGIN).append('\n')
			.append(this.sum.records())
			.append(' ')
			.append(this.sum.rest())
			.append('\n');
		this.files.forEach((path, file) -> text.append(file.sha256())
			.append(' ')
			.append(file.facts())
			.append(' ')
			.append(file.stamp())
			.append(' ')
			.append(path)
			.append('\n'));
		String hash = Sha256.hex(text.toString());
		text.append(END).append(hash).append('\n');
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
			out.write(text.toString().getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** What {@link #bytes} made; empty where it is not whole. */
	static Optional<KeptReading> of(byte[] bytes) {
		try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
			String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			int end = text.lastIndexOf(END);
			List<String> lines = text.lines().toList();
			if (end < 0 || !lines.getFirst().equals(BEGIN)
					|| !text.substring(end).equals(END + Sha256.hex(text.substring(0, end)) + "\n")) {
				return Optional.empty();
			}
			String[] sum = lines.get(1).split(" ");
			Map<String, KeptFile> files = new LinkedHashMap<>();
			lines.subList(2, lines.size() - 1).forEach((line) -> {
				String[] parts = line.split(" ", 4);
				files.put(parts[3], new KeptFile(parts[0], parts[1], parts[2]));
			});
			return Optional.of(new KeptReading(new ContentSum(new BigInteger(sum[0]), sum[1]), files));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/**
	 * What is known of a file.
	 *
	 * @param sha256 hash of its text
	 * @param facts what {@link lv.saiknes.seed.SeedReading#facts()} says of it,
	 * {@link #NOTHING} where it says nothing
	 * @param stamp what {@link FileStamp} said of it, {@link #NOTHING} where it has to be
	 * read to know whether it is the same
	 */
	record KeptFile(String sha256, String facts, String stamp) {

		static final String NOTHING = "-";

		KeptFile(String sha256, @Nullable String facts, Optional<String> stamp) {
			this(sha256, (facts != null) ? facts : NOTHING, stamp.orElse(NOTHING));
		}

	}

}
