package lv.saiknes.matrix.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.export.Delimited;
import lv.saiknes.export.Part;
import lv.saiknes.house.House;
import lv.saiknes.matrix.MatrixAddress;
import lv.saiknes.matrix.MatrixTracer;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.trace.CurrentTracer;
import lv.saiknes.trace.TraceException;
import lv.saiknes.trace.form.TraceForm;
import lv.saiknes.trace.form.TraceForms;
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

	private final TraceForms forms;

	private final Ontology ontology;

	private final CurrentManifest manifest;

	MatrixPageController(MatrixPages pages, CurrentTracer tracer, TraceForms forms, Ontology ontology,
			CurrentManifest manifest) {
		this.pages = pages;
		this.tracer = tracer;
		this.forms = forms;
		this.ontology = ontology;
		this.manifest = manifest;
	}

	@GetMapping(path = MatrixAddress.PATH)
	String matrix(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale,
			HttpServletResponse response) {
		Language language = Language.of(locale);
		TraceForm form = this.forms.read(MatrixAddress.PATH, FIELDS, parameters, language);
		if (form.isClear() && form.isTyped()) {
			return "redirect:" + form.address(Set.of());
		}
		model.addAttribute("fields", form.fields());
		model.addAttribute("typedNames", this.forms.typed(MatrixAddress.PATH, parameters, language));
		model.addAttribute("language", language);
		model.addAttribute("asked", parameters.toSingleValueMap());
		addOptions(model, language);
		if (!form.isClear()) {
			model.addAttribute("choices", form.choices());
		}
		else if (!MatrixAddress.ends(parameters, "from").isEmpty() && !MatrixAddress.ends(parameters, "to").isEmpty()) {
			answer(parameters, model, language, response);
		}
		else {
			model.addAttribute("examples", House.questions(this.manifest.get(), MatrixAddress.PATH, locale));
			model.addAttribute("half", parameters.containsKey("maxLength"));
		}
		return "matrix";
	}

	private void answer(MultiValueMap<String, String> parameters, Model model, Language language,
			HttpServletResponse response) {
		try {
			MatrixView view = this.pages.view(parameters, language);
			model.addAttribute("matrix", view);
			model.addAttribute(Part.SHOWN, view.part());
			TraceForms.tellVersion(parameters, view.version(), model);
		}
		catch (TraceException ex) {
			this.forms.refuse(ex, model, response);
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
	ResponseEntity<String> csv(@RequestParam MultiValueMap<String, String> parameters,
			@RequestParam(defaultValue = "") String separator, Locale locale) {
		try {
			String table = Delimited.csv(this.pages.table(parameters,
					ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString(), Language.of(locale)),
					separator);
			return ResponseEntity.ok()
				.header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
				.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"matrix.csv\"")
				.body(table);
		}
		catch (TraceException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, ex.text().in(Language.of(locale)), ex);
		}
	}

}
