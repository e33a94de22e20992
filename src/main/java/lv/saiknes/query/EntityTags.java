package lv.saiknes.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import lv.saiknes.model.Sha256;
import org.neo4j.driver.exceptions.Neo4jException;
import org.springframework.stereotype.Component;

/**
 * Makes the ETags of answers, by which a browser or program that has one already is told
 * so. An answer depends on the version of the dataset, on the {@link Edition} and on what
 * is asked.
 */
@Component
public class EntityTags {

	private static final int LETTERS = 32;

	private final Statements statements;

	private final Edition edition;

	EntityTags(Statements statements, Edition edition) {
		this.statements = statements;
		this.edition = edition;
	}

	/**
	 * The tag, a weak one since answers are compressed on the way; absent where no
	 * dataset is at hand, so that the answer itself tells.
	 * @param asked all that the answer depends on beside the data
	 */
	public Optional<String> find(List<?> asked) {
		try {
			return findVersion().map((version) -> of(version, asked));
		}
		catch (StoreException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The tag of an answer about this version.
	 * @param asked all that the answer depends on beside the data
	 */
	public String of(String version, List<?> asked) {
		MessageDigest digest = Sha256.digest();
		digest.update((this.edition.hash() + "\n").getBytes(StandardCharsets.UTF_8));
		asked.forEach((part) -> {
			byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
			digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
			digest.update(bytes);
		});
		return "W/\"" + version + "-" + HexFormat.of().formatHex(digest.digest()).substring(0, LETTERS) + "\"";
	}

	/**
	 * The version of the dataset that answers are given of; absent where none is at hand.
	 * @throws StoreException when the database cannot be reached
	 */
	public Optional<String> findVersion() {
		try {
			return this.statements.findVersion();
		}
		catch (Neo4jException | StoreException ex) {
			if (Outage.isIn(ex)) {
				throw new StoreException("The database cannot be reached.", ex);
			}
			return Optional.empty();
		}
	}

}
