package lv.saiknes.trace;

import java.util.Objects;

import java.util.Set;
import java.util.regex.Matcher;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Knowledge;
import lv.saiknes.model.Period;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Trait;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * When what a step tells of held, to be said with it: an agreement of 1994 that ended in
 * 2015 must not read as if it were in force.
 *
 * @param period the time of the relation, and of the partnership or project that it leads
 * to (or, for the first step and for parties, comes from)
 * @param lastHeard until when the sources know of it, where it lasts and no end is known;
 * null otherwise
 */
record StepTime(Period period, @Nullable String lastHeard) {

	private static final String PARTY_TO = "PARTY_TO";

	/** What goes on until something ends it. */
	private static final Set<String> LASTING = Set.of(PARTY_TO, "MEMBER_OF");

	/** Of a step of this path in this graph. */
	static StepTime of(TracedPath path, int number, Graph graph) {
		TracedPath.Step step = path.steps().get(number);
		Period period = step.relations()
			.stream()
			.map((relation) -> Period.of(relation.properties()))
			.filter((known) -> !known.equals(Period.UNKNOWN))
			.reduce(StepTime::both)
			.orElse(Period.UNKNOWN);
		period = period.and(period(path.nodes().get(number + 1), graph));
		if (number == 0 || step.kind().equals(PARTY_TO)) {
			period = period.and(period(path.nodes().get(number), graph));
		}
		boolean open = LASTING.contains(step.kind()) && period.from() != null && period.to() == null;
		return new StepTime(period,
				open ? Knowledge.latestOf(step.relations().stream().map(graph.knowledge()::of)) : null);
	}

	/**
	 * From the first beginning to the last end, of two relations between the same nodes.
	 */
	private static Period both(Period one, Period other) {
		return new Period(ofBoth(one.from(), other.from(), -1), ofBoth(one.to(), other.to(), 1));
	}

	private static @Nullable String ofBoth(@Nullable String one, @Nullable String other, int sign) {
		return (one == null || other == null) ? null : (sign * one.compareTo(other) > 0) ? one : other;
	}

	private static Period period(Entity node, Graph graph) {
		int position = graph.find(node.id()).orElseThrow();
		boolean dated = graph.is(position, Trait.PARTNERSHIP) || graph.is(position, Trait.UNDERTAKING);
		return dated ? node.period() : Period.UNKNOWN;
	}

	/** The sentence with its time in brackets, in years. */
	Text in(Text sentence) {
		String from = year(this.period.from());
		String to = year(this.period.to());
		String heard = year(this.lastHeard);
		if (from == null && to == null) {
			return sentence;
		}
		Text time;
		if (from == null) {
			time = Words.text("trace.time.until", Objects.requireNonNull(to));
		}
		else if (to != null) {
			time = from.equals(to) ? Words.text("trace.time.in", from) : Words.text("trace.time.between", from, to);
		}
		else {
			time = (heard != null) ? Words.text("trace.time.last-heard", from, heard)
					: Words.text("trace.time.from", from);
		}
		return new Text(bracketed(sentence.lv(), time.lv()), bracketed(sentence.en(), time.en()));
	}

	private static @Nullable String year(@Nullable String date) {
		return (date != null) ? date.substring(0, 4) : null;
	}

	/** Before the full stop. */
	private static String bracketed(String sentence, String time) {
		return sentence.replaceFirst("\\.$", Matcher.quoteReplacement(" (" + time + ")."));
	}

}
