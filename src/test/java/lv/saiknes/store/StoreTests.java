package lv.saiknes.store;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import lv.saiknes.export.GraphJson;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.StoreException;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.store.Migrations.Migration;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Loading, reading back and migrating, against a real database. */
@ServerTest
class StoreTests {

	private static Dataset dataset;

	@Autowired
	private GraphStore store;

	@Autowired
	private Neo4jClient client;

	@Autowired
	private AppliedMigrations applied;

	@BeforeAll
	static void readSeedData() {
		dataset = new SeedReader(Ontology.load()).read(SeedFiles.fromDirectory(Path.of("seed-data")))
			.dataset()
			.orElseThrow();
	}

	@AfterEach
	void loadTheRealDataAgain() {
		this.client.query("MATCH (n) WHERE n:Stranger OR n:SaiknesLock DETACH DELETE n").run();
		this.store.load(dataset, (progress) -> {
		});
	}

	@Test
	void whatWasLoadedIsReadBackToTheByte() {
		assertThat(GraphJson.toString(this.store.getDataset())).isEqualTo(GraphJson.toString(dataset));
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

	private static Dataset withRelations(List<Relation> relations, String version) {
		return new Dataset(version, dataset.date(), dataset.sources(), dataset.citations(), dataset.entities(),
				relations, dataset.manifest());
	}

}
