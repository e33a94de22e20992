package lv.saiknes.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.graph.Graph;
import lv.saiknes.support.RealData;
import lv.saiknes.trace.JudgedPairs.Half;
import lv.saiknes.trace.JudgedPairs.Pair;
import lv.saiknes.trace.Trace.Ranked;

/**
 * How often the connection that a knowledgeable reader names first is found first, and
 * among the first three: by the ranking as it is, without each of its parts, and by plain
 * shortest paths. Writes {@code docs/trace-evaluation.md}. Weights are searched on the
 * half of the judged pairs that is for tuning; nothing looks at the other half but the
 * tables.
 */
final class TraceEvaluation {

	static final Graph GRAPH = Graph.of(RealData.DATASET, RealData.ONTOLOGY);

	private static final PathTracer TRACER = new PathTracer(GRAPH, RealData.ONTOLOGY);

	private static final Weights PLAIN = new Weights(.5, 1, 1, .25, 0, 1, 1, 1, 0, 1);

	private static final double NORMAL_95 = 1.96;

	private static final String HEAD = """
			# How well connections are ranked

			Written by `TraceEvaluation` (`mvn -Pbenchmark verify`); nothing in it is edited by hand.
			Dataset version `%s`.

			**What is asked.** `src/test/resources/trace/judged-pairs.yaml` holds %d questions of the form “how is A
			connected to B?”, with the one to three paths that a knowledgeable reader names first (“best”), others that
			mean something, and questions with no connection. They were written before there was a ranking; the head of
			the file says how they were judged. One judge is not many: another reader may differ.

			**Halves.** The questions were dealt alternately within each sort of question. Weights were searched on one
			half alone, and their best stand in `Weights.TUNED`; the other half is only reported.

			**What counts.** The place of the first “best” path in the answer to `trace` with its usual settings (of
			paths through the same kinds by the same relations only the first is listed, then diversity moves paths
			apart). A path hidden behind one of its pattern does not count.

			**Plain shortest paths** run over the same relations (stated and curated, no rosters), ordered by length
			alone. Equal lengths have no order, so the figure is what a random order would give on average.

			## The reported half

			| ranking | 1st | among the first 3 | 95 %% interval | 1st is best or acceptable |
			|---|---:|---:|---:|---:|
			""";

	private TraceEvaluation() {
	}

	public static void main(String[] arguments) throws IOException {
		List<Pair> pairs = JudgedPairs.read(JudgedPairs.FIRST).pairs();
		StringBuilder text = new StringBuilder(HEAD.formatted(RealData.DATASET.version(), pairs.size()));
		rankings().forEach((name, ranking) -> text.append(row(name, ranking, Half.REPORT)));
		text.append(ofSorts());
		text.append("""

				## The half for tuning

				| ranking | 1st | among the first 3 | 95 % interval | 1st is best or acceptable |
				|---|---:|---:|---:|---:|
				""");
		rankings().forEach((name, ranking) -> text.append(row(name, ranking, Half.TUNE)));
		text.append(search());
		text.append(none(pairs));
		Path report = Path.of("docs/trace-evaluation.md");
		Files.writeString(report, text);
		System.out.println(text);
	}

	/** The request of a judged pair. */
	static TraceRequest.Builder request(Pair pair) {
		return TraceRequest.from(pair.from())
			.to(pair.to())
			.toKind(pair.toKind(), pair.toPlan())
			.via(pair.via())
			.asOf(pair.asOf())
			.first(TraceRequest.MOST);
	}

