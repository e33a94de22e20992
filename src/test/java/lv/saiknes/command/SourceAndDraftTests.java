package lv.saiknes.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import lv.saiknes.SaiknesApplication;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.Finding;
import lv.saiknes.seed.SeedExample;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** From a document to accepted facts, by the commands. */
@ExtendWith(OutputCaptureExtension.class)
class SourceAndDraftTests {

	private static final String PLAN = """
			Upes plāns

			2.1.1. Jauna skola

			4. Atbildīgie:
			a. Kalnavas koledža

			8. Uzdevumi:
			a. Uzcelt skolu
			""";

	private static final String ABOUT = "--title=Upes plāns;--title-en=River plan;--publisher=Kalnava;--date=2024-02";

	@TempDir
	private Path folder;

	private Path seed;

	private Path sources;

	private Path document;

	@BeforeEach
	void write() throws IOException {
		this.seed = Files.createDirectory(this.folder.resolve("seed"));
		this.sources = Files.createDirectory(this.folder.resolve("sources"));
		SeedExample.sound().writeSeed(this.seed);
		SeedExample.sound().writeSource(this.sources);
		this.document = Files.writeString(this.folder.resolve("plan.txt"), PLAN);
	}

	@Test
	void aDocumentBecomesASourceADraftAndAnAcceptedFact(CapturedOutput output) throws IOException {
		assertThat(add(ABOUT)).isZero();
		assertThat(run("draft", "010", "--plan", "river-plan")).isZero();
		int facts = relations();
		String measure = "river-plan-2.1.1";
		assertThat(run("draft", "010", "--accept", "kalnava-college~IMPLEMENTS~" + measure)).isEqualTo(1);
		assertThat(output.getErr()).contains("DANGLING_ID").contains("nothing was written");
		assertThat(run("draft", "010", "--accept", measure)).isEqualTo(1);
		assertThat(output.getErr()).contains("--en");
		assertThat(run("draft", "010", "--accept", measure, "--en", "New school")).isZero();
		assertThat(run("draft", "010", "--accept", "kalnava-college~IMPLEMENTS~" + measure)).isZero();
		assertThat(run("draft", "010", "--strike", measure + "-task-1")).isZero();
		assertThat(run("validate")).isZero();
		assertThat(relations()).isEqualTo(facts + 1);
		assertThat(Files.readString(this.seed.resolve("drafts/010/proposals.yaml"))).contains("status: accepted")
			.contains("status: struck");
		assertThat(Files.readString(this.seed.resolve("010-accepted/accepted.yaml")))
			.contains("cite: \"6 @ 2.1.1/4.a\"");
		assertThat(Files.readString(this.seed.resolve("citations.lock"))).contains("010.6 ");
	}

	/** A collection of one's own begins with a title and an empty list. */
	@Test
	void ownFactsRestOnThoseOfAnotherFolder() throws IOException {
		Path own = Files.createDirectory(this.folder.resolve("own"));
		Files.writeString(own.resolve("dataset.yaml"), "dataset:\n  title: {lv: Upes plāns, en: River plan}\n");
		Files.writeString(own.resolve("sources.yaml"), "sources: []\n");
		Path house = this.seed;
		String locks = Files.readString(house.resolve("citations.lock"));
		this.seed = Path.of(house + "," + own);
		assertThat(add(ABOUT)).isZero();
		assertThat(run("draft", "010", "--plan", "river-plan")).isZero();
		assertThat(run("draft", "010", "--accept", "river-plan-2.1.1", "--en", "New school")).isZero();
		assertThat(run("draft", "010", "--accept", "kalnava-college~IMPLEMENTS~river-plan-2.1.1")).isZero();
		assertThat(run("validate")).isZero();
		assertThat(Files.readString(own.resolve("citations.lock")).lines().filter((line) -> !line.startsWith("#")))
			.isNotEmpty()
			.allMatch((line) -> line.startsWith("010."));
		assertThat(Files.readString(house.resolve("citations.lock"))).isEqualTo(locks);
	}

	@Test
	void aDraftIsNeverReadAsFacts() throws IOException {
		add(ABOUT);
		int facts = relations();
		run("draft", "010");
		assertThat(this.seed.resolve("drafts/010/proposals.yaml")).exists();
		assertThat(relations()).isEqualTo(facts);
		Files.copy(this.seed.resolve("drafts/010/proposals.yaml"), this.seed.resolve("facts.yaml"));
		assertThat(new SeedReader(Ontology.load()).read(SeedFiles.fromDirectory(this.seed)).findings())
			.extracting(Finding::code)
			.contains("DRAFT");
	}

