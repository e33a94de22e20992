package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Period;
import lv.saiknes.model.Relation;
import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import lv.saiknes.ontology.Trait;
import lv.saiknes.partners.Involvements.Involvement;
import lv.saiknes.partners.PartnerAnswer.Gate;
import lv.saiknes.partners.PartnerAnswer.GateKind;
import lv.saiknes.partners.PartnerAnswer.Verdict;
import lv.saiknes.time.TimeWords;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Whether a candidate may take part, as far as the sources say. Where they say nothing,
 * or only of a group that an editor or a rule counts the candidate in, the verdict is
 * UNKNOWN, never YES.
 */
final class Gates {

	private static final String MEANT_FOR = "MEANT_FOR";

	/** From which novelty on partners of others may be offered, with the doubt. */
	private static final double OPEN_TO_OTHERS_PARTNERS = 0.6;

	/** A measure that the question is about less than this is not one that it names. */
	private static final double LEAST_RELEVANCE = 0.1;

	private final Involvements involvements;

	private final Graph graph;

	private final Terms terms;

	private final double novelty;

	private final Asker asker;

	private final String asOf;

	private final @Nullable Integer instrument;

	/**
	 * The money whose period tells that nothing is paid at the date; absent where some
	 * is.
	 */
	private final @Nullable Integer closed;

	private final Set<String> wantedCountries;

	/** Countries that the instrument is meant for, with the relation that says so. */
	private final Map<String, String> instrumentCountries;

	private final Subject subject;

	/** The instrument and its parts, with the way there. */
	private final Map<Integer, List<String>> narrower;

	/** The instrument and what it is a part of, with the way there. */
	private final Map<Integer, List<String>> wider;

	/**
	 * Territory of the question's measures, with the relation that says so; null until
	 * asked for.
	 */
	private @Nullable Map<Integer, Edge> territory;

	Gates(Involvements involvements, Subject subject, Terms terms, double novelty, Asker asker, String asOf,
			@Nullable Integer instrument, Set<String> wantedCountries) {
		this.involvements = involvements;
		this.graph = involvements.graph();
		this.terms = terms;
		this.novelty = novelty;
		this.asker = asker;
		this.asOf = asOf;
		this.instrument = instrument;
		Integer timing = (instrument != null) ? involvements.timingOf(instrument) : null;
		this.closed = (timing != null && involvements.periodOf(timing).at(asOf, asOf).isOutside()) ? timing : null;
		this.wantedCountries = wantedCountries;
		this.instrumentCountries = (instrument != null) ? countriesOf(involvements, instrument) : Map.of();
		this.subject = subject;
		this.narrower = (instrument != null) ? involvements.reach(instrument, "NARROWER_THAN", false) : Map.of();
		this.wider = (instrument != null) ? involvements.reach(instrument, "NARROWER_THAN", true) : Map.of();
	}

	/**
	 * The way from a measure to the nearest of these instruments that it names; none
	 * where it names none.
	 */
	private List<String> naming(int measure, Map<Integer, List<String>> instruments) {
		List<Edge> named = instruments.isEmpty() ? List.of() : this.involvements.out(measure, "FUNDED_BY");
		for (Map.Entry<Integer, List<String>> one : instruments.entrySet()) {
			for (Edge funding : named) {
				if (funding.to() == one.getKey()) {
					return Way.of(funding, one.getValue().reversed());
				}
			}
		}
		return List.of();
	}

	/**
	 * Ids of the countries that an instrument is meant for by its own name, or that of
	 * the nearest broader one that has any, with the relation that says so.
	 */
	static Map<String, String> countriesOf(Involvements involvements, int instrument) {
		for (int one : involvements.reach(instrument, "NARROWER_THAN", true).keySet()) {
			Map<String, String> countries = new LinkedHashMap<>();
			for (Edge edge : involvements.out(one, MEANT_FOR)) {
				if (involvements.graph().is(edge.to(), Trait.COUNTRY)) {
					countries.put(involvements.graph().id(edge.to()), edge.id());
				}
			}
			if (!countries.isEmpty()) {
				return countries;
			}
		}
		return Map.of();
	}

