package lv.saiknes.partners;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Trait;
import lv.saiknes.partners.PartnerAnswer.Gate;
import lv.saiknes.partners.PartnerAnswer.Verdict;
import lv.saiknes.partners.PartnerFinder.Answers;
import lv.saiknes.partners.PartnerFinder.Excerpt;
import lv.saiknes.partners.PartnerSearch.Asked;
import lv.saiknes.partners.PartnerSearch.Candidates;
import lv.saiknes.partners.PartnerSearch.Scored;
import lv.saiknes.query.Deadline;
import lv.saiknes.query.StoreTimeoutException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Only who has a reason to be a candidate is looked at, and nobody is missed for that:
 * the judged ideas for tuning and questions put together at random from the data have the
 * same answer as if everybody were looked at.
 */
class ReachTests {

	private static final int RANDOM_QUESTIONS = 200;

	private final Graph graph = Data.GRAPH;

	private final PartnerSearch search = new PartnerSearch(this.graph, Data.SENTENCES);

	private final Involvements involvements = new Involvements(this.graph);

	private final Random random = new Random(11);

	@Test
	void nobodyIsMissed() {
		int found = 0;
		int looked = 0;
		int all = 0;
		for (PartnerQuestion question : questions()) {
			Asked asked = this.search.ask(question);
			int[] some = new Reach(this.involvements, asked).actors().toArray();
			Candidates candidates = this.search.candidates(asked, asked.gates());
			Candidates ofAll = this.search.candidates(asked, asked.gates(),
					this.involvements.actors().stream().mapToInt(Integer::intValue));
			assertThat(told(candidates.scored())).as("%s", question).isEqualTo(told(ofAll.scored()));
			assertThat(candidates.excluded()).as("%s", question).isEqualTo(ofAll.excluded());
			found += candidates.scored().size();
			looked += some.length;
			all += this.involvements.actors().size();
		}
		assertThat(found).isGreaterThan(RANDOM_QUESTIONS);
		assertThat(looked).isGreaterThan(found).isLessThan(2 * all / 3);
	}

	@Test
	void whoIsRefusedDoesNotMeetOneOfTheConditions() {
		Set<String> kinds = new TreeSet<>();
		for (PartnerQuestion question : questions()) {
			Gates gates = this.search.ask(question).gates();
			for (int actor : this.involvements.actors()) {
				Gate first = Condition.told(gates.of(actor))
					.stream()
					.filter((gate) -> gate.verdict() == Verdict.NO)
					.findFirst()
					.orElse(null);
				assertThat(gates.refusal(actor).map(Condition::told).orElse(null))
					.as("%s of %s", this.graph.id(actor), question)
					.isEqualTo(first);
				if (first != null) {
					kinds.add(first.kind().name());
				}
			}
		}
		assertThat(kinds).contains("OWN", "AGREEMENT", "BODY", "TERRITORY", "DATE");
	}

	@Test
	void allAnswersToOneQuestionAreWhatEachIsAlone() {
		for (PartnerQuestion question : questions().subList(0, 40)) {
			Excerpt excerpt = new Excerpt(3, 10, Set.of());
			Answers answers = this.search.answer(question, excerpt, 4, 12);
			assertThat(answers.partners()).isEqualTo(this.search.find(question, excerpt));
			assertThat(answers.consortium()).isEqualTo(this.search.consortium(question, 4));
			assertThat(answers.funding())
				.isEqualTo(this.search.fundingFor(new FundingQuestion(question.actor(), question.idea(),
						question.measures(), question.tasks(), question.themes(), List.of(), question.asOf(), 12)));
		}
	}

