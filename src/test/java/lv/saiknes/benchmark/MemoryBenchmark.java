package lv.saiknes.benchmark;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.List;
import java.util.function.Supplier;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.BesideHeap;
import lv.saiknes.model.Dataset;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.TraceRequest;

/**
 * What made-up data of the real shape takes in memory, without a database: its records,
 * the graph over them, and what a trace needs beside.
 */
public final class MemoryBenchmark {

	private MemoryBenchmark() {
	}

	/**
	 * Runs it.
	 * @param arguments how many nodes and relations (100,000 and 500,000 when left out),
	 * and a folder for what is laid beside the heap (none when left out)
	 */
	public static void main(String[] arguments) {
		int nodes = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 100_000;
		int relations = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : 500_000;
		if (arguments.length > 2) {
			BesideHeap.use(Path.of(arguments[2]));
		}
		Ontology ontology = Ontology.load();
		Dataset dataset = step("records", () -> MadeUpData.of(real(ontology), ontology, nodes, relations));
		System.out.printf(Locale.ROOT, "| %,d nodes of %,d bytes, %,d relations of %,d, %,d citations of %,d |%n",
				dataset.entities().size(), dataset.entities().bytes() / dataset.entities().size(),
				dataset.relations().size(), dataset.relations().bytes() / dataset.relations().size(),
				dataset.citations().size(), dataset.citations().bytes() / dataset.citations().size());
		Graph graph = step("graph", () -> Graph.of(dataset, ontology));
		PathTracer tracer = step("tracer", () -> new PathTracer(graph, ontology));
		Random random = new Random(42);
		for (int i = 0; i < 5; i++) {
			String from = graph.id(random.nextInt(graph.nodeCount()));
			String to = graph.id(random.nextInt(graph.nodeCount()));
			step("trace", () -> tracer.trace(TraceRequest.from(List.of(from)).to(List.of(to)).build()));
		}
		System.out.println(tracer.version() + " " + graph.edgeCount());
	}

	private static Dataset real(Ontology ontology) {
		return new SeedReader(ontology).read(SeedFiles.fromDirectory(Path.of("seed-data"))).dataset().orElseThrow();
	}

	private static <T> T step(String what, Supplier<T> work) {
		long began = System.nanoTime();
		T made = work.get();
		double seconds = (System.nanoTime() - began) / 1e9;
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		System.out.printf(Locale.ROOT, "| %s | %.2f s | %d MB in use |%n", what, seconds,
				(runtime.totalMemory() - runtime.freeMemory()) >> 20);
		return made;
	}

}
