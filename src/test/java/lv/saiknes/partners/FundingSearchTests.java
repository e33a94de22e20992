package lv.saiknes.partners;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import lv.saiknes.partners.FundingAnswer.FundingCaveat;
import lv.saiknes.partners.FundingAnswer.FundingCaveatKind;
import lv.saiknes.partners.FundingAnswer.FundingFit;
import lv.saiknes.partners.FundingAnswer.FundingTerm;
import lv.saiknes.partners.FundingAnswer.FundingTermKind;
import lv.saiknes.partners.PartnerAnswer.Advice;
import lv.saiknes.partners.PartnerAnswer.AdviceKind;
import lv.saiknes.partners.PartnerAnswer.Match;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What speaks for money, reckoned by hand on made-up graphs. */
class FundingSearchTests {

	/** Values are told with four digits. */
	private static final double EXACT = 1e-4;

	/**
	 * A measure with one task, on which the whole idea is, and one that it does not
	 * touch.
	 */
	private static SmallHouse house() {
		return new SmallHouse().nodes("Municipality", "asker")
			.nodes("SubPriority", "bridges", "songs")
			.nodes("Task", "task")
			.nodes("FundingInstrument", "grant")
			.stated("asker LOCATED_IN home", "bridges HAS_TASK task");
	}

	private static FundingFit fit(FundingAnswer answer, String instrument) {
		return Stream.concat(answer.fits().stream(), answer.ended().stream())
			.filter((one) -> one.instrument().equals(instrument))
			.findFirst()
			.orElseThrow();
	}

	private static FundingTerm term(FundingAnswer answer, String instrument, FundingTermKind kind) {
		return fit(answer, instrument).terms().stream().filter((one) -> one.kind() == kind).findFirst().orElseThrow();
	}

	private static double value(FundingAnswer answer, String instrument, FundingTermKind kind) {
		return term(answer, instrument, kind).value();
	}

	private static List<String> instruments(FundingAnswer answer) {
		return answer.fits().stream().map(FundingFit::instrument).toList();
	}

	@Test
	void aProgrammeHasHalfOfWhatSpeaksForItsFamilyWhereWorkAbroadIsMeant() {
		SmallHouse house = house().nodes("FundingInstrument", "programme", "other", "other-family")
			.stated("bridges FUNDED_BY border-money", "programme NARROWER_THAN border-money",
					"bridges FUNDED_BY other-family", "other NARROWER_THAN other-family");
		FundingAnswer abroad = new Asking(house).given("bridges", "borders").money(10);
		assertThat(value(abroad, "border-money", FundingTermKind.NAMED_BY_PLANS)).isCloseTo(0.6 / 2, within(EXACT));
		assertThat(value(abroad, "programme", FundingTermKind.NAMED_BY_PLANS)).isCloseTo(0.5 / 1.5, within(EXACT));
		assertThat(term(abroad, "programme", FundingTermKind.NAMED_BY_PLANS).evidence()).extracting(Path::relations)
			.containsExactly(List.of(SmallHouse.id("bridges FUNDED_BY border-money"),
					SmallHouse.id("programme NARROWER_THAN border-money")));
		assertThat(instruments(abroad)).doesNotContain("other");
		assertThat(fit(abroad, "programme").caveats()).filteredOn((one) -> one.kind() == FundingCaveatKind.NOT_IN_PLANS)
			.singleElement()
			.satisfies((one) -> assertThat(one.text().en()).contains("wider"));
		assertThat(fit(abroad, "border-money").caveats()).extracting(FundingCaveat::kind)
			.doesNotContain(FundingCaveatKind.NOT_IN_PLANS);
	}

