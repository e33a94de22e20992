package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Grade;
import lv.saiknes.ontology.Trait;
import lv.saiknes.partners.JudgedIdeas.Idea;

/**
 * How many of the partners that a careful reader would name stand among the first five
 * and ten, against simpler ways to rank. The first argument names the half, {@code tune}
 * or {@code report}, or one set of it, such as {@code a-tune}; of ideas for tuning, a
 * second one asks for each idea.
 */
final class IdeaEvaluation {

	private static final int DRAWS = 100;

	private static final int MOST = PartnerQuestion.MOST;

	private static final List<String> LANGUAGES = List.of("lv", "en");

	private final Graph graph = Data.GRAPH;

	private final PartnerSearch search = new PartnerSearch(Data.GRAPH, Data.SENTENCES);

	private final PartnerFinder finder = PreparedFinder.of(Data.GRAPH, Data.SENTENCES);

	private final Involvements involvements = new Involvements(Data.GRAPH);

	private IdeaEvaluation() {
	}

	public static void main(String[] arguments) {
		String half = (arguments.length > 0) ? arguments[0] : "tune";
		boolean told = arguments.length > 1 && half.endsWith("tune");
		new IdeaEvaluation().run(JudgedIdeas.read(half), told);
	}

	private void run(List<Idea> ideas, boolean told) {
		System.out.printf(Locale.ROOT, "%d ideas, %d of them without an asker.%n%n", ideas.size(),
				ideas.stream().filter((idea) -> idea.asker() == null).count());
		System.out.println("| way | language | expected in 5 | in 10 | nDCG@10 | must-nots in 10 | order wrong |");
		System.out.println("|---|---|---:|---:|---:|---:|---:|");
		for (String language : LANGUAGES) {
			Function<Idea, List<String>> ours = (idea) -> ranked(idea, language);
			print("Saiknes", language, sum(ideas, ours));
			print("named roles, measures as read", language, sum(ideas, (idea) -> byRoles(idea, read(idea, language))));
		}
		print("named roles, measures as judged", "–", sum(ideas, (idea) -> byRoles(idea, idea.measures())));
		print("popularity", "–", sum(ideas, this::byPopularity));
		printRandom(ideas);
		System.out.println();
		System.out.println("| language | tasks in 10 | instruments in 4 | in 10 | measures in 4 |");
		System.out.println("|---|---:|---:|---:|---:|");
		for (String language : LANGUAGES) {
			System.out.printf("| %s | %s | %s | %s | %s |%n", language,
					share(ideas, Idea::tasks, (idea) -> tasks(idea, language)),
					share(ideas, Idea::instruments, (idea) -> instruments(idea, language).stream().limit(4).toList()),
					share(ideas, Idea::instruments, (idea) -> instruments(idea, language)),
					share(ideas, Idea::measures, (idea) -> read(idea, language)));
		}
		System.out.printf(Locale.ROOT, "%nA question over the full graph: median %.1f ms.%n", medianMillis(ideas));
		if (told) {
			ideas.forEach(this::tell);
		}
	}

	private double medianMillis(List<Idea> ideas) {
		long[] nanos = new long[ideas.size()];
		for (int round = 0; round < 3; round++) {
			for (int i = 0; i < nanos.length; i++) {
				long start = System.nanoTime();
				this.finder.find(ideas.get(i).question("lv", 10));
				nanos[i] = System.nanoTime() - start;
			}
		}
		Arrays.sort(nanos);
		return nanos[nanos.length / 2] / 1_000_000.0;
	}

	private List<String> ranked(Idea idea, String language) {
		return this.finder.find(idea.question(language, MOST)).candidates().stream().map((one) -> one.actor()).toList();
	}

	private List<String> tasks(Idea idea, String language) {
		return this.finder.find(idea.question(language, 10)).tasks().stream().map((task) -> task.task()).toList();
	}

	private List<String> instruments(Idea idea, String language) {
		return this.finder.fundingFor(idea.fundingQuestion(language, 10))
			.fits()
			.stream()
			.map((fit) -> fit.instrument())
			.toList();
	}

