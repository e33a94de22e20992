package lv.saiknes.partners;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import lv.saiknes.partners.FundingAnswer.FundingCaveat;
import lv.saiknes.partners.FundingAnswer.FundingCaveatKind;
import lv.saiknes.partners.FundingAnswer.FundingFit;
import lv.saiknes.partners.FundingAnswer.FundingTerm;
import lv.saiknes.partners.FundingAnswer.FundingTermKind;
import lv.saiknes.partners.PartnerAnswer.AdviceKind;
import lv.saiknes.partners.PartnerAnswer.Candidate;
import lv.saiknes.partners.PartnerAnswer.Caveat;
import lv.saiknes.partners.PartnerAnswer.CaveatKind;
import lv.saiknes.partners.PartnerAnswer.Excluded;
import lv.saiknes.partners.PartnerAnswer.Gate;
import lv.saiknes.partners.PartnerAnswer.GateKind;
import lv.saiknes.partners.PartnerAnswer.Term;
import lv.saiknes.partners.PartnerAnswer.Verdict;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.support.LoadedOntology;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Conditions on money, places and time, and how far a measure counts, on made-up graphs.
 */
class PartnerConditionTests {

	private static final String ASKER = "asker";

	private static SmallHouse house() {
		return new SmallHouse().node("Municipality", ASKER, "Asker")
			.node("SubPriority", "bridges", "Bridgework")
			.node("Task", "bridge-task", "Build bridges")
			.nodes("FundingInstrument", "grant")
			.stated("bridges HAS_TASK bridge-task", "asker LOCATED_IN home");
	}

	private static PartnerQuestion question(String idea, @Nullable String instrument, List<String> countries) {
		return new PartnerQuestion(ASKER, idea, List.of(), List.of(), List.of(), List.of(), instrument, countries,
				List.of(), null, 0.3, 50);
	}

	private static PartnerAnswer paid(SmallHouse house, String instrument) {
		return house.finder().find(question("build bridges", instrument, List.of()));
	}

	private static List<String> actors(PartnerAnswer answer) {
		return answer.candidates().stream().map(Candidate::actor).toList();
	}

	private static Candidate candidate(PartnerAnswer answer, String actor) {
		return answer.candidates().stream().filter((one) -> one.actor().equals(actor)).findFirst().orElseThrow();
	}

	private static Gate gate(PartnerAnswer answer, String actor, GateKind kind) {
		return candidate(answer, actor).gates().stream().filter((one) -> one.kind() == kind).findFirst().orElseThrow();
	}

	private static Gate refused(PartnerAnswer answer, String actor) {
		return answer.excluded()
			.stream()
			.filter((one) -> one.actor().equals(actor))
			.map(Excluded::gate)
			.findFirst()
			.orElseThrow();
	}

	private static Term term(PartnerAnswer answer, String actor, TermKind kind) {
		return candidate(answer, actor).terms().stream().filter((one) -> one.kind() == kind).findFirst().orElseThrow();
	}

	@Test
	void moneyForAClassIsForThoseWhomASourceCountsInIt() {
		SmallHouse house = house().nodes("Institution", "member", "counted", "other", "free", "local")
			.nodes("ActorGroup", "class", "another", "club")
			.property("class", "scope", "general")
			.property("another", "scope", "general")
			.property("club", "scope", "local")
			.stated("grant MEANT_FOR class", "bridges FUNDED_BY grant", "member MEMBER_OF class",
					"other MEMBER_OF another", "local MEMBER_OF club")
			.derived("counted MEMBER_OF class");
		for (String one : List.of("member", "counted", "other", "free", "local", "class", "another")) {
			house.stated(one + " PARTNERS_IN bridges");
		}
		PartnerAnswer answer = paid(house, "grant");
		assertThat(gate(answer, "member", GateKind.BODY).verdict()).isEqualTo(Verdict.YES);
		assertThat(gate(answer, "member", GateKind.BODY).relations())
			.containsExactly(SmallHouse.id("member MEMBER_OF class"), SmallHouse.id("grant MEANT_FOR class"));
		assertThat(gate(answer, "class", GateKind.BODY).verdict()).isEqualTo(Verdict.YES);
		assertThat(gate(answer, "counted", GateKind.BODY).verdict()).isEqualTo(Verdict.UNKNOWN);
		assertThat(gate(answer, "counted", GateKind.BODY).reason().en()).contains("class");
		assertThat(gate(answer, "free", GateKind.BODY).verdict()).isEqualTo(Verdict.UNKNOWN);
		assertThat(gate(answer, "free", GateKind.BODY).relations())
			.containsExactly(SmallHouse.id("grant MEANT_FOR class"));
		assertThat(gate(answer, "local", GateKind.BODY).verdict()).isEqualTo(Verdict.UNKNOWN);
		assertThat(gate(answer, "another", GateKind.BODY).verdict()).isEqualTo(Verdict.UNKNOWN);
		assertThat(refused(answer, "other").kind()).isEqualTo(GateKind.BODY);
		assertThat(answer.excluded()).hasSize(1);
	}

