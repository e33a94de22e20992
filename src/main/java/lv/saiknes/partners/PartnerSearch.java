package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Manifest.CrossBorder;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Trait;
import lv.saiknes.partners.Involvements.Involvement;
import lv.saiknes.partners.PartnerAnswer.Candidate;
import lv.saiknes.partners.PartnerAnswer.Excluded;
import lv.saiknes.partners.PartnerAnswer.Fit;
import lv.saiknes.partners.PartnerAnswer.Term;
import lv.saiknes.partners.PartnerAnswer.Weak;
import lv.saiknes.partners.PartnerFinder.Answers;
import lv.saiknes.partners.PartnerFinder.Excerpt;
import lv.saiknes.partners.Terms.Value;
import lv.saiknes.query.Deadline;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.text.Nearest;
import lv.saiknes.words.Hint;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/** Answers questions for partners over one graph. Immutable. */
final class PartnerSearch {

	private static final int MOST_EXCLUDED = 20;

	/** From so many kilometres on a place is far. */
	private static final double FARTHEST = 100;

	private final Graph graph;

	private final SentenceWriter writer;

	private final Involvements involvements;

	private final IdeaReader ideas;

	private final Factors factors;

	PartnerSearch(Graph graph, SentenceWriter writer) {
		this(graph, writer, new Involvements(graph), new IdeaReader(graph), Factors.USUAL);
	}

	private PartnerSearch(Graph graph, SentenceWriter writer, Involvements involvements, IdeaReader ideas,
			Factors factors) {
		this.graph = graph;
		this.writer = writer;
		this.involvements = involvements;
		this.ideas = ideas;
		this.factors = factors;
	}

	/** The same search with other figures. */
	PartnerSearch with(Factors other) {
		return new PartnerSearch(this.graph, this.writer, this.involvements, this.ideas, other);
	}

	PartnerAnswer find(PartnerQuestion question, Excerpt excerpt) {
		Asked asked = ask(question);
		return find(asked, candidates(asked), excerpt);
	}

	/**
	 * All answers to one question, which is read, and whose candidates are found, once.
	 */
	Answers answer(PartnerQuestion question, Excerpt excerpt, int size, int money) {
		Asked asked = ask(question);
		Candidates candidates = candidates(asked);
		FundingQuestion funding = new FundingQuestion(question.actor(), question.idea(), question.measures(),
				question.tasks(), question.themes(), question.without(), question.asOf(), money);
		return new Answers(find(asked, candidates, excerpt), (size > 0) ? consortium(asked, candidates, size) : null,
				fundingFor(funding, asked.subject(), asked.asker(), asked.asOf()));
	}

	private PartnerAnswer find(Asked asked, Candidates candidates, Excerpt excerpt) {
		PartnerQuestion question = asked.question();
		List<Scored> scored = candidates.scored();
		Reasons reasons = new Reasons(this.involvements, this.writer, asked, most(scored));
		List<Candidate> best = IntStream.range(0, scored.size())
			.filter((i) -> excerpt.has(i, scored.get(i).actor()))
			.mapToObj((i) -> reasons.explain(i + 1, scored.get(i)))
			.toList();
		Advisor advisor = new Advisor(this.involvements);
		List<Excluded> excluded = candidates.excluded();
		int strong = strong(scored);
		List<Weak> weak = scored.subList(strong, scored.size())
			.stream()
			.limit(PartnerAnswer.MOST_WEAK)
			.map((one) -> new Weak(one.actor(), one.most()))
			.toList();
		return new PartnerAnswer(question.actor(), asked.asOf(), question.novelty(), asked.understanding(),
				reasons.tasks(), best, scored.size(), strong, weak, excluded,
				advisor.advise(asked, scored.size(), most(scored), excluded));
	}

	/** How many fit well or in part, with all that stand before the last of them. */
	private static int strong(List<Scored> scored) {
		double most = most(scored);
		return IntStream.range(0, scored.size())
			.filter((i) -> Fit.of(scored.get(i).score(), most) != Fit.HARDLY)
			.max()
			.orElse(-1) + 1;
	}

	private static double most(List<Scored> scored) {
		return scored.stream().mapToDouble(Scored::score).max().orElse(0);
	}

	ConsortiumAnswer consortium(PartnerQuestion question, int size) {
		Asked asked = ask(question);
		return consortium(asked, candidates(asked), size);
	}

