package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Manifest.CrossBorder;
import lv.saiknes.ontology.Trait;
import lv.saiknes.partners.PartnerAnswer.Candidate;
import lv.saiknes.partners.PartnerAnswer.Excluded;
import lv.saiknes.partners.PartnerAnswer.Gate;
import lv.saiknes.partners.PartnerAnswer.GateKind;
import lv.saiknes.partners.PartnerAnswer.Term;
import lv.saiknes.partners.PartnerAnswer.Verdict;
import lv.saiknes.partners.Terms.Value;
import lv.saiknes.partners.Terms.Wanted;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.text.Nearest;
import org.jspecify.annotations.Nullable;

/** Answers questions for partners over one graph. Immutable. */
final class PartnerSearch {

	private static final int MOST_EXCLUDED = 20;

	private final Graph graph;

	private final SentenceWriter writer;

	private final Weights weights;

	private final Involvements involvements;

	private final IdeaReader ideas;

	PartnerSearch(Graph graph, SentenceWriter writer, Weights weights) {
		this.graph = graph;
		this.writer = writer;
		this.weights = weights;
		this.involvements = new Involvements(graph);
		this.ideas = new IdeaReader(graph);
	}

	Graph graph() {
		return this.graph;
	}

	PartnerAnswer find(PartnerQuestion question) {
		int asker = known("actor", question.actor(), "an actor", is(Trait.ACTOR));
		question.countries().forEach((id) -> known("countries", id, "a country", is(Trait.COUNTRY)));
		Integer instrument = (question.instrument() == null) ? null
				: known("instrument", question.instrument(), "a funding instrument", is(Trait.INSTRUMENT));
		String asOf = (question.asOf() != null) ? question.asOf() : this.graph.date();
		Understanding understanding = understand(question.idea(), question.themes(), question.tasks(),
				question.measures(), question.without());
		Subject subject = new Subject(this.involvements, understanding);
		Wanted wanted = wanted(question, subject, instrument);
		Terms terms = new Terms(this.involvements, subject, asker, asOf, instrument, wanted);
		Gates gates = new Gates(this.involvements, subject, terms, asOf, instrument, Set.copyOf(question.countries()));
		Map<TermKind, Double> shares = this.weights.at(question.novelty(), terms.needed());
		List<Scored> scored = new ArrayList<>();
		List<Excluded> excluded = new ArrayList<>();
		Set<Integer> own = this.involvements.ownGroups(asker).stream().map(Edge::from).collect(Collectors.toSet());
		Set<TermKind> fitting = fitting(question, understanding, subject);
		for (int actor : this.involvements.actors()) {
			Entity entity = this.graph.entity(actor);
			boolean wantedKind = question.kinds().isEmpty() || question.kinds().contains(entity.kind());
			if (actor == asker || !wantedKind || own.contains(actor)) {
				continue;
			}
			Scored candidate = score(actor, terms, shares);
			if (candidate.has(fitting)) {
				List<Gate> passed = gates.of(actor);
				passed.stream()
					.filter((gate) -> gate.verdict() == Verdict.NO)
					.findFirst()
					.ifPresentOrElse((gate) -> excluded.add(new Excluded(entity.id(), candidate.score(), gate)),
							() -> scored.add(candidate.with(passed)));
			}
		}
		boolean placed = instrument != null || !question.countries().isEmpty();
		scored.sort(Comparator.comparing((Scored one) -> placed && one.isSomewhereUnknown())
			.thenComparing(Comparator.comparingDouble(Scored::score).reversed())
			.thenComparing(Scored::actor));
		excluded.sort(Comparator.comparingDouble(Excluded::score).reversed().thenComparing(Excluded::actor));
		Reasons reasons = new Reasons(this.involvements, this.writer, subject, terms, asker, asOf);
		List<Candidate> best = IntStream.range(0, Math.min(question.first(), scored.size()))
			.mapToObj((i) -> reasons.explain(i + 1, scored.get(i)))
			.toList();
		Advisor advisor = new Advisor(this.involvements, this.ideas);
		return new PartnerAnswer(question.actor(), asOf, question.novelty(), understanding, best, scored.size(),
				excluded.subList(0, Math.min(MOST_EXCLUDED, excluded.size())),
				advisor.advise(question, understanding, subject, asker, asOf, instrument, scored.size(), excluded));
	}

	FundingAnswer fundingFor(FundingQuestion question) {
		int asker = known("actor", question.actor(), "an actor", is(Trait.ACTOR));
		String asOf = (question.asOf() != null) ? question.asOf() : this.graph.date();
		Understanding understanding = understand(question.idea(), question.themes(), question.tasks(),
				question.measures(), question.without());
		Subject subject = new Subject(this.involvements, understanding);
		FundingSearch search = new FundingSearch(this.involvements, this.writer, subject, asker, asOf);
		return search.answer(question, understanding,
				new Advisor(this.involvements, this.ideas).onIdea(question.idea(), understanding, subject, asker));
	}

	/**
	 * What a question is about: what it names, and what its idea's words lead to, without
	 * what it takes back.
	 */
	Understanding understand(String idea, List<String> themes, List<String> tasks, List<String> measures,
			List<String> without) {
		Map<String, Concept> concepts = new LinkedHashMap<>();
		give(concepts, "themes", themes, "a theme", is(Trait.THEME));
		give(concepts, "tasks", tasks, "a task", is(Trait.TASK));
		give(concepts, "measures", measures, "a measure", (node) -> this.graph.entity(node).isMeasure());
		Set<String> unwanted = new HashSet<>(without);
		without.forEach((id) -> known("without", id, "a node", (node) -> true));
		Understanding read = this.ideas.read(idea);
		read.concepts()
			.stream()
			.filter((concept) -> !unwanted.contains(concept.id()))
			.forEach((concept) -> concepts.putIfAbsent(concept.id(), concept));
		return new Understanding(List.copyOf(concepts.values()), read.unknownWords(), read.unusedWords());
	}

