package lv.saiknes.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import lv.saiknes.model.Sha256;

/**
 * Tells whether what is stored is still what is to be stored: the first 64 bits of a
 * SHA-256 over the values, the properties of a map in the order of their names. For one
 * thread.
 */
final class ContentHash {

	private final MessageDigest digest = Sha256.digest();

	private final ByteBuffer eight = ByteBuffer.allocate(Long.BYTES);

	/** The hash of a string, number or truth, or of a list or map of such. */
	long of(Object value) {
		add(value);
		return ByteBuffer.wrap(this.digest.digest()).getLong();
	}

	private void add(Object value) {
		switch (value) {
			case String text -> {
				byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
				begin('s', bytes.length);
				this.digest.update(bytes);
			}
			case Integer number -> begin('n', number);
			case Long number -> begin('n', number);
			case Double number -> begin('d', Double.doubleToLongBits(number));
			case Boolean truth -> begin('b', truth ? 1 : 0);
			case List<?> list -> {
				begin('l', list.size());
				list.forEach(this::add);
			}
			case Map<?, ?> map -> {
				begin('m', map.size());
				new TreeMap<>(map).forEach((name, one) -> {
					add(name);
					add(one);
				});
			}
			default -> throw new IllegalArgumentException("nothing of " + value.getClass() + " is stored");
		}
	}

	private void begin(char what, long number) {
		this.digest.update((byte) what);
		this.digest.update(this.eight.putLong(0, number).array());
	}

}
