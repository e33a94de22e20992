package lv.saiknes.seed;

import java.util.List;
import java.util.Map;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Ids, locators and relations that are made from the sections of a measure sheet. */
class MeasureSheetTests {

	private final Dataset dataset = SeedExample.sound().dataset();

	@Test
	void theMeasureIsPartOfItsParentByItsHeading() {
		Entity measure = entity(this.dataset, "lpr-9.1.1");
		assertThat(measure.kind()).isEqualTo("SubPriority");
		assertThat(measure.labels()).containsExactly("Measure");
		assertThat(measure.properties()).isEqualTo(Map.of("number", "9.1.1"));
		assertThat(relation(this.dataset, "lpr-9.1.1~part-of~lpr-9.1").citations()).containsExactly("009.4");
		assertThat(locator(this.dataset, "009.4")).isEqualTo("9.1.1");
	}

	@ParameterizedTest
	@CsvSource({ "lpr-9.1.1-goal, Goal, PURSUES, 009.5", "lpr-9.1.1-benefit-1, Benefit, BRINGS, 009.11",
			"lpr-9.1.1-task-1, Task, HAS_TASK, 009.15", "lpr-9.1.1-task-1-2, Task, HAS_TASK, 009.15",
			"lpr-9.1.1-task-2, Task, HAS_TASK, 009.16", "lpr-9.1.1-indicator-1, Indicator, MEASURED_BY, 009.20" })
	void printedTextsBecomeNodesOfTheMeasure(String id, String kind, String relation, String citation) {
		assertThat(entity(this.dataset, id).kind()).isEqualTo(kind);
		Relation made = relation(this.dataset, Relation.idOf("lpr-9.1.1", relation, id, null, Grade.STATED));
		assertThat(made.kind()).isEqualTo(relation);
		assertThat(made.citations()).containsExactly(citation);
	}

	@Test
	void nothingElseIsMadeOfTheTexts() {
		assertThat(this.dataset.entities()).extracting(Entity::id)
			.filteredOn((id) -> id.startsWith("lpr-9.1.1-"))
			.hasSize(6);
	}

	@ParameterizedTest
	@CsvSource({ "kalnava-college, IMPLEMENTS, lpr-9.1.1", "towns, IMPLEMENTS, lpr-9.1.1",
			"kalnava, PARTNERS_IN, lpr-9.1.1", "ezermala, PARTNERS_IN, lpr-9.1.1", "lpr-9.1.1, TARGETS, mill-region",
			"lpr-9.1.1, FUNDED_BY, river-fund" })
	void namedEndsBecomeRelations(String from, String kind, String to) {
		assertThat(relation(this.dataset, Relation.idOf(from, kind, to, null, Grade.STATED)).grade())
			.isEqualTo(Grade.STATED);
	}

	@ParameterizedTest
	@CsvSource({ "009.5, 9.1.1/1", "009.7, 9.1.1/4.a", "009.8, 9.1.1/4.b", "009.9, 9.1.1/5", "009.11, 9.1.1/6.a",
			"009.13, 9.1.1/7.a", "009.15, 9.1.1/8.a", "009.16, 9.1.1/8.b", "009.18, 9.1.1/9.a" })
	void locatorsAreSectionAndItem(String citation, String locator) {
		assertThat(locator(this.dataset, citation)).isEqualTo(locator);
	}

	@Test
	void aSectionMayHaveANumberOfItsOwn() {
		assertThat(locator(this.dataset, "009.20")).isEqualTo("9.1.1/11.a");
	}

	@Test
	void aListOnTheHeadingLineHasTheSectionsLocator() {
		assertThat(relation(this.dataset, "kalnava~partners-in~lpr-9.1.1").citations()).containsExactly("009.9");
		assertThat(relation(this.dataset, "ezermala~partners-in~lpr-9.1.1").citations()).containsExactly("009.9");
	}

	@Test
	void twoItemsThatSayTheSameAreOneRelationWithBothPassages() {
		assertThat(relation(this.dataset, "kalnava-college~implements~lpr-9.1.1").citations()).containsExactly("009.7",
				"009.8");
	}

	@Test
	void anEndMayHaveANote() {
		assertThat(relation(this.dataset, "ezermala~partners-in~lpr-9.1.1").properties())
			.isEqualTo(Map.of("note", new Text("kā viesis", "as a guest")));
	}

	@Test
	void anItemMayStandOnSeveralLines() {
		Dataset longer = SeedExample.sound().edit(SeedExample.SHEET, "lines: 16, lv", "lines: 16-17, lv").dataset();
		assertThat(relation(longer, "lpr-9.1.1~has-task~lpr-9.1.1-task-2").citations()).containsExactly("009.16-17");
		assertThat(locator(longer, "009.16-17")).isEqualTo("9.1.1/8.b");
	}

