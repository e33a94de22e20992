package lv.saiknes.house;

import java.util.List;
import java.util.Locale;

import lv.saiknes.model.Language;
import lv.saiknes.model.Manifest;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.DatasetReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page and the playground's page. */
@Controller
class PageController {

	private final DatasetReader datasetReader;

	private final Ontology ontology;

	private final CurrentManifest manifest;

	PageController(DatasetReader datasetReader, Ontology ontology, CurrentManifest manifest) {
		this.datasetReader = datasetReader;
		this.ontology = ontology;
		this.manifest = manifest;
	}

	@GetMapping("/")
	String start(Model model, Locale locale) {
		Language language = Language.of(locale);
		Manifest house = this.manifest.get();
		model.addAttribute("title", house.title().in(language));
		model.addAttribute("heading", house.start().heading().in(language));
		model.addAttribute("lead", house.start().lead().in(language));
		model.addAttribute("questions", house.start()
			.questions()
			.stream()
			.map((question) -> new Answered(House.inLanguage(question.address(), locale), question.text().in(language)))
			.toList());
		this.datasetReader.findSummary().ifPresent((summary) -> {
			model.addAttribute("summary", summary);
			List<Count> counts = summary.counts().entrySet().stream().map((entry) -> {
				Text label = this.ontology.getKind(entry.getKey()).labelFor(entry.getValue());
				return new Count(label.in(language), entry.getValue());
			}).sorted((a, b) -> Long.compare(b.count(), a.count())).toList();
			model.addAttribute("counts", counts);
		});
		return "start";
	}

	@GetMapping({ "/graphiql", "/graphiql/" })
	String playground() {
		return "forward:/graphiql/index.html";
	}

	/**
	 * A question that people come with.
	 *
	 * @param address where it is answered
	 * @param text its words
	 */
	record Answered(String address, String text) {
	}

	/**
	 * How many nodes of a kind there are.
	 *
	 * @param label name of the kind, in the plural
	 * @param count how many
	 */
	record Count(String label, long count) {
	}

}