	@Test
	void whatPaidForTheLikeSpeaksByHowLikeItIsSquared() {
		SmallHouse house = house().nodes("FundingInstrument", "of-like", "of-half", "of-built", "of-body", "of-pact")
			.nodes("Project", "like", "half", "built")
			.nodes("Partnership", "pact")
			.nodes("Institution", "body")
			.stated("like FUNDED_BY of-like", "half FUNDED_BY of-half", "built FUNDED_BY of-built",
					"bridges BUILDS_ON built", "pact FUNDED_BY of-pact", "body FUNDED_BY of-body");
		FundingAnswer answer = new Asking(house).given("bridges")
			.word("word", Map.of("like", 2.0, "half", 1.0, "pact", 2.0, "body", 2.0))
			.money(10);
		double like = Math.pow(1 / 1.6, 2);
		double half = Math.pow(0.5 / 1.6, 2);
		assertThat(value(answer, "of-like", FundingTermKind.PAID_SIMILAR)).isCloseTo(like / (1 + like), within(EXACT));
		assertThat(value(answer, "of-half", FundingTermKind.PAID_SIMILAR)).isCloseTo(half / (1 + half), within(EXACT));
		assertThat(value(answer, "of-pact", FundingTermKind.PAID_SIMILAR)).isCloseTo(like / (1 + like), within(EXACT));
		assertThat(value(answer, "of-built", FundingTermKind.PAID_SIMILAR)).isCloseTo(0.5 / 1.5, within(EXACT));
		assertThat(fit(answer, "of-built").projects()).containsExactly(new Match("built",
				List.of(SmallHouse.id("built FUNDED_BY of-built"), SmallHouse.id("bridges BUILDS_ON built"))));
		assertThat(instruments(answer)).doesNotContain("of-body", "grant");
		assertThat(fit(answer, "of-like").paragraph()).extracting((clause) -> clause.text().en())
			.anyMatch((text) -> text.contains("of-like"));
	}

	@Test
	void whoNamesMoneyTwiceCountsOnceByWhatIsSaidMoreClearly() {
		SmallHouse house = house().nodes("FundingInstrument", "mentioned", "both")
			.stated("bridges REFERS_TO mentioned", "bridges FUNDED_BY both", "bridges REFERS_TO both");
		FundingAnswer answer = new Asking(house).given("bridges").money(10);
		assertThat(value(answer, "mentioned", FundingTermKind.NAMED_BY_PLANS)).isCloseTo(0.7 / 1.7, within(EXACT));
		assertThat(term(answer, "both", FundingTermKind.NAMED_BY_PLANS).evidence())
			.containsExactly(new Path(List.of(SmallHouse.id("bridges FUNDED_BY both")), 1));
		assertThat(value(answer, "both", FundingTermKind.NAMED_BY_PLANS)).isCloseTo(0.6 / 2, within(EXACT));
	}

	@Test
	void whatAnEditorOrARuleSaysOfMoneyIsTrustedLess() {
		FundingAnswer answer = new Asking(house().derived("bridges FUNDED_BY grant")).given("bridges").money(10);
		assertThat(value(answer, "grant", FundingTermKind.NAMED_BY_PLANS)).isCloseTo(0.6 * 0.5 / 1.5, within(EXACT));
	}

	@Test
	void moneyForHalfOfWhatAClassDoesIsForIt() {
		SmallHouse house = house().nodes("ActorGroup", "class")
			.nodes("Project", "one", "two")
			.nodes("FundingInstrument", "third", "plans-too")
			.stated("asker MEMBER_OF class", "class PARTICIPATED_IN one", "class PARTICIPATED_IN two",
					"one FUNDED_BY grant", "one FUNDED_BY plans-too", "songs FUNDED_BY plans-too");
		FundingAnswer answer = new Asking(house).given("bridges").money(10);
		assertThat(value(answer, "grant", FundingTermKind.OPEN_TO_ASKER)).isEqualTo(0.5);
		assertThat(term(answer, "grant", FundingTermKind.OPEN_TO_ASKER).evidence()).extracting(Path::relations)
			.containsExactly(List.of(SmallHouse.id("one FUNDED_BY grant")));
		assertThat(value(answer, "plans-too", FundingTermKind.OPEN_TO_ASKER)).isCloseTo(0.6 * 0.5, within(EXACT));
		assertThat(value(answer, "grant", FundingTermKind.PAID_SIMILAR)).isCloseTo(0.5 / 1.5, within(EXACT));
	}

