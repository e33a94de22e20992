package lv.saiknes.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import com.sun.management.OperatingSystemMXBean;
import lv.saiknes.SaiknesApplication;
import lv.saiknes.export.GraphJson;
import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Selection;
import lv.saiknes.query.Slice;
import lv.saiknes.search.NameSearch;
import lv.saiknes.search.TextSearch;
import lv.saiknes.seed.SeedFiles;
import lv.saiknes.seed.SeedReader;
import lv.saiknes.store.GraphStore;
import lv.saiknes.trace.CurrentTracer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Loads made-up data of the real shape, then edited sentences of it, and asks for what is
 * asked of any data; tells time, processor time, and memory in use after each step.
 */
public final class SizeBenchmark {

	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	/** The first one is slow, since nothing is warm. */
	private static final int EDITS = 3;

	private SizeBenchmark() {
	}

	/**
	 * Runs it.
	 * @param arguments how many nodes and relations (100,000 and 500,000 when left out),
	 * and {@code load} where nothing else is to be done
	 */
	public static void main(String[] arguments) throws IOException {
		int nodes = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 100_000;
		int relations = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : 500_000;
		boolean onlyLoad = arguments.length > 2 && arguments[2].equals("load");
		Ontology ontology = Ontology.load();
		try (var context = new SpringApplicationBuilder(SaiknesApplication.class).web(WebApplicationType.NONE)
			.run("--saiknes.store.directory=target/size-store", "--saiknes.store.rebuild=true",
					"--saiknes.sources.directory=", "--saiknes.trace.permutations=0")) {
			Dataset[] made = new Dataset[1];
			step("made up", () -> {
				Dataset real = new SeedReader(ontology).read(SeedFiles.fromDirectory(Path.of("seed-data")))
					.dataset()
					.orElseThrow();
				made[0] = MadeUpData.of(real, ontology, nodes, relations);
				return made[0].entities().size() + " nodes, " + made[0].relations().size() + " relations, "
						+ made[0].citations().size() + " citations; " + bytes(made[0]);
			});
			GraphStore store = context.getBean(GraphStore.class);
			step("loaded", () -> store.load(made[0], (progress) -> System.out.println("  " + progress)));
			for (int i = 0; i < EDITS; i++) {
				made[0] = edited(made[0], i, false);
				step("an edited sentence loaded",
						() -> store.load(made[0], (progress) -> System.out.println("  " + progress)));
			}
			for (int i = 0; i < EDITS; i++) {
				made[0] = edited(made[0], i, true);
				step("an edited name loaded",
						() -> store.load(made[0], (progress) -> System.out.println("  " + progress)));
			}
			if (onlyLoad) {
				return;
			}
			Entity middle = made[0].entities().get(made[0].entities().size() / 2);
			made[0] = null;
			NodeReader reader = context.getBean(NodeReader.class);
			for (int i = 0; i < 3; i++) {
				step("a list of 20",
						() -> reader
							.list(Selection.of(middle.kind(),
									new Slice(20, false, null, null, Language.LV, List.of(), Set.of(), "")))
							.entries()
							.size());
			}
			step("graph in memory", () -> {
				Graph graph = context.getBean(CurrentGraph.class).get();
				return graph.nodeCount() + " nodes, " + graph.edgeCount() + " relations";
			});
			step("index of names", () -> {
				context.getBean(NameSearch.class).prepare();
				return "";
			});
			step("index of texts", () -> {
				context.getBean(TextSearch.class).prepare();
				return "";
			});
			step("tracer", () -> context.getBean(CurrentTracer.class).get());
			step("graph.json", () -> {
				long[] bytes = new long[1];
				try {
					Graph graph = context.getBean(CurrentGraph.class).get();
					GraphJson.write(graph.dataset(), ontology, new OutputStream() {
						@Override
						public void write(int b) {
							bytes[0]++;
						}

						@Override
						public void write(byte[] b, int off, int len) {
							bytes[0] += len;
						}
					});
				}
				catch (IOException ex) {
					throw new IllegalStateException(ex);
				}
				return bytes[0] + " bytes";
			});
		}
	}

	/**
	 * With another sentence about a node, from which nothing follows for others; or with
	 * another name of it, as may be told of them.
	 */
	private static Dataset edited(Dataset dataset, int which, boolean name) {
		int place = dataset.entities().size() / 2 + which;
		Entity old = dataset.entities().get(place);
		Text text = new Text("Labots teikums.", "An edited sentence.");
		Entity edited = new Entity(old.id(), old.kind(), old.labels(), name ? text : old.name(), old.aliases(),
				old.forms(), name ? old.summary() : text, old.sameAs(), old.properties(), old.claims());
		List<Entity> entities = new AbstractList<>() {
			@Override
			public Entity get(int position) {
				return (position == place) ? edited : dataset.entities().get(position);
			}

			@Override
			public int size() {
				return dataset.entities().size();
			}
		};
		return new Dataset(dataset.version() + (name ? "-n" : "-s"), dataset.date(), dataset.sources(),
				dataset.citations(), entities, dataset.relations(), dataset.manifest());
	}

	/** What the records take, by the bytes of a node, relation and citation. */
	private static String bytes(Dataset dataset) {
		return "%,d bytes a node, %,d a relation, %,d a citation".formatted(
				dataset.entities().bytes() / dataset.entities().size(),
				dataset.relations().bytes() / dataset.relations().size(),
				dataset.citations().bytes() / dataset.citations().size());
	}

	private static void step(String what, Supplier<Object> work) {
		long began = System.nanoTime();
		long cpu = PROCESS.getProcessCpuTime();
		Object result = work.get();
		double seconds = (System.nanoTime() - began) / 1e9;
		double used = (PROCESS.getProcessCpuTime() - cpu) / 1e9;
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		System.out.printf("| %s | %.2f s | %.2f s of processor | %d MB in use | %s |%n", what, seconds, used,
				(runtime.totalMemory() - runtime.freeMemory()) >> 20, result);
	}

}
