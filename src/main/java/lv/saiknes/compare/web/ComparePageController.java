package lv.saiknes.compare.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import lv.saiknes.compare.Comparer;
import lv.saiknes.compare.Comparison.Compared;
import lv.saiknes.compare.Comparison.Entry;
import lv.saiknes.compare.Comparison;
import lv.saiknes.compare.IncomparableException;
import lv.saiknes.export.Part;
import lv.saiknes.house.NodeChoice;
import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.model.Period;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.Fact;
import lv.saiknes.query.Facts;
import lv.saiknes.query.Link;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Vertex;
import lv.saiknes.query.Wanted;
import lv.saiknes.search.NodeField;
import lv.saiknes.search.NodeFields;
import lv.saiknes.silence.Silence;
import lv.saiknes.time.Certainty;
import org.jspecify.annotations.Nullable;
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

	/** So many relations of one entry are shown; the API has the others. */
	private static final int MOST_RELATIONS = 6;

	private final NodeReader nodeReader;

	private final NodeFields nodeFields;

	private final Comparer comparer;

	private final Facts facts;

	private final Ontology ontology;

	ComparePageController(NodeReader nodeReader, NodeFields nodeFields, Comparer comparer, Facts facts,
			Ontology ontology) {
		this.nodeReader = nodeReader;
		this.nodeFields = nodeFields;
		this.comparer = comparer;
		this.facts = facts;
		this.ontology = ontology;
	}

	@GetMapping("/compare")
	String compare(@RequestParam MultiValueMap<String, String> parameters, Model model, Locale locale) {
		Language language = Language.of(locale);
		String asOf = one(parameters, "asOf");
		boolean dated = asOf == null || Period.isDate(asOf);
		Certainty certainty = "CERTAIN".equals(one(parameters, "certainty")) ? Certainty.CERTAIN : Certainty.POSSIBLE;
		List<String> texts = parameters.getOrDefault("text", List.of());
		List<NodeField> fields = fields(parameters.getOrDefault("id", List.of()), texts, language);
		List<String> ids = fields.stream().flatMap((field) -> field.ids().stream()).distinct().toList();
		boolean resolved = fields.stream().allMatch(NodeField::isClear);
		if (!texts.isEmpty() && resolved && ids.size() >= FEWEST) {
			return "redirect:" + address(ids, asOf, certainty, language);
		}
		model.addAttribute("asOf", asOf);
		model.addAttribute("certainty", certainty.name());
		model.addAttribute("dated", dated);
		model.addAttribute("fields", withEmpty(fields));
		model.addAttribute("choices", choices(fields, language));
		if (resolved && ids.size() >= FEWEST) {
			show(ids, new Wanted(null, dated ? asOf : null, certainty), model, language);
		}
		else if (resolved && ids.size() == 1) {
			model.addAttribute("alone", true);
		}
		return "compare";
	}

	/** One field for each id or text that was given. */
	private List<NodeField> fields(List<String> ids, List<String> texts, Language language) {
		List<NodeField> fields = new ArrayList<>();
		for (int i = 0; i < Math.min(MOST, Math.max(ids.size(), texts.size())); i++) {
			NodeField field = this.nodeFields.readOne((i < ids.size()) ? ids.get(i).strip() : "",
					(i < texts.size()) ? texts.get(i).strip() : "", null, (node) -> name(node, language).title());
			if (!field.text().isEmpty()) {
				fields.add(field);
			}
		}
		return fields;
	}

	private static List<NodeField> withEmpty(List<NodeField> fields) {
		List<NodeField> all = new ArrayList<>(fields);
		do {
			all.add(NodeField.EMPTY);
		}
		while (all.size() < FEWEST);
		return all.subList(0, Math.min(MOST, all.size()));
	}

	/**
	 * What each unclear text may mean, by number of its field, with the address where
	 * that is taken.
	 */
	private Map<Integer, List<NodeChoice>> choices(List<NodeField> fields, Language language) {
		Map<Integer, List<NodeChoice>> choices = new LinkedHashMap<>();
		for (int unclear = 0; unclear < fields.size(); unclear++) {
			List<NodeChoice> meanings = new ArrayList<>();
			for (Vertex meaning : fields.get(unclear).choices()) {
				UriComponentsBuilder address = UriComponentsBuilder.fromPath("/compare");
				for (int i = 0; i < fields.size(); i++) {
					boolean here = i == unclear;
					NodeField field = fields.get(i);
					address.queryParam("id", here ? meaning.id() : field.isClear() ? field.nodes().getFirst().id() : "")
						.queryParam("text", here ? "" : field.text());
				}
				address.queryParam("lang", language.name().toLowerCase(Locale.ROOT));
				meanings.add(new NodeChoice(name(meaning, language), address.encode().toUriString()));
			}
			if (!fields.get(unclear).isClear()) {
				choices.put(unclear + 1, meanings);
			}
		}
		return choices;
	}

	private static @Nullable String one(MultiValueMap<String, String> parameters, String name) {
		String value = parameters.getFirst(name);
		return (value == null || value.isBlank()) ? null : value.strip();
	}

	private static String address(List<String> ids, @Nullable String asOf, Certainty certainty, Language language) {
		return UriComponentsBuilder.fromPath("/compare")
			.queryParam("id", ids)
			.queryParamIfPresent("asOf", Optional.ofNullable(asOf))
			.queryParamIfPresent("certainty",
					Optional.of(certainty.name()).filter((name) -> certainty == Certainty.CERTAIN))
			.queryParam("lang", language.name().toLowerCase(Locale.ROOT))
			.toUriString();
	}

	private void show(List<String> ids, Wanted wanted, Model model, Language language) {
		List<Vertex> nodes = ids.stream().map(this.nodeReader.findVertices(ids)::get).filter(Objects::nonNull).toList();
		model.addAttribute("compared", nodes.stream().map((node) -> name(node, language)).toList());
		try {
			Comparison comparison = this.comparer.compare(nodes, wanted, language);
			List<Link> shown = comparison.aspects()
				.stream()
				.flatMap(ComparePageController::entries)
				.flatMap((entry) -> entry.relations().stream().limit(MOST_RELATIONS))
				.toList();
			model.addAttribute(Part.SHOWN,
					Part.of(ids,
							comparison.aspects()
								.stream()
								.flatMap(ComparePageController::entries)
								.flatMap((entry) -> entry.relations().stream())
								.map(Link::id)
								.toList()));
			Map<String, Fact> known = this.facts.of(distinct(shown), language);
			model.addAttribute("leftOut", leftOut(comparison, language));
			model.addAttribute("aspects",
					comparison.aspects().stream().map((aspect) -> table(aspect, nodes, known, language)).toList());
			model.addAttribute("notCovered",
					comparison.notCovered().stream().map((aspect) -> aspect.label().in(language)).toList());
		}
		catch (IncomparableException ex) {
			Map<String, String> sorts = new LinkedHashMap<>();
			nodes.forEach((node) -> sorts.put(name(node, language).title(),
					Objects.requireNonNull(ex.sorts().get(node.id()), node::id)
						.map((sort) -> sort.label().in(language))
						.orElse(name(node, language).kind())));
			model.addAttribute("incomparable", sorts);
		}
	}

	/** What the date leaves out, and how that stands then. */
	private List<LeftOut> leftOut(Comparison comparison, Language language) {
		Map<String, Fact> facts = this.facts
			.of(comparison.leftOut().stream().map(Comparison.LeftOut::relation).toList(), language);
		return comparison.leftOut()
			.stream()
			.map((left) -> new LeftOut(Objects.requireNonNull(facts.get(left.relation().id())).sentence(),
					left.state().text().in(language)))
			.toList();
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
					nodes.stream().map((node) -> cell(node, entry, silence(aspect, node), language)).toList(),
					entry.relations().stream().limit(MOST_RELATIONS).map((link) -> known.get(link.id())).toList(),
					Math.max(0, entry.relations().size() - MOST_RELATIONS)))
			.toList();
		return new AspectTable(aspect.aspect().name(), aspect.label().in(language), aspect.shared().size(), rows);
	}

	private static Cell cell(Vertex node, Entry entry, Silence silence, Language language) {
		return entry.held()
			.stream()
			.filter((held) -> held.entity().equals(node))
			.findFirst()
			.map((held) -> new Cell(true, held.past(),
					held.states().stream().map((state) -> state.text().in(language)).toList(), silence.name()))
			.orElseGet(() -> new Cell(false, false, List.of(), silence.name()));
	}

	private static Silence silence(Compared aspect, Vertex node) {
		return aspect.only().stream().filter((only) -> only.entity().equals(node)).findFirst().orElseThrow().silence();
	}

	private NodeName name(Vertex node, Language language) {
		return NodeName.of(node, this.ontology, language);
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

		/** Whether no name is a printed title, so that it is enough to say so once. */
		public boolean isInOurWords() {
			return this.rows.stream().flatMap((row) -> row.names().stream()).noneMatch(NodeName::official);
		}

	}

	/**
	 * Whether one of the compared has something.
	 *
	 * @param yes whether it does
	 * @param past whether it only did
	 * @param states how that stands in time
	 * @param silence what it means where it does not
	 */
	record Cell(boolean yes, boolean past, List<String> states, String silence) {
	}

	/**
	 * A relation that the date leaves out.
	 *
	 * @param sentence the relation
	 * @param state how it stands then
	 */
	record LeftOut(String sentence, String state) {
	}

	/**
	 * One thing that some of the compared have.
	 *
	 * @param names the thing; several where items are worded alike
	 * @param held whether, and when, each of the compared has it
	 * @param facts the relations that say so
	 * @param more how many further relations say so
	 */
	record Row(List<NodeName> names, List<Cell> held, List<Fact> facts, int more) {
	}

}