	@Test
	void aProgrammeIsForItsCountriesAndWhereNobodyIsKnownToBeComesLast() {
		SmallHouse house = house().nodes("Institution", "near", "alien", "nowhere")
			.nodes("Country", "third")
			.nodes("FundingInstrument", "family")
			.stated("grant NARROWER_THAN family", "family MEANT_FOR home", "family MEANT_FOR far",
					"bridges FUNDED_BY grant", "near LOCATED_IN home", "alien LOCATED_IN third");
		for (String one : List.of("near", "alien", "nowhere")) {
			house.stated(one + " PARTNERS_IN bridges");
		}
		house.stated("nowhere IMPLEMENTS bridges");
		PartnerAnswer answer = paid(house, "grant");
		assertThat(actors(answer)).containsExactly("near", "nowhere");
		assertThat(gate(answer, "near", GateKind.TERRITORY).verdict()).isEqualTo(Verdict.YES);
		assertThat(gate(answer, "near", GateKind.TERRITORY).relations())
			.containsExactly(SmallHouse.id("near LOCATED_IN home"), SmallHouse.id("family MEANT_FOR home"));
		assertThat(gate(answer, "nowhere", GateKind.TERRITORY).verdict()).isEqualTo(Verdict.UNKNOWN);
		assertThat(refused(answer, "alien").kind()).isEqualTo(GateKind.TERRITORY);
		assertThat(refused(answer, "alien").relations()).contains(SmallHouse.id("alien LOCATED_IN third"),
				SmallHouse.id("family MEANT_FOR far"));
	}

	@Test
	void countriesAskedForAreAConditionBeforeThoseOfTheMoney() {
		SmallHouse house = house().nodes("Institution", "near", "abroad", "nowhere")
			.stated("near LOCATED_IN home", "abroad LOCATED_IN far", "near PARTNERS_IN bridges",
					"abroad PARTNERS_IN bridges", "nowhere PARTNERS_IN bridges", "grant MEANT_FOR home",
					"bridges FUNDED_BY grant");
		PartnerFinder finder = house.finder();
		PartnerAnswer open = finder.find(question("build bridges", null, List.of("far")));
		assertThat(actors(open)).containsExactly("abroad", "nowhere");
		assertThat(gate(open, "abroad", GateKind.TERRITORY).verdict()).isEqualTo(Verdict.YES);
		assertThat(refused(open, "near").kind()).isEqualTo(GateKind.TERRITORY);
		PartnerAnswer both = finder.find(question("build bridges", "grant", List.of("far")));
		assertThat(refused(both, "abroad").relations()).contains(SmallHouse.id("grant MEANT_FOR home"));
		assertThat(refused(both, "near").relations()).doesNotContain(SmallHouse.id("grant MEANT_FOR home"));
	}

	@Test
	void whereTheMeasureWorksIsAskedOfEachCandidate() {
		SmallHouse house = house().nodes("Institution", "within", "outside")
			.nodes("Municipality", "town")
			.stated("within LOCATED_IN asker", "outside LOCATED_IN town", "within PARTNERS_IN bridges",
					"outside PARTNERS_IN bridges");
		assertThat(gate(paid(house, "grant"), "within", GateKind.TERRITORY).reason().en())
			.isEqualTo(gate(paid(house, "grant"), "outside", GateKind.TERRITORY).reason().en());
		house.stated("bridges TARGETS asker");
		PartnerAnswer answer = paid(house, "grant");
		assertThat(gate(answer, "within", GateKind.TERRITORY).verdict()).isEqualTo(Verdict.YES);
		assertThat(gate(answer, "within", GateKind.TERRITORY).relations())
			.containsExactly(SmallHouse.id("within LOCATED_IN asker"), SmallHouse.id("bridges TARGETS asker"));
		assertThat(gate(answer, "outside", GateKind.TERRITORY).verdict()).isEqualTo(Verdict.UNKNOWN);
	}

