package lv.saiknes.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.draft.Section.Item;
import lv.saiknes.seed.SheetLayout;
import lv.saiknes.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tree of a document: headings by their numbers and levels, and under them the
 * sections with lists, by the plan's layout or by what their titles say.
 */
final class Outline {

	/** A heading with a number, or one marked as such in Markdown. */
	private static final Pattern NUMBERED = Pattern
		.compile("^\\s*(?:#{1,6}\\s+)?(\\d{1,2}(?:\\.\\d{1,2}){0,5})\\.?\\s+(\\p{Lu}.*)$");

	private static final Pattern MARKED = Pattern.compile("^(#{1,6})\\s+(\\S.*)$");

	/**
	 * The heading of a section: a number, a title, a colon and perhaps the first item.
	 */
	private static final Pattern SECTION = Pattern
		.compile("^\\s*(?:#{1,6}\\s+)?(?:(\\d{1,2})\\.\\s*)?(\\p{Lu}[^:|]{2,60}):\\s*(.*)$");

	/** A heading whose number stands behind it. */
	private static final Pattern ENDING = Pattern
		.compile("^\\s*(\\p{Lu}.*?)\\s+(\\d{1,2}(?:\\.\\d{1,2}){1,5})\\.\\s*$");

	/** A section whose title has lost its colon. */
	private static final Pattern WITHOUT_COLON = Pattern.compile("^\\s*(\\d{1,2})\\.\\s*(\\p{Lu}.*)$");

	/** An entry of a table of contents. */
	private static final Pattern CONTENTS = Pattern
		.compile(".*(?:\\.{3,}|…|\\t)\\s*\\d{1,4}\\s*$|.*\\s{2,}\\d{1,4}\\s*$");

	/** So many units have a section, if its title is one of the plan's. */
	private static final int FEW = 3;

	private static final int LONGEST_TITLE = 160;

	private final Manuscript text;

	private final ListReader lists;

	private final Map<String, String> numbersOfTitles = new HashMap<>();

	Outline(Manuscript text) {
		this.text = text;
		this.lists = new ListReader(text);
		learnTitles();
	}

	/** The headings with what stands under them, in their order. */
	List<Unit> units() {
		List<Heading> headings = headings();
		List<Unit> units = new ArrayList<>();
		for (int i = 0; i < headings.size(); i++) {
			Heading heading = headings.get(i);
			int last = (i + 1 < headings.size()) ? headings.get(i + 1).lines().first() - 1 : this.text.size();
			units.add(new Unit(heading.number(), heading.level(), heading.title(), heading.lines(),
					this.text.trimmed(heading.lines().last(), last).last(),
					sections(heading.lines().last() + 1, last)));
		}
		return units;
	}

	/**
	 * Titles of sections that return in one unit after the other, with their usual
	 * numbers.
	 */
	private void learnTitles() {
		Map<String, Map<String, Integer>> counts = new HashMap<>();
		for (int i = 1; i <= this.text.size(); i++) {
			Matcher matcher = SECTION.matcher(this.text.line(i));
			if (matcher.matches() && matcher.group(1) != null) {
				counts.computeIfAbsent(Folding.words(matcher.group(2)), (title) -> new HashMap<>())
					.merge(matcher.group(1), 1, Integer::sum);
			}
		}
		counts.forEach((title, numbers) -> numbers.entrySet()
			.stream()
			.max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
			.filter((most) -> most.getValue() >= FEW)
			.ifPresent((most) -> this.numbersOfTitles.put(title, most.getKey())));
	}

	private List<Heading> headings() {
		List<Heading> headings = new ArrayList<>();
		for (int i = 1; i <= this.text.size(); i++) {
			String line = this.text.line(i);
			if (this.text.isSilent(i) || CONTENTS.matcher(line).matches() || isSection(line)) {
				continue;
			}
			Matcher numbered = NUMBERED.matcher(line);
			Matcher ending = ENDING.matcher(line);
			Matcher marked = MARKED.matcher(line);
			boolean hash = line.startsWith("#");
			if (numbered.matches() && (hash || numbered.group(1).contains(".")) && isTitle(numbered.group(2))) {
				Lines lines = hash ? Lines.of(i) : wrapped(i);
				String title = (lines.last() > i)
						? numbered.group(2).strip() + " " + this.text.text(new Lines(i + 1, lines.last()))
						: numbered.group(2).strip();
				headings.add(new Heading(numbered.group(1), 1 + (int) dots(numbered.group(1)), title, lines));
			}
			else if (ending.matches() && isTitle(ending.group(1))) {
				headings.add(new Heading(ending.group(2), 1 + (int) dots(ending.group(2)), ending.group(1).strip(),
						Lines.of(i)));
			}
			else if (marked.matches() && marked.group(2).length() <= LONGEST_TITLE) {
				headings.add(new Heading("", marked.group(1).length(), marked.group(2).strip(), Lines.of(i)));
			}
		}
		return headings;
	}

	private static long dots(String number) {
		return number.chars().filter((c) -> c == '.').count();
	}

