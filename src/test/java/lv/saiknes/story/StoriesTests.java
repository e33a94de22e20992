package lv.saiknes.story;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Story.Reference;
import lv.saiknes.model.Story.Step;
import lv.saiknes.model.Story;
import lv.saiknes.support.RealData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The stories say no more than their facts do. */
class StoriesTests {

	private static final Map<String, Relation> RELATIONS = RealData.DATASET.relations()
		.stream()
		.collect(Collectors.toMap(Relation::id, Function.identity()));

	private static final Map<String, Entity> ENTITIES = RealData.DATASET.entities()
		.stream()
		.collect(Collectors.toMap(Entity::id, Function.identity()));

	static Stream<Story> stories() {
		return RealData.DATASET.manifest().stories().stream();
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
				Pattern.compile("\\b(19|20)\\d\\d\\b")
					.matcher(step.text().in(language).replaceAll("(LIAS|NAP) 20\\d\\d", ""))
					.results()
					.forEach((year) -> assertThat(known).as(step.title().en()).contains(year.group()));
			}
		}
	}

	/** Who is named as an implementer may apply; that it does so no plan says. */
	@ParameterizedTest
	@MethodSource("stories")
	void whoMayCarryAMeasureOutIsNotSaidToDoSo(Story story) {
		for (Step step : story.steps()) {
			for (Language language : Language.values()) {
				Arrays.stream(step.text().in(language).split("(?<=\\.)\\s+(?=\\p{Lu})"))
					.filter((sentence) -> restsOn(step, sentence, "IMPLEMENTS"))
					.forEach((sentence) -> assertThat(sentence).as(step.title().en())
						.doesNotContainPattern(
								"(?U:\\b(īsteno|ievieš)\\b)|\\bis (implemented|carried out)|\\b(who|that) carr"));
			}
		}
	}

	private static boolean restsOn(Step step, String sentence, String relation) {
		return Pattern.compile("\\[(\\d+)]")
			.matcher(sentence)
			.results()
			.map((mark) -> step.facts().get(Integer.parseInt(mark.group(1)) - 1))
			.anyMatch((fact) -> !fact.isClaim() && RELATIONS.get(fact.id()).kind().equals(relation));
	}

	private static String valuesOf(Reference fact) {
		return fact.isClaim() ? ENTITIES.get(fact.node())
			.claims()
			.stream()
			.filter((claim) -> claim.property().equals(fact.property()))
			.map((claim) -> String.valueOf(claim.value()))
			.collect(Collectors.joining(" ")) : RELATIONS.get(fact.id()).properties().values().toString();
	}

}
