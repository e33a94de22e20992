package lv.saiknes.explore.web;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import java.util.stream.Stream;

import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The plans as trees and their contributions to other plans, without any script. */
@ServerTest
class PlansPageTests {

	private static final String FLOW = "lpr-3.1.1~contributes-to~lias-2030-p1-d1";

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void eachMeasureStandsInTheTreeAndEachTaskBelowIt() {
		String page = this.api.get("/plans?lang=en").body();
		JsonNode measures = this.api
			.data("{ measures(first: 100) { nodes { id tasks(first: 100) { nodes { id } } } } }")
			.at("/measures/nodes");
		assertThat(measures.size()).isEqualTo(44);
		for (JsonNode measure : measures) {
			String id = measure.get("id").asString();
			int start = page.indexOf("data-id=\"" + id + "\"");
			assertThat(start).as(id).isPositive();
			String below = page.substring(start, page.indexOf("</details>", start));
			assertThat(page).contains("href=\"/id/" + id + "?lang=en\"").contains("href=\"/graph?id=" + id + "&amp;");
			assertThat(linksIn(below, "-task-")).as("tasks of " + id).isEqualTo(measure.at("/tasks/nodes").size());
		}
	}

	/** Figures first, other plans folded, and only then in what the plan disagrees. */
	@Test
	void aPlanBeginsWithItsFigures() {
		String page = this.api.get("/plans?lang=lv").body();
		assertThat(page).containsSubsequence("class=\"totals\"", "class=\"choice\"", "<summary>Izvēlieties plānu",
				"id=\"tree\"", "data-differs", "id=\"alignment\"");
		assertThat(this.api.get("/graph?lang=lv").body()).as("clusters misname what is in them")
			.doesNotContain(">Kopa</th>");
	}

	/** What the table comes to is told before it, and how to read it as well. */
	@Test
	void theStrongestDirectionsAreNamedBeforeTheTable() {
		String page = this.api.get("/plans?lang=lv").body();
		String alignment = page.substring(page.indexOf("<h2 id=\"alignment\""));
		List<String> tables = Pattern.compile("<h3>").splitAsStream(alignment).skip(1).toList();
		List<String> told = Pattern.compile("<p class=\"result\">.*?</p>", Pattern.DOTALL)
			.matcher(alignment)
			.results()
			.map(MatchResult::group)
			.toList();
		assertThat(told).hasSameSizeAs(tables).hasSizeGreaterThan(1);
		assertThat(alignment.indexOf("<p class=\"result\">")).isLessThan(alignment.indexOf("class=\"reading\""));
		assertThat(alignment.indexOf("class=\"legend\"")).isLessThan(alignment.indexOf("<h3>"));
		for (int table = 0; table < tables.size(); table++) {
			Map<String, Integer> counts = new LinkedHashMap<>();
			Pattern.compile("<details class=\"row\" id=\"([^\"]+)\"[^>]*>(.*?)</summary>", Pattern.DOTALL)
				.matcher(tables.get(table))
				.results()
				.forEach((row) -> counts.put(row.group(1),
						Pattern.compile("<span>(\\d+)</span><span class=\"of\">")
							.matcher(row.group(2))
							.results()
							.mapToInt((cell) -> Integer.parseInt(cell.group(1)))
							.sum() + (int) Pattern.compile("class=\"whole\"").matcher(row.group(2)).results().count()));
			assertThat(counts).hasSizeGreaterThan(3);
			List<String> strongest = counts.entrySet()
				.stream()
				.sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
				.limit(3)
				.map((row) -> row.getKey() + " " + row.getValue())
				.toList();
			assertThat(Pattern.compile("<a href=\"#([^\"]+)\">[^<]+</a> \\(<span>(\\d+)</span>\\)")
				.matcher(told.get(table))
				.results()
				.map((row) -> row.group(1) + " " + row.group(2))).containsExactlyElementsOf(strongest);
			assertThat(told.get(table)).contains("ieguldījums: " + counts.size() + ".");
		}
	}

