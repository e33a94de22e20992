package lv.saiknes.partners;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Grade;
import lv.saiknes.ontology.Trait;
import lv.saiknes.partners.FundingAnswer.FundingCaveatKind;
import lv.saiknes.partners.FundingAnswer.FundingFit;
import lv.saiknes.partners.PartnerAnswer.Advice;
import lv.saiknes.partners.PartnerAnswer.AdviceKind;
import lv.saiknes.partners.PartnerAnswer.Candidate;
import lv.saiknes.partners.PartnerAnswer.Caveat;
import lv.saiknes.partners.PartnerAnswer.CaveatKind;
import lv.saiknes.partners.PartnerAnswer.Fit;
import lv.saiknes.partners.PartnerAnswer.Gate;
import lv.saiknes.partners.PartnerAnswer.GateKind;
import lv.saiknes.partners.PartnerAnswer.Served;
import lv.saiknes.partners.PartnerAnswer.Term;
import lv.saiknes.partners.PartnerAnswer.Verdict;
import lv.saiknes.partners.Understanding.Fate;
import lv.saiknes.partners.Understanding.ReadWord;
import lv.saiknes.support.RealData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

/** Partners over the project's own data. */
class PartnerFinderTests {

	private static final String ART_SCHOOLS = "pārrobežu mākslas skolu apmaiņa";

	/** What a task of Rēzekne's own measure lays down. */
	private static final String OWN_MEASURE = "sadarbība ar sadraudzības pilsētām";

	/** Reads the graph once for all tests. */
	private static final PartnerFinder FINDER = new PartnerFinder(() -> Data.GRAPH, Data.SENTENCES);

	private final PartnerFinder finder = FINDER;