	@Test
	void whomTheMoneyPaidBeforeMayHaveItAgainForAllThatIsKnown() {
		PartnerAnswer answer = paid(house().nodes("FundingInstrument", "part", "other")
			.nodes("Institution", "paid", "later", "otherwise", "named")
			.node("Project", "built", "Bridges")
			.node("Project", "planned", "Bridges")
			.node("Project", "elsewhere", "Bridges")
			.claim("planned", "validFrom", "2030")
			.stated("part NARROWER_THAN grant", "bridges FUNDED_BY grant", "built FUNDED_BY part",
					"planned FUNDED_BY grant", "elsewhere FUNDED_BY other", "paid PARTICIPATED_IN built",
					"later PARTICIPATED_IN planned", "later PARTNERS_IN bridges", "otherwise PARTICIPATED_IN elsewhere",
					"named PARTNERS_IN bridges"),
				"grant");
		assertThat(gate(answer, "paid", GateKind.BODY).verdict()).isEqualTo(Verdict.UNKNOWN);
		assertThat(gate(answer, "paid", GateKind.BODY).relations()).containsExactly(
				SmallHouse.id("paid PARTICIPATED_IN built"), SmallHouse.id("built FUNDED_BY part"),
				SmallHouse.id("part NARROWER_THAN grant"));
		assertThat(gate(answer, "otherwise", GateKind.BODY).relations()).isEmpty();
		assertThat(gate(answer, "named", GateKind.BODY).verdict()).isEqualTo(Verdict.YES);
		assertThat(gate(answer, "named", GateKind.BODY).relations())
			.containsExactly(SmallHouse.id("named PARTNERS_IN bridges"), SmallHouse.id("bridges FUNDED_BY grant"));
		assertThat(gate(answer, "later", GateKind.BODY).relations())
			.containsExactly(SmallHouse.id("later PARTNERS_IN bridges"), SmallHouse.id("bridges FUNDED_BY grant"));
	}

	@Test
	void moneyThatIsOverIsForNobodyAndWhatHasNotBegunIsNoPartner() {
		SmallHouse house = house().nodes("Institution", "builder", "unborn")
			.nodes("FundingInstrument", "family", "next")
			.claim("grant", "validTo", "2020")
			.claim("unborn", "validFrom", "2030")
			.stated("builder PARTNERS_IN bridges", "unborn PARTNERS_IN bridges", "bridges FUNDED_BY grant",
					"grant NARROWER_THAN family", "next NARROWER_THAN family");
		PartnerAnswer over = paid(house, "grant");
		assertThat(over.candidates()).isEmpty();
		assertThat(refused(over, "builder").kind()).isEqualTo(GateKind.DATE);
		assertThat(refused(over, "builder").reason().en()).contains("2020");
		assertThat(over.advice()).filteredOn((one) -> one.kind() == AdviceKind.INSTRUMENT_OVER)
			.singleElement()
			.satisfies((one) -> assertThat(one.suggestions()).containsExactly("family", "next"));
		assertThat(over.advice()).extracting(PartnerAnswer.Advice::kind).doesNotContain(AdviceKind.NOBODY_FITS);
		PartnerAnswer open = paid(house, "next");
		assertThat(actors(open)).containsExactly("builder");
		assertThat(refused(open, "unborn").reason().en()).contains("2030");
	}

	@Test
	void moneyWhosePeriodIsThatOfTheMoneyItIsPartOfIsOverWithIt() {
		SmallHouse house = house().nodes("FundingInstrument", "whole", "part", "later")
			.nodes("Institution", "builder")
			.claim("whole", "validFrom", "2014")
			.claim("whole", "validTo", "2020")
			.claim("later", "validFrom", "2021")
			.claim("later", "validTo", "2027")
			.stated("part NARROWER_THAN whole", "part NARROWER_THAN grant", "builder PARTNERS_IN bridges",
					"bridges FUNDED_BY part");
		Gate over = refused(paid(house, "part"), "builder");
		assertThat(over.kind()).isEqualTo(GateKind.DATE);
		assertThat(over.reason().en()).isEqualTo("The instrument is not available at that date: it is a part of"
				+ " “whole”, whose period is from 2014 to 2020.");
		assertThat(actors(paid(house.stated("part NARROWER_THAN later"), "part")))
			.as("of several, the one that ends last")
			.containsExactly("builder");
	}

	@Test
	void thatAMeasureNamesABodyAndMoneyDoesNotSayThatTheOneMayReceiveTheOther() {
		for (String role : List.of("asker IMPLEMENTS bridges", "asker PARTNERS_IN bridges")) {
			FundingFit fit = fit(house().stated("bridges FUNDED_BY grant", role), "grant");
			assertThat(fit.forAsker().verdict()).as(role).isEqualTo(Verdict.UNKNOWN);
			assertThat(fit.forAsker().relations()).contains(SmallHouse.id(role));
			assertThat(fit.forAsker().reason().en()).contains("may receive it");
		}
		FundingFit meant = fit(house().nodes("ActorGroup", "class")
			.stated("bridges FUNDED_BY grant", "asker MEMBER_OF class", "grant MEANT_FOR class"), "grant");
		assertThat(meant.forAsker().verdict()).isEqualTo(Verdict.YES);
		assertThat(value(meant, FundingTermKind.OPEN_TO_ASKER)).isEqualTo(1);
		SmallHouse wider = house().nodes("FundingInstrument", "part")
			.stated("bridges FUNDED_BY grant", "part NARROWER_THAN grant", "asker IMPLEMENTS bridges",
					"built FUNDED_BY part")
			.node("Project", "built", "Build bridges");
		assertThat(fit(wider, "part").forAsker().verdict()).isEqualTo(Verdict.UNKNOWN);
	}