	/** A sentence that begins with a number is no title. */
	private static boolean isTitle(String words) {
		String title = words.strip();
		return title.length() <= LONGEST_TITLE && !title.endsWith(";") && !title.endsWith(",")
				&& !(title.endsWith(".") && title.contains(" ") && title.length() > 60);
	}

	/** A long title goes on in the next line, up to a blank one. */
	private Lines wrapped(int first) {
		int last = first;
		while (last + 1 <= this.text.size() && last - first < 3 && !this.text.line(last + 1).isBlank()
				&& !isSection(this.text.line(last + 1)) && !NUMBERED.matcher(this.text.line(last + 1)).matches()
				&& !Marks.begins(this.text.line(last + 1)) && this.text.line(last).strip().length() > 60) {
			last++;
		}
		return new Lines(first, last);
	}

	private boolean isSection(String line) {
		return opening(line).filter((one) -> !one.number().isEmpty()).isPresent();
	}

	/**
	 * What a line that begins a section says; of its titles those that return count
	 * first.
	 */
	private Optional<Opening> opening(String line) {
		Matcher matcher = SECTION.matcher(line);
		if (matcher.matches()) {
			String number = (matcher.group(1) != null) ? matcher.group(1) : "";
			boolean known = !number.isEmpty() && this.numbersOfTitles.containsKey(Folding.words(matcher.group(2)));
			// Without a number only a title that stands alone, and tells its role.
			boolean telling = Lexicon.words().findRole(matcher.group(2)).isPresent()
					&& (!number.isEmpty() || (this.text.layout().isEmpty() && matcher.group(3).isBlank()));
			return (known || telling) ? Optional.of(new Opening(number, matcher.group(2), matcher.group(3)))
					: Optional.empty();
		}
		Matcher bare = WITHOUT_COLON.matcher(line);
		if (bare.matches()) {
			String words = bare.group(2);
			for (int end = words.indexOf(' '); end > 0; end = words.indexOf(' ', end + 1)) {
				String title = words.substring(0, end);
				if (bare.group(1).equals(this.numbersOfTitles.get(Folding.words(title)))) {
					return Optional.of(new Opening(bare.group(1), title, words.substring(end).strip()));
				}
			}
		}
		return Optional.empty();
	}

	private List<Section> sections(int first, int last) {
		List<Integer> starts = new ArrayList<>();
		for (int i = first; i <= last; i++) {
			if (!this.text.isSilent(i) && opening(this.text.line(i)).isPresent()) {
				starts.add(i);
			}
		}
		List<Section> sections = new ArrayList<>();
		for (int i = 0; i < starts.size(); i++) {
			int start = starts.get(i);
			int end = (i + 1 < starts.size()) ? starts.get(i + 1) - 1 : last;
			Opening opening = opening(this.text.line(start)).orElseThrow();
			Lexicon.Role role = role(opening.title()).orElse(null);
			sections.add(new Section(opening.number(), role, start, items(opening.rest(), start, end, role)));
		}
		return sections;
	}

	private List<Item> items(String begun, int start, int end, Lexicon.@Nullable Role role) {
		if (!begun.isBlank()) {
			List<Item> below = (start < end) ? this.lists.read(start + 1, end) : List.of();
			boolean marked = below.stream().anyMatch((item) -> !item.label().isEmpty());
			boolean single = role != null && role.single();
			if (marked && !single) {
				List<Item> all = new ArrayList<>(List.of(new Item("", Lines.of(start), begun.strip())));
				all.addAll(below);
				return all;
			}
			Lines lines = this.text.trimmed(start, end);
			String rest = (lines.last() > start) ? " " + this.text.text(new Lines(start + 1, lines.last())) : "";
			return List.of(new Item("", lines, (begun.strip() + rest).strip()));
		}
		return (start < end) ? this.lists.read(start + 1, end) : List.of();
	}

	/** What a title makes of the items below: by the plan's layout, or by its words. */
	private Optional<Lexicon.Role> role(String title) {
		Optional<SheetLayout> layout = this.text.layout();
		if (layout.isEmpty()) {
			return Lexicon.words().findRole(title);
		}
		String usual = this.numbersOfTitles.get(Folding.words(title));
		return layout.get()
			.sections()
			.stream()
			.filter((section) -> section.number().equals(usual))
			.findFirst()
			.map(Outline::role);
	}

	private static Lexicon.Role role(SheetLayout.Section section) {
		SheetLayout.Part part = section.part();
		Map<String, String> properties = new HashMap<>();
		if (part != null) {
			part.properties().forEach((key, value) -> properties.put(key, String.valueOf(value)));
		}
		return new Lexicon.Role(section.key(), section.relation(), (part != null) ? part.kind().name() : null,
				(part != null) ? part.id() : null, part != null && part.single(), section.ends(), section.inwards(),
				properties, List.of());
	}

	/** How deep the deepest of these units lies. */
	static int depth(List<Unit> units) {
		return units.stream().max(Comparator.comparingInt(Unit::level)).map(Unit::level).orElse(0);
	}

	private record Opening(String number, String title, String rest) {
	}

	private record Heading(String number, int level, String title, Lines lines) {
	}

}
