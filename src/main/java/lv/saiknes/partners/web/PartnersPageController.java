package lv.saiknes.partners.web;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.partners.Concept;
import lv.saiknes.partners.FundingAnswer.FundingFit;
import lv.saiknes.partners.FundingAnswer;
import lv.saiknes.partners.FundingQuestion;
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
import lv.saiknes.partners.PartnerFinder;
import lv.saiknes.partners.PartnerQuestion;
import lv.saiknes.partners.Path;
import lv.saiknes.partners.QuestionException;
import lv.saiknes.query.Fact;
import lv.saiknes.query.Facts;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Selection;
import lv.saiknes.query.Slice;
import lv.saiknes.query.Vertex;
import lv.saiknes.search.NameSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page for a planner who looks for partners: who asks and what for in plain words,
 * how that was understood, who fits and why, and what could pay. Its state is in the
 * address.
 */
@Controller
class PartnersPageController {

	private static final int CANDIDATES = 10;

	private static final int INSTRUMENTS = 6;

	private static final int MOST_CHOICES = 8;

	/** So many lines of evidence of one term are shown; the API has the others. */
	private static final int MOST_EVIDENCE = 3;

	/** Of a town nobody asks whether it exists; one that has ended is no candidate. */
	private static final Set<String> PLACES = Set.of("Municipality", "Region");

	private final PartnerFinder finder;

	private final NodeReader nodeReader;

	private final NameSearch search;

	private final Facts facts;

	private final Ontology ontology;

	PartnersPageController(PartnerFinder finder, NodeReader nodeReader, NameSearch search, Facts facts,
			Ontology ontology) {
		this.finder = finder;
		this.nodeReader = nodeReader;
		this.search = search;
		this.facts = facts;
		this.ontology = ontology;
	}

	@GetMapping("/partners")
	String partners(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale) {
		Language language = Language.of(locale);
		Form form = Form.of(parameters);
		Vertex asker = this.nodeReader.findVertices(List.of(form.actor())).get(form.actor());
		String text = (asker == null && form.text().isEmpty()) ? form.actor() : form.text();
		if (!text.isEmpty() && (asker == null || !NameSearch.isNamed(asker, text))) {
			List<Vertex> meanings = meanings(text, model);
			if (meanings.size() == 1) {
				return "redirect:" + form.address(meanings.getFirst().id(), language);
			}
			asker = null;
			model.addAttribute("choices",
					meanings.stream()
						.map((node) -> new Choice(name(node, language), form.address(node.id(), language)))
						.toList());
		}
		model.addAttribute("form", form.named((asker != null) ? name(asker, language).name() : text));
		model.addAttribute("whoMissing", text.isEmpty() && asker == null && form.hasSubject());
		model.addAttribute("countries", options("Country", language));
		model.addAttribute("themes", options("Theme", language));
		model.addAttribute("instruments", options("FundingInstrument", language));
		model.addAttribute("kinds",
				this.ontology.kinds()
					.stream()
					.filter(Kind::actor)
					.map((kind) -> new Option(kind.name(), kind.plural().in(language)))
					.toList());
		if (asker != null) {
			answer(asker.id(), form, model, language);
		}
		return "partners";
	}

	/** The actors that a text may mean; where nothing is found, similar names. */
	private List<Vertex> meanings(String text, Model model) {
		List<String> actors = this.ontology.kinds().stream().filter(Kind::actor).map(Kind::name).toList();
		NameSearch.Found found = this.search.find(text, actors, null, 0, MOST_CHOICES);
		List<Vertex> nodes = found.hits().stream().map(NameSearch.Hit::node).toList();
		List<Vertex> named = nodes.stream().filter((node) -> NameSearch.isNamed(node, text)).toList();
		model.addAttribute("similar", found.suggestions());
		return (named.size() == 1) ? named : nodes;
	}

	private void answer(String actor, Form form, Model model, Language language) {
		try {
			PartnerAnswer answer = this.finder
				.find(new PartnerQuestion(actor, form.idea(), List.of(), form.tasks(), form.themes(), form.without(),
						form.instrument().isEmpty() ? null : form.instrument(), form.countries(), form.kinds(),
						form.asOf().isEmpty() ? null : form.asOf(), form.novelty(), CANDIDATES));
			FundingAnswer funding = this.finder
				.fundingFor(new FundingQuestion(actor, form.idea(), List.of(), form.tasks(), form.themes(),
						form.without(), form.asOf().isEmpty() ? null : form.asOf(), INSTRUMENTS));
			show(answer, funding, form, model, language);
		}
		catch (QuestionException ex) {
			model.addAttribute("wrong", ex.isUnknownId() ? "id" : ex.argument());
			model.addAttribute("nearest", ex.nearest());
		}
	}

