package lv.saiknes.partners.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.model.Period;
import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;
import lv.saiknes.partners.Concept;
import lv.saiknes.partners.ConsortiumAnswer.Covering;
import lv.saiknes.partners.ConsortiumAnswer.Need;
import lv.saiknes.partners.ConsortiumAnswer;
import lv.saiknes.partners.FundingAnswer.FundingFit;
import lv.saiknes.partners.FundingAnswer;
import lv.saiknes.partners.PartnerAnswer.Advice;
import lv.saiknes.partners.PartnerAnswer.AdviceKind;
import lv.saiknes.partners.PartnerAnswer.Candidate;
import lv.saiknes.partners.PartnerAnswer.CaveatKind;
import lv.saiknes.partners.PartnerAnswer.Clause;
import lv.saiknes.partners.PartnerAnswer.Excluded;
import lv.saiknes.partners.PartnerAnswer.Gate;
import lv.saiknes.partners.PartnerAnswer.GateKind;
import lv.saiknes.partners.PartnerAnswer.LastCooperation;
import lv.saiknes.partners.PartnerAnswer.Match;
import lv.saiknes.partners.PartnerAnswer.Term;
import lv.saiknes.partners.PartnerAnswer.Weak;
import lv.saiknes.partners.PartnerAnswer;
import lv.saiknes.partners.TermKind;
import lv.saiknes.query.Fact;
import lv.saiknes.query.Vertex;
import lv.saiknes.time.Printed;
import lv.saiknes.time.TimeWords;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * How the page tells an answer: names for its ids, passages for its relations, and the
 * words of its language.
 */
class PartnersView {

	/** So many lines of evidence of one term are shown; the API has the others. */
	private static final int MOST_EVIDENCE = 2;

	/** So many of the concepts stand in the line that says how an idea was understood. */
	private static final int MOST_CONCEPTS = 4;

	private final PartnerAnswer answer;

	private final PartnersForm form;

	private final Map<String, Vertex> nodes;

	private final Map<String, Fact> facts;

	private final Function<String, Text> details;

	private final Ontology ontology;

	private final Language language;

	/**
	 * The view of an answer.
	 * @param nodes the {@link #nodes nodes} that it names, by id
	 * @param facts the {@link #relations relations} that it tells, by id
	 * @param details tells what sort of body one is, and where
	 */
	PartnersView(PartnerAnswer answer, PartnersForm form, Map<String, Vertex> nodes, Map<String, Fact> facts,
			Function<String, Text> details, Ontology ontology, Language language) {
		this.answer = answer;
		this.form = form;
		this.nodes = nodes;
		this.facts = facts;
		this.details = details;
		this.ontology = ontology;
		this.language = language;
	}

	/** Ids of the nodes that the page names. */
	static Set<String> nodes(PartnerAnswer answer, @Nullable ConsortiumAnswer consortium,
			@Nullable FundingAnswer funding, PartnersForm form) {
		Set<String> ids = new LinkedHashSet<>(form.without());
		ids.addAll(form.list());
		ids.addAll(form.countries());
		ids.add(form.instrument());
		answer.understanding().concepts().forEach((concept) -> ids.add(concept.id()));
		answer.advice().forEach((advice) -> ids.addAll(advice.suggestions()));
		answer.excluded().stream().map(Excluded::actor).forEach(ids::add);
		answer.weak().stream().map(Weak::actor).forEach(ids::add);
		answer.tasks().forEach((task) -> ids.addAll(List.of(task.task(), task.measure())));
		if (consortium != null) {
			consortium.members().forEach((member) -> {
				ids.add(member.actor());
				member.adds().stream().map(Covering::id).filter(Objects::nonNull).forEach(ids::add);
			});
			consortium.needs().stream().map(Need::id).filter(Objects::nonNull).forEach(ids::add);
		}
		answer.candidates().forEach((one) -> {
			ids.add(one.actor());
			Stream.concat(one.tasks().stream(), one.instruments().stream()).map(Match::id).forEach(ids::add);
			if (one.lastCooperation() != null) {
				ids.add(one.lastCooperation().id());
			}
		});
		fits(funding).forEach((fit) -> {
			ids.add(fit.instrument());
			if (fit.periodOf() != null) {
				ids.add(fit.periodOf());
			}
			Stream.of(fit.measures(), fit.implementers(), fit.projects())
				.flatMap(List::stream)
				.map(Match::id)
				.forEach(ids::add);
		});
		return ids;
	}