	@Test
	void countsOfAPartAreThoseOfAllThatIsBelowIt() {
		String page = this.api.get("/plans?lang=en").body();
		int direction = page.indexOf("data-id=\"lpr-3.1\"");
		String line = page.substring(direction, page.indexOf("</p>", direction));
		long tasks = Pattern.compile("href=\"/id/lpr-3\\.1\\.[^\"]*-task-[^\"]*\"").matcher(page).results().count();
		assertThat(line).contains(">" + tasks + " tasks<");
		JsonNode implementers = this.api.data("""
				{ measures(first: 100) { nodes { id implementers(first: 100, grades: [STATED]) { nodes { id } } } } }
				""").at("/measures/nodes");
		long distinct = implementers.valueStream()
			.filter((measure) -> measure.get("id").asString().startsWith("lpr-3.1."))
			.flatMap((measure) -> measure.at("/implementers/nodes").valueStream())
			.map((actor) -> actor.get("id").asString())
			.distinct()
			.count();
		assertThat(line).contains(">" + distinct + " implementers<");
	}

	@Test
	void howManyPartsThePlanHasIsSaidAndThatItsTextSaysOtherwise() {
		String page = this.api.get("/plans?lang=lv").body();
		assertThat(page
			.substring(page.indexOf("class=\"totals\""), page.indexOf("</ul>", page.indexOf("class=\"totals\"")))
			.replaceAll("<[^>]+>|\\s+", " ")
			.replaceAll(" +", " ")).contains("4 virzieni 15 prioritātes 39 apakšprioritātes");
		assertThat(page).contains("Tekstā minētas četrpadsmit prioritātes, bet sarakstos nosauktas piecpadsmit")
			.contains("Tekstā runāts par četriem līmeņiem");
		assertThat(this.api.get("/plans?plan=nap-2027&lang=lv").body()).doesNotContain("četrpadsmit prioritātes");
	}

	@Test
	void headingsFitThePlan() {
		assertThat(this.api.get("/plans?lang=en").body()).contains(">Contribution to other plans<", ", tasks too<")
			.doesNotContain(">What contributes to this plan<");
		assertThat(this.api.get("/plans?plan=nap-2027&lang=en").body())
			.contains(">What contributes to this plan<", ">Open everything<",
					">What the sources say of the plan itself<")
			.doesNotContain("Contribution to other plans", "tasks too");
		assertThat(this.api.get("/plans?plan=nap-2027&lang=lv").body()).contains(">Kas dod ieguldījumu šajā plānā<",
				">Atvērt visu<");
	}

	@Test
	void theAddressSaysWhatIsUnfolded() {
		assertThat(isOpen("/plans", "lpr-3.1")).isTrue();
		assertThat(isOpen("/plans", "lpr-3.1.1")).isFalse();
		assertThat(isOpen("/plans", "lpr-3.1.1.1")).isFalse();
		assertThat(isOpen("/plans?open=all", "lpr-3.1.1.1")).isTrue();
		assertThat(isOpen("/plans?open=lpr-3.1,lpr-3.1.1.1", "lpr-3.1.1.1")).isTrue();
		assertThat(isOpen("/plans?open=lpr-3.1,lpr-3.1.1.1", "lpr-3.1.1")).isFalse();
	}

	@Test
	void everyContributionStandsInTheRowOfItsDirectionWithItsEvidence() {
		String page = this.api.get("/plans?lang=en").body();
		assertThat(count(page, "data-flow=\"")).isEqualTo(202 + 85);
		int row = page.indexOf("data-flow=\"" + FLOW + "\"");
		assertThat(page.lastIndexOf("id=\"lias-2030-p1-d1\"", row))
			.isGreaterThan(page.lastIndexOf("class=\"row\"", row));
		assertThat(page.substring(row, page.indexOf("</li>", row))).contains("3.1.1 Excellence")
			.contains("table 1, row 1")
			.contains("code 1.1");
		String opened = this.api.get("/plans?lang=en&flow=" + FLOW).body();
		int fact = opened.indexOf("data-flow=\"" + FLOW + "\"");
		assertThat(opened.substring(fact, opened.indexOf("</details>", fact))).contains(
				"Priority 3.1.1 “Excellence” contributes to the strategic direction “Base value and productivity of human capital”")
			.contains("table 1, row 1")
			.contains("line 395");
		assertThat(page).as("row names in words").doesNotContain("tab1/row").doesNotContain("tab2/row");
	}

