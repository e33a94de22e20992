package lv.saiknes.store;

import java.util.function.BiPredicate;

import lv.saiknes.model.RecordBytes;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether records are still the same without making what is stored of them: the
 * first 64 bits of a Murmur3 hash over the bytes of what is added. For one thread.
 */
final class RecordHash {

	private static final int SEED = 46;

	private final RecordBytes bytes;

	/** Over all components. */
	RecordHash() {
		this.bytes = new RecordBytes();
	}

	/**
	 * Over some components.
	 * @param wanted tells by record and name of the component which
	 */
	RecordHash(BiPredicate<Class<?>, String> wanted) {
		this.bytes = new RecordBytes(wanted);
	}

	/** Adds a text, number, truth or record, or a list or map of such. */
	void add(@Nullable Object value) {
		this.bytes.add(value);
	}

	/** The hash of all that was added since the last one. */
	long end() {
		long hash = StringHelper.murmurhash3_x64_128(this.bytes.bytes(), 0, this.bytes.length(), SEED)[0];
		this.bytes.clear();
		return hash;
	}

}
