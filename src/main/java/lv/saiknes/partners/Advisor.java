package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Period;
import lv.saiknes.model.Text;
import lv.saiknes.partners.PartnerAnswer.Advice;
import lv.saiknes.partners.PartnerAnswer.AdviceKind;
import lv.saiknes.partners.PartnerAnswer.Excluded;
import lv.saiknes.partners.PartnerAnswer.Fit;
import lv.saiknes.partners.PartnerSearch.Asked;
import lv.saiknes.words.Words;

/** Says what an asker may do where a question has a poor answer or none. */
final class Advisor {

	private static final int MOST_SUGGESTIONS = 6;

	private final Involvements involvements;

	private final Graph graph;

	Advisor(Involvements involvements) {
		this.involvements = involvements;
		this.graph = involvements.graph();
	}

	/**
	 * Advice on an answer.
	 * @param found how many fit
	 * @param most how much speaks for whoever fits best
	 */
	List<Advice> advise(Asked asked, int found, double most, List<Excluded> excluded) {
		PartnerQuestion question = asked.question();
		Understanding understanding = asked.understanding();
		Subject subject = asked.subject();
		Asker asker = asked.asker();
		String asOf = asked.asOf();
		Integer instrument = asked.instrument();
		List<Advice> advice = new ArrayList<>(onIdea(question.idea(), understanding, subject, asker));
		boolean over = false;
		if (instrument != null) {
			Period period = this.involvements.periodOf(instrument);
			over = period.at(asOf, asOf).isOutside();
			if (over) {
				advice.add(new Advice(AdviceKind.INSTRUMENT_OVER,
						Words.text("partners.advice.instrument-over", Gates.span(period)), open(instrument, asOf)));
			}
		}
		boolean understood = !subject.isEmpty() || question.idea().isBlank();
		if (found == 0 && !over && understood) {
			Text nobody = excluded.isEmpty() ? Words.text("partners.advice.nobody-fits")
					: Words.text("partners.advice.nobody-may");
			advice.add(new Advice(AdviceKind.NOBODY_FITS,
					Words.together(List.of(nobody, Words.text("partners.advice.widen"))), broader(subject)));
		}
		if (found > 0 && !subject.isEmpty() && Fit.of(most, most) != Fit.WELL) {
			advice.add(
					new Advice(AdviceKind.NOBODY_FITS_WELL, Words.text("partners.advice.nobody-fits-well"), List.of()));
		}
		if (asker.node() == null) {
			advice.add(new Advice(AdviceKind.NO_ASKER, Words.text("partners.advice.no-asker"), List.of()));
		}
		else if (asker.roles().isEmpty()) {
			advice.add(new Advice(AdviceKind.ASKER_LITTLE_KNOWN, Words.text("partners.advice.asker-little-known"),
					List.of()));
		}
		return advice;
	}

	/** Advice on what the question says of what for. */
	List<Advice> onIdea(String idea, Understanding understanding, Subject subject, Asker asker) {
		if (subject.isEmpty() && idea.isBlank()) {
			return List
				.of(new Advice(AdviceKind.SAY_WHAT_FOR, Words.text("partners.advice.say-what-for"), ownThemes(asker)));
		}
		if (subject.isEmpty()) {
			return List.of(new Advice(AdviceKind.NOT_UNDERSTOOD, Words.text("partners.advice.not-understood"),
					ownThemes(asker)));
		}
		List<String> left = understanding.unknownWords();
		if (!left.isEmpty()) {
			return List.of(new Advice(AdviceKind.PARTLY_UNDERSTOOD,
					Words.text("partners.advice.partly-understood", String.join(", ", left)), List.of()));
		}
		return List.of();
	}

	/** Themes of what the asker is involved in, most frequent first. */
	private List<String> ownThemes(Asker asker) {
		Map<String, Integer> counts = new TreeMap<>();
		asker.roles()
			.forEach((involvement) -> this.involvements.themesOf(involvement.node())
				.keySet()
				.forEach((theme) -> counts.merge(this.graph.id(theme), 1, Integer::sum)));
		return counts.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.limit(MOST_SUGGESTIONS)
			.map(Map.Entry::getKey)
			.toList();
	}

	/** Instruments beside this one that are not over at the date. */
	private List<String> open(int instrument, String asOf) {
		List<String> open = new ArrayList<>();
		this.involvements.out(instrument, "NARROWER_THAN")
			.forEach((up) -> this.involvements.reach(up.to(), "NARROWER_THAN", false).keySet().forEach((one) -> {
				String id = this.graph.id(one);
				if (one != instrument && !open.contains(id)
						&& !this.involvements.periodOf(one).at(asOf, asOf).isOutside()) {
					open.add(id);
				}
			}));
		return open.subList(0, Math.min(MOST_SUGGESTIONS, open.size()));
	}

	private List<String> broader(Subject subject) {
		return subject.themes()
			.keySet()
			.stream()
			.flatMap((theme) -> this.involvements.out(theme, "NARROWER_THAN").stream())
			.map((edge) -> this.graph.id(edge.to()))
			.distinct()
			.limit(MOST_SUGGESTIONS)
			.toList();
	}

}
