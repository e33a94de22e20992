package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import lv.saiknes.partners.ConsortiumAnswer.Member;
import lv.saiknes.partners.ConsortiumAnswer.Need;
import lv.saiknes.partners.FundingAnswer.FundingFit;
import lv.saiknes.partners.FundingAnswer.FundingTerm;
import lv.saiknes.partners.FundingAnswer.FundingTermKind;
import lv.saiknes.partners.PartnerAnswer.AdviceKind;
import lv.saiknes.partners.PartnerAnswer.Candidate;
import lv.saiknes.partners.PartnerAnswer.Excluded;
import lv.saiknes.partners.PartnerAnswer.Gate;
import lv.saiknes.partners.PartnerAnswer.GateKind;
import lv.saiknes.partners.PartnerAnswer.Term;
import lv.saiknes.partners.PartnerAnswer.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The model by which partners are found, on made-up graphs. */
class PartnerModelTests {

	private static final String ASKER = "asker";

	/** Of what has all words of an idea and none of its themes. */
	private static final double LIKENESS = 1 / 1.6;

	/** A measure about bridges with one task, and a measure about songs. */
	private static SmallHouse house() {
		return new SmallHouse().node("Municipality", ASKER, "Asker")
			.node("SubPriority", "bridges", "Bridgework")
			.node("Task", "bridge-task", "Build bridges")
			.node("SubPriority", "songs", "Songwork")
			.node("Task", "song-task", "Sing songs")
			.stated("bridges HAS_TASK bridge-task", "songs HAS_TASK song-task", "asker LOCATED_IN home");
	}

	private static PartnerAnswer ask(SmallHouse house, String idea) {
		return house.finder().find(question(ASKER, idea, List.of(), 0.3));
	}

	private static PartnerQuestion question(@Nullable String actor, String idea, List<String> measures,
			double novelty) {
		return new PartnerQuestion(actor, idea, measures, List.of(), List.of(), List.of(), null, List.of(), List.of(),
				null, novelty, 50);
	}

	private static List<String> actors(PartnerAnswer answer) {
		return answer.candidates().stream().map(Candidate::actor).toList();
	}

	private static Candidate candidate(PartnerAnswer answer, String actor) {
		return answer.candidates().stream().filter((one) -> one.actor().equals(actor)).findFirst().orElseThrow();
	}

	private static Term term(PartnerAnswer answer, String actor, TermKind kind) {
		return candidate(answer, actor).terms().stream().filter((one) -> one.kind() == kind).findFirst().orElseThrow();
	}

	private static double value(PartnerAnswer answer, String actor, TermKind kind) {
		return term(answer, actor, kind).value();
	}

	private static Gate gate(PartnerAnswer answer, String actor, GateKind kind) {
		return candidate(answer, actor).gates().stream().filter((one) -> one.kind() == kind).findFirst().orElseThrow();
	}

	@Test
	void aPartnerGoesBeforeAnImplementerBeforeARoleThroughAGroup() {
		PartnerAnswer answer = ask(house().nodes("Institution", "partner", "implementer", "counted")
			.nodes("ActorGroup", "group")
			.stated("partner PARTNERS_IN bridges", "implementer IMPLEMENTS bridges", "counted MEMBER_OF group",
					"group IMPLEMENTS bridges")
			.derived("counted IMPLEMENTS bridges", SmallHouse.id("group IMPLEMENTS bridges"),
					SmallHouse.id("counted MEMBER_OF group")),
				"build bridges");
		assertThat(actors(answer).subList(0, 2)).containsExactly("partner", "implementer");
		assertThat(actors(answer)).contains("counted");
		assertThat(value(answer, "partner", TermKind.SHARED_MEASURES))
			.isGreaterThan(value(answer, "implementer", TermKind.SHARED_MEASURES));
		assertThat(value(answer, "implementer", TermKind.SHARED_MEASURES))
			.isGreaterThan(3 * value(answer, "counted", TermKind.SHARED_MEASURES));
	}