	/** Measures that the idea is read to be about, most fitting first. */
	private List<String> read(Idea idea, String language) {
		return this.search.ask(idea.question(language, 1))
			.subject()
			.measures()
			.keySet()
			.stream()
			.map((measure) -> this.graph.entity(measure).id())
			.limit(4)
			.toList();
	}

	/** All that may be offered at all, in the order of their ids. */
	private List<String> candidates(Idea idea) {
		PartnerQuestion question = idea.question("lv", 1);
		Set<Integer> own = (question.actor() != null)
				? this.involvements.ownGroups(this.graph.find(question.actor()).orElseThrow())
					.stream()
					.map(Edge::from)
					.collect(Collectors.toSet())
				: Set.of();
		return this.involvements.actors()
			.stream()
			.filter((actor) -> !own.contains(actor))
			.map(this.graph::entity)
			.filter((entity) -> !entity.id().equals(question.actor())
					&& (question.kinds().isEmpty() || question.kinds().contains(entity.kind())))
			.map((entity) -> entity.id())
			.toList();
	}

	private List<String> byRoles(Idea idea, Collection<String> measures) {
		Map<String, Integer> counts = new HashMap<>();
		for (String measure : new HashSet<>(measures)) {
			this.involvements.in(this.graph.find(measure).orElseThrow())
				.stream()
				.filter((role) -> role.edge().relation().grade() == Grade.STATED)
				.forEach((role) -> counts.merge(role.edge().relation().from(), 1, Integer::sum));
		}
		return byCount(idea, counts);
	}

	private List<String> byPopularity(Idea idea) {
		Map<String, Integer> counts = new HashMap<>();
		this.involvements.actors()
			.forEach((actor) -> counts.put(this.graph.entity(actor).id(), this.involvements.of(actor).size()));
		return byCount(idea, counts);
	}

	/** Bodies before classes of bodies where they are equal. */
	private List<String> byCount(Idea idea, Map<String, Integer> counts) {
		List<String> ranked = new ArrayList<>(candidates(idea));
		ranked.removeIf((id) -> !counts.containsKey(id));
		ranked.sort((a, b) -> (counts.get(a).equals(counts.get(b))) ? Boolean.compare(isGroup(a), isGroup(b))
				: counts.get(b) - counts.get(a));
		return ranked;
	}

	private boolean isGroup(String id) {
		return this.graph.is(this.graph.find(id).orElseThrow(), Trait.GROUP);
	}

	private void printRandom(List<Idea> ideas) {
		double[] sums = new double[5];
		for (int draw = 0; draw < DRAWS; draw++) {
			Random random = new Random(draw);
			double[] one = sum(ideas, (idea) -> {
				List<String> shuffled = new ArrayList<>(candidates(idea));
				Collections.shuffle(shuffled, random);
				return shuffled;
			});
			for (int i = 0; i < sums.length; i++) {
				sums[i] += one[i] / DRAWS;
			}
			sums[4] = 0;
		}
		print("random", "–", Arrays.copyOf(new double[] { sums[0], sums[1], sums[2], sums[3], 0, ideas.size() }, 6));
	}

	private static void print(String way, String language, double[] sums) {
		double all = 5 * sums[5];
		System.out.printf(Locale.ROOT, "| %s | %s | %.0f of %.0f (%.0f %%) | %.0f (%.0f %%) | %.3f | %.0f | %.0f |%n",
				way, language, sums[0], all, 100 * sums[0] / all, sums[1], 100 * sums[1] / all, sums[2] / sums[5],
				sums[3], sums[4]);
	}

	private static double[] sum(List<Idea> ideas, Function<Idea, List<String>> ranking) {
		double[] sums = new double[6];
		for (Idea idea : ideas) {
			List<String> ranked = ranking.apply(idea);
			sums[0] += among(ranked, 5, idea.expected());
			sums[1] += among(ranked, 10, idea.expected());
			sums[2] += gain(idea, ranked);
			sums[3] += among(ranked, 10, idea.mustNot());
			sums[4] += idea.notAbove().stream().filter((pair) -> isAbove(ranked, pair)).count();
			sums[5]++;
		}
		return sums;
	}

