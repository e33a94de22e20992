package lv.saiknes.story.web;

import java.net.http.HttpResponse;

import lv.saiknes.model.Story.Step;
import lv.saiknes.model.Story;
import lv.saiknes.support.Api;
import lv.saiknes.support.RealData;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The guided tours as pages: whole without any script. */
@ServerTest
class StoryPageTests {

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void theListOffersEachStoryInBothLanguages() {
		for (Story story : RealData.DATASET.manifest().stories()) {
			assertThat(this.api.get("/stories?lang=lv").body()).contains(story.title().lv())
				.contains("/stories/" + story.id() + "?lang=lv");
			assertThat(this.api.get("/stories?lang=en").body()).contains(story.title().en().replace("'", "&#39;"));
		}
	}

	@Test
	void everyStepShowsItsTextAndEveryFactWithItsPlace() {
		for (Story story : RealData.DATASET.manifest().stories()) {
			for (int number = 1; number <= story.steps().size(); number++) {
				Step step = story.steps().get(number - 1);
				String page = this.api.get("/stories/" + story.id() + "?step=" + number + "&lang=en").body();
				assertThat(page).contains(step.title().en().replace("'", "&#39;")).doesNotContain("??");
				for (int mark = 1; mark <= step.facts().size(); mark++) {
					int start = page.indexOf("id=\"fact-" + mark + "\"");
					assertThat(start).as(story.id() + " " + number + " fact " + mark).isPositive();
					int end = page.indexOf("class=\"ends\"", start);
					String fact = page.substring(start, end);
					assertThat(fact).contains("class=\"sentence\"");
					if (!step.facts().get(mark - 1).grade().name().equals("DERIVED")) {
						assertThat(fact).containsPattern("lines? \\d+");
					}
					else {
						assertThat(fact).contains("Rule: ").contains("Concluded from:").containsPattern("lines? \\d+");
					}
					assertThat(page).contains("href=\"#fact-" + mark + "\"");
				}
			}
		}
	}

	@Test
	void everyViewOfAStoryIsThere() {
		for (Story story : RealData.DATASET.manifest().stories()) {
			for (Step step : story.steps()) {
				assertThat(this.api.get(step.view()).statusCode()).as(step.view()).isEqualTo(200);
			}
		}
	}

	@Test
	void aStepLeadsToItsNeighbours() {
		String first = this.api.get("/stories/arendal?lang=en").body();
		assertThat(first).contains("rel=\"next\"").doesNotContain("rel=\"prev\"").contains("aria-current=\"step\"");
		String last = this.api.get("/stories/arendal?step=99&lang=en").body();
		assertThat(last).contains("rel=\"prev\"").doesNotContain("rel=\"next\"").contains("Step 9 of 9");
	}

	@Test
	void anUnknownStoryIsNotFoundAndTheOthersAreOffered() {
		HttpResponse<String> response = this.api.get("/stories/vitebsk?lang=en");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).contains("no story “vitebsk”").contains("/stories/arendal");
	}

}
