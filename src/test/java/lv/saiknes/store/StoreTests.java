package lv.saiknes.store;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.export.GraphJson;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Rows;
import lv.saiknes.query.Selection;
import lv.saiknes.query.Slice;
import lv.saiknes.query.StoreException;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.store.Migrations.Migration;
import lv.saiknes.support.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.internal.kernel.api.security.LoginContext;
import org.neo4j.internal.schema.AllIndexProviderDescriptors;
import org.neo4j.internal.schema.IndexPrototype;
import org.neo4j.internal.schema.IndexType;
import org.neo4j.internal.schema.SchemaDescriptors;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.api.KernelTransactionImplementation;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Loading, reading back and migrating, against a real database. */
@ServerTest
class StoreTests {

	/** More than were once read of a kind. */
	private static final int MANY = 600;

	private static Dataset dataset;

	@Autowired
	private GraphStore store;

	@Autowired
	private Neo4jClient client;

	@Autowired
	private AppliedMigrations applied;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private EmbeddedNeo4j embedded;

	@BeforeAll
	static void readSeedData() {
		dataset = new SeedReader(Ontology.load()).read(SeedFiles.fromDirectory(Path.of("seed-data")))
			.dataset()
			.orElseThrow();
	}

	@AfterEach
	void loadTheRealDataAgain() {
		this.store.setMostAtOnce(GraphStore.MOST_AT_ONCE);
		this.client.query("MATCH (n) WHERE n:Stranger OR n:SaiknesLock DETACH DELETE n").run();
		this.store.load(dataset, (progress) -> {
		});
	}

	@Test
	void whatWasLoadedIsReadBackToTheByte() {
		assertThat(GraphJson.toString(this.store.getDataset())).isEqualTo(GraphJson.toString(dataset));
	}

	@Test
	void nodesAndRelationsAreCounted(@Autowired DatasetReader reader) {
		assertThat(this.store.countRecords()).isEqualTo(dataset.entities().size() + dataset.relations().size());
		DatasetReader.Summary summary = reader.findSummary().orElseThrow();
		assertThat(summary.counts()).isEqualTo(dataset.entities()
			.stream()
			.collect(Collectors.groupingBy(Entity::kind, TreeMap::new, Collectors.counting())));
		assertThat(summary.relations()).isEqualTo(dataset.relations().size());
	}

	@Test
	void whatTheHouseSaysOfTheDataIsReadBackWhole() {
		assertThat(dataset.manifest().stories()).isNotEmpty();
		assertThat(this.store.getDataset().manifest()).isEqualTo(dataset.manifest());
	}

	@Test
	void loadingTwiceChangesNothing() {
		AtomicInteger steps = new AtomicInteger();
		assertThat(this.store.load(dataset, (progress) -> steps.incrementAndGet())).isFalse();
		assertThat(steps).hasValue(0);
	}

	@Test
	void aFactThatIsGoneFromTheDataIsGoneFromTheStore() {
		Relation gone = dataset.relations()
			.stream()
			.filter((r) -> r.kind().equals("HELD_IN"))
			.findFirst()
			.orElseThrow();
		List<Relation> rest = new ArrayList<>(dataset.relations());
		rest.remove(gone);
		assertThat(this.store.load(withRelations(rest, "changed"), (progress) -> {
		})).isTrue();
		assertThat(this.store.getDataset().relations()).doesNotContain(gone).hasSize(dataset.relations().size() - 1);
	}

	@Test
	void aLoadThatFailsChangesNothing() {
		Entity first = dataset.entities().getFirst();
		List<Entity> twice = new ArrayList<>(dataset.entities());
		twice.add(first);
		Dataset broken = new Dataset("broken", dataset.date(), dataset.sources(), dataset.citations(), twice,
				dataset.relations(), dataset.manifest());
		assertThatThrownBy(() -> this.store.load(broken, (progress) -> {
		})).isInstanceOf(RuntimeException.class);
		assertThat(this.store.findVersion()).contains(dataset.version());
		assertThat(GraphJson.toString(this.store.getDataset())).isEqualTo(GraphJson.toString(dataset));
	}

