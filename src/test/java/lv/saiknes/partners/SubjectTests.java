package lv.saiknes.partners;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What a question is about, by words whose scores are told, on made-up graphs. */
class SubjectTests {

	/** Of what has all words of an idea and none of its themes. */
	private static final double LIKENESS = 1 / 1.6;

	private static SmallHouse house() {
		return new SmallHouse().nodes("Municipality", "asker").stated("asker LOCATED_IN home");
	}

	/** Adds a measure with tasks. */
	private static SmallHouse measure(SmallHouse house, String id, String... tasks) {
		house.nodes("SubPriority", id).nodes("Task", tasks);
		for (String task : tasks) {
			house.stated(id + " HAS_TASK " + task);
		}
		return house;
	}

	@Test
	void themesThatHaveNearlyAsMuchOfTheIdeaAsTheBestAreMeantAsMuchLess() {
		Asking asking = new Asking(house().nodes("Theme", "best", "near", "lesser").nodes("Task", "task")).word("word",
				Map.of("best", 2.0, "near", 1.2, "lesser", 1.1, "borders", 1.9, "task", 5.0));
		assertThat(asking.names(asking.subject().themes())).isEqualTo(Map.of("best", 1.0, "near", 0.6));
		assertThat(asking.subject().isAbroad()).isFalse();
	}

	/** “School” of an exchange of art schools is not the transport of pupils. */
	@Test
	void aTaskThatSharesOneWeakWordIsNotToldWhereAnotherSharesMore() {
		SmallHouse house = measure(house(), "m", "exchange", "transport");
		Subject subject = new Asking(house).word("art", Map.of("exchange", 3.0))
			.word("school", Map.of("exchange", 1.0, "transport", 2.0))
			.subject();
		assertThat(subject.understanding().concepts()).extracting(Concept::id)
			.contains("exchange")
			.doesNotContain("transport");
		Subject one = new Asking(house).word("school", Map.of("exchange", 3.0, "transport", 2.0)).subject();
		assertThat(one.understanding().concepts()).extracting(Concept::id).contains("exchange", "transport");
	}

	/** “School” of art schools is not the measure of an academy. */
	@Test
	void aMeasureThatHasOnlySomeOfTheWordsOfAThemeIsNotTold() {
		SmallHouse house = measure(house().nodes("Theme", "arts"), "academy", "teaching");
		Subject subject = new Asking(house).word("art", Map.of("arts", 3.0))
			.word("school", Map.of("arts", 2.0, "academy", 2.0))
			.subject();
		assertThat(subject.understanding().concepts()).extracting(Concept::id).containsExactly("arts");
		Subject more = new Asking(house).word("art", Map.of("arts", 3.0))
			.word("school", Map.of("arts", 2.0, "academy", 2.0))
			.word("stage", Map.of("academy", 2.0))
			.subject();
		assertThat(more.understanding().concepts()).extracting(Concept::id).containsExactly("arts", "academy");
		Subject same = new Asking(house).word("school", Map.of("arts", 2.0, "academy", 2.0)).subject();
		assertThat(same.understanding().concepts()).extracting(Concept::id).containsExactly("arts", "academy");
	}

	@Test
	void noMoreThanSixThemesAreMeant() {
		Asking asking = new Asking(house().nodes("Theme", "a", "b", "c", "d", "e", "f", "g")).word("word",
				Map.of("a", 2.0, "b", 2.0, "c", 2.0, "d", 2.0, "e", 2.0, "f", 2.0, "g", 2.0));
		assertThat(asking.names(asking.subject().themes())).containsOnlyKeys("a", "b", "c", "d", "e", "f");
	}

	@Test
	void wholeNamesTellOfPlacesOfMoneyAndOfBorders() {
		SmallHouse house = house().nodes("Theme", "songs").nodes("FundingInstrument", "grant");
		Asking asking = new Asking(house).named("asker", "grant", "borders", "songs");
		Subject subject = asking.subject();
		assertThat(subject.places()).containsExactly(asking.node("asker"));
		assertThat(subject.instruments()).containsExactly(asking.node("grant"));
		assertThat(subject.isAbroad()).isTrue();
		assertThat(asking.names(subject.themes())).isEqualTo(Map.of("borders", 0.5));
		assertThat(subject.understanding().concepts()).extracting(Concept::id).containsExactly("asker", "grant");
	}

