package lv.saiknes.explore.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.explore.CurrentWhole;
import lv.saiknes.explore.OverviewReader.KindLink;
import lv.saiknes.explore.OverviewReader;
import lv.saiknes.explore.Whole.Chosen;
import lv.saiknes.explore.Whole;
import lv.saiknes.address.PublicAddress;
import lv.saiknes.export.Part;
import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.model.Source;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.DatasetReader.Summary;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.EntityTags;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Vertex;
import lv.saiknes.text.Nearest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The picture of the graph: around one entity, or of the whole, with a table of what is
 * shown. The page's script draws; filters, table and the tables of the model need none.
 */
@Controller
class GraphPageController {

	private static final int ROWS = 50;

	private static final int PERCENT = 100;

	private final NodeReader nodeReader;

	private final DatasetReader datasetReader;

	private final OverviewReader overview;

	private final Ontology ontology;

	private final CurrentManifest manifest;

	private final PublicAddress address;

	private final CurrentWhole current;

	private final EntityTags tags;

	GraphPageController(NodeReader nodeReader, DatasetReader datasetReader, OverviewReader overview, Ontology ontology,
			CurrentManifest manifest, PublicAddress address, CurrentWhole current, EntityTags tags) {
		this.address = address;
		this.current = current;
		this.tags = tags;
		this.nodeReader = nodeReader;
		this.datasetReader = datasetReader;
		this.overview = overview;
		this.ontology = ontology;
		this.manifest = manifest;
	}

