package lv.saiknes.seed;

import java.util.stream.IntStream;
import java.util.stream.Collectors;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each kind of fault is found, alone, with its code, its place and the offending value.
 */
class FindingTests {

	@Test
	void brokenYaml() {
		assertMore("""
				nodes:
				\t- id: pottery
				""", "YAML", 2, "TAB");
	}

	@Test
	void fileThatIsNoMapping() {
		assertMore("- pottery\n", "YAML", 1, "not a mapping");
	}

	@Test
	void keyThatStandsTwice() {
		assertMore("""
				nodes:
				  - id: pottery
				    kind: Theme
				    name: {lv: Podniecība, en: Pottery}
				    kind: Theme
				""", "DUPLICATE_KEY", 5, "`kind`");
	}

	@Test
	void countsOfCommasOnly() {
		SeedExample example = SeedExample.sound();
		for (String content : List.of(",,,,\n", ",,,,\n,,,,\n", "\n", "")) {
			assertThat(example.with(SeedExample.COUNTS, content).read().findings())
				.anySatisfy((finding) -> assertThat(finding.code()).isEqualTo("ITEM_COUNT"));
		}
		String header = "measure,goal,implementers,partners,benefits,territory,tasks,funding,indicators\n";
		assertThat(example.with(SeedExample.COUNTS, header + ",,,,,,,,\n").read().findings())
			.anySatisfy((finding) -> assertFinding(finding, "ITEM_COUNT", SeedExample.COUNTS, 2, "`,,,,,,,,`"));
	}

	@Test
	void charactersThatThereAreNotOrThatControl() {
		assertMore("nodes:\n  - id: pottery\n    kind: Theme\n    name: {lv: \"\\UFFFFFFFF\", en: Pottery}\n", "YAML",
				4, "no character");
		assertMore("nodes:\n  - id: pottery\n    kind: Theme\n    name: {lv: \"a\\u0007b\", en: Pottery}\n",
				"BAD_CHARACTER", 4, "\\u0007");
		assertMore("nodes:\n  - id: pottery\n    kind: Theme\n    name: {lv: \"\\uD800\", en: Pottery}\n",
				"BAD_CHARACTER", 4, "\\uD800");
		assertMore("nodes:\n  - id: pottery\n    kind: Theme\n    name: {lv: a\u0000, en: Pottery}\n", "BAD_CHARACTER",
				4, "\\u0000");
		assertMore("nodes:\n  - id: pottery\n    kind: Theme\n    name: {lv: \"a\\nb\", en: Pottery}\n",
				"BAD_CHARACTER", 4, "line break");
	}

	@Test
	void charactersOfSixteenTimesSixteenBitsAreRead() {
		assertThat(SeedExample.sound()
			.with(SeedExample.MORE,
					"nodes:\n  - id: mills\n    kind: Theme\n    name: {lv: Dzirnavas 𝔐, en: Mills 𝔐}\n")
			.read()
			.findings()).isEmpty();
	}

	@Test
	void whatIsTooLarge() {
		String node = "nodes:\n  - id: pottery\n    kind: Theme\n    name: {lv: Podi, en: Pots}\n    summary:\n";
		assertMore(node + "      lv: " + "x".repeat(20_000) + "\n", "LINE_TOO_LONG", 6, "20,010 letters");
		assertMore(node + "      lv: |\n" + "        some words\n".repeat(1_000), "VALUE_TOO_LONG", 6,
				"11,000 letters");
		assertMore(IntStream.range(0, 100_000).mapToObj((i) -> "k" + i + ": 1\n").collect(Collectors.joining()),
				"TOO_MANY_KEYS", 1, "100,000 keys");
	}

	@Test
	void partsThatAreUsedTwiceByReference() {
		assertMore("""
				nodes:
				  - id: pottery
				    kind: Theme
				    name: &name {lv: Podi, en: Pots}
				    summary: *name
				""", "REFERENCE", 4, "used twice");
	}

	@Test
	void aPointInTimeForADate() {
		Finding finding = assertMore(
				"""
						source: "009"
						relations:
						  - {from: kalnava-college, kind: MEMBER_OF, to: towns, cite: 23 @ Beigas/2, validFrom: 2001-12-14t21:59:43.10-05:00}
						""",
				"BAD_VALUE", 3, "YAML timestamp");
		assertThat(finding.remedy()).contains("\"2001-12-14\"");
	}

