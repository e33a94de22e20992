package lv.saiknes.partners.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;
import lv.saiknes.partners.Concept;
import lv.saiknes.partners.ConsortiumAnswer.Covering;
import lv.saiknes.partners.ConsortiumAnswer;
import lv.saiknes.partners.FundingAnswer;
import lv.saiknes.partners.PartnerAnswer.Advice;
import lv.saiknes.partners.PartnerAnswer.AdviceKind;
import lv.saiknes.partners.PartnerAnswer.Candidate;
import lv.saiknes.partners.PartnerAnswer.Clause;
import lv.saiknes.partners.PartnerAnswer.Excluded;
import lv.saiknes.partners.PartnerAnswer.Gate;
import lv.saiknes.partners.PartnerAnswer.GateKind;
import lv.saiknes.partners.PartnerAnswer.Match;
import lv.saiknes.partners.PartnerAnswer.Term;
import lv.saiknes.partners.PartnerAnswer;
import lv.saiknes.partners.Path;
import lv.saiknes.query.Fact;
import lv.saiknes.query.Vertex;

/**
 * How the page tells an answer: names for its ids, passages for its relations, and the
 * words of its language.
 */
class PartnersView {

	/** So many lines of evidence of one term are shown; the API has the others. */
	private static final int MOST_EVIDENCE = 3;

	private final PartnerAnswer answer;

	private final PartnersForm form;

	private final Map<String, Vertex> nodes;

	private final Map<String, Fact> facts;

	private final Ontology ontology;

	private final Language language;

	/**
	 * The view of an answer.
	 * @param nodes the {@link #nodes nodes} that it names, by id
	 * @param facts the {@link #relations relations} that it tells, by id
	 */
	PartnersView(PartnerAnswer answer, PartnersForm form, Map<String, Vertex> nodes, Map<String, Fact> facts,
			Ontology ontology, Language language) {
		this.answer = answer;
		this.form = form;
		this.nodes = nodes;
		this.facts = facts;
		this.ontology = ontology;
		this.language = language;
	}

	/** Ids of the nodes that the page names. */
	static Set<String> nodes(PartnerAnswer answer, ConsortiumAnswer consortium, FundingAnswer funding,
			PartnersForm form) {
		Set<String> ids = new LinkedHashSet<>(form.without());
		answer.understanding().concepts().forEach((concept) -> ids.add(concept.id()));
		answer.advice().forEach((advice) -> ids.addAll(advice.suggestions()));
		answer.excluded().stream().map(Excluded::actor).forEach(ids::add);
		answer.tasks().forEach((task) -> ids.addAll(List.of(task.task(), task.measure())));
		consortium.members().forEach((member) -> {
			ids.add(member.actor());
			member.adds().stream().map(Covering::id).filter(Objects::nonNull).forEach(ids::add);
		});
		answer.candidates().forEach((one) -> {
			ids.add(one.actor());
			Stream.concat(one.tasks().stream(), one.instruments().stream()).map(Match::id).forEach(ids::add);
			if (one.lastCooperation() != null) {
				ids.add(one.lastCooperation().id());
			}
		});
		funding.fits().forEach((fit) -> {
			ids.add(fit.instrument());
			Stream.of(fit.measures(), fit.implementers(), fit.projects())
				.flatMap(List::stream)
				.map(Match::id)
				.forEach(ids::add);
		});
		return ids;
	}

	/** Ids of the relations that the page tells. */
	static Set<String> relations(PartnerAnswer answer, FundingAnswer funding) {
		Set<String> relations = new LinkedHashSet<>();
		answer.candidates().forEach((one) -> {
			one.paragraph().forEach((clause) -> relations.addAll(clause.relations()));
			one.gates().forEach((gate) -> relations.addAll(gate.relations()));
			one.terms()
				.stream()
				.map(Term::evidence)
				.flatMap((evidence) -> evidence.stream().limit(MOST_EVIDENCE))
				.forEach((path) -> relations.addAll(path.relations()));
		});
		answer.excluded().forEach((one) -> relations.addAll(one.gate().relations()));
		funding.fits().forEach((fit) -> {
			relations.addAll(fit.forAsker().relations());
			fit.paragraph().forEach((clause) -> relations.addAll(clause.relations()));
		});
		return relations;
	}

	/** Whether the question says what partners are wanted for, so that they are rated. */
	public boolean isRated() {
		return !isAdvised(AdviceKind.SAY_WHAT_FOR);
	}

