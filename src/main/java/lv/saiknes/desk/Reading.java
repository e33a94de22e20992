package lv.saiknes.desk;

import java.util.List;
import java.util.Map;

import lv.saiknes.model.Text;
import lv.saiknes.seed.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of a document with what was drawn from them.
 *
 * @param source number of the source
 * @param title its title
 * @param from first line shown
 * @param total how many lines it has
 * @param lines the lines
 * @param open how many lines of the whole are open
 * @param firstOpen the first open line of the whole, absent where none is
 * @param findings what is wrong with the seed data as it lies there; then nothing can be
 * saved
 */
public record Reading(String source, Text title, int from, int total, List<Line> lines, int open,
		@Nullable Integer firstOpen, List<Finding> findings) {

	/** How many lines stand on one page of the desk. */
	public static final int PAGE = 120;

	/** Of all facts that begin on these lines. */
	public List<Drawn> facts() {
		return this.lines.stream().flatMap((line) -> line.facts().stream()).toList();
	}

	/**
	 * A line.
	 *
	 * @param number its number, from 1
	 * @param text its words, persons masked
	 * @param page the page that begins with it, absent elsewhere
	 * @param state CITED, MARKED (needs no fact), OPEN or BLANK
	 * @param locator the printed place under which it is cited or would be
	 * @param facts facts whose passage begins here
	 */
	public record Line(int number, String text, @Nullable Integer page, String state, String locator,
			List<Drawn> facts) {
	}

	/**
	 * A fact that was drawn from lines.
	 *
	 * @param id its id, by which its page is found
	 * @param firstLine first line
	 * @param lastLine last line
	 * @param sentence it as a sentence; of a value, the name of the node
	 * @param property name of the value, absent for a relation
	 * @param words key of the message that says the value, absent where it says itself
	 * @param value the value, absent for a relation
	 * @param grade name of its grade
	 * @param review what a second reader thinks: AGREED, DISPUTED, CHANGED (the fact is no
	 * longer what was read) or NONE
	 * @param note what the second reader says
	 * @param read by which it is known later that it is still this fact
	 */
	public record Drawn(String id, int firstLine, int lastLine, Text sentence, @Nullable String property,
			@Nullable String words, @Nullable Object value, String grade, String review, @Nullable String note,
			String read) {
	}

	/**
	 * A proposal about these lines.
	 *
	 * @param id its id
	 * @param firstLine first line
	 * @param lastLine last line
	 * @param locator printed place
	 * @param words the words that it rests on, or the ids that it relates
	 * @param sentence what it would say, absent where an end is not there yet
	 * @param confidence how sure the rule is, from 0 to 100
	 * @param form it as the form would have it
	 * @param complete whether it may be accepted as it stands
	 */
	public record Proposed(String id, int firstLine, int lastLine, String locator, String words,
			@Nullable Text sentence, int confidence, Map<String, Object> form, boolean complete) {
	}

}
