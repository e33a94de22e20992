package lv.saiknes.model;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * A sum over all that a dataset holds, from which its version follows: the SHA-256 of
 * each passage, node and relation added up, and one over the rest. Of a dataset in which
 * one record is another, it follows from the two records alone.
 *
 * @param records the sum over passages, nodes and relations, less than 2^256
 * @param rest hash of date, sources and manifest
 */
public record ContentSum(BigInteger records, String rest) {

	private static final int VERSION_LENGTH = 16;

	private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

	/** The sum over these records. */
	public static ContentSum of(String date, List<Source> sources, Manifest manifest, Collection<Citation> citations,
			Collection<Entity> entities, Collection<Relation> relations) {
		Hash hash = new Hash();
		BigInteger sum = BigInteger.ZERO;
		for (Collection<? extends Record> records : List.of(citations, entities, relations)) {
			for (Record one : records) {
				sum = sum.add(hash.of(one));
			}
		}
		RecordBytes rest = new RecordBytes();
		rest.add(date);
		rest.add(sources);
		rest.add(manifest);
		return new ContentSum(sum.mod(MODULUS), HexFormat.of().formatHex(hash.of(rest)));
	}

	/** The sum where this node, relation or passage has taken the place of another. */
	public <T extends Record> ContentSum with(T fresh, T instead) {
		Hash hash = new Hash();
		return new ContentSum(this.records.subtract(hash.of(instead)).add(hash.of(fresh)).mod(MODULUS), this.rest);
	}

	/** What names the dataset that has this sum. */
	public String version() {
		byte[] all = (this.records.toString(Character.MAX_RADIX) + ' ' + this.rest).getBytes(StandardCharsets.US_ASCII);
		return HexFormat.of().formatHex(Sha256.digest().digest(all)).substring(0, VERSION_LENGTH);
	}

	/** Of one record after another. */
	private static final class Hash {

		private final RecordBytes bytes = new RecordBytes();

		private final MessageDigest digest = Sha256.digest();

		BigInteger of(Record one) {
			this.bytes.clear();
			this.bytes.add(one.getClass().getSimpleName());
			this.bytes.add(one);
			return new BigInteger(1, of(this.bytes));
		}

		byte[] of(RecordBytes some) {
			this.digest.update(some.bytes(), 0, some.length());
			return this.digest.digest();
		}

	}

}
