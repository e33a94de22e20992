package lv.saiknes.explore;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import lv.saiknes.model.Text;
import lv.saiknes.silence.Silence;
import org.jspecify.annotations.Nullable;

/**
 * Something that the plans leave open or say in two ways.
 *
 * @param kind what kind of gap it is
 * @param about id of the node concerned
 * @param other id of a second node concerned, absent for most kinds
 * @param explanation what is open, in words
 * @param silence where it is that something is not told: what that means; null elsewhere
 * @param citations ids of the passages that show it
 * @param disagreement how the two sides of a contradiction differ; null elsewhere
 */
public record Gap(Kind kind, String about, @Nullable String other, Text explanation, @Nullable Silence silence,
		List<String> citations, @Nullable Disagreement disagreement) {

	/** Ids of the nodes concerned, one or two. */
	public List<String> nodes() {
		return Stream.of(this.about, Objects.requireNonNullElse(this.other, this.about)).distinct().toList();
	}

	/** The kinds of gaps, in the order in which they are listed. */
	public enum Kind {

		/** Two statements do not fit together as printed. */
		CONTRADICTION,

		/** What the editors found wanting or inconsistent in the words of a source. */
		REMARK,

		/**
		 * A measure names classes of implementers but no organisation or municipality.
		 */
		MEASURE_WITHOUT_NAMED_IMPLEMENTER,

		/** A task of a measure that has no indicator. */
		TASK_WITHOUT_INDICATOR,

		/** An indicator for which no target is printed. */
		INDICATOR_WITHOUT_TARGET,

		/** A goal of a plan with a target for which no figure is reported. */
		TARGET_WITHOUT_FIGURE,

		/** A cooperation whose known end has passed. */
		PARTNERSHIP_PAST_ITS_END,

		/**
		 * A cooperation of which no end is known, while the source is older than the date
		 * asked for.
		 */
		PARTNERSHIP_WITHOUT_NEWS,

		/**
		 * A measure names a direction of a national plan to which the table of alignment
		 * assigns neither it nor its priority.
		 */
		DIRECTION_NAMED_BUT_NOT_ASSIGNED

	}

}
