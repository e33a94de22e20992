package lv.saiknes.spreadsheet;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number its number as the file counts, from 1, the heading included
 * @param cells its cells, each on one line, without white space around
 */
record Row(int number, List<String> cells) {

	Row {
		cells = List.copyOf(cells);
	}

	/** The cell of a column; empty where the row is too short. */
	String cell(int column) {
		return (column < this.cells.size()) ? this.cells.get(column) : "";
	}

	/** Whether nothing stands in it. */
	boolean isEmpty() {
		return this.cells.stream().allMatch(String::isEmpty);
	}

	/** As a line of the source's text. */
	String line() {
		return String.join("\t", this.cells).stripTrailing();
	}

}
