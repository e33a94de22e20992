package lv.saiknes.partners.web;

import java.io.IOException;
import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import lv.saiknes.export.Part;
import lv.saiknes.house.NodeChoice;
import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;
import lv.saiknes.partners.ConsortiumAnswer;
import lv.saiknes.partners.FundingAnswer;
import lv.saiknes.partners.PartnerAnswer;
import lv.saiknes.partners.PartnerFinder;
import lv.saiknes.partners.PartnerQuestion;
import lv.saiknes.partners.QuestionException;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.Facts;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Selection;
import lv.saiknes.query.Slice;
import lv.saiknes.query.Vertex;
import lv.saiknes.search.NodeField;
import lv.saiknes.search.NodeFields;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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

	/** So many bodies a consortium on the page has at most. */
	private static final int CONSORTIUM = 5;

	private final PartnerFinder finder;

	private final NodeReader nodeReader;

	private final NodeFields nodeFields;

	private final Facts facts;

	private final Ontology ontology;

	private final CurrentManifest manifest;

	PartnersPageController(PartnerFinder finder, NodeReader nodeReader, NodeFields nodeFields, Facts facts,
			Ontology ontology, CurrentManifest manifest) {
		this.finder = finder;
		this.nodeReader = nodeReader;
		this.nodeFields = nodeFields;
		this.facts = facts;
		this.ontology = ontology;
		this.manifest = manifest;
	}

	@GetMapping("/partners")
	String partners(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale) {
		Language language = Language.of(locale);
		PartnersForm form = PartnersForm.of(parameters);
		List<Kind> actors = this.ontology.kinds(Trait.ACTOR);
		NodeField who = this.nodeFields.readOne(form.actor(), form.text(), actors.stream().map(Kind::name).toList(),
				(node) -> name(node, language).name());
		String asker = who.ids().stream().findFirst().orElse("");
		if (!asker.isEmpty() && !asker.equals(form.actor())) {
			return "redirect:" + form.address(asker, language);
		}
		model.addAttribute("form", form);
		model.addAttribute("who", who);
		model.addAttribute("choices",
				who.choices()
					.stream()
					.map((node) -> new NodeChoice(name(node, language), form.address(node.id(), language)))
					.toList());
		model.addAttribute("whoMissing", who.text().isEmpty() && form.hasSubject());
		model.addAttribute("countries", options("Country", language));
		model.addAttribute("themes", options("Theme", language));
		model.addAttribute("instruments", options("FundingInstrument", language));
		Map<String, String> kinds = new LinkedHashMap<>();
		actors.forEach((kind) -> kinds.put(kind.name(), kind.plural().in(language)));
		model.addAttribute("kinds", kinds);
		Map<String, String> examples = new LinkedHashMap<>();
		this.manifest.get()
			.start()
			.questions()
			.stream()
			.filter((question) -> question.address().startsWith("/partners?"))
			.forEach((question) -> examples.put(question.address(), question.text().in(language)));
		model.addAttribute("examples", examples);
		if (!asker.isEmpty()) {
			answer(form, model, language);
		}
		return "partners";
	}

	/** The candidates as a table for other programs: all that the page can show. */
	@GetMapping(path = "/partners.csv", produces = "text/csv;charset=UTF-8")
	@ResponseBody
	String table(@RequestParam MultiValueMap<String, String> parameters, Locale locale) throws IOException {
		Language language = Language.of(locale);
		PartnerQuestion question = PartnersForm.of(parameters).forPartners();
		try {
			PartnerAnswer answer = this.finder.find(question);
			Map<String, Vertex> nodes = this.nodeReader
				.findVertices(answer.candidates().stream().map(PartnerAnswer.Candidate::actor).toList());
			return PartnersTable.write(answer, (id) -> name(Objects.requireNonNull(nodes.get(id), id), language),
					language);
		}
		catch (QuestionException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, ex.getMessage(), ex);
		}
	}

	private void answer(PartnersForm form, Model model, Language language) {
		try {
			PartnerAnswer answer = this.finder.find(form.forPartners());
			FundingAnswer funding = this.finder.fundingFor(form.forFunding());
			ConsortiumAnswer consortium = this.finder.consortium(form.forPartners(), CONSORTIUM);
			Map<String, Vertex> nodes = this.nodeReader
				.findVertices(PartnersView.nodes(answer, consortium, funding, form));
			model.addAttribute("answer", answer);
			model.addAttribute("consortium", consortium);
			model.addAttribute("funding", funding);
			if (answer.found() > answer.candidates().size() && form.shown() < PartnerQuestion.MOST) {
				model.addAttribute("more", form.withMore().address(form.actor(), language));
			}
			model.addAttribute(Part.SHOWN, Part.of(PartnersView.nodes(answer, consortium, funding, form),
					PartnersView.relations(answer, funding)));
			model.addAttribute("csv", form.csv(language));
			model.addAttribute("view", new PartnersView(answer, form, nodes,
					this.facts.find(PartnersView.relations(answer, funding), language), this.ontology, language));
		}
		catch (QuestionException ex) {
			model.addAttribute("wrong", ex.isUnknownId() ? "id" : ex.argument());
			model.addAttribute("nearest", ex.nearest());
		}
	}

	/** Names by id, in the order of the names. */
	private Map<String, String> options(String kind, Language language) {
		return this.nodeReader.list(Selection.of(kind, Slice.first(100, language)))
			.entries()
			.stream()
			.map((entry) -> name(entry.node(), language))
			.sorted(Comparator.comparing(NodeName::name,
					Collator.getInstance(Locale.of((language == Language.EN) ? "en" : "lv"))))
			.collect(Collectors.toMap(NodeName::id, NodeName::name, (one, other) -> one, LinkedHashMap::new));
	}

	private NodeName name(Vertex node, Language language) {
		return NodeName.of(node, this.ontology, language);
	}

}