	private ConsortiumAnswer consortium(Asked asked, Candidates candidates, int size) {
		return new ConsortiumSearch(this.involvements, asked).answer(candidates.scored(), size,
				new Reasons(this.involvements, this.writer, asked, most(candidates.scored())));
	}

	/** Everybody who fits, best first, and everybody who would but may not take part. */
	Candidates candidates(Asked asked) {
		return candidates(asked, asked.gates());
	}

	/** The same with conditions that were made for the same question before. */
	Candidates candidates(Asked asked, Gates gates) {
		return candidates(asked, gates, new Reach(this.involvements, asked).actors());
	}

	/** Those of these actors. */
	Candidates candidates(Asked asked, Gates gates, IntStream actors) {
		PartnerQuestion question = asked.question();
		List<Scored> scored = new ArrayList<>();
		List<Refused> refused = new ArrayList<>();
		Set<TermKind> fitting = fitting(asked);
		Map<TermKind, Double> weights = Weights.at(question.novelty(), this.factors);
		for (PrimitiveIterator.OfInt each = actors.iterator(); each.hasNext();) {
			int actor = each.nextInt();
			if (asked.asker().is(actor)
					|| !(question.kinds().isEmpty() || question.kinds().contains(this.graph.kind(actor)))) {
				continue;
			}
			Deadline.check();
			Scored candidate = new Scored(actor, asked, asked.terms().of(actor), weights, standing(actor, asked));
			if (candidate.has(fitting)) {
				gates.refusal(actor)
					.ifPresentOrElse((refusal) -> refused.add(new Refused(candidate, refusal)),
							() -> scored.add(candidate));
			}
		}
		boolean placed = !question.countries().isEmpty() || (asked.instrument() != null && !asked.where().isAbroad());
		Set<Integer> somewhere = new HashSet<>();
		if (placed) {
			scored.stream().map(Scored::node).filter(gates::isSomewhereUnknown).forEach(somewhere::add);
		}
		double most = most(scored);
		boolean named = !asked.where().named().isEmpty();
		// Positions are in the order of the ids.
		scored.sort(Comparator.comparing((Scored one) -> somewhere.contains(one.node()))
			.thenComparing((one) -> named && Fit.of(one.score(), most) == Fit.HARDLY)
			.thenComparing((one) -> apart(one.node(), asked.where()))
			.thenComparing(Comparator.comparingDouble(Scored::score).reversed())
			.thenComparing(Scored::node));
		refused.sort(Comparator.comparingDouble((Refused one) -> one.candidate().score())
			.reversed()
			.thenComparing((one) -> one.candidate().node()));
		List<Excluded> excluded = refused.stream()
			.limit(MOST_EXCLUDED)
			.map((one) -> new Excluded(one.candidate().actor(), one.candidate().score(), one.refusal().told()))
			.toList();
		return new Candidates(scored, excluded);
	}

	/**
	 * Where an idea names a country, those of it and those at home come first, then those
	 * of it of whose country something has to be known first, then those elsewhere.
	 */
	private int apart(int actor, Where where) {
		if (where.named().isEmpty() || !this.involvements.isForeign(actor)) {
			return 0;
		}
		return where.isElsewhere(this.involvements, actor) ? 2 : this.involvements.notices(actor).isEmpty() ? 0 : 1;
	}

	/** What an idea speaks of. */
	Reading read(String idea) {
		return this.ideas.read(idea);
	}

	/** What a question asks, read and looked up. */
	Asked ask(PartnerQuestion question) {
		return ask(question, read(question.idea()));
	}

	/** The same with the idea read already. */
	Asked ask(PartnerQuestion question, Reading reading) {
		question.countries()
			.forEach((id) -> known("countries", id, Words.text("refusal.partners.what.country"), is(Trait.COUNTRY)));
		Integer instrument = (question.instrument() == null) ? null : known("instrument", question.instrument(),
				Words.text("refusal.partners.what.instrument"), is(Trait.INSTRUMENT));
		String asOf = (question.asOf() != null) ? question.asOf() : this.graph.date();
		Asker asker = asker(question.actor(), asOf);
		Subject subject = subject(reading, question.themes(), question.tasks(), question.measures(), question.without(),
				asker);
		Where where = where(question, asker, subject, instrument);
		Terms terms = new Terms(this.involvements, subject, asker, asOf, instrument, where.places());
		Gates gates = new Gates(this.involvements, subject, terms, question.novelty(), asker, asOf, instrument,
				Set.copyOf(question.countries()));
		return new Asked(question, asker, asOf, instrument, subject, subject.understanding(), where, terms, gates);
	}

