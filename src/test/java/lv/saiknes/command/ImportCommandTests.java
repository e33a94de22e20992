package lv.saiknes.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import lv.saiknes.SaiknesApplication;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Relation;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedExample;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** From a table to facts, by the command. */
@ExtendWith(OutputCaptureExtension.class)
class ImportCommandTests {

	private static final String MAPPING = """
			import:
			  id: mill-grants
			  file: grants.tsv
			  format: {type: tsv}
			  source:
			    title: {lv: Upju fonda saraksts, en: List of the River Fund}
			    publisher: {lv: Dzirnavas, en: Mills}
			    date: "2021"
			  numbers: {decimal: ",", grouping: "."}
			  dates: [dd/MM/yyyy]
			  tables:
			    country: {ML: millonia}
			    state: {ja: done, nē: planned}
			  rows: [{column: Gads, not: ["1999"]}]
			  nodes:
			    project:
			      kind: Project
			      name: Projekts
			      prefix: grant-
			      properties: {type: {literal: project}}
			      claims:
			        start: Sākums
			        amount: Nauda
			        currency: {literal: EUR}
			        stage: {column: Gatavs, table: state}
			    body:
			      kind: Institution
			      name: {column: Saņēmējs, split: ";"}
			      place: {column: Zeme, table: country}
			      match:
			        kinds: [Institution, Municipality]
			        rewrites: [{find: '^(.*) dome$', gives: $1}]
			      properties: {type: {literal: organisation}}
			    fund: {kind: FundingInstrument, node: {literal: river-fund}}
			  relations:
			    - {from: body, kind: BENEFICIARY_OF, to: project}
			    - {from: project, kind: FUNDED_BY, to: fund, properties: {amount: Nauda, currency: {literal: EUR}}}
			""";

	private static final String HEADING = "Projekts\tSaņēmējs\tZeme\tNauda\tSākums\tGatavs\tGads\n";

	private static final String ROWS = HEADING + """
			Slūžas\tKalnavas koledža\tML\t1.250,50\t01/03/2021\tja\t2021
			Tilts\tSIA "Laiva"; Kalnava dome\tML\t7\t2021-05\tnē\t2021
			Vecs tilts\tSIA "Laiva"\tML\t7\t\t\t1999
			Aka\tSia „Laiva”\tML\tdaudz\t\t\t2021
			Jumts\tAlba Paraudziņa\tML\t5\t\t\t2021
			Sēta\tBiedrība "Sēta\tML\t6\t\t\t2021\tlieks
			Žogs\tBiedrība "Sēta"\tML\t6\t31/02/2021\t\t2021
			Vārti\tBiedrība "Sēta"\tML\t6\t\tvarbūt\t2021
			Soliņš\tKalnavas koledžas\tML\t9\t\t\t2021
			Kāpnes\tsia Laiva\tML\t\t\t\t2021
			""";

	@TempDir
	private Path folder;

	private Path seed;

	private Path sources;

	private Path mapping;

	private Path table;

	@BeforeEach
	void write() throws IOException {
		this.seed = Files.createDirectory(this.folder.resolve("seed"));
		this.sources = Files.createDirectory(this.folder.resolve("sources"));
		SeedExample.sound().writeSeed(this.seed);
		SeedExample.sound().writeSource(this.sources);
		this.mapping = Files.writeString(this.folder.resolve("grants.yaml"), MAPPING);
		this.table = Files.writeString(this.folder.resolve("grants.tsv"), ROWS);
	}

	@Test
	void aDryRunSaysEverythingAtOnceAndWritesNothing(CapturedOutput output) throws IOException {
		Map<String, String> before = contents();
		Path report = this.folder.resolve("report.tsv");
		assertThat(run("import", this.mapping.toString(), "--report", report.toString())).isZero();
		assertThat(contents()).isEqualTo(before);
		assertThat(output.getOut()).contains("Rows: 10; of these used 4, left out by the mapping 1, refused 5.")
			.contains("Nodes: 5 new, 1 times one that an earlier row told of, 2 times joined to one that there is, "
					+ "1 times doubtful.")
			.contains("BAD_NUMBER: 1 rows: 5")
			.contains("PERSON: 1 rows: 6")
			.contains("TOO_MANY_CELLS: 1 rows: 7")
			.contains("BAD_DATE: 1 rows: 8")
			.contains("UNKNOWN_VALUE: 1 rows: 9")
			.contains("`varbūt` in [Gatavs]")
			.contains("EMPTY_CELL: 1 rows: 11")
			.contains("Nothing was written");
		assertThat(report).content().contains("3\tJOINED\t`Kalnava dome` is `kalnava`").doesNotContain("Paraudziņa");
	}