	private void give(Map<String, Concept> concepts, String argument, List<String> ids, String what,
			IntPredicate fits) {
		ids.forEach((id) -> {
			known(argument, id, what, fits);
			concepts.put(id, new Concept(id, 1, List.of(), true));
		});
	}

	private IntPredicate is(Trait trait) {
		return (node) -> this.graph.is(node, trait);
	}

	/** The position of a node that an argument names. */
	int known(String argument, String id, String what, IntPredicate fits) {
		Integer node = this.involvements.position(id);
		if (node != null && fits.test(node)) {
			return node;
		}
		List<String> fitting = IntStream.range(0, this.graph.nodeCount())
			.filter(fits)
			.mapToObj((fit) -> this.graph.entity(fit).id())
			.toList();
		String nearest = Nearest.to(id, fitting).orElse(null);
		String wrong = (node == null) ? "`" + id + "` is not an id"
				: "`" + id + "` is not " + what + " but a " + this.graph.entity(node).kind();
		String remedy = (nearest != null) ? "; did you mean `" + nearest + "`?"
				: "; look it up with `search(text: \"…\")`.";
		throw new QuestionException(argument, wrong + remedy, true, nearest);
	}

	/**
	 * The terms of which a candidate needs one. They are about what was asked for: its
	 * content, or the places where an idea names only these. Of an idea that says nothing
	 * nobody can be said to fit; without an idea anybody whom something joins to the
	 * asker will do.
	 */
	private static Set<TermKind> fitting(PartnerQuestion question, Understanding understanding, Subject subject) {
		if (!subject.isEmpty()) {
			return EnumSet.of(TermKind.THEME_MATCH, TermKind.SHARED_MEASURES);
		}
		if (question.idea().isBlank()) {
			return EnumSet.allOf(TermKind.class);
		}
		return understanding.concepts().isEmpty() ? EnumSet.noneOf(TermKind.class) : EnumSet.of(TermKind.GEOGRAPHY);
	}

	/** Where partners are wanted; null where the question does not care. */
	private @Nullable Wanted wanted(PartnerQuestion question, Subject subject, @Nullable Integer instrument) {
		Set<String> countries = new TreeSet<>(question.countries());
		Set<Integer> places = new LinkedHashSet<>();
		for (int place : subject.places()) {
			Entity entity = this.graph.entity(place);
			if (this.graph.is(place, Trait.COUNTRY)) {
				countries.add(entity.id());
			}
			else if (!entity.id().equals(question.actor())) {
				places.add(place);
			}
		}
		CrossBorder telling = this.graph.manifest().crossBorder();
		boolean crossBorder = false;
		Set<Integer> instruments = new LinkedHashSet<>(subject.instruments().keySet());
		if (instrument != null) {
			instruments.add(instrument);
		}
		for (int one : instruments) {
			Collection<Integer> broader = this.involvements.reach(one, "NARROWER_THAN", true).keySet();
			crossBorder |= broader.stream()
				.anyMatch((node) -> telling.instruments().contains(this.graph.entity(node).id()));
			if (question.countries().isEmpty()) {
				countries.addAll(Gates.countriesOf(this.involvements, one).keySet());
			}
		}
		crossBorder |= subject.themes()
			.keySet()
			.stream()
			.anyMatch((theme) -> telling.themes().contains(this.graph.entity(theme).id()));
		return (crossBorder || !countries.isEmpty() || !places.isEmpty()) ? new Wanted(countries, places) : null;
	}

	Scored score(int actor, Terms terms, Map<TermKind, Double> shares) {
		Map<TermKind, Value> values = terms.of(actor);
		List<Term> made = new ArrayList<>();
		double score = 0;
		for (Map.Entry<TermKind, Double> share : shares.entrySet()) {
			Value value = Objects.requireNonNull(values.get(share.getKey()));
			double weight = Value.round(share.getValue());
			double contribution = Math.round(value.value() * weight * 1_000_000) / 1_000_000.0;
			score += contribution;
			made.add(new Term(share.getKey(), value.value(), weight, contribution, value.evidence()));
		}
		return new Scored(actor, this.graph.entity(actor).id(), Math.round(score * 1_000_000) / 1_000_000.0, made,
				List.of());
	}

	/**
	 * A candidate with its score.
	 *
	 * @param node its position
	 * @param actor its id
	 * @param score the sum of the terms
	 * @param terms the terms
	 * @param gates the conditions, none of them failed
	 */
	record Scored(int node, String actor, double score, List<Term> terms, List<Gate> gates) {

		Scored with(List<Gate> passed) {
			return new Scored(this.node, this.actor, this.score, this.terms, passed);
		}

		/** Whether any of these terms speaks for it. */
		boolean has(Set<TermKind> kinds) {
			return this.terms.stream().anyMatch((term) -> term.value() > 0 && kinds.contains(term.kind()));
		}

		boolean isSomewhereUnknown() {
			return this.gates.stream()
				.anyMatch((gate) -> gate.kind() == GateKind.TERRITORY && gate.verdict() == Verdict.UNKNOWN);
		}

	}

}
