package lv.saiknes.store;

import java.math.BigInteger;
import java.util.List;

import lv.saiknes.model.ContentSum;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.PassageReader;
import lv.saiknes.query.Statements;
import lv.saiknes.query.StoreException;
import lv.saiknes.support.RealData;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mockito.MockedStatic;
import org.mockito.Mockito;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

/** What is told of a load while it goes on, and after it has failed. */
class LoadingTests {

	private final Statements statements = mock(Statements.class);

	@SuppressWarnings("unchecked")
	private final GraphStore store = new GraphStore(this.statements, mock(PassageReader.class),
			mock(DatasetReader.class), mock(AppliedMigrations.class), mock(Neo4jClient.class),
			mock(PlatformTransactionManager.class), RealData.ONTOLOGY, mock(ObjectProvider.class));

	@Test
	void whereTheLockCannotBeTakenNothingIsBeingLoaded() {
		try (MockedStatic<MigrationLock> locks = Mockito.mockStatic(MigrationLock.class)) {
			locks.when(() -> MigrationLock.take(any(), any())).thenThrow(new StoreException("held by another"));
			assertFails(this::load, "held by another");
			assertFails(this::edit, "held by another");
		}
	}

	@Test
	void whereTheLockCannotBeGivenBackNothingIsBeingLoaded() {
		MigrationLock lock = mock(MigrationLock.class);
		willAnswer((call) -> {
			assertThat(this.store.isLoading()).as("while the lock is held").isTrue();
			throw new StoreException("the database is gone");
		}).given(lock).giveBack();
		given(this.statements.read(any(), any())).willReturn(List.of()).willThrow(new StoreException("late"));
		try (MockedStatic<MigrationLock> locks = Mockito.mockStatic(MigrationLock.class)) {
			locks.when(() -> MigrationLock.take(any(), any())).thenReturn(lock);
			assertFails(this::load, "the database is gone");
			assertFails(this::edit, "the database is gone");
		}
	}

	private void assertFails(ThrowingCallable work, String message) {
		assertThatThrownBy(work).hasMessageContaining(message);
		assertThat(this.store.isLoading()).as("loading").isFalse();
	}

	private void load() {
		this.store.load(RealData.DATASET, (progress) -> {
		});
	}

	private void edit() {
		this.store.edit(new ContentSum(BigInteger.ZERO, ""), List.of(), "", (sum) -> new byte[0]);
	}

}
