package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;

/**
 * Whether a candidate may take part, as far as the sources say. Where they say nothing,
 * or only of a group that an editor or a rule counts the candidate in, the verdict is
 * UNKNOWN, never YES.
 */
final class Gates {

	private static final String MEANT_FOR = "MEANT_FOR";

	private final Involvements involvements;

	private final Graph graph;

	private final Terms terms;

	private final String asOf;

	private final @Nullable Integer instrument;

	private final Set<String> wantedCountries;

	/** Countries that the instrument is meant for, with the relation that says so. */
	private final Map<String, String> instrumentCountries;

	/** Measures that the question is about, with how far. */
	private final Map<Integer, Double> measures = new TreeMap<>();

	/** Measures that name the instrument or its parts, with the way there. */
	private final Map<Integer, List<String>> paidMeasures = new TreeMap<>();

	/** Measures that name only what the instrument is a part of, with the way there. */
	private final Map<Integer, List<String>> widerMeasures = new TreeMap<>();

	/** Territory of the question's measures, with the relation that says so. */
	private final Map<Integer, String> territory = new TreeMap<>();

	Gates(Involvements involvements, Subject subject, Terms terms, String asOf, @Nullable Integer instrument,
			Set<String> wantedCountries) {
		this.involvements = involvements;
		this.graph = involvements.graph();
		this.terms = terms;
		this.asOf = asOf;
		this.instrument = instrument;
		this.wantedCountries = wantedCountries;
		this.instrumentCountries = (instrument != null) ? countriesOf(involvements, instrument) : Map.of();
		for (int node = 0; node < this.graph.nodeCount(); node++) {
			if (this.graph.entity(node).isMeasure()) {
				double relevance = subject.relevance(node);
				if (relevance > 0) {
					this.measures.put(node, relevance);
				}
			}
		}
		subject.measures()
			.keySet()
			.forEach((measure) -> involvements.out(measure, "TARGETS")
				.forEach((edge) -> this.territory.putIfAbsent(edge.to(), edge.relation().id())));
		if (instrument != null) {
			namedFor(involvements.reach(instrument, "NARROWER_THAN", false), this.paidMeasures);
			namedFor(involvements.reach(instrument, "NARROWER_THAN", true), this.widerMeasures);
			this.widerMeasures.keySet().removeAll(this.paidMeasures.keySet());
		}
	}

