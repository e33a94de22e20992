package lv.saiknes.seed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import lv.saiknes.evidence.CoverageReport.UncitedLines;
import lv.saiknes.export.GraphJson;
import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read from sound files, and how faults are reported together. */
class SeedReaderTests {

	private final SeedReader reader = new SeedReader(Ontology.load());

	@Test
	void readsSources() {
		Dataset dataset = SeedExample.sound().with("seed-data/coverage.lock", "009 21 15 1\n").dataset();
		assertThat(dataset.date()).isEqualTo("2020-05");
		assertThat(dataset.sources()).singleElement()
			.isEqualTo(new Source("009", new Text("Dzirnavu programma", "Mill programme"),
					new Text("Dzirnavu reģions", "Mill Region"), "2020-05", "https://example.org/programme",
					List.of(new Source.PersonalSpan(22, 0, 6)), new Source.Coverage(21, 15, 1), List.of(), List.of(),
					List.of(new Source.Marked(6, 6, "heading"))));
	}

	@Test
	void readsNodesWithAllThatTheySay() {
		Entity kalnava = entity(SeedExample.sound().dataset(), "kalnava");
		assertThat(kalnava.kind()).isEqualTo("Municipality");
		assertThat(kalnava.name()).isEqualTo(new Text("Kalnava", "Kalnava"));
		assertThat(kalnava.aliases()).containsExactly("Kalnavas pilsēta");
		assertThat(kalnava.forms()).containsEntry("genitive", "Kalnavas")
			.containsEntry("locative", "Kalnavā")
			.hasSize(4);
		assertThat(kalnava.sameAs()).containsExactly("https://example.org/kalnava");
		assertThat(kalnava.properties()).containsEntry("type", "town").hasSize(1);
		assertThat(entity(SeedExample.sound().dataset(), "ezermala").labels()).containsExactly("TwinCity");
		assertThat(entity(SeedExample.sound().dataset(), "mill-programme").summary())
			.isEqualTo(new Text("Izdomāts plāns", "An invented plan"));
	}

	@Test
	void readsClaimsWithTheirEvidence() {
		assertThat(entity(SeedExample.sound().dataset(), "mill-programme").claims()).containsExactly(
				new Claim("periodFrom", "2020", Grade.STATED, List.of("009.1"), null, null, List.of()),
				new Claim("periodTo", "2027", Grade.STATED, List.of("009.1"), null, null, List.of()));
	}

	@Test
	void readsRelationsOfNodesAndBetweenThem() {
		Dataset dataset = SeedExample.sound().dataset();
		Relation partOf = relation(dataset, "lpr-9.1~part-of~mill-programme");
		assertThat(partOf.grade()).isEqualTo(Grade.STATED);
		assertThat(partOf.citations()).containsExactly("009.1", "009.3");
		Relation located = relation(dataset, "kalnava-college~located-in~kalnava~curated");
		assertThat(located.grade()).isEqualTo(Grade.CURATED);
		assertThat(located.reason()).isEqualTo(new Text("tai ir pilsētas vārds", "it bears the name of the town"));
		assertThat(located.citations()).isEmpty();
		assertThat(relation(dataset, "kalnava~party-to~partnership-kalnava-ezermala").properties())
			.containsEntry("validFrom", "1994")
			.hasSize(1);
	}

	@Test
	void readsCitationsWithLocatorLinesAndHash() {
		SeedExample sound = SeedExample.sound();
		Citation citation = sound.dataset()
			.citations()
			.stream()
			.filter((c) -> c.id().equals("009.7"))
			.findFirst()
			.orElseThrow();
		assertThat(citation.locator()).isEqualTo("9.1.1/4.a");
		assertThat(citation.firstLine()).isEqualTo(7);
		assertThat(citation.lastLine()).isEqualTo(7);
		assertThat(sound.lock()).contains("009.7 " + citation.sha256() + "\n");
	}