	private void show(PartnerAnswer answer, FundingAnswer funding, Form form, Model model, Language language) {
		Names names = names(answer, funding, form, language);
		Map<String, Fact> known = this.facts.find(relations(answer, funding), language);
		model.addAttribute("asOf", answer.asOf());
		model.addAttribute("found", answer.found());
		Set<AdviceKind> advised = answer.advice().stream().map(Advice::kind).collect(Collectors.toSet());
		boolean understood = !advised.contains(AdviceKind.NOT_UNDERSTOOD);
		model.addAttribute("shown", understood || !answer.candidates().isEmpty());
		model.addAttribute("rated", !advised.contains(AdviceKind.SAY_WHAT_FOR));
		model.addAttribute("payable", understood && !advised.contains(AdviceKind.SAY_WHAT_FOR));
		model.addAttribute("understood",
				answer.understanding()
					.concepts()
					.stream()
					.map((concept) -> new Understood(names.get(concept.id()), percent(concept.weight()),
							concept.words(), concept.given(), parameter(concept)))
					.toList());
		model.addAttribute("withdrawn", form.without().stream().map(names::find).filter(Objects::nonNull).toList());
		model.addAttribute("advice", answer.advice()
			.stream()
			.map((advice) -> new Told(advice.text().in(language), advised(advice, answer, form, names, language)))
			.toList());
		model.addAttribute("candidates",
				answer.candidates().stream().map((one) -> candidate(one, names, known, language)).toList());
		model.addAttribute("excluded",
				answer.excluded()
					.stream()
					.map((one) -> new Left(names.get(one.actor()), checked(one.gate(), known, language)))
					.toList());
		model.addAttribute("measureCount", funding.measureCount());
		model.addAttribute("fits", funding.fits().stream().map((fit) -> fit(fit, names, known, language)).toList());
	}

	private Map<NodeName, String> advised(Advice advice, PartnerAnswer answer, Form form, Names names,
			Language language) {
		Map<NodeName, String> links = new LinkedHashMap<>();
		advice.suggestions()
			.stream()
			.map(names::find)
			.filter(Objects::nonNull)
			.forEach((name) -> links.put(name,
					form.with(names.kindOf(name.id()).equals("Theme") ? "theme" : "instrument", name.id())
						.address(answer.actor(), language)));
		return links;
	}

	/** Under which name the form would give a concept; empty where it cannot. */
	private String parameter(Concept concept) {
		Vertex node = this.nodeReader.findVertices(List.of(concept.id())).get(concept.id());
		return (node == null) ? "" : switch (node.kind()) {
			case "Theme" -> "theme";
			case "Task" -> "task";
			default -> "";
		};
	}

	private Shown candidate(Candidate one, Names names, Map<String, Fact> known, Language language) {
		PartnerAnswer.LastCooperation last = one.lastCooperation();
		return new Shown(one.rank(), names.get(one.actor()), percent(one.score()), one.score(),
				paragraph(one.paragraph(), known, language), names.of(one.tasks()), names.of(one.instruments()),
				(last != null) ? new Last(names.get(last.id()), last.date(), last.validity().name()) : null,
				one.gates()
					.stream()
					.filter((gate) -> gate.kind() != GateKind.DATE || !PLACES.contains(names.kindOf(one.actor())))
					.map((gate) -> checked(gate, known, language))
					.toList(),
				one.caveats().stream().map((caveat) -> caveat.text().in(language)).toList(),
				one.terms()
					.stream()
					.map((term) -> new Part(term.kind().name(), percent(term.value()), percent(term.weight()),
							percent(term.contribution()), term.formula().in(language), evidence(term.evidence(), known),
							term.evidence().size()))
					.toList());
	}

	private Money fit(FundingFit fit, Names names, Map<String, Fact> known, Language language) {
		return new Money(fit.rank(), names.get(fit.instrument()), percent(fit.score()), fit.score(),
				fit.period().from(), fit.period().to(), fit.measureCount(), names.of(fit.measures()),
				names.of(fit.implementers()), fit.implementerCount() - fit.implementers().size(),
				names.of(fit.projects()), checked(fit.forAsker(), known, language),
				paragraph(fit.paragraph(), known, language),
				fit.caveats().stream().map((caveat) -> caveat.text().in(language)).toList());
	}

	/** Sentences that rest on the same passages have them cited once, at the last. */
	private static List<Sentence> paragraph(List<Clause> clauses, Map<String, Fact> known, Language language) {
		List<Sentence> sentences = new ArrayList<>();
		for (Clause clause : clauses.reversed()) {
			List<Fact> facts = facts(clause.relations(), known);
			List<String> cited = cited(facts);
			boolean again = !sentences.isEmpty() && cited.equals(cited(sentences.getFirst().facts()));
			sentences.addFirst(new Sentence(clause.text().in(language), facts, again ? List.of() : cited));
		}
		return sentences;
	}

