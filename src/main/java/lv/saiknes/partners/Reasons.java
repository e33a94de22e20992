package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import lv.saiknes.ontology.Trait;
import lv.saiknes.partners.Involvements.Involvement;
import lv.saiknes.partners.PartnerAnswer.Candidate;
import lv.saiknes.partners.PartnerAnswer.Caveat;
import lv.saiknes.partners.PartnerAnswer.CaveatKind;
import lv.saiknes.partners.PartnerAnswer.Clause;
import lv.saiknes.partners.PartnerAnswer.Fit;
import lv.saiknes.partners.PartnerAnswer.LastCooperation;
import lv.saiknes.partners.PartnerAnswer.Match;
import lv.saiknes.partners.PartnerAnswer.Served;
import lv.saiknes.partners.PartnerSearch.Scored;
import lv.saiknes.sentence.Named;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.time.State;
import lv.saiknes.time.TimeWords;
import lv.saiknes.time.Times;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/** Tells why a candidate fits, and with which doubt. */
final class Reasons {

	/** A source older than this many years is worth a warning. */
	private static final int OLD_YEARS = 5;

	private static final int MOST_MATCHES = 10;

	/** Lines of evidence that are told. */
	private static final int MOST_TOLD = 3;

	/** What is told has at least this share of the strength of what is told first. */
	private static final double LEAST_TOLD = 0.15;

	private static final Set<TermKind> NEAR_THE_QUESTION = EnumSet.of(TermKind.SHARED_MEASURES, TermKind.NAMED_FOR_IT,
			TermKind.TRACK_RECORD);

	private static final double LEAST_RELEVANCE = 0.1;

	private final Involvements involvements;

	private final Graph graph;

	private final SentenceWriter writer;

	private final Subject subject;

	private final Asker asker;

	private final Gates gates;

	private final JointWork joint;

	private final String asOf;

	private final PartnerSearch.Where where;

	private final double bestScore;

	/**
	 * Tells the reasons of those who fit one question.
	 * @param bestScore the best score of that question
	 */
	Reasons(Involvements involvements, SentenceWriter writer, PartnerSearch.Asked asked, double bestScore) {
		this.involvements = involvements;
		this.graph = involvements.graph();
		this.writer = writer;
		this.subject = asked.subject();
		this.asker = asked.asker();
		this.gates = asked.gates();
		this.joint = new JointWork(this.involvements, asked.terms(), asked.asker(), this.writer, asked.asOf());
		this.asOf = asked.asOf();
		this.where = asked.where();
		this.bestScore = bestScore;
	}

	/** The tasks of plans that the question serves, most fitting first. */
	List<Served> tasks() {
		List<Served> tasks = new ArrayList<>();
		this.subject.tasks()
			.entrySet()
			.stream()
			.limit(MOST_MATCHES)
			.forEach(
					(entry) -> this.involvements.into(entry.getKey(), "HAS_TASK")
						.forEach((edge) -> tasks.add(new Served(this.graph.id(entry.getKey()),
								this.graph.id(edge.from()), Rounded.value(entry.getValue()), edge.id(),
								!this.subject.isFitting(entry.getKey())))));
		return tasks;
	}

	Candidate explain(int rank, Scored scored) {
		Map<Integer, Involvement> roles = rolesByRelevance(scored.node());
		LastCooperation last = this.joint.findLast(scored.node()).orElse(null);
		return new Candidate(rank, scored.actor(), scored.score(), Fit.of(scored.score(), this.bestScore),
				scored.terms(), Condition.told(this.gates.of(scored.node())), paragraph(scored, last), tasks(roles),
				instruments(roles), last, caveats(scored.node(), last));
	}