	@Test
	void moneyIsToldWithItsKindItsPeriodAndWhetherPlansNameIt() {
		SmallHouse house = house().nodes("FundingInstrument", "gift", "debt", "relief", "kin", "past", "paid")
			.node("Project", "built", "Build bridges")
			.property("gift", "type", "private")
			.property("debt", "type", "loan")
			.property("relief", "type", "tax-relief")
			.property("kin", "type", "fund-family")
			.claim("past", "validFrom", "2014")
			.claim("past", "validTo", "2020")
			.claim("grant", "validFrom", "2021")
			.claim("grant", "validTo", "2027")
			.stated("built FUNDED_BY paid");
		for (String one : List.of("gift", "debt", "relief", "kin", "past", "grant")) {
			house.stated("bridges FUNDED_BY " + one);
		}
		assertThat(caveats(house, "gift")).containsExactly(FundingCaveatKind.PERIOD_UNKNOWN, FundingCaveatKind.PRIVATE);
		assertThat(caveats(house, "debt")).containsExactly(FundingCaveatKind.PERIOD_UNKNOWN, FundingCaveatKind.LOAN);
		assertThat(caveats(house, "relief")).containsExactly(FundingCaveatKind.PERIOD_UNKNOWN,
				FundingCaveatKind.TAX_RELIEF);
		assertThat(caveats(house, "kin")).containsExactly(FundingCaveatKind.PERIOD_UNKNOWN, FundingCaveatKind.FAMILY);
		assertThat(caveats(house, "past")).containsExactly(FundingCaveatKind.PERIOD_OVER);
		assertThat(caveats(house, "grant")).isEmpty();
		assertThat(caveats(house, "paid")).containsExactly(FundingCaveatKind.PERIOD_UNKNOWN,
				FundingCaveatKind.NOT_IN_PLANS);
	}

	@Test
	void whatAllMeasuresNameTellsLessThanWhatOneNames() {
		SmallHouse house = house().nodes("FundingInstrument", "purse", "mention")
			.node("SubPriority", "songs", "Songwork")
			.node("Task", "song-task", "Sing songs")
			.stated("songs HAS_TASK song-task", "bridges FUNDED_BY purse", "songs FUNDED_BY purse",
					"bridges FUNDED_BY grant", "bridges REFERS_TO mention");
		assertThat(value(fit(house, "grant"), FundingTermKind.NAMED_BY_PLANS)).isCloseTo(0.6 * 0.5, within(1e-4));
		assertThat(value(fit(house, "purse"), FundingTermKind.NAMED_BY_PLANS)).isCloseTo(0.2 * 0.5, within(1e-4));
		assertThat(value(fit(house, "mention"), FundingTermKind.NAMED_BY_PLANS)).isCloseTo(0.7 / 1.7, within(1e-4));
	}

	@Test
	void moneyForMostOfWhatAClassDoesIsForItsMembers() {
		SmallHouse house = house().nodes("ActorGroup", "groups", "crowd")
			.nodes("FundingInstrument", "leading", "passing")
			.node("Project", "scheme", "Scheme")
			.node("Project", "fair", "Fair")
			.node("Project", "walk", "Walk")
			.node("Project", "feast", "Feast")
			.stated("asker MEMBER_OF groups", "asker MEMBER_OF crowd", "groups PARTICIPATED_IN scheme",
					"crowd PARTICIPATED_IN fair", "crowd PARTICIPATED_IN walk", "crowd PARTICIPATED_IN feast",
					"scheme FUNDED_BY leading", "fair FUNDED_BY passing", "bridges FUNDED_BY grant");
		FundingAnswer answer = money(house);
		assertThat(answer.fits()).extracting(FundingFit::instrument).containsExactly("leading", "passing", "grant");
		assertThat(value(fit(house, "leading"), FundingTermKind.OPEN_TO_ASKER)).isEqualTo(1);
		assertThat(fit(house, "leading").forAsker().verdict()).isEqualTo(Verdict.UNKNOWN);
		assertThat(value(fit(house, "passing"), FundingTermKind.OPEN_TO_ASKER)).isZero();
		assertThat(value(fit(house, "leading"), FundingTermKind.PAID_SIMILAR)).isCloseTo(0.5, within(1e-4));
		assertThat(value(fit(house, "passing"), FundingTermKind.PAID_SIMILAR)).isCloseTo(0.4 / 1.4, within(1e-4));
	}

	@Test
	void implementersOfTheMoneysMeasuresAreToldTheAskerFirst() {
		SmallHouse house = house().nodes("Institution", "often", "once", "joins")
			.node("SubPriority", "more", "Bridgework")
			.node("Task", "more-task", "Build bridges")
			.stated("more HAS_TASK more-task", "bridges FUNDED_BY grant", "more FUNDED_BY grant",
					"once IMPLEMENTS bridges", "often IMPLEMENTS bridges", "often IMPLEMENTS more",
					"asker IMPLEMENTS bridges", "joins PARTNERS_IN bridges");
		assertThat(fit(house, "grant").implementers()).extracting((one) -> one.id())
			.containsExactly(ASKER, "often", "once");
		assertThat(fit(house, "grant").measures()).extracting((one) -> one.id())
			.containsExactlyInAnyOrder("bridges", "more");
	}