	/** Of much data there are thousands, whose names would be most of the page. */
	@Test
	void ofThoseWhoHardlyFitABoundedNumberIsTold() {
		int most = 0;
		for (PartnerQuestion question : questions()) {
			PartnerAnswer answer = this.search.find(question, new Excerpt(0, 0, Set.of()));
			int weak = answer.found() - answer.strong();
			assertThat(answer.weak()).hasSize(Math.min(PartnerAnswer.MOST_WEAK, weak));
			most = Math.max(most, weak);
		}
		assertThat(most).isGreaterThan(PartnerAnswer.MOST_WEAK);
	}

	/** Found from the needs, and from each candidate by what says so. */
	@Test
	void whoCoversANeedIsWhoeverSomethingSaysSoOf() {
		int covering = 0;
		for (PartnerQuestion question : questions()) {
			Asked asked = this.search.ask(question);
			ConsortiumSearch consortium = new ConsortiumSearch(this.involvements, asked);
			for (Scored one : this.search.candidates(asked).scored()) {
				int bits = consortium.bits(one);
				assertThat(bits).as("%s for %s", one.actor(), question)
					.isEqualTo(ConsortiumSearch.bits(consortium.coverings(one.node(), one)));
				covering += Integer.bitCount(bits);
			}
		}
		assertThat(covering).isGreaterThan(RANDOM_QUESTIONS);
	}

	@Test
	void nothingGoesOnWhenTheTimeOfARequestIsOver() {
		PartnerQuestion question = questions().getFirst();
		Asked asked = this.search.ask(question);
		FundingQuestion money = new FundingQuestion(question.actor(), question.idea(), List.of(), List.of(), List.of(),
				List.of(), null, 12);
		Deadline.setCurrent(Deadline.in(Duration.ZERO));
		try {
			assertThatThrownBy(() -> this.search.candidates(asked)).isInstanceOf(StoreTimeoutException.class);
			assertThatThrownBy(() -> this.search.fundingFor(money)).isInstanceOf(StoreTimeoutException.class);
		}
		finally {
			Deadline.setCurrent(null);
		}
	}

	private static List<String> told(List<Scored> scored) {
		return scored.stream().map((one) -> one.actor() + " " + one.score() + " " + one.terms()).toList();
	}

	private List<PartnerQuestion> questions() {
		List<PartnerQuestion> questions = new ArrayList<>();
		for (JudgedIdeas.Idea idea : JudgedIdeas.read("tune")) {
			questions.add(idea.question("lv", 30));
			questions.add(idea.question("en", 30));
		}
		List<String> measures = ids(this.graph::isMeasure);
		for (int i = 0; i < RANDOM_QUESTIONS; i++) {
			String asker = (i % 4 == 0) ? null : any(ids(Trait.ACTOR));
			questions.add(new PartnerQuestion(asker, (i % 10 == 0) ? "" : words(), some(measures, 8),
					some(ids(Trait.TASK), 8), some(ids(Trait.THEME), 6), List.of(),
					(i % 6 == 0) ? any(ids(Trait.INSTRUMENT)) : null, some(ids(Trait.COUNTRY), 8), List.of(), null,
					this.random.nextInt(10) / 10.0, 30));
		}
		return questions;
	}

	private String words() {
		StringBuilder words = new StringBuilder();
		for (int i = this.random.nextInt(7); i >= 0; i--) {
			String name = this.graph.entity(this.random.nextInt(this.graph.nodeCount()))
				.name()
				.in((this.random.nextBoolean()) ? Language.LV : Language.EN);
			words.append(' ').append(any(List.of(name.split(" "))));
		}
		return words.toString().strip();
	}

	private List<String> some(List<String> ids, int oneOf) {
		return (this.random.nextInt(oneOf) == 0) ? List.of(any(ids)) : List.of();
	}

	private String any(List<String> ids) {
		return ids.get(this.random.nextInt(ids.size()));
	}

	private List<String> ids(Trait trait) {
		return ids((node) -> this.graph.is(node, trait));
	}

	private List<String> ids(IntPredicate fits) {
		return IntStream.range(0, this.graph.nodeCount()).filter(fits).mapToObj(this.graph::id).toList();
	}

}
