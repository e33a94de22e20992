package lv.saiknes.words;

import java.util.Optional;

import lv.saiknes.model.Text;

/** The end of a sentence that says what is wrong: how to mend it. */
public final class Hint {

	private Hint() {
	}

	/** “; did you mean `x`?” where there is a near value, else what is given. */
	public static Text of(Optional<String> nearest, Text otherwise) {
		return nearest.map((near) -> Words.text("refusal.did-you-mean", near)).orElse(otherwise);
	}

	/** “; did you mean `x`?” where there is a near value, else a full stop. */
	public static Text of(Optional<String> nearest) {
		return of(nearest, Words.text("refusal.end"));
	}

}