	@Test
	void unknownKey() {
		Finding finding = assertMore("""
				nodes:
				  - id: pottery
				    kind: Theme
				    name: {lv: Podniecība, en: Pottery}
				    aliasses: [Keramika]
				""", "UNKNOWN_KEY", 5, "`aliasses`");
		assertThat(finding.remedy()).contains("`aliases`");
	}

	@Test
	void missingKey() {
		assertMore("""
				nodes:
				  - id: pottery
				    kind: Theme
				""", "MISSING_KEY", 2, "`name`");
	}

	@Test
	void missingLanguage() {
		assertMore("""
				nodes:
				  - id: pottery
				    kind: Theme
				    name: {lv: Podniecība}
				""", "MISSING_LANGUAGE", 4, "`en`");
	}

	@Test
	void unknownKind() {
		Finding finding = assertMore("""
				nodes:
				  - id: pottery
				    kind: Teme
				    name: {lv: Podniecība, en: Pottery}
				""", "UNKNOWN_KIND", 3, "`Teme`");
		assertThat(finding.remedy()).contains("`Theme`");
	}

	@Test
	void sheetOfAnotherKindThanAMeasure() {
		SeedExample example = SeedExample.sound().edit(SeedExample.SHEET, "kind: SubPriority", "kind: Theme");
		assertThat(example.read().findings())
			.anySatisfy((finding) -> assertFinding(finding, "UNKNOWN_KIND", SeedExample.SHEET, 4, "SubPriority"));
	}

	@Test
	void unknownRelation() {
		Finding finding = assertMore("""
				source: "009"
				relations:
				  - {from: kalnava, kind: MEMBRE_OF, to: towns, cite: 23 @ Beigas/2}
				""", "UNKNOWN_RELATION", 3, "`MEMBRE_OF`");
		assertThat(finding.remedy()).contains("`MEMBER_OF`");
	}

	@Test
	void unknownProperty() {
		Finding finding = assertMore("""
				source: "009"
				nodes:
				  - id: pottery
				    kind: Theme
				    name: {lv: Podniecība, en: Pottery}
				    claims:
				      - {property: vebsite, value: "http://example.org", cite: 3 @ 9.1}
				""", "UNKNOWN_PROPERTY", 7, "`vebsite`");
		assertThat(finding.remedy()).contains("`website`");
	}

	@Test
	void missingProperty() {
		assertMore("""
				nodes:
				  - id: mill-strategy
				    kind: Plan
				    name: {lv: Dzirnavu stratēģija, en: Mill strategy}
				""", "MISSING_PROPERTY", 2, "`level`");
	}

