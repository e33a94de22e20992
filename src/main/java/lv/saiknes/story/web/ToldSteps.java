package lv.saiknes.story.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import lv.saiknes.house.House;
import lv.saiknes.model.Language;
import lv.saiknes.model.Story;
import lv.saiknes.model.Story.Piece;
import lv.saiknes.model.Story.Reference;
import lv.saiknes.model.Story.Step;
import lv.saiknes.query.Fact;

/**
 * Lays out the steps of a story for its page, from the first to the last. A passage
 * stands on the page once, with the first step that rests on it; later ones point there.
 */
final class ToldSteps {

	private final Map<Reference, Cited> cited;

	/** The passages that stand on the page, each with its number. */
	private final Map<Fact.Passage, Integer> shown = new LinkedHashMap<>();

	ToldSteps(Map<Reference, Cited> cited) {
		this.cited = cited;
	}

	List<Told> of(Story story, Language language, Locale locale) {
		List<Told> told = new ArrayList<>();
		for (Step step : story.steps()) {
			told.add(new Told(told.size() + 1, step.title().in(language), step.pieces(language), places(step),
					House.inLanguage(step.view(), locale), step.view().split("[/?#]", 3)[1]));
		}
		return told;
	}

	/**
	 * The facts of the step as the text names them; neighbours that are written in the
	 * same places stand together.
	 */
	private List<Place> places(Step step) {
		List<List<Marked>> together = new ArrayList<>();
		for (Reference reference : step.facts()) {
			Cited fact = Objects.requireNonNull(this.cited.get(reference), reference::id);
			if (together.isEmpty() || !together.getLast().getLast().fact().passages().equals(fact.passages())) {
				together.add(new ArrayList<>());
			}
			together.getLast().add(new Marked(step.facts().indexOf(reference) + 1, fact));
		}
		return together.stream()
			.map((facts) -> new Place(facts, facts.getFirst().fact().passages().stream().map(this::written).toList()))
			.toList();
	}

	private Written written(Fact.Passage passage) {
		Integer known = this.shown.putIfAbsent(passage, this.shown.size() + 1);
		return new Written((known != null) ? known : this.shown.size(), passage, known == null);
	}

	/**
	 * A step.
	 *
	 * @param number its number, from 1
	 * @param title its title
	 * @param pieces its text, with marks that point to facts
	 * @param places what it rests on, by where that is written
	 * @param view address that shows it live
	 * @param page the page that the view is on
	 */
	record Told(int number, String title, List<Piece> pieces, List<Place> places, String view, String page) {

		/** How many facts the step rests on. */
		public int facts() {
			return this.places.stream().mapToInt((place) -> place.facts().size()).sum();
		}

	}

	/**
	 * Facts that are written in the same places.
	 *
	 * @param facts the facts
	 * @param written the places; none for what editors judge without a passage
	 */
	record Place(List<Marked> facts, List<Written> written) {
	}

	/**
	 * A fact with the number by which the text points to it.
	 *
	 * @param mark the number, from 1 in each step
	 * @param fact the fact
	 */
	record Marked(int mark, Cited fact) {
	}

	/**
	 * A passage as it stands on the page.
	 *
	 * @param number its number on the page
	 * @param passage the passage
	 * @param first whether it stands here, not at an earlier step
	 */
	record Written(int number, Fact.Passage passage, boolean first) {
	}

}
