package lv.saiknes.partners;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

import lv.saiknes.partners.FundingAnswer.FundingFit;
import lv.saiknes.partners.JudgedIdeas.Idea;
import lv.saiknes.partners.PartnerAnswer.Candidate;
import lv.saiknes.partners.PartnerAnswer.Served;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An idea in Latvian and the same in English lead to much the same: of the judged ideas
 * for tuning, which have both wordings, it is counted how much the first ten of the two
 * answers have in common. The wordings were written freely, not word for word, so that
 * not all of it can be.
 */
class LanguagesAgreeTests {

	private static final int FIRST = 10;

	private final PartnerFinder finder = new PartnerFinder(() -> Data.GRAPH, Data.SENTENCES);

	@Test
	void nearlyTheSamePartnersAreFoundFromBothLanguages() {
		assertThat(common(this::partners)).isGreaterThan(0.88);
	}

	@Test
	void nearlyTheSameMoneyIsFoundFromBothLanguages() {
		assertThat(common(this::money)).isGreaterThan(0.89);
	}

	@Test
	void mostlyTheSameTasksAreFoundFromBothLanguages() {
		assertThat(common(this::tasks)).isGreaterThan(0.71);
	}

	/** The mean share of the longer of two answers that both have. */
	private static double common(BiFunction<Idea, String, List<String>> answer) {
		return JudgedIdeas.read("tune")
			.stream()
			.mapToDouble((idea) -> share(answer.apply(idea, "lv"), answer.apply(idea, "en")))
			.average()
			.orElseThrow();
	}

	private static double share(List<String> one, List<String> other) {
		Set<String> both = new HashSet<>(one);
		both.retainAll(other);
		return both.size() / (double) Math.max(1, Math.max(one.size(), other.size()));
	}

	private List<String> partners(Idea idea, String language) {
		return this.finder.find(idea.question(language, FIRST)).candidates().stream().map(Candidate::actor).toList();
	}

	private List<String> money(Idea idea, String language) {
		return this.finder.fundingFor(idea.fundingQuestion(language, FIRST))
			.fits()
			.stream()
			.map(FundingFit::instrument)
			.toList();
	}

	private List<String> tasks(Idea idea, String language) {
		return this.finder.find(idea.question(language, FIRST)).tasks().stream().map(Served::task).toList();
	}

}