	@Test
	void moneyThatTheAskerMayHaveIsFoundThoughNothingElseSpeaksForIt() {
		SmallHouse house = house().nodes("ActorGroup", "class")
			.stated("asker MEMBER_OF class", "grant MEANT_FOR class");
		FundingAnswer answer = new Asking(house).given("bridges").money(10);
		assertThat(instruments(answer)).containsExactly("grant");
		assertThat(term(answer, "grant", FundingTermKind.OPEN_TO_ASKER).evidence()).containsExactly(
				new Path(List.of(SmallHouse.id("asker MEMBER_OF class"), SmallHouse.id("grant MEANT_FOR class")), 1));
		assertThat(fit(answer, "grant").score()).isCloseTo(0.15, within(EXACT));
	}

	@Test
	void wordsOfAnIdeaInTheNameOfMoneySpeakForItFromAThirdOn() {
		SmallHouse house = house().nodes("FundingInstrument", "alike", "enough", "little");
		FundingAnswer answer = new Asking(house)
			.word("word", Map.of("task", 1.0, "alike", 1.6, "enough", 0.8, "little", 0.79))
			.money(10);
		assertThat(value(answer, "alike", FundingTermKind.IN_THE_IDEA)).isCloseTo(0.6, within(EXACT));
		assertThat(instruments(answer)).containsExactly("alike", "enough");
	}

	@Test
	void moneyThatIsNamedIsMeantWithAllItsParts() {
		SmallHouse house = house().nodes("FundingInstrument", "part", "other").stated("part NARROWER_THAN grant");
		FundingAnswer answer = new Asking(house).named("grant").word("word", Map.of("task", 1.0)).money(10);
		assertThat(instruments(answer)).containsExactly("grant", "part");
		assertThat(value(answer, "grant", FundingTermKind.IN_THE_IDEA)).isEqualTo(1);
		assertThat(term(answer, "grant", FundingTermKind.IN_THE_IDEA).evidence()).isEmpty();
		assertThat(term(answer, "part", FundingTermKind.IN_THE_IDEA)).satisfies((term) -> {
			assertThat(term.value()).isEqualTo(1);
			assertThat(term.contribution()).isCloseTo(0.2, within(EXACT));
			assertThat(term.evidence())
				.containsExactly(new Path(List.of(SmallHouse.id("part NARROWER_THAN grant")), 1));
		});
	}

	@Test
	void whatHasEndedByTheDateStandsApartFromWhatCouldPay() {
		SmallHouse house = house().nodes("FundingInstrument", "ended", "to-come", "open")
			.stated("bridges FUNDED_BY ended", "bridges FUNDED_BY to-come", "bridges REFERS_TO open")
			.nodes("Project", "like")
			.stated("like FUNDED_BY ended")
			.claim("ended", "periodTo", "1999")
			.claim("to-come", "periodFrom", "2999");
		FundingAnswer answer = new Asking(house).given("bridges").word("word", Map.of("like", 1.0)).money(10);
		assertThat(fit(answer, "ended").score()).isGreaterThan(fit(answer, "open").score());
		assertThat(instruments(answer)).containsExactlyInAnyOrder("open", "to-come");
		assertThat(answer.found()).isEqualTo(2);
		assertThat(answer.ended()).extracting(FundingFit::instrument).containsExactly("ended");
		assertThat(answer.ended()).extracting(FundingFit::rank).containsExactly(1);
		assertThat(fit(answer, "ended").caveats()).extracting(FundingCaveat::kind)
			.contains(FundingCaveatKind.PERIOD_OVER);
	}

