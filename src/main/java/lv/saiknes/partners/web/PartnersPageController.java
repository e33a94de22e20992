package lv.saiknes.partners.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

import lv.saiknes.export.Delimited;
import lv.saiknes.export.Part;
import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Graph;
import lv.saiknes.house.NodeChoice;
import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.model.Manifest.IdeaExample;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;
import lv.saiknes.partners.ConsortiumAnswer;
import lv.saiknes.partners.FundingAnswer;
import lv.saiknes.partners.PartnerAnswer;
import lv.saiknes.partners.PartnerFinder.Answers;
import lv.saiknes.partners.PartnerFinder.Excerpt;
import lv.saiknes.partners.PartnerFinder;
import lv.saiknes.partners.QuestionException;
import lv.saiknes.query.Facts;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Selection;
import lv.saiknes.query.Slice;
import lv.saiknes.query.Vertex;
import lv.saiknes.search.Details;
import lv.saiknes.search.NodeField;
import lv.saiknes.search.NodeFields;
import lv.saiknes.search.form.TypedNames;
import lv.saiknes.time.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page for a planner who looks for partners: who asks and what for in plain words,
 * how that was understood, who fits and why, and what could pay. Its state is in the
 * address.
 */
@Controller
class PartnersPageController {

	private final PartnerFinder finder;

	private final NodeReader nodeReader;

	private final NodeFields nodeFields;

	private final TypedNames typedNames;

	private final Facts facts;

	private final Details details;

	private final Ontology ontology;

	private final CurrentGraph graph;

	PartnersPageController(PartnerFinder finder, NodeReader nodeReader, NodeFields nodeFields, TypedNames typedNames,
			Facts facts, Details details, Ontology ontology, CurrentGraph graph) {
		this.finder = finder;
		this.nodeReader = nodeReader;
		this.nodeFields = nodeFields;
		this.typedNames = typedNames;
		this.facts = facts;
		this.details = details;
		this.ontology = ontology;
		this.graph = graph;
	}

	@GetMapping("/partners")
	String partners(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale) {
		Language language = Language.of(locale);
		PartnersForm form = PartnersForm.of(parameters);
		List<Kind> actors = this.ontology.kinds(Trait.ACTOR);
		List<String> kinds = actors.stream().map(Kind::name).toList();
		NodeField who = this.nodeFields.readOne(form.actor(), form.text(), kinds,
				(node) -> name(node, language).name());
		String asker = who.ids().stream().findFirst().orElse("");
		boolean listOfBoxes = parameters.getOrDefault("list", List.of()).size() > 1;
		if ((!asker.isEmpty() && !asker.equals(form.actor())) || listOfBoxes) {
			return "redirect:" + TypedNames.keep(form.with("actor", asker).address(language), List.of(who));
		}
		model.addAttribute("form", form);
		model.addAttribute("who", who);
		model.addAttribute("typedNames", this.typedNames.read("/partners", parameters, kinds, language));
		model.addAttribute("choices", who.choices()
			.stream()
			.map((node) -> new NodeChoice(name(node, language), form.with("actor", node.id()).address(language)))
			.toList());
		offer(actors, form, model, language);
		PartnerAnswer answer = null;
		if (!asker.isEmpty() || (who.isClear() && form.hasSubject())) {
			answer = answer(form, model, language);
		}
		if (answer == null) {
			return "partners";
		}
		int pages = Math.max(1, (model.getAttribute("view") instanceof PartnersView view) ? view.pages() : 1);
		if (!form.isListView() && form.page() > pages) {
			return "redirect:" + form.with("page", String.valueOf(pages)).address(language);
		}
		return form.isListView() ? "shortlist" : "partners";
	}

	/** What the form offers to choose from. */
	private void offer(List<Kind> actors, PartnersForm form, Model model, Language language) {
		Graph current = this.graph.get();
		Map<String, String> countries = options("Country", language);
		countries.keySet().removeIf((country) -> !hasBodies(country, current));
		model.addAttribute("countries", countries);
		model.addAttribute("themes", options("Theme", language));
		MoneyChoices money = new MoneyChoices(current, language);
		model.addAttribute("moneyFirst", money.first());
		List<MoneyChoices.Group> others = money.others();
		model.addAttribute("moneyOthers", others);
		model.addAttribute("otherMoneyAsked", others.stream().anyMatch((group) -> group.has(form.instrument())));
		Map<String, String> kinds = new LinkedHashMap<>();
		actors.forEach((kind) -> kinds.put(kind.name(), kind.plural().in(language)));
		model.addAttribute("kinds", kinds);
		List<IdeaExample> examples = current.manifest()
			.regions()
			.stream()
			.flatMap((one) -> one.examples().stream())
			.toList();
		Map<String, Vertex> askers = this.nodeReader.findVertices(examples.stream().map(IdeaExample::actor).toList());
		MultiValueMap<String, String> nothing = new LinkedMultiValueMap<>();
		model.addAttribute("examples",
				examples.stream()
					.map((one) -> new Example(
							PartnersForm.of(nothing)
								.with("actor", one.actor())
								.with("idea", one.idea().in(language))
								.address(language),
							name(Objects.requireNonNull(askers.get(one.actor()), one.actor()), language).name(),
							one.idea().in(language)))
					.toList());
	}

