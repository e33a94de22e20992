package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import lv.saiknes.partners.JudgedIdeas.Idea;
import lv.saiknes.partners.PartnerSearch.Scored;

/**
 * Looks for better figures of the model by coordinate ascent (Metzler and Croft 2007) on
 * the judged ideas for tuning, with five-fold cross-validation over ideas: both languages
 * of an idea are in one fold. An idea is worth the share of its expected bodies among the
 * first five and its nDCG@10, each from 0 to 1. The first table tells what each change
 * alone does, the second what a figure is worth on the fifth that did not choose its
 * value, the third the same of all figures together. The argument {@code each} stops
 * after the first; the same run twice prints the same.
 */
final class FactorLearning {

	private static final int FOLDS = 5;

	private static final List<Double> STEPS = List.of(0.6, 1.5);

	private static final List<Double> FROM_NOTHING = List.of(0.15, 0.3, 0.6);

	/** Less is taken for nothing. */
	private static final double LEAST_GAIN = 0.004;

	/** Figures that one ascent looks at: those which by themselves gain most. */
	private static final int MOST_LOOKED_AT = 10;

	private static final List<Idea> IDEAS = JudgedIdeas.read("tune");

	private final PartnerSearch search = new PartnerSearch(Data.GRAPH, Data.SENTENCES);

	private final Map<Factors, double[]> known = new HashMap<>();

	private final Map<String, Read> read = new HashMap<>();

	private FactorLearning() {
	}

	public static void main(String[] arguments) {
		new FactorLearning().run(arguments.length > 0);
	}

	private void run(boolean eachAlone) {
		double usual = mean(Factors.USUAL, (idea) -> true);
		System.out.printf(Locale.ROOT,
				"%d ideas, usual figures: %.4f%n%n| figure | value | gain | ideas better | worse |%n"
						+ "|---|---:|---:|---:|---:|%n",
				IDEAS.size(), usual);
		for (Factor factor : Factor.values()) {
			for (double value : values(factor)) {
				Factors changed = Factors.USUAL.with(factor, value);
				double[] before = worths(Factors.USUAL);
				double[] after = worths(changed);
				System.out.printf(Locale.ROOT, "| %s | %s | %+.4f | %d | %d |%n", factor, value,
						mean(changed, (idea) -> true) - usual,
						IntStream.range(0, before.length).filter((i) -> after[i] > before[i] + 1e-9).count(),
						IntStream.range(0, before.length).filter((i) -> after[i] < before[i] - 1e-9).count());
			}
		}
		if (eachAlone) {
			return;
		}
		List<Integer> order = new ArrayList<>(IntStream.range(0, IDEAS.size()).boxed().toList());
		Collections.shuffle(order, new Random(7));
		System.out.printf("%n| figure alone | values found on four fifths | gain held out | folds better | worse |%n"
				+ "|---|---|---:|---:|---:|%n");
		for (Factor factor : Factor.values()) {
			heldOutAlone(factor, order);
		}
		System.out.printf("%n| fold | found on the others | gain there | gain on the fold |%n|---|---|---:|---:|%n");
		double heldOut = 0;
		for (int fold = 0; fold < FOLDS; fold++) {
			int number = fold;
			IntPredicate within = (idea) -> order.indexOf(idea) % FOLDS == number;
			Factors found = ascend(within.negate());
			double gain = mean(found, within) - mean(Factors.USUAL, within);
			heldOut += gain * IntStream.range(0, IDEAS.size()).filter(within).count() / IDEAS.size();
			System.out.printf(Locale.ROOT, "| %d | %s | %+.4f | %+.4f |%n", fold + 1, found,
					mean(found, within.negate()) - mean(Factors.USUAL, within.negate()), gain);
		}
		System.out.printf(Locale.ROOT, "%nHeld out: %+.4f. On all: %s.%n", heldOut, ascend((idea) -> true));
	}

	/** What one figure is worth on each fifth when the other four choose its value. */
	private void heldOutAlone(Factor factor, List<Integer> order) {
		List<String> chosen = new ArrayList<>();
		double[] gains = new double[FOLDS];
		for (int fold = 0; fold < FOLDS; fold++) {
			int number = fold;
			IntPredicate within = (idea) -> order.indexOf(idea) % FOLDS == number;
			Factors best = Factors.USUAL;
			for (double value : values(factor)) {
				Factors changed = Factors.USUAL.with(factor, value);
				if (mean(changed, within.negate()) > mean(best, within.negate()) + LEAST_GAIN) {
					best = changed;
				}
			}
			chosen.add(best.equals(Factors.USUAL) ? "–" : "%.3g".formatted(best.of(factor)));
			gains[fold] = mean(best, within) - mean(Factors.USUAL, within);
		}
		if (chosen.stream().anyMatch((value) -> !value.equals("–"))) {
			System.out.printf(Locale.ROOT, "| %s | %s | %+.4f | %d | %d |%n", factor, String.join(", ", chosen),
					Arrays.stream(gains).average().orElse(0),
					Arrays.stream(gains).filter((gain) -> gain > 1e-9).count(),
					Arrays.stream(gains).filter((gain) -> gain < -1e-9).count());
		}
	}

	private static List<Double> values(Factor factor) {
		return (factor.usual() == 0) ? FROM_NOTHING : STEPS.stream().map((step) -> step * factor.usual()).toList();
	}

	private Factors ascend(IntPredicate training) {
		Map<Factor, Double> gains = new LinkedHashMap<>();
		for (Factor factor : Factor.values()) {
			gains.put(factor,
					values(factor).stream()
						.mapToDouble((value) -> mean(Factors.USUAL.with(factor, value), training))
						.max()
						.orElse(0));
		}
		List<Factor> looked = gains.entrySet()
			.stream()
			.sorted(Map.Entry.<Factor, Double>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.limit(MOST_LOOKED_AT)
			.toList();
		Factors best = Factors.USUAL;
		for (Factor factor : looked) {
			Factors start = best;
			for (double value : values(factor)) {
				Factors changed = start.with(factor, value);
				if (mean(changed, training) > mean(best, training) + LEAST_GAIN) {
					best = changed;
				}
			}
		}
		return best;
	}

	private double mean(Factors factors, IntPredicate among) {
		double[] worths = worths(factors);
		return IntStream.range(0, worths.length).filter(among).mapToDouble((i) -> worths[i]).average().orElse(0);
	}

	private double[] worths(Factors factors) {
		return this.known.computeIfAbsent(factors, (key) -> {
			PartnerSearch changed = this.search.with(key);
			return IDEAS.stream()
				.mapToDouble((idea) -> (worth(changed, idea, "lv") + worth(changed, idea, "en")) / 2)
				.toArray();
		});
	}

	private double worth(PartnerSearch changed, Idea idea, String language) {
		Read read = this.read.computeIfAbsent(idea.id() + " " + language,
				(key) -> new Read(this.search, idea.question(language, 10)));
		List<String> ranked = changed.candidates(changed.ask(read.question, read.reading), read.conditions)
			.scored()
			.stream()
			.limit(10)
			.map(Scored::actor)
			.toList();
		return IdeaEvaluation.among(ranked, 5, idea.expected()) / 5.0 + IdeaEvaluation.gain(idea, ranked);
	}

	/**
	 * What does not rest on the figures: the reading of an idea, and who may take part.
	 */
	private static final class Read {

		private final PartnerQuestion question;

		private final Reading reading;

		private final Gates conditions;

		Read(PartnerSearch search, PartnerQuestion question) {
			this.question = question;
			this.reading = search.read(question.idea());
			this.conditions = search.ask(question, this.reading).gates();
		}

	}

}