	@Test
	void whoHasNoPartInWhatIsAskedIsNoCandidate() {
		PartnerAnswer answer = ask(house().nodes("Institution", "builder", "idle").stated("builder IMPLEMENTS bridges"),
				"build bridges");
		assertThat(actors(answer)).containsExactly("builder");
	}

	@Test
	void termsAddUpToTheScoreOfEveryCandidate() {
		PartnerAnswer answer = ask(house().nodes("Institution", "builder", "named", "doer")
			.node("Project", "bridge", "Bridges over water")
			.stated("builder IMPLEMENTS bridges", "bridge-task REFERS_TO named", "doer PARTICIPATED_IN bridge",
					"asker PARTICIPATED_IN bridge"),
				"build bridges");
		assertThat(actors(answer)).containsExactlyInAnyOrder("builder", "named", "doer");
		answer.candidates().forEach((one) -> {
			assertThat(one.score()).isCloseTo(one.terms().stream().mapToDouble(Term::contribution).sum(), within(1e-6));
			one.terms().forEach((term) -> {
				assertThat(term.contribution()).isCloseTo(term.value() * term.weight(), within(1e-6));
				assertThat(term.value()).isBetween(0.0, 1.0);
			});
		});
		assertThat(value(answer, "named", TermKind.NAMED_FOR_IT)).isPositive();
		assertThat(value(answer, "doer", TermKind.TRACK_RECORD)).isPositive();
		assertThat(value(answer, "doer", TermKind.COOPERATION)).isEqualTo(1);
		assertThat(value(answer, "builder", TermKind.TRACK_RECORD)).isZero();
		assertThat(value(answer, "builder", TermKind.NAMED_FOR_IT)).isZero();
	}

	@Test
	void aMeasureThatNamesManyGivesEachLess() {
		SmallHouse house = house().nodes("Institution", "few", "many")
			.node("SubPriority", "crowd", "Bridgework")
			.node("Task", "crowd-task", "Build bridges")
			.stated("crowd HAS_TASK crowd-task", "few PARTNERS_IN bridges", "many PARTNERS_IN crowd");
		IntStream.range(0, 40)
			.mapToObj((i) -> "other" + i)
			.forEach((id) -> house.nodes("Institution", id).stated(id + " PARTNERS_IN crowd"));
		PartnerAnswer answer = ask(house, "build bridges");
		assertThat(value(answer, "few", TermKind.SHARED_MEASURES))
			.isGreaterThan(1.2 * value(answer, "many", TermKind.SHARED_MEASURES));
	}

	@Test
	void whoseOtherWorkIsOfAnotherKindCountsLess() {
		SmallHouse house = house().nodes("Institution", "builder", "singer")
			.stated("builder PARTNERS_IN bridges", "singer PARTNERS_IN bridges");
		for (int i = 0; i < 6; i++) {
			house.node("Project", "song" + i, "Songs").stated("singer PARTICIPATED_IN song" + i);
		}
		PartnerAnswer asked = ask(house, "build bridges");
		assertThat(value(asked, "builder", TermKind.SHARED_MEASURES))
			.isGreaterThan(1.2 * value(asked, "singer", TermKind.SHARED_MEASURES));
		PartnerAnswer given = house.finder().find(question(ASKER, "", List.of("bridges"), 0.3));
		assertThat(value(given, "builder", TermKind.SHARED_MEASURES)).isPositive()
			.isEqualTo(value(given, "singer", TermKind.SHARED_MEASURES));
	}

	@Test
	void aPlacesOwnTasksSpeakForItAndTheNearestTaskTells() {
		SmallHouse house = house().node("Municipality", "town", "Town")
			.node("SubPriority", "town-measure", "Townwork")
			.node("Task", "town-task", "Build bridges")
			.node("Task", "town-other", "Sing songs")
			.nodes("Institution", "guest")
			.stated("town-measure HAS_TASK town-task", "town-measure HAS_TASK town-other", "town-measure TARGETS town",
					"guest PARTNERS_IN town-measure");
		PartnerAnswer answer = ask(house, "build bridges");
		Term term = term(answer, "town", TermKind.SHARED_MEASURES);
		assertThat(term.value()).isPositive();
		assertThat(term.evidence().getFirst().relations()).containsExactly(SmallHouse.id("town-measure TARGETS town"),
				SmallHouse.id("town-measure HAS_TASK town-task"));
		assertThat(value(answer, "town", TermKind.SHARED_MEASURES)).isGreaterThan(
				10 * (actors(answer).contains("guest") ? value(answer, "guest", TermKind.SHARED_MEASURES) : 0));
	}

