package lv.saiknes.matrix;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

import lv.saiknes.graph.Graph;
import lv.saiknes.support.RealData;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.Verdict;

/**
 * What a matrix of 13 rows and 20 columns costs on the full graph, as processor time of
 * the one thread that answers.
 */
final class MatrixBenchmark {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private MatrixBenchmark() {
	}

	public static void main(String[] args) {
		MatrixTracer tracer = new MatrixTracer(
				new PathTracer(Graph.of(RealData.DATASET, RealData.ONTOLOGY), RealData.ONTOLOGY), RealData.ONTOLOGY);
		measure(tracer, "twin cities, directions", new MatrixEnds(List.of(), "Municipality", "TwinCity", null, null),
				"StrategicDirection");
		measure(tracer, "actors, sub-priorities", new MatrixEnds(List.of(), "Institution", null, null, null),
				"SubPriority");
	}

	private static void measure(MatrixTracer tracer, String what, MatrixEnds rows, String kind) {
		MatrixRequest request = new MatrixRequest(ids(tracer, rows, 13),
				ids(tracer, new MatrixEnds(List.of(), kind, null, null, null), 20), null, 6);
		double[] millis = new double[7];
		Matrix matrix = tracer.matrix(request);
		for (int i = 0; i < millis.length; i++) {
			long start = THREADS.getCurrentThreadCpuTime();
			matrix = tracer.matrix(request);
			millis[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
		}
		System.out.printf("%s: %d × %d, %d connected, %d only broad; processor time first %.0f ms", what,
				matrix.rows().size(), matrix.columns().size(), matrix.count(Verdict.CONNECTED),
				matrix.count(Verdict.ONLY_BROAD), millis[0]);
		Arrays.sort(millis);
		System.out.printf(", median %.0f ms%n", millis[millis.length / 2]);
	}

	private static MatrixEnds ids(MatrixTracer tracer, MatrixEnds ends, int count) {
		return new MatrixEnds(tracer.fitting("from", ends, null).stream().limit(count).map((e) -> e.id()).toList(),
				null, null, null, null);
	}

}
