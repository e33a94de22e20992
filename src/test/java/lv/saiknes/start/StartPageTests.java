package lv.saiknes.start;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import lv.saiknes.model.Manifest;
import lv.saiknes.support.Api;
import lv.saiknes.support.RealData;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The start page on the real data, as a browser without script sees it. */
@ServerTest
class StartPageTests {

	private static final Pattern ANSWERED = Pattern.compile("<li><a href=\"[^\"]+\">[^<]+</a>\\s*<p>([^<]+)</p>");

	private static final Pattern THREAD = Pattern.compile("class=\"thread \\w+\" data-id=\"([^\"]+)\"");

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void questionsToBeginWithCallPlansByTheirNames() {
		assertThat(RealData.DATASET.manifest().start().questions())
			.filteredOn((one) -> one.text().en().contains("2027"))
			.isNotEmpty()
			.allSatisfy((one) -> {
				assertThat(one.text().en()).contains("National Development Plan");
				assertThat(one.text().lv()).containsPattern("Nacionāl(ā|ajā) attīstības plān");
			});
		assertThat(this.api.get("/?lang=en").body()).contains("eastern Latvia");
	}

	/**
	 * Whoever comes before they are there is not kept waiting, nor left with a page
	 * without them.
	 */
	@Test
	void everyQuestionThatHasAnAnswerIsAnsweredInASentence() throws InterruptedException {
		long wanted = RealData.DATASET.manifest()
			.start()
			.questions()
			.stream()
			.map(Manifest.Question::answer)
			.filter((answer) -> answer != null)
			.count();
		assertThat(wanted).isGreaterThanOrEqualTo(5);
		for (String language : List.of("lv", "en")) {
			HttpResponse<String> page = this.api.get("/?lang=" + language);
			long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
			while (answers(page.body()).size() < wanted && System.nanoTime() < end) {
				assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
				assertThat(open(page.body())).as("lines that say that the answer is being prepared")
					.isEqualTo(wanted - answers(page.body()).size());
				assertThat(page.body()).contains("data-preparing")
					.as("one way to load again, for whom nothing loads by itself")
					.containsOnlyOnce("<noscript><p><a href=\"/?lang=" + language + "#questions\">");
				Thread.sleep(Duration.ofMillis(250));
				page = this.api.get("/?lang=" + language);
			}
			assertThat(answers(page.body())).hasSize((int) wanted)
				.allMatch((answer) -> answer.endsWith("."))
				.noneMatch((answer) -> answer.contains("{"));
			assertThat(page.headers().firstValue("Cache-Control"))
				.hasValueSatisfying((kept) -> assertThat(kept).contains("no-cache"));
			assertThat(page.body()).doesNotContain("data-preparing").doesNotContain("class=\"preparing\"");
			HttpResponse<String> alone = this.api.get("/start/answers?lang=" + language);
			assertThat(answers(alone.body())).as("the questions alone").isEqualTo(answers(page.body()));
			assertThat(alone.body()).doesNotContain("<main");
			assertThat(alone.headers().firstValue("Cache-Control")).hasValue("no-store");
			assertThat(answers(page.body()))
				.anyMatch((answer) -> answer.contains("Suwałki") || answer.contains("Suvalki"));
		}
	}

	@Test
	void thePictureAndItsListHoldTheSame() {
		String page = this.api.get("/?lang=lv").body();
		List<String> drawn = THREAD.matcher(page).results().map((found) -> found.group(1)).toList();
		assertThat(drawn).hasSizeGreaterThan(50).contains("arendal", "suwalki", "lpr-3.3.2.2").doesNotHaveDuplicates();
		String list = page.substring(page.indexOf("id=\"ties-list\""));
		assertThat(Pattern.compile("href=\"/id/([^?\"]+)\\?").matcher(list).results().map((found) -> found.group(1)))
			.containsExactlyElementsOf(drawn);
	}

	/** No line looks like an agreement in force where none is known to be. */
	@Test
	void eachAgreementIsDrawnAsItStands() {
		String page = this.api.get("/?lang=lv").body();
		assertThat(page).contains("data-id=\"arendal\" data-stands=\"ENDED\"")
			.contains("data-id=\"suwalki\" data-stands=\"LAST_KNOWN\"")
			.doesNotContain("data-stands=\"IN_FORCE\"")
			.containsPattern("<text class=\"what\"[^>]*>ziņas līdz 2011</text>")
			.containsPattern(
					"data-id=\"arendal\"[^>]*><title>[^<]*termiņš beidzies 2015\\. gadā, pēdējās ziņas 2011\\. gadā")
			.contains("Līgumi:")
			.contains("pēdējās ziņas, vai vēl spēkā, nav zināms");
	}

	@Test
	void everyDocumentIsThereWithTheDateUntilWhichItKnows() {
		String page = this.api.get("/?lang=lv").body();
		assertThat(page).contains("ziņas līdz 2011. gada 12. augustam");
		List<Double> places = Pattern.compile("<circle cy=\"10\" r=\"5\" cx=\"([\\d.]+)%\"")
			.matcher(page)
			.results()
			.map((MatchResult found) -> Double.valueOf(found.group(1)))
			.toList();
		assertThat(places).hasSize(RealData.DATASET.sources().size())
			.isSortedAccordingTo((a, b) -> Double.compare(b, a));
		assertThat(places.getLast()).isCloseTo(20, within(10.0));
	}

	@Test
	void noHashStandsOnIt() {
		String version = this.api.data("{ dataset { version } }").at("/dataset/version").asString();
		assertThat(version).isNotBlank();
		assertThat(this.api.get("/").body()).doesNotContain(version);
	}

	private static long open(String page) {
		return Pattern.compile("<p class=\"preparing\">[^<]+</p>").matcher(page).results().count();
	}

	private static List<String> answers(String page) {
		return ANSWERED.matcher(page).results().map((found) -> found.group(1)).toList();
	}

}
