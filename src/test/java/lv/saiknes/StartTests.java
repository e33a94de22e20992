package lv.saiknes;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person reads when the program starts, or cannot. */
@ExtendWith(OutputCaptureExtension.class)
class StartTests {

	/**
	 * What a failed start may print: a heading, a sentence and a remedy, no stack trace.
	 */
	private static final int FAILURE_LINES = 15;

	@TempDir
	private Path directory;

	@Test
	void aTakenPortIsNamedWithTheRemedyBeforeTheStoreIsOpened(CapturedOutput output) throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
			int port = taken.getLocalPort();
			assertThat(Saiknes.run("--server.port=" + port, store(), "--saiknes.sources.directory=")).isOne();
			assertThat(output).contains("Port " + port + " is in use by another program.")
				.contains("--server.port=" + (port + 1));
			assertThat(linesOf(output)).hasSizeLessThan(FAILURE_LINES);
			assertThat(this.directory).isEmptyDirectory();
		}
	}

	@Test
	void aStoreInUseIsNamedWithTheRemedy(CapturedOutput output) throws IOException {
		try (FileChannel channel = FileChannel.open(this.directory.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			assertThat(lock.isValid()).isTrue();
			assertThat(Saiknes.run("--server.port=0", store(), "--saiknes.sources.directory=")).isOne();
			assertThat(output).contains("is in use by another process").contains("saiknes.store.directory");
			assertThat(linesOf(output)).hasSizeLessThan(FAILURE_LINES);
		}
	}

	@Test
	void aDamagedStoreIsNamedWithTheRemedy(CapturedOutput output) throws IOException {
		Files.createFile(Files.createDirectories(this.directory.resolve("neo4j")).resolve("data"));
		assertThat(Saiknes.run("load", store(), "--saiknes.sources.directory=")).isOne();
		assertThat(output).contains("does not start; it may be damaged").contains("--rebuild");
		assertThat(linesOf(output)).hasSizeLessThan(FAILURE_LINES);
	}

	@Test
	void aSecondLoadLoadsNothingAndBrokenSeedDataChangesNothing(CapturedOutput output) throws IOException {
		assertThat(Saiknes.run("load", store(), "--saiknes.sources.directory=")).isZero();
		assertThat(output).contains("vanished nodes").contains("nodes,").doesNotContain("already");
		String first = output.getAll();
		Path broken = Files.createDirectory(this.directory.resolve("broken"));
		Files.writeString(broken.resolve("sources.yaml"), "sources: []\n");
		Files.writeString(broken.resolve("a.yaml"), "nodes: [{id: A, kind: Planet}]\n");
		assertThat(Saiknes.run("load", store(), "--saiknes.seed.directory=" + broken)).isOne();
		assertThat(output.getAll().substring(first.length())).contains(broken + "/a.yaml:1: UNKNOWN_KIND")
			.contains("BAD_ID")
			.contains("the store stays as it was");
		String second = output.getAll();
		assertThat(Saiknes.run("load", store(), "--saiknes.sources.directory=")).isZero();
		assertThat(output.getAll().substring(second.length())).contains("The store holds this dataset already.")
			.doesNotContain("vanished nodes");
	}

	@Test
	void aMissingSourceDirectoryIsNamed(CapturedOutput output) {
		assertThat(Saiknes.run("load", store(), "--saiknes.sources.directory=" + this.directory.resolve("none")))
			.isOne();
		assertThat(output).contains("does not exist").contains("SAIKNES_SOURCES_DIRECTORY");
	}

	@Test
	void aServerThatDoesNotAnswerIsNamed(CapturedOutput output) {
		assertThat(Saiknes.run("load", "--spring.neo4j.uri=bolt://127.0.0.1:1",
				"--spring.neo4j.authentication.username=neo4j", "--spring.neo4j.authentication.password=x",
				"--saiknes.store.patience=0s"))
			.isOne();
		assertThat(output).contains("The Neo4j server cannot be reached").contains("spring.neo4j.uri");
	}

	@Test
	void aSettingOutOfItsRangeIsNamedWithValueAndRange(CapturedOutput output) {
		assertThat(Saiknes.run("load", store(), "--saiknes.api.cost=-1", "--saiknes.api.time=0s")).isOne();
		assertThat(output).contains("The setting `saiknes.api.cost` is `-1`, but must be between 1 and 100000000.")
			.contains("The setting `saiknes.api.time` is `0ms`, but must be")
			.contains("--help")
			.doesNotContain("\tat ");
	}

	@Test
	void aSettingThatCannotBeReadIsNamed(CapturedOutput output) {
		assertThat(Saiknes.run("load", store(), "--saiknes.api.depth=many")).isOne();
		assertThat(output)
			.contains("The setting `saiknes.api.depth` is `many`, which cannot be read as a whole number.")
			.doesNotContain("\tat ");
	}

	@Test
	void anUnknownSettingIsRefusedWithTheNearest(CapturedOutput output) {
		assertThat(Saiknes.run("load", store(), "--saiknes.store.directry=x")).isOne();
		assertThat(output)
			.contains("There is no setting `saiknes.store.directry`; did you mean `saiknes.store.directory`?")
			.doesNotContain("\tat ");
	}

	private static List<String> linesOf(CapturedOutput output) {
		return output.getAll().lines().toList();
	}

	private String store() {
		return "--saiknes.store.directory=" + this.directory;
	}

}
