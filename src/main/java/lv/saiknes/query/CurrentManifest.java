package lv.saiknes.query;

import java.util.Map;
import java.util.Objects;

import lv.saiknes.model.Manifest;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/**
 * What the house says of the dataset that is loaded now. It stands in the database beside
 * the data, which another instance may have loaded from other files; it is read again
 * when the version has changed. Safe to share between threads.
 */
@Component
public class CurrentManifest {

	private final Statements statements;

	private volatile @Nullable Versioned known;

	CurrentManifest(Statements statements) {
		this.statements = statements;
	}

	/**
	 * The manifest; costs one statement.
	 * @throws StoreException when no dataset is loaded
	 */
	public Manifest get() {
		Versioned before = this.known;
		Record record = this.statements.read("""
				MATCH (d:SaiknesDataset)
				RETURN d.version AS version, CASE WHEN d.version = $known THEN null ELSE d.manifest END AS manifest
				""", Map.of("known", (before != null) ? before.version() : ""))
			.stream()
			.findFirst()
			.orElseThrow(StoreException::nothingLoaded);
		if (record.get("manifest").isNull()) {
			return Objects.requireNonNull(before).manifest();
		}
		Versioned read = new Versioned(record.get("version").asString(),
				Rows.manifest(record.get("manifest").asString()));
		this.known = read;
		return read.manifest();
	}

	private record Versioned(String version, Manifest manifest) {
	}

}
