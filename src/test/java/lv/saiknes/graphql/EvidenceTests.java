package lv.saiknes.graphql;

import java.util.List;
import java.util.Optional;

import lv.saiknes.model.Citation;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.query.CitedPassage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the API says of a cited passage. */
class EvidenceTests {

	@ParameterizedTest
	@CsvSource({ "4, 1", "5, 2", "9, 2", "10, 3", "99, 3", "2," })
	void hasThePageOnWhichItBegins(int line, Integer page) {
		Text text = new Text("Upe", "River");
		Source source = new Source("010", text, text, "2024", null, List.of(), null, List.of(), List.of(3, 5, 10));
		Citation citation = new Citation("010." + line, "010", "1", line, line + 3, "");
		assertThat(Evidence.of(new CitedPassage(citation, source), Optional.empty()).page()).isEqualTo(page);
	}

}
