package lv.saiknes.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import lv.saiknes.SaiknesApplication;
import lv.saiknes.export.GraphJson;
import lv.saiknes.model.Sha256;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedExample;
import lv.saiknes.settings.Setting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What each command prints, writes and returns. */
@ExtendWith(OutputCaptureExtension.class)
class CommandLineTests {

	@TempDir
	private Path folder;

	private Path seed;

	private Path sources;

	@BeforeEach
	void write() throws IOException {
		this.seed = Files.createDirectory(this.folder.resolve("seed"));
		this.sources = Files.createDirectory(this.folder.resolve("sources"));
		SeedExample.sound().writeSeed(this.seed);
		SeedExample.sound().writeSource(this.sources);
	}

	@ParameterizedTest
	@ValueSource(strings = { "validate", "load", "cite", "verify-evidence", "coverage", "export", "source", "draft" })
	void everyCommandExplainsItself(String command, CapturedOutput output) {
		assertThat(CommandLine.run(SaiknesApplication.class, command, "--help")).isZero();
		assertThat(output.getOut()).startsWith("Usage: saiknes " + command);
		assertThat(output.getErr()).isEmpty();
	}

	/** Spring passes over what is no option, so that the server would run without it. */
	@ParameterizedTest
	@CsvSource({ "--server.port=0 -Xmx400m, -Xmx400m", "--server.port 8081, 8081", "load seeds, seeds",
			"prepare out, out", "mcp -v, -v" })
	void whatIsNoOptionIsToldInsteadOfPassedOver(String arguments, String stray, CapturedOutput output) {
		assertThat(CommandLine.run(SaiknesApplication.class, arguments.split(" "))).isEqualTo(2);
		assertThat(output.getErr()).contains("`" + stray + "` is not understood").contains("--name=value");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "-h", "help" })
	void theProgramListsItsCommands(String argument, CapturedOutput output) {
		assertThat(CommandLine.run(SaiknesApplication.class, argument)).isZero();
		assertThat(output.getOut()).startsWith("Usage: saiknes")
			.contains("validate", "load", "cite", "verify-evidence", "coverage", "export", "--rebuild");
	}

	@Test
	void theProgramListsEverySetting(CapturedOutput output) {
		assertThat(CommandLine.run(SaiknesApplication.class, "--help")).isZero();
		String help = output.getOut().replaceAll("\\s+", " ");
		assertThat(Setting.list()).isNotEmpty()
			.allSatisfy((setting) -> assertThat(help).contains(
					"--" + setting.name() + "=" + setting.defaultValue().orElse("") + " " + setting.description()));
		assertThat(output.getOut()).contains("--saiknes.api.cost=100000", "--saiknes.store.directory=data");
	}

	@Test
	void theProgramTellsItsVersion(CapturedOutput output) {
		assertThat(CommandLine.run(SaiknesApplication.class, "--version")).isZero();
		assertThat(output.getOut()).startsWith("Saiknes ");
	}

	@ParameterizedTest
	@CsvSource({ "validat, ''", "validate, --sead", "export, --output", "cite, --lok" })
	void whatIsNotUnderstoodIsRefused(String command, String option, CapturedOutput output) {
		int code = option.isEmpty() ? CommandLine.run(SaiknesApplication.class, command)
				: CommandLine.run(SaiknesApplication.class, command, option);
		assertThat(code).isEqualTo(2);
		assertThat(output.getErr()).contains(option.isEmpty() ? command : option).doesNotContain("\tat ");
		assertThat(output.getOut()).isEmpty();
	}

	@Test
	void theShortRebuildOptionStandsForTheSetting() {
		assertThat(CommandLine.springArguments(List.of("--rebuild", "--server.port=1")))
			.containsExactly("--saiknes.store.rebuild=true", "--server.port=1");
	}

	@Test
	void validateAcceptsSoundData(CapturedOutput output) {
		assertThat(run("validate", "--seed", this.seed)).isZero();
		assertThat(output.getOut()).startsWith("The seed data is sound: ")
			.contains(SeedExample.sound().dataset().version());
		assertThat(output.getErr()).isEmpty();
	}

	@Test
	void validateReportsEveryFinding(CapturedOutput output) throws IOException {
		SeedExample faulty = SeedExample.sound()
			.edit(SeedExample.NODES, "level: regional", "level: lokal")
			.edit(SeedExample.SHEET, "span: 4-20", "span: all");
		faulty.writeSeed(this.seed);
		assertThat(run("validate", "--seed", this.seed)).isEqualTo(1);
		assertThat(output.getErr())
			.contains(faulty.read()
				.findings()
				.stream()
				.map((finding) -> finding.toString().replaceFirst("^seed-data", this.seed.toString()))
				.toList())
			.contains("2 findings")
			.doesNotContain("\tat ");
		assertThat(output.getOut()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "validate", "export", "coverage", "verify-evidence" })
	void aFolderThatIsNoneIsNamed(String command, CapturedOutput output) {
		Path absent = this.folder.resolve("absent");
		assertThat(command.matches("validate|export") ? run(command, "--seed", absent)
				: run(command, "--seed", absent, "--sources", this.sources))
			.isEqualTo(1);
		assertThat(output.getErr()).startsWith("`" + absent + "` is not a folder").doesNotContain("\tat ");
	}

	@Test
	void validateReadsTheProjectsOwnDataByDefault(CapturedOutput output) {
		assertThat(CommandLine.run(SaiknesApplication.class, "validate")).isZero();
		assertThat(output.getOut()).startsWith("The seed data is sound: ");
	}

	@Test
	void citePrintsTheCitationAndItsHash(CapturedOutput output) {
		assertThat(run("cite", "009", "7", "9.1.1/4.a", "--sources", this.sources)).isZero();
		assertThat(output.getOut().lines()).containsExactly("cite: 009:7 @ 9.1.1/4.a",
				"# sha256 " + Sha256.hex("a. Kalnavas koledža;"));
	}

	@Test
	void citeTakesARangeAndLeavesThePlaceOpen(CapturedOutput output) {
		assertThat(run("cite", "009", "7-8", "--sources", this.sources)).isZero();
		assertThat(output.getOut().lines()).containsExactly("cite: 009:7-8 @ …",
				"# sha256 " + Sha256.hex("a. Kalnavas koledža; b. pilsētas un Kalnavas koledža."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "24", "8-7", "20-24", "seven", "7-", "99999999" })
	void citeRefusesLinesThatAreNot(String lines, CapturedOutput output) {
		assertThat(run("cite", "009", lines, "--sources", this.sources)).isEqualTo(1);
		assertThat(output.getErr()).contains("`" + lines + "`").doesNotContain("\tat ");
		assertThat(output.getOut()).isEmpty();
	}

	@Test
	void citeSaysWhichSourceIsNotAtHand(CapturedOutput output) {
		assertThat(run("cite", "008", "7", "--sources", this.sources)).isEqualTo(1);
		assertThat(output.getErr()).contains("put the text of source 008 there").doesNotContain("\tat ");
	}

	@Test
	void citeSaysWhatItNeeds(CapturedOutput output) {
		assertThat(run("cite", "--sources", this.sources)).isEqualTo(1);
		assertThat(output.getErr()).contains("cite 001 2116").doesNotContain("\tat ");
	}

	@Test
	void citeLockWritesBothLockFilesAndThenChangesNothing(CapturedOutput output) throws IOException {
		Path citations = this.seed.resolve("citations.lock");
		Path coverage = this.seed.resolve("coverage.lock");
		Files.delete(citations);
		assertThat(run("validate", "--seed", this.seed)).isEqualTo(1);
		assertThat(run("cite", "--lock", "--seed", this.seed, "--sources", this.sources)).isZero();
		String locked = Files.readString(citations);
		String covered = Files.readString(coverage);
		assertThat(locked).isEqualTo(SeedExample.sound().lock());
		assertThat(covered).endsWith("\n009 21 15 1\n");
		assertThat(output.getOut()).contains(citations + ": 15 passages.");
		assertThat(run("validate", "--seed", this.seed)).isZero();
		assertThat(run("cite", "--lock", "--seed", this.seed, "--sources", this.sources)).isZero();
		assertThat(citations).hasContent(locked);
		assertThat(coverage).hasContent(covered);
	}

	@Test
	void citeLockRefusesLinesThatTheSourceDoesNotHave(CapturedOutput output) throws IOException {
		String before = Files.readString(this.seed.resolve("citations.lock"));
		Path sheet = this.seed.resolve("measures/9.1.1.yaml");
		Files.writeString(sheet, Files.readString(sheet).replace("lines: 16", "lines: 99"));
		assertThat(run("cite", "--lock", "--seed", this.seed, "--sources", this.sources)).isEqualTo(1);
		assertThat(output.getErr()).contains("[009.99]").doesNotContain("\tat ");
		assertThat(this.seed.resolve("citations.lock")).hasContent(before);
	}

	@Test
	void verifyEvidenceAcceptsWhatAgrees(CapturedOutput output) {
		assertThat(run("verify-evidence", "--seed", this.seed, "--sources", this.sources)).isZero();
		assertThat(output.getOut()).contains("15 citations").contains("all agree");
	}

	@Test
	void verifyEvidenceReportsWhatDoesNotAgree(CapturedOutput output) throws IOException {
		Path text = this.sources.resolve("009_programme.txt");
		Files.writeString(text, Files.readString(text).replace("Upju fonds", "Jūras fonds"));
		assertThat(run("verify-evidence", "--seed", this.seed, "--sources", this.sources)).isEqualTo(1);
		assertThat(output.getOut()).contains("HASH_MISMATCH 009.18: ")
			.contains("NOT_MENTIONED lpr-9.1.1~funded-by~river-fund: ")
			.contains("2 problems");
	}

	@ParameterizedTest
	@ValueSource(strings = { "verify-evidence", "coverage", "cite" })
	void aFolderOfSourcesThatIsNoneIsNamed(String command, CapturedOutput output) {
		Path absent = this.folder.resolve("absent");
		assertThat(command.equals("cite") ? run(command, "009", "7", "--sources", absent)
				: run(command, "--seed", this.seed, "--sources", absent))
			.isEqualTo(1);
		assertThat(output.getErr()).contains("`" + absent + "` does not exist").doesNotContain("\tat ");
	}

	@Test
	void coverageCountsAndListsOpenLines(CapturedOutput output) {
		assertThat(run("coverage", "--seed", this.seed, "--sources", this.sources)).isZero();
		assertThat(output.getOut().lines()).startsWith("009: 21 lines with text, 15 cited, 1 marked, 5 open")
			.contains("    10", "    12", "    14", "    17", "    19")
			.hasSize(6);
	}

	@Test
	void exportWritesTheBytesOfGraphJson() throws IOException {
		Path target = this.folder.resolve("graph.json");
		assertThat(run("export", "--seed", this.seed, "-o", target)).isZero();
		ByteArrayOutputStream expected = new ByteArrayOutputStream();
		GraphJson.write(SeedExample.sound().dataset(), Ontology.load(), expected);
		assertThat(target).hasBinaryContent(expected.toByteArray());
		try (var left = Files.list(this.folder)) {
			assertThat(left).containsExactlyInAnyOrder(target, this.seed, this.sources);
		}
	}

	@Test
	void exportPrintsWhereNoFileIsNamed(CapturedOutput output) {
		assertThat(run("export", "--seed", this.seed)).isZero();
		assertThat(output.getOut()).isEqualTo(GraphJson.toString(SeedExample.sound().dataset(), Ontology.load()));
	}

	@Test
	void exportOfFaultyDataLeavesTheFileAsItWas(CapturedOutput output) throws IOException {
		Path target = Files.writeString(this.folder.resolve("graph.json"), "before");
		SeedExample.sound().edit(SeedExample.NODES, "level: regional", "level: lokal").writeSeed(this.seed);
		assertThat(run("export", "--seed", this.seed, "--output", target)).isEqualTo(1);
		assertThat(target).hasContent("before");
		assertThat(output.getErr()).contains("BAD_VALUE");
	}

	private static int run(Object... arguments) {
		return CommandLine.run(SaiknesApplication.class,
				List.of(arguments).stream().map(Object::toString).toArray(String[]::new));
	}

}
