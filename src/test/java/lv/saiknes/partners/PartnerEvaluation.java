package lv.saiknes.partners;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.support.RealData;
import org.jspecify.annotations.Nullable;

/**
 * How well the ranking finds ties that are known but hidden from it, against simpler
 * ways; writes docs/hidden-ties-evaluation.md. Run by the benchmark profile.
 */
final class PartnerEvaluation {

	private static final long SEED = 20_240_601;

	private static final int DRAWS = 1_000;

	private static final int ASKS = 50;

	private static final double NOVELTY = 0.3;

	private static final Map<TermKind, Double> WEIGHTS = Weights.at(NOVELTY, Factors.USUAL);

	private static final String HEAD = """
			# How well hidden ties are found

			Written by `PartnerEvaluation` (`mvn -Pbenchmark verify`); nothing in it is edited by hand.
			Dataset version `%s`.

			**What is asked.** Each known tie is hidden in turn: an actor's role in a measure, its side of a
			partnership, its part in a project. Somebody else in it asks: an organisation or municipality before a
			class of bodies, an implementer before a partner, then the first by id. It asks for the tasks of the
			measure, or for the themes of the partnership or project, as of the date of the source. What counts is
			the rank of the hidden actor among all actors that are not known to be in it already. Ties in a score
			count as the middle of their ranks.

			**What is hidden with it**, so that nothing tells it: every role of the actor in the same thing, editors'
			judgements on the actor that rest on the same passages, its part in projects of a hidden partnership,
			its membership of the asker's foreign groups (sister cities), and all that rules derive from these. The
			names and texts of measures stay. Not asked: ties in which nobody else is, or of which no theme or task
			is known.

			Nothing was tuned on these questions: the weights were fixed on judged ideas (partner-evaluation.md).
			Novelty is %.1f, the usual one. “Gini” is the inequality of who appears among the first ten (0: all
			alike, 1: always the same); “coverage” is the share of all actors that ever appear there.
			""";

	private PartnerEvaluation() {
	}

	public static void main(String[] arguments) throws IOException {
		List<HiddenTie> ties = HiddenTie.all(RealData.DATASET, Data.GRAPH);
		List<Asked> asked = ties.stream().map(PartnerEvaluation::ask).toList();
		Path report = Path.of("docs/hidden-ties-evaluation.md");
		Files.writeString(report, report(asked));
		System.out.println("`" + report + "`: " + asked.size() + " questions.");
		System.out.println("A question over the full graph: median " + medianMillis() + " ms.");
	}

	/** How long an idea takes, half of the asks being for warming up. */
	private static long medianMillis() {
		PartnerFinder finder = PreparedFinder.of(Data.GRAPH, Data.SENTENCES);
		long[] nanos = new long[ASKS];
		for (int i = 0; i < 2 * ASKS; i++) {
			long start = System.nanoTime();
			finder.find(PartnerQuestion.of("rezekne", "pārrobežu mākslas skolu apmaiņa"));
			nanos[i % ASKS] = System.nanoTime() - start;
		}
		Arrays.sort(nanos);
		return nanos[ASKS / 2] / 1_000_000;
	}

	/** Puts one question to the graph without the tie. */
	static Asked ask(HiddenTie tie) {
		Graph graph = tie.without(RealData.DATASET, RealData.ONTOLOGY);
		Involvements involvements = new Involvements(graph);
		List<Integer> given = new ArrayList<>();
		tie.themes().forEach((id) -> given.add(graph.find(id).orElseThrow()));
		tie.tasks().forEach((id) -> given.add(graph.find(id).orElseThrow()));
		int asking = graph.find(tie.asker()).orElseThrow();
		Asker asker = new Asker(involvements, asking, tie.asOf());
		int target = graph.find(tie.target()).orElseThrow();
		Subject subject = new Subject(involvements, Reading.NOTHING, given, Set.of(), asker, Factors.USUAL);
		Terms terms = new Terms(involvements, subject, asker, tie.asOf(), null, Set.of());
		Gates gates = new Gates(involvements, subject, terms, NOVELTY, asker, tie.asOf(), null, Set.of());
		Set<Integer> left = new HashSet<>();
		left.add(asking);
		involvements.ownGroups(asking).forEach((of) -> left.add(of.from()));
		involvements.in(target).forEach((other) -> left.add(other.actor()));
		List<Scored> candidates = new ArrayList<>();
		for (int actor : involvements.actors()) {
			if (!left.contains(actor)) {
				Map<TermKind, Double> values = new EnumMap<>(TermKind.class);
				terms.of(actor).forEach((kind, value) -> values.put(kind, value.value()));
				boolean offered = (values.get(TermKind.NAMED_FOR_IT) > 0 || values.get(TermKind.SHARED_MEASURES) > 0
						|| values.get(TermKind.TRACK_RECORD) > 0)
						&& gates.of(actor).stream().noneMatch((gate) -> gate.verdict() == PartnerAnswer.Verdict.NO);
				candidates.add(new Scored(graph.entity(actor).id(), graph.entity(actor).kind().equals("ActorGroup"),
						offered, values, involvements.of(actor).size(), commonNeighbours(graph, asking, actor)));
			}
		}
		int hidden = graph.find(tie.actor()).orElseThrow();
		long parts = Data.GRAPH.degree(hidden);
		long known = new Involvements(Data.GRAPH).of(hidden)
			.stream()
			.map(Involvements.Involvement::node)
			.distinct()
			.count();
		return new Asked(tie, candidates, known, parts);
	}

