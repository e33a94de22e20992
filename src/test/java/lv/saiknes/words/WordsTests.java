package lv.saiknes.words;

import java.util.List;
import java.util.stream.IntStream;

import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Messages are said in both languages, each with its own grammar of numbers. */
class WordsTests {

	@Test
	void anArgumentIsSaidInTheLanguageOfTheMessage() {
		assertThat(Words.text("partners.body.meant-for-group", new Text("Komersanti", "Companies"))).isEqualTo(new Text(
				"Finansējums paredzēts grupai “Komersanti”; kandidāta piederība tai ir redaktora vērtējums un jāpārbauda.",
				"The money is meant for the group “Companies”; that the candidate belongs to it is an editor's judgement, to be checked."));
	}

	@Test
	void aMessageWithoutArgumentsIsSaidAsItIsWritten() {
		assertThat(Words.text("partners.body.paid.curated").en())
			.isEqualTo("That this money is for that measure is an editor's judgement.");
	}

	@Test
	void whatIsPutInIsNotReadAsAMessage() {
		assertThat(Words.text("partners.date.ended", "{0} 'x' 1,000").en()).isEqualTo("Existed {0} 'x' 1,000.");
	}

	@Test
	void eachLanguageHasItsOwnSingular() {
		assertThat(List.of(1, 21, 101)).allMatch((number) -> Words.isSingular(number, Language.LV));
		assertThat(List.of(0, 2, 11, 111)).noneMatch((number) -> Words.isSingular(number, Language.LV));
		assertThat(List.of(0, 2, 11, 21)).noneMatch((number) -> Words.isSingular(number, Language.EN));
		assertThat(Words.form(21, Language.LV)).isEqualTo(".one");
		assertThat(Words.form(21, Language.EN)).isEqualTo(".other");
		assertThat(Words.count("trace.through", 21, "x"))
			.isEqualTo(new Text("Tas ved caur x.", "They lead through x."));
	}

	@Test
	void theLastOfAListIsJoinedByAWord() {
		Text a = new Text("a", "a");
		Text b = new Text("b", "b");
		assertThat(Words.and(List.of(a))).isEqualTo(a);
		assertThat(Words.and(List.of(a, b, a))).isEqualTo(new Text("a, b un a", "a, b and a"));
		assertThat(Words.and(List.of("a"), Language.EN)).isEqualTo("a");
		assertThat(Words.and(List.of("a", "b", "a"), Language.EN)).isEqualTo("a, b and a");
		assertThat(Words.and(List.of("a, b", "c", "d"), Language.LV)).isEqualTo("a, b; c un d");
	}

	@Test
	void oneAloneIsNeverLeftOutOfAList() {
		assertThat(IntStream.rangeClosed(0, 7).map((all) -> Words.named(all, 4))).containsExactly(0, 1, 2, 3, 4, 5, 4,
				4);
	}

	@Test
	void aMessageThatIsNotThereIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> Words.text("partners.nosuch"))
			.withMessageContaining("`partners.nosuch`");
	}

}