	@Test
	void thePositionAndNotTheLetterMakesTheId() {
		Dataset lettered = SeedExample.sound()
			.edit(SeedExample.SHEET, "{item: b, lines: 16", "{item: e, lines: 16")
			.dataset();
		assertThat(relation(lettered, "lpr-9.1.1~has-task~lpr-9.1.1-task-2").citations()).containsExactly("009.16");
		assertThat(locator(lettered, "009.16")).isEqualTo("9.1.1/8.e");
	}

	@Test
	void themesAreCuratedWithTheirReason() {
		Relation ofTheTask = relation(this.dataset, "lpr-9.1.1-task-1~about~crafts~curated");
		assertThat(ofTheTask.reason()).isEqualTo(new Text("nosauc amatus", "names crafts"));
		assertThat(ofTheTask.citations()).containsExactly("009.15");
		Relation ofTheMeasure = relation(this.dataset, "lpr-9.1.1~about~training~curated");
		assertThat(ofTheMeasure.grade()).isEqualTo(Grade.CURATED);
		assertThat(ofTheMeasure.reason())
			.isEqualTo(new Text("pasākums ir par koledžu", "the measure is about a college"));
		assertThat(ofTheMeasure.citations()).isEmpty();
	}

	@Test
	void theGoalIsOneOfAMeasure() {
		assertThat(entity(this.dataset, "lpr-9.1.1-goal").properties()).containsEntry("scope", "measure");
	}

	@Test
	void anIndicatorKeepsItsUnit() {
		assertThat(entity(this.dataset, "lpr-9.1.1-indicator-1").properties()).containsEntry("unit",
				new Text("skaits", "number"));
	}

	@Test
	void aNoteOnAnItemIsAClaimWithItsPassage() {
		Dataset noted = SeedExample.sound()
			.edit(SeedExample.SHEET, "en: Repair workshops}", "en: Repair workshops, note: {lv: divreiz, en: twice}}")
			.dataset();
		assertThat(entity(noted, "lpr-9.1.1-task-2").claims()).containsExactly(new Claim("note",
				new Text("divreiz", "twice"), Grade.STATED, List.of("009.16"), null, null, List.of()));
	}

	@Test
	void aPriorityMayBeAMeasure() {
		Dataset priority = SeedExample.sound()
			.edit(SeedExample.SHEET, "kind: SubPriority", "kind: Priority")
			.edit(SeedExample.SHEET, "partOf: lpr-9.1", "partOf: mill-programme")
			.dataset();
		assertThat(entity(priority, "lpr-9.1.1")).extracting(Entity::kind, Entity::labels)
			.containsExactly("Priority", List.of("Measure"));
	}

	@Test
	void anEmptySectionIsNoFault() {
		Dataset empty = SeedExample.sound()
			.edit(SeedExample.SHEET, "  funding:\n    - {item: a, lines: 18, instruments: [river-fund]}\n", "")
			.edit(SeedExample.COUNTS, "1,2,1,1\n", "1,2,0,1\n")
			.dataset();
		assertThat(empty.relations()).extracting(Relation::kind).doesNotContain("FUNDED_BY");
	}

	@ParameterizedTest
	@CsvSource({ "'{lines: 9, actors: [kalnava]}', '{lines: 9, places: [kalnava]}', UNKNOWN_KEY",
			"'{lines: 9, actors: [kalnava]}', '{lines: 9}', MISSING_KEY",
			"'en: Repair workshops}', 'en: Repair workshops, deadline: 2021}', UNKNOWN_KEY",
			"'heading: 4', 'headings: 4', MISSING_KEY", "'partOf: lpr-9.1', '', MISSING_KEY",
			"'span: 4-20', '', MISSING_KEY" })
	void whatIsMissingOrTooMuchIsFound(String piece, String replacement, String code) {
		List<Finding> findings = SeedExample.sound().edit(SeedExample.SHEET, piece, replacement).read().findings();
		assertThat(findings).anySatisfy((finding) -> assertThat(finding).extracting(Finding::code, Finding::file)
			.containsExactly(code, SeedExample.SHEET));
	}

	@Test
	void twoSheetsMayNotStateTheSameRelation() {
		SeedExample twice = SeedExample.sound().with("seed-data/zoo.yaml", """
				source: "009"
				relations:
				  - {from: kalnava, kind: PARTNERS_IN, to: lpr-9.1.1, cite: 9 @ 9.1.1/5}
				""");
		assertThat(twice.read().findings()).singleElement()
			.extracting(Finding::code, Finding::file)
			.containsExactly("DUPLICATE_RELATION", "seed-data/zoo.yaml");
	}

	private static Entity entity(Dataset dataset, String id) {
		return dataset.entities().stream().filter((e) -> e.id().equals(id)).findFirst().orElseThrow();
	}

	private static Relation relation(Dataset dataset, String id) {
		return dataset.relations().stream().filter((r) -> r.id().equals(id)).findFirst().orElseThrow();
	}

	private static String locator(Dataset dataset, String citation) {
		return dataset.citations()
			.stream()
			.filter((c) -> c.id().equals(citation))
			.map(Citation::locator)
			.findFirst()
			.orElseThrow();
	}

}
