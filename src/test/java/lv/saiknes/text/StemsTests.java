package lv.saiknes.text;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What is one word of a text. */
class StemsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			3.1.1.1. Daugavpils Universitāte | 3.1.1.1,Daugavpils,Universitāte
			rindā U-3.1.1.                   | rindā,U-3.1.1
			P1, A13 un 1.2.                  | P1,A13,un,1.2
			SAM 9.2.2.1/15/I/005             | SAM,9.2.2.1,15,I,005
			3.1.4.3.ietvaros                 | 3.1.4.3,ietvaros
			2021.–2027. gads                 | 2021,2027,gads
			2021-2027                        | 2021,2027
			2014.-2020.gada                  | 2014,2020,gada
			12.08.2011. plkst. 13:49         | 12,08,2011,plkst,13,49
			Regula 1303/2013                 | Regula,1303,2013
			2014/24/ES                       | 2014,24,ES
			SIA “Latgale” u.c.               | SIA,Latgale,u,c
			pasts@rezekne.lv                 | pasts,rezekne,lv
			Rīgas-Daugavpils 3.5             | Rīgas,Daugavpils,3.5
			""")
	void aPrintedNumberIsOneWordAndADateIsNot(String text, String words) {
		assertThat(Stems.listWords(text).stream().map(MatchResult::group)).containsExactly(words.split(","));
	}

	@Test
	void aPrintedNumberIsItsOwnStemAndAkinToNoOther() {
		List<Stems.Word> words = new Stems().of("U-3.1.1 un 3.1.1.1");
		assertThat(words).extracting(Stems.Word::latvian, Stems.Word::english)
			.containsExactly(tuple(Set.of("u-3.1.1"), Set.of("u-3.1.1")), tuple(Set.of("3.1.1.1"), Set.of("3.1.1.1")));
		assertThat(words).allMatch(Stems.Word::isNumber).allMatch((word) -> word.findRoot().isEmpty());
		assertThat(new Stems().of("mākslas 2021")).noneMatch(Stems.Word::isNumber);
	}

}
