package lv.saiknes.trace.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.address.PublicAddress;
import lv.saiknes.export.Part;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.trace.Supposer;
import lv.saiknes.trace.TraceAddress;
import lv.saiknes.trace.TraceException;
import lv.saiknes.trace.form.TraceForm;
import lv.saiknes.trace.form.TraceForms;
import lv.saiknes.trace.TraceRequest;
import lv.saiknes.trace.Verdict;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page that traces, and the same answer as JSON and as Markdown. Ends are named by
 * ids, or by texts that are looked up: where a text names one node, the browser is sent
 * on to the address with its id, where it may mean several the page offers them.
 */
@Controller
class TracePageController {

	/**
	 * The parameters that name nodes, each with a field of the same name and
	 * {@code Text}.
	 */
	private static final List<String> FIELDS = List.of("from", "to", "via", "avoid");

	/** The parameters of what is folded away while nothing of it is set. */
	private static final List<String> SETTINGS = List.of("toKind", "toPlan", "via", "viaText", "avoid", "avoidText",
			"asOf", "certainty", "maxLength", "first", "diversity", "grades", "kinds", "avoidKinds", "relations",
			"avoidRelations", "includeRosters");

	/** Asks what would have to be, where the two are connected. */
	private static final String SUPPOSE = "suppose";

	private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

	private final TracePages pages;

	private final TraceMarkdown markdown;

	private final PublicAddress address;

	private final TraceForms forms;

	private final Ontology ontology;

	TracePageController(TracePages pages, TraceMarkdown markdown, PublicAddress address, TraceForms forms,
			Ontology ontology) {
		this.pages = pages;
		this.markdown = markdown;
		this.address = address;
		this.forms = forms;
		this.ontology = ontology;
	}

	@GetMapping(path = "/trace.json")
	ResponseEntity<TraceView> json(@RequestParam MultiValueMap<String, String> parameters) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.body(this.pages.answer(TraceAddress.parse(parameters), Language.LV));
	}

	@GetMapping(path = "/trace.md")
	ResponseEntity<String> markdown(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
		TraceView answer = this.pages.answer(TraceAddress.parse(parameters), Language.of(locale));
		return ResponseEntity.ok().contentType(MARKDOWN).body(this.markdown.of(answer, this.address.base(), locale));
	}

	/** Where no page is shown, what is wrong is said as JSON. */
	@ExceptionHandler
	ResponseEntity<Map<String, String>> refused(TraceException ex, Locale locale) {
		Map<String, String> error = new LinkedHashMap<>();
		error.put("argument", ex.argument());
		error.put("message", ex.text().in(Language.of(locale)));
		return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_JSON).body(error);
	}

	@GetMapping(path = TraceAddress.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
	String asJson(HttpServletResponse response) {
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		return "forward:/trace.json";
	}

	@GetMapping(path = TraceAddress.PATH, produces = MediaType.TEXT_MARKDOWN_VALUE)
	String asMarkdown(HttpServletResponse response) {
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		return "forward:/trace.md";
	}

	/** The page, also for those who accept anything. */
	@GetMapping(path = TraceAddress.PATH, produces = { MediaType.TEXT_HTML_VALUE, MediaType.ALL_VALUE })
	String trace(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale,
			HttpServletResponse response) {
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
		Language language = Language.of(locale);
		TraceForm form = this.forms.read(TraceAddress.PATH, FIELDS, parameters, language);
		model.addAttribute("fields", form.fields());
		model.addAttribute("typedNames", this.forms.typed(TraceAddress.PATH, parameters, language));
		model.addAttribute("language", language);
		model.addAttribute("asked", parameters.toSingleValueMap());
		model.addAttribute("set", SETTINGS.stream()
			.anyMatch(
					(name) -> parameters.getOrDefault(name, List.of()).stream().anyMatch((value) -> !value.isBlank())));
		addChoices(parameters, model, language);
		boolean ofKind = has(parameters, "toKind");
		boolean asked = !form.field("from").nodes().isEmpty() && (!form.field("to").nodes().isEmpty() || ofKind);
		if (form.isClear() && asked) {
			if (form.isTyped()) {
				return "redirect:" + form.address(Set.of(ofKind ? "to" : "toPlan"));
			}
			answer(parameters, model, language, response);
		}
		else if (form.isClear() && isSent(parameters)) {
			model.addAttribute("missing", form.field("from").nodes().isEmpty() ? "from" : "to");
		}
		else if (form.isClear() && has(parameters, "from")) {
			model.addAttribute("half", true);
		}
		else {
			model.addAttribute("choices", form.choices());
		}
		return "trace";
	}

	private void answer(MultiValueMap<String, String> parameters, Model model, Language language,
			HttpServletResponse response) {
		try {
			TraceRequest request = TraceAddress.parse(parameters);
			TraceView view = this.pages.answer(request, language);
			model.addAttribute("trace", view);
			model.addAttribute("putTogether", this.pages.isPutTogether(request, view));
			if (!view.paths().isEmpty()) {
				model.addAttribute(Part.SHOWN,
						Part.of(List.of(),
								view.paths()
									.stream()
									.flatMap((path) -> path.steps().stream())
									.flatMap((step) -> step.relations().stream())
									.toList()));
			}
			TraceForms.tellVersion(parameters, view.version(), model);
			String query = view.permalink().substring(TraceAddress.PATH.length());
			String inLanguage = query + "&lang=" + language.code();
			model.addAttribute("permalink", TraceAddress.PATH + inLanguage);
			model.addAttribute("json", TraceAddress.PATH + ".json" + inLanguage);
			model.addAttribute("markdown", TraceAddress.PATH + ".md" + inLanguage);
			model.addAttribute("suppose",
					Supposer.canSuppose(request) ? TraceAddress.PATH + inLanguage + "&" + SUPPOSE + "=true" : null);
			// Where a longer path is at hand, that is what to look at first.
			boolean supposing = (view.verdict() != Verdict.CONNECTED && view.longer() == null)
					|| has(parameters, SUPPOSE);
			model.addAttribute("suppositions",
					(supposing && Supposer.canSuppose(request)) ? this.pages.suppositions(request) : null);
		}
		catch (TraceException ex) {
			this.forms.refuse(ex, model, response);
		}
	}

	private static boolean has(MultiValueMap<String, String> parameters, String name) {
		String value = parameters.getFirst(name);
		return value != null && !value.isBlank();
	}

	/** Whether the form was sent, with whatever in it, rather than a link followed. */
	private static boolean isSent(MultiValueMap<String, String> parameters) {
		return parameters.containsKey("fromText") || parameters.containsKey("toText");
	}

	private void addChoices(MultiValueMap<String, String> parameters, Model model, Language language) {
		Map<String, String> kinds = new LinkedHashMap<>();
		for (Kind kind : this.ontology.kinds()) {
			kinds.put(kind.name(), kind.plural().in(language));
		}
		Map<String, String> relations = new LinkedHashMap<>();
		for (RelationType type : this.ontology.relationTypes()) {
			relations.put(type.name(), type.label().in(language));
		}
		model.addAttribute("kinds", kinds);
		model.addAttribute("relations", relations);
		model.addAttribute("plans", this.pages.plans());
		for (String list : List.of("kinds", "avoidKinds", "relations", "avoidRelations", "grades")) {
			model.addAttribute(list + "Asked", TraceAddress.list(parameters, list));
		}
	}

}