	/**
	 * Why this one for this: the two or three strongest lines of evidence near to the
	 * question, of whatever term, those that have most of what the idea is about first
	 * and those that one word alone joins to it last; then the last cooperation.
	 */
	private List<Clause> paragraph(Scored scored, @Nullable LastCooperation last) {
		Narrator narrator = new Narrator(this.graph, this.writer);
		record Told(Path path, double strength) {
		}
		List<Told> best = new ArrayList<>();
		scored.terms()
			.stream()
			.filter((term) -> NEAR_THE_QUESTION.contains(term.kind()))
			.forEach((term) -> term.evidence()
				.forEach((path) -> best.add(new Told(path, path.strength() * term.weight()))));
		best.sort(Comparator.comparingDouble(Told::strength)
			.reversed()
			.thenComparing((told) -> told.path().relations().toString()));
		best.stream()
			.filter((told) -> told.strength() >= LEAST_TOLD * best.getFirst().strength())
			.limit(MOST_TOLD)
			.map((told) -> told.path().relations())
			.map((way) -> new Reason(way, this.subject.tie(end(scored.node(), way))))
			.sorted(Comparator.comparing((Reason reason) -> reason.tie().isOneWord())
				.thenComparingDouble((reason) -> -told(end(scored.node(), reason.way()))))
			.forEach((reason) -> {
				narrator.tell(scored.node(), reason.way());
				narrator.add(reason.tie().text(this.graph), reason.tie().relations());
			});
		if (last != null) {
			Text name = this.graph.entity(this.graph.find(last.id()).orElseThrow()).name();
			State state = last.state();
			Text when = (state != null) ? state.text() : Words.text("partners.worked-together.undated");
			Text through = last.manner();
			if (through == null) {
				narrator.say(Words.text("partners.worked-together", name, when), last.relations());
			}
			else {
				narrator.say(Words.text("partners.worked-together.through", through, name, when),
						narrator.untold(last.relations()));
			}
		}
		if (narrator.clauses().isEmpty()) {
			scored.terms()
				.stream()
				.flatMap((term) -> term.evidence().stream())
				.limit(2)
				.forEach((path) -> narrator.tell(scored.node(), path.relations()));
		}
		return narrator.clauses();
	}

	/**
	 * How soon a reason is told: what has much of the idea before what has one word of it
	 * in its very name.
	 */
	private double told(int node) {
		return this.subject.content(node) * this.subject.coveredContent(node);
	}

	/** To what relations lead from a node. */
	private int end(int start, List<String> relations) {
		int at = start;
		for (String id : relations) {
			Edge edge = this.graph.findEdge(id).orElseThrow();
			at = (edge.from() == at) ? edge.to() : edge.from();
		}
		return at;
	}

