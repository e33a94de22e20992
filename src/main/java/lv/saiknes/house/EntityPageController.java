package lv.saiknes.house;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.export.Addresses;
import lv.saiknes.export.Part;
import lv.saiknes.house.StatementReader.ClaimRow;
import lv.saiknes.house.StatementReader.Detail;
import lv.saiknes.house.StatementReader.StatementView;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.RelationType;
import lv.saiknes.ontology.Trait;
import lv.saiknes.query.DatasetReader;
import lv.saiknes.query.Fact;
import lv.saiknes.query.Facts;
import lv.saiknes.query.Link;
import lv.saiknes.query.Neighbours.Direction;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Silences;
import lv.saiknes.query.Step;
import lv.saiknes.query.Vertex;
import lv.saiknes.query.Walk;
import lv.saiknes.query.WalkReader;
import lv.saiknes.query.Wanted;
import lv.saiknes.silence.Silence;
import lv.saiknes.text.Nearest;
import lv.saiknes.time.TimeWords;
import lv.saiknes.time.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one entity: what is known of it, its relations, and how to cite it. */
@Controller
class EntityPageController {

	private static final int FIRST_OF_A_GROUP = 10;

	private static final int PAGE = 50;

	private static final Set<String> UNTOLD = Set.of("note", "key", "validFrom", "validTo");

	private final NodeReader nodeReader;

	private final DatasetReader datasetReader;

	private final WalkReader walks;

	private final Ontology ontology;

	private final Facts facts;

	private final Silences silences;

	private final StatementReader statements;

	private final References references;

	EntityPageController(NodeReader nodeReader, DatasetReader datasetReader, WalkReader walks, Ontology ontology,
			Facts facts, Silences silences, StatementReader statements, References references) {
		this.nodeReader = nodeReader;
		this.datasetReader = datasetReader;
		this.walks = walks;
		this.ontology = ontology;
		this.facts = facts;
		this.silences = silences;
		this.statements = statements;
		this.references = references;
	}

