package lv.saiknes.partners;

import java.util.List;
import java.util.Map;

import lv.saiknes.partners.Terms.Value;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * What speaks for a candidate, reckoned by hand on made-up graphs with the usual figures:
 * a role as partner counts 1, as implementer 0.67, through a group 0.07.
 */
class TermsTests {

	/** Values are told with four digits. */
	private static final double EXACT = 1e-4;

	/** A measure with one task, on which the whole idea is. */
	private static SmallHouse house() {
		return new SmallHouse().nodes("Municipality", "asker")
			.nodes("SubPriority", "bridges", "songs")
			.nodes("Task", "task")
			.stated("asker LOCATED_IN home", "bridges HAS_TASK task");
	}

	private static Value plans(Asking asking, String candidate) {
		return value(asking, candidate, TermKind.SHARED_MEASURES);
	}

	private static Value value(Asking asking, String candidate, TermKind kind) {
		Value value = asking.terms(candidate).get(kind);
		assertThat(value).isNotNull();
		return value;
	}

	/** What the votes of plans come to, for one of the measures in few. */
	private static double saturated(double votes, double breadth) {
		return (1 - 0.4 * breadth) * votes / (0.67 + votes);
	}

	@Test
	void aRoleVotesByItsKind() {
		SmallHouse house = house().nodes("Institution", "partner", "implementer", "both", "counted", "idle")
			.nodes("ActorGroup", "group")
			.stated("partner PARTNERS_IN bridges", "implementer IMPLEMENTS bridges", "both IMPLEMENTS bridges",
					"both PARTNERS_IN bridges", "group IMPLEMENTS bridges", "counted MEMBER_OF group")
			.derived("counted IMPLEMENTS bridges", SmallHouse.id("group IMPLEMENTS bridges"));
		Asking asking = new Asking(house).given("bridges");
		double alone = plans(asking, "partner").value();
		assertThat(plans(asking, "both").value()).isEqualTo(alone);
		assertThat(plans(asking, "both").evidence().getFirst().relations())
			.containsExactly(SmallHouse.id("both PARTNERS_IN bridges"));
		assertThat(plans(asking, "partner").evidence().getFirst().strength()).isCloseTo(1.2, within(EXACT));
		assertThat(plans(asking, "implementer").evidence().getFirst().strength()).isCloseTo(1.2 * 0.67, within(EXACT));
		assertThat(plans(asking, "counted").evidence().getFirst().strength()).isCloseTo(1.2 * 0.07, within(EXACT));
		assertThat(plans(asking, "counted").value()).isCloseTo(saturated(1.2 * 0.07, 0), within(EXACT));
		assertThat(plans(asking, "idle")).isEqualTo(Value.NONE);
	}

	@Test
	void aBodyThatPlansNameInMuchIsALittleLess() {
		SmallHouse house = house().nodes("Institution", "one", "all").stated("one PARTNERS_IN bridges");
		for (int i = 0; i < 60; i++) {
			house.nodes("SubPriority", "m" + i).stated("all PARTNERS_IN m" + i);
		}
		house.stated("all PARTNERS_IN bridges");
		Asking asking = new Asking(house).given("bridges");
		assertThat(plans(asking, "one").value()).isCloseTo(saturated(1.2, 1 / 62.0), within(EXACT));
		assertThat(plans(asking, "all").value()).isCloseTo(saturated(1.2, 61 / 62.0), within(EXACT));
	}

	@Test
	void ofManyNamedEachVotesLessAndEachIsCountedOnce() {
		SmallHouse house = house().nodes("SubPriority", "crowd").nodes("ActorGroup", "group");
		for (int i = 0; i < 40; i++) {
			house.nodes("Institution", "body" + i)
				.stated("body" + i + " PARTNERS_IN crowd", "body" + i + " IMPLEMENTS crowd");
		}
		house.nodes("Institution", "counted").derived("counted IMPLEMENTS crowd");
		Asking asking = new Asking(house).given("crowd");
		assertThat(plans(asking, "body7").evidence().getFirst().strength()).isCloseTo(Math.pow(15 / 40.0, 0.3),
				within(EXACT));
	}

