package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Period;
import lv.saiknes.model.Validity;
import lv.saiknes.ontology.Trait;
import lv.saiknes.partners.Involvements.Involvement;
import lv.saiknes.partners.PartnerAnswer.Candidate;
import lv.saiknes.partners.PartnerAnswer.Caveat;
import lv.saiknes.partners.PartnerAnswer.CaveatKind;
import lv.saiknes.partners.PartnerAnswer.Clause;
import lv.saiknes.partners.PartnerAnswer.LastCooperation;
import lv.saiknes.partners.PartnerAnswer.Match;
import lv.saiknes.partners.PartnerSearch.Scored;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/** Tells why a candidate fits, and with which doubt. */
final class Reasons {

	/** A source older than this many years is worth a warning. */
	private static final int OLD_YEARS = 5;

	private static final int MOST_MATCHES = 10;

	private final Involvements involvements;

	private final Graph graph;

	private final SentenceWriter writer;

	private final Subject subject;

	private final Terms terms;

	private final int asker;

	private final String asOf;

	Reasons(Involvements involvements, SentenceWriter writer, Subject subject, Terms terms, int asker, String asOf) {
		this.involvements = involvements;
		this.graph = involvements.graph();
		this.writer = writer;
		this.subject = subject;
		this.terms = terms;
		this.asker = asker;
		this.asOf = asOf;
	}

	Candidate explain(int rank, Scored scored) {
		Map<Integer, Involvement> roles = rolesByRelevance(scored.node());
		LastCooperation last = lastCooperation(scored.node());
		return new Candidate(rank, scored.actor(), scored.score(), scored.terms(), scored.gates(),
				paragraph(scored, last), tasks(roles), instruments(roles), last, caveats(scored.node(), last));
	}

	/**
	 * What speaks for a candidate most, in sentences: the two strongest lines of evidence
	 * for its themes, the last cooperation, and the strongest shared measure.
	 */
	private List<Clause> paragraph(Scored scored, @Nullable LastCooperation last) {
		Narrator narrator = new Narrator(this.graph, this.writer);
		tell(narrator, scored, TermKind.THEME_MATCH, 2);
		if (last != null) {
			narrator.tell(scored.node(), last.relations().reversed());
		}
		tell(narrator, scored, TermKind.SHARED_MEASURES, 1);
		if (narrator.clauses().isEmpty()) {
			tell(narrator, scored, TermKind.TRACK_RECORD, 2);
			tell(narrator, scored, TermKind.SHARED_NEIGHBOURS, 1);
		}
		return narrator.clauses();
	}

	private static void tell(Narrator narrator, Scored scored, TermKind kind, int most) {
		scored.terms()
			.stream()
			.filter((term) -> term.kind() == kind)
			.flatMap((term) -> term.evidence().stream())
			.limit(most)
			.forEach((path) -> narrator.tell(scored.node(), path.relations()));
	}

	/**
	 * The closest role in each measure that the question is about, most fitting first.
	 */
	private Map<Integer, Involvement> rolesByRelevance(int actor) {
		Map<Integer, Involvement> closest = new TreeMap<>();
		this.involvements.of(actor)
			.stream()
			.filter((role) -> role.planned() && this.subject.relevance(role.node()) > 0)
			.forEach((role) -> closest.merge(role.node(), role, (a, b) -> (b.closeness() > a.closeness()) ? b : a));
		Map<Integer, Involvement> sorted = new LinkedHashMap<>();
		closest.entrySet()
			.stream()
			.sorted(Comparator
				.comparingDouble((Map.Entry<Integer, Involvement> e) -> this.subject.relevance(e.getKey()))
				.reversed()
				.thenComparing(Map.Entry::getKey))
			.forEach((entry) -> sorted.put(entry.getKey(), entry.getValue()));
		return sorted;
	}