	@Test
	void valueThatIsNotListed() {
		Finding finding = assertMore("""
				nodes:
				  - id: mill-strategy
				    kind: Plan
				    level: regonal
				    name: {lv: Dzirnavu stratēģija, en: Mill strategy}
				""", "BAD_VALUE", 4, "`regonal`");
		assertThat(finding.remedy()).contains("`regional`");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2004-13", "2004-02-30", "2004-6", "04", "2004-06-17T00:00", "1994. gads" })
	void valueThatIsNoDate(String date) {
		assertMore("""
				source: "009"
				nodes:
				  - id: mill-house
				    kind: Institution
				    type: company
				    name: {lv: Dzirnavas, en: Mill}
				    claims:
				      - {property: validFrom, value: "%s", cite: 3 @ 9.1}
				""".formatted(date), "BAD_VALUE", 8, "`" + date + "`");
	}

	@ParameterizedTest
	@CsvSource({ "latitude, '56,5'", "latitude, 56.5 N", "latitude, '5.'", "latitude, 99999999999999999999" })
	void valueThatIsNoNumber(String property, String number) {
		assertMore("""
				source: "009"
				nodes:
				  - id: mill-house
				    kind: Institution
				    type: company
				    name: {lv: Dzirnavas, en: Mill}
				    claims:
				      - {property: %s, value: "%s", cite: 3 @ 9.1}
				""".formatted(property, number), "BAD_VALUE", 8, "`" + number + "`");
	}

	@Test
	void fractionWhereAWholeNumberIsDue() {
		assertEdited(SeedExample.NODES, "prolongedByYears, value: 10,", "prolongedByYears, value: 10.5,", "BAD_VALUE",
				"`10.5`");
	}

	@ParameterizedTest
	@ValueSource(strings = { "www.example.org", "ftp://example.org", "http:/example.org", "http://exa mple.org" })
	void valueThatIsNoAddress(String address) {
		assertMore("""
				source: "009"
				nodes:
				  - id: mill-house
				    kind: Institution
				    type: company
				    name: {lv: Dzirnavas, en: Mill}
				    claims:
				      - {property: website, value: "%s", cite: 3 @ 9.1}
				""".formatted(address), "BAD_VALUE", 8, "`" + address + "`");
	}

	@Test
	void sameThingElsewhereThatIsNoAddress() {
		assertEdited(SeedExample.NODES, "sameAs: [https://example.org/kalnava]", "sameAs: [Q42]", "BAD_VALUE", "`Q42`");
		for (String page : List.of("https://www.wikidata.org/entity/Q42", "http://www.wikidata.org/wiki/Q42",
				"https://www.ror.org/03nadks56")) {
			assertEdited(SeedExample.NODES, "sameAs: [https://example.org/kalnava]", "sameAs: [" + page + "]",
					"BAD_VALUE", "`" + page + "`");
		}
	}

	@Test
	void derivedGradeWrittenByHand() {
		assertMore("""
				source: "009"
				relations:
				  - {from: kalnava, kind: MEMBER_OF, to: mill-region, grade: DERIVED, cite: 23 @ Beigas/2}
				""", "BAD_VALUE", 3, "`DERIVED`");
	}

	@Test
	void dateOfASourceThatIsNoDate() {
		assertEdited(SeedExample.SOURCES, "date: \"2020-05\"", "date: spring 2020", "BAD_VALUE", "`spring 2020`");
	}

	@Test
	void personalSpanThatIsNoNumber() {
		assertEdited(SeedExample.SOURCES, "from: 0", "from: start", "BAD_VALUE", "`start`");
	}

	@Test
	void spanOfAMeasureThatRunsBackwards() {
		assertEdited(SeedExample.SHEET, "span: 4-20", "span: 20-4", "BAD_VALUE", "`20-4`");
	}

	@Test
	void reasonThatDoesNotExcuseALine() {
		assertEdited(SeedExample.MARKS, "reason: heading", "reason: too long", "BAD_VALUE", "`too long`");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Pottery", "pottery_1", "podniecība", "-pottery", "pottery-", "a--b", "a b" })
	void badId(String id) {
		assertMore("""
				nodes:
				  - id: "%s"
				    kind: Theme
				    name: {lv: Podniecība, en: Pottery}
				""".formatted(id), "BAD_ID", 2, "`" + id + "`");
	}

	@Test
	void labelThatTheKindDoesNotAllow() {
		assertMore("""
				nodes:
				  - id: pottery
				    kind: Theme
				    labels: [TwinCity]
				    name: {lv: Podniecība, en: Pottery}
				""", "LABEL_NOT_ALLOWED", 4, "`TwinCity`");
	}

	@Test
	void nameThatIsTooLong() {
		assertMore("""
				nodes:
				  - id: pottery
				    kind: Theme
				    name: {lv: Podniecība, en: %s}
				""".formatted("p".repeat(161)), "NAME_TOO_LONG", 4, "`" + "p".repeat(40) + "…`");
	}

	@Test
	void nameOfTheGreatestLengthIsNoFault() {
		assertThat(SeedExample.sound().with(SeedExample.MORE, """
				nodes:
				  - id: pottery
				    kind: Theme
				    name: {lv: Podniecība, en: %s}
				""".formatted("p".repeat(160))).read().findings()).isEmpty();
	}

	@Test
	void taskThatIsTooLong() {
		assertEdited(SeedExample.SHEET, "en: Repair workshops", "en: " + "Repair workshops ".repeat(10),
				"NAME_TOO_LONG", "`Repair workshops Repair workshops");
	}

	@Test
	void idThatIsTaken() {
		Finding finding = assertOnly(SeedExample.sound().with("seed-data/zoo.yaml", """
				nodes:
				  - id: crafts
				    kind: Theme
				    name: {lv: Amatniecība, en: Craftsmanship}
				"""), "DUPLICATE_ID", "seed-data/zoo.yaml", 2, "`crafts`");
		assertThat(finding.message())
			.contains(SeedExample.NODES + ":" + SeedExample.sound().lineOf(SeedExample.NODES, "id: crafts"));
	}

	@Test
	void numberOfASourceThatIsTaken() {
		SeedExample sound = SeedExample.sound();
		assertOnly(sound.with(SeedExample.SOURCES, contentOf(sound, SeedExample.SOURCES) + """
				  - id: "009"
				    title: {lv: Cita, en: Another}
				    publisher: {lv: Cits, en: Another}
				    date: "2020"
				"""), "DUPLICATE_ID", SeedExample.SOURCES, 9, "`009`");
	}

	@Test
	void relationThatStandsTwice() {
		Finding finding = assertOnly(SeedExample.sound().with("seed-data/zoo.yaml", """
				source: "009"
				relations:
				  - {from: kalnava, kind: MEMBER_OF, to: towns, cite: 23 @ Beigas/2}
				"""), "DUPLICATE_RELATION", "seed-data/zoo.yaml", 3, "`kalnava~member-of~towns`");
		assertThat(finding.remedy()).contains("`key`");
	}

	@Test
	void statedWithoutPassage() {
		assertMore("""
				relations:
				  - {from: kalnava, kind: MEMBER_OF, to: mill-region}
				""", "MISSING_CITATION", 2, "passage");
	}

	@Test
	void claimWithoutPassage() {
		assertEdited(SeedExample.NODES, "{property: periodTo, value: \"2027\", cite: 1 @ Virsraksts}",
				"{property: periodTo, value: \"2027\"}", "MISSING_CITATION", "passage");
	}

	@Test
	void itemWithoutLines() {
		assertEdited(SeedExample.SHEET, "{item: b, lines: 16, lv", "{item: b, lv", "MISSING_KEY", "`lines`");
	}

	@Test
	void curatedWithoutReason() {
		assertMore("""
				relations:
				  - {from: kalnava, kind: MEMBER_OF, to: mill-region, grade: CURATED}
				""", "MISSING_REASON", 2, "reason");
	}

	@Test
	void reasonWithoutLatvian() {
		Finding finding = assertMore("""
				relations:
				  - {from: kalnava, kind: MEMBER_OF, to: mill-region, grade: CURATED, reason: names craft}
				""", "MISSING_LANGUAGE", 2, "`names craft`");
		assertThat(finding.remedy()).contains("`names crafts`").contains("reasons.yaml");
	}

	@Test
	void reasonThatNothingGives() {
		assertEdited(SeedExample.REASONS, "  - {en: names crafts",
				"  - {en: names pottery, lv: nosauc podniecību}\n  - {en: names crafts", "UNUSED_REASON",
				"`names pottery`");
	}

	@Test
	void reasonThatStandsTwice() {
		assertEdited(SeedExample.REASONS, "  - {en: the measure is",
				"  - {en: names crafts, lv: min amatus}\n  - {en: the measure is", "DUPLICATE_REASON",
				"`names crafts`");
	}

	@ParameterizedTest
	@ValueSource(strings = { "line 3", "3", "3 @", "3 to 4 @ 9.1", "@ 9.1" })
	void citationThatIsNone(String cite) {
		assertMore("""
				source: "009"
				relations:
				  - {from: kalnava, kind: MEMBER_OF, to: mill-region, cite: "%s"}
				""".formatted(cite), "BAD_CITATION", 3, "`" + cite + "`");
	}

	@ParameterizedTest
	@ValueSource(strings = { "5-3", "0-3" })
	void citationThatRunsBackwards(String lines) {
		Finding finding = assertMore("""
				source: "009"
				relations:
				  - {from: kalnava, kind: MEMBER_OF, to: mill-region, cite: "%s @ 9.1"}
				""".formatted(lines), "BAD_CITATION", 3, "`" + lines + "`");
		assertThat(finding.remedy()).contains("counted from 1");
	}

	@Test
	void linesOfASheetThatAreNone() {
		assertEdited(SeedExample.SHEET, "lines: 16, lv", "lines: 16 and 17, lv", "BAD_CITATION", "`16 and 17`");
	}

	@Test
	void linesOfAMarkThatAreNone() {
		assertEdited(SeedExample.MARKS, "lines: 6", "lines: 6 and 10", "BAD_CITATION", "`6 and 10`");
	}

	@Test
	void unknownSource() {
		Finding finding = assertMore("""
				source: "009"
				relations:
				  - {from: kalnava, kind: MEMBER_OF, to: mill-region, cite: "008:3 @ 9.1"}
				""", "UNKNOWN_SOURCE", 3, "`008`");
		assertThat(finding.remedy()).contains("009");
	}

	@Test
	void markInAnUnknownSource() {
		assertEdited(SeedExample.MARKS, "source: \"009\"", "source: \"008\"", "UNKNOWN_SOURCE", "`008`");
	}

	@Test
	void linesWithTwoLocators() {
		Finding finding = assertOnly(SeedExample.sound().with("seed-data/zoo.yaml", """
				source: "009"
				relations:
				  - {from: kalnava, kind: MEMBER_OF, to: mill-region, cite: 23 @ Beigas/3}
				"""), "LOCATOR_CONFLICT", "seed-data/zoo.yaml", 3, "`Beigas/3`");
		assertThat(finding.message()).contains("`009.23`", "`Beigas/2`", SeedExample.NODES);
	}

	@Test
	void danglingId() {
		Finding finding = assertMore("""
				source: "009"
				relations:
				  - {from: kalnava, kind: MEMBER_OF, to: mil-region, cite: 23 @ Beigas/2}
				""", "DANGLING_ID", 3, "`mil-region`");
		assertThat(finding.remedy()).contains("`mill-region`");
	}

	@Test
	void danglingIdInASheet() {
		assertEdited(SeedExample.SHEET, "instruments: [river-fund]", "instruments: [rivers-fund]", "DANGLING_ID",
				"`rivers-fund`");
	}

	@Test
	void endsThatMayNotMeet() {
		Finding finding = assertMore("""
				source: "009"
				relations:
				  - {from: river-fund, kind: IMPLEMENTS, to: lpr-9.1.1, cite: 18 @ 9.1.1/9.a}
				""", "ENDS_NOT_ALLOWED", 3, "`river-fund`");
		assertThat(finding.message()).contains("`IMPLEMENTS`", "FundingInstrument", "SubPriority", "`lpr-9.1.1`");
	}

	@Test
	void endsThatAreOne() {
		assertMore("""
				source: "009"
				relations:
				  - {from: towns, kind: MEMBER_OF, to: towns, cite: 23 @ Beigas/2}
				""", "ENDS_NOT_ALLOWED", 3, "`towns`");
	}

	@Test
	void periodOfANodeThatEndsBeforeItBegins() {
		SeedExample example = SeedExample.sound().edit(SeedExample.NODES, "value: \"2027\"", "value: \"2019-12\"");
		Finding finding = assertOnly(example, "DATES_CONTRADICT", SeedExample.NODES,
				example.lineOf(SeedExample.NODES, "id: mill-programme"), "`2019-12`");
		assertThat(finding.message()).contains("`mill-programme`", "periodFrom", "`2020`");
	}

	@Test
	void periodOfARelationThatEndsBeforeItBegins() {
		assertEdited(SeedExample.NODES, "validFrom: \"1994\"", "validFrom: \"1994\", validTo: \"1993-12-31\"",
				"DATES_CONTRADICT", "`1993-12-31`");
	}

	@Test
	void prolongedBeforeSigned() {
		SeedExample example = SeedExample.sound()
			.edit(SeedExample.NODES, "prolonged, value: \"2005\"", "prolonged, value: \"1990\"");
		assertOnly(example, "DATES_CONTRADICT", SeedExample.NODES,
				example.lineOf(SeedExample.NODES, "id: partnership-kalnava-ezermala"), "`1990`");
	}

	@Test
	void endedBeforeSigned() {
		SeedExample example = SeedExample.sound()
			.edit(SeedExample.NODES, "prolonged, value: \"2005\"", "validTo, value: \"1993\"");
		assertOnly(example, "DATES_CONTRADICT", SeedExample.NODES,
				example.lineOf(SeedExample.NODES, "id: partnership-kalnava-ezermala"), "`1993`");
	}

	@Test
	void projectThatEndsBeforeItStarts() {
		assertMore("""
				source: "009"
				nodes:
				  - id: mill-fair
				    kind: Project
				    type: event
				    name: {lv: Gadatirgus, en: Fair}
				    claims:
				      - {property: start, value: "2004-06-17", cite: 3 @ 9.1}
				      - {property: end, value: "2004-06-16", cite: 3 @ 9.1}
				""", "DATES_CONTRADICT", 3, "`2004-06-16`");
	}

	@Test
	void twoDatesForOneThing() {
		SeedExample example = SeedExample.sound()
			.edit(SeedExample.NODES, "      - {property: prolonged, value: \"2005\", cite: 22 @ Beigas/1}\n", """
					      - {property: prolonged, value: "2005", cite: 22 @ Beigas/1}
					      - {property: prolonged, value: "2006", cite: 22 @ Beigas/1}
					""");
		Finding finding = assertOnly(example, "DATES_CONTRADICT", SeedExample.NODES,
				example.lineOf(SeedExample.NODES, "id: partnership-kalnava-ezermala"), "`2006`");
		assertThat(finding.message()).contains("`2005`", "prolonged");
	}

	@Test
	void datesOfDifferentPrecisionThatAgreeAreNoFault() {
		assertThat(SeedExample.sound()
			.edit(SeedExample.NODES, "validFrom: \"1994\"", "validFrom: \"1994-06\", validTo: \"1994\"")
			.read()
			.findings()).isEmpty();
	}

	@Test
	void cycle() {
		SeedExample example = SeedExample.sound().with(SeedExample.MORE, """
				relations:
				  - {from: training, kind: NARROWER_THAN, to: crafts, grade: CURATED, reason: crafts are learnt}
				""");
		Finding finding = assertOnly(example, "CYCLE", SeedExample.NODES,
				example.lineOf(SeedExample.NODES, "kind: NARROWER_THAN"), "`crafts`");
		assertThat(finding.message()).contains("`NARROWER_THAN`");
	}

	@ParameterizedTest
	@CsvSource({ "SUBORDINATE_TO", "PART_OF" })
	void cycleOfPlans(String kind) {
		Finding finding = assertMore("""
				nodes:
				  - id: mill-strategy
				    kind: Plan
				    level: regional
				    name: {lv: Dzirnavu stratēģija, en: Mill strategy}
				    relations:
				      - {kind: %s, to: mill-programme, grade: CURATED, reason: crafts are learnt}
				relations:
				  - {from: mill-programme, kind: %s, to: mill-strategy, grade: CURATED, reason: crafts are learnt}
				""".formatted(kind, kind), "CYCLE", 9, "`mill-programme`");
		assertThat(finding.message()).contains("`" + kind + "`");
	}

	@Test
	void passageWithoutHash() {
		SeedExample sound = SeedExample.sound();
		String lock = sound.lock()
			.lines()
			.filter((line) -> !line.startsWith("009.16 "))
			.reduce("", (a, b) -> a + b + "\n");
		assertOnly(sound.with(SeedExample.LOCK, lock), "MISSING_HASH", SeedExample.SHEET,
				sound.lineOf(SeedExample.SHEET, "lines: 16"), "`009.16`");
	}

	@Test
	void hashWithoutPassage() {
		SeedExample sound = SeedExample.sound();
		assertOnly(sound.with(SeedExample.LOCK, "009.2 " + "0".repeat(64) + "\n" + sound.lock()), "STALE_HASH",
				SeedExample.LOCK, 1, "`009.2`");
	}

	@Test
	void lockThatIsNone() {
		SeedExample example = SeedExample.sound().with(SeedExample.LOCK, "009.4 abc\n");
		assertThat(example.read().findings())
			.anySatisfy((finding) -> assertFinding(finding, "BAD_LOCK", SeedExample.LOCK, 1, "`009.4 abc`"));
	}

	@Test
	void coverageLockThatIsNone() {
		assertOnly(SeedExample.sound().with("seed-data/coverage.lock", "009 20 18\n"), "BAD_LOCK",
				"seed-data/coverage.lock", 1, "`009 20 18`");
	}

	@Test
	void noSources() {
		SeedExample example = SeedExample.sound().without(SeedExample.SOURCES);
		assertThat(example.read().findings())
			.anySatisfy((finding) -> assertFinding(finding, "MISSING_FILE", SeedExample.SOURCES, 1, "`sources.yaml`"));
	}

	@ParameterizedTest
	@CsvSource({ "'9.1.1,0,2,2,1,1,2,1,1', goal, 0", "'9.1.1,1,3,2,1,1,2,1,1', implementers, 3",
			"'9.1.1,1,2,1,1,1,2,1,1', partners, 1", "'9.1.1,1,2,2,2,1,2,1,1', benefits, 2",
			"'9.1.1,1,2,2,1,0,2,1,1', territory, 0", "'9.1.1,1,2,2,1,1,3,1,1', tasks, 3",
			"'9.1.1,1,2,2,1,1,2,0,1', funding, 0", "'9.1.1,1,2,2,1,1,2,1,5', indicators, 5" })
	void countThatIsNotTheSheets(String row, String section, String printed) {
		Finding finding = assertOnly(SeedExample.sound().edit(SeedExample.COUNTS, "9.1.1,1,2,2,1,1,2,1,1", row),
				"ITEM_COUNT", SeedExample.COUNTS, 2, "`" + printed + "`");
		assertThat(finding.message()).contains("lpr-9.1.1", section);
	}

	@Test
	void countOfAnUnknownMeasure() {
		assertOnly(
				SeedExample.sound()
					.edit(SeedExample.COUNTS, "9.1.1,1,2,2,1,1,2,1,1", "9.1.1,1,2,2,1,1,2,1,1\n9.1.2,1,2,2,1,1,2,1,1"),
				"ITEM_COUNT", SeedExample.COUNTS, 3, "`9.1.2,1,2,2,1,1,2,1,1`");
	}

	@Test
	void measureThatNobodyCounted() {
		assertOnly(SeedExample.sound().without(SeedExample.COUNTS), "ITEM_COUNT", SeedExample.SHEET, 3, "`lpr-9.1.1`");
	}

	@Test
	void markWithinAMeasure() {
		assertEdited(SeedExample.MARKS, "lines: 6, reason: heading", "lines: 2-6, reason: column header",
				"MARK_NOT_ALLOWED", "`2-6`");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2-3", "3", "21", "21-23" })
	void markOutsideOfTheMeasuresIsNoFault(String lines) {
		assertThat(SeedExample.sound()
			.edit(SeedExample.MARKS, "lines: 6, reason: heading", "lines: " + lines + ", reason: column header")
			.read()
			.findings()).isEmpty();
	}

	private static String contentOf(SeedExample example, String path) {
		return example.files().stream().filter((file) -> file.path().equals(path)).findFirst().orElseThrow().content();
	}

	/** The example with one file more has exactly this fault, in that file. */
	private static Finding assertMore(String yaml, String code, int line, String value) {
		return assertOnly(SeedExample.sound().with(SeedExample.MORE, yaml), code, SeedExample.MORE, line, value);
	}

	/** The example with a piece replaced has exactly this fault, in that line. */
	private static Finding assertEdited(String file, String piece, String replacement, String code, String value) {
		SeedExample example = SeedExample.sound().edit(file, piece, replacement);
		return assertOnly(example, code, file, example.lineOf(file, replacement), value);
	}

	private static Finding assertOnly(SeedExample example, String code, String file, int line, String value) {
		SeedResult result = example.read();
		assertThat(result.dataset()).isEmpty();
		assertThat(result.findings()).singleElement()
			.satisfies((finding) -> assertFinding(finding, code, file, line, value));
		return result.findings().getFirst();
	}

	private static void assertFinding(Finding finding, String code, String file, int line, String value) {
		assertThat(finding.code()).isEqualTo(code);
		assertThat(finding.file()).isEqualTo(file);
		assertThat(finding.line()).isEqualTo(line);
		assertThat(finding.message()).contains(value);
		assertThat(finding.remedy()).isNotBlank();
		assertThat(finding.toString()).startsWith(file + ":" + line + ": " + code + ": ");
	}

}
