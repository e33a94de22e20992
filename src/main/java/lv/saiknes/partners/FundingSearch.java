package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Period;
import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import lv.saiknes.ontology.Trait;
import lv.saiknes.partners.FundingAnswer.FundingCaveat;
import lv.saiknes.partners.FundingAnswer.FundingCaveatKind;
import lv.saiknes.partners.FundingAnswer.FundingFit;
import lv.saiknes.partners.FundingAnswer.FundingTerm;
import lv.saiknes.partners.FundingAnswer.FundingTermKind;
import lv.saiknes.partners.Involvements.Involvement;
import lv.saiknes.partners.PartnerAnswer.Advice;
import lv.saiknes.partners.PartnerAnswer.AdviceKind;
import lv.saiknes.partners.PartnerAnswer.Gate;
import lv.saiknes.partners.PartnerAnswer.Match;
import lv.saiknes.partners.PartnerAnswer.Verdict;
import lv.saiknes.partners.Terms.Value;
import lv.saiknes.query.Deadline;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/** Finds the money that plans name for what a question is about. */
final class FundingSearch {

	/** Measures that the question touches less than this are not counted. */
	private static final double LEAST_RELEVANCE = 0.05;

	/** A passage that names money without saying that it pays. */
	private static final double REFERRED_TO = 0.7;

	/** What is lost by being named for all measures. */
	private static final double GENERAL = 0.8;

	/** What paid for work of the asker's, whatever that was, or of its class. */
	private static final double OWN_WORK = 0.4;

	/** What paid for work on which a measure that the question is about builds. */
	private static final double BUILT_ON = 0.5;

	/** A programme of a family that is named. */
	private static final double AS_A_PART = 0.5;

	/** How like its name the idea has to be where nothing else speaks for it. */
	private static final double LEAST_LIKE = 0.3;

	/** What the idea's words in its name count, beside its whole name. */
	private static final double LIKE_ITS_NAME = 0.6;

	/** From which share of what a class takes part in on money is money for it. */
	private static final double MOST_OF_ITS_WORK = 0.5;

	private static final int MOST_MATCHES = 10;

	/** They pay for anything. */
	private static final Set<String> GENERAL_TYPES = Set.of("fund-family", "budget", "private");

	/** They honour or spare, and pay for no project. */
	private static final Set<String> NO_PAYMENT = Set.of("prize", "tax-relief");

	/** A source older than this many years is worth a warning. */
	private static final int OLD_YEARS = 5;

	/** Money with this share of the best score fits nearly as well. */
	private static final double NEAR_THE_BEST = 0.4;

	/** What is left of what speaks for money that is known for something else. */
	private static final double OF_ANOTHER_SUBJECT = 0.2;

	/** What is lost by being named by a measure that is about little of what is asked. */
	private static final double ABOUT_LITTLE = 0.3;

	private final Involvements involvements;

	private final Graph graph;

	private final SentenceWriter writer;

	private final Subject subject;

	private final Asker asker;

	private final String asOf;

	/** What the asker takes part in, and what the classes do to which it belongs. */
	private final Set<Integer> ownWork;

	FundingSearch(Involvements involvements, SentenceWriter writer, Subject subject, Asker asker, String asOf) {
		this.involvements = involvements;
		this.graph = involvements.graph();
		this.writer = writer;
		this.subject = subject;
		this.asker = asker;
		this.asOf = asOf;
		this.ownWork = new HashSet<>(asker.work().keySet());
		this.ownWork.addAll(asker.classWork().keySet());
	}