	private Map<Integer, Edge> territory() {
		Map<Integer, Edge> known = this.territory;
		if (known == null) {
			known = new TreeMap<>();
			for (Map.Entry<Integer, Double> measure : new TreeMap<>(this.subject.measures()).entrySet()) {
				if (measure.getValue() >= LEAST_RELEVANCE) {
					for (Edge edge : this.involvements.out(measure.getKey(), "TARGETS")) {
						known.putIfAbsent(edge.to(), edge);
					}
				}
			}
			this.territory = known;
		}
		return known;
	}

	/**
	 * The first condition that a candidate does not meet; empty where it may take part as
	 * far as is known. Whether it meets the others is not looked at.
	 */
	Optional<Condition> refusal(int actor) {
		return Stream
			.<Supplier<Optional<Condition>>>of(() -> own(actor), () -> agreement(actor),
					() -> Optional.ofNullable((this.instrument != null) ? meantFor(actor, this.instrument) : null),
					() -> this.wantedCountries.isEmpty() && this.instrumentCountries.isEmpty() ? Optional.empty()
							: Optional.of(territory(actor)),
					() -> isOver(actor) ? Optional.of(date(actor)) : Optional.empty())
			.map(Supplier::get)
			.flatMap(Optional::stream)
			.filter((condition) -> condition.verdict() == Verdict.NO)
			.findFirst();
	}

	/** Whether it is not known if a candidate is where partners are wanted. */
	boolean isSomewhereUnknown(int actor) {
		return territory(actor).verdict() == Verdict.UNKNOWN;
	}

	/** Whether a candidate, or the money, is not there at the date. */
	private boolean isOver(int actor) {
		return isOutside(actor) || this.closed != null;
	}

	private boolean isOutside(int node) {
		return this.involvements.periodOf(node).at(this.asOf, this.asOf).isOutside();
	}

	/**
	 * The conditions for a candidate, in fixed order: those of its relation to the asker
	 * only where they tell something.
	 */
	List<Condition> of(int actor) {
		List<Condition> gates = new ArrayList<>();
		own(actor).ifPresent(gates::add);
		agreement(actor).ifPresent(gates::add);
		gates.add(body(actor));
		gates.add(territory(actor));
		gates.add(date(actor));
		return gates;
	}

	/**
	 * Whether it is no other than the asker: a unit or class of its own or a body in one,
	 * a place in it, who it was before or became, a class that it belongs to.
	 */
	private Optional<Condition> own(int actor) {
		Integer asker = this.asker.node();
		if (asker == null) {
			return Optional.empty();
		}
		boolean place = this.graph.is(actor, Trait.PLACE);
		List<Edge> ownGroups = this.asker.ownGroups();
		Map<Integer, List<String>> around = (place || !ownGroups.isEmpty())
				? this.involvements.reach(actor, "LOCATED_IN", true) : Map.of();
		Map<Integer, List<String>> belongs = ownGroups.isEmpty() ? Map.of()
				: this.involvements.reach(actor, "MEMBER_OF", true);
		for (Edge of : ownGroups) {
			if (of.from() == actor) {
				return Optional.of(no(GateKind.OWN, () -> Words.text("partners.own.class"), Way.of(of)));
			}
			List<String> way = belongs.get(of.from());
			if (way != null && around.containsKey(asker)) {
				return Optional
					.of(no(GateKind.OWN, () -> Words.text("partners.own.in-class", this.graph.entity(of.from()).name()),
							Way.of(way, of)));
			}
		}
		Map<Integer, List<String>> units = this.involvements.reach(actor, "UNIT_OF", true);
		if (units.containsKey(asker)) {
			return Optional.of(no(GateKind.OWN, () -> Words.text("partners.own.unit"), way(units, asker)));
		}
		if (place && around.containsKey(asker)) {
			return Optional.of(no(GateKind.OWN, () -> Words.text("partners.own.place"), way(around, asker)));
		}
		List<String> before = this.asker.predecessors().get(actor);
		if (before != null) {
			return Optional.of(no(GateKind.OWN, () -> Words.text("partners.own.predecessor"), before));
		}
		List<String> after = this.asker.successors().get(actor);
		if (after != null) {
			return Optional.of(no(GateKind.OWN, () -> Words.text("partners.own.successor"), after));
		}
		List<String> membership = this.asker.memberships().get(actor);
		return (membership != null && this.graph.is(actor, Trait.GROUP))
				? Optional.of(no(GateKind.OWN, () -> Words.text("partners.own.member"), membership)) : Optional.empty();
	}

