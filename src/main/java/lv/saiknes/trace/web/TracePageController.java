package lv.saiknes.trace.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Vertex;
import lv.saiknes.search.NameSearch;
import lv.saiknes.text.Nearest;
import lv.saiknes.trace.TraceAddress;
import lv.saiknes.trace.TraceException;
import lv.saiknes.trace.TraceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page that traces, and the same answer as JSON and as Markdown. Ends are named by
 * ids, or by texts that are looked up: where a text names one node, the browser is sent
 * on to the address with its id, where it may mean several the page offers them.
 */
@Controller
class TracePageController {

	/**
	 * The parameters that name nodes, each with a box of the same name and {@code Text}.
	 */
	private static final List<String> BOXES = List.of("from", "to", "via", "avoid");

	private static final int MOST_CHOICES = 8;

	private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

	private final TracePages pages;

	private final TraceMarkdown markdown;

	private final NodeReader nodeReader;

	private final NameSearch search;

	private final Ontology ontology;

	TracePageController(TracePages pages, TraceMarkdown markdown, NodeReader nodeReader, NameSearch search,
			Ontology ontology) {
		this.pages = pages;
		this.markdown = markdown;
		this.nodeReader = nodeReader;
		this.search = search;
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
		return ResponseEntity.ok()
			.contentType(MARKDOWN)
			.body(this.markdown.of(answer, ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString(),
					locale));
	}

	/** Where no page is shown, what is wrong is said as JSON. */
	@ExceptionHandler
	ResponseEntity<Map<String, String>> refused(TraceException ex) {
		Map<String, String> error = new LinkedHashMap<>();
		error.put("argument", ex.argument());
		error.put("message", ex.getMessage());
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
		Map<String, Box> boxes = new LinkedHashMap<>();
		BOXES.forEach((name) -> boxes.put(name, box(name, parameters, language)));
		model.addAttribute("boxes", boxes);
		model.addAttribute("language", language);
		model.addAttribute("asked", parameters.toSingleValueMap());
		addChoices(parameters, model, language);
		boolean clear = boxes.values().stream().allMatch((box) -> box.unclear().isEmpty());
		boolean asked = !boxes.get("from").ids().isEmpty()
				&& (!boxes.get("to").ids().isEmpty() || has(parameters, "toKind"));
		if (clear && asked) {
			if (isTyped(parameters, boxes)) {
				return "redirect:" + address(parameters, boxes, language);
			}
			answer(parameters, model, language, response);
		}
		else if (clear && has(parameters, "from")) {
			model.addAttribute("half", true);
		}
		else {
			model.addAttribute("meanings", meanings(parameters, boxes, language));
		}
		return "trace";
	}

