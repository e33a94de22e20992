package lv.saiknes.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import lv.saiknes.draft.Section.Item;
import org.jspecify.annotations.Nullable;

/** Reads the items of a list from the lines under its heading. */
final class ListReader {

	/** So many letters may have been left out before one. */
	private static final int LARGEST_STEP = 6;

	private final Manuscript text;

	ListReader(Manuscript text) {
		this.text = text;
	}

	/**
	 * The items between these lines. The marks of the first item are those of the list;
	 * others within an item belong to it. Without a mark the lines are one item.
	 */
	List<Item> read(int first, int last) {
		List<Item> items = new ArrayList<>();
		Marks.@Nullable Style style = null;
		int start = 0;
		String label = "";
		String begun = "";
		int position = 0;
		boolean apart = false;
		for (int i = first; i <= last; i++) {
			if (this.text.isSilent(i)) {
				apart = true;
				continue;
			}
			if (apart && ends(this.text.line(i), style)) {
				items.add(item(label, begun, start, i - 1));
				return sounding(items);
			}
			apart = false;
			Optional<Marks> mark = Marks.of(this.text.line(i));
			boolean next = mark.isPresent() && (style == null || follows(mark.get(), style, position));
			if (next) {
				if (start > 0 && style != null) {
					items.add(item(label, begun, start, i - 1));
				}
				style = mark.get().style();
				start = i;
				label = mark.get().label();
				begun = mark.get().text();
				position = mark.get().position();
			}
			else if (start == 0) {
				start = i;
				begun = this.text.line(i).strip();
			}
		}
		if (start > 0) {
			items.add(item(label, begun, start, last));
		}
		return sounding(items);
	}

	/**
	 * Where blank lines are kept with care, a new paragraph after one ends the list;
	 * where a layout is given, the text may be that of printed pages, with blank lines
	 * anywhere.
	 */
	private boolean ends(String line, Marks.@Nullable Style style) {
		return this.text.layout().isEmpty() && style != null && !Marks.begins(line)
				&& Character.isUpperCase(line.strip().charAt(0));
	}

	/** A mark alone says nothing. */
	private static List<Item> sounding(List<Item> items) {
		return items.stream().filter((item) -> !item.text().isEmpty()).toList();
	}

	private static boolean follows(Marks mark, Marks.Style style, int position) {
		return mark.style() == style && (style == Marks.Style.POINT
				|| (mark.position() > position && mark.position() <= position + LARGEST_STEP));
	}

	private Item item(String label, String begun, int first, int last) {
		Lines lines = this.text.trimmed(first, last);
		String rest = (lines.last() > first) ? " " + this.text.text(new Lines(first + 1, lines.last())) : "";
		return new Item(label, lines, (begun.strip() + rest).strip());
	}

}