	private static List<String> way(Map<Integer, List<String>> reached, int node) {
		return Objects.requireNonNull(reached.get(node));
	}

	/**
	 * Whose partner it is: an agreement counts for those who signed it. Partners of the
	 * body in whose place the asker is are offered with that said; partners of others
	 * only to who asks for new ones.
	 */
	private Optional<Condition> agreement(int actor) {
		Integer asker = this.asker.node();
		if (asker == null || !this.involvements.isForeign(actor)) {
			return Optional.empty();
		}
		List<Involvement> signed = this.involvements.of(actor)
			.stream()
			.filter((role) -> this.graph.is(role.node(), Trait.PARTNERSHIP))
			.toList();
		List<Edge> edges = new ArrayList<>(signed.stream().map(Involvement::edge).toList());
		Set<Integer> others = new LinkedHashSet<>();
		signed.forEach((role) -> this.involvements.in(role.node())
			.stream()
			.map(Involvement::actor)
			.filter((other) -> !this.involvements.isForeign(other))
			.forEach(others::add));
		this.involvements.out(actor, "OF")
			.stream()
			.filter((of) -> !this.involvements.isForeign(of.to()))
			.forEach((of) -> {
				others.add(of.to());
				edges.add(of);
			});
		if (others.isEmpty() || others.contains(asker)
				|| this.involvements.of(actor)
					.stream()
					.anyMatch((role) -> this.asker.work().containsKey(role.node()))) {
			return Optional.empty();
		}
		List<String> relations = Way.of(edges);
		List<Integer> hosts = others.stream().filter(this.asker.hosts()::containsKey).toList();
		if (!hosts.isEmpty()) {
			return Optional.of(gate(GateKind.AGREEMENT, Verdict.UNKNOWN,
					() -> Words.text("partners.agreement.host", names(hosts)), relations));
		}
		return Optional
			.of(gate(GateKind.AGREEMENT, (this.novelty >= OPEN_TO_OTHERS_PARTNERS) ? Verdict.UNKNOWN : Verdict.NO,
					() -> Words.text("partners.agreement.others", names(others)), relations));
	}

	private static Condition no(GateKind kind, Supplier<Text> reason, List<String> relations) {
		return gate(kind, Verdict.NO, reason, relations);
	}

	/** Whether this kind of body may take part. */
	Condition body(int actor) {
		return body(actor, false);
	}

	/**
	 * Whether the asker may receive the instrument's money. Who is named as a partner
	 * only may take part; of money for partners the plans say nothing.
	 */
	Gate recipient() {
		Integer asker = this.asker.node();
		return ((asker != null) ? body(asker, true)
				: gate(GateKind.BODY, Verdict.UNKNOWN, () -> Words.text("partners.body.no-asker"), List.of()))
			.told();
	}

	/**
	 * Whether a measure names both the asker, as one who may submit projects, and the
	 * money itself.
	 */
	boolean isForeseen() {
		Integer asker = this.asker.node();
		return asker != null && namings(asker, true).anyMatch(Naming::isForeseen);
	}

	private Condition body(int actor, boolean receiving) {
		Condition meant = (this.instrument != null) ? meantFor(actor, this.instrument) : null;
		if (meant != null) {
			return meant;
		}
		Optional<Naming> naming = namings(actor, receiving).min(Comparator.comparing(Naming::verdict)
			.thenComparing(Naming::wider)
			.thenComparing((one) -> receiving && !one.implementer())
			.thenComparing(Comparator.comparingDouble(Naming::relevance).reversed())
			.thenComparing((one) -> !one.implementer())
			.thenComparing((one) -> one.role().edge().id()));
		if (naming.isPresent() && naming.get().verdict() == Verdict.YES) {
			return naming.get().condition(this.graph);
		}
		List<Path> paid = this.terms.paidBy(actor);
		if (!paid.isEmpty()) {
			return gate(GateKind.BODY, Verdict.UNKNOWN, () -> Words.text("partners.body.took-part"),
					paid.getFirst().relations());
		}
		if (naming.isPresent()) {
			return naming.get().condition(this.graph);
		}
		return (this.instrument != null)
				? gate(GateKind.BODY, Verdict.UNKNOWN, () -> Words.text("partners.body.receives-unknown"), List.of())
				: gate(GateKind.BODY, Verdict.UNKNOWN, () -> Words.text("partners.body.not-named"), List.of());
	}

