package lv.saiknes.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.graph.Graph;
import lv.saiknes.support.RealData;
import lv.saiknes.trace.JudgedPairs.Half;
import lv.saiknes.trace.JudgedPairs.Pair;
import lv.saiknes.trace.Trace.Ranked;

/**
 * How often the connection that a knowledgeable reader names first is found first, and
 * among the first three: by the ranking as it is, without each of its parts, and by plain
 * shortest paths; and how often the verdict is the judge's. Writes
 * {@code docs/trace-evaluation.md}. Weights are searched on the halves of the judged
 * pairs that are for tuning; the others are asked when {@code report} is given.
 */
final class TraceEvaluation {

	static final Graph GRAPH = Graph.of(RealData.DATASET, RealData.ONTOLOGY);

	private static final PathTracer TRACER = new PathTracer(GRAPH, RealData.ONTOLOGY);

	private static final Weights PLAIN = new Weights(.5, 1, 1, .25, 0, 1, 1, 1, 0, 1);

	private static final double NORMAL_95 = 1.96;

	private static final int FOLDS = 5;

	private static final String HEAD = """
			# How well connections are ranked

			Written by `TraceEvaluation` (`mvn -Pbenchmark verify`); nothing in it is edited by hand.
			Dataset version `%s`.

			**What is asked.** The files in `src/test/resources/trace` hold questions of the form “how is A connected to
			B?”, with the one to three paths that a knowledgeable reader names first (“best”), others that mean something,
			and the verdict: connected, connected only by what joins almost everything, or not at all. The first set was
			written before there was a ranking, the second by another judge; the heads of the files say how they were
			judged. Two judges are not many: another reader may differ.

			**Halves.** The questions were dealt alternately within each sort of question. Weights and the rule of the
			verdict were chosen on one half alone; the other half is only reported. That of the first set was asked of
			earlier rankings, too (28 first and 32 among three of 37, then 30 and 33); nothing was changed after either look.
			That of the second set was asked once, after the work.

			**What counts.** The place of the first “best” path in the answer to `trace` with its usual settings (of
			paths through the same kinds by the same relations only the first is listed, then diversity moves paths
			apart). A path hidden behind one of its pattern does not count.

			**Plain shortest paths** run over the same relations (stated and curated, no rosters), ordered by length
			alone. Equal lengths have no order, so the figure is what a random order would give on average.
			""";

	private TraceEvaluation() {
	}

	/**
	 * Writes the report.
	 * @param arguments {@code report} to ask the halves that are only reported, too
	 */
	public static void main(String[] arguments) throws IOException {
		StringBuilder text = new StringBuilder(HEAD.formatted(RealData.DATASET.version()));
		if (Arrays.asList(arguments).contains("report")) {
			List<Pair> reported = new ArrayList<>(JudgedPairs.read(JudgedPairs.FIRST).of(Half.REPORT));
			reported.addAll(JudgedPairs.read(JudgedPairs.VERDICTS_REPORT).of(Half.REPORT));
			text.append("\n## The reported halves\n").append(half(reported));
		}
		List<Pair> tuned = tuned();
		text.append("\n## The halves for tuning\n").append(half(tuned)).append(search(tuned)).append(validated(tuned));
		Path report = Path.of("docs/trace-evaluation.md");
		Files.writeString(report, text);
		System.out.println(text);
	}

	private static List<Pair> tuned() {
		List<Pair> pairs = new ArrayList<>(JudgedPairs.read(JudgedPairs.FIRST).of(Half.TUNE));
		pairs.addAll(JudgedPairs.read(JudgedPairs.VERDICTS_TUNE).of(Half.TUNE));
		return pairs;
	}

	private static String half(List<Pair> pairs) {
		List<Pair> connected = pairs.stream().filter((pair) -> pair.verdict() == Verdict.CONNECTED).toList();
		StringBuilder text = new StringBuilder("""

				| ranking | 1st | among the first 3 | 95 % interval | 1st is best or acceptable |
				|---|---:|---:|---:|---:|
				""");
		rankings().forEach((name, ranking) -> text.append(row(name, ranking, connected)));
		return text.append(ofSorts(connected)).append(verdicts(pairs)).toString();
	}

