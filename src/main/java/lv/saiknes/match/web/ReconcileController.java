package lv.saiknes.match.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.address.PublicAddress;
import lv.saiknes.export.Addresses;
import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Graph;
import lv.saiknes.match.Candidate;
import lv.saiknes.match.NameMatcher;
import lv.saiknes.match.NodeValues;
import lv.saiknes.match.Property;
import lv.saiknes.match.Value;
import lv.saiknes.model.Entity;
import lv.saiknes.model.Language;
import lv.saiknes.model.Text;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.search.Details;
import lv.saiknes.search.NameSearch;
import lv.saiknes.text.Folding;
import lv.saiknes.time.Printed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The Reconciliation Service API, version 0.2, of the W3C Entity Reconciliation Community
 * Group: matches the names of other people's tables with nodes and fills in what is known
 * of these.
 *
 * @see <a href=
 * "https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation
 * Service API 0.2</a>
 */
@RestController
@CrossOrigin
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
class ReconcileController {

	/** Where the service stands. */
	static final String PATH = "/reconcile";

	private static final int SUGGESTED = 20;

	private static final int PREVIEW_WIDTH = 430;

	private static final int PREVIEW_HEIGHT = 180;

	private final NameMatcher matcher;

	private final NameSearch search;

	private final NodeValues values;

	private final CurrentGraph graph;

	private final Ontology ontology;

	private final Details details;

	private final PublicAddress address;

	ReconcileController(NameMatcher matcher, NameSearch search, NodeValues values, CurrentGraph graph,
			Ontology ontology, Details details, PublicAddress address) {
		this.matcher = matcher;
		this.search = search;
		this.values = values;
		this.graph = graph;
		this.ontology = ontology;
		this.details = details;
		this.address = address;
	}

	/** What the service can do, or the answer to what is asked of it. */
	@RequestMapping(path = PATH, method = { RequestMethod.GET, RequestMethod.POST })
	Map<String, Object> service(@RequestParam(required = false) @Nullable String queries,
			@RequestParam(required = false) @Nullable String extend, Locale locale) {
		Language language = Language.of(locale);
		return (queries != null) ? match(queries, language)
				: (extend != null) ? extend(Asked.extension(extend, this.values), language) : manifest(language);
	}

	private Map<String, Object> manifest(Language language) {
		String base = this.address.base();
		Map<String, Object> manifest = new LinkedHashMap<>();
		manifest.put("versions", List.of("0.2"));
		manifest.put("name", this.graph.get().manifest().title().in(language));
		manifest.put("identifierSpace", base + "/id/");
		manifest.put("schemaSpace", new Addresses(base).vocabulary());
		manifest.put("documentation", base + "/match");
		manifest.put("defaultTypes", this.ontology.kinds().stream().map((kind) -> type(kind, language)).toList());
		manifest.put("view", Map.of("url", base + "/id/{{id}}"));
		manifest.put("preview",
				Map.of("url", base + PATH + "/preview?id={{id}}", "width", PREVIEW_WIDTH, "height", PREVIEW_HEIGHT));
		Map<String, Object> suggest = new LinkedHashMap<>();
		for (String what : List.of("entity", "type", "property")) {
			suggest.put(what, place(base, "/suggest/" + what));
		}
		manifest.put("suggest", suggest);
		manifest.put("extend",
				Map.of("propose_properties", place(base, "/properties"), "property_settings", List.of()));
		return manifest;
	}

	private static Map<String, String> place(String base, String path) {
		Map<String, String> place = new LinkedHashMap<>();
		place.put("service_url", base);
		place.put("service_path", PATH + path);
		return place;
	}

	private Map<String, Object> match(String queries, Language language) {
		Map<String, Object> answer = new LinkedHashMap<>();
		// A column often has a name many times.
		Graph current = this.graph.get();
		Map<Asked.Question, Map<String, Object>> known = new HashMap<>();
		Asked.questions(queries, this.ontology, this.values)
			.forEach((name, question) -> answer.put(name,
					known.computeIfAbsent(question, (one) -> Map.of("result", candidates(current, one, language)))));
		return answer;
	}

	private List<Map<String, Object>> candidates(Graph current, Asked.Question question, Language language) {
		return this.matcher.find(current, question.name(), question.kinds(), question.wanted(), question.size())
			.stream()
			.map((candidate) -> candidate(current, candidate, language))
			.toList();
	}

	private Map<String, Object> candidate(Graph current, Candidate candidate, Language language) {
		Map<String, Object> told = named(current, candidate.entity(), language);
		told.put("type", List.of(type(this.ontology.getKind(candidate.entity().kind()), language)));
		List<Map<String, Object>> features = new ArrayList<>();
		features.add(Map.of("id", "name", "value", candidate.likeness()));
		candidate.fits().forEach((property, fits) -> features.add(Map.of("id", property, "value", fits)));
		told.put("features", features);
		told.put("score", candidate.score());
		told.put("match", candidate.sure());
		return told;
	}

