package lv.saiknes.question;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** The page of questions that can be asked. */
@Controller
class QuestionsPageController {

	private final Questions questions;

	QuestionsPageController(Questions questions) {
		this.questions = questions;
	}

	@GetMapping("/questions")
	String questions(Model model, Locale locale) {
		Language language = Language.of(locale);
		Map<String, List<Row>> groups = new LinkedHashMap<>();
		for (Question question : this.questions.list()) {
			groups.computeIfAbsent(question.group().in(language), (group) -> new ArrayList<>())
				.add(new Row(question.id(), question.title().in(language)));
		}
		model.addAttribute("groups", groups);
		return "questions";
	}

	/** The same questions for the playground, which offers those of the data at hand. */
	@GetMapping(path = "/questions.json", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	List<Example> examples() {
		return this.questions.list()
			.stream()
			.map((question) -> new Example(question.id(), question.group(), question.title(), question.note(),
					new Text(question.tab(Language.LV), question.tab(Language.EN)), question.variables()))
			.toList();
	}

	/**
	 * The playground with the question in it; the text is that of its own list, so that
	 * it knows the question again.
	 */
	static String address(Question question, Map<String, Object> variables, Language language) {
		return "/graphiql?lang=" + language.code() + "#query=" + encoded(question.tab(language))
				+ (question.variables().isEmpty() ? ""
						: "&variables=" + encoded(JsonMapper.shared().writeValueAsString(variables)));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * A question as the page shows it.
	 *
	 * @param id its id
	 * @param title the question
	 */
	record Row(String id, String title) {
	}

	/**
	 * A question as the playground takes it.
	 *
	 * @param id its id
	 * @param group the group it belongs to
	 * @param title the question
	 * @param note what the answer shows
	 * @param tab what a tab of the playground shows
	 * @param variables its variables as JSON; empty where it has none
	 */
	record Example(String id, Text group, Text title, Text note, Text tab, String variables) {
	}

}
