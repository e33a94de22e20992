package lv.saiknes.text;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What several words mean together is one word of a text, and its parts are none. */
class CompoundsTests {

	private final Stems stems = new Stems(
			new Compounds(List.of("pāri robežai", "pārrobežu"), List.of("cross-border", "across the border")));

	@Test
	void aCompoundIsOneWordWhateverFormItsWordsHaveAndItsPartsAreNone() {
		List<Stems.Word> words = this.stems.of("Skolu apmaiņa PARI ROBEŽĀM un citur");
		assertThat(words).extracting(Stems.Word::written).containsExactly("skolu", "apmaiņa", "pari robežām", "citur");
		Stems.Word compound = words.get(2);
		assertThat(compound.latvian()).isEqualTo(this.stems.of("pāri robežai").getFirst().latvian()).isNotEmpty();
		assertThat(compound.english()).as("it is Latvian").isEmpty();
		assertThat(compound.findRoot()).isEmpty();
	}

	@Test
	void aHyphenJoinsWordsAndWordsThatSayNothingByThemselvesCount() {
		assertThat(this.stems.of("A cross-border art school across the border and at the border"))
			.extracting(Stems.Word::written)
			.containsExactly("cross-border", "art", "school", "across the border", "border");
		assertThat(this.stems.of("across a border")).extracting(Stems.Word::written)
			.containsExactly("across", "border");
	}

	@Test
	void allWordsAreToldAsWrittenWithCompoundsAsOne() {
		assertThat(this.stems.written("We work across the border, we do")).containsExactly("we", "work",
				"across the border", "do");
	}

	@Test
	void aSingleWordIsNoCompound() {
		assertThat(this.stems.of("pārrobežu").getFirst().latvian())
			.isEqualTo(new Stems().of("pārrobežu").getFirst().latvian());
		assertThat(this.stems.of("pārrobežu").getFirst().findRoot()).contains("parro");
		assertThat(this.stems.of("tilts").getFirst().findRoot()).isEmpty();
		assertThat(Set.copyOf(this.stems.of("pārrobežu").getFirst().english())).isNotEmpty();
	}

}
