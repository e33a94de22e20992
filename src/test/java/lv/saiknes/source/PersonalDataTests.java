package lv.saiknes.source;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What looks as if it named or reached a person. */
class PersonalDataTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			raksti: birojs@kalnava.example          | birojs@kalnava.example
			zvani +371 20000000, rīt                | +371 20000000
			tālrunis 67 000 000                     | 67 000 000
			kods 010190-12345                       | 010190-12345
			domes priekšsēdētāja Alba Paraudziņa    | Alba Paraudziņa
			Alba Paraudziņa, domes priekšsēdētāja   | Alba Paraudziņa
			Mayor Alba Sample opened it             | Alba Sample
			""")
	void isFoundByItsForm(String line, String words) {
		assertThat(new PersonalData().find(List.of(line))).extracting(PersonalData.Found::words).containsExactly(words);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Kalnavas koledža un Upju fonds
			2021.–2027. gada plāns, 20210000 eiro
			Kalna Sala ir ezerā
			""")
	void otherNamesAndNumbersAreNone(String line) {
		assertThat(new PersonalData().find(List.of(line))).isEmpty();
	}

}
