package lv.saiknes.match.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;
import lv.saiknes.address.PublicAddress;
import lv.saiknes.export.Addresses;
import lv.saiknes.export.Delimited;
import lv.saiknes.export.Grid;
import lv.saiknes.graph.CurrentGraph;
import lv.saiknes.graph.Graph;
import lv.saiknes.house.NodeName;
import lv.saiknes.match.Candidate;
import lv.saiknes.match.NameMatcher;
import lv.saiknes.match.NodeValues;
import lv.saiknes.match.Value;
import lv.saiknes.model.Language;
import lv.saiknes.ontology.Kind;
import lv.saiknes.ontology.Ontology;
import lv.saiknes.query.NodeReader;
import lv.saiknes.query.Vertex;
import lv.saiknes.search.Details;
import lv.saiknes.text.Nearest;
import lv.saiknes.words.Hint;
import lv.saiknes.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page that matches a pasted column of names, and the small page of a node that
 * reconciling programs show in a frame.
 */
@Controller
class MatchPageController {

	/** Others may show the preview in a frame; it has nothing to press but a link. */
	private static final String FRAMED = "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none';"
			+ " form-action 'none'; frame-ancestors *";

	private static final List<String> COLUMNS = List.of("text", "outcome", "id", "name", "kind", "description", "score",
			"sameAs", "latitude", "longitude", "permalink", "others");

	private static final int OTHERS = 5;

	/** What is less like the name is no alternative to what was found. */
	private static final double LEAST_LIKE = 0.6;

	private final NameMatcher matcher;

	private final NodeValues values;

	private final CurrentGraph graph;

	private final NodeReader nodes;

	private final Ontology ontology;

	private final Details details;

	private final PublicAddress address;

	MatchPageController(NameMatcher matcher, NodeValues values, CurrentGraph graph, NodeReader nodes, Ontology ontology,
			Details details, PublicAddress address) {
		this.matcher = matcher;
		this.values = values;
		this.graph = graph;
		this.nodes = nodes;
		this.ontology = ontology;
		this.details = details;
		this.address = address;
	}

	@GetMapping("/match")
	String form(Model model, Locale locale) {
		addForm("", "", model, Language.of(locale));
		return "match";
	}