	@Test
	void workWithTheAskerCountsMostThenNearItThenAlone() {
		SmallHouse house = house().nodes("Institution", "with", "near", "alone", "school")
			.stated("school LOCATED_IN asker");
		for (String one : List.of("with", "near", "alone")) {
			house.node("Project", one + "-bridge", "Bridges").stated(one + " PARTICIPATED_IN " + one + "-bridge");
		}
		PartnerAnswer answer = ask(
				house.stated("asker PARTICIPATED_IN with-bridge", "school PARTICIPATED_IN near-bridge"), "bridges");
		double with = value(answer, "with", TermKind.TRACK_RECORD);
		double near = value(answer, "near", TermKind.TRACK_RECORD);
		double alone = value(answer, "alone", TermKind.TRACK_RECORD);
		assertThat(with).isCloseTo(LIKENESS / (2 + LIKENESS), within(1e-4));
		assertThat(near).isCloseTo(0.5 * LIKENESS / (2 + 0.5 * LIKENESS), within(1e-4));
		assertThat(alone).isCloseTo(0.2 * LIKENESS / (2 + 0.2 * LIKENESS), within(1e-4));
		assertThat(value(answer, "near", TermKind.COOPERATION)).isEqualTo(0.5);
		assertThat(value(answer, "alone", TermKind.COOPERATION)).isZero();
	}

	@Test
	void whatAroseFromAnAgreementOfTheAskerIsItsWork() {
		PartnerAnswer answer = ask(
				house().nodes("Institution", "guest")
					.node("Partnership", "pact", "Pact")
					.node("Project", "bridge", "Bridges")
					.stated("asker PARTY_TO pact", "bridge ARISES_FROM pact", "guest PARTICIPATED_IN bridge"),
				"bridges");
		assertThat(value(answer, "guest", TermKind.TRACK_RECORD)).isCloseTo(LIKENESS / (2 + LIKENESS), within(1e-4));
		assertThat(candidate(answer, "guest").paragraph()).isNotEmpty();
	}

	@Test
	void partnersNamedInEitherMeasureAreUsedToWorkingTogether() {
		PartnerAnswer answer = ask(house().nodes("Institution", "named", "other")
			.node("SubPriority", "own", "Own")
			.stated("own TARGETS asker", "named PARTNERS_IN own", "named IMPLEMENTS bridges",
					"other IMPLEMENTS bridges"),
				"build bridges");
		assertThat(value(answer, "named", TermKind.COOPERATION)).isEqualTo(0.5);
		assertThat(value(answer, "other", TermKind.COOPERATION)).isZero();
		assertThat(actors(answer)).containsExactly("named", "other");
	}

	@Test
	void cooperationCountsForProvenPartnersAndItsCounterpartForNewOnes() {
		SmallHouse house = house().nodes("Institution", "known", "fresh")
			.node("Project", "song", "Songs")
			.stated("known PARTNERS_IN bridges", "fresh PARTNERS_IN bridges", "known PARTICIPATED_IN song",
					"asker PARTICIPATED_IN song");
		PartnerFinder finder = house.finder();
		PartnerAnswer proven = finder.find(question(ASKER, "build bridges", List.of("bridges"), 0));
		PartnerAnswer fresh = finder.find(question(ASKER, "build bridges", List.of("bridges"), 1));
		assertThat(actors(proven)).containsExactly("known", "fresh");
		assertThat(actors(fresh)).containsExactly("fresh", "known");
		assertThat(term(fresh, "known", TermKind.COOPERATION).weight()).isZero();
		assertThat(term(proven, "fresh", TermKind.COMPLEMENT).weight()).isZero();
	}

