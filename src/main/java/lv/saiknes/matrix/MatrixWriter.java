package lv.saiknes.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.model.Text;
import lv.saiknes.trace.TraceWriter;
import lv.saiknes.words.Words;

/** Tells a matrix in words. Immutable, and safe to share between threads. */
public final class MatrixWriter {

	/** How pairs stand, in the order in which they are counted. */
	private static final List<String> ORDER = List.of("CONNECTED", "COMMON", "ONLY_BROAD", "NONE");

	private final TraceWriter traces;

	/** One that tells paths as this one does. */
	public MatrixWriter(TraceWriter traces) {
		this.traces = traces;
	}

	/** How many pairs there are, and how they are connected. */
	public Text summary(Matrix matrix) {
		int pairs = (int) matrix.cells().stream().filter((cell) -> cell.verdict() != null).count();
		List<Text> said = new ArrayList<>();
		Map<String, Long> counts = new LinkedHashMap<>();
		for (String how : ORDER) {
			long count = matrix.cells().stream().filter((cell) -> how.equals(cell.how())).count();
			if (count > 0) {
				counts.put(how, count);
			}
		}
		// That it is so for all of them is said as such, and what there is none of is not
		// said.
		Text some = Words.joined(counts.entrySet()
			.stream()
			.map((one) -> Words.text("matrix.some." + one.getKey(), one.getValue()))
			.toList(), ", ");
		said.add((counts.size() == 1) ? Words.count("matrix.all." + counts.keySet().iterator().next(), pairs, pairs)
				: Words.count("matrix.pairs", pairs, pairs, some));
		if (matrix.cells().stream().anyMatch((cell) -> !cell.complete())) {
			said.add(Words.text("matrix.stopped"));
		}
		return Words.together(said);
	}

	/** The pair in a few words: the best path, or that there is none. */
	public Text sentence(Matrix matrix, Matrix.Cell cell) {
		return (cell.path() != null) ? this.traces.paragraph(cell.path(), matrix.request().asOf())
				: (cell.verdict() == null) ? Words.text("matrix.same") : Words.text("matrix.none");
	}

}
