package lv.saiknes.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Names in the order in which a reader of the language looks for them. */
class AlphabetTests {

	private static final List<String> LATVIAN = List.of("19.2 “Darbības”", "19.2.2 “Vietas”", "19.10", "Abrene",
			"Austrija", "Ārendāle", "Cēsis", "Ciblas", "Čenstohova", "Gulbene", "Ģibuļi", "Kuldīga", "Ķegums",
			"Lietuva", "Ļaudona", "Nītaure", "Ņereta", "Rēzeknes 5. vidusskola", "Rēzeknes 10. vidusskola",
			"Rēzeknes novads", "Rēzeknes–Ārendāles līgums", "“SESSIO ART”", "Sūna", "Šķaune", "Zviedrija", "Žagare");

	private static final List<String> ENGLISH = List.of("Arendal", "Aust-Agder", "Cibla", "Częstochowa", "Daugavpils",
			"Łódź", "Lublin", "“No time to loose”", "Šķaune", "Suwałki", "Zarasai");

	@Test
	void latvianLettersWithMarksStandAfterAllThatBeginWithoutThem() {
		assertThat(sorted(LATVIAN, Alphabet.LATVIAN)).isEqualTo(LATVIAN);
	}

	@Test
	void inEnglishMarksDoNotMoveAName() {
		assertThat(sorted(ENGLISH, Alphabet.ENGLISH)).isEqualTo(ENGLISH);
	}

	@Test
	void namesThatDifferHaveKeysThatDiffer() {
		assertThat(Alphabet.LATVIAN.key("Rēzekne")).isNotEqualTo(Alphabet.LATVIAN.key("Rezekne"));
		assertThat(Alphabet.ENGLISH.key("Rēzekne")).isNotEqualTo(Alphabet.ENGLISH.key("Rezekne"));
	}

	private static List<String> sorted(List<String> names, Alphabet alphabet) {
		List<String> mixed = new ArrayList<>(names);
		Collections.shuffle(mixed, new Random(7));
		mixed.sort(Comparator.comparing(alphabet::key));
		return mixed;
	}

}