	@Test
	void rowsBecomeFactsThatLoadAndRestOnTheirRows(CapturedOutput output) throws IOException {
		assertThat(run("import", this.mapping.toString(), "--write")).isZero();
		assertThat(run("validate")).isZero();
		assertThat(run("verify-evidence")).isZero();
		assertThat(output.getOut()).contains("all agree");
		Dataset dataset = dataset();
		assertThat(dataset.relations()).extracting(Relation::id)
			.contains("kalnava-college~beneficiary-of~grant-sluzas", "sia-laiva~beneficiary-of~grant-tilts",
					"kalnava~beneficiary-of~grant-tilts", "sia-laiva~beneficiary-of~grant-kapnes",
					"grant-sluzas~funded-by~river-fund")
			.noneMatch((id) -> id.contains("grant-jumts"));
		Relation funded = dataset.relations()
			.stream()
			.filter((one) -> one.id().equals("grant-sluzas~funded-by~river-fund"))
			.findFirst()
			.orElseThrow();
		assertThat(funded.properties()).containsEntry("amount", 1250.5);
		assertThat(dataset.citations()).filteredOn((one) -> one.id().equals(funded.citations().getFirst()))
			.singleElement()
			.satisfies((one) -> assertThat(one.locator()).isEqualTo("grants.tsv/2"));
		try (Stream<Path> texts = Files.list(this.sources)) {
			Path text = texts.filter((one) -> one.getFileName().toString().startsWith("010_"))
				.findFirst()
				.orElseThrow();
			assertThat(Files.readAllLines(text)).hasSize(11)
				.noneMatch((line) -> line.contains("Paraudziņa"))
				.anyMatch((line) -> line.startsWith("Jumts\t█████\tML"));
		}
	}

	@Test
	void theSameAgainChangesNothing(CapturedOutput output) throws IOException {
		run("import", this.mapping.toString(), "--write");
		Map<String, String> first = contents();
		assertThat(run("import", this.mapping.toString(), "--write")).isZero();
		assertThat(contents()).isEqualTo(first);
		assertThat(output.getOut()).contains("0 facts added, 0 changed, 0 gone");
	}

	@Test
	void whatChangedBesideTheImportBeforeIsTold(CapturedOutput output) throws IOException {
		run("import", this.mapping.toString(), "--write");
		Files.writeString(this.table, ROWS.replace("1.250,50", "1.300").replaceFirst("(?m)^Kāpnes.*\n", "")
				+ "Torņi\tSIA \"Cita laiva\"\tML\t1\t\t\t2021\n");
		assertThat(run("import", this.mapping.toString())).isZero();
		// Two facts have the sum; one project, its body and two relations are new.
		assertThat(output.getOut()).contains("4 facts added, 2 changed, 3 gone");
	}

	@Test
	void doubtfulOnesAreProposalsUntilAPersonDecides(CapturedOutput output) throws IOException {
		run("import", this.mapping.toString(), "--write");
		String id = "kalnava-college~BENEFICIARY_OF~grant-solins";
		assertThat(this.seed.resolve("drafts/010/proposals.yaml")).content()
			.contains("like-name")
			.contains("grants.tsv/10");
		assertThat(dataset().relations()).extracting(Relation::to).filteredOn("grant-solins"::equals).isEmpty();
		assertThat(run("draft", "010", "--accept", id)).isZero();
		assertThat(run("import", this.mapping.toString(), "--write")).isZero();
		assertThat(dataset().relations()).extracting(Relation::id)
			.contains("kalnava-college~beneficiary-of~grant-solins");
		assertThat(output.getOut()).contains("3 times joined to one that there is, 0 times doubtful");
	}

	@Test
	void oneThatIsStruckIsNew(CapturedOutput output) throws IOException {
		run("import", this.mapping.toString(), "--write");
		assertThat(run("draft", "010", "--strike", "kalnava-college~BENEFICIARY_OF~grant-solins")).isZero();
		assertThat(run("import", this.mapping.toString(), "--write")).isZero();
		assertThat(dataset().relations()).extracting(Relation::id)
			.contains("kalnavas-koledzas~beneficiary-of~grant-solins");
	}

