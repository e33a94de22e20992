package lv.saiknes.evidence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A name is found in any inflection, and only where it stands. */
class MentionsTests {

	@ParameterizedTest
	@CsvSource({ "Rēzeknes dome, Rēzekne", "līgums Rēzeknē, Rēzekne", "uz Rēzekni, Rēzekne", "ar RĒZEKNI, Rēzekne",
			"Daugavpils Universitātei, Daugavpils Universitāte", "Daugavpils universitātē, Daugavpils Universitāte",
			"Suvalku pilsēta, Suvalki", "ar Suvalkiem, Suvalki", "Ārendālē notika, Ārendāle",
			"„Eiroreģiona „Ezeru zeme” valde, Eiroreģions “Ezeru zeme”", "LPR pašvaldībām, LPR pašvaldības",
			"Vides un attīstības ministrijas, Vides un attīstības ministrija" })
	void aNameMayBeInflected(String text, String name) {
		assertThat(Mentions.mentions(text, name)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "Rēzna ir ezers, Rēzekne", "Rēzeknietis, Rēzekne", "Daugavpils skola, Daugavpils Universitāte",
			"Universitāte Daugavpils, Daugavpils Universitāte", "Suvenīri, Suvalki", "'', Rēzekne", "Rēzekne, ''",
			"Rēzekne, –" })
	void anotherWordIsNoMention(String text, String name) {
		assertThat(Mentions.mentions(text, name)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "LPR un ministrija, true", "ar LPR, true", "LPRs, true", "LPRam ir, true", "lpr, false", "Lpr, false",
			"LP, false", "VLPR, false", "LPRattīstība, false" })
	void anAbbreviationStandsAsItIsButForAnEnding(String text, boolean mentioned) {
		assertThat(Mentions.mentions(text, "LPR")).isEqualTo(mentioned);
	}

	@Test
	void upToTwoOtherWordsMayStandBetweenTheWordsOfAName() {
		assertThat(Mentions.mentions("Daugavpils vecā lielā Universitāte", "Daugavpils Universitāte")).isTrue();
		assertThat(Mentions.mentions("Daugavpils ļoti vecā lielā Universitāte", "Daugavpils Universitāte")).isFalse();
	}

	@Test
	void aLaterBeginningIsTriedToo() {
		assertThat(
				Mentions.mentions("Daugavpils pilsēta un tās dome; Daugavpils Universitāte", "Daugavpils Universitāte"))
			.isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "SAM 4.2.1, SAM 4.2.1, true", "SAM 4.2.2, SAM 4.2.1, false",
			"programma 2027. gadam, programma 2027, true", "programma 2020. gadam, programma 2027, false",
			"NAP2027, NAP2020, false" })
	void numbersMustBeTheSame(String text, String name, boolean mentioned) {
		assertThat(Mentions.mentions(text, name)).isEqualTo(mentioned);
	}

	@ParameterizedTest
	@CsvSource({ "ezers, ezers, true", "zemes un, zeme, true", "Zem, zeme, true", "un, un, true", "una, un, false",
			"Ezi, Eza, false" })
	void wordsOfThreeLettersAreNotInflected(String word, String name, boolean mentioned) {
		assertThat(Mentions.mentions(word, name)).isEqualTo(mentioned);
	}

	@ParameterizedTest
	@CsvSource({ "LPRabcd, LPR, true", "LPRabcde, LPR, false", "zemabcd, zeme, true", "zemabcde, zeme, false" })
	void anEndingHasFourLettersAtMost(String word, String name, boolean mentioned) {
		assertThat(Mentions.mentions(word, name)).isEqualTo(mentioned);
	}

	@ParameterizedTest
	@CsvSource({ "a, A, true", "Ab, A, false" })
	void oneLetterIsNoAbbreviation(String word, String name, boolean mentioned) {
		assertThat(Mentions.mentions(word, name)).isEqualTo(mentioned);
	}

	@Test
	void wordsAreRunsOfLettersAndDigits() {
		assertThat(Mentions.words("a. „Ezeru zeme” – SAM4.2, (dome)")).containsExactly("a", "Ezeru", "zeme", "SAM4",
				"2", "dome");
	}

}
