package lv.saiknes.house;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.house.StatementReader.StatementView;
import lv.saiknes.model.Language;
import lv.saiknes.query.Fact;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The letter about one fact that a reader finds wrong. It has an address of its own, so
 * that a page with hundreds of facts does not carry hundreds of letters.
 */
@Controller
class LetterPageController {

	private final StatementReader statements;

	private final Corrections corrections;

	LetterPageController(StatementReader statements, Corrections corrections) {
		this.statements = statements;
		this.corrections = corrections;
	}

	/**
	 * The letter.
	 * @param fact id of the relation or claim
	 */
	@GetMapping("/letter")
	String letter(@RequestParam(defaultValue = "") String fact, Model model, Locale locale,
			HttpServletResponse response) {
		Optional<StatementView> found = this.statements.find(fact, Language.of(locale));
		if (found.isEmpty()) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			model.addAttribute("id", fact);
			return "unknown";
		}
		StatementView statement = found.get();
		Fact relation = statement.fact();
		List<Fact.Passage> passages = (relation != null) ? relation.passages()
				: Objects.requireNonNull(statement.claim()).passages();
		model.addAttribute("fact", fact);
		model.addAttribute("title", statement.title());
		model.addAttribute("letter", this.corrections.of(fact, statement.title(), passages, locale));
		return "letter";
	}

}
