package lv.saiknes.trace;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Period;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import lv.saiknes.time.TimeWords;
import lv.saiknes.time.Times;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * When what a step tells of held, to be said with it: an agreement of 1994 that ended in
 * 2015 must not read as if it were in force.
 *
 * @param period the time of the relation, with what it takes over from its ends
 * @param lastHeard until when the sources know of it, where it lasts and no end is known;
 * null otherwise
 * @param past whether it had ended by the date at which the path is looked at
 * @param agreed until when the agreement behind it ran, where that is over by then; null
 * otherwise
 */
record StepTime(Period period, @Nullable String lastHeard, boolean past, @Nullable String agreed) {

	/** What goes on until something ends it. */
	private static final Set<String> LASTING = Set.of("PARTY_TO", "MEMBER_OF");

	/**
	 * Of a step of this path in this graph. That a role has the period of its plan is not
	 * said with each sentence; that it is over is.
	 * @param date the date at which the path is looked at
	 */
	static StepTime of(TracedPath path, int number, Graph graph, String date) {
		TracedPath.Step step = path.steps().get(number);
		List<Times> all = step.relations()
			.stream()
			.flatMap((relation) -> graph.times().find(relation).stream())
			.toList();
		if (all.isEmpty()) {
			return new StepTime(Period.UNKNOWN, null, false, null);
		}
		boolean past = all.stream().allMatch((times) -> times.validity(date) == Validity.ENDED);
		boolean own = step.relations().stream().anyMatch(StepTime::isDated)
				|| LASTING.contains(step.kind()) && all.stream().anyMatch((times) -> times.words() != TimeWords.HOLDS)
				|| all.stream().anyMatch((times) -> times.words() == TimeWords.TAKES_PLACE);
		if (!past && !own) {
			return new StepTime(Period.UNKNOWN, lastHeard(step, all), false, agreed(all, date));
		}
		Period period = new Period(widest(all, Times::since, -1), widest(all, Times::until, 1));
		return new StepTime(period, (period.to() == null) ? lastHeard(step, all) : null, past,
				past ? null : agreed(all, date));
	}

	/**
	 * The membership may go on without it, so that this is said beside, and ends nothing.
	 */
	private static @Nullable String agreed(List<Times> all, String date) {
		List<String> ended = all.stream()
			.map(Times::agreedUntil)
			.filter((until) -> until != null && Period.isBefore(until, date))
			.map(Objects::requireNonNull)
			.toList();
		return (ended.size() == all.size()) ? ended.stream().max(Comparator.naturalOrder()).orElse(null) : null;
	}

	private static boolean isDated(Relation relation) {
		return !Period.of(relation.properties()).equals(Period.UNKNOWN);
	}

	private static @Nullable String lastHeard(TracedPath.Step step, List<Times> all) {
		boolean open = LASTING.contains(step.kind()) && all.stream().anyMatch((times) -> times.until() == null);
		return open ? widest(all, Times::knownAt, 1) : null;
	}

	/** The first beginning or the last end of those that have a date. */
	private static @Nullable String widest(List<Times> all, Function<Times, @Nullable String> end, int sign) {
		List<Times> dated = all.stream().filter((times) -> times.since() != null || times.until() != null).toList();
		List<String> dates = (dated.isEmpty() ? all : dated).stream().map(end).filter(Objects::nonNull).toList();
		return (dates.isEmpty() || dates.size() < dated.size()) ? null
				: dates.stream().max((one, other) -> sign * one.compareTo(other)).orElseThrow();
	}

	/** The sentence with its time in brackets, in years. */
	Text in(Text sentence) {
		return years()
			.map((years) -> new Text(bracketed(sentence.lv(), years.lv()), bracketed(sentence.en(), years.en())))
			.orElse(sentence);
	}

	/**
	 * Whether it must not be taken for something in force: it or its agreement is over,
	 * or it is only last heard of.
	 */
	boolean isDoubtful() {
		return this.past || this.lastHeard != null || this.agreed != null;
	}

	/** The time in years, with the end of the agreement; empty where no date is known. */
	Optional<Text> years() {
		Optional<Text> own = ownYears();
		if (this.agreed == null) {
			return own;
		}
		Text ended = Words.text("time.agreement-ended", TimeWords.in(this.agreed.substring(0, 4)));
		return Optional.of(own.map((years) -> Words.joined(List.of(years, ended), "; ")).orElse(ended));
	}

	private Optional<Text> ownYears() {
		String from = year(this.period.from());
		String to = year(this.period.to());
		String heard = year(this.lastHeard);
		if (from == null) {
			return (to != null) ? Optional.of(Words.text("trace.time.until", to))
					: Optional.ofNullable(heard).map((year) -> Words.text("time.heard", year));
		}
		if (to != null) {
			return Optional
				.of(from.equals(to) ? Words.text("trace.time.in", from) : Words.text("trace.time.between", from, to));
		}
		return Optional.of((heard != null) ? Words.text("trace.time.last-heard", from, heard)
				: Words.text("trace.time.from", from));
	}

	private static @Nullable String year(@Nullable String date) {
		return (date != null) ? date.substring(0, 4) : null;
	}

	/** Before the full stop. */
	private static String bracketed(String sentence, String time) {
		return sentence.replaceFirst("\\.$", Matcher.quoteReplacement(" (" + time + ")."));
	}

}
