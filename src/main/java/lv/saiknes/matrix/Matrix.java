package lv.saiknes.matrix;

import java.util.List;

import lv.saiknes.model.Entity;
import lv.saiknes.trace.TracedPath;
import lv.saiknes.trace.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link MatrixRequest}.
 *
 * @param request what was asked
 * @param version version of the dataset
 * @param rows what stands before each row
 * @param columns what stands above each column
 * @param cells the pairs, row by row, each row in the order of the columns
 */
public record Matrix(MatrixRequest request, String version, List<Entity> rows, List<Entity> columns, List<Cell> cells) {

	/** How many strengths of a connection are told apart. */
	public static final int STRENGTHS = 4;

	public Matrix {
		rows = List.copyOf(rows);
		columns = List.copyOf(columns);
		cells = List.copyOf(cells);
	}

	/** The pair in this row and column, both counted from 0. */
	public Cell cell(int row, int column) {
		return this.cells.get(row * this.columns.size() + column);
	}

	/** How many pairs have this verdict. */
	public int count(Verdict verdict) {
		return (int) this.cells.stream().filter((cell) -> cell.verdict() == verdict).count();
	}

	/** How many connected pairs have only a path that is open to all alike. */
	public int countCommon() {
		return (int) this.cells.stream().filter(Cell::common).count();
	}

	/**
	 * One pair.
	 *
	 * @param from what stands before the row
	 * @param to what stands above the column
	 * @param verdict whether they are connected; null where both are the same
	 * @param path the best path; null where there is none
	 * @param complete whether the search ended of itself
	 * @param strength from 1 to {@value Matrix#STRENGTHS}, in which quarter of the
	 * matrix's connected pairs the score lies; 0 for pairs that are not connected
	 * @param common whether the best path of a connected pair is open to all rows or to
	 * all columns alike, so that it says nothing of just this pair
	 */
	public record Cell(Entity from, Entity to, @Nullable Verdict verdict, @Nullable TracedPath path, boolean complete,
			int strength, boolean common) {

		/**
		 * How the pair stands: the name of its verdict, or {@code COMMON} where its path
		 * is open to all alike; null where none was asked for.
		 */
		public @Nullable String how() {
			return this.common ? "COMMON" : (this.verdict != null) ? this.verdict.name() : null;
		}

		Cell withStrength(int other) {
			return new Cell(this.from, this.to, this.verdict, this.path, this.complete, other, this.common);
		}

		Cell asCommon() {
			return new Cell(this.from, this.to, this.verdict, this.path, this.complete, this.strength, true);
		}

	}

}
