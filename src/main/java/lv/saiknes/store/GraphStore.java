package lv.saiknes.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.PassageReader;
import lv.saiknes.query.Rows;
import lv.saiknes.query.Statements;
import lv.saiknes.query.StoreException;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The Neo4j database that holds the dataset. Everything in it is made from the seed data
 * and can be made again.
 */
@Component
public class GraphStore {

	private static final int BATCH = 1000;

	/** How long one instance waits for another that is loading, and alive. */
	private static final Duration PATIENCE = Duration.ofMinutes(30);

	private final Neo4jClient client;

	private final TransactionTemplate transaction;

	private final Rows rows;

	private final Statements statements;

	private final PassageReader passages;

	private final AppliedMigrations migrations;

	private volatile boolean loading;

	GraphStore(Statements statements, PassageReader passages, @Lazy AppliedMigrations migrations,
			@Lazy Neo4jClient client, @Lazy PlatformTransactionManager transactions, Ontology ontology) {
		this.statements = statements;
		this.passages = passages;
		this.migrations = migrations;
		this.client = client;
		this.transaction = new TransactionTemplate(transactions);
		this.rows = new Rows(ontology);
	}

	/**
	 * Brings constraints and indexes up to date.
	 * @return how many migrations were applied
	 * @throws StoreException when the database holds something else, or its migrations do
	 * not fit this program
	 */
	public int migrate() {
		refuseForeignDatabase();
		return new Migrations(this.client, this.migrations, Migrations.bundled()).apply();
	}

	/** Version of the dataset that is loaded, if one is. */
	public Optional<String> findVersion() {
		return this.statements.read("MATCH (d:SaiknesDataset) RETURN d.version AS version", Map.of())
			.stream()
			.findFirst()
			.map((record) -> record.get("version").asString());
	}

	/** Whether the loaded dataset is known to be made from what has this fingerprint. */
	public boolean isMadeFrom(String fingerprint) {
		return !this.statements
			.read("MATCH (d:SaiknesDataset) WHERE d.madeFrom = $fingerprint RETURN 1 AS one",
					Map.of("fingerprint", fingerprint))
			.isEmpty();
	}

	/** Remembers from what the dataset of this version was made, if it is still there. */
	public void setMadeFrom(String version, String fingerprint) {
		this.client.query("MATCH (d:SaiknesDataset {version: $version}) SET d.madeFrom = $fingerprint")
			.bindAll(Map.of("version", version, "fingerprint", fingerprint))
			.run();
	}

	/**
	 * Puts this dataset in the place of the one that is loaded, in one transaction: on
	 * any failure the store stays as it was. Only nodes of Saiknes are touched.
	 * @param progress told in plain words what is being done
	 * @return whether anything was loaded; false when this very dataset is there already
	 */
	public boolean load(Dataset dataset, Consumer<String> progress) {
		if (findVersion().filter(dataset.version()::equals).isPresent()) {
			return false;
		}
		this.loading = true;
		// Instances that start together on an empty database would get into each other's
		// way.
		MigrationLock lock = MigrationLock.take(this.client, PATIENCE);
		try {
			if (findVersion().filter(dataset.version()::equals).isPresent()) {
				return false;
			}
			replace(dataset, progress);
		}
		finally {
			lock.giveBack();
			this.loading = false;
		}
		return true;
	}

	/** Whether this program is loading a dataset just now. */
	public boolean isLoading() {
		return this.loading;
	}

