package lv.saiknes.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class WholeFileTests {

	private static final Instant NOW = Instant.parse("2031-05-06T07:08:09Z");

	@TempDir
	private Path folder;

	@Test
	void aFileIsThereWholeOrAsItWas() throws IOException {
		Path file = this.folder.resolve("made/one.tsv");
		WholeFile.write(file, (out) -> out.write("one".getBytes(StandardCharsets.US_ASCII)));
		assertThat(file).hasContent("one");
		assertThatIOException().isThrownBy(() -> WholeFile.write(file, (out) -> {
			out.write('t');
			assertThat(file).hasContent("one");
			throw new IOException("no room");
		})).withMessage("no room");
		assertThat(file).hasContent("one");
		assertThat(names(file.getParent())).containsExactly("one.tsv");
	}

	/** As the next start finds it. */
	@Test
	void whatAKilledProgramLeftIsSweptAndNothingElse() throws IOException {
		Path killed = begun("surprise-v.tsv.gz");
		Path now = begun("layout-v.tsv.gz");
		List<Path> others = Stream.of("notes.part", "one.tsv.gz", "1.2.part.txt").map(this.folder::resolve).toList();
		for (Path other : others) {
			Files.writeString(other, "of somebody");
			age(other, WholeFile.OLD.multipliedBy(2));
		}
		Path before = Files.writeString(this.folder.resolve("surprise-123.part"), "of a program before");
		age(before, WholeFile.OLD.plusSeconds(1));
		age(killed, WholeFile.OLD.plusSeconds(1));
		age(now, WholeFile.OLD.minusSeconds(1));
		WholeFile.sweep(this.folder, NOW);
		assertThat(names(this.folder)).containsExactlyInAnyOrder("notes.part", "one.tsv.gz", "1.2.part.txt",
				now.getFileName().toString());
		WholeFile.sweep(this.folder.resolve("absent"), NOW);
	}

	@Test
	void aStartSweepsTheStoreAndTheVersions() throws IOException {
		Path versions = Files.createDirectory(this.folder.resolve("versions"));
		for (Path place : List.of(this.folder, versions)) {
			Path left = Files.writeString(place.resolve("one.json.gz.17.part"), "half");
			Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(WholeFile.OLD.multipliedBy(2))));
		}
		new Leftovers(new StoreSettings(this.folder, false, Duration.ZERO), new VersionSettings(1, null)).sweep();
		assertThat(names(this.folder)).containsExactly("versions");
		assertThat(names(versions)).isEmpty();
	}

	@Test
	void versionsMayLieInTheFolderOfTheStore() throws IOException {
		Path left = Files.writeString(this.folder.resolve("one.json.gz.17.part"), "half");
		Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(WholeFile.OLD.multipliedBy(2))));
		new Leftovers(new StoreSettings(this.folder, false, Duration.ZERO), new VersionSettings(1, this.folder))
			.sweep();
		assertThat(names(this.folder)).isEmpty();
	}

	/** What is there while a file is being written, kept as if the power had failed. */
	private Path begun(String name) throws IOException {
		Path[] found = new Path[1];
		WholeFile.write(this.folder.resolve("written").resolve(name), (out) -> {
			String begun = names(this.folder.resolve("written")).getLast();
			found[0] = Files.writeString(this.folder.resolve(begun), "half");
		});
		Files.delete(this.folder.resolve("written").resolve(name));
		Files.delete(this.folder.resolve("written"));
		return found[0];
	}

	private static void age(Path file, Duration age) throws IOException {
		Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString()).toList();
		}
	}

}
