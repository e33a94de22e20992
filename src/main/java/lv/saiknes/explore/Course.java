package lv.saiknes.explore;

import java.util.ArrayList;
import java.util.List;

import lv.saiknes.model.Period;
import org.jspecify.annotations.Nullable;

/**
 * How something goes from year to year, as far as the sources know: a phase for each year
 * in which one begins.
 *
 * @param stages the stages in order of their years, at least one
 */
record Course(List<Stage> stages) {

	Course {
		stages = List.copyOf(stages);
	}

	/**
	 * The course through these years.
	 * @param period when it holds
	 * @param knownAt the date after which its source knows nothing
	 * @param prolongation when it was prolonged, absent where it was not
	 */
	static Course of(Period period, String knownAt, @Nullable Prolongation prolongation, int firstYear, int lastYear) {
		List<Stage> stages = new ArrayList<>();
		for (int year = firstYear; year <= lastYear; year++) {
			Phase phase = phaseAt(String.valueOf(year), period, knownAt, prolongation);
			if (stages.isEmpty() || stages.getLast().phase() != phase) {
				stages.add(new Stage(year, phase, dateOf(phase, period, knownAt, prolongation)));
			}
		}
		return new Course(stages);
	}

	private static Phase phaseAt(String year, Period period, String knownAt, @Nullable Prolongation prolongation) {
		return switch (period.at(year, knownAt)) {
			case NOT_YET -> Phase.NOT_YET;
			case LAST_KNOWN -> Phase.LAST_KNOWN;
			case ENDED -> Phase.ENDED;
			case UNKNOWN -> Phase.SINCE_UNKNOWN;
			case IN_FORCE -> {
				if (period.to() != null && !Period.isBefore(year, period.to())) {
					yield Phase.ENDS;
				}
				if (prolongation != null && !Period.isBefore(year, prolongation.date())) {
					yield Phase.PROLONGED;
				}
				if (period.from() == null) {
					yield Phase.SINCE_UNKNOWN;
				}
				yield Period.isBefore(period.from(), year) ? Phase.IN_FORCE : Phase.BEGINS;
			}
		};
	}

	private static @Nullable String dateOf(Phase phase, Period period, String knownAt,
			@Nullable Prolongation prolongation) {
		return switch (phase) {
			case NOT_YET, BEGINS, IN_FORCE -> period.from();
			case PROLONGED -> (prolongation != null) ? prolongation.date() : null;
			case LAST_KNOWN -> knownAt;
			case ENDS, ENDED -> period.to();
			case SINCE_UNKNOWN -> null;
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
	 * @param date the date that decides it, as the source has it; absent where there is
	 * none
	 */
	record Stage(int year, Phase phase, @Nullable String date) {
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
