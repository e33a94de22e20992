package lv.saiknes.start;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.house.House;
import lv.saiknes.model.Language;
import lv.saiknes.model.Manifest;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.PassageReader;
import lv.saiknes.query.Provisional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page. */
@Controller
@ConditionalOnWebApplication
class StartPageController {

	private final CurrentManifest current;

	private final Answers answers;

	private final TiesReader ties;

	private final PassageReader passages;

	StartPageController(CurrentManifest current, Answers answers, TiesReader ties, PassageReader passages) {
		this.current = current;
		this.answers = answers;
		this.ties = ties;
		this.passages = passages;
	}

	@GetMapping("/")
	String start(Model model, Locale locale) {
		Language language = Language.of(locale);
		Manifest house = this.current.get();
		model.addAttribute("title", house.title().in(language));
		model.addAttribute("heading", house.start().heading().in(language));
		model.addAttribute("lead", house.start().lead().in(language));
		questions(house, model, locale);
		model.addAttribute("documents", Documents.of(this.passages.listSources(), language));
		if (house.start().centre() != null) {
			this.ties.find(house.start().centre(), language).ifPresent((found) -> model.addAttribute("ties", found));
		}
		return "start";
	}

	/**
	 * The questions that are answered here, alone: a page that came before some answers
	 * were there asks for them again.
	 */
	@GetMapping("/start/answers")
	String answers(Model model, Locale locale, HttpServletResponse response) {
		questions(this.current.get(), model, locale);
		response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
		return "start :: answers";
	}

	/** Those that are answered here stand in sight, answered by now or not. */
	private void questions(Manifest house, Model model, Locale locale) {
		Language language = Language.of(locale);
		Answers.Said said = this.answers.of(house, language);
		if (!said.open().isEmpty()) {
			Provisional.say();
		}
		Map<Boolean, List<Asked>> questions = house.start()
			.questions()
			.stream()
			.collect(Collectors.partitioningBy((question) -> question.answer() != null,
					Collectors.mapping((question) -> new Asked(House.address(question, locale),
							question.text().in(language), said.answers().get(question), said.open().contains(question)),
							Collectors.toList())));
		model.addAttribute("questions", questions.get(true));
		model.addAttribute("preparing", !said.open().isEmpty());
		model.addAttribute("more", questions.get(false));
	}

	/**
	 * A question that people come with.
	 *
	 * @param address where it is answered in full
	 * @param text its words
	 * @param answer its answer in a sentence, absent where none was asked for or found,
	 * or is not there yet
	 * @param open whether it is still being asked
	 */
	record Asked(String address, String text, @Nullable String answer, boolean open) {
	}

}