	private void replace(Dataset dataset, Consumer<String> progress) {
		this.transaction.executeWithoutResult((status) -> {
			this.client.query("MATCH (n:Saiknes) DETACH DELETE n").run();
			batched("nodes", this.rows.ofEntities(dataset), progress, """
					UNWIND $rows AS row
					CREATE (n:Saiknes:Entity)
					SET n:$(row.labels), n = row.properties
					""");
			batched("sources", this.rows.ofSources(dataset), progress, """
					UNWIND $rows AS row
					CREATE (n:Saiknes:Source)
					SET n = row
					""");
			batched("citations", this.rows.ofCitations(dataset), progress, """
					UNWIND $rows AS row
					MATCH (s:Source {id: row.source})
					CREATE (n:Saiknes:Citation)-[:FROM_SOURCE]->(s)
					SET n = row
					""");
			batched("claims", this.rows.ofClaims(dataset), progress, """
					UNWIND $rows AS row
					MATCH (e:Entity {id: row.entity})
					CREATE (e)-[:HAS_CLAIM]->(n:Saiknes:Claim)
					SET n = row.properties
					""");
			batched("relations", this.rows.ofRelations(dataset), progress, """
					UNWIND $rows AS row
					MATCH (a:Entity {id: row.from})
					MATCH (b:Entity {id: row.to})
					CREATE (a)-[r:$(row.kind)]->(b)
					SET r = row.properties
					""");
			this.client.query("""
					CREATE (:Saiknes:SaiknesDataset
					  {version: $version, date: $date, licence: $licence, manifest: $manifest})
					""")
				.bindAll(Map.of("version", dataset.version(), "date", dataset.date(), "licence", Dataset.LICENCE,
						"manifest", Rows.ofManifest(dataset.manifest())))
				.run();
		});
	}

	/**
	 * The whole dataset as it stands in the database, in the order of {@link Dataset}.
	 * @throws StoreException when none is loaded
	 */
	public Dataset getDataset() {
		Map<String, Object> marker = this.client
			.query("MATCH (d:SaiknesDataset) RETURN d.version AS version, d.date AS date, d.manifest AS manifest")
			.fetch()
			.one()
			.orElseThrow(() -> new StoreException("No dataset is loaded. Run the command `load`."));
		return new Dataset(Objects.requireNonNull((String) marker.get("version"), "version"),
				Objects.requireNonNull((String) marker.get("date"), "date"), this.passages.listSources(),
				all("MATCH (c:Citation) RETURN properties(c) AS row ORDER BY c.id").map(this.rows::citation).toList(),
				all("""
						MATCH (e:Entity)
						OPTIONAL MATCH (e)-[:HAS_CLAIM]->(c:Claim)
						WITH e, c ORDER BY e.id, c.position
						WITH e, collect(properties(c)) AS claims
						RETURN {labels: labels(e), properties: properties(e), claims: claims} AS row
						ORDER BY e.id
						""").map(this.rows::entity).toList(), all("""
						MATCH (a:Entity)-[r]->(b:Entity)
						RETURN {kind: type(r), from: a.id, to: b.id, properties: properties(r)} AS row
						ORDER BY r.id
						""").map(this.rows::relation).toList(),
				Rows.manifest(Objects.requireNonNull((String) marker.get("manifest"), "manifest")));
	}

	@SuppressWarnings("unchecked")
	private Stream<Map<String, Object>> all(String cypher) {
		return this.client.query(cypher)
			.fetch()
			.all()
			.stream()
			.map((record) -> (Map<String, Object>) record.get("row"));
	}

	private void batched(String what, List<Map<String, Object>> rows, Consumer<String> progress, String cypher) {
		for (int from = 0; from < rows.size(); from += BATCH) {
			int to = Math.min(rows.size(), from + BATCH);
			progress.accept(what + " " + to + " of " + rows.size());
			this.client.query(cypher).bind(rows.subList(from, to)).to("rows").run();
		}
	}

	private void refuseForeignDatabase() {
		boolean foreign = this.client
			.query("""
					RETURN EXISTS { MATCH (n) WHERE NOT n:SaiknesLock } AND NOT EXISTS { MATCH (:SaiknesMigration) } AS foreign
					""")
			.fetchAs(Boolean.class)
			.one()
			.orElseThrow();
		if (foreign) {
			throw new StoreException("The database already holds data that is not of Saiknes, so it is left untouched."
					+ " Point spring.neo4j.uri at an empty database, or leave it unset to use the embedded one.");
		}
	}

}