	private Map<String, Object> named(Graph current, Entity entity, Language language) {
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("id", entity.id());
		told.put("name", entity.name().in(language));
		told.put("description", this.details.of(current, entity.id()).in(language));
		return told;
	}

	private static Map<String, String> type(Kind kind, Language language) {
		return named(kind.name(), kind.label(), language);
	}

	private static Map<String, String> named(String id, Text name, Language language) {
		Map<String, String> named = new LinkedHashMap<>();
		named.put("id", id);
		named.put("name", name.in(language));
		return named;
	}

	private Map<String, Object> extend(Asked.Extension asked, Language language) {
		Graph current = this.graph.get();
		Map<String, Object> rows = new LinkedHashMap<>();
		for (String id : asked.ids()) {
			Map<String, Object> row = new LinkedHashMap<>();
			for (Property property : asked.properties()) {
				row.put(property.id(),
						this.values.of(current, id, property).stream().map((value) -> cell(value, language)).toList());
			}
			rows.put(id, row);
		}
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("meta",
				asked.properties()
					.stream()
					.map((property) -> named(property.id(), property.name(), language))
					.toList());
		answer.put("rows", rows);
		return answer;
	}

	private static Map<String, Object> cell(Value value, Language language) {
		if (value.id() != null) {
			Map<String, Object> cell = new LinkedHashMap<>();
			cell.put("id", value.id());
			cell.put("name", Printed.of(value.value(), language));
			if (value.known() != null) {
				cell.put("description", value.known().in(language));
			}
			return cell;
		}
		return (value.value() instanceof Long || value.value() instanceof Integer) ? Map.of("int", value.value())
				: (value.value() instanceof Number) ? Map.of("float", value.value())
						: Map.of("str", (value.value() instanceof Text text) ? text.in(language) : value.value());
	}

	/** Nodes whose names begin so. */
	@GetMapping(PATH + "/suggest/entity")
	Map<String, Object> entities(@RequestParam(defaultValue = "") String prefix,
			@RequestParam(defaultValue = "0") int cursor, Locale locale) {
		Graph current = this.graph.get();
		Language language = Language.of(locale);
		List<Map<String, Object>> result = new ArrayList<>();
		for (String id : this.search.listIds(prefix, null, Math.max(cursor, 0), SUGGESTED)) {
			current.find(id).ifPresent((node) -> {
				Map<String, Object> told = named(current, current.entity(node), language);
				told.put("notable", List.of(type(this.ontology.getKind(current.entity(node).kind()), language)));
				result.add(told);
			});
		}
		return Map.of("result", result);
	}

	/** Kinds of which a word begins so. */
	@GetMapping(PATH + "/suggest/type")
	Map<String, Object> types(@RequestParam(defaultValue = "") String prefix, Locale locale) {
		return suggested(List.copyOf(this.ontology.kinds()), Kind::name, Kind::label, prefix, locale);
	}

	/** Properties of which a word begins so. */
	@GetMapping(PATH + "/suggest/property")
	Map<String, Object> properties(@RequestParam(defaultValue = "") String prefix, Locale locale) {
		return suggested(this.values.listProperties(), Property::id, Property::name, prefix, locale);
	}

	private static <T> Map<String, Object> suggested(List<T> known, Function<T, String> id, Function<T, Text> name,
			String prefix, Locale locale) {
		Language language = Language.of(locale);
		String wanted = Folding.fold(prefix.strip());
		return Map.of("result",
				known.stream()
					.filter((one) -> (" " + Folding.fold(name.apply(one).in(language))).contains(" " + wanted)
							|| Folding.fold(id.apply(one)).startsWith(wanted))
					.limit(SUGGESTED)
					.map((one) -> named(id.apply(one), name.apply(one), language))
					.toList());
	}

	/** What can be read of nodes of a kind, for programs that fill tables. */
	@GetMapping(PATH + "/properties")
	Map<String, Object> proposals(@RequestParam(required = false) @Nullable String type,
			@RequestParam(required = false) @Nullable Integer limit, Locale locale) {
		List<Property> properties = (type != null)
				? this.values.listProperties(this.ontology.getKind(Asked.kind("type", type, this.ontology)))
				: this.values.listProperties();
		Map<String, Object> answer = new LinkedHashMap<>();
		if (type != null) {
			answer.put("type", type);
		}
		if (limit != null) {
			answer.put("limit", limit);
		}
		answer.put("properties",
				properties.stream()
					.limit((limit != null) ? Math.max(limit, 0) : properties.size())
					.map((property) -> named(property.id(), property.name(), Language.of(locale)))
					.toList());
		return answer;
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.BAD_REQUEST)
	Map<String, String> refuse(Refusal refusal, Locale locale, HttpServletResponse response) {
		response.setHeader("Cache-Control", "no-store");
		Map<String, String> error = new LinkedHashMap<>();
		error.put("code", "BAD_ARGUMENT");
		error.put("argument", refusal.argument());
		error.put("message", refusal.text().in(Language.of(locale)));
		return error;
	}

}
