package lv.saiknes.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lv.saiknes.model.Text;
import lv.saiknes.trace.TraceWriter;
import lv.saiknes.trace.Verdict;
import lv.saiknes.words.Words;

/** Tells a matrix in words. Immutable, and safe to share between threads. */
public final class MatrixWriter {

	private final TraceWriter traces;

	/** One that tells paths as this one does. */
	public MatrixWriter(TraceWriter traces) {
		this.traces = traces;
	}

	/** How many pairs there are, and how they are connected. */
	public Text summary(Matrix matrix) {
		int pairs = (int) matrix.cells().stream().filter((cell) -> cell.verdict() != null).count();
		List<Text> said = new ArrayList<>();
		Map<String, Integer> counts = new LinkedHashMap<>();
		counts.put(Verdict.CONNECTED.name(), matrix.count(Verdict.CONNECTED) - matrix.countCommon());
		counts.put("COMMON", matrix.countCommon());
		counts.put(Verdict.ONLY_BROAD.name(), matrix.count(Verdict.ONLY_BROAD));
		counts.put(Verdict.NONE.name(), matrix.count(Verdict.NONE));
		List<String> found = counts.keySet().stream().filter((how) -> counts.getOrDefault(how, 0) > 0).toList();
		// That it is so for all of them is said as such, and what there is none of is not
		// said.
		Text some = Words.joined(
				found.stream().map((how) -> Words.text("matrix.some." + how, counts.getOrDefault(how, 0))).toList(),
				", ");
		said.add((found.size() == 1) ? Words.count("matrix.all." + found.getFirst(), pairs, pairs)
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
