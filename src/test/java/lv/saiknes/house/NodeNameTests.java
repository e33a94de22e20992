package lv.saiknes.house;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A node is named with its kind, once. */
class NodeNameTests {

	@ParameterizedTest
	@CsvSource({ "Preiļi Municipality, municipality, ''", "Preiļu novads, pašvaldība, pašvaldība",
			"Rēzekne, municipality, municipality", "Theme, theme, theme" })
	void theKindIsNotSaidTwice(String name, String kind, String aside) {
		assertThat(new NodeName("id", name, kind, null, true).aside()).isEqualTo(aside);
	}

}