	@Test
	void aPartOfMoneyHasThePeriodOfTheWholeWhereItHasNoneOfItsOwn() {
		SmallHouse house = house()
			.nodes("FundingInstrument", "part", "piece", "longer", "own", "other", "none", "old", "older", "wide")
			.stated("part NARROWER_THAN old", "piece NARROWER_THAN part", "part NARROWER_THAN wide",
					"longer NARROWER_THAN old", "longer NARROWER_THAN older", "own NARROWER_THAN older",
					"old NARROWER_THAN older", "none NARROWER_THAN wide", "bridges FUNDED_BY part",
					"bridges FUNDED_BY piece", "bridges FUNDED_BY longer", "bridges FUNDED_BY own",
					"bridges FUNDED_BY none")
			.claim("older", "periodTo", "1990")
			.claim("old", "periodTo", "1999")
			.claim("own", "periodTo", "2999");
		FundingAnswer answer = new Asking(house).given("bridges").money(10);
		assertThat(instruments(answer)).containsExactly("none", "own");
		assertThat(answer.ended()).extracting(FundingFit::instrument).containsExactly("longer", "part", "piece");
		assertThat(answer.fits()).extracting(FundingFit::periodOf).containsExactly(null, "own");
		assertThat(answer.ended()).extracting(FundingFit::periodOf).containsExactly("old", "old", "old");
		assertThat(answer.fits()).extracting((fit) -> fit.period().to()).containsExactly(null, "2999");
		assertThat(answer.ended()).extracting((fit) -> fit.period().to()).containsExactly("1999", "1999", "1999");
		assertThat(fit(answer, "part").caveats()).filteredOn((one) -> one.kind() == FundingCaveatKind.PERIOD_OVER)
			.singleElement()
			.satisfies((one) -> assertThat(one.text().en()).contains("part of “old”"));
		assertThat(fit(answer, "none").caveats()).extracting(FundingCaveat::kind)
			.contains(FundingCaveatKind.PERIOD_UNKNOWN);
	}

	@Test
	void ofWhatFitsNearlyAsWellGeneralMoneyComesAfterMoneyWithAPurpose() {
		SmallHouse house = house().nodes("FundingInstrument", "family", "umbrella", "loan", "detail", "programme")
			.property("family", "type", "fund-family")
			.property("loan", "type", "loan")
			.property("detail", "type", "objective")
			.stated("loan NARROWER_THAN umbrella", "detail NARROWER_THAN programme")
			.nodes("Project", "like");
		for (String one : List.of("family", "umbrella", "programme")) {
			house.stated("bridges FUNDED_BY " + one, "bridges BUILDS_ON like");
		}
		house.stated("like FUNDED_BY family", "like FUNDED_BY umbrella");
		FundingAnswer answer = new Asking(house).given("bridges").money(10);
		assertThat(fit(answer, "family").score()).isGreaterThan(fit(answer, "programme").score());
		assertThat(instruments(answer)).containsExactly("programme", "family", "umbrella");
	}

	@Test
	void moneyKnownForWorkOnOtherThemesAloneHardlyFits() {
		SmallHouse house = house().nodes("Theme", "spans", "youth")
			.nodes("FundingInstrument", "for-youth", "for-spans")
			.nodes("Project", "camp", "arch")
			.stated("task ABOUT spans", "camp ABOUT youth", "arch ABOUT spans", "camp FUNDED_BY for-youth",
					"arch FUNDED_BY for-spans", "bridges FUNDED_BY for-youth", "bridges FUNDED_BY for-spans",
					"bridges BUILDS_ON camp");
		FundingAnswer answer = new Asking(house).word("word", Map.of("task", 1.0, "spans", 1.0)).money(10);
		double full = value(answer, "for-spans", FundingTermKind.NAMED_BY_PLANS);
		assertThat(value(answer, "for-youth", FundingTermKind.NAMED_BY_PLANS)).isPositive().isLessThan(full / 2);
		assertThat(value(answer, "for-youth", FundingTermKind.PAID_SIMILAR)).as("a camp is not like an arch").isZero();
	}

