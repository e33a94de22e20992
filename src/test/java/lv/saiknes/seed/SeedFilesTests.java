package lv.saiknes.seed;

import lv.saiknes.ontology.Ontology;
import java.nio.charset.StandardCharsets;
import java.io.RandomAccessFile;
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
	void collectionsAreFoldersAndCanBeChosen() throws IOException {
		for (String name : List.of("b", "a", "c")) {
			SeedExample.sound().writeSeed(this.folder.resolve(name));
		}
		Files.createDirectories(this.folder.resolve("empty"));
		List<Path> shelf = List.of(this.folder);
		assertThat(SeedFiles.listCollections(shelf)).containsExactly("a", "b", "c");
		assertThat(folders(SeedFiles.of(shelf))).containsExactly("a", "b", "c");
		assertThat(folders(SeedFiles.of(shelf, List.of("c", "a")))).containsExactly("c", "a");
		assertThat(folders(SeedFiles.of(List.of(this.folder.resolve("b")), List.of()))).containsExactly("b");
		assertThat(SeedFiles.listCollections(List.of(Path.of("seed-data")))).containsExactly("seed-data");
	}

	@Test
	void aCollectionThatIsNotThereIsToldWithThoseThatAre() throws IOException {
		SeedExample.sound().writeSeed(this.folder.resolve("river"));
		SeedExample.sound().writeSeed(this.folder.resolve("lake"));
		assertThat(new CollectionSettings(List.of("lake", "rivr")).findUnknown(List.of(this.folder))).get()
			.asString()
			.contains("UNKNOWN_COLLECTION", "`rivr`", "did you mean `river`?", "lake, river");
		assertThat(new CollectionSettings(List.of("lake", " river")).findUnknown(List.of(this.folder))).isEmpty();
	}

	private List<String> folders(List<SeedFile> files) {
		return files.stream().map((file) -> Path.of(file.folder()).getFileName().toString()).distinct().toList();
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

	@Test
	void bytesThatAreNotUtf8AreToldByLineAndColumn() throws IOException {
		byte[] bytes = "nodes:\n  - id: sē*".getBytes(StandardCharsets.UTF_8);
		bytes[bytes.length - 1] = (byte) 0xE2;
		Files.write(this.folder.resolve("latin.yaml"), bytes);
		Files.writeString(this.folder.resolve("other.yaml"), "nodes: []\n");
		List<SeedFile> files = SeedFiles.fromDirectory(this.folder);
		assertThat(new SeedReader(Ontology.load()).read(files).findings())
			.filteredOn((finding) -> finding.file().endsWith("/latin.yaml"))
			.singleElement()
			.satisfies((finding) -> {
				assertThat(finding.code()).isEqualTo("NOT_UTF_8");
				assertThat(finding.line()).isEqualTo(2);
				assertThat(finding.message()).isEqualTo("the byte `E2` in column 11 is not UTF-8");
			});
	}

	@Test
	void aFileThatIsTooLargeIsNotRead() throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(this.folder.resolve("large.yaml").toFile(), "rw")) {
			file.setLength(31_000_000);
		}
		assertThat(SeedFiles.fromDirectory(this.folder)).singleElement().satisfies((file) -> {
			assertThat(file.content()).isEmpty();
			assertThat(file.fault()).isNotNull();
			assertThat(String.valueOf(file.fault())).contains("FILE_TOO_LARGE", "31,000,000 bytes", "16,777,216");
		});
	}

}