	private static Map<String, Ranking> rankings() {
		Weights w = Weights.TUNED;
		Map<String, Ranking> rankings = new LinkedHashMap<>();
		rankings.put("**as it is**", traced(w, TraceRequest.DIVERSITY));
		rankings.put("plain shortest paths", TraceEvaluation::shortest);
		rankings.put("degree-weighted path count alone", traced(PLAIN, 0));
		rankings.put("without the factor of length", traced(new Weights(w.damping(), 1, w.curated(), w.rosterShare(),
				w.rosterSlope(), w.sibling(), w.loose(), w.detour(), w.content(), w.over()), TraceRequest.DIVERSITY));
		rankings.put("without trust", traced(new Weights(w.damping(), w.length(), 1, w.rosterShare(), w.rosterSlope(),
				w.sibling(), w.loose(), w.detour(), w.content(), w.over()), TraceRequest.DIVERSITY));
		rankings.put("without the measured penalty of rosters", traced(new Weights(w.damping(), w.length(), w.curated(),
				w.rosterShare(), 0, w.sibling(), w.loose(), w.detour(), w.content(), w.over()), TraceRequest.DIVERSITY));
		rankings.put("without the factor of turns", traced(new Weights(w.damping(), w.length(), w.curated(),
				w.rosterShare(), w.rosterSlope(), 1, w.loose(), w.detour(), w.content(), w.over()), TraceRequest.DIVERSITY));
		rankings.put("without the factor of loose relations", traced(new Weights(w.damping(), w.length(), w.curated(),
				w.rosterShare(), w.rosterSlope(), w.sibling(), 1, w.detour(), w.content(), w.over()), TraceRequest.DIVERSITY));
		rankings.put("without the factor of detours", traced(new Weights(w.damping(), w.length(), w.curated(),
				w.rosterShare(), w.rosterSlope(), w.sibling(), w.loose(), 1, w.content(), w.over()), TraceRequest.DIVERSITY));
		rankings.put("without diversity", traced(w, 0));
		return rankings;
	}

	private static List<Pair> connected(Half half) {
		return JudgedPairs.read(JudgedPairs.FIRST).of(half).stream().filter((pair) -> pair.none() == null).toList();
	}

	private static String row(String name, Ranking ranking, Half half) {
		List<Found> found = connected(half).stream().map(ranking::find).toList();
		int asked = found.size();
		double three = sum(found, Found::amongThree);
		return String.format(Locale.ROOT, "| %s | %s of %d | %s (%.0f %%) | %s | %s |%n", name,
				number(sum(found, Found::first)), asked, number(three), 100 * three / asked, interval(three, asked),
				number(sum(found, Found::acceptable)));
	}

	private static String ofSorts() {
		StringBuilder text = new StringBuilder("""

				By sort of question, the ranking as it is:

				| sort | questions | 1st | among the first 3 |
				|---|---:|---:|---:|
				""");
		Ranking ranking = traced(Weights.TUNED, TraceRequest.DIVERSITY);
		connected(Half.REPORT).stream()
			.collect(Collectors.groupingBy(Pair::type, LinkedHashMap::new, Collectors.toList()))
			.forEach((sort, pairs) -> {
				List<Found> found = pairs.stream().map(ranking::find).toList();
				text.append("| %s | %d | %s | %s |\n".formatted(sort, pairs.size(), number(sum(found, Found::first)),
						number(sum(found, Found::amongThree))));
			});
		return text.toString();
	}

	/** The weights searched, and the best of them. */
	private static String search() {
		List<Weights> grid = new ArrayList<>();
		for (double length : new double[] { .5, .4 }) {
			for (double curated : new double[] { .8, .7 }) {
				for (double slope : new double[] { .5, 0 }) {
					for (double sibling : new double[] { .3, .5 }) {
						for (double loose : new double[] { .2, .3 }) {
							grid.add(new Weights(.5, length, curated, .25, slope, sibling, loose, .5, .5, .5));
						}
					}
				}
			}
		}
		List<Pair> pairs = connected(Half.TUNE);
		ToDoubleFunction<Weights> worth = (weights) -> {
			Ranking ranking = traced(weights, TraceRequest.DIVERSITY);
			return pairs.stream().map(ranking::find).mapToDouble(Found::reciprocal).sum() / pairs.size();
		};
		Map<Weights, Double> worths = new LinkedHashMap<>();
		grid.forEach((weights) -> worths.put(weights, worth.applyAsDouble(weights)));
		double best = worths.values().stream().max(Comparator.naturalOrder()).orElseThrow();
		long equal = worths.values().stream().filter((value) -> value == best).count();
		return String.format(Locale.ROOT,
				"""

						Of %d settings searched there, by the mean reciprocal place, the best have %.3f (%d of them alike); those in
						use have %.3f.
						""",
				grid.size(), best, equal, worths.get(Weights.TUNED));
	}

