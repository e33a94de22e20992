package lv.saiknes.question;

import java.util.List;

import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * An answer as people read it.
 *
 * @param sentences what it comes to
 * @param sections what it consists of
 */
record Answer(List<String> sentences, List<Section> sections) {

	Answer {
		sentences = List.copyOf(sentences);
		sections = List.copyOf(sections);
	}

	/** The tables among its sections. */
	List<Section> tables() {
		return this.sections.stream().filter((section) -> !section.columns().isEmpty()).toList();
	}

	/**
	 * A part of an answer: facts about one thing, or a table.
	 *
	 * @param heading what it is about
	 * @param facts facts, none for a table
	 * @param columns headings of the columns, none where it is no table
	 * @param rows the rows of the table
	 * @param total how many rows there are, those that the query did not ask for included
	 */
	record Section(String heading, List<Fact> facts, List<String> columns, List<List<Cell>> rows, int total) {

		Section {
			facts = List.copyOf(facts);
			columns = List.copyOf(columns);
			rows = List.copyOf(rows);
		}

	}

	/**
	 * A fact.
	 *
	 * @param label what it says something of
	 * @param cell what it says
	 */
	record Fact(String label, Cell cell) {
	}

	/**
	 * What stands in one place.
	 *
	 * @param items one thing or several
	 */
	record Cell(List<Item> items) {

		static final Cell EMPTY = new Cell(List.of());

		/** About how many letters of a cell are shown unfolded. */
		private static final int LETTERS = 150;

		private static final int ITEMS = 5;

		Cell {
			items = List.copyOf(items);
		}

		/** The things that are shown unfolded: one, and as many as are short. */
		public List<Item> shown() {
			int letters = 0;
			int shown = 0;
			while (shown < this.items.size() && shown < ITEMS
					&& (shown == 0 || letters + this.items.get(shown).whole().length() <= LETTERS)) {
				letters += this.items.get(shown).whole().length();
				shown++;
			}
			return this.items.subList(0, Words.named(this.items.size(), shown));
		}

		/** The others. */
		public List<Item> folded() {
			return this.items.subList(shown().size(), this.items.size());
		}

	}

	/**
	 * One thing.
	 *
	 * @param text what it is called
	 * @param address where there is more about it, absent for a mere value
	 * @param more what else is told of it, empty for most
	 * @param value what the text is written for: a number, a Boolean or a date; absent
	 * where it is a text in itself
	 */
	record Item(String text, @Nullable String address, String more, @Nullable Object value) {

		Item(String text, @Nullable String address, String more) {
			this(text, address, more, null);
		}

		/** All of it as text. */
		public String whole() {
			return this.more.isEmpty() ? this.text : this.text + " (" + this.more + ")";
		}

		/** The same for a file: the value itself where it is one. */
		Object filed() {
			return (this.value != null && this.more.isEmpty()) ? this.value : whole();
		}

	}

}
