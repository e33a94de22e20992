package lv.saiknes.spreadsheet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import lv.saiknes.draft.Proposal;
import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.spreadsheet.ImportReport.What;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The mappings that come with the program, each with its made-up example. */
class MappingsTests {

	private static final Path MAPPINGS = Path.of("graph-schema/mappings");

	private static final Ontology ONTOLOGY = Ontology.load();

	private static Dataset dataset;

	private final List<String> told = new ArrayList<>();

	private final List<String> nodes = new ArrayList<>();

	private final List<String> relations = new ArrayList<>();

	private List<Proposal> doubtful = List.of();

	@BeforeAll
	static void read() {
		dataset = new SeedReader(ONTOLOGY).read(SeedFiles.of(List.of(SeedFiles.USUAL))).dataset().orElseThrow();
	}

	@Test
	void beneficiariesReceiveFromTheFundsRegionByRegion() {
		ImportReport report = run("kohesio-beneficiaries");
		assertThat(report.get(What.USED)).isEqualTo(6);
		assertThat(this.told).anyMatch((line) -> line.startsWith("7\tPERSON"))
			.anyMatch((line) -> line.startsWith("8\tBAD_NUMBER"))
			.anyMatch((line) -> line.startsWith("9\tEMPTY_CELL"))
			.anyMatch((line) -> line.equals("5\tJOINED\t`GMINA MIASTO SUWAŁKI` is `suwalki`"))
			.noneMatch((line) -> line.contains("Ignotus"));
		assertThat(this.relations)
			.anyMatch((line) -> line
				.startsWith("{from: daugavpils-university, kind: BENEFICIARY_OF, to: eu-funds, key: \"Riga\"")
					&& line.contains("amount: 15000000, euAmount: 12000000"))
			.anyMatch((line) -> line
				.startsWith("{from: daugavpils-university, kind: BENEFICIARY_OF, to: eu-funds, key: \"Latgale\""));
		assertThat(this.nodes)
			.anyMatch((line) -> line.startsWith("{id: asociacia-sina-lodka, ")
					&& line.contains("aliases: [\"Asotsiatsia \\\"Sinya lodka\\\"\"], type: association"))
			.anyMatch((line) -> line.contains("vejrade") && line.endsWith("type: company}"));
	}

	@Test
	void operationsHaveNumbersCallsAndAmountsOfYears() {
		ImportReport report = run("kohesio-operations");
		assertThat(report.get(What.USED)).isEqualTo(2);
		assertThat(report.get(What.LEFT_OUT)).isEqualTo(1);
		assertThat(this.told).anyMatch((line) -> line.startsWith("4\tUNKNOWN_VALUE\t`XYZ`"))
			.anyMatch((line) -> line.startsWith("5\tBAD_DATE\t`31/02/2022`"));
		assertThat(this.nodes).contains(
				"{id: call-9-9-9-9-1-karta, kind: Call, name: {lv: \"9.9.9.9 1. kārta\", en: \"9.9.9.9 1. kārta\"}"
						+ ", number: \"9.9.9.9 1. kārta\", claims: [{property: opens, value: \"2021-03-01\", cite: "
						+ "\"2 @ kohesio-operations.example.csv/2\"}, {property: closes, value: \"2021-06-30\", cite: "
						+ "\"2 @ kohesio-operations.example.csv/2\"}]}")
			.anyMatch((line) -> line.contains("property: start, value: \"2021-09\""));
		assertThat(this.relations)
			.anyMatch((line) -> line
				.startsWith("{from: rezekne-academy, kind: BENEFICIARY_OF, to: operation-9-9-9-9-21-a-001"))
			.anyMatch((line) -> line.contains("kind: FUNDED_BY, to: erdf, key: \"2023\"")
					&& line.endsWith("year: \"2023\", amount: 600000, currency: \"EUR\"}"))
			.anyMatch((line) -> line.contains("kind: ISSUED_UNDER, to: erdf"))
			.anyMatch((line) -> line.contains("kind: IDENTIFIED_BY, to: code-register-99900000002"));
	}

	@Test
	void projectsOfKeepHaveALeadPartnerAndPartnersOfOneCell() {
		ImportReport report = run("keep-eu");
		assertThat(report.get(What.USED)).isEqualTo(2);
		assertThat(this.relations)
			.anyMatch((line) -> line.startsWith("{from: rezekne-academy, kind: LEADS, to: keep-quietorch"))
			.anyMatch((line) -> line.startsWith("{from: suwalki, kind: PARTICIPATED_IN, to: keep-quietorch"))
			.anyMatch((line) -> line.startsWith("{from: orchard-keepers-association, kind: PARTICIPATED_IN"));
		assertThat(this.nodes).anyMatch((line) -> line.contains("property: end, value: \"2025-06-30\""));
	}

	@Test
	void codesOfNutsAreJoinedToRegionsWithTheirYears() {
		ImportReport report = run("nuts");
		assertThat(report.get(What.LEFT_OUT)).isEqualTo(1);
		assertThat(this.relations)
			.anyMatch((line) -> line.matches("\\{from: latgale[a-z-]*, kind: IDENTIFIED_BY, to: nuts-zz005, .*"
					+ "validFrom: \"2004\", validTo: \"2023\"}"));
		assertThat(this.nodes).anyMatch((line) -> line.startsWith("{id: zila-mala, kind: Region"));
	}

	@Test
	void codesOfAtvkAreForMunicipalitiesThatThereAre() {
		ImportReport report = run("atvk");
		assertThat(report.get(What.USED)).isEqualTo(2);
		assertThat(this.told).anyMatch((line) -> line.startsWith("4\tNOT_FOUND"));
		assertThat(this.relations)
			.anyMatch((line) -> line.startsWith("{from: ludza-municipality, kind: IDENTIFIED_BY, to: atvk-lv9990002")
					&& line.endsWith("validFrom: \"2009-07-01\", validTo: \"2021-06-30\"}"));
	}

	@Test
	void everyMappingHasAnExampleAndATest() throws Exception {
		try (Stream<Path> files = Files.list(MAPPINGS)) {
			assertThat(files.map((file) -> file.getFileName().toString()).filter((name) -> name.endsWith(".yaml")))
				.containsExactlyInAnyOrder("kohesio-beneficiaries.yaml", "kohesio-operations.yaml", "keep-eu.yaml",
						"nuts.yaml", "atvk.yaml")
				.allSatisfy((name) -> assertThat(Mapping.read(MAPPINGS.resolve(name), ONTOLOGY).file()).exists());
		}
	}

	private ImportReport run(String name) {
		Mapping mapping = Mapping.read(MAPPINGS.resolve(name + ".yaml"), ONTOLOGY);
		ImportReport report = new ImportReport(this.told::add);
		Facts facts = new Facts() {

			@Override
			public void node(String line) {
				MappingsTests.this.nodes.add(line);
			}

			@Override
			public void relation(String line) {
				MappingsTests.this.relations.add(line);
			}

			@Override
			public void text(int row, String line) {
				assertThat(line).doesNotContain("Ignotus");
			}

		};
		this.doubtful = new TableImport(mapping, ONTOLOGY, dataset, new StaticMessageSource(), new LongTable(),
				List.of(), report, facts)
			.run(java.util.Objects.requireNonNull(mapping.file()));
		assertThat(this.doubtful).isEmpty();
		return report;
	}

}
