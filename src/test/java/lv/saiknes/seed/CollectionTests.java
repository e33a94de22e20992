package lv.saiknes.seed;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import lv.saiknes.model.Dataset;
import lv.saiknes.model.Relation;
import lv.saiknes.support.LoadedOntology;
import lv.saiknes.time.Times;
import lv.saiknes.time.TimeTable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A collection with a late source beside another. */
class CollectionTests {

	private static final List<Path> ALONE = List.of(Path.of("src/test/resources/second-region"));

	private static final List<Path> BOTH = List.of(ALONE.getFirst(), Path.of("src/test/resources/second-region-next"));

	@Test
	void aLateSourceMovesNothingThatItDoesNotSpeakOf() {
		Dataset alone = read(SeedFiles.of(ALONE));
		Dataset both = read(SeedFiles.of(BOTH));
		assertThat(both.date()).isEqualTo(alone.date()).isEqualTo("2023-05");
		TimeTable before = new TimeTable(alone, LoadedOntology.ONTOLOGY);
		TimeTable after = new TimeTable(both, LoadedOntology.ONTOLOGY);
		Map<String, Relation> now = both.relations()
			.stream()
			.collect(Collectors.toMap(Relation::id, Function.identity()));
		assertThat(alone.relations()).hasSizeGreaterThan(20).allSatisfy((relation) -> {
			Relation same = now.get(relation.id());
			assertThat(after.find(same).map(Times::stored)).as(relation.id())
				.isEqualTo(before.find(relation).map(Times::stored));
			assertThat(after.knowledge().of(same)).isEqualTo(before.knowledge().of(relation));
		});
		assertThat(after.knowledge().of(now.get("meadow35-m1~funded-by~river-fund"))).isEqualTo("2028-11");
	}

	@Test
	void whatTheFirstCollectionSaysIsTheDateOfTheHouse() {
		assertThat(read(dated(BOTH, "second-region/", "date: \"2020-01\"")).date()).isEqualTo("2020-01");
		assertThat(read(dated(BOTH, "second-region-next/", "date: \"2020-01\"")).date()).isEqualTo("2023-05");
		assertThat(
				new SeedReader(LoadedOntology.ONTOLOGY).read(dated(BOTH, "second-region/", "date: \"May\"")).findings())
			.extracting(Finding::code)
			.containsExactly("BAD_VALUE");
	}

	/**
	 * What lives in another's house needs a title alone; what has none to live in, all.
	 */
	@Test
	void aHouseNeedsMoreThanATitle() {
		assertThat(new SeedReader(LoadedOntology.ONTOLOGY).read(SeedFiles.of(BOTH.reversed())).findings())
			.filteredOn((finding) -> finding.file().endsWith("second-region-next/dataset.yaml"))
			.extracting(Finding::message)
			.contains("`start` is missing", "`about` is missing", "no region is named");
	}

	private static List<SeedFile> dated(List<Path> folders, String folder, String date) {
		return SeedFiles.of(folders)
			.stream()
			.map((file) -> (file.path() + "/").contains(folder) && file.name().equals("dataset.yaml")
					? new SeedFile(file.folder(), file.name(),
							file.content().replaceFirst("dataset:\n", "dataset:\n  " + date + "\n"))
					: file)
			.toList();
	}

	private static Dataset read(List<SeedFile> files) {
		SeedResult result = new SeedReader(LoadedOntology.ONTOLOGY).read(files);
		assertThat(result.findings()).isEmpty();
		return result.dataset().orElseThrow();
	}

}
