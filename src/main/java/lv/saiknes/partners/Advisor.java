package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Period;
import lv.saiknes.model.Text;
import lv.saiknes.partners.PartnerAnswer.Advice;
import lv.saiknes.partners.PartnerAnswer.AdviceKind;
import lv.saiknes.partners.PartnerAnswer.Excluded;
import org.jspecify.annotations.Nullable;

/** Says what an asker may do where a question has a poor answer or none. */
final class Advisor {

	private static final int MOST_SUGGESTIONS = 6;

	private final Involvements involvements;

	private final Graph graph;

	private final IdeaReader ideas;

	Advisor(Involvements involvements, IdeaReader ideas) {
		this.involvements = involvements;
		this.graph = involvements.graph();
		this.ideas = ideas;
	}

	List<Advice> advise(PartnerQuestion question, Understanding understanding, Subject subject, int asker, String asOf,
			@Nullable Integer instrument, int found, List<Excluded> excluded) {
		List<Advice> advice = new ArrayList<>(onIdea(question.idea(), understanding, subject, asker));
		boolean over = false;
		if (instrument != null) {
			Period period = this.involvements.periodOf(instrument);
			over = period.at(asOf, asOf).isOutside();
			if (over) {
				advice.add(new Advice(AdviceKind.INSTRUMENT_OVER,
						new Text(
								"Šis finansējuma avots darbojas " + Gates.span(period)
										+ ". Jautājiet bez tā, par citu datumu vai izvēlieties citu avotu.",
								"This instrument runs " + Gates.span(period)
										+ ". Ask without it, for another date, or choose another instrument."),
						open(instrument, asOf)));
			}
		}
		boolean understood = !subject.isEmpty() || question.idea().isBlank();
		if (found == 0 && !over && understood) {
			String lv = excluded.isEmpty() ? "Neviens dalībnieks jautājumam neatbilst."
					: "Tie, kas pēc satura der, nedrīkst piedalīties; pie katra ir iemesls.";
			String en = excluded.isEmpty() ? "Nobody fits the question."
					: "Those who fit by content may not take part; each has its reason.";
			advice.add(new Advice(AdviceKind.NOBODY_FITS,
					new Text(lv + " Paplašiniet to: mazāk nosacījumu par valsti, veidu un finansējumu, plašāka tēma.",
							en + " Widen it: fewer conditions on country, kind and money, or a broader theme."),
					broader(subject)));
		}
		if (this.involvements.of(asker).isEmpty()) {
			advice.add(new Advice(AdviceKind.ASKER_LITTLE_KNOWN, new Text(
					"Par jautātāju avoti gandrīz neko nesaka, tāpēc kandidāti ir pēc satura, nevis pēc sadarbības.",
					"The sources say next to nothing of the asker, so candidates come by content, not by cooperation."),
					List.of()));
		}
		return advice;
	}

	/** Advice on what the question says of what for. */
	List<Advice> onIdea(String idea, Understanding understanding, Subject subject, int asker) {
		if (subject.isEmpty() && idea.isBlank()) {
			return List.of(new Advice(AdviceKind.SAY_WHAT_FOR, new Text(
					"Pasakiet, kam partneri vajadzīgi, dažos vārdos, piemēram, “pārrobežu mākslas skolu apmaiņa”,"
							+ " vai izvēlieties tēmu. Zemāk ir tikai tie, ar kuriem jautātāju jau kas saista.",
					"Say what the partners are for in a few words, such as “art school exchange across the border”,"
							+ " or choose a theme. Below are only those whom something already joins to the asker."),
					ownThemes(asker)));
		}
		if (subject.isEmpty()) {
			List<String> similar = this.ideas.similarThemes(idea);
			return List.of(new Advice(AdviceKind.NOT_UNDERSTOOD, new Text(
					"Idejas vārdi nesakrīt ne ar vienu tēmu, uzdevumu vai pasākumu. Sakiet vienkāršāk vai izvēlieties tēmu.",
					"No word of the idea is in the name of a theme, task or measure. Say it more simply, or choose a theme."),
					similar.isEmpty() ? ownThemes(asker) : similar));
		}
		List<String> left = Stream.concat(understanding.unknownWords().stream(), understanding.unusedWords().stream())
			.toList();
		if (!left.isEmpty()) {
			String words = String.join(", ", left);
			return List.of(new Advice(AdviceKind.PARTLY_UNDERSTOOD, new Text(
					"Pēc šiem vārdiem nekas noteikts nav atrasts, tāpēc meklēts bez tiem: " + words + ".",
					"Nothing definite was found by these words, so the search went without them: " + words + "."),
					List.of()));
		}
		return List.of();
	}

	/** Themes of what the asker is involved in, most frequent first. */
	private List<String> ownThemes(int asker) {
		Map<String, Integer> counts = new TreeMap<>();
		this.involvements.of(asker)
			.forEach((involvement) -> this.involvements.themesOf(involvement.node())
				.keySet()
				.forEach((theme) -> counts.merge(this.graph.entity(theme).id(), 1, Integer::sum)));
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
				String id = this.graph.entity(one).id();
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
			.map((edge) -> this.graph.entity(edge.to()).id())
			.distinct()
			.limit(MOST_SUGGESTIONS)
			.toList();
	}

}
