package lv.saiknes.draft;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import lv.saiknes.seed.SheetLayout;
import org.jspecify.annotations.Nullable;

/**
 * A source as it lies before who drafts: its lines, counted from 1, and what is known of
 * it.
 */
public final class Manuscript {

	/** So often the same short line makes a running title. */
	private static final int OFTEN = 8;

	private static final int LONGEST_RUNNING_TITLE = 120;

	private static final Pattern PAGE_NUMBER = Pattern.compile("\\s*[-–]?\\s*\\d{1,4}\\s*[-–]?\\s*");

	/** The number of the page at either end of a running title. */
	private static final Pattern ENDING_NUMBER = Pattern.compile("(?<=\\S)\\s+\\d{1,4}$|^\\d{1,4}\\s+(?=\\S)");

	/**
	 * The line that parts the text of a page from its footnotes is all blanks or strokes.
	 */
	private static final Pattern RULE = Pattern.compile("\\s{20,}|\\s*_{10,}\\s*");

	private final String source;

	private final String plan;

	private final String title;

	private final String language;

	private final List<String> lines;

	private final @Nullable SheetLayout layout;

	private final BitSet furniture = new BitSet();

	/**
	 * A source to draft.
	 * @param source its number
	 * @param plan id of the plan that it prints, or of what else it is about
	 * @param title its title
	 * @param lines its lines
	 * @param layout how its measures are laid out, absent where that is to be found
	 */
	public Manuscript(String source, String plan, String title, List<String> lines, @Nullable SheetLayout layout) {
		this.source = source;
		this.plan = plan;
		this.title = title;
		this.lines = List.copyOf(lines);
		this.layout = layout;
		this.language = Tongue.of(this.lines);
		markFurniture();
		markFootnotes();
	}

	/** Number of the source. */
	public String source() {
		return this.source;
	}

	/** Id of the plan that it prints. */
	public String plan() {
		return this.plan;
	}

	/** Its title. */
	public String title() {
		return this.title;
	}

	/** The language that most of its lines are in, {@code lv} or {@code en}. */
	public String language() {
		return this.language;
	}

	/** How many lines it has. */
	public int size() {
		return this.lines.size();
	}

	/** How its measures are laid out, where that was said. */
	public Optional<SheetLayout> layout() {
		return Optional.ofNullable(this.layout);
	}

	/** What the ids of its parts begin with. */
	String prefix() {
		return layout().map(SheetLayout::prefix).orElse(this.plan + "-");
	}

	/** A line. */
	public String line(int number) {
		return this.lines.get(number - 1);
	}

	/** The words of lines as one, without running titles and numbers of pages. */
	public String text(Lines passage) {
		StringBuilder text = new StringBuilder();
		for (int i = passage.first(); i <= passage.last(); i++) {
			if (!isSilent(i)) {
				text.append(text.isEmpty() ? "" : " ").append(line(i).strip());
			}
		}
		return text.toString();
	}

	/**
	 * Whether a line says nothing: it is blank, a running title or a number of a page.
	 */
	boolean isSilent(int number) {
		return line(number).isBlank() || this.furniture.get(number);
	}

	/** These lines without silent ones at the end. */
	Lines trimmed(int first, int last) {
		int end = last;
		while (end > first && isSilent(end)) {
			end--;
		}
		return new Lines(first, end);
	}

	private void markFurniture() {
		Map<String, List<Integer>> same = new HashMap<>();
		for (int i = 1; i <= size(); i++) {
			String text = line(i).strip();
			if (!text.isEmpty() && text.length() <= LONGEST_RUNNING_TITLE && !text.startsWith("|")
					&& !text.endsWith(":") && !Marks.begins(text)) {
				same.computeIfAbsent(ENDING_NUMBER.matcher(text).replaceAll(""), (key) -> new ArrayList<>()).add(i);
			}
			else if (text.equals("#")) {
				this.furniture.set(i);
			}
		}
		same.forEach((text, numbers) -> {
			boolean page = PAGE_NUMBER.matcher(text).matches();
			if (page || (numbers.size() >= OFTEN && isSpread(numbers))) {
				numbers.forEach(this.furniture::set);
			}
		});
	}

	/** Footnotes: a rule, a number, and the lines up to a blank one. */
	private void markFootnotes() {
		for (int i = 1; i + 1 < size(); i++) {
			if (!RULE.matcher(line(i)).matches() || !PAGE_NUMBER.matcher(line(i + 1)).matches()
					|| line(i + 1).isBlank()) {
				continue;
			}
			for (int j = i + 1; j <= size() && !line(j).isBlank() && !Marks.begins(line(j)); j++) {
				this.furniture.set(j);
			}
		}
	}

	/**
	 * Running titles return at distances of a page; items of lists come close together.
	 */
	private boolean isSpread(List<Integer> numbers) {
		int span = numbers.getLast() - numbers.getFirst();
		return span > size() / 2 && numbers.size() * 400L > span;
	}

}