	@Test
	void citesAnotherSourceThanTheFilesOwn() {
		SeedExample example = SeedExample.sound().with(SeedExample.MORE, """
				source: "008"
				relations:
				  - {from: kalnava, kind: MEMBER_OF, to: mill-region, cite: "009:23 @ Beigas/2"}
				""");
		assertThat(relation(example.dataset(), "kalnava~member-of~mill-region").citations()).containsExactly("009.23");
	}

	@Test
	void addsWhatFollowsByRule() {
		Dataset dataset = SeedExample.sound().dataset();
		Relation derived = relation(dataset, "kalnava~implements~lpr-9.1.1~towns~derived");
		assertThat(derived.grade()).isEqualTo(Grade.DERIVED);
		assertThat(derived.premises()).containsExactly("towns~implements~lpr-9.1.1", "kalnava~member-of~towns");
		assertThat(entity(dataset, "partnership-kalnava-ezermala").claims())
			.anySatisfy((claim) -> assertThat(claim).extracting(Claim::property, Claim::value, Claim::grade)
				.containsExactly("validTo", "2015", Grade.DERIVED));
	}

	@Test
	void sortsEverythingById() {
		Dataset dataset = SeedExample.sound().dataset();
		assertThat(dataset.entities()).extracting(Entity::id).isSorted().doesNotHaveDuplicates();
		assertThat(dataset.relations()).extracting(Relation::id).isSorted().doesNotHaveDuplicates();
		assertThat(dataset.citations()).extracting(Citation::id).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void orderOfFilesDoesNotMatter() {
		List<SeedFile> files = new ArrayList<>(SeedExample.sound().files());
		Dataset expected = this.reader.read(files).dataset().orElseThrow();
		Random random = new Random(9);
		for (int i = 0; i < 10; i++) {
			Collections.shuffle(files, random);
			assertThat(this.reader.read(files).dataset()).contains(expected);
		}
	}

	@Test
	void orderOfFilesDoesNotMatterForFindings() {
		String twice = "nodes:\n  - {id: crafts, kind: Theme, name: {lv: Amati, en: Crafts}}\n";
		List<SeedFile> files = SeedExample.sound()
			.with("seed-data/a.yaml", twice)
			.with("seed-data/z.yaml", twice)
			.files();
		List<Finding> expected = this.reader.read(files).findings();
		assertThat(expected).hasSize(2)
			.extracting(Finding::file)
			.containsExactly(SeedExample.NODES, "seed-data/z.yaml");
		assertThat(this.reader.read(files.reversed()).findings()).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "seed-data/nodes.yaml, en: An invented plan, en: A made-up plan",
			"seed-data/nodes.yaml, Kalnavas pilsēta, Kalnavas pašvaldība",
			"seed-data/reasons.yaml, tai ir pilsētas vārds, to sauc pilsētas vārdā",
			"seed-data/measures/9.1.1.yaml, en: Hold camps, en: Organise camps",
			"seed-data/sources.yaml, en: Mill Region, en: Region of Mills",
			"seed-data/sources.yaml, 'to: 6', 'to: 7'" })
	void aChangedWordChangesTheVersion(String path, String words, String others) {
		SeedExample sound = SeedExample.sound();
		assertThat(sound.edit(path, words, others).dataset().version()).isNotEqualTo(sound.dataset().version());
	}

	@Test
	void aChangedHashChangesTheVersion() {
		SeedExample sound = SeedExample.sound();
		String lock = sound.lock()
			.lines()
			.map((line) -> line.startsWith("009.16 ") ? "009.16 " + "0".repeat(64) : line)
			.reduce("", (a, b) -> a + b + "\n");
		assertThat(sound.with(SeedExample.LOCK, lock).dataset().version()).isNotEqualTo(sound.dataset().version());
	}

	@Test
	void aCommentDoesNotChangeTheVersion() {
		SeedExample sound = SeedExample.sound();
		assertThat(
				sound.edit(SeedExample.SHEET, "source: \"009\"\n", "# a remark\nsource: \"009\"\n").dataset().version())
			.isEqualTo(sound.dataset().version())
			.matches("[0-9a-f]{16}");
	}

