package lv.saiknes.matrix;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a matrix.
 *
 * @param from the rows
 * @param to the columns
 * @param asOf date at which nodes and relations must not be certainly out of force, null
 * for any
 * @param maxLength most relations in a path
 */
public record MatrixRequest(MatrixEnds from, MatrixEnds to, @Nullable String asOf, int maxLength) {

	/** Most rows of a matrix. */
	public static final int MOST_ROWS = 50;

	/** Most columns of a matrix. */
	public static final int MOST_COLUMNS = 100;

	/** Most pairs of a matrix, which are what it costs. */
	public static final int MOST_PAIRS = 1_000;

}
