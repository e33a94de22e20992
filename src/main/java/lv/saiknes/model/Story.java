package lv.saiknes.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A guided tour.
 *
 * @param id its id, the name of its file
 * @param title its title
 * @param lead what it is about, in a sentence or two
 * @param steps its steps, six to ten
 */
public record Story(String id, Text title, Text lead, List<Step> steps) {

	/** The fewest steps that a story may have. */
	public static final int LEAST_STEPS = 6;

	/** The most steps that a story may have. */
	public static final int MOST_STEPS = 10;

	private static final Pattern MARK = Pattern.compile("\\[(\\d+)]");

	public Story {
		steps = List.copyOf(steps);
	}

	/**
	 * One step of a story.
	 *
	 * @param title its title
	 * @param text its text; marks such as {@code [1]} point to its facts, counted from 1
	 * @param facts what the text rests on
	 * @param view address within the house that shows it live
	 */
	public record Step(Text title, Text text, List<Reference> facts, String view) {

		public Step {
			facts = List.copyOf(facts);
		}

		/** The facts that the text points to, as counted from 1, in its order. */
		public List<Integer> marks(Language language) {
			return MARK.matcher(this.text.in(language))
				.results()
				.map((mark) -> Integer.valueOf(mark.group(1)))
				.toList();
		}

		/** The text in pieces: words, and marks that point to facts. */
		public List<Piece> pieces(Language language) {
			String whole = this.text.in(language);
			List<Piece> pieces = new ArrayList<>();
			int from = 0;
			for (MatchResult mark : MARK.matcher(whole).results().toList()) {
				pieces.add(new Piece(whole.substring(from, mark.start()).stripTrailing(),
						Integer.parseInt(mark.group(1))));
				from = mark.end();
			}
			if (from < whole.length()) {
				pieces.add(new Piece(whole.substring(from), 0));
			}
			return List.copyOf(pieces);
		}

	}

	/**
	 * A piece of a step's text.
	 *
	 * @param words the words
	 * @param mark number of the fact that the mark after them points to; 0 where there is
	 * none
	 */
	public record Piece(String words, int mark) {
	}

	/**
	 * A relation, or a claim about a node, that a text rests on.
	 *
	 * @param id id of the relation; {@code node#property} for a claim
	 * @param grade how the story takes it to be known
	 */
	public record Reference(String id, Grade grade) {

		/** Whether this is a claim about a node, not a relation. */
		public boolean isClaim() {
			return this.id.indexOf('#') >= 0;
		}

		/** The node that a claim is about. */
		public String node() {
			return this.id.substring(0, this.id.indexOf('#'));
		}

		/** The property of a claim. */
		public String property() {
			return this.id.substring(this.id.indexOf('#') + 1);
		}

	}

}
