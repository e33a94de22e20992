package lv.saiknes.matrix.web;

import java.util.List;

import lv.saiknes.export.Part;
import org.jspecify.annotations.Nullable;

/**
 * A matrix as its page shows it, in the language of the page.
 *
 * @param title what stands before the rows and above the columns
 * @param summary how many pairs are connected
 * @param columns what stands above the columns
 * @param rows the rows
 * @param turned whether what was asked for as rows stands above the columns, because
 * there are too many columns for a page
 * @param strongest the pairs that are connected best, best first
 * @param pair the pair that was asked about, absent where none was
 * @param permalink address of the same answer
 * @param csv address of the same as a table for other programs
 * @param version version of the dataset
 * @param part the part of the graph that it is made of
 */
record MatrixView(String title, String summary, List<Head> columns, List<Row> rows, boolean turned,
		List<Pair> strongest, @Nullable Pair pair, String permalink, String csv, String version, Part part) {

	/** So many columns stand beside each other on any page with a name above each. */
	private static final int FEW = 8;

	/** So many rows and columns are turned where that makes a narrower table. */
	static boolean isToBeTurned(int rows, int columns) {
		return columns > FEW && columns > rows;
	}

	/** Whether names above the columns have to stand upright on any page. */
	public boolean isNarrow() {
		return this.columns.size() > 12;
	}

	/**
	 * What stands before a row or above a column.
	 *
	 * @param id its id
	 * @param title its name, with the printed number where it has one
	 */
	record Head(String id, String title) {
	}

	/**
	 * A row.
	 *
	 * @param head what stands before it
	 * @param cells its pairs
	 */
	record Row(Head head, List<Cell> cells) {
	}

	/**
	 * A pair in the table.
	 *
	 * @param look which look it has: the name of the verdict with the strength, or that
	 * its way is common to all
	 * @param length how many relations the best path has; 0 where there is none
	 * @param strength how strong the connection is; 0 where it is common to all
	 * @param address where the page tells of it; absent where both are the same
	 */
	record Cell(String look, int length, int strength, @Nullable String address) {
	}

	/**
	 * A pair by itself.
	 *
	 * @param from what stands before its row
	 * @param to what stands above its column
	 * @param verdict name of the verdict, or that its way is common to all
	 * @param length how many relations the best path has; 0 where there is none
	 * @param strength how strong the connection is
	 * @param sentence the best path in words
	 * @param trace address of the whole trace
	 */
	record Pair(Head from, Head to, String verdict, int length, int strength, String sentence, String trace) {
	}

}
