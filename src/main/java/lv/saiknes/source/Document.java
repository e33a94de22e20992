package lv.saiknes.source;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A document as text.
 *
 * @param lines its lines
 * @param pages first line of each page, empty where it has no pages
 * @param title title that it gives itself
 * @param publisher who it says published it
 * @param date date that it gives itself
 * @param address where it says it was published
 */
public record Document(List<String> lines, List<Integer> pages, @Nullable String title, @Nullable String publisher,
		@Nullable String date, @Nullable String address) {

	public Document {
		lines = List.copyOf(lines);
		pages = List.copyOf(pages);
	}

}
