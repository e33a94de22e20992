package lv.saiknes.compare.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.compare.Aspect;
import lv.saiknes.compare.Comparer;
import lv.saiknes.compare.Comparison.Compared;
import lv.saiknes.compare.Comparison.Entry;
import lv.saiknes.compare.Comparison;
import lv.saiknes.compare.IncomparableException;
import lv.saiknes.compare.Sort;
import lv.saiknes.export.Part;
import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.house.NodeChoice;
import lv.saiknes.house.NodeName;
import lv.saiknes.model.Grade;
import lv.saiknes.model.Language;
import lv.saiknes.model.Period;
import lv.saiknes.model.Validity;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.ontology.Trait;
import lv.saiknes.query.Fact;
import lv.saiknes.query.Facts;
import lv.saiknes.query.Link;
import lv.saiknes.query.LongWork;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Vertex;
import lv.saiknes.query.Wanted;
import lv.saiknes.search.NodeField;
import lv.saiknes.search.NodeFields;
import lv.saiknes.search.form.TypedNames;
import lv.saiknes.sentence.SentenceWriter;
import lv.saiknes.silence.Silence;
import lv.saiknes.time.Certainty;
import lv.saiknes.time.Printed;
import lv.saiknes.time.State;
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

	private static final int MOST = 4;

	/**
	 * Lines of one standing that are open unasked; tables beyond them are folded, so that
	 * the page can be overlooked.
	 */
	private static final int OPEN_LINES = 30;

	/** Fewer of what is shared, which most readers look past for the differences. */
	private static final int OPEN_SHARED_LINES = 9;

	/** So many rows of what is shared stand above the fold of a table. */
	private static final int FIRST_SHARED_ROWS = 3;

	/** So many places where a row is written are named on its fold. */
	private static final int MOST_PLACES = 2;

	/** Who shares so few may look at the places that they are in. */
	private static final int LITTLE = 9;

	/** These are offered where they share so many times as much. */
	private static final int MUCH = 3;

	/** So many relations of one entry are shown; the API has the others. */
	private static final int MOST_RELATIONS = 6;

	private final NodeReader nodeReader;

	private final NodeFields nodeFields;

	private final Comparer comparer;

	private final Facts facts;

	private final Ontology ontology;

	private final SentenceWriter sentences;

	private final TypedNames typedNames;

	private final CurrentGraph graph;

	private final CompareExamples examples;

	ComparePageController(NodeReader nodeReader, NodeFields nodeFields, Comparer comparer, Facts facts,
			Ontology ontology, SentenceWriter sentences, TypedNames typedNames, CurrentGraph graph,
			CompareExamples examples) {
		this.examples = examples;
		this.sentences = sentences;
		this.typedNames = typedNames;
		this.graph = graph;
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
		List<String> asked = parameters.getOrDefault("id", List.of());
		List<NodeField> fields = fields(asked, texts, language);
		List<String> ids = fields.stream().flatMap((field) -> field.ids().stream()).distinct().toList();
		boolean resolved = fields.stream().allMatch(NodeField::isClear);
		if (!texts.isEmpty() && resolved && ids.size() >= FEWEST) {
			return "redirect:" + TypedNames.keep(address(ids, asOf, certainty, language), fields);
		}
		model.addAttribute("asOf", asOf);
		model.addAttribute("certainty", certainty.name());
		model.addAttribute("dated", dated);
		model.addAttribute("fields", withEmpty(fields));
		model.addAttribute("inUse", Math.max(FEWEST, fields.size()));
		model.addAttribute("tooMany", asked.stream().filter((id) -> !id.isBlank()).skip(MOST).toList());
		model.addAttribute("choices", choices(fields, language));
		if (resolved && ids.size() >= FEWEST) {
			model.addAttribute("typedNames", this.typedNames.read("/compare", parameters, null, language));
			show(ids, new Wanted(null, dated ? asOf : null, certainty), model, language);
		}
		else if (resolved && ids.size() == 1) {
			model.addAttribute("alone", true);
		}
		else if (fields.isEmpty()) {
			model.addAttribute("examples",
					this.examples.list().stream().map((pair) -> example(pair, language)).toList());
		}
		return "compare";
	}

	private Example example(List<Vertex> pair, Language language) {
		return new Example(pair.stream().map((node) -> name(node, language)).toList(),
				address(pair.stream().map(Vertex::id).toList(), null, Certainty.POSSIBLE, language));
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
		while (all.size() < MOST) {
			all.add(NodeField.EMPTY);
		}
		return all;
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
				address.queryParam("lang", language.code());
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
			.queryParam("lang", language.code())
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
			Peers peers = new Peers(this.graph.get(), nodes);
			List<Finding> findings = findings(comparison, nodes, known, peers, language);
			model.addAttribute("findings", findings);
			SummaryWriter writer = new SummaryWriter(this.sentences, language);
			model.addAttribute("shared", writer.shared(findings, nodes));
			model.addAttribute("apart", writer.apart(findings, nodes));
			model.addAttribute("counts", findings.stream()
				.collect(Collectors.toMap(Finding::standing, (finding) -> writer.counts(finding, nodes))));
			model.addAttribute("stretches", stretches(findings));
			model.addAttribute("around", around(comparison, wanted, language));
			model.addAttribute("notCovered",
					comparison.notCovered()
						.stream()
						.map((aspect) -> aspect.label(comparison.sort()).in(language))
						.toList());
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

	/**
	 * The places in which those are that share little, where these are different and
	 * share much; null elsewhere.
	 */
	private @Nullable Around around(Comparison comparison, Wanted wanted, Language language) {
		int shared = comparison.sharedCount();
		List<Vertex> places = comparison.aspects()
			.stream()
			.filter((aspect) -> aspect.aspect() == Aspect.PLACES)
			.flatMap((aspect) -> aspect.only().stream())
			.flatMap((only) -> only.entries()
				.stream()
				// In what contains a place one is only by another relation.
				.filter((entry) -> entry.joined().isEmpty())
				.map((entry) -> entry.entities().getFirst())
				.filter((place) -> Sort.of(place, this.ontology).isPresent()
						&& !this.ontology.getKind(place.kind()).is(Trait.COUNTRY))
				.limit(1))
			.toList();
		if (shared > LITTLE || places.size() < comparison.entities().size()) {
			return null;
		}
		int count = this.comparer.compare(places, wanted, language).sharedCount();
		return (count < MUCH * Math.max(MUCH, shared)) ? null
				: new Around(places.stream().map((place) -> name(place, language)).toList(),
						address(places.stream().map(Vertex::id).toList(), wanted.asOf(), wanted.certainty(), language),
						count);
	}

	/** How much of all each finding is, side by side on a line a hundred long. */
	private static List<Stretch> stretches(List<Finding> findings) {
		double all = findings.stream().mapToInt(Finding::count).sum();
		List<Stretch> stretches = new ArrayList<>();
		double from = 0;
		for (Finding finding : findings) {
			double length = (all > 0) ? 100 * finding.count() / all : 0;
			stretches.add(new Stretch(finding.standing(), from, length));
			from += length;
		}
		return stretches;
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

	/**
	 * What is shared, what differs by what the sources say, and what is told of one alone
	 * while they are silent on all others, which is no difference.
	 */
	private List<Finding> findings(Comparison comparison, List<Vertex> nodes, Map<String, Fact> known, Peers peers,
			Language language) {
		Map<String, List<Vertex>> meant = meant(comparison);
		LongWork work = new LongWork();
		List<Finding> findings = new ArrayList<>();
		for (Standing standing : Standing.values()) {
			boolean shared = standing == Standing.SHARED;
			int lines = 0;
			List<AspectTable> tables = new ArrayList<>();
			for (Compared aspect : comparison.aspects()) {
				List<Row> rows = entries(aspect).filter((entry) -> standing(entry, aspect, meant) == standing)
					.peek((entry) -> work.step())
					.map((entry) -> row(entry, aspect, nodes, meant, known, peers, language))
					.toList();
				if (!rows.isEmpty()) {
					List<Block> blocks = Block.of(rows);
					List<Row> loose = rows.stream()
						.peek((row) -> work.steps(rows.size()))
						.filter((row) -> blocks.stream().noneMatch((block) -> block.rows().contains(row)))
						.toList();
					// A fold that hides one row takes the place of the row.
					int first = (shared && loose.size() > FIRST_SHARED_ROWS + 1) ? FIRST_SHARED_ROWS : loose.size();
					lines += blocks.size() + first;
					tables.add(new AspectTable(standing.anchor(aspect.aspect()), aspect.label().in(language),
							(int) entries(aspect).count(), usual(rows),
							standing != Standing.ONLY && lines <= (shared ? OPEN_SHARED_LINES : OPEN_LINES), rows,
							blocks.stream().map(Block::apart).toList(), loose.subList(0, first),
							loose.subList(first, loose.size())));
				}
			}
			findings.add(new Finding(standing, tables));
		}
		return findings;
	}

	/**
	 * How most things in a table stand in time, so that it need be said once alone; empty
	 * where no two agree.
	 */
	private static List<String> usual(List<Row> rows) {
		Map<List<String>, Long> counts = rows.stream()
			.map(Row::states)
			.filter((states) -> !states.isEmpty())
			.collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
		return counts.entrySet()
			.stream()
			.filter((one) -> one.getValue() > 1)
			.max(Map.Entry.comparingByValue())
			.map(Map.Entry::getKey)
			.orElse(List.of());
	}

	/**
	 * The measures that are meant for some of the compared and not for all, by id, and
	 * for whom. That another has nothing to do with such a one is no lack, and neither is
	 * that whose own it is has no further part in it.
	 */
	private static Map<String, List<Vertex>> meant(Comparison comparison) {
		Map<String, List<Vertex>> meant = new LinkedHashMap<>();
		comparison.aspects()
			.stream()
			.filter((aspect) -> aspect.aspect() == Aspect.AIMED_AT_BY)
			.flatMap(ComparePageController::entries)
			.filter((entry) -> entry.held().size() < comparison.entities().size())
			.forEach((entry) -> meant.put(entry.entities().getFirst().id(), entry.holders()));
		return meant;
	}

	private static Standing standing(Entry entry, Compared aspect, Map<String, List<Vertex>> meant) {
		if (entry.held().size() > 1) {
			return Standing.SHARED;
		}
		if (meant.containsKey(entry.entities().getFirst().id())) {
			return Standing.ONLY;
		}
		return aspect.only()
			.stream()
			.anyMatch((only) -> !entry.holders().contains(only.entity()) && only.silence() == Silence.NONE)
					? Standing.DIFFERENT : Standing.ONLY;
	}

	private Row row(Entry entry, Compared aspect, List<Vertex> nodes, Map<String, List<Vertex>> meant,
			Map<String, Fact> known, Peers peers, Language language) {
		List<Cell> cells = nodes.stream().map((node) -> cell(node, entry, silence(aspect, node), language)).toList();
		List<List<String>> states = cells.stream().filter(Cell::yes).map(Cell::states).distinct().toList();
		List<Fact> facts = entry.relations()
			.stream()
			.limit(MOST_RELATIONS)
			.map((link) -> Objects.requireNonNull(known.get(link.id())))
			.toList();
		List<Place> places = facts.stream()
			.flatMap((fact) -> Stream.concat(Stream.of(fact), fact.premises().stream()))
			.flatMap((fact) -> fact.passages()
				.stream()
				.map((passage) -> new Place(fact.id(),
						passage.source() + " " + Printed.place(passage.locator(), language))))
			.distinct()
			.toList();
		// What is stated comes before what a rule or an editor made.
		Map<String, String> grades = new TreeMap<>(Comparator.reverseOrder());
		// Two facts that a source states do not state what is joined of them.
		facts.forEach((fact) -> grades.put(entry.joined().contains(fact.id()) ? Grade.DERIVED.name() : fact.grade(),
				entry.joined().contains(fact.id()) ? this.ontology.labelOf(Grade.DERIVED).in(language)
						: fact.gradeLabel()));
		Set<String> ends = Stream.concat(nodes.stream(), entry.entities().stream())
			.map(Vertex::id)
			.collect(Collectors.toSet());
		List<String> through = entry.relations()
			.stream()
			.filter((link) -> entry.joined().contains(link.id()))
			.flatMap((link) -> Stream.of(link.from(), link.to()))
			.filter((id) -> !ends.contains(id))
			.distinct()
			.toList();
		List<String> reached = through.isEmpty() ? entry.entities().stream().map(Vertex::id).toList() : through;
		return new Row(entry.entities().stream().map((node) -> name(node, language)).toList(),
				peers.count(reached, entry.relations()), through.isEmpty(), cells,
				meant.getOrDefault(entry.entities().getFirst().id(), List.of())
					.stream()
					.map((node) -> name(node, language).title())
					.toList(),
				(states.size() == 1) ? states.getFirst() : List.of(), states.size() == 1, facts, grades, places,
				Math.max(0, entry.relations().size() - MOST_RELATIONS));
	}

	private static Cell cell(Vertex node, Entry entry, Silence silence, Language language) {
		return entry.held()
			.stream()
			.filter((held) -> held.entity().equals(node))
			.findFirst()
			.map((held) -> new Cell(true, held.past(),
					told(held.states()).map((state) -> state.text().in(language)).toList(), silence.name()))
			.orElseGet(() -> new Cell(false, false, List.of(), silence.name()));
	}

	/**
	 * What need be said of these: that it may hold from and to the same dates says
	 * nothing beside that it does.
	 */
	private static Stream<State> told(List<State> states) {
		return states.stream()
			.filter((state) -> state.kind() == Validity.IN_FORCE || states.stream()
				.noneMatch((other) -> other.kind() == Validity.IN_FORCE && Objects.equals(other.since(), state.since())
						&& Objects.equals(other.until(), state.until())));
	}

	private static Silence silence(Compared aspect, Vertex node) {
		return aspect.only().stream().filter((only) -> only.entity().equals(node)).findFirst().orElseThrow().silence();
	}

	private NodeName name(Vertex node, Language language) {
		return NodeName.of(node, this.ontology, language);
	}

	/** What an entry is to the comparison. */
	enum Standing {

		/** At least two have it. */
		SHARED,

		/** One has it, and of another a source lists all such things without it. */
		DIFFERENT,

		/**
		 * One has it, and no source speaks of the others, or it is meant for one alone.
		 */
		ONLY;

		/** The first table of an aspect has its plain name. */
		String anchor(Aspect aspect) {
			return (this == SHARED) ? aspect.name() : aspect.name() + "-" + name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * What is shared, or what differs, or what is told of one alone.
	 *
	 * @param kind which of the three
	 * @param aspects the respects in which there is such a thing
	 */
	record Finding(Standing kind, List<AspectTable> aspects) {

		/** Which of the three, as messages and anchors call it. */
		public String standing() {
			return this.kind.name().toLowerCase(Locale.ROOT);
		}

		/** How many things there are; what stands in two respects is one. */
		public int count() {
			return (int) this.aspects.stream()
				.flatMap((aspect) -> aspect.rows().stream())
				.map(Row::thing)
				.distinct()
				.count();
		}

	}

	/**
	 * A part of a line.
	 *
	 * @param standing the finding that it stands for
	 * @param from where it begins
	 * @param length how long it is
	 */
	record Stretch(String standing, double from, double length) {
	}

	/**
	 * What is compared in one respect.
	 *
	 * @param anchor where it is on the page
	 * @param label its heading
	 * @param all how many things there are in this respect, shared or not
	 * @param usual how most of them stand in time, said once for all; empty where no two
	 * agree
	 * @param open whether it is unfolded
	 * @param rows most widely shared first
	 * @param blocks the rows that follow from premises in common, folded into a line
	 * @param first the other rows that stand unfolded
	 * @param rest those that are folded below
	 */
	record AspectTable(String anchor, String label, int all, List<String> usual, boolean open, List<Row> rows,
			List<Block> blocks, List<Row> first, List<Row> rest) {

		/** Whether no name is a printed title, so that it is enough to say so once. */
		public boolean isInOurWords() {
			return this.rows.stream().flatMap((row) -> row.names().stream()).noneMatch(NodeName::official);
		}

		/**
		 * Some of the rows by how they stand in time, so that it is said once for all
		 * that stand alike; those that are as most are come first, with nothing said.
		 * Rows that as many of the compared have stay together.
		 */
		public List<Group> groups(List<Row> some) {
			Map<Integer, Map<List<Said>, List<Row>>> groups = new TreeMap<>(Comparator.reverseOrder());
			some.forEach((row) -> groups
				.computeIfAbsent((int) row.held().stream().filter(Cell::yes).count(), (held) -> new LinkedHashMap<>())
				.computeIfAbsent(row.said(this.usual), (said) -> new ArrayList<>())
				.add(row));
			boolean apart = groups.values()
				.stream()
				.flatMap((ones) -> ones.entrySet().stream())
				.anyMatch((one) -> one.getValue().size() > 1 && !one.getKey().isEmpty());
			if (!apart) {
				return List.of(new Group(false, List.of(), some));
			}
			List<Group> all = new ArrayList<>();
			groups.values()
				.stream()
				.flatMap((ones) -> ones.entrySet()
					.stream()
					.sorted(Comparator.comparing((Map.Entry<List<Said>, List<Row>> one) -> !one.getKey().isEmpty())))
				.forEach((one) -> all
					.add(new Group(true, (one.getKey().isEmpty() && !all.isEmpty() && !this.usual.isEmpty())
							? List.of(new Said(-1, this.usual)) : one.getKey(), one.getValue())));
			return all;
		}

	}

	/**
	 * Rows that stand alike in time.
	 *
	 * @param apart whether how they stand is said above them, else in each row
	 * @param said how they stand; empty where that is as most do, or no matter
	 * @param rows the rows
	 */
	record Group(boolean apart, List<Said> said, List<Row> rows) {
	}

	/**
	 * How one of the compared stands to a thing in time, or all who have it.
	 *
	 * @param at the number of the one, from 0; -1 for all who have it
	 * @param states how it stands
	 */
	record Said(int at, List<String> states) {

		/** The same in a line. */
		public String text() {
			return String.join("; ", this.states);
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
	 * @param peers how many of the kind of the compared have it, these included
	 * @param direct whether one relation leads to it, with nothing between
	 * @param held whether, and when, each of the compared has it
	 * @param meant names of those of the compared for whom it is meant; empty where it is
	 * for all or for none of them
	 * @param states how that stands in time for all who have it, where that is the same
	 * @param alike whether it is the same, so that no cell need say it
	 * @param facts the relations that say so
	 * @param grades how they are known, in words by name of the grade
	 * @param written where they are written; for what a rule concluded, where its
	 * premises are
	 * @param more how many further relations say so
	 */
	record Row(List<NodeName> names, int peers, boolean direct, List<Cell> held, List<String> meant,
			List<String> states, boolean alike, List<Fact> facts, Map<String, String> grades, List<Place> written,
			int more) {

		/** The first places, in a line. */
		public String places() {
			List<String> places = this.written.stream().map(Place::text).distinct().toList();
			return String.join("; ", places.subList(0, Math.min(MOST_PLACES, places.size())))
					+ ((places.size() > MOST_PLACES) ? " …" : "");
		}

		/** Id of the thing, the same in whatever respect it stands. */
		String thing() {
			return this.names.getFirst().id();
		}

		/** Whether a source says it, without a rule or an editor. */
		boolean isStated() {
			return this.grades.containsKey(Grade.STATED.name());
		}

		/** Whether it follows from what a rule concluded and another fact together. */
		boolean isFarFetched() {
			return !this.direct && this.facts.stream().anyMatch((fact) -> fact.grade().equals(Grade.DERIVED.name()));
		}

		/** Whether it is its relations joined, none of which was concluded itself. */
		public boolean isJoined() {
			return this.grades.containsKey(Grade.DERIVED.name())
					&& this.facts.stream().noneMatch((fact) -> fact.grade().equals(Grade.DERIVED.name()));
		}

		/** How it stands in time, as far as that is not as most do. */
		List<Said> said(List<String> usual) {
			if (this.alike) {
				return (this.states.isEmpty() || this.states.equals(usual)) ? List.of()
						: List.of(new Said(-1, this.states));
			}
			return IntStream.range(0, this.held.size())
				.filter((at) -> !this.held.get(at).states().isEmpty())
				.mapToObj((at) -> new Said(at, this.held.get(at).states()))
				.toList();
		}

		/** What its relations were concluded from, by id. */
		Map<String, Fact> premises() {
			Map<String, Fact> premises = new LinkedHashMap<>();
			this.facts.forEach((fact) -> fact.premises().forEach((premise) -> premises.put(premise.id(), premise)));
			return premises;
		}

		/** Whether each of its relations was concluded from one of these at least. */
		boolean followsFrom(Set<String> ids) {
			return this.more == 0 && this.facts.stream()
				.allMatch((fact) -> fact.premises().stream().map(Fact::id).anyMatch(ids::contains));
		}

		/** The same without the places of what is said elsewhere. */
		Row without(Set<String> said) {
			return new Row(this.names, this.peers, this.direct, this.held, this.meant, this.states, this.alike,
					this.facts, this.grades,
					this.written.stream().filter((place) -> !said.contains(place.fact())).toList(), this.more);
		}

	}

	/**
	 * A printed place.
	 *
	 * @param fact id of the relation that is written there
	 * @param text the source and the place in it
	 */
	record Place(String fact, String text) {
	}

	/**
	 * Rows that follow, each in the same way, from premises that they have in common.
	 *
	 * @param premises what they have in common
	 * @param rows the rows, with the places that are their own
	 */
	record Block(List<Fact> premises, List<Row> rows) {

		/** So many are named before any is unfolded. */
		private static final int FIRST_NAMED = 5;

		/** Fewer are as easily read one by one. */
		private static final int FEWEST_ROWS = 4;

		static List<Block> of(List<Row> rows) {
			Map<String, Long> uses = rows.stream()
				.flatMap((row) -> row.premises().keySet().stream())
				.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
			uses.values().removeIf((times) -> times < FEWEST_ROWS);
			Map<Set<String>, List<Row>> alike = new LinkedHashMap<>();
			rows.stream().filter((row) -> row.followsFrom(uses.keySet())).forEach((row) -> {
				Set<String> common = new TreeSet<>(row.premises().keySet());
				common.retainAll(uses.keySet());
				alike.computeIfAbsent(common, (key) -> new ArrayList<>()).add(row);
			});
			return alike.entrySet()
				.stream()
				.filter((one) -> one.getValue().size() >= FEWEST_ROWS)
				.map((one) -> new Block(one.getKey().stream().map(one.getValue().getFirst().premises()::get).toList(),
						one.getValue()))
				.toList();
		}

		/** The same, with rows that leave unsaid where the premises are written. */
		Block apart() {
			Set<String> said = this.premises.stream().map(Fact::id).collect(Collectors.toSet());
			return new Block(this.premises, this.rows.stream().map((row) -> row.without(said)).toList());
		}

		/** The first of them, which are named before any is unfolded. */
		public List<Row> first() {
			return this.rows.subList(0, Math.min(FIRST_NAMED, this.rows.size()));
		}

		/** What they have in common, read aloud. */
		public String ground() {
			return this.premises.stream().map(Fact::sentence).collect(Collectors.joining(" "));
		}

	}

	/**
	 * The places in which the compared are, which share more.
	 *
	 * @param places the places, in the order of what was compared
	 * @param address where they are compared
	 * @param count how many things they share
	 */
	record Around(List<NodeName> places, String address, int count) {
	}

	/**
	 * Two that are worth comparing.
	 *
	 * @param nodes the two
	 * @param address where they are compared
	 */
	record Example(List<NodeName> nodes, String address) {
	}

}