	@Test
	void anEditedSentenceIsAllThatIsWritten() {
		Map<String, String> before = elements();
		Entity edited = dataset.entities().get(700);
		List<String> told = new ArrayList<>();
		this.store.load(withEntities(replaced(edited, retold(edited)), "edited"), told::add);
		assertThat(told).startsWith("0 new, 1 changed and 0 vanished nodes, relations of 0 nodes");
		assertThat(this.store.getDataset().entities()).contains(retold(edited)).doesNotContain(edited);
		Map<String, String> after = elements();
		// Its claims are written again with it.
		assertThat(before.keySet())
			.allMatch((id) -> id.startsWith(edited.id() + "#") || Objects.equals(before.get(id), after.get(id)));
		assertThat(after).hasSameSizeAs(before);
	}

	/** Though none of their own components has changed. */
	@Test
	void whatFollowsForOthersIsWrittenToo() {
		Source source = dataset.sources()
			.stream()
			.max(Comparator.comparing((one) -> dataset.citations()
				.stream()
				.filter((citation) -> citation.source().equals(one.id()))
				.count()))
			.orElseThrow();
		List<Source> sources = dataset.sources()
			.stream()
			.map((one) -> (one == source) ? new Source(one.id(), one.title(), one.publisher(), "2031-05", one.url(),
					one.personalSpans(), one.coverage(), one.exhaustive(), one.pages(), one.marked(), one.table())
					: one)
			.toList();
		Dataset later = new Dataset("later", dataset.date(), sources, dataset.citations(), dataset.entities(),
				dataset.relations(), dataset.manifest());
		List<String> told = new ArrayList<>();
		this.store.load(later, told::add);
		assertThat(told.getFirst())
			.matches("0 new, [1-9]\\d+ changed and 0 vanished nodes, relations of [1-9]\\d+ nodes");
		assertHolds(later);
		assertThat(this.client.query("MATCH (n:Entity) WHERE n.knownAt = '2031-05' RETURN count(n)")
			.fetchAs(Long.class)
			.one()
			.orElseThrow()).isPositive();
	}

	@Test
	void whatChangesPlacesBetweenTwoNodesIsWritten() {
		int first = 700;
		Entity one = dataset.entities().get(first);
		Entity other = IntStream.range(first + 1, dataset.entities().size())
			.mapToObj(dataset.entities()::get)
			.filter((entity) -> entity.summary() != null && !entity.summary().equals(one.summary()))
			.findFirst()
			.orElseThrow();
		Map<Entity, Entity> swapped = Map.of(one, summarised(one, other.summary()), other,
				summarised(other, one.summary()));
		Dataset after = withEntities(
				dataset.entities().stream().map((entity) -> swapped.getOrDefault(entity, entity)).toList(), "swapped");
		List<String> told = new ArrayList<>();
		this.store.load(after, told::add);
		assertThat(told).startsWith("0 new, 2 changed and 0 vanished nodes, relations of 0 nodes");
		assertHolds(after);
	}

	@Test
	void aStoreOfAProgramThatKeptNoSumsIsComparedOneByOne() {
		this.client.query("""
				MATCH (d:SaiknesDataset)
				SET d = {version: d.version, date: d.date, licence: d.licence, manifest: d.manifest}
				""").run();
		Entity edited = dataset.entities().get(700);
		Dataset after = withEntities(replaced(edited, retold(edited)), "edited");
		List<String> told = new ArrayList<>();
		this.store.load(after, told::add);
		assertThat(told).hasSize(1)
			.first()
			.asString()
			.startsWith("0 new, 1 changed and 0 vanished nodes, relations of 0 nodes")
			.contains("another version of the program");
		assertHolds(after);
		told.clear();
		this.store.load(dataset, told::add);
		assertThat(told).containsExactly("0 new, 1 changed and 0 vanished nodes, relations of 0 nodes");
		assertHolds(dataset);
	}

	/** Even where the facts are the same. */
	@Test
	void whatAnotherProgramStoredOtherwiseIsStoredAnew() {
		Entity node = dataset.entities().get(700);
		this.client.query("""
				MATCH (d:SaiknesDataset) SET d.storedBy = 'another'
				WITH d MATCH (n:Entity {id: $id}) SET n.sortLv = 'otherwise', n.contentHash = 0
				""").bindAll(Map.of("id", node.id())).run();
		List<String> told = new ArrayList<>();
		assertThat(this.store.load(dataset, told::add)).isTrue();
		assertThat(told.getFirst()).startsWith("0 new, 1 changed").contains("another version of the program");
		assertThat(this.client.query("MATCH (n:Entity {id: $id}) RETURN n.sortLv")
			.bindAll(Map.of("id", node.id()))
			.fetchAs(String.class)
			.one()).get().isNotEqualTo("otherwise");
		assertThat(this.store.load(dataset, told::add)).isFalse();
	}

