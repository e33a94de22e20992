package lv.saiknes.explore.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import lv.saiknes.explore.Gap;
import lv.saiknes.explore.GapReader;
import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.Fact;
import lv.saiknes.query.Facts;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Vertex;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the documents contradict themselves, and what they leave open, for people. */
@Controller
class GapPageController {

	private static final int PAGE = 25;

	private final GapReader gaps;

	private final NodeReader nodes;

	private final Facts facts;

	private final DatasetReader dataset;

	private final Ontology ontology;

	GapPageController(GapReader gaps, NodeReader nodes, Facts facts, DatasetReader dataset, Ontology ontology) {
		this.gaps = gaps;
		this.nodes = nodes;
		this.facts = facts;
		this.dataset = dataset;
		this.ontology = ontology;
	}

	/** Two statements that do not fit together, with both passages. */
	@GetMapping("/contradictions")
	String contradictions(@RequestParam(defaultValue = "1") int page, Model model, Locale locale) {
		show(Gap.Kind.CONTRADICTION, page, model, Language.of(locale));
		return "contradictions";
	}

	/**
	 * What the documents leave open: how much of each kind there is, or those of a kind.
	 * @param kind the kind; null, or none of them, for all kinds
	 */
	@GetMapping("/gaps")
	String gaps(@RequestParam(required = false) @Nullable String kind, @RequestParam(defaultValue = "1") int page,
			Model model, Locale locale) {
		List<Gap.Kind> kinds = Arrays.stream(Gap.Kind.values()).filter((one) -> one != Gap.Kind.CONTRADICTION).toList();
		String date = this.dataset.getDate();
		List<KindRow> rows = kinds.stream().map((one) -> new KindRow(one.name(), this.gaps.count(one, date))).toList();
		model.addAttribute("kinds", rows);
		rows.stream().filter((row) -> row.name().equals(kind)).findFirst().ifPresent((row) -> {
			model.addAttribute("kind", row);
			show(Gap.Kind.valueOf(row.name()), page, model, Language.of(locale));
		});
		return "gaps";
	}

	private void show(Gap.Kind kind, int page, Model model, Language language) {
		String date = this.dataset.getDate();
		int total = this.gaps.count(kind, date);
		int pages = Math.max(1, Math.ceilDiv(total, PAGE));
		int shown = Math.clamp(page, 1, pages);
		model.addAttribute("total", total);
		model.addAttribute("page", shown);
		model.addAttribute("pages", pages);
		List<Row> rows = rows(this.gaps.list(kind, date, (shown - 1) * PAGE, PAGE), language);
		model.addAttribute("rows", rows);
		model.addAttribute("quoted",
				rows.stream()
					.flatMap((row) -> row.passages().stream())
					.anyMatch((one) -> one.passage().text() != null));
	}

	private List<Row> rows(List<Gap> shown, Language language) {
		Map<String, Vertex> vertices = this.nodes
			.findVertices(shown.stream().flatMap((gap) -> gap.nodes().stream()).distinct().toList());
		Map<String, Fact.Passage> passages = this.facts
			.findPassages(shown.stream().flatMap((gap) -> gap.citations().stream()).distinct().toList(), language);
		Map<Fact.Passage, Integer> numbers = new HashMap<>();
		return shown.stream().map((gap) -> {
			List<NodeName> about = gap.nodes()
				.stream()
				.map(vertices::get)
				.filter(Objects::nonNull)
				.map((node) -> NodeName.of(node, this.ontology, language))
				.toList();
			List<Quoted> quoted = new ArrayList<>();
			for (String citation : gap.citations()) {
				Fact.Passage passage = passages.get(citation);
				if (passage != null) {
					Integer earlier = numbers.putIfAbsent(passage, numbers.size() + 1);
					quoted.add(new Quoted(passage, (earlier != null) ? earlier : numbers.size(), earlier == null));
				}
			}
			return new Row(about, gap.explanation().in(language), quoted);
		}).toList();
	}

	/**
	 * A kind of gap.
	 *
	 * @param name its name
	 * @param count how many of it there are
	 */
	record KindRow(String name, int count) {
	}

	/**
	 * A gap as the page shows it.
	 *
	 * @param nodes what it concerns
	 * @param explanation what is open, in words
	 * @param passages the passages that show it
	 */
	record Row(List<NodeName> nodes, String explanation, List<Quoted> passages) {
	}

	/**
	 * A passage as it stands on the page.
	 *
	 * @param passage the passage
	 * @param number its number on the page
	 * @param first whether it stands here for the first time
	 */
	record Quoted(Fact.Passage passage, int number, boolean first) {
	}

}
