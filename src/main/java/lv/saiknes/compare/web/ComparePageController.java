package lv.saiknes.compare.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import lv.saiknes.compare.Comparer;
import lv.saiknes.compare.Comparison.Compared;
import lv.saiknes.compare.Comparison.Entry;
import lv.saiknes.compare.Comparison;
import lv.saiknes.compare.IncomparableException;
import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.Fact;
import lv.saiknes.query.Facts;
import lv.saiknes.query.Link;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Vertex;
import lv.saiknes.query.Wanted;
import lv.saiknes.search.NameSearch;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page that compares. What is to be compared is named by ids, or by texts that are
 * looked up: where a text names one node, the browser is sent on to the address with its
 * id, where it may mean several the page offers them.
 */
@Controller
class ComparePageController {

	private static final int FEWEST = 2;

	private static final int MOST = 5;

	private static final int MOST_CHOICES = 8;

	/** So many relations of one entry are shown; the API has the others. */
	private static final int MOST_RELATIONS = 6;

	private final NodeReader nodeReader;

	private final NameSearch search;

	private final Comparer comparer;

	private final Facts facts;

	private final Ontology ontology;

	ComparePageController(NodeReader nodeReader, NameSearch search, Comparer comparer, Facts facts, Ontology ontology) {
		this.nodeReader = nodeReader;
		this.search = search;
		this.comparer = comparer;
		this.facts = facts;
		this.ontology = ontology;
	}

	@GetMapping("/compare")
	String compare(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale) {
		Language language = Language.of(locale);
		List<String> texts = parameters.getOrDefault("text", List.of());
		List<Box> boxes = boxes(parameters.getOrDefault("id", List.of()), texts, language);
		List<String> ids = boxes.stream().map(Box::id).filter((found) -> !found.isEmpty()).distinct().toList();
		boolean resolved = boxes.stream().allMatch((box) -> box.id().isEmpty() == box.text().isEmpty());
		if (!texts.isEmpty() && resolved && ids.size() >= FEWEST) {
			return "redirect:" + address(ids, language);
		}
		model.addAttribute("boxes", withEmpty(boxes));
		model.addAttribute("choices", choices(boxes, language));
		if (resolved && ids.size() >= FEWEST) {
			show(ids, model, language);
		}
		else if (resolved && ids.size() == 1) {
			model.addAttribute("alone", true);
		}
		return "compare";
	}

	/** One box for each id or text that was given. */
	private List<Box> boxes(List<String> ids, List<String> texts, Language language) {
		Map<String, Vertex> known = this.nodeReader.findVertices(ids);
		List<Box> boxes = new ArrayList<>();
		for (int i = 0; i < Math.min(MOST, Math.max(ids.size(), texts.size())); i++) {
			String text = (i < texts.size()) ? texts.get(i).strip() : "";
			String id = (i < ids.size()) ? ids.get(i).strip() : "";
			Vertex node = known.get(id);
			if (node != null && (text.isEmpty() || NameSearch.isNamed(node, text))) {
				boxes.add(new Box(id, name(node, language).title(), List.of(), List.of()));
			}
			else if (!text.isEmpty() || !id.isEmpty()) {
				boxes.add(look(text.isEmpty() ? id : text, language));
			}
		}
		return boxes;
	}

	private Box look(String text, Language language) {
		Vertex exact = this.nodeReader.findVertices(List.of(text)).get(text);
		if (exact != null) {
			return new Box(text, name(exact, language).title(), List.of(), List.of());
		}
		NameSearch.Found found = this.search.find(text, null, null, 0, MOST_CHOICES);
		List<Vertex> named = found.hits()
			.stream()
			.map(NameSearch.Hit::node)
			.filter((node) -> NameSearch.isNamed(node, text))
			.toList();
		if (found.total() == 1 || named.size() == 1) {
			Vertex only = (named.size() == 1) ? named.getFirst() : found.hits().getFirst().node();
			return new Box(only.id(), name(only, language).title(), List.of(), List.of());
		}
		return new Box("", text,
				found.hits().stream().map((hit) -> NodeName.of(hit.node(), this.ontology, language)).toList(),
				found.suggestions());
	}

	private static List<Box> withEmpty(List<Box> boxes) {
		List<Box> all = new ArrayList<>(boxes);
		do {
			all.add(new Box("", "", List.of(), List.of()));
		}
		while (all.size() < FEWEST);
		return all.subList(0, Math.min(MOST, all.size()));
	}

