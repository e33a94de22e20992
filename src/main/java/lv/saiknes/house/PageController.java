package lv.saiknes.house;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.DatasetReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page and the playground's page. */
@Controller
class PageController {

	/**
	 * Questions that people come with, each with the address that answers it; their words
	 * are {@code start.question.…} in the messages.
	 */
	static final Map<String, String> QUESTIONS = questions();

	private final DatasetReader datasetReader;

	private final Ontology ontology;

	PageController(DatasetReader datasetReader, Ontology ontology) {
		this.datasetReader = datasetReader;
		this.ontology = ontology;
	}

	private static Map<String, String> questions() {
		Map<String, String> questions = new LinkedHashMap<>();
		questions.put("arendal", "/stories/arendal");
		questions.put("rezekne", "/graph?id=rezekne");
		questions.put("sister-cities", "/graph?id=rezekne-sister-cities");
		questions.put("university", "/trace?from=daugavpils-university&toKind=StrategicDirection&toPlan=nap-2027");
		questions.put("art-school", "/partners?actor=rezekne&idea=art+school+exchange+across+the+border");
		questions.put("two-cities", "/compare?id=rezekne&id=daugavpils");
		questions.put("national", "/plans");
		questions.put("year", "/map?asOf=2005");
		return Collections.unmodifiableMap(questions);
	}

	@GetMapping("/")
	String start(Model model, Locale locale) {
		model.addAttribute("questions", QUESTIONS);
		this.datasetReader.findSummary().ifPresent((summary) -> {
			model.addAttribute("summary", summary);
			List<Count> counts = summary.counts().entrySet().stream().map((entry) -> {
				Text label = this.ontology.getKind(entry.getKey()).labelFor(entry.getValue());
				return new Count(label.in(Language.of(locale)), entry.getValue());
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
	 * How many nodes of a kind there are.
	 *
	 * @param label name of the kind, in the plural
	 * @param count how many
	 */
	record Count(String label, long count) {
	}

}