	@GetMapping("/graph")
	String graph(@RequestParam(required = false) @Nullable String id, WholeRequest asked,
			@RequestParam(defaultValue = "1") int page, Model model, Locale locale, HttpServletResponse response) {
		Language language = Language.of(locale);
		Optional<Summary> loaded = this.datasetReader.findSummary();
		loaded.ifPresent((summary) -> model.addAttribute("summary", summary));
		if (id == null || id.isBlank()) {
			loaded.ifPresent((summary) -> model.addAttribute("kinds", kinds(summary.counts(), language)));
			model.addAttribute("links",
					this.overview.listKindLinks().stream().map((link) -> row(link, language)).toList());
			model.addAttribute("base", this.address.base());
			model.addAttribute("work", this.manifest.get().title().in(language));
			addWhole(asked, page, model, language, response);
			return "graph";
		}
		Vertex entity = this.nodeReader.findVertices(List.of(id)).get(id);
		if (entity == null) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			model.addAttribute("asked", id);
			Nearest.to(id, this.nodeReader.listIds()).ifPresent((near) -> model.addAttribute("nearest", near));
			return "graph";
		}
		model.addAttribute("entity", row(entity, language));
		model.addAttribute(Part.SHOWN, Part.around(List.of(id)));
		model.addAttribute("base", this.address.base());
		model.addAttribute("work", this.manifest.get().title().in(language));
		return "graph";
	}

	/**
	 * What of the whole is asked for; how far its layout has come where there is none.
	 */
	private void addWhole(WholeRequest asked, int page, Model model, Language language, HttpServletResponse response) {
		Whole whole = this.current.find().orElse(null);
		if (whole == null && this.current.isTooLarge()) {
			model.addAttribute("most", CurrentWhole.MOST_NODES);
			return;
		}
		if (whole == null) {
			model.addAttribute("laying", Math.round(PERCENT * this.current.progress()));
			return;
		}
		asked.findWrong(whole).ifPresent((wrong) -> {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			model.addAttribute("wrong", wrong);
		});
		WholeRequest good = model.containsAttribute("wrong") ? WholeRequest.NONE : asked;
		Chosen chosen = good.find(whole).orElseThrow();
		int pages = Math.max(1, Math.ceilDiv(chosen.nodeCount(), ROWS));
		int shown = Math.clamp(page, 1, pages);
		if (good.isNarrow() && chosen.nodeCount() <= Whole.MOST_NODES) {
			model.addAttribute(Part.SHOWN, chosen.part());
		}
		String lang = language.code();
		model.addAttribute("whole", new WholePage(WholeController.mark(whole, this.tags), whole.nodeCount(),
				whole.edgeCount(), whole.derivedCount(), whole.rosterCount(), whole.firstYear(), whole.lastYear(),
				good.year(whole), good.withUndated(lang), good, choices(whole, good, language), themes(whole, language),
				whole.sources(), chosen,
				chosen.rows((shown - 1) * ROWS, ROWS).stream().map((row) -> row(row, language)).toList(), shown, pages,
				(shown > 1) ? good.page(shown - 1, lang) : null, (shown < pages) ? good.page(shown + 1, lang) : null));
	}

	private List<Choice> choices(Whole whole, WholeRequest asked, Language language) {
		Map<String, Integer> counts = whole.kinds();
		return this.ontology.kinds()
			.stream()
			.filter((kind) -> counts.containsKey(kind.name()))
			.map((kind) -> new Choice(kind.name(), kind.plural().in(language),
					Objects.requireNonNull(counts.get(kind.name())), asked.kinds().contains(kind.name())))
			.toList();
	}

	private static List<EntityRow> themes(Whole whole, Language language) {
		return whole.themes()
			.stream()
			.map((theme) -> new EntityRow(theme.id(), theme.name().in(language), ""))
			.sorted(Comparator.comparing(EntityRow::name, Collator.getInstance(language.locale())))
			.toList();
	}

	private WholeRow row(Whole.Row row, Language language) {
		return new WholeRow(row.entity().id(), Whole.title(row.entity(), language),
				this.ontology.getKind(row.entity().kind()).label().in(language), row.relations(), row.state());
	}

	private List<KindRow> kinds(Map<String, Long> counts, Language language) {
		Map<String, List<Vertex>> prominent = this.overview.listProminent()
			.stream()
			.collect(Collectors.groupingBy(Vertex::kind));
		return this.ontology.kinds()
			.stream()
			.filter((kind) -> counts.containsKey(kind.name()))
			.map((kind) -> new KindRow(kind.name(), kind.plural().in(language),
					Objects.requireNonNull(counts.get(kind.name())),
					prominent.getOrDefault(kind.name(), List.of())
						.stream()
						.map((node) -> row(node, language))
						.toList()))
			.toList();
	}

	private LinkRow row(KindLink link, Language language) {
		Text label = this.ontology.findRelationType(link.relation()).orElseThrow().label();
		return new LinkRow(link, this.ontology.getKind(link.from()).plural().in(language), label.in(language),
				this.ontology.getKind(link.to()).plural().in(language));
	}

	private EntityRow row(Vertex node, Language language) {
		NodeName name = NodeName.of(node, this.ontology, language);
		return new EntityRow(name.id(), name.title(), name.aside());
	}

	/**
	 * An entity by name.
	 *
	 * @param id its id
	 * @param name its name, with its printed number where it has one
	 * @param kind its kind in words
	 */
	record EntityRow(String id, String name, String kind) {
	}

	/**
	 * A kind of node.
	 *
	 * @param kind its name in the ontology
	 * @param label its name in words, in the plural
	 * @param count how many nodes there are
	 * @param prominent those with most relations
	 */
	record KindRow(String kind, String label, long count, List<EntityRow> prominent) {
	}

	/**
	 * Relations between two kinds.
	 *
	 * @param link kinds and number
	 * @param from the kind where they start, in words
	 * @param relation how they read
	 * @param to the kind where they end, in words
	 */
	record LinkRow(KindLink link, String from, String relation, String to) {
	}

	/**
	 * The whole graph as the page shows it.
	 *
	 * @param mark what the address of its places says
	 * @param nodes how many nodes there are
	 * @param edges how many relations are shown
	 * @param derived how many stay hidden because a rule concluded them
	 * @param rosters how many because they join nearly everything
	 * @param firstYear the first year that can be chosen
	 * @param lastYear the last one
	 * @param year the year that is chosen; null for all times
	 * @param withUndated address of the same with what is of unknown time
	 * @param asked what is chosen
	 * @param kinds the kinds to choose from
	 * @param themes the themes
	 * @param sources the sources
	 * @param chosen what is left
	 * @param rows the nodes on this page of the table
	 * @param page which page that is
	 * @param pages how many there are
	 * @param previous address of the page before; null for the first one
	 * @param next address of the page after; null for the last one
	 */
	record WholePage(String mark, int nodes, int edges, int derived, int rosters, int firstYear, int lastYear,
			@Nullable Integer year, String withUndated, WholeRequest asked, List<Choice> kinds, List<EntityRow> themes,
			List<Source> sources, Chosen chosen, List<WholeRow> rows, int page, int pages, @Nullable String previous,
			@Nullable String next) {
	}

	/**
	 * A kind that can be chosen.
	 *
	 * @param kind its name in the ontology
	 * @param label its name in words, in the plural
	 * @param count how many nodes there are
	 * @param chosen whether it is
	 */
	record Choice(String kind, String label, int count, boolean chosen) {
	}

	/**
	 * A node in the table.
	 *
	 * @param id its id
	 * @param name its name, with its printed number where it has one
	 * @param kind its kind in words
	 * @param relations how many of its relations are shown
	 * @param state how it stands in the year that is chosen; null without one
	 */
	record WholeRow(String id, String name, String kind, int relations, Whole.@Nullable State state) {
	}

}
