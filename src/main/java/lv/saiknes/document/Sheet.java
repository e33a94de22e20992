package lv.saiknes.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

import lv.saiknes.evidence.CoverageReport;
import lv.saiknes.text.Folding;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A document laid out to be read: in blocks, each with what rests on it, and these in
 * pages that are short enough to look through. Where the text is not at hand the cited
 * passages alone are the blocks. The same dataset and text give the same pages. Safe to
 * share between threads.
 */
public final class Sheet {

	/** About how many lines of print a page may be high. */
	private static final int PAGE_HEIGHT = 225;

	/** How many letters stand in a line beside the margin, and in one of the margin. */
	private static final int LETTERS = 82;

	/** How many facts of a passage are shown unfolded. */
	public static final int FACTS_SHOWN = 2;

	/** About how many lines of the margin a fact takes. */
	private static final int LINES_OF_A_FACT = 3;

	/** A block that is longer than this is taken apart. */
	private static final int LONGEST_BLOCK = 60;

	/** Of how many pages a document must be that each is a part of its bar. */
	private static final int MANY_PAGES = 8;

	private static final int PARTS = 24;

	/** About how many lines of print stand above and below what is asked for. */
	private static final int CONTEXT = 12;

	private final Document document;

	private final @Nullable List<String> lines;

	private final List<List<Block>> pages;

	private volatile @Nullable List<String> folded;

	/**
	 * Lays a document out.
	 * @param document the document
	 * @param lines its lines as they may be shown, null where they are not at hand
	 */
	public Sheet(Document document, @Nullable List<String> lines) {
		this.document = document;
		this.lines = (lines != null) ? List.copyOf(lines) : null;
		this.pages = pages((lines != null) ? read(document, lines) : outline(document));
	}

	/** The document. */
	public Document document() {
		return this.document;
	}

	/** Whether its text is at hand. */
	public boolean hasText() {
		return this.lines != null;
	}

	/** How many pages it has, at least one. */
	public int pageCount() {
		return this.pages.size();
	}

	/** The blocks of a page, counted from 1. */
	public List<Block> page(int number) {
		return this.pages.get(number - 1);
	}

	/** The page on which a line stands, counted from 1; the nearest where none does. */
	public int pageOf(int line) {
		int page = 1;
		while (page < this.pages.size() && this.pages.get(page).getFirst().firstLine() <= line) {
			page++;
		}
		return page;
	}

	/**
	 * The page on which lines begin, to their end and with what stands before and after
	 * them, of the pages beside it, too: who is led to a line is to see it among others.
	 * @param first the first line
	 * @param last the last line
	 */
	public List<Block> around(int first, int last) {
		List<Block> all = this.pages.stream().flatMap(List::stream).toList();
		List<Block> page = page(pageOf(first));
		if (page.isEmpty()) {
			return page;
		}
		int from = all.indexOf(page.getFirst());
		int to = from + page.size();
		int begins = from;
		while (begins + 1 < to && all.get(begins + 1).firstLine() <= first) {
			begins++;
		}
		int ends = begins;
		while (ends + 1 < all.size() && all.get(ends + 1).firstLine() <= last) {
			ends++;
		}
		to = Math.max(to, ends + 1);
		for (int above = height(all.subList(from, begins)); from > 0 && above < CONTEXT;) {
			from--;
			above += all.get(from).height();
		}
		for (int below = height(all.subList(ends + 1, to)); to < all.size() && below < CONTEXT;) {
			below += all.get(to).height();
			to++;
		}
		return all.subList(from, to);
	}

	private static int height(List<Block> blocks) {
		return blocks.stream().mapToInt(Block::height).sum();
	}

	/** A line as it may be shown. */
	public String line(int number) {
		return Objects.requireNonNull(this.lines).get(number - 1);
	}

	/**
	 * The lines in which a text stands, without regard to accents and case; none where
	 * the text of the document is not at hand.
	 */
	public List<Integer> find(String text) {
		String wanted = Folding.fold(text.strip());
		List<Integer> found = new ArrayList<>();
		if (this.lines != null && !wanted.isEmpty()) {
			List<String> searched = folded(this.lines);
			for (int i = 0; i < searched.size(); i++) {
				if (searched.get(i).contains(wanted)) {
					found.add(i + 1);
				}
			}
		}
		return found;
	}

	private List<String> folded(List<String> shown) {
		List<String> known = this.folded;
		if (known == null) {
			known = shown.stream().map(Folding::fold).toList();
			this.folded = known;
		}
		return known;
	}

	/**
	 * The whole document in a few parts, of which each tells how much rests on it: its
	 * pages where there are many, else stretches of lines.
	 */
	public List<Part> parts() {
		List<Part> parts = counted();
		double most = parts.stream().mapToDouble(Part::density).max().orElse(0);
		return parts.stream().map((part) -> part.among(most)).toList();
	}

	private List<Part> counted() {
		List<Part> parts = new ArrayList<>();
		if (this.pages.size() >= MANY_PAGES) {
			this.pages.forEach((page) -> parts.add(Part.of(page)));
			return parts;
		}
		List<Block> all = this.pages.stream().flatMap(List::stream).toList();
		int each = Math.max(1, Math.ceilDiv(all.size(), PARTS));
		for (int i = 0; i < all.size(); i += each) {
			parts.add(Part.of(all.subList(i, Math.min(all.size(), i + each))));
		}
		return parts;
	}

