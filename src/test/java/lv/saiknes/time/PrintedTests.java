package lv.saiknes.time;

import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Values are written as people of the language write them. */
class PrintedTests {

	/** An underscore stands for the space that does not break. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "56.51028 | 56,51028 | 56.51028", "1000 | 1_000 | 1,000", "1234567.5 | 1_234_567,5 | 1,234,567.5",
					"300000.0 | 300_000 | 300,000", "27.0 | 27 | 27", "0.25 | 0,25 | 0.25", "0 | 0 | 0" })
	void numbersHaveTheSignsOfTheLanguage(double number, String latvian, String english) {
		assertThat(Printed.of(number, Language.LV)).isEqualTo(latvian.replace('_', '\u00a0'));
		assertThat(Printed.of(number, Language.EN)).isEqualTo(english);
	}

	@Test
	void wholeNumbersAreNumbersToo() {
		assertThat(Printed.of(12345L, Language.LV)).isEqualTo("12\u00a0345");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "2007-05-05 | 2007. gada 5. maijs | 5 May 2007", "2005-01 | 2005. gada janvāris | January 2005",
					"2004 | 2004 | 2004", "2024-06 | 2024. gada jūnijs | June 2024" })
	void datesAreSaidInWords(String date, String latvian, String english) {
		assertThat(Printed.of(date, Language.LV)).isEqualTo(latvian);
		assertThat(Printed.of(date, Language.EN)).isEqualTo(english);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"2007-06-08 | 2007-06-10 | no 2007. gada 8. līdz 10. jūnijam | from 8 to 10 June 2007",
			"2007-06-28 | 2007-07-03 | no 2007. gada 28. jūnija līdz 3. jūlijam | from 28 June to 3 July 2007",
			"2007-06 | 2007-08 | no 2007. gada jūnija līdz augustam | from June to August 2007",
			"2007 | 2009 | no 2007. līdz 2009. gadam | from 2007 to 2009",
			"2007-06 | 2007-08-03 | no 2007. gada jūnija līdz 2007. gada 3. augustam | from June 2007 until 3 August 2007",
			"2007-06-08 | 2008-06-08 | no 2007. gada 8. jūnija līdz 2008. gada 8. jūnijam | from 8 June 2007 until 8 June 2008" })
	void aSpanNamesItsYearOnce(String from, String to, String latvian, String english) {
		assertThat(TimeWords.between(from, to)).isEqualTo(new Text(latvian, english));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "tab1/row12 | 1. tabula, 12. rinda | table 1, row 12",
			"2.1/fn1 | 2.1, 1. zemsvītras piezīme | 2.1, footnote 1", "¶2 | 2. rindkopa | paragraph 2",
			"2.5/¶3.1 | 2.5, 3. rindkopa, 1. punkts | 2.5, paragraph 3, item 1",
			"¶5/attēls | 5. rindkopa, attēls | paragraph 5, picture", "2.5/att1 | 2.5, 1. attēls | 2.5, figure 1",
			"Fotogrāfijas/1 | 1. fotogrāfija | photograph 1", "Virsraksts | virsraksts | heading",
			"Ievads/2 | ievads, 2. rindkopa | introduction, paragraph 2",
			"Rēzekne–Suvalki/3.1 | Rēzekne–Suvalki, 3. rindkopa, 1. punkts | Rēzekne–Suvalki, paragraph 3, item 1",
			"Rēzekne–Suvalki | Rēzekne–Suvalki | Rēzekne–Suvalki",
			"Saīsinājumi/RTA | Saīsinājumi/RTA | Saīsinājumi/RTA",
			"Citas ziņas/2 | 2. ziņa no citām ziņām | other news, item 2",
			"1/1 | 1. nodaļa, 1. punkts | chapter 1, item 1", "3.1.1.1/4.a | 3.1.1.1/4.a | 3.1.1.1/4.a",
			"Galds/tabula2 | Galds/tabula2 | Galds/tabula2" })
	void aPlaceThatIsNoSectionIsSaidInWords(String locator, String latvian, String english) {
		assertThat(Printed.place(locator, Language.LV)).isEqualTo(latvian);
		assertThat(Printed.place(locator, Language.EN)).isEqualTo(english);
	}

	@Test
	void anythingElseStaysAsItIs() {
		assertThat(Printed.of(new Text("ceļš", "road"), Language.LV)).isEqualTo("ceļš");
		assertThat(Printed.of(new Text("ceļš", "road"), Language.EN)).isEqualTo("road");
		assertThat(Printed.of("2021-2027 SAM 4.2.1", Language.LV)).isEqualTo("2021-2027 SAM 4.2.1");
	}

}
