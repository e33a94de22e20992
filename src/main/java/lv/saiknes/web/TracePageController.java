package lv.saiknes.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.search.NameSearch;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.store.GraphReader;
import lv.saiknes.store.Vertex;
import lv.saiknes.text.Nearest;
import lv.saiknes.trace.CurrentTracer;
import lv.saiknes.trace.PathTracer;
import lv.saiknes.trace.Trace;
import lv.saiknes.trace.TraceAddress;
import lv.saiknes.trace.TraceException;
import lv.saiknes.trace.TraceRequest;
import lv.saiknes.trace.TraceWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The permalink of a trace: the same address gives the same answer for the same version
 * of the data, as a page to read, as JSON for programs, or as Markdown with footnotes for
 * a paper or memo. As a form it takes names as well as ids.
 */
@Controller
class TracePageController {

	private static final int MOST_CHOICES = 8;

	private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

	private final CurrentTracer tracer;

	private final TraceWriter writer;

	private final GraphReader reader;

	private final NameSearch search;

	private final Facts facts;

	private final Ontology ontology;

	TracePageController(CurrentTracer tracer, SentenceWriter sentences, GraphReader reader, NameSearch search,
			Facts facts, Ontology ontology) {
		this.tracer = tracer;
		this.writer = new TraceWriter(ontology, sentences);
		this.reader = reader;
		this.search = search;
		this.facts = facts;
		this.ontology = ontology;
	}

