package lv.saiknes.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import lv.saiknes.export.Part;
import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.PassageReader;
import lv.saiknes.query.Vertex;
import lv.saiknes.search.Details;
import lv.saiknes.search.NameSearch.Found;
import lv.saiknes.search.NameSearch;
import lv.saiknes.search.TextSearch;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page of search results, for the search boxes of forms that are sent. */
@Controller
class SearchPageController {

	private static final int PAGE = 20;

	private static final int TEXTS = 10;

	private final NameSearch search;

	private final TextSearch texts;

	private final Details details;

	private final NodeReader nodes;

	private final PassageReader passages;

	private final Ontology ontology;

	SearchPageController(NameSearch search, TextSearch texts, Details details, NodeReader nodes, PassageReader passages,
			Ontology ontology) {
		this.search = search;
		this.texts = texts;
		this.details = details;
		this.nodes = nodes;
		this.passages = passages;
		this.ontology = ontology;
	}

	/**
	 * The results.
	 * @param written what is looked for
	 * @param q the same, as many other searches call it
	 */
	@GetMapping("/search")
	String search(@RequestParam(name = "text", defaultValue = "") String written,
			@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page,
			@RequestParam(required = false) @Nullable List<String> kind,
			@RequestParam(required = false) @Nullable List<String> source, Model model, Locale locale) {
		Language language = Language.of(locale);
		String text = written.isBlank() ? q : written;
		int wanted = Math.clamp(page, 1, Integer.MAX_VALUE / PAGE);
		List<String> kinds = given(kind, (name) -> this.ontology.findKind(name).isPresent());
		List<Source> known = this.passages.listSources();
		List<String> sources = given(source, (id) -> known.stream().anyMatch((one) -> one.id().equals(id)));
		Found first = this.search.find(text, kinds, sources, null, (wanted - 1) * PAGE, PAGE);
		int pages = Math.ceilDiv(first.total(), PAGE);
		int shown = Math.clamp(wanted, 1, Math.max(1, pages));
		Found found = (shown == wanted) ? first
				: this.search.find(text, kinds, sources, null, (shown - 1) * PAGE, PAGE);
		List<Hit> hits = found.hits()
			.stream()
			.map((hit) -> new Hit(NodeName.of(hit.node(), this.ontology, language), hit.findMatchedName().orElse(null),
					this.details.of(hit.node().id()).in(language)))
			.toList();
		model.addAttribute("text", text);
		model.addAttribute("asked", NameSearch.hasWord(text));
		model.addAttribute("hits", hits);
		model.addAttribute("total", found.near() ? 0 : found.total());
		model.addAttribute("near", found.near());
		if (!hits.isEmpty()) {
			model.addAttribute(Part.SHOWN, Part.among(hits.stream().map((hit) -> hit.node().id()).toList(), List.of()));
		}
		model.addAttribute("suggestions", found.suggestions());
		model.addAttribute("language", language);
		model.addAttribute("page", shown);
		model.addAttribute("tooLong", text.length() > NameSearch.LONGEST_TEXT);
		Address here = new Address(text, kinds, sources, language);
		addFilters(here, known, model);
		TextSearch.Found texts = (shown == 1) ? this.texts.find(text, sources, language, 0, TEXTS)
				: new TextSearch.Found(List.of(), 0);
		Map<String, Vertex> named = this.nodes
			.findVertices(texts.hits().stream().flatMap((hit) -> hit.nodes().stream()).distinct().toList());
		model.addAttribute("places", texts.hits().stream().map((hit) -> place(hit, named, language)).toList());
		model.addAttribute("placesTotal", texts.total());
		model.addAttribute("partners", NameSearch.asksForPartners(text));
		model.addAttribute("pages", pages);
		model.addAttribute("previous", here.page(shown - 1));
		model.addAttribute("next", here.page(shown + 1));
		return "search";
	}

	/** What a filter names of what there is; null where it names nothing. */
	private static @Nullable List<String> given(@Nullable List<String> values, Predicate<String> known) {
		List<String> given = (values != null) ? values.stream().filter(known).toList() : List.of();
		return given.isEmpty() ? null : given;
	}

