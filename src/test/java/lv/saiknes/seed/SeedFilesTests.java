package lv.saiknes.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Which files are seed data, and where they come from. */
class SeedFilesTests {

	@TempDir
	private Path folder;

	@Test
	void readsYamlTablesAndLocksOfAFolderAndNothingElse() throws IOException {
		SeedExample.sound().writeSeed(this.folder);
		Files.writeString(this.folder.resolve("README.md"), "# Seed data\n");
		Files.writeString(this.folder.resolve("measures/.9.1.1.yaml.swp"), "");
		assertThat(SeedFiles.fromDirectory(this.folder)).containsExactlyElementsOf(SeedExample.sound()
			.files()
			.stream()
			.map((file) -> new SeedFile(this.folder.toString(), file.name(), file.content()))
			.sorted(Comparator.comparing(SeedFile::path))
			.toList());
	}

	@Test
	void aFolderGoesBeforeThePackedCopy() throws IOException {
		SeedExample.sound().writeSeed(this.folder);
		assertThat(SeedFiles.of(List.of(this.folder))).isEqualTo(SeedFiles.fromDirectory(this.folder));
		assertThat(SeedFiles.listMissing(List.of(this.folder, this.folder.resolve("absent"))))
			.containsExactly(this.folder.resolve("absent"));
	}

	@Test
	void severalFoldersAreReadInTheirOrder() throws IOException {
		Path second = this.folder.resolve("z");
		Path first = this.folder.resolve("a");
		SeedExample.sound().writeSeed(second);
		SeedExample.sound().writeSeed(first);
		assertThat(SeedFiles.of(List.of(second, first)).stream().map(SeedFile::folder).distinct())
			.containsExactly(second.toString(), first.toString());
	}

	@Test
	void thePackedCopyIsTheProjectsSeedData() {
		assertThat(SeedFiles.bundled()).isEqualTo(SeedFiles.fromDirectory(Path.of("seed-data")));
	}

	@Test
	void aFolderThatCannotBeReadIsNamed() {
		Path absent = this.folder.resolve("absent");
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> SeedFiles.fromDirectory(absent))
			.withMessageContaining(absent.toString());
	}

}
