package lv.saiknes.seed;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import lv.saiknes.model.Manifest;
import lv.saiknes.model.Story;
import lv.saiknes.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the house says of the data, its stories and the layout of its sheets are checked
 * like any other seed data.
 */
class HouseFindingTests {

	private static final String STORY = "seed-data/stories/mills.yaml";

	@Test
	void theManifestIsWhatTheFileSays() {
		Manifest manifest = SeedExample.sound().dataset().manifest();
		assertThat(manifest.title()).isEqualTo(new Text("Dzirnavu grafs", "Mill graph"));
		assertThat(manifest.regionIds()).containsExactly("mill-region");
		assertThat(manifest.homeCountries()).containsExactly("millonia");
		assertThat(manifest.firstPlan()).isEqualTo("mill-programme");
		assertThat(manifest.crossBorder()).isEqualTo(new Manifest.CrossBorder(List.of("river-fund"),
				List.of("training"), List.of(new Manifest.Notice(List.of("millonia"),
						new Text("Aiz upes", "Across the river"), new Text("tā ir", "so it is")))));
		assertThat(manifest.exampleQueries()).isNull();
		assertThat(manifest.start().centre()).isEqualTo("kalnava");
		assertThat(manifest.start().questions()).containsExactly(
				new Manifest.Question(new Text("/id/kalnava", "/id/kalnava"), new Text("Par Kalnavu", "About Kalnava"),
						new Manifest.Answer("{ entity(id: \"kalnava\") { name } }",
								new Text("Tā ir {entity.name}.", "It is {entity.name}."))));
		assertThat(manifest.regions().getFirst().examples())
			.containsExactly(new Manifest.IdeaExample("kalnava", new Text("amatu nometne", "a camp of crafts")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "id: mill-region; id: mill-regio; DANGLING_ID; `mill-regio`",
			"id: mill-region; id: kalnava; WRONG_KIND; Municipality",
			"country: millonia; country: kalnava; WRONG_KIND; Municipality",
			"firstPlan: mill-programme; firstPlan: mill-programm; DANGLING_ID; `mill-programm`",
			"firstPlan: mill-programme; firstPlan: lpr-9.1; WRONG_KIND; Priority",
			"instruments: [river-fund]; instruments: [training]; WRONG_KIND; Theme",
			"themes: [training]; themes: [trainin]; DANGLING_ID; `trainin`",
			"countries: [millonia]; countries: [kalnava]; WRONG_KIND; Municipality",
			"reason: {lv: tā ir, en: so it is}}; reasons: {lv: tā ir, en: so it is}}; UNKNOWN_KEY; `reasons`",
			"{lv: Dzirnavu grafs, en: Mill graph}; {lv: Dzirnavu grafs}; MISSING_LANGUAGE; `en`",
			"view: mills; view: Mills!; BAD_VALUE; `Mills!`", "actor: kalnava; actor: kalnawa; DANGLING_ID; `kalnawa`",
			"actor: kalnava; actor: training; WRONG_KIND; Theme",
			"idea: {lv: amatu nometne, en: a camp of crafts}; idea: {lv: amatu nometne}; MISSING_LANGUAGE; `en`",
			"actor: kalnava; asker: kalnava; UNKNOWN_KEY; `asker`",
			"centre: kalnava; centre: kalnawa; DANGLING_ID; `kalnawa`",
			"centre: kalnava; centre: training; WRONG_KIND; Theme", "query: '{; question: '{; UNKNOWN_KEY; `question`",
			"says: {lv: \"Tā ir {entity.name}.\", en: \"It is {entity.name}.\"}; says: {lv: \"Tā ir {entity.name}.\"}; MISSING_LANGUAGE; `en`",
			"address: /id/kalnava; address: /id/kalnawa; DANGLING_ID; `kalnawa`",
			"address: /id/kalnava; address: '/trace?from=kalnava&to=kalnawa&toKind=Plan'; DANGLING_ID; `kalnawa`",
			"address: /id/kalnava; address: /stories/nothing; DANGLING_ID; `nothing`",
			"address: /id/kalnava; address: //elsewhere/id/kalnava; BAD_VALUE; `//elsewhere",
			"address: /id/kalnava; address: /search?text=a word; BAD_VALUE; `/search?text=a word",
			"address: /id/kalnava; address: {lv: /id/kalnava}; MISSING_LANGUAGE; `en`",
			"address: /id/kalnava; address: {lv: /id/kalnava, en: /id/kalnawa}; DANGLING_ID; `kalnawa`",
			"map: {lv: Dzirnavas kartē; mapp: {lv: Dzirnavas kartē; UNKNOWN_KEY; `mapp`",
			"reading: {lv: Lasīts uzmanīgi; readin: {lv: Lasīts uzmanīgi; MISSING_KEY; `reading`" })
	void whatTheHouseNamesMustBeThere(String piece, String replacement, String code, String value) {
		SeedExample example = SeedExample.sound().edit(SeedExample.DATASET, piece, replacement);
		assertThat(example.read().findings()).anySatisfy((finding) -> {
			assertThat(finding.code()).isEqualTo(code);
			assertThat(finding.file()).isEqualTo(SeedExample.DATASET);
			assertThat(finding.line()).isEqualTo(
					code.equals("MISSING_KEY") ? finding.line() : example.lineOf(SeedExample.DATASET, replacement));
			assertThat(finding.message()).contains(value);
			assertThat(finding.remedy()).isNotBlank();
		});
	}

	@Test
	void withoutAManifestThereIsNoHouse() {
		assertThat(SeedExample.sound().without(SeedExample.DATASET).read().findings()).singleElement()
			.satisfies((finding) -> assertThat(finding.toString()).contains("MISSING_FILE").contains("dataset.yaml"));
	}

	@Test
	void everythingThatTheHouseSaysChangesTheVersion() {
		String version = SeedExample.sound().dataset().version();
		assertThat(SeedExample.sound()
			.edit(SeedExample.DATASET, "en: Mill graph", "en: Graph of mills")
			.dataset()
			.version()).isNotEqualTo(version);
		SeedExample told = told(story("[1]"));
		assertThat(told.dataset().version()).isNotEqualTo(version)
			.isNotEqualTo(told(story("[1]").replace("en: Mills 6", "en: Six")).dataset().version());
	}

	@Test
	void aStoryIsReadWithItsSteps() {
		Story story = told(story("[1]")).dataset().manifest().findStory("mills").orElseThrow();
		assertThat(story.steps()).hasSize(6);
		assertThat(story.steps().getFirst().facts()).extracting(Story.Reference::id)
			.containsExactly("kalnava~member-of~towns");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "Something 3 [1].; Something 3.; STORY_MARK; never points to its fact [1]",
			"Something 3 [1].; Something 3 [1] [2].; STORY_MARK; points to fact [2]",
			"STATED: kalnava~member-of~towns # 3; STATED: kalnava~member-of~villages # 3; DANGLING_ID; villages",
			"STATED: kalnava~member-of~towns # 3; DERIVED: kalnava~member-of~towns # 3; BAD_VALUE; STATED",
			"STATED: kalnava~member-of~towns # 3; KNOWN: kalnava~member-of~towns # 3; BAD_VALUE; `KNOWN`",
			"STATED: kalnava~member-of~towns # 3; STATED: kalnava#validFrom # 3; DANGLING_ID; validFrom",
			"view: /map # 3; view: //elsewhere # 3; BAD_VALUE; `//elsewhere`",
			"view: /map # 3; view: /id/nowhere # 3; DANGLING_ID; `nowhere`",
			"lv: Kaut kas 3 [1].; ll: Kaut kas 3 [1].; MISSING_LANGUAGE; `lv`" })
	void aStoryMustKeepItsFormAndBeTrueToTheData(String piece, String replacement, String code, String value) {
		SeedExample example = told(story("[1]")).edit(STORY, piece, replacement);
		assertThat(example.read().findings()).anySatisfy((finding) -> {
			assertThat(finding.code()).isEqualTo(code);
			assertThat(finding.file()).isEqualTo(STORY);
			assertThat(finding.message()).contains(value);
		});
	}