	@Test
	void theAskersOwnAreLeftOutEachWithItsReason() {
		SmallHouse house = house().nodes("Institution", "unit", "school", "neighbour", "outsider")
			.nodes("ActorGroup", "schools", "class")
			.nodes("Municipality", "village", "before", "after")
			.stated("unit UNIT_OF asker", "schools OF asker", "school MEMBER_OF schools", "school LOCATED_IN asker",
					"outsider MEMBER_OF schools", "village LOCATED_IN asker", "asker SUCCEEDS before",
					"after SUCCEEDS asker", "asker MEMBER_OF class");
		List<String> own = List.of("unit", "school", "schools", "class", "village", "before", "after");
		for (String one : List.of("unit", "school", "neighbour", "outsider", "schools", "class", "village", "before",
				"after")) {
			house.stated(one + " PARTNERS_IN bridges");
		}
		PartnerAnswer answer = ask(house, "build bridges");
		assertThat(actors(answer)).containsExactlyInAnyOrder("neighbour", "outsider");
		assertThat(answer.excluded()).extracting(Excluded::actor).containsExactlyInAnyOrderElementsOf(own);
		assertThat(answer.excluded()).allSatisfy((one) -> {
			assertThat(one.gate().kind()).isEqualTo(GateKind.OWN);
			assertThat(one.gate().verdict()).isEqualTo(Verdict.NO);
			assertThat(one.gate().relations()).isNotEmpty();
			assertThat(one.score()).isPositive();
		});
		assertThat(answer.excluded()).extracting((one) -> one.gate().reason()).doesNotHaveDuplicates();
	}

	@Test
	void withoutAnAskerNothingRestsOnOne() {
		SmallHouse house = house().nodes("Institution", "unit", "builder")
			.node("Partnership", "pact", "Bridge pact")
			.node("Municipality", "twin", "Twin")
			.stated("unit UNIT_OF asker", "unit PARTNERS_IN bridges", "builder PARTNERS_IN bridges",
					"twin LOCATED_IN far", "twin PARTY_TO pact", "asker PARTY_TO pact");
		PartnerFinder finder = house.finder();
		PartnerAnswer answer = finder.find(question(null, "build bridges", List.of(), 0));
		assertThat(answer.actor()).isNull();
		assertThat(actors(answer)).contains("unit", "builder", "twin", ASKER);
		assertThat(answer.excluded()).isEmpty();
		assertThat(answer.advice()).extracting(PartnerAnswer.Advice::kind).containsExactly(AdviceKind.NO_ASKER);
		answer.candidates().forEach((one) -> {
			assertThat(term(answer, one.actor(), TermKind.COOPERATION).value()).isZero();
			assertThat(one.lastCooperation()).isNull();
			assertThat(one.gates()).extracting(Gate::kind).doesNotContain(GateKind.OWN, GateKind.AGREEMENT);
		});
		assertThat(finder.find(question(ASKER, "build bridges", List.of(), 0)).advice())
			.extracting(PartnerAnswer.Advice::kind)
			.doesNotContain(AdviceKind.NO_ASKER);
	}

	@Test
	void anAgreementCountsForThoseWhoSignedIt() {
		SmallHouse house = house().nodes("Municipality", "other", "twin", "own-twin")
			.node("Partnership", "pact", "Bridge pact")
			.node("Partnership", "own-pact", "Bridge pact")
			.stated("other LOCATED_IN home", "twin LOCATED_IN far", "own-twin LOCATED_IN far", "other PARTY_TO pact",
					"twin PARTY_TO pact", "asker PARTY_TO own-pact", "own-twin PARTY_TO own-pact");
		PartnerFinder finder = house.finder();
		PartnerAnswer usual = finder.find(question(ASKER, "bridge", List.of(), 0.3));
		assertThat(actors(usual)).contains("own-twin", "other").doesNotContain("twin");
		assertThat(usual.excluded()).filteredOn((one) -> one.actor().equals("twin"))
			.singleElement()
			.satisfies((one) -> assertThat(one.gate().kind()).isEqualTo(GateKind.AGREEMENT));
		PartnerAnswer open = finder.find(question(ASKER, "bridge", List.of(), 0.6));
		assertThat(gate(open, "twin", GateKind.AGREEMENT).verdict()).isEqualTo(Verdict.UNKNOWN);
		assertThat(finder.find(question(ASKER, "bridge", List.of(), 0.59)).excluded()).extracting(Excluded::actor)
			.contains("twin");
	}