	/** Compared one by one, as if nothing were known of what it holds. */
	private void assertHolds(Dataset wanted) {
		Target target = new BoltTarget(this.client, new TransactionTemplate(this.transactions));
		Difference left = Difference.between(wanted, new Rows(Ontology.load()), target, Optional.empty());
		assertThat(left).hasToString("0 new, 0 changed and 0 vanished nodes, relations of 0 nodes");
		assertThat(left.size()).isZero();
		assertThat(DatasetSums.find(target)).contains(left.sums());
	}

	@Test
	void whateverIsDifferentIsWrittenInOneTransactionAndAChoiceOfManyIsWhole(@Autowired NodeReader reader) {
		Dataset other = quiteDifferent();
		this.store.load(other, (progress) -> {
		});
		assertThat(GraphJson.toString(this.store.getDataset())).isEqualTo(GraphJson.toString(other));
		assertHolds(other);
		assertThat(looseEnds()).isZero();
		assertThat(reader.list(Selection.of("Country", Slice.all(Language.LV))).entries()).hasSizeGreaterThan(MANY);
	}

	@Test
	void whatIsTooMuchForOneTransactionIsANewStoreThatTakesThePlaceOfTheOld() {
		Dataset other = quiteDifferent();
		this.store.setMostAtOnce(10);
		List<String> seen = new ArrayList<>();
		this.store.load(other, (progress) -> seen.add(this.store.findVersion().orElseThrow()));
		assertThat(seen).isNotEmpty().allMatch(dataset.version()::equals);
		assertThat(this.store.findVersion()).contains("other");
		assertThat(GraphJson.toString(this.store.getDataset())).isEqualTo(GraphJson.toString(other));
		assertThat(this.store.migrate()).isZero();
		assertThat(this.applied.findAll()).hasSize(Migrations.bundled().size());
	}

	/** By a time limit, by the hand of an administrator, or for want of a connection. */
	@Test
	void aReplacementThatTheDatabaseBreaksOffIsBegunAnew(@Autowired EmbeddedNeo4j database) {
		Dataset other = quiteDifferent();
		List<String> told = new ArrayList<>();
		assertThat(this.store.load(other, (progress) -> {
			told.add(progress);
			if (told.size() == 1) {
				assertThat(terminateTransactions(database)).isPositive();
			}
		})).isTrue();
		assertThat(told).hasSizeGreaterThan(1).first().isEqualTo(told.get(1));
		assertHolds(other);
		assertThat(looseEnds()).isZero();
	}

	@Test
	void whatIsBrokenOffAgainAndAgainIsToldAsItWasAndChangesNothing(@Autowired EmbeddedNeo4j database) {
		assertThatThrownBy(() -> this.store.load(quiteDifferent(), (progress) -> terminateTransactions(database)))
			.hasMessageContaining("terminated")
			.hasStackTraceContaining("Transaction.Terminated");
		assertHolds(dataset);
		assertThat(locks()).isZero();
	}

	@Test
	void whatHasNotEnoughMemoryForOneTransactionIsANewStore(@Autowired EmbeddedNeo4j database,
			@Autowired StoreSettings settings) {
		Path before = new StoreHomes(settings.directory()).current();
		((GraphDatabaseAPI) database.graph()).getDependencyResolver()
			.resolveDependency(Config.class)
			.setDynamic(GraphDatabaseSettings.memory_transaction_max_size, ByteUnit.mebiBytes(6), "test");
		Dataset other = quiteDifferent();
		this.store.load(other, (progress) -> {
		});
		assertHolds(other);
		assertThat(new StoreHomes(settings.directory()).current()).isNotEqualTo(before);
	}

	/** Of which Spring tells only that the transaction has already been closed. */
	@Test
	void aCommitThatTheDatabaseBreaksOffIsKnownAsSuch(@Autowired EmbeddedNeo4j database) {
		Target target = new BoltTarget(this.client, new TransactionTemplate(this.transactions));
		AtomicInteger tries = new AtomicInteger();
		new Tries(Duration.ZERO).until(() -> {
			target.inTransaction(() -> {
				target.run("CREATE (:Stranger)", Map.of());
				if (tries.incrementAndGet() == 1) {
					terminateTransactions(database);
				}
			});
			return true;
		}, () -> false);
		assertThat(tries).hasValue(2);
		assertThat(this.client.query("MATCH (s:Stranger) RETURN count(s)").fetchAs(Long.class).one()).contains(1L);
	}

