package lv.saiknes.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

import lv.saiknes.model.Citations;
import lv.saiknes.model.ContentSum;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entities;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relations;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.PassageReader;
import lv.saiknes.query.Rows;
import lv.saiknes.query.Statements;
import lv.saiknes.query.StoreException;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.beans.factory.ObjectProvider;
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

	/** So much fits into one transaction of the embedded store: docs/decisions/0046. */
	static final int MOST_AT_ONCE = 20_000;

	/** So many nodes are read at once, with what hangs on them. */
	private static final int PAGE = 2000;

	/** How long one instance waits for another that is loading, and alive. */
	private static final Duration PATIENCE = Duration.ofMinutes(30);

	private final Neo4jClient client;

	private final Rows rows;

	private final Statements statements;

	private final PassageReader passages;

	private final DatasetReader datasetReader;

	private final AppliedMigrations migrations;

	private final Target target;

	private final Tries tries = new Tries(Duration.ofSeconds(2));

	private final ObjectProvider<EmbeddedNeo4j> embedded;

	private int mostAtOnce = MOST_AT_ONCE;

	private volatile boolean loading;

	GraphStore(Statements statements, PassageReader passages, DatasetReader datasetReader,
			@Lazy AppliedMigrations migrations, @Lazy Neo4jClient client, @Lazy PlatformTransactionManager transactions,
			Ontology ontology, ObjectProvider<EmbeddedNeo4j> embedded) {
		this.statements = statements;
		this.passages = passages;
		this.datasetReader = datasetReader;
		this.migrations = migrations;
		this.client = client;
		this.target = new BoltTarget(client, new TransactionTemplate(transactions));
		this.rows = new Rows(ontology);
		this.embedded = embedded;
	}

	/** For tests: from what size on a difference counts as large. */
	void setMostAtOnce(int most) {
		this.mostAtOnce = most;
	}

	/**
	 * Brings constraints and indexes up to date.
	 * @return how many migrations were applied
	 * @throws StoreException when the database holds something else, or its migrations do
	 * not fit this program
	 */
	public int migrate() {
		return this.tries.until(() -> {
			refuseForeignDatabase();
			return new Migrations(this.client, this.migrations, Migrations.bundled()).apply();
		}, this::isLost);
	}

	/** Whether trying again would be in vain. */
	private boolean isLost() {
		EmbeddedNeo4j own = this.embedded.getIfAvailable();
		return own != null && own.isDiskFull();
	}

	/** Version of the dataset that is loaded, if one is. */
	public Optional<String> findVersion() {
		return this.statements.findVersion();
	}

	/** How many nodes and relations of the dataset are loaded; none where none is. */
	public long countRecords() {
		return this.datasetReader.findSummary().map(DatasetReader.Summary::records).orElse(0L);
	}

	/** Whether the loaded dataset is known to be made from what has this fingerprint. */
	public boolean isMadeFrom(String fingerprint) {
		return !this.statements
			.read("MATCH (d:SaiknesDataset) WHERE d.madeFrom = $fingerprint RETURN 1 AS one",
					Map.of("fingerprint", fingerprint))
			.isEmpty();
	}

	/**
	 * Puts other names of some nodes and sentences about them into the dataset that is
	 * loaded, which need not be at hand. Who reads sees the old ones or the new ones, and
	 * on any failure the store stays as it was.
	 * @param from the sum over what is loaded
	 * @param described nodes with the names, summaries, addresses elsewhere and texts
	 * that they are to have, and all else as it is, but that claims at the end may be
	 * left out
	 * @param madeFrom fingerprint of what the dataset is made from with these sentences
	 * @param reading what is to be kept of reading that, by the sum over the dataset;
	 * where it fails nothing is changed
	 * @return that sum; empty where something else is loaded, another program stored it,
	 * it is not what was loaded, or something follows from a name, so that nothing was
	 * done and {@link #load} is needed
	 */
	public Optional<ContentSum> edit(ContentSum from, Collection<Entity> described, String madeFrom,
			Function<ContentSum, byte[]> reading) {
		List<ContentSum> done = new ArrayList<>();
		try {
			alone(() -> this.target
				.inTransaction(() -> EditedNodes.write(this.target, this.rows, from, described).ifPresent((now) -> {
					setMadeFrom(now.version(), madeFrom, reading.apply(now));
					done.add(now);
				})));
		}
		catch (RuntimeException ex) {
			EmbeddedNeo4j own = this.embedded.getIfAvailable();
			throw (own != null) ? own.explained(ex) : ex;
		}
		return done.stream().findFirst();
	}

	/**
	 * Does something while no other instance migrates or loads: together they would get
	 * into each other's way.
	 */
	private void alone(Runnable work) {
		this.loading = true;
		try {
			MigrationLock lock = MigrationLock.take(this.client, PATIENCE);
			try {
				work.run();
			}
			finally {
				lock.giveBack();
			}
		}
		finally {
			this.loading = false;
		}
	}

	/**
	 * Remembers from what the dataset of this version was made, if it is still there.
	 * @param reading what is to be kept of reading that, null where nothing is
	 */
	public void setMadeFrom(String version, String fingerprint, byte @Nullable [] reading) {
		Map<String, Object> made = new HashMap<>();
		made.put("madeFrom", fingerprint);
		made.put("reading", reading);
		this.client.query("MATCH (d:SaiknesDataset {version: $version}) SET d += $made")
			.bindAll(Map.of("version", version, "made", made))
			.run();
	}

	/** What this program has kept of reading that of which it made what is loaded. */
	public Optional<byte[]> findReading() {
		return this.statements
			.read("MATCH (d:SaiknesDataset) WHERE d.storedBy = $program AND d.reading IS NOT NULL"
					+ " RETURN d.reading AS reading", Map.of("program", ProgramHash.get()))
			.stream()
			.map((row) -> row.get("reading").asByteArray())
			.findFirst();
	}

	/**
	 * Puts this dataset in the place of the one that is loaded. Who reads sees the old
	 * one or the new one, never a mix, and on any failure the store stays as it was. What
	 * is the same in both is not written. What another program has stored, even of this
	 * very dataset, is compared one by one, since it may have stored it in another way. A
	 * small difference is one transaction; a large one is, in the embedded store, a new
	 * store that takes the place of the old one when it is complete. Where none is loaded
	 * yet it is written in batches, and counts as loaded when all of it is there. What
	 * the database breaks off is begun anew. Only nodes of Saiknes are touched.
	 * @param listener told what is being done
	 * @return whether anything was loaded; false when this very dataset is there already,
	 * stored by this very program
	 * @throws StoreException when something stands twice in the dataset, or a server's
	 * limits do not allow so large a change
	 */
	public boolean load(Dataset dataset, LoadListener listener) {
		try {
			return put(dataset, listener);
		}
		catch (StoreException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			EmbeddedNeo4j own = this.embedded.getIfAvailable();
			throw (own != null) ? own.explained(ex) : ex;
		}
	}

	private boolean put(Dataset dataset, LoadListener listener) {
		if (isStored(dataset)) {
			return false;
		}
		AtomicBoolean loaded = new AtomicBoolean();
		alone(() -> {
			if (!isStored(dataset)) {
				// Begun anew it compares anew, so that nothing is written twice.
				this.tries.until(() -> write(dataset, new LoadProgress(listener, System::nanoTime)), this::isLost);
				loaded.set(true);
			}
		});
		return loaded.get();
	}

	private boolean write(Dataset dataset, LoadProgress progress) {
		EmbeddedNeo4j own = this.embedded.getIfAvailable();
		if (own != null && leastDifference(dataset) > this.mostAtOnce) {
			writeNew(dataset, own, progress);
		}
		else if (findVersion().isEmpty()) {
			write(dataset, this.rows, this.target, progress);
		}
		else if (!replace(dataset, own != null, progress)) {
			writeNew(dataset, Objects.requireNonNull(own), progress);
		}
		return true;
	}

	/**
	 * By how many nodes and relations a dataset differs from what is loaded, at least.
	 */
	private long leastDifference(Dataset dataset) {
		return Math.abs(dataset.entities().size() + dataset.relations().size() - countRecords());
	}

	private boolean isStored(Dataset dataset) {
		return !this.statements
			.read("MATCH (d:SaiknesDataset) WHERE d.version = $version AND d.storedBy = $program RETURN 1 AS one",
					Map.of("version", dataset.version(), "program", ProgramHash.get()))
			.isEmpty();
	}

	/** Whether this program is loading a dataset just now. */
	public boolean isLoading() {
		return this.loading;
	}

	/**
	 * Writes what differs in one transaction.
	 * @param bounded whether a difference that is too large for one is left alone
	 * @return whether that was done
	 */
	private boolean replace(Dataset dataset, boolean bounded, LoadProgress progress) {
		AtomicBoolean written = new AtomicBoolean();
		try {
			this.target.inTransaction(() -> {
				Optional<DatasetSums> known = DatasetSums.find(this.target);
				Difference difference = Difference.between(dataset, this.rows, this.target, known);
				if (bounded && difference.size() > this.mostAtOnce) {
					return;
				}
				progress.begin(
						difference + (known.isPresent() ? ""
								: "; another version of the program filled the store, so all of it was compared"),
						difference.size());
				difference.write(true, progress);
				mark(dataset, difference.sums(), this.target);
				written.set(true);
			});
			return written.get();
		}
		catch (RuntimeException ex) {
			if (!Tries.isOutOfMemory(ex)) {
				throw ex;
			}
			if (bounded) {
				return false;
			}
			throw new StoreException("The new dataset differs so much from the loaded one that the server has not"
					+ " enough memory for one transaction; nothing was changed. Raise"
					+ " dbms.memory.transaction.total.max on the server, or point spring.neo4j.uri at an empty"
					+ " database, which is filled in small steps.", ex);
		}
	}

	/**
	 * Into a second store; without its marker it does not take the place of the first.
	 */
	private void writeNew(Dataset dataset, EmbeddedNeo4j own, LoadProgress progress) {
		Difference difference = Difference.toNothing(dataset, this.rows);
		progress.begin(difference.toString(), difference.size());
		own.replace((home) -> {
			difference.writeNew(home, progress);
			progress.tell("All is written; now come the indexes");
		}, (next) -> next.inTransaction(() -> mark(dataset, difference.sums(), next)));
	}

	/** In batches; the marker comes last, and without it none of it counts. */
	private static void write(Dataset dataset, Rows rows, Target target, LoadProgress progress) {
		Difference difference = Difference.between(dataset, rows, target, Optional.empty());
		progress.begin(difference.toString(), difference.size());
		difference.write(false, progress);
		target.inTransaction(() -> mark(dataset, difference.sums(), target));
	}

	private static void mark(Dataset dataset, DatasetSums sums, Target target) {
		target.run("MATCH (d:SaiknesDataset) DELETE d", Map.of());
		target.run("""
				CREATE (d:Saiknes:SaiknesDataset
				  {version: $version, date: $date, licence: $licence, manifest: $manifest})
				SET d += $sums
				""", Map.of("version", dataset.version(), "date", dataset.date(), "licence", Dataset.LICENCE,
				"manifest", Rows.ofManifest(dataset.manifest()), "sums", sums.properties()));
	}

	/**
	 * The whole dataset as it stands in the database, in the order of {@link Dataset}. It
	 * is read in pages, whose records are packed before the next is read; where another
	 * one was loaded meanwhile it is read again.
	 * @throws StoreException when none is loaded
	 */
	public Dataset getDataset() {
		while (true) {
			Map<String, Object> marker = marker();
			Dataset dataset = read(marker);
			if (dataset.version().equals(marker().get("version"))) {
				return dataset;
			}
		}
	}

	private Map<String, Object> marker() {
		return this.statements
			.read("MATCH (d:SaiknesDataset) RETURN d.version AS version, d.date AS date, d.manifest AS manifest",
					Map.of())
			.stream()
			.findFirst()
			.orElseThrow(StoreException::nothingLoaded)
			.asMap();
	}

	private Dataset read(Map<String, Object> marker) {
		Citations.Builder passagesRead = new Citations.Builder();
		pages("""
				MATCH (n:Citation) WHERE n.id > $after
				WITH n ORDER BY n.id LIMIT $page
				RETURN n.id AS id, [properties(n)] AS rows
				ORDER BY id
				""", (row) -> passagesRead.add(this.rows.citation(row)));
		Citations citations = passagesRead.sorted();
		Entities.Builder nodesRead = new Entities.Builder(citations);
		pages("""
				MATCH (n:Entity) WHERE n.id > $after
				WITH n ORDER BY n.id LIMIT $page
				OPTIONAL MATCH (n)-[:HAS_CLAIM]->(c:Claim)
				WITH n, c ORDER BY n.id, c.position
				WITH n, collect(properties(c)) AS claims
				RETURN n.id AS id, [{labels: labels(n), properties: properties(n), claims: claims}] AS rows
				ORDER BY id
				""", (row) -> nodesRead.add(this.rows.entity(row)));
		Entities entities = nodesRead.sorted();
		Relations.Builder relationsRead = new Relations.Builder(entities, citations);
		pages("""
				MATCH (n:Entity) WHERE n.id > $after
				WITH n ORDER BY n.id LIMIT $page
				OPTIONAL MATCH (n)-[r]->(b:Entity)
				RETURN n.id AS id,
				    [row IN collect({kind: type(r), from: n.id, to: b.id, properties: properties(r)}) WHERE row.kind IS NOT NULL] AS rows
				ORDER BY id
				""",
				(row) -> relationsRead.add(this.rows.relation(row)));
		return new Dataset(Objects.requireNonNull((String) marker.get("version"), "version"),
				Objects.requireNonNull((String) marker.get("date"), "date"), this.passages.listSources(), citations,
				entities, relationsRead.sorted(),
				Rows.manifest(Objects.requireNonNull((String) marker.get("manifest"), "manifest")));
	}

	/**
	 * Of nodes in the order of their ids, so many at a time: in all, no memory would do.
	 */
	@SuppressWarnings("unchecked")
	private void pages(String cypher, Consumer<Map<String, Object>> reader) {
		String after = "";
		List<Record> page;
		do {
			page = this.statements.read(cypher, Map.of("after", after, "page", PAGE));
			for (Record read : page) {
				Map<String, Object> row = read.asMap();
				((List<Map<String, Object>>) Objects.requireNonNull(row.get("rows"))).forEach(reader);
				after = (String) Objects.requireNonNull(row.get("id"));
			}
		}
		while (page.size() == PAGE);
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
