package lv.saiknes.partners;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import lv.saiknes.graph.Edge;
import lv.saiknes.graph.Graph;
import lv.saiknes.model.Claim;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Period;
import lv.saiknes.model.Text;
import lv.saiknes.model.Validity;
import lv.saiknes.partners.Involvements.Involvement;
import lv.saiknes.partners.PartnerAnswer.Gate;
import lv.saiknes.partners.PartnerAnswer.GateKind;
import lv.saiknes.partners.PartnerAnswer.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Whether a candidate may take part, as far as the sources say. Where they say nothing
 * the verdict is UNKNOWN, never YES.
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
			if (this.graph.entity(node).labels().contains("Measure")) {
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
				Entity end = involvements.graph().entity(edge.to());
				if (end.kind().equals("Country")) {
					countries.put(end.id(), edge.relation().id());
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
		if (this.instrument != null) {
			Gate meant = meantFor(actor, this.instrument);
			if (meant != null) {
				return meant;
			}
			List<Path> paid = this.terms.paidBy(actor);
			if (!paid.isEmpty()) {
				return gate(GateKind.BODY, Verdict.YES, "Piedalījās darbā, ko šis finansējuma avots apmaksāja.",
						"Took part in work that this instrument paid for.", paid.getFirst().relations());
			}
			Gate named = named(actor, this.paidMeasures, this.paidMeasures.keySet());
			if (named != null) {
				return named;
			}
			Gate wider = named(actor, this.widerMeasures, this.widerMeasures.keySet());
			return (wider != null) ? gate(GateKind.BODY, Verdict.UNKNOWN,
					"Plāns nosauc pasākumā, kam paredzēts plašāks finansējums; par šo avotu pašu avoti nesaka.",
					"Named in a measure that is to have wider money; of this instrument itself the sources say nothing.",
					wider.relations())
					: gate(GateKind.BODY, Verdict.UNKNOWN,
							"Avoti nesaka, vai tāda organizācija šo finansējumu drīkst saņemt.",
							"The sources do not say whether such a body may receive this money.", List.of());
		}
		List<Integer> byRelevance = this.measures.entrySet()
			.stream()
			.sorted(Map.Entry.<Integer, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.map(Map.Entry::getKey)
			.toList();
		Gate named = named(actor, Map.of(), byRelevance);
		return (named != null) ? named
				: gate(GateKind.BODY, Verdict.UNKNOWN,
						"Neviens plāns šādam darbam to nenosauc; neviens avots arī neliedz piedalīties.",
						"No plan names it for such work; nor does any source rule it out.", List.of());
	}

	/**
	 * What the measures name the actor for: implementer of any of them, else partner of
	 * any.
	 */
	private @Nullable Gate named(int actor, Map<Integer, List<String>> money, Iterable<Integer> among) {
		for (boolean implementer : new boolean[] { true, false }) {
			for (int measure : among) {
				for (Involvement role : this.involvements.of(actor)) {
					if (role.node() == measure
							&& role.edge().relation().kind().equals(implementer ? "IMPLEMENTS" : "PARTNERS_IN")) {
						return named(role, implementer, money.getOrDefault(measure, List.of()));
					}
				}
			}
		}
		return null;
	}

	private static Gate named(Involvement role, boolean implementer, List<String> money) {
		List<String> relations = new ArrayList<>(List.of(role.edge().relation().id()));
		relations.addAll(money);
		return implementer ? gate(GateKind.BODY, Verdict.YES,
				"Plāns nosauc par ieviesēju: ieviesēji drīkst iesniegt projektus un saņemt finansējumu.",
				"The plan names it among the implementers, who may submit projects and receive money.", relations)
				: gate(GateKind.BODY, Verdict.YES,
						"Plāns nosauc par sadarbības partneri: partneri drīkst piedalīties projektā.",
						"The plan names it among the partners, who may take part in a project.", relations);
	}

	/** The verdict where a source says for which class of bodies the money is. */
	private @Nullable Gate meantFor(int actor, int money) {
		Map<Integer, String> classes = new LinkedHashMap<>();
		this.involvements.out(money, MEANT_FOR)
			.stream()
			.filter((edge) -> this.graph.entity(edge.to()).kind().equals("ActorGroup"))
			.forEach((edge) -> classes.put(edge.to(), edge.relation().id()));
		if (classes.isEmpty()) {
			return null;
		}
		Map<Integer, List<String>> own = this.involvements.reach(actor, "MEMBER_OF", true);
		for (Map.Entry<Integer, String> one : classes.entrySet()) {
			if (own.containsKey(one.getKey())) {
				List<String> relations = new ArrayList<>(own.get(one.getKey()));
				relations.add(one.getValue());
				return gate(GateKind.BODY, Verdict.YES, "Avots saka, ka finansējums paredzēts šādiem dalībniekiem.",
						"The source says that the money is meant for such bodies.", relations);
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
		boolean ofAnotherClass = !this.graph.entity(actor).kind().equals("ActorGroup") && own.keySet()
			.stream()
			.map(this.graph::entity)
			.anyMatch(
					(group) -> group.kind().equals("ActorGroup") && "general".equals(group.properties().get("scope")));
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
		Validity validity = period.at(this.asOf, lastKnown);
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

}