	@Test
	void reportsEveryFaultAtOnce() {
		SeedResult result = SeedExample.sound()
			.edit(SeedExample.NODES, "level: regional", "level: lokal")
			.edit(SeedExample.NODES, "{kind: LOCATED_IN, to: kalnava, grade", "{kind: LOCATED_IN, to: kalnawa, grade")
			.edit(SeedExample.SHEET, "lv: Remontēt darbnīcas, en", "en")
			.edit(SeedExample.SHEET, "span: 4-20", "span: all")
			.edit(SeedExample.COUNTS, "9.1.1,1,2", "9.1.1,1,3")
			.with(SeedExample.MORE, """
					source: "009"
					nodes:
					  - id: Pottery
					    kind: Theme
					    labels: [TwinCity]
					    name: {lv: Podniecība, en: Pottery}
					    claims:
					      - {property: validFrom, value: "2004-13"}
					relations:
					  - {from: kalnava, kind: MEMBER_OF, to: mill-region, grade: CURATED}
					  - {from: crafts, kind: FUNDS, to: training, cite: three}
					""")
			.with("seed-data/broken.yaml", "nodes: [\n")
			.read();
		assertThat(result.dataset()).isEmpty();
		assertThat(result.findings()).extracting(Finding::code)
			.containsExactlyInAnyOrder("BAD_VALUE", "DANGLING_ID", "MISSING_LANGUAGE", "BAD_VALUE", "ITEM_COUNT",
					"BAD_ID", "LABEL_NOT_ALLOWED", "BAD_VALUE", "MISSING_CITATION", "MISSING_REASON",
					"UNKNOWN_RELATION", "BAD_CITATION", "YAML");
	}

	@Test
	void sortsFindingsByFileAndLine() {
		List<Finding> findings = SeedExample.sound()
			.edit(SeedExample.NODES, "level: regional", "level: lokal")
			.edit(SeedExample.NODES, "form: agreement", "form: treaty")
			.edit(SeedExample.SHEET, "span: 4-20", "span: all")
			.edit(SeedExample.COUNTS, "9.1.1,1,2", "9.1.1,1,3")
			.read()
			.findings();
		assertThat(findings).hasSize(4)
			.isSortedAccordingTo(Comparator.comparing(Finding::file).thenComparing(Finding::line));
	}

	@Test
	void listsCitationsAndMarksOfFaultyFilesToo() {
		List<SeedFile> files = SeedExample.sound().edit(SeedExample.NODES, "level: regional", "level: lokal").files();
		assertThat(this.reader.citations(files)).extracting(Citation::id).contains("009.4", "009.23").isSorted();
		assertThat(this.reader.uncitedLines(files)).containsExactly(new UncitedLines("009", 6, 6));
	}

	private static Entity entity(Dataset dataset, String id) {
		return dataset.entities().stream().filter((e) -> e.id().equals(id)).findFirst().orElseThrow();
	}

	private static Relation relation(Dataset dataset, String id) {
		return dataset.relations().stream().filter((r) -> r.id().equals(id)).findFirst().orElseThrow();
	}

	@Test
	void aSourceKnowsItsPages() {
		SeedExample paged = SeedExample.sound()
			.edit(SeedExample.SOURCES, "    personal:", "    pages: [1, 10, 21]\n    personal:");
		assertThat(paged.dataset().sources().getFirst().pageOf(12)).contains(2);
		assertThat(GraphJson.toString(paged.dataset())).containsPattern("\"lines\":\\[22,22\\],\"page\":3,");
		assertThat(SeedExample.sound()
			.edit(SeedExample.SOURCES, "    personal:", "    pages: [1, 10, 9]\n    personal:")
			.read()
			.findings()).extracting(Finding::message)
			.containsExactly("`9` is not the first line of a page after line 10");
	}

}
