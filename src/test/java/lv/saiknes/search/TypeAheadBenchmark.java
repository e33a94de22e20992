package lv.saiknes.search;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Dataset;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.support.RealData;

/**
 * How long the search takes that runs with each letter typed, as processor time of the
 * one thread that answers, on the full graph and on a generated one: copies of its nodes
 * and relations, each with a made-up word added to the name, so that all beginnings of
 * real names stay and are as many times more common.
 */
final class TypeAheadBenchmark {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final int NODES = 100_000;

	/** Names drawn by chance, each typed letter by letter up to this many letters. */
	private static final int NAMES = 60;

	private static final int LETTERS = 12;

	/** As many as a box shows. */
	private static final int SHOWN = 8;

	private static final String CONSONANTS = "bdgklmnprstvz";

	private static final String VOWELS = "aeiouāēī";

	private TypeAheadBenchmark() {
	}

	public static void main(String[] arguments) {
		Dataset real = RealData.DATASET;
		Dataset large = copied(real, 1 + NODES / real.entities().size());
		System.out.println("| graph | letters | median, ms | 99th percentile, ms | longest, ms |");
		System.out.println("|---|---:|---:|---:|---:|");
		measure("full", real);
		measure("generated", large);
	}

	private static void measure(String what, Dataset dataset) {
		long before = THREADS.getCurrentThreadCpuTime();
		SearchIndex index = SearchEvaluation.index(Graph.of(dataset, RealData.ONTOLOGY));
		double made = (THREADS.getCurrentThreadCpuTime() - before) / 1e9;
		List<String> names = names(dataset);
		// Once over all, so that the compiler has been through.
		names.forEach((name) -> index.find(name, null, null, 0, SHOWN));
		names.forEach((name) -> typed(name).forEach((text) -> index.find(text, null, null, 0, SHOWN)));
		double[][] millis = new double[LETTERS][];
		for (int letters = 1; letters <= LETTERS; letters++) {
			int wanted = letters;
			millis[letters - 1] = names.stream()
				.filter((name) -> name.length() >= wanted)
				.mapToDouble((name) -> millis(index, name.substring(0, wanted)))
				.sorted()
				.toArray();
		}
		String graph = what + ": %,d nodes".formatted(dataset.entities().size());
		for (int letters : List.of(1, 2, 3, 4, 6, 8, LETTERS)) {
			print(graph, String.valueOf(letters), millis[letters - 1]);
		}
		print(graph, "1 to " + LETTERS, Arrays.stream(millis).flatMapToDouble(Arrays::stream).sorted().toArray());
		System.out.printf("| %s | the index | %.0f | | |%n", graph, made * 1000);
	}

	private static double millis(SearchIndex index, String text) {
		long before = THREADS.getCurrentThreadCpuTime();
		index.find(text, null, null, 0, SHOWN);
		return (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
	}

	private static void print(String graph, String letters, double[] sorted) {
		System.out.printf("| %s | %s | %.1f | %.1f | %.1f |%n", graph, letters, sorted[sorted.length / 2],
				sorted[(int) (sorted.length * 0.99)], sorted[sorted.length - 1]);
	}

	private static List<String> names(Dataset dataset) {
		Random random = new Random(15);
		List<String> names = new ArrayList<>();
		for (int i = 0; i < NAMES; i++) {
			Text name = dataset.entities().get(random.nextInt(dataset.entities().size())).name();
			names.add((i % 3 == 2) ? name.en() : name.lv());
		}
		return names;
	}

	private static List<String> typed(String name) {
		List<String> texts = new ArrayList<>();
		for (int letters = 1; letters <= Math.min(LETTERS, name.length()); letters++) {
			texts.add(name.substring(0, letters));
		}
		return texts;
	}

	private static Dataset copied(Dataset real, int copies) {
		Random random = new Random(13);
		List<Entity> entities = new ArrayList<>(real.entities());
		List<Relation> relations = new ArrayList<>(real.relations());
		for (int copy = 1; copy < copies; copy++) {
			String mark = "~" + copy;
			for (Entity entity : real.entities()) {
				String word = " " + word(random);
				entities.add(new Entity(entity.id() + mark, entity.kind(), entity.labels(),
						new Text(entity.name().lv() + word, entity.name().en() + word), entity.aliases(), Map.of(),
						entity.summary(), entity.sameAs(), entity.properties(), entity.claims()));
			}
			for (Relation relation : real.relations()) {
				relations.add(new Relation(relation.id() + mark, relation.kind(), relation.from() + mark,
						relation.to() + mark, relation.grade(), relation.citations(), relation.reason(),
						relation.rule(), relation.premises().stream().map((premise) -> premise + mark).toList(),
						relation.properties()));
			}
		}
		return new Dataset(real.version() + "-" + copies, real.date(), real.sources(), real.citations(), entities,
				relations, real.manifest());
	}

	private static String word(Random random) {
		StringBuilder word = new StringBuilder();
		for (int i = 0; i < 3; i++) {
			word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
				.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
		}
		return word.toString();
	}

}