	@Test
	void branchesOfABodyAreTheBody() {
		PartnerAnswer answer = house().nodes("Institution", "body")
			.nodes("ActorGroup", "branches", "counted")
			.nodes("Municipality", "town")
			.stated("branches OF body", "branches PARTNERS_IN bridges", "counted OF town",
					"counted PARTNERS_IN bridges")
			.finder()
			.find(question("build bridges", null, List.of()));
		Term plans = term(answer, "body", TermKind.SHARED_MEASURES);
		assertThat(plans.value()).isPositive();
		assertThat(plans.evidence().getFirst().relations()).containsExactly(SmallHouse.id("branches OF body"),
				SmallHouse.id("branches PARTNERS_IN bridges"));
		assertThat(actors(answer)).doesNotContain("town");
	}

	@Test
	void aMeasureCountsByWhoseItIs() {
		SmallHouse house = new SmallHouse().nodes("Municipality", ASKER, "other").stated("asker LOCATED_IN home");
		for (String one : List.of("own", "anybodys", "others", "named")) {
			house.node("SubPriority", one, "Works").node("Task", one + "-task", "Build bridges");
			house.stated(one + " HAS_TASK " + one + "-task");
		}
		house.stated("own TARGETS asker", "others TARGETS other", "asker PARTNERS_IN named");
		Subject subject = subject(house, question("build bridges", null, List.of()));
		double usual = Math.pow(1 / 1.2, 3);
		assertThat(relevance(house, subject, "own")).isCloseTo(1, within(0.08));
		assertThat(relevance(house, subject, "named")).isCloseTo(1, within(0.08));
		assertThat(relevance(house, subject, "anybodys")).isCloseTo(usual, within(0.05));
		assertThat(relevance(house, subject, "others") / relevance(house, subject, "anybodys")).isCloseTo(0.001,
				within(0.0003));
		assertThat(subject.relevanceAsOwn(node(house, "others"))).isCloseTo(Math.pow(1 / 1.2, 2), within(0.05));
		assertThat(subject.measures().keySet()).endsWith(node(house, "anybodys"), node(house, "others"));
	}

	@Test
	void givenTasksCountWhollyAndTheRestOfAGivenMeasureByItsLikeness() {
		SmallHouse house = house().node("Task", "paint-task", "Paint walls").stated("bridges HAS_TASK paint-task");
		Subject measure = subject(house, given(List.of("bridges"), List.of()));
		assertThat(measure.isLimited()).isTrue();
		assertThat(relevance(house, measure, "bridges")).isEqualTo(1);
		assertThat(measure.tasks().keySet()).containsExactly(node(house, "bridge-task"), node(house, "paint-task"));
		assertThat(measure.relevanceOfTask(node(house, "paint-task"))).isBetween(0.5, 0.6);
		assertThat(measure.relevanceOfTask(node(house, "bridge-task"))).isGreaterThan(0.7);
		Subject task = subject(house, given(List.of(), List.of("paint-task")));
		assertThat(task.tasks()).containsExactly(Map.entry(node(house, "paint-task"), 1.0));
		assertThat(relevance(house, task, "bridges")).isEqualTo(1);
	}

	@Test
	void themesReachNarrowerOnesWhollyAndBroaderOnesByHalf() {
		SmallHouse house = new SmallHouse().node("Municipality", ASKER, "Asker")
			.nodes("Theme", "wide", "asked", "narrow")
			.node("Project", "broad", "Aa")
			.node("Project", "exact", "Bb")
			.node("Project", "fine", "Cc")
			.stated("asked NARROWER_THAN wide", "narrow NARROWER_THAN asked", "broad ABOUT wide", "exact ABOUT asked",
					"fine ABOUT narrow");
		Subject subject = subject(house, new PartnerQuestion(ASKER, "", List.of(), List.of(), List.of("asked"),
				List.of(), null, List.of(), List.of(), null, 0.3, 10));
		assertThat(subject.likeness(node(house, "exact"))).isEqualTo(1);
		assertThat(subject.likeness(node(house, "fine"))).isEqualTo(1);
		assertThat(subject.likeness(node(house, "broad"))).isEqualTo(0.5);
		assertThat(subject.isEmpty()).isFalse();
		assertThat(subject.isLimited()).isFalse();
	}