	/** How many neighbours two share, rosters left out. */
	private static int commonNeighbours(Graph graph, int one, int other) {
		Set<Integer> common = neighbours(graph, one);
		common.retainAll(neighbours(graph, other));
		return common.size();
	}

	private static Set<Integer> neighbours(Graph graph, int node) {
		Set<Integer> neighbours = new HashSet<>();
		for (int i = 0; i < graph.degree(node); i++) {
			Edge edge = graph.edge(graph.edgeAt(node, i));
			if (!edge.roster() && edge.from() != edge.to()) {
				neighbours.add(edge.other(node));
			}
		}
		return neighbours;
	}

	private static String report(List<Asked> asked) {
		StringBuilder text = new StringBuilder(HEAD.formatted(RealData.DATASET.version(), NOVELTY));
		for (boolean groups : new boolean[] { true, false }) {
			text.append("\n## ")
				.append(groups ? "Classes of bodies among the candidates" : "Organisations alone")
				.append("\n");
			for (HiddenTie.Kind kind : HiddenTie.Kind.values()) {
				section(text, heading(kind), asked, (one) -> one.tie().kind() == kind, groups);
			}
		}
		text.append("\n## Organisations with a single tie\n\nThe hidden tie was all that the data knew of them.\n");
		section(text, "All three", asked, (one) -> one.known() == 1 && !isGroup(one), false);
		return text.toString();
	}

	private static String heading(HiddenTie.Kind kind) {
		return switch (kind) {
			case MEASURE -> "Roles in measures";
			case PARTNERSHIP -> "Partnerships";
			case PROJECT -> "Parts in projects";
		};
	}

	private static boolean isGroup(Asked one) {
		return Data.GRAPH.entity(Data.GRAPH.find(one.tie().actor()).orElseThrow()).kind().equals("ActorGroup");
	}

	private static void section(StringBuilder text, String heading, List<Asked> all, Predicate<Asked> which,
			boolean groups) {
		List<Asked> asked = all.stream().filter(which).filter((one) -> groups || !isGroup(one)).toList();
		text.append("\n### %s (%d questions)\n\n".formatted(heading, asked.size()));
		if (asked.isEmpty()) {
			text.append("None.\n");
			return;
		}
		text.append("| way | hit@1 | hit@5 | hit@10 | MRR | coverage | Gini |\n|---|---:|---:|---:|---:|---:|---:|\n");
		Map<Way, List<Double>> ranks = new EnumMap<>(Way.class);
		for (Way way : Way.values()) {
			List<Double> found = new ArrayList<>();
			Map<String, Integer> shown = new TreeMap<>();
			for (int i = 0; i < asked.size(); i++) {
				found.add(asked.get(i).rank(way, groups, i, shown));
			}
			ranks.put(way, found);
			int actors = (int) asked.stream()
				.flatMap((one) -> one.candidates().stream())
				.filter((one) -> groups || !one.group())
				.map(Scored::id)
				.distinct()
				.count();
			text.append("| %s | %.3f | %.3f | %.3f | %.3f | %.2f | %.2f |\n".formatted(way.label, hits(found, 1),
					hits(found, 5), hits(found, 10), reciprocal(found), shown.size() / (double) actors,
					gini(shown, actors)));
		}
		text.append("\n| difference | hit@10 | 95 % | MRR | 95 % |\n|---|---:|---|---:|---|\n");
		List<String> clusters = asked.stream().map((one) -> one.tie().target()).toList();
		for (Way way : Way.values()) {
			if (way != Way.SAIKNES) {
				double[] hit = difference(ranks.get(Way.SAIKNES), ranks.get(way), clusters,
						(rank) -> (rank <= 10) ? 1 : 0);
				double[] mrr = difference(ranks.get(Way.SAIKNES), ranks.get(way), clusters, (rank) -> 1 / rank);
				text.append("| Saiknes − %s | %+.3f | %+.3f to %+.3f | %+.3f | %+.3f to %+.3f |\n".formatted(way.label,
						hit[0], hit[1], hit[2], mrr[0], mrr[1], mrr[2]));
			}
		}
	}

