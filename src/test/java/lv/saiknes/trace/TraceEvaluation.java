package lv.saiknes.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Grade;
import lv.saiknes.support.RealData;
import lv.saiknes.trace.JudgedPairs.Half;
import lv.saiknes.trace.JudgedPairs.Pair;
import lv.saiknes.trace.Trace.Ranked;

/** How often a ranking of paths puts first what a knowledgeable reader would. */
final class TraceEvaluation {

	static final Graph GRAPH = Graph.of(RealData.DATASET, RealData.ONTOLOGY);

	private static final int SHOWN = 20;

	private TraceEvaluation() {
	}

	/**
	 * Where the first of the judged connections stands in a list, 0 where it does not.
	 */
	static int place(List<String> listed, List<JudgedPairs.Path> wanted) {
		Set<String> known = new LinkedHashSet<>(wanted.stream().map(JudgedPairs.Path::toString).toList());
		for (int i = 0; i < listed.size(); i++) {
			if (known.contains(listed.get(i))) {
				return i + 1;
			}
		}
		return 0;
	}

	/** The paths as the tracer lists them. */
	static List<String> traced(PathTracer tracer, Pair pair, double diversity) {
		return tracer.trace(request(pair).diversity(diversity).build())
			.paths()
			.stream()
			.map(Ranked::path)
			.map(TracedPath::toString)
			.toList();
	}

	static TraceRequest.Builder request(Pair pair) {
		return TraceRequest.from(pair.from())
			.to(pair.to())
			.toKind(pair.toKind(), pair.toPlan())
			.via(pair.via())
			.first(SHOWN);
	}

	public static void main(String[] args) {
		Half half = Half.valueOf(args[0]);
		boolean detail = args.length > 1;
		PathTracer tracer = new PathTracer(GRAPH, RealData.ONTOLOGY);
		report(half, tracer, TraceRequest.DIVERSITY, detail);
		for (double[] w : grid()) {
			if (detail) {
				break;
			}
			Weights weights = new Weights(w[0], w[1], w[2], w[3], w[4], w[5], w[6], w[7]);
			System.out.print(weights + " ");
			for (double d : new double[] { .5 }) {
				System.out.print(" d" + d + " ");
				report(half, new PathTracer(GRAPH, RealData.ONTOLOGY, weights, Search.Limits.USUAL), d, false);
			}
		}
	}

	private static List<double[]> grid() {
		List<double[]> grid = new ArrayList<>();
		for (double length : new double[] { .4, .5 }) {
			for (double slope : new double[] { .5, 0 }) {
				for (double sibling : new double[] { .3, .5 }) {
					for (double loose : new double[] { .2, .3 }) {
						for (double curated : new double[] { .7, .8 }) {
							grid.add(new double[] { .5, length, curated, .25, slope, sibling, loose, .5 });
						}
					}
				}
			}
		}
		return grid;
	}

	private static void report(Half half, PathTracer tracer, double diversity, boolean detail) {
		int first = 0, three = 0, five = 0, any = 0, judged = 0, none = 0, noneRight = 0, firstAcc = 0;
		double mrr = 0;
		long nanos = 0;
		for (Pair pair : JudgedPairs.read().of(half)) {
			if (pair.none() != null) {
				List<String> l = traced(tracer, pair, diversity);
				if (!pair.onlyWorthless()) {
					none++;
					noneRight += l.isEmpty() ? 1 : 0;
				}
				else if (detail) {
					System.out.println("WORTHLESS " + pair.id() + " "
							+ tracer.trace(request(pair).build()).paths().getFirst().path().score().value());
				}
				continue;
			}
			long t = System.nanoTime();
			List<String> listed = traced(tracer, pair, diversity);
			nanos += System.nanoTime() - t;
			int place = place(listed, pair.best());
			judged++;
			if (place == 1) {
				first++;
			}
			if (place > 0 && place <= 3) {
				three++;
			}
			if (place > 0 && place <= 5) {
				five++;
			}
			if (place > 0) {
				any++;
				mrr += 1.0 / place;
			}
			List<JudgedPairs.Path> all = new ArrayList<>(pair.best());
			all.addAll(pair.acceptable());
			if (place(listed, all) == 1) {
				firstAcc++;
			}
			if (detail && (place == 0 || place > 1)) {
				System.out.println((place > 3 || place == 0 ? "MISS " : "low ") + pair.id() + " place " + place);
				pair.best().forEach((p) -> System.out.println("     best " + p));
				var tr = tracer.trace(request(pair).diversity(diversity).build());
				tr.paths()
					.stream()
					.limit(4)
					.forEach((r) -> System.out.printf("     %d %.5f %s (+%d)%s%n", r.rank(), r.path().score().value(),
							r.path(), r.similar().size(),
							all.stream().anyMatch((p) -> p.toString().equals(r.path().toString())) ? " *" : ""));
				tr.paths().forEach((r) -> r.similar().forEach((s) -> {
					if (pair.best().stream().anyMatch((p) -> p.toString().equals(s.toString()))) {
						System.out.printf("     within pattern of rank %d: %.5f%n", r.rank(), s.score().value());
					}
				}));
			}
		}
		System.out.printf("%s judged %d first %d top3 %d top5 %d any %d mrr %.3f acc1st %d none %d/%d %.1f ms%n", half,
				judged, first, three, five, any, mrr / judged, firstAcc, noneRight, none, nanos / 1e6 / judged);
	}

}