	private void addFilters(Address here, List<Source> known, Model model) {
		NameSearch.Counts counts = this.search.count(here.text(), here.kinds(), here.sources(),
				this.ontology.kinds().stream().map(Kind::name).toList(), known.stream().map(Source::id).toList());
		List<Choice> kinds = counts.kinds().keySet().stream().map((kind) -> {
			Text label = Words.capitalised(this.ontology.getKind(kind).plural());
			return new Choice(here.with(List.of(kind), here.sources()).page(1), label.in(here.language()),
					Objects.requireNonNull(counts.kinds().get(kind)),
					here.kinds() != null && here.kinds().contains(kind));
		}).toList();
		List<Choice> sources = known.stream().filter((one) -> counts.sources().containsKey(one.id())).map((one) -> {
			String label = one.id() + " · " + one.title().in(here.language());
			return new Choice(here.with(here.kinds(), List.of(one.id())).page(1), label,
					Objects.requireNonNull(counts.sources().get(one.id())),
					here.sources() != null && here.sources().contains(one.id()));
		}).toList();
		model.addAttribute("filters",
				List.of(new Filter("kinds", kinds, here.with(null, here.sources()).page(1), here.kinds() == null),
						new Filter("sources", sources, here.with(here.kinds(), null).page(1), here.sources() == null)));
	}

	private Place place(TextSearch.Hit hit, Map<String, Vertex> named, Language language) {
		List<Stretch> parts = new ArrayList<>();
		int at = 0;
		for (TextSearch.Mark mark : hit.marks()) {
			parts.add(new Stretch(hit.text().substring(at, mark.start()), false));
			parts.add(new Stretch(hit.text().substring(mark.start(), mark.end()), true));
			at = mark.end();
		}
		parts.add(new Stretch(hit.text().substring(at), false));
		List<NodeName> nodes = hit.nodes()
			.stream()
			.map(named::get)
			.filter(Objects::nonNull)
			.map((node) -> NodeName.of(node, this.ontology, language))
			.toList();
		return new Place(hit, parts, nodes);
	}

	/**
	 * What is asked, as an address of the page.
	 *
	 * @param text what is looked for
	 * @param kinds the kinds chosen; null for all
	 * @param sources the sources chosen; null for all
	 * @param language language of the page
	 */
	private record Address(String text, @Nullable List<String> kinds, @Nullable List<String> sources,
			Language language) {

		Address with(@Nullable List<String> otherKinds, @Nullable List<String> otherSources) {
			return new Address(this.text, otherKinds, otherSources, this.language);
		}

		String page(int page) {
			UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search").queryParam("text", "{text}");
			if (this.kinds != null) {
				address.queryParam("kind", this.kinds);
			}
			if (this.sources != null) {
				address.queryParam("source", this.sources);
			}
			if (page > 1) {
				address.queryParam("page", page);
			}
			return address.queryParam("lang", this.language.code()).encode().buildAndExpand(this.text).toUriString();
		}

	}

	/**
	 * Ways to narrow what was found.
	 *
	 * @param name name of the messages
	 * @param choices what can be chosen
	 * @param all address without this filter
	 * @param open whether nothing is chosen
	 */
	record Filter(String name, List<Choice> choices, String all, boolean open) {

		/** Whether there is anything to choose or to undo. */
		public boolean useful() {
			return this.choices.size() > 1 || !this.open;
		}

	}

	/**
	 * One way.
	 *
	 * @param address where it leads
	 * @param label what it is
	 * @param count how many results it leaves
	 * @param chosen whether it is chosen
	 */
	record Choice(String address, String label, int count, boolean chosen) {
	}

	/**
	 * One result.
	 *
	 * @param node the node
	 * @param matchedName the name that matched; null where none did
	 * @param detail what tells it apart from others of its name
	 */
	record Hit(NodeName node, @Nullable String matchedName, String detail) {
	}

	/**
	 * A place in running text.
	 *
	 * @param hit what was found
	 * @param parts its words, those asked for apart
	 * @param nodes what is spoken of there
	 */
	record Place(TextSearch.Hit hit, List<Stretch> parts, List<NodeName> nodes) {
	}

	/**
	 * Words in a row.
	 *
	 * @param text the words
	 * @param asked whether they were asked for
	 */
	record Stretch(String text, boolean asked) {
	}

}