	private static boolean isAbove(List<String> ranked, List<String> pair) {
		int one = ranked.indexOf(pair.get(0));
		int other = ranked.indexOf(pair.get(1));
		return one >= 0 && one < 10 && (other < 0 || one < other);
	}

	static long among(List<String> ranked, int first, Collection<String> wanted) {
		return ranked.stream().limit(first).filter(wanted::contains).count();
	}

	/** Normalised discounted cumulative gain: 3 for the expected, 1 for the accepted. */
	static double gain(Idea idea, List<String> ranked) {
		List<Double> ideal = new ArrayList<>(Collections.nCopies(idea.expected().size(), 3.0));
		ideal.addAll(Collections.nCopies(idea.alsoGood().size(), 1.0));
		List<Double> made = ranked.stream()
			.limit(10)
			.map((id) -> idea.expected().contains(id) ? 3.0 : idea.alsoGood().contains(id) ? 1.0 : 0.0)
			.toList();
		return discounted(made) / discounted(ideal.subList(0, Math.min(10, ideal.size())));
	}

	private static double discounted(List<Double> gains) {
		double sum = 0;
		for (int i = 0; i < gains.size(); i++) {
			sum += gains.get(i) * Math.log(2) / Math.log(i + 2);
		}
		return sum;
	}

	private static String share(List<Idea> ideas, Function<Idea, List<String>> wanted,
			Function<Idea, List<String>> found) {
		long all = ideas.stream().mapToLong((idea) -> wanted.apply(idea).size()).sum();
		long met = ideas.stream().mapToLong((idea) -> among(found.apply(idea), 10, wanted.apply(idea))).sum();
		return met + " of " + all;
	}

	private void tell(Idea idea) {
		for (String language : LANGUAGES) {
			PartnerAnswer answer = this.finder.find(idea.question(language, MOST));
			List<String> ranked = answer.candidates().stream().map((one) -> one.actor()).toList();
			System.out.printf("%n## %s %s (%s): %s%n", idea.id(), language, idea.asker(), idea.words(language));
			System.out.println("understood: " + answer.understanding()
				.concepts()
				.stream()
				.map((concept) -> concept.id() + " " + concept.weight() + " " + concept.words())
				.toList());
			System.out.println("unknown " + answer.understanding().unknownWords() + " unused "
					+ answer.understanding().unusedWords());
			Map<String, Integer> ranks = new LinkedHashMap<>();
			idea.expected().forEach((id) -> ranks.put(id, ranked.indexOf(id) + 1));
			System.out.println("expected: " + ranks);
			System.out.println("first: " + answer.candidates()
				.stream()
				.limit(12)
				.map((one) -> (idea.expected().contains(one.actor()) ? "*"
						: idea.alsoGood().contains(one.actor()) ? "+" : idea.mustNot().contains(one.actor()) ? "!" : "")
						+ one.actor() + " " + String.format(Locale.ROOT, "%.3f", one.score()))
				.toList());
			idea.notAbove()
				.stream()
				.filter((pair) -> isAbove(ranked, pair))
				.forEach((pair) -> System.out.println("wrong order: " + pair));
			List<String> tasks = tasks(idea, language);
			System.out
				.println("tasks: " + tasks.stream().map((id) -> (idea.tasks().contains(id) ? "*" : "") + id).toList()
						+ " missed " + idea.tasks().stream().filter((id) -> !tasks.contains(id)).toList());
			List<String> money = instruments(idea, language);
			System.out.println(
					"money: " + money.stream().map((id) -> (idea.instruments().contains(id) ? "*" : "") + id).toList()
							+ " missed " + idea.instruments().stream().filter((id) -> !money.contains(id)).toList());
		}
	}

}
