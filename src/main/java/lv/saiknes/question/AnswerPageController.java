package lv.saiknes.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import graphql.schema.GraphQLSchema;
import lv.saiknes.export.Delimited;
import lv.saiknes.export.Grid;
import lv.saiknes.export.Part;
import lv.saiknes.house.House;
import lv.saiknes.house.InnerApi;
import lv.saiknes.house.NodeChoice;
import lv.saiknes.house.NodeName;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Provisional;
import lv.saiknes.query.Vertex;
import lv.saiknes.question.NamedQuery.Extent;
import lv.saiknes.search.NodeField;
import lv.saiknes.search.NodeFields;
import lv.saiknes.search.form.TypedNames;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer to one of the questions: in sentences and tables, with a form for what the
 * question is about, the query, and its tables as files.
 */
@Controller
@ConditionalOnWebApplication
class AnswerPageController {

	private static final JsonMapper JSON = new JsonMapper();

	/** How many rows all tables of a page have together, and each at least. */
	private static final int ROWS = 30;

	private static final int LEAST_ROWS = 5;

	/** Under this parameter a page gives all rows that the API gives at once. */
	private static final String ALL = "all";

	/** Parameters of a field carry the text beside the id by this. */
	private static final String TEXT = "Text";

	private final Questions questions;

	private final InnerApi api;

	private final GraphQLSchema schema;

	private final AnswerWriter writer;

	private final AnswerWords words;

	private final NodeReader nodes;

	private final NodeFields fields;

	private final TypedNames typedNames;

	private final Ontology ontology;

	AnswerPageController(Questions questions, InnerApi api, GraphQlSource source, AnswerWriter writer,
			AnswerWords words, NodeReader nodes, NodeFields fields, TypedNames typedNames, Ontology ontology) {
		this.questions = questions;
		this.api = api;
		this.schema = source.schema();
		this.writer = writer;
		this.words = words;
		this.nodes = nodes;
		this.fields = fields;
		this.typedNames = typedNames;
		this.ontology = ontology;
	}

