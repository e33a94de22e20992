package lv.saiknes.partners;

import java.util.List;

import lv.saiknes.partners.FundingAnswer.FundingCaveatKind;
import lv.saiknes.partners.FundingAnswer.FundingFit;
import lv.saiknes.partners.PartnerAnswer.AdviceKind;
import lv.saiknes.partners.PartnerAnswer.Candidate;
import lv.saiknes.partners.PartnerAnswer.CaveatKind;
import lv.saiknes.partners.PartnerAnswer.GateKind;
import lv.saiknes.partners.PartnerAnswer.Term;
import lv.saiknes.partners.PartnerAnswer.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/** Partners over the project's own data. */
class PartnerFinderTests {

	private static final String ART_SCHOOLS = "pārrobežu mākslas skolu apmaiņa";

	private final PartnerFinder finder = new PartnerFinder(() -> Data.GRAPH, Data.SENTENCES);

	@Test
	void theScoreIsTheSumOfValueTimesWeight() {
		PartnerAnswer answer = ask(new Asked("rezekne", ART_SCHOOLS));
		assertThat(answer.candidates()).hasSize(10).allSatisfy((candidate) -> {
			double sum = 0;
			double weights = 0;
			for (Term term : candidate.terms()) {
				assertThat(term.value()).isBetween(0.0, 1.0);
				assertThat(term.contribution()).isCloseTo(term.value() * term.weight(), within(1e-6));
				assertThat(term.value() == 0 || !term.evidence().isEmpty()).as("evidence of %s", term).isTrue();
				sum += term.value() * term.weight();
				weights += term.weight();
			}
			assertThat(candidate.score()).isCloseTo(sum, within(1e-5)).isPositive();
			assertThat(weights).isCloseTo(1, within(1e-3));
		});
	}

	@Test
	void everyRelationThatIsNamedIsThere() {
		PartnerAnswer answer = ask(new Asked("rezekne", ART_SCHOOLS).instrument("interreg"));
		answer.candidates().forEach((candidate) -> {
			candidate.terms()
				.forEach((term) -> term.evidence()
					.forEach((path) -> assertThat(path.relations())
						.allSatisfy((relation) -> assertThat(Data.GRAPH.findEdge(relation)).as(relation).isPresent())));
			candidate.gates()
				.forEach((gate) -> assertThat(gate.relations())
					.allSatisfy((relation) -> assertThat(Data.GRAPH.findEdge(relation)).as(relation).isPresent()));
		});
	}