	FundingAnswer answer(FundingQuestion question, Understanding understanding, List<Advice> onIdea) {
		List<Found> found = new ArrayList<>();
		for (int node = 0; node < this.graph.nodeCount(); node++) {
			if (this.graph.is(node, Trait.INSTRUMENT)) {
				Deadline.check();
				Found one = look(node);
				if (one.fits()) {
					found.add(one);
				}
			}
		}
		Comparator<Found> best = Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::id);
		// What has ended pays nothing any more, however often plans name it.
		List<Found> ended = found.stream().filter((one) -> at(one) == Validity.ENDED).sorted(best).toList();
		List<Found> open = new ArrayList<>(found);
		open.removeAll(ended);
		double near = NEAR_THE_BEST * open.stream().mapToDouble(Found::score).max().orElse(0);
		open.sort(Comparator.comparingInt((Found one) -> place(one, near)).thenComparing(best));
		List<Advice> advice = new ArrayList<>(onIdea);
		if (found.isEmpty() && onIdea.isEmpty()) {
			advice.add(new Advice(AdviceKind.NOBODY_FITS, Words.text("partners.advice.no-money"), List.of()));
		}
		return new FundingAnswer(question.actor(), this.asOf, understanding, relevantMeasures(),
				explain(open, question.first()), open.size(), explain(ended, question.first()), advice);
	}

	/**
	 * Of what fits nearly as well as the best that which has a purpose of its own comes
	 * before that which pays for anything; last comes what only old sources tell of.
	 */
	private int place(Found found, double near) {
		if (isOld(found.node())) {
			return 3;
		}
		boolean meant = this.subject.instruments().contains(found.node());
		return (found.score() < near) ? 2 : (meant || hasPurpose(found.node())) ? 0 : 1;
	}

	private List<FundingFit> explain(List<Found> found, int most) {
		return IntStream.range(0, Math.min(most, found.size())).mapToObj((i) -> explain(i + 1, found.get(i))).toList();
	}

	private @Nullable String timing(Found found) {
		Integer timing = this.involvements.timingOf(found.node());
		return (timing != null) ? this.graph.id(timing) : null;
	}

	private Validity at(Found found) {
		return this.involvements.payingOf(found.node()).at(this.asOf, this.asOf);
	}

	private int relevantMeasures() {
		return (int) this.subject.measures()
			.values()
			.stream()
			.filter((relevance) -> relevance >= LEAST_RELEVANCE)
			.count();
	}

	private Found look(int instrument) {
		Map<Integer, Path> measures = new TreeMap<>();
		Map<Integer, Path> projects = new TreeMap<>();
		for (Edge edge : this.involvements.into(instrument, "FUNDED_BY")) {
			name(edge, List.of(), 1, measures, projects);
		}
		for (Edge edge : this.involvements.into(instrument, "REFERS_TO")) {
			name(edge, List.of(), REFERRED_TO, measures, projects);
		}
		if (this.subject.isAbroad()) {
			nameAsPart(instrument, measures, projects);
		}
		if (isOfAnotherSubject(instrument)) {
			lessen(measures);
			lessen(projects);
		}
		double special = special(instrument);
		Terms terms = new Terms(this.involvements, this.subject, this.asker, this.asOf, instrument, Set.of());
		Gates gates = new Gates(this.involvements, this.subject, terms, Weights.USUAL, this.asker, this.asOf,
				instrument, Set.of());
		Gate forAsker = gates.recipient();
		Map<FundingTermKind, Value> made = new EnumMap<>(FundingTermKind.class);
		made.put(FundingTermKind.NAMED_BY_PLANS, saturated(special, measures.values()));
		made.put(FundingTermKind.PAID_SIMILAR, saturated(1, projects.values()));
		made.put(FundingTermKind.IN_THE_IDEA, named(instrument));
		boolean receives = forAsker.verdict() == Verdict.YES;
		Value ofItsClass = receives ? Value.NONE : ofItsClass(instrument, special);
		boolean foreseen = !receives && ofItsClass.value() == 0 && gates.isForeseen();
		made.put(FundingTermKind.OPEN_TO_ASKER,
				(receives || foreseen) ? Value.of(1, List.of(new Path(forAsker.relations(), 1))) : ofItsClass);
		double score = made.entrySet()
			.stream()
			.mapToDouble((term) -> contribution(term.getKey(), term.getValue()))
			.sum();
		return new Found(instrument, this.graph.id(instrument), Rounded.score(score), made, forAsker, foreseen,
				byStrength(measures), byStrength(projects));
	}

	/**
	 * Plans name money for work across borders as a family; who asks for such work may
	 * take any programme of it.
	 */
	private void nameAsPart(int instrument, Map<Integer, Path> measures, Map<Integer, Path> projects) {
		this.involvements.reach(instrument, "NARROWER_THAN", true).forEach((family, way) -> {
			if (family != instrument
					&& this.graph.manifest().crossBorder().instruments().contains(this.graph.id(family))) {
				this.involvements.into(family, "FUNDED_BY")
					.forEach((edge) -> name(edge, way, AS_A_PART, measures, projects));
			}
		});
	}

	private static Value saturated(double special, Collection<Path> paths) {
		double sum = paths.stream().mapToDouble(Path::strength).sum();
		return Value.of(special * sum / (1 + sum), paths);
	}

	/** Notes what names an instrument, for what fits the question. */
	private void name(Edge edge, List<String> way, double share, Map<Integer, Path> measures,
			Map<Integer, Path> projects) {
		int by = edge.from();
		if (this.graph.isMeasure(by)) {
			note(measures, by, edge, way, share * relevance(by));
		}
		else if (this.graph.is(by, Trait.UNDERTAKING) || this.graph.is(by, Trait.PARTNERSHIP)) {
			double like = this.subject.likeness(by) * this.subject.likeness(by);
			note(projects, by, edge, way, share * Math.max(like, ofTheAskers(by)));
			for (Edge built : this.involvements.into(by, "BUILDS_ON")) {
				if (like > 0 || this.subject.isLimited()) {
					note(projects, by, edge, Way.of(built, way), share * BUILT_ON * relevance(built.from()));
				}
			}
		}
	}

	private void lessen(Map<Integer, Path> named) {
		named.replaceAll((by, path) -> new Path(path.relations(), OF_ANOTHER_SUBJECT * path.strength()));
		named.values().removeIf((path) -> path.strength() < LEAST_RELEVANCE);
	}

	/**
	 * How far a measure that names money is what is asked: less where it is about little
	 * of that.
	 */
	private double relevance(int measure) {
		return (1 - ABOUT_LITTLE * (1 - this.subject.concepts(measure))) * this.subject.relevance(measure);
	}

	/**
	 * Whether all that money is known to have paid for, and its own name, are about
	 * something else. Money that pays for anything has no subject of its own.
	 */
	private boolean isOfAnotherSubject(int instrument) {
		if (this.subject.likeness(instrument) > 0 || isGeneral(instrument)) {
			return false;
		}
		Set<Integer> themes = new TreeSet<>(this.involvements.themesOf(instrument).keySet());
		this.involvements.into(instrument, "FUNDED_BY")
			.stream()
			.filter((edge) -> this.graph.is(edge.from(), Trait.UNDERTAKING))
			.forEach((edge) -> themes.addAll(this.involvements.themesOf(edge.from()).keySet()));
		return this.subject.isBeside(themes);
	}

	/** Whether it pays for anything, or is made of other money to apply to. */
	private boolean isGeneral(int instrument) {
		return GENERAL_TYPES.contains(type(instrument)) || this.involvements.into(instrument, "NARROWER_THAN")
			.stream()
			.anyMatch((part) -> !"objective".equals(type(part.from())));
	}

	private boolean hasPurpose(int instrument) {
		return !isGeneral(instrument) && !NO_PAYMENT.contains(type(instrument));
	}

	/** Whether no source of the last years speaks of it. */
	private boolean isOld(int instrument) {
		String known = this.involvements.lastKnown(instrument);
		return known != null && year(this.asOf) - year(known) > OLD_YEARS;
	}

	private static int year(String date) {
		return Integer.parseInt(date.substring(0, 4));
	}

	private String type(int instrument) {
		return String.valueOf(this.graph.entity(instrument).properties().get("type"));
	}

	/**
	 * Money that paid for most of what the asker's class of bodies takes part in is money
	 * for such bodies, though no source says so outright.
	 */
	private Value ofItsClass(int instrument, double special) {
		List<Path> paid = new ArrayList<>();
		for (Edge edge : this.involvements.into(instrument, "FUNDED_BY")) {
			double share = this.asker.classWork().getOrDefault(edge.from(), 0.0);
			if (share >= MOST_OF_ITS_WORK) {
				paid.add(new Path(Way.of(edge), special * share));
			}
		}
		return Value.of(paid.stream().mapToDouble(Path::strength).sum(), paid);
	}

	/**
	 * What paid for the asker's own work pays its like. What is nearly all that its class
	 * of bodies takes part in is what that class is there for.
	 */
	private double ofTheAskers(int work) {
		return this.ownWork.contains(work) ? Math.max(OWN_WORK, this.asker.classWork().getOrDefault(work, 0.0)) : 0;
	}

	private static void note(Map<Integer, Path> named, int by, Edge edge, List<String> way, double fitting) {
		if (fitting >= LEAST_RELEVANCE) {
			named.merge(by, new Path(Way.of(edge, way.reversed()), fitting * Involvements.trust(edge.grade())),
					(one, other) -> (other.strength() > one.strength()) ? other : one);
		}
	}

	/**
	 * How special an instrument is: what nearly all measures name, such as municipal
	 * budgets, pays for anything and tells a planner little.
	 */
	private double special(int instrument) {
		long naming = this.involvements.into(instrument, "FUNDED_BY")
			.stream()
			.filter((edge) -> this.graph.isMeasure(edge.from()))
			.count();
		return 1 - GENERAL * naming / (double) Math.max(naming, this.involvements.measures().size());
	}

	/** How strongly the idea names the instrument, or what it is part of. */
	private Value named(int instrument) {
		double like = this.subject.likeness(instrument);
		Value best = (like > 0) ? Value.of(LIKE_ITS_NAME * like, List.of()) : Value.NONE;
		for (Map.Entry<Integer, List<String>> up : this.involvements.reach(instrument, "NARROWER_THAN", true)
			.entrySet()) {
			double weight = this.subject.instruments().contains(up.getKey()) ? 1 : 0;
			if (weight > best.value()) {
				best = Value.of(weight, List.of(new Path(up.getValue(), weight)));
			}
		}
		return best;
	}

	private static double contribution(FundingTermKind kind, Value value) {
		return Rounded.score(value.value() * kind.weight());
	}

	private static Map<Integer, Path> byStrength(Map<Integer, Path> paths) {
		Map<Integer, Path> sorted = new LinkedHashMap<>();
		paths.entrySet()
			.stream()
			.sorted(Comparator.comparingDouble((Map.Entry<Integer, Path> e) -> e.getValue().strength())
				.reversed()
				.thenComparing(Map.Entry::getKey))
			.forEach((entry) -> sorted.put(entry.getKey(), entry.getValue()));
		return sorted;
	}

	private FundingFit explain(int rank, Found found) {
		Narrator narrator = new Narrator(this.graph, this.writer);
		found.measures()
			.entrySet()
			.stream()
			.limit(2)
			.forEach((entry) -> narrator.tell(entry.getKey(), entry.getValue().relations()));
		found.projects()
			.entrySet()
			.stream()
			.limit(2)
			.forEach((entry) -> narrator.tell(entry.getKey(), entry.getValue().relations()));
		List<Match> implementers = implementers(found.measures());
		return new FundingFit(rank, found.id(), found.score(), terms(found), found.forAsker(),
				this.involvements.payingOf(found.node()), timing(found), matches(found.measures()),
				found.measures().size(), implementers.subList(0, Words.named(implementers.size(), MOST_MATCHES)),
				implementers.size(), matches(found.projects()), narrator.clauses(), caveats(found));
	}

	private static List<FundingTerm> terms(Found found) {
		return found.terms()
			.entrySet()
			.stream()
			.map((term) -> new FundingTerm(term.getKey(), term.getValue().value(), term.getKey().weight(),
					contribution(term.getKey(), term.getValue()), term.getValue().evidence()))
			.toList();
	}

	private List<Match> matches(Map<Integer, Path> paths) {
		return paths.entrySet()
			.stream()
			.limit(MOST_MATCHES)
			.map((entry) -> new Match(this.graph.id(entry.getKey()), entry.getValue().relations()))
			.toList();
	}

	/**
	 * Who is named as implementer of the measures, not counting members of groups, with
	 * its roles: the asker first, then whoever is named most often.
	 */
	private List<Match> implementers(Map<Integer, Path> measures) {
		Map<Integer, List<String>> roles = new TreeMap<>();
		measures.keySet()
			.forEach((measure) -> this.involvements.in(measure)
				.stream()
				.filter((role) -> role.edge().kind().equals("IMPLEMENTS")
						&& (role.edge().grade() != Grade.DERIVED || role.edge().relation().premises().isEmpty()))
				.map(Involvement::edge)
				.forEach((edge) -> roles.computeIfAbsent(edge.from(), (actor) -> new ArrayList<>()).add(edge.id())));
		return roles.entrySet()
			.stream()
			.sorted(Comparator.comparing((Map.Entry<Integer, List<String>> e) -> !this.asker.is(e.getKey()))
				.thenComparing((e) -> -e.getValue().size())
				.thenComparing(Map.Entry::getKey))
			.map((entry) -> new Match(this.graph.id(entry.getKey()), entry.getValue()))
			.toList();
	}

	private List<FundingCaveat> caveats(Found found) {
		List<FundingCaveat> caveats = new ArrayList<>();
		Entity instrument = this.graph.entity(found.node());
		Period period = this.involvements.payingOf(found.node());
		Integer timing = this.involvements.timingOf(found.node());
		if (timing != null && at(found).isOutside()) {
			add(caveats, FundingCaveatKind.PERIOD_OVER, (timing == found.node())
					? Words.text("partners.funding.period-over", Gates.span(period))
					: Words.text("partners.funding.whole-over", this.graph.entity(timing).name(), Gates.span(period)));
		}
		else if (period.to() == null) {
			add(caveats, FundingCaveatKind.PERIOD_UNKNOWN, Words.text("partners.funding.period-unknown"));
		}
		if (isOld(found.node()) && at(found) != Validity.ENDED) {
			String known = Objects.requireNonNull(this.involvements.lastKnown(found.node()));
			add(caveats, FundingCaveatKind.SOURCE_OLD, Words.text("partners.caveat.source-old", known.substring(0, 4)));
		}
		boolean named = found.measures().values().stream().anyMatch((path) -> path.relations().size() == 1);
		if (!named) {
			add(caveats, FundingCaveatKind.NOT_IN_PLANS, found.measures().isEmpty()
					? Words.text("partners.funding.not-in-plans") : Words.text("partners.funding.family-in-plans"));
		}
		switch (String.valueOf(instrument.properties().get("type"))) {
			case "private" -> add(caveats, FundingCaveatKind.PRIVATE, Words.text("partners.funding.private"));
			case "loan" -> add(caveats, FundingCaveatKind.LOAN, Words.text("partners.funding.loan"));
			case "tax-relief" -> add(caveats, FundingCaveatKind.TAX_RELIEF, Words.text("partners.funding.tax-relief"));
			case "fund-family" -> add(caveats, FundingCaveatKind.FAMILY, Words.text("partners.funding.family"));
			default -> {
				// nothing that the type alone would warn of
			}
		}
		return caveats;
	}

	private static void add(List<FundingCaveat> caveats, FundingCaveatKind kind, Text text) {
		caveats.add(new FundingCaveat(kind, text));
	}

	/**
	 * An instrument with what speaks for it.
	 *
	 * @param node its position
	 * @param id its id
	 * @param score the sum of the terms
	 * @param terms the terms
	 * @param forAsker whether the asker may receive it
	 * @param foreseen whether all that speaks for the asker's receiving it is that a
	 * measure names both
	 * @param measures fitting measures that name it
	 * @param projects similar projects that it paid
	 */
	private record Found(int node, String id, double score, Map<FundingTermKind, Value> terms, Gate forAsker,
			boolean foreseen, Map<Integer, Path> measures, Map<Integer, Path> projects) {

		/** Whether it is named for such work, paid for it, or is meant for the asker. */
		boolean fits() {
			return !this.measures.isEmpty() || !this.projects.isEmpty()
					|| (value(FundingTermKind.OPEN_TO_ASKER) > 0 && !this.foreseen)
					|| value(FundingTermKind.IN_THE_IDEA) >= LEAST_LIKE;
		}

		private double value(FundingTermKind kind) {
			return Objects.requireNonNull(this.terms.get(kind)).value();
		}
	}

}
