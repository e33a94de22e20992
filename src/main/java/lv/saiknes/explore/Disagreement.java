package lv.saiknes.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import lv.saiknes.model.Text;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * How the two sides of a contradiction differ.
 *
 * @param kind whether one excludes the other, or a target stands against a figure
 * @param difference what differs and by what values, in words; null where a side has none
 * @param about ids of the passages on which the first side rests
 * @param other ids of the passages on which the second side rests
 */
public record Disagreement(Kind kind, @Nullable Text difference, List<String> about, List<String> other) {

	/** The kinds of disagreement. */
	public enum Kind {

		/** Of two statements one at most is right. */
		STATEMENTS_EXCLUDE,

		/** Two targets for the same matter. */
		TARGETS_DIFFER,

		/** A target is above what is the case by a figure. */
		TARGET_ABOVE_FIGURE,

		/** A target is below what is the case by a figure. */
		TARGET_BELOW_FIGURE

	}

	/**
	 * How these sides differ.
	 * @param about properties of the first side
	 * @param other properties of the second side
	 * @param citations ids of the passages that show it, those of the first side first
	 * @param aboutCited those on which the first side itself rests
	 * @param otherCited those on which the second side itself rests
	 */
	static Disagreement of(Map<String, Object> about, Map<String, Object> other, List<String> citations,
			List<String> aboutCited, List<String> otherCited) {
		List<String> first = new ArrayList<>();
		List<String> second = new ArrayList<>();
		// What neither side rests on by itself introduces what follows it.
		boolean isOther = false;
		for (String citation : citations.reversed()) {
			isOther = otherCited.contains(citation) || isOther && !aboutCited.contains(citation);
			(isOther ? second : first).add(citation);
		}
		Collections.reverse(first);
		Collections.reverse(second);
		Kind kind = kind(about, other);
		return new Disagreement(kind, difference(kind, about, other), List.copyOf(first), List.copyOf(second));
	}

	private static Kind kind(Map<String, Object> about, Map<String, Object> other) {
		Number target = target(about, other);
		Number figure = figure(about, other);
		if (target != null && figure != null) {
			return (target.doubleValue() < figure.doubleValue()) ? Kind.TARGET_BELOW_FIGURE : Kind.TARGET_ABOVE_FIGURE;
		}
		return (about.get("targetValue") != null && other.get("targetValue") != null) ? Kind.TARGETS_DIFFER
				: Kind.STATEMENTS_EXCLUDE;
	}

	private static @Nullable Text difference(Kind kind, Map<String, Object> about, Map<String, Object> other) {
		return switch (kind) {
			case STATEMENTS_EXCLUDE -> (about.get("value") instanceof Number && other.get("value") instanceof Number)
					? said(kind, text(about, "quantity"), either(about, "value", "unit", other)) : null;
			case TARGETS_DIFFER -> said(kind, either(about, "targetValue", "targetUnit", other));
			case TARGET_ABOVE_FIGURE, TARGET_BELOW_FIGURE -> {
				Map<String, Object> figure = (about.get("value") instanceof Number) ? about : other;
				yield said(kind, text(figure, "quantity"), Objects.requireNonNull(target(about, other)),
						Objects.requireNonNull(figure(about, other)),
						(figure.get("asOf") != null) ? " (" + figure.get("asOf") + ")" : "");
			}
		};
	}

	private static Text said(Kind kind, Object... arguments) {
		return Words.capitalised(Words.text("explore.disagreement." + kind.name(), arguments));
	}

	/** Two values; a unit that both have is said once. */
	private static Text either(Map<String, Object> about, String value, String unit, Map<String, Object> other) {
		Text one = text(about, unit);
		Text another = text(other, unit);
		return one.equals(another)
				? Words.text("explore.disagreement.either", told(about, value), told(other, value), another) : Words
					.text("explore.disagreement.either.unlike", told(about, value), one, told(other, value), another);
	}

	private static Object told(Map<String, Object> side, String value) {
		return Objects.requireNonNull(side.get(value), value);
	}

	private static Text text(Map<String, Object> side, String property) {
		return new Text(String.valueOf(side.get(property + "Lv")), String.valueOf(side.get(property + "En")));
	}

	private static @Nullable Number target(Map<String, Object> about, Map<String, Object> other) {
		return number(about, "targetValue", other);
	}

	private static @Nullable Number figure(Map<String, Object> about, Map<String, Object> other) {
		return number(about, "value", other);
	}

	/** The number that one side alone has. */
	private static @Nullable Number number(Map<String, Object> about, String property, Map<String, Object> other) {
		if (about.get(property) instanceof Number number) {
			return (other.get(property) instanceof Number) ? null : number;
		}
		return (other.get(property) instanceof Number number) ? number : null;
	}

}
