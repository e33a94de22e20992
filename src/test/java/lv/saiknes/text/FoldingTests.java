package lv.saiknes.text;

import java.util.Random;

import com.ibm.icu.text.Normalizer2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Words that differ in accents alone fold to the same. */
class FoldingTests {

	@ParameterizedTest
	@CsvSource({ "Suwałki, suwalki", "Ārendāle, arendale", "RĒZEKNĒ, rezekne", "Częstochowa, czestochowa",
			"Ļaudona, laudona", "Ķegums, kegums", "Tromsø, tromso", "Straße, strasse", "Ærø, aero",
			"Đurđevac, durdevac", "Łódź, lodz", "Šķaune Ģikši Žīguri Ņikuce, skaune giksi ziguri nikuce" })
	void foldsToLatinLettersInLowerCase(String text, String folded) {
		assertThat(Folding.fold(text)).isEqualTo(folded);
	}

	@Test
	void composedAndDecomposedLettersAreTheSame() {
		assertThat(Folding.fold("Re\u0304zekne")).isEqualTo(Folding.fold("R\u0113zekne"));
	}

	@Test
	void digitsAndPointsStayAndDashesAreAllOne() {
		assertThat(Folding.fold("lpr-3.1.1.1 – 2021./2027.")).isEqualTo("lpr-3.1.1.1 - 2021./2027.");
	}

	@Test
	void whatIsNotToBeSeenDoesNotCount() {
		assertThat(Folding.fold("Latga\u00adles\u200b")).isEqualTo("latgales");
	}

	@ParameterizedTest
	@CsvSource({ "Даугавпилс, daugavpils", "РЕЗЕКНЕ, rezekne", "Вильно, vilno", "Λετονία, letonia" })
	void otherScriptsAreTransliterated(String text, String folded) {
		assertThat(Folding.fold(text)).isEqualTo(folded);
	}

	/** Whether letters stand alone or beside any others. */
	@Test
	void theTableSaysWhatTheRulesSay() {
		Random random = new Random(7);
		for (int i = 0; i < 20_000; i++) {
			String text = random.ints(1 + random.nextInt(6), 0x20, 0x268)
				.map((c) -> (c < 0x250) ? c : c - 0x250 + 0x2010)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
			String composed = Normalizer2.getNFKCCasefoldInstance().normalize(text);
			if (composed.chars().allMatch((c) -> c < 0x250 || (c >= 0x2010 && c < 0x2028))) {
				assertThat(Folding.fold(text)).as(text).isEqualTo(Folding.byRules(composed, Folding.TO_ASCII));
			}
		}
	}

}
