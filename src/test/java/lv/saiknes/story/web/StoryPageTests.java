package lv.saiknes.story.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import lv.saiknes.model.Grade;
import lv.saiknes.model.Story.Step;
import lv.saiknes.model.Language;
import lv.saiknes.model.Story;
import lv.saiknes.support.Api;
import lv.saiknes.support.RealData;
import lv.saiknes.support.ServerTest;
import lv.saiknes.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

	static Stream<Story> stories() {
		return RealData.DATASET.manifest().stories().stream();
	}

	@Test
	void howManyStepsAStoryHasIsSaidInTheFormForTheNumber() {
		String page = this.api.get("/stories?lang=lv").body();
		assertThat(stories()).isNotEmpty()
			.allSatisfy((story) -> assertThat(page).contains(">" + story.steps().size()
					+ (Words.isSingular(story.steps().size(), Language.LV) ? " solis<" : " soļi<")));
	}

	private Document page(String story) {
		return Jsoup.parse(this.api.get("/stories/" + story + "?lang=en").body());
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
	void aStoryEndsWithTheNextAndTheLastWithTheList() {
		List<Story> all = stories().toList();
		for (int i = 0; i < all.size(); i++) {
			Element on = page(all.get(i).id()).expectFirst("p.next a");
			assertThat(on.attr("href"))
				.isEqualTo((i + 1 < all.size()) ? "/stories/" + all.get(i + 1).id() + "?lang=en" : "/stories?lang=en");
			assertThat(on.text()).contains((i + 1 < all.size()) ? all.get(i + 1).title().en() : "All stories");
		}
	}

	@ParameterizedTest
	@MethodSource("stories")
	void everyStepShowsItsTextAndEveryFactWithItsPlace(Story story) {
		Document page = page(story.id());
		assertThat(page.html()).doesNotContain("??");
		for (int number = 1; number <= story.steps().size(); number++) {
			Step step = story.steps().get(number - 1);
			Element shown = page.expectFirst("section.step#step-" + number);
			assertThat(shown.expectFirst("h2").text()).endsWith(step.title().en());
			assertThat(shown.expectFirst(".text").text().replaceAll("\\s+", ""))
				.isEqualTo(step.text().en().replaceAll("\\s+", ""));
			assertThat(shown.select("details li[data-fact]").eachAttr("value")).as("in the order of the text")
				.isEqualTo(IntStream.rangeClosed(1, step.facts().size()).mapToObj(String::valueOf).toList());
			for (int mark = 1; mark <= step.facts().size(); mark++) {
				String fact = "fact-" + number + "-" + mark;
				assertThat(shown.select(".text a[href=#" + fact + "]")).as(fact).isNotEmpty();
				Element told = shown.expectFirst("details li#" + fact);
				assertThat(told.expectFirst(".sentence").text()).as(fact).isNotBlank();
				Grade grade = step.facts().get(mark - 1).grade();
				assertThat(told.expectFirst(".known").attr("data-grade")).isEqualTo(grade.name());
				if (grade == Grade.DERIVED) {
					assertThat(told.text()).contains("Rule: ").contains("Concluded from:");
				}
				// A judgement on what nobody wrote has a reason in the place of a
				// passage.
				Element place = told.closest(".place");
				assertThat(place.select(".passages li").text()
						+ ((grade == Grade.CURATED) ? told.expectFirst(".known").text() : ""))
					.as(fact)
					.containsPattern((grade == Grade.CURATED) ? "lines? \\d+|; " : "lines? \\d+");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("stories")
	void aPassageStandsOnThePageOnceAndIsPointedToAfterwards(Story story) {
		Document page = page(story.id());
		List<String> places = page.select(".passages li[id]")
			.stream()
			.map((one) -> one.expectFirst("cite").text() + one.text().replaceFirst("^.*?, (lines? )", "$1"))
			.toList();
		assertThat(places).isNotEmpty().doesNotHaveDuplicates();
		Elements pointers = page.select(".passages a[href^=#]");
		pointers
			.forEach((pointer) -> assertThat(page.select(pointer.attr("href"))).as(pointer.attr("href")).hasSize(1));
	}

	/**
	 * Who unfolds a step reads its passages there, also where an earlier step has them.
	 */
	@ParameterizedTest
	@MethodSource("stories")
	void aPassageThatIsPointedToIsQuotedThereAndLeadsToItsLine(Story story) {
		Elements again = page(story.id()).select(".passages li:not([id])");
		again.forEach((one) -> {
			assertThat(one.select("a[href^=#passage-]")).as(one.text()).hasSize(1);
			assertThat(one.select("a[href^=/documents/]")).as(one.text()).hasSize(1);
			String id = one.expectFirst("a").attr("href").substring(1);
			assertThat(one.select("blockquote").text())
				.isEqualTo(page(story.id()).getElementById(id).select("blockquote").text());
		});
		assertThat(story.id().equals("arendal") && again.isEmpty()).isFalse();
	}

	@Test
	void factsOfTheSamePassageStandTogether() {
		Element first = page("arendal").expectFirst("#step-3 details");
		assertThat(first.select(".place .facts > li")).hasSizeGreaterThan(first.select(".place").size());
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
	void theNumberOfAStepLeadsToItsPlaceOnThePage() {
		assertThat(page("arendal").select("nav.steps a").eachAttr("href")).hasSize(9).contains("#step-1", "#step-9");
		HttpResponse<String> response = this.api.get("/stories/arendal?step=99&lang=en");
		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/stories/arendal?lang=en#step-9");
	}

	@Test
	void anUnknownStoryIsNotFoundAndTheOthersAreOffered() {
		HttpResponse<String> response = this.api.get("/stories/vitebsk?lang=en");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).contains("no story “vitebsk”").contains("/stories/arendal");
	}

}