	@Test
	void ofTwoPlacesOfANameThatIsSaidACandidateSaysWhichItIs() {
		SmallHouse house = house().node("Municipality", "city", "Stonebridge")
			.node("Municipality", "county", "Stonebridge County")
			.node("Municipality", "former", "Stonebridge Parish")
			.node("Municipality", "alike", "Stonebridges")
			.property("city", "type", "city")
			.property("county", "type", "municipality")
			.property("former", "type", "village")
			.property("alike", "type", "municipality")
			.claim("former", "validTo", "2009");
		for (String one : List.of("city", "county", "alike")) {
			house.stated(one + " LOCATED_IN home", one + " PARTNERS_IN bridges");
		}
		PartnerAnswer unsaid = house.finder().find(question("build bridges", null, List.of()));
		assertThat(List.of("city", "county")).allSatisfy((one) -> assertThat(sameName(unsaid, one)).isEmpty());
		PartnerAnswer answer = house.finder().find(question("build bridges in Stonebridge", null, List.of()));
		assertThat(sameName(answer, "city")).singleElement()
			.satisfies((one) -> assertThat(one.text().en()).contains("this is Stonebridge, not Stonebridge County"));
		assertThat(sameName(answer, "county")).singleElement()
			.satisfies((one) -> assertThat(one.text().en()).contains("this is Stonebridge County, not Stonebridge"));
		assertThat(sameName(answer, "alike")).isEmpty();
	}

	@Test
	void farPlacesAndBodiesOfOtherPlacesKeepLess() {
		SmallHouse house = house().nodes("Municipality", "near", "far-off")
			.nodes("Institution", "zone", "own-zone", "firm")
			.property("zone", "type", "special-economic-zone")
			.property("own-zone", "type", "special-economic-zone")
			.property("firm", "type", "company")
			.stated("zone LOCATED_IN near", "own-zone LOCATED_IN asker", "firm LOCATED_IN near", "near LOCATED_IN home",
					"far-off LOCATED_IN home");
		for (String one : List.of("near", "far-off", "zone", "own-zone", "firm")) {
			house.stated(one + " PARTNERS_IN bridges");
		}
		place(house, ASKER, 56.5);
		place(house, "near", 56.5);
		place(house, "far-off", 58.5);
		PartnerAnswer answer = house.finder().find(question("build bridges", null, List.of()));
		assertThat(weight(answer, "near")).isEqualTo(weight(answer, "own-zone")).isEqualTo(weight(answer, "firm"));
		assertThat(weight(answer, "far-off")).isCloseTo(0.85 * weight(answer, "near"), within(1e-4));
		assertThat(weight(answer, "zone")).isCloseTo(0.5 * weight(answer, "own-zone"), within(1e-4));
	}

	private static void place(SmallHouse house, String id, double latitude) {
		house.claim(id, "latitude", latitude).claim(id, "longitude", 27.0);
	}

	private static double weight(PartnerAnswer answer, String actor) {
		return term(answer, actor, TermKind.SHARED_MEASURES).weight();
	}

	@Test
	void whoKeepsAPlanLikeTheQuestionIsNamedForIt() {
		PartnerAnswer answer = house().nodes("Institution", "council")
			.node("Plan", "bridge-plan", "Build bridges")
			.stated("bridge-plan ADOPTED_BY council")
			.finder()
			.find(question("build bridges", null, List.of()));
		assertThat(term(answer, "council", TermKind.NAMED_FOR_IT).evidence().getFirst().relations())
			.containsExactly(SmallHouse.id("bridge-plan ADOPTED_BY council"));
		assertThat(term(answer, "council", TermKind.NAMED_FOR_IT).value()).isBetween(0.1, 0.6);
	}

	@Test
	void aMeasureThatNamesOnlyWhatTheMoneyIsAPartOfLeavesItOpen() {
		SmallHouse house = house().nodes("FundingInstrument", "part", "both-parts")
			.node("SubPriority", "crossings", "Bridgework")
			.node("Task", "crossing-task", "Build bridges")
			.nodes("Institution", "of-whole", "of-both", "twice")
			.node("Project", "built", "Build bridges")
			.stated("crossings HAS_TASK crossing-task", "part NARROWER_THAN grant", "bridges FUNDED_BY grant",
					"crossings FUNDED_BY grant", "crossings FUNDED_BY part", "of-whole PARTNERS_IN bridges",
					"of-both PARTNERS_IN crossings", "twice PARTNERS_IN bridges", "twice PARTNERS_IN crossings");
		PartnerAnswer answer = paid(house, "part");
		assertThat(gate(answer, "of-whole", GateKind.BODY).verdict()).isEqualTo(Verdict.UNKNOWN);
		assertThat(gate(answer, "of-whole", GateKind.BODY).relations()).containsExactly(
				SmallHouse.id("of-whole PARTNERS_IN bridges"), SmallHouse.id("bridges FUNDED_BY grant"),
				SmallHouse.id("part NARROWER_THAN grant"));
		assertThat(gate(answer, "of-both", GateKind.BODY).verdict()).isEqualTo(Verdict.YES);
		assertThat(gate(answer, "of-both", GateKind.BODY).relations())
			.containsExactly(SmallHouse.id("of-both PARTNERS_IN crossings"), SmallHouse.id("crossings FUNDED_BY part"));
		assertThat(gate(answer, "twice", GateKind.BODY).relations())
			.contains(SmallHouse.id("twice PARTNERS_IN crossings"));
	}

