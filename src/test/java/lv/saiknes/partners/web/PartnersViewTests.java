package lv.saiknes.partners.web;

import java.util.List;
import java.util.stream.IntStream;

import lv.saiknes.partners.PartnerAnswer;
import lv.saiknes.partners.PartnerAnswer.Weak;
import lv.saiknes.partners.TermKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class PartnersViewTests {

	/** Of much data there are thousands, whose names would be most of the page. */
	@Test
	void ofThoseWhoHardlyFitABoundedNumberIsNamed() {
		List<Weak> weak = IntStream.range(0, 9_000)
			.mapToObj((i) -> new Weak("actor-" + i, TermKind.GEOGRAPHY))
			.toList();
		PartnerAnswer answer = mock(PartnerAnswer.class, RETURNS_DEEP_STUBS);
		when(answer.weak()).thenReturn(weak);
		when(answer.candidates()).thenReturn(List.of());
		when(answer.advice()).thenReturn(List.of());
		when(answer.excluded()).thenReturn(List.of());
		when(answer.tasks()).thenReturn(List.of());
		when(answer.understanding().concepts()).thenReturn(List.of());
		PartnersForm form = mock();
		when(form.instrument()).thenReturn("");
		assertThat(PartnersView.nodes(answer, null, null, form).stream().filter((id) -> id.startsWith("actor-")))
			.hasSize(PartnersView.MOST_WEAK)
			.contains("actor-0");
	}

}