	@GetMapping(TraceAddress.PATH)
	String page(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale,
			HttpServletResponse response) {
		Language language = House.language(locale);
		model.addAttribute("kinds",
				this.ontology.kinds()
					.stream()
					.collect(Collectors.toMap((kind) -> kind.name(), (kind) -> kind.plural().in(language), (a, b) -> a,
							LinkedHashMap::new)));
		model.addAttribute("asked", parameters.toSingleValueMap());
		Box from = box("from", parameters, language);
		Box to = box("to", parameters, language);
		model.addAttribute("boxes", List.of(from, to));
		if (from.unclear() || to.unclear()) {
			return "trace";
		}
		Map<String, List<String>> resolved = new LinkedHashMap<>(parameters);
		resolved.put("from", from.ids());
		resolved.put("to", parameters.getOrDefault("toKind", List.of()).stream().anyMatch((kind) -> !kind.isBlank())
				? List.of() : to.ids());
		try {
			TraceRequest request = TraceAddress.parse(resolved);
			if (parameters.containsKey("fromText") && !request.from().isEmpty()
					&& (!request.to().isEmpty() || request.toKind() != null)) {
				return "redirect:" + TraceAddress.of(request, this.tracer.get().version()) + "&lang="
						+ language.name().toLowerCase(Locale.ROOT);
			}
			if (!request.from().isEmpty() || !request.to().isEmpty()) {
				show(request, parameters.getFirst(TraceAddress.VERSION), model, language);
			}
		}
		catch (TraceException ex) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			model.addAttribute("wrong", ex.getMessage());
			model.addAttribute("argument", ex.argument());
			ex.unknownId()
				.flatMap((id) -> Nearest.to(id, this.reader.listIds()))
				.ifPresent((nearest) -> model.addAttribute("nearest", nearest));
		}
		return "trace";
	}

	/** The same as JSON, in both languages. */
	@GetMapping(path = { TraceAddress.PATH, TraceAddress.PATH + ".json" }, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Object> json(@RequestParam MultiValueMap<String, String> parameters) {
		try {
			PathTracer current = this.tracer.get();
			Trace trace = current.trace(TraceAddress.parse(parameters));
			return ResponseEntity.ok(TraceView.of(trace, this.writer, current, this.facts, Language.LV).asJson());
		}
		catch (TraceException ex) {
			Map<String, String> problem = new LinkedHashMap<>();
			problem.put("argument", ex.argument());
			problem.put("message", ex.getMessage());
			return ResponseEntity.badRequest().body(problem);
		}
	}

	/** The same as Markdown with footnotes, in the language of the request. */
	@GetMapping(path = { TraceAddress.PATH, TraceAddress.PATH + ".md" }, produces = "text/markdown")
	ResponseEntity<String> markdown(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
		Language language = House.language(locale);
		try {
			PathTracer current = this.tracer.get();
			Trace trace = current.trace(TraceAddress.parse(parameters));
			return ResponseEntity.ok()
				.contentType(MARKDOWN)
				.body(TraceView.of(trace, this.writer, current, this.facts, language).asMarkdown(language));
		}
		catch (TraceException ex) {
			return ResponseEntity.badRequest().contentType(MARKDOWN).body(ex.getMessage() + "\n");
		}
	}

	private void show(TraceRequest request, @Nullable String version, Model model, Language language) {
		PathTracer current = this.tracer.get();
		Trace trace = current.trace(request);
		TraceView view = TraceView.of(trace, this.writer, current, this.facts, language);
		model.addAttribute("trace", view);
		model.addAttribute("summary", view.summary().in(language));
		model.addAttribute("request", request);
		String address = view.permalink().substring(TraceAddress.PATH.length());
		model.addAttribute("json", TraceAddress.PATH + ".json" + address);
		model.addAttribute("markdown",
				TraceAddress.PATH + ".md" + address + "&lang=" + language.name().toLowerCase(Locale.ROOT));
		if (version != null && !version.equals(trace.version())) {
			model.addAttribute("otherVersion", version);
		}
	}

	/** What stands in one box of the form: ids, or a text that is looked up. */
	private Box box(String name, MultiValueMap<String, String> parameters, Language language) {
		List<String> ids = parameters.getOrDefault(name, List.of())
			.stream()
			.flatMap((value) -> Arrays.stream(value.split(",")))
			.map(String::strip)
			.filter((id) -> !id.isEmpty())
			.toList();
		Map<String, Vertex> known = ids.isEmpty() ? Map.of() : this.reader.findVertices(ids);
		Set<String> names = new LinkedHashSet<>();
		ids.forEach((id) -> names.add(known.containsKey(id) ? name(known.get(id), language).title() : id));
		String named = String.join("; ", names);
		String text = String.join(" ", parameters.getOrDefault(name + "Text", List.of(named))).strip();
		boolean same = text.equals(named)
				|| ids.size() == 1 && known.size() == 1 && NameSearch.isNamed(known.get(ids.getFirst()), text);
		if (same || text.isEmpty()) {
			return new Box(name, text.isEmpty() ? List.of() : ids, text, List.of(), List.of());
		}
		Vertex exact = this.reader.findVertices(List.of(text)).get(text);
		if (exact != null) {
			return new Box(name, List.of(text), name(exact, language).title(), List.of(), List.of());
		}
		NameSearch.Found found = this.search.find(text, null, null, 0, MOST_CHOICES);
		List<Vertex> hits = found.hits().stream().map(NameSearch.Hit::node).toList();
		List<Vertex> exactly = hits.stream().filter((node) -> NameSearch.isNamed(node, text)).toList();
		List<Vertex> meant = (exactly.size() == 1) ? exactly : hits;
		return (meant.size() == 1)
				? new Box(name, List.of(meant.getFirst().id()), name(meant.getFirst(), language).title(), List.of(),
						List.of())
				: new Box(name, List.of(), text, choices(name, meant, parameters, language), found.suggestions());
	}

	private List<Choice> choices(String name, List<Vertex> meant, MultiValueMap<String, String> parameters,
			Language language) {
		List<Choice> choices = new ArrayList<>();
		for (Vertex node : meant) {
			UriComponentsBuilder address = UriComponentsBuilder.fromPath(TraceAddress.PATH);
			parameters.forEach((parameter, values) -> {
				if (!parameter.equals(name) && !parameter.equals(name + "Text")) {
					address.queryParam(parameter, values);
				}
			});
			address.queryParam(name, node.id()).queryParam(name + "Text", name(node, language).title());
			choices.add(new Choice(name(node, language), address.encode().toUriString()));
		}
		return choices;
	}

	private NodeName name(Vertex node, Language language) {
		return NodeName.of(node, this.ontology, language);
	}

	/**
	 * A box of the form.
	 *
	 * @param name parameter for its ids
	 * @param ids what it names; empty where that is not clear
	 * @param text what stands in it
	 * @param choices what the text may mean
	 * @param suggestions similar names, where nothing was found
	 */
	record Box(String name, List<String> ids, String text, List<Choice> choices, List<String> suggestions) {

		boolean unclear() {
			return this.ids.isEmpty() && !this.text.isEmpty();
		}

	}

	/**
	 * One meaning of a text.
	 *
	 * @param node what it may mean
	 * @param address where the question goes on with it
	 */
	record Choice(NodeName node, String address) {
	}

}