	@Test
	void whatABodyDoesElseLessensTheVotesOfPlans() {
		SmallHouse house = house().nodes("Institution", "of-the-field", "of-another", "counted", "titled")
			.nodes("Project", "bridge", "song")
			.stated("of-the-field PARTNERS_IN bridges", "of-another PARTNERS_IN bridges", "counted PARTNERS_IN bridges",
					"titled PARTNERS_IN bridges", "of-the-field PARTICIPATED_IN bridge",
					"of-another PARTICIPATED_IN song")
			.derived("counted IMPLEMENTS songs");
		Asking asking = new Asking(house).word("word",
				Map.of("task", 2.0, "bridges", 1.0, "bridge", 2.0, "titled", 0.8));
		double measure = 0.5 / 1.6;
		double project = 1 / 1.6;
		assertThat(votes(asking, "of-the-field")).isCloseTo(0.2 + 0.8 * Math.min(1, 3 * (measure + project) / 3),
				within(1e-3));
		assertThat(votes(asking, "of-another")).isCloseTo(0.2 + 0.8 * 3 * measure / 3, within(1e-3));
		assertThat(votes(asking, "counted")).isCloseTo(0.2 + 0.8 * 3 * measure / 2.1, within(1e-3));
		assertThat(votes(asking, "titled")).isCloseTo(0.2 + 0.8 * (3 * measure / 2 + 0.4 / 1.6), within(1e-3));
	}

	/** The share of its votes of plans that a body keeps, found from the value. */
	private static double votes(Asking asking, String candidate) {
		double value = plans(asking, candidate).value();
		// Of fewer than ten measures being named in all tells nothing.
		double kept = 1 - 0.4 / 10;
		return (0.67 * value / (kept - value)) / 1.2;
	}

	@Test
	void aBodyHasTheVotesOfItsBranchesButAPlaceAndAClassDoNot() {
		SmallHouse house = house().nodes("Institution", "body")
			.nodes("ActorGroup", "branches", "doubtful", "class", "sub-class")
			.nodes("Municipality", "town")
			.stated("branches OF body", "branches PARTNERS_IN bridges", "doubtful OF body", "sub-class OF class",
					"sub-class PARTNERS_IN bridges", "branches OF town")
			.derived("doubtful PARTNERS_IN songs");
		Asking asking = new Asking(house).given("bridges", "songs");
		assertThat(plans(asking, "body").evidence()).singleElement()
			.satisfies((path) -> assertThat(path.relations()).containsExactly(SmallHouse.id("branches OF body"),
					SmallHouse.id("branches PARTNERS_IN bridges")));
		assertThat(plans(asking, "class").value()).isZero();
		assertThat(plans(asking, "town").value()).isZero();
	}

	@Test
	void aPlacesOwnMeasureSpeaksForItWithItsBestTask() {
		SmallHouse house = house().nodes("Municipality", "town")
			.nodes("SubPriority", "town-measure")
			.nodes("Task", "a-lesser", "b-better")
			.nodes("Institution", "firm")
			.stated("town-measure TARGETS town", "town-measure TARGETS firm", "town-measure HAS_TASK a-lesser",
					"town-measure HAS_TASK b-better");
		Asking asking = new Asking(house).word("word", Map.of("a-lesser", 1.0, "b-better", 2.0));
		assertThat(plans(asking, "town").evidence()).containsExactly(new Path(
				List.of(SmallHouse.id("town-measure TARGETS town"), SmallHouse.id("town-measure HAS_TASK b-better")),
				0.5));
		assertThat(plans(asking, "firm").value()).isZero();
	}

