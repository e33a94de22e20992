package lv.saiknes.partners.web;

import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of partners, as a browser without script sees it. */
@ServerTest
class PartnersPageTests {

	private static final String ART = "&idea=p%C4%81rrobe%C5%BEu+m%C4%81kslas+skolu+apmai%C5%86a";

	@LocalServerPort
	private int port;

	private Api api;

	@BeforeEach
	void connect() {
		this.api = new Api(this.port);
	}

	@Test
	void anEmptyFormAsksWhoAndWhatFor() {
		assertThat(page("/partners?lang=en")).contains("The idea in your own words").doesNotContain("id=\"found\"");
	}

	@Test
	void anIdeaIsAnsweredWithReasonsMoneyAndDoubts() {
		String page = page("/partners?lang=lv&actor=rezekne" + ART);
		assertThat(page).contains("Vizuālā māksla", "Vitebskas mākslas skola", "Rēzekne–Vitebska/4",
				"Kas varētu maksāt", "juridisko statusu un sankcijām", "Pārrobežu sadarbības programmas");
		assertThat(page("/partners?lang=en&actor=rezekne" + ART)).contains("Visual arts", "What could pay",
				"legal status or sanctions");
	}

	@Test
	void theCardSaysHowTheLastJointWorkStands() {
		assertThat(page("/partners?lang=lv&actor=rezekne&idea=kult%C5%ABra&shown=50"))
			.contains(">kopš 1994. gada; ziņas līdz 2011. gadam<")
			.contains(">beidzies 2015. gadā (2005. gadā pagarināts uz desmit gadiem)<");
	}

	@Test
	void whoAsksIsLookedUpByName() {
		HttpResponse<String> sent = this.api.get("/partners?lang=lv&text=suvalki" + ART);
		assertThat(sent.statusCode()).isEqualTo(302);
		assertThat(sent.headers().firstValue("Location").orElseThrow()).contains("actor=suwalki", "idea=p%C4%81rro");
		assertThat(page("/partners?lang=en&text=Daugavpil")).contains("may be several", "actor=daugavpils&amp;");
		assertThat(page("/partners?lang=en&text=Atlantis")).contains("is found by");
	}

	@Test
	void whoAsksIsAskedForWhereOnlyTheIdeaIsSaid() {
		assertThat(page("/partners?lang=lv" + ART)).contains("Pasakiet arī, kas meklē partnerus");
		assertThat(page("/partners?lang=lv")).doesNotContain("Pasakiet arī, kas meklē partnerus");
		assertThat(page("/partners?lang=en&actor=rezekene" + ART)).contains("“rezekene” may be several",
				"actor=rezekne&amp;");
	}

	@Test
	void whatDoesNotApplyIsTakenBack() {
		String page = page("/partners?lang=en&actor=rezekne&without=visual-arts" + ART);
		assertThat(page).contains("<s>Visual arts</s>");
	}

	@Test
	void anIdeaThatSaysNothingIsAnsweredByAdviceAlone() {
		assertThat(page("/partners?lang=lv&actor=rezekne&idea=qwerty+zxcv")).contains("Idejas vārdi nesakrīt")
			.doesNotContain("Atbilstība", "Iespējamie partneri", "Kas varētu maksāt", "id=\"money\"");
		assertThat(page("/partners?lang=lv&actor=rezekne")).contains("Ar ko jautātāju jau kas saista", "Pasakiet, kam")
			.doesNotContain("Atbilstība", "Iespējamie partneri", "id=\"money\"", "Pēc satura der");
	}

	@Test
	void aGroupsRoleIsCitedWithTheJudgementBehindIt() {
		String page = page(
				"/partners?lang=lv&actor=rezekne&shown=50&idea=sadarb%C4%ABba+ar+sadraudz%C4%ABbas+pils%C4%93t%C4%81m");
		assertThat(page).contains("nosauc grupu “Rēzeknes sadraudzības pilsētas”", "[001, 3.3.2.2/5.c]",
				"[004, Rēzekne–Arendāle]");
		assertThat(page("/partners?lang=lv&actor=rezekne&kind=Municipality" + ART)).as("towns exist by themselves")
			.contains("Vai der vieta")
			.doesNotContain("Vai pastāv");
		assertThat(page("/partners?lang=lv&actor=rezekne&kind=Institution" + ART)).as("bodies may be gone")
			.contains("Vai pastāv");
	}

	@Test
	void aPassageIsCitedOnceInARow() {
		Matcher cited = Pattern.compile("<span class=\"cited\">([^<]+)</span>\\s*<span class=\"cited\">\\1</span>")
			.matcher(page("/partners?lang=lv&actor=rezekne" + ART));
		assertThat(cited.results().map(MatchResult::group)).isEmpty();
	}

	@Test
	void aListThatIsCutSaysHowManyMoreThereAre() {
		assertThat(page("/partners?lang=lv&actor=rezekne" + ART)).containsPattern(" un vēl \\d+</dd>");
		assertThat(page("/partners?lang=en&actor=rezekne" + ART)).containsPattern(" and \\d+ more</dd>");
	}

	@Test
	void aQuestionThatCannotBeAnsweredIsMendedNotRefused() {
		assertThat(page("/partners?lang=en&actor=rezekne&asOf=yesterday")).contains("The date cannot be read");
		assertThat(page("/partners?lang=en&actor=rezekne&country=atlantis")).contains("not in the data");
		assertThat(page("/partners?lang=en&actor=rezekne&idea=qwerty")).contains("Perhaps you mean");
		assertThat(page("/partners?lang=en&actor=rezekne&idea=%3Cb%3Ex%3C%2Fb%3E&novelty=x"))
			.doesNotContain("<b>x</b>");
	}

	@Test
	void theListIsATableToTakeAlong() {
		HttpResponse<String> sent = this.api.get("/partners.csv?lang=lv&actor=rezekne&shown=50" + ART);
		assertThat(sent.statusCode()).isEqualTo(200);
		assertThat(sent.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
		assertThat(sent.body().lines()).hasSizeGreaterThan(11)
			.first()
			.isEqualTo("rank,id,name,kind,score,why,lastCooperation,toCheck");
		assertThat(this.api.get("/partners.csv?actor=atlantis").statusCode()).isEqualTo(400);
	}

	@Test
	void moreThanTenAreShownOnRequest() {
		assertThat(page("/partners?lang=en&actor=rezekne" + ART)).contains("shown=20", "Show more");
		assertThat(page("/partners?lang=en&actor=rezekne&shown=20" + ART)).contains(">20.</span>", "shown=30");
	}

	@Test
	void tasksWordsAndAConsortiumAreTold() {
		assertThat(page("/partners?lang=en&actor=rezekne&idea=help+beginners+in+business+xyzzy")).contains(
				"Which tasks of plans it serves", "The smallest set that covers what is needed",
				"<strong>xyzzy</strong>", "not found");
	}

	private String page(String path) {
		HttpResponse<String> answer = this.api.get(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		assertThat(answer.body()).doesNotContain("??");
		return answer.body();
	}

}
