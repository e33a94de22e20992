package lv.saiknes.partners;

import java.util.List;
import java.util.Set;

import lv.saiknes.partners.PartnerAnswer.Candidate;
import lv.saiknes.partners.PartnerFinder.Excerpt;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An answer may tell any part of its candidates, each as it is in the whole. */
class ExcerptTests {

	private final PartnerFinder finder = PreparedFinder.of(Data.GRAPH, Data.SENTENCES);

	private final PartnerQuestion question = PartnerQuestion.of("rezekne", "mākslas skolu apmaiņa");

	private final List<Candidate> all = this.finder.find(this.question, Excerpt.ALL).candidates();

	@Test
	void allAreTold() {
		PartnerAnswer best = this.finder.find(this.question);
		assertThat(this.all).hasSize(best.found())
			.hasSizeGreaterThan(PartnerQuestion.MOST)
			.startsWith(best.candidates().toArray(Candidate[]::new));
		assertThat(best.candidates()).hasSize(10);
	}

	@Test
	void aPageAfterTheFirstGoesOnWhereThatEnds() {
		PartnerAnswer second = this.finder.find(this.question, new Excerpt(10, 10, Set.of()));
		assertThat(second.candidates()).isEqualTo(this.all.subList(10, 20));
		assertThat(second.candidates().getFirst().rank()).isEqualTo(11);
		assertThat(second.found()).isEqualTo(this.all.size());
	}

	@Test
	void whoIsNamedIsToldWhereverTheyStand() {
		Candidate last = this.all.getLast();
		assertThat(this.finder.find(this.question, Excerpt.of(List.of(last.actor(), "no-candidate"))).candidates())
			.containsExactly(last);
		assertThat(this.finder.find(this.question, new Excerpt(0, 1, Set.of(last.actor()))).candidates())
			.containsExactly(this.all.getFirst(), last);
	}

	@Test
	void pastTheEndNobodyIsTold() {
		assertThat(this.finder.find(this.question, new Excerpt(this.all.size(), 10, Set.of())).candidates()).isEmpty();
	}

}