	@Test
	void aPlaceAbroadHasAPartInWhatTheAskersNetworkHas() {
		SmallHouse house = house().nodes("Network", "net", "other-net")
			.nodes("Municipality", "twin", "stranger", "town")
			.nodes("Institution", "school-abroad")
			.stated("twin LOCATED_IN far", "stranger LOCATED_IN far", "town LOCATED_IN home",
					"school-abroad LOCATED_IN far", "asker MEMBER_OF net", "twin MEMBER_OF net", "town MEMBER_OF net",
					"school-abroad MEMBER_OF net", "stranger MEMBER_OF other-net", "net PARTNERS_IN bridges",
					"other-net PARTNERS_IN bridges")
			.derived("net IMPLEMENTS songs");
		Asking asking = new Asking(house).given("bridges", "songs");
		assertThat(plans(asking, "twin").evidence()).containsExactly(
				new Path(List.of(SmallHouse.id("twin MEMBER_OF net"), SmallHouse.id("net PARTNERS_IN bridges")), 0.05));
		for (String none : List.of("stranger", "town", "school-abroad")) {
			assertThat(plans(asking, none).value()).as(none).isZero();
		}
		assertThat(value(asking, "twin", TermKind.COOPERATION).value()).isEqualTo(0.3);
		assertThat(value(asking, "town", TermKind.COOPERATION).value()).isEqualTo(0.3);
		assertThat(value(asking, "school-abroad", TermKind.COOPERATION).value()).isZero();
		assertThat(value(asking, "net", TermKind.COOPERATION))
			.isEqualTo(Value.of(0.5, List.of(new Path(List.of(SmallHouse.id("asker MEMBER_OF net")), 0.5))));
	}

	@Test
	void whoIsNamedInATaskAMeasureOrADeedIsNamedForItEachLess() {
		SmallHouse house = house()
			.nodes("Institution", "of-task", "of-measure", "of-deed", "of-pact", "of-money", "of-all", "keeper")
			.nodes("Municipality", "town")
			.nodes("Project", "deed")
			.nodes("Partnership", "pact")
			.nodes("FundingInstrument", "money")
			.stated("task REFERS_TO of-task", "bridges REFERS_TO of-measure", "deed REFERS_TO of-deed",
					"pact REFERS_TO of-pact", "money REFERS_TO of-money", "deed REFERS_TO of-all",
					"task REFERS_TO of-all", "task REFERS_TO town", "money MANAGED_BY keeper");
		Asking asking = new Asking(house).word("word", Map.of("task", 1.0, "deed", 1.0, "pact", 0.5, "money", 1.0));
		double likeness = 1 / 1.6;
		assertThat(named(asking, "of-task")).isCloseTo(likeness, within(EXACT));
		assertThat(named(asking, "town")).isCloseTo(0.5 * likeness, within(EXACT));
		assertThat(named(asking, "of-measure")).isCloseTo(0.3, within(EXACT));
		assertThat(named(asking, "of-deed")).isCloseTo(0.5 * likeness, within(EXACT));
		assertThat(named(asking, "of-pact")).isCloseTo(0.25 * likeness, within(EXACT));
		assertThat(named(asking, "of-money")).isZero();
		assertThat(named(asking, "of-all")).isCloseTo(likeness, within(EXACT));
		assertThat(named(asking, "keeper")).isCloseTo(0.6 * likeness, within(EXACT));
		assertThat(value(asking, "of-all", TermKind.NAMED_FOR_IT).evidence()).extracting(Path::relations)
			.containsExactly(List.of(SmallHouse.id("task REFERS_TO of-all")),
					List.of(SmallHouse.id("deed REFERS_TO of-all")));
	}

	private static double named(Asking asking, String candidate) {
		return value(asking, candidate, TermKind.NAMED_FOR_IT).value();
	}