	private static String none(List<Pair> pairs) {
		List<Pair> none = pairs.stream().filter((pair) -> pair.none() != null).toList();
		List<Pair> worthless = none.stream().filter(Pair::onlyWorthless).toList();
		long right = none.stream()
			.filter((pair) -> !pair.onlyWorthless())
			.filter((pair) -> TRACER.trace(request(pair).build()).paths().isEmpty())
			.count();
		return """

				## No connection

				Of %d questions without any path, %d are answered by none. To %d more there are paths that no reader would
				name (both depend on the same broad thing); `trace` lists them, with low scores, and does not say that they
				are worthless.
				"""
			.formatted(none.size() - worthless.size(), right, worthless.size());
	}

	private static double sum(List<Found> found, ToDoubleFunction<Found> part) {
		return found.stream().mapToDouble(part).sum();
	}

	private static String number(double value) {
		return (value == Math.rint(value)) ? String.valueOf((int) value) : String.format(Locale.ROOT, "%.1f", value);
	}

	/** Wilson's interval of a share. */
	private static String interval(double hits, int asked) {
		double share = hits / asked;
		double z = NORMAL_95 * NORMAL_95;
		double middle = (share + z / (2 * asked)) / (1 + z / asked);
		double half = NORMAL_95 / (1 + z / asked) * Math.sqrt(share * (1 - share) / asked + z / (4.0 * asked * asked));
		return String.format(Locale.ROOT, "%.0f–%.0f %%", 100 * (middle - half), 100 * (middle + half));
	}

	private static Ranking traced(Weights weights, double diversity) {
		PathTracer tracer = new PathTracer(GRAPH, RealData.ONTOLOGY, weights, Search.Limits.USUAL);
		return (pair) -> {
			List<String> listed = tracer.trace(request(pair).diversity(diversity).build())
				.paths()
				.stream()
				.map(Ranked::path)
				.map(TracedPath::toString)
				.toList();
			Set<String> best = names(pair.best());
			int place = 1 + listed.indexOf(listed.stream().filter(best::contains).findFirst().orElse(""));
			boolean acceptable = !listed.isEmpty()
					&& Stream.of(best, names(pair.acceptable())).anyMatch((names) -> names.contains(listed.getFirst()));
			return new Found((place == 1) ? 1 : 0, (place >= 1 && place <= 3) ? 1 : 0, acceptable ? 1 : 0,
					(place > 0) ? 1.0 / place : 0);
		};
	}

	private static Set<String> names(List<JudgedPairs.Path> paths) {
		return paths.stream().map(JudgedPairs.Path::toString).collect(Collectors.toSet());
	}

	/** Where the judged paths stand when paths are ordered by length alone. */
	private static Found shortest(Pair pair) {
		Set<String> best = names(pair.best());
		Set<String> good = Stream.concat(best.stream(), names(pair.acceptable()).stream()).collect(Collectors.toSet());
		double first = 0;
		double three = 0;
		double acceptable = 0;
		int before = 0;
		TraceRequest request = request(pair).build();
		ShortestPaths paths = new ShortestPaths(GRAPH, request,
				Arrays.stream(TRACER.targets(request)).boxed().collect(Collectors.toSet()));
		for (int length = 1; length <= TraceRequest.LONGEST && before < 3; length++) {
			Set<String> equal = paths.ofLength(length);
			long hits = equal.stream().filter(best::contains).count();
			if (before == 0 && !equal.isEmpty()) {
				first = (double) hits / equal.size();
				acceptable = (double) equal.stream().filter(good::contains).count() / equal.size();
			}
			double none = 1;
			for (int i = 0; i < Math.min(3 - before, equal.size()); i++) {
				none *= Math.max(0, (double) (equal.size() - hits - i) / (equal.size() - i));
			}
			three += (1 - three) * (1 - none);
			before += equal.size();
		}
		return new Found(first, three, acceptable, 0);
	}

	/** A way to rank. */
	private interface Ranking {

		Found find(Pair pair);

	}

	/**
	 * Where the judged connection was found; probabilities where equals have no order.
	 *
	 * @param first whether it stands first
	 * @param amongThree whether it stands among the first three
	 * @param acceptable whether what stands first is best or acceptable
	 * @param reciprocal one divided by its place, 0 where it is not listed
	 */
	private record Found(double first, double amongThree, double acceptable, double reciprocal) {
	}

}