	/**
	 * The mean and its 95 % interval, by drawing whole measures, projects or
	 * partnerships.
	 */
	private static double[] difference(List<Double> ours, List<Double> theirs, List<String> clusters,
			ToDoubleFunction<Double> measure) {
		Map<String, List<Double>> byCluster = new TreeMap<>();
		for (int i = 0; i < ours.size(); i++) {
			byCluster.computeIfAbsent(clusters.get(i), (key) -> new ArrayList<>())
				.add(measure.applyAsDouble(ours.get(i)) - measure.applyAsDouble(theirs.get(i)));
		}
		List<List<Double>> groups = List.copyOf(byCluster.values());
		Random random = new Random(SEED);
		double[] means = new double[DRAWS];
		for (int draw = 0; draw < DRAWS; draw++) {
			double sum = 0;
			int count = 0;
			for (int i = 0; i < groups.size(); i++) {
				List<Double> group = groups.get(random.nextInt(groups.size()));
				sum += group.stream().mapToDouble(Double::doubleValue).sum();
				count += group.size();
			}
			means[draw] = sum / count;
		}
		Arrays.sort(means);
		double mean = byCluster.values()
			.stream()
			.flatMap(List::stream)
			.mapToDouble(Double::doubleValue)
			.average()
			.orElse(0);
		return new double[] { mean, means[(int) (0.025 * DRAWS)], means[(int) (0.975 * DRAWS)] };
	}

	private static double hits(List<Double> ranks, int within) {
		return ranks.stream().mapToDouble((rank) -> (rank <= within) ? 1 : 0).average().orElse(0);
	}

	private static double reciprocal(List<Double> ranks) {
		return ranks.stream().mapToDouble((rank) -> 1 / rank).average().orElse(0);
	}

	private static double gini(Map<String, Integer> shown, int actors) {
		double[] counts = new double[Math.max(actors, shown.size())];
		int at = 0;
		for (int count : shown.values()) {
			counts[at++] = count;
		}
		Arrays.sort(counts);
		double sum = 0;
		double weighted = 0;
		for (int i = 0; i < counts.length; i++) {
			sum += counts[i];
			weighted += (i + 1) * counts[i];
		}
		return (sum == 0) ? 0 : (2 * weighted) / (counts.length * sum) - (counts.length + 1) / (double) counts.length;
	}

	/** Ways to rank. */
	enum Way {

		/** This program. */
		SAIKNES("Saiknes"),

		/** The actor with most roles and projects first. */
		POPULARITY("popularity"),

		/** By the number of neighbours shared with the asker, rosters left out. */
		COMMON_NEIGHBOURS("common neighbours"),

		/** By lot. */
		RANDOM("random");

		private final String label;

		Way(String label) {
			this.label = label;
		}

	}

	/**
	 * A candidate.
	 *
	 * @param id its id
	 * @param group whether it is a class of bodies
	 * @param offered whether the program would offer it
	 * @param values the values of the terms
	 * @param roles how many roles it has
	 * @param neighbours how many neighbours it shares with the asker
	 */
	record Scored(String id, boolean group, boolean offered, Map<TermKind, Double> values, int roles, int neighbours) {

		private double weighted() {
			double sum = 0;
			for (Map.Entry<TermKind, Double> weight : WEIGHTS.entrySet()) {
				sum += weight.getValue() * this.values.get(weight.getKey());
			}
			return this.group ? Factor.CLASS_OF_BODIES.usual() * sum : sum;
		}

		double score(Way way, Random random) {
			return switch (way) {
				case SAIKNES -> this.offered ? weighted() : -1;
				case POPULARITY -> this.roles;
				case COMMON_NEIGHBOURS -> this.neighbours;
				case RANDOM -> random.nextDouble();
			};
		}

	}

	/**
	 * A question with what it could be answered from.
	 *
	 * @param tie what was hidden
	 * @param candidates all candidates
	 * @param known in how many things the hidden actor is, with the hidden one
	 * @param degree its relations in all
	 */
	record Asked(HiddenTie tie, List<Scored> candidates, long known, long degree) {

		/** The rank of the hidden actor; counts who is shown among the first ten. */
		double rank(Way way, boolean groups, int number, @Nullable Map<String, Integer> shown) {
			Random random = new Random(SEED + number);
			double own = -1;
			List<Double> scores = new ArrayList<>(this.candidates.size());
			Map<String, Double> byId = new LinkedHashMap<>();
			for (Scored one : this.candidates) {
				if (groups || !one.group()) {
					double score = one.score(way, random);
					scores.add(score);
					own = one.id().equals(this.tie.actor()) ? score : own;
					if (shown != null && score >= 0) {
						byId.put(one.id(), score);
					}
				}
			}
			byId.entrySet()
				.stream()
				.sorted(Map.Entry.<String, Double>comparingByValue()
					.reversed()
					.thenComparing(Map.Entry.comparingByKey()))
				.limit(10)
				.forEach((entry) -> shown.merge(entry.getKey(), 1, Integer::sum));
			int better = 0;
			int equal = -1;
			for (double score : scores) {
				better += (score > own) ? 1 : 0;
				equal += (score == own) ? 1 : 0;
			}
			return (own < 0) ? scores.size() : 1 + better + Math.max(0, equal) / 2.0;
		}

	}

}
