package lv.saiknes.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Vertex;
import lv.saiknes.search.Details;
import lv.saiknes.search.NameSearch.Found;
import lv.saiknes.search.NameSearch;
import lv.saiknes.search.TextSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of search results, for the search boxes of forms that are sent. */
@Controller
class SearchPageController {

	private static final int PAGE = 20;

	private static final int TEXTS = 10;

	private final NameSearch search;

	private final TextSearch texts;

	private final Details details;

	private final NodeReader nodes;

	private final Ontology ontology;

	SearchPageController(NameSearch search, TextSearch texts, Details details, NodeReader nodes, Ontology ontology) {
		this.search = search;
		this.texts = texts;
		this.details = details;
		this.nodes = nodes;
		this.ontology = ontology;
	}

	@GetMapping("/search")
	String search(@RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "1") int page,
			@RequestParam(required = false) @Nullable List<String> kind,
			@RequestParam(required = false) @Nullable List<String> source, Model model, Locale locale) {
		Language language = Language.of(locale);
		int shown = Math.clamp(page, 1, 1000);
		List<String> kinds = (kind == null) ? null
				: kind.stream().filter((name) -> this.ontology.findKind(name).isPresent()).toList();
		Found found = this.search.find(text, kinds, source, null, (shown - 1) * PAGE, PAGE);
		List<Hit> hits = found.hits()
			.stream()
			.map((hit) -> new Hit(NodeName.of(hit.node(), this.ontology, language), hit.matchedName(),
					this.details.of(hit.node().id()).in(language)))
			.toList();
		model.addAttribute("text", text);
		model.addAttribute("asked", NameSearch.hasWord(text));
		model.addAttribute("hits", hits);
		model.addAttribute("total", found.total());
		model.addAttribute("suggestions", found.suggestions());
		model.addAttribute("page", shown);
		model.addAttribute("tooLong", text.length() > NameSearch.LONGEST_TEXT);
		model.addAttribute("kind", kind);
		model.addAttribute("source", source);
		TextSearch.Found texts = (shown == 1) ? this.texts.find(text, source, language, 0, TEXTS)
				: new TextSearch.Found(List.of(), 0);
		Map<String, Vertex> named = this.nodes
			.findVertices(texts.hits().stream().flatMap((hit) -> hit.nodes().stream()).distinct().toList());
		model.addAttribute("places", texts.hits().stream().map((hit) -> place(hit, named, language)).toList());
		model.addAttribute("placesTotal", texts.total());
		model.addAttribute("pages", (found.total() + PAGE - 1) / PAGE);
		return "search";
	}

	private Place place(TextSearch.Hit hit, Map<String, Vertex> named, Language language) {
		List<Part> parts = new ArrayList<>();
		int at = 0;
		for (TextSearch.Mark mark : hit.marks()) {
			parts.add(new Part(hit.text().substring(at, mark.start()), false));
			parts.add(new Part(hit.text().substring(mark.start(), mark.end()), true));
			at = mark.end();
		}
		parts.add(new Part(hit.text().substring(at), false));
		List<NodeName> nodes = hit.nodes()
			.stream()
			.map(named::get)
			.filter(Objects::nonNull)
			.map((node) -> NodeName.of(node, this.ontology, language))
			.toList();
		return new Place(hit, parts, nodes);
	}

	/**
	 * One result.
	 *
	 * @param node the node
	 * @param matchedName the name that matched
	 * @param detail what tells it apart from others of its name
	 */
	record Hit(NodeName node, String matchedName, String detail) {
	}

	/**
	 * A place in running text.
	 *
	 * @param hit what was found
	 * @param parts its words, those asked for apart
	 * @param nodes what is spoken of there
	 */
	record Place(TextSearch.Hit hit, List<Part> parts, List<NodeName> nodes) {

		/** Its lines, such as 104 or 104–106. */
		public String lines() {
			return (this.hit.firstLine() == this.hit.lastLine()) ? String.valueOf(this.hit.firstLine())
					: this.hit.firstLine() + "–" + this.hit.lastLine();
		}

	}

	/**
	 * Words in a row.
	 *
	 * @param text the words
	 * @param asked whether they were asked for
	 */
	record Part(String text, boolean asked) {
	}

}