	/**
	 * The page, or one group of its relations page by page.
	 * @param relation kind of the relations of the group, or null for all groups
	 * @param direction whether they start at the entity
	 */
	@GetMapping("/id/{id}")
	String entity(@PathVariable("id") String name, @RequestParam(required = false) @Nullable String relation,
			@RequestParam(defaultValue = "OUT") Direction direction, @RequestParam(defaultValue = "1") int page,
			Model model, Locale locale, HttpServletResponse response) {
		Language language = Language.of(locale);
		String id = name.replaceFirst("\\.html$", "");
		if (id.indexOf(Addresses.PARTS) >= 0) {
			Optional<StatementView> statement = this.statements.find(id, language);
			if (statement.isPresent()) {
				model.addAttribute("statement", statement.get());
				model.addAttribute(Part.SHOWN, statement.get().part());
				this.references.of(id, statement.get().title(), false, locale)
					.ifPresent((reference) -> model.addAttribute("reference", reference));
				return "statement";
			}
		}
		Vertex node = this.nodeReader.findVertices(List.of(id)).get(id);
		if (node == null) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			model.addAttribute("id", id);
			Nearest.to(id, this.nodeReader.listIds())
				.map((near) -> this.nodeReader.findVertices(List.of(near)).get(near))
				.ifPresent((near) -> model.addAttribute("nearest", NodeName.of(near, this.ontology, language)));
			return "unknown";
		}
		model.addAttribute("node", NodeName.of(node, this.ontology, language));
		model.addAttribute("other",
				String.valueOf(node.value("name", (language == Language.EN) ? Language.LV : Language.EN)));
		model.addAttribute("vertex", node);
		model.addAttribute("summary", node.value("summary", language));
		model.addAttribute("state", state(node, language));
		model.addAttribute("officialName",
				this.ontology.getKind(node.kind()).isNameOfficial(node.properties().get("naming")));
		model.addAttribute("properties", properties(node, language));
		model.addAttribute("claims", ClaimGroup.of(this.statements.claims(node, language)));
		Optional<RelationType> only = Optional.ofNullable(relation).flatMap(this.ontology::findRelationType);
		List<Step> steps = only.map((type) -> List.of(new Step(type.name(), direction))).orElseGet(this::allSteps);
		model.addAttribute("single", only.isPresent());
		List<Group> groups = groups(node, steps, only.isPresent() ? PAGE : FIRST_OF_A_GROUP,
				only.isPresent() ? Math.clamp(page, 1, 10_000) : 1, language);
		model.addAttribute("groups", groups);
		model.addAttribute("original", original(groups));
		model.addAttribute("notCovered", notCovered(node, language));
		model.addAttribute(Part.SHOWN, Part.around(List.of(id)));
		this.references.of(node, locale).ifPresent((reference) -> model.addAttribute("reference", reference));
		return "entity";
	}

	private List<Step> allSteps() {
		return this.ontology.relationTypes()
			.stream()
			.flatMap((type) -> Stream.of(new Step(type.name(), Direction.OUT), new Step(type.name(), Direction.IN)))
			.toList();
	}

	/** Along which relations no source tells of it in full; group names of the page. */
	private List<String> notCovered(Vertex node, Language language) {
		return this.silences.of(node)
			.stream()
			.filter((covered) -> covered.silence() == Silence.NOT_COVERED)
			.map((covered) -> {
				RelationType type = this.ontology.findRelationType(covered.relation()).orElseThrow();
				return ((covered.direction() == Direction.OUT) ? type.label() : type.inverse()).in(language);
			})
			.toList();
	}

	/** How it stands at the dataset's date; null where nobody dates it. */
	private @Nullable String state(Vertex node, Language language) {
		Times times = Times.of(node.properties());
		if (times == null || (times.words() == TimeWords.EXISTS && times.since() == null && times.until() == null)) {
			return null;
		}
		return times.now(this.datasetReader.getDate()).text().in(language);
	}

	/** What the kind declares, beside name and number, which the heading shows. */
	private List<Detail> properties(Vertex node, Language language) {
		Kind kind = this.ontology.getKind(node.kind());
		List<Detail> properties = new ArrayList<>();
		kind.properties().values().forEach((type) -> {
			Object value = node.value(type.name(), language);
			if (value != null && !type.name().equals("number")) {
				properties.add(StatementReader.detail(kind.name(), type, value, language));
			}
		});
		return properties;
	}

	private List<Group> groups(Vertex node, List<Step> steps, int size, int page, Language language) {
		Comparator<Walk> byName = Comparator
			.comparing((Walk walk) -> String.valueOf(walk.end().value("sort", language)))
			.thenComparing((walk) -> walk.links().getFirst().id());
		Map<Step, List<Walk>> byStep = new LinkedHashMap<>();
		steps.forEach((step) -> byStep.put(step, new ArrayList<>()));
		this.walks.find(List.of(node.id()), steps.stream().map(List::of).toList(), Wanted.ALL)
			.forEach((walk) -> Objects.requireNonNull(byStep.get(walk.steps().getFirst())).add(walk));
		Map<Step, List<Walk>> shown = new LinkedHashMap<>();
		byStep.forEach((step, all) -> shown.put(step,
				all.stream().sorted(byName).skip((page - 1L) * size).limit(size).toList()));
		Map<String, Fact> known = this.facts.of(
				shown.values().stream().flatMap(List::stream).map((walk) -> walk.links().getFirst()).toList(),
				language);
		List<Group> groups = new ArrayList<>();
		shown.forEach((step, walks) -> {
			int total = Objects.requireNonNull(byStep.get(step)).size();
			if (total > 0) {
				RelationType type = this.ontology.findRelationType(step.kind()).orElseThrow();
				Text label = (step.direction() == Direction.OUT) ? type.label() : type.inverse();
				List<Entry> entries = walks.stream()
					.map((walk) -> new Entry(NodeName.of(walk.end(), this.ontology, language),
							Objects.requireNonNull(known.get(walk.links().getFirst().id())),
							details(walk.links().getFirst(), type, language)))
					.toList();
				groups.add(new Group(step.kind(), step.direction().name(), label.in(language), total, entries, page,
						(total + size - 1) / size));
			}
		});
		return groups;
	}

	/**
	 * Passages where it is printed: those that place it in its plan, else those of the
	 * first relation that has any.
	 */
	private List<Fact.Passage> original(List<Group> groups) {
		Comparator<Group> inPlanFirst = Comparator
			.comparing((Group group) -> !this.ontology.findRelationType(group.kind()).orElseThrow().tree());
		return groups.stream()
			.sorted(inPlanFirst)
			.flatMap((group) -> group.entries().stream())
			.map((entry) -> entry.fact().passages())
			.filter((passages) -> !passages.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	/**
	 * What the relation says beside what every relation may; its note stands with the
	 * fact.
	 */
	private static List<Detail> details(Link link, RelationType type, Language language) {
		List<Detail> details = new ArrayList<>();
		type.properties().values().forEach((property) -> {
			Object value = link.value(property.name(), language);
			if (value != null && !UNTOLD.contains(property.name())) {
				details.add(StatementReader.detail(type.name(), property, value, language));
			}
		});
		return details;
	}

	/**
	 * What is said under one heading. Short values of one kind, such as everyday names,
	 * stand in one line and are told apart where the line is opened.
	 *
	 * @param name name of the property
	 * @param oneLine whether all stand in one line
	 * @param rows the statements, one or more
	 */
	record ClaimGroup(String name, boolean oneLine, List<ClaimRow> rows) {

		static List<ClaimGroup> of(List<ClaimRow> rows) {
			Map<String, List<ClaimRow>> byName = new LinkedHashMap<>();
			rows.forEach((row) -> byName.computeIfAbsent(row.detail().name(), (name) -> new ArrayList<>()).add(row));
			return byName.entrySet()
				.stream()
				.map((entry) -> new ClaimGroup(entry.getKey(),
						entry.getValue().size() > 1 && entry.getValue().stream().allMatch(ClaimRow::isShort),
						entry.getValue()))
				.toList();
		}

		/** All values in one line. */
		public String values() {
			return String.join("; ", this.rows.stream().map((row) -> row.detail().value()).toList());
		}

	}

	/**
	 * Relations of one kind in one direction.
	 *
	 * @param kind name of the kind
	 * @param direction OUT where they start at the entity
	 * @param label how they read from the entity
	 * @param total how many there are
	 * @param entries those on this page, in the order of names
	 * @param page number of this page, from 1
	 * @param pages how many pages there are
	 */
	record Group(String kind, String direction, String label, int total, List<Entry> entries, int page, int pages) {
	}

	/**
	 * A relation and the node at its other end.
	 *
	 * @param node the node
	 * @param fact the relation
	 * @param details what else the relation says, such as a role or dates
	 */
	record Entry(NodeName node, Fact fact, List<Detail> details) {
	}

}