	@Test
	void whatAroseFromAPactIsItsPartnersWorkOnceItHasBegun() {
		SmallHouse house = house().nodes("Institution", "signer")
			.nodes("Network", "net")
			.nodes("Project", "fruit")
			.nodes("Partnership", "pact", "idle-pact")
			.nodes("Project", "begun", "undated", "planned")
			.claim("begun", "validFrom", "2024")
			.claim("planned", "validFrom", "2025")
			.stated("signer PARTY_TO pact", "begun ARISES_FROM pact", "undated ARISES_FROM pact",
					"planned ARISES_FROM pact", "fruit ARISES_FROM net");
		Asking asking = new Asking(house).word("word",
				Map.of("begun", 1.0, "undated", 1.0, "planned", 1.0, "fruit", 1.0));
		assertThat(value(asking, "net", TermKind.TRACK_RECORD).evidence())
			.containsExactly(new Path(List.of(SmallHouse.id("fruit ARISES_FROM net")), Rounded.value(0.5 / 1.6)));
		double part = 0.5 * 0.2 / 1.6;
		assertThat(value(asking, "signer", TermKind.TRACK_RECORD).value()).isCloseTo(2 * part / (2 + 2 * part),
				within(EXACT));
		assertThat(value(asking, "signer", TermKind.TRACK_RECORD).evidence()).extracting(Path::relations)
			.containsExactlyInAnyOrder(
					List.of(SmallHouse.id("signer PARTY_TO pact"), SmallHouse.id("begun ARISES_FROM pact")),
					List.of(SmallHouse.id("signer PARTY_TO pact"), SmallHouse.id("undated ARISES_FROM pact")));
	}

	@Test
	void workThatHasNotBegunIsNoRecordAndNoCooperation() {
		SmallHouse house = house().nodes("Institution", "done", "to-do")
			.nodes("Project", "now", "then")
			.claim("now", "validFrom", "2024")
			.claim("then", "validFrom", "2025")
			.stated("done PARTICIPATED_IN now", "to-do PARTICIPATED_IN then", "asker PARTICIPATED_IN now",
					"asker PARTICIPATED_IN then");
		Asking asking = new Asking(house).word("word", Map.of("now", 1.0, "then", 1.0));
		assertThat(value(asking, "done", TermKind.TRACK_RECORD).value()).isPositive();
		assertThat(value(asking, "done", TermKind.COOPERATION)).isEqualTo(Value.of(1,
				List.of(new Path(
						List.of(SmallHouse.id("done PARTICIPATED_IN now"), SmallHouse.id("asker PARTICIPATED_IN now")),
						1))));
		assertThat(value(asking, "to-do", TermKind.TRACK_RECORD).value()).isZero();
		assertThat(value(asking, "to-do", TermKind.COOPERATION).value()).isZero();
	}

	@Test
	void whomTheMeasuresOfEitherPlaceNameIsItsPartner() {
		SmallHouse house = house().nodes("Municipality", "town")
			.nodes("Institution", "named", "counted", "body")
			.nodes("SubPriority", "own", "theirs", "bodys")
			.stated("own TARGETS asker", "theirs TARGETS town", "bodys TARGETS body", "named PARTNERS_IN own",
					"asker PARTNERS_IN theirs", "asker PARTNERS_IN bodys")
			.derived("counted PARTNERS_IN own");
		Asking asking = new Asking(house).given("bridges");
		assertThat(value(asking, "named", TermKind.COOPERATION)).isEqualTo(Value.of(0.5, List
			.of(new Path(List.of(SmallHouse.id("named PARTNERS_IN own"), SmallHouse.id("own TARGETS asker")), 0.5))));
		assertThat(value(asking, "town", TermKind.COOPERATION).evidence()).extracting(Path::relations)
			.containsExactly(List.of(SmallHouse.id("asker PARTNERS_IN theirs"), SmallHouse.id("theirs TARGETS town")));
		assertThat(value(asking, "counted", TermKind.COOPERATION).value()).isZero();
		assertThat(value(asking, "body", TermKind.COOPERATION).value()).isZero();
	}

