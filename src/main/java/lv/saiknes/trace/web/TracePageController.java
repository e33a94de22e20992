package lv.saiknes.trace.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.address.PublicAddress;
import lv.saiknes.export.Part;
import lv.saiknes.house.NodeChoice;
import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.query.NodeReader;
import lv.saiknes.search.NodeField;
import lv.saiknes.search.NodeFields;
import lv.saiknes.text.Nearest;
import lv.saiknes.trace.Supposer;
import lv.saiknes.trace.TraceAddress;
import lv.saiknes.trace.TraceException;
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
import org.springframework.web.util.UriComponentsBuilder;

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

	private final NodeReader nodeReader;

	private final NodeFields nodeFields;

	private final Ontology ontology;

	TracePageController(TracePages pages, TraceMarkdown markdown, PublicAddress address, NodeReader nodeReader,
			NodeFields nodeFields, Ontology ontology) {
		this.pages = pages;
		this.markdown = markdown;
		this.address = address;
		this.nodeReader = nodeReader;
		this.nodeFields = nodeFields;
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
		Map<String, NodeField> fields = new LinkedHashMap<>();
		FIELDS.forEach((name) -> fields.put(name, field(name, parameters, language)));
		model.addAttribute("fields", fields);
		model.addAttribute("language", language);
		model.addAttribute("asked", parameters.toSingleValueMap());
		model.addAttribute("set", SETTINGS.stream()
			.anyMatch(
					(name) -> parameters.getOrDefault(name, List.of()).stream().anyMatch((value) -> !value.isBlank())));
		addChoices(parameters, model, language);
		boolean clear = fields.values().stream().allMatch(NodeField::isClear);
		boolean asked = !Objects.requireNonNull(fields.get("from")).nodes().isEmpty()
				&& (!Objects.requireNonNull(fields.get("to")).nodes().isEmpty() || has(parameters, "toKind"));
		if (clear && asked) {
			if (isTyped(parameters, fields)) {
				return "redirect:" + address(parameters, fields, language);
			}
			answer(parameters, model, language, response);
		}
		else if (clear && has(parameters, "from")) {
			model.addAttribute("half", true);
		}
		else {
			model.addAttribute("choices", choices(parameters, fields, language));
		}
		return "trace";
	}

	private void answer(MultiValueMap<String, String> parameters, Model model, Language language,
			HttpServletResponse response) {
		try {
			TraceRequest request = TraceAddress.parse(parameters);
			TraceView view = this.pages.answer(request, language);
			model.addAttribute("trace", view);
			if (!view.paths().isEmpty()) {
				model.addAttribute(Part.SHOWN,
						Part.of(List.of(),
								view.paths()
									.stream()
									.flatMap((path) -> path.steps().stream())
									.flatMap((step) -> step.relations().stream())
									.toList()));
			}
			String known = parameters.getFirst(TraceAddress.VERSION);
			model.addAttribute("other", (known != null && !known.equals(view.version())) ? known : null);
			String query = view.permalink().substring(TraceAddress.PATH.length());
			String inLanguage = query + "&lang=" + language.name().toLowerCase(Locale.ROOT);
			model.addAttribute("permalink", TraceAddress.PATH + inLanguage);
			model.addAttribute("json", TraceAddress.PATH + ".json" + inLanguage);
			model.addAttribute("markdown", TraceAddress.PATH + ".md" + inLanguage);
			model.addAttribute("suppose",
					Supposer.canSuppose(request) ? TraceAddress.PATH + inLanguage + "&" + SUPPOSE + "=true" : null);
			boolean supposing = view.verdict() != Verdict.CONNECTED || has(parameters, SUPPOSE);
			model.addAttribute("suppositions",
					(supposing && Supposer.canSuppose(request)) ? this.pages.suppositions(request) : null);
		}
		catch (TraceException ex) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			model.addAttribute("wrong", ex);
			ex.unknownId()
				.flatMap((id) -> Nearest.to(id, this.nodeReader.listIds()))
				.ifPresent((nearest) -> model.addAttribute("nearest", nearest));
		}
	}

	private static boolean has(MultiValueMap<String, String> parameters, String name) {
		String value = parameters.getFirst(name);
		return value != null && !value.isBlank();
	}

	private NodeField field(String name, MultiValueMap<String, String> parameters, Language language) {
		List<String> ids = TraceAddress.list(parameters, name).stream().limit(TraceRequest.MOST_IDS + 1L).toList();
		return this.nodeFields.readSeveral(ids, parameters.getFirst(name + "Text"),
				(node) -> NodeName.of(node, this.ontology, language).title());
	}

	/** Whether the address says in other words what it could say by ids. */
	private static boolean isTyped(MultiValueMap<String, String> parameters, Map<String, NodeField> fields) {
		return fields.entrySet()
			.stream()
			.anyMatch((field) -> parameters.containsKey(field.getKey() + "Text")
					|| !List.of(String.join(",", parameters.getOrDefault(field.getKey(), List.of())).split(","))
						.containsAll(field.getValue().ids()));
	}

	private static String address(MultiValueMap<String, String> parameters, Map<String, NodeField> fields,
			Language language) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(TraceAddress.PATH);
		fields.forEach((name, field) -> {
			boolean replaced = name.equals("to") && has(parameters, "toKind");
			if (!field.nodes().isEmpty() && !replaced) {
				address.queryParam(name, String.join(",", field.ids()));
			}
		});
		parameters.forEach((name, values) -> {
			boolean field = fields.containsKey(name)
					|| fields.keySet().stream().anyMatch((f) -> name.equals(f + "Text"));
			List<String> said = values.stream().filter((value) -> !value.isBlank()).toList();
			boolean idle = name.equals("toPlan") && !has(parameters, "toKind");
			if (!field && !idle && !said.isEmpty() && !name.equals("lang")) {
				address.queryParam(name, said.toArray());
			}
		});
		return address.queryParam("lang", language.name().toLowerCase(Locale.ROOT)).encode().toUriString();
	}

	/**
	 * What each unclear text may mean, by name of its field, with the address where that
	 * is taken.
	 */
	private Map<String, List<NodeChoice>> choices(MultiValueMap<String, String> parameters,
			Map<String, NodeField> fields, Language language) {
		Map<String, List<NodeChoice>> choices = new LinkedHashMap<>();
		fields.forEach((name, field) -> {
			if (!field.isClear()) {
				choices.put(name, field.choices().stream().map((meaning) -> {
					UriComponentsBuilder address = UriComponentsBuilder.fromPath(TraceAddress.PATH);
					parameters.forEach((key, values) -> {
						if (!key.equals(name) && !key.equals(name + "Text")) {
							address.queryParam(key, values.toArray());
						}
					});
					if (field.hasMore()) {
						address.queryParam(name + "Text",
								field.textWith(NodeName.of(meaning, this.ontology, language).title()));
					}
					List<String> ids = new ArrayList<>(field.ids());
					ids.add(meaning.id());
					address.queryParam(name, String.join(",", ids));
					address.replaceQueryParam("lang", language.name().toLowerCase(Locale.ROOT));
					return new NodeChoice(NodeName.of(meaning, this.ontology, language),
							address.encode().toUriString());
				}).toList());
			}
		});
		return choices;
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