	@Test
	void whoIsNamedByAPlanNeedsNoOtherReasonAndWhoIsNotIsToldWhatIsMissing() {
		SmallHouse house = house().nodes("Institution", "both", "unnamed")
			.node("Project", "built", "Build bridges")
			.node("Project", "other", "Build bridges")
			.stated("bridges FUNDED_BY grant", "built FUNDED_BY grant", "both PARTNERS_IN bridges",
					"both PARTICIPATED_IN built", "unnamed PARTICIPATED_IN other");
		PartnerAnswer answer = paid(house, "grant");
		assertThat(gate(answer, "both", GateKind.BODY).verdict()).isEqualTo(Verdict.YES);
		assertThat(gate(answer, "both", GateKind.BODY).relations()).contains(SmallHouse.id("both PARTNERS_IN bridges"));
		assertThat(gate(answer, "unnamed", GateKind.BODY).reason().en()).contains("receive");
		PartnerAnswer unpaid = house.finder().find(question("build bridges", null, List.of()));
		assertThat(gate(unpaid, "unnamed", GateKind.BODY).reason())
			.isNotEqualTo(gate(answer, "unnamed", GateKind.BODY).reason());
	}

	@Test
	void ofSeveralRolesTheOneThatMayReceiveElseTheOneNearerToTheQuestionTells() {
		SmallHouse house = house().node("SubPriority", "songs", "Songs")
			.node("Task", "song-task", "Build a stage")
			.nodes("Institution", "doer")
			.stated("songs HAS_TASK song-task", "asker PARTNERS_IN bridges", "asker IMPLEMENTS songs",
					"doer PARTNERS_IN bridges", "doer IMPLEMENTS songs")
			.derived("bridges FUNDED_BY grant")
			.derived("songs FUNDED_BY grant");
		assertThat(fit(house, "grant").forAsker().relations()).startsWith(SmallHouse.id("asker IMPLEMENTS songs"));
		assertThat(gate(paid(house, "grant"), "doer", GateKind.BODY).verdict()).isEqualTo(Verdict.UNKNOWN);
		assertThat(gate(paid(house, "grant"), "doer", GateKind.BODY).relations())
			.startsWith(SmallHouse.id("doer PARTNERS_IN bridges"));
		house.stated("doer IMPLEMENTS bridges");
		assertThat(gate(paid(house, "grant"), "doer", GateKind.BODY).relations())
			.startsWith(SmallHouse.id("doer IMPLEMENTS bridges"));
	}

	@Test
	void moneyForACountryIsForNoClassAndOnlyGeneralClassesOfBodiesShutOut() {
		SmallHouse house = house().nodes("Institution", "near", "networker")
			.nodes("ActorGroup", "class")
			.nodes("Network", "net")
			.nodes("FundingInstrument", "class-money")
			.property("net", "scope", "general")
			.stated("grant MEANT_FOR home", "bridges FUNDED_BY grant", "bridges FUNDED_BY class-money",
					"class-money MEANT_FOR class", "near LOCATED_IN home", "near PARTNERS_IN bridges",
					"networker PARTNERS_IN bridges", "networker MEMBER_OF net");
		PartnerAnswer answer = paid(house, "grant");
		assertThat(gate(answer, "near", GateKind.BODY).verdict()).isEqualTo(Verdict.YES);
		assertThat(gate(answer, "near", GateKind.BODY).relations())
			.containsExactly(SmallHouse.id("near PARTNERS_IN bridges"), SmallHouse.id("bridges FUNDED_BY grant"));
		assertThat(gate(paid(house, "class-money"), "networker", GateKind.BODY).verdict()).isEqualTo(Verdict.UNKNOWN);
	}

	@Test
	void whosePartnerSomebodyIsIsToldByWhatHomeSignedWithIt() {
		SmallHouse house = house().nodes("Municipality", "other", "twin", "free", "mate")
			.nodes("ActorGroup", "guests", "aliens")
			.node("Partnership", "pact", "Bridge pact")
			.node("Partnership", "outer", "Bridge pact")
			.node("Project", "deed", "Bridge")
			.property("guests", "scope", "foreign")
			.property("aliens", "scope", "foreign")
			.stated("other LOCATED_IN home", "twin LOCATED_IN far", "free LOCATED_IN far", "mate LOCATED_IN far",
					"twin PARTY_TO pact", "other PARTY_TO pact", "mate PARTY_TO pact", "free PARTY_TO outer",
					"mate PARTY_TO outer", "mate PARTICIPATED_IN deed", "asker PARTICIPATED_IN deed", "guests OF other",
					"aliens OF twin", "guests PARTNERS_IN bridges", "aliens PARTNERS_IN bridges");
		PartnerAnswer answer = house.finder().find(question("bridge bridges", null, List.of()));
		assertThat(refused(answer, "twin").kind()).isEqualTo(GateKind.AGREEMENT);
		assertThat(refused(answer, "twin").relations()).containsExactly(SmallHouse.id("twin PARTY_TO pact"));
		assertThat(refused(answer, "twin").reason().en()).contains("other").doesNotContain("mate");
		assertThat(refused(answer, "guests").relations()).containsExactly(SmallHouse.id("guests OF other"));
		assertThat(actors(answer)).contains("free", "mate", "aliens");
		for (String one : List.of("free", "mate", "aliens")) {
			assertThat(candidate(answer, one).gates()).as(one)
				.extracting(Gate::kind)
				.doesNotContain(GateKind.AGREEMENT);
		}
	}

