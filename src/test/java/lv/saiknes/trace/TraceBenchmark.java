package lv.saiknes.trace;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.support.RealData;
import lv.saiknes.trace.JudgedPairs.Pair;

/**
 * How long a trace takes, as processor time of the one thread that answers: on the full
 * graph between the judged pairs and between nodes at random, and on a synthetic graph of
 * 100,000 nodes and 500,000 relations of the same shape.
 */
final class TraceBenchmark {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final int COPIES = 62;

	private static final int RELATIONS = 500_000;

	private TraceBenchmark() {
	}

	/**
	 * Prints the times.
	 * @param args how many copies of the real graph and how many relations, unless 62 and
	 * 500,000
	 */
	public static void main(String[] args) {
		PathTracer tracer = new PathTracer(TraceEvaluation.GRAPH, RealData.ONTOLOGY);
		List<TraceRequest> judged = JudgedPairs.read(JudgedPairs.FIRST)
			.pairs()
			.stream()
			.map((pair) -> judged(pair))
			.toList();
		List<TraceRequest> random = random(TraceEvaluation.GRAPH, 300);
		time(tracer, judged);
		time(tracer, random);
		print("full graph, judged pairs", TraceEvaluation.GRAPH, time(tracer, repeated(judged)));
		print("full graph, pairs at random", TraceEvaluation.GRAPH, time(tracer, random));
		int copies = (args.length > 1) ? Integer.parseInt(args[0]) : COPIES;
		int most = (args.length > 1) ? Integer.parseInt(args[1]) : RELATIONS;
		Graph large = large(copies, most);
		PathTracer far = new PathTracer(large, RealData.ONTOLOGY);
		List<TraceRequest> pairs = random(large, 300);
		time(far, pairs.subList(0, 60));
		print("synthetic graph, pairs at random", large, time(far, pairs));
	}

	private static TraceRequest judged(Pair pair) {
		return TraceEvaluation.request(pair).first(TraceRequest.FIRST).build();
	}

	private static List<TraceRequest> repeated(List<TraceRequest> requests) {
		List<TraceRequest> many = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			many.addAll(requests);
		}
		return many;
	}

	/** Pairs that need not be connected, as people ask. */
	private static List<TraceRequest> random(Graph graph, int count) {
		Random random = new Random(42);
		List<TraceRequest> requests = new ArrayList<>();
		while (requests.size() < count) {
			String from = graph.entity(random.nextInt(graph.nodeCount())).id();
			String to = graph.entity(random.nextInt(graph.nodeCount())).id();
			if (!from.equals(to)) {
				requests.add(TraceRequest.from(List.of(from)).to(List.of(to)).build());
			}
		}
		return requests;
	}

	private static Timing time(PathTracer tracer, List<TraceRequest> requests) {
		long[] nanos = new long[requests.size()];
		int incomplete = 0;
		int none = 0;
		for (int i = 0; i < nanos.length; i++) {
			long start = THREADS.getCurrentThreadCpuTime();
			Trace trace = tracer.trace(requests.get(i));
			nanos[i] = THREADS.getCurrentThreadCpuTime() - start;
			incomplete += trace.complete() ? 0 : 1;
			none += trace.paths().isEmpty() ? 1 : 0;
		}
		Arrays.sort(nanos);
		return new Timing(nanos, incomplete, none);
	}

	private static void print(String what, Graph graph, Timing timing) {
		System.out.printf(
				"%-34s %,7d nodes %,8d relations: median %.1f ms, p99 %.1f ms, max %.1f ms;"
						+ " of %d traces %d found nothing, %d were cut short%n",
				what, graph.nodeCount(), graph.edgeCount(), timing.millis(0.5), timing.millis(0.99), timing.millis(1),
				timing.nanos().length, timing.none(), timing.incomplete());
	}

	/**
	 * The real graph copied until there are 100,000 nodes, then filled up to 500,000
	 * relations: each further one is a relation of the real graph whose end lies in
	 * another copy, so that kinds, degrees and hubs keep their proportions and the copies
	 * hang together.
	 */
	static Graph large() {
		return large(COPIES, RELATIONS);
	}

	private static Graph large(int copies, int most) {
		Dataset real = RealData.DATASET;
		Random random = new Random(1);
		List<Entity> entities = new ArrayList<>();
		Map<String, Relation> relations = new TreeMap<>();
		for (int copy = 0; copy < copies; copy++) {
			for (Entity entity : real.entities()) {
				entities.add(new Entity(copied(entity.id(), copy), entity.kind(), entity.labels(),
						new Text(entity.name().lv(), entity.name().en()), List.of(), Map.of(), null, List.of(),
						entity.properties(), List.of()));
			}
			for (Relation relation : real.relations()) {
				add(relations, relation, copy, copy);
			}
		}
		List<Relation> all = real.relations();
		while (relations.size() < most) {
			add(relations, all.get(random.nextInt(all.size())), random.nextInt(copies), random.nextInt(copies));
		}
		entities.sort(Comparator.comparing(Entity::id));
		return Graph.of(
				new Dataset("synthetic", real.date(), List.of(), List.of(), entities, List.copyOf(relations.values())),
				RealData.ONTOLOGY);
	}

	private static void add(Map<String, Relation> relations, Relation relation, int from, int to) {
		String id = relation.id() + "~" + from + "~" + to;
		relations.putIfAbsent(id, new Relation(id, relation.kind(), copied(relation.from(), from),
				copied(relation.to(), to), relation.grade(), List.of(), null, null, List.of(), new HashMap<>()));
	}

	private static String copied(String id, int copy) {
		return id + "-" + copy;
	}

	private record Timing(long[] nanos, int incomplete, int none) {

		double millis(double quantile) {
			return this.nanos[(int) Math.min(this.nanos.length - 1, Math.ceil(quantile * this.nanos.length) - 1)] / 1e6;
		}

	}

}