	/**
	 * The actor's roles in the measures that name the instrument, or, where none was
	 * asked for, in those that the question is about.
	 */
	private Stream<Naming> namings(int actor, boolean receiving) {
		return this.involvements.of(actor).stream().filter(Involvement::planned).flatMap((role) -> {
			int measure = role.node();
			List<String> itself = naming(measure, this.narrower);
			List<String> money = itself.isEmpty() ? naming(measure, this.wider) : itself;
			double relevance = this.subject.relevance(measure);
			boolean fitting = relevance >= LEAST_RELEVANCE;
			if ((this.instrument != null) ? money.isEmpty() : !fitting) {
				return Stream.empty();
			}
			return Stream.of(new Naming(role, money.stream().map(this::relation).toList(),
					!money.isEmpty() && itself.isEmpty(), receiving, fitting ? relevance : 0));
		});
	}

	private Relation relation(String id) {
		return this.graph.findEdge(id).orElseThrow().relation();
	}

	/** The verdict where a source says for which class of bodies the money is. */
	private @Nullable Condition meantFor(int actor, int money) {
		Map<Integer, String> classes = new LinkedHashMap<>();
		this.involvements.out(money, MEANT_FOR)
			.stream()
			.filter((edge) -> this.graph.is(edge.to(), Trait.GROUP))
			.forEach((edge) -> classes.put(edge.to(), edge.id()));
		if (classes.isEmpty()) {
			return null;
		}
		Map<Integer, List<String>> own = this.involvements.reach(actor, "MEMBER_OF", true);
		for (Map.Entry<Integer, String> one : classes.entrySet()) {
			if (own.containsKey(one.getKey())) {
				List<String> relations = new ArrayList<>(own.get(one.getKey()));
				boolean stated = relations.stream().allMatch((id) -> relation(id).grade() == Grade.STATED);
				relations.add(one.getValue());
				return stated ? gate(GateKind.BODY, Verdict.YES, () -> Words.text("partners.body.meant"), relations)
						: gate(GateKind.BODY, Verdict.UNKNOWN, () -> Words.text("partners.body.meant-for-group",
								this.graph.entity(one.getKey()).name()), relations);
			}
		}
		Supplier<Text> meant = () -> names(classes.keySet());
		boolean ofAnotherClass = !this.graph.is(actor, Trait.GROUP) && own.keySet()
			.stream()
			.filter((node) -> this.graph.is(node, Trait.GROUP))
			.anyMatch((group) -> "general".equals(this.graph.entity(group).properties().get("scope")));
		List<String> relations = List.copyOf(classes.values());
		return ofAnotherClass
				? gate(GateKind.BODY, Verdict.NO, () -> Words.text("partners.body.meant-for-others", meant.get()),
						relations)
				: gate(GateKind.BODY, Verdict.UNKNOWN, () -> Words.text("partners.body.meant-for-classes", meant.get()),
						relations);
	}

	private Condition territory(int actor) {
		Map<String, Path> own = this.involvements.countriesOf(actor);
		if (!this.wantedCountries.isEmpty()) {
			Condition asked = within(own, this.wantedCountries, Map.of(), () -> Words.text("partners.territory.wanted"),
					() -> Words.text("partners.territory.not-wanted"));
			if (asked.verdict() != Verdict.YES || this.instrumentCountries.isEmpty()) {
				return asked;
			}
		}
		if (!this.instrumentCountries.isEmpty()) {
			return within(own, this.instrumentCountries.keySet(), this.instrumentCountries,
					() -> Words.text("partners.territory.programme"),
					() -> Words.text("partners.territory.not-programme"));
		}
		Map<Integer, Edge> territory = territory();
		Map<Integer, List<String>> around = territory.isEmpty() ? Map.of() : this.involvements.territory(actor);
		// Of several places that of the first id.
		Optional<Integer> within = around.keySet().stream().filter(territory::containsKey).min(Integer::compare);
		if (within.isPresent()) {
			List<String> relations = Way.of(way(around, within.get()),
					Objects.requireNonNull(territory.get(within.get())));
			return gate(GateKind.TERRITORY, Verdict.YES, () -> Words.text("partners.territory.measure"), relations);
		}
		return territory.isEmpty()
				? gate(GateKind.TERRITORY, Verdict.UNKNOWN, () -> Words.text("partners.territory.not-named"), List.of())
				: gate(GateKind.TERRITORY, Verdict.UNKNOWN, () -> Words.text("partners.territory.not-measure"),
						List.of());
	}