	/**
	 * The closest role in each measure that the question is about, most fitting first.
	 */
	private Map<Integer, Involvement> rolesByRelevance(int actor) {
		Map<Integer, Involvement> closest = new TreeMap<>();
		this.involvements.of(actor)
			.stream()
			.filter((role) -> role.planned() && this.subject.relevance(role.node()) >= LEAST_RELEVANCE)
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
			this.involvements.out(measure, "FUNDED_BY")
				.forEach((edge) -> instruments.putIfAbsent(edge.to(), match(role, edge)));
		});
		return instruments.values().stream().limit(MOST_MATCHES).toList();
	}

	private Match match(Involvement role, Edge edge) {
		return new Match(this.graph.id(edge.to()), List.of(role.edge().id(), edge.id()));
	}

	private List<Caveat> caveats(int actor, @Nullable LastCooperation last) {
		List<Caveat> caveats = new ArrayList<>();
		for (Involvement theirs : this.involvements.of(actor)) {
			for (Involvement own : this.asker.roles()) {
				if (theirs.node() == own.node() && this.graph.is(own.node(), Trait.PARTNERSHIP)) {
					this.joint.together(theirs, own)
						.filter((times) -> times.validity(this.asOf) == Validity.ENDED)
						.map(Times::until)
						.ifPresent(
								(until) -> caveats.add(new Caveat(CaveatKind.AGREEMENT_ENDED,
										Words.text("partners.caveat.agreement-ended",
												this.graph.entity(own.node()).name(), TimeWords.in(until)),
										List.of(own.edge().id(), theirs.edge().id()))));
				}
			}
		}
		caveats.addAll(endedWithOthers(actor));
		if (last != null && last.through().isEmpty() && last.validity() == Validity.LAST_KNOWN) {
			caveats.add(new Caveat(CaveatKind.LAST_KNOWN,
					Words.text("partners.caveat.last-known", TimeWords.until(last.date())), last.relations()));
		}
		String known = this.involvements.lastKnown(actor);
		if (known != null && year(this.asOf) - year(known) > OLD_YEARS) {
			caveats.add(new Caveat(CaveatKind.SOURCE_OLD,
					Words.text("partners.caveat.source-old", known.substring(0, 4)), List.of()));
		}
		if (this.graph.is(actor, Trait.GROUP)) {
			caveats.add(new Caveat(CaveatKind.GROUP_NOT_ORGANISATION, Words.text("partners.caveat.group"), List.of()));
		}
		for (int other : namesakesMeant(actor)) {
			caveats.add(new Caveat(CaveatKind.SAME_NAME, Words.text("partners.caveat.same-name",
					this.graph.entity(actor).name(), this.graph.entity(other).name()), List.of()));
		}
		if (this.involvements.isForeign(actor)) {
			Map<String, Path> countries = this.involvements.countriesOf(actor);
			List<Caveat> first = new ArrayList<>();
			this.involvements.notices(actor)
				.forEach((notice, country) -> first.add(new Caveat(CaveatKind.COUNTRY_NOTICE, notice.text(),
						Objects.requireNonNull(countries.get(country)).relations())));
			if (this.where.isElsewhere(this.involvements, actor)) {
				first.add(new Caveat(CaveatKind.ELSEWHERE, Words.text("partners.caveat.elsewhere"),
						countries.values().iterator().next().relations()));
			}
			caveats.addAll(0, first);
			boolean status = !this.involvements.hasStatusByKind(actor);
			boolean sanctions = this.graph.manifest().crossBorder().notices().isEmpty();
			if (status || sanctions) {
				caveats.add(new Caveat(CaveatKind.STATUS_NOT_COVERED,
						!sanctions ? Words.text("partners.caveat.status")
								: status ? Words.text("partners.caveat.status-and-sanctions")
										: Words.text("partners.caveat.sanctions"),
						List.of()));
			}
		}
		return caveats;
	}

	/**
	 * Other places of one name where the idea says it: then either may be meant. Beside
	 * its kind and place a name that nobody said needs no check.
	 */
	private List<Integer> namesakesMeant(int actor) {
		List<Integer> others = this.involvements.namesakes(actor);
		Set<Integer> said = this.subject.places();
		return (said.contains(actor) || !Collections.disjoint(said, others)) ? others : List.of();
	}

	/**
	 * What somebody abroad had agreed with others at home than the asker, and is past its
	 * end for all of these, with the one for whom it ended last: who looks for partners
	 * would take it to go on.
	 */
	private List<Caveat> endedWithOthers(int actor) {
		List<Caveat> ended = new ArrayList<>();
		if (!this.involvements.isForeign(actor)) {
			return ended;
		}
		for (Involvement theirs : this.involvements.of(actor)) {
			if (!this.graph.is(theirs.node(), Trait.PARTNERSHIP)
					|| this.asker.roles().stream().anyMatch((own) -> own.node() == theirs.node())) {
				continue;
			}
			Map<Involvement, Times> atHome = new LinkedHashMap<>();
			this.involvements.in(theirs.node())
				.stream()
				.filter((other) -> other.actor() != actor && !this.involvements.isForeign(other.actor())
						&& !this.involvements.isNetwork(other.actor()))
				.forEach((other) -> this.joint.together(theirs, other).ifPresent((times) -> atHome.put(other, times)));
			if (atHome.values().stream().allMatch((times) -> times.validity(this.asOf) == Validity.ENDED)) {
				atHome.entrySet()
					.stream()
					.filter((other) -> other.getValue().until() != null)
					.max(Comparator.comparing((other) -> Objects.requireNonNull(other.getValue().until())))
					.ifPresent((other) -> ended.add(endedWith(theirs, other.getKey(), other.getValue())));
			}
		}
		return ended;
	}

	private Caveat endedWith(Involvement theirs, Involvement other, Times times) {
		return new Caveat(CaveatKind.AGREEMENT_ENDED,
				Words.text("partners.caveat.agreement-ended.with-other",
						this.writer.nameAfterPreposition(Named.of(this.graph.entity(other.actor())), "accusative"),
						this.graph.entity(theirs.node()).name(), TimeWords.in(Objects.requireNonNull(times.until()))),
				List.of(other.edge().id(), theirs.edge().id()));
	}

	private static int year(String date) {
		return Integer.parseInt(date.substring(0, 4));
	}

	/**
	 * A line of evidence that is told.
	 *
	 * @param way its relations, from the candidate on
	 * @param tie what joins its end to the idea
	 */
	private record Reason(List<String> way, Tie tie) {
	}

}
