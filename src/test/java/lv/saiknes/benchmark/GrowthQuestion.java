package lv.saiknes.benchmark;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is asked of data of any size. All ids are of the first copy, which is the real
 * data, so that the answers are comparable.
 *
 * @param name what it is called in the table
 * @param panel in which part of the picture its curve is
 * @param asked queries, or paths of pages where they begin with a slash, asked in turn
 */
record GrowthQuestion(String name, Panel panel, List<String> asked) {

	static final List<GrowthQuestion> ALL = all();

	/** The parts of the picture. */
	enum Panel {

		/** Lists and what stands on nodes. */
		LISTS("Lists by GraphQL"),

		/** Everything that has to be found, counted or sorted among all. */
		FOUND("Filters, counts and search"),

		/** What is reckoned in memory. */
		RECKONED("Traces, partners, neighbourhoods"),

		/** Pages for people. */
		PAGES("Pages");

		private final String title;

		Panel(String title) {
			this.title = title;
		}

		String title() {
			return this.title;
		}

	}

	/** Whether it is asked of the API. */
	static boolean isQuery(String asked) {
		return !asked.startsWith("/");
	}

	private static List<GrowthQuestion> all() {
		List<GrowthQuestion> all = new ArrayList<>();
		Shape.ALL.forEach((shape) -> all.add(new GrowthQuestion(shape.name().replace(",", ""), switch (shape.name()) {
			case "filter and sort", "full text" -> Panel.FOUND;
			case "path" -> Panel.RECKONED;
			default -> Panel.LISTS;
		}, List.of(shape.query()))));
		all.addAll(List.of(
				query("page of a list", Panel.LISTS,
						"{ tasks(first: 20) { nodes { id name } pageInfo { endCursor } } }"),
				query("page far down a list", Panel.LISTS,
						"{ tasks(last: 20) { nodes { id name } pageInfo { startCursor } } }"),
				query("list by another order", Panel.LISTS,
						"{ projects(first: 20, orderBy: [{by: START, direction: DESC}]) { nodes { id name } } }"),
				query("list with its total", Panel.LISTS,
						"{ institutions(first: 20) { totalCount nodes { id name } } }"),
				query("list of a hub", Panel.LISTS,
						"{ theme(id: \"culture\") { measures(first: 20) { nodes { id name } } } }"),
				query("filter by a value", Panel.FOUND,
						"{ institutions(first: 20, filter: {types: [\"university\"]}) { nodes { id name } } }"),
				query("counts by group", Panel.FOUND,
						"{ measures(first: 0) { aggregate(group: {along: [{relation: FUNDED_BY, direction: OUT}]})"
								+ " { counted nodes { label count } } } }"),
				query("what is loaded", Panel.FOUND, "{ dataset { version counts { kind count } } }"),
				query("text in passages", Panel.FOUND,
						"{ searchTexts(text: \"mākslas skola\", first: 10) { totalCount nodes { text } } }"),
				query("neighbourhood", Panel.RECKONED,
						"{ neighbourhood(ids: [\"rezekne-academy\"], depth: 1) { total nodes { entity { id name } } } }"),
				query("neighbourhood of two steps", Panel.RECKONED,
						"{ neighbourhood(ids: [\"arendal\"], depth: 2, limit: 60) { total nodes { entity { id name } } } }"),
				partners(), new GrowthQuestion("profile page", Panel.PAGES, List.of("/id/rezekne-academy")),
				new GrowthQuestion("profile page of a hub", Panel.PAGES, List.of("/id/culture")),
				new GrowthQuestion("start page", Panel.PAGES, List.of("/")),
				new GrowthQuestion("search page", Panel.PAGES,
						List.of("/search?text=" + URLEncoder.encode("Rēzeknes skola", StandardCharsets.UTF_8))),
				new GrowthQuestion("graph page", Panel.PAGES, List.of("/graph")),
				new GrowthQuestion("graph data", Panel.PAGES, List.of("/graph/positions.json")),
				new GrowthQuestion("map", Panel.PAGES, List.of("/map")),
				new GrowthQuestion("plans", Panel.PAGES, List.of("/plans")),
				new GrowthQuestion("partners page", Panel.PAGES, List.of("/partners")),
				new GrowthQuestion("trace page", Panel.PAGES, List.of("/trace")),
				new GrowthQuestion("gaps page", Panel.PAGES, List.of("/gaps"))));
		return List.copyOf(all);
	}

	private static GrowthQuestion query(String name, Panel panel, String query) {
		return new GrowthQuestion(name, panel, List.of(query));
	}

	private static GrowthQuestion partners() {
		return new GrowthQuestion("partners for an idea", Panel.RECKONED,
				List.of("pārrobežu mākslas skolu apmaiņa", "veselības veicināšana senioriem",
						"tūrisma maršruts gar pierobežas ezeriem")
					.stream()
					.map((idea) -> "{ partners(actor: \"rezekne\", idea: \"" + idea
							+ "\", first: 10) { candidates { rank score actor { id name } } } }")
					.toList());
	}

	/** The traces between judged pairs. */
	static GrowthQuestion traces(List<String[]> pairs) {
		return new GrowthQuestion("trace of judged pairs", Panel.RECKONED,
				pairs.stream()
					.map((pair) -> "{ trace(from: [\"" + pair[0] + "\"], to: [\"" + pair[1]
							+ "\"]) { verdict paths { score { value } nodes { id name } } } }")
					.toList());
	}

	/**
	 * The body of a request for a query, another one each time, so that no kept answer
	 * fits.
	 */
	static byte[] body(String query, int number) {
		return JsonMapper.shared().writeValueAsBytes(Map.of("query", query, "variables", Map.of("asked", number)));
	}

	/** Fails where an answer is none. */
	static void check(String question, byte[] answer) {
		JsonNode read = JsonMapper.shared().readTree(answer);
		if (read.has("errors")) {
			throw new IllegalStateException("`" + question + "` was refused: " + read.get("errors"));
		}
	}

}