	@Test
	void partnersOfTheAskersTownAreOfferedWithThatSaid() {
		SmallHouse house = house().nodes("Municipality", "town", "twin")
			.node("Institution", "school", "School")
			.node("Partnership", "pact", "Bridge pact")
			.stated("town LOCATED_IN home", "school LOCATED_IN town", "twin LOCATED_IN far", "town PARTY_TO pact",
					"twin PARTY_TO pact");
		PartnerAnswer answer = house.finder().find(question("school", "bridge", List.of(), 0.3));
		assertThat(gate(answer, "twin", GateKind.AGREEMENT).verdict()).isEqualTo(Verdict.UNKNOWN);
		assertThat(gate(answer, "twin", GateKind.AGREEMENT).relations()).isNotEmpty();
		assertThat(value(answer, "town", TermKind.COOPERATION)).isEqualTo(0.5);
	}

	@Test
	void whatHasEndedIsNoPartnerAndItsSuccessorIsNamed() {
		PartnerAnswer answer = ask(
				house().nodes("Institution", "gone", "heir", "lasting")
					.claim("gone", "validTo", "2020")
					.claim("lasting", "validFrom", "2000")
					.stated("gone PARTNERS_IN bridges", "lasting PARTNERS_IN bridges", "heir SUCCEEDS gone"),
				"build bridges");
		assertThat(actors(answer)).containsExactly("lasting");
		assertThat(answer.excluded()).singleElement().satisfies((one) -> {
			assertThat(one.actor()).isEqualTo("gone");
			assertThat(one.gate().kind()).isEqualTo(GateKind.DATE);
			assertThat(one.gate().reason().en()).contains("2020").contains("heir");
		});
		assertThat(gate(answer, "lasting", GateKind.DATE).verdict()).isEqualTo(Verdict.YES);
	}

	@Test
	void onlyAStatedRoleOfItsOwnMeetsTheConditionOnBodies() {
		PartnerAnswer answer = ask(house().nodes("Institution", "itself", "counted", "doer")
			.nodes("ActorGroup", "group")
			.node("Project", "bridge", "Bridges")
			.stated("itself IMPLEMENTS bridges", "group IMPLEMENTS bridges", "counted MEMBER_OF group",
					"doer PARTICIPATED_IN bridge")
			.derived("counted IMPLEMENTS bridges", SmallHouse.id("group IMPLEMENTS bridges"),
					SmallHouse.id("counted MEMBER_OF group")),
				"build bridges");
		assertThat(gate(answer, "itself", GateKind.BODY).verdict()).isEqualTo(Verdict.YES);
		assertThat(gate(answer, "counted", GateKind.BODY).verdict()).isEqualTo(Verdict.UNKNOWN);
		assertThat(gate(answer, "counted", GateKind.BODY).reason().en()).contains("group");
		assertThat(gate(answer, "doer", GateKind.BODY).verdict()).isEqualTo(Verdict.UNKNOWN);
	}

	@Test
	void abroadIsAskedForByAWholeNameOnly() {
		SmallHouse house = house().nodes("Municipality", "twin", "town")
			.stated("twin LOCATED_IN far", "town LOCATED_IN home", "twin PARTNERS_IN bridges",
					"town PARTNERS_IN bridges");
		PartnerAnswer athome = ask(house, "build bridges");
		assertThat(actors(athome)).containsExactly("town", "twin");
		assertThat(term(athome, "twin", TermKind.SHARED_MEASURES).weight())
			.isLessThan(term(athome, "town", TermKind.SHARED_MEASURES).weight());
		PartnerAnswer abroad = ask(house, "build bridges Xborders");
		assertThat(actors(abroad)).containsExactly("twin", "town");
	}

