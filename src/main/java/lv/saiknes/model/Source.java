package lv.saiknes.model;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A document that the dataset cites.
 *
 * @param id the number that its file's name begins with, for example {@code 004}
 * @param title title of the document
 * @param publisher who published it
 * @param date the date after which it knows nothing
 * @param url where it was published, absent where not known
 * @param personalSpans names and contacts of persons, masked wherever a passage is shown
 * @param coverage how much of it the data accounts for, absent where that was not counted
 * @param exhaustive what it tells in full, so that its silence there means none
 * @param pages first line of each page, empty where it has none
 * @param marked lines that need no fact
 */
public record Source(String id, Text title, Text publisher, String date, @Nullable String url,
		List<PersonalSpan> personalSpans, @Nullable Coverage coverage, List<Exhaustive> exhaustive, List<Integer> pages,
		List<Marked> marked) {

	public Source {
		pages = List.copyOf(pages);
		personalSpans = List.copyOf(personalSpans);
		exhaustive = List.copyOf(exhaustive);
		marked = List.copyOf(marked);
	}

	/** A document in which no lines are marked. */
	public Source(String id, Text title, Text publisher, String date, @Nullable String url,
			List<PersonalSpan> personalSpans, @Nullable Coverage coverage, List<Exhaustive> exhaustive,
			List<Integer> pages) {
		this(id, title, publisher, date, url, personalSpans, coverage, exhaustive, pages, List.of());
	}

	/** A document without pages. */
	public Source(String id, Text title, Text publisher, String date, @Nullable String url,
			List<PersonalSpan> personalSpans, @Nullable Coverage coverage, List<Exhaustive> exhaustive) {
		this(id, title, publisher, date, url, personalSpans, coverage, exhaustive, List.of());
	}

	/**
	 * The page on which a line stands, counted from 1; empty where there are no pages.
	 */
	public Optional<Integer> pageOf(int line) {
		int page = 0;
		while (page < this.pages.size() && this.pages.get(page) <= line) {
			page++;
		}
		return (page > 0) ? Optional.of(page) : Optional.empty();
	}

	/**
	 * A stretch of one line that names or contacts a natural person.
	 *
	 * @param line line of the source's file, counted from 1
	 * @param from offset of the first character, counted from 0
	 * @param to offset after the last character
	 */
	public record PersonalSpan(int line, int from, int to) {
	}

	/**
	 * Lines that need no fact.
	 *
	 * @param firstLine first line, counted from 1
	 * @param lastLine last line, not before the first
	 * @param reason why, by the name that the seed data gives the reason
	 */
	public record Marked(int firstLine, int lastLine, String reason) {
	}

	/**
	 * Something that a source lists in full. What it does not list there is not; of what
	 * no source lists in full, silence says nothing.
	 *
	 * @param relation name of the relation that it lists
	 * @param outwards whether from the start of the relation; else from its end
	 * @param of ids of the nodes of which it does so; empty where of all parts of a plan,
	 * or of all nodes
	 * @param within id of the plan of whose parts it does so, absent elsewhere
	 * @param except ids of those of them whose list says itself that it goes on
	 * @param reason why its silence there may be taken as none
	 */
	public record Exhaustive(String relation, boolean outwards, List<String> of, @Nullable String within,
			List<String> except, Text reason) {

		public Exhaustive {
			of = List.copyOf(of);
			except = List.copyOf(except);
		}

	}

	/**
	 * How much of a source the data accounts for. Lines that are neither cited nor marked
	 * are open.
	 *
	 * @param textLines lines that are not blank
	 * @param cited how many of them some fact cites
	 * @param marked how many of the rest are marked as needing no fact
	 */
	public record Coverage(int textLines, int cited, int marked) {

		/** Lines that are still to be read into facts. */
		public int open() {
			return this.textLines - this.cited - this.marked;
		}

	}

}
