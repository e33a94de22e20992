package lv.saiknes.export;

import java.util.List;

/**
 * A table as a page shows it, in the words of the page; a workbook of the page begins
 * with it.
 *
 * @param name what it is about
 * @param columns headings of its columns
 * @param rows its rows, each with a text for every column
 */
public record Grid(String name, List<String> columns, List<List<String>> rows) {

	/**
	 * Under this name a page gives, as a supplier, the tables that it shows: they are
	 * asked for only where a workbook is wanted.
	 */
	public static final String SHOWN = "grids";

	public Grid {
		columns = List.copyOf(columns);
		rows = rows.stream().map(List::copyOf).toList();
	}

}