	private void namedFor(Map<Integer, List<String>> instruments, Map<Integer, List<String>> measures) {
		instruments.forEach((one, way) -> this.involvements.into(one, "FUNDED_BY").forEach((funding) -> {
			List<String> relations = new ArrayList<>(List.of(funding.relation().id()));
			relations.addAll(way.reversed());
			measures.putIfAbsent(funding.from(), relations);
		}));
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
					countries.put(involvements.graph().entity(edge.to()).id(), edge.relation().id());
				}
			}
			if (!countries.isEmpty()) {
				return countries;
			}
		}
		return Map.of();
	}

	/** The conditions for a candidate, in fixed order. */
	List<Gate> of(int actor) {
		return List.of(body(actor), territory(actor), date(actor));
	}

	/** Whether this kind of body may take part. */
	Gate body(int actor) {
		return body(actor, false);
	}

	/**
	 * Whether this kind of body may receive the instrument's money. Who is named as a
	 * partner only may take part; of money for partners the plans say nothing.
	 */
	Gate recipient(int actor) {
		return body(actor, true);
	}

	private Gate body(int actor, boolean receiving) {
		Gate meant = (this.instrument != null) ? meantFor(actor, this.instrument) : null;
		if (meant != null) {
			return meant;
		}
		Optional<Naming> naming = namings(actor, receiving).min(Comparator.comparing(Naming::verdict)
			.thenComparing(Naming::wider)
			.thenComparing((one) -> receiving && !one.implementer())
			.thenComparing(Comparator.comparingDouble(Naming::relevance).reversed())
			.thenComparing((one) -> !one.implementer())
			.thenComparing((one) -> one.role().edge().relation().id()));
		if (naming.isPresent() && naming.get().verdict() == Verdict.YES) {
			return naming.get().gate(this.graph);
		}
		List<Path> paid = this.terms.paidBy(actor);
		if (!paid.isEmpty()) {
			return gate(GateKind.BODY, Verdict.UNKNOWN,
					"Piedalījās darbā, ko šis finansējuma avots vai tā daļa apmaksāja; vai drīkst arī turpmāk, jāpārbauda.",
					"Took part in work that this instrument or a part of it paid for; whether it still may is to be checked.",
					paid.getFirst().relations());
		}
		if (naming.isPresent()) {
			return naming.get().gate(this.graph);
		}
		return (this.instrument != null)
				? gate(GateKind.BODY, Verdict.UNKNOWN,
						"Avoti nesaka, vai tāda organizācija šo finansējumu drīkst saņemt.",
						"The sources do not say whether such a body may receive this money.", List.of())
				: gate(GateKind.BODY, Verdict.UNKNOWN,
						"Neviens plāns šādam darbam to nenosauc; neviens avots arī neliedz piedalīties.",
						"No plan names it for such work; nor does any source rule it out.", List.of());
	}

	/**
	 * The actor's roles in the measures that name the instrument, or, where none was
	 * asked for, in those that the question is about.
	 */
	private Stream<Naming> namings(int actor, boolean receiving) {
		return this.involvements.of(actor).stream().filter(Involvement::planned).flatMap((role) -> {
			int measure = role.node();
			boolean wider = !this.paidMeasures.containsKey(measure) && this.widerMeasures.containsKey(measure);
			boolean asked = (this.instrument != null) ? wider || this.paidMeasures.containsKey(measure)
					: this.measures.containsKey(measure);
			List<Relation> money = Stream.of(this.paidMeasures, this.widerMeasures)
				.flatMap((named) -> named.getOrDefault(measure, List.of()).stream())
				.map(this::relation)
				.toList();
			return asked ? Stream
				.of(new Naming(role, role.edge().relation().premises().stream().map(this::relation).toList(), money,
						wider, receiving, this.measures.getOrDefault(measure, 0.0)))
					: Stream.empty();
		});
	}

	private Relation relation(String id) {
		return this.graph.findEdge(id).orElseThrow().relation();
	}

	/** The verdict where a source says for which class of bodies the money is. */
	private @Nullable Gate meantFor(int actor, int money) {
		Map<Integer, String> classes = new LinkedHashMap<>();
		this.involvements.out(money, MEANT_FOR)
			.stream()
			.filter((edge) -> this.graph.is(edge.to(), Trait.GROUP))
			.forEach((edge) -> classes.put(edge.to(), edge.relation().id()));
		if (classes.isEmpty()) {
			return null;
		}
		Map<Integer, List<String>> own = this.involvements.reach(actor, "MEMBER_OF", true);
		for (Map.Entry<Integer, String> one : classes.entrySet()) {
			if (own.containsKey(one.getKey())) {
				List<String> relations = new ArrayList<>(own.get(one.getKey()));
				boolean stated = relations.stream().allMatch((id) -> relation(id).grade() == Grade.STATED);
				relations.add(one.getValue());
				Text name = this.graph.entity(one.getKey()).name();
				return stated
						? gate(GateKind.BODY, Verdict.YES, "Avots saka, ka finansējums paredzēts šādiem dalībniekiem.",
								"The source says that the money is meant for such bodies.", relations)
						: gate(GateKind.BODY, Verdict.UNKNOWN,
								"Finansējums paredzēts grupai “" + name.lv()
										+ "”; kandidāta piederība tai ir redaktora vērtējums un jāpārbauda.",
								"The money is meant for the group “" + name.en()
										+ "”; that the candidate belongs to it is an editor's judgement, to be checked.",
								relations);
			}
		}
		String lv = classes.keySet()
			.stream()
			.map((node) -> this.graph.entity(node).name().lv())
			.collect(Collectors.joining(", "));
		String en = classes.keySet()
			.stream()
			.map((node) -> this.graph.entity(node).name().en())
			.collect(Collectors.joining(", "));
		boolean ofAnotherClass = !this.graph.is(actor, Trait.GROUP) && own.keySet()
			.stream()
			.filter((node) -> this.graph.is(node, Trait.GROUP))
			.anyMatch((group) -> "general".equals(this.graph.entity(group).properties().get("scope")));
		List<String> relations = List.copyOf(classes.values());
		return ofAnotherClass
				? gate(GateKind.BODY, Verdict.NO, "Finansējums paredzēts citiem: " + lv + ".",
						"The money is meant for others: " + en + ".", relations)
				: gate(GateKind.BODY, Verdict.UNKNOWN,
						"Finansējums paredzēts šādiem dalībniekiem: " + lv + "; vai kandidāts tāds ir, avoti nesaka.",
						"The money is meant for: " + en + "; the sources do not say whether the candidate is one.",
						relations);
	}

	private Gate territory(int actor) {
		Map<String, Path> own = this.involvements.countriesOf(actor);
		if (!this.wantedCountries.isEmpty()) {
			Gate asked = within(own, this.wantedCountries, Map.of(), "Ir vajadzīgajā valstī.",
					"Is in a wanted country.", "Ir citā valstī nekā vajadzīgs.", "Is in another country than wanted.");
			if (asked.verdict() != Verdict.YES || this.instrumentCountries.isEmpty()) {
				return asked;
			}
		}
		if (!this.instrumentCountries.isEmpty()) {
			return within(own, this.instrumentCountries.keySet(), this.instrumentCountries,
					"Ir valstī, kuru programma nosauc.", "Is in a country that the programme names.",
					"Programma šo valsti nenosauc.", "The programme does not name its country.");
		}
		Map<Integer, List<String>> around = this.involvements.territory(actor);
		for (Map.Entry<Integer, String> target : this.territory.entrySet()) {
			if (around.containsKey(target.getKey())) {
				List<String> relations = new ArrayList<>(around.get(target.getKey()));
				relations.add(target.getValue());
				return gate(GateKind.TERRITORY, Verdict.YES, "Ir teritorijā, kuru plāns pasākumam paredz.",
						"Is within the territory that the plan gives to the measure.", relations);
			}
		}
		return this.territory.isEmpty()
				? gate(GateKind.TERRITORY, Verdict.UNKNOWN, "Avoti šim darbam teritoriju nenosauc.",
						"The sources name no territory for this work.", List.of())
				: gate(GateKind.TERRITORY, Verdict.UNKNOWN,
						"Ārpus pasākuma teritorijas; avoti nesaka, vai partneris drīkst būt no citurienes.",
						"Outside the measure's territory; the sources do not say whether a partner may come from elsewhere.",
						List.of());
	}

	private Gate within(Map<String, Path> own, Set<String> allowed, Map<String, String> reasons, String yesLv,
			String yesEn, String noLv, String noEn) {
		for (Map.Entry<String, Path> country : own.entrySet()) {
			if (allowed.contains(country.getKey())) {
				List<String> relations = new ArrayList<>(country.getValue().relations());
				if (reasons.containsKey(country.getKey())) {
					relations.add(reasons.get(country.getKey()));
				}
				return gate(GateKind.TERRITORY, Verdict.YES, yesLv, yesEn, relations);
			}
		}
		if (own.isEmpty()) {
			return gate(GateKind.TERRITORY, Verdict.UNKNOWN, "Avoti nesaka, kurā valstī tas ir.",
					"The sources do not say in which country it is.", List.of());
		}
		List<String> relations = new ArrayList<>(own.values().iterator().next().relations());
		relations.addAll(reasons.values());
		return gate(GateKind.TERRITORY, Verdict.NO, noLv, noEn, relations);
	}

	private Gate date(int actor) {
		if (this.instrument != null) {
			Period period = this.involvements.periodOf(this.instrument);
			if (period.at(this.asOf, this.asOf).isOutside()) {
				return new Gate(GateKind.DATE, Verdict.NO,
						new Text("Finansējuma avots tajā laikā nav pieejams: tā periods ir " + span(period) + ".",
								"The instrument is not available at that date: its period is " + span(period) + "."),
						List.of(), dated(this.instrument));
			}
		}
		Period period = this.involvements.periodOf(actor);
		String lastKnown = this.involvements.lastKnown(actor);
		if (lastKnown == null && period.equals(Period.UNKNOWN)) {
			return gate(GateKind.DATE, Verdict.UNKNOWN, "Neviens avots par to pašu neko nesaka.",
					"No source speaks of it by itself.", List.of());
		}
		Validity validity = period.at(this.asOf, (lastKnown != null) ? lastKnown : this.asOf);
		return switch (validity) {
			case ENDED -> ended(actor, period);
			case NOT_YET -> new Gate(GateKind.DATE, Verdict.NO,
					new Text("Pastāv tikai no " + period.from() + ".", "Exists only from " + period.from() + "."),
					List.of(), dated(actor));
			case LAST_KNOWN -> gate(GateKind.DATE, Verdict.UNKNOWN, "Avoti par to zina līdz " + lastKnown + ".",
					"The sources know of it until " + lastKnown + ".", List.of());
			case IN_FORCE -> gate(GateKind.DATE, Verdict.YES, "Avoti to zina šajā laikā.",
					"The sources know it at this date.", List.of());
		};
	}

	private Gate ended(int actor, Period period) {
		List<String> relations = new ArrayList<>();
		List<String> lv = new ArrayList<>();
		List<String> en = new ArrayList<>();
		this.involvements.into(actor, "SUCCEEDS").forEach((edge) -> {
			relations.add(edge.relation().id());
			lv.add(this.graph.entity(edge.from()).name().lv());
			en.add(this.graph.entity(edge.from()).name().en());
		});
		String laterLv = lv.isEmpty() ? "" : " Pēctecis: " + String.join(", ", lv) + ".";
		String laterEn = en.isEmpty() ? "" : " Successor: " + String.join(", ", en) + ".";
		return new Gate(GateKind.DATE, Verdict.NO, new Text("Pastāvēja līdz " + period.to() + "." + laterLv,
				"Existed until " + period.to() + "." + laterEn), relations, dated(actor));
	}

	static String span(Period period) {
		String from = (period.from() != null) ? period.from() : "…";
		String to = (period.to() != null) ? period.to() : "…";
		return from + "–" + to;
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

	private static Gate gate(GateKind kind, Verdict verdict, String lv, String en, List<String> relations) {
		return new Gate(kind, verdict, new Text(lv, en), relations, List.of());
	}

	/**
	 * A role of an actor in a measure: given by a plan to this very body, or to a group
	 * that it is counted in.
	 *
	 * @param role the role
	 * @param premises where a rule passed the role on from a group: the group's role,
	 * then the memberships
	 * @param money how the measure comes to the instrument; empty where none was asked
	 * for
	 * @param wider whether the measure names only what the instrument is a part of
	 * @param receiving whether it is asked who may receive the money
	 * @param relevance how far the measure is what the question is about
	 */
	private record Naming(Involvement role, List<Relation> premises, List<Relation> money, boolean wider,
			boolean receiving, double relevance) {

		boolean implementer() {
			return this.role.edge().relation().kind().equals("IMPLEMENTS");
		}

		/** Yes only where sources state all of it, and of this very body. */
		Verdict verdict() {
			boolean ofItself = this.role.edge().relation().grade() == Grade.STATED;
			return (ofItself && isStated(this.money) && !this.wider && (implementer() || !this.receiving)) ? Verdict.YES
					: Verdict.UNKNOWN;
		}

		private static boolean isStated(List<Relation> relations) {
			return relations.stream().allMatch((relation) -> relation.grade() == Grade.STATED);
		}

		Gate gate(Graph graph) {
			List<String> relations = Stream
				.concat(this.premises.isEmpty() ? Stream.of(this.role.edge().relation()) : this.premises.stream(),
						this.money.stream())
				.map(Relation::id)
				.toList();
			Text named = named(graph);
			if (this.money.isEmpty()) {
				return Gates.gate(GateKind.BODY, verdict(), named.lv(), named.en(), relations);
			}
			Text paid = paid();
			return Gates.gate(GateKind.BODY, verdict(), named.lv() + paid.lv(), named.en() + paid.en(), relations);
		}

		private Text named(Graph graph) {
			Entity measure = graph.entity(this.role.node());
			Object number = measure.properties().get("number");
			String before = (number != null) ? number + " " : "";
			String lv = "“" + before + measure.name().lv() + "”";
			String en = "“" + before + measure.name().en() + "”";
			String rolesLv = implementer() ? "ieviesējiem" : "sadarbības partneriem";
			String rolesEn = implementer() ? "implementers" : "partners";
			if (this.premises.isEmpty()) {
				return new Text(
						"Plāns to nosauc starp pasākuma " + lv + " " + rolesLv
								+ (implementer() ? ", kuri drīkst iesniegt projektus un saņemt finansējumu."
										: ", kuri piedalās projekta īstenošanā."),
						"The plan names it among the " + rolesEn + " of " + en
								+ (implementer() ? ", who may submit projects and receive money."
										: ", who take part in carrying out the project."));
			}
			Text group = graph.entity(graph.find(this.premises.getFirst().from()).orElseThrow()).name();
			boolean stated = isStated(this.premises);
			return new Text("Starp pasākuma " + lv + " " + rolesLv + " plāns nosauc grupu “" + group.lv() + "”. "
					+ (stated ? "Grupai to pieskaita avots; vai plāns domā arī šo dalībnieku, jāpārbauda."
							: "Grupai to pieskaitījis redaktors; vai plāns domā arī šo dalībnieku, jāpārbauda."),
					"Among the " + rolesEn + " of " + en + " the plan names the group “" + group.en() + "”. "
							+ (stated ? "A source counts it in; whether the plan means it too is to be checked."
									: "An editor counts it in; whether the plan means it too is to be checked."));
		}

		private Text paid() {
			if (this.wider) {
				return new Text(" Plāns šim pasākumam nosauc plašāku finansējumu; par šo avotu pašu avoti nesaka.",
						" For that measure the plan names wider money; of this instrument itself the sources say nothing.");
			}
			Text paid = !isStated(this.money)
					? new Text(" Ka šim pasākumam paredzēts šis finansējums, ir redaktora vērtējums.",
							" That this money is for that measure is an editor's judgement.")
					: (this.money.size() == 1)
							? new Text(" Plāns šim pasākumam nosauc šo finansējumu.",
									" For that measure the plan names this money.")
							: new Text(" Plāns šim pasākumam nosauc finansējumu, kas ir daļa no šī.",
									" For that measure the plan names money that is a part of this.");
			return (this.receiving && !implementer())
					? new Text(paid.lv() + " Vai partneris to drīkst saņemt, avoti nesaka.",
							paid.en() + " Whether a partner may receive it the sources do not say.")
					: paid;
		}

	}

}
