package lv.saiknes.evidence;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The hash of a passage ignores how it is spaced and broken into lines, and no more. */
class PassageHashTests {

	@Test
	void isTheSha256OfTheWordsInUtf8() {
		assertThat(PassageHash.of(List.of("abc")))
			.isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
		assertThat(PassageHash.of(List.of("")))
			.isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
		assertThat(PassageHash.of(List.of("Rēzekne")))
			.isEqualTo("709b24fe228e4b320014520bc47f8b4fc9539645be684b4aef2bfc3d7c9903f6");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a. stipra koledža", "  a. stipra koledža ", "a.\tstipra \t koledža",
			"a.\u00a0stipra koledža", "\u00a0a. stipra\u2003koledža\u00a0", "a. stipra koledža\r",
			"a. stipra\u2028koledža", "a.\u0085stipra koledža" })
	void everyRunOfWhiteSpaceIsOneSpace(String line) {
		assertThat(PassageHash.normalise(List.of(line))).isEqualTo("a. stipra koledža");
	}

	@Test
	void linesAreJoinedByASpace() {
		assertThat(PassageHash.normalise(List.of("a. stipra", "", "  koledža"))).isEqualTo("a. stipra koledža");
		assertThat(PassageHash.of(List.of("a. stipra", "koledža")))
			.isEqualTo(PassageHash.of(List.of("a. stipra koledža")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "A. stipra koledža", "a. stipra koledza", "a stipra koledža", "a. stiprakoledža",
			"a. stipra koledz\u030ca", "a. stipra\u200bkoledža", "a. „stipra” koledža" })
	void nothingElseIsNormalised(String other) {
		assertThat(PassageHash.of(List.of(other))).isNotEqualTo(PassageHash.of(List.of("a. stipra koledža")));
	}

	@ParameterizedTest
	@CsvSource({ "004, 84, 137d526c5c92", "001, 2116, 94d54c3e2814" })
	void agreesWithTheHashesOfTheDesign(String source, int line, String beginning) {
		assertThat(SourcesAtHand.library().findHash(source, line, line)).get().asString().startsWith(beginning);
	}

}