	@Test
	void theSameQuestionHasTheSameAnswer() {
		PartnerQuestion question = PartnerQuestion.of("rezekne", ART_SCHOOLS);
		PartnerAnswer other = new PartnerFinder(() -> Data.GRAPH, Data.SENTENCES).find(question);
		assertThat(this.finder.find(question)).isEqualTo(other);
		assertThat(other.candidates().stream().map(Candidate::rank)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
		assertThat(other.candidates()).isSortedAccordingTo((a, b) -> (a.score() != b.score())
				? Double.compare(b.score(), a.score()) : a.actor().compareTo(b.actor()));
	}

	@ParameterizedTest
	@ValueSource(strings = { ART_SCHOOLS, "parrobezu makslas skolu apmaina", "MĀKSLAS SKOLAS apmaiņā pāri robežai",
			"art school exchange across the border", "cross-border exchange of art schools" })
	void anIdeaIsUnderstoodInBothLanguagesWithAndWithoutAccents(String idea) {
		PartnerAnswer answer = ask(new Asked("rezekne", idea).first(25));
		assertThat(answer.understanding().concepts().stream().map(Concept::id)).contains("visual-arts",
				"cross-border-cooperation");
		assertThat(answer.candidates().stream().map(Candidate::actor)).contains("vitebsk", "czestochowa",
				"vitebsk-art-school-perspektiva");
	}

	@Test
	void theAskerIsNoPartnerOfItsOwnNorAreItsOwnGroups() {
		PartnerAnswer answer = ask(new Asked("rezekne", ART_SCHOOLS).first(50));
		assertThat(answer.candidates().stream().map(Candidate::actor)).hasSize(50)
			.doesNotContain("rezekne", "rezekne-art-schools", "rezekne-schools");
	}

	@Test
	void whatIsTakenBackDoesNotCount() {
		PartnerAnswer answer = ask(
				new Asked("rezekne", ART_SCHOOLS).without("cross-border-cooperation", "cross-border-programmes"));
		assertThat(answer.understanding().concepts().stream().map(Concept::id)).containsExactly("visual-arts");
	}

	@Test
	void aFormerMunicipalityIsLeftOutWithItsSuccessor() {
		PartnerAnswer answer = ask(new Asked("rezekne", "tūrisms").first(50));
		assertThat(answer.candidates()).noneMatch((candidate) -> candidate.actor().equals("daugavpils-municipality"));
		assertThat(answer.excluded()).anySatisfy((excluded) -> {
			assertThat(excluded.actor()).isEqualTo("daugavpils-municipality");
			assertThat(excluded.gate().kind()).isEqualTo(GateKind.DATE);
			assertThat(excluded.gate().reason().en()).contains("2021").contains("Augšdaugava");
		});
		PartnerAnswer earlier = ask(new Asked("rezekne", "tūrisms").asOf("2015").kinds("Municipality").first(50));
		assertThat(earlier.candidates()).anyMatch((candidate) -> candidate.actor().equals("daugavpils-municipality"));
	}

	@Test
	void unknownIsNeverYesAndKnownPlacesComeFirst() {
		PartnerAnswer answer = ask(new Asked("rezekne", "tūrisms").countries("lithuania").first(50));
		List<Verdict> verdicts = answer.candidates()
			.stream()
			.map((candidate) -> candidate.gates()
				.stream()
				.filter((gate) -> gate.kind() == GateKind.TERRITORY)
				.findFirst()
				.orElseThrow()
				.verdict())
			.toList();
		assertThat(verdicts).contains(Verdict.YES, Verdict.UNKNOWN).doesNotContain(Verdict.NO).isSorted();
		answer.candidates()
			.forEach((candidate) -> candidate.gates()
				.stream()
				.filter((gate) -> gate.verdict() == Verdict.YES && gate.kind() != GateKind.DATE)
				.forEach((gate) -> assertThat(gate.relations()).as("evidence of %s", gate).isNotEmpty()));
	}

	@Test
	void anAgreementPastItsEndIsSaid() {
		PartnerAnswer answer = ask(new Asked("rezekne", "kultūra").first(50));
		assertThat(caveats(answer, "arendal")).contains(CaveatKind.AGREEMENT_ENDED, CaveatKind.STATUS_NOT_COVERED);
		PartnerAnswer inForce = ask(new Asked("rezekne", "kultūra").asOf("2010").first(50));
		assertThat(caveats(inForce, "arendal")).doesNotContain(CaveatKind.AGREEMENT_ENDED);
		PartnerAnswer before = ask(new Asked("rezekne", "kultūra").asOf("1990").first(50));
		assertThat(before.candidates()).allSatisfy((candidate) -> assertThat(candidate.lastCooperation()).isNull());
	}

	@Test
	void aGroupIsSaidToBeOne() {
		PartnerAnswer answer = ask(new Asked("rezekne", "uzņēmējdarbība").first(50));
		assertThat(caveats(answer, "businesses")).contains(CaveatKind.GROUP_NOT_ORGANISATION);
		assertThat(caveats(answer, "rezekne-municipality")).isEmpty();
		PartnerAnswer named = ask(new Asked("rezekne", "uzņēmējdarbība").kinds("Institution").first(50));
		assertThat(named.candidates()).hasSizeGreaterThan(10)
			.allSatisfy((
					candidate) -> assertThat(Data.GRAPH.entity(Data.GRAPH.find(candidate.actor()).orElseThrow()).kind())
						.isEqualTo("Institution"));
	}

	@Test
	void noveltyMovesWeightFromTheNetworkToTheContent() {
		PartnerAnswer proven = ask(new Asked("rezekne", ART_SCHOOLS).novelty(0));
		PartnerAnswer fresh = ask(new Asked("rezekne", ART_SCHOOLS).novelty(1));
		assertThat(weight(fresh, TermKind.SHARED_NEIGHBOURS)).isZero();
		assertThat(weight(fresh, TermKind.TRACK_RECORD)).isZero();
		assertThat(weight(fresh, TermKind.THEME_MATCH)).isGreaterThan(weight(proven, TermKind.THEME_MATCH));
		assertThat(fresh.candidates().getFirst().actor()).isNotEqualTo(proven.candidates().getFirst().actor());
	}

	@Test
	void anEmptyIdeaIsAnsweredWithAdvice() {
		PartnerAnswer answer = ask(new Asked("rezekne", " "));
		assertThat(answer.advice()).singleElement().satisfies((advice) -> {
			assertThat(advice.kind()).isEqualTo(AdviceKind.SAY_WHAT_FOR);
			assertThat(advice.suggestions()).isNotEmpty();
		});
		assertThat(answer.candidates()).isNotEmpty();
	}

	@Test
	void anIdeaThatSaysNothingIsAnsweredWithSimilarThemes() {
		PartnerAnswer answer = ask(new Asked("rezekne", "turizmz"));
		assertThat(answer.advice()).singleElement().satisfies((advice) -> {
			assertThat(advice.kind()).isEqualTo(AdviceKind.NOT_UNDERSTOOD);
			assertThat(advice.suggestions()).contains("tourism");
		});
		assertThat(answer.understanding().unknownWords()).containsExactly("turizmz");
	}

	@Test
	void anInstrumentThatIsOverLeavesNobodyAndSaysSo() {
		PartnerAnswer answer = ask(new Asked("rezekne", "tūrisms").instrument("latvia-russia-programme-2020"));
		assertThat(answer.candidates()).isEmpty();
		assertThat(answer.excluded()).isNotEmpty();
		assertThat(answer.advice()).anySatisfy((advice) -> {
			assertThat(advice.kind()).isEqualTo(AdviceKind.INSTRUMENT_OVER);
			assertThat(advice.suggestions()).contains("latvia-lithuania-programme");
		});
	}

	@Test
	void aProgrammeIsForTheCountriesOfItsName() {
		PartnerAnswer answer = ask(new Asked("rezekne", "tūrisms").instrument("latvia-lithuania-programme").first(50));
		assertThat(answer.excluded()).anySatisfy((excluded) -> {
			assertThat(excluded.actor()).isEqualTo("vitebsk");
			assertThat(excluded.gate().kind()).isEqualTo(GateKind.TERRITORY);
			assertThat(excluded.gate().relations()).contains("vitebsk~located-in~belarus",
					"latvia-lithuania-programme~meant-for~lithuania");
		});
		assertThat(answer.candidates()).anySatisfy((candidate) -> {
			assertThat(candidate.actor()).isEqualTo("vilnius");
			assertThat(verdict(candidate, GateKind.TERRITORY)).isEqualTo(Verdict.YES);
		});
		PartnerAnswer withBelarus = ask(
				new Asked("rezekne", "tūrisms").instrument("latvia-lithuania-belarus-programme").first(50));
		assertThat(withBelarus.candidates()).anyMatch((candidate) -> candidate.actor().equals("vitebsk"));
	}

	@Test
	void moneyMeantForAClassIsForThatClass() {
		PartnerAnswer answer = ask(new Asked("rezekne", "inovācijas").instrument("innovation-vouchers").first(50));
		assertThat(answer.candidates()).anySatisfy((candidate) -> {
			assertThat(candidate.actor()).isEqualTo("businesses");
			assertThat(verdict(candidate, GateKind.BODY)).isEqualTo(Verdict.YES);
		}).anySatisfy((candidate) -> assertThat(verdict(candidate, GateKind.BODY)).isEqualTo(Verdict.UNKNOWN));
		assertThat(answer.excluded()).anySatisfy((excluded) -> {
			assertThat(excluded.actor()).isEqualTo("daugavpils-university");
			assertThat(excluded.gate().kind()).isEqualTo(GateKind.BODY);
		});
	}

	@Test
	void theParagraphTellsEachRelationOnceWithItsPassages() {
		PartnerAnswer answer = ask(new Asked("rezekne", ART_SCHOOLS).first(20));
		assertThat(answer.candidates()).allSatisfy((candidate) -> {
			assertThat(candidate.paragraph()).isNotEmpty()
				.filteredOn((clause) -> clause.relations().stream().noneMatch((id) -> id.endsWith("~curated")))
				.allSatisfy((clause) -> assertThat(clause.citations()).as(clause.text().en()).isNotEmpty());
			assertThat(candidate.paragraph().stream().flatMap((clause) -> clause.relations().stream()))
				.doesNotHaveDuplicates();
		});
		assertThat(answer.candidates()).filteredOn((candidate) -> candidate.actor().equals("vitebsk-art-schools"))
			.singleElement()
			.satisfies((candidate) -> assertThat(candidate.paragraph().getFirst().text().lv())
				.isEqualTo("Vitebskas mākslas skolas piedalās Rēzeknes un Vitebskas mākslas skolu sadarbībā."));
	}

	@Test
	void moneyIsFoundWithHowOftenItIsNamedAndWhatItPaid() {
		FundingAnswer answer = fundingFor(null);
		assertThat(answer.fits()).isNotEmpty().allSatisfy((fit) -> {
			double sum = fit.terms().stream().mapToDouble((term) -> term.value() * term.weight()).sum();
			assertThat(fit.score()).isCloseTo(sum, within(1e-5));
			assertThat(fit.measureCount()).isLessThanOrEqualTo(answer.measureCount());
		});
		assertThat(fit(answer, "cross-border-programmes").rank()).isLessThanOrEqualTo(3);
		FundingFit russian = fit(answer, "latvia-russia-programme-2020");
		assertThat(caveats(russian)).contains(FundingCaveatKind.PERIOD_OVER, FundingCaveatKind.NOT_IN_PLANS);
		assertThat(russian.projects()).extracting(PartnerAnswer.Match::id).contains("crafts-without-borders");
		assertThat(caveats(fit(answer, "private-investment"))).contains(FundingCaveatKind.PRIVATE);
		assertThat(caveats(fit(fundingFor("2016"), "latvia-russia-programme-2020")))
			.doesNotContain(FundingCaveatKind.PERIOD_OVER);
	}

	private FundingAnswer fundingFor(String asOf) {
		return this.finder.fundingFor(new FundingQuestion("rezekne", "pārrobežu kultūras projekti", List.of(),
				List.of(), List.of(), List.of(), asOf, 50));
	}

	private static FundingFit fit(FundingAnswer answer, String instrument) {
		return answer.fits().stream().filter((fit) -> fit.instrument().equals(instrument)).findFirst().orElseThrow();
	}

	private static List<FundingCaveatKind> caveats(FundingFit fit) {
		return fit.caveats().stream().map(FundingAnswer.FundingCaveat::kind).toList();
	}

	private static Verdict verdict(Candidate candidate, GateKind kind) {
		return candidate.gates().stream().filter((gate) -> gate.kind() == kind).findFirst().orElseThrow().verdict();
	}

	@Test
	void whatIsNotThereIsSaidWithTheNearest() {
		assertThatExceptionOfType(QuestionException.class).isThrownBy(() -> ask(new Asked("rezekn", "")))
			.satisfies((ex) -> assertThat(ex.nearest()).isEqualTo("rezekne"));
		assertThatExceptionOfType(QuestionException.class)
			.isThrownBy(() -> ask(new Asked("rezekne", "").countries("lithuani")))
			.satisfies((ex) -> assertThat(ex.nearest()).isEqualTo("lithuania"));
		assertThatExceptionOfType(QuestionException.class)
			.isThrownBy(() -> ask(new Asked("rezekne", "").countries("rezekne")))
			.withMessageContaining("not a country");
		assertThatExceptionOfType(QuestionException.class).isThrownBy(() -> ask(new Asked("lpr-3.1.1.1", "")))
			.withMessageContaining("not an actor");
		assertThatExceptionOfType(QuestionException.class)
			.isThrownBy(() -> ask(new Asked("rezekne", "").asOf("yesterday")))
			.satisfies((ex) -> assertThat(ex.argument()).isEqualTo("asOf"));
		assertThatExceptionOfType(QuestionException.class).isThrownBy(() -> ask(new Asked("rezekne", "").novelty(1.1)))
			.satisfies((ex) -> assertThat(ex.argument()).isEqualTo("novelty"));
		assertThatExceptionOfType(QuestionException.class).isThrownBy(() -> ask(new Asked("rezekne", "").first(0)))
			.satisfies((ex) -> assertThat(ex.argument()).isEqualTo("first"));
	}

	private PartnerAnswer ask(Asked asked) {
		return this.finder.find(asked.question());
	}

	private static List<CaveatKind> caveats(PartnerAnswer answer, String actor) {
		return answer.candidates()
			.stream()
			.filter((candidate) -> candidate.actor().equals(actor))
			.findFirst()
			.orElseThrow()
			.caveats()
			.stream()
			.map(PartnerAnswer.Caveat::kind)
			.toList();
	}

	private static double weight(PartnerAnswer answer, TermKind kind) {
		return answer.candidates()
			.getFirst()
			.terms()
			.stream()
			.filter((term) -> term.kind() == kind)
			.findFirst()
			.orElseThrow()
			.weight();
	}

	/** A question put together piece by piece. */
	private record Asked(PartnerQuestion question) {

		Asked(String actor, String idea) {
			this(PartnerQuestion.of(actor, idea));
		}

		Asked instrument(String instrument) {
			return with(this.question.without(), instrument, this.question.countries(), this.question.kinds(),
					this.question.asOf(), this.question.novelty(), this.question.first());
		}

		Asked without(String... ids) {
			return with(List.of(ids), this.question.instrument(), this.question.countries(), this.question.kinds(),
					this.question.asOf(), this.question.novelty(), this.question.first());
		}

		Asked countries(String... ids) {
			return with(this.question.without(), this.question.instrument(), List.of(ids), this.question.kinds(),
					this.question.asOf(), this.question.novelty(), this.question.first());
		}

		Asked kinds(String... kinds) {
			return with(this.question.without(), this.question.instrument(), this.question.countries(), List.of(kinds),
					this.question.asOf(), this.question.novelty(), this.question.first());
		}

		Asked asOf(String date) {
			return with(this.question.without(), this.question.instrument(), this.question.countries(),
					this.question.kinds(), date, this.question.novelty(), this.question.first());
		}

		Asked novelty(double novelty) {
			return with(this.question.without(), this.question.instrument(), this.question.countries(),
					this.question.kinds(), this.question.asOf(), novelty, this.question.first());
		}

		Asked first(int first) {
			return with(this.question.without(), this.question.instrument(), this.question.countries(),
					this.question.kinds(), this.question.asOf(), this.question.novelty(), first);
		}

		private Asked with(List<String> without, String instrument, List<String> countries, List<String> kinds,
				String asOf, double novelty, int first) {
			return new Asked(new PartnerQuestion(this.question.actor(), this.question.idea(), this.question.measures(),
					this.question.tasks(), this.question.themes(), without, instrument, countries, kinds, asOf, novelty,
					first));
		}

	}

}