	@Test
	void whatTheDocumentDoesNotSayIsAskedForByItsOption(CapturedOutput output) {
		assertThat(add("--title=Upes plāns")).isEqualTo(1);
		assertThat(output.getErr()).contains("--title-en, --publisher, --date");
		assertThat(add(ABOUT.replace("2024-02", "soon"))).isEqualTo(1);
		assertThat(output.getErr()).contains("`soon` is not a date");
	}

	@Test
	void nothingIsWrittenBeforePersonsAreDecidedUpon(CapturedOutput output) throws IOException {
		Files.writeString(this.document, PLAN + "\nDirektore Alba Paraudziņa, alba@kalnava.example\n");
		String before = Files.readString(this.seed.resolve("sources.yaml"));
		assertThat(add(ABOUT)).isEqualTo(1);
		assertThat(output.getErr()).contains("1  line 11  name: Alba Paraudziņa").contains("--mask=1,3");
		assertThat(Files.readString(this.seed.resolve("sources.yaml"))).isEqualTo(before);
		assertThat(texts()).hasSize(1);
		assertThat(add(ABOUT + ";--mask=2")).isZero();
		assertThat(Files.readString(this.seed.resolve("sources.yaml"))).startsWith(before)
			.contains("    personal:\n      - {line: 11, from: 27, to: 47}")
			.doesNotContain("from: 10,");
	}

	@Test
	void anotherEditionMovesWhatIsCitedAndKeepsComments(CapturedOutput output) throws IOException {
		add(ABOUT);
		run("draft", "010");
		run("draft", "010", "--accept", "plan-010-2.1.1", "--en", "New school");
		run("draft", "010", "--accept", "kalnava-college~IMPLEMENTS~plan-010-2.1.1");
		Path accepted = this.seed.resolve("010-accepted/accepted.yaml");
		Files.writeString(accepted, Files.readString(accepted) + "# a remark of ours\n");
		Files.writeString(this.document, "Otrais izdevums\n\f" + PLAN);
		assertThat(run("source", "add", this.document.toString(), "--id", "010", "--date", "2025")).isZero();
		assertThat(output.getOut()).contains("moved   6 -> 8").contains("--apply");
		assertThat(Files.readString(accepted)).contains("6 @ 2.1.1/4.a");
		assertThat(run("source", "add", this.document.toString(), "--id", "010", "--date", "2025", "--apply")).isZero();
		assertThat(Files.readString(accepted)).contains("\"8 @ 2.1.1/4.a\"").endsWith("# a remark of ours\n");
		assertThat(Files.readString(this.seed.resolve("sources.yaml"))).contains("pages: [1, 3]")
			.contains("date: \"2025\"");
		assertThat(run("validate")).isZero();
		assertThat(run("verify-evidence")).isZero();
	}

	@Test
	void anEditionThatLosesCitedWordsIsRefused(CapturedOutput output) throws IOException {
		Files.writeString(this.document, "Pavisam cits teksts\n");
		assertThat(run("source", "add", this.document.toString(), "--id", "009", "--apply")).isEqualTo(1);
		assertThat(output.getOut()).contains("lost    7 @ 9.1.1/4.a");
		assertThat(output.getErr()).contains("Nothing was written");
		assertThat(texts()).hasSize(1);
	}

	private List<Path> texts() throws IOException {
		try (Stream<Path> files = Files.list(this.sources)) {
			return files.toList();
		}
	}

	private int relations() {
		return new SeedReader(Ontology.load()).read(SeedFiles.fromDirectory(this.seed))
			.dataset()
			.orElseThrow()
			.relations()
			.size();
	}

	private int add(String about) {
		List<String> words = new ArrayList<>(List.of("source", "add", this.document.toString(), "--id", "010"));
		words.addAll(List.of(about.split(";")));
		return run(words.toArray(String[]::new));
	}

	private int run(String... words) {
		List<String> all = new ArrayList<>(List.of(words));
		all.addAll(List.of("--seed", this.seed.toString()));
		if (!words[0].equals("validate")) {
			all.addAll(List.of("--sources", this.sources.toString()));
		}
		return CommandLine.run(SaiknesApplication.class, all.toArray(String[]::new));
	}

}
