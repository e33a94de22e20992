package lv.saiknes.explore.web;

import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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

	@Test
	void countsOfAPartAreThoseOfAllThatIsBelowIt() {
		String page = this.api.get("/plans?lang=en").body();
		int direction = page.indexOf("data-id=\"lpr-3.1\"");
		String line = page.substring(direction, page.indexOf("</summary>", direction));
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
	void theAddressSaysWhatIsUnfolded() {
		assertThat(isOpen("/plans", "lpr-3.1.1")).isTrue();
		assertThat(isOpen("/plans", "lpr-3.1.1.1")).isFalse();
		assertThat(isOpen("/plans?open=all", "lpr-3.1.1.1")).isTrue();
		assertThat(isOpen("/plans?open=lpr-3.1,lpr-3.1.1.1", "lpr-3.1.1.1")).isTrue();
		assertThat(isOpen("/plans?open=lpr-3.1,lpr-3.1.1.1", "lpr-3.1.1")).isFalse();
	}

	@Test
	void everyContributionOfAPriorityIsARowWithItsEvidence() {
		String page = this.api.get("/plans?lang=en").body();
		assertThat(count(page, "data-flow=\"")).isEqualTo(202);
		assertThat(count(this.api.get("/plans?lang=en&level=StrategicDirection").body(), "data-flow=\"")).isEqualTo(85);
		int row = page.indexOf("data-flow=\"" + FLOW + "\"");
		assertThat(page.substring(row, page.indexOf("</tr>", row))).contains(
				"Priority 3.1.1 “Excellence” contributes to the strategic direction “Base value and productivity of human capital”")
			.contains("tab1/row1")
			.contains("line 395");
	}

	@Test
	void anOpenedContributionHasItsOwnAddress() {
		String page = this.api.get("/plans?lang=lv&flow=" + FLOW).body();
		int opened = page.indexOf("data-opened");
		assertThat(page.substring(opened, page.indexOf("</aside>", opened))).contains("Prioritāte 3.1.1. “Ekselence”");
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
		String page = this.api.get(address).body();
		int start = page.indexOf("data-id=\"" + id + "\"");
		return page.substring(start, page.indexOf('>', start)).contains("open=\"open\"");
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

}
