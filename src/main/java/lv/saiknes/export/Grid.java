package lv.saiknes.export;

import java.util.List;

/**
 * A table as a page shows it, in the words of the page, for files: a workbook of the page
 * begins with it. In a cell stands a number, a Boolean, a date as the data has it
 * ({@code 2004-06-17}) or a text, so that a file has numbers and days to add and to sort.
 *
 * @param name what it is about
 * @param columns headings of its columns
 * @param rows its rows, each with a value for every column
 */
public record Grid(String name, List<String> columns, List<List<Object>> rows) {

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