	/**
	 * The page.
	 * @param parameters values for the variables of the query; those of the question
	 * where there are none
	 */
	@GetMapping("/questions/{id}")
	String answer(@PathVariable String id, @RequestParam Map<String, String> parameters,
			@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "false") boolean all, Model model,
			Locale locale) {
		Question question = question(id);
		Language language = Language.of(locale);
		Form form = form(question, parameters, locale);
		model.addAttribute("title", question.title().in(language));
		model.addAttribute("note", question.note().in(language));
		model.addAttribute("id", id);
		model.addAttribute("query", question.query());
		model.addAttribute("variables",
				question.variables().isEmpty() ? "" : JSON.writeValueAsString(form.variables()));
		model.addAttribute("playground", QuestionsPageController.address(question, form.variables(), language));
		model.addAttribute("inputs", form.inputs());
		model.addAttribute("typedNames",
				form.inputs().stream().flatMap((input) -> typed(input, locale).stream()).toList());
		if (form.inputs().stream().anyMatch((input) -> !input.field().isClear())) {
			return "answer";
		}
		WebGraphQlResponse response = all ? askFirst(question, form, locale, Extent.ROWS, Extent.ASKED)
				: askFirst(question, form, locale, Extent.ASKED);
		if (!response.getErrors().isEmpty()) {
			// Soon there may be an answer, as when something is still being prepared.
			Provisional.say();
			model.addAttribute("wrong", response.getErrors().getFirst().getMessage());
			return "answer";
		}
		Answer answer = this.writer.write(response.<Map<String, Object>>getData(), question.says(), form.variables(),
				locale);
		int rows = Math.max(LEAST_ROWS, ROWS / Math.max(1, answer.tables().size()));
		int pages = answer.sections().stream().mapToInt((section) -> pages(section, rows)).max().orElse(1);
		int shown = Math.clamp(page, 1, pages);
		Set<String> ids = new LinkedHashSet<>();
		ids(response.<Map<String, Object>>getData(), ids);
		model.addAttribute(Part.SHOWN, Part.among(ids, ids));
		model.addAttribute(Grid.SHOWN, (Supplier<List<Grid>>) () -> grids(whole(question, form, locale)));
		model.addAttribute("sentences", answer.sentences());
		model.addAttribute("sections", sections(id, answer, shown, rows, form, locale));
		model.addAttribute("page", shown);
		model.addAttribute("pages", pages);
		UriComponentsBuilder path = address("/questions/" + id, form);
		UriComponentsBuilder whole = path.cloneBuilder().queryParam(ALL, true);
		model.addAttribute("path", (all ? whole : path).toUriString());
		model.addAttribute("whole", all ? null : House.inLanguage(whole.toUriString(), locale));
		return "answer";
	}

	/**
	 * The ids that stand anywhere in what the API answered, of nodes and of relations.
	 */
	private static void ids(@Nullable Object value, Set<String> ids) {
		if (value instanceof Map<?, ?> thing) {
			if (thing.get("id") instanceof String id) {
				ids.add(id);
			}
			thing.values().forEach((one) -> ids(one, ids));
		}
		else if (value instanceof List<?> list) {
			list.forEach((one) -> ids(one, ids));
		}
	}

	/** A table of the answer, whole, as comma-separated values. */
	@GetMapping("/questions/{id}.csv")
	ResponseEntity<String> table(@PathVariable String id, @RequestParam Map<String, String> parameters,
			@RequestParam(defaultValue = "1") int table, Locale locale) {
		Question question = question(id);
		Form form = form(question, parameters, locale);
		List<Answer.Section> tables = whole(question, form, locale);
		if (table < 1 || table > tables.size()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "-" + table + ".csv\"")
			.body(Delimited.csv(grid(id, tables.get(table - 1)), Delimited.separator(Language.of(locale))));
	}

	/** The tables of the answer with every list whole, for a file. */
	private List<Answer.Section> whole(Question question, Form form, Locale locale) {
		WebGraphQlResponse asked = askFirst(question, form, locale, Extent.ALL, Extent.ROWS, Extent.ASKED);
		return asked.getErrors().isEmpty()
				? this.writer.writeWhole(asked.<Map<String, Object>>getData(), form.variables(), locale).tables()
				: List.of();
	}

	/** A sheet has room for the last part of a heading alone, unless two end alike. */
	private static List<Grid> grids(List<Answer.Section> tables) {
		List<String> ends = tables.stream().map((table) -> end(table.heading())).toList();
		return tables.stream().map((table) -> {
			String end = end(table.heading());
			return grid((Collections.frequency(ends, end) == 1) ? end : table.heading(), table);
		}).toList();
	}

	private static String end(String heading) {
		String end = heading.substring(heading.lastIndexOf("– ") + 1).strip();
		return end.substring(0, 1).toUpperCase(Locale.ROOT) + end.substring(1);
	}

	private static Grid grid(String name, Answer.Section table) {
		return new Grid(name, table.columns(),
				table.rows().stream().map((row) -> row.stream().map(AnswerPageController::filed).toList()).toList());
	}

	/** One value is itself, several are a text. */
	private static Object filed(Answer.Cell cell) {
		return (cell.items().size() == 1) ? cell.items().getFirst().filed()
				: cell.items().stream().map((item) -> item.filed().toString()).collect(Collectors.joining("; "));
	}

	private Question question(String id) {
		return this.questions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/**
	 * The answer to the first of these extents that can be answered; that to the last is
	 * given as it is. All at once may be more than one reader gets.
	 */
	private WebGraphQlResponse askFirst(Question question, Form form, Locale locale, Extent... extents) {
		WebGraphQlResponse asked = ask(question, extents[0], form, locale);
		for (int at = 1; at < extents.length && !asked.getErrors().isEmpty(); at++) {
			asked = ask(question, extents[at], form, locale);
		}
		return asked;
	}

	private WebGraphQlResponse ask(Question question, Extent extent, Form form, Locale locale) {
		return this.api.ask(NamedQuery.of(question.query(), extent, this.schema), form.variables(), locale);
	}

	private static List<SectionView> sections(String id, Answer answer, int page, int size, Form form, Locale locale) {
		List<SectionView> views = new ArrayList<>();
		int table = 0;
		for (Answer.Section section : answer.sections()) {
			String file = null;
			if (!section.columns().isEmpty()) {
				table++;
				file = House.inLanguage(
						address("/questions/" + id + ".csv", form).queryParam("table", table).toUriString(), locale);
			}
			// A table that has fewer pages than another stays as it is on the last of
			// them.
			int pages = pages(section, size);
			int from = (Math.min(page, pages) - 1) * size;
			int to = (pages == 1) ? section.rows().size() : Math.min(section.rows().size(), from + size);
			views.add(new SectionView(section, section.rows().subList(from, to), Math.min(page, pages), pages, file));
		}
		return views;
	}

	/** Rather half a page more than a page of a few rows. */
	private static int pages(Answer.Section section, int size) {
		int rows = section.rows().size();
		return (rows <= size + size / 2) ? 1 : Math.ceilDiv(rows, size);
	}

	private static UriComponentsBuilder address(String path, Form form) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		form.changed().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		return UriComponentsBuilder.fromUriString(address.encode().buildAndExpand(form.changed()).toUriString());
	}

	/** What the question is about, as fields; nodes by their names. */
	private Form form(Question question, Map<String, String> parameters, Locale locale) {
		Form form = new Form(new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
		if (question.variables().isEmpty()) {
			return form;
		}
		Map<String, String> types = NamedQuery.variables(question.query());
		Map<?, ?> given = JSON.readValue(question.variables(), Map.class);
		given.forEach((key, value) -> {
			String name = String.valueOf(key);
			form.variables().put(name, value);
			switch (types.getOrDefault(name, "").replace("!", "")) {
				case "ID" -> addNodes(form, name, false, List.of(String.valueOf(value)), parameters, locale);
				case "[ID]" -> addNodes(form, name, true, strings(value), parameters, locale);
				case "Int" -> addValue(form, name, true, String.valueOf(value), parameters, locale);
				case "String" -> addValue(form, name, false, String.valueOf(value), parameters, locale);
				default -> {
					// of other types no field is made
				}
			}
		});
		return form;
	}

	private static List<String> strings(Object value) {
		return (value instanceof List<?> list) ? list.stream().map(String::valueOf).toList()
				: List.of(String.valueOf(value));
	}

	/** A field for nodes; none where the question names some that are not there. */
	private void addNodes(Form form, String name, boolean several, List<String> own, Map<String, String> parameters,
			Locale locale) {
		if (this.nodes.findKinds(own).size() < own.size()) {
			return;
		}
		String asked = parameters.getOrDefault(name, "");
		String text = parameters.getOrDefault(name + TEXT, "");
		boolean named = !asked.isBlank() || !text.isBlank();
		List<String> ids = !named ? own : asked.isBlank() ? List.of() : List.of(asked.split(","));
		Function<Vertex, String> title = (node) -> NodeName.of(node, this.ontology, Language.of(locale)).title();
		NodeField field = several
				? this.fields.readSeveral(ids, (named && parameters.containsKey(name + TEXT)) ? text : null, title)
				: this.fields.readOne(ids.isEmpty() ? "" : ids.getFirst(), named ? text : "", null, title);
		form.inputs()
			.add(new Input(name, this.words.variable(name, locale), several, false, field,
					choices(field, name, locale)));
		if (named && field.isClear() && !field.ids().isEmpty()) {
			form.variables().put(name, several ? field.ids() : field.ids().getFirst());
			if (!field.ids().equals(own)) {
				form.changed().put(name, String.join(",", field.ids()));
			}
		}
	}

	/** A field for a text or a number; what is no number counts as not written. */
	private void addValue(Form form, String name, boolean number, String own, Map<String, String> parameters,
			Locale locale) {
		String asked = parameters.getOrDefault(name, "").strip();
		String now = (asked.isEmpty() || (number && !asked.matches("\\d{1,4}"))) ? own : asked;
		form.variables().put(name, number ? (Object) Integer.valueOf(now) : now);
		if (!now.equals(own)) {
			form.changed().put(name, now);
		}
		form.inputs()
			.add(new Input(name, this.words.variable(name, locale), false, true, NodeField.plain(now), List.of()));
	}

	private List<TypedNames.Meant> typed(Input input, Locale locale) {
		List<TypedNames.Meant> typed = new ArrayList<>();
		input.field()
			.namesakes()
			.forEach((name,
					called) -> typed.add(this.typedNames.meant(name, called.getFirst(), called,
							(other) -> "?" + input.name() + "="
									+ input.field()
										.ids()
										.stream()
										.map((id) -> id.equals(called.getFirst().id()) ? other.id() : id)
										.collect(Collectors.joining(","))
									+ "&lang=" + locale.getLanguage(),
							Language.of(locale))));
		return typed;
	}

	private List<NodeChoice> choices(NodeField field, String name, Locale locale) {
		return field.choices().stream().map((node) -> {
			NodeName named = NodeName.of(node, this.ontology, Language.of(locale));
			return new NodeChoice(named, "?" + name + "=" + node.id() + "&lang=" + locale.getLanguage());
		}).toList();
	}

	/**
	 * A part of the answer on this page.
	 *
	 * @param section the part
	 * @param rows its rows on this page
	 * @param page which of its pages this is, from 1
	 * @param pages how many pages it has
	 * @param file address of the whole table as a file, absent where it is no table
	 */
	record SectionView(Answer.Section section, List<List<Answer.Cell>> rows, int page, int pages,
			@Nullable String file) {

		/** Whether the API was asked for fewer rows than there are. */
		public boolean isCut() {
			return this.section.rows().size() < this.section.total();
		}

		/** How many rows a file has. */
		public int filed() {
			return Math.max(this.section.rows().size(), Math.min(this.section.total(), NamedQuery.ALL));
		}
	}

	/**
	 * What a question is asked about.
	 *
	 * @param variables values of the variables
	 * @param inputs the fields of the form
	 * @param changed what differs from the question as it stands, as parameters
	 */
	private record Form(Map<String, Object> variables, List<Input> inputs, Map<String, String> changed) {
	}

	/**
	 * A field of the form.
	 *
	 * @param name name of the variable
	 * @param label what it is called
	 * @param several whether it takes several nodes
	 * @param plain whether it takes a text or number, no nodes
	 * @param field what stands in it
	 * @param choices what its text may mean
	 */
	record Input(String name, String label, boolean several, boolean plain, NodeField field, List<NodeChoice> choices) {
	}

}
