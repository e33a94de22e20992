package lv.saiknes.search.web;

import java.util.List;
import java.util.Locale;

import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.search.NameSearch.Found;
import lv.saiknes.search.NameSearch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of search results, for the search boxes of forms that are sent. */
@Controller
class SearchPageController {

	private static final int PAGE = 20;

	private final NameSearch search;

	private final Ontology ontology;

	SearchPageController(NameSearch search, Ontology ontology) {
		this.search = search;
		this.ontology = ontology;
	}

	@GetMapping("/search")
	String search(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "1") int page, Model model,
			Locale locale) {
		Language language = Language.of(locale);
		int shown = Math.clamp(page, 1, 25);
		Found found = this.search.find(text, null, null, (shown - 1) * PAGE, PAGE);
		List<Hit> hits = found.hits()
			.stream()
			.map((hit) -> new Hit(NodeName.of(hit.node(), this.ontology, language), hit.matchedName()))
			.toList();
		model.addAttribute("text", text);
		model.addAttribute("asked", NameSearch.hasWord(text));
		model.addAttribute("hits", hits);
		model.addAttribute("total", found.total());
		model.addAttribute("suggestions", found.suggestions());
		model.addAttribute("page", shown);
		model.addAttribute("pages", (found.total() + PAGE - 1) / PAGE);
		return "search";
	}

	/**
	 * One result.
	 *
	 * @param node the node
	 * @param matchedName the name that matched
	 */
	record Hit(NodeName node, String matchedName) {
	}

}
