package lv.saiknes.partners.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.partners.PartnerAnswer.Candidate;
import lv.saiknes.partners.PartnerAnswer.Clause;
import lv.saiknes.partners.PartnerAnswer.Term;
import lv.saiknes.partners.Path;
import lv.saiknes.partners.TermKind;
import lv.saiknes.query.Fact.Passage;
import lv.saiknes.query.Fact;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class PartnersViewTests {

	/** The same passage stood twice beside the reasons and four times under the score. */
	@Test
	void aCardTellsEachReasonAndQuotesEachPassageOnce() {
		Passage first = new Passage("001", "Mills", "Mill", "2020", "1/1", null, 3, 4, "What the mill grinds.");
		Passage second = new Passage("001", "Mills", "Mill", "2020", "1/2", null, 7, 7, "Who paid for it.");
		Map<String, Fact> facts = Map.of("a", fact("a", List.of(first), List.of()), "b",
				fact("b", List.of(first), List.of(fact("c", List.of(first), List.of()))), "d",
				fact("d", List.of(first, second), List.of()), "e", fact("e", List.of(second), List.of()));
		Candidate candidate = mock();
		when(candidate.paragraph()).thenReturn(List.of(clause("a"), clause("b")));
		when(candidate.score()).thenReturn(3.0);
		when(candidate.terms()).thenReturn(List.of(term(TermKind.SHARED_MEASURES, "a", "e"), term(TermKind.GEOGRAPHY),
				term(TermKind.TRACK_RECORD, "d", "e")));
		List<PartnersView.Sentence> reasons = view(facts).reasons(candidate);
		List<Fact> told = reasons.stream().flatMap((reason) -> reason.facts().stream()).toList();
		assertThat(told).extracting(Fact::id).as("each once, and one for each term").containsExactly("a", "b", "d");
		assertThat(quoted(told)).containsExactly(first.text(), second.text());
		assertThat(told).allSatisfy((fact) -> assertThat(fact.passages()).as("the way there").isNotEmpty());
	}

	/** “This measure …” alone would be about nobody knows what. */
	@Test
	void whatGoesOnFromTheSentenceBeforeIsPartOfTheSameReason() {
		Candidate candidate = mock();
		when(candidate.paragraph()).thenReturn(
				List.of(clause("a"), new Clause(new Text("b", "b"), true, List.of("b"), List.of()), clause("c")));
		Map<String, Fact> facts = Map.of("a", fact("a", List.of(), List.of()), "b", fact("b", List.of(), List.of()),
				"c", fact("c", List.of(), List.of()));
		assertThat(view(facts).reasons(candidate)).extracting(PartnersView.Sentence::text).containsExactly("a b", "c");
	}

	/** The premises of a derived relation are how it is told. */
	@Test
	void whatItsPremisesToldIsNoFurtherReason() {
		Fact premise = fact("c", List.of(), List.of());
		Candidate candidate = mock();
		when(candidate.paragraph()).thenReturn(List.of(clause("c")));
		when(candidate.score()).thenReturn(1.0);
		when(candidate.terms()).thenReturn(List.of(term(TermKind.SHARED_MEASURES, "b")));
		assertThat(view(Map.of("b", fact("b", List.of(), List.of(premise)), "c", premise)).reasons(candidate))
			.hasSize(1);
	}

	/** The exact sum had four decimals, and rows that gave nothing. */
	@Test
	void pointsAreWholeAddUpAndNoneIsNothing() {
		Candidate candidate = mock();
		when(candidate.score()).thenReturn(0.167926);
		when(candidate.terms()).thenReturn(List.of(term(TermKind.COOPERATION, 0), term(TermKind.NAMED_FOR_IT, 0.0241),
				term(TermKind.TRACK_RECORD, 0.116), term(TermKind.SHARED_MEASURES, 0.025826),
				term(TermKind.COMPLEMENT, 0.002)));
		PartnersView view = view(Map.of());
		assertThat(view.points(candidate).values()).containsExactly(12L, 3L, 2L);
		assertThat(view.points(candidate).keySet()).extracting(Term::kind)
			.containsExactly(TermKind.TRACK_RECORD, TermKind.SHARED_MEASURES, TermKind.NAMED_FOR_IT);
		assertThat(view.percent(candidate.score())).isEqualTo(17);
	}

	private static PartnersView view(Map<String, Fact> facts) {
		return new PartnersView(mock(), mock(), Map.of(), facts, (id) -> new Text(id, id), mock(), Language.EN);
	}

	private static List<String> quoted(List<Fact> facts) {
		return facts.stream()
			.flatMap((fact) -> Stream.concat(fact.passages().stream(),
					fact.premises().stream().flatMap((premise) -> premise.passages().stream())))
			.map(Passage::text)
			.filter(Objects::nonNull)
			.toList();
	}

	private static Fact fact(String id, List<Passage> passages, List<Fact> premises) {
		return new Fact(id, id, null, "STATED", "stated", null, null, null, passages, premises);
	}

	private static Clause clause(String relation) {
		return new Clause(new Text(relation, relation), false, List.of(relation), List.of());
	}

	private static Term term(TermKind kind, double contribution) {
		return new Term(kind, 1, contribution, contribution, List.of());
	}

	private static Term term(TermKind kind, String... relations) {
		return new Term(kind, 1, 1, relations.length,
				Stream.of(relations).map((one) -> new Path(List.of(one), 1)).toList());
	}

}