	/**
	 * The names with what they mean.
	 * @param names a name a line
	 * @param kind only nodes of this kind; all when empty
	 */
	@PostMapping(path = "/match", params = "!csv")
	String match(@RequestParam(defaultValue = "") String names, @RequestParam(defaultValue = "") String kind,
			Model model, Locale locale, HttpServletResponse response) {
		Language language = Language.of(locale);
		addForm(names, kind, model, language);
		try {
			List<Row> rows = rows(names, kind, language);
			model.addAttribute("rows", rows);
			List.of("sure", "likely")
				.forEach((outcome) -> model.addAttribute(outcome,
						rows.stream().filter((row) -> row.outcome().equals(outcome)).count()));
		}
		catch (Refusal refusal) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			model.addAttribute("refusal", refusal.text().in(language));
		}
		return "match";
	}

	private void addForm(String names, String kind, Model model, Language language) {
		model.addAttribute("names", names);
		model.addAttribute("kind", kind);
		model.addAttribute("kinds",
				this.ontology.kinds()
					.stream()
					.map((one) -> new Choice(one.name(), Words.capitalised(one.plural()).in(language)))
					.toList());
		model.addAttribute("most", NameMatcher.MOST_NAMES);
		model.addAttribute("service", this.address.base() + ReconcileController.PATH);
	}

	/** The same as a file. */
	@PostMapping(path = "/match", params = "csv")
	void csv(@RequestParam(defaultValue = "") String names, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String separator, Locale locale, HttpServletResponse response)
			throws IOException {
		Language language = Language.of(locale);
		List<Row> rows;
		try {
			rows = rows(names, kind, language);
		}
		catch (Refusal refusal) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST, refusal.text().in(language));
			return;
		}
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"match.csv\"");
		Grid table = new Grid("match", COLUMNS, rows.stream().map(MatchPageController::cells).toList());
		response.getOutputStream().write(Delimited.csv(table, separator).getBytes(StandardCharsets.UTF_8));
	}

	private static List<Object> cells(Row row) {
		Match best = row.best();
		return (best == null) ? List.of(row.text(), row.outcome(), "", "", "", "", "", "", "", "", "", "")
				: List.of(row.text(), row.outcome(), best.id(), best.name(), best.kind(), best.detail(),
						Math.round(best.score()), best.sameAs(), number(best.latitude()), number(best.longitude()),
						best.permalink(), String.join(" ", row.others().stream().map(Match::id).toList()));
	}

	/** One coordinate is a number; of several there is a text, and of none nothing. */
	private static Object number(String coordinate) {
		return coordinate.matches("-?\\d+(\\.\\d+)?") ? (Object) Double.valueOf(coordinate) : coordinate;
	}

	private List<Row> rows(String names, String kind, Language language) {
		List<String> kinds = kind.isEmpty() ? null : List.of(Asked.kind("kind", kind, this.ontology));
		List<String> lines = names.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		Asked.few("names", lines.size());
		Graph current = this.graph.get();
		return lines.stream().map((line) -> {
			List<Candidate> all = this.matcher.find(current, line, kinds, Map.of(), OTHERS);
			List<Match> found = IntStream.range(0, all.size())
				.filter((i) -> i == 0 || all.get(i).likeness() >= LEAST_LIKE)
				.mapToObj((i) -> told(current, all.get(i), language))
				.toList();
			return new Row(line, all.isEmpty() ? "none" : outcome(all.getFirst()),
					found.isEmpty() ? null : found.getFirst(), found.stream().skip(1).toList());
		}).toList();
	}

	private static String outcome(Candidate best) {
		return best.sure() ? "sure" : best.likely() ? "likely" : "possible";
	}

	private Match told(Graph current, Candidate candidate, Language language) {
		String id = candidate.entity().id();
		Function<String, String> values = (property) -> this.values.findProperty(property)
			.map((one) -> String.join(" ",
					this.values.of(current, id, one).stream().map(Value::value).map(String::valueOf).toList()))
			.orElse("");
		Kind kind = this.ontology.getKind(candidate.entity().kind());
		return new Match(id, candidate.entity().name().in(language), kind.name(),
				this.details.of(current, id).in(language), candidate.score(), values.apply("sameAs"),
				values.apply("latitude"), values.apply("longitude"), new Addresses(this.address.base()).of(id));
	}

	/** A node in a few words, for a frame. */
	@GetMapping("/reconcile/preview")
	String preview(@RequestParam(defaultValue = "") String id, Model model, Locale locale,
			HttpServletResponse response) {
		Language language = Language.of(locale);
		response.setHeader("Content-Security-Policy", FRAMED);
		Vertex node = this.nodes.findVertices(List.of(id)).get(id);
		if (node == null) {
			response.setStatus(HttpServletResponse.SC_NOT_FOUND);
			model.addAttribute("refusal",
					Words.text("match.id", id, Hint.of(Nearest.to(id, this.nodes.listIds()))).in(language));
			return "preview";
		}
		model.addAttribute("node", NodeName.of(node, this.ontology, language));
		model.addAttribute("detail", this.details.of(id).in(language));
		model.addAttribute("summary", node.value("summary", language));
		return "preview";
	}

	/**
	 * A kind to choose.
	 *
	 * @param name its name in the data
	 * @param label its name in words
	 */
	record Choice(String name, String label) {
	}

	/**
	 * A name with what it may mean.
	 *
	 * @param text the name, as pasted
	 * @param outcome sure, likely, possible or none
	 * @param best the likeliest, absent where there is none
	 * @param others what else it may mean
	 */
	record Row(String text, String outcome, @Nullable Match best, List<Match> others) {
	}

	/**
	 * A node that a name may mean, with what is known of it.
	 *
	 * @param id its id
	 * @param name its name
	 * @param kind name of its kind
	 * @param detail what tells it apart from others of its name
	 * @param score how well it matches, from 0 to 100
	 * @param sameAs addresses of the same thing elsewhere
	 * @param latitude its latitude, empty where unknown
	 * @param longitude its longitude, empty where unknown
	 * @param permalink its address
	 */
	record Match(String id, String name, String kind, String detail, double score, String sameAs, String latitude,
			String longitude, String permalink) {
	}

}
