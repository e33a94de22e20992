package lv.saiknes.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A relation as a page shows it: read aloud, with how and where it is known.
 *
 * @param id id of the relation
 * @param sentence the relation as a sentence
 * @param state how it stands in time, absent where time is no matter
 * @param grade name of its grade
 * @param gradeLabel its grade in words
 * @param reason why an editor judged so, absent where nobody did
 * @param rule name of the rule that made it, absent for what is stated or judged
 * @param note a remark that a reader needs, absent for most
 * @param passages where it is written
 * @param premises what a rule concluded it from; these have no premises of their own
 */
public record Fact(String id, String sentence, @Nullable String state, String grade, String gradeLabel,
		@Nullable String reason, @Nullable String rule, @Nullable String note, List<Passage> passages,
		List<Fact> premises) {

	public Fact {
		passages = List.copyOf(passages);
		premises = List.copyOf(premises);
	}

	/** The same where something else tells how it stands in time. */
	public Fact withoutState() {
		return new Fact(this.id, this.sentence, null, this.grade, this.gradeLabel, this.reason, this.rule, this.note,
				this.passages, this.premises);
	}

	/** The same with these passages and premises. */
	public Fact with(List<Passage> others, List<Fact> grounds) {
		return new Fact(this.id, this.sentence, this.state, this.grade, this.gradeLabel, this.reason, this.rule,
				this.note, others, grounds);
	}

	/**
	 * A cited passage.
	 *
	 * @param source number of the source
	 * @param title title of the source
	 * @param publisher who published it
	 * @param date the date after which the source knows nothing
	 * @param locator printed place
	 * @param page page on which it begins, absent where that is not known
	 * @param firstLine first line
	 * @param lastLine last line
	 * @param text the source's words with persons masked, absent where the texts are not
	 * at hand or have changed
	 */
	public record Passage(String source, String title, String publisher, String date, String locator,
			@Nullable Integer page, int firstLine, int lastLine, @Nullable String text) {

		/** The same where its words stand already. */
		public Passage unquoted() {
			return new Passage(this.source, this.title, this.publisher, this.date, this.locator, this.page,
					this.firstLine, this.lastLine, null);
		}

	}

}
