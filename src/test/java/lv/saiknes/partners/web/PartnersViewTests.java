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
	void aCardQuotesEachPassageOnceAndThenLeadsToIt() {
		Passage first = new Passage("001", "Mills", "Mill", "2020", "1/1", null, 3, 4, "What the mill grinds.");
		Passage second = new Passage("001", "Mills", "Mill", "2020", "1/2", null, 7, 7, "Who paid for it.");
		Map<String, Fact> facts = Map.of("a", fact("a", List.of(first), List.of()), "b",
				fact("b", List.of(first), List.of(fact("c", List.of(first), List.of()))), "d",
				fact("d", List.of(first, second), List.of()), "e", fact("e", List.of(second), List.of()));
		Candidate candidate = mock();
		when(candidate.paragraph()).thenReturn(List.of(clause("a"), clause("b")));
		when(candidate.terms()).thenReturn(List.of(term(TermKind.SHARED_MEASURES, "a", "d"), term(TermKind.GEOGRAPHY),
				term(TermKind.TRACK_RECORD, "e")));
		PartnersView view = new PartnersView(mock(), mock(), Map.of(), facts, (id) -> new Text(id, id), mock(),
				Language.EN);
		List<Fact> beside = view.sentences(candidate.paragraph())
			.stream()
			.flatMap((sentence) -> sentence.facts().stream())
			.toList();
		assertThat(quoted(beside)).containsExactly(first.text());
		List<Fact> underScore = view.evidence(candidate).values().stream().flatMap(List::stream).toList();
		assertThat(quoted(underScore)).containsExactly(second.text());
		assertThat(underScore).extracting(Fact::id).containsExactly("a", "d", "e");
		assertThat(underScore).allSatisfy((fact) -> assertThat(fact.passages()).as("the way there").isNotEmpty());
		assertThat(view.evidence(candidate)).hasSize(2);
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
		return new Clause(new Text(relation, relation), List.of(relation), List.of());
	}

	private static Term term(TermKind kind, String... relations) {
		return new Term(kind, 1, 1, 1, Stream.of(relations).map((one) -> new Path(List.of(one), 1)).toList());
	}

}
