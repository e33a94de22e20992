package lv.saiknes.query;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.async.AsyncSession;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

/** A server that stands still does not stop a statement itself. */
class StandstillTests {

	@Test
	void nobodyWaitsForAServerThatStandsStill() {
		AsyncSession session = mock(AsyncSession.class);
		given(session.runAsync(anyString(), anyMap(), any(TransactionConfig.class)))
			.willReturn(new CompletableFuture<>());
		Driver driver = mock(Driver.class);
		given(driver.session(eq(AsyncSession.class), any(SessionConfig.class))).willReturn(session);
		Statements statements = new Statements(driver,
				new StaticListableBeanFactory().getBeanProvider(EmbeddedDatabase.class), mock(BookmarkManager.class),
				"", ObservationRegistry.NOOP);
		Deadline.setCurrent(Deadline.in(Duration.ofMillis(50)));
		try {
			assertThatThrownBy(() -> statements.read("RETURN 1", Map.of()))
				.isInstanceOf(ServiceUnavailableException.class)
				.satisfies((failure) -> assertThat(Outage.isIn(failure)).isTrue());
		}
		finally {
			Deadline.setCurrent(null);
		}
		then(session).should().closeAsync();
	}

}
