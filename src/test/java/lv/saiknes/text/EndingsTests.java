package lv.saiknes.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is a form of a name, and what is only near to it. */
class EndingsTests {

	@ParameterizedTest
	@CsvSource({ "Rēzeknē, Rēzekne", "Ludzas, Ludza", "Daugavpilij, Daugavpils", "Daugavpilī, Daugavpils",
			"novadā, novads", "koledžu, koledža", "Preiļos, Preiļi", "tirgum, tirgus", "Zilajā, Zilais", "lāča, lācis",
			"briežu, briedis", "kāpju, kāpe", "Rēzekne, Rēzekne" })
	void aFormHasAnEndingOfItsWord(String form, String name) {
		assertThat(Endings.isForm(Folding.fold(form), Folding.fold(name))).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "Rezekna, Rēzekne", "Daugavpil, Daugavpils", "Daugavpilis, Daugavpils", "Ludze, Ludza", "Malta, Marta",
			"Balvas, Balvi", "Rēzekn, Rēzekne", "Ludzas, Ludzas novads" })
	void anotherEndingIsNoForm(String word, String name) {
		assertThat(Endings.isForm(Folding.fold(word), Folding.fold(name))).isFalse();
	}

}