	@Test
	void contentCountsForNewPartnersAsFarAsTheyAreNew() {
		SmallHouse house = house().nodes("Institution", "new", "known", "near")
			.nodes("Project", "deed", "else")
			.nodes("Institution", "school")
			.stated("new PARTNERS_IN bridges", "new PARTICIPATED_IN deed", "known PARTICIPATED_IN else",
					"asker PARTICIPATED_IN else", "known PARTNERS_IN bridges", "near PARTNERS_IN bridges",
					"school LOCATED_IN asker", "school PARTICIPATED_IN deed", "near PARTICIPATED_IN deed");
		Asking asking = new Asking(house).given("bridges");
		Value plans = plans(asking, "new");
		assertThat(value(asking, "known", TermKind.COMPLEMENT).value()).isZero();
		assertThat(value(asking, "near", TermKind.COMPLEMENT).value()).isCloseTo(0.5 * plans(asking, "near").value(),
				within(EXACT));
		assertThat(value(asking, "school", TermKind.COMPLEMENT).value()).isZero();
		assertThat(value(asking, "new", TermKind.COMPLEMENT).evidence()).containsAll(plans.evidence());
	}

	@Test
	void aPartnerIsWantedWhereTheIdeaNamesAPlace() {
		SmallHouse house = house().nodes("Municipality", "town", "village")
			.nodes("Institution", "school")
			.stated("school LOCATED_IN village", "village LOCATED_IN town");
		Asking asking = new Asking(house).given("bridges");
		assertThat(asking.terms("school", "town").get(TermKind.GEOGRAPHY)).isEqualTo(Value.of(1,
				List.of(new Path(
						List.of(SmallHouse.id("school LOCATED_IN village"), SmallHouse.id("village LOCATED_IN town")),
						1))));
		assertThat(asking.terms("school", "asker").get(TermKind.GEOGRAPHY)).isEqualTo(Value.NONE);
		assertThat(asking.terms("school").get(TermKind.GEOGRAPHY)).isEqualTo(Value.NONE);
	}

	@Test
	void lastKnownIsTheEndElseTheBeginningElseWhenItWasWrittenUpToTheDateAskedAbout() {
		SmallHouse house = house().nodes("Institution", "body")
			.nodes("Project", "ended", "begun", "silent", "long", "later")
			.nodes("Partnership", "pact", "lasting")
			.claim("ended", "validFrom", "2010")
			.claim("ended", "validTo", "2012")
			.claim("begun", "validFrom", "2011")
			.claim("long", "validFrom", "2020")
			.claim("long", "validTo", "2030")
			.claim("later", "validTo", "2030")
			.claim("pact", "validFrom", "2001")
			.claim("lasting", "validFrom", "2001")
			.claim("lasting", "validTo", "2030");
		for (String one : List.of("ended", "begun", "silent", "long", "later")) {
			house.stated("body PARTICIPATED_IN " + one);
		}
		house.stated("body PARTY_TO pact", "body PARTY_TO lasting");
		assertThat(new Asking(house).given("bridges").lastKnown("body")).isEqualTo(Map.of("ended", "2012", "begun",
				"2011", "silent", "2024", "long", "2024", "later", "null", "pact", "2024", "lasting", "2024"));
	}

	@Test
	void aValueIsRoundedAndItsEvidenceToldStrongestFirst() {
		Value value = Value.of(1.23456, List.of(new Path(List.of("b"), 0.123456), new Path(List.of("a"), 0.123456),
				new Path(List.of("c"), 0.9), new Path(List.of("d"), 0), new Path(List.of(), 1)));
		assertThat(value.value()).isEqualTo(1);
		assertThat(Value.of(0.123456, List.of()).value()).isEqualTo(0.1235);
		assertThat(value.evidence()).containsExactly(new Path(List.of("c"), 0.9), new Path(List.of("a"), 0.1235),
				new Path(List.of("b"), 0.1235));
	}

}