	private Condition within(Map<String, Path> own, Set<String> allowed, Map<String, String> reasons,
			Supplier<Text> yes, Supplier<Text> no) {
		for (Map.Entry<String, Path> country : own.entrySet()) {
			if (allowed.contains(country.getKey())) {
				List<String> relations = new ArrayList<>(country.getValue().relations());
				if (reasons.containsKey(country.getKey())) {
					relations.add(reasons.get(country.getKey()));
				}
				return gate(GateKind.TERRITORY, Verdict.YES, yes, relations);
			}
		}
		if (own.isEmpty()) {
			return gate(GateKind.TERRITORY, Verdict.UNKNOWN, () -> Words.text("partners.territory.country-unknown"),
					List.of());
		}
		List<String> relations = new ArrayList<>(own.values().iterator().next().relations());
		relations.addAll(reasons.values());
		return gate(GateKind.TERRITORY, Verdict.NO, no, relations);
	}

	private Condition date(int actor) {
		if (this.closed != null) {
			int timing = this.closed;
			Text span = span(this.involvements.periodOf(timing));
			return new Condition(GateKind.DATE, Verdict.NO,
					() -> Objects.equals(this.instrument, timing) ? Words.text("partners.date.instrument", span)
							: Words.text("partners.date.whole", this.graph.entity(timing).name(), span),
					List::of, () -> dated(timing));
		}
		Period period = this.involvements.periodOf(actor);
		return isOutside(actor) ? over(actor, period) : dateKnown(actor, period);
	}

	private Condition over(int actor, Period period) {
		return (period.at(this.asOf, this.asOf) == Validity.ENDED) ? ended(actor, period) : new Condition(GateKind.DATE,
				Verdict.NO,
				() -> Words.text("partners.date.not-yet", TimeWords.from(Objects.requireNonNull(period.from()))),
				List::of, () -> dated(actor));
	}

	private Condition dateKnown(int actor, Period period) {
		String lastKnown = this.involvements.lastKnown(actor);
		if (lastKnown == null && period.equals(Period.UNKNOWN)) {
			return gate(GateKind.DATE, Verdict.UNKNOWN, () -> Words.text("partners.date.silent"), List.of());
		}
		return switch (period.at(this.asOf, (lastKnown != null) ? lastKnown : this.asOf)) {
			case LAST_KNOWN -> gate(GateKind.DATE, Verdict.UNKNOWN,
					() -> Words.text("partners.date.last-known", TimeWords.until(Objects.requireNonNull(lastKnown))),
					List.of());
			case IN_FORCE -> gate(GateKind.DATE, Verdict.YES, () -> Words.text("partners.date.in-force"), List.of());
			default -> gate(GateKind.DATE, Verdict.UNKNOWN,
					() -> (lastKnown != null) ? Words.text("partners.date.unknown", TimeWords.until(lastKnown))
							: Words.text("partners.date.silent"),
					List.of());
		};
	}

	private Condition ended(int actor, Period period) {
		List<Edge> succeeding = this.involvements.into(actor, "SUCCEEDS");
		return new Condition(GateKind.DATE, Verdict.NO, () -> ended(period, succeeding), () -> Way.of(succeeding),
				() -> dated(actor));
	}

	private Text ended(Period period, List<Edge> succeeding) {
		Set<Integer> successors = new LinkedHashSet<>();
		succeeding.forEach((edge) -> successors.add(edge.from()));
		List<Text> said = new ArrayList<>(
				List.of(Words.text("partners.date.ended", TimeWords.until(Objects.requireNonNull(period.to())))));
		if (!successors.isEmpty()) {
			said.add(Words.text("partners.date.successors", names(successors)));
		}
		return Words.together(said);
	}

	static Text span(Period period) {
		return Objects.requireNonNull(TimeWords.between(period.from(), period.to()));
	}

