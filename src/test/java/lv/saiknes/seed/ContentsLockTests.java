package lv.saiknes.seed;

import java.util.List;
import java.util.regex.Pattern;

import lv.saiknes.ontology.Ontology;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes missing unawares is told; what is new is not. */
class ContentsLockTests {

	private static final String LOCK = "seed-data/contents.lock";

	private static final String COVERAGE = "seed-data/coverage.lock";

	private static final Ontology ONTOLOGY = Ontology.load();

	private final SeedExample recorded = recorded(
			SeedExample.sound().with(COVERAGE, "009 20 15 5\n").with(SeedExample.MORE, """
					source: "009"
					nodes:
					  - id: pottery
					    kind: Theme
					    name: {lv: Podniecība, en: Pottery}
					  - id: weaving
					    kind: Theme
					    name: {lv: Aušana, en: Weaving}
					"""));

	private static SeedExample recorded(SeedExample example) {
		return example.with(LOCK, new SeedReader(ONTOLOGY).contents(example.files(), "seed-data"));
	}

	private static List<String> codes(SeedExample example) {
		return example.read().findings().stream().map(Finding::code).distinct().toList();
	}

	@Test
	void whatWasRecordedIsSound() {
		assertThat(codes(this.recorded)).isEmpty();
	}

	@Test
	void aFileThatGoesMissingIsTold() {
		Finding finding = this.recorded.without(SeedExample.MORE)
			.read()
			.findings()
			.stream()
			.filter((one) -> one.code().equals("LOST_FILE"))
			.findFirst()
			.orElseThrow();
		assertThat(finding.file()).isEqualTo(LOCK);
		assertThat(finding.message()).contains("`more.yaml`", "2 nodes");
		assertThat(finding.remedy()).contains("validate --accept");
	}

	@Test
	void anIdThatIsRenamedIsToldWithTheNearest() {
		SeedExample renamed = this.recorded.edit(SeedExample.MORE, "id: pottery", "id: potery");
		assertThat(renamed.read().findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo("LOST_ID");
			assertThat(finding.message()).contains("`pottery`", "`potery`");
		});
	}

	@Test
	void twoIdsOfOneKindThatAreSwappedAreTold() {
		SeedExample swapped = this.recorded.edit(SeedExample.MORE, "id: pottery", "id: other")
			.edit(SeedExample.MORE, "id: weaving", "id: pottery")
			.edit(SeedExample.MORE, "id: other", "id: weaving");
		assertThat(swapped.read().findings()).hasSize(2)
			.allSatisfy((finding) -> assertThat(finding.code()).isEqualTo("SWAPPED_ID"))
			.extracting(Finding::line)
			.containsExactly(3, 6);
	}

	@Test
	void aNodeThatGetsABetterNameIsNoSwap() {
		assertThat(codes(this.recorded.edit(SeedExample.MORE, "en: Pottery", "en: Making pots"))).isEmpty();
	}

	@Test
	void aFactThatIsGoneIsTold() {
		SeedExample fewer = this.recorded.edit(SeedExample.MARKS,
				this.recorded.files()
					.stream()
					.filter((file) -> file.path().equals(SeedExample.MARKS))
					.findFirst()
					.orElseThrow()
					.content(),
				"uncited: []\n");
		assertThat(codes(fewer)).contains("LOST_FACTS");
	}

	@Test
	void moreIsFine() {
		assertThat(codes(this.recorded.with("seed-data/new.yaml", """
				nodes:
				  - id: smithing
				    kind: Theme
				    name: {lv: Kalšana, en: Smithing}
				"""))).isEmpty();
	}

	@Test
	void linesThatAreCountedNoMoreAreTold() {
		assertThat(this.recorded.with(COVERAGE, "").read().findings()).singleElement().satisfies((finding) -> {
			assertThat(finding.code()).isEqualTo("MISSING_COVERAGE");
			assertThat(finding.file()).isEqualTo(COVERAGE);
			assertThat(finding.message()).contains("`009`");
		});
		assertThat(codes(this.recorded.without(COVERAGE))).containsExactly("LOST_FILE", "MISSING_COVERAGE");
	}

	@Test
	void aRecordThatCannotBeReadIsTold() {
		assertThat(codes(this.recorded.with(LOCK, "nonsense\n"))).containsExactly("BAD_LOCK");
		assertThat(codes(this.recorded.with(LOCK, ""))).containsExactly("BAD_LOCK");
	}

	@Test
	void theRecordOfTheProjectsOwnDataIsThere() {
		assertThat(SeedFiles.bundled()).anySatisfy((file) -> {
			assertThat(file.path()).isEqualTo(LOCK);
			assertThat(file.content()).containsPattern(Pattern.compile("(?m)^file dataset.yaml 0 0 0 0$"));
		});
	}

}
