package lv.saiknes.query;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the driver is told with each question. */
class StatementsTests {

	private final BookmarkManager bookmarks = BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());

	@Test
	void anyMemberOfAClusterMayAnswerWhoHasSeenWhatThisProgramHasSeen() {
		SessionConfig session = session("");
		assertThat(session.defaultAccessMode()).isEqualTo(AccessMode.READ);
		assertThat(session.bookmarkManager()).containsSame(this.bookmarks);
		assertThat(session.database()).isEmpty();
	}

	@Test
	void theDatabaseIsThatOfTheSetting() {
		assertThat(session("plans").database()).hasValue("plans");
	}

	private SessionConfig session(String database) {
		AtomicReference<SessionConfig> asked = new AtomicReference<>();
		Driver driver = (Driver) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Driver.class },
				(proxy, method, arguments) -> {
					asked.set((SessionConfig) arguments[arguments.length - 1]);
					throw new IllegalStateException("no database");
				});
		Statements statements = new Statements(driver,
				new StaticListableBeanFactory().getBeanProvider(EmbeddedDatabase.class), this.bookmarks, database,
				ObservationRegistry.NOOP);
		assertThatThrownBy(() -> statements.read("RETURN 1", Map.of())).hasMessage("no database");
		return asked.get();
	}

}