	/** Passages that give a node its dates. */
	private List<String> dated(int node) {
		return this.graph.entity(node)
			.claims()
			.stream()
			.filter((claim) -> claim.value() instanceof String value && Period.isDate(value))
			.map(Claim::citations)
			.flatMap(List::stream)
			.distinct()
			.toList();
	}

	private Text names(Collection<Integer> nodes) {
		return Words.joined(nodes.stream().map((node) -> this.graph.entity(node).name()).toList(), ", ");
	}

	private static Condition gate(GateKind kind, Verdict verdict, Supplier<Text> reason, List<String> relations) {
		return new Condition(kind, verdict, reason, () -> relations, List::of);
	}

	/**
	 * A role of an actor in a measure: given by a plan to this very body, or to a group
	 * that it is counted in.
	 *
	 * @param role the role
	 * @param money how the measure comes to the instrument; empty where none was asked
	 * for
	 * @param wider whether the measure names only what the instrument is a part of
	 * @param receiving whether it is asked who may receive the money
	 * @param relevance how far the measure is what the question is about
	 */
	private record Naming(Involvement role, List<Relation> money, boolean wider, boolean receiving, double relevance) {

		boolean isForeseen() {
			return implementer() && this.role.edge().grade() == Grade.STATED && isStated(this.money) && !this.wider;
		}

		boolean implementer() {
			return this.role.edge().kind().equals("IMPLEMENTS");
		}

		/**
		 * Yes only where sources state all of it, and of this very body. That a measure
		 * names both a body and money does not say that the one may receive the other.
		 */
		Verdict verdict() {
			boolean ofItself = this.role.edge().grade() == Grade.STATED;
			return (ofItself && isStated(this.money) && !this.wider && !this.receiving) ? Verdict.YES : Verdict.UNKNOWN;
		}

		private static boolean isStated(List<Relation> relations) {
			return relations.stream().allMatch((relation) -> relation.grade() == Grade.STATED);
		}

		Condition condition(Graph graph) {
			return new Condition(GateKind.BODY, verdict(), () -> reason(graph), () -> relations(graph), List::of);
		}

		/**
		 * Where a rule passed the role on from a group: the group's role, then the
		 * memberships.
		 */
		private List<Relation> premises(Graph graph) {
			return this.role.edge()
				.relation()
				.premises()
				.stream()
				.map((id) -> graph.findEdge(id).orElseThrow().relation())
				.toList();
		}

		private List<String> relations(Graph graph) {
			List<Relation> premises = premises(graph);
			return Stream
				.concat(premises.isEmpty() ? Stream.of(this.role.edge().relation()) : premises.stream(),
						this.money.stream())
				.map(Relation::id)
				.toList();
		}

		private Text reason(Graph graph) {
			List<Text> said = new ArrayList<>(named(graph));
			if (!this.money.isEmpty()) {
				said.addAll(paid());
			}
			return Words.together(said);
		}

		private List<Text> named(Graph graph) {
			List<Relation> premises = premises(graph);
			Text measure = titled(graph.entity(this.role.node()));
			String role = implementer() ? "implementer" : "partner";
			if (premises.isEmpty()) {
				return List.of(Words.text("partners.body.named." + role, measure));
			}
			Text group = graph.entity(graph.find(premises.getFirst().from()).orElseThrow()).name();
			return List.of(Words.text("partners.body.group." + role, measure, group),
					Words.text("partners.body.counted." + (isStated(premises) ? "stated" : "curated")));
		}

		private static Text titled(Entity measure) {
			Object number = measure.properties().get("number");
			Text name = measure.name();
			return new Text(((number != null) ? number + ". " : "") + "“" + name.lv() + "”",
					((number != null) ? number + " " : "") + "“" + name.en() + "”");
		}

		private List<Text> paid() {
			if (this.wider) {
				return List.of(Words.text("partners.body.paid.wider"));
			}
			String how = !isStated(this.money) ? "curated" : (this.money.size() == 1) ? "itself" : "part";
			Text paid = Words.text("partners.body.paid." + how);
			String who = implementer() ? "implementer" : "partner";
			return this.receiving ? List.of(paid, Words.text("partners.body." + who + "-receives-unknown"))
					: List.of(paid);
		}

	}

}