	private static List<Block> outline(Document document) {
		TreeMap<Integer, List<Passage>> starts = new TreeMap<>();
		document.passages()
			.forEach((passage) -> starts.computeIfAbsent(passage.citation().firstLine(), (line) -> new ArrayList<>())
				.add(passage));
		return starts.entrySet()
			.stream()
			.map((entry) -> new Block(entry.getKey(), entry.getValue().getLast().citation().lastLine(),
					Block.State.CITED, null, entry.getValue(),
					entry.getValue().getLast().citation().lastLine() - entry.getKey() + 1, 1))
			.toList();
	}

	private static List<Block> read(Document document, List<String> lines) {
		TreeMap<Integer, List<Passage>> starts = new TreeMap<>();
		document.passages()
			.forEach((passage) -> starts.computeIfAbsent(passage.citation().firstLine(), (line) -> new ArrayList<>())
				.add(passage));
		BitSet cited = document.cited();
		List<Block> blocks = new ArrayList<>();
		int first = 0;
		int textLines = 0;
		int height = 0;
		Block.State state = Block.State.OPEN;
		String reason = null;
		for (int line = 1; line <= lines.size(); line++) {
			String text = lines.get(line - 1);
			if (!CoverageReport.hasText(text) && !starts.containsKey(line)) {
				continue;
			}
			String mark = cited.get(line) ? null : document.findMark(line).orElse(null);
			Block.State now = cited.get(line) ? Block.State.CITED
					: (mark != null) ? Block.State.MARKED : Block.State.OPEN;
			boolean begins = first == 0 || starts.containsKey(line) || now != state || !Objects.equals(mark, reason)
					|| textLines >= LONGEST_BLOCK;
			if (begins && first > 0) {
				blocks.add(new Block(first, line - 1, state, reason, starts.getOrDefault(first, List.of()), textLines,
						height));
			}
			if (begins) {
				first = line;
				textLines = 0;
				height = 0;
				state = now;
				reason = mark;
			}
			textLines++;
			height += Math.ceilDiv(Math.max(1, text.length()), LETTERS);
		}
		if (first > 0) {
			blocks.add(new Block(first, lines.size(), state, reason, starts.getOrDefault(first, List.of()), textLines,
					height));
		}
		return blocks;
	}

	private static List<List<Block>> pages(List<Block> blocks) {
		List<List<Block>> pages = new ArrayList<>();
		List<Block> page = new ArrayList<>();
		int height = 0;
		for (Block block : blocks) {
			int needed = height(block);
			if (!page.isEmpty() && height + needed > PAGE_HEIGHT) {
				pages.add(List.copyOf(page));
				page.clear();
				height = 0;
			}
			page.add(block);
			height += needed;
		}
		pages.add(List.copyOf(page));
		return List.copyOf(pages);
	}

	private static int height(Block block) {
		int margin = 0;
		for (Passage passage : block.passages()) {
			int facts = passage.facts();
			int shown = Words.named(facts, FACTS_SHOWN);
			margin += 1 + shown * LINES_OF_A_FACT + ((facts > shown) ? 1 : 0);
		}
		return Math.max(block.height(), margin) + 1;
	}

	/**
	 * Lines that belong together.
	 *
	 * @param firstLine the first one, counted from 1
	 * @param lastLine the last one, blank lines behind it included
	 * @param state what the data makes of them
	 * @param reason why they need no fact, absent where they are not marked so
	 * @param passages the passages that begin with the first line
	 * @param textLines how many of the lines are not blank
	 * @param height about how many lines they take in print
	 */
	public record Block(int firstLine, int lastLine, State state, @Nullable String reason, List<Passage> passages,
			int textLines, int height) {

		public Block {
			passages = List.copyOf(passages);
		}

		/** What the data makes of lines. */
		public enum State {

			/** Some fact rests on them. */
			CITED,

			/** They need no fact. */
			MARKED,

			/** They are still to be read into facts. */
			OPEN

		}

	}

	/**
	 * A part of the whole.
	 *
	 * @param firstLine its first line
	 * @param lastLine its last line
	 * @param textLines its lines that are not blank
	 * @param cited how many of them some fact cites
	 * @param open how many of them are still to be read
	 * @param facts how many facts rest on passages that begin in it
	 * @param heat how many facts that is for a line beside the other parts of its
	 * document: 0 for none, 1 to 4 from few to as many as anywhere
	 */
	public record Part(int firstLine, int lastLine, int textLines, int cited, int open, int facts, int heat) {

		private static final int HEATS = 4;

		static Part of(List<Block> blocks) {
			if (blocks.isEmpty()) {
				return new Part(0, 0, 0, 0, 0, 0, 0);
			}
			return new Part(blocks.getFirst().firstLine(), blocks.getLast().lastLine(), count(blocks, null),
					count(blocks, Block.State.CITED), count(blocks, Block.State.OPEN),
					blocks.stream().flatMap((block) -> block.passages().stream()).mapToInt(Passage::facts).sum(), 0);
		}

		private static int count(List<Block> blocks, Block.@Nullable State state) {
			return blocks.stream()
				.filter((block) -> state == null || block.state() == state)
				.mapToInt(Block::textLines)
				.sum();
		}

		private double density() {
			return (double) this.facts / Math.max(1, this.textLines);
		}

		/** The same, beside the part on whose lines most facts rest. */
		private Part among(double most) {
			int heat = (this.facts == 0) ? 0 : Math.clamp((int) Math.ceil(HEATS * density() / most), 1, HEATS);
			return new Part(this.firstLine, this.lastLine, this.textLines, this.cited, this.open, this.facts, heat);
		}

	}

}
