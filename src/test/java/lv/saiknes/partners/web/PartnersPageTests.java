package lv.saiknes.partners.web;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import lv.saiknes.partners.PartnerAnswer;
import lv.saiknes.support.Api;
import lv.saiknes.support.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
	void anIdeaIsAnsweredWhereNobodyInParticularAsks() {
		assertThat(page("/partners?lang=en&actor=&actorText=" + ART))
			.contains("You did not say who asks; chosen by content alone.")
			.contains("class=\"candidate\"");
	}

	/** A box does not stand glued to the lines around it. */
	@Test
	void whatIsToBeKnownFirstStandsApart() {
		assertThat(this.api.get("/css/saiknes.css").body())
			.containsPattern("\\.notice \\{[^}]*margin-block: var\\(--space-\\d\\)");
	}

	/** A body of several countries is of all of them. */
	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "lv; eiroreģions, Baltkrievija, Latvija, Lietuva", "en; euroregion, Belarus, Latvia, Lithuania" })
	void aBodyOfSeveralCountriesIsInAllOfThem(String language, String detail) {
		assertThat(page("/partners?lang=" + language + "&actor=rezekne" + ART))
			.contains("<span class=\"kind\">" + detail);
	}

	/** What the sources name no period for is not said to be over. */
	@Test
	void moneyThatHasEndedStandsApartFromWhatCouldPay() {
		String asked = "/partners?lang=lv&idea=%C4%93ku+energoefektivit%C4%81te+pa%C5%A1vald%C4%ABb%C4%81";
		List<String> money = money(page(asked));
		assertThat(money(open(page(asked)))).isNotEmpty().noneMatch((hint) -> hint.contains("beidzies"));
		assertThat(money).filteredOn((hint) -> hint.contains("beidzies"))
			.containsExactly("no 2014. līdz 2020. gadam, beidzies",
					"no 2014. līdz 2020. gadam (tāds ir plašākajam finansējumam “ES fondu 2014.–2020. gada plānošanas"
							+ " periods”), beidzies");
		assertThat(money.stream().map((hint) -> hint.contains("beidzies")).toList()).isSorted();
		assertThat(money).as("what nobody names is not said of each").noneMatch((hint) -> hint.contains("avot"));
		assertThat(page(asked)).containsOnlyOnce("Kur perioda nav, avoti to nenosauc.");
		assertThat(money(page(asked + "&asOf=2018"))).hasSameSizeAs(money)
			.noneMatch((hint) -> hint.contains("beidzies"));
		assertThat(money(page(asked.replace("lang=lv", "lang=en")))).anyMatch((hint) -> hint.endsWith(", over"));
	}

	/** The page up to the money that is over. */
	private static String open(String page) {
		return page.substring(0, page.indexOf("id=\"money-ended\""));
	}

	/** When each instrument pays; empty where no period is told. */
	private static List<String> money(String page) {
		return found(page.substring(page.indexOf("<h2 id=\"money\"")),
				"(?s)<h3><a href=\"/id/[^>]*>[^<]*</a></h3>\\s*((?:<p class=\"hint\">.*?</p>)?)")
			.stream()
			.map((hint) -> text(hint).strip())
			.toList();
	}

	/** A state budget pays for anything; what pays for borders tells more. */
	@Test
	void moneyWithAPurposeComesBeforeGeneralMoneyThatFitsNearlyAsWell() {
		assertThat(instruments("mākslas skolu apmaiņa pāri robežai")).startsWith("latvia-lithuania-programme")
			.containsSubsequence("erasmus-plus", "state-funding", "eu-funds", "municipal-funding");
		assertThat(instruments("ēku energoefektivitāte pašvaldībā")).as("the state pays far less often than the fund")
			.startsWith("climate-change-financial-instrument", "eu-funds", "state-funding");
	}

	private List<String> instruments(String idea) {
		String page = asked("lang=lv", idea);
		return found(page.substring(page.indexOf("<h2 id=\"money\"")), "<h3><a href=\"/id/([^?]+)\\?");
	}

	@Test
	void anEmptyFormAsksWhoAndWhatForAndOffersExamples() {
		String page = page("/partners?lang=en");
		assertThat(page).contains("The idea in your own words", "May be left empty").doesNotContain("id=\"found\"");
		List<String> examples = addresses(page, "/partners\\?actor=");
		assertThat(examples).hasSize(3);
		examples.forEach((address) -> assertThat(page(address)).contains("id=\"found\"", "lang=\"en\""));
		assertThat(page("/partners?lang=lv")).contains("Jautā Balvu novads", "Kokapstrādes industriālais parks");
	}

	@Test
	void nothingIsSaidOfAnIdeaThatWasNotGiven() {
		assertThat(page("/partners?lang=lv&actor=rezekne")).contains("class=\"understood\"")
			.doesNotContain("nekas no ieceres nav atpazīts", "Saprasts kā");
		assertThat(page("/partners?lang=lv&actor=rezekne&idea=zzzqx")).contains("nekas no ieceres nav atpazīts");
	}

	@Test
	void afterAskingTheFormIsOneLineThatSaysWhatWasAsked() {
		assertThat(page("/partners?lang=lv")).containsPattern("<details class=\"asking unasked\" open");
		String page = page(
				"/partners?lang=lv&actor=rezekne&country=norway&country=poland&instrument=interreg&kind=Region"
						+ "&asOf=2012&novelty=0.7" + ART);
		assertThat(page).containsPattern("<details class=\"asking\">");
		assertThat(text(page)).contains("Rēzekne meklē partnerus: pārrobežu mākslas skolu apmaiņa"
				+ " (Norvēģija; Polija; INTERREG; reģioni; 2012. gadā; jauni partneri 70 no 100). Mainīt jautājumu");
	}

	@Test
	void eachCardSaysWhoWhyTheStateOfCooperationAndWhatToCheck() {
		String card = card(page("/partners?lang=lv&actor=rezekne" + ART), "arendal");
		assertThat(text(card)).contains("Ārendāle pilsēta, Norvēģija")
			.contains("Sadarbība agrāk, līdz 2015. gadam : Rēzeknes un Ārendāles sadarbības līgums")
			.contains("Jāpārbauda Jaunākais avots, kas to piemin, ir no 2011. gada.")
			.doesNotContain("juridisko statusu");
		assertThat(text(card).replaceFirst("ir no 2011\\. gada\\..*", "")).as("what the state says is not said again")
			.endsWith("piemin, ")
			.doesNotContain("termiņš beidzās 2015");
		assertThat(text(card(page("/partners?lang=en&actor=rezekne" + ART), "vitebsk"))).contains(
				"Cooperation known until 12 August 2011; the sources do not say whether it goes on : Rēzekne–Vitebsk");
	}

	@Test
	void theTermsOfAScoreAddUpAsTheyAreShown() {
		String card = card(page("/partners?lang=lv&actor=rezekne" + ART), "arendal");
		List<Integer> points = found(card, "<td class=\"number\">([^<]*)</td>").stream().map(Integer::valueOf).toList();
		assertThat(points).hasSizeBetween(3, 5).allMatch((one) -> one > 0);
		assertThat(points.subList(0, points.size() - 1)).isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(points.subList(0, points.size() - 1).stream().mapToInt(Integer::intValue).sum())
			.isEqualTo(points.getLast());
	}

	/** A number out of a hundred reads as a bad mark for the best there is. */
	@Test
	void howWellSomebodyFitsIsSaidBesideTheBestInThreeSteps() {
		String page = page("/partners?lang=lv&actor=rezekne&all=true&page=" + Math.ceilDiv(found(), 10) + ART);
		assertThat(found(page, "<summary>Kā vērtēts: (.*?) <")).containsOnly("der vāji");
		List<String> fits = found(page("/partners?lang=lv" + ART), "<summary>Kā vērtēts: (.*?) <");
		assertThat(fits).startsWith("der labi").contains("der daļēji").doesNotContain("der vāji").hasSize(10);
		assertThat(fits).isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(page("/partners?lang=en" + ART)).contains("How it was rated: fits well");
	}

	/** Each stands where it is told, with its own proof under it. */
	@Test
	void eachReasonOfACardIsToldOnceWithItsProofUnderIt() {
		for (String who : List.of("", "&actor=rezekne", "&actor=daugavpils")) {
			String page = page("/partners?lang=lv" + who + ART);
			List<String> actors = found(page, "<li class=\"candidate\" id=\"([^\"]+)\"");
			assertThat(actors).hasSize(10);
			for (String actor : actors) {
				String card = card(page, actor);
				List<String> reasons = Pattern.compile("<summary>([^<]*\\.)</summary>")
					.matcher(card)
					.results()
					.map((one) -> one.group(1))
					.toList();
				assertThat(reasons).as(actor).isNotEmpty().doesNotHaveDuplicates();
				assertThat(reasons).as(actor)
					.allSatisfy((reason) -> assertThat(found(card, "<p class=\"sentence\">([^<]*)</p>"))
						.doesNotContain(reason));
				List<String> quoted = found(card, "(?s)<blockquote[^>]*>(.*?)</blockquote>");
				assertThat(quoted).as(actor).doesNotHaveDuplicates();
			}
		}
	}

	/**
	 * One word of many is a weak reason, and is called that; other reasons come first.
	 */
	@Test
	void aReasonByOneWordAloneIsSaidToBeOne() {
		String card = card(asked("lang=lv", "kravas rindas uz robežas"), "rezekne-municipality");
		assertThat(found(card, "<summary>([^<]*\\.)</summary>")).filteredOn((reason) -> reason.contains("tikai vārds"))
			.containsExactly("Rēzeknes novads piedalījās projektā “Amatniecība bez robežām”. Ar ieceri to saista tikai"
					+ " vārds “robežas”.");
		assertThat(found(card, "<summary>([^<]*\\.)</summary>").getFirst()).doesNotContain("tikai vārds");
		assertThat(asked("lang=en", "art schools' exchange across the border"))
			.contains("What joins that to the idea is the task “");
	}

	@Test
	void anIdeaIsAnsweredWithReasonsMoneyAndDoubts() {
		String page = page("/partners?lang=lv&actor=rezekne" + ART);
		assertThat(page).contains("Vizuālā māksla", "Vitebskas mākslas skola", "Rēzekne–Vitebska, 4. rindkopa",
				"Kas varētu maksāt", "Pret Krieviju un Baltkrieviju ES ir noteikusi",
				"Par juridisko statusu avoti neko nesaka", "Pārrobežu sadarbības programmas");
		assertThat(page("/partners?lang=en&actor=rezekne" + ART)).contains("Visual arts", "What could pay",
				"against Russia and Belarus", "nothing of its legal status");
	}

	@Test
	void theCardSaysHowTheLastJointWorkStands() {
		assertThat(page("/partners?lang=lv&actor=rezekne&idea=kult%C5%ABra&view=list&list=arendal,czestochowa"))
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

	/** Once: the answer's own advice tells it. */
	@Test
	void thoseElsewhereThanTheIdeaSaysStandApart() {
		String fair = "/partners?lang=en&actor=rezekne&idea=cross-border+craft+fair+with+Lithuania";
		assertThat(page(fair)).contains("id=\"vilnius\"").doesNotContain("id=\"vitebsk\"", "id=\"arendal\"");
		List<String> pages = IntStream.rangeClosed(2, 4).mapToObj((number) -> page(fair + "&page=" + number)).toList();
		assertThat(pages).anySatisfy((page) -> assertThat(page)
			.containsOnlyOnce("Elsewhere: neither in the country that the idea names nor at home.")
			.doesNotContain("The idea names another country."));
	}

	@Test
	void thatNobodyFitsWellIsSaid() {
		assertThat(page("/partners?lang=lv&idea=banānu+plantācija")).contains("Neviens neder labi")
			.doesNotContain("Kā vērtēts: der labi");
		assertThat(page("/partners?lang=lv&actor=rezekne" + ART)).doesNotContain("Neviens neder labi");
	}

	@Test
	void whatIsMissingWithoutAnAskerIsSaid() {
		assertThat(page("/partners?lang=lv" + ART))
			.containsOnlyOnce("Nav pateikts, kas jautā; atlasīts tikai pēc satura.")
			.doesNotContain("Nav teikts, kas meklē");
		assertThat(page("/partners?lang=lv")).doesNotContain("Nav pateikts, kas jautā; atlasīts tikai pēc satura.");
		assertThat(page("/partners?lang=en&actor=rezekene" + ART))
			.contains("No actor is known by the name “rezekene”. Did you mean:", "actor=rezekne&amp;");
	}

	@Test
	void whatDoesNotApplyIsTakenBack() {
		String page = page("/partners?lang=en&actor=rezekne&without=visual-arts" + ART);
		assertThat(page).contains("<s>Visual arts</s>");
	}

	@Test
	void anIdeaThatSaysNothingIsAnsweredByAdviceAlone() {
		assertThat(page("/partners?lang=lv&actor=rezekne&idea=qwerty+zxcv")).contains("Idejas vārdi nesakrīt")
			.doesNotContain("Kā vērtēts", "Iespējamie partneri", "id=\"money\"");
		assertThat(page("/partners?lang=lv&actor=rezekne")).contains("Ar ko jautātāju jau kas saista", "Pasakiet, kam")
			.doesNotContain("Kā vērtēts", "Iespējamie partneri", "id=\"money\"", "id=\"excluded\"");
	}

	@Test
	void conditionsOfPlacesAreNotAskedOfTowns() {
		assertThat(page("/partners?lang=lv&actor=rezekne&kind=Municipality" + ART)).as("towns exist by themselves")
			.contains("Vai der vieta")
			.doesNotContain("Vai pastāv");
		assertThat(page("/partners?lang=lv&actor=rezekne&kind=Institution" + ART)).as("bodies may be gone")
			.contains("Vai pastāv");
	}

	@Test
	void aPassageIsCitedOnceInARow() {
		Matcher cited = Pattern.compile("<span class=\"cited\">([^<]+)</span>\\s*<span class=\"cited\">\\1</span>")
			.matcher(page("/partners?lang=lv&actor=rezekne&list=arendal,vitebsk&view=list" + ART));
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
	void allCandidatesOrTheShortlistAreATableToTakeAlong() {
		HttpResponse<String> sent = this.api.get("/partners.csv?lang=lv&actor=rezekne" + ART);
		assertThat(sent.statusCode()).isEqualTo(200);
		assertThat(sent.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
		assertThat(sent.body().lines()).hasSize(found() + 1)
			.first()
			.isEqualTo("\uFEFFrank,id,name,kind,score,why,lastCooperation,toCheck,sources");
		assertThat(
				this.api.get("/partners.csv?lang=lv&actor=rezekne&list=vitebsk,arendal,atlantis" + ART).body().lines())
			.hasSize(3)
			.anyMatch((line) -> line.contains(",vitebsk,Vitebska,\"pilsēta, Baltkrievija\",")
					&& line.contains("Rēzekne–Vitebska, "));
		assertThat(this.api.get("/partners.csv?actor=atlantis").statusCode()).isEqualTo(400);
		assertThat(addresses(page("/partners?lang=lv&actor=rezekne&list=vitebsk" + ART), "/partners.csv"))
			.singleElement()
			.asString()
			.doesNotContain("list=");
	}

	@Test
	void pagesOfTheAddressHoldAllCandidatesOnce() {
		int last = Math.ceilDiv(found(), 10);
		assertThat(last).isGreaterThan(5);
		Set<String> seen = new HashSet<>();
		int cards = 0;
		for (int number = 1; number <= last; number++) {
			String page = page("/partners?lang=en&actor=rezekne&all=true&page=" + number + ART);
			List<String> here = found(page, "<li class=\"candidate\" id=\"([^\"]+)\"");
			cards += here.size();
			seen.addAll(here);
			assertThat(page).contains("<ol class=\"candidates\" start=\"" + (10 * (number - 1) + 1) + "\"")
				.contains("aria-current=\"page\"", "Page " + number + " of " + last);
			assertThat(page.contains("rel=\"next\"")).isEqualTo(number < last);
			assertThat(page.contains("rel=\"prev\"")).isEqualTo(number > 1);
		}
		assertThat(seen).hasSize(cards).hasSize(found());
		HttpResponse<String> beyond = this.api.get("/partners?lang=en&actor=rezekne&all=true&page=" + (last + 1) + ART);
		assertThat(beyond.statusCode()).isEqualTo(302);
		assertThat(beyond.headers().firstValue("Location").orElseThrow()).contains("page=" + last);
	}

	@Test
	void whoHardlyFitsIsFoldedWithNumberAndReasonAndWhoFitsWellComesFirst() {
		String page = page("/partners?lang=lv&actor=rezekne" + ART);
		int strong = Integer.parseInt(found(page, "Iespējamie partneri: (\\d+)").getFirst());
		assertThat(strong).isBetween(11, found() / 2);
		String weak = page.substring(page.indexOf("<details class=\"weak\">"));
		weak = weak.substring(0, weak.indexOf("</details>"));
		assertThat(text(weak)).contains("Vēl " + (found() - strong) + ", kuri der vāji", "mazāks par piektdaļu");
		assertThat(found(weak, "href=\"/id/([^?\"]+)")).hasSize(found() - strong).doesNotHaveDuplicates();
		String last = page("/partners?lang=lv&actor=rezekne&page=" + Math.ceilDiv(strong, 10) + ART);
		List<String> ranks = found(last, "<span class=\"rank\">(\\d+)\\.");
		assertThat(ranks.getLast()).as("no card of those who hardly fit").isEqualTo(String.valueOf(strong));
		String address = found(weak, "href=\"(/partners\\?[^\"]+)").getFirst().replace("&amp;", "&");
		assertThat(page(address)).contains("No šejienes – tie, kuri der vāji", "Tikai tos " + strong);
	}

	/** “200 more” stood where there were 223. */
	@Test
	void allWhoHardlyFitAreCountedThoughOnlyTheFirstAreNamed() {
		String page = page("/partners?lang=en&idea=schools+culture+tourism+business+environment");
		int strong = Integer.parseInt(found(page, "Possible partners: (\\d+)").getFirst());
		int all = Integer.parseInt(found(page, "Download all (\\d+) as a table").getFirst());
		assertThat(all - strong).isGreaterThan(PartnerAnswer.MOST_WEAK);
		String weak = page.substring(page.indexOf("<details class=\"weak\">"));
		weak = weak.substring(0, weak.indexOf("</details>"));
		assertThat(text(weak)).contains((all - strong) + " more that hardly fit",
				"The first " + PartnerAnswer.MOST_WEAK + " are named here");
		assertThat(found(weak, "href=\"/id/([^?\"]+)")).hasSize(PartnerAnswer.MOST_WEAK);
	}

	@Test
	void whatIsMeantIsNamedOnce() {
		String page = page("/partners?lang=lv&actor=rezekne&idea=kravas+rindas+uz+robe%C5%BEas");
		String summary = text(
				page.replaceFirst("(?s).*<details class=\"understood\">", "").replaceFirst("(?s)</summary>.*", ""));
		assertThat(summary).containsOnlyOnce("Robežšķērsošana");
	}

	/** What holds for most cards is said once above them. */
	@Test
	void thatSourcesTellOfNoJointWorkIsSaidOnce() {
		String page = page("/partners?lang=lv&actor=rezekne" + ART);
		assertThat(page).containsOnlyOnce("data-no-work>Kur nav rindas “Sadarbība”")
			.doesNotContain("avotos par kopīgu darbu ziņu nav");
		assertThat(page("/partners?lang=lv&idea=" + ART.substring(ART.indexOf('=') + 1)))
			.doesNotContain("data-no-work");
	}

	@Test
	void workThroughWhatIsTheirsIsJointWorkAndSaidAsSuch() {
		assertThat(text(card(page("/partners?lang=lv&actor=rezekne" + ART), "vitebsk-art-school-perspektiva")))
			.contains("Sadarbība caur Rēzeknes Bērnu mākslas skolu – ")
			.doesNotContain("avoti par kopīgu darbu nezina");
		assertThat(page("/partners?lang=en&actor=rezekne&view=list&list=vitebsk-art-school-perspektiva" + ART))
			.contains("Together with the asker through the Rēzekne", "Cooperation: through the Rēzekne");
	}

	@Test
	void theBarOfTheShortlistStaysInSightOnlyWithSomebodyOnIt() {
		assertThat(page("/partners?lang=lv&actor=rezekne" + ART)).contains("class=\"pick nobody\"");
		assertThat(page("/partners?lang=lv&actor=rezekne&list=vitebsk" + ART)).contains("id=\"pick\" class=\"pick\"");
	}

	@Test
	void aShortlistOfBoxesBecomesOneValueOfTheAddress() {
		HttpResponse<String> sent = this.api.get("/partners?lang=lv&actor=rezekne&list=vitebsk&list=arendal" + ART);
		assertThat(sent.statusCode()).isEqualTo(302);
		assertThat(sent.headers().firstValue("Location").orElseThrow()).contains("list=vitebsk,arendal");
	}

	@Test
	void theShortlistSurvivesPagesLanguagesAndOtherQuestions() {
		String page = page("/partners?lang=lv&actor=rezekne&page=2&list=vitebsk,arendal" + ART);
		List<String> state = addresses(page, "/partners\\?").stream()
			.filter((address) -> address.contains("actor="))
			.toList();
		assertThat(state).as("pages, languages, the list")
			.anyMatch((address) -> address.contains("page=3"))
			.anyMatch((address) -> address.contains("lang=en"))
			.anyMatch((address) -> address.contains("view=list"))
			.allSatisfy((address) -> assertThat(address).contains("list=vitebsk,arendal"));
		assertThat(page).as("those of other pages").contains("<input type=\"hidden\" name=\"list\" value=\"vitebsk\">");
		assertThat(page).as("another question").contains("value=\"vitebsk,arendal\" data-list");
		assertThat(page).contains("Izlasē: 2");
		assertThat(card(page("/partners?lang=lv&actor=rezekne&list=vitebsk" + ART), "vitebsk"))
			.containsPattern("name=\"list\" form=\"pick\"[^>]+ value=\"vitebsk\"[^>]* checked");
		assertThat(card(page("/partners?lang=lv&actor=rezekne" + ART), "vitebsk")).doesNotContain(" checked");
	}

	@Test
	void theShortlistIsAPageWithReasonsAndPassagesToPrintAndCopy() {
		String page = page(
				"/partners?lang=lv&actor=rezekne&view=list&list=vitebsk,rezekne-art-schools,arendal,x" + ART);
		assertThat(page)
			.contains("Partneru izlase: 2", "Rēzekne–Vitebska, 3. rindkopa", "88. rinda", "id=\"print\" hidden")
			.as("nobody else")
			.doesNotContain("id=\"czestochowa\"");
		assertThat(text(page)).as("who does not fit, and why")
			.contains("Rēzeknes mākslas skolas : Tā ir jautātāja paša iestāžu vai iedzīvotāju grupa.");
		assertThat(addresses(page, "/partners.csv")).singleElement().asString().contains("list=vitebsk,rezekne-art");
		assertThat(card(page, "vitebsk")).contains("list=rezekne-art-schools,arendal,x&amp;");
		String plain = page.replaceFirst("(?s).*<textarea[^>]*>", "").replaceFirst("(?s)</textarea>.*", "");
		assertThat(plain).startsWith("pārrobežu mākslas skolu apmaiņa\n\n1. Ārendāle (pilsēta, Norvēģija)\n")
			.contains("\n2. Vitebska (pilsēta, Baltkrievija)\n", "\nSadarbība: agrāk, līdz 2015. gadam: Rēzeknes un",
					"\nJāpārbauda: ", "\nRakstīts: 004, ");
		assertThat(page("/partners?lang=en&actor=rezekne&view=list" + ART)).contains("Nobody is on the shortlist");
	}

	@Test
	void moneyIsChosenFromGroupsAndWhatIsGeneralIsFolded() {
		String page = page("/partners?lang=lv&actor=rezekne" + ART);
		String first = page.replaceFirst("(?s)Vispārīgi, sīkāki un jau beigušies.*", "");
		assertThat(first).contains("Eiropas Savienības finansējums", "value=\"leader\"")
			.doesNotContain("value=\"eu-funds\"", "value=\"moldova\"");
		assertThat(page).contains("value=\"eu-funds\"");
		assertThat(page("/partners?lang=lv&actor=rezekne&instrument=eu-funds" + ART))
			.containsPattern("<details open=\"open\">\\s*<summary>Vispārīgi, sīkāki");
	}

	@Test
	void tasksAndMoneyStandBesideTheCandidates() {
		String page = page("/partners?lang=lv&actor=rezekne" + ART);
		String beside = page.substring(page.indexOf("class=\"beside\""));
		assertThat(found(beside, "href=\"(/id/[^\"?]+-task-[^\"?]+)\\?")).hasSizeGreaterThan(3);
		assertThat(beside).contains("Kur perioda nav, avoti to nenosauc.", "vai Rēzekne to drīkst saņemt, jāpārbauda")
			.doesNotContain(">Rēzekne to drīkst saņemt");
		assertThat(open(beside)).doesNotContain("no 2014. līdz 2020. gadam");
		assertThat(page("/partners?lang=lv&actor=rezekne&asOf=2018" + ART)).contains("no 2014. līdz 2020. gadam");
	}

	@Test
	void aConsortiumOfTheSizeAskedForSaysWhatEachAddsAndWhatStaysOpen() {
		String folded = page("/partners?lang=lv&actor=rezekne" + ART);
		assertThat(folded).contains("Kas kopā to aptver", "Paliek neaptverts:");
		String one = page("/partners?lang=lv&actor=rezekne&size=1&country=norway" + ART);
		String together = one.substring(one.indexOf("id=\"together\""), one.indexOf("id=\"excluded\""));
		assertThat(together).contains("<details open=\"open\">", "1 partneris kopā ar jautātāju");
		assertThat(found(together, "<li>(<a href=\"/id/)")).hasSize(1);
		assertThat(text(together)).contains("valsts : Norvēģija");
	}

	@Test
	void whoIsNotOfferedHasTheReason() {
		String page = page("/partners?lang=lv&actor=rezekne" + ART);
		assertThat(text(page.substring(page.indexOf("id=\"excluded\""))))
			.contains("Kas der pēc satura, bet nav piedāvāts")
			.contains("Rēzeknes rajons Latvija : Pastāvēja līdz ");
	}

	@Test
	void tasksWordsAndAConsortiumAreTold() {
		assertThat(page("/partners?lang=en&actor=rezekne&idea=help+beginners+in+business+xyzzy")).contains(
				"Which tasks of plans it serves", "Who together covers it", "<strong>xyzzy</strong>", "not found");
	}

	/** How many candidates there are. */
	private int found() {
		return Integer
			.parseInt(found(page("/partners?lang=lv&actor=rezekne&all=true" + ART), "Iespējamie partneri: (\\d+)")
				.getFirst());
	}

	private static List<String> found(String page, String pattern) {
		return Pattern.compile(pattern).matcher(page).results().map((one) -> one.group(1)).toList();
	}

	/** Addresses of links that begin so. */
	private static List<String> addresses(String page, String beginning) {
		return found(page, "href=\"(" + beginning + "[^\"]*)\"").stream()
			.map((address) -> address.replace("&amp;", "&"))
			.toList();
	}

	/** The card of a candidate. */
	private static String card(String page, String actor) {
		String from = page.substring(page.indexOf("class=\"candidate\" id=\"" + actor + "\""));
		int next = from.indexOf("<li class=\"candidate\"");
		return (next >= 0) ? from.substring(0, next) : from;
	}

	/** What is read: no tags, and one space for any. */
	private static String text(String page) {
		return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").replaceAll(" ([.);,])", "$1").replace("( ", "(");
	}

	private String page(String path) {
		HttpResponse<String> answer = this.api.get(path);
		assertThat(answer.statusCode()).as(path).isEqualTo(200);
		assertThat(answer.body()).doesNotContain("??");
		return answer.body();
	}

	@ParameterizedTest
	@ValueSource(strings = { "mākslas skolu apmaiņa pāri robežai", "art schools' exchange across the border" })
	void tasksThatShareAWeakWordAreFolded(String idea) {
		String page = asked("actor=rezekne&lang=en", idea);
		String served = page.substring(page.indexOf("<h2 id=\"served\""), page.indexOf("<h2 id=\"money\""));
		String first = served.substring(0, served.indexOf("<details"));
		assertThat(first).contains("/id/lpr-3.1.1.3-task-3?").doesNotContain("/id/lpr-3.2.4.1-task-2?");
		assertThat(served).contains("/id/lpr-3.2.4.1-task-2?");
	}

	/** The order is that of the score, whatever language names them. */
	@ParameterizedTest
	@ValueSource(strings = { "actor=rezekne", "actor=daugavpils", "" })
	void theOrderOfPartnersIsTheSameInBothLanguages(String asked) {
		String idea = "mākslas skolu apmaiņa pāri robežai";
		List<String> latvian = order(asked(asked + "&lang=lv", idea));
		assertThat(latvian).hasSizeGreaterThan(5);
		assertThat(order(asked(asked + "&lang=en", idea))).isEqualTo(latvian);
	}

	private static List<String> order(String page) {
		return Pattern.compile("<(?:article|li|tr)[^>]* id=\"([a-z][^\"]*)\"")
			.matcher(page)
			.results()
			.map((one) -> one.group(1))
			.toList();
	}

	private String asked(String asked, String idea) {
		return this.api.get("/partners?" + asked + "&idea=" + URLEncoder.encode(idea, StandardCharsets.UTF_8)).body();
	}

}