	@Test
	void whatWasNotMeantIsNotReadOutOfAName() {
		SmallHouse house = house().nodes("FundingInstrument", "grant");
		Subject subject = new Asking(house).named("asker", "grant", "borders")
			.without("asker", "grant", "borders")
			.subject();
		assertThat(subject.places()).isEmpty();
		assertThat(subject.instruments()).isEmpty();
		assertThat(subject.isAbroad()).isFalse();
		assertThat(subject.themes()).isEmpty();
		assertThat(subject.understanding().concepts()).isEmpty();
		assertThat(subject.isEmpty()).isTrue();
	}

	@Test
	void aThemeOfBordersThatIsGivenAsksForWorkAbroadAndAnotherDoesNot() {
		SmallHouse house = house().nodes("Theme", "songs");
		assertThat(new Asking(house).given("borders").subject().isAbroad()).isTrue();
		assertThat(new Asking(house).given("songs").subject().isAbroad()).isFalse();
	}

	@Test
	void aThemeThatIsMeantLessReachesWhatIsBroaderLess() {
		SmallHouse house = house().nodes("Theme", "best", "near", "broad", "narrow")
			.nodes("Project", "of-near", "of-broad", "of-narrow", "by-rule")
			.stated("near NARROWER_THAN broad", "narrow NARROWER_THAN near", "of-near ABOUT near",
					"of-broad ABOUT broad", "of-narrow ABOUT narrow")
			.derived("by-rule ABOUT near");
		Asking asking = new Asking(house).word("word", Map.of("best", 1.0, "near", 0.8));
		assertThat(asking.likeness("of-near")).isEqualTo(0.8);
		assertThat(asking.likeness("of-narrow")).isEqualTo(0.8);
		assertThat(asking.likeness("of-broad")).isCloseTo(0.4, within(1e-9));
		assertThat(asking.likeness("by-rule")).isCloseTo(0.4, within(1e-9));
	}