	FundingAnswer fundingFor(FundingQuestion question) {
		String asOf = (question.asOf() != null) ? question.asOf() : this.graph.date();
		Asker asker = asker(question.actor(), asOf);
		return fundingFor(question, subject(read(question.idea()), question.themes(), question.tasks(),
				question.measures(), question.without(), asker), asker, asOf);
	}

	private FundingAnswer fundingFor(FundingQuestion question, Subject subject, Asker asker, String asOf) {
		Understanding understanding = subject.understanding();
		return new FundingSearch(this.involvements, this.writer, subject, asker, asOf).answer(question, understanding,
				new Advisor(this.involvements).onIdea(question.idea(), understanding, subject, asker));
	}

	private Asker asker(@Nullable String id, String asOf) {
		return new Asker(this.involvements,
				(id != null) ? known("actor", id, Words.text("refusal.partners.what.actor"), is(Trait.ACTOR)) : null,
				asOf);
	}

	private Subject subject(Reading reading, List<String> themes, List<String> tasks, List<String> measures,
			List<String> without, Asker asker) {
		Set<Integer> given = new LinkedHashSet<>();
		give(given, "themes", themes, Words.text("refusal.partners.what.theme"), is(Trait.THEME));
		give(given, "tasks", tasks, Words.text("refusal.partners.what.task"), is(Trait.TASK));
		give(given, "measures", measures, Words.text("refusal.partners.what.measure"),
				(node) -> this.graph.isMeasure(node));
		Set<Integer> unwanted = new LinkedHashSet<>();
		give(unwanted, "without", without, Words.text("refusal.partners.what.node"), (node) -> true);
		return new Subject(this.involvements, reading, given, unwanted, asker, this.factors);
	}

	private void give(Set<Integer> given, String argument, List<String> ids, Text what, IntPredicate fits) {
		ids.forEach((id) -> given.add(known(argument, id, what, fits)));
	}

	private IntPredicate is(Trait trait) {
		return (node) -> this.graph.is(node, trait);
	}

	/** The position of a node that an argument names. */
	int known(String argument, String id, Text what, IntPredicate fits) {
		Integer node = this.involvements.position(id);
		if (node != null && fits.test(node)) {
			return node;
		}
		List<String> fitting = IntStream.range(0, this.graph.nodeCount())
			.filter(fits)
			.mapToObj((fit) -> this.graph.id(fit))
			.toList();
		Optional<String> nearest = Nearest.to(id, fitting);
		Text remedy = Hint.of(nearest, Words.text("refusal.look-up"));
		Text wrong = (node == null) ? Words.text("refusal.unknown-id", id, remedy)
				: Words.text("refusal.partners.is-not", id, what, this.graph.kind(node), remedy);
		throw new QuestionException(argument, wrong, true, nearest.orElse(null));
	}

	/**
	 * The terms of which a candidate needs one. They are about what was asked for: its
	 * content, or the places where an idea names only these. Of an idea that says nothing
	 * nobody can be said to fit; without an idea anybody whom something joins to the
	 * asker will do.
	 */
	static Set<TermKind> fitting(Asked asked) {
		if (!asked.subject().isEmpty()) {
			return EnumSet.of(TermKind.SHARED_MEASURES, TermKind.NAMED_FOR_IT, TermKind.TRACK_RECORD);
		}
		if (asked.question().idea().isBlank()) {
			return EnumSet.allOf(TermKind.class);
		}
		return asked.understanding().concepts().isEmpty() ? EnumSet.noneOf(TermKind.class)
				: EnumSet.of(TermKind.GEOGRAPHY, TermKind.COOPERATION);
	}