	private static long terminateTransactions(EmbeddedNeo4j database) {
		return database.graph().executeTransactionally("""
				SHOW TRANSACTIONS YIELD transactionId AS id, protocol WHERE protocol = 'bolt'
				TERMINATE TRANSACTIONS id YIELD message
				RETURN count(*) AS ended
				""", Map.of(), (rows) -> (Long) rows.next().get("ended"));
	}

	/** It is written in another way, and must not hold anything else. */
	@Test
	void aNewStoreHoldsWhatStatementsWouldHaveWritten() {
		Dataset other = quiteDifferent();
		this.store.load(other, (progress) -> {
		});
		List<String> byStatements = stored();
		loadTheRealDataAgain();
		assertThat(stored()).isNotEqualTo(byStatements);
		this.store.setMostAtOnce(10);
		this.store.load(other, (progress) -> {
		});
		assertThat(stored()).isEqualTo(byStatements);
		assertHolds(other);
	}

	/**
	 * All nodes and relations with all that is kept of them, in an order of their own.
	 */
	private List<String> stored() {
		return this.client.query("""
				MATCH (n:Saiknes) WHERE n.id IS NOT NULL
				RETURN [l IN labels(n) | l] AS labels, properties(n) AS properties, "" AS kind, "" AS to
				UNION ALL
				MATCH (n:Saiknes)-[r]->(m:Saiknes)
				RETURN [n.id] AS labels, properties(r) AS properties, type(r) AS kind, m.id AS to
				""").fetch().all().stream().map((row) -> {
			List<?> labels = (List<?>) row.get("labels");
			return labels.stream().map(String::valueOf).sorted().toList() + " " + row.get("kind") + " " + row.get("to")
					+ " " + new TreeMap<>((Map<?, ?>) row.get("properties"));
		}).sorted().toList();
	}

	@Test
	void aNewStoreThatIsNotCompletedChangesNothing(@Autowired EmbeddedNeo4j database,
			@Autowired StoreSettings settings) {
		StoreHomes homes = new StoreHomes(settings.directory());
		Path current = homes.current();
		assertThatThrownBy(() -> database.replace((home) -> {
		}, (target) -> {
			target.run("CREATE (:SaiknesDataset {version: 'half'})", Map.of());
			throw new IllegalStateException("the power is gone");
		})).hasMessage("the power is gone");
		assertThatThrownBy(() -> database.replace((home) -> {
			Files.createDirectories(home);
			throw new IllegalStateException("it is gone again");
		}, (target) -> {
		})).hasMessage("it is gone again");
		assertThat(this.store.findVersion()).contains(dataset.version());
		assertThat(homes.current()).isEqualTo(current);
	}

	/** Each batch is a transaction of its own, so that ending is like being killed. */
	@Test
	void aFillThatEndedAtAnyMomentGoesOn() {
		Target target = new BoltTarget(this.client, new TransactionTemplate(this.transactions));
		Rows rows = new Rows(Ontology.load());
		this.client.query("MATCH (n:Saiknes) DETACH DELETE n").run();
		for (int statements : List.of(1, 4, 2)) {
			assertThatThrownBy(
					() -> Difference.between(dataset, rows, endingAfter(statements, target), Optional.empty())
						.write(false, new LoadProgress((progress) -> {
						}, System::nanoTime)))
				.hasMessage("killed");
			assertThat(this.store.findVersion()).isEmpty();
		}
		this.store.load(dataset, (progress) -> {
		});
		assertThat(GraphJson.toString(this.store.getDataset())).isEqualTo(GraphJson.toString(dataset));
		assertThat(looseEnds()).isZero();
	}

	@Test
	void nodesOfOthersAreLeftAlone() {
		this.client.query("CREATE (:Stranger {name: 'not ours'})").run();
		this.store.load(withRelations(List.of(), "empty"), (progress) -> {
		});
		assertThat(this.client.query("MATCH (s:Stranger) RETURN count(s)").fetchAs(Long.class).one()).contains(1L);
	}

	@Test
	void migrationsRunOnce() {
		assertThat(this.store.migrate()).isZero();
	}