	/** Whether any body lies in a country, so that it tells candidates apart. */
	private static boolean hasBodies(String country, Graph graph) {
		OptionalInt node = graph.find(country);
		return node.isPresent() && graph.edgesTo(node.getAsInt(), "LOCATED_IN").findAny().isPresent();
	}

	/** The candidates as a table for other programs: the shortlist, or else all. */
	@GetMapping(path = "/partners.csv", produces = "text/csv;charset=UTF-8")
	@ResponseBody
	String table(@RequestParam MultiValueMap<String, String> parameters,
			@RequestParam(defaultValue = "") String separator, Locale locale) {
		Language language = Language.of(locale);
		PartnersForm form = PartnersForm.of(parameters);
		try {
			PartnerAnswer answer = this.finder.find(form.forPartners(),
					form.list().isEmpty() ? Excerpt.ALL : Excerpt.of(form.list()));
			return Delimited.csv(PartnersTable.of(answer.candidates(), view(answer, null, null, form, language)),
					separator);
		}
		catch (QuestionException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, ex.text().in(language), ex);
		}
	}

	private @Nullable PartnerAnswer answer(PartnersForm form, Model model, Language language) {
		try {
			Excerpt excerpt = form.isListView() ? Excerpt.of(form.list())
					: new Excerpt((form.page() - 1) * PartnersForm.PAGE, PartnersForm.PAGE, Set.of());
			PartnerAnswer answer;
			FundingAnswer funding = null;
			ConsortiumAnswer consortium = null;
			if (form.isListView()) {
				answer = this.finder.find(form.forPartners(), excerpt);
			}
			else {
				// What somebody adds, they add to what the asker has.
				Answers answers = this.finder.answer(form.forPartners(), excerpt,
						form.actor().isEmpty() ? 0 : form.size(), PartnersForm.INSTRUMENTS);
				answer = answers.partners();
				consortium = answers.consortium();
				funding = answers.funding();
			}
			PartnersView view = view(answer, consortium, funding, form, language);
			model.addAttribute(Part.SHOWN, Part.of(PartnersView.nodes(answer, consortium, funding, form),
					PartnersView.relations(answer, consortium, funding)));
			model.addAttribute("answer", answer);
			model.addAttribute("consortium", consortium);
			model.addAttribute("funding", funding);
			model.addAttribute("view", view);
			model.addAttribute("known", TimeWords.in(answer.asOf()).in(language));
			model.addAttribute("csvOfAll", form.with("list", "").with("all", "").with("page", "").csv(language));
			model.addAttribute("csvOfList", form.with("page", "").with("view", "").csv(language));
			model.addAttribute("toAnswer", form.with("view", "").address(language));
			model.addAttribute("toList", form.with("view", "list").address(language));
			if (form.isListView()) {
				model.addAttribute("plain",
						ShortlistText.write(form.idea(), answer.candidates(), view, !form.actor().isEmpty()));
			}
			return answer;
		}
		catch (QuestionException ex) {
			model.addAttribute("wrong", ex.isUnknownId() ? "id" : ex.argument());
			return null;
		}
	}

	private PartnersView view(PartnerAnswer answer, @Nullable ConsortiumAnswer consortium,
			@Nullable FundingAnswer funding, PartnersForm form, Language language) {
		return new PartnersView(answer, form,
				this.nodeReader.findVertices(PartnersView.nodes(answer, consortium, funding, form)),
				this.facts.find(PartnersView.relations(answer, consortium, funding), language), this.details::of,
				this.ontology, language);
	}

	/** Names by id, in the order of the names. */
	private Map<String, String> options(String kind, Language language) {
		return this.nodeReader.list(Selection.of(kind, Slice.all(language)))
			.entries()
			.stream()
			.map((entry) -> name(entry.node(), language))
			.collect(Collectors.toMap(NodeName::id, NodeName::name, (one, other) -> one, LinkedHashMap::new));
	}

	private NodeName name(Vertex node, Language language) {
		return NodeName.of(node, this.ontology, language);
	}

	/**
	 * An idea to try the page with.
	 *
	 * @param address where it is answered
	 * @param who who has it
	 * @param idea what for
	 */
	record Example(String address, String who, String idea) {
	}

}