	/** How often the verdict is the judge's. */
	private static String verdicts(List<Pair> pairs) {
		Map<Pair, Verdict> said = new LinkedHashMap<>();
		pairs.forEach((pair) -> said.put(pair, TRACER.trace(request(pair).build()).verdict()));
		long no = count(said, (pair, verdict) -> pair.verdict() != Verdict.CONNECTED);
		long found = count(said,
				(pair, verdict) -> pair.verdict() != Verdict.CONNECTED && verdict != Verdict.CONNECTED);
		long lost = count(said, (pair, verdict) -> pair.verdict() == Verdict.CONNECTED && verdict != Verdict.CONNECTED);
		StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
				"""

						**“No”.** Of %d questions to which the judge says that nothing in particular connects the two, the verdict
						says so of %d (recall %.0f %%, 95 %% interval %s). Of the %d answers with such a verdict %d are right (precision
						%.0f %%); %d of %d connected pairs are lost.

						| judged | said CONNECTED | said ONLY_BROAD | said NONE |
						|---|---:|---:|---:|
						""",
				no, found, 100.0 * found / no, interval(found, no), found + lost, found, 100.0 * found / (found + lost),
				lost, pairs.size() - no));
		for (Verdict judged : Verdict.values()) {
			text.append("| %s | %d | %d | %d |\n".formatted(judged,
					count(said, (pair, verdict) -> pair.verdict() == judged && verdict == Verdict.CONNECTED),
					count(said, (pair, verdict) -> pair.verdict() == judged && verdict == Verdict.ONLY_BROAD),
					count(said, (pair, verdict) -> pair.verdict() == judged && verdict == Verdict.NONE)));
		}
		List<String> wrong = said.entrySet()
			.stream()
			.filter((entry) -> (entry.getKey().verdict() == Verdict.CONNECTED) != (entry
				.getValue() == Verdict.CONNECTED))
			.map((entry) -> "`" + entry.getKey().id() + "`")
			.toList();
		return text.append("\nOtherwise than judged: ")
			.append(wrong.isEmpty() ? "none" : String.join(", ", wrong))
			.append(". Asked for a date: %d, of which %d have the judge's verdict.\n".formatted(
					count(said, (pair, verdict) -> pair.asOf() != null),
					count(said, (pair, verdict) -> pair.asOf() != null && pair.verdict() == verdict)))
			.toString();
	}

	private static long count(Map<Pair, Verdict> said, BiPredicate<Pair, Verdict> wanted) {
		return said.entrySet().stream().filter((entry) -> wanted.test(entry.getKey(), entry.getValue())).count();
	}

	/**
	 * The rule of the verdict chosen on four fifths and asked on the fifth, five times.
	 */
	private static String validated(List<Pair> pairs) {
		List<Hinges.Limits> grid = new ArrayList<>();
		for (int many : new int[] { 8, 12, 16, 24 }) {
			for (int hinges : new int[] { 1, 2 }) {
				for (int length : new int[] { 2, 3, 4 }) {
					grid.add(new Hinges.Limits(many, hinges, length, Hinges.Limits.TUNED.share(),
							Hinges.Limits.TUNED.theme(), Hinges.Limits.TUNED.alike()));
				}
			}
		}
		Map<Hinges.Limits, List<Boolean>> right = new LinkedHashMap<>();
		for (Hinges.Limits limits : grid) {
			PathTracer tracer = new PathTracer(GRAPH, RealData.ONTOLOGY, Weights.TUNED, Search.Limits.USUAL, limits,
					(hops) -> Optional.empty());
			right.put(limits,
					pairs.stream()
						.map((pair) -> (tracer.trace(request(pair).first(1).build())
							.verdict() == Verdict.CONNECTED) == (pair.verdict() == Verdict.CONNECTED))
						.toList());
		}
		int hits = 0;
		Set<Hinges.Limits> chosen = new LinkedHashSet<>();
		for (int fold = 0; fold < FOLDS; fold++) {
			int out = fold;
			Hinges.Limits best = grid.stream()
				.max(Comparator.comparingInt((limits) -> hits(right.get(limits), (place) -> place % FOLDS != out)))
				.orElseThrow();
			chosen.add(best);
			hits += hits(right.get(best), (place) -> place % FOLDS == out);
		}
		return """

				**Cross-validation.** The rule of the verdict has %d settings to choose from (how many pairs a class may join, how
				many hinges, how long a way). Chosen on four fifths of these questions and asked on the fifth, five times, it is
				right in %d of %d; what is chosen: %s. In use: %s.
				"""
			.formatted(grid.size(), hits, pairs.size(),
					chosen.stream().map(TraceEvaluation::written).collect(Collectors.joining(", ")),
					written(Hinges.Limits.TUNED));
	}

	private static String written(Hinges.Limits limits) {
		return "%d/%d/%d".formatted(limits.pairs(), limits.hinges(), limits.length());
	}

	private static int hits(List<Boolean> right, IntPredicate places) {
		return (int) IntStream.range(0, right.size()).filter(places).filter(right::get).count();
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
		rankings.put("without the measured penalty of rosters",
				traced(new Weights(w.damping(), w.length(), w.curated(), w.rosterShare(), 0, w.sibling(), w.loose(),
						w.detour(), w.content(), w.over()), TraceRequest.DIVERSITY));
		rankings.put("without the factor of turns",
				traced(new Weights(w.damping(), w.length(), w.curated(), w.rosterShare(), w.rosterSlope(), 1, w.loose(),
						w.detour(), w.content(), w.over()), TraceRequest.DIVERSITY));
		rankings.put("without the factor of loose relations",
				traced(new Weights(w.damping(), w.length(), w.curated(), w.rosterShare(), w.rosterSlope(), w.sibling(),
						1, w.detour(), w.content(), w.over()), TraceRequest.DIVERSITY));
		rankings.put("without the factor of detours",
				traced(new Weights(w.damping(), w.length(), w.curated(), w.rosterShare(), w.rosterSlope(), w.sibling(),
						w.loose(), 1, w.content(), w.over()), TraceRequest.DIVERSITY));
		rankings.put("without content", traced(new Weights(w.damping(), w.length(), w.curated(), w.rosterShare(),
				w.rosterSlope(), w.sibling(), w.loose(), w.detour(), 0, w.over()), TraceRequest.DIVERSITY));
		rankings.put("without the factor of what is over",
				traced(new Weights(w.damping(), w.length(), w.curated(), w.rosterShare(), w.rosterSlope(), w.sibling(),
						w.loose(), w.detour(), w.content(), 1), TraceRequest.DIVERSITY));
		rankings.put("without diversity", traced(w, 0));
		return rankings;
	}

	private static String row(String name, Ranking ranking, List<Pair> pairs) {
		List<Found> found = pairs.stream().map(ranking::find).toList();
		int asked = found.size();
		double three = sum(found, Found::amongThree);
		return String.format(Locale.ROOT, "| %s | %s of %d | %s (%.0f %%) | %s | %s |%n", name,
				number(sum(found, Found::first)), asked, number(three), 100 * three / asked, interval(three, asked),
				number(sum(found, Found::acceptable)));
	}

	private static String ofSorts(List<Pair> connected) {
		StringBuilder text = new StringBuilder("""

				By sort of question, the ranking as it is:

				| sort | questions | 1st | among the first 3 |
				|---|---:|---:|---:|
				""");
		Ranking ranking = traced(Weights.TUNED, TraceRequest.DIVERSITY);
		connected.stream()
			.collect(Collectors.groupingBy(Pair::type, LinkedHashMap::new, Collectors.toList()))
			.forEach((sort, pairs) -> {
				List<Found> found = pairs.stream().map(ranking::find).toList();
				text.append("| %s | %d | %s | %s |\n".formatted(sort, pairs.size(), number(sum(found, Found::first)),
						number(sum(found, Found::amongThree))));
			});
		return text.toString();
	}

	/** The weights searched, and the best of them. */
	private static String search(List<Pair> all) {
		List<Weights> grid = new ArrayList<>();
		for (double length : new double[] { .5, .4 }) {
			for (double curated : new double[] { .8, .7 }) {
				for (double slope : new double[] { .5, 0 }) {
					for (double sibling : new double[] { .3, .5 }) {
						for (double loose : new double[] { .2, .3 }) {
							for (double content : new double[] { .5, .3 }) {
								grid.add(new Weights(.5, length, curated, .25, slope, sibling, loose, .5, content, .7));
							}
						}
					}
				}
			}
		}
		List<Pair> pairs = all.stream().filter((pair) -> pair.verdict() == Verdict.CONNECTED).toList();
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

	private static double sum(List<Found> found, ToDoubleFunction<Found> part) {
		return found.stream().mapToDouble(part).sum();
	}

	private static String number(double value) {
		return (value == Math.rint(value)) ? String.valueOf((int) value) : String.format(Locale.ROOT, "%.1f", value);
	}

	/** Wilson's interval of a share. */
	private static String interval(double hits, double asked) {
		double share = hits / asked;
		double z = NORMAL_95 * NORMAL_95;
		double middle = (share + z / (2 * asked)) / (1 + z / asked);
		double half = NORMAL_95 / (1 + z / asked) * Math.sqrt(share * (1 - share) / asked + z / (4 * asked * asked));
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
