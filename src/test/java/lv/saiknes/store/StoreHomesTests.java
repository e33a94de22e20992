package lv.saiknes.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Which store counts, at whatever moment the process ends. */
class StoreHomesTests {

	@TempDir
	private Path directory;

	@Test
	void aStoreBesideCountsFromTheMomentItIsSelected() throws IOException {
		StoreHomes homes = new StoreHomes(this.directory);
		Path first = made(homes.current());
		Path second = made(homes.next());
		assertThat(second).isNotEqualTo(first);
		assertThat(homes.current()).isEqualTo(first);
		homes.select(second);
		assertThat(new StoreHomes(this.directory).current()).isEqualTo(second);
		assertThat(homes.next()).isEqualTo(first);
		homes.deleteOthers();
		assertThat(first).doesNotExist();
		assertThat(second).exists();
	}

	@Test
	void whatWasNotSelectedIsThrownAway() throws IOException {
		StoreHomes homes = new StoreHomes(this.directory);
		Path first = made(homes.current());
		Path unfinished = made(homes.next());
		Files.writeString(this.directory.resolve("current-store.new"), "neo4j-2");
		homes.deleteOthers();
		assertThat(first).exists();
		assertThat(unfinished).doesNotExist();
	}

	@Test
	void clearedThereIsNone() throws IOException {
		StoreHomes homes = new StoreHomes(this.directory);
		made(homes.current());
		Path second = made(homes.next());
		homes.select(second);
		homes.clear();
		assertThat(second).doesNotExist();
		assertThat(homes.current()).doesNotExist();
		homes.deleteOthers();
		assertThat(this.directory).isEmptyDirectory();
	}

	/** Who is killed while it is deleted leaves no half of a store as the current one. */
	@Test
	void clearedAStoreIsWholeElsewhereUntilItIsDeleted() throws IOException {
		StoreHomes homes = new StoreHomes(this.directory);
		Path first = made(homes.current());
		homes.clear();
		assertThat(first).doesNotExist();
		assertThat(this.directory.resolve("neo4j-thrown-away/file")).hasContent("content");
		made(homes.current());
		homes.clear();
		homes.deleteOthers();
		assertThat(this.directory).isEmptyDirectory();
	}

	private static Path made(Path home) throws IOException {
		Files.createDirectories(home);
		return Files.writeString(home.resolve("file"), "content").getParent();
	}

}
