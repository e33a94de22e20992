package lv.saiknes.story;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.model.Claim;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Relation;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.story.Story.Reference;
import lv.saiknes.story.Story.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Each story is true to the data, and a story that does not keep its form is refused. */
class StoriesTests {

	private static final Dataset DATA = new SeedReader(Ontology.load())
		.read(SeedFiles.fromDirectory(Path.of("seed-data")))
		.dataset()
		.orElseThrow();

	private static final Map<String, Relation> RELATIONS = DATA.relations()
		.stream()
		.collect(Collectors.toMap(Relation::id, Function.identity()));

	private static final Map<String, Entity> ENTITIES = DATA.entities()
		.stream()
		.collect(Collectors.toMap(Entity::id, Function.identity()));

	static Stream<Story> stories() {
		return Stories.load().list().stream();
	}

	@ParameterizedTest
	@MethodSource("stories")
	void everyFactIsInTheDataAsTheStorySays(Story story) {
		for (Step step : story.steps()) {
			for (Reference fact : step.facts()) {
				if (fact.isClaim()) {
					assertThat(ENTITIES).as(fact.id()).containsKey(fact.node());
					List<Claim> claims = ENTITIES.get(fact.node())
						.claims()
						.stream()
						.filter((claim) -> claim.property().equals(fact.property()))
						.toList();
					assertThat(claims).as(fact.id()).hasSize(1);
					assertThat(claims.getFirst().grade()).as(fact.id()).isEqualTo(fact.grade());
				}
				else {
					assertThat(RELATIONS).as(step.title().en()).containsKey(fact.id());
					assertThat(RELATIONS.get(fact.id()).grade()).as(fact.id()).isEqualTo(fact.grade());
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("stories")
	void everySentenceRestsOnAFactInBothLanguages(Story story) {
		for (Step step : story.steps()) {
			for (Language language : Language.values()) {
				Arrays.stream(step.text().in(language).split("(?<=\\.)\\s+(?=\\p{Lu})"))
					.forEach((sentence) -> assertThat(sentence).as(step.title().en()).matches("(?s).*\\[\\d+]\\."));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("stories")
	void theYearsItTellsAreInTheFactsThatTheSentencePointsTo(Story story) {
		for (Step step : story.steps()) {
			String known = step.facts().stream().map(StoriesTests::valuesOf).collect(Collectors.joining(" "));
			for (Language language : Language.values()) {
				java.util.regex.Pattern.compile("\\b(19|20)\\d\\d\\b")
					.matcher(step.text().in(language).replaceAll("(LIAS|NAP) 20\\d\\d", ""))
					.results()
					.forEach((year) -> assertThat(known).as(step.title().en()).contains(year.group()));
			}
		}
	}

	private static String valuesOf(Reference fact) {
		return fact.isClaim() ? ENTITIES.get(fact.node())
			.claims()
			.stream()
			.filter((claim) -> claim.property().equals(fact.property()))
			.map((claim) -> String.valueOf(claim.value()))
			.collect(Collectors.joining(" ")) : RELATIONS.get(fact.id()).properties().values().toString();
	}

	@Test
	void aStoryThatIsTooShortIsRefused() {
		assertThatExceptionOfType(StoryException.class).isThrownBy(() -> Stories.parse("short", """
				title: {lv: Īss, en: Short}
				lead: {lv: Īss, en: Short}
				steps: []
				""")).withMessageContaining("stories/short.yaml").withMessageContaining("0 steps");
	}

	@Test
	void aTextThatDoesNotPointToItsFactsIsRefused() {
		assertThatExceptionOfType(StoryException.class)
			.isThrownBy(() -> Stories.parse("x", step("{lv: 'Nekas.', en: 'Something [1].'}")))
			.withMessageContaining("LV")
			.withMessageContaining("never points to its fact [1]");
		assertThatExceptionOfType(StoryException.class)
			.isThrownBy(() -> Stories.parse("x", step("{lv: 'Kaut kas [1].', en: 'Something [1] [2].'}")))
			.withMessageContaining("points to fact [2], but there are 1");
	}

	@Test
	void aTextInOneLanguageIsRefused() {
		assertThatExceptionOfType(StoryException.class)
			.isThrownBy(() -> Stories.parse("x", step("{en: 'Something [1].'}")))
			.withMessageContaining("`lv` is missing");
	}

	@Test
	void aViewElsewhereIsRefused() {
		assertThatExceptionOfType(StoryException.class)
			.isThrownBy(() -> Stories.parse("x",
					step("{lv: 'Kaut kas [1].', en: 'Something [1].'}").replace("view: /map", "view: //elsewhere/map")))
			.withMessageContaining("no address within the house");
	}

	private static String step(String text) {
		return """
				title: {lv: Virsraksts, en: Title}
				lead: {lv: Ievads, en: Lead}
				steps:
				  - title: {lv: Solis, en: Step}
				    text: TEXT
				    facts:
				      - STATED: rezekne~party-to~partnership-rezekne-arendal
				    view: /map
				""".replace("TEXT", text);
	}

}
