package lv.saiknes.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import lv.saiknes.query.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.common.DependencyResolver;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.storageengine.api.TransactionIdStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

/** When the version of the data is read again, and when it is known. */
class EmbeddedReadsTests {

	private static final Duration LIMIT = Duration.ofMinutes(1);

	private final GraphDatabaseAPI database = mock();

	private final TransactionIdStore counting = mock();

	private final Transaction transaction = mock();

	private final Node dataset = mock();

	private final EmbeddedReads reads = new EmbeddedReads(() -> this.database);

	@TempDir
	private Path directory;

	@BeforeEach
	void aDatabaseWithADataset() {
		DependencyResolver resolver = mock();
		given(resolver.resolveDependency(TransactionIdStore.class)).willReturn(this.counting);
		given(this.database.getDependencyResolver()).willReturn(resolver);
		given(this.database.isAvailable()).willReturn(true);
		given(this.database.beginTx(anyLong(), any())).willReturn(this.transaction);
		given(this.transaction.findNodes(any(Label.class))).willAnswer((call) -> {
			ResourceIterator<Node> found = mock();
			given(found.hasNext()).willReturn(true);
			given(found.next()).willReturn(this.dataset);
			return found;
		});
		given(this.dataset.getProperty("version")).willReturn("1");
		committed(7, 7);
	}

	private void committed(long committed, long seen) {
		given(this.counting.getLastCommittedTransactionId()).willReturn(committed);
		given(this.counting.getHighestGapFreeClosedTransactionId()).willReturn(seen);
	}

	@Test
	void theVersionIsReadOnceUntilATransactionIsCommitted() {
		assertThat(this.reads.findVersion(LIMIT)).hasValue("1");
		assertThat(this.reads.findVersion(LIMIT)).hasValue("1");
		begun(1);
		given(this.dataset.getProperty("version")).willReturn("2");
		committed(8, 8);
		assertThat(this.reads.findVersion(LIMIT)).hasValue("2");
		begun(2);
	}

	/** What it wrote may be seen after the version was read, though it counted before. */
	@Test
	void theVersionIsNotKeptWhileWhatWasCommittedIsStillBeingWritten() {
		committed(8, 7);
		assertThat(this.reads.findVersion(LIMIT)).hasValue("1");
		given(this.dataset.getProperty("version")).willReturn("2");
		assertThat(this.reads.findVersion(LIMIT)).hasValue("2");
		begun(2);
	}

	/** A new store may have counted as far. */
	@Test
	void theVersionOfAnotherDatabaseIsAnother() {
		this.reads.findVersion(LIMIT);
		DependencyResolver other = mock();
		TransactionIdStore fresh = mock();
		given(fresh.getLastCommittedTransactionId()).willReturn(7L);
		given(other.resolveDependency(TransactionIdStore.class)).willReturn(fresh);
		given(this.database.getDependencyResolver()).willReturn(other);
		given(this.dataset.getProperty("version")).willReturn("2");
		assertThat(this.reads.findVersion(LIMIT)).hasValue("2");
	}

	@Test
	void aDatabaseThatIsDownHasNoVersionThoughOneWasRead() {
		this.reads.findVersion(LIMIT);
		given(this.database.isAvailable()).willReturn(false);
		given(this.database.beginTx(anyLong(), any())).willThrow(new IllegalStateException("down"));
		assertThatThrownBy(() -> this.reads.findVersion(LIMIT)).isInstanceOf(StoreException.class);
	}

	@Test
	void aRealDatabaseTellsAtOnceWhatWasCommitted() {
		try (EmbeddedNeo4j store = EmbeddedNeo4j.start(new StoreSettings(this.directory, false, Duration.ZERO))) {
			EmbeddedReads real = new EmbeddedReads(store::graph);
			assertThat(real.findVersion(LIMIT)).isEmpty();
			store.graph().executeTransactionally("CREATE (:SaiknesDataset {version: '0'})");
			for (int i = 1; i < 50; i++) {
				String before = Integer.toString(i - 1);
				try (Transaction change = store.graph().beginTx(1, TimeUnit.MINUTES)) {
					change.execute("MATCH (d:SaiknesDataset) SET d.version = '" + i + "'").close();
					assertThat(real.findVersion(LIMIT)).hasValue(before);
					change.commit();
				}
				assertThat(real.findVersion(LIMIT)).isEqualTo(Optional.of(Integer.toString(i)));
			}
		}
	}

	private void begun(int transactions) {
		then(this.database).should(times(transactions)).beginTx(anyLong(), any());
	}

}
