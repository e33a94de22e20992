package lv.saiknes.explore;

import java.util.ArrayList;
import java.util.List;

import lv.saiknes.model.Language;
import lv.saiknes.model.Period;
import lv.saiknes.time.State;
import lv.saiknes.time.TimeWords;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;

/**
 * How something goes from year to year, as far as the sources know: a phase for each year
 * in which one begins.
 *
 * @param stages the stages in order of their years, at least one
 */
record Course(List<Stage> stages) {

	private static final int YEAR_LETTERS = 4;

	Course {
		stages = List.copyOf(stages);
	}

	/**
	 * The course through these years.
	 * @param times when it holds
	 * @param prolongation when it was prolonged, absent where it was not
	 */
	static Course of(Times times, @Nullable Prolongation prolongation, int firstYear, int lastYear, Language language) {
		List<Stage> stages = new ArrayList<>();
		for (int year = firstYear; year <= lastYear; year++) {
			Stage stage = stage(year, stages.isEmpty(), times, prolongation, language);
			if (stages.isEmpty() || !stages.getLast().goesOnAs(stage)) {
				stages.add(stage);
			}
		}
		return new Course(stages);
	}

	private static Stage stage(int year, boolean first, Times times, @Nullable Prolongation prolongation,
			Language language) {
		State state = times.at(String.valueOf(year));
		Phase phase = phase(String.valueOf(year), state, prolongation);
		String date = switch (phase) {
			case BEGINS -> times.since();
			case PROLONGED -> (prolongation != null) ? prolongation.date() : null;
			case ENDS -> times.until();
			case LAST_KNOWN -> times.knownAt().substring(0, YEAR_LETTERS);
			case NOT_YET, IN_FORCE, SINCE_UNKNOWN, ENDED -> null;
		};
		return new Stage(year, phase, (date != null) ? TimeWords.in(date).in(language) : null,
				state.text().in(language), first ? null : switch (phase) {
					case BEGINS, PROLONGED, ENDS -> Integer.valueOf(year);
					// It shows in the year after; the news is of the year before.
					case LAST_KNOWN -> Integer.valueOf(times.knownAt().substring(0, YEAR_LETTERS));
					case NOT_YET, IN_FORCE, SINCE_UNKNOWN, ENDED -> null;
				});
	}

	private static Phase phase(String year, State state, @Nullable Prolongation prolongation) {
		return switch (state.kind()) {
			case NOT_YET -> Phase.NOT_YET;
			case LAST_KNOWN -> Phase.LAST_KNOWN;
			case ENDED -> Phase.ENDED;
			case UNKNOWN -> Phase.SINCE_UNKNOWN;
			case IN_FORCE -> {
				if (state.until() != null && !Period.isBefore(year, state.until())) {
					yield Phase.ENDS;
				}
				if (prolongation != null && !Period.isBefore(year, prolongation.date())) {
					yield Phase.PROLONGED;
				}
				if (state.since() == null) {
					yield Phase.SINCE_UNKNOWN;
				}
				yield Period.isBefore(state.since(), year) ? Phase.IN_FORCE : Phase.BEGINS;
			}
		};
	}

	/** The stage in a year; the first one for any year before it. */
	public Stage at(int year) {
		Stage current = this.stages.getFirst();
		for (Stage stage : this.stages) {
			if (stage.year() <= year) {
				current = stage;
			}
		}
		return current;
	}

	/**
	 * What begins, is prolonged or ends in a year, or is heard of for the last time in
	 * it; none where it merely goes on.
	 */
	public List<Stage> news(int year) {
		return this.stages.stream().filter((stage) -> stage.news() != null && stage.news() == year).toList();
	}

	/** What a year finds. */
	enum Phase {

		/** It begins later. */
		NOT_YET,

		/** It begins in this very year. */
		BEGINS,

		/** It holds. */
		IN_FORCE,

		/** It may hold: the source, of a later date, does not say since when. */
		SINCE_UNKNOWN,

		/** It was prolonged, and holds. */
		PROLONGED,

		/** It ends in this very year. */
		ENDS,

		/** Its source knows of no end, but is older than this year. */
		LAST_KNOWN,

		/** It has ended. */
		ENDED

	}

	/**
	 * A phase and when it begins.
	 *
	 * @param year first year of the phase
	 * @param phase the phase
	 * @param when when something happens in this phase, in words; absent where nothing
	 * does
	 * @param state how it stands, in words
	 * @param news the year of which this is news, absent where nothing happens
	 */
	record Stage(int year, Phase phase, @Nullable String when, String state, @Nullable Integer news) {

		/** Whether it is certain that it holds in some part of this year. */
		boolean holds() {
			return switch (this.phase) {
				case BEGINS, IN_FORCE, PROLONGED, ENDS -> true;
				case NOT_YET, SINCE_UNKNOWN, LAST_KNOWN, ENDED -> false;
			};
		}

		/** Whether a later year tells nothing else. */
		private boolean goesOnAs(Stage later) {
			return this.phase == later.phase && this.state.equals(later.state);
		}

	}

	/**
	 * That something was prolonged.
	 *
	 * @param date when
	 * @param years by how many years
	 */
	record Prolongation(String date, long years) {
	}

}