	@Test
	void whatTheValidatorRefusesIsPutBack(CapturedOutput output) throws IOException {
		run("import", this.mapping.toString(), "--write");
		Map<String, String> before = contents();
		// A mapping knows nothing of it: a project that ends before it begins.
		Files.writeString(this.mapping,
				MAPPING.replace("start: Sākums", "start: Sākums\n        end: {literal: \"2001\"}"));
		assertThat(run("import", this.mapping.toString(), "--write")).isEqualTo(1);
		assertThat(output.getErr()).contains("2001");
		assertThat(contents()).isEqualTo(before);
	}

	@Test
	void allFaultsOfAMappingAreToldAtOnce(CapturedOutput output) throws IOException {
		Files.writeString(this.mapping,
				MAPPING.replace("kind: FUNDED_BY", "kind: FUNDED_BI")
					.replace("stage: {column: Gatavs, table: state}", "stage: {column: Gatavs, table: stat}")
					.replace("to: project}", "to: body}")
					.replace("type: tsv", "type: ods"));
		assertThat(run("import", this.mapping.toString())).isEqualTo(1);
		assertThat(output.getErr()).contains("`FUNDED_BI`")
			.contains("there is no table `stat`")
			.contains("BENEFICIARY_OF may not lead from a Institution to a Institution")
			.contains("`ods` is none; write csv, tsv or xlsx");
	}

	@Test
	void columnsThatAreMissingAreNamed(CapturedOutput output) throws IOException {
		Files.writeString(this.table, ROWS.replace("\tNauda\t", "\tNaudas\t").replace("\tGads", "\tYear"));
		assertThat(run("import", this.mapping.toString())).isEqualTo(1);
		assertThat(output.getErr()).contains("there is no column `Nauda`").contains("there is no column `Gads`");
	}

	@Test
	void csvWithLooseQuotesAndWorkbooksAreReadAlike(CapturedOutput output) throws IOException {
		Path csv = Files.writeString(this.folder.resolve("grants.csv"), "\uFEFF" + HEADING.replace('\t', ',')
				+ "Slūžas,\"Kalnavas\nkoledža\",ML,\"1.250,50\",01/03/2021,ja,2021\nTilts,\"SIA \"\"Laiva\"\"\",ML,7,,,2021\n"
				+ "Jumts,\"SIA Lete\" filiāle,ML,8,,,\"2021");
		Files.writeString(this.mapping, MAPPING.replace("type: tsv", "type: csv"));
		assertThat(run("import", this.mapping.toString(), "--file", csv.toString())).isZero();
		assertThat(output.getOut()).contains("Rows: 3; of these used 3")
			.contains("1 times joined to one that there is")
			.contains("JOINED: 1 rows: 2");
		Path xlsx = this.folder.resolve("grants.xlsx");
		try (OutputStream out = Files.newOutputStream(xlsx); Workbook book = new Workbook(out, "Test", "1.0")) {
			book.newWorksheet("Lasi mani").value(0, 0, "nekas");
			Worksheet sheet = book.newWorksheet("Dati");
			String[] heading = HEADING.strip().split("\t");
			for (int i = 0; i < heading.length; i++) {
				sheet.value(0, i, heading[i]);
			}
			sheet.value(3, 0, "Slūžas");
			sheet.value(3, 1, "Kalnavas koledža");
			sheet.value(3, 2, "ML");
			sheet.value(3, 3, 1250);
			sheet.value(3, 4, LocalDate.of(2021, 3, 1));
			sheet.style(3, 4).format("dd.mm.yyyy").set();
			sheet.value(3, 6, 2021);
		}
		Files.writeString(this.mapping, MAPPING.replace("{type: tsv}", "{type: xlsx, sheet: Dati}"));
		assertThat(run("import", this.mapping.toString(), "--file", xlsx.toString(), "--write")).isZero();
		assertThat(this.seed.resolve("010-mill-grants/import-nodes-0001.yaml")).content()
			.contains("value: \"2021-03-01\", cite: \"4 @ grants.xlsx/4\"");
		assertThat(run("verify-evidence")).isZero();
	}

	private Dataset dataset() {
		return new SeedReader(Ontology.load()).read(SeedFiles.fromDirectory(this.seed)).dataset().orElseThrow();
	}

	private Map<String, String> contents() throws IOException {
		Map<String, String> contents = new TreeMap<>();
		for (Path root : List.of(this.seed, this.sources)) {
			try (Stream<Path> files = Files.walk(root)) {
				for (Path file : files.filter(Files::isRegularFile).toList()) {
					contents.put(file.toString(), Files.readString(file));
				}
			}
		}
		return contents;
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
