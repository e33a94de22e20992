package lv.saiknes.partners;

import java.util.List;

import lv.saiknes.partners.PartnerAnswer.Candidate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Where nobody is said to ask, the idea alone says who fits. */
class UnaskedTests {

	private final PartnerFinder finder = PreparedFinder.of(Data.GRAPH, Data.SENTENCES);

	/** Those of the field come first, in both languages, and not who has much else. */
	@ParameterizedTest
	@ValueSource(strings = { "mākslas skolu apmaiņa pāri robežai", "art school exchange across the border" })
	void whoseWorkIsTheThingItselfComesFirst(String idea) {
		Candidate first = this.finder
			.find(new PartnerQuestion(null, idea, List.of(), List.of(), List.of(), List.of(), null, List.of(),
					List.of(), null, Weights.USUAL, 1))
			.candidates()
			.getFirst();
		assertThat(first.actor()).isEqualTo("vitebsk-art-school-perspektiva");
		assertThat(first.paragraph().getFirst().text().en()).containsIgnoringCase("art");
	}

}