	/**
	 * What each unclear text may mean, by number of its box, with the address where that
	 * is taken.
	 */
	private Map<Integer, List<Choice>> choices(List<Box> boxes, Language language) {
		Map<Integer, List<Choice>> choices = new LinkedHashMap<>();
		for (int unclear = 0; unclear < boxes.size(); unclear++) {
			List<Choice> meanings = new ArrayList<>();
			for (NodeName meaning : boxes.get(unclear).choices()) {
				UriComponentsBuilder address = UriComponentsBuilder.fromPath("/compare");
				for (int i = 0; i < boxes.size(); i++) {
					boolean here = i == unclear;
					address.queryParam("id", here ? meaning.id() : boxes.get(i).id())
						.queryParam("text", here ? "" : boxes.get(i).text());
				}
				address.queryParam("lang", language.name().toLowerCase(Locale.ROOT));
				meanings.add(new Choice(meaning, address.encode().toUriString()));
			}
			if (!boxes.get(unclear).text().isEmpty() && boxes.get(unclear).id().isEmpty()) {
				choices.put(unclear + 1, meanings);
			}
		}
		return choices;
	}

	private static String address(List<String> ids, Language language) {
		return UriComponentsBuilder.fromPath("/compare")
			.queryParam("id", ids)
			.queryParam("lang", language.name().toLowerCase(Locale.ROOT))
			.toUriString();
	}

	private void show(List<String> ids, Model model, Language language) {
		List<Vertex> nodes = ids.stream().map(this.nodeReader.findVertices(ids)::get).filter(Objects::nonNull).toList();
		model.addAttribute("compared", nodes.stream().map((node) -> name(node, language)).toList());
		try {
			Comparison comparison = this.comparer.compare(nodes, Wanted.ALL, language);
			List<Link> shown = comparison.aspects()
				.stream()
				.flatMap(ComparePageController::entries)
				.flatMap((entry) -> entry.relations().stream().limit(MOST_RELATIONS))
				.toList();
			Map<String, Fact> known = this.facts.of(distinct(shown), language);
			model.addAttribute("aspects",
					comparison.aspects().stream().map((aspect) -> table(aspect, nodes, known, language)).toList());
		}
		catch (IncomparableException ex) {
			Map<String, String> sorts = new LinkedHashMap<>();
			nodes.forEach((node) -> sorts.put(name(node, language).title(),
					ex.sorts()
						.get(node.id())
						.map((sort) -> sort.label().in(language))
						.orElse(name(node, language).kind())));
			model.addAttribute("incomparable", sorts);
		}
	}

	private static Collection<Link> distinct(List<Link> links) {
		Map<String, Link> distinct = new LinkedHashMap<>();
		links.forEach((link) -> distinct.put(link.id(), link));
		return distinct.values();
	}

	private static Stream<Entry> entries(Compared aspect) {
		return Stream.concat(aspect.shared().stream(),
				aspect.only().stream().flatMap((only) -> only.entries().stream()));
	}

	private AspectTable table(Compared aspect, List<Vertex> nodes, Map<String, Fact> known, Language language) {
		List<Row> rows = entries(aspect)
			.map((entry) -> new Row(entry.entities().stream().map((node) -> name(node, language)).toList(),
					nodes.stream().map((node) -> entry.holders().contains(node)).toList(),
					entry.relations().stream().limit(MOST_RELATIONS).map((link) -> known.get(link.id())).toList(),
					Math.max(0, entry.relations().size() - MOST_RELATIONS)))
			.toList();
		return new AspectTable(aspect.aspect().name(), aspect.label().in(language), aspect.shared().size(), rows);
	}

	private NodeName name(Vertex node, Language language) {
		return NodeName.of(node, this.ontology, language);
	}

	/**
	 * A box of the form.
	 *
	 * @param id id of what it names; empty where that is not clear
	 * @param text what stands in it
	 * @param choices what it may mean, where that is not clear
	 * @param suggestions similar names, where nothing was found
	 */
	record Box(String id, String text, List<NodeName> choices, List<String> suggestions) {
	}

	/**
	 * One meaning of a text.
	 *
	 * @param node what it may mean
	 * @param address where the comparison goes on with it
	 */
	record Choice(NodeName node, String address) {
	}

	/**
	 * What is compared in one respect.
	 *
	 * @param aspect name of the respect
	 * @param label its heading
	 * @param shared how many rows at least two of the compared share
	 * @param rows shared ones first
	 */
	record AspectTable(String aspect, String label, int shared, List<Row> rows) {
	}

	/**
	 * One thing that some of the compared have.
	 *
	 * @param names the thing; several where items are worded alike
	 * @param held whether each of the compared has it
	 * @param facts the relations that say so
	 * @param more how many further relations say so
	 */
	record Row(List<NodeName> names, List<Boolean> held, List<Fact> facts, int more) {
	}

}