	/** Whether there are candidates to show: none where nothing was understood. */
	public boolean isShown() {
		return !isAdvised(AdviceKind.NOT_UNDERSTOOD) || !this.answer.candidates().isEmpty();
	}

	/** Whether there is something to pay for. */
	public boolean isPayable() {
		return isRated() && !isAdvised(AdviceKind.NOT_UNDERSTOOD);
	}

	private boolean isAdvised(AdviceKind kind) {
		return this.answer.advice().stream().anyMatch((advice) -> advice.kind() == kind);
	}

	/** What the answer calls a node. */
	public NodeName name(String id) {
		return NodeName.of(Objects.requireNonNull(this.nodes.get(id), id), this.ontology, this.language);
	}

	/** What the answer calls what fits. */
	public List<NodeName> names(List<Match> matches) {
		return matches.stream().map(Match::id).map(this::name).toList();
	}

	/** What the form takes back of what was understood. */
	public List<NodeName> withdrawn() {
		return this.form.without().stream().filter(this.nodes::containsKey).map(this::name).toList();
	}

	/** Under which name the form would give a concept; empty where it cannot. */
	public String parameter(Concept concept) {
		return is(concept.id(), Trait.THEME) ? "theme" : is(concept.id(), Trait.TASK) ? "task" : "";
	}

	/** What advice suggests, with the address where that is taken. */
	public Map<NodeName, String> suggestions(Advice advice) {
		Map<NodeName, String> links = new LinkedHashMap<>();
		advice.suggestions().stream().filter(this.nodes::containsKey).forEach((id) -> {
			PartnersForm taken = is(id, Trait.THEME) ? this.form.withTheme(id) : this.form.withInstrument(id);
			links.put(name(id), taken.address(Objects.requireNonNullElse(this.answer.actor(), ""), this.language));
		});
		return links;
	}

	private boolean is(String id, Trait trait) {
		Vertex node = this.nodes.get(id);
		return node != null && this.ontology.getKind(node.kind()).is(trait);
	}

	/**
	 * The conditions of a candidate that are worth telling: of a town nobody asks whether
	 * it exists, and one that has ended is no candidate.
	 */
	public List<Gate> gates(Candidate candidate) {
		return candidate.gates()
			.stream()
			.filter((gate) -> gate.kind() != GateKind.DATE || !is(candidate.actor(), Trait.PLACE))
			.toList();
	}

	/** Sentences that rest on the same passages have them cited once, at the last. */
	public List<Sentence> sentences(List<Clause> clauses) {
		List<Sentence> sentences = new ArrayList<>();
		for (Clause clause : clauses.reversed()) {
			List<Fact> told = facts(clause.relations());
			List<String> cited = cited(told);
			boolean again = !sentences.isEmpty() && cited.equals(cited(sentences.getFirst().facts()));
			sentences.addFirst(new Sentence(in(clause.text()), told, again ? List.of() : cited));
		}
		return sentences;
	}

	/** The places of the passages behind a condition. */
	public List<String> cited(Gate gate) {
		return cited(facts(gate.relations()));
	}

	/** The strongest relations behind a term. */
	public List<Fact> evidence(Term term) {
		return facts(term.evidence()
			.stream()
			.limit(MOST_EVIDENCE)
			.map(Path::relations)
			.flatMap(List::stream)
			.distinct()
			.toList());
	}

	private List<Fact> facts(List<String> relations) {
		return relations.stream().map(this.facts::get).filter(Objects::nonNull).toList();
	}

	/** The places of all passages behind facts, those of premises too, each once. */
	private static List<String> cited(List<Fact> facts) {
		return facts.stream()
			.flatMap((fact) -> Stream.concat(Stream.of(fact), fact.premises().stream()))
			.flatMap((fact) -> fact.passages().stream())
			.map((passage) -> passage.source() + ", " + passage.locator())
			.distinct()
			.toList();
	}

	/** A text in the language of the page. */
	public String in(Text text) {
		return text.in(this.language);
	}

	/** A share in hundredths. */
	public long percent(double share) {
		return Math.round(100 * share);
	}

	/**
	 * A sentence with what it rests on.
	 *
	 * @param text the words
	 * @param facts the relations that it tells
	 * @param cited places of the passages to cite after it, each once
	 */
	record Sentence(String text, List<Fact> facts, List<String> cited) {
	}

}
