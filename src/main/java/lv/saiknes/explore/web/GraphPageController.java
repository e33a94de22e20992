package lv.saiknes.explore.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.explore.OverviewReader.KindLink;
import lv.saiknes.explore.OverviewReader;
import lv.saiknes.address.PublicAddress;
import lv.saiknes.export.Part;
import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.CurrentManifest;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Vertex;
import lv.saiknes.text.Nearest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The picture of the graph: around one entity, drawn by the page's script, or of the
 * whole, whose tables stand in the page and are drawn from there.
 */
@Controller
class GraphPageController {

	private static final int PROMINENT = 5;

	private final NodeReader nodeReader;

	private final DatasetReader datasetReader;

	private final OverviewReader overview;

	private final Ontology ontology;

	private final CurrentManifest manifest;

	private final PublicAddress address;

	GraphPageController(NodeReader nodeReader, DatasetReader datasetReader, OverviewReader overview, Ontology ontology,
			CurrentManifest manifest, PublicAddress address) {
		this.address = address;
		this.nodeReader = nodeReader;
		this.datasetReader = datasetReader;
		this.overview = overview;
		this.ontology = ontology;
		this.manifest = manifest;
	}

	@GetMapping("/graph")
	String graph(@RequestParam(required = false) @Nullable String id, Model model, Locale locale,
			HttpServletResponse response) {
		Language language = Language.of(locale);
		this.datasetReader.findSummary().ifPresent((summary) -> model.addAttribute("summary", summary));
		if (id == null || id.isBlank()) {
			this.datasetReader.findSummary()
				.ifPresent((summary) -> model.addAttribute("kinds", kinds(summary.counts(), language)));
			model.addAttribute("links",
					this.overview.listKindLinks().stream().map((link) -> row(link, language)).toList());
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

	private List<KindRow> kinds(Map<String, Long> counts, Language language) {
		Map<String, List<Vertex>> prominent = this.overview.listProminent(PROMINENT)
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

}