	@Test
	void aStoryThatIsTooShortOrNotOfferedIsFound() {
		assertThat(told("title: {lv: Īss, en: Short}\nlead: {lv: Īss, en: Short}\nsteps: []\n").read().findings())
			.singleElement()
			.satisfies((finding) -> assertThat(finding.toString()).contains(STORY).contains("0 steps"));
		assertThat(SeedExample.sound().with(STORY, story("[1]")).read().findings()).singleElement()
			.satisfies((finding) -> assertThat(finding.toString()).contains(STORY).contains("UNUSED_STORY"));
	}

	@Test
	void aStoryThatIsOfferedMustBeThere() {
		assertThat(told(story("[1]")).without(STORY).read().findings()).singleElement()
			.extracting(Finding::code, Finding::file)
			.containsExactly("DANGLING_ID", SeedExample.DATASET);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "relation: BRINGS; relation: BRING; UNKNOWN_RELATION; `BRING`",
			"kind: Benefit; kind: Benefits; UNKNOWN_KIND; `Benefits`",
			"relation: BRINGS; relation: HAS_TASK; ENDS_NOT_ALLOWED; Benefit",
			"label: Measure; label: TwinCity; BAD_VALUE; `TwinCity`", "prefix: lpr-; prefix: LPR; BAD_VALUE; `LPR`",
			"key: benefits; key: summary; BAD_VALUE; `summary`", "key: benefits; key: tasks; BAD_VALUE; `tasks`",
			"PARTNERS_IN, ends: actors, direction: in; PARTNERS_IN, ends: actors, direction: up; BAD_VALUE; `up`",
			"properties: {scope: measure}; properties: {scope: wide}; BAD_VALUE; `wide`",
			"kind: Benefit, id: benefit; id: benefit; MISSING_KEY; `ends`" })
	void aLayoutMustFitTheOntology(String piece, String replacement, String code, String value) {
		SeedExample example = SeedExample.sound().edit(SeedExample.LAYOUT, piece, replacement);
		assertThat(example.read().findings()).anySatisfy((finding) -> {
			assertThat(finding.code()).isEqualTo(code);
			assertThat(finding.file()).isEqualTo(SeedExample.LAYOUT);
			assertThat(finding.message()).contains(value);
		});
	}

	@Test
	void aSheetNeedsALayout() {
		SeedExample elsewhere = SeedExample.sound()
			.with("seed-data/other/layout.yaml",
					"layout: {prefix: other-, label: Measure, kinds: [SubPriority], sections: []}\n")
			.without(SeedExample.LAYOUT);
		assertThat(elsewhere.read().findings()).extracting(Finding::code).contains("MISSING_LAYOUT");
	}

	@Test
	void theLayoutOfTheNearestFolderHolds() {
		SeedExample nearer = SeedExample.sound()
			.with("seed-data/measures/layout.yaml",
					"layout: {prefix: other-, label: Measure, kinds: [SubPriority], sections: []}\n");
		assertThat(nearer.read().findings()).anySatisfy((finding) -> {
			assertThat(finding.code()).isEqualTo("BAD_ID");
			assertThat(finding.remedy()).contains("`other-`");
		});
	}

	private static SeedExample told(String story) {
		return SeedExample.sound()
			.edit(SeedExample.DATASET, "  firstPlan:", "  stories: [mills]\n  firstPlan:")
			.with(STORY, story);
	}

	private static String story(String mark) {
		return "title: {lv: Dzirnavas, en: Mills}\nlead: {lv: Īss, en: Short}\nsteps:\n" + IntStream.rangeClosed(1, 6)
			.mapToObj((n) -> """
					  - title: {lv: Dzirnavas N, en: Mills N}
					    text:
					      lv: Kaut kas N MARK.
					      en: Something N MARK.
					    facts:
					      - STATED: kalnava~member-of~towns # N
					    view: /map # N
					""".replace("MARK", mark).replaceAll("\\bN\\b", String.valueOf(n)))
			.collect(Collectors.joining());
	}

}
