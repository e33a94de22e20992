package lv.saiknes.matrix.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.export.Part;
import lv.saiknes.house.House;
import lv.saiknes.house.NodeChoice;
import lv.saiknes.house.NodeName;
import lv.saiknes.matrix.MatrixAddress;
import lv.saiknes.matrix.MatrixTracer;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Vertex;
import lv.saiknes.search.NodeField;
import lv.saiknes.search.NodeFields;
import lv.saiknes.text.Nearest;
import lv.saiknes.trace.CurrentTracer;
import lv.saiknes.trace.TraceAddress;
import lv.saiknes.trace.TraceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page of all pairs, and the same as CSV. Rows and columns are named by ids, by texts
 * that are looked up, or by what all of them have in common.
 */
@Controller
class MatrixPageController {

	/** The parameters that name nodes, each with a field of the same name and Text. */
	private static final List<String> FIELDS = List.of("from", "fromGroup", "to", "toGroup");

	private final MatrixPages pages;

	private final CurrentTracer tracer;

	private final NodeReader nodeReader;

	private final NodeFields nodeFields;

	private final Ontology ontology;

	private final CurrentManifest manifest;

	MatrixPageController(MatrixPages pages, CurrentTracer tracer, NodeReader nodeReader, NodeFields nodeFields,
			Ontology ontology, CurrentManifest manifest) {
		this.pages = pages;
		this.tracer = tracer;
		this.nodeReader = nodeReader;
		this.nodeFields = nodeFields;
		this.ontology = ontology;
		this.manifest = manifest;
	}

	@GetMapping(path = MatrixAddress.PATH)
	String matrix(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale,
			HttpServletResponse response) {
		Language language = Language.of(locale);
		Map<String, NodeField> fields = new LinkedHashMap<>();
		FIELDS.forEach((name) -> fields.put(name, this.nodeFields.readSeveral(TraceAddress.list(parameters, name),
				parameters.getFirst(name + "Text"), (node) -> NodeName.of(node, this.ontology, language).title())));
		boolean clear = fields.values().stream().allMatch(NodeField::isClear);
		boolean typed = FIELDS.stream().anyMatch((name) -> parameters.containsKey(name + "Text"));
		if (clear && typed) {
			return "redirect:" + address(parameters, fields, language);
		}
		model.addAttribute("fields", fields);
		model.addAttribute("language", language);
		model.addAttribute("asked", parameters.toSingleValueMap());
		addOptions(model, language);
		boolean asked = clear && !MatrixAddress.ends(parameters, "from").isEmpty()
				&& !MatrixAddress.ends(parameters, "to").isEmpty();
		if (asked) {
			answer(parameters, model, language, response);
		}
		else if (!clear) {
			model.addAttribute("choices", choices(parameters, fields, language));
		}
		else {
			Map<String, String> examples = new LinkedHashMap<>();
			this.manifest.get()
				.start()
				.questions()
				.stream()
				.filter((question) -> question.address().startsWith(MatrixAddress.PATH + "?"))
				.forEach((question) -> examples.put(House.inLanguage(question.address(), locale),
						question.text().in(language)));
			model.addAttribute("examples", examples);
			model.addAttribute("half", typed || parameters.containsKey("maxLength"));
		}
		return "matrix";
	}

	private void answer(MultiValueMap<String, String> parameters, Model model, Language language,
			HttpServletResponse response) {
		try {
			MatrixView view = this.pages.view(parameters, language);
			model.addAttribute("matrix", view);
			model.addAttribute(Part.SHOWN, view.part());
			String known = parameters.getFirst(MatrixAddress.VERSION);
			model.addAttribute("other", (known != null && !known.equals(view.version())) ? known : null);
		}
		catch (TraceException ex) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			model.addAttribute("wrong", ex);
			ex.unknownId()
				.flatMap((id) -> Nearest.to(id, this.nodeReader.listIds()))
				.ifPresent((nearest) -> model.addAttribute("nearest", nearest));
		}
	}

	private void addOptions(Model model, Language language) {
		Map<String, String> kinds = new LinkedHashMap<>();
		for (Kind kind : this.ontology.kinds()) {
			kinds.put(kind.name(), kind.plural().in(language));
		}
		model.addAttribute("kinds", kinds);
		model.addAttribute("labels", MatrixTracer.labels(this.ontology));
		Map<String, String> plans = new LinkedHashMap<>();
		this.tracer.get().plansWithParts().forEach((plan) -> plans.put(plan.id(), plan.name().in(language)));
		model.addAttribute("plans", plans);
	}

	/** The same as a table for other programs. */
	@GetMapping(path = MatrixAddress.PATH + ".csv")
	ResponseEntity<String> csv(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
		try {
			String table = this.pages.csv(parameters,
					ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString(), Language.of(locale));
			return ResponseEntity.ok()
				.header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"matrix.csv\"")
				.body(table);
		}
		catch (TraceException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, ex.text().in(Language.of(locale)), ex);
		}
	}

	private static String address(MultiValueMap<String, String> parameters, Map<String, NodeField> fields,
			Language language) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(MatrixAddress.PATH);
		fields.forEach((name, field) -> {
			if (!field.nodes().isEmpty()) {
				address.queryParam(name, String.join(",", field.ids()));
			}
		});
		parameters.forEach((name, values) -> {
			List<String> said = values.stream().filter((value) -> !value.isBlank()).toList();
			boolean field = FIELDS.contains(name.replaceFirst("Text$", ""));
			if (!field && !said.isEmpty() && !name.equals("lang")) {
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
				choices.put(name,
						field.choices()
							.stream()
							.map((meaning) -> new NodeChoice(NodeName.of(meaning, this.ontology, language),
									chosen(parameters, name, field, meaning, language)))
							.toList());
			}
		});
		return choices;
	}

	private String chosen(MultiValueMap<String, String> parameters, String name, NodeField field, Vertex meaning,
			Language language) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(MatrixAddress.PATH);
		parameters.forEach((key, values) -> {
			if (!key.equals(name) && !key.equals(name + "Text")) {
				address.queryParam(key, values.toArray());
			}
		});
		List<String> ids = new ArrayList<>(field.ids());
		ids.add(meaning.id());
		address.queryParam(name, String.join(",", ids));
		if (field.hasMore()) {
			address.queryParam(name + "Text", field.textWith(NodeName.of(meaning, this.ontology, language).title()));
		}
		address.replaceQueryParam("lang", language.name().toLowerCase(Locale.ROOT));
		return address.encode().toUriString();
	}

}
