package lv.saiknes.trace;

import java.util.Set;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Knowledge;
import lv.saiknes.model.Period;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Trait;
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
		Period period = (step.relations().size() == 1) ? Period.of(step.relations().getFirst().properties())
				: Period.UNKNOWN;
		period = period.and(period(path.nodes().get(number + 1), graph));
		if (number == 0 || step.kind().equals(PARTY_TO)) {
			period = period.and(period(path.nodes().get(number), graph));
		}
		boolean open = LASTING.contains(step.kind()) && period.from() != null && period.to() == null;
		return new StepTime(period,
				open ? Knowledge.latestOf(step.relations().stream().map(graph.knowledge()::of)) : null);
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
		if (from == null) {
			return bracketed(sentence, "līdz " + to + ". gadam", "until " + to);
		}
		if (from.equals(to)) {
			return bracketed(sentence, from + ". gadā", from);
		}
		if (to != null) {
			return bracketed(sentence, from + ".–" + to + ". gadā", from + "–" + to);
		}
		return (heard != null)
				? bracketed(sentence, "no " + from + ". gada; ziņas līdz " + heard + ". gadam",
						"from " + from + "; last heard of in " + heard)
				: bracketed(sentence, "no " + from + ". gada", "from " + from);
	}

	private static @Nullable String year(@Nullable String date) {
		return (date != null) ? date.substring(0, 4) : null;
	}

	/** Before the full stop. */
	private static Text bracketed(Text sentence, String lv, String en) {
		return new Text(sentence.lv().replaceFirst("\\.$", " (" + lv + ")."),
				sentence.en().replaceFirst("\\.$", " (" + en + ")."));
	}

}
