package lv.saiknes.desk.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.desk.Desk;
import lv.saiknes.desk.DeskKey;
import lv.saiknes.desk.FilledForm;
import lv.saiknes.desk.FormException;
import lv.saiknes.desk.Reading;
import lv.saiknes.evidence.SourceException;
import lv.saiknes.house.House;
import lv.saiknes.model.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;

/**
 * The desk: which documents there are, one of them, and the changes that its script asks
 * for.
 */
@Controller
class DeskController {

	private final Desk desk;

	private final DeskKey key;

	private final MessageSource messages;

	DeskController(Desk desk, DeskKey key, MessageSource messages) {
		this.desk = desk;
		this.key = key;
		this.messages = messages;
	}

	@GetMapping("/desk")
	String list(@RequestParam(name = "key", required = false) @Nullable String given, HttpServletRequest request,
			HttpServletResponse response, Model model, Locale locale) {
		if (isRefused(request, model)) {
			return "desk";
		}
		if (this.key.opens(given)) {
			response.addHeader(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(Threshold.COOKIE, this.key.session())
						.httpOnly(true)
						.sameSite("Strict")
						.path("/desk")
						.build()
						.toString());
			return "redirect:" + House.inLanguage("/desk", locale);
		}
		addOverview(model);
		return "desk";
	}

	private void addOverview(Model model) {
		model.addAttribute("sources", this.desk.sources());
		model.addAttribute("hasTexts", this.desk.hasTexts());
		model.addAttribute("findings", this.desk.findings());
	}

	/**
	 * Lines of a document.
	 * @param view {@code review} for a second reading
	 */
	@GetMapping("/desk/{source}")
	String document(@PathVariable String source, @RequestParam(defaultValue = "1") int line,
			@RequestParam(defaultValue = "") String view, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		if (isRefused(request, model)) {
			return "desk";
		}
		addOverview(model);
		Optional<Reading> reading = Optional.empty();
		try {
			reading = this.desk.hasTexts() ? this.desk.read(source, line) : reading;
		}
		catch (SourceException ex) {
			model.addAttribute("noText", source);
		}
		if (reading.isEmpty()) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			return "desk";
		}
		boolean review = view.equals("review");
		model.addAttribute("reading", reading.get());
		model.addAttribute("review", review);
		model.addAttribute("page", Reading.PAGE);
		model.addAttribute("canUndo", this.desk.canUndo());
		model.addAttribute("key", this.key.form());
		List<Reading.Proposed> proposals = review ? List.of() : this.desk.proposals(reading.get());
		model.addAttribute("proposals", proposals);
		// What the script reads from an attribute.
		model.addAttribute("forms",
				proposals.stream().map((one) -> JsonMapper.shared().writeValueAsString(one.form())).toList());
		return "desk";
	}

	private static boolean isRefused(HttpServletRequest request, Model model) {
		Object refused = request.getAttribute(Threshold.REFUSED);
		if (refused != null) {
			model.addAttribute("refused", refused);
		}
		return refused != null;
	}

	/** What the form may say. */
	@GetMapping("/desk/terms.json")
	@ResponseBody
	Terms terms(Locale locale) {
		return Terms.of(this.desk.ontology(), this.messages, locale);
	}

	@PostMapping("/desk/sentence")
	@ResponseBody
	Text sentence(@RequestBody FilledForm form) {
		return this.desk.sentence(form);
	}

	@PostMapping("/desk/save")
	ResponseEntity<Desk.Outcome> save(@RequestBody FilledForm form) {
		Desk.Outcome outcome = this.desk.save(form);
		return ResponseEntity.status(outcome.findings().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
			.body(outcome);
	}

	@PostMapping("/desk/undo")
	@ResponseBody
	Map<String, Object> undo() {
		Map<String, Object> answer = new LinkedHashMap<>();
		this.desk.undo().ifPresent((sentence) -> answer.put("sentence", sentence));
		answer.put("more", this.desk.canUndo());
		return answer;
	}

	@PostMapping("/desk/strike")
	@ResponseBody
	Map<String, String> strike(@RequestBody Strike strike) {
		this.desk.strike(strike.source(), strike.proposal());
		return Map.of("struck", strike.proposal());
	}

	@PostMapping("/desk/review")
	@ResponseBody
	Map<String, String> review(@RequestBody Verdict verdict) {
		this.desk.review(verdict.source(), verdict.fact(), verdict.agreed(), verdict.note());
		return Map.of("fact", verdict.fact());
	}

	@ExceptionHandler
	ResponseEntity<Map<String, String>> explain(FormException ex) {
		return ResponseEntity.unprocessableContent()
			.body(Map.of("field", ex.field(), "error", String.valueOf(ex.getMessage())));
	}

	@ExceptionHandler({ IllegalArgumentException.class, IllegalStateException.class, SourceException.class })
	ResponseEntity<Map<String, String>> explain(RuntimeException ex) {
		return ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("error", String.valueOf(ex.getMessage())));
	}

	/**
	 * A proposal that is not so.
	 *
	 * @param source number of its source
	 * @param proposal its id
	 */
	record Strike(String source, String proposal) {
	}

	/**
	 * What a second reader thinks.
	 *
	 * @param source number of the source
	 * @param fact id of the fact
	 * @param agreed whether the lines say it; absent to take back what was noted
	 * @param note why not
	 */
	record Verdict(String source, String fact, @Nullable Boolean agreed, @Nullable String note) {
	}

}
