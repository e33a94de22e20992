package lv.saiknes.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known value that a mistyped one was probably meant to be. */
public final class Nearest {

	private static final int FOLDED_LETTERS = 5;

	private Nearest() {
	}

	/**
	 * The candidate with the fewest single-letter edits, of several the one that begins
	 * alike, since first letters are seldom mistyped; or empty when even that one needs
	 * more edits than a third of the value's length (at least two are allowed).
	 */
	public static Optional<String> to(String value, Collection<String> candidates) {
		String folded = Folding.fold(value);
		int allowed = Math.max(2, value.length() / 3);
		LevenshteinDistance distance = new LevenshteinDistance(allowed);
		record Scored(String candidate, int edits, boolean elsewhere) {
		}
		return candidates.stream()
			// Folding takes long, and hardly changes how many letters there are.
			.filter((c) -> Math.abs(c.length() - folded.length()) <= allowed + FOLDED_LETTERS)
			.map((c) -> {
				String known = Folding.fold(c);
				return new Scored(c, distance.apply(folded, known), !known.regionMatches(0, folded, 0, 1));
			})
			.filter((s) -> s.edits() >= 0)
			.min(Comparator.comparingInt(Scored::edits)
				.thenComparing(Scored::elsewhere)
				.thenComparing(Scored::candidate))
			.map(Scored::candidate);
	}

	/** “; did you mean `x`?” where there is a near value, else nothing. */
	public static String hint(String value, Collection<String> candidates) {
		return hint(value, candidates, "");
	}

	/** The same, but else what is given. */
	public static String hint(String value, Collection<String> candidates, String otherwise) {
		return to(value, candidates).map((near) -> "; did you mean `" + near + "`?").orElse(otherwise);
	}

}