	@Test
	void wordsThatMeanOneAnotherLeadToTheSameTask() {
		SmallHouse house = house().nodes("Institution", "builder")
			.ring(List.of("viadukts", "bridges"), List.of("viaduct", "bridges"))
			.stated("builder PARTNERS_IN bridges");
		PartnerAnswer answer = ask(house, "viadukts");
		assertThat(answer.tasks()).extracting(PartnerAnswer.Served::task).startsWith("bridge-task");
		assertThat(actors(answer)).containsExactly("builder");
		PartnerAnswer unknown = ask(house().nodes("Institution", "builder").stated("builder PARTNERS_IN bridges"),
				"viadukts");
		assertThat(actors(unknown)).isEmpty();
		assertThat(unknown.understanding().unknownWords()).containsExactly("viadukts");
	}

	@Test
	void everyWordOfTheIdeaHasItsFate() {
		Understanding understanding = ask(house().nodes("Institution", "builder").stated("builder PARTNERS_IN bridges"),
				"mēs būvēsim bridges un bridgis")
			.understanding();
		assertThat(understanding.words()).extracting(Understanding.ReadWord::written)
			.containsExactly("mēs", "būvēsim", "bridges", "un", "bridgis");
		assertThat(understanding.words()).extracting(Understanding.ReadWord::fate)
			.startsWith(Understanding.Fate.COMMON, Understanding.Fate.UNKNOWN, Understanding.Fate.UNDERSTOOD,
					Understanding.Fate.COMMON);
	}

	@Test
	void moneyIsNamedByPlansOrPaidForTheLikeOrForTheAsker() {
		SmallHouse house = house()
			.nodes("FundingInstrument", "plan-money", "built-money", "own-money", "song-money", "idle-money")
			.node("Project", "built", "Bridge bridges")
			.node("Project", "unlike", "Work")
			.nodes("FundingInstrument", "unlike-money")
			.stated("bridges BUILDS_ON unlike", "unlike FUNDED_BY unlike-money")
			.node("Project", "owned", "Deed")
			.stated("bridges FUNDED_BY plan-money", "songs FUNDED_BY song-money", "bridges BUILDS_ON built",
					"built FUNDED_BY built-money", "asker PARTICIPATED_IN owned", "owned FUNDED_BY own-money",
					"asker IMPLEMENTS bridges");
		PartnerFinder finder = house.finder();
		FundingAnswer answer = finder.fundingFor(
				new FundingQuestion(ASKER, "build bridges", List.of(), List.of(), List.of(), List.of(), null, 10));
		assertThat(answer.fits()).extracting(FundingFit::instrument)
			.containsExactly("plan-money", "built-money", "own-money");
		answer.fits()
			.forEach((fit) -> assertThat(fit.score())
				.isCloseTo(fit.terms().stream().mapToDouble(FundingTerm::contribution).sum(), within(1e-6)));
		assertThat(answer.fits().getFirst().forAsker().verdict()).isEqualTo(Verdict.UNKNOWN);
		FundingAnswer nobody = finder.fundingFor(
				new FundingQuestion(null, "build bridges", List.of(), List.of(), List.of(), List.of(), null, 10));
		assertThat(nobody.actor()).isNull();
		assertThat(nobody.fits()).extracting(FundingFit::instrument).containsExactly("plan-money", "built-money");
		assertThat(nobody.fits()).allSatisfy((fit) -> {
			assertThat(fit.forAsker().verdict()).isEqualTo(Verdict.UNKNOWN);
			assertThat(fit.terms()).filteredOn((term) -> term.kind() == FundingTermKind.OPEN_TO_ASKER)
				.extracting(FundingTerm::value)
				.containsExactly(0.0);
		});
	}

	@Test
	void programmesOfANamedFamilyAreFoundForWorkAcrossBordersOnly() {
		SmallHouse house = house().nodes("FundingInstrument", "programme")
			.stated("bridges FUNDED_BY border-money", "programme NARROWER_THAN border-money");
		PartnerFinder finder = house.finder();
		assertThat(money(finder, "build bridges Xborders")).contains("programme", "border-money");
		assertThat(money(finder, "build bridges")).containsExactly("border-money");
	}

	private static List<String> money(PartnerFinder finder, String idea) {
		return finder.fundingFor(new FundingQuestion(ASKER, idea, List.of(), List.of(), List.of(), List.of(), null, 10))
			.fits()
			.stream()
			.map(FundingFit::instrument)
			.toList();
	}