	/** Where partners are wanted. */
	private Where where(PartnerQuestion question, Asker asker, Subject subject, @Nullable Integer instrument) {
		Set<String> homes = this.graph.manifest().homeCountries();
		Set<String> countries = new TreeSet<>(question.countries());
		Set<String> named = new TreeSet<>();
		Set<Integer> places = new LinkedHashSet<>();
		boolean abroad = subject.isAbroad();
		for (int place : subject.places()) {
			Entity entity = this.graph.entity(place);
			boolean country = this.graph.is(place, Trait.COUNTRY);
			if (country && question.countries().isEmpty()) {
				countries.add(entity.id());
				if (!homes.contains(entity.id())) {
					named.add(entity.id());
				}
			}
			if (!asker.is(place) && !homes.contains(entity.id())) {
				places.add(place);
			}
			abroad |= country ? !homes.contains(entity.id())
					: this.graph.is(place, Trait.ACTOR) && this.involvements.isForeign(place);
		}
		CrossBorder telling = this.graph.manifest().crossBorder();
		Set<Integer> instruments = new LinkedHashSet<>(subject.instruments());
		if (instrument != null) {
			instruments.add(instrument);
		}
		for (int one : instruments) {
			abroad |= this.involvements.reach(one, "NARROWER_THAN", true)
				.keySet()
				.stream()
				.anyMatch((node) -> telling.instruments().contains(this.graph.id(node)));
			if (question.countries().isEmpty()) {
				countries.addAll(Gates.countriesOf(this.involvements, one).keySet());
			}
		}
		abroad |= question.countries().stream().anyMatch((country) -> !homes.contains(country));
		return new Where(abroad, subject.isOfNeighbours(), countries, named, places);
	}

	/**
	 * How much of its score somebody keeps: less as a class of bodies, which is nobody to
	 * call, or where partners are not wanted.
	 */
	private double standing(int actor, Asked asked) {
		boolean foreign = this.involvements.isForeign(actor);
		boolean network = this.involvements.isNetwork(actor);
		double standing = this.graph.is(actor, Trait.GROUP) && asked.question().kinds().isEmpty()
				? this.factors.of(Factor.CLASS_OF_BODIES) : 1;
		Set<String> countries = asked.where().countries();
		if (asked.where().isAbroad()) {
			boolean elsewhere = foreign && !countries.isEmpty()
					&& this.involvements.countriesOf(actor).keySet().stream().noneMatch(countries::contains);
			standing *= elsewhere ? this.factors.of(Factor.IN_ANOTHER_COUNTRY)
					: (foreign || network) ? 1 : this.factors.of(Factor.HOME_THOUGH_ABROAD_IS_MEANT);
		}
		else if (foreign && !network && !asked.where().neighbours()) {
			standing *= isProven(actor, asked) ? this.factors.of(Factor.PROVEN_ABROAD)
					: this.factors.of(Factor.ABROAD_THOUGH_HOME_IS_MEANT);
		}
		else if (network && !asked.where().neighbours()) {
			standing *= this.factors.of(Factor.NETWORK_THOUGH_HOME_IS_MEANT);
		}
		boolean namedByNoPlan = this.graph.is(actor, Trait.PLACE)
				&& this.involvements.of(actor).stream().noneMatch(Involvement::planned);
		return standing * nearness(actor, asked.asker())
				* ((namedByNoPlan && !foreign) ? this.factors.of(Factor.FAR) : 1);
	}

	/**
	 * What somebody at home keeps for being where the asker is: bodies that serve their
	 * own place alone are for those of that place, and a place nearby is nearer.
	 */
	private double nearness(int actor, Asker asker) {
		Integer node = asker.node();
		if (node == null || !asker.isOfAPlace() || this.involvements.isForeign(actor)) {
			return 1;
		}
		if (this.involvements.isMunicipal(actor)) {
			double far = Math.min(1, this.involvements.kilometres(actor, node) / FARTHEST);
			return Double.isNaN(far) ? 1 : 1 - this.factors.of(Factor.FARNESS) * far;
		}
		boolean elsewhere = this.involvements.servesOwnPlace(actor)
				&& this.involvements.hosts(actor).keySet().stream().noneMatch(asker.territory()::containsKey);
		return elsewhere ? this.factors.of(Factor.OTHER_TERRITORY) : 1;
	}

	private boolean isProven(int actor, Asked asked) {
		return this.involvements.of(actor).stream().anyMatch((role) -> asked.asker().work().containsKey(role.node()));
	}

	/**
	 * A question, read and looked up.
	 *
	 * @param question as it was put
	 * @param asker who asks
	 * @param asOf the date asked about
	 * @param instrument what is to pay; null where that is open
	 * @param subject what it is about
	 * @param understanding the same, as told to the asker
	 * @param where where partners are wanted
	 * @param terms what may speak for a candidate
	 * @param gates whether a candidate may take part
	 */
	record Asked(PartnerQuestion question, Asker asker, String asOf, @Nullable Integer instrument, Subject subject,
			Understanding understanding, Where where, Terms terms, Gates gates) {
	}