	/**
	 * Tasks that the question names or its idea led to, of measures in which the
	 * candidate has a role.
	 */
	private List<Match> tasks(Map<Integer, Involvement> roles) {
		List<Match> tasks = new ArrayList<>();
		roles.forEach((measure, role) -> this.subject.tasksOf(measure).forEach((edge) -> tasks.add(match(role, edge))));
		return tasks.subList(0, Math.min(MOST_MATCHES, tasks.size()));
	}

	/** Money named for the measures that the question is about most. */
	private List<Match> instruments(Map<Integer, Involvement> roles) {
		Map<Integer, Match> instruments = new LinkedHashMap<>();
		roles.forEach((measure, role) -> {
			if (this.subject.relevance(measure) >= 0.2) {
				this.involvements.out(measure, "FUNDED_BY")
					.forEach((edge) -> instruments.putIfAbsent(edge.to(), match(role, edge)));
			}
		});
		return instruments.values().stream().limit(MOST_MATCHES).toList();
	}

	private Match match(Involvement role, Edge edge) {
		return new Match(this.graph.entity(edge.to()).id(), List.of(role.edge().relation().id(), edge.relation().id()));
	}

	/**
	 * The youngest joint work. What the sources date goes before what they do not: the
	 * date of a source does not tell when the work was.
	 */
	private @Nullable LastCooperation lastCooperation(int actor) {
		LastCooperation last = null;
		boolean lastDated = false;
		for (Involvement theirs : this.involvements.of(actor)) {
			if (theirs.planned() || !this.terms.begun(theirs)) {
				continue;
			}
			for (Involvement own : this.involvements.of(this.asker)) {
				if (own.node() == theirs.node()) {
					String date = this.terms.lastKnown(theirs);
					Period both = this.terms.period(theirs).and(this.terms.period(own));
					boolean dated = !both.equals(Period.UNKNOWN);
					if (date != null
							&& (last == null || ((dated != lastDated) ? dated : date.compareTo(last.date()) > 0))) {
						lastDated = dated;
						List<String> relations = List.of(own.edge().relation().id(), theirs.edge().relation().id());
						last = new LastCooperation(this.graph.entity(theirs.node()).id(), date,
								both.at(this.asOf, this.involvements.knownAt(theirs.edge().relation())), relations);
					}
				}
			}
		}
		return last;
	}

	private List<Caveat> caveats(int actor, @Nullable LastCooperation last) {
		List<Caveat> caveats = new ArrayList<>();
		for (Involvement theirs : this.involvements.of(actor)) {
			for (Involvement own : this.involvements.of(this.asker)) {
				if (theirs.node() == own.node() && this.graph.is(own.node(), Trait.PARTNERSHIP)) {
					Period period = this.terms.period(theirs).and(this.terms.period(own));
					if (period.at(this.asOf, this.asOf) == Validity.ENDED) {
						caveats.add(new Caveat(CaveatKind.AGREEMENT_ENDED,
								Words.text("partners.caveat.agreement-ended", this.graph.entity(own.node()).name(),
										Objects.requireNonNull(period.to())),
								List.of(own.edge().relation().id(), theirs.edge().relation().id())));
					}
				}
			}
		}
		if (last != null && last.validity() == Validity.LAST_KNOWN) {
			caveats.add(new Caveat(CaveatKind.LAST_KNOWN, Words.text("partners.caveat.last-known", last.date()),
					last.relations()));
		}
		String known = this.involvements.lastKnown(actor);
		if (known != null && year(this.asOf) - year(known) > OLD_YEARS) {
			caveats.add(new Caveat(CaveatKind.SOURCE_OLD,
					Words.text("partners.caveat.source-old", known.substring(0, 4)), List.of()));
		}
		if (this.graph.is(actor, Trait.GROUP)) {
			caveats.add(new Caveat(CaveatKind.GROUP_NOT_ORGANISATION, Words.text("partners.caveat.group"), List.of()));
		}
		if (this.involvements.isForeign(actor)) {
			caveats.add(new Caveat(CaveatKind.STATUS_NOT_COVERED, Words.text("partners.caveat.status"), List.of()));
		}
		return caveats;
	}

	private static int year(String date) {
		return Integer.parseInt(date.substring(0, 4));
	}

}
