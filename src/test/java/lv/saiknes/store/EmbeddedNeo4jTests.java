package lv.saiknes.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import lv.saiknes.query.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Starting the embedded store, and what may be wrong with it. */
class EmbeddedNeo4jTests {

	@TempDir
	private Path directory;

	@Test
	void aStoreInUseIsLeftAloneAndADamagedOneIsMendedByRebuilding() throws IOException {
		try (EmbeddedNeo4j first = EmbeddedNeo4j.start(settings(false))) {
			assertThat(first.uri().getPort()).isPositive();
			assertThatThrownBy(() -> EmbeddedNeo4j.start(settings(true))).isInstanceOf(StoreException.class)
				.hasMessageContaining("is in use by another process");
		}
		damage();
		try (EmbeddedNeo4j damaged = EmbeddedNeo4j.start(settings(false))) {
			assertThatThrownBy(damaged::uri).isInstanceOf(StoreException.class).hasMessageContaining("--rebuild");
		}
		try (EmbeddedNeo4j mended = EmbeddedNeo4j.start(settings(true))) {
			assertThat(mended.uri().getHost()).isEqualTo("127.0.0.1");
		}
	}

	@Test
	void thePasswordIsForTheOwnerOnly() throws IOException {
		assumeThat(this.directory.getFileSystem().supportedFileAttributeViews()).as("POSIX permissions")
			.contains("posix");
		Path store = this.directory.resolve("store");
		StoreSettings settings = new StoreSettings(store, false, Duration.ZERO);
		EmbeddedNeo4j.start(settings).close();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store))).isEqualTo("rwx------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.resolve("bolt-password"))))
			.isEqualTo("rw-------");
		String password = Files.readString(store.resolve("bolt-password")).strip();
		assertThat(password).matches("[0-9a-f]{48}");
	}

	@Test
	void theDatabaseTakesThePasswordOfTheFileAfterANewStartAndWhereTheFileIsGone() throws IOException {
		Path file = this.directory.resolve("bolt-password");
		String first = letIn(false);
		assertThat(letIn(false)).isEqualTo(first);
		Files.delete(file);
		String second = letIn(false);
		assertThat(second).isNotEqualTo(first);
		assertThat(letIn(true)).isNotEqualTo(second);
	}

	/** Asks the database by the driver, and tells the password that let it in. */
	private String letIn(boolean rebuild) throws IOException {
		try (EmbeddedNeo4j store = EmbeddedNeo4j.start(settings(rebuild))) {
			URI address = store.uri();
			String password = Files.readString(this.directory.resolve("bolt-password")).strip();
			try (Driver driver = GraphDatabase.driver(address, AuthTokens.basic(EmbeddedNeo4j.USER, password))) {
				driver.verifyConnectivity();
			}
			return password;
		}
	}

	@Test
	void aFolderThatCannotBeMadeIsNamed() throws IOException {
		Path file = Files.createFile(this.directory.resolve("a-file"));
		assertThatThrownBy(() -> EmbeddedNeo4j.start(new StoreSettings(file.resolve("store"), false, Duration.ZERO)))
			.isInstanceOf(StoreException.class)
			.hasMessageContaining("saiknes.store.directory");
	}

	private void damage() throws IOException {
		try (Stream<Path> files = Files.walk(this.directory.resolve("neo4j/data/databases/neo4j"))) {
			List<Path> stores = files.filter(Files::isRegularFile).toList();
			for (Path file : stores) {
				Files.write(file, new byte[] { 1, 2, 3 });
			}
		}
	}

	private StoreSettings settings(boolean rebuild) {
		return new StoreSettings(this.directory, rebuild, Duration.ZERO);
	}

}