	/** No smaller or better set covers as much: looked for among all sets. */
	@Test
	void aConsortiumIsTheBestOfAllSets() {
		for (int seed = 0; seed < 20; seed++) {
			Random random = new Random(seed);
			SmallHouse house = new SmallHouse().node("Municipality", ASKER, "Asker").stated("asker LOCATED_IN home");
			int tasks = 5;
			for (int i = 0; i < tasks; i++) {
				house.node("SubPriority", "m" + i, "Bridgework").node("Task", "t" + i, "Build bridges");
				house.stated("m" + i + " HAS_TASK t" + i);
			}
			for (int a = 0; a < 7; a++) {
				house.nodes("Institution", "body" + a);
				for (int i = 0; i < tasks; i++) {
					if (random.nextInt(3) == 0) {
						house.stated("body" + a + (random.nextBoolean() ? " IMPLEMENTS m" : " PARTNERS_IN m") + i);
					}
				}
			}
			int size = 1 + random.nextInt(3);
			PartnerFinder finder = house.finder();
			PartnerQuestion question = question(ASKER, "build bridges", List.of(), 0.3);
			ConsortiumAnswer all = finder.consortium(question, PartnerFinder.LARGEST_CONSORTIUM);
			ConsortiumAnswer answer = finder.consortium(question, size);
			List<Candidate> candidates = finder.find(question).candidates();
			List<List<Candidate>> sets = sets(candidates, size);
			List<Set<String>> covers = new ArrayList<>();
			sets.forEach((set) -> covers.add(covered(house, set, answer.needs())));
			int most = covers.stream().mapToInt(Set::size).max().orElse(0);
			int fewest = IntStream.range(0, sets.size())
				.filter((i) -> covers.get(i).size() == most)
				.map((i) -> sets.get(i).size())
				.min()
				.orElse(0);
			double best = IntStream.range(0, sets.size())
				.filter((i) -> covers.get(i).size() == most && sets.get(i).size() == fewest)
				.mapToDouble((i) -> sets.get(i).stream().mapToDouble(Candidate::score).sum())
				.max()
				.orElse(0);
			assertThat(answer.members()).as("seed %d", seed).hasSize(fewest);
			assertThat(answer.needs().stream().filter((need) -> !need.coveredBy().isEmpty()).count())
				.as("seed %d", seed)
				.isEqualTo(most);
			assertThat(answer.members().stream().mapToDouble(Member::score).sum()).as("seed %d", seed)
				.isCloseTo(best, within(1e-6));
			assertThat(all.uncovered()).isLessThanOrEqualTo(answer.uncovered());
			assertThat(answer.members()).allSatisfy((member) -> assertThat(member.adds()).isNotEmpty());
		}
	}

	private static List<List<Candidate>> sets(List<Candidate> candidates, int size) {
		List<List<Candidate>> sets = new ArrayList<>();
		for (int bits = 0; bits < 1 << candidates.size(); bits++) {
			if (Integer.bitCount(bits) <= size) {
				List<Candidate> set = new ArrayList<>();
				for (int i = 0; i < candidates.size(); i++) {
					if ((bits & 1 << i) != 0) {
						set.add(candidates.get(i));
					}
				}
				sets.add(set);
			}
		}
		return sets;
	}

	/** Which needs a set covers, worked out from the relations alone. */
	private static Set<String> covered(SmallHouse house, Collection<Candidate> set, List<Need> needs) {
		Set<String> covered = new HashSet<>();
		for (Need need : needs) {
			String id = need.id();
			for (Candidate one : set) {
				boolean covers = switch (need.kind()) {
					case TASK -> id != null && (house.has(one.actor() + " IMPLEMENTS m" + id.substring(1))
							|| house.has(one.actor() + " PARTNERS_IN m" + id.substring(1)));
					case IMPLEMENTER -> house.has(one.actor() + " IMPLEMENTS " + id);
					default -> false;
				};
				if (covers) {
					covered.add(need.kind() + " " + id);
				}
			}
		}
		return covered;
	}

}