	/** Every statement is a transaction of its own, and the marker comes last. */
	@Test
	void migrationsGoOnAfterAnyOfTheirStatements() throws IOException {
		Path home = Files.createTempDirectory("migrations");
		DatabaseManagementService service = new DatabaseManagementServiceBuilder(home).build();
		try {
			EmbeddedTarget target = new EmbeddedTarget(service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME));
			for (Migration migration : Migrations.bundled()) {
				for (int killed = 0; killed <= migration.statements().size(); killed++) {
					int last = killed;
					AtomicInteger run = new AtomicInteger();
					assertThatThrownBy(() -> migration.applyTo((statement, parameters) -> {
						if (run.getAndIncrement() == last) {
							throw new IllegalStateException("killed");
						}
						target.run(statement, parameters);
					})).hasMessage("killed");
				}
				migration.applyTo(target::run);
			}
			assertThat(target.run("MATCH (m:SaiknesMigration) RETURN m.version AS version", Map.of()))
				.hasSameSizeAs(Migrations.bundled());
		}
		finally {
			service.shutdown();
			FileSystemUtils.deleteRecursively(home);
		}
	}

	/** The database makes the index first, then the constraint that owns it. */
	@Test
	void aConstraintWhoseMakingWasKilledIsMadeAnew() throws Exception {
		String constraint = "CREATE CONSTRAINT killed_id IF NOT EXISTS FOR (k:Killed) REQUIRE k.id IS UNIQUE";
		this.client.query("CREATE (:Killed {id: 'left'})").run();
		GraphDatabaseAPI database = (GraphDatabaseAPI) this.embedded.graph();
		try (InternalTransaction transaction = database.beginTransaction(KernelTransaction.Type.IMPLICIT,
				LoginContext.AUTH_DISABLED)) {
			KernelTransactionImplementation kernel = (KernelTransactionImplementation) transaction.kernelTransaction();
			kernel.indexUniqueCreate(IndexPrototype
				.uniqueForSchema(SchemaDescriptors.forLabel(kernel.tokenRead().nodeLabel("Killed"),
						kernel.tokenRead().propertyKey("id")))
				.withName("killed_id")
				.withIndexType(IndexType.RANGE)
				.withIndexProvider(AllIndexProviderDescriptors.RANGE_DESCRIPTOR));
			transaction.commit();
		}
		try {
			assertThatThrownBy(() -> this.client.query(constraint).run()).hasMessageContaining("killed_id");
			SchemaDoor.run(this.client, constraint, Map.of());
			assertThat(this.client
				.query("SHOW CONSTRAINTS YIELD name, ownedIndex WHERE name = 'killed_id' RETURN ownedIndex")
				.fetchAs(String.class)
				.one()).hasValue("killed_id");
			assertThatThrownBy(() -> SchemaDoor.run(this.client, "CREATE CONSTRAINT killed_id", Map.of()))
				.isInstanceOf(InvalidDataAccessResourceUsageException.class);
		}
		finally {
			this.client.query("DROP CONSTRAINT killed_id IF EXISTS").run();
			this.client.query("MATCH (k:Killed) DELETE k").run();
		}
	}

	@Test
	void aMigrationThatWasChangedAfterwardsIsRefused() {
		List<Migration> changed = Migrations.bundled()
			.stream()
			.map((m) -> (m.version() == 2) ? Migration.of("V002__Lists_in_order.cypher", "RETURN 1;") : m)
			.toList();
		assertThatThrownBy(() -> new Migrations(this.client, this.applied, changed).apply())
			.isInstanceOf(StoreException.class)
			.hasMessageContaining("V002__Lists_in_order.cypher was changed");
	}

	@Test
	void aDatabaseOfANewerProgramIsRefused() {
		List<Migration> fewer = Migrations.bundled().stream().filter((m) -> m.version() == 1).toList();
		assertThatThrownBy(() -> new Migrations(this.client, this.applied, fewer).apply())
			.isInstanceOf(StoreException.class)
			.hasMessageContaining("V002");
	}

	@Test
	void migrationsMustBeNumberedWithoutGaps() {
		List<Migration> gap = List.of(Migration.of("V002__Second.cypher", "RETURN 1;"));
		assertThatThrownBy(() -> new Migrations(this.client, this.applied, gap))
			.hasMessageContaining("V001 is missing");
		assertThatThrownBy(() -> Migration.of("second.cypher", "RETURN 1;")).hasMessageContaining("not named like");
	}

	@Test
	void aMigrationWaitsForNobodyWhoHasLeft() {
		this.client.query("""
				CREATE (:SaiknesLock {id: 'migrations', owner: 'gone', since: datetime() - duration({hours: 1})})
				""").run();
		assertThat(new Migrations(this.client, this.applied, Migrations.bundled()).apply()).isZero();
		assertThat(this.client.query("MATCH (l:SaiknesLock) RETURN count(l)").fetchAs(Long.class).one()).contains(0L);
	}

	/** The process ended a moment ago, and the lock looks as fresh as can be. */
	@Test
	void aLockOfAProcessThatWasKilledIsTakenOverAtOnce() throws Exception {
		Process killed = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-version")
			.redirectErrorStream(true)
			.start();
		killed.getInputStream().readAllBytes();
		killed.waitFor();
		holdLock(killed.pid(), InetAddress.getLocalHost().getHostName(), "", 0);
		MigrationLock.take(this.client, Duration.ZERO).giveBack();
		assertThat(locks()).isZero();
	}

	/** Numbers of processes are given again, in a container always the same one. */
	@Test
	void aProcessOfTheSameNumberIsNotTakenForTheHolder() throws Exception {
		holdLock(ProcessHandle.current().pid(), InetAddress.getLocalHost().getHostName(), "2001-01-01T00:00:00Z", 0);
		MigrationLock.take(this.client, Duration.ZERO).giveBack();
	}

	@Test
	void aLockOfAnotherMachineHoldsAsLongAsItsHeartBeats() {
		holdLock(1, "elsewhere", "", MigrationLock.SILENT_SECONDS - 10);
		assertThatThrownBy(() -> MigrationLock.take(this.client, Duration.ZERO)).isInstanceOf(StoreException.class)
			.hasMessageContaining("process 1 on `elsewhere`");
		this.client.query("MATCH (l:SaiknesLock) DELETE l").run();
		holdLock(1, "elsewhere", "", MigrationLock.SILENT_SECONDS + 10);
		MigrationLock.take(this.client, Duration.ZERO).giveBack();
	}

	@Test
	void twoCannotHoldTheLock() {
		MigrationLock lock = MigrationLock.take(this.client, Duration.ZERO);
		assertThatThrownBy(() -> MigrationLock.take(this.client, Duration.ZERO)).isInstanceOf(StoreException.class)
			.hasMessageContaining("process " + ProcessHandle.current().pid());
		lock.giveBack();
		assertThat(locks()).isZero();
	}

	private void holdLock(long pid, String host, String began, int silentSeconds) {
		this.client.query("""
				CREATE (:SaiknesLock {id: 'migrations', owner: 'other', pid: $pid, host: $host, began: $began,
				  since: datetime(), seen: datetime() - duration({seconds: $silent})})
				""").bindAll(Map.of("pid", pid, "host", host, "began", began, "silent", silentSeconds)).run();
	}

	private long locks() {
		return this.client.query("MATCH (l:SaiknesLock) RETURN count(l)").fetchAs(Long.class).one().orElseThrow();
	}

	@Test
	void theBoltPortIsOpenOnLoopbackOnlyAndAsksForAPassword(@Autowired EmbeddedNeo4j database) {
		assertThat(database.uri().getHost()).isEqualTo("127.0.0.1");
		assertThatThrownBy(() -> {
			try (var driver = org.neo4j.driver.GraphDatabase.driver(database.uri())) {
				driver.verifyConnectivity();
			}
		}).isInstanceOf(org.neo4j.driver.exceptions.SecurityException.class);
	}

	/** Nodes that are gone, new, renamed and of other labels; and what hangs on them. */
	private static Dataset quiteDifferent() {
		Set<String> gone = new HashSet<>();
		List<Entity> entities = new ArrayList<>();
		for (int i = 0; i < dataset.entities().size(); i++) {
			Entity entity = dataset.entities().get(i);
			switch (i % 7) {
				case 0 -> gone.add(entity.id());
				case 1 -> entities.add(retold(entity));
				case 2 -> entities.add(entity.withClaims(entity.claims().stream().limit(1).toList()));
				case 3 -> {
					entities.add(new Entity(entity.id(), entity.kind(), List.of(), entity.name(), entity.aliases(),
							entity.forms(), entity.summary(), entity.sameAs(), entity.properties(), entity.claims()));
					entities.add(new Entity(entity.id() + "-new", entity.kind(), entity.labels(), entity.name(),
							List.of(), Map.of(), null, List.of(), entity.properties(), entity.claims()));
				}
				default -> entities.add(entity);
			}
		}
		List<Relation> relations = new ArrayList<>();
		Set<String> missing = new HashSet<>(gone);
		for (Relation relation : dataset.relations()) {
			if (gone.contains(relation.from()) || gone.contains(relation.to())
					|| relation.premises().stream().anyMatch(missing::contains)) {
				missing.add(relation.id());
			}
			else {
				relations.add((relations.size() % 5 == 0) ? new Relation(relation.id(), relation.kind(),
						relation.from(), relation.to(), relation.grade(), relation.citations().reversed(),
						relation.reason(), relation.rule(), relation.premises(), Map.of()) : relation);
			}
		}
		relations.removeIf((relation) -> relation.premises().stream().anyMatch(missing::contains));
		Entity country = dataset.entities()
			.stream()
			.filter((entity) -> entity.kind().equals("Country"))
			.findFirst()
			.orElseThrow();
		for (int i = 0; i <= MANY; i++) {
			entities.add(new Entity("made-up-" + i, country.kind(), List.of(), new Text("Zeme " + i, "Land " + i),
					List.of(), Map.of(), null, List.of(), country.properties(), List.of()));
		}
		entities.sort(Comparator.comparing(Entity::id));
		Set<String> cited = Stream
			.concat(relations.stream().map(Relation::citations),
					entities.stream().flatMap((entity) -> entity.claims().stream()).map(Claim::citations))
			.flatMap(List::stream)
			.collect(Collectors.toSet());
		return new Dataset("other", dataset.date(), dataset.sources(),
				dataset.citations().stream().filter((citation) -> cited.contains(citation.id())).toList(), entities,
				relations, dataset.manifest());
	}

	private static Entity retold(Entity entity) {
		return summarised(entity, new Text("Labots.", "Edited."));
	}

	private static Entity summarised(Entity entity, @Nullable Text summary) {
		return new Entity(entity.id(), entity.kind(), entity.labels(), entity.name(), entity.aliases(), entity.forms(),
				summary, entity.sameAs(), entity.properties(), entity.claims());
	}

	private static List<Entity> replaced(Entity one, Entity other) {
		return dataset.entities().stream().map((entity) -> (entity == one) ? other : entity).toList();
	}

	private static Dataset withEntities(List<Entity> entities, String version) {
		return new Dataset(version, dataset.date(), dataset.sources(), dataset.citations(), entities,
				dataset.relations(), dataset.manifest());
	}

	/** What the database calls each node and relation, by id. */
	private Map<String, String> elements() {
		Map<String, String> elements = new HashMap<>();
		this.client.query("""
				MATCH (n:Saiknes) WHERE n.id IS NOT NULL RETURN n.id AS id, elementId(n) AS element
				UNION ALL MATCH (:Entity)-[r]->(:Entity) RETURN r.id AS id, elementId(r) AS element
				""").fetch().all().forEach((row) -> elements.put((String) row.get("id"), (String) row.get("element")));
		return elements;
	}

	/** Claims and citations of nothing, and relations that stand twice. */
	private long looseEnds() {
		return this.client.query("""
				MATCH (n:Saiknes)
				WHERE (n:Claim AND COUNT { (n)<-[:HAS_CLAIM]-() } <> 1)
				  OR (n:Citation AND COUNT { (n)-[:FROM_SOURCE]->() } <> 1)
				RETURN count(n)
				""").fetchAs(Long.class).one().orElseThrow();
	}

	private static Target endingAfter(int statements, Target target) {
		AtomicInteger run = new AtomicInteger();
		return new Target() {

			@Override
			public List<Map<String, Object>> run(String cypher, Map<String, Object> parameters) {
				if (cypher.contains("CREATE") && run.incrementAndGet() > statements) {
					throw new IllegalStateException("killed");
				}
				return target.run(cypher, parameters);
			}

			@Override
			public void inTransaction(Runnable work) {
				target.inTransaction(work);
			}

		};
	}

	private static Dataset withRelations(List<Relation> relations, String version) {
		return new Dataset(version, dataset.date(), dataset.sources(), dataset.citations(), dataset.entities(),
				relations, dataset.manifest());
	}

}