	@Test
	void thatAMeasureNamesTheAskerAndMoneyIsNoReasonByItself() {
		SmallHouse house = house().nodes("FundingInstrument", "other")
			.stated("asker IMPLEMENTS bridges", "bridges FUNDED_BY grant", "asker IMPLEMENTS songs",
					"songs FUNDED_BY other");
		FundingAnswer answer = new Asking(house).given("bridges").money(10);
		assertThat(instruments(answer)).containsExactly("grant");
		assertThat(value(answer, "grant", FundingTermKind.OPEN_TO_ASKER)).isEqualTo(1);
		assertThat(fit(answer, "grant").forAsker().verdict()).isEqualTo(PartnerAnswer.Verdict.UNKNOWN);
	}

	@Test
	void noMoreIsToldThanIsAskedForTheBestFirstAndAlikeByName() {
		SmallHouse house = house().nodes("FundingInstrument", "b", "a", "best")
			.stated("bridges FUNDED_BY a", "bridges FUNDED_BY b", "bridges FUNDED_BY best", "asker IMPLEMENTS bridges")
			.nodes("Project", "like")
			.stated("like FUNDED_BY best");
		Asking asking = new Asking(house).given("bridges").word("word", Map.of("like", 1.0));
		FundingAnswer answer = asking.money(2);
		assertThat(instruments(answer)).containsExactly("best", "a");
		assertThat(answer.fits()).extracting(FundingFit::rank).containsExactly(1, 2);
		assertThat(answer.found()).isEqualTo(3);
		assertThat(answer.measureCount()).isOne();
		assertThat(instruments(asking.money(10))).containsExactly("best", "a", "b");
		assertThat(answer.advice()).isEmpty();
	}

	@Test
	void whereNoMoneyIsFoundThatIsSaid() {
		FundingAnswer answer = new Asking(house()).given("bridges").money(10);
		assertThat(answer.fits()).isEmpty();
		assertThat(answer.advice()).extracting(Advice::kind).containsExactly(AdviceKind.NOBODY_FITS);
	}

	@Test
	void ofManyMeasuresAndImplementersTenAreToldAndAllAreCounted() {
		SmallHouse house = house().nodes("Institution", "counted").nodes("ActorGroup", "group");
		Asking asking = new Asking(many(house));
		asking.given("bridges", "m11");
		for (int i = 0; i < 11; i++) {
			asking.given("t" + i);
		}
		FundingFit fit = fit(asking.money(10), "grant");
		assertThat(fit.measureCount()).isEqualTo(13);
		assertThat(fit.measures()).hasSize(10);
		assertThat(fit.measures().getFirst().id()).isIn("bridges", "m11");
		assertThat(fit.implementerCount()).isEqualTo(13);
		assertThat(fit.implementers()).hasSize(10);
		assertThat(fit.implementers().getFirst()).isEqualTo(new Match("body11",
				List.of(SmallHouse.id("body11 IMPLEMENTS bridges"), SmallHouse.id("body11 IMPLEMENTS m11"))));
		assertThat(fit.implementers()).extracting(Match::id).doesNotContain("counted");
		assertThat(fit.paragraph()).isNotEmpty();
		assertThat(fit.paragraph().stream().map((clause) -> clause.text().en()).toList().toString()).contains("bridges",
				"m11");
	}

	/** Twelve measures more that name the grant, each with a task and an implementer. */
	private static SmallHouse many(SmallHouse house) {
		house.stated("bridges FUNDED_BY grant");
		for (int i = 0; i < 12; i++) {
			house.nodes("SubPriority", "m" + i)
				.nodes("Task", "t" + i)
				.nodes("Institution", "body" + i)
				.stated("m" + i + " HAS_TASK t" + i, "m" + i + " FUNDED_BY grant", "body" + i + " IMPLEMENTS m" + i);
		}
		return house.stated("body11 IMPLEMENTS bridges", "group IMPLEMENTS m3", "counted MEMBER_OF group")
			.derived("counted IMPLEMENTS m3", SmallHouse.id("group IMPLEMENTS m3"),
					SmallHouse.id("counted MEMBER_OF group"));
	}

}
