package lv.saiknes.connect.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.connect.ConnectAddress;
import lv.saiknes.connect.ConnectRequest;
import lv.saiknes.connect.ConnectWriter;
import lv.saiknes.connect.Connected;
import lv.saiknes.connect.Connector;
import lv.saiknes.export.Part;
import lv.saiknes.house.House;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Relation;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.Fact;
import lv.saiknes.query.Facts;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.trace.CurrentTracer;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.TraceAddress;
import lv.saiknes.trace.TraceException;
import lv.saiknes.trace.form.TraceForm;
import lv.saiknes.trace.form.TraceForms;
import lv.saiknes.trace.TraceWriter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of what connects several things. They are named by ids, or by texts that are
 * looked up.
 */
@Controller
class ConnectPageController {

	private static final String IDS = "ids";

	private final CurrentTracer tracer;

	private final Ontology ontology;

	private final SentenceWriter sentences;

	private final Facts facts;

	private final TraceForms forms;

	private final CurrentManifest manifest;

	ConnectPageController(CurrentTracer tracer, Ontology ontology, SentenceWriter sentences, Facts facts,
			TraceForms forms, CurrentManifest manifest) {
		this.tracer = tracer;
		this.ontology = ontology;
		this.sentences = sentences;
		this.facts = facts;
		this.forms = forms;
		this.manifest = manifest;
	}

	@GetMapping(path = ConnectAddress.PATH)
	String connect(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale,
			HttpServletResponse response) {
		Language language = Language.of(locale);
		TraceForm form = this.forms.read(ConnectAddress.PATH, List.of(IDS), parameters, language);
		if (form.isClear() && form.isTyped()) {
			return "redirect:" + form.address(Set.of());
		}
		List<String> ids = TraceAddress.list(parameters, IDS);
		String asOf = Objects.requireNonNullElse(parameters.getFirst("asOf"), "").strip();
		model.addAttribute("fields", form.fields());
		model.addAttribute("typedNames", this.forms.typed(ConnectAddress.PATH, parameters, language));
		model.addAttribute("language", language);
		model.addAttribute("asOf", asOf);
		if (!form.isClear()) {
			model.addAttribute("choices", form.choices());
		}
		else if (ids.isEmpty()) {
			model.addAttribute("examples", House.questions(this.manifest.get(), ConnectAddress.PATH, locale));
		}
		else {
			answer(new ConnectRequest(ids, asOf.isEmpty() ? null : asOf), parameters, model, locale, response);
		}
		return "connect";
	}

	private void answer(ConnectRequest request, MultiValueMap<String, String> parameters, Model model, Locale locale,
			HttpServletResponse response) {
		Language language = Language.of(locale);
		PathTracer current = this.tracer.get();
		try {
			Connected connected = new Connector(current).connect(request);
			ConnectWriter writer = new ConnectWriter(this.sentences, current,
					new TraceWriter(this.ontology, this.sentences, current));
			Map<String, Fact> known = this.facts.find(connected.branches()
				.stream()
				.flatMap((branch) -> branch.step().relations().stream())
				.map(Relation::id)
				.toList(), language);
			model.addAttribute("summary", writer.summary(connected).in(language));
			model.addAttribute("asked",
					connected.nodes()
						.stream()
						.filter((node) -> isAsked(request, node))
						.map((node) -> place(node, language))
						.toList());
			model.addAttribute("branches", connected.branches()
				.stream()
				.map((branch) -> branch(branch, known, writer.sentence(connected, branch).in(language), language))
				.toList());
			if (!connected.branches().isEmpty()) {
				model.addAttribute(Part.SHOWN,
						Part.of(List.of(),
								connected.branches()
									.stream()
									.flatMap((branch) -> branch.step().relations().stream())
									.map(Relation::id)
									.toList()));
			}
			model.addAttribute("version", connected.version());
			model.addAttribute("permalink", House.inLanguage(ConnectAddress.of(request, connected.version()), locale));
			TraceForms.tellVersion(parameters, connected.version(), model);
		}
		catch (TraceException ex) {
			this.forms.refuse(ex, model, response);
		}
	}

	private static boolean isAsked(ConnectRequest request, Entity node) {
		return request.ids().contains(node.id());
	}

	private static Branch branch(Connected.Branch branch, Map<String, Fact> known, String sentence, Language language) {
		Relation relation = branch.step().relations().getFirst();
		boolean forwards = branch.step().forwards();
		return new Branch(relation.id(), relation.kind(), relation.grade().name(),
				place(forwards ? branch.from() : branch.to(), language),
				place(forwards ? branch.to() : branch.from(), language), sentence,
				branch.step().relations().stream().map((one) -> known.get(one.id())).filter(Objects::nonNull).toList());
	}

	private static Place place(Entity node, Language language) {
		return new Place(node.id(), node.kind(), node.title().in(language));
	}

	/**
	 * A node as the page names it.
	 *
	 * @param id its id
	 * @param kind name of its kind
	 * @param title its name with the printed number before it, where it has one
	 */
	record Place(String id, String kind, String title) {
	}

	/**
	 * A relation of the tree as the page tells it.
	 *
	 * @param id id of the first of its relations
	 * @param kind their type
	 * @param grade how the first is known
	 * @param from where they start
	 * @param to where they end
	 * @param sentence it in words
	 * @param facts its relations with their evidence
	 */
	record Branch(String id, String kind, String grade, Place from, Place to, String sentence, List<Fact> facts) {
	}

}