	@Test
	void wordsAndThemesMakeUpALikenessTogether() {
		SmallHouse house = house().nodes("Theme", "theme")
			.nodes("Project", "both", "words", "half", "themed", "neither")
			.stated("both ABOUT theme", "themed ABOUT theme");
		Asking asking = new Asking(house).word("one", Map.of("theme", 1.0, "both", 1.5, "words", 2.0, "half", 1.0))
			.word("two", Map.of("both", 0.5));
		assertThat(asking.likeness("both")).isEqualTo(1);
		assertThat(asking.likeness("words")).isCloseTo(1 / 1.6, within(1e-9));
		assertThat(asking.likeness("half")).isCloseTo(0.5 / 1.6, within(1e-9));
		assertThat(asking.likeness("themed")).isCloseTo(0.6 / 1.6, within(1e-9));
		assertThat(asking.likeness("neither")).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "measure", "first-task", "deed", "pact" })
	void wordsAreMeasuredByTheBestOfWhatIsDoneNotByNames(String best) {
		SmallHouse house = measure(house(), "measure", "first-task", "task").nodes("Project", "deed")
			.nodes("Partnership", "pact")
			.nodes("Institution", "namesake");
		Asking asking = new Asking(house).word("word", Map.of(best, 2.0, "task", 1.0, "namesake", 100.0));
		assertThat(asking.likeness(best)).isCloseTo(LIKENESS, within(1e-9));
		assertThat(asking.likeness("task")).isCloseTo(LIKENESS / 2, within(1e-9));
	}

	@Test
	void aMeasureIsAsFittingAsItsBestTasksEachFurtherOneCountingLess() {
		SmallHouse house = measure(measure(measure(house(), "two", "a-lesser", "b-better"), "one", "c-only"), "idle",
				"d-idle")
			.nodes("SubPriority", "titled");
		Asking asking = new Asking(house).word("word",
				Map.of("a-lesser", 0.8, "b-better", 2.0, "c-only", 2.0, "titled", 2.0));
		assertThat(asking.relevance("two")).isEqualTo(1);
		assertThat(asking.relevance("one")).isCloseTo(Math.pow(1 / 1.16, 3), within(1e-9));
		assertThat(asking.relevance("titled")).isCloseTo(Math.pow(0.5 / 1.16, 3), within(1e-9));
		assertThat(asking.names(asking.subject().measures())).containsOnlyKeys("two", "one", "titled");
		assertThat(asking.subject().measures().keySet()).containsExactly(asking.node("two"), asking.node("one"),
				asking.node("titled"));
		assertThat(asking.names(asking.subject().tasks())).containsOnlyKeys("a-lesser", "b-better", "c-only");
	}

	@Test
	void whatWasNotMeantIsNeitherMeasureNorTask() {
		SmallHouse house = measure(measure(house(), "kept", "kept-task", "wrong-task"), "wrong", "other-task");
		Asking asking = new Asking(house)
			.word("word", Map.of("kept-task", 1.0, "wrong-task", 2.0, "wrong", 2.0, "other-task", 2.0))
			.without("wrong-task", "wrong");
		assertThat(asking.names(asking.subject().measures())).containsOnlyKeys("kept");
		assertThat(asking.names(asking.subject().tasks())).containsOnlyKeys("kept-task");
	}

	@Test
	void whereTasksAreGivenTheirMeasuresCountWithTheirOwnWordsAndOthersDoNot() {
		SmallHouse house = measure(measure(measure(house(), "plain", "a"), "telling", "b", "c"), "other", "d");
		Asking asking = new Asking(house).word("word", Map.of("telling", 2.0, "c", 2.0, "other", 2.0, "d", 2.0))
			.given("a", "b");
		assertThat(asking.subject().isLimited()).isTrue();
		assertThat(asking.relevance("telling")).isEqualTo(1);
		assertThat(asking.relevance("plain")).isCloseTo(Math.pow(1 / (1 + 0.5 * LIKENESS), 3), within(1e-9));
		assertThat(asking.names(asking.subject().measures())).containsOnlyKeys("plain", "telling");
		assertThat(asking.names(asking.subject().tasks())).isEqualTo(Map.of("a", 1.0, "b", 1.0));
	}

	@Test
	void aGivenMeasureIsMoreThanOneOfWhichATaskIsGiven() {
		SmallHouse house = measure(measure(house(), "whole", "a"), "part", "b");
		Asking asking = new Asking(house).given("whole", "b");
		assertThat(asking.relevance("whole")).isEqualTo(1);
		assertThat(asking.relevance("part")).isCloseTo(Math.pow(1 / 2.5, 3), within(1e-9));
		assertThat(asking.subject().themes()).isEmpty();
	}

	@Test
	void otherMeasuresOfTheThemesOfWhatIsGivenHardlyCount() {
		SmallHouse house = measure(house(), "given", "task").nodes("Theme", "one", "two", "three")
			.nodes("SubPriority", "all", "half", "ruled", "foreign", "unwanted")
			.stated("task ABOUT one", "task ABOUT two", "all ABOUT one", "all ABOUT two", "half ABOUT one",
					"half ABOUT three", "foreign ABOUT three", "unwanted ABOUT one")
			.derived("ruled ABOUT one");
		Asking asking = new Asking(house).given("task").without("unwanted");
		assertThat(asking.relevance("given")).isEqualTo(1);
		assertThat(asking.relevance("all")).isCloseTo(0.03, within(1e-9));
		assertThat(asking.relevance("half")).isCloseTo(0.015, within(1e-9));
		assertThat(asking.relevance("ruled")).isCloseTo(0.0075, within(1e-9));
		assertThat(asking.names(asking.subject().measures())).containsOnlyKeys("given", "all", "half", "ruled");
		assertThat(asking.names(new Asking(house).word("word", Map.of("task", 1.0)).subject().measures()))
			.containsOnlyKeys("given");
	}

	@Test
	void toldIsWhatHasWordsOfTheIdeaAndNotMuchLessThanTheBest() {
		SmallHouse house = measure(house(), "measure", "best", "less", "last", "least").nodes("Theme", "theme")
			.nodes("Task", "themed")
			.stated("measure HAS_TASK themed", "themed ABOUT theme");
		Asking asking = new Asking(house).given("theme")
			.word("word", Map.of("best", 15.0, "less", 10.0, "last", 6.0, "least", 5.9));
		assertThat(asking.subject().understanding().concepts()).containsExactly(
				new Concept("theme", 1, List.of(), true), new Concept("best", 0.625, List.of("word"), false),
				new Concept("less", 0.4167, List.of("word"), false), new Concept("last", 0.25, List.of("word"), false));
		assertThat(asking.names(asking.subject().tasks())).containsKeys("least", "themed");
	}

	@Test
	void themesAreToldBeforeTasksAndTasksBeforeMeasures() {
		Asking asking = new Asking(measure(house(), "a-measure", "b-task").nodes("Theme", "c-theme", "d-other"))
			.word("word", Map.of("a-measure", 1.0, "b-task", 1.0, "c-theme", 1.0, "d-other", 0.5));
		assertThat(asking.subject().understanding().concepts()).extracting(Concept::id)
			.containsExactly("c-theme", "b-task", "a-measure");
	}

	@Test
	void theTasksOfAMeasureAreToldMostFittingFirst() {
		SmallHouse house = measure(house(), "measure", "a", "b", "c", "d").nodes("Task", "e")
			.stated("measure HAS_TASK e");
		Asking asking = new Asking(house).word("word", Map.of("a", 1.0, "b", 2.0, "d", 3.0, "e", 2.0));
		assertThat(asking.subject().tasksOf(asking.node("measure"))).extracting((edge) -> edge.relation().to())
			.containsExactly("d", "b", "e", "a");
	}

	@Test
	void aQuestionIsEmptyOnlyWithoutThemesMeasuresAndWork() {
		SmallHouse house = measure(house(), "measure", "task").nodes("Theme", "theme").nodes("Project", "deed");
		assertThat(new Asking(house).subject().isEmpty()).isTrue();
		assertThat(new Asking(house).word("word", Map.of("asker", 1.0)).subject().isEmpty()).isTrue();
		assertThat(new Asking(house).given("theme").subject().isEmpty()).isFalse();
		assertThat(new Asking(house).given("task").subject().isEmpty()).isFalse();
		assertThat(new Asking(house).word("word", Map.of("deed", 1.0)).subject().isEmpty()).isFalse();
	}

	@Test
	void aWordThatBelongsToClassesAbroadMeansNeighbours() {
		SmallHouse house = house().nodes("ActorGroup", "one-abroad", "other-abroad", "at-home")
			.nodes("Institution", "body-abroad", "a", "b")
			.property("one-abroad", "scope", "foreign")
			.property("other-abroad", "scope", "foreign")
			.property("body-abroad", "scope", "foreign");
		Asking many = new Asking(house).word("word", Map.of("a", 1.0))
			.word("neighbours", Map.of("one-abroad", 1.0, "other-abroad", 1.0, "a", 1.0, "b", 1.0));
		assertThat(many.subject().isOfNeighbours()).isTrue();
		Asking few = new Asking(house).word("word", Map.of("one-abroad", 1.0, "at-home", 1.0, "a", 1.0, "b", 1.0));
		assertThat(few.subject().isOfNeighbours()).isFalse();
		Asking other = new Asking(house).word("word", Map.of("body-abroad", 1.0, "at-home", 1.0));
		assertThat(other.subject().isOfNeighbours()).isFalse();
	}

	@Test
	void measuresOfAPlaceWithinTheAskersAreNobodyElses() {
		SmallHouse house = measure(measure(measure(house(), "within", "a"), "elsewhere", "b"), "both", "c")
			.nodes("Municipality", "village", "town")
			.stated("village LOCATED_IN asker", "within TARGETS village", "elsewhere TARGETS town", "both TARGETS town",
					"asker PARTNERS_IN both");
		Asking asking = new Asking(house).word("word", Map.of("a", 1.0, "b", 1.0, "c", 1.0));
		assertThat(asking.relevance("within")).isEqualTo(1);
		assertThat(asking.relevance("elsewhere")).isCloseTo(0.001, within(1e-9));
		assertThat(asking.relevance("both")).isCloseTo(0.001, within(1e-9));
		assertThat(asking.subject().relevanceAsOwn(asking.node("elsewhere"))).isEqualTo(1);
	}

}