	@Test
	void contributionsAreCountedByDirection() {
		String page = this.api.get("/plans?lang=en").body();
		int row = page.indexOf("id=\"lias-2030-p1-d1\"");
		String cells = page.substring(row, page.indexOf("</summary>", row)).replaceAll("<[^>]+>|\\s+", " ");
		List<String> counts = Pattern.compile("(\\d+) +/ (\\d+)")
			.matcher(cells)
			.results()
			.map((cell) -> cell.group(1) + " of " + cell.group(2))
			.toList();
		assertThat(counts).containsExactly("2 of 2", "2 of 4", "2 of 4", "3 of 5");
	}

	@Test
	void anOpenedContributionHasItsOwnAddress() {
		String page = this.api.get("/plans?lang=lv&flow=" + FLOW).body();
		assertThat(isOpen("/plans?lang=lv&flow=" + FLOW, "data-flow", FLOW)).isTrue();
		assertThat(isOpen("/plans?lang=lv&flow=" + FLOW, "id", "lias-2030-p1-d1")).isTrue();
		assertThat(isOpen("/plans?lang=lv&flow=" + FLOW, "id", "lias-2030-p1-d2")).isFalse();
		assertThat(page).contains("<a href=\"#" + FLOW + "\">Prioritāte 3.1.1. “Ekselence”");
	}

	@Test
	void otherPlansHaveTheirTreeAndWhatIsContributedToThem() {
		String page = this.api.get("/plans?plan=nap-2027&lang=en").body();
		assertThat(page).contains("data-id=\"nap-2027-p1\"").contains("data-flow=\"lpr-3.1.1~contributes-to~nap-2027");
		assertThat(page).doesNotContain("data-flow=\"lpr-3.1.1~contributes-to~lias-2030");
	}

	@Test
	void anUnknownPlanIsNotFoundAndTheNearestIsNamed() {
		HttpResponse<String> response = this.api.get("/plans?plan=nap-2072&lang=en");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).contains("nap-2072").contains("href=\"/plans?plan=nap-2027");
	}

	private boolean isOpen(String address, String id) {
		return isOpen(address, "data-id", id);
	}

	private boolean isOpen(String address, String attribute, String id) {
		String page = this.api.get(address).body();
		int at = page.indexOf(" " + attribute + "=\"" + id + "\"");
		return page.substring(page.lastIndexOf('<', at), page.indexOf('>', at)).contains("open=\"open\"");
	}

	private static long linksIn(String html, String what) {
		return Pattern.compile("href=\"/id/[^\"]*" + Pattern.quote(what) + "[^\"]*\"")
			.matcher(html)
			.results()
			.map(MatchResult::group)
			.distinct()
			.count();
	}

	private static long count(String html, String what) {
		return Pattern.compile(Pattern.quote(what)).matcher(html).results().count();
	}

	/**
	 * The order is that of the levels of government, which the data gives, not that of
	 * ids; within a level that of their terms, the longest first.
	 */
	@Test
	void plansStandByTheirLevelTheHighestFirst() {
		String page = this.api.get("/plans?lang=lv").body();
		assertThat(Stream
			.of("lias-2030", "nap-2027", "lpr-programme-2027", "rezekne-strategy-2035", "rezekne-programme-2029")
			.map((id) -> page.indexOf("href=\"/plans?plan=" + id + "&amp;lang=lv\""))).isSorted()
			.allMatch((at) -> at > 0);
		assertThat(page.indexOf("<h3>Nacionālais attīstības plāns")).isPositive()
			.isLessThan(page.indexOf("<h3>Latvijas ilgtspējīgas"));
	}

	@Test
	void aPrintedPlaceLeadsToTheLineOfTheDocument() {
		assertThat(this.api.get("/plans?lang=en").body()).containsPattern(
				"data-flow=\"[^\"]+\"[^>]*>[^<]*</a><span class=\"aside\"> · <a href=\"/documents/001\\?lines=(\\d+)[-\\d]*&amp;lang=en#L\\1\">table 2, row 1</a>");
	}

}