	@Test
	void howFarTheSourcesKnowOfABodyIsSaidWithThePassagesOfItsDates() {
		SmallHouse house = house()
			.nodes("Institution", "silent", "heard-of", "of-old", "of-now", "gone", "to-come", "dated-now")
			.cited("heard-of", "website", "example.org", "2015")
			.cited("of-old", "validFrom", "2001", "2015")
			.cited("of-now", "validFrom", "2001", "2024")
			.cited("gone", "validTo", "2020", "2024")
			.cited("gone", "website", "example.org", "2015")
			.cited("to-come", "validFrom", "2030", "2024")
			.claim("dated-now", "validFrom", "2001");
		for (String one : List.of("silent", "heard-of", "of-old", "of-now", "gone", "to-come", "dated-now")) {
			house.stated(one + " PARTNERS_IN bridges");
		}
		PartnerAnswer answer = house.finder().find(question("build bridges", null, List.of()));
		for (String one : List.of("silent", "heard-of", "of-old")) {
			assertThat(gate(answer, one, GateKind.DATE).verdict()).as(one).isEqualTo(Verdict.UNKNOWN);
		}
		assertThat(gate(answer, "silent", GateKind.DATE).reason().en()).doesNotContain("20");
		assertThat(gate(answer, "heard-of", GateKind.DATE).reason().en()).contains("2015");
		assertThat(gate(answer, "of-old", GateKind.DATE).reason().en()).contains("2015");
		PartnerAnswer before = house.finder()
			.find(new PartnerQuestion(ASKER, "build bridges", List.of(), List.of(), List.of(), List.of(), null,
					List.of(), List.of(), "2010", 0.3, 50));
		assertThat(gate(before, "heard-of", GateKind.DATE).verdict()).isEqualTo(Verdict.UNKNOWN);
		assertThat(gate(before, "heard-of", GateKind.DATE).reason().en()).contains("2015", "since when");
		assertThat(gate(answer, "of-now", GateKind.DATE).verdict()).isEqualTo(Verdict.YES);
		assertThat(gate(answer, "dated-now", GateKind.DATE).verdict()).isEqualTo(Verdict.YES);
		assertThat(refused(answer, "gone").citations()).containsExactly("passage-2024");
		assertThat(refused(answer, "to-come").citations()).containsExactly("passage-2024");
	}

	private static List<Caveat> sameName(PartnerAnswer answer, String actor) {
		return candidate(answer, actor).caveats().stream().filter((one) -> one.kind() == CaveatKind.SAME_NAME).toList();
	}

	private static PartnerQuestion given(List<String> measures, List<String> tasks) {
		return new PartnerQuestion(ASKER, "build bridges", measures, tasks, List.of(), List.of(), null, List.of(),
				List.of(), null, 0.3, 10);
	}

	private static Subject subject(SmallHouse house, PartnerQuestion question) {
		return new PartnerSearch(house.graph(), new SentenceWriter(LoadedOntology.ONTOLOGY)).ask(question).subject();
	}

	private static int node(SmallHouse house, String id) {
		return house.graph().find(id).orElseThrow();
	}

	private static double relevance(SmallHouse house, Subject subject, String id) {
		return subject.relevance(node(house, id));
	}

	private static FundingAnswer money(SmallHouse house) {
		return house.finder()
			.fundingFor(
					new FundingQuestion(ASKER, "build bridges", List.of(), List.of(), List.of(), List.of(), null, 10));
	}

	private static FundingFit fit(SmallHouse house, String instrument) {
		FundingAnswer answer = money(house);
		return Stream.concat(answer.fits().stream(), answer.ended().stream())
			.filter((one) -> one.instrument().equals(instrument))
			.findFirst()
			.orElseThrow();
	}

	private static double value(FundingFit fit, FundingTermKind kind) {
		return fit.terms()
			.stream()
			.filter((one) -> one.kind() == kind)
			.mapToDouble(FundingTerm::value)
			.findFirst()
			.orElseThrow();
	}

	private static List<FundingCaveatKind> caveats(SmallHouse house, String instrument) {
		return fit(house, instrument).caveats().stream().map(FundingCaveat::kind).toList();
	}

}