	/**
	 * Where partners are wanted.
	 *
	 * @param isAbroad whether abroad
	 * @param neighbours whether neighbours on either side of a border
	 * @param countries ids of countries; any when empty
	 * @param named those of them that the idea names, none at home
	 * @param places places named in the idea
	 */
	record Where(boolean isAbroad, boolean neighbours, Set<String> countries, Set<String> named, Set<Integer> places) {

		/**
		 * Whether somebody is in another country than those that the idea names, and not
		 * at home. What joins bodies of several countries is not.
		 */
		boolean isElsewhere(Involvements involvements, int actor) {
			Set<String> countries = involvements.countriesOf(actor).keySet();
			return !this.named.isEmpty() && !countries.isEmpty() && involvements.isForeign(actor)
					&& !involvements.isNetwork(actor) && Collections.disjoint(countries, this.named);
		}

	}

	/**
	 * Who came into question.
	 *
	 * @param scored who fits, best first
	 * @param excluded the first of those who would but may not take part, best first
	 */
	record Candidates(List<Scored> scored, List<Excluded> excluded) {
	}

	/**
	 * Somebody who would be a candidate but may not take part.
	 *
	 * @param candidate as a candidate
	 * @param refusal why not
	 */
	private record Refused(Scored candidate, Condition refusal) {
	}

	/**
	 * A candidate with its score. Of the tens of thousands that there may be in large
	 * data only figures are kept; what speaks for one is looked up again when it is told.
	 */
	static final class Scored {

		private static final TermKind[] KINDS = TermKind.values();

		private final int node;

		private final Asked asked;

		private final Map<TermKind, Double> weights;

		private final double standing;

		private final double score;

		/** The values of the terms, in the order of their kinds. */
		private final double[] values = new double[KINDS.length];

		private @Nullable List<Term> told;

		/**
		 * Puts values together.
		 * @param node position of the candidate
		 * @param asked for what question
		 * @param values the values of the terms
		 * @param weights what each term counts
		 * @param standing how much of its score it keeps
		 */
		Scored(int node, Asked asked, Map<TermKind, Value> values, Map<TermKind, Double> weights, double standing) {
			this.node = node;
			this.asked = asked;
			this.weights = weights;
			this.standing = standing;
			values.forEach((kind, value) -> this.values[kind.ordinal()] = value.value());
			double sum = 0;
			for (Map.Entry<TermKind, Double> share : weights.entrySet()) {
				sum += contribution(share.getKey(), share.getValue());
			}
			this.score = Rounded.score(sum);
		}

		/** Its position. */
		int node() {
			return this.node;
		}

		/** The sum of the terms. */
		double score() {
			return this.score;
		}

		/** Its id. */
		String actor() {
			return this.asked.terms().graph().id(this.node);
		}

		/** The terms, with what speaks for each. */
		List<Term> terms() {
			List<Term> known = this.told;
			if (known == null) {
				known = new ArrayList<>();
				Map<TermKind, Value> found = this.asked.terms().of(this.node);
				for (Map.Entry<TermKind, Double> share : this.weights.entrySet()) {
					TermKind kind = share.getKey();
					known.add(new Term(kind, value(kind), Rounded.value(share.getValue() * this.standing),
							contribution(kind, share.getValue()), Objects.requireNonNull(found.get(kind)).evidence()));
				}
				this.told = known;
			}
			return known;
		}

		/** The value of a term. */
		double value(TermKind kind) {
			return this.values[kind.ordinal()];
		}

		/** What speaks for it by a term, strongest first. */
		List<Path> evidence(TermKind kind) {
			return terms().stream().filter((term) -> term.kind() == kind).findFirst().orElseThrow().evidence();
		}

		private double contribution(TermKind kind, double weight) {
			return Rounded.score(value(kind) * Rounded.value(weight * this.standing));
		}

		/** What speaks for it most; of two the one that is told first. */
		TermKind most() {
			return this.weights.entrySet()
				.stream()
				.max(Comparator.comparingDouble((share) -> contribution(share.getKey(), share.getValue())))
				.orElseThrow()
				.getKey();
		}

		/** Whether any of these terms speaks for it. */
		boolean has(Set<TermKind> kinds) {
			return kinds.stream().anyMatch((kind) -> value(kind) > 0);
		}

	}

}
