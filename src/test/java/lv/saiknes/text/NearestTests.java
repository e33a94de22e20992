package lv.saiknes.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The value that was probably meant is suggested, and no other. */
class NearestTests {

	private static final List<String> TOWNS = List.of("rezekne", "rezekne-municipality", "daugavpils", "suwalki");

	@Test
	void findsTheValueWithTheFewestEdits() {
		assertThat(Nearest.to("rezekn", TOWNS)).contains("rezekne");
		assertThat(Nearest.to("rezekne-municipalty", TOWNS)).contains("rezekne-municipality");
		assertThat(Nearest.to("dagavpils", TOWNS)).contains("daugavpils");
	}

	@Test
	void accentsAndCaseAreNoEdits() {
		assertThat(Nearest.to("Suwałki", TOWNS)).contains("suwalki");
		assertThat(Nearest.to("RĒZEKNE", TOWNS)).contains("rezekne");
	}

	@Test
	void nothingIsNearWhenMoreThanAThirdDiffers() {
		assertThat(Nearest.to("vitebsk", TOWNS)).isEmpty();
		assertThat(Nearest.to("daugxxxx", List.of("daugavpi"))).isEmpty();
		assertThat(Nearest.to("daugavxxx", List.of("daugavpil"))).contains("daugavpil");
	}

	@Test
	void shortValuesMayHaveTwoEdits() {
		assertThat(Nearest.to("vrm", List.of("varam"))).contains("varam");
		assertThat(Nearest.to("vm", List.of("varam"))).isEmpty();
	}

	@Test
	void amongEquallyNearTheFirstByNameIsTaken() {
		assertThat(Nearest.to("lpr-3.1", List.of("lpr-3.3", "lpr-3.2"))).contains("lpr-3.2");
	}

	@Test
	void theHintIsPartOfASentence() {
		assertThat(Nearest.hint("rezekn", TOWNS)).isEqualTo("; did you mean `rezekne`?");
		assertThat(Nearest.hint("vitebsk", TOWNS)).isEmpty();
	}

}