	private static Checked checked(Gate gate, Map<String, Fact> known, Language language) {
		List<Fact> facts = facts(gate.relations(), known);
		return new Checked(gate.kind().name(), gate.verdict().name(), gate.reason().in(language), facts, cited(facts));
	}

	private static List<Fact> facts(List<String> relations, Map<String, Fact> known) {
		return relations.stream().map(known::get).filter(Objects::nonNull).toList();
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

	private static List<Fact> evidence(List<Path> paths, Map<String, Fact> known) {
		return paths.stream()
			.limit(MOST_EVIDENCE)
			.flatMap((path) -> path.relations().stream())
			.distinct()
			.map(known::get)
			.filter(Objects::nonNull)
			.toList();
	}

	private static long percent(double share) {
		return Math.round(100 * share);
	}

	/** The relations that the page tells. */
	private static Set<String> relations(PartnerAnswer answer, FundingAnswer funding) {
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

	private Names names(PartnerAnswer answer, FundingAnswer funding, Form form, Language language) {
		Set<String> ids = new LinkedHashSet<>(form.without());
		answer.understanding().concepts().forEach((concept) -> ids.add(concept.id()));
		answer.advice().forEach((advice) -> ids.addAll(advice.suggestions()));
		answer.excluded().stream().map(Excluded::actor).forEach(ids::add);
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
		Map<String, NodeName> names = new LinkedHashMap<>();
		Map<String, String> kinds = new LinkedHashMap<>();
		this.nodeReader.findVertices(ids).forEach((id, node) -> {
			names.put(id, name(node, language));
			kinds.put(id, node.kind());
		});
		return new Names(names, kinds);
	}

	private List<Option> options(String kind, Language language) {
		return this.nodeReader.list(Selection.of(kind, Slice.first(100, language)))
			.entries()
			.stream()
			.map((entry) -> new Option(entry.node().id(), name(entry.node(), language).name()))
			.sorted(Comparator.comparing(Option::name,
					Collator.getInstance(Locale.of((language == Language.EN) ? "en" : "lv"))))
			.toList();
	}

	private NodeName name(Vertex node, Language language) {
		return NodeName.of(node, this.ontology, language);
	}

	/**
	 * What stands in the form.
	 *
	 * @param actor id of who asks; empty where that is not known
	 * @param text who asks, as written
	 * @param idea what for
	 * @param themes themes that were added
	 * @param tasks tasks that were added
	 * @param without concepts that were taken back
	 * @param instrument id of the instrument; empty for any
	 * @param countries ids of countries
	 * @param kinds kinds of actors
	 * @param asOf the date; empty for that of the data
	 * @param novelty from 0 to 1
	 */
	record Form(String actor, String text, String idea, List<String> themes, List<String> tasks, List<String> without,
			String instrument, List<String> countries, List<String> kinds, String asOf, double novelty) {

		static Form of(MultiValueMap<String, String> parameters) {
			return new Form(one(parameters, "actor"), one(parameters, "text"), one(parameters, "idea"),
					all(parameters, "theme"), all(parameters, "task"), all(parameters, "without"),
					one(parameters, "instrument"), all(parameters, "country"), all(parameters, "kind"),
					one(parameters, "asOf"), number(one(parameters, "novelty")));
		}

		private static String one(MultiValueMap<String, String> parameters, String name) {
			String value = parameters.getFirst(name);
			return (value != null) ? value.strip() : "";
		}

		private static List<String> all(MultiValueMap<String, String> parameters, String name) {
			return parameters.getOrDefault(name, List.of())
				.stream()
				.map(String::strip)
				.filter((value) -> !value.isEmpty())
				.distinct()
				.toList();
		}

		/** The novelty; what is no number counts as the usual one. */
		private static double number(String text) {
			try {
				return text.isEmpty() ? 0.3 : Double.parseDouble(text.replace(',', '.'));
			}
			catch (NumberFormatException ex) {
				return 0.3;
			}
		}

		/** Whether it says what partners are wanted for. */
		boolean hasSubject() {
			return !(this.idea.isEmpty() && this.themes.isEmpty() && this.tasks.isEmpty());
		}

		Form named(String name) {
			return new Form(this.actor, name, this.idea, this.themes, this.tasks, this.without, this.instrument,
					this.countries, this.kinds, this.asOf, this.novelty);
		}

		Form with(String parameter, String id) {
			List<String> more = new ArrayList<>(this.themes);
			more.add(id);
			boolean theme = parameter.equals("theme");
			return new Form(this.actor, this.text, this.idea, theme ? more : this.themes, this.tasks, this.without,
					theme ? this.instrument : id, this.countries, this.kinds, this.asOf, this.novelty);
		}

		/** The address of the page with this state. */
		String address(String asker, Language language) {
			return UriComponentsBuilder.fromPath("/partners")
				.queryParam("actor", asker)
				.queryParam("idea", "{idea}")
				.queryParam("theme", this.themes)
				.queryParam("task", this.tasks)
				.queryParam("without", this.without)
				.queryParam("instrument", this.instrument)
				.queryParam("country", this.countries)
				.queryParam("kind", this.kinds)
				.queryParam("asOf", this.asOf)
				.queryParam("novelty", this.novelty)
				.queryParam("lang", language.name().toLowerCase(Locale.ROOT))
				.encode()
				.buildAndExpand(this.idea)
				.toUriString();
		}

	}

	/**
	 * Names of nodes by id.
	 *
	 * @param names the names
	 * @param kinds the kinds
	 */
	private record Names(Map<String, NodeName> names, Map<String, String> kinds) {

		NodeName get(String id) {
			return Objects.requireNonNull(this.names.get(id), id);
		}

		@Nullable NodeName find(String id) {
			return this.names.get(id);
		}

		String kindOf(String id) {
			return this.kinds.getOrDefault(id, "");
		}

		List<NodeName> of(List<Match> matches) {
			return matches.stream().map(Match::id).map(this::get).toList();
		}

	}

	/**
	 * An entry to choose from.
	 *
	 * @param id its id
	 * @param name its name
	 */
	record Option(String id, String name) {
	}

	/**
	 * One meaning of who asks.
	 *
	 * @param node who
	 * @param address where that is taken
	 */
	record Choice(NodeName node, String address) {
	}

	/**
	 * Something that the idea was understood to speak of.
	 *
	 * @param node what
	 * @param percent how strongly
	 * @param words the words that led to it
	 * @param given whether the asker named it
	 * @param parameter under which name the form gives it; empty where it cannot
	 */
	record Understood(NodeName node, long percent, List<String> words, boolean given, String parameter) {
	}

	/**
	 * Advice.
	 *
	 * @param text what to do
	 * @param suggestions what may be meant, with the address where that is taken
	 */
	record Told(String text, Map<NodeName, String> suggestions) {
	}

	/**
	 * A candidate.
	 *
	 * @param rank its place
	 * @param node who
	 * @param percent its score in hundredths
	 * @param score its score
	 * @param paragraph why
	 * @param tasks fitting tasks
	 * @param instruments fitting instruments
	 * @param last the last cooperation
	 * @param gates whether it may take part
	 * @param caveats what to bear in mind
	 * @param terms what speaks for it
	 */
	record Shown(int rank, NodeName node, long percent, double score, List<Sentence> paragraph, List<NodeName> tasks,
			List<NodeName> instruments, @Nullable Last last, List<Checked> gates, List<String> caveats,
			List<Part> terms) {
	}

	/**
	 * The last cooperation.
	 *
	 * @param node what it was
	 * @param date its last known date
	 * @param validity whether it holds
	 */
	record Last(NodeName node, String date, String validity) {
	}

	/**
	 * A sentence.
	 *
	 * @param text the words
	 * @param facts the relations that it tells
	 * @param cited places of the passages to cite after it, each once
	 */
	record Sentence(String text, List<Fact> facts, List<String> cited) {
	}

	/**
	 * A condition.
	 *
	 * @param kind which
	 * @param verdict whether it is met
	 * @param reason why
	 * @param facts the relations that it rests on
	 * @param cited places of their passages, each once
	 */
	record Checked(String kind, String verdict, String reason, List<Fact> facts, List<String> cited) {
	}

	/**
	 * A part of the score, in hundredths.
	 *
	 * @param kind which term
	 * @param value its value
	 * @param weight its weight
	 * @param contribution value times weight
	 * @param formula how the value is made
	 * @param facts the strongest relations behind it
	 * @param count how many lines of evidence there are
	 */
	record Part(String kind, long value, long weight, long contribution, String formula, List<Fact> facts, int count) {
	}

	/**
	 * Somebody who may not take part.
	 *
	 * @param node who
	 * @param gate why not
	 */
	record Left(NodeName node, Checked gate) {
	}

	/**
	 * An instrument that could pay.
	 *
	 * @param rank its place
	 * @param node which
	 * @param percent its score in hundredths
	 * @param score its score
	 * @param from first year of its period
	 * @param to last year of its period
	 * @param measureCount how many fitting measures name it
	 * @param measures some of these measures
	 * @param implementers who may submit projects in them
	 * @param moreImplementers how many more there are
	 * @param projects similar projects that it paid
	 * @param gate whether the asker may receive it
	 * @param paragraph why
	 * @param caveats what to bear in mind
	 */
	record Money(int rank, NodeName node, long percent, double score, @Nullable String from, @Nullable String to,
			int measureCount, List<NodeName> measures, List<NodeName> implementers, int moreImplementers,
			List<NodeName> projects, Checked gate, List<Sentence> paragraph, List<String> caveats) {
	}

}