	private void answer(MultiValueMap<String, String> parameters, Model model, Language language,
			HttpServletResponse response) {
		try {
			TraceRequest request = TraceAddress.parse(parameters);
			TraceView view = this.pages.answer(request, language);
			model.addAttribute("trace", view);
			String known = parameters.getFirst(TraceAddress.VERSION);
			model.addAttribute("other", (known != null && !known.equals(view.version())) ? known : null);
			String query = view.permalink().substring(TraceAddress.PATH.length());
			String inLanguage = query + "&lang=" + language.name().toLowerCase(Locale.ROOT);
			model.addAttribute("permalink", TraceAddress.PATH + inLanguage);
			model.addAttribute("json", TraceAddress.PATH + ".json" + inLanguage);
			model.addAttribute("markdown", TraceAddress.PATH + ".md" + inLanguage);
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

	/**
	 * What stands in a box: the ids of its parameter, unless its text says something
	 * else. A text may name several nodes, parted by semicolons.
	 */
	private Box box(String name, MultiValueMap<String, String> parameters, Language language) {
		List<String> named = parameters.getOrDefault(name, List.of())
			.stream()
			.flatMap((value) -> Arrays.stream(value.split(",")))
			.map(String::strip)
			.filter((id) -> !id.isEmpty())
			.distinct()
			.limit(TraceRequest.MOST_IDS + 1L)
			.toList();
		Map<String, Vertex> known = this.nodeReader.findVertices(named);
		String text = parameters.getFirst(name + "Text");
		String joined = String.join("; ",
				named.stream()
					.filter(known::containsKey)
					.map((id) -> NodeName.of(known.get(id), this.ontology, language).title())
					.toList());
		if (known.size() == named.size() && (text == null || text.strip().equals(joined))) {
			return new Box(named, joined, "", List.of(), List.of());
		}
		List<String> ids = new ArrayList<>();
		List<String> names = new ArrayList<>();
		List<String> texts = (text != null) ? List.of(text.split(";")) : named;
		for (String one : texts.stream().map(String::strip).filter((t) -> !t.isEmpty()).toList()) {
			Vertex exact = findExact(one, named, known);
			if (exact == null) {
				NameSearch.Found found = this.search.find(one, null, null, 0, MOST_CHOICES);
				List<Vertex> same = found.hits()
					.stream()
					.map(NameSearch.Hit::node)
					.filter((node) -> NameSearch.isNamed(node, one))
					.toList();
				if (found.total() != 1 && same.size() != 1) {
					return new Box(ids, (text != null) ? text : one, one,
							found.hits()
								.stream()
								.map((hit) -> NodeName.of(hit.node(), this.ontology, language))
								.toList(),
							found.suggestions());
				}
				exact = (same.size() == 1) ? same.getFirst() : found.hits().getFirst().node();
			}
			ids.add(exact.id());
			names.add(NodeName.of(exact, this.ontology, language).title());
		}
		return new Box(ids, String.join("; ", names), "", List.of(), List.of());
	}

	/** The node whose id this is, or the one among those chosen that has this name. */
	private @Nullable Vertex findExact(String text, List<String> chosen, Map<String, Vertex> known) {
		Vertex byId = this.nodeReader.findVertices(List.of(text)).get(text);
		return (byId != null) ? byId
				: chosen.stream()
					.filter(known::containsKey)
					.map(known::get)
					.filter((node) -> NameSearch.isNamed(node, text))
					.findFirst()
					.orElse(null);
	}

	/** Whether the address says in other words what it could say by ids. */
	private static boolean isTyped(MultiValueMap<String, String> parameters, Map<String, Box> boxes) {
		return boxes.entrySet()
			.stream()
			.anyMatch((box) -> parameters.containsKey(box.getKey() + "Text")
					|| !List.of(String.join(",", parameters.getOrDefault(box.getKey(), List.of())).split(","))
						.containsAll(box.getValue().ids()));
	}

	private static String address(MultiValueMap<String, String> parameters, Map<String, Box> boxes, Language language) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(TraceAddress.PATH);
		boxes.forEach((name, box) -> {
			boolean replaced = name.equals("to") && has(parameters, "toKind");
			if (!box.ids().isEmpty() && !replaced) {
				address.queryParam(name, String.join(",", box.ids()));
			}
		});
		parameters.forEach((name, values) -> {
			boolean box = boxes.containsKey(name) || boxes.keySet().stream().anyMatch((b) -> name.equals(b + "Text"));
			List<String> said = values.stream().filter((value) -> !value.isBlank()).toList();
			boolean idle = name.equals("toPlan") && !has(parameters, "toKind");
			if (!box && !idle && !said.isEmpty() && !name.equals("lang")) {
				address.queryParam(name, said.toArray());
			}
		});
		return address.queryParam("lang", language.name().toLowerCase(Locale.ROOT)).encode().toUriString();
	}

	/** What an unclear text may mean, with the address where that is taken. */
	private List<Meaning> meanings(MultiValueMap<String, String> parameters, Map<String, Box> boxes,
			Language language) {
		List<Meaning> meanings = new ArrayList<>();
		boxes.forEach((name, box) -> {
			for (NodeName choice : box.choices()) {
				UriComponentsBuilder address = UriComponentsBuilder.fromPath(TraceAddress.PATH);
				parameters.forEach((key, values) -> {
					if (!key.equals(name) && !key.equals(name + "Text")) {
						address.queryParam(key, values.toArray());
					}
				});
				List<String> ids = new ArrayList<>(box.ids());
				ids.add(choice.id());
				address.queryParam(name, String.join(",", ids));
				address.replaceQueryParam("lang", language.name().toLowerCase(Locale.ROOT));
				meanings.add(new Meaning(name, choice, address.encode().toUriString()));
			}
		});
		return meanings;
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
			model.addAttribute(list + "Asked",
					parameters.getOrDefault(list, List.of())
						.stream()
						.flatMap((value) -> Arrays.stream(value.split(",")))
						.filter((value) -> !value.isBlank())
						.toList());
		}
	}

	/**
	 * A box of the form.
	 *
	 * @param ids what it names
	 * @param text what stands in it
	 * @param unclear the text that does not name just one node; empty where all is clear
	 * @param choices what that may mean
	 * @param suggestions similar names, where nothing was found
	 */
	record Box(List<String> ids, String text, String unclear, List<NodeName> choices, List<String> suggestions) {
	}

	/**
	 * One meaning of an unclear text.
	 *
	 * @param box name of the box
	 * @param node what the text may mean
	 * @param address where the question goes on with it
	 */
	record Meaning(String box, NodeName node, String address) {
	}

}