	@Test
	void theScoreIsTheSumOfValueTimesWeight() {
		PartnerAnswer answer = ask(new Asked("rezekne", ART_SCHOOLS));
		assertThat(answer.candidates()).hasSize(10).allSatisfy((candidate) -> {
			double sum = 0;
			for (Term term : candidate.terms()) {
				assertThat(term.value()).isBetween(0.0, 1.0);
				assertThat(term.contribution()).isCloseTo(term.value() * term.weight(), within(1e-6));
				assertThat(term.value() == 0 || !term.evidence().isEmpty()).as("evidence of %s", term).isTrue();
				sum += term.value() * term.weight();
			}
			assertThat(candidate.score()).isCloseTo(sum, within(1e-5)).isPositive();
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

	@ParameterizedTest
	@ValueSource(strings = { ART_SCHOOLS, "mākslas skolu apmaiņa pāri robežai", "mākslas skolu apmaiņa otrpus robežas",
			"art school exchange across the border", "cross-border exchange of art schools",
			"art schools on both sides of the border" })
	void workAcrossTheBorderIsNotAboutBorders(String idea) {
		PartnerAnswer answer = ask(new Asked("rezekne", idea).first(50));
		assertThat(answer.understanding().concepts()).extracting(Concept::id)
			.contains("cross-border-cooperation")
			.doesNotContain("border-crossing", "lpr-3.2.1.3")
			.noneMatch((id) -> id.startsWith("lpr-3.2.1.3-task"));
		assertThat(answer.candidates()).extracting(Candidate::actor).doesNotContain("ministry-of-the-interior");
	}

	@ParameterizedTest
	@ValueSource(strings = { "kravas mašīnu rindas uz robežas", "queues of lorries at the border" })
	void whatIsAtTheBorderIs(String idea) {
		assertThat(ask(new Asked("rezekne", idea)).understanding().concepts()).extracting(Concept::id)
			.contains("border-crossing", "lpr-3.2.1.3");
	}

	@Test
	void aCompoundIsOneOfTheWordsOfWhichItIsSaidWhatBecame() {
		Understanding understanding = ask(new Asked("rezekne", "mākslas skolas pāri robežām")).understanding();
		assertThat(understanding.words()).extracting(ReadWord::written)
			.containsExactly("mākslas", "skolas", "pāri robežām");
		assertThat(understanding.words().getLast().fate()).isEqualTo(Fate.UNDERSTOOD);
		assertThat(understanding.words().getLast().concepts()).contains("cross-border-cooperation");
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
		assertThat(answer.understanding().concepts().stream().map(Concept::id)).contains("visual-arts")
			.doesNotContain("cross-border-cooperation", "cross-border-programmes");
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

	/** No source says it; the dataset's own file does, with its reason. */
	@Test
	void whatIsToBeKnownOfACountryIsSaidFirstOfWhoIsThere() {
		PartnerAnswer answer = ask(new Asked("rezekne", "kultūra").first(50));
		assertThat(caveats(answer, "vitebsk")).startsWith(CaveatKind.COUNTRY_NOTICE)
			.doesNotContain(CaveatKind.STATUS_NOT_COVERED);
		assertThat(caveats(answer, "arendal")).doesNotContain(CaveatKind.COUNTRY_NOTICE);
		assertThat(answer.candidates()
			.stream()
			.filter((one) -> one.actor().equals("vitebsk"))
			.findFirst()
			.orElseThrow()
			.caveats()
			.getFirst()
			.relations()).as("how it is there").isNotEmpty();
	}

	/** What a town or a consulate is in law its kind says. */
	@Test
	void legalStatusIsToBeCheckedWhereTheKindDoesNotSayIt() {
		PartnerAnswer answer = ask(new Asked("rezekne", "kultūra un izglītība ārzemēs").first(50));
		assertThat(answer.candidates()).filteredOn(
				(one) -> one.caveats().stream().anyMatch((caveat) -> caveat.kind() == CaveatKind.STATUS_NOT_COVERED))
			.isNotEmpty()
			.noneMatch((one) -> {
				int node = Data.GRAPH.find(one.actor()).orElseThrow();
				return Data.GRAPH.is(node, Trait.PLACE) || Data.GRAPH.is(node, Trait.GROUP)
						|| one.actor().startsWith("consulate");
			});
	}

	/** Page and API have one order. */
	@ParameterizedTest
	@ValueSource(strings = { "cross-border craft fair with Lithuania", "pārrobežu amatnieku gadatirgus ar Lietuvu" })
	void aCountryThatAnIdeaNamesIsACondition(String idea) {
		PartnerAnswer answer = this.finder.find(PartnerQuestion.of("rezekne", idea), PartnerFinder.Excerpt.ALL);
		List<Candidate> strong = answer.candidates().subList(0, answer.strong());
		assertThat(strong).filteredOn((one) -> has(one, CaveatKind.ELSEWHERE)).isNotEmpty();
		assertThat(strong).isSortedAccordingTo(Comparator.comparing((one) -> has(one, CaveatKind.ELSEWHERE)));
		assertThat(strong.subList(0, 5)).noneMatch((one) -> has(one, CaveatKind.COUNTRY_NOTICE));
		assertThat(caveats(answer, "vitebsk")).contains(CaveatKind.ELSEWHERE, CaveatKind.COUNTRY_NOTICE);
		assertThat(caveats(answer, "arendal")).contains(CaveatKind.ELSEWHERE);
		assertThat(List.of("vilnius", "euroregion-ezeru-zeme", "rezekne-sez"))
			.allSatisfy((one) -> assertThat(caveats(answer, one)).doesNotContain(CaveatKind.ELSEWHERE));
	}

	@Test
	void evenOfTheCountryThatAnIdeaNamesThoseWithANoteOnItAreNotFirst() {
		PartnerAnswer answer = this.finder.find(PartnerQuestion.of("rezekne", "mākslas skolu apmaiņa ar Baltkrieviju"),
				PartnerFinder.Excerpt.ALL);
		List<Candidate> strong = answer.candidates().subList(0, answer.strong());
		assertThat(strong).filteredOn((one) -> has(one, CaveatKind.COUNTRY_NOTICE)).isNotEmpty();
		assertThat(strong).isSortedAccordingTo(Comparator
			.comparing((one) -> has(one, CaveatKind.ELSEWHERE) ? 2 : has(one, CaveatKind.COUNTRY_NOTICE) ? 1 : 0));
	}

	private static boolean has(Candidate candidate, CaveatKind kind) {
		return candidate.caveats().stream().anyMatch((caveat) -> caveat.kind() == kind);
	}

	@ParameterizedTest
	@ValueSource(strings = { "banānu plantācija", "metro līnija" })
	void whereLittleSpeaksForAnybodyNobodyFitsWell(String idea) {
		PartnerAnswer answer = this.finder.find(new PartnerQuestion(null, idea, List.of(), List.of(), List.of(),
				List.of(), null, List.of(), List.of(), null, 0.3, 10));
		assertThat(answer.candidates()).isNotEmpty().noneMatch((one) -> one.fit() == Fit.WELL);
		assertThat(answer.advice()).extracting(Advice::kind).contains(AdviceKind.NOBODY_FITS_WELL);
		PartnerAnswer other = ask(new Asked("rezekne", ART_SCHOOLS));
		assertThat(other.candidates().getFirst().fit()).isEqualTo(Fit.WELL);
		assertThat(other.advice()).extracting(Advice::kind).doesNotContain(AdviceKind.NOBODY_FITS_WELL);
	}

	@Test
	void whoFitsWellHasEnoughAtAllAndBesideTheBest() {
		assertThat(Fit.of(0.12, 0.2)).isEqualTo(Fit.WELL);
		assertThat(Fit.of(0.119, 0.119)).isEqualTo(Fit.IN_PART);
		assertThat(Fit.of(0.14, 0.3)).isEqualTo(Fit.IN_PART);
		assertThat(Fit.of(0.05, 0.3)).isEqualTo(Fit.HARDLY);
	}

	@Test
	void anAgreementPastItsEndIsSaid() {
		PartnerAnswer answer = ask(new Asked("rezekne", "kultūra").first(50));
		assertThat(caveats(answer, "arendal")).contains(CaveatKind.AGREEMENT_ENDED);
		PartnerAnswer inForce = ask(new Asked("rezekne", "kultūra").asOf("2010").first(50));
		assertThat(caveats(inForce, "arendal")).doesNotContain(CaveatKind.AGREEMENT_ENDED);
		PartnerAnswer before = ask(new Asked("rezekne", "kultūra").asOf("1990").first(50));
		assertThat(before.candidates()).isNotEmpty()
			.allSatisfy((candidate) -> assertThat(candidate.lastCooperation()).isNull());
	}

	/** “School” alone names no academy. */
	@ParameterizedTest
	@ValueSource(strings = { "mākslas skolu apmaiņa pāri robežai", "pārrobežu mākslas skolu apmaiņa",
			"art school exchange across the border" })
	void oneWordThatAThemeHasWithOthersNamesNoMeasure(String idea) {
		assertThat(ask(new Asked("rezekne", idea).first(1)).understanding().concepts()).extracting(Concept::id)
			.contains("visual-arts", "lpr-3.1.1.3-task-3")
			.doesNotContain("lpr-3.1.1.2");
	}

	/** Training specialists is about education, as a school is, and no more. */
	@ParameterizedTest
	@ValueSource(strings = { "mākslas skolu apmaiņa pāri robežai", "art school exchange across the border" })
	void aTaskOfABroadThemeAloneServesAnIdeaWeakly(String idea) {
		List<Served> tasks = ask(new Asked("rezekne", idea).first(1)).tasks();
		assertThat(tasks).filteredOn((served) -> served.measure().equals("lpr-3.1.1.1"))
			.isNotEmpty()
			.allMatch(Served::weak);
		assertThat(tasks).filteredOn((served) -> !served.weak())
			.extracting(Served::task)
			.containsExactly("lpr-3.1.1.3-task-3");
	}

	/** Whoever asks would take it to go on. */
	@ParameterizedTest
	@NullSource
	@ValueSource(strings = "balvi-municipality")
	void anAgreementOfOthersPastItsEndIsSaidWithWhomItWas(@Nullable String asker) {
		List<Caveat> ended = ended(asker, null);
		assertThat(ended).singleElement().satisfies((caveat) -> {
			assertThat(caveat.text().lv()).contains("Sadarbība ar Rēzekni (“Rēzeknes un Ārendāles sadarbības līgums”)",
					"2015");
			assertThat(caveat.text().en()).contains("Its cooperation with Rēzekne", "ended", "2015");
			assertThat(caveat.relations()).hasSize(2);
		});
		assertThat(ended(asker, "2010")).isEmpty();
		assertThat(ended("rezekne", null)).singleElement()
			.satisfies((caveat) -> assertThat(caveat.text().lv()).doesNotContain("Sadarbība ar"));
	}

	private List<Caveat> ended(@Nullable String asker, @Nullable String asOf) {
		return this.finder
			.find(new PartnerQuestion(asker, "mākslas skolu apmaiņa pāri robežai", List.of(), List.of(), List.of(),
					List.of(), null, List.of("norway"), List.of(), asOf, 1, 50))
			.candidates()
			.stream()
			.filter((candidate) -> candidate.actor().equals("arendal"))
			.flatMap((candidate) -> candidate.caveats().stream())
			.filter((caveat) -> caveat.kind() == CaveatKind.AGREEMENT_ENDED)
			.toList();
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
	void noveltyMovesTheOrderAmongTheRelevant() {
		PartnerAnswer proven = ask(new Asked("rezekne", ART_SCHOOLS).novelty(0));
		PartnerAnswer fresh = ask(new Asked("rezekne", ART_SCHOOLS).novelty(1));
		assertThat(weight(fresh, TermKind.COOPERATION)).isZero();
		assertThat(weight(proven, TermKind.COMPLEMENT)).isZero();
		assertThat(weight(fresh, TermKind.COMPLEMENT)).isPositive();
		assertThat(fresh.candidates().stream().map(Candidate::actor))
			.isNotEqualTo(proven.candidates().stream().map(Candidate::actor));
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
	void aWordWithASlipIsAnsweredWithTheOneThatIsMeant() {
		PartnerAnswer answer = ask(new Asked("rezekne", "tuurisms"));
		assertThat(answer.advice()).singleElement()
			.satisfies((advice) -> assertThat(advice.kind()).isEqualTo(AdviceKind.NOT_UNDERSTOOD));
		assertThat(answer.understanding().words()).singleElement().satisfies((word) -> {
			assertThat(word.fate()).isEqualTo(Fate.UNKNOWN);
			assertThat(word.suggestion()).isEqualTo("turisms");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "qwerty zxcv", "tuurisms" })
	void nobodyFitsAnIdeaThatSaysNothing(String idea) {
		for (Asked asked : List.of(new Asked("rezekne", idea), new Asked("rezekne", idea).countries("lithuania"),
				new Asked("rezekne", idea).instrument("interreg"))) {
			PartnerAnswer answer = ask(asked);
			assertThat(answer.candidates()).isEmpty();
			assertThat(answer.found()).isZero();
			assertThat(answer.excluded()).isEmpty();
			assertThat(answer.advice()).extracting(PartnerAnswer.Advice::kind)
				.containsExactly(AdviceKind.NOT_UNDERSTOOD);
		}
	}

	@Test
	void ofEveryWordItIsSaidWhatBecameOfIt() {
		Understanding understanding = ask(new Asked("rezekne", "un velosipēdu maršruts gar ezeriem xyzzy"))
			.understanding();
		assertThat(understanding.words()).extracting(ReadWord::written)
			.containsExactly("un", "velosipēdu", "maršruts", "gar", "ezeriem", "xyzzy");
		assertThat(understanding.words()).extracting(ReadWord::fate)
			.startsWith(Fate.COMMON, Fate.UNDERSTOOD)
			.endsWith(Fate.UNKNOWN);
		assertThat(understanding.unknownWords()).containsExactly("xyzzy");
	}

	@Test
	void givenMeasuresAreAllThatIsAskedOfPlans() {
		PartnerQuestion question = new PartnerQuestion("preili-municipality", "", List.of("lpr-3.4.5"), List.of(),
				List.of(), List.of(), null, List.of(), List.of("Institution"), null, 0.3, 10);
		PartnerAnswer answer = this.finder.find(question);
		assertThat(answer.candidates()).extracting(Candidate::actor)
			.contains("latgale-business-centre", "altum", "ministry-of-welfare", "cfla");
		assertThat(answer.tasks()).isNotEmpty().allSatisfy((task) -> assertThat(task.measure()).isEqualTo("lpr-3.4.5"));
	}

	@Test
	void whoseAgreementATieIsDecides() {
		PartnerAnswer answer = ask(new Asked("ludza-municipality", "mākslas skolu apmaiņa ārzemēs").first(50));
		assertThat(answer.candidates()).extracting(Candidate::actor).doesNotContain("vitebsk", "arendal");
		assertThat(answer.excluded()).filteredOn((one) -> one.actor().equals("vitebsk"))
			.singleElement()
			.satisfies((one) -> {
				assertThat(one.gate().kind()).isEqualTo(GateKind.AGREEMENT);
				assertThat(one.gate().reason().lv()).contains("Rēzekne");
			});
		PartnerAnswer open = ask(new Asked("ludza-municipality", "mākslas skolu apmaiņa ārzemēs").novelty(1).first(50));
		assertThat(verdict(candidate(open, "vitebsk"), GateKind.AGREEMENT)).isEqualTo(Verdict.UNKNOWN);
	}

	@Test
	void theAskersOwnAndFormerSelvesAreLeftOutWithTheReason() {
		PartnerAnswer answer = ask(new Asked("rezekne-partnership", "lauku uzņēmējdarbība").first(50));
		assertThat(answer.excluded()).filteredOn((one) -> one.actor().equals("local-action-groups"))
			.singleElement()
			.satisfies((one) -> assertThat(one.gate().kind()).isEqualTo(GateKind.OWN));
		PartnerAnswer ludza = ask(new Asked("ludza-municipality", "pārrobežu tūrisms").first(50));
		assertThat(ludza.candidates()).extracting(Candidate::actor).doesNotContain("karsava-municipality", "ludza");
	}

	@Test
	void aConsortiumCoversMostWithFewest() {
		PartnerQuestion question = new PartnerQuestion("preili-municipality",
				"Svētceļnieku takas ar naktsmājām un latgaliešu ēdienu", List.of(), List.of(), List.of(), List.of(),
				null, List.of("lithuania", "latvia"), List.of(), null, 0.3, 10);
		ConsortiumAnswer answer = this.finder.consortium(question, 5);
		assertThat(answer.members()).isNotEmpty().hasSizeLessThanOrEqualTo(5).allSatisfy((member) -> {
			assertThat(member.adds()).isNotEmpty()
				.allSatisfy((covering) -> assertThat(covering.relations())
					.allSatisfy((relation) -> assertThat(Data.GRAPH.findEdge(relation)).isPresent()));
			assertThat(member.paragraph()).isNotEmpty();
		});
		assertThat(answer.needs()).filteredOn((need) -> "lithuania".equals(need.id()))
			.singleElement()
			.satisfies((need) -> assertThat(need.coveredBy()).isNotEmpty());
		assertThat(this.finder.consortium(question, 1).uncovered()).isGreaterThanOrEqualTo(answer.uncovered());
		assertThatExceptionOfType(QuestionException.class).isThrownBy(() -> this.finder.consortium(question, 9))
			.satisfies((ex) -> assertThat(ex.argument()).isEqualTo("size"));
	}

	@Test
	void anIdeaThatNamesOnlyAPlaceFindsWhoIsThere() {
		PartnerAnswer answer = ask(new Asked("rezekne", "Suvalki").first(50));
		assertThat(answer.candidates()).extracting(Candidate::actor).contains("suwalki").doesNotContain("daugavpils");
	}

	@ParameterizedTest
	@ValueSource(strings = { "arendal", "vitebsk", "czestochowa", "dmitrov", "suwalki", "lianozovo" })
	void whoIsNamedOnlyAsOneOfAGroupMayPerhapsTakePart(String town) {
		Candidate candidate = candidate(ask(new Asked("rezekne", OWN_MEASURE).first(50)), town);
		Gate body = gate(candidate, GateKind.BODY);
		assertThat(body.verdict()).isEqualTo(Verdict.UNKNOWN);
		assertThat(body.reason().lv()).contains("grupu “Rēzeknes sadraudzības pilsētas”", "pieskaitījis redaktors");
		assertThat(body.reason().en()).contains("the group “Sister cities of Rēzekne”", "An editor counts it in");
		assertThat(body.relations()).containsExactly("rezekne-sister-cities~partners-in~lpr-3.3.2.2",
				town + "~member-of~rezekne-sister-cities~curated");
		assertThat(citations(body)).anyMatch((id) -> id.startsWith("001.")).anyMatch((id) -> id.startsWith("004."));
	}

	@Test
	void yesIsSaidOnlyWhereSourcesStateAllOfItOfTheBodyItself() {
		for (String instrument : Arrays.asList(null, "interreg", "cross-border-programmes", "innovation-vouchers")) {
			for (Asked asked : List.of(new Asked("rezekne", ART_SCHOOLS), new Asked("daugavpils", "inovācijas"))) {
				assertThat(ask(asked.instrument(instrument).first(50)).candidates())
					.extracting((candidate) -> gate(candidate, GateKind.BODY))
					.filteredOn((gate) -> gate.verdict() == Verdict.YES)
					.allSatisfy((gate) -> assertThat(gate.relations()).isNotEmpty()
						.allSatisfy(
								(relation) -> assertThat(Data.GRAPH.findEdge(relation).orElseThrow().relation().grade())
									.isEqualTo(Grade.STATED)));
			}
		}
	}

	@Test
	void aRoleOfItsOwnGoesBeforeThatOfAGroup() {
		Gate gate = fit(this.finder.fundingFor(
				new FundingQuestion("rezekne", ART_SCHOOLS, List.of(), List.of(), List.of(), List.of(), null, 50)),
				"cross-border-programmes")
			.forAsker();
		assertThat(gate.verdict()).isEqualTo(Verdict.UNKNOWN);
		assertThat(gate.relations()).containsExactly("rezekne~implements~lpr-3.3.2.2",
				"lpr-3.3.2.2~funded-by~cross-border-programmes");
		assertThat(gate.reason().lv()).contains("3.3.2.2. “Rēzekne”", "ieviesējiem", "jāpārbauda");
	}

	@Test
	void theAskerStandsFirstAmongThoseWhoMaySubmitProjects() {
		List<FundingFit> fits = this.finder
			.fundingFor(
					new FundingQuestion("rezekne", OWN_MEASURE, List.of(), List.of(), List.of(), List.of(), null, 50))
			.fits()
			.stream()
			.filter((fit) -> fit.measures().stream().anyMatch((measure) -> measure.id().equals("lpr-3.3.2.2")))
			.toList();
		assertThat(fits).hasSizeGreaterThan(3).allSatisfy((fit) -> {
			assertThat(fit.implementers().getFirst().id()).isEqualTo("rezekne");
			assertThat(fit.implementers()).hasSizeLessThanOrEqualTo(10);
			assertThat(fit.implementerCount()).isGreaterThanOrEqualTo(fit.implementers().size());
		}).anySatisfy((fit) -> assertThat(fit.implementerCount()).isGreaterThan(10));
	}

	@Test
	void workThatWasPaidForIsNoLeaveToTakePartAgain() {
		Gate gate = gate(candidate(
				ask(new Asked("rezekne", "kultūra").asOf("2016").instrument("latvia-russia-programme-2020").first(50)),
				"livani-municipality"), GateKind.BODY);
		assertThat(gate.verdict()).isEqualTo(Verdict.UNKNOWN);
		assertThat(gate.reason().en()).contains("whether it still may");
		assertThat(gate.relations()).isNotEmpty();
	}

	@Test
	void whoIsNamedAsPartnerOnlyIsNotSaidToReceiveMoney() {
		List<Gate> partners = this.finder
			.fundingFor(new FundingQuestion("rezekne-municipality", "", List.of("lpr-3.3.2.2"), List.of(), List.of(),
					List.of(), null, 50))
			.fits()
			.stream()
			.map(FundingFit::forAsker)
			.filter((gate) -> !gate.relations().isEmpty() && gate.relations().getFirst().contains("~partners-in~"))
			.toList();
		assertThat(partners).isNotEmpty().allSatisfy((gate) -> assertThat(gate.verdict()).isEqualTo(Verdict.UNKNOWN));
	}

	@Test
	void aPlanThatNamesAGroupDoesNotSpeakOfItsMembers() {
		Candidate arendal = candidate(ask(new Asked("rezekne", ART_SCHOOLS).asOf("2026").first(50)), "arendal");
		assertThat(gate(arendal, GateKind.DATE).reason().lv()).contains("2011").doesNotContain("2021");
		assertThat(arendal.caveats()).extracting(PartnerAnswer.Caveat::kind).contains(CaveatKind.SOURCE_OLD);
		Dataset all = RealData.DATASET;
		Graph groupsAlone = Graph.of(
				new Dataset(all.version(), all.date(), all.sources(), all.citations(), all.entities(),
						all.relations().stream().filter((r) -> !r.kind().equals("UNIT_OF")).toList()),
				RealData.ONTOLOGY);
		int university = groupsAlone.find("riga-technical-university").orElseThrow();
		assertThat(new Involvements(groupsAlone).lastKnown(university)).isNull();
		assertThat(new Involvements(Data.GRAPH).lastKnown(university)).as("its branch is named").isEqualTo("2021");
	}

	@Test
	void theLastJointWorkSaysHowItStands() {
		assertThat(last("arendal").state()).isNotNull()
			.satisfies((state) -> assertThat(state.text().lv())
				.isEqualTo("beidzies 2015. gadā (2005. gadā pagarināts uz desmit gadiem)"))
			.satisfies((state) -> assertThat(state.kind()).isEqualTo(last("arendal").validity()));
		assertThat(last("czestochowa").state()).isNotNull()
			.satisfies((state) -> assertThat(state.text().en()).isEqualTo("since 1994; last heard of in 2011"));
	}

	private PartnerAnswer.LastCooperation last(String actor) {
		return Objects
			.requireNonNull(candidate(ask(new Asked("rezekne", "kultūra").first(50)), actor).lastCooperation(), actor);
	}

	@Test
	void jointWorkThroughWhatIsTheirsOrOutOfAnAgreementCountsAndIsSaidAsSuch() {
		PartnerAnswer answer = this.finder.find(PartnerQuestion.of("rezekne", ART_SCHOOLS), PartnerFinder.Excerpt.ALL);
		PartnerAnswer.LastCooperation school = lastOf(answer, "vitebsk-art-school-perspektiva");
		assertThat(school.through()).isNotEmpty().allMatch((id) -> id.contains("rezekne"));
		assertThat(Objects.requireNonNull(school.manner()).lv()).startsWith("caur Rēzeknes");
		assertThat(lastOf(answer, "karuselis").through()).singleElement().asString().startsWith("partnership-rezekne-");
		assertThat(lastOf(answer, "arendal").through()).as("both themselves").isEmpty();
		assertThat(lastOf(answer, "arendal").manner()).isNull();
		assertThat(answer.candidates()).as("a state's body in a place is not the place's").allSatisfy((one) -> {
			if (one.lastCooperation() != null) {
				assertThat(one.lastCooperation().through()).doesNotContain("consulate-general-of-belarus-daugavpils",
						one.actor(), "rezekne");
				assertThat(one.lastCooperation().relations()).allMatch((id) -> Data.GRAPH.findEdge(id).isPresent());
			}
		});
	}

	private static PartnerAnswer.LastCooperation lastOf(PartnerAnswer answer, String actor) {
		return Objects.requireNonNull(candidate(answer, actor).lastCooperation(), actor);
	}

	@Test
	void whoFitsWellStandsFirstAndTheOthersSayWhatSpeaksForThemMost() {
		PartnerAnswer answer = this.finder.find(PartnerQuestion.of("rezekne", ART_SCHOOLS), PartnerFinder.Excerpt.ALL);
		double least = 0.2 * answer.candidates().getFirst().score();
		assertThat(answer.candidates().subList(0, answer.strong())).allMatch((one) -> one.score() >= least);
		assertThat(answer.candidates().subList(answer.strong(), answer.found())).isNotEmpty()
			.allMatch((one) -> one.score() < least)
			.extracting(Candidate::actor)
			.containsExactlyElementsOf(answer.weak().stream().map(PartnerAnswer.Weak::actor).toList());
		answer.weak()
			.forEach((weak) -> assertThat(candidate(answer, weak.actor()).terms())
				.filteredOn((term) -> term.kind() == weak.most())
				.singleElement()
				.matches((term) -> term.contribution() > 0));
	}

	@Test
	void datedJointWorkIsTheLastRatherThanWorkOfAnUnknownDate() {
		Candidate dmitrov = candidate(ask(new Asked("rezekne", ART_SCHOOLS).first(50)), "dmitrov");
		assertThat(dmitrov.lastCooperation()).isNotNull()
			.extracting(PartnerAnswer.LastCooperation::id)
			.isEqualTo("partnership-rezekne-dmitrov");
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
		PartnerAnswer answer = ask(new Asked("rezekne", ART_SCHOOLS).kinds("ActorGroup").first(20));
		assertThat(answer.candidates()).allSatisfy((candidate) -> {
			assertThat(candidate.paragraph()).isNotEmpty()
				.filteredOn((clause) -> clause.relations().stream().noneMatch((id) -> id.endsWith("~curated")))
				.allSatisfy((clause) -> assertThat(clause.citations()).as(clause.text().en()).isNotEmpty());
			assertThat(candidate.paragraph().stream().flatMap((clause) -> clause.relations().stream()))
				.doesNotHaveDuplicates();
		});
		assertThat(answer.candidates()).filteredOn((candidate) -> candidate.actor().equals("vitebsk-art-schools"))
			.singleElement()
			.satisfies((candidate) -> assertThat(candidate.paragraph().getFirst().text().lv()).isEqualTo(
					"Vitebskas mākslas skolas ir viena no pusēm Rēzeknes un Vitebskas mākslas skolu sadarbībā."));
	}

	/** What is only across a border, as all of it is, comes after art and schools. */
	@Test
	void whatAReasonNamesFirstIsWhatTheIdeaIsAbout() {
		List<String> told = candidate(ask(new Asked("rezekne", "mākslas skolu apmaiņa pāri robežai").first(10)),
				"arendal")
			.paragraph()
			.stream()
			.map((clause) -> clause.text().lv())
			.toList();
		assertThat(told)
			.filteredOn((text) -> text.contains("Mākslas koledžas izstāde") || text.contains("norvēģu mākslinieku")
					|| text.contains("“Rēzeknes starptautiskā sadarbība”"))
			.hasSize(3)
			.last()
			.asString()
			.contains("“Rēzeknes starptautiskā sadarbība”");
	}

	/** What a careful reader would point at stands among the reasons. */
	@Test
	void theNearestPassagesAreAmongTheReasons() {
		Map<String, List<String>> obvious = Map.of("mākslas skolu apmaiņa ārzemēs",
				List.of("vitebsk-art-schools", "90"), "pensionāru dienas centrs", List.of("arendal", "31"),
				"slimnīcas ārstu apmācība ārzemēs", List.of("arendal", "34"), "darba grupas veselības aprūpē ārzemēs",
				List.of("arendal", "45"));
		obvious.forEach((idea, expected) -> {
			Candidate candidate = candidate(ask(new Asked("rezekne", idea).first(50)), expected.getFirst());
			assertThat(candidate.paragraph().stream().flatMap((clause) -> clause.citations().stream())).as(idea)
				.anyMatch((citation) -> covers(citation, Integer.parseInt(expected.get(1))));
		});
	}

	/** Whether a citation of the source on cooperation has this line in it. */
	private static boolean covers(String citation, int line) {
		String[] parts = citation.split("[.-]");
		return parts[0].equals("004") && Integer.parseInt(parts[1]) <= line
				&& line <= Integer.parseInt(parts[parts.length - 1]);
	}

	@Test
	void moneyIsFoundWithHowOftenItIsNamedAndWhatItPaid() {
		FundingAnswer answer = fundingFor(null);
		assertThat(answer.fits()).isNotEmpty().allSatisfy((fit) -> {
			double sum = fit.terms().stream().mapToDouble((term) -> term.value() * term.weight()).sum();
			assertThat(fit.score()).isCloseTo(sum, within(1e-5));
			assertThat(fit.measureCount()).isLessThanOrEqualTo(answer.measureCount());
		});
		assertThat(fit(answer, "cross-border-programmes").rank()).isLessThanOrEqualTo(5)
			.as("the family comes after a programme of it")
			.isGreaterThan(fit(answer, "latvia-lithuania-programme").rank());
		assertThat(answer.ended()).extracting(FundingFit::instrument).contains("latvia-russia-programme-2020");
		assertThat(answer.fits()).extracting(FundingFit::instrument).doesNotContain("latvia-russia-programme-2020");
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
		return Stream.concat(answer.fits().stream(), answer.ended().stream())
			.filter((fit) -> fit.instrument().equals(instrument))
			.findFirst()
			.orElseThrow();
	}

	private static List<FundingCaveatKind> caveats(FundingFit fit) {
		return fit.caveats().stream().map(FundingAnswer.FundingCaveat::kind).toList();
	}

	private static Verdict verdict(Candidate candidate, GateKind kind) {
		return gate(candidate, kind).verdict();
	}

	private static Gate gate(Candidate candidate, GateKind kind) {
		return candidate.gates().stream().filter((gate) -> gate.kind() == kind).findFirst().orElseThrow();
	}

	private static List<String> citations(Gate gate) {
		return gate.relations()
			.stream()
			.flatMap((id) -> Data.GRAPH.findEdge(id).orElseThrow().relation().citations().stream())
			.toList();
	}

	private static Candidate candidate(PartnerAnswer answer, String actor) {
		return answer.candidates().stream().filter((one) -> one.actor().equals(actor)).findFirst().orElseThrow();
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