	/** Ids of the relations that the page tells. */
	static Set<String> relations(PartnerAnswer answer, @Nullable ConsortiumAnswer consortium,
			@Nullable FundingAnswer funding) {
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
		if (consortium != null) {
			consortium.members()
				.forEach((member) -> member.adds().forEach((added) -> relations.addAll(added.relations())));
		}
		fits(funding).forEach((fit) -> {
			relations.addAll(fit.forAsker().relations());
			fit.paragraph().forEach((clause) -> relations.addAll(clause.relations()));
		});
		return relations;
	}

	private static List<FundingFit> fits(@Nullable FundingAnswer funding) {
		return (funding != null) ? Stream.concat(funding.fits().stream(), funding.ended().stream()).toList()
				: List.of();
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

	/** What the answer calls what fits; what reads alike stands once. */
	public List<NodeName> names(List<Match> matches) {
		return onceEach(matches.stream().map(Match::id).map(this::name), NodeName::title);
	}

	private static List<NodeName> onceEach(Stream<NodeName> names, Function<NodeName, String> reads) {
		Map<String, NodeName> first = new LinkedHashMap<>();
		names.forEach((name) -> first.putIfAbsent(reads.apply(name), name));
		return List.copyOf(first.values());
	}

	/** Whether those who hardly fit are told like the others. */
	public boolean isAll() {
		return this.form.isAll() || !isRated();
	}

	/** The candidates that are told on this page. */
	public List<Candidate> candidates() {
		return this.answer.candidates()
			.stream()
			.filter((one) -> isAll() || one.rank() <= this.answer.strong())
			.toList();
	}

	/**
	 * Whether those begin here who are in another country than the idea names: a
	 * candidate is one, and the one told before it is none.
	 */
	public boolean isElsewhereFrom(Candidate candidate) {
		List<Candidate> told = candidates();
		int at = told.indexOf(candidate);
		return isElsewhere(candidate) && !(at > 0 && isElsewhere(told.get(at - 1)));
	}

	private static boolean isElsewhere(Candidate candidate) {
		return candidate.caveats().stream().anyMatch((caveat) -> caveat.kind() == CaveatKind.ELSEWHERE);
	}

	/** How many hardly fit; the first of them are named, all are on the pages of all. */
	public int weakFound() {
		return this.answer.found() - this.answer.strong();
	}

	/** Those who hardly fit, the first of them, by what speaks for them most. */
	public Map<TermKind, List<NodeName>> weak() {
		Map<TermKind, List<NodeName>> weak = new EnumMap<>(TermKind.class);
		this.answer.weak()
			.forEach((one) -> weak.computeIfAbsent(one.most(), (kind) -> new ArrayList<>()).add(name(one.actor())));
		return weak;
	}

	/** The address of the page on which those who hardly fit begin, told like others. */
	public String allFromWeak() {
		int page = this.answer.strong() / PartnersForm.PAGE + 1;
		return this.form.with("all", "true").with("page", String.valueOf(page)).address(this.language);
	}

	/** The address without those who hardly fit. */
	public String strongAlone() {
		return this.form.with("all", "").with("page", "").address(this.language);
	}

	/**
	 * What sort of body one is and where, such as “town, Mill Region”; the place alone
	 * where the name itself ends in what it is.
	 */
	public String detail(String id) {
		String[] parts = in(this.details.apply(id)).split(", ", 2);
		boolean said = name(id).name().toLowerCase(Locale.ROOT).endsWith(" " + parts[0].toLowerCase(Locale.ROOT));
		return String.join(", ", said ? Arrays.asList(parts).subList(1, parts.length) : List.of(parts));
	}

	/** The conditions of the question, in words; ids that are not there are left out. */
	public List<String> conditions() {
		List<String> conditions = new ArrayList<>();
		Stream.concat(this.form.countries().stream(), Stream.of(this.form.instrument()))
			.filter(this.nodes::containsKey)
			.forEach((id) -> conditions.add(name(id).name()));
		this.form.kinds()
			.forEach((kind) -> this.ontology.findKind(kind).ifPresent((one) -> conditions.add(in(one.plural()))));
		if (!this.form.asOf().isEmpty()) {
			conditions.add(in(TimeWords.in(this.form.asOf())));
		}
		if (this.form.hasNovelty()) {
			conditions.add(in(Words.text("partners.novelty-of", 100 * this.form.novelty())));
		}
		return conditions;
	}

	/**
	 * What the line that says how the idea was understood names: the strongest, and of a
	 * theme and a measure of one name the theme. Tasks, whose names are long, stand
	 * elsewhere, unless one is all that is left.
	 */
	public List<NodeName> mainConcepts() {
		List<NodeName> all = concepts((concept) -> true);
		int main = Math.min(MOST_CONCEPTS, concepts((concept) -> !isTask(concept)).size());
		return all.subList(0, Words.named(all.size(), main));
	}

	/** How many more there are. */
	public int furtherConcepts() {
		return concepts((concept) -> true).size() - mainConcepts().size();
	}

	private List<NodeName> concepts(Predicate<Concept> such) {
		return onceEach(this.answer.understanding()
			.concepts()
			.stream()
			.filter(such)
			.sorted(Comparator.comparing(this::isTask)
				.thenComparing(Comparator.comparingDouble(Concept::weight).reversed()))
			.map((concept) -> name(concept.id())), NodeName::name);
	}

	private boolean isTask(Concept concept) {
		return is(concept.id(), Trait.TASK);
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
			PartnersForm first = this.form.with("page", "");
			PartnersForm taken = is(id, Trait.THEME) ? first.and("theme", id) : first.with("instrument", id);
			links.put(name(id), taken.address(this.language));
		});
		return links;
	}

	private boolean is(String id, Trait trait) {
		Vertex node = this.nodes.get(id);
		return node != null && this.ontology.getKind(node.kind()).is(trait);
	}

	/** Whether somebody stands on the shortlist. */
	public boolean isListed(String actor) {
		return this.form.list().contains(actor);
	}

	/** Those on the shortlist that are no candidates of this page. */
	public List<String> listedElsewhere() {
		Set<String> here = new LinkedHashSet<>();
		(this.form.isListView() ? this.answer.candidates() : candidates()).forEach((one) -> here.add(one.actor()));
		return this.form.list().stream().filter((id) -> !here.contains(id)).toList();
	}

	/** Those on the shortlist that do not fit this question, with the reason if told. */
	public Map<NodeName, String> unfit() {
		Map<NodeName, String> unfit = new LinkedHashMap<>();
		listedElsewhere().stream()
			.filter(this.nodes::containsKey)
			.forEach((id) -> unfit.put(name(id),
					this.answer.excluded()
						.stream()
						.filter((one) -> one.actor().equals(id))
						.map((one) -> in(one.gate().reason()))
						.findFirst()
						.orElse("")));
		return unfit;
	}

	/** The address with one fewer on the shortlist. */
	public String without(String actor) {
		return this.form.with("list", this.form.list().stream().filter((id) -> !id.equals(actor)).toList())
			.address(this.language);
	}

	/** The page of candidates with this number. */
	public String page(int number) {
		return this.form.with("page", (number > 1) ? String.valueOf(number) : "").address(this.language);
	}

	/** How many pages of candidates there are. */
	public int pages() {
		return Math.ceilDiv(isAll() ? this.answer.found() : this.answer.strong(), PartnersForm.PAGE);
	}

	/** The pages to offer: the first and last, and those around this one; 0 for a gap. */
	public List<Integer> nearPages() {
		List<Integer> near = new ArrayList<>();
		int before = 0;
		for (int page = 1; page <= pages(); page++) {
			if (page == 1 || page == pages() || Math.abs(page - this.form.page()) <= 2) {
				if (page - before > 1) {
					near.add(0);
				}
				near.add(page);
				before = page;
			}
		}
		return near;
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

	/**
	 * When a candidate and the asker worked together, and through whom, in words that
	 * name no work.
	 */
	public String cooperation(LastCooperation last) {
		String when = in(Words.text("partners.cooperation." + last.validity(), TimeWords.until(last.date())));
		Text manner = last.manner();
		return (manner == null) ? when : in(manner) + " – " + when;
	}

	/**
	 * What to check of a candidate, beside what the state of the cooperation says, and
	 * what stands above the candidates.
	 */
	public List<String> checks(Candidate candidate) {
		LastCooperation last = candidate.lastCooperation();
		return candidate.caveats()
			.stream()
			.filter((caveat) -> caveat.kind() != CaveatKind.ELSEWHERE || this.form.isListView())
			.filter((caveat) -> last == null || !(caveat.kind() == CaveatKind.LAST_KNOWN
					|| (caveat.kind() == CaveatKind.AGREEMENT_ENDED && last.validity() == Validity.ENDED
							&& Set.copyOf(caveat.relations()).equals(Set.copyOf(last.relations())))))
			.map((caveat) -> in(caveat.text()))
			.toList();
	}

	/** What the asker itself covers. */
	public List<Need> own(ConsortiumAnswer consortium) {
		return consortium.needs().stream().filter((need) -> need.coveredBy().contains(this.form.actor())).toList();
	}

	/** What nobody covers. */
	public List<Need> open(ConsortiumAnswer consortium) {
		return consortium.needs().stream().filter((need) -> need.coveredBy().isEmpty()).toList();
	}

	/** When money is given; empty where the sources do not say. */
	public String period(FundingFit fit) {
		Period period = fit.period();
		Text between = TimeWords.between(period.from(), period.to());
		return (between != null) ? in(between) : "";
	}

	/** Whether the sources name no period for some of the money. */
	public boolean isUntimed(FundingAnswer funding) {
		return funding.fits().stream().anyMatch((fit) -> period(fit).isEmpty());
	}

	/** What an instrument is a part of whose period that is; null where it is its own. */
	public @Nullable NodeName whole(FundingFit fit) {
		String whole = fit.periodOf();
		return (whole == null || whole.equals(fit.instrument())) ? null : name(whole);
	}

	/** Whether the time in which it pays was over at the date asked about. */
	public boolean isOver(FundingFit fit) {
		return outside(fit) == Validity.ENDED;
	}

	/** Whether that is over, or has not begun, at the date asked about; else null. */
	public @Nullable Validity outside(FundingFit fit) {
		Validity validity = fit.period().at(this.answer.asOf(), this.answer.asOf());
		return validity.isOutside() ? validity : null;
	}

	/**
	 * Sentences that rest on the same passages have them cited once, at the last; each
	 * passage is quoted once.
	 */
	public List<Sentence> sentences(List<Clause> clauses) {
		List<Sentence> sentences = new ArrayList<>();
		for (Clause clause : clauses.reversed()) {
			List<Fact> told = facts(clause.relations());
			List<String> cited = cited(told);
			boolean again = !sentences.isEmpty() && cited.equals(cited(sentences.getFirst().facts()));
			sentences.addFirst(new Sentence(in(clause.text()), told, again ? List.of() : cited));
		}
		Quoted quoted = new Quoted();
		return sentences.stream()
			.map((one) -> new Sentence(one.text(), quoted.once(one.facts()), one.cited()))
			.toList();
	}

	/** The places of the passages behind what is told of a candidate, each once. */
	public List<String> sources(Candidate candidate) {
		return candidate.paragraph()
			.stream()
			.flatMap((clause) -> cited(facts(clause.relations())).stream())
			.distinct()
			.toList();
	}

	/** The passages behind what is told of a candidate, each once. */
	public List<Fact.Passage> passages(Candidate candidate) {
		return told(candidate).flatMap((fact) -> fact.passages().stream()).distinct().toList();
	}

	/** Where an editor judged in what is told of a candidate: how, and why. */
	public List<String> judged(Candidate candidate) {
		return told(candidate).filter((fact) -> fact.reason() != null)
			.map((fact) -> fact.sentence() + " – " + fact.gradeLabel() + ": " + fact.reason())
			.distinct()
			.toList();
	}

	/** The relations that are told of a candidate, with their premises. */
	private Stream<Fact> told(Candidate candidate) {
		return candidate.paragraph()
			.stream()
			.flatMap((clause) -> facts(clause.relations()).stream())
			.flatMap((fact) -> Stream.concat(Stream.of(fact), fact.premises().stream()));
	}

	/** The places of the passages behind a condition. */
	public List<String> cited(Gate gate) {
		return cited(facts(gate.relations()));
	}

	/**
	 * Why somebody fits, each reason once: the lines of evidence that are told of it, and
	 * the strongest behind any other term that gave it points and of which nothing is
	 * told. No passage is quoted twice.
	 */
	public List<Sentence> reasons(Candidate candidate) {
		List<Sentence> reasons = new ArrayList<>();
		Set<String> told = new LinkedHashSet<>();
		for (Clause clause : candidate.paragraph()) {
			List<Fact> all = facts(clause.relations());
			List<Fact> untold = all.stream().filter((fact) -> !told.contains(fact.id())).toList();
			Sentence sentence = new Sentence(in(clause.text()), untold.isEmpty() ? all : untold, List.of());
			told.addAll(clause.relations());
			reasons.add((clause.continued() && !reasons.isEmpty()) ? reasons.removeLast().and(sentence) : sentence);
		}
		for (Term term : points(candidate).keySet()) {
			List<List<Fact>> lines = term.evidence().stream().map((path) -> facts(path.relations())).toList();
			if (!lines.isEmpty() && lines.stream().noneMatch((line) -> isTold(line, told))) {
				lines.getFirst().forEach((fact) -> told.add(fact.id()));
				lines.getFirst()
					.stream()
					.map((fact) -> new Sentence(fact.sentence(), List.of(fact), List.of()))
					.reduce(Sentence::and)
					.ifPresent(reasons::add);
			}
		}
		Quoted quoted = new Quoted();
		return reasons.stream()
			.map((reason) -> new Sentence(reason.text(), quoted.once(reason.facts()), reason.cited()))
			.toList();
	}

	/** Whether any of these was told, itself or by what it follows from. */
	private static boolean isTold(List<Fact> facts, Set<String> told) {
		return facts.stream().anyMatch((fact) -> told.contains(fact.id()) || isTold(fact.premises(), told));
	}

	/** The relations with these ids. */
	public List<Fact> facts(List<String> relations) {
		return relations.stream().distinct().map(this.facts::get).filter(Objects::nonNull).toList();
	}

	/** The places of all passages behind facts, those of premises too, each once. */
	private List<String> cited(List<Fact> facts) {
		return facts.stream()
			.flatMap((fact) -> Stream.concat(Stream.of(fact), fact.premises().stream()))
			.flatMap((fact) -> fact.passages().stream())
			.map((passage) -> passage.source() + ", " + Printed.place(passage.locator(), this.language))
			.distinct()
			.toList();
	}

	/** A text in the language of the page. */
	public String in(Text text) {
		return text.in(this.language);
	}

	/** A share in hundredths, rounded. */
	public long percent(double share) {
		return Math.round(100 * share);
	}

	/**
	 * The terms that gave a candidate points of a hundred, most first, in whole points
	 * that add up to its score: what is cut off goes to those that lose most by it.
	 */
	public Map<Term, Long> points(Candidate candidate) {
		List<Term> terms = new ArrayList<>(candidate.terms());
		terms.sort(Comparator.comparingDouble((Term term) -> Math.floor(cut(term)) - cut(term)));
		long left = percent(candidate.score()) - terms.stream().mapToLong((term) -> (long) Math.floor(cut(term))).sum();
		Map<Term, Long> whole = new LinkedHashMap<>();
		for (Term term : terms) {
			whole.put(term, (long) Math.floor(cut(term)) + ((left-- > 0) ? 1 : 0));
		}
		Map<Term, Long> points = new LinkedHashMap<>();
		whole.entrySet()
			.stream()
			.filter((term) -> term.getValue() > 0)
			.sorted(Map.Entry.<Term, Long>comparingByValue().reversed().thenComparing((term) -> term.getKey().kind()))
			.forEach((term) -> points.put(term.getKey(), term.getValue()));
		return points;
	}

	/** Hundredths, so near that what reckoning with fractions adds makes no point. */
	private static double cut(Term term) {
		return Math.round(100 * term.contribution() * 1_000_000) / 1_000_000.0;
	}

	/**
	 * A sentence with what it rests on.
	 *
	 * @param text the words
	 * @param facts the relations that it tells
	 * @param cited places of the passages to cite after it, each once
	 */
	record Sentence(String text, List<Fact> facts, List<String> cited) {

		/** This and then the other. */
		Sentence and(Sentence other) {
			return new Sentence(this.text + " " + other.text,
					Stream.concat(this.facts.stream(), other.facts.stream()).toList(),
					Stream.concat(this.cited.stream(), other.cited.stream()).toList());
		}

		/** Whether all that it rests on is one relation, which reads just like this. */
		public boolean isTheFact() {
			return this.facts.size() == 1 && this.facts.getFirst().sentence().equals(this.text);
		}

	}

}
